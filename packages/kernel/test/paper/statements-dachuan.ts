import {
  all,
  amount,
  any,
  asOf,
  atAnyTime,
  between,
  choice,
  count,
  counted,
  date,
  dateQuantity,
  days,
  decision,
  earlier,
  indicator,
  inPeriod,
  judgedOn,
  last,
  max,
  not,
  onDate,
  ordered,
  parameter,
  parameterTable,
  quantity,
  range,
  rangeQuantity,
  ratio,
  record,
  recordIn,
  recordsBy,
  rolling,
  sameAs,
  source,
  subtreeRecords,
  summed,
  text,
  unordered,
  yearStart,
  years,
} from "../../src/index.js";
import type { Covers } from "./statement-covers.js";
import {
  accidents,
  activities,
  applications,
  departmentTrades,
  domains,
  funds,
  listings,
  officers,
  penalties,
  places,
  townshipSizes,
  trainings,
} from "./statement-kinds.js";
import { unitFine } from "./statement-national.js";

const opinion = source({
  id: "dachuan-opinion",
  type: "notice",
  title: text("达川区加强安全监管执法的意见", "Dachuan opinion on safety enforcement"),
  from: "2015-09-06",
  verified: true,
});

const onIssue = onDate("2015-09-06");

// dachuan-057 to 059, 199: the top of the law's range on any of an open list of grounds, else within the range. The
// open end of the list (等) is a fact of its own: until an officer answers, the low end is open and the high end sure.

export const fine = rangeQuantity({
  id: "dachuan/accident-fine",
  title: text("事故罚款幅度（达川）", "range of the fine (Dachuan)"),
  about: record(accidents),
  law: "event",
  unit: "yuan",
  cites: opinion.section("五"),
  appliesWhen: (a) => unitFine.of(a).exists,
  combine: "exactlyOne",
  rows: (a) => {
    const national = unitFine.of(a);
    const ground = any(
      all(a.illegalOperation, any(a.deaths.atLeast(1), a.injuries.atLeast(1))),
      a.misreported,
      a.fled,
      a.otherGround,
    );
    return [{ when: ground, is: range(national.high, national.high) }, { otherwise: national }];
  },
  examples: [
    {
      name: text("无从重情节", "no ground"),
      facts: {
        happenedOn: "2015-10-01",
        deaths: 2,
        injuries: 0,
        illegalOperation: false,
        misreported: false,
        fled: false,
        otherGround: false,
      },
      expect: { low: 200_000, high: 500_000 },
    },
    {
      name: text("非法生产但无伤亡", "illegal operation without casualties"),
      facts: {
        happenedOn: "2015-10-01",
        deaths: 0,
        injuries: 0,
        illegalOperation: true,
        misreported: false,
        fled: false,
        otherGround: false,
      },
      expect: { low: 200_000, high: 500_000 },
    },
    {
      name: text("非法生产致一人受伤：顶格", "illegal operation, one injured: the top"),
      facts: {
        happenedOn: "2015-10-01",
        deaths: 0,
        injuries: 1,
        illegalOperation: true,
        misreported: false,
        fled: false,
        otherGround: false,
      },
      expect: { low: 500_000, high: 500_000 },
    },
    {
      name: text("非法生产致一人死亡：顶格", "illegal operation, one death: the top"),
      facts: {
        happenedOn: "2015-10-01",
        deaths: 1,
        injuries: 0,
        illegalOperation: true,
        misreported: false,
        fled: false,
        otherGround: false,
      },
      expect: { low: 500_000, high: 500_000 },
    },
    {
      name: text("瞒报：顶格", "concealed: the top"),
      facts: { happenedOn: "2015-10-01", deaths: 3, injuries: 0, illegalOperation: false, misreported: true },
      expect: { low: 1_000_000, high: 1_000_000 },
    },
    {
      name: text("逃逸：顶格", "fled: the top"),
      facts: { happenedOn: "2015-10-01", deaths: 3, injuries: 0, fled: true },
      expect: { low: 1_000_000, high: 1_000_000 },
    },
    {
      name: text("“等”尚无认定：下限未定，上限已定", "the open list not yet answered"),
      facts: {
        happenedOn: "2015-10-01",
        deaths: 2,
        injuries: 0,
        illegalOperation: false,
        misreported: false,
        fled: false,
      },
      expect: { low: { atLeast: 200_000, atMost: 500_000 }, high: 500_000 },
    },
    {
      name: text("死亡数不明：两端皆未定", "deaths unknown: both ends open"),
      facts: {
        happenedOn: "2015-10-01",
        injuries: 0,
        illegalOperation: false,
        misreported: false,
        fled: false,
        otherGround: false,
      },
      expect: { low: { atLeast: 200_000, atMost: 5_000_000 }, high: { atLeast: 500_000, atMost: 10_000_000 } },
    },
    {
      name: text("2021年9月起随新法", "from September 2021 by the new law"),
      facts: { happenedOn: "2021-09-01", deaths: 2, injuries: 0, fled: true },
      expect: { low: 1_000_000, high: 1_000_000 },
    },
  ],
});

