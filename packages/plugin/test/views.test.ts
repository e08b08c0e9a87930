import {
  atAnyTime,
  choice,
  count,
  counted,
  date,
  dateQuantity,
  days,
  decision,
  indicator,
  inPeriod,
  instant,
  kind,
  label,
  ordered,
  ownRecords,
  record,
  recordIn,
  recordsBy,
  ref,
  source,
  text,
  unitIn,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  type BoardView,
  compose,
  type Diagnostic,
  type NetworkStatesView,
  type NetworkView,
  type ProcedureView,
  type ScorecardView,
  type StatisticsView,
  safeCompose,
  type TimelineView,
} from "../src/index.js";
import { readRulebook, writeRulebook } from "../src/json.js";
import { reviewPlugin } from "../src/testing.js";
import { definePlugin, type Plugin } from "../src/v1.js";

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2002-11-01", verified: true });
const cites = law.article(1);

const places = { home: text("住宅", "home"), shop: text("商铺", "shop") };
const fires = kind("fires", text("火灾", "Fires"), {
  name: label(text("名称", "name")),
  lost: count(text("死亡", "deaths")),
  reportedAt: instant(text("报告时间", "reported at")),
  where: choice(text("场所", "place"), places),
});
const visits = kind("visits", text("回访", "Visits"), {
  fire: ref(text("火灾", "fire"), fires),
  seenOn: date(text("回访日期", "visited on")),
  found: count(text("问题", "problems found")),
  outcome: choice(text("结果", "outcome"), { good: text("好", "good"), bad: text("差", "bad") }),
});

const due = dateQuantity({
  id: "fire/due",
  title: text("回访期限", "visit due"),
  cites,
  law: "event",
  about: record(fires),
  rows: (f) => [{ otherwise: f.happenedOn.plus(days(30)) }],
  examples: [{ name: text("例", "an example"), facts: { happenedOn: "2015-06-01" }, expect: "2015-07-01" }],
});
const grave = decision({
  id: "fire/grave",
  title: text("是否重大", "grave or not"),
  cites,
  law: "event",
  about: record(fires),
  outcomes: ordered({ no: text("否", "no"), yes: text("是", "yes") }),
  combine: "gravest",
  rows: (f) => [{ when: f.lost.atLeast(3), then: "yes" }, { otherwise: "no" }],
  examples: [
    { name: text("2人", "2"), facts: { happenedOn: "2015-06-01", lost: 2 }, expect: "no" },
    { name: text("3人", "3"), facts: { happenedOn: "2015-06-01", lost: 3 }, expect: "yes" },
  ],
});
const visited = indicator({
  id: "fire/visits",
  title: text("回访次数", "visits"),
  cites,
  about: record(fires),
  law: "event",
  over: visits,
  link: recordsBy("fire"),
  window: atAnyTime(),
  fold: counted(),
  examples: [{ name: text("例", "an example"), facts: { id: "a", happenedOn: "2015-06-01" }, expect: 0 }],
});
const monthly = indicator({
  id: "fire/monthly",
  title: text("火灾起数", "fires"),
  cites,
  about: unitIn("month"),
  law: "periodEnd",
  over: fires,
  link: ownRecords,
  window: inPeriod(),
  by: { of: (f) => f.where, members: places },
  fold: counted(),
  examples: [
    { name: text("例", "an example"), facts: { id: "u", kind: "county" }, period: "2015-06", at: "home", expect: 0 },
  ],
});

const timeline: TimelineView = {
  view: "timeline",
  id: "fire/lives",
  title: text("每起火灾", "Each fire"),
  table: "fires",
  name: "name",
  facts: ["lost", "where"],
  head: ["fire/grave"],
  pages: { most: 100, by: "fire/grave", first: ["yes"] },
  events: [
    { kind: "happened", fact: "happenedOn" },
    { kind: "due", definition: "fire/due", met: { fact: "reportedAt" }, title: text("应回访", "a visit is due") },
  ],
  records: [{ table: "visits", by: "fire", on: "seenOn", called: "outcome", shows: ["found"], after: ["fire/grave"] }],
  sections: [{ title: text("回访", "Visits"), shows: ["fire/visits", "fire/grave"] }],
};
const statistics: StatisticsView = {
  view: "statistics",
  id: "fire/months",
  title: text("每月火灾", "Fires each month"),
  period: "month",
  units: ["county"],
  measures: [{ definition: "fire/monthly" }],
};

