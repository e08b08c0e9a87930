import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import laixi from "../src/index.js";

testPlugin(laixi, { report, on: "2006-01-01" });
