import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import dachuan from "../src/index.js";
import list from "../statements.json" with { type: "json" };
import { carried } from "./carried.js";
import confirmed from "./confirmed.json" with { type: "json" };

testPlugin(dachuan, {
  report,
  confirmed,
  statements: { list, carried },
  coverage: "../coverage.json",
  on: "2017-02-28",
});