const posted = decision({
  id: "fire/posted",
  title: text("单位类别", "kind of unit"),
  cites,
  about: unitIn("year"),
  law: "periodEnd",
  outcomes: ordered({ no: text("否", "no"), yes: text("是", "yes") }),
  combine: "gravest",
  rows: (u) => [{ when: u.kind.is("county"), then: "yes" }],
  examples: [
    { name: text("县", "county"), facts: { id: "u", kind: "county" }, period: "2015", expect: "yes" },
    { name: text("市", "city"), facts: { id: "u", kind: "city" }, period: "2015", expect: "no" },
  ],
});
const network: NetworkView = {
  view: "network",
  id: "fire/network",
  title: text("责任网络", "The network"),
  states: ["fire/posted"],
  kinds: ["city", "county"],
};

const added: NetworkStatesView = {
  view: "networkStates",
  id: "fire/more",
  network: "fire/network",
  states: ["fire/grave"],
};

const line = { id: "fires", title: text("火灾", "Fires"), depth: 0, full: "100", units: ["county"] } as const;
const scorecard: ScorecardView = {
  view: "scorecard",
  id: "fire/scorecard",
  title: text("评分表", "The card"),
  period: "month",
  units: ["county"],
  full: "100",
  items: [
    {
      ...line,
      weight: "1",
      lost: "fire/monthly",
      score: "fire/monthly",
      why: [{ definition: "fire/monthly", title: text("每起", "each"), asks: "fire/posted" }],
    },
  ],
  bonuses: [],
  score: "fire/monthly",
  standing: [],
  besides: ["fire/monthly"],
};

const toDate = indicator({
  id: "fire/to-date",
  title: text("本年累计火灾", "fires to date"),
  cites,
  about: unitIn("month"),
  law: "periodEnd",
  over: fires,
  link: ownRecords,
  window: inPeriod(),
  fold: counted(),
  examples: [{ name: text("例", "an example"), facts: { id: "u", kind: "county" }, period: "2015-06", expect: 0 }],
});
const goals = kind("goals", text("指标", "Goals"), {
  indicator: choice(text("指标", "indicator"), { fires: text("火灾", "fires") }),
  value: count(text("目标值", "goal")),
  from: date(text("起", "from")),
  to: date(text("止", "to")),
});
const kept = decision({
  id: "fire/kept",
  title: text("是否守住", "kept or not"),
  cites,
  about: recordIn(goals, "year"),
  law: "periodEnd",
  outcomes: ordered({ yes: text("是", "yes"), no: text("否", "no") }),
  combine: "gravest",
  rows: (g) => [{ when: g.value.below(1), then: "no" }],
  examples: [
    { name: text("1起", "1"), facts: { value: 1 }, period: "2015", expect: "yes" },
    { name: text("0起", "0"), facts: { value: 0 }, period: "2015", expect: "no" },
  ],
});
const board: BoardView = {
  view: "board",
  id: "fire/board",
  title: text("指标执行情况", "The board"),
  units: ["county"],
  progress: "month",
  measures: [
    { actual: "fire/to-date", lastYear: "fire/to-date", target: { table: "goals", indicator: "fires" } },
    { title: text("火灾", "Fires"), actual: "fire/to-date" },
  ],
  triggers: [{ decision: "fire/posted", by: "fire/kept" }, { decision: "fire/posted" }],
};
const procedure: ProcedureView = {
  view: "procedure",
  id: "fire/procedure",
  title: text("处理程序", "Procedure"),
  table: "fires",
  events: "visits",
  state: "fire/grave",
  nextDue: "fire/due",
  steps: [
    {
      id: "visit",
      title: text("回访", "visit"),
      who: text("消防站", "fire station"),
      events: ["seen"],
      after: [],
      standing: "fire/grave",
      done: "fire/due",
      called: "fire/grave",
      due: "fire/due",
      notBefore: "fire/due",
    },
  ],
  ends: [{ id: "over", title: text("办结", "over"), after: ["visit"] }],
};

