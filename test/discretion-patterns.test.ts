import {
  benchmarks,
  listedActs,
  paper,
  penalisedBefore,
  penalisedInYear,
} from "../packages/enforcement/test/benchmarks.js";
import { followUps } from "../packages/enforcement/test/follow-ups.js";
import * as report from "../packages/engine/src/report.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin, text } from "../packages/plugin/src/v1.js";

testPlugin(
  definePlugin({
    id: "made-city",
    title: text("试市", "Made city"),
    region: "990100",
    version: "0.1.0",
    apiVersion: 1,
    extends: [national],
    documents: [paper],
    extend: [listedActs],
    define: [
      penalisedBefore,
      penalisedInYear,
      ...benchmarks.flatMap(({ definitions }) => definitions),
      ...followUps.flatMap((pattern) => [...pattern.definitions]),
    ],
  }),
  { report },
);
