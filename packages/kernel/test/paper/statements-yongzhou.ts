import {
  all,
  amount,
  any,
  atAnyTime,
  calendar,
  childrensRecords,
  choice,
  count,
  counted,
  decision,
  earlier,
  indicator,
  inPeriod,
  judgedOn,
  not,
  ordered,
  parameter,
  parameterTable,
  percent,
  quantity,
  ratio,
  record,
  recordIn,
  sameAs,
  source,
  subtreeRecords,
  summed,
  text,
  toDate,
  unordered,
  yi,
} from "../../src/index.js";
import type { Covers } from "./statement-covers.js";
import { accidents, activities, dangers, figures, places, posts, riskGrades, staff } from "./statement-kinds.js";
import { level } from "./statement-national.js";

const plan = source({
  id: "yongzhou-plan",
  type: "notice",
  title: text("永州年度安全生产工作要点", "Yongzhou's year plan"),
  from: "2024-01-01",
  verified: true,
});

// yongzhou-121: at most 0.8 deaths for each ten billion yuan of construction output.

export const rateLimit = parameter({
  id: "yongzhou/rate-limit",
  of: amount(text("百亿元产值死亡率上限", "most deaths per ten billion yuan"), { unit: "person", decimals: 2 }),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ value: "0.8", cites: plan.section("四") }],
});

export const deathRate = quantity({
  id: "yongzhou/death-rate",
  title: text("百亿元产值死亡率", "deaths per ten billion yuan of output"),
  about: record(figures),
  law: "event",
  unit: "person",
  cites: plan.section("四"),
  is: (f) => ratio(f.deaths, f.output).times(yi(100)),
  examples: [
    {
      name: text("4人、520亿元", "4 deaths, 52 billion yuan"),
      facts: { happenedOn: "2024-12-31", deaths: 4, output: yi(520) },
      expect: "10/13",
    },
    {
      name: text("无产值：无此率", "no output: no such rate"),
      facts: { happenedOn: "2024-12-31", deaths: 0, output: 0 },
      expect: { notApplicable: true },
    },
    {
      name: text("产值不明：只知不小于零", "output unknown: not below zero"),
      facts: { happenedOn: "2024-12-31", deaths: 4 },
      expect: { atLeast: 0, atMost: null },
    },
    {
      name: text("死亡数不明", "deaths unknown"),
      facts: { happenedOn: "2024-12-31", output: yi(520) },
      expect: { atLeast: 0, atMost: null },
    },
  ],
});

export const rateTarget = decision({
  id: "yongzhou/rate-target",
  title: text("百亿元产值死亡率控制", "limit of the death rate"),
  about: record(figures),
  law: "event",
  cites: plan.section("四"),
  // Without output and without deaths there is no rate; a death without output exceeds every limit.
  appliesWhen: (f) => any(f.output.moreThan(0), f.deaths.moreThan(0)),
  outcomes: ordered({ met: text("达到", "met"), missed: text("未达到", "missed") }),
  combine: "gravest",
  rows: (f) => [{ when: deathRate.of(f).moreThan(rateLimit.value), then: "missed" }],
  examples: [
    {
      name: text("4人、520亿元", "4, 52 billion"),
      facts: { happenedOn: "2024-12-31", deaths: 4, output: yi(520) },
      expect: "met",
    },
    {
      name: text("5人、600亿元", "5, 60 billion"),
      facts: { happenedOn: "2024-12-31", deaths: 5, output: yi(600) },
      expect: "missed",
    },
    {
      name: text("4人、500亿元恰为0.8", "4, 50 billion: 0.8 exactly"),
      facts: { happenedOn: "2024-12-31", deaths: 4, output: yi(500) },
      expect: "met",
    },
    {
      name: text("产值少一分即超", "a fen less is over"),
      facts: { happenedOn: "2024-12-31", deaths: 4, output: "49999999999.99" },
      expect: "missed",
    },
    {
      name: text("无产值有死亡", "a death without output"),
      facts: { happenedOn: "2024-12-31", deaths: 1, output: 0 },
      expect: "missed",
    },
    {
      name: text("无产值无死亡", "neither"),
      facts: { happenedOn: "2024-12-31", deaths: 0, output: 0 },
      expect: { notApplicable: true },
    },
    {
      name: text("无死亡、产值不明：必达到", "no death, output unknown"),
      facts: { happenedOn: "2024-12-31", deaths: 0 },
      expect: { possible: ["met", "notApplicable"] },
    },
    {
      name: text("产值不明：未定", "output unknown: undecided"),
      facts: { happenedOn: "2024-12-31", deaths: 4 },
      expect: { atLeast: "met", atMost: "missed" },
    },
  ],
});

// yongzhou-142: three fifths trained, together or each post by itself.

