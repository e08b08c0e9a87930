import {
  all,
  amount,
  any,
  atAnyTime,
  calendar,
  choice,
  counted,
  dateQuantity,
  decision,
  elapsed,
  first,
  indicator,
  inPeriod,
  steps as inTurn,
  judgedOn,
  last,
  mostWithin,
  not,
  ordered,
  parameter,
  percent,
  periodEnd,
  periodIndicator,
  periodStart,
  quantity,
  range,
  ratio,
  record,
  recordIn,
  recordsBy,
  sameAs,
  source,
  subtreeRecords,
  summed,
  type Terms,
  text,
  toDate,
  unordered,
  workingDays,
  yesNo,
} from "../../src/index.js";
import type { Covers } from "./statement-covers.js";
import {
  accidents,
  circulars,
  dangers,
  failures,
  figures,
  honours,
  officers,
  parties,
  penalties,
  places,
  posts,
  staff,
  stepKinds,
  steps,
  targets,
} from "./statement-kinds.js";
import { level, payBy, remedyEnds } from "./statement-national.js";

const report = source({
  id: "bazhong-report",
  type: "report",
  title: text("巴中安全生产工作汇报", "Bazhong work-safety report"),
  from: "2009-01-01",
  verified: true,
});

// bazhong-047: a county over its progress by a tenth in any quarter. The printed figure is damaged, and three things
// are open: a tenth of what, whether the line itself is over, and which of several indicators; each is a parameter.

const damaged = {
  printed: "2023%",
  readAs: "10%",
  because: text("同文“20230%”即100%", "“20230%” stands for 100 % in the same text"),
};

export const overBy = parameter({
  id: "bazhong/over-by",
  of: amount(text("超进度幅度", "over progress by"), { as: "percent", decimals: 2 }),
  history: [{ value: percent(10), cites: report.section("二", { reading: damaged }) }],
});

export const overReading = parameter({
  id: "bazhong/over-reading",
  of: choice(text("超进度的算法", "how over progress is reckoned"), {
    relative: text("按进度指标的倍数", "against the target due by then"),
    points: text("按全年指标的百分点", "in points of the year's target"),
  }),
  history: [{ value: "relative", cites: report.section("二") }],
});

export const overInclusive = parameter({
  id: "bazhong/over-inclusive",
  of: yesNo(text("恰到线即超", "the line itself is over")),
  history: [{ value: true, cites: report.section("二") }],
});

/** How many accidents, deaths or injuries a target's unit has this year, by the target's own measure. */
export const deathsSoFar = indicator({
  id: "bazhong/deaths-so-far",
  title: text("本年累计死亡", "deaths this year"),
  cites: report.section("二"),
  about: recordIn(targets, "quarter"),
  over: accidents,
  link: subtreeRecords,
  window: toDate("year"),
  fold: (a) => summed(ratio(a.deaths, { value: "1", unit: "person" })),
  examples: [
    {
      name: text("三月三十一日计入,四月一日不计", "31 March counts, 1 April does not"),
      facts: { unit: "c" },
      period: "2009-Q1",
      records: {
        accidents: [
          { unit: "c", happenedOn: "2009-03-31", deaths: 2 },
          { unit: "c", happenedOn: "2009-04-01", deaths: 4 },
          { unit: "c", happenedOn: "2008-12-31", deaths: 8 },
        ],
      },
      expect: 2,
    },
    {
      name: text("未说明已报全:只有下限", "not said to be complete: only a lower bound"),
      facts: { unit: "c" },
      period: "2009-Q1",
      partial: true,
      records: { accidents: [{ unit: "c", happenedOn: "2009-03-31", deaths: 2 }] },
      expect: { atLeast: 2, atMost: null },
    },
  ],
});

export const accidentsSoFar = indicator({
  id: "bazhong/accidents-so-far",
  title: text("本年累计事故", "accidents this year"),
  cites: report.section("二"),
  about: recordIn(targets, "quarter"),
  over: accidents,
  link: subtreeRecords,
  window: toDate("year"),
  fold: counted({ unit: "" }),
  examples: [
    {
      name: text("两起", "two"),
      facts: { unit: "c" },
      period: "2009-Q2",
      records: {
        accidents: [
          { unit: "c", happenedOn: "2009-03-31" },
          { unit: "c", happenedOn: "2009-04-01" },
        ],
      },
      expect: 2,
    },
  ],
});

export const soFar = quantity({
  id: "bazhong/so-far",
  title: text("本年累计数", "the measure so far this year"),
  about: recordIn(targets, "quarter"),
  law: "periodEnd",
  cites: report.section("二"),
  appliesWhen: (t) => t.measure.oneOf("accidents", "deaths"),
  combine: "exactlyOne",
  rows: (t) => [
    { when: t.measure.is("accidents"), is: accidentsSoFar.of(t) },
    { when: not(t.measure.is("accidents")), is: deathsSoFar.of(t) },
  ],
  examples: [
    {
      name: text("按死亡人数", "by deaths"),
      facts: { measure: "deaths" },
      period: "2009-Q1",
      given: { "bazhong/deaths-so-far": 21, "bazhong/accidents-so-far": 5 },
      expect: 21,
    },
    {
      name: text("指标不明:在两者之间", "an unknown measure: between the two"),
      facts: {},
      period: "2009-Q1",
      given: { "bazhong/deaths-so-far": 21, "bazhong/accidents-so-far": 5 },
      // The rule may also not apply at all: to injuries.
      expect: { atLeast: 5, atMost: 21, notApplicable: "maybe" },
    },
  ],
});

export const progressLine = quantity({
  id: "bazhong/progress-line",
  title: text("超进度线", "the line of over progress"),
  about: recordIn(targets, "quarter"),
  law: "periodEnd",
  cites: report.section("二"),
  combine: "exactlyOne",
  rows: (t) => [
    {
      when: overReading.value.is("relative"),
      is: t.limit.times(elapsed("quarter")).times(overBy.value.plus(1)),
    },
    { when: overReading.value.is("points"), is: t.limit.times(elapsed("quarter").plus(overBy.value)) },
  ],
  examples: [
    {
      name: text("全年80,一季度线22", "80 a year: 22 in the first quarter"),
      facts: { limit: 80 },
      period: "2009-Q1",
      expect: 22,
    },
    { name: text("三季度线66", "66 in the third"), facts: { limit: 80 }, period: "2009-Q3", expect: 66 },
  ],
});

export const overProgress = decision({
  id: "bazhong/over-progress",
  title: text("季度超进度", "over progress in a quarter"),
  about: recordIn(targets, "quarter"),
  law: "periodEnd",
  cites: report.section("二"),
  appliesWhen: (t) => t.form.is("cap"),
  outcomes: ordered({ within: text("进度以内", "within"), over: text("超进度", "over") }),
  combine: "gravest",
  rows: (t) => [
    { when: soFar.of(t).moreThan(progressLine.of(t)), then: "over" },
    { when: all(overInclusive.value, soFar.of(t).equals(progressLine.of(t))), then: "over" },
  ],
  examples: [
    {
      name: text("21在线内", "21 is within"),
      facts: { form: "cap", limit: 80 },
      given: { "bazhong/so-far": 21 },
      period: "2009-Q1",
      judged: "2009-04-01",
      expect: "within",
    },
    {
      name: text("22恰到线,算超", "22 is on the line, and over"),
      facts: { form: "cap", limit: 80 },
      given: { "bazhong/so-far": 22 },
      period: "2009-Q1",
      judged: "2009-04-01",
      expect: "over",
    },
    {
      name: text("季度未结束不判", "not judged before the quarter has ended"),
      facts: { form: "cap", limit: 80 },
      given: { "bazhong/so-far": 23 },
      period: "2009-Q1",
      judged: "2009-03-30",
      expect: { notApplicable: true },
    },
    {
      name: text("指标数不明:未定", "an unknown target: undecided"),
      facts: { form: "cap" },
      given: { "bazhong/so-far": 22 },
      period: "2009-Q1",
      judged: "2009-04-01",
      expect: { atLeast: "within", atMost: "over" },
    },
    {
      name: text("降幅指标不用此线", "a fall has no such line"),
      facts: { form: "fall", limit: 80 },
      given: { "bazhong/so-far": 99 },
      period: "2009-Q1",
      judged: "2009-04-01",
      expect: { notApplicable: true },
    },
  ],
});

