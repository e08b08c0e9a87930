import { days, periodEnd, text, type UnitKind } from "@anwei/kernel";
import { recurringDuty } from "@anwei/responsibility";
import { accidentsCounted, inSuccession, type LadderWritten, ladder } from "../../src/index.js";
import { accident, document, illustrative, type RegimeCase, regime } from "./regime.js";

// 山东省安全生产行政责任制规定 (2015): a major accident, or larger ones in succession: self-criticism level by level. By
// when was not seen.

const shandong = document(
  "shandong-responsibility-2015",
  "山东省安全生产行政责任制规定",
  "Shandong's provisions on administrative responsibility",
  "2015-11-01",
);

const selfCriticism = (
  id: string,
  appliesTo: LadderWritten<"none" | "due">["appliesTo"],
  to: ReturnType<typeof text>,
) =>
  ladder({
    id: `shandong/${id}`,
    title: text("作出检查", "Self-criticism"),
    cites: shandong.whole(),
    from: "2015-11-01",
    each: "year",
    appliesTo,
    outcomes: { none: text("不需", "none"), due: text("应当作出检查", "due") },
    grounds: {
      due: [
        { id: "major", of: accidentsCounted({ level: "major" }), atLeast: 1, within: { in: "period" } },
        {
          id: "larger",
          of: accidentsCounted({ level: "larger" }),
          atLeast: 2,
          within: inSuccession({ months: 6, taken: "inSuccession", cites: illustrative }),
        },
      ],
    },
    consequences: {
      due: [
        { id: "self-criticism", text: text("作出检查", "make a self-criticism"), to, due: periodEnd.plus(days(30)) },
      ],
    },
  });

// Level by level: whatever happened in a township happened in its county and its city.
const governments = selfCriticism(
  "governments",
  ["township", "county", "city"],
  text("上一级人民政府", "the next higher government"),
);
const departments = selfCriticism("departments", ["department"], text("本级人民政府", "its own government"));

/** 安全生产会议 at least once a quarter. */
const meeting = recurringDuty({
  id: "shandong/meeting",
  title: text("每季度至少召开一次安全生产会议", "A meeting on work safety at least once a quarter"),
  cites: shandong.whole(),
  from: "2015-11-01",
  who: { kinds: ["township", "county", "city"] },
  action: "meeting",
  topic: "general",
  atLeast: 1,
  each: "quarter",
  strength: "must",
});
const met = (on: string, judgedOn: string, expect: RegimeCase["expect"], more: object = {}): RegimeCase => ({
  of: meeting.standing,
  name: `a meeting on ${on}, judged on ${judgedOn}: ${JSON.stringify(more)}`,
  facts: { id: "u", kind: "county" },
  period: "2016-Q1",
  judged: judgedOn,
  records: { activities: [{ id: "m", unit: "u", happenedOn: on, action: "meeting", topic: "general", ...more }] },
  expect,
});

const units = [
  { id: "city", kind: "city" },
  { id: "county", kind: "county", parent: "city" },
  { id: "town", kind: "township", parent: "county" },
  { id: "next", kind: "county", parent: "city" },
];
const judged = (
  who: string,
  accidents: readonly (readonly [on: string, deaths: number | null])[],
  expect: RegimeCase["expect"],
): RegimeCase => ({
  of: governments.measure,
  name: `${who}: ${JSON.stringify(accidents)}`,
  facts: units.find((u) => u.id === who) ?? {},
  period: "2016",
  judged: "2017-01-10",
  records: { units, accidents: accidents.map(([on, n], i) => accident(`a${i}`, on, n, { unit: "town" })) },
  expect,
});

const each = (
  accidents: readonly (readonly [on: string, deaths: number | null])[],
  expect: RegimeCase["expect"],
): readonly RegimeCase[] => ["town", "county", "city"].map((who) => judged(who, accidents, expect));

regime(
  "山东 2015: self-criticism",
  [...governments.definitions, ...departments.definitions, ...meeting.definitions],
  [
    met("2016-01-01", "2016-04-10", "fulfilled"),
    met("2016-03-31", "2016-04-10", "fulfilled"),
    met("2016-04-01", "2016-04-10", "overdue"),
    met("2015-12-31", "2016-04-10", "overdue"),
    met("2015-12-31", "2016-03-31", "not-yet-due"),
    met("2016-02-01", "2016-04-10", "overdue", { topic: "fire" }),
    met("2016-02-01", "2016-04-10", { atLeast: "fulfilled", atMost: "overdue" }, { topic: null }),
    {
      ...judged("town", [["2016-05-01", 10]], "due"),
      name: "a township makes it to the next higher government, thirty days after the year",
      follows: [{ id: "self-criticism", to: "the next higher government", due: "2017-01-30" }],
    },
    { ...judged("next", [["2016-05-01", 10]], "none"), name: "a neighbour makes none", follows: [] },
    ...each([["2016-05-01", 10]], "due"),
    ...each([["2016-05-01", 9]], "none"),
    ...each(
      [
        ["2016-01-10", 3],
        ["2016-07-09", 3],
      ],
      "due",
    ),
    ...each(
      [
        ["2016-01-10", 3],
        ["2016-07-10", 3],
      ],
      "none",
    ),
    ...each(
      [
        ["2016-01-10", 3],
        ["2016-05-01", null],
      ],
      { atLeast: "none", atMost: "due" },
    ),
    judged("next", [["2016-05-01", 30]], "none"),
    {
      of: departments.measure,
      name: "a department answers to its own government",
      facts: { id: "u", kind: "department" satisfies UnitKind },
      period: "2016",
      judged: "2017-01-10",
      records: { accidents: [accident("a", "2016-05-01", 10)] },
      expect: "due",
      follows: [{ id: "self-criticism", to: "its own government", due: "2017-01-30" }],
    },
  ],
);
