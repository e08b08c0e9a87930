import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import sichuan from "../src/index.js";

testPlugin(sichuan, { report, on: "2021-01-01" });