const targetsSet = indicator({
  id: "bazhong/targets-set",
  title: text("已下达的控制指标", "targets set"),
  cites: report.section("二"),
  about: recordIn(places, "quarter"),
  over: targets,
  window: toDate("year"),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("一项", "one"),
      facts: { id: "c" },
      period: "2009-Q1",
      records: { targets: [{ unit: "c", happenedOn: "2009-01-10" }] },
      expect: 1,
    },
  ],
});

const targetsOver = indicator({
  id: "bazhong/targets-over",
  title: text("超进度的指标", "targets over progress"),
  cites: report.section("二"),
  about: recordIn(places, "quarter"),
  over: targets,
  window: toDate("year"),
  where: (t) => overProgress.of(t).is("over"),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("两项中一项超", "one of two is over"),
      facts: { id: "c" },
      period: "2009-Q1",
      judged: "2009-04-02",
      records: {
        targets: [
          { id: "t1", unit: "c", happenedOn: "2009-01-10", form: "cap", measure: "deaths", limit: 8 },
          { id: "t2", unit: "c", happenedOn: "2009-01-10", form: "cap", measure: "accidents", limit: 40 },
        ],
        accidents: [{ unit: "c", happenedOn: "2009-03-31", deaths: 3 }],
      },
      expect: 1,
    },
  ],
});

export const reportOut = decision({
  id: "bazhong/report-out",
  title: text("党政一把手述职", "both heads report out"),
  about: recordIn(places, "quarter"),
  law: "periodEnd",
  cites: report.section("二"),
  // A county without targets has none to exceed: that is not a quarter within its targets.
  appliesWhen: (u) => all(u.kind.is("county"), targetsSet.of(u).atLeast(1)),
  outcomes: ordered({ none: text("不需述职", "none"), bothHeads: text("党政一把手述职", "both heads report") }),
  combine: "gravest",
  rows: (u) => [{ when: targetsOver.of(u).atLeast(1), then: "bothHeads" }],
  consequences: {
    bothHeads: [
      {
        id: "report",
        text: text("到市委和市政府述职", "report to the city's party committee and government"),
        who: text("县区党政主要负责人", "both heads of the county"),
      },
    ],
  },
  examples: [
    {
      name: text("任一指标超即述职", "any one target suffices"),
      facts: { id: "c", kind: "county" },
      period: "2009-Q1",
      judged: "2009-04-02",
      records: {
        targets: [
          { id: "t1", unit: "c", happenedOn: "2009-01-10", form: "cap", measure: "deaths", limit: 8 },
          { id: "t2", unit: "c", happenedOn: "2009-01-10", form: "cap", measure: "accidents", limit: 40 },
        ],
        accidents: [{ unit: "c", happenedOn: "2009-03-31", deaths: 3 }],
      },
      expect: "bothHeads",
    },
    {
      name: text("死亡2人未到2.2", "2 deaths are short of 2.2"),
      facts: { id: "c", kind: "county" },
      period: "2009-Q1",
      judged: "2009-04-02",
      records: {
        targets: [{ id: "t1", unit: "c", happenedOn: "2009-01-10", form: "cap", measure: "deaths", limit: 8 }],
        accidents: [{ unit: "c", happenedOn: "2009-03-31", deaths: 2 }],
      },
      expect: "none",
    },
    {
      name: text("一起事故死亡数不明:未定", "one accident with unknown deaths: undecided"),
      facts: { id: "c", kind: "county" },
      period: "2009-Q1",
      judged: "2009-04-02",
      records: {
        targets: [{ id: "t1", unit: "c", happenedOn: "2009-01-10", form: "cap", measure: "deaths", limit: 8 }],
        accidents: [
          { unit: "c", happenedOn: "2009-03-31", deaths: 2 },
          { unit: "c", happenedOn: "2009-03-30" },
        ],
      },
      expect: { atLeast: "none", atMost: "bothHeads" },
    },
    {
      name: text("未下达指标:不适用", "no target set: not applicable"),
      facts: { id: "c", kind: "county" },
      period: "2009-Q1",
      judged: "2009-04-02",
      records: { targets: [], accidents: [{ unit: "c", happenedOn: "2009-03-31", deaths: 3 }] },
      expect: { notApplicable: true },
    },
  ],
});

// bazhong-048, 049: larger accidents "in succession", three or more; one major or graver.

export const succession = parameter({
  id: "bazhong/succession",
  of: choice(text("“连续”的读法", "how “in succession” is read"), {
    inYear: text("当年累计", "in the year, in any order"),
    halfYear: text("任意六个月内", "within any six months"),
    unbroken: text("其间无一般事故", "with no lesser accident between"),
  }),
  history: [{ value: "inYear", cites: report.section("二") }],
});

const yearly = {
  cites: report.section("二"),
  about: recordIn(places, "year"),
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
} as const;

export const largerInYear = indicator({
  ...yearly,
  id: "bazhong/larger-in-year",
  title: text("当年较大事故", "larger accidents in the year"),
  where: (a) => level.of(a).is("larger"),
  fold: counted(),
  examples: [
    {
      name: text("2人与10人都不是较大", "2 and 10 deaths are not larger"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: [2, 3, 9, 10].map((deaths, i) => ({ id: `a${i}`, unit: "c", happenedOn: "2009-05-01", deaths })),
      },
      expect: 2,
    },
  ],
});

export const largerWithinHalfYear = indicator({
  ...yearly,
  id: "bazhong/larger-within-half-year",
  title: text("任意六个月内较大事故", "larger accidents within any six months"),
  where: (a) => level.of(a).is("larger"),
  fold: mostWithin(6, "month"),
  examples: [
    {
      name: text("1月31日至7月31日已出六个月", "31 January to 31 July is out of six months"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: ["2009-01-31", "2009-03-01", "2009-07-31"].map((happenedOn) => ({
          id: happenedOn,
          unit: "c",
          happenedOn,
          deaths: 3,
        })),
      },
      expect: 2,
    },
    {
      name: text("2月1日至7月31日在六个月内", "1 February to 31 July is within"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: ["2009-02-01", "2009-03-01", "2009-07-31"].map((happenedOn) => ({
          id: happenedOn,
          unit: "c",
          happenedOn,
          deaths: 3,
        })),
      },
      expect: 3,
    },
  ],
});

