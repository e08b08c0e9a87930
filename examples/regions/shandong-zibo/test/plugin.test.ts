import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import zibo from "../src/index.js";
import statements from "../statements.json" with { type: "json" };
import { carried } from "./carried.js";

testPlugin(zibo, {
  report,
  statements: { list: statements, carried },
  coverage: "../coverage.json",
  on: "2007-01-01",
});
