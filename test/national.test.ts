import * as report from "../packages/engine/src/report.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";

testPlugin(national, { report });
