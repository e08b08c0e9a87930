import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { statutoryCalendar } from "../packages/engine/src/calendar.js";
import { createEngine } from "../packages/engine/src/index.js";
import { national } from "../packages/national/src/index.js";
import { compose } from "../packages/plugin/src/index.js";

const data = fileURLToPath(new URL("../examples/enforcement-year/data", import.meta.url));
const engine = createEngine(compose([national]), { calendar: statutoryCalendar });
const { findings } = await engine.assess(data, { judged: "2026-11-20" });

test.each([
  [
    "fine-within-law",
    [
      ["p2", "above"],
      ["p6", "exempt"],
      ["p8", "below"],
      ["p9", "undecided"],
    ],
  ],
  ["one-act-one-fine", [["a4", "repeated"]]],
  ["provision-applied", [["p3", "lower"]]],
  ["limitation", [["a8", "barred"]]],
  [
    "exemption",
    [
      ["a1", "may"],
      ["a5", "must"],
      ["a9", "undecided"],
    ],
  ],
  [
    // p2: seven days until reconsideration began; p8: fourteen days. p6 is to be paid on the day of judging itself.
    "surcharge-owed",
    [
      ["p2", "arisen"],
      ["p8", "arisen"],
    ],
  ],
  ["evidence-kept", [["m3", "late"]]],
  ["sealed-in-time", [["m2", "overdue"]]],
])("in the example year %s finds", (rule, expected) => {
  const found = findings
    .filter((finding) => finding.rule === `enforcement/${rule}`)
    .map(({ subject, outcome }) => [subject.id, outcome.value ?? "undecided"]);
  expect(found).toEqual(expected);
});