export const fineLawful = decision({
  id: "dachuan/fine-lawful",
  title: text("罚款在幅度以内", "the fine lies within its range"),
  about: record(penalties),
  law: "event",
  cites: opinion.section("十九"),
  appliesWhen: (p) => fine.of(p.accident).exists,
  outcomes: ordered({ within: text("幅度以内", "within"), outside: text("幅度以外", "outside") }),
  combine: "gravest",
  rows: (p) => [{ when: not(p.amount.within(fine.of(p.accident))), then: "outside" }],
  examples: [
    ...(
      [
        ["199999.99", false, "outside"],
        [200_000, false, "within"],
        [500_000, false, "within"],
        ["500000.01", false, "outside"],
        [499_999, true, "outside"],
        [500_000, true, "within"],
      ] as const
    ).map(([amount, fled, expect]) => ({
      name: text(`${amount}元，${fled ? "逃逸" : "未逃逸"}`, `${amount} yuan, ${fled ? "fled" : "not fled"}`),
      facts: { happenedOn: "2015-12-01", accident: "a", amount },
      records: {
        accidents: [
          {
            id: "a",
            happenedOn: "2015-10-01",
            deaths: 2,
            injuries: 0,
            illegalOperation: false,
            misreported: false,
            fled,
            otherGround: false,
          },
        ],
      },
      expect,
    })),
    {
      name: text("“等”未认定：顶格以下未定", "the open list unanswered: below the top it is open"),
      facts: { happenedOn: "2015-12-01", accident: "a", amount: 300_000 },
      records: {
        accidents: [
          {
            id: "a",
            happenedOn: "2015-10-01",
            deaths: 2,
            injuries: 0,
            illegalOperation: false,
            misreported: false,
            fled: false,
          },
        ],
      },
      expect: { atLeast: "within", atMost: "outside" },
    },
    {
      name: text("“等”未认定：顶格必合法", "the open list unanswered: the top is lawful anyway"),
      facts: { happenedOn: "2015-12-01", accident: "a", amount: 500_000 },
      records: {
        accidents: [
          {
            id: "a",
            happenedOn: "2015-10-01",
            deaths: 2,
            injuries: 0,
            illegalOperation: false,
            misreported: false,
            fled: false,
          },
        ],
      },
      expect: "within",
    },
    {
      name: text("事故记录缺失", "the accident is not on record"),
      facts: { happenedOn: "2015-12-01", accident: "zz", amount: 500_000 },
      records: { accidents: [] },
      expect: { possible: ["within", "outside", "notApplicable"] },
    },
  ],
});

// dachuan-065 to 068, 073, 074: staffing by kind of township and of department; one information officer per village.

export const townshipStaff = parameterTable({
  id: "dachuan/township-staff",
  of: count(text("乡镇监管人员下限（原则上）", "least officers of a township (in principle)")),
  by: [{ title: text("乡镇类型", "kind of township"), members: townshipSizes }],
  history: [{ values: { heavy: 4, larger: 3, ordinary: 2 }, cites: opinion.section("六") }],
});

export const departmentStaff = parameterTable({
  id: "dachuan/department-staff",
  of: count(text("部门专职人员下限（原则上）", "least full-time officers of a department (in principle)")),
  by: [{ title: text("部门类型", "kind of department"), members: departmentTrades }],
  history: [{ values: { key: 2, other: 1 }, cites: opinion.section("六") }],
});

