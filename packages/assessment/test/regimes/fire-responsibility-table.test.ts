import { accidents, lostCounted, seriousCounted } from "@anwei/accident";
import { all, any, text } from "@anwei/kernel";
import { measured, scorecard, unitCount } from "../../src/index.js";
import { consequence, number, said } from "../scorecard-world.js";
import { accident, document, illustrative, type RegimeCase, regime } from "./regime.js";

// A city's table of fire responsibility: each item is deducted to zero at most; equipment below standard takes two to six
// points at discretion; a fire with 10 dead or 50 seriously injured is 不达标 whatever the points. Half of its items are here.

const rules = document("fire-table", "消防安全责任书考核评分表", "A city's table of fire responsibility", "2013-01-01");
const common = { cites: rules.whole(), from: "2013-01-01", each: "year", appliesTo: ["county"] } as const;

const [ten, fifty] = [10, 50];
const fire = { sector: "fire", nature: "responsibility", missing: 0, directLoss: 0 } as const;
const deadly = unitCount({
  ...common,
  id: "table/deadly",
  of: measured({
    over: accidents,
    title: text("死亡10人或者重伤50人以上的火灾", "fires with 10 dead or 50 seriously injured"),
    number: text("起数", "number"),
    unit: "case",
    since: "2007-06-01",
    where: (a) => all(a.sector.is("fire"), any(lostCounted.of(a).atLeast(ten), seriousCounted.of(a).atLeast(fifty))),
    examples: {
      some: (n) => Array.from({ length: n }, () => ({ ...fire, deaths: ten, seriousInjuries: 0 })),
      also: [{ ...fire, deaths: 0, seriousInjuries: fifty }],
      none: [
        { ...fire, deaths: ten - 1, seriousInjuries: fifty - 1 },
        { ...fire, sector: "construction", deaths: ten, seriousInjuries: 0 },
      ],
      open: { ...fire, deaths: null, seriousInjuries: 0 },
    },
  }),
  within: { in: "period" },
});
const [plan, letter, below] = [said("plan"), said("letter"), said("below")];
const [absent, inspections] = [number("absent", "time"), number("inspections", "time")];

const card = scorecard({
  ...common,
  full: 20,
  id: "table/card",
  title: text("消防责任书评分表", "Fire responsibility table"),
  entries: { refused: [consequence("refused")], awaited: [consequence("awaited")] },
  sections: [
    {
      id: "plan",
      title: text("年度计划", "Yearly plan"),
      full: 6,
      loses: [
        { id: "none", title: text("没有年度计划", "No yearly plan"), when: { decision: plan, is: ["no"] }, points: 6 },
      ],
    },
    {
      id: "lead",
      title: text("组织领导", "Leadership"),
      full: 5,
      loses: [
        { id: "letter", title: text("未签责任书", "No letter"), when: { decision: letter, is: ["no"] }, points: 5 },
        {
          id: "inspections",
          title: text("带队检查", "Inspections in person"),
          required: 2,
          done: inspections,
          points: 3,
        },
        { id: "scene", title: text("未到场", "Not on scene"), each: absent, points: 3 },
      ],
    },
    {
      id: "equipment",
      title: text("装备", "Equipment"),
      full: 9,
      loses: [
        {
          id: "below",
          title: text("未达标", "Below standard"),
          when: { decision: below, is: ["yes"] },
          between: [2, 6],
        },
      ],
    },
  ],
  vetoes: [
    {
      title: text("死亡10人或者重伤50人以上的火灾", "A fire with 10 dead or 50 seriously injured"),
      when: { count: deadly, atLeast: 1 },
      effect: { noBetterThan: "fail" },
    },
  ],
  grades: {
    title: text("等次", "Grade"),
    cites: illustrative,
    bands: [
      { id: "reached", title: text("达标", "reached"), atLeast: 12 },
      { id: "fail", title: text("不达标", "not reached") },
    ],
  },
});

