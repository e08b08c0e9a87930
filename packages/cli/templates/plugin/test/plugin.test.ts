import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import plugin from "../src/index.js";

testPlugin(plugin, { report });