const pluginWith = (views: Plugin["views"]): Plugin =>
  definePlugin({
    id: "fire",
    title: text("消防", "Fires"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [law],
    define: [due, grave, visited, monthly, posted, toDate, kept],
    views,
  });

const refusals = (view: Plugin["views"][number]): readonly Diagnostic[] => {
  const composed = safeCompose([pluginWith([view])]);
  return "diagnostics" in composed ? composed.diagnostics : [];
};

describe("boards, timelines, statistics, networks, scorecards and procedures", () => {
  test("compose, and are the same through JSON", () => {
    const book = compose([pluginWith([timeline, statistics, network, added, scorecard, board, procedure])]);
    const read = readRulebook(writeRulebook(book));
    expect(read.views).toEqual(book.views);
    expect(read.views).toEqual(
      [network, timeline, statistics, added, scorecard, board, procedure].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(read.edition).toBe(book.edition);
  });

  test("whatever they name has to be there and fit, and all of it is told", () => {
    const wrong = refusals({
      ...timeline,
      name: "lost",
      facts: ["dead"],
      head: ["fire/graver", "fire/monthly"],
      events: [
        { kind: "happened", fact: "lost" },
        { kind: "due", definition: "fire/grave", met: { definition: "fire/visits" } },
      ],
      records: [
        { table: "visits", by: "unit", on: "found", called: "seenOn", shows: ["seen"], decisions: ["fire/grave"] },
        { table: "calls", by: "fire", on: "happenedOn", shows: [] },
      ],
      sections: [{ title: text("回访", "Visits"), shows: ["fire/due", "fire/dew"] }],
    });
    expect(new Set(wrong.map((d) => `${d.code} ${d.subject} ${d.plugins}`))).toEqual(
      new Set(["bad-view fire/lives fire"]),
    );
    expect(wrong.map((d) => d.found.en).sort()).toEqual(
      ["lost", "dead", "fire/graver", "fire/monthly", "lost", "fire/grave", "fire/visits"]
        .concat(["unit", "found", "seenOn", "seen", "fire/grave", "calls", "fire/dew"])
        .sort(),
    );
  });

  test("pages go by a decision about the record, and by outcomes that it has", () => {
    const pages = (by: string, ...first: readonly string[]) =>
      refusals({ ...timeline, pages: { most: 10, by, first } }).map((d) => d.found.en);
    expect(pages("fire/grave", "yes", "no")).toEqual([]);
    expect(pages("fire/grave", "yes", "maybe")).toEqual(["maybe"]);
    expect(pages("fire/due", "yes")).toEqual(["yes"]);
    expect(pages("fire/posted", "yes")).toEqual(["fire/posted"]);
  });

  test("a table that is not there, a measure for another period, a kind of unit that there is not", () => {
    expect(refusals({ ...timeline, table: "floods" }).map((d) => d.found.zh)).toEqual(["floods"]);
    const wrong = { ...statistics, period: "year", units: ["planet"] } as const;
    expect(
      refusals(wrong)
        .map((d) => d.found.zh)
        .sort(),
    ).toEqual(["fire/monthly", "planet"]);
    expect(refusals({ ...statistics, measures: [{ definition: "fire/grave" }] })).toHaveLength(1);
  });

  test("a network asks decisions about units and their records only, and shows kinds that there are", () => {
    const wrong = { ...network, states: ["fire/posted", "fire/grave", "fire/monthly", "fire/gone"], kinds: ["planet"] };
    expect(
      refusals(wrong)
        .map((d) => `${d.code} ${d.found.zh}`)
        .sort(),
    ).toEqual(["bad-view fire/gone", "bad-view fire/monthly", "bad-view planet"]);
  });

  test("states are added to a network that is there, and are decisions too", () => {
    expect(() => compose([pluginWith([network, added])])).not.toThrow();
    expect(refusals(added).map((d) => d.found.zh)).toEqual(["fire/network"]);
    const composed = safeCompose([pluginWith([network, { ...added, states: ["fire/due", "fire/grave"] }])]);
    expect("diagnostics" in composed && composed.diagnostics.map((d) => d.found.zh)).toEqual(["fire/due"]);
    expect("diagnostics" in safeCompose([pluginWith([statistics, { ...added, network: statistics.id }])])).toBe(true);
  });

  test("a scorecard asks numbers and decisions about units in its period, and shows kinds that there are", () => {
    const wrong: ScorecardView = {
      ...scorecard,
      units: ["planet"],
      items: [{ ...line, lost: "fire/grave", score: "fire/monthly", why: [] }],
      bonuses: [
        { ...line, gained: "fire/gone", why: [{ definition: "fire/monthly", title: line.title, asks: "fire/due" }] },
      ],
      grade: "fire/monthly",
      rank: "fire/due",
      standing: ["fire/posted"],
    };
    expect(
      refusals(wrong)
        .map((d) => `${d.code} ${d.found.zh}`)
        .sort(),
    ).toEqual([
      "bad-view fire/due",
      "bad-view fire/due",
      "bad-view fire/gone",
      "bad-view fire/grave",
      "bad-view fire/monthly",
      "bad-view fire/posted",
      "bad-view planet",
    ]);
    const quarterly = refusals({ ...scorecard, period: "quarter" });
    expect(new Set(quarterly.map((d) => d.found.zh))).toEqual(new Set(["fire/monthly"]));
  });

  test("a board asks numbers of a month, targets that there are, and decisions about units in a period", () => {
    const wrong: BoardView = {
      ...board,
      units: ["planet"],
      measures: [
        { actual: "fire/monthly", lastYear: "fire/grave", target: { table: "fires", indicator: "fires" } },
        { actual: "fire/posted", target: { table: "goals", indicator: "floods", trade: "coal" } },
      ],
      triggers: [
        { decision: "fire/grave", by: "fire/gone" },
        { decision: "fire/posted", by: "fire/grave" },
        { decision: "fire/posted", by: "fire/gone" },
      ],
    };
    expect(
      refusals(wrong)
        .map((d) => `${d.code} ${d.found.zh}`)
        .sort(),
    ).toEqual(
      ["planet", "fire/monthly", "fire/grave", "fires", "fire/posted", "floods", "coal"]
        .concat(["fire/grave", "fire/grave", "fire/gone"])
        .map((found) => `bad-view ${found}`)
        .sort(),
    );
  });

  test("a procedure asks decisions and dates of its cases, and names steps that it has", () => {
    const [step] = procedure.steps as readonly [ProcedureView["steps"][number]];
    const wrong = refusals({
      ...procedure,
      events: "calls",
      state: "fire/due",
      nextDue: "fire/grave",
      steps: [
        {
          ...step,
          after: ["call"],
          standing: "fire/monthly",
          done: "fire/visits",
          called: "fire/called",
          due: "fire/dew",
          notBefore: "fire/early",
          lacks: "fire/lacks",
        },
      ],
      ends: [{ id: "over", title: text("办结", "over"), after: ["leave"] }],
    });
    expect(wrong.map((d) => d.found.en).sort()).toEqual(
      [
        "calls",
        "fire/due",
        "fire/grave",
        "call",
        "fire/monthly",
        "fire/visits",
        "fire/called",
        "fire/dew",
        "fire/early",
        "fire/lacks",
        "leave",
      ].sort(),
    );
    expect(refusals(procedure)).toEqual([]);
  });

  test("an id is that of one view", () => {
    const composed = safeCompose([pluginWith([timeline, { ...statistics, id: timeline.id }])]);
    expect("diagnostics" in composed && composed.diagnostics.map((d) => d.code)).toEqual(["bad-view"]);
  });

  test("what they show is used", () => {
    const nothing = { renderRulePage: () => "", renderExample: () => [] };
    const unused = (views: Plugin["views"]) =>
      reviewPlugin(pluginWith(views), { report: nothing }).flatMap(({ rule, findings }) =>
        findings.some((f) => f.code === "unused") ? [rule] : [],
      );
    expect([...unused([])].sort()).toEqual(["fire/due", "fire/monthly", "fire/to-date", "fire/visits"]);
    expect(unused([timeline, statistics, board])).toEqual([]);
  });
});