const serving = (which: "any" | "full-time" | "leader") =>
  indicator({
    id: `dachuan/officers-${which}`,
    title:
      which === "any"
        ? text("专兼职人员", "officers")
        : which === "full-time"
          ? text("专职人员", "full-time officers")
          : text("班子成员担任的人员", "officers of the leadership team"),
    cites: opinion.section("六"),
    about: record(places),
    law: "judged",
    over: officers,
    window: atAnyTime(),
    where: (o) =>
      all(
        o.serving.covers(judgedOn),
        ...(which === "any" ? [] : [which === "full-time" ? o.fullTime : o.fromLeadership]),
      ),
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("在岗的", "those serving"),
        facts: { id: "t" },
        judged: "2015-12-31",
        records: {
          officers: [
            { id: "1", unit: "t", serving: { from: "2015-01-01", to: null }, fullTime: true, fromLeadership: true },
            { id: "2", unit: "t", serving: { from: "2015-01-01", to: null }, fullTime: false, fromLeadership: false },
            { id: "3", unit: "t", serving: { from: "2016-01-01", to: null }, fullTime: true, fromLeadership: true },
          ],
        },
        expect: which === "any" ? 2 : 1,
      },
    ],
  });
const [anyOfficer, fullTime, leader] = [serving("any"), serving("full-time"), serving("leader")];

export const townshipNorm = quantity({
  id: "dachuan/township-shortfall",
  title: text("乡镇监管人员缺额", "officers a township lacks"),
  about: record(places),
  law: "judged",
  unit: "person",
  cites: opinion.section("六"),
  appliesWhen: (u) => u.kind.is("township"),
  is: (u) => max({ value: "0", unit: "person" }, townshipStaff.at(u.size).minus(anyOfficer.of(u))),
  examples: [
    ...(
      [
        ["heavy", 3, 1],
        ["heavy", 4, 0],
        ["larger", 2, 1],
        ["larger", 3, 0],
        ["ordinary", 1, 1],
        ["ordinary", 2, 0],
        ["ordinary", 9, 0],
      ] as const
    ).map(([size, n, expect]) => ({
      name: text(`${townshipSizes[size].zh}乡镇${n}人`, `${townshipSizes[size].en}, ${n} officers`),
      facts: { id: "t", kind: "township" as const, size },
      given: { "dachuan/officers-any": n },
      judged: "2015-12-31",
      expect,
    })),
    {
      name: text("类型未定、3人：缺0至1人", "kind undecided, 3 officers: none or one lacking"),
      facts: { id: "t", kind: "township", size: null },
      given: { "dachuan/officers-any": 3 },
      judged: "2015-12-31",
      expect: { atLeast: 0, atMost: 1 },
    },
    {
      name: text("类型未定、4人：必不缺", "kind undecided, 4 officers: surely none"),
      facts: { id: "t", kind: "township" },
      given: { "dachuan/officers-any": 4 },
      judged: "2015-12-31",
      expect: 0,
    },
    {
      name: text("村不适用", "a village is not meant"),
      facts: { id: "t", kind: "village" },
      given: { "dachuan/officers-any": 0 },
      judged: "2015-12-31",
      expect: { notApplicable: true },
    },
  ],
});

