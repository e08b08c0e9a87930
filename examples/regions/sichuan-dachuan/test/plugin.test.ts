import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import dachuan from "../src/index.js";

testPlugin(dachuan, { report, on: "2017-02-28" });