/** The last lesser accident of the same unit up to the accident's day. */
const lesserBefore = indicator({
  id: "bazhong/lesser-before",
  title: text("此前最近的一般事故", "the last lesser accident before"),
  cites: report.section("二"),
  about: record(accidents),
  over: accidents,
  link: sameAs("unit"),
  window: (a) => calendar("year", a.happenedOn),
  where: (b, a) => all(level.of(b).is("ordinary"), b.happenedOn.atMost(a.happenedOn)),
  fold: (b) => last(b.happenedOn),
  examples: [
    {
      name: text("去年的不计", "last year's does not count"),
      facts: { id: "a", unit: "c", happenedOn: "2009-03-01", deaths: 3 },
      records: { accidents: [{ id: "b", unit: "c", happenedOn: "2008-12-31", deaths: 1 }] },
      expect: { notApplicable: true },
    },
  ],
});

/** How many larger accidents in a row end with this one. */
const run = indicator({
  id: "bazhong/run",
  title: text("连续较大事故起数", "larger accidents in a row"),
  cites: report.section("二"),
  about: record(accidents),
  over: accidents,
  link: sameAs("unit"),
  window: (a) => calendar("year", a.happenedOn),
  where: (b, a) =>
    all(
      level.of(b).is("larger"),
      b.happenedOn.atMost(a.happenedOn),
      any(not(lesserBefore.of(a).exists), b.happenedOn.moreThan(lesserBefore.of(a))),
    ),
  fold: counted(),
  examples: [
    {
      name: text("其间一起一般事故,从头数起", "a lesser one between starts the count anew"),
      facts: { id: "a", unit: "c", happenedOn: "2009-06-01", deaths: 3 },
      records: {
        accidents: [
          { id: "x", unit: "c", happenedOn: "2009-01-01", deaths: 3 },
          { id: "y", unit: "c", happenedOn: "2009-02-01", deaths: 1 },
          { id: "z", unit: "c", happenedOn: "2009-03-01", deaths: 4 },
        ],
      },
      expect: 2,
    },
  ],
});

export const runsOfThree = indicator({
  ...yearly,
  id: "bazhong/runs-of-three",
  title: text("连续三起以上较大事故", "runs of three larger accidents"),
  where: (a) => run.of(a).atLeast(3),
  fold: counted(),
  examples: [
    {
      name: text("三起相接", "three in a row"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: ["2009-01-31", "2009-03-01", "2009-11-30"].map((happenedOn) => ({
          id: happenedOn,
          unit: "c",
          happenedOn,
          deaths: 3,
        })),
      },
      expect: 1,
    },
    {
      name: text("第二起后有一般事故", "a lesser one after the second"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: [
          ...["2009-01-31", "2009-03-01", "2009-11-30"].map((happenedOn) => ({
            id: happenedOn,
            unit: "c",
            happenedOn,
            deaths: 3,
          })),
          { id: "o", unit: "c", happenedOn: "2009-03-02", deaths: 1 },
        ],
      },
      expect: 0,
    },
  ],
});

const majorInYear = indicator({
  ...yearly,
  id: "bazhong/major-in-year",
  title: text("当年重特大事故", "major or graver accidents in the year"),
  where: (a) => level.of(a).atLeast("major"),
  fold: counted(),
  examples: [
    {
      name: text("特别重大也计", "extraordinary ones too"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: [
          { id: "x", unit: "c", happenedOn: "2009-05-01", deaths: 30 },
          { id: "y", unit: "c", happenedOn: "2009-05-02", deaths: 9 },
        ],
      },
      expect: 1,
    },
  ],
});