export const departmentNorm = decision({
  id: "dachuan/department-norm",
  title: text("部门专职人员", "full-time officers of a department"),
  about: record(places),
  law: "judged",
  cites: opinion.section("六"),
  appliesWhen: (u) => u.kind.is("department"),
  outcomes: ordered({ enough: text("符合", "enough"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (u) => [{ when: fullTime.of(u).below(departmentStaff.at(u.trade)), then: "short" }],
  examples: [
    {
      name: text("重点部门一专一兼不足", "one full-time and one part-time are short in a key department"),
      facts: { id: "d", kind: "department", trade: "key" },
      judged: "2015-12-31",
      records: {
        officers: [
          { id: "1", unit: "d", serving: { from: "2015-01-01", to: null }, fullTime: true },
          { id: "2", unit: "d", serving: { from: "2015-01-01", to: null }, fullTime: false },
        ],
      },
      expect: "short",
    },
    {
      name: text("其他部门一名专职即可", "one suffices elsewhere"),
      facts: { id: "d", kind: "department", trade: "other" },
      judged: "2015-12-31",
      records: { officers: [{ id: "1", unit: "d", serving: { from: "2015-01-01", to: null }, fullTime: true }] },
      expect: "enough",
    },
    {
      name: text("重点部门两名专职", "two full-time in a key department"),
      facts: { id: "d", kind: "department", trade: "key" },
      judged: "2015-12-31",
      given: { "dachuan/officers-full-time": 2 },
      expect: "enough",
    },
    {
      name: text("是否重点未定、一名专职：未定", "whether key is undecided, one full-time: undecided"),
      facts: { id: "d", kind: "department" },
      judged: "2015-12-31",
      records: { officers: [{ id: "1", unit: "d", serving: { from: "2015-01-01", to: null }, fullTime: true }] },
      expect: { atLeast: "enough", atMost: "short" },
    },
    {
      name: text("是否重点未定、无专职：必不足", "whether key is undecided, none: surely short"),
      facts: { id: "d", kind: "department" },
      judged: "2015-12-31",
      records: { officers: [] },
      expect: "short",
    },
  ],
});

export const informationOfficer = decision({
  id: "dachuan/information-officer",
  title: text("村（居）安全信息员", "a village's information officer"),
  about: record(places),
  law: "judged",
  cites: opinion.section("六"),
  appliesWhen: (u) => u.kind.is("village"),
  outcomes: unordered({
    gap: text("缺", "gap"),
    invalid: text("非班子成员", "not of the team"),
    one: text("一名", "one"),
    over: text("多于一名", "more than one"),
  }),
  combine: "exactlyOne",
  rows: (u) => [
    { when: anyOfficer.of(u).below(1), then: "gap" },
    { when: all(anyOfficer.of(u).equals(1), leader.of(u).below(1)), then: "invalid" },
    { when: all(anyOfficer.of(u).equals(1), leader.of(u).atLeast(1)), then: "one" },
    { when: anyOfficer.of(u).moreThan(1), then: "over" },
  ],
  examples: [
    ...(
      [
        [0, 0, "gap"],
        [1, 0, "invalid"],
        [1, 1, "one"],
        [2, 1, "over"],
      ] as const
    ).map(([n, l, expect]) => ({
      name: text(`${n}名，班子成员${l}名`, `${n}, of the team ${l}`),
      facts: { id: "v", kind: "village" as const },
      given: { "dachuan/officers-any": n, "dachuan/officers-leader": l },
      judged: "2015-12-31",
      expect,
    })),
    {
      name: text("一名，身份不明", "one, whether of the team is unknown"),
      facts: { id: "v", kind: "village" },
      judged: "2015-12-31",
      records: { officers: [{ id: "1", unit: "v", serving: { from: "2015-01-01", to: null } }] },
      expect: { possible: ["invalid", "one"] },
    },
  ],
});

// dachuan-078: the fund grows every year; the same again is no growth, and the first year has nothing to grow from.

const fund = indicator({
  id: "dachuan/fund",
  title: text("专项经费", "the fund"),
  cites: opinion.section("七"),
  about: recordIn(places, "year"),
  over: funds,
  window: inPeriod(),
  fold: (f) => summed(f.amount),
  from: "2013-01-01",
  examples: [
    {
      name: text("两笔合计", "two sums"),
      facts: { id: "d" },
      period: "2016",
      records: {
        funds: [
          { id: "1", unit: "d", happenedOn: "2016-03-01", amount: 60 },
          { id: "2", unit: "d", happenedOn: "2016-09-01", amount: "0.01" },
        ],
      },
      expect: "60.01",
    },
  ],
});

export const fundGrows = decision({
  id: "dachuan/fund-grows",
  title: text("专项经费逐年递增", "the fund grows every year"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  cites: opinion.section("七"),
  appliesWhen: (u) => fund.of(earlier(u, { years: 1 })).moreThan(0),
  outcomes: ordered({ grown: text("递增", "grown"), not: text("未增", "not grown") }),
  combine: "gravest",
  rows: (u) => [{ when: fund.of(u).atMost(fund.of(earlier(u, { years: 1 }))), then: "not" }],
  examples: (
    [
      ["2017", "grown"],
      ["2018", "not"],
      ["2019", "grown"],
      ["2016", { notApplicable: true }],
    ] as const
  ).map(([period, expect]) => ({
    name: text(`100、105、105、110：${period}年`, `100, 105, 105, 110: ${period}`),
    facts: { id: "d" },
    period,
    judged: "2020-01-31",
    records: {
      funds: [100, 105, 105, 110].map((amount, i) => ({
        id: `f${i}`,
        unit: "d",
        happenedOn: `${2016 + i}-03-01`,
        amount,
      })),
    },
    expect,
  })),
});

// dachuan-089: retraining every three years, to the day; who was never trained counts from the appointment.

export const trainingCycle = parameter({
  id: "dachuan/training-cycle",
  of: amount(text("轮训周期（原则上）", "training cycle (in principle)"), { unit: "year" }),
  history: [{ value: 3, cites: opinion.section("八") }],
});

const lastTrained = indicator({
  id: "dachuan/last-trained",
  title: text("最近一次轮训", "last training"),
  cites: opinion.section("八"),
  about: record(officers),
  law: "judged",
  over: trainings,
  link: recordsBy("officer"),
  window: atAnyTime(),
  where: (t) => t.happenedOn.by(judgedOn),
  fold: (t) => last(t.happenedOn),
  examples: [
    {
      name: text("以后的不算", "later ones do not count"),
      facts: { id: "o" },
      judged: "2015-12-31",
      records: {
        trainings: [
          { id: "1", officer: "o", happenedOn: "2012-09-06" },
          { id: "2", officer: "o", happenedOn: "2016-01-01" },
          { id: "3", officer: "p", happenedOn: "2014-09-06" },
        ],
      },
      expect: "2012-09-06",
    },
  ],
});

export const trainingDue = dateQuantity({
  id: "dachuan/training-due",
  title: text("应轮训日期", "retraining due"),
  about: record(officers),
  law: "judged",
  cites: opinion.section("八"),
  combine: "exactlyOne",
  rows: (o) => [
    { when: lastTrained.of(o).exists, is: lastTrained.of(o).plus(years(trainingCycle.value)) },
    { when: not(lastTrained.of(o).exists), is: o.appointedOn.plus(years(trainingCycle.value)) },
  ],
  examples: [
    {
      name: text("二月二十九日到期在二十八日", "29 February comes due on the 28th"),
      facts: { id: "o" },
      judged: "2015-12-31",
      records: { trainings: [{ id: "1", officer: "o", happenedOn: "2012-02-29" }] },
      expect: "2015-02-28",
    },
    {
      name: text("未轮训过：自任职起", "never trained: from the appointment"),
      facts: { id: "o", appointedOn: "2013-07-01" },
      judged: "2015-12-31",
      records: { trainings: [] },
      expect: "2016-07-01",
    },
    {
      name: text("培训表未报全：不早于已知的", "an incomplete table: not before what is known"),
      facts: { id: "o", appointedOn: "2010-07-01" },
      judged: "2015-12-31",
      partial: true,
      records: { trainings: [{ id: "1", officer: "o", happenedOn: "2012-09-06" }] },
      expect: { atLeast: "2015-09-06", atMost: null },
    },
  ],
});

export const training = decision({
  id: "dachuan/training",
  title: text("执法人员轮训", "retraining of officers"),
  about: record(officers),
  law: "judged",
  cites: opinion.section("八"),
  outcomes: ordered({
    current: text("有效", "current"),
    due: text("到期", "due today"),
    overdue: text("逾期", "overdue"),
  }),
  combine: "gravest",
  rows: (o) => [
    { when: judgedOn.moreThan(trainingDue.of(o)), then: "overdue" },
    { when: judgedOn.equals(trainingDue.of(o)), then: "due" },
  ],
  examples: [
    ...(
      [
        // The opinion is of 6 September 2015.
        ["2012-09-04", "2015-09-05", { notApplicable: true }],
        ["2012-09-07", "2015-09-06", "current"],
        ["2012-09-06", "2015-09-06", "due"],
        ["2012-09-06", "2015-09-07", "overdue"],
      ] as const
    ).map(([trained, judged, expect]) => ({
      name: text(`${trained}轮训，${judged}`, `trained on ${trained}, on ${judged}`),
      facts: { id: "o" },
      judged,
      records: { trainings: [{ id: "1", officer: "o", happenedOn: trained }] },
      expect,
    })),
  ],
});

// dachuan-106: accidents of the last five years, rolling or by calendar years.

export const fiveYears = parameter({
  id: "dachuan/five-years",
  of: choice(text("“近五年”的读法", "how “the last five years” is read"), {
    rolling: text("滚动", "rolling"),
    calendar: text("此前五个整年", "the five whole years before"),
  }),
  history: [{ value: "rolling", cites: opinion.section("十") }],
});

const review = {
  cites: opinion.section("十"),
  about: record(places),
  law: "judged",
  over: accidents,
  link: subtreeRecords,
} as const;
const fiveYearCases = {
  records: {
    accidents: [
      "2009-12-31",
      "2010-01-01",
      "2010-09-10",
      "2010-09-11",
      "2014-12-31",
      "2015-01-01",
      "2015-09-10",
      "2015-09-11",
    ].map((happenedOn) => ({ id: happenedOn, unit: "d", happenedOn })),
  },
  facts: { id: "d" },
  judged: "2015-09-10",
};

const rollingReview = indicator({
  ...review,
  id: "dachuan/review-rolling",
  title: text("近五年事故（滚动）", "accidents of the last five years, rolling"),
  window: rolling(5, "year"),
  fold: counted(),
  examples: [
    {
      ...fiveYearCases,
      name: text("五年前当日不计，当日计", "the day five years ago does not count, today does"),
      expect: 4,
    },
  ],
});

const calendarReview = indicator({
  ...review,
  id: "dachuan/review-calendar",
  title: text("近五年事故（整年）", "accidents of the five whole years before"),
  window: between(yearStart.minus(years(5)), yearStart.minus(days(1))),
  fold: counted(),
  examples: [{ ...fiveYearCases, name: text("2010至2014年", "2010 to 2014"), expect: 4 }],
});

export const accidentReview = quantity({
  id: "dachuan/accident-review",
  title: text("近五年事故起数", "accidents of the last five years"),
  about: record(places),
  law: "judged",
  unit: "case",
  cites: opinion.section("十"),
  combine: "exactlyOne",
  rows: (u) => [
    { when: fiveYears.value.is("rolling"), is: rollingReview.of(u) },
    { when: fiveYears.value.is("calendar"), is: calendarReview.of(u) },
  ],
  examples: [
    { ...fiveYearCases, name: text("滚动", "rolling"), expect: 4 },
    {
      ...fiveYearCases,
      name: text("再加一起日期不明的", "and one of unknown date"),
      records: { accidents: [...fiveYearCases.records.accidents, { id: "x", unit: "d" }] },
      expect: { atLeast: 4, atMost: 5 },
    },
  ],
});

// dachuan-132: within two to three years every enterprise, township and village covered; an aim.

const inspectedSince = indicator({
  id: "dachuan/inspected-since",
  title: text("意见印发以来的检查", "inspections since the opinion"),
  cites: opinion.section("十二"),
  about: record(places),
  over: activities,
  link: sameAs({ record: "subject", subject: "id" }),
  window: between(onIssue, judgedOn),
  where: (a) => a.kind.is("inspection"),
  fold: counted(),
  examples: [
    {
      name: text("印发当日计入", "the day of issue counts"),
      facts: { id: "e" },
      judged: "2017-09-06",
      records: {
        activities: [
          { id: "1", unit: "d", subject: "e", kind: "inspection", happenedOn: "2015-09-06" },
          { id: "2", unit: "d", subject: "e", kind: "inspection", happenedOn: "2015-09-05" },
          { id: "3", unit: "d", subject: "f", kind: "inspection", happenedOn: "2015-09-07" },
        ],
      },
      expect: 1,
    },
  ],
});

const uncovered = indicator({
  id: "dachuan/uncovered",
  title: text("未覆盖的单位", "units not yet covered"),
  cites: opinion.section("十二"),
  about: record(places),
  over: places,
  link: subtreeRecords,
  window: atAnyTime(),
  where: (u) => all(u.kind.oneOf("enterprise", "township", "village"), inspectedSince.of(u).below(1)),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("镇已查，村与企业未查", "the town inspected, the village and the enterprise not"),
      facts: { id: "d", kind: "county" },
      judged: "2017-09-06",
      records: {
        units: [
          { id: "d" },
          { id: "t", parent: "d", kind: "township" },
          { id: "v", parent: "t", kind: "village" },
          { id: "e", parent: "t", kind: "enterprise" },
        ],
        activities: [{ id: "1", unit: "d", subject: "t", kind: "inspection", happenedOn: "2016-01-01" }],
      },
      expect: 2,
    },
  ],
});

export const coverage = decision({
  id: "dachuan/coverage",
  title: text("两至三年全覆盖（力争）", "full coverage in two to three years (strive)"),
  about: record(places),
  law: "judged",
  cites: opinion.section("十二"),
  outcomes: ordered({
    covered: text("全覆盖", "covered"),
    running: text("期内", "time remains"),
    late: text("已过两年", "past two years"),
    missed: text("已过三年", "past three years"),
  }),
  combine: "gravest",
  rows: (u) => {
    const open = uncovered.of(u).atLeast(1);
    const [two, three] = [onIssue.plus(years(2)), onIssue.plus(years(3))];
    // Each row names its own span of time, so that an unknown cover leaves open only what the day allows.
    return [
      { when: all(open, judgedOn.atLeast(three)), then: "missed" },
      { when: all(open, judgedOn.atLeast(two), judgedOn.below(three)), then: "late" },
      { when: all(open, judgedOn.below(two)), then: "running" },
    ];
  },
  examples: [
    ...(
      [
        ["2017-09-05", 1, "running"],
        ["2017-09-06", 1, "late"],
        ["2018-09-05", 1, "late"],
        ["2018-09-06", 1, "missed"],
        ["2018-09-06", 0, "covered"],
      ] as const
    ).map(([judged, n, expect]) => ({
      name: text(`${judged}未覆盖${n}`, `${n} uncovered on ${judged}`),
      facts: { id: "d" },
      judged,
      given: { "dachuan/uncovered": n },
      expect,
    })),
    {
      name: text("一家的检查日期不明：未定", "one inspection of unknown date: undecided"),
      facts: { id: "d", kind: "county" },
      judged: "2018-09-06",
      records: {
        units: [{ id: "d" }, { id: "e", parent: "d", kind: "enterprise" }],
        activities: [{ id: "1", unit: "d", subject: "e", kind: "inspection" }],
      },
      expect: { possible: ["covered", "missed"] },
    },
  ],
});

// dachuan-140 to 148: nine fields that are closed to who stands on the blacklist on the day of asking.

const listed = indicator({
  id: "dachuan/listed",
  title: text("申请日在黑名单", "listed on the day of asking"),
  cites: opinion.section("十三"),
  about: record(applications),
  over: listings,
  link: sameAs("enterprise"),
  window: atAnyTime(),
  where: (l, a) => l.listed.covers(a.happenedOn),
  fold: counted(),
  examples: [
    {
      name: text("别家的不计", "another's does not count"),
      facts: { id: "a", enterprise: "e", happenedOn: "2016-07-01" },
      records: { listings: [{ id: "1", enterprise: "f", listed: { from: "2016-01-01", to: null } }] },
      expect: 0,
    },
  ],
});

export const restricted = decision({
  id: "dachuan/restricted",
  title: text("受限制或禁止的领域", "fields restricted or banned"),
  about: record(applications),
  law: "event",
  cites: opinion.section("十三"),
  outcomes: unordered(domains),
  combine: "every",
  rows: (a) =>
    (Object.keys(domains) as (keyof typeof domains)[]).map((domain) => ({
      when: listed.of(a).atLeast(1),
      then: domain,
    })),
  examples: [
    {
      name: text("九个领域", "nine fields"),
      facts: { id: "a", enterprise: "e", happenedOn: "2016-07-01" },
      records: { listings: [{ id: "1", enterprise: "e", listed: { from: "2016-03-01", to: "2016-09-01" } }] },
      expect: { certain: Object.keys(domains) as (keyof typeof domains)[] },
    },
    {
      name: text("未列入", "not listed"),
      facts: { id: "a", enterprise: "e", happenedOn: "2016-10-01" },
      records: { listings: [{ id: "1", enterprise: "e", listed: { from: "2016-03-01", to: "2016-09-01" } }] },
      expect: { certain: [] },
    },
  ],
});

export const application = decision({
  id: "dachuan/application",
  title: text("申请受限", "an application under the blacklist"),
  about: record(applications),
  law: "event",
  cites: opinion.section("十三"),
  outcomes: ordered({ open: text("不受限", "open"), closed: text("限制或禁止", "restricted or banned") }),
  combine: "gravest",
  rows: (a) => [{ when: restricted.of(a).includes(a.domain), then: "closed" }],
  examples: [
    ...(
      [
        ["2016-02-29", "2016-09-01", "open"],
        ["2016-03-01", "2016-09-01", "closed"],
        ["2016-09-01", "2016-09-01", "closed"],
        ["2016-09-02", "2016-09-01", "open"],
        ["2030-01-01", null, "closed"],
      ] as const
    ).map(([happenedOn, to, expect]) => ({
      name: text(`列入至${to ?? "今"}，${happenedOn}申请`, `listed until ${to ?? "now"}, asked on ${happenedOn}`),
      facts: { id: "a", enterprise: "e", domain: "bidding" as const, happenedOn },
      records: { listings: [{ id: "1", enterprise: "e", listed: { from: "2016-03-01", to } }] },
      expect,
    })),
    {
      name: text("名单期间不明：未定", "the span unknown: undecided"),
      facts: { id: "a", enterprise: "e", domain: "bidding", happenedOn: "2016-07-01" },
      records: { listings: [{ id: "1", enterprise: "e" }] },
      expect: { atLeast: "open", atMost: "closed" },
    },
    {
      name: text("领域不明但九个都关：确定", "the field unknown, but all nine are closed: certain"),
      facts: { id: "a", enterprise: "e", happenedOn: "2016-07-01" },
      records: { listings: [{ id: "1", enterprise: "e", listed: { from: "2016-03-01", to: null } }] },
      expect: "closed",
    },
  ],
});

// dachuan-149, 150, 196: dated targets; all officers with a terminal, and using it.

export const terminalsBy = parameter({
  id: "dachuan/terminals-by",
  of: date(text("配齐终端的期限", "terminals due by")),
  history: [{ value: "2016-12-31", cites: opinion.section("十八") }],
});

const terminals = (which: "officers" | "using") =>
  indicator({
    id: `dachuan/terminal-${which}`,
    title:
      which === "officers" ? text("执法人员", "officers") : text("配备并使用终端者", "officers with a terminal in use"),
    cites: opinion.section("十八"),
    about: record(places),
    over: officers,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (o) =>
      which === "officers" ? o.serving.covers(asOf) : all(o.serving.covers(asOf), o.terminal, o.usesTerminal),
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("配而不用不计", "equipped but unused does not count"),
        facts: { id: "d" },
        judged: "2016-12-31",
        records: {
          officers: [
            { id: "1", unit: "d", serving: { from: "2015-01-01", to: null }, terminal: true, usesTerminal: false },
            { id: "2", unit: "d", serving: { from: "2015-01-01", to: null }, terminal: true, usesTerminal: true },
          ],
        },
        expect: which === "officers" ? 2 : 1,
      },
    ],
  });
