import {
  all,
  always,
  amount,
  any,
  atAnyTime,
  childrensRecords,
  choice,
  counted,
  countedDistinct,
  date,
  decision,
  elapsed,
  indicator,
  inPeriod,
  judgedOn,
  not,
  ordered,
  parameter,
  parentOf,
  percent,
  periodEnd,
  quantity,
  ratio,
  record,
  recordIn,
  smallest,
  source,
  subtreeRecords,
  summed,
  text,
  unordered,
} from "../../src/index.js";
import type { Covers } from "./statement-covers.js";
import {
  accidents,
  activities,
  hazardSources,
  inspections,
  measures,
  permits,
  places,
  targets,
  trades,
} from "./statement-kinds.js";

const speech = source({
  id: "zibo-speech",
  type: "report",
  title: text("淄博上半年安全生产工作讲话", "Zibo half-year speech"),
  from: "2006-01-01",
  verified: true,
});
const cites = speech.section("一");

// zibo-004 to 007, 147: falls against last year's same period. They are compared by multiplying, not by dividing: a
// place without accidents in either year has no percentage of change, yet has kept its target.

const tally = (which: keyof typeof measures, when: "now" | "before") =>
  indicator({
    id: `zibo/${which}-${when}`,
    title: text(
      `${when === "now" ? "本期" : "上年同期"}${measures[which].zh}`,
      `${measures[which].en} ${when === "now" ? "in the period" : "in the same period last year"}`,
    ),
    cites,
    about: recordIn(places, "halfYear"),
    over: accidents,
    link: subtreeRecords,
    window: when === "now" ? inPeriod() : inPeriod({ years: -1 }),
    fold: (a) =>
      which === "accidents" ? counted({ unit: "" }) : summed(ratio(a[which], { value: "1", unit: "person" })),
    examples: [
      {
        name: text("六月三十日计入,七月一日与去年各归各", "30 June counts, 1 July does not; each year its own"),
        facts: { id: "c" },
        period: "2006-H1",
        records: {
          accidents: [
            { id: "1", unit: "c", happenedOn: "2006-06-30", deaths: 1, injuries: 1 },
            { id: "2", unit: "c", happenedOn: "2006-07-01", deaths: 1, injuries: 1 },
            { id: "3", unit: "c", happenedOn: "2005-06-30", deaths: 1, injuries: 1 },
            { id: "4", unit: "c", happenedOn: "2005-07-01", deaths: 1, injuries: 1 },
            { id: "5", unit: "c", happenedOn: "2005-01-01", deaths: 1, injuries: 1 },
          ],
        },
        expect: when === "now" ? 1 : 2,
      },
      {
        name: text("判至五月三十一日:同期也只到五月三十一日", "judged on 31 May: last year too only to 31 May"),
        facts: { id: "c" },
        period: "2006-H1",
        judged: "2006-05-31",
        records: {
          accidents: [
            { id: "1", unit: "c", happenedOn: "2006-06-01", deaths: 1, injuries: 1 },
            { id: "3", unit: "c", happenedOn: "2005-06-01", deaths: 1, injuries: 1 },
            { id: "5", unit: "c", happenedOn: "2005-05-31", deaths: 1, injuries: 1 },
          ],
        },
        expect: when === "now" ? 0 : 1,
      },
    ],
  });
const now = {
  accidents: tally("accidents", "now"),
  deaths: tally("deaths", "now"),
  injuries: tally("injuries", "now"),
};
const before = {
  accidents: tally("accidents", "before"),
  deaths: tally("deaths", "before"),
  injuries: tally("injuries", "before"),
};

export const deathsChange = quantity({
  id: "zibo/deaths-change",
  title: text("死亡人数同比", "change of deaths on last year"),
  about: recordIn(places, "halfYear"),
  law: "periodEnd",
  cites,
  is: (u) => ratio(now.deaths.of(u).minus(before.deaths.of(u)), before.deaths.of(u)).rounded("halfUp", 4),
  examples: [
    {
      name: text("210比243:下降13.58%", "210 against 243: down 13.58 %"),
      facts: { id: "c" },
      period: "2006-H1",
      given: { "zibo/deaths-now": 210, "zibo/deaths-before": 243 },
      expect: "-0.1358",
    },
    {
      name: text("两年皆无:无变化率", "none in either year: no percentage"),
      facts: { id: "c" },
      period: "2006-H1",
      given: { "zibo/deaths-now": 0, "zibo/deaths-before": 0 },
      expect: { notApplicable: true },
    },
  ],
});

const fall = parameter({
  id: "zibo/province-fall",
  of: amount(text("省下达降幅", "fall the province asks for"), { as: "percent", decimals: 2 }),
  history: [{ value: percent(3), cites }],
});
const stretch = parameter({
  id: "zibo/province-stretch",
  of: amount(text("省力争降幅", "fall the province strives for"), { as: "percent", decimals: 2 }),
  history: [{ value: percent(5), cites }],
});

