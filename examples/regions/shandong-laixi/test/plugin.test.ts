import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import laixi from "../src/index.js";
import statements from "../statements.json" with { type: "json" };
import { carried } from "./carried.js";
import { confirmed } from "./confirmed.js";

testPlugin(laixi, {
  report,
  confirmed,
  statements: { list: statements, carried },
  coverage: "../coverage.json",
  on: "2006-01-01",
});