export const trainedReading = parameter({
  id: "yongzhou/trained-reading",
  of: choice(text("60%的口径", "of what the 60 % are taken"), {
    pooled: text("三类合计", "the three together"),
    each: text("各类分别", "each by itself"),
  }),
  history: [{ value: "pooled", cites: plan.section("四") }],
});

const three = ["deputy", "manager", "teamLeader"] as const;

const staffBy = (which: "all" | "trained") =>
  indicator({
    id: `yongzhou/staff-${which}`,
    title: which === "all" ? text("应培训人员", "staff to train") : text("已培训人员", "staff trained"),
    cites: plan.section("四"),
    about: record(places),
    over: staff,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (s) => (which === "all" ? s.post.oneOf(...three) : all(s.post.oneOf(...three), s.trained)),
    by: { of: (s) => s.post, members: posts },
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("其他岗位不计", "other posts do not count"),
        facts: { id: "c" },
        records: {
          staff: [
            { id: "1", unit: "c", post: "manager", trained: true },
            { id: "2", unit: "c", post: "principal", trained: true },
          ],
        },
        expect: 1,
      },
      {
        name: text("按岗位", "by post"),
        facts: { id: "c" },
        at: "deputy",
        records: {
          staff: [
            { id: "1", unit: "c", post: "manager", trained: true },
            { id: "2", unit: "c", post: "deputy", trained: false },
          ],
        },
        expect: which === "all" ? 1 : 0,
      },
    ],
  });
const [toTrain, trained] = [staffBy("all"), staffBy("trained")];

const people = (post: string, n: number, done: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `${post}${i}`, unit: "c", post, trained: i < done }));

export const trainedShare = decision({
  id: "yongzhou/trained-share",
  title: text("三类人员培训不少于60%", "three fifths of the staff trained"),
  about: record(places),
  law: "judged",
  cites: plan.section("四"),
  outcomes: ordered({ met: text("达到", "met"), missed: text("未达到", "missed") }),
  combine: "gravest",
  rows: (u) => {
    const total = (of: typeof toTrain) => three.map((post) => of.of(u, post)).reduce((a, b) => a.plus(b));
    return [
      {
        when: all(trainedReading.value.is("pooled"), ratio(total(trained), total(toTrain)).below(percent(60))),
        then: "missed",
      },
      {
        when: all(
          trainedReading.value.is("each"),
          any(...three.map((post) => ratio(trained.of(u, post), toTrain.of(u, post)).below(percent(60)))),
        ),
        then: "missed",
      },
    ];
  },
  examples: [
    {
      name: text("合计200人中120人", "120 of 200 together"),
      facts: { id: "c" },
      judged: "2024-12-31",
      records: { staff: [...people("manager", 100, 100), ...people("deputy", 100, 20)] },
      expect: "met",
    },
    {
      name: text("合计200人中119人", "119 of 200"),
      facts: { id: "c" },
      judged: "2024-12-31",
      records: { staff: [...people("manager", 100, 100), ...people("deputy", 100, 19)] },
      expect: "missed",
    },
    {
      name: text("一人是否培训不明", "one unknown"),
      facts: { id: "c" },
      judged: "2024-12-31",
      records: { staff: [...people("manager", 4, 2), { id: "x", unit: "c", post: "teamLeader" }] },
      expect: { atLeast: "met", atMost: "missed" },
    },
  ],
});

// yongzhou-43, 42, 94: every one of a set of subjects, counted by another rule's outcome.

export const visitsDue = parameterTable({
  id: "yongzhou/visits-due",
  of: amount(text("年检查次数", "inspections a year"), { unit: "case", min: 0 }),
  note: text("原文只写每年一次；按风险分档为试拟", "the text says once a year; the steps by risk are ours"),
  by: [{ title: text("风险等级", "risk grade"), members: riskGrades }],
  history: [
    {
      from: "2024-01-01",
      values: { low: 1, ordinary: 1, larger: 2, major: 4 },
      cites: { unsourced: text("原文只要求每年一次和差异化管理", "the text asks for once a year and for differences") },
    },
  ],
});

const visits = indicator({
  id: "yongzhou/visits",
  title: text("当年检查", "inspections in the year"),
  cites: plan.section("二"),
  about: recordIn(places, "year"),
  over: activities,
  link: sameAs({ record: "subject", subject: "id" }),
  window: inPeriod(),
  where: (a) => a.kind.is("inspection"),
  fold: counted(),
  examples: [
    {
      name: text("上年的不计", "last year's does not count"),
      facts: { id: "e" },
      period: "2024",
      records: {
        activities: [
          { id: "1", subject: "e", kind: "inspection", happenedOn: "2024-01-01" },
          { id: "2", subject: "e", kind: "inspection", happenedOn: "2023-12-31" },
        ],
      },
      expect: 1,
    },
  ],
});