const [enforcers, using] = [terminals("officers"), terminals("using")];

export const terminalTarget = decision({
  id: "dachuan/terminal-target",
  title: text("移动执法终端全员配备使用", "terminals for all officers"),
  about: record(places),
  law: "judged",
  cites: opinion.section("十八"),
  appliesWhen: (u) => enforcers.of(u).atLeast(1),
  outcomes: ordered({
    met: text("已达到", "met"),
    running: text("未到期", "not yet due"),
    missed: text("未达到", "missed"),
  }),
  combine: "gravest",
  rows: (u) => {
    const short = ratio(using.of(u), enforcers.of(u)).below(1);
    return [
      { when: all(short, judgedOn.atLeast(terminalsBy.value)), then: "missed" },
      { when: all(short, judgedOn.below(terminalsBy.value)), then: "running" },
    ];
  },
  examples: [
    ...(
      [
        ["2016-12-30", 99, "running"],
        ["2016-12-31", 99, "missed"],
        ["2016-12-31", 100, "met"],
      ] as const
    ).map(([judged, n, expect]) => ({
      name: text(`100人中${n}人，${judged}`, `${n} of 100 on ${judged}`),
      facts: { id: "d" },
      judged,
      given: { "dachuan/terminal-officers": 100, "dachuan/terminal-using": n },
      expect,
    })),
    {
      name: text("一人是否使用不明", "whether one uses it is unknown"),
      facts: { id: "d" },
      judged: "2016-12-31",
      records: { officers: [{ id: "1", unit: "d", serving: { from: "2015-01-01", to: null }, terminal: true }] },
      expect: { possible: ["met", "missed"] },
    },
    {
      name: text("一人未配：使用与否不必问", "one without a terminal: whether it is used need not be asked"),
      facts: { id: "d" },
      judged: "2016-12-31",
      records: { officers: [{ id: "1", unit: "d", serving: { from: "2015-01-01", to: null }, terminal: false }] },
      expect: "missed",
    },
  ],
});

