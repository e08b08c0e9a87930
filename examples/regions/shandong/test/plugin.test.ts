import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import shandong from "../src/index.js";

testPlugin(shandong, { report, on: "2022-12-31" });