export const visited = decision({
  id: "yongzhou/visited",
  title: text("按频次检查", "inspected as often as due"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  cites: plan.section("二"),
  appliesWhen: (u) => u.kind.is("enterprise"),
  outcomes: ordered({ met: text("达到", "met"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (u) => [{ when: visits.of(u).below(visitsDue.at(u.risk)), then: "short" }],
  examples: [
    ...(
      [
        ["low", 1, "met"],
        ["low", 0, "short"],
        ["ordinary", 1, "met"],
        ["ordinary", 0, "short"],
        ["larger", 2, "met"],
        ["larger", 1, "short"],
        ["major", 3, "short"],
        ["major", 4, "met"],
      ] as const
    ).map(([risk, n, expect]) => ({
      name: text(`${riskGrades[risk].zh}${n}次`, `${riskGrades[risk].en}, ${n} times`),
      facts: { id: "e", kind: "enterprise" as const, risk },
      period: "2024",
      judged: "2024-12-31",
      given: { "yongzhou/visits": n },
      expect,
    })),
    {
      name: text("风险未评定、2次：未定", "risk not graded, twice: undecided"),
      facts: { id: "e", kind: "enterprise" },
      period: "2024",
      judged: "2024-12-31",
      given: { "yongzhou/visits": 2 },
      expect: { atLeast: "met", atMost: "short" },
    },
    {
      name: text("风险未评定、4次：必达到", "risk not graded, four times: surely met"),
      facts: { id: "e", kind: "enterprise" },
      period: "2024",
      judged: "2024-12-31",
      given: { "yongzhou/visits": 4 },
      expect: "met",
    },
  ],
});

export const unvisited = indicator({
  id: "yongzhou/unvisited",
  title: text("检查不足的企业", "enterprises inspected too seldom"),
  cites: plan.section("二"),
  about: recordIn(places, "year"),
  over: places,
  link: subtreeRecords,
  window: atAnyTime(),
  where: (u) => visited.of(u).is("short"),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("12家中一家未查，一家风险未评定", "of 12 one not inspected, one not graded"),
      facts: { id: "c", kind: "county" },
      period: "2024",
      judged: "2024-12-31",
      records: {
        units: [
          { id: "c" },
          ...Array.from({ length: 12 }, (_, i) => ({
            id: `e${i}`,
            parent: "c",
            kind: "enterprise",
            ...(i === 1 ? {} : { risk: "low" }),
          })),
        ],
        activities: Array.from({ length: 11 }, (_, i) => ({
          id: `v${i}`,
          unit: "c",
          subject: `e${i + 1}`,
          kind: "inspection",
          happenedOn: "2024-05-01",
        })),
      },
      expect: { atLeast: 1, atMost: 2 },
    },
  ],
});

const prevention = (which: "all" | "in-place") =>
  indicator({
    id: `yongzhou/prevention-${which}`,
    title:
      which === "all"
        ? text("高危企业", "high-risk enterprises")
        : text("已建双重预防的高危企业", "high-risk enterprises with dual prevention"),
    cites: plan.section("二"),
    about: record(places),
    over: places,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (u) => all(u.kind.is("enterprise"), u.risk.atLeast("larger"), ...(which === "all" ? [] : [u.prevention])),
    fold: counted({ unit: "unit" }),
    examples: [
      {
        name: text("高危的才计", "only high-risk ones"),
        facts: { id: "c", kind: "county" },
        judged: "2024-12-31",
        records: {
          units: [
            { id: "c" },
            { id: "a", parent: "c", kind: "enterprise", risk: "major", prevention: true },
            { id: "b", parent: "c", kind: "enterprise", risk: "ordinary", prevention: true },
          ],
        },
        expect: 1,
      },
    ],
  });
const [highRisk, prevented] = [prevention("all"), prevention("in-place")];

const onTime = (which: "due" | "on-time") =>
  indicator({
    id: `yongzhou/dangers-${which}`,
    title:
      which === "due"
        ? text("到期重大隐患", "major dangers due")
        : text("按期整改的重大隐患", "major dangers rectified in time"),
    cites: plan.section("三"),
    about: record(places),
    over: dangers,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (d) =>
      all(d.grade.is("major"), d.dueOn.atMost(judgedOn), ...(which === "due" ? [] : [d.closedOn.by(d.dueOn)])),
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("限期当日销号算按期，未到期的不在分母", "on the day is in time; what is not yet due does not count"),
        facts: { id: "c" },
        judged: "2024-12-31",
        records: {
          dangers: [
            { id: "1", unit: "c", grade: "major", dueOn: "2024-06-01", closedOn: "2024-06-01" },
            { id: "2", unit: "c", grade: "major", dueOn: "2024-06-01", closedOn: "2024-06-02" },
            { id: "3", unit: "c", grade: "major", dueOn: "2025-01-01", closedOn: "none" },
          ],
        },
        expect: which === "due" ? 2 : 1,
      },
    ],
  });
const [dangersDue, dangersOnTime] = [onTime("due"), onTime("on-time")];

