import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import madeCounty from "../src/index.js";

testPlugin(madeCounty, { report, on: "2026-11-20" });