export const provinceTarget = decision({
  id: "zibo/province-target",
  title: text("省下达事故起数指标", "the province's target for accidents"),
  about: recordIn(places, "halfYear"),
  law: "periodEnd",
  cites,
  outcomes: ordered({
    stretch: text("达力争目标", "stretch met"),
    base: text("达必保目标", "base met"),
    missed: text("未达", "missed"),
  }),
  combine: "gravest",
  rows: (u) => {
    const kept = (by: typeof fall) =>
      now.accidents.of(u).moreThan(before.accidents.of(u).times(by.value.times(-1).plus(1)));
    return [{ when: kept(fall), then: "missed" }, { when: kept(stretch), then: "base" }, { otherwise: "stretch" }];
  },
  examples: [
    ...(
      [
        [971, 1000, "missed"],
        [970, 1000, "base"],
        [951, 1000, "base"],
        [950, 1000, "stretch"],
        [0, 0, "stretch"],
        [1, 0, "missed"],
      ] as const
    ).map(([n, b, expect]) => ({
      name: text(`${n}比${b}`, `${n} against ${b}`),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      given: { "zibo/accidents-now": n, "zibo/accidents-before": b },
      expect,
    })),
    {
      name: text("去年只知不少于两起、今年一起:两目标都达", "last year at least two, this year one: both met"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      records: {
        accidents: [
          { id: "1", unit: "c", happenedOn: "2006-03-01" },
          { id: "2", unit: "c", happenedOn: "2005-03-01" },
          { id: "3", unit: "c", happenedOn: "2005-04-01" },
        ],
        completeness: [{ id: "z", unit: "c", table: "accidents", from: "2006-01-01", to: "2006-06-30" }],
      },
      partial: true,
      expect: "stretch",
    },
    {
      name: text("今年只知不少于两起、去年两起:必未达", "this year at least two, last year two: surely missed"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      records: {
        accidents: [
          { id: "1", unit: "c", happenedOn: "2006-03-01" },
          { id: "4", unit: "c", happenedOn: "2006-03-02" },
          { id: "2", unit: "c", happenedOn: "2005-03-01" },
          { id: "3", unit: "c", happenedOn: "2005-04-01" },
        ],
        completeness: [{ id: "z", unit: "c", table: "accidents", from: "2005-01-01", to: "2005-06-30" }],
      },
      partial: true,
      expect: "missed",
    },
    {
      name: text("今年报全、去年未报全:未定", "this year reported, last year not: undecided"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      records: {
        accidents: [
          { id: "1", unit: "c", happenedOn: "2006-03-01" },
          { id: "2", unit: "c", happenedOn: "2005-03-01" },
        ],
        completeness: [{ id: "z", unit: "c", table: "accidents", from: "2006-01-01", to: "2006-06-30" }],
      },
      partial: true,
      expect: { atLeast: "stretch", atMost: "missed" },
    },
  ],
});

export const cityTarget = decision({
  id: "zibo/city-target",
  title: text("市下达各项指标未达者", "measures that miss the city's target"),
  about: recordIn(places, "halfYear"),
  law: "periodEnd",
  cites,
  outcomes: unordered(measures),
  combine: "every",
  rows: (u) =>
    (["accidents", "deaths", "injuries"] as const).map((m) => ({
      when: now[m].of(u).moreThan(before[m].of(u).times("0.95")),
      then: m,
    })),
  examples: [
    {
      name: text("恰降5%达标,差一起未达", "5 % exactly is met, one more is not"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      given: {
        "zibo/accidents-now": 95,
        "zibo/accidents-before": 100,
        "zibo/deaths-now": 96,
        "zibo/deaths-before": 100,
        "zibo/injuries-now": 0,
        "zibo/injuries-before": 0,
      },
      expect: { certain: ["deaths"] },
    },
    {
      name: text("各多一:三项皆未达", "one more of each: all three missed"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      given: {
        "zibo/accidents-now": 96,
        "zibo/accidents-before": 100,
        "zibo/deaths-now": 96,
        "zibo/deaths-before": 100,
        "zibo/injuries-now": 96,
        "zibo/injuries-before": 100,
      },
      expect: { certain: ["accidents", "deaths", "injuries"] },
    },
    {
      name: text("三项恰降5%", "all three down by 5 % exactly"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      given: {
        "zibo/accidents-now": 95,
        "zibo/accidents-before": 100,
        "zibo/deaths-now": 95,
        "zibo/deaths-before": 100,
        "zibo/injuries-now": 95,
        "zibo/injuries-before": 100,
      },
      expect: { certain: [] },
    },
    {
      name: text("受伤不明:可能", "unknown injuries: perhaps"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      given: {
        "zibo/accidents-now": 95,
        "zibo/accidents-before": 100,
        "zibo/deaths-now": 95,
        "zibo/deaths-before": 100,
        "zibo/injuries-now": null,
        "zibo/injuries-before": 3,
      },
      expect: { certain: [], possible: ["injuries"] },
    },
  ],
});

export const countyControl = decision({
  id: "zibo/county-control",
  title: text("区县死亡控制要求", "the counties' requirement"),
  about: recordIn(places, "halfYear"),
  law: "periodEnd",
  cites: speech.section("三"),
  outcomes: ordered({
    stretch: text("降6%以上", "down 6 %"),
    base: text("降4%以上", "down 4 %"),
    short: text("降幅不足", "short of 4 %"),
    flat: text("持平", "flat"),
    up: text("上升", "up"),
  }),
  combine: "gravest",
  rows: (u) => {
    const [n, b] = [now.deaths.of(u), before.deaths.of(u)];
    return [
      { when: n.moreThan(b), then: "up" },
      { when: all(n.equals(b), b.moreThan(0)), then: "flat" },
      { when: n.moreThan(b.times("0.96")), then: "short" },
      { when: n.moreThan(b.times("0.94")), then: "base" },
      { otherwise: "stretch" },
    ];
  },
  examples: (
    [
      [94, 100, "stretch"],
      [95, 100, "base"],
      [96, 100, "base"],
      [97, 100, "short"],
      [100, 100, "flat"],
      [101, 100, "up"],
      [0, 0, "stretch"],
    ] as const
  ).map(([n, b, expect]) => ({
    name: text(`${n}比${b}`, `${n} against ${b}`),
    facts: { id: "c" },
    period: "2006-H1",
    judged: "2006-07-01",
    given: { "zibo/deaths-now": n, "zibo/deaths-before": b },
    expect,
  })),
});

const analyses = indicator({
  id: "zibo/analyses",
  title: text("原因分析", "analyses of causes"),
  cites: speech.section("三"),
  about: recordIn(places, "halfYear"),
  over: activities,
  window: inPeriod({ periods: 1 }),
  where: (a) => a.kind.is("analysis"),
  fold: counted(),
  examples: [
    {
      name: text("下半年的才算", "only those of the half-year after"),
      facts: { id: "c" },
      period: "2006-H1",
      records: {
        activities: [
          { id: "1", unit: "c", kind: "analysis", happenedOn: "2006-06-30" },
          { id: "2", unit: "c", kind: "analysis", happenedOn: "2006-07-20" },
        ],
      },
      expect: 1,
    },
  ],
});

export const analysisDue = decision({
  id: "zibo/analysis-due",
  title: text("深入分析上升原因", "analyse the causes"),
  about: recordIn(places, "halfYear"),
  law: "periodEnd",
  cites: speech.section("三"),
  outcomes: ordered({ none: text("不需", "none"), done: text("已分析", "done"), due: text("应分析", "due") }),
  combine: "gravest",
  rows: (u) => {
    const triggered = countyControl.of(u).atLeast("flat");
    return [
      { when: all(triggered, analyses.of(u).below(1)), then: "due" },
      { when: triggered, then: "done" },
      { otherwise: "none" },
    ];
  },
  examples: [
    {
      name: text("下降1%不触发", "down 1 %: none"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-12-31",
      given: { "zibo/deaths-now": 99, "zibo/deaths-before": 100 },
      records: { activities: [] },
      expect: "none",
    },
    {
      name: text("持平触发", "flat triggers it"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-12-31",
      given: { "zibo/deaths-now": 100, "zibo/deaths-before": 100 },
      records: { activities: [] },
      expect: "due",
    },
    {
      name: text("已分析", "done"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-12-31",
      given: { "zibo/deaths-now": 102, "zibo/deaths-before": 100 },
      records: { activities: [{ id: "2", unit: "c", kind: "analysis", happenedOn: "2006-07-20" }] },
      expect: "done",
    },
    {
      name: text("死亡数不明但已分析", "deaths unknown, but analysed"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-12-31",
      given: { "zibo/deaths-now": null, "zibo/deaths-before": 100 },
      records: { activities: [{ id: "2", unit: "c", kind: "analysis", happenedOn: "2006-07-20" }] },
      expect: { atLeast: "none", atMost: "done" },
    },
  ],
});

// zibo-148: how many of a city's counties are off target, counted by the decision on each.

const countiesOff = indicator({
  id: "zibo/counties-off",
  title: text("未完成指标的区县", "counties off target"),
  cites: speech.section("三"),
  about: recordIn(places, "halfYear"),
  over: places,
  link: childrensRecords,
  window: atAnyTime(),
  where: (u) => all(u.kind.is("county"), countyControl.of(u).atLeast("short")),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("两县持平,一县下降", "two flat, one down"),
      facts: { id: "city", kind: "city" },
      period: "2006-H1",
      judged: "2006-07-01",
      records: {
        units: [
          { id: "city" },
          ...["a", "b", "c"].map((id) => ({ id, parent: "city", kind: "county" })),
          { id: "zone", parent: "city", kind: "zone" },
        ],
        accidents: [
          ...["a", "b", "c", "zone"].map((unit) => ({ id: `old-${unit}`, unit, happenedOn: "2005-03-01", deaths: 2 })),
          ...["a", "b", "zone"].map((unit) => ({ id: `new-${unit}`, unit, happenedOn: "2006-03-01", deaths: 2 })),
        ],
      },
      expect: 2,
    },
  ],
});

const countiesIn = indicator({
  id: "zibo/counties-in",
  title: text("所辖区县", "counties"),
  cites: speech.section("三"),
  about: recordIn(places, "halfYear"),
  over: places,
  link: childrensRecords,
  window: atAnyTime(),
  where: (u) => u.kind.is("county"),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("区县以外不计", "others do not count"),
      facts: { id: "city" },
      period: "2006-H1",
      records: {
        units: [{ id: "city" }, { id: "a", parent: "city", kind: "county" }, { id: "z", parent: "city", kind: "zone" }],
      },
      expect: 1,
    },
  ],
});

export const shareOff = quantity({
  id: "zibo/share-off",
  title: text("未完成指标区县占比", "share of counties off target"),
  about: recordIn(places, "halfYear"),
  law: "periodEnd",
  cites: speech.section("三"),
  is: (u) => ratio(countiesOff.of(u), countiesIn.of(u)),
  examples: [
    {
      name: text("四县中一县持平、一县上升、两县下降", "of four counties one flat, one up, two down"),
      facts: { id: "city", kind: "city" },
      period: "2006-H1",
      judged: "2006-07-01",
      records: {
        units: [{ id: "city" }, ...["a", "b", "c", "d"].map((id) => ({ id, parent: "city", kind: "county" }))],
        accidents: [
          ...["a", "b", "c", "d"].map((unit) => ({ id: `old-${unit}`, unit, happenedOn: "2005-03-01", deaths: 2 })),
          { id: "new-a", unit: "a", happenedOn: "2006-03-01", deaths: 2 },
          { id: "new-b", unit: "b", happenedOn: "2006-03-01", deaths: 3 },
          { id: "new-c", unit: "c", happenedOn: "2006-03-01", deaths: 1 },
        ],
      },
      expect: "0.5",
    },
    {
      name: text("三县中两县,一县死亡数不明", "of three counties one is off, one is unknown"),
      facts: { id: "city", kind: "city" },
      period: "2006-H1",
      judged: "2006-07-01",
      records: {
        units: [{ id: "city" }, ...["a", "b", "c"].map((id) => ({ id, parent: "city", kind: "county" }))],
        accidents: [
          ...["a", "b", "c"].map((unit) => ({ id: `old-${unit}`, unit, happenedOn: "2005-03-01", deaths: 2 })),
          { id: "new-a", unit: "a", happenedOn: "2006-03-01", deaths: 2 },
          { id: "new-b", unit: "b", happenedOn: "2006-03-01" },
        ],
      },
      expect: { atLeast: "1/3", atMost: "2/3" },
    },
  ],
});

// zibo-163 to 168: tasks by the trade whose accidents rise.

const tradeTally = (when: "now" | "before") =>
  indicator({
    id: `zibo/trade-${when}`,
    title:
      when === "now"
        ? text("本期分行业事故", "accidents by trade")
        : text("上年同期分行业事故", "accidents by trade last year"),
    cites: speech.section("三"),
    about: recordIn(places, "halfYear"),
    over: accidents,
    link: subtreeRecords,
    window: when === "now" ? inPeriod() : inPeriod({ years: -1 }),
    by: { of: (a) => a.trade, members: trades },
    fold: counted(),
    examples: [
      {
        name: text("行业不明的一起:可能计入", "one of unknown trade may count"),
        facts: { id: "c" },
        at: "fire",
        period: "2006-H1",
        records: {
          accidents: [
            { id: "1", unit: "c", trade: "fire", happenedOn: when === "now" ? "2006-03-01" : "2005-03-01" },
            { id: "2", unit: "c", happenedOn: when === "now" ? "2006-03-01" : "2005-03-01" },
          ],
        },
        expect: { atLeast: 1, atMost: 2 },
      },
    ],
  });
const [tradeNow, tradeBefore] = [tradeTally("now"), tradeTally("before")];

export const risingTrades = decision({
  id: "zibo/rising-trades",
  title: text("事故上升的行业", "trades whose accidents rise"),
  about: recordIn(places, "halfYear"),
  law: "periodEnd",
  cites: speech.section("三"),
  outcomes: unordered({
    industry: trades.industry,
    traffic: trades.traffic,
    fire: trades.fire,
    construction: trades.construction,
    coal: trades.coal,
  }),
  combine: "every",
  rows: (u) =>
    (["industry", "traffic", "fire", "construction", "coal"] as const).map((trade) => ({
      when: tradeNow.of(u, trade).moreThan(tradeBefore.of(u, trade)),
      then: trade,
    })),
  examples: [
    {
      name: text("交通上升,消防持平,工矿下降", "traffic up, fire flat, industry down"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      records: {
        accidents: [
          ...["traffic", "traffic", "fire"].map((trade, i) => ({
            id: `n${i}`,
            unit: "c",
            trade,
            happenedOn: "2006-02-01",
          })),
          ...["traffic", "fire", "industry"].map((trade, i) => ({
            id: `o${i}`,
            unit: "c",
            trade,
            happenedOn: "2005-02-01",
          })),
        ],
      },
      expect: { certain: ["traffic"] },
    },
    {
      name: text("今年一起行业不明", "one of unknown trade this year"),
      facts: { id: "c" },
      period: "2006-H1",
      judged: "2006-07-01",
      records: {
        accidents: [
          { id: "n", unit: "c", happenedOn: "2006-02-01" },
          { id: "o", unit: "c", trade: "fire", happenedOn: "2005-02-01" },
        ],
      },
      expect: { certain: [], possible: ["industry", "traffic", "construction", "coal"] },
    },
  ],
});

// zibo-006, 008, 009: the province's cap of 542, the city's of 531, and the counties' that add up to it.

const setFor = (form: "cap" | "fall") =>
  indicator({
    id: `zibo/set-${form}`,
    title: form === "cap" ? text("控制数", "cap") : text("降幅", "fall"),
    cites,
    about: recordIn(places, "year"),
    over: targets,
    window: inPeriod(),
    where: (t) => all(t.form.is(form), t.strength.is("must")),
    by: { of: (t) => t.measure, members: measures },
    fold: (t) => smallest(t.limit),
    examples: [
      {
        name: text("力争的不算", "what is only striven for does not count"),
        facts: { id: "p" },
        at: "deaths",
        period: "2006",
        records: {
          targets: [
            { id: "1", unit: "p", happenedOn: "2006-01-09", measure: "deaths", form, strength: "must", limit: 542 },
            { id: "2", unit: "p", happenedOn: "2006-01-09", measure: "deaths", form, strength: "aim", limit: 500 },
            { id: "3", unit: "p", happenedOn: "2006-01-09", measure: "accidents", form, strength: "must", limit: 5 },
          ],
        },
        expect: 542,
      },
      {
        name: text("未下达:无", "none set: none"),
        facts: { id: "p" },
        at: "deaths",
        period: "2006",
        records: { targets: [] },
        expect: { notApplicable: true },
      },
    ],
  });
const [capSet, fallSet] = [setFor("cap"), setFor("fall")];

const deathsInYear = indicator({
  id: "zibo/deaths-in-year",
  title: text("本年死亡", "deaths in the year"),
  cites,
  about: recordIn(places, "year"),
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  fold: (a) => summed(ratio(a.deaths, { value: "1", unit: "person" })),
  examples: [
    {
      name: text("下级的也计", "those of units below count"),
      facts: { id: "c" },
      period: "2006",
      records: {
        units: [{ id: "c" }, { id: "a", parent: "c" }],
        accidents: [
          { id: "1", unit: "a", happenedOn: "2006-12-31", deaths: 2 },
          { id: "2", unit: "c", happenedOn: "2006-01-01", deaths: 3 },
        ],
      },
      expect: 5,
    },
  ],
});

export const capKept = decision({
  id: "zibo/cap-kept",
  title: text("死亡控制数执行", "the cap on deaths"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  cites,
  appliesWhen: (u) => capSet.of(u, "deaths").exists,
  outcomes: ordered({ kept: text("未突破", "kept"), exceeded: text("突破", "exceeded") }),
  combine: "gravest",
  rows: (u) => [{ when: deathsInYear.of(u).moreThan(capSet.of(u, "deaths")), then: "exceeded" }],
  examples: [
    ...(
      [
        [531, 531, "kept"],
        [531, 532, "exceeded"],
        [542, 542, "kept"],
        [542, 543, "exceeded"],
      ] as const
    ).map(([cap, deaths, expect]) => ({
      name: text(`控制数${cap},死亡${deaths}人`, `a cap of ${cap}, ${deaths} deaths`),
      facts: { id: "c" },
      period: "2006",
      given: { "zibo/set-cap": cap, "zibo/deaths-in-year": deaths },
      expect,
    })),
    {
      name: text("指标表未报全:是否有控制数也未定", "targets not fully reported: open whether there is a cap"),
      facts: { id: "c" },
      period: "2006",
      partial: true,
      records: { accidents: [{ id: "1", unit: "c", happenedOn: "2006-01-01", deaths: 3 }], targets: [] },
      expect: { possible: ["kept", "exceeded", "notApplicable"] },
    },
    {
      name: text("未下达控制数:不适用", "no cap set: not applicable"),
      facts: { id: "c" },
      period: "2006",
      records: { accidents: [{ id: "1", unit: "c", happenedOn: "2006-01-01", deaths: 3 }], targets: [] },
      expect: { notApplicable: true },
    },
  ],
});

const childrensCaps = indicator({
  id: "zibo/childrens-caps",
  title: text("下级控制数之和", "sum of the caps below"),
  cites,
  about: record(targets),
  over: targets,
  link: childrensRecords,
  window: atAnyTime(),
  where: (c, t) => all(c.form.is("cap"), c.strength.is("must"), c.measure.sameAs(t.measure), c.year.equals(t.year)),
  fold: (c) => summed(c.limit),
  examples: [
    {
      name: text("别的指标、别的年度不计", "another measure or year does not count"),
      facts: { id: "t", unit: "city", measure: "deaths", year: 2006, happenedOn: "2006-01-09" },
      records: {
        units: [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }, { id: "x", parent: "a" }],
        targets: [
          {
            id: "1",
            unit: "a",
            happenedOn: "2006-01-20",
            measure: "deaths",
            form: "cap",
            strength: "must",
            year: 2006,
            limit: 300,
          },
          {
            id: "2",
            unit: "b",
            happenedOn: "2006-01-20",
            measure: "deaths",
            form: "cap",
            strength: "must",
            year: 2006,
            limit: 231,
          },
          {
            id: "3",
            unit: "b",
            happenedOn: "2006-01-20",
            measure: "accidents",
            form: "cap",
            strength: "must",
            year: 2006,
            limit: 7,
          },
          {
            id: "4",
            unit: "b",
            happenedOn: "2006-01-20",
            measure: "deaths",
            form: "cap",
            strength: "must",
            year: 2005,
            limit: 7,
          },
          {
            id: "5",
            unit: "x",
            happenedOn: "2006-01-20",
            measure: "deaths",
            form: "cap",
            strength: "must",
            year: 2006,
            limit: 7,
          },
        ],
      },
      expect: 531,
    },
  ],
});

const caps = (city: number, a: number, b: number, fallOfCity = "0.05") => ({
  units: [
    { id: "province" },
    { id: "city", parent: "province" },
    { id: "a", parent: "city" },
    { id: "b", parent: "city" },
  ],
  targets: [
    {
      id: "p",
      unit: "province",
      happenedOn: "2006-01-01",
      measure: "deaths",
      form: "cap",
      strength: "must",
      year: 2006,
      limit: 542,
    },
    {
      id: "pf",
      unit: "province",
      happenedOn: "2006-01-01",
      measure: "accidents",
      form: "fall",
      strength: "must",
      year: 2006,
      limit: "0.03",
    },
    {
      id: "t",
      unit: "city",
      happenedOn: "2006-01-09",
      measure: "deaths",
      form: "cap",
      strength: "must",
      year: 2006,
      limit: city,
    },
    {
      id: "tf",
      unit: "city",
      happenedOn: "2006-01-09",
      measure: "accidents",
      form: "fall",
      strength: "must",
      year: 2006,
      limit: fallOfCity,
    },
    {
      id: "a",
      unit: "a",
      happenedOn: "2006-01-20",
      measure: "deaths",
      form: "cap",
      strength: "must",
      year: 2006,
      limit: a,
    },
    {
      id: "b",
      unit: "b",
      happenedOn: "2006-01-20",
      measure: "deaths",
      form: "cap",
      strength: "must",
      year: 2006,
      limit: b,
    },
  ],
});

const capOf = {
  id: "t",
  unit: "city",
  happenedOn: "2006-01-09",
  measure: "deaths",
  form: "cap",
  strength: "must",
  year: 2006,
} as const;

export const cascade = decision({
  id: "zibo/cascade",
  title: text("指标逐级分解", "cascade of targets"),
  about: record(targets),
  law: "event",
  cites,
  outcomes: unordered({
    laxer: text("松于上级", "laxer than the unit above"),
    exceeded: text("下级之和超出", "the units below add up to more"),
  }),
  combine: "every",
  rows: (t) => [
    {
      when: any(
        all(t.form.is("cap"), t.limit.moreThan(capSet.of(parentOf(t.unit), t.measure))),
        all(t.form.is("fall"), t.limit.below(fallSet.of(parentOf(t.unit), t.measure))),
      ),
      then: "laxer",
    },
    { when: all(t.form.is("cap"), childrensCaps.of(t).moreThan(t.limit)), then: "exceeded" },
  ],
  examples: [
    {
      name: text("531严于542,区县合计531", "531 under 542, counties add up to 531"),
      facts: { ...capOf, limit: 531 },
      records: caps(531, 300, 231),
      expect: { certain: [] },
    },
    {
      name: text("区县合计532", "counties add up to 532"),
      facts: { ...capOf, limit: 531 },
      records: caps(531, 300, 232),
      expect: { certain: ["exceeded"] },
    },
    {
      name: text("543松于542", "543 over 542"),
      facts: { ...capOf, limit: 543 },
      records: caps(543, 300, 231),
      expect: { certain: ["laxer"] },
    },
    {
      name: text("降幅5%严于3%", "5 % is stricter than 3 %"),
      facts: { ...capOf, id: "tf", form: "fall", measure: "accidents", limit: "0.05" },
      records: caps(531, 300, 231),
      expect: { certain: [] },
    },
    {
      name: text("降幅2%松于3%", "2 % is laxer than 3 %"),
      facts: { ...capOf, id: "tf", form: "fall", measure: "accidents", limit: "0.02" },
      records: caps(531, 300, 231, "0.02"),
      expect: { certain: ["laxer"] },
    },
    {
      name: text("省未下达的指标不比", "what the province does not set is not compared"),
      facts: { ...capOf, id: "ti", measure: "injuries", limit: 9999 },
      records: caps(531, 300, 231),
      expect: { certain: [] },
    },
    {
      name: text("自身数值不明:两项皆可能", "the value unknown: both are possible"),
      facts: capOf,
      records: { ...caps(531, 300, 231), targets: caps(531, 300, 231).targets.filter((t) => t.id !== "t") },
      expect: { certain: [], possible: ["laxer", "exceeded"] },
    },
  ],
});

// zibo-077, 078: how many units are inspected, and how many of them again.

const inspected = indicator({
  id: "zibo/inspected",
  title: text("检查单位数", "units inspected"),
  cites: speech.section("二"),
  about: recordIn(places, "year"),
  over: inspections,
  window: inPeriod(),
  fold: (i) => countedDistinct(i.enterprise, { unit: "unit" }),
  examples: [
    {
      name: text("同一家查两次计一家", "one inspected twice counts once"),
      facts: { id: "t" },
      period: "2006",
      records: {
        inspections: [
          { id: "1", unit: "t", happenedOn: "2006-02-01", enterprise: "e" },
          { id: "2", unit: "t", happenedOn: "2006-03-01", enterprise: "e" },
          { id: "3", unit: "t", happenedOn: "2006-03-01", enterprise: "f" },
          { id: "4", unit: "t", happenedOn: "2007-01-01", enterprise: "g" },
        ],
      },
      expect: 2,
    },
  ],
});

export const inspectionPlan = decision({
  id: "zibo/inspection-plan",
  title: text("年度检查计划", "plan of inspections"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  cites: speech.section("二"),
  outcomes: unordered({
    below: text("未完成", "below"),
    met: text("完成", "met"),
    above: text("超计划", "above plan"),
  }),
  combine: "exactlyOne",
  rows: (u) => [
    { when: inspected.of(u).below(1000), then: "below" },
    { when: inspected.of(u).between(1000, 1500), then: "met" },
    { when: inspected.of(u).moreThan(1500), then: "above" },
  ],
  examples: ([999, 1000, 1500, 1501] as const).map((n) => ({
    name: text(`${n}家`, `${n} units`),
    facts: { id: "t" },
    period: "2006",
    judged: "2007-01-01",
    given: { "zibo/inspected": n },
    expect: n < 1000 ? ("below" as const) : n > 1500 ? ("above" as const) : ("met" as const),
  })),
});

export const denominator = parameter({
  id: "zibo/reinspection-denominator",
  of: choice(text("复查率的分母", "of what the re-inspection rate is taken"), {
    ordered: text("下达指令的", "with an order"),
    inspected: text("全部检查", "all inspections"),
  }),
  history: [{ value: "ordered", cites: speech.section("二") }],
});

const reinspection = (which: "due" | "done") =>
  indicator({
    id: `zibo/reinspection-${which}`,
    title: which === "due" ? text("应复查", "to be re-inspected") : text("已复查", "re-inspected"),
    cites: speech.section("二"),
    about: recordIn(places, "year"),
    over: inspections,
    window: inPeriod(),
    where: (i) => {
      const due = any(denominator.value.is("inspected"), i.ordered);
      return which === "due" ? due : all(due, i.reinspectedOn.by(judgedOn));
    },
    fold: counted(),
    examples: [
      {
        name: text("未下指令的不在分母", "without an order it is not in the denominator"),
        facts: { id: "t" },
        period: "2006",
        judged: "2006-12-31",
        records: {
          inspections: [
            { id: "1", unit: "t", happenedOn: "2006-02-01", ordered: true, reinspectedOn: "2006-12-31" },
            { id: "2", unit: "t", happenedOn: "2006-03-01", ordered: true, reinspectedOn: "2007-01-01" },
            { id: "3", unit: "t", happenedOn: "2006-03-01", ordered: false, reinspectedOn: "none" },
          ],
        },
        expect: which === "due" ? 2 : 1,
      },
    ],
  });
const [due, done] = [reinspection("due"), reinspection("done")];

const visits = (n: number, open: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `i${i}`,
    unit: "t",
    happenedOn: "2006-02-01",
    ordered: true,
    reinspectedOn: i < open ? "none" : "2006-03-01",
  }));

export const reinspected = decision({
  id: "zibo/reinspected",
  title: text("复查率100%", "all re-inspected"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  cites: speech.section("二"),
  appliesWhen: (u) => due.of(u).atLeast(1),
  outcomes: ordered({ met: text("达到", "met"), missed: text("未达到", "missed") }),
  combine: "gravest",
  rows: (u) => [{ when: done.of(u).below(due.of(u)), then: "missed" }],
  examples: [
    {
      name: text("200复查200", "200 of 200"),
      facts: { id: "t" },
      period: "2006",
      judged: "2006-12-31",
      records: { inspections: visits(200, 0) },
      expect: "met",
    },
    {
      name: text("200复查199", "199 of 200"),
      facts: { id: "t" },
      period: "2006",
      judged: "2006-12-31",
      records: { inspections: visits(200, 1) },
      expect: "missed",
    },
    {
      name: text("没有应复查的:不适用", "none due: not applicable"),
      facts: { id: "t" },
      period: "2006",
      judged: "2006-12-31",
      records: {
        inspections: [{ id: "1", unit: "t", happenedOn: "2006-02-01", ordered: false, reinspectedOn: "none" }],
      },
      expect: { notApplicable: true },
    },
  ],
});

// zibo-119, 121: 3782 sources surveyed, 287 of them major; and in how many enterprises.

const sources = (which: "all" | "major") =>
  indicator({
    id: `zibo/sources-${which}`,
    title: which === "all" ? text("普查危险源", "sources surveyed") : text("重大危险源", "major sources"),
    cites: speech.section("二"),
    about: record(places),
    over: hazardSources,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (h) => (which === "all" ? always : h.grade.is("major")),
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("按分级", "by grade"),
        facts: { id: "c" },
        records: {
          "hazard-sources": [
            { id: "1", unit: "c", grade: "major" },
            { id: "2", unit: "c", grade: "ordinary" },
          ],
        },
        expect: which === "all" ? 2 : 1,
      },
    ],
  });
const [sourcesAll, sourcesMajor] = [sources("all"), sources("major")];

export const majorShare = quantity({
  id: "zibo/major-share",
  title: text("重大危险源占比", "share of major sources"),
  about: record(places),
  law: "judged",
  cites: speech.section("二"),
  is: (u) => ratio(sourcesMajor.of(u), sourcesAll.of(u)).rounded("halfUp", 4),
  examples: [
    {
      name: text("3782个中287处", "287 of 3782"),
      facts: { id: "c" },
      given: { "zibo/sources-all": 3782, "zibo/sources-major": 287 },
      expect: "0.0759",
    },
    {
      name: text("三个中一个未分级", "one of three not graded"),
      facts: { id: "c" },
      records: {
        "hazard-sources": [
          { id: "1", unit: "c", grade: "major" },
          { id: "2", unit: "c", grade: "ordinary" },
          { id: "3", unit: "c" },
        ],
      },
      expect: { atLeast: "0.3333", atMost: "0.6667" },
    },
  ],
});

export const enterprisesWithMajor = indicator({
  id: "zibo/enterprises-with-major",
  title: text("有重大危险源的企业", "enterprises with a major source"),
  cites: speech.section("二"),
  about: record(places),
  over: hazardSources,
  link: subtreeRecords,
  window: atAnyTime(),
  where: (h) => h.grade.is("major"),
  fold: (h) => countedDistinct(h.enterprise, { unit: "unit" }),
  examples: [
    {
      name: text(
        "同企两处计一家,未分级的可能再加一家",
        "two of one enterprise count once; one not graded may add another",
      ),
      facts: { id: "c" },
      records: {
        "hazard-sources": [
          { id: "1", unit: "c", enterprise: "e", grade: "major" },
          { id: "2", unit: "c", enterprise: "e", grade: "major" },
          { id: "3", unit: "c", enterprise: "f" },
          { id: "4", unit: "c", enterprise: "e" },
        ],
      },
      expect: { atLeast: 1, atMost: 2 },
    },
  ],
});

// zibo-031, 033: stopping and closing.

export const stopReading = parameter({
  id: "zibo/stop-reading",
  of: choice(text("“有隐患和标准下滑”的读法", "how “dangers and a lower standard” is read"), {
    both: text("两者兼具", "both"),
    either: text("有其一", "either"),
  }),
  history: [{ value: "both", cites: speech.section("二") }],
});

export const applyBy = parameter({
  id: "zibo/apply-by",
  of: date(text("申请许可的期限", "permits to be applied for by")),
  history: [
    {
      from: "2006-01-01",
      value: "2005-01-13",
      cites: {
        unsourced: text(
          "原文未写期限,按许可证条例施行一年推定",
          "the text gives no date; a year from the regulation on permits",
        ),
      },
    },
  ],
});

export const permitMeasure = decision({
  id: "zibo/permit-measure",
  title: text("停产整顿或关闭", "stop or close"),
  about: record(permits),
  law: "judged",
  cites: speech.section("二"),
  outcomes: ordered({
    none: text("无", "none"),
    stop: text("停产停业整顿", "stop and rectify"),
    close: text("依法关闭", "close"),
  }),
  combine: "gravest",
  rows: (p) => [
    { when: all(p.trade.oneOf("hazchem", "mine"), not(p.appliedOn.by(applyBy.value))), then: "close" },
    { when: all(p.danger, p.standardDropped), then: "stop" },
    { when: all(stopReading.value.is("either"), any(p.danger, p.standardDropped)), then: "stop" },
  ],
  examples: [
    {
      name: text("期限当日申请", "applied on the day"),
      facts: { trade: "mine", appliedOn: "2005-01-13", danger: true, standardDropped: false },
      judged: "2006-06-30",
      expect: "none",
    },
    {
      name: text("次日申请即关闭", "a day later: close"),
      facts: { trade: "mine", appliedOn: "2005-01-14", danger: false, standardDropped: false },
      judged: "2006-06-30",
      expect: "close",
    },
    {
      name: text("未申请", "never applied"),
      facts: { trade: "hazchem", appliedOn: "none", danger: false, standardDropped: false },
      judged: "2006-06-30",
      expect: "close",
    },
    {
      name: text("批发企业不在关闭之列", "wholesalers are not closed for it"),
      facts: { trade: "fireworks", appliedOn: "none", danger: true, standardDropped: true },
      judged: "2006-06-30",
      expect: "stop",
    },
    {
      name: text("申请日期不明:停业为下限", "application unknown: at least stopped"),
      facts: { trade: "mine", danger: true, standardDropped: true },
      judged: "2006-06-30",
      expect: { atLeast: "stop", atMost: "close" },
    },
  ],
});

// zibo-182, 195, 203: shares of subjects, and progress against time.

const wholesalers = (which: "all" | "provincial") =>
  indicator({
    id: `zibo/wholesalers-${which}`,
    title:
      which === "all"
        ? text("烟花爆竹批发企业", "wholesalers")
        : text("达省标准的批发企业", "wholesalers at the provincial standard"),
    cites: speech.section("三"),
    about: record(places),
    over: permits,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (p) => (which === "all" ? p.trade.is("fireworks") : all(p.trade.is("fireworks"), p.provincialStandard)),
    fold: counted({ unit: "unit" }),
    examples: [
      {
        name: text("只计批发", "only wholesalers"),
        facts: { id: "c" },
        records: {
          permits: [
            { id: "1", unit: "c", trade: "fireworks", provincialStandard: true },
            { id: "2", unit: "c", trade: "mine", provincialStandard: true },
          ],
        },
        expect: 1,
      },
    ],
  });
const [wholesalersAll, wholesalersProvincial] = [wholesalers("all"), wholesalers("provincial")];

export const oneThird = decision({
  id: "zibo/one-third",
  title: text("三分之一批发企业达省标准(力争)", "a third of the wholesalers (strive)"),
  about: record(places),
  law: "judged",
  cites: speech.section("三"),
  appliesWhen: (u) => wholesalersAll.of(u).atLeast(1),
  outcomes: ordered({ met: text("达到", "met"), missed: text("未达到", "missed") }),
  combine: "gravest",
  rows: (u) => [{ when: ratio(wholesalersProvincial.of(u), wholesalersAll.of(u)).below(ratio(1, 3)), then: "missed" }],
  examples: (
    [
      [9, 2, "missed"],
      [9, 3, "met"],
      [10, 3, "missed"],
      [10, 4, "met"],
    ] as const
  ).map(([of, n, expect]) => ({
    name: text(`${of}户中${n}户`, `${n} of ${of}`),
    facts: { id: "c" },
    judged: "2006-12-31",
    records: {
      permits: Array.from({ length: of }, (_, i) => ({
        id: `w${i}`,
        unit: "c",
        trade: "fireworks",
        provincialStandard: i < n,
      })),
    },
    expect,
  })),
});

export const onlineShare = parameter({
  id: "zibo/online-share",
  of: amount(text("年底乡镇上网比例", "share of towns online by year end"), { as: "percent", decimals: 2 }),
  note: text("同文另处作“全部乡镇”", "elsewhere the same text says all towns"),
  history: [{ value: percent(80), cites: speech.section("三") }],
});

const towns = (which: "all" | "online") =>
  indicator({
    id: `zibo/towns-${which}`,
    title: which === "all" ? text("乡镇", "towns") : text("上网乡镇", "towns online"),
    cites: speech.section("三"),
    about: recordIn(places, "year"),
    over: places,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (u) => (which === "all" ? u.kind.is("township") : all(u.kind.is("township"), u.online)),
    fold: counted({ unit: "unit" }),
    examples: [
      {
        name: text("隔级也计", "two levels down too"),
        facts: { id: "city", kind: "city" },
        period: "2006",
        records: {
          units: [
            { id: "city" },
            { id: "a", parent: "city", kind: "county" },
            { id: "t", parent: "a", kind: "township", online: true },
          ],
        },
        expect: 1,
      },
    ],
  });
const [townsAll, townsOnline] = [towns("all"), towns("online")];

export const townsTarget = decision({
  id: "zibo/towns-target",
  title: text("乡镇上网", "towns online"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  cites: speech.section("三"),
  appliesWhen: (u) => townsAll.of(u).atLeast(1),
  outcomes: ordered({
    met: text("达到", "met"),
    onTime: text("进度正常", "in step with time"),
    behind: text("进度缓慢", "slower than time"),
    missed: text("未达到", "missed"),
  }),
  combine: "gravest",
  rows: (u) => {
    const share = ratio(townsOnline.of(u), townsAll.of(u));
    const short = share.below(onlineShare.value);
    return [
      { when: all(short, judgedOn.atLeast(periodEnd)), then: "missed" },
      {
        when: all(short, judgedOn.below(periodEnd), share.below(onlineShare.value.times(elapsed("month")))),
        then: "behind",
      },
      { when: all(short, judgedOn.below(periodEnd)), then: "onTime" },
    ];
  },
  examples: [
    ...(
      [
        [79, "2006-12-31", "missed"],
        [80, "2006-12-31", "met"],
        [40, "2006-06-30", "onTime"],
        [39, "2006-06-30", "behind"],
        [39, "2006-06-29", "onTime"],
      ] as const
    ).map(([n, judged, expect]) => ({
      name: text(`100个中${n}个,${judged}`, `${n} of 100 on ${judged}`),
      facts: { id: "city", kind: "city" as const, online: false },
      period: "2006",
      judged,
      given: { "zibo/towns-all": 100, "zibo/towns-online": n },
      expect,
    })),
    {
      name: text("一镇是否上网不明:未定", "one town unknown: undecided"),
      facts: { id: "city", kind: "city", online: false },
      period: "2006",
      judged: "2006-12-31",
      records: {
        units: [
          { id: "city" },
          ...["a", "b", "c", "d"].map((id) => ({
            id,
            parent: "city",
            kind: "township",
            online: id !== "d",
          })),
          { id: "e", parent: "city", kind: "township" },
        ],
      },
      expect: { atLeast: "met", atMost: "missed" },
    },
  ],
});

export const covers: Covers = {
  "zibo-002": { kind: "statistic", by: [deathsChange] },
  "zibo-004": { kind: "target", by: [provinceTarget] },
  "zibo-005": { kind: "target", by: [provinceTarget] },
  "zibo-006": { kind: "target", by: [capKept, cascade] },
  "zibo-007": { kind: "target", by: [cityTarget] },
  "zibo-008": { kind: "target", by: [capKept, cascade] },
  "zibo-009": { kind: "norm", by: [cascade] },
  "zibo-031": { kind: "trigger", by: [permitMeasure] },
  "zibo-033": { kind: "trigger", by: [permitMeasure] },
  "zibo-077": { kind: "target", by: [inspectionPlan] },
  "zibo-078": { kind: "indicator", by: [reinspected] },
  "zibo-119": { kind: "statistic", by: [majorShare] },
  "zibo-121": { kind: "statistic", by: [majorShare, enterprisesWithMajor] },
  "zibo-147": { kind: "indicator", by: [countyControl] },
  "zibo-148": { kind: "statistic", by: [shareOff] },
  "zibo-161": { kind: "trigger", by: [analysisDue] },
  "zibo-163": { kind: "trigger", by: [risingTrades] },
  "zibo-165": { kind: "trigger", by: [risingTrades] },
  "zibo-182": { kind: "target", by: [oneThird] },
  "zibo-195": { kind: "target", by: [townsTarget] },
  "zibo-203": { kind: "trigger", by: [townsTarget] },
};