const closures = indicator({
  id: "yongzhou/mines-closed",
  title: text("关闭的非煤矿山", "mines closed"),
  cites: plan.section("四"),
  about: record(places),
  over: activities,
  link: subtreeRecords,
  window: calendar("year", judgedOn),
  where: (a) => a.kind.is("mineClosure"),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("当年的", "of the year"),
      facts: { id: "c" },
      judged: "2024-12-31",
      records: {
        activities: [
          { id: "1", unit: "c", kind: "mineClosure", happenedOn: "2024-02-01" },
          { id: "2", unit: "c", kind: "mineClosure", happenedOn: "2023-12-31" },
        ],
      },
      expect: 1,
    },
  ],
});

/** The plan's quotas in one sheet: those that are missed, as a set, and their number. */
export const quotasMissed = decision({
  id: "yongzhou/quotas-missed",
  title: text("未完成的定额", "quotas missed"),
  about: record(places),
  law: "judged",
  cites: plan.section("四"),
  outcomes: unordered({
    prevention: text("双重预防100%", "dual prevention 100 %"),
    rectification: text("重大隐患按期整改100%", "major dangers in time 100 %"),
    training: text("培训60%", "60 % trained"),
    mines: text("关闭矿山5座以上", "five mines or more closed"),
  }),
  combine: "every",
  rows: (u) => [
    { when: ratio(prevented.of(u), highRisk.of(u)).below(1), then: "prevention" },
    { when: ratio(dangersOnTime.of(u), dangersDue.of(u)).below(1), then: "rectification" },
    { when: trainedShare.of(u).is("missed"), then: "training" },
    { when: closures.of(u).below(5), then: "mines" },
  ],
  examples: [
    {
      name: text("39/40、29/30、119/200、4座", "39 of 40, 29 of 30, training missed, 4 mines"),
      facts: { id: "c" },
      judged: "2024-12-31",
      given: {
        "yongzhou/prevention-all": 40,
        "yongzhou/prevention-in-place": 39,
        "yongzhou/dangers-due": 30,
        "yongzhou/dangers-on-time": 29,
        "yongzhou/trained-share": "missed",
        "yongzhou/mines-closed": 4,
      },
      expect: { certain: ["prevention", "rectification", "training", "mines"] },
    },
    {
      name: text("40/40、30/30、120/200、5座", "all met"),
      facts: { id: "c" },
      judged: "2024-12-31",
      given: {
        "yongzhou/prevention-all": 40,
        "yongzhou/prevention-in-place": 40,
        "yongzhou/dangers-due": 30,
        "yongzhou/dangers-on-time": 30,
        "yongzhou/trained-share": "met",
        "yongzhou/mines-closed": 5,
      },
      expect: { certain: [] },
    },
    {
      name: text("没有高危企业：不算未完成", "no high-risk enterprise: not missed"),
      facts: { id: "c" },
      judged: "2024-12-31",
      given: {
        "yongzhou/prevention-all": 0,
        "yongzhou/prevention-in-place": 0,
        "yongzhou/dangers-due": 0,
        "yongzhou/dangers-on-time": 0,
        "yongzhou/trained-share": "met",
        "yongzhou/mines-closed": null,
      },
      expect: { certain: [], possible: ["mines"] },
    },
  ],
});

export const sheetPoints = quantity({
  id: "yongzhou/sheet-points",
  title: text("定额得分", "points for quotas"),
  note: text("分值为试拟：原文无分值", "the points are ours: the text has none"),
  about: record(places),
  law: "judged",
  unit: "point",
  from: "2024-01-01",
  cites: { unsourced: text("原文列定额而未列分值", "the text lists quotas without points") },
  combine: "sum",
  rows: (u) =>
    (["prevention", "rectification", "training", "mines"] as const).map((quota) => ({
      when: not(quotasMissed.of(u).includes(quota)),
      is: { value: "25", unit: "point" },
    })),
  examples: [
    {
      name: text("缺一项75分", "one missed: 75 points"),
      facts: { id: "c" },
      judged: "2024-12-31",
      given: { "yongzhou/quotas-missed": ["mines"] },
      expect: 75,
    },
    {
      name: text("皆未完成0分", "all missed: none"),
      facts: { id: "c" },
      judged: "2024-12-31",
      given: { "yongzhou/quotas-missed": ["prevention", "rectification", "training", "mines"] },
      expect: 0,
    },
    {
      name: text("一项不明：50至75分", "one unknown: 50 to 75"),
      facts: { id: "c" },
      judged: "2024-12-31",
      given: {
        "yongzhou/prevention-all": 40,
        "yongzhou/prevention-in-place": 40,
        "yongzhou/dangers-due": 30,
        "yongzhou/dangers-on-time": 30,
        "yongzhou/trained-share": "missed",
        "yongzhou/mines-closed": null,
      },
      expect: { atLeast: 50, atMost: 75 },
    },
  ],
});

// yongzhou-30: four meetings a year of three kinds together, without spacing.