export const veto = decision({
  id: "bazhong/veto",
  title: text("年度考核一票否决", "veto of the year's assessment"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  cites: report.section("二"),
  outcomes: ordered({ none: text("不否决", "none"), veto: text("一票否决", "veto") }),
  combine: "gravest",
  rows: (u) => [
    { when: majorInYear.of(u).atLeast(1), then: "veto" },
    { when: all(succession.value.is("inYear"), largerInYear.of(u).atLeast(3)), then: "veto" },
    { when: all(succession.value.is("halfYear"), largerWithinHalfYear.of(u).atLeast(3)), then: "veto" },
    { when: all(succession.value.is("unbroken"), runsOfThree.of(u).atLeast(1)), then: "veto" },
  ],
  examples: [
    {
      name: text("两起较大不否决", "two larger: none"),
      facts: { id: "c" },
      period: "2009",
      records: { accidents: [3, 9].map((deaths, i) => ({ id: `a${i}`, unit: "c", happenedOn: "2009-05-01", deaths })) },
      expect: "none",
    },
    {
      name: text("三起较大否决", "three larger: veto"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: [3, 9, 5].map((deaths, i) => ({ id: `a${i}`, unit: "c", happenedOn: "2009-05-01", deaths })),
      },
      expect: "veto",
    },
    {
      name: text("一起10人即否决", "one with 10 deaths: veto"),
      facts: { id: "c" },
      period: "2009",
      records: { accidents: [{ id: "a", unit: "c", happenedOn: "2009-05-01", deaths: 10 }] },
      expect: "veto",
    },
    {
      name: text("死亡人数不明的一起:未定", "one of unknown deaths: undecided"),
      facts: { id: "c" },
      period: "2009",
      records: { accidents: [{ id: "a", unit: "c", happenedOn: "2009-05-01" }] },
      expect: { atLeast: "none", atMost: "veto" },
    },
    {
      name: text("已有一起重大,其余不明:确定否决", "a major one and an unknown one: certainly a veto"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: [
          { id: "a", unit: "c", happenedOn: "2009-05-01" },
          { id: "b", unit: "c", happenedOn: "2009-05-02", deaths: 12 },
        ],
      },
      expect: "veto",
    },
    {
      name: text("年中已三起:即否决", "three by mid-year: veto already"),
      facts: { id: "c" },
      period: "2009",
      judged: "2009-06-01",
      records: {
        accidents: [3, 9, 5].map((deaths, i) => ({ id: `a${i}`, unit: "c", happenedOn: "2009-05-01", deaths })),
      },
      expect: "veto",
    },
    {
      name: text("日期不明的第三起:未定", "a third of unknown date: undecided"),
      facts: { id: "c" },
      period: "2009",
      records: {
        accidents: [
          { id: "a", unit: "c", happenedOn: "2009-05-01", deaths: 3 },
          { id: "b", unit: "c", happenedOn: "2009-05-02", deaths: 3 },
          { id: "d", unit: "c", deaths: 3 },
        ],
      },
      expect: { atLeast: "none", atMost: "veto" },
    },
    {
      name: text("事故表未报全:未定", "an incomplete table: undecided"),
      facts: { id: "c" },
      period: "2009",
      partial: true,
      records: { accidents: [] },
      expect: { atLeast: "none", atMost: "veto" },
    },
  ],
});

// bazhong-064 to 068: who answers, and what he may not get in that year.

const countyLeadersFired = indicator({
  id: "bazhong/county-leaders-fired",
  title: text("同一事故县区领导被追责", "county leaders held to account for the same accident"),
  cites: report.section("二"),
  about: record(failures),
  over: failures,
  link: sameAs("accident"),
  window: atAnyTime(),
  where: (f) =>
    all(f.actor.is("county"), f.poorlyRectified, any(f.greatImpact, level.of(f.accident).atLeast("larger"))),
  fold: counted(),
  examples: [
    {
      name: text("另案的不计", "another accident's does not count"),
      facts: { id: "d", accident: "a", actor: "cityDepartment" },
      records: {
        accidents: [{ id: "a", deaths: 3, happenedOn: "2009-04-01" }],
        failures: [
          { id: "f", accident: "a", actor: "county", poorlyRectified: true, greatImpact: false },
          { id: "g", accident: "b", actor: "county", poorlyRectified: true, greatImpact: true },
        ],
      },
      expect: 1,
    },
  ],
});

export const accountability = decision({
  id: "bazhong/accountability",
  title: text("追责", "accountability"),
  about: record(failures),
  law: "event",
  cites: report.section("二"),
  outcomes: ordered({ none: text("不追责", "none"), accountable: text("追责", "held to account") }),
  combine: "gravest",
  rows: (f) => [
    { when: all(f.danger.is("major"), f.poorlyRectified, f.greatImpact), then: "accountable" },
    { when: all(f.danger.is("major"), f.poorlyRectified, level.of(f.accident).atLeast("larger")), then: "accountable" },
    { when: all(f.actor.is("cityDepartment"), countyLeadersFired.of(f).atLeast(1)), then: "accountable" },
  ],
  examples: [
    {
      name: text("整改不力且死亡3人", "poorly rectified, 3 deaths"),
      facts: {
        id: "f",
        actor: "county",
        happenedOn: "2009-04-01",
        danger: "major",
        poorlyRectified: true,
        greatImpact: false,
        accident: "a",
      },
      records: { accidents: [{ id: "a", happenedOn: "2009-04-01", deaths: 3 }], failures: [] },
      expect: "accountable",
    },
    {
      name: text("死亡2人且影响不大", "2 deaths and no great impact"),
      facts: {
        id: "f",
        actor: "county",
        happenedOn: "2009-04-01",
        danger: "major",
        poorlyRectified: true,
        greatImpact: false,
        accident: "a",
      },
      records: { accidents: [{ id: "a", happenedOn: "2009-04-01", deaths: 2 }], failures: [] },
      expect: "none",
    },
    {
      name: text("影响大小未认定:未定", "impact not yet judged: undecided"),
      facts: {
        id: "f",
        actor: "county",
        happenedOn: "2009-04-01",
        danger: "major",
        poorlyRectified: true,
        accident: "a",
      },
      records: { accidents: [{ id: "a", happenedOn: "2009-04-01", deaths: 2 }], failures: [] },
      expect: { atLeast: "none", atMost: "accountable" },
    },
    {
      name: text("县区领导被追责的,市级部门同追", "with the county's leaders the city's department"),
      facts: {
        id: "d",
        actor: "cityDepartment",
        happenedOn: "2009-04-01",
        danger: "general",
        poorlyRectified: false,
        greatImpact: false,
        accident: "a",
      },
      records: {
        accidents: [{ id: "a", happenedOn: "2009-04-01", deaths: 3 }],
        failures: [{ id: "f", accident: "a", actor: "county", poorlyRectified: true, greatImpact: false }],
      },
      expect: "accountable",
    },
    {
      name: text("县区领导未被追责的,不同追", "not without them"),
      facts: {
        id: "d",
        actor: "cityDepartment",
        happenedOn: "2009-04-01",
        danger: "general",
        poorlyRectified: false,
        greatImpact: false,
        accident: "a",
      },
      records: {
        accidents: [{ id: "a", happenedOn: "2009-04-01", deaths: 2 }],
        failures: [{ id: "f", accident: "a", actor: "county", poorlyRectified: true, greatImpact: false }],
      },
      expect: "none",
    },
  ],
});

const firedInYear = indicator({
  id: "bazhong/fired-in-year",
  title: text("当年被追责", "held to account in that year"),
  cites: report.section("二"),
  about: record(honours),
  over: parties,
  link: sameAs("person"),
  window: (h) => calendar("year", h.happenedOn),
  on: (p) => p.failure.happenedOn,
  where: (p) => all(p.role.oneOf("direct", "head", "deputy"), accountability.of(p.failure).is("accountable")),
  fold: counted(),
  examples: [
    {
      name: text("其他责任不计", "other roles do not count"),
      facts: { id: "h", person: "p", happenedOn: "2009-12-31" },
      records: {
        failures: [{ id: "f", happenedOn: "2009-04-01", danger: "major", poorlyRectified: true, greatImpact: true }],
        parties: [
          { id: "1", person: "p", role: "other", failure: "f" },
          { id: "2", person: "q", role: "head", failure: "f" },
          { id: "3", person: "p", role: "deputy", failure: "f" },
        ],
        accidents: [],
      },
      expect: 1,
    },
  ],
});

export const promotion = decision({
  id: "bazhong/promotion",
  title: text("当年不得提拔、评优", "no promotion or award in that year"),
  about: record(honours),
  law: "event",
  cites: report.section("二"),
  outcomes: ordered({ allowed: text("可以", "allowed"), blocked: text("当年不得", "blocked") }),
  combine: "gravest",
  rows: (h) => [{ when: firedInYear.of(h).atLeast(1), then: "blocked" }],
  examples: (["2009-12-31", "2010-01-01"] as const).map((happenedOn) => ({
    name: text(`四月案件,${happenedOn}提拔`, `a case of April, promoted on ${happenedOn}`),
    facts: { id: "h", person: "p", happenedOn },
    records: {
      failures: [{ id: "f", happenedOn: "2009-04-01", danger: "major", poorlyRectified: true, greatImpact: true }],
      parties: [{ id: "1", person: "p", role: "head", failure: "f" }],
      accidents: [],
    },
    expect: happenedOn === "2009-12-31" ? ("blocked" as const) : ("allowed" as const),
  })),
});

// bazhong-090: three to five officers for every village.

const villageOfficers = indicator({
  id: "bazhong/village-officers",
  title: text("村(居)兼职安全员", "officers of a village"),
  cites: report.section("三"),
  about: record(places),
  law: "judged",
  over: officers,
  window: atAnyTime(),
  where: (o) => o.serving.covers(judgedOn),
  fold: counted({ unit: "person" }),
  examples: [
    {
      name: text("离任当日仍在岗,次日不在", "serving on the last day, not on the next"),
      facts: { id: "v" },
      judged: "2009-06-30",
      records: {
        officers: [
          { id: "1", unit: "v", serving: { from: "2008-01-01", to: "2009-06-30" } },
          { id: "2", unit: "v", serving: { from: "2008-01-01", to: "2009-06-29" } },
          { id: "3", unit: "v", serving: { from: "2008-01-01", to: null } },
        ],
      },
      expect: 2,
    },
  ],
});

export const villageNorm = decision({
  id: "bazhong/village-norm",
  title: text("村(居)配备", "staffing of a village"),
  about: record(places),
  law: "judged",
  cites: report.section("三"),
  appliesWhen: (u) => u.kind.is("village"),
  outcomes: unordered({
    under: text("不足", "under"),
    enough: text("符合", "enough"),
    above: text("超出", "above the range"),
  }),
  combine: "exactlyOne",
  rows: (u) => [
    { when: villageOfficers.of(u).below(3), then: "under" },
    { when: villageOfficers.of(u).between(3, 5), then: "enough" },
    { when: villageOfficers.of(u).moreThan(5), then: "above" },
  ],
  examples: [
    ...([2, 3, 5, 6] as const).map((n) => ({
      name: text(`${n}人`, `${n} officers`),
      facts: { id: "v", kind: "village" as const },
      given: { "bazhong/village-officers": n },
      judged: "2009-06-30",
      expect: n < 3 ? ("under" as const) : n > 5 ? ("above" as const) : ("enough" as const),
    })),
    {
      name: text("在岗期间不明的第三人:未定", "a third whose span is unknown: undecided"),
      facts: { id: "v", kind: "village" },
      judged: "2009-06-30",
      records: {
        officers: [
          { id: "1", unit: "v", serving: { from: "2008-01-01", to: null } },
          { id: "2", unit: "v", serving: { from: "2008-01-01", to: null } },
          { id: "3", unit: "v" },
        ],
      },
      expect: { possible: ["under", "enough"] },
    },
  ],
});

// bazhong-055, 056: a circular every week, two fifths of it for bad examples.

const circularsInWeek = indicator({
  id: "bazhong/circulars-in-week",
  title: text("本周通报", "circulars of the week"),
  cites: report.section("二"),
  about: recordIn(places, "week"),
  over: circulars,
  window: inPeriod(),
  fold: counted(),
  examples: [
    {
      name: text("周一至周日", "Monday to Sunday"),
      facts: { id: "c" },
      period: "W2009-06-01",
      records: {
        circulars: [
          { unit: "c", happenedOn: "2009-06-01" },
          { unit: "c", happenedOn: "2009-06-07" },
          { unit: "c", happenedOn: "2009-06-08" },
        ],
      },
      expect: 2,
    },
  ],
});

export const weeklyCircular = decision({
  id: "bazhong/weekly-circular",
  title: text("每周督查通报", "weekly circular"),
  about: recordIn(places, "week"),
  law: "periodEnd",
  cites: report.section("二"),
  outcomes: ordered({ sent: text("已通报", "sent"), missing: text("缺", "missing") }),
  combine: "gravest",
  rows: (u) => [{ when: circularsInWeek.of(u).below(1), then: "missing" }],
  examples: [
    {
      name: text("本周未完不判", "not before the week is over"),
      facts: { id: "c" },
      period: "W2009-06-01",
      judged: "2009-06-06",
      records: { circulars: [] },
      expect: { notApplicable: true },
    },
    {
      name: text("周日当日已可判", "on its Sunday it can be judged"),
      facts: { id: "c" },
      period: "W2009-06-01",
      judged: "2009-06-07",
      records: { circulars: [] },
      expect: "missing",
    },
  ],
});

export const weeksMissing = periodIndicator({
  id: "bazhong/weeks-missing",
  title: text("缺通报的周数", "weeks without a circular"),
  cites: report.section("二"),
  about: recordIn(places, "month"),
  each: "week",
  first: () => periodStart,
  last: () => periodEnd,
  where: (u) => weeklyCircular.of(u).is("missing"),
  examples: [
    {
      name: text("六月跨五周,缺两周", "June meets five weeks, two of them missing"),
      facts: { id: "c" },
      period: "2009-06",
      judged: "2009-07-31",
      records: {
        circulars: ["2009-06-03", "2009-06-10", "2009-07-01"].map((happenedOn) => ({
          id: happenedOn,
          unit: "c",
          happenedOn,
        })),
      },
      expect: 2,
    },
  ],
});

const spaceOf = (which: "space" | "negative") =>
  indicator({
    id: `bazhong/circular-${which}`,
    title: which === "space" ? text("通报版面", "space of circulars") : text("反面典型版面", "space for bad examples"),
    cites: report.section("二"),
    about: recordIn(places, "week"),
    over: circulars,
    window: inPeriod(),
    fold: (c) => summed(c[which]),
    examples: [
      {
        name: text("一期", "one circular"),
        facts: { id: "c" },
        period: "W2009-06-01",
        records: { circulars: [{ unit: "c", happenedOn: "2009-06-01", space: 10, negative: 4 }] },
        expect: which === "space" ? 10 : 4,
      },
    ],
  });
const [space, negative] = [spaceOf("space"), spaceOf("negative")];

export const exposure = decision({
  id: "bazhong/exposure",
  title: text("反面典型占版面四成以上", "two fifths of the space for bad examples"),
  about: recordIn(places, "week"),
  law: "periodEnd",
  cites: report.section("二"),
  appliesWhen: (u) => space.of(u).moreThan(0),
  outcomes: ordered({ enough: text("达到", "enough"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (u) => [{ when: ratio(negative.of(u), space.of(u)).below(percent(40)), then: "short" }],
  examples: [
    {
      name: text("39.9%不足", "39.9 % is short"),
      facts: { id: "c" },
      period: "W2009-06-01",
      judged: "2009-06-08",
      records: { circulars: [{ unit: "c", happenedOn: "2009-06-01", space: 100, negative: "39.9" }] },
      expect: "short",
    },
    {
      name: text("两期合计恰40%", "exactly 40 % over two circulars"),
      facts: { id: "c" },
      period: "W2009-06-01",
      judged: "2009-06-08",
      records: {
        circulars: [
          { unit: "c", happenedOn: "2009-06-01", space: 10, negative: 5 },
          { unit: "c", happenedOn: "2009-06-02", space: 20, negative: 7 },
        ],
      },
      expect: "enough",
    },
    {
      name: text("反面版面不明:未定", "unknown: undecided"),
      facts: { id: "c" },
      period: "W2009-06-01",
      judged: "2009-06-08",
      records: { circulars: [{ unit: "c", happenedOn: "2009-06-01", space: 10 }] },
      expect: { atLeast: "enough", atMost: "short" },
    },
    {
      name: text("无通报:不适用", "no circular: not applicable"),
      facts: { id: "c" },
      period: "W2009-06-01",
      judged: "2009-06-08",
      records: { circulars: [] },
      expect: { notApplicable: true },
    },
  ],
});

// bazhong-132: 2733 of 2794, printed as 98 %.

export const rounding = parameter({
  id: "bazhong/rate-rounding",
  of: choice(text("达标率的取整", "rounding of rates"), {
    exact: text("不取整", "exact"),
    whole: text("四舍五入到整数", "to whole percents"),
  }),
  history: [{ value: "exact", cites: report.section("四") }],
});

export const rectifiedRate = quantity({
  id: "bazhong/rectified-rate",
  title: text("整改率", "share rectified"),
  about: record(figures),
  law: "event",
  cites: report.section("四"),
  combine: "exactlyOne",
  rows: (f) => [
    { when: rounding.value.is("whole"), is: ratio(f.rectified, f.found).rounded("halfUp", 2) },
    { when: rounding.value.is("exact"), is: ratio(f.rectified, f.found) },
  ],
  examples: [
    {
      name: text("2733/2794", "2733 of 2794"),
      facts: { happenedOn: "2009-11-30", found: 2794, rectified: 2733 },
      expect: "2733/2794",
    },
    {
      name: text("整改数不明:不超过发现数", "unknown: no more than was found"),
      facts: { happenedOn: "2009-11-30", found: 2794 },
      expect: { atLeast: 0, atMost: 1 },
    },
    {
      name: text("未发现:不适用", "none found: no rate"),
      facts: { happenedOn: "2009-11-30", found: 0, rectified: 0 },
      expect: { notApplicable: true },
    },
  ],
});

export const rectified98 = decision({
  id: "bazhong/rectified-98",
  title: text("整改率达98%", "98 % rectified"),
  about: record(figures),
  law: "event",
  cites: report.section("四"),
  appliesWhen: (f) => f.found.moreThan(0),
  outcomes: ordered({ met: text("达到", "met"), missed: text("未达到", "missed") }),
  combine: "gravest",
  rows: (f) => [{ when: rectifiedRate.of(f).below(percent(98)), then: "missed" }],
  examples: [
    {
      name: text("97.82%未达到", "97.82 % misses"),
      facts: { happenedOn: "2009-11-30", found: 2794, rectified: 2733 },
      expect: "missed",
    },
    {
      name: text("2739才达到", "2739 would meet it"),
      facts: { happenedOn: "2009-11-30", found: 2794, rectified: 2739 },
      expect: "met",
    },
    {
      name: text("2738差一点", "2738 just misses"),
      facts: { happenedOn: "2009-11-30", found: 2794, rectified: 2738 },
      expect: "missed",
    },
  ],
});

// bazhong-146 to 149: every post fully certified; the posts that are not, as a set.

const staffBy = (which: "all" | "certified") =>
  indicator({
    id: `bazhong/staff-${which}`,
    title: which === "all" ? text("在册人数", "staff") : text("持证人数", "certified staff"),
    cites: report.section("六"),
    about: record(places),
    over: staff,
    link: subtreeRecords,
    window: atAnyTime(),
    by: { of: (s) => s.post, members: posts },
    ...(which === "certified" ? { where: (s: Terms<typeof staff>) => s.certified } : {}),
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("按岗位分列", "per post"),
        facts: { id: "e" },
        at: "principal",
        records: {
          staff: [
            { id: "1", unit: "e", post: "principal", certified: true },
            { id: "2", unit: "e", post: "principal", certified: false },
            { id: "3", unit: "e", post: "deputy", certified: true },
          ],
        },
        expect: which === "all" ? 2 : 1,
      },
    ],
  });
const [staffAll, staffCertified] = [staffBy("all"), staffBy("certified")];

export const uncertified = decision({
  id: "bazhong/uncertified",
  title: text("持证率未达100%的岗位", "posts that are not fully certified"),
  about: record(places),
  law: "judged",
  cites: report.section("六", {
    reading: { printed: "20230%", readAs: "100%", because: text("“2023”为“10”之误", "“2023” stands for “10”") },
  }),
  outcomes: unordered({
    principal: posts.principal,
    deputy: posts.deputy,
    manager: posts.manager,
    special: posts.special,
  }),
  combine: "every",
  // A post without anybody has no rate, and is not short of one.
  rows: (u) =>
    (["principal", "deputy", "manager", "special"] as const).map((post) => ({
      when: ratio(staffCertified.of(u, post), staffAll.of(u, post)).below(1),
      then: post,
    })),
  examples: [
    {
      name: text("负责人100%,管理人员99%,无特种作业人员", "principals 100 %, managers 99 %, no special workers"),
      facts: { id: "e" },
      judged: "2009-11-30",
      records: {
        staff: [
          { id: "p", unit: "e", post: "principal", certified: true },
          ...Array.from({ length: 100 }, (_, i) => ({ id: `m${i}`, unit: "e", post: "manager", certified: i > 0 })),
        ],
      },
      expect: { certain: ["manager"] },
    },
    {
      name: text("四类岗位皆100%", "all four posts 100 %"),
      facts: { id: "e" },
      judged: "2009-11-30",
      records: {
        staff: ["principal", "deputy", "manager", "special"].map((post) => ({
          id: post,
          unit: "e",
          post,
          certified: true,
        })),
      },
      expect: { certain: [] },
    },
    {
      name: text("四类岗位皆无证", "all four posts without a certificate"),
      facts: { id: "e" },
      judged: "2009-11-30",
      records: {
        staff: ["principal", "deputy", "manager", "special"].map((post) => ({
          id: post,
          unit: "e",
          post,
          certified: false,
        })),
      },
      expect: { certain: ["principal", "deputy", "manager", "special"] },
    },
    {
      name: text("一人持证不明:可能", "one unknown: perhaps"),
      facts: { id: "e" },
      judged: "2009-11-30",
      records: {
        staff: [
          { id: "p", unit: "e", post: "principal" },
          { id: "m", unit: "e", post: "manager", certified: false },
        ],
      },
      expect: { certain: ["manager"], possible: ["principal", "manager"] },
    },
  ],
});

// bazhong-115 to 119: the six steps up to re-inspection, from the first and last event of each step.

export const reinspectionGrace = parameter({
  id: "bazhong/reinspection-grace",
  of: amount(text("复查宽限", "grace for re-inspection"), { unit: "workday" }),
  history: [
    {
      from: "2009-01-01",
      value: 3,
      cites: { unsourced: text("原文只说“按期”,宽限为试拟", "the text only says on schedule; the grace is ours") },
    },
  ],
});

const firstStep = indicator({
  id: "bazhong/first-step",
  title: text("该环节首次日期", "first day of a step"),
  cites: report.section("四"),
  about: record(dangers),
  law: "judged",
  over: steps,
  link: recordsBy("danger"),
  window: atAnyTime(),
  where: (s) => s.happenedOn.by(judgedOn),
  by: { of: (s) => s.step, members: stepKinds },
  fold: (s) => first(s.happenedOn),
  examples: [
    {
      name: text("判定日之后的不计", "what comes after the day of judging does not count"),
      facts: { id: "d" },
      at: "reinspection",
      judged: "2011-06-10",
      records: {
        steps: [
          { id: "1", danger: "d", step: "reinspection", happenedOn: "2011-06-11" },
          { id: "2", danger: "d", step: "deadlineOrder", happenedOn: "2011-06-01" },
        ],
      },
      expect: { notApplicable: true },
    },
  ],
});

const lastStep = indicator({
  id: "bazhong/last-step",
  title: text("该环节末次日期", "last day of a step"),
  cites: report.section("四"),
  about: record(dangers),
  law: "judged",
  over: steps,
  link: recordsBy("danger"),
  window: atAnyTime(),
  where: (s) => s.happenedOn.by(judgedOn),
  by: { of: (s) => s.step, members: stepKinds },
  fold: (s) => last(s.happenedOn),
  examples: [
    {
      name: text("取末次", "the last one"),
      facts: { id: "d" },
      at: "reinspection",
      judged: "2011-06-30",
      records: {
        steps: [
          { id: "1", danger: "d", step: "reinspection", happenedOn: "2011-06-11" },
          { id: "2", danger: "d", step: "reinspection", happenedOn: "2011-06-01" },
        ],
      },
      expect: "2011-06-11",
    },
  ],
});

/** The deadline in force: that of the order issued last, however late it was recorded. */
const lastOrder = indicator({
  id: "bazhong/last-order",
  title: text("最近一次限期整改的期限", "deadline of the last order"),
  cites: report.section("四"),
  about: record(dangers),
  law: "judged",
  over: steps,
  link: recordsBy("danger"),
  window: atAnyTime(),
  where: (s, d) =>
    all(s.step.is("deadlineOrder"), s.happenedOn.by(judgedOn), s.happenedOn.equals(lastStep.of(d, "deadlineOrder"))),
  fold: (s) => last(s.dueOn),
  examples: [
    {
      name: text("后一次通知缩短期限", "a later order shortens the deadline"),
      facts: { id: "d" },
      judged: "2011-06-30",
      records: {
        steps: [
          { id: "1", danger: "d", step: "deadlineOrder", happenedOn: "2011-06-01", dueOn: "2011-06-20" },
          { id: "2", danger: "d", step: "deadlineOrder", happenedOn: "2011-06-05", dueOn: "2011-06-10" },
        ],
      },
      expect: "2011-06-10",
    },
  ],
});

export const reinspectBy = dateQuantity({
  id: "bazhong/reinspect-by",
  title: text("应复查日期", "re-inspect by"),
  about: record(dangers),
  law: "judged",
  cites: report.section("四"),
  is: (d) => lastOrder.of(d).plus(workingDays(reinspectionGrace.value)),
  examples: [
    {
      name: text("6月3日(周五)到期,端午后三个工作日", "due on Friday 3 June, three working days past the festival"),
      facts: { id: "d" },
      given: { "bazhong/last-order": "2011-06-03" },
      judged: "2011-06-30",
      expect: "2011-06-09",
    },
    {
      name: text("日历以外的年份:只有上下界", "beyond the known calendar: bounded"),
      facts: { id: "d" },
      given: { "bazhong/last-order": "2012-06-03" },
      judged: "2012-06-30",
      expect: { atLeast: "2012-06-06", atMost: "2012-06-21" },
    },
  ],
});

export const sixSteps = decision({
  id: "bazhong/six-steps",
  title: text("“六个一律”执行状态", "state in the six-step chain"),
  about: record(dangers),
  law: "judged",
  cites: report.section("四"),
  outcomes: unordered({
    unrecorded: text("无现场记录", "no record"),
    orderMissing: text("未下指令", "no order"),
    underDeadline: text("限期内", "deadline runs"),
    reinspect: text("待复查", "to be re-inspected"),
    reinspectLate: text("复查逾期", "re-inspection overdue"),
    penaltyMissing: text("应处罚未处罚", "penalty missing"),
    punished: text("已处罚", "punished"),
    closed: text("已销号", "closed"),
  }),
  combine: "exactlyOne",
  rows: (d) => {
    const on = (step: keyof typeof stepKinds) => firstStep.of(d, step);
    const ordered = any(
      all(d.grade.is("general"), on("onSpotOrder").exists),
      on("deadlineOrder").exists,
      on("coercion").exists,
    );
    // A re-inspection before the deadline in force says nothing about it.
    const reinspected = lastStep.of(d, "reinspection").atLeast(lastOrder.of(d));
    return inTurn([
      { when: not(on("recorded").exists), then: "unrecorded" },
      { when: on("corrected").exists, then: "closed" },
      { when: on("penalty").exists, then: "punished" },
      { when: all(on("refused").exists), then: "penaltyMissing" },
      { when: not(ordered), then: "orderMissing" },
      { when: judgedOn.below(lastOrder.of(d)), then: "underDeadline" },
      { when: all(not(reinspected), judgedOn.moreThan(reinspectBy.of(d))), then: "reinspectLate" },
      { otherwise: "reinspect" },
    ]);
  },
  examples: [
    ...chain([
      ["无记录", "no record", [], "2011-06-30", "unrecorded"],
      [
        "重大隐患只当场责令",
        "a major danger with only an order on the spot",
        [
          ["recorded", "2011-06-01"],
          ["onSpotOrder", "2011-06-01"],
        ],
        "2011-06-30",
        "orderMissing",
      ],
      [
        "限期前一日",
        "the day before the deadline",
        [
          ["recorded", "2011-06-01"],
          ["deadlineOrder", "2011-06-01", "2011-06-03"],
        ],
        "2011-06-02",
        "underDeadline",
      ],
      [
        "到期当日待复查",
        "on the day of the deadline",
        [
          ["recorded", "2011-06-01"],
          ["deadlineOrder", "2011-06-01", "2011-06-03"],
        ],
        "2011-06-03",
        "reinspect",
      ],
      [
        "宽限末日仍待复查",
        "on the last day of the grace",
        [
          ["recorded", "2011-06-01"],
          ["deadlineOrder", "2011-06-01", "2011-06-03"],
        ],
        "2011-06-09",
        "reinspect",
      ],
      [
        "次日逾期",
        "overdue the day after",
        [
          ["recorded", "2011-06-01"],
          ["deadlineOrder", "2011-06-01", "2011-06-03"],
        ],
        "2011-06-10",
        "reinspectLate",
      ],
      [
        "到期前的复查不算",
        "one before the deadline does not count",
        [
          ["recorded", "2011-06-01"],
          ["deadlineOrder", "2011-06-01", "2011-06-03"],
          ["reinspection", "2011-06-02"],
        ],
        "2011-06-10",
        "reinspectLate",
      ],
      [
        "已复查,尚未销号",
        "re-inspected, not closed",
        [
          ["recorded", "2011-06-01"],
          ["deadlineOrder", "2011-06-01", "2011-06-03"],
          ["reinspection", "2011-06-08"],
        ],
        "2011-06-30",
        "reinspect",
      ],
      [
        "再下一次通知,期限重新起算",
        "a second order starts anew",
        [
          ["recorded", "2011-06-01"],
          ["deadlineOrder", "2011-06-01", "2011-06-03"],
          ["reinspection", "2011-06-08"],
          ["deadlineOrder", "2011-06-08", "2011-06-20"],
        ],
        "2011-06-19",
        "underDeadline",
      ],
      [
        "拒不改正未处罚",
        "refused and not punished",
        [
          ["refused", "2011-06-08"],
          ["recorded", "2011-06-01"],
          ["deadlineOrder", "2011-06-01", "2011-06-03"],
        ],
        "2011-06-10",
        "penaltyMissing",
      ],
      [
        "处罚后",
        "punished",
        [
          ["penalty", "2011-06-20"],
          ["refused", "2011-06-08"],
          ["recorded", "2011-06-01"],
        ],
        "2011-06-21",
        "punished",
      ],
      [
        "处罚尚在以后",
        "the penalty is still to come",
        [
          ["penalty", "2011-06-20"],
          ["refused", "2011-06-08"],
          ["recorded", "2011-06-01"],
        ],
        "2011-06-19",
        "penaltyMissing",
      ],
      [
        "复查合格",
        "found corrected",
        [
          ["corrected", "2011-06-08"],
          ["recorded", "2011-06-01"],
        ],
        "2011-06-10",
        "closed",
      ],
    ]),
    ...(
      [
        ["general", ["recorded", "onSpotOrder"], "reinspect"],
        ["general", ["recorded"], "orderMissing"],
        ["major", ["recorded", "coercion"], "reinspect"],
        [null, ["recorded", "onSpotOrder"], { possible: ["orderMissing", "reinspect"] }],
      ] as const
    ).map(([grade, done, expect]) => ({
      name: text(
        `隐患等级${grade ?? "不明"}:${done.join("、")}`,
        `a ${grade ?? "danger of unknown grade"}: ${done.join(", ")}`,
      ),
      facts: { id: "d", grade },
      judged: "2011-06-30",
      records: {
        steps: done.map((step, k) => ({ id: `s${k}`, danger: "d", step, happenedOn: "2011-06-01", dueOn: "none" })),
      },
      expect,
    })),
  ],
});

type Event = readonly [step: keyof typeof stepKinds, on: string, due?: string];
type State =
  | "unrecorded"
  | "orderMissing"
  | "underDeadline"
  | "reinspect"
  | "reinspectLate"
  | "penaltyMissing"
  | "punished"
  | "closed";

function chain(
  cases: readonly (readonly [zh: string, en: string, events: readonly Event[], judged: string, state: State])[],
) {
  return cases.map(([zh, en, events, judged, expect]) => ({
    name: text(zh, en),
    facts: { id: "d", grade: "major" as const },
    judged,
    records: {
      steps: events.map(([step, happenedOn, dueOn], i) => ({
        id: `s${i}`,
        danger: "d",
        step,
        happenedOn,
        dueOn: dueOn ?? "none",
      })),
    },
    expect,
  }));
}

// bazhong-120: a penalty within the law's kinds and amounts.

export const penaltyFaults = decision({
  id: "bazhong/penalty-faults",
  title: text("处罚不合法之处", "what is unlawful in a penalty"),
  about: record(penalties),
  law: "event",
  cites: report.section("四"),
  outcomes: unordered({ kind: text("种类不合法定", "kind"), amount: text("金额超出幅度", "amount") }),
  combine: "every",
  rows: (p) => [
    { when: not(p.allowedKinds.includes(p.penaltyKind)), then: "kind" },
    { when: all(p.penaltyKind.is("fine"), not(p.amount.within(range(p.lawLow, p.lawHigh)))), then: "amount" },
  ],
  examples: [
    {
      name: text("上限为止", "up to the most"),
      facts: {
        happenedOn: "2011-06-01",
        allowedKinds: ["fine"],
        penaltyKind: "fine",
        amount: 50_000,
        lawLow: 10_000,
        lawHigh: 50_000,
      },
      expect: { certain: [] },
    },
    {
      name: text("超出一分", "a fen beyond"),
      facts: {
        happenedOn: "2011-06-01",
        allowedKinds: ["fine"],
        penaltyKind: "fine",
        amount: "50000.01",
        lawLow: 10_000,
        lawHigh: 50_000,
      },
      expect: { certain: ["amount"] },
    },
    {
      name: text("种类不合", "another kind"),
      facts: {
        happenedOn: "2011-06-01",
        allowedKinds: ["warning", "fine"],
        penaltyKind: "suspension",
        amount: 0,
        lawLow: 10_000,
        lawHigh: 50_000,
      },
      expect: { certain: ["kind"] },
    },
    {
      name: text("法定种类不明", "the law's kinds unknown"),
      facts: { happenedOn: "2011-06-01", penaltyKind: "fine", amount: 5000, lawLow: 10_000, lawHigh: 50_000 },
      expect: { certain: ["amount"], possible: ["kind", "amount"] },
    },
  ],
});

// bazhong-121: to court when neither performed nor appealed in time.

export const courtStep = decision({
  id: "bazhong/court-step",
  title: text("申请强制执行", "application to the court"),
  about: record(penalties),
  law: "event",
  cites: report.section("四"),
  outcomes: unordered({
    performed: text("已履行", "performed"),
    applied: text("已申请", "applied"),
    remedyTaken: text("已复议或起诉", "appealed"),
    payable: text("履行期内", "payable"),
    remedyOpen: text("救济期内", "remedies open"),
    apply: text("必须申请", "must apply"),
  }),
  combine: "exactlyOne",
  rows: (p) =>
    inTurn([
      { when: p.paidOn.by(judgedOn), then: "performed" },
      { when: p.courtOn.by(judgedOn), then: "applied" },
      { when: any(p.reviewOn.by(remedyEnds.of(p)), p.suitOn.by(remedyEnds.of(p))), then: "remedyTaken" },
      { when: judgedOn.atMost(payBy.of(p)), then: "payable" },
      { when: judgedOn.atMost(remedyEnds.of(p)), then: "remedyOpen" },
      { otherwise: "apply" },
    ]),
  examples: [
    ...(
      [
        ["2011-03-25", "payable"],
        ["2011-03-26", "remedyOpen"],
        ["2011-06-10", "remedyOpen"],
        ["2011-06-11", "apply"],
      ] as const
    ).map(([judged, expect]) => ({
      name: text(`2011年3月10日送达,${judged}`, `served on 10 March 2011, on ${judged}`),
      facts: { happenedOn: "2011-03-10", paidOn: "none", courtOn: "none", reviewOn: "none", suitOn: "none" },
      judged,
      expect,
    })),
    // 2015 lies beyond the known calendar: what the next working day is stays open for up to twelve days.
    ...(
      [
        ["2015-04-30", "2015-07-30", "remedyOpen"],
        ["2015-04-30", "2015-08-12", "apply"],
        ["2015-05-01", "2015-08-12", "remedyOpen"],
        ["2015-05-01", "2015-11-01", "remedyOpen"],
        ["2015-05-01", "2015-11-02", { possible: ["remedyOpen", "apply"] }],
        ["2015-05-01", "2015-11-14", "apply"],
      ] as const
    ).map(([happenedOn, judged, expect]) => ({
      name: text(`${happenedOn}送达,${judged}`, `served on ${happenedOn}, on ${judged}`),
      facts: { happenedOn, paidOn: "none", courtOn: "none", reviewOn: "none", suitOn: "none" },
      judged,
      expect,
    })),
    {
      name: text("期内复议的不申请", "not while a review was asked for in time"),
      facts: { happenedOn: "2011-03-10", paidOn: "none", courtOn: "none", reviewOn: "2011-05-09", suitOn: "none" },
      judged: "2011-08-01",
      expect: "remedyTaken",
    },
    {
      name: text("逾期复议不阻止", "one asked for too late does not stop it"),
      facts: { happenedOn: "2011-03-10", paidOn: "none", courtOn: "none", reviewOn: "2011-06-11", suitOn: "none" },
      judged: "2011-08-01",
      expect: "apply",
    },
    {
      name: text("是否起诉不明:未定", "whether sued is unknown: undecided"),
      facts: { happenedOn: "2011-03-10", paidOn: "none", courtOn: "none", reviewOn: "none" },
      judged: "2011-08-01",
      expect: { possible: ["remedyTaken", "apply"] },
    },
  ],
});

export const covers: Covers = {
  "bazhong-047": { kind: "trigger", by: [overProgress, reportOut, progressLine] },
  "bazhong-048": { kind: "veto", by: [veto, largerInYear, largerWithinHalfYear, runsOfThree] },
  "bazhong-049": { kind: "veto", by: [veto] },
  "bazhong-055": { kind: "procedure", by: [weeklyCircular, weeksMissing] },
  "bazhong-056": { kind: "norm", by: [exposure] },
  "bazhong-064": { kind: "trigger", by: [accountability] },
  "bazhong-065": { kind: "trigger", by: [accountability] },
  "bazhong-066": { kind: "trigger", by: [accountability] },
  "bazhong-067": { kind: "consequence", by: [promotion] },
  "bazhong-068": { kind: "consequence", by: [promotion] },
  "bazhong-090": { kind: "norm", by: [villageNorm] },
  "bazhong-115": { kind: "procedure", by: [sixSteps] },
  "bazhong-116": { kind: "procedure", by: [sixSteps] },
  "bazhong-118": { kind: "procedure", by: [sixSteps] },
  "bazhong-119": { kind: "procedure", by: [sixSteps, reinspectBy] },
  "bazhong-120": { kind: "procedure", by: [sixSteps, penaltyFaults] },
  "bazhong-121": { kind: "procedure", by: [courtStep] },
  "bazhong-132": { kind: "statistic", by: [rectified98, rectifiedRate] },
  "bazhong-146": { kind: "indicator", by: [uncertified] },
  "bazhong-147": { kind: "indicator", by: [uncertified] },
  "bazhong-148": { kind: "indicator", by: [uncertified] },
  "bazhong-149": { kind: "indicator", by: [uncertified] },
};
