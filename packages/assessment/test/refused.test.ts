import { always, DefinitionError, percent, source, text, units } from "@anwei/kernel";
import { expect, test } from "vitest";
import {
  accidentLadder,
  accidentsCounted,
  deathsAddedUp,
  type Ground,
  inSuccession,
  ladder,
  progressTrigger,
  quota,
  standardisation,
  standingMeasure,
  unitCount,
  veto,
} from "../src/index.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2009-01-01", verified: true });
const cites = rules.section("一");
const title = text("措施", "Measure");
const common = { id: "test/rule", title, cites, from: "2009-01-01" } as const;
const larger = accidentsCounted({ level: "larger" });
const inYear = { in: "period" } as const;
const ground: Ground = { id: "first", of: larger, atLeast: 1, within: inYear };
const follow = { id: "x", text: title };

/** What is refused of a call, and that it is said in both languages. */
function refused(make: () => unknown): readonly string[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    for (const { expected, found, todo } of error.problems)
      for (const said of [expected, found, todo]) expect([said.zh, said.en]).not.toContain("");
    return error.problems.map((p) => `${p.code} ${p.part}`);
  }
}

const measures = { none: text("无", "none"), card: text("黄牌", "card") } as const;
const cards = (more: object) => () =>
  ladder({ ...common, each: "year", appliesTo: ["county"], outcomes: measures, grounds: { card: [ground] }, ...more });
const grounds = (...of: readonly object[]) => cards({ grounds: { card: of } });
const within = (window: object, more: object = {}) => grounds({ ...ground, within: window, ...more });

test.each<[string, () => unknown, readonly string[]]>([
  ["a sound ladder", cards({}), []],
  ["no accidents at least", grounds({ ...ground, atLeast: 0 }), ["bad-value grounds.card[0].atLeast"]],
  ["half an accident", grounds({ ...ground, atLeast: 1.5 }), ["bad-value grounds.card[0].atLeast"]],
  ["no grounds", cards({ grounds: {} }), ["empty-rows grounds"]],
  ["a list of no grounds", grounds(), ["empty-rows grounds"]],
  [
    "grounds of no measure, and of none",
    cards({ grounds: { card: [ground], red: [{ ...ground, id: "a" }], none: [{ ...ground, id: "b" }] } }),
    ["unknown-member grounds.red", "unknown-member grounds.none"],
  ],
  ["a kind outside appliesTo", grounds({ ...ground, kinds: ["city"] }), ["unknown-member grounds.card[0].kinds"]],
  ["nobody that it applies to", cards({ appliesTo: [] }), ["missing-key appliesTo"]],
  ["a kind that there is not", cards({ appliesTo: ["planet"] }), ["unknown-member appliesTo"]],
  ["no such day", cards({ from: "2009-02-29" }), ["bad-date from"]],
  [
    "one period running",
    grounds({ id: "a", title, running: 1, holds: () => always, met: {}, unmet: {} }),
    ["bad-value grounds.card[0].running"],
  ],
  ["an id twice", grounds(ground, ground), ["duplicate-id grounds.card[1].id"]],
  ["an id that is none", grounds({ ...ground, id: "First one" }), ["bad-id grounds.card[0].id"]],
  ["within no time", within({ rolling: 0, unit: "month" }), ["bad-value grounds.card[0].within.rolling.length"]],
  [
    "a stretch as long as the year",
    within({ succession: 12, unit: "month" }),
    ["bad-value grounds.card[0].within.succession"],
  ],
  ["a stretch just shorter", within({ succession: 11, unit: "month" }), []],
  [
    "a stretch of a sum",
    within({ succession: 6, unit: "month" }, { of: deathsAddedUp() }),
    ["type-mismatch grounds.card[0].within"],
  ],
  [
    "an assessment year of quarters",
    cards({ each: "quarter", grounds: { card: [{ ...ground, within: { assessmentYearFrom: "11-16" } }] } }),
    ["bad-value grounds.card[0].within.assessmentYearFrom"],
  ],
  [
    "an assessment year from a day that most years lack",
    within({ assessmentYearFrom: "02-29" }),
    ["bad-date grounds.card[0].within.assessmentYearFrom"],
  ],
  [
    "a reading that is none of them",
    within({ ...inSuccession({ months: 6, taken: "inYear", cites }), taken: "both" }),
    ["unknown-member grounds.card[0].within.taken"],
  ],
  [
    "a reading that cannot be",
    within(inSuccession({ months: 13, taken: "inYear", cites })),
    ["bad-value grounds.card[0].within.readings.inSuccession.succession"],
  ],
  [
    "several at once",
    cards({
      appliesTo: ["county", "planet"],
      from: "x",
      grounds: { card: [{ ...ground, atLeast: -1, kinds: ["city"] }] },
    }),
    [
      "bad-date from",
      "unknown-member appliesTo",
      "unknown-member grounds.card[0].kinds",
      "bad-value grounds.card[0].atLeast",
    ],
  ],
  [
    "a veto without a number",
    () => veto({ ...common, appliesTo: ["county"], grounds: [{ ...ground, atLeast: Number.NaN }], consequences: [] }),
    ["bad-value grounds.veto[0].atLeast"],
  ],
  [
    "a count within no days",
    () => unitCount({ ...common, each: "year", appliesTo: ["city"], of: larger, within: { rolling: -1, unit: "day" } }),
    ["bad-value within.rolling.length"],
  ],
])("%s", (_, make, expected) => {
  expect(refused(make)).toEqual(expected);
});

