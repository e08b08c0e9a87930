import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import bazhong from "../src/index.js";

testPlugin(bazhong, { report, on: "2010-01-01" });