export const meetings = indicator({
  id: "yongzhou/meetings",
  title: text("研究安全生产的会议", "meetings on safety"),
  cites: plan.section("一"),
  about: recordIn(places, "year"),
  over: activities,
  window: inPeriod(),
  where: (a) => a.kind.oneOf("executiveMeeting", "committeeMeeting", "specialMeeting"),
  fold: counted(),
  examples: [
    {
      name: text("三类合计", "the three kinds together"),
      facts: { id: "c" },
      period: "2024",
      records: {
        activities: ["executiveMeeting", "executiveMeeting", "committeeMeeting", "specialMeeting", "tour"].map(
          (kind, i) => ({ id: `${i}`, unit: "c", kind, happenedOn: "2024-02-01" }),
        ),
      },
      expect: 4,
    },
  ],
});

export const fourMeetings = decision({
  id: "yongzhou/four-meetings",
  title: text("年内不少于4次会议", "at least four meetings a year"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  cites: plan.section("一"),
  outcomes: ordered({ met: text("达到", "met"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (u) => [{ when: meetings.of(u).below(4), then: "short" }],
  examples: [
    {
      name: text("同月四次也算", "four in one month"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: {
        activities: [1, 2, 3, 4].map((i) => ({
          id: `${i}`,
          unit: "c",
          kind: "executiveMeeting",
          happenedOn: "2024-02-01",
        })),
      },
      expect: "met",
    },
    {
      name: text("三次不足", "three"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: {
        activities: [1, 2, 3].map((i) => ({
          id: `${i}`,
          unit: "c",
          kind: "executiveMeeting",
          happenedOn: "2024-02-01",
        })),
      },
      expect: "short",
    },
    {
      name: text("第四次类别不明：未定", "a fourth of unknown kind: undecided"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: {
        activities: [
          { id: "4", unit: "c", happenedOn: "2024-02-01" },
          ...[1, 2, 3].map((i) => ({ id: `${i}`, unit: "c", kind: "executiveMeeting", happenedOn: "2024-02-01" })),
        ],
      },
      expect: { atLeast: "met", atMost: "short" },
    },
  ],
});

// yongzhou-03, 120: accidents and deaths both fall again.

const tally = (which: "accidents" | "deaths") =>
  indicator({
    id: `yongzhou/${which}`,
    title: which === "accidents" ? text("事故起数", "accidents") : text("死亡人数", "deaths"),
    cites: plan.section("一"),
    about: recordIn(places, "year"),
    over: accidents,
    link: subtreeRecords,
    window: inPeriod(),
    from: "2022-01-01",
    fold: (a) => (which === "accidents" ? counted() : summed(a.deaths)),
    examples: [
      {
        name: text("一起一人", "one of one death"),
        facts: { id: "c" },
        period: "2024",
        records: { accidents: [{ id: "1", unit: "c", happenedOn: "2024-02-01", deaths: 1 }] },
        expect: 1,
      },
    ],
  });
const [accidentsIn, deathsIn] = [tally("accidents"), tally("deaths")];

const yearOf = (year: number, n: number, deaths: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `${year}-${i}`,
    unit: "c",
    happenedOn: `${year}-02-01`,
    deaths: i === 0 ? deaths : 0,
  }));

export const bothFall = decision({
  id: "yongzhou/both-fall",
  title: text("事故起数和死亡人数继续下降", "accidents and deaths both fall"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  cites: plan.section("一"),
  outcomes: ordered({ met: text("达到", "met"), missed: text("未达到", "missed") }),
  combine: "gravest",
  rows: (u) => {
    const last = earlier(u, { years: 1 });
    // No accidents in either year is kept, though nothing is left to fall.
    const failed = (of: typeof accidentsIn) => all(of.of(u).atLeast(of.of(last)), of.of(u).moreThan(0));
    return [{ when: any(failed(accidentsIn), failed(deathsIn)), then: "missed" }];
  },
  examples: [
    {
      name: text("30/20比33/22", "30 and 20 against 33 and 22"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: { accidents: [...yearOf(2024, 30, 20), ...yearOf(2023, 33, 22)] },
      expect: "met",
    },
    {
      name: text("33/20比33/22", "33 and 20 against 33 and 22"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: { accidents: [...yearOf(2024, 33, 20), ...yearOf(2023, 33, 22)] },
      expect: "missed",
    },
    {
      name: text("一起比一起：未下降", "one against one: no fall"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: { accidents: [...yearOf(2024, 1, 0), ...yearOf(2023, 1, 0)] },
      expect: "missed",
    },
    {
      name: text("起数下降、死亡各一人：未下降", "fewer accidents, one death in both years: no fall"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: { accidents: [...yearOf(2024, 1, 1), ...yearOf(2023, 2, 1)] },
      expect: "missed",
    },
    {
      name: text("两年皆无", "none in either year"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: { accidents: [] },
      expect: "met",
    },
    {
      name: text("一起死亡数不明：未定", "deaths of one unknown: undecided"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: { accidents: [{ id: "x", unit: "c", happenedOn: "2024-03-01" }, ...yearOf(2023, 33, 22)] },
      expect: { atLeast: "met", atMost: "missed" },
    },
    {
      name: text("起数已不降：死亡数不必问", "accidents have not fallen: deaths need not be asked"),
      facts: { id: "c" },
      period: "2024",
      judged: "2025-01-01",
      records: { accidents: [{ id: "x", unit: "c", happenedOn: "2024-03-01" }, ...yearOf(2023, 1, 2)] },
      expect: "missed",
    },
  ],
});

// yongzhou-93: a concealed accident is investigated one level up.

export const investigatedBy = decision({
  id: "yongzhou/investigated-by",
  title: text("调查级别", "who investigates"),
  about: record(accidents),
  law: "event",
  cites: plan.section("三"),
  outcomes: ordered({
    county: text("县级", "county"),
    city: text("市级", "city"),
    province: text("省级", "province"),
    state: text("国家", "state"),
  }),
  combine: "gravest",
  rows: (a) => {
    const raised = a.concealed.oneOf("preliminary", "final");
    const of = level.of(a);
    return [
      { when: of.is("extraordinary"), then: "state" },
      { when: all(of.is("major"), raised), then: "state" },
      { when: of.is("major"), then: "province" },
      { when: all(of.is("larger"), raised), then: "province" },
      { when: of.is("larger"), then: "city" },
      { when: raised, then: "city" },
    ];
  },
  examples: [
    {
      name: text("一般、未瞒报", "ordinary, not concealed"),
      facts: { happenedOn: "2024-05-01", deaths: 1, concealed: "none" },
      expect: "county",
    },
    {
      name: text("一般、初步认定瞒报", "ordinary, concealed provisionally"),
      facts: { happenedOn: "2024-05-01", deaths: 1, concealed: "preliminary" },
      expect: "city",
    },
    {
      name: text("较大、瞒报", "larger, concealed"),
      facts: { happenedOn: "2024-05-01", deaths: 3, concealed: "final" },
      expect: "province",
    },
    {
      name: text("一般、是否瞒报未知：县或市", "ordinary, unknown: county or city"),
      facts: { happenedOn: "2024-05-01", deaths: 1 },
      expect: { atLeast: "county", atMost: "city" },
    },
    {
      name: text("瞒报、死亡数不明：至少市级", "concealed, deaths unknown: at least the city"),
      facts: { happenedOn: "2024-05-01", concealed: "final" },
      expect: { atLeast: "city", atMost: "state" },
    },
    {
      name: text("特别重大不再上提", "the gravest is not raised further"),
      facts: { happenedOn: "2024-05-01", deaths: 30, concealed: "final" },
      expect: "state",
    },
  ],
});

// yongzhou-94, 104: every county toured in the year; help where there was a larger accident.

const activityIn = (kind: "tour" | "help") =>
  indicator({
    id: `yongzhou/${kind}s`,
    title: kind === "tour" ? text("当年巡查", "tours in the year") : text("当年帮扶", "help in the year"),
    cites: plan.section("三"),
    about: recordIn(places, "year"),
    over: activities,
    link: sameAs({ record: "subject", subject: "id" }),
    window: inPeriod(),
    where: (a) => a.kind.is(kind),
    fold: counted(),
    examples: [
      {
        name: text("当年的", "of the year"),
        facts: { id: "a" },
        period: "2024",
        records: {
          activities: [
            { id: "1", subject: "a", kind, happenedOn: "2024-12-31" },
            { id: "2", subject: "a", kind, happenedOn: "2025-01-01" },
          ],
        },
        expect: 1,
      },
    ],
  });
const [tours, helps] = [activityIn("tour"), activityIn("help")];

const largerIn = indicator({
  id: "yongzhou/larger-in",
  title: text("当年较大以上事故", "larger or graver accidents in the year"),
  cites: plan.section("三"),
  about: recordIn(places, "year"),
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  where: (a) => level.of(a).atLeast("larger"),
  fold: counted(),
  examples: [
    {
      name: text("三人以上", "three deaths or more"),
      facts: { id: "a" },
      period: "2024",
      records: {
        accidents: [
          { id: "1", unit: "a", happenedOn: "2024-05-01", deaths: 3 },
          { id: "2", unit: "a", happenedOn: "2024-05-01", deaths: 2 },
        ],
      },
      expect: 1,
    },
  ],
});

export const helpDue = decision({
  id: "yongzhou/help-due",
  title: text("较大事故县区帮扶", "help for a county with a larger accident"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  cites: plan.section("三"),
  appliesWhen: (u) => u.kind.is("county"),
  outcomes: ordered({ none: text("不需", "none"), helped: text("已帮扶", "helped"), due: text("应帮扶", "due") }),
  combine: "gravest",
  rows: (u) => [
    { when: all(largerIn.of(u).atLeast(1), helps.of(u).below(1)), then: "due" },
    { when: all(largerIn.of(u).atLeast(1), helps.of(u).atLeast(1)), then: "helped" },
  ],
  examples: [
    {
      name: text("有较大事故未帮扶", "a larger accident, no help"),
      facts: { id: "a", kind: "county" },
      period: "2024",
      records: { accidents: [{ id: "1", unit: "a", happenedOn: "2024-05-01", deaths: 3 }], activities: [] },
      expect: "due",
    },
    {
      name: text("一般事故不需", "an ordinary one: none"),
      facts: { id: "a", kind: "county" },
      period: "2024",
      records: { accidents: [{ id: "1", unit: "a", happenedOn: "2024-05-01", deaths: 2 }], activities: [] },
      expect: "none",
    },
    {
      name: text("死亡数不明、已帮扶", "deaths unknown, helped"),
      facts: { id: "a", kind: "county" },
      period: "2024",
      records: {
        accidents: [{ id: "1", unit: "a", happenedOn: "2024-05-01" }],
        activities: [{ id: "1", subject: "a", kind: "help", happenedOn: "2024-06-01" }],
      },
      expect: { atLeast: "none", atMost: "helped" },
    },
  ],
});

const untoured = indicator({
  id: "yongzhou/untoured",
  title: text("未巡查的县区", "counties not toured"),
  cites: plan.section("三"),
  about: recordIn(places, "year"),
  over: places,
  link: childrensRecords,
  window: atAnyTime(),
  where: (u) => all(u.kind.is("county"), tours.of(u).below(1)),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("11个县区巡查10个", "10 of 11"),
      facts: { id: "city" },
      period: "2024",
      records: {
        units: [
          { id: "city" },
          ...Array.from({ length: 11 }, (_, i) => ({ id: `c${i}`, parent: "city", kind: "county" })),
        ],
        activities: Array.from({ length: 10 }, (_, i) => ({
          id: `t${i}`,
          unit: "city",
          subject: `c${i}`,
          kind: "tour",
          happenedOn: "2024-05-01",
        })),
      },
      expect: 1,
    },
  ],
});

export const allToured = decision({
  id: "yongzhou/all-toured",
  title: text("巡查全覆盖", "every county toured"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  cites: plan.section("三"),
  appliesWhen: (u) => u.kind.is("city"),
  outcomes: ordered({ met: text("达到", "met"), missed: text("未达到", "missed") }),
  combine: "gravest",
  rows: (u) => [{ when: untoured.of(u).atLeast(1), then: "missed" }],
  examples: ([10, 11] as const).map((n) => ({
    name: text(`11个县区巡查${n}个`, `${n} of 11`),
    facts: { id: "city", kind: "city" as const },
    period: "2024",
    judged: "2024-12-31",
    records: {
      units: [
        { id: "city" },
        ...Array.from({ length: 11 }, (_, i) => ({ id: `c${i}`, parent: "city", kind: "county" })),
      ],
      activities: Array.from({ length: n }, (_, i) => ({
        id: `t${i}`,
        unit: "city",
        subject: `c${i}`,
        kind: "tour",
        happenedOn: "2024-05-01",
      })),
    },
    expect: n === 11 ? ("met" as const) : ("missed" as const),
  })),
});

// yongzhou-99 names a yellow card and a pre-veto without figures: the numbers are unsourced parameters. A pre-veto is
// lifted by standing in another year; a card that still stands turns the next one into a pre-veto.

export const preVetoAt = parameter({
  id: "yongzhou/pre-veto-at",
  of: count(text("预否决的较大事故起数", "larger accidents that bring a pre-veto"), { unit: "case" }),
  history: [
    {
      from: "2024-01-01",
      value: 2,
      cites: { unsourced: text("原文未写起数，按否决线减一", "the text gives no number; one short of a veto") },
    },
  ],
});

const cardStood = indicator({
  id: "yongzhou/card-stood",
  title: text("上期黄牌未摘", "a yellow card still stands"),
  cites: plan.section("三"),
  about: recordIn(places, "quarter"),
  over: figures,
  window: inPeriod({ periods: -1 }),
  where: (f) => f.cardStanding,
  fold: counted(),
  examples: [
    {
      name: text("上季度", "the quarter before"),
      facts: { id: "a" },
      period: "2024-Q2",
      records: {
        figures: [
          { id: "1", unit: "a", happenedOn: "2024-03-31", cardStanding: true },
          { id: "2", unit: "a", happenedOn: "2024-04-01", cardStanding: true },
        ],
      },
      expect: 1,
    },
  ],
});

const largerToDate = indicator({
  id: "yongzhou/larger-to-date",
  title: text("本年累计较大以上事故", "larger or graver accidents this year to date"),
  cites: plan.section("三"),
  about: recordIn(places, "quarter"),
  over: accidents,
  link: subtreeRecords,
  window: toDate("year"),
  where: (a) => level.of(a).atLeast("larger"),
  fold: counted(),
  examples: [
    {
      name: text("一、二季度的计，三季度的不计", "first and second quarter count, the third does not"),
      facts: { id: "a" },
      period: "2024-Q2",
      judged: "2024-12-31",
      records: {
        accidents: ["2024-03-31", "2024-06-30", "2024-07-01"].map((happenedOn) => ({
          id: happenedOn,
          unit: "a",
          happenedOn,
          deaths: 3,
        })),
      },
      expect: 2,
    },
  ],
});

export const warning = decision({
  id: "yongzhou/warning",
  title: text("黄牌预警告、一票预否决", "yellow card and pre-veto"),
  about: recordIn(places, "quarter"),
  law: "periodEnd",
  beforeEnd: "soFar",
  cites: plan.section("三"),
  outcomes: ordered({
    none: text("无", "none"),
    yellow: text("黄牌预警告", "yellow card"),
    preVeto: text("一票预否决", "pre-veto"),
  }),
  combine: "gravest",
  rows: (u) => [
    { when: largerToDate.of(u).atLeast(preVetoAt.value), then: "preVeto" },
    { when: all(largerToDate.of(u).atLeast(1), cardStood.of(u).atLeast(1)), then: "preVeto" },
    { when: largerToDate.of(u).atLeast(1), then: "yellow" },
  ],
  examples: [
    {
      name: text("一起较大：黄牌", "one larger: yellow"),
      facts: { id: "a" },
      period: "2024-Q2",
      judged: "2024-06-30",
      records: { accidents: [{ id: "1", unit: "a", happenedOn: "2024-05-01", deaths: 3 }], figures: [] },
      expect: "yellow",
    },
    {
      name: text("一季度与二季度各一起：预否决", "one in each of two quarters: pre-veto"),
      facts: { id: "a" },
      period: "2024-Q2",
      judged: "2024-06-30",
      records: {
        accidents: [
          { id: "1", unit: "a", happenedOn: "2024-05-01", deaths: 3 },
          { id: "2", unit: "a", happenedOn: "2024-02-01", deaths: 3 },
        ],
        figures: [],
      },
      expect: "preVeto",
    },
    {
      name: text("上季黄牌未摘再出一起：预否决", "a card stands and another one: pre-veto"),
      facts: { id: "a" },
      period: "2024-Q2",
      judged: "2024-06-30",
      records: {
        accidents: [{ id: "1", unit: "a", happenedOn: "2024-05-01", deaths: 3 }],
        figures: [{ id: "1", unit: "a", happenedOn: "2024-03-31", cardStanding: true }],
      },
      expect: "preVeto",
    },
    {
      name: text("二季度末判定时，三季度的尚未发生", "at the end of the second quarter the third has not come"),
      facts: { id: "a" },
      period: "2024-Q2",
      judged: "2024-12-31",
      records: {
        accidents: [
          { id: "1", unit: "a", happenedOn: "2024-05-01", deaths: 3 },
          { id: "2", unit: "a", happenedOn: "2024-08-01", deaths: 3 },
        ],
        figures: [],
      },
      expect: "yellow",
    },
    {
      name: text("黄牌是否已摘不明：未定", "whether the card stands is unknown"),
      facts: { id: "a" },
      period: "2024-Q2",
      judged: "2024-06-30",
      records: {
        accidents: [{ id: "1", unit: "a", happenedOn: "2024-05-01", deaths: 3 }],
        figures: [{ id: "1", unit: "a", happenedOn: "2024-03-31" }],
      },
      expect: { atLeast: "yellow", atMost: "preVeto" },
    },
  ],
});

export const covers: Covers = {
  "yongzhou-03": { kind: "target", by: [bothFall] },
  "yongzhou-30": { kind: "duty", by: [fourMeetings, meetings] },
  "yongzhou-42": { kind: "duty", by: [visited, unvisited, visitsDue] },
  "yongzhou-43": { kind: "target", by: [quotasMissed] },
  "yongzhou-93": { kind: "trigger", by: [investigatedBy] },
  "yongzhou-94": { kind: "target", by: [allToured] },
  "yongzhou-104": { kind: "trigger", by: [helpDue] },
  "yongzhou-113": { kind: "target", by: [quotasMissed, sheetPoints] },
  "yongzhou-120": { kind: "target", by: [bothFall] },
  "yongzhou-121": { kind: "target", by: [rateTarget, deathRate, rateLimit] },
  "yongzhou-142": { kind: "target", by: [trainedShare] },
  "yongzhou-153": { kind: "target", by: [quotasMissed] },
};

/** What the document says without a figure of its own: not among the sampled statements. */
export const soft: Covers = {
  "yongzhou-99": { kind: "veto", by: [warning, preVetoAt] },
};