const after =
  (...of: readonly object[]) =>
  () =>
    accidentLadder({ ...common, outcomes: measures, grounds: { card: of as never } });

test.each<[string, () => unknown, readonly string[]]>([
  ["no grounds", after(), ["empty-rows grounds"]],
  ["none dead", after({ id: "a", which: { deaths: 0 } }), ["bad-value grounds.card[0].which.deaths"]],
  ["only, of no level", after({ id: "a", which: { only: true } }), ["missing-key grounds.card[0].which.level"]],
  [
    "the first of them, within no time, in nothing alike",
    after({ id: "a", of: larger, atLeast: 1, within: { length: 0, unit: "month" }, same: [] }),
    [
      "bad-value grounds.card[0].atLeast",
      "bad-value grounds.card[0].within.length",
      "missing-key grounds.card[0].same",
    ],
  ],
])("after an accident: %s", (_, make, expected) => {
  expect(refused(make)).toEqual(expected);
});

const share = (more: object) => () =>
  quota({
    ...common,
    appliesTo: ["city"],
    over: units,
    where: (u) => u.kind.oneOf("enterprise", "village"),
    meets: (u) => u.kind.is("enterprise"),
    within: "any-time",
    measure: { share: percent(60) },
    side: "at-least",
    by: "12-31",
    consequences: [follow],
    example: { met: { kind: "enterprise" }, short: { kind: "village" }, others: [] },
    ...more,
  } as Parameters<typeof quota<typeof units>>[0]);

test.each<[string, () => unknown, readonly string[]]>([
  ["a sound quota", share({}), []],
  ["at least none of them", share({ measure: { share: percent(0) } }), ["bad-value measure.share"]],
  ["at least more than all", share({ measure: { share: percent(101) } }), ["bad-value measure.share"]],
  ["at most all", share({ side: "at-most", measure: { share: percent(100) } }), ["bad-value measure.share"]],
  ["all", share({ measure: { share: percent(100) } }), []],
  ["at most none", share({ side: "at-most", measure: { count: 0 } }), []],
  ["at least none", share({ measure: { count: 0 } }), ["bad-value measure.count"]],
  ["half a one by no day", share({ measure: { count: 0.5 }, by: "02-30" }), ["bad-date by", "bad-value measure.count"]],
  ["once on no day", share({ by: { once: "2025-13-01" } }), ["bad-date by.once"]],
  [
    "a measure that lasts no time",
    () => standingMeasure({ ...common, measure: "yellow-card", lasts: { length: 0, unit: "month" }, consequences: [] }),
    ["bad-value lasts.length"],
  ],
  [
    "a grade that expires soon now",
    () => standardisation({ ...common, soon: { months: 0, cites } }),
    ["bad-value soon.months"],
  ],
  [
    "progress of nothing, over by a number of days",
    () =>
      progressTrigger({
        ...common,
        each: "quarter",
        figures: [] as never,
        trades: ["road", "road"],
        appliesTo: ["county"],
        overBy: { share: { value: "10", unit: "day" } },
        readings: { measure: "relative", boundary: "included", basis: "cumulative", by: "month", cites },
        consequences: [follow],
      }),
    ["missing-key figures", "duplicate-id trades[1].id", "bad-value overBy.share"],
  ],
])("%s", (_, make, expected) => {
  expect(refused(make)).toEqual(expected);
});

test("says in both languages where it is, what was found and what to do", () => {
  expect(grounds({ ...ground, atLeast: 0 })).toThrow(
    /grounds\.card\[0\]\.atLeast：应为不小于1的整数，实为“0”。改正数值[\s\S]*expected a whole number from 1 up, found “0”\. Mend/,
  );
});