const good = { plan: true, letter: true, below: false, absent: 0, inspections: 2 };
const entry = (points: string, more: object = {}) => ({
  id: `e${points}`,
  unit: "u",
  happenedOn: "2014-01-10",
  periodEnd: "2013-12-31",
  ground: "table-card-equipment-below",
  points,
  reason: "two pumps are missing",
  by: "assessor",
  ...more,
});
const asked = (
  of: RegimeCase["of"] | undefined,
  name: string,
  facts: object,
  expect: RegimeCase["expect"],
  records: RegimeCase["records"] = {},
): RegimeCase => ({
  of: of as RegimeCase["of"],
  name,
  facts: { id: "u", kind: "county", ...good, ...facts },
  period: "2013",
  judged: "2014-01-20",
  records: { scoreEntries: [], accidents: [], ...records },
  expect,
});
const score = (facts: object, expect: RegimeCase["expect"]): RegimeCase =>
  asked(card.score, `of ${JSON.stringify(facts)}`, facts, expect);
const entered = (
  name: string,
  entries: readonly object[],
  expect: RegimeCase["expect"],
  facts: object = { below: true },
): RegimeCase => asked(card.score, name, facts, expect, { scoreEntries: entries as never });
const open = { atLeast: "14", atMost: "18" };
const fires = (name: string, of: readonly object[], expect: RegimeCase["expect"]): RegimeCase =>
  asked(card.grade, name, {}, expect, {
    accidents: of.map((more, i) => accident(`a${i}`, "2013-06-01", 0, { sector: "fire", ...more })),
  });

regime(
  "a table of fire responsibility",
  [deadly, ...card.definitions],
  [
    score({}, "20"),
    score({ plan: false }, "14"),
    score({ letter: false }, "15"),
    score({ inspections: 1 }, "17"),
    score({ inspections: 0 }, "15"),
    score({ inspections: 3 }, "20"),
    score({ absent: 1 }, "17"),
    score({ letter: false, inspections: 0, absent: 2 }, "15"),
    score({ inspections: null }, { atLeast: "15", atMost: "20" }),
    score({ below: true }, open),
    score({ below: null }, { atLeast: "14", atMost: "20" }),
    ...(
      [
        ["2", "18"],
        ["6", "14"],
        ["4.5", "15.5"],
        ["1.9", open],
        ["6.1", open],
      ] as const
    ).map(([points, left]) => entered(`an assessor enters ${points}`, [entry(points)], left)),
    entered("without a reason it is not taken", [entry("3", { reason: "none" })], open),
    entered("with its reason not on record it may be", [entry("3", { reason: null })], open),
    entered("two that contradict each other settle nothing", [entry("3"), entry("5")], open),
    entered("of another year it does not count", [entry("3"), entry("5", { periodEnd: "2012-12-31" })], "17"),
    entered("of another unit it does not count", [entry("3"), entry("5", { unit: "other" })], "17"),
    entered("without ground it takes nothing", [entry("3")], "20", {}),
    fires("no fire", [], "reached"),
    fires("9 dead and 49 seriously injured", [{ deaths: 9, seriousInjuries: 49 }], "reached"),
    fires("10 dead", [{ deaths: 10 }], "fail"),
    fires("9 dead and one missing", [{ deaths: 9, missing: 1 }], "fail"),
    fires("50 seriously injured", [{ seriousInjuries: 50 }], "fail"),
    fires("10 dead, in two fires", [{ deaths: 9 }, { deaths: 1 }], "reached"),
    fires("10 dead, in no fire", [{ deaths: 10, sector: "construction" }], "reached"),
    fires("the year before", [{ deaths: 10, happenedOn: "2012-12-31" }], "reached"),
    fires("its dead are unknown", [{ deaths: null }], { atLeast: "reached", atMost: "fail" }),
    fires("its dead are unknown, its injured enough", [{ deaths: null, seriousInjuries: 50 }], "fail"),
  ],
);
