import * as report from "@anwei/engine/report";
import { testPlugin } from "@anwei/plugin/testing";
import dachuan from "../src/index.js";
import { fiveInPlace } from "../src/rules/enterprises.js";
import list from "../statements.json" with { type: "json" };
import { carried } from "./carried.js";
import confirmed from "./confirmed.json" with { type: "json" };

// A checklist is named by its hash, which is not written down twice.
const score = "sichuan-dachuan/five-in-place/2015-1/score";
const ofChecklist = confirmed[score].map((example) => ({ ...example, facts: { checklist: fiveInPlace.recordedAs } }));

testPlugin(dachuan, {
  report,
  confirmed: { ...confirmed, [score]: ofChecklist },
  statements: { list, carried },
  coverage: "../coverage.json",
  on: "2017-02-28",
});