export const covers: Covers = {
  "dachuan-057": { kind: "trigger", by: [fine] },
  "dachuan-058": { kind: "trigger", by: [fine] },
  "dachuan-059": { kind: "trigger", by: [fine] },
  "dachuan-065": { kind: "norm", by: [townshipNorm, townshipStaff] },
  "dachuan-066": { kind: "norm", by: [townshipNorm, townshipStaff] },
  "dachuan-067": { kind: "norm", by: [townshipNorm, townshipStaff] },
  "dachuan-068": { kind: "norm", by: [informationOfficer] },
  "dachuan-073": { kind: "norm", by: [departmentNorm, departmentStaff] },
  "dachuan-074": { kind: "norm", by: [departmentNorm, departmentStaff] },
  "dachuan-078": { kind: "norm", by: [fundGrows] },
  "dachuan-089": { kind: "norm", by: [training, trainingDue] },
  "dachuan-106": { kind: "procedure", by: [accidentReview] },
  "dachuan-132": { kind: "deadline", by: [coverage] },
  "dachuan-140": { kind: "consequence", by: [application, restricted] },
  "dachuan-143": { kind: "consequence", by: [application, restricted] },
  "dachuan-196": { kind: "deadline", by: [terminalTarget, terminalsBy] },
  "dachuan-199": { kind: "norm", by: [fineLawful] },
};
