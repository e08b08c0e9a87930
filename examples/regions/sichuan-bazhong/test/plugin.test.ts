import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import bazhong from "../src/index.js";
import statements from "../statements.json" with { type: "json" };
import { carried } from "./carried.js";
import { confirmed } from "./confirmed.js";

testPlugin(bazhong, {
  report,
  confirmed,
  statements: { list: statements, carried },
  coverage: "../coverage.json",
  on: "2010-01-01",
});
