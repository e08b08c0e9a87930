import {
  all,
  amount,
  atAnyTime,
  between,
  calendar,
  choice,
  count,
  counted,
  countedDistinct,
  days,
  daysBetween,
  decision,
  fellowUnits,
  indicator,
  inPeriod,
  judgedOn,
  largest,
  not,
  number,
  ordered,
  ownRecords,
  parameter,
  parameterTable,
  quantity,
  ranked,
  ratio,
  record,
  recordIn,
  recordsBy,
  sameAs,
  subtreeRecords,
  sum,
  text,
  unordered,
  years,
} from "../../src/index.js";
import { recurring } from "./statement-duties-b.js";
import {
  accidents,
  activities,
  bodies,
  findings,
  keyPeriods,
  leaders,
  letters,
  mandates,
  pipelines,
  plan,
  posts,
  schemes,
  scores,
  sheets,
} from "./statement-kinds-b.js";
import { level } from "./statement-level-b.js";

const nanning = plan("nanning", text("南宁市", "Nanning"));
const unstated = (zh: string, en: string) => ({ unsourced: text(zh, en) });

const heads = [
  { id: "l1", unit: "district", post: "partyPrincipal", committeeRole: "chair" },
  { id: "l2", unit: "district", post: "governmentPrincipal", committeeRole: "chair" },
  { id: "l3", unit: "district", post: "deputy", committeeRole: "viceChair" },
  { id: "l4", unit: "district", post: "deputy", committeeRole: "viceChair" },
] as const;
const headsBut = (id: string, role: string | null) =>
  heads.map((h) => (h.id === id ? { ...h, committeeRole: role } : h));
const district = { id: "district", kind: "county" } as const;

const chairs = indicator({
  id: "nanning/chairs",
  title: text("安委会主任", "Chairs of the committee"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "year"),
  over: leaders,
  link: ownRecords,
  window: atAnyTime(),
  where: (l) => l.committeeRole.is("chair"),
  by: {
    of: (l) => l.post,
    members: {
      partyPrincipal: text("党委主要负责人", "party principal"),
      governmentPrincipal: text("政府主要负责人", "government principal"),
      deputy: text("政府副职", "deputy"),
    },
  },
  fold: counted({ unit: "person" }),
  examples: [
    { name: text("两位主任", "two chairs"), facts: district, period: "2023", records: { leaders: heads }, expect: 2 },
  ],
});

/** nanning-16: both principals chair the committee; the answer names who is missing. */
const chairsMissing = decision({
  id: "nanning/chairs-missing",
  title: text("双主任缺谁", "Who is missing as chair"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: unordered({
    party: text("党委主要负责人", "party principal"),
    government: text("政府主要负责人", "government principal"),
  }),
  combine: "every",
  rows: (u) => [
    { when: chairs.of(u, "partyPrincipal").below(1), then: "party" },
    { when: chairs.of(u, "governmentPrincipal").below(1), then: "government" },
  ],
  examples: [
    {
      name: text("区长未兼主任", "the government principal does not chair"),
      facts: district,
      period: "2023",
      records: { leaders: headsBut("l2", "member") },
      expect: { certain: ["government"] },
    },
    {
      name: text("两位都任主任", "both chair"),
      facts: district,
      period: "2023",
      records: { leaders: heads },
      expect: { certain: [] },
    },
    {
      name: text("书记只任副主任", "the party principal is only vice-chair"),
      facts: district,
      period: "2023",
      records: { leaders: headsBut("l1", "viceChair") },
      expect: { certain: ["party"] },
    },
    {
      name: text("书记职务未填:未定", "the party principal's role not filled in: undecided"),
      facts: district,
      period: "2023",
      records: { leaders: headsBut("l1", null) },
      expect: { certain: [], possible: ["party"] },
    },
  ],
});

/** nanning-17: all deputies are vice-chairs. */
const deputiesOutside = indicator({
  id: "nanning/deputies-outside",
  title: text("未兼副主任的政府副职", "Deputies who are not vice-chairs"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "year"),
  over: leaders,
  link: ownRecords,
  window: atAnyTime(),
  where: (l) => all(l.post.is("deputy"), not(l.committeeRole.is("viceChair"))),
  fold: counted({ unit: "person" }),
  examples: [
    { name: text("全部兼任", "all are"), facts: district, period: "2023", records: { leaders: heads }, expect: 0 },
    {
      name: text("一位未兼", "one is not"),
      facts: district,
      period: "2023",
      records: { leaders: headsBut("l4", "none") },
      expect: 1,
    },
    {
      name: text("一位未填:0到1位", "one not filled in: 0 to 1"),
      facts: district,
      period: "2023",
      records: { leaders: headsBut("l4", null) },
      expect: { atLeast: 0, atMost: 1 },
    },
  ],
});

const special = (id: string, leader: string, on: string) => ({
  id,
  unit: "district",
  kind: "specialMeeting",
  ledBy: "deputy",
  leader,
  happenedOn: on,
});

const deputyLeads = recurring({
  id: "nanning/deputy-leads",
  title: text("政府副职每季度主持专题会议", "A deputy leads a special meeting each quarter"),
  cites: nanning.section("二"),
  of: leaders,
  each: "quarter",
  atLeast: 1,
  link: recordsBy("leader"),
  where: (a) => a.kind.is("specialMeeting"),
  appliesWhen: (l) => l.post.is("deputy"),
  counts: 1,
  examples: [
    {
      name: text("本人主持一次", "led one"),
      facts: heads[2],
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { activities: [special("1", "l3", "2023-01-05"), special("2", "l4", "2023-01-06")] },
      expect: "fulfilled",
    },
    {
      name: text("只有他人主持", "only somebody else led"),
      facts: heads[2],
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { activities: [special("2", "l4", "2023-01-06")] },
      expect: "missed",
    },
    {
      name: text("主持人姓名未填:未定", "the leader not filled in: undecided"),
      facts: heads[2],
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { activities: [{ id: "3", unit: "district", kind: "specialMeeting", happenedOn: "2023-02-01" }] },
      expect: { atLeast: "fulfilled", atMost: "missed" },
    },
  ],
});

const deputiesShort = indicator({
  id: "nanning/deputies-short",
  title: text("未主持专题会议的副职", "Deputies who led no special meeting"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "quarter"),
  over: leaders,
  link: ownRecords,
  window: atAnyTime(),
  where: (l) => deputyLeads.stands.of(l).oneOf("short", "missed"),
  fold: counted({ unit: "person" }),
  examples: [
    {
      name: text("两位副职,一位未主持", "two deputies, one led none"),
      facts: district,
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { leaders: heads, activities: [special("1", "l3", "2023-01-05")] },
      expect: 1,
    },
  ],
});

const deputyMeetings = indicator({
  id: "nanning/deputy-meetings",
  title: text("副职主持的专题会议", "Special meetings led by deputies"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "quarter"),
  over: activities,
  link: ownRecords,
  window: inPeriod(),
  where: (a) => all(a.kind.is("specialMeeting"), a.ledBy.is("deputy")),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("主要领导主持的、别类会议不算", "not those of a principal, nor of another kind"),
      facts: district,
      period: "2023-Q1",
      judged: "2023-04-01",
      records: {
        activities: [
          { ...special("1", "l1", "2023-01-05"), ledBy: "principal" },
          { ...special("2", "l3", "2023-01-05"), kind: "study" },
        ],
      },
      expect: 0,
    },
    {
      name: text("一次", "one"),
      facts: district,
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { activities: [special("1", "l3", "2023-01-05")] },
      expect: 1,
    },
  ],
});

export const deputiesReading = parameter({
  id: "nanning/deputies-reading",
  of: choice(text("“政府副职每季度至少1次”的读法", "how the deputies' duty is read"), {
    each: text("每位副职", "each deputy"),
    together: text("副职合计", "the deputies together"),
  }),
  moves: { may: "free" },
  history: [
    {
      from: "2023-01-01",
      value: "each",
      cites: unstated("原文可两解,取较严的", "the text has two readings; the stricter is taken"),
    },
  ],
});

/** nanning-25: the deputies' quarterly meeting, in the reading that the parameter says. */
export const deputiesMeet = decision({
  id: "nanning/deputies-meet",
  title: text("政府副职每季度研究", "The deputies study each quarter"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "quarter"),
  law: "periodEnd",
  outcomes: ordered({ fulfilled: text("已履行", "fulfilled"), short: text("未履行", "short") }),
  combine: "gravest",
  rows: (u) => [
    { when: all(deputiesReading.value.is("each"), deputiesShort.of(u).atLeast(1)), then: "short" },
    { when: all(deputiesReading.value.is("together"), deputyMeetings.of(u).below(1)), then: "short" },
  ],
  examples: [
    {
      name: text("两位副职,一位未主持:未履行", "two deputies, one led none: short"),
      facts: district,
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { leaders: heads, activities: [special("1", "l3", "2023-01-05")] },
      expect: "short",
    },
    {
      name: text("两位都主持过", "both led one"),
      facts: district,
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { leaders: heads, activities: [special("1", "l3", "2023-01-05"), special("2", "l4", "2023-03-31")] },
      expect: "fulfilled",
    },
    {
      name: text("季末前不判", "not judged before the quarter's end"),
      facts: district,
      period: "2023-Q1",
      judged: "2023-03-30",
      records: { leaders: heads, activities: [] },
      expect: { notApplicable: true },
    },
  ],
});

const scheme = (id: string, on: string, process: number | null) => ({
  id,
  unit: "city",
  happenedOn: on,
  process,
  goal: 40,
  result: 20,
});
const city = { id: "city", kind: "city" } as const;

const processPoints = (before: boolean) =>
  indicator({
    id: `nanning/process-points-${before ? "before" : "now"}`,
    title: text(
      before ? "上年过程考核分值" : "过程考核分值",
      before ? "Points for process last year" : "Points for process",
    ),
    cites: nanning.section("二"),
    about: recordIn(bodies, "year"),
    over: schemes,
    link: ownRecords,
    window: before ? inPeriod({ years: -1 }) : inPeriod(),
    fold: (s) => largest(s.process),
    examples: [
      {
        name: text("两年方案", "two years' schemes"),
        facts: city,
        period: "2023",
        records: { schemes: [scheme("1", "2022-02-01", 30), scheme("2", "2023-02-01", 40)] },
        expect: before ? 30 : 40,
      },
    ],
  });
const processNow = processPoints(false);
const processBefore = processPoints(true);

/** nanning-40: process counts for more than last year; a missing scheme is no zero. */
const processRaised = decision({
  id: "nanning/process-raised",
  title: text("提高过程考核分值", "Process counts for more"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => all(processNow.of(u).exists, processBefore.of(u).exists),
  outcomes: ordered({ raised: text("已提高", "raised"), not: text("未提高", "not raised") }),
  combine: "gravest",
  rows: (u) => [{ when: processNow.of(u).atMost(processBefore.of(u)), then: "not" }],
  examples: [
    {
      name: text("40比30", "40 against 30"),
      facts: city,
      period: "2023",
      records: { schemes: [scheme("1", "2022-02-01", 30), scheme("2", "2023-02-01", 40)] },
      expect: "raised",
    },
    {
      name: text("30比30", "30 against 30"),
      facts: city,
      period: "2023",
      records: { schemes: [scheme("1", "2022-02-01", 30), scheme("2", "2023-02-01", 30)] },
      expect: "not",
    },
    {
      name: text("上年分值未知", "last year's points unknown"),
      facts: city,
      period: "2023",
      records: { schemes: [scheme("1", "2022-02-01", null), scheme("2", "2023-02-01", 30)] },
      expect: { atLeast: "raised", atMost: "not" },
    },
    {
      name: text("上年无方案:无从比较", "no scheme last year: nothing to compare"),
      facts: city,
      period: "2023",
      records: { schemes: [scheme("2", "2023-02-01", 30)] },
      expect: { notApplicable: true },
    },
  ],
});

const weights = parameterTable({
  id: "nanning/weights",
  of: amount(text("考核权重", "weight in the assessment"), { as: "percent", decimals: 2, min: 0, max: 1 }),
  by: [
    {
      title: text("部分", "part"),
      members: { process: text("过程", "process"), goal: text("目标", "goal"), result: text("结果", "result") },
    },
  ],
  moves: { may: "free" },
  history: [
    {
      from: "2023-01-01",
      values: { process: "0.4", goal: "0.4", result: "0.2" },
      cites: unstated("原文只说优化权重,未给数值", "the text says that weights are improved, not what they are"),
    },
  ],
});

const total = quantity({
  id: "nanning/total",
  title: text("季度考核总分", "Total of a quarter's assessment"),
  cites: nanning.section("二"),
  about: record(scores),
  law: "event",
  unit: "point",
  is: (s) =>
    sum(s.process.times(weights.at("process")), s.goal.times(weights.at("goal")), s.result.times(weights.at("result"))),
  examples: [
    {
      name: text("90、80、70得82分", "90, 80 and 70 make 82"),
      facts: { happenedOn: "2023-03-31", process: 90, goal: 80, result: 70 },
      expect: 82,
    },
    {
      name: text("结果分未知:68到88分", "result unknown: 68 to 88"),
      facts: { happenedOn: "2023-03-31", process: 90, goal: 80 },
      expect: { atLeast: 68, atMost: 88 },
    },
  ],
});

const six = ["a", "b", "c", "d", "e", "f"];
const ranking = {
  units: [
    city,
    ...six.map((id) => ({ id, kind: "county", parent: "city" })),
    { id: "dept", kind: "department", parent: "city" },
  ],
};
const flat = (unit: string, points: number | null, more: object = {}) => ({
  id: `s-${unit}`,
  unit,
  happenedOn: "2023-03-31",
  process: points,
  goal: points,
  result: points,
  vetoed: false,
  ...more,
});
const quarter = [
  flat("a", 95),
  flat("b", 90),
  flat("c", 90),
  flat("d", 80),
  flat("e", 70),
  flat("f", 60),
  flat("dept", 99),
];
const but = (unit: string, changed: object) => quarter.map((s) => (s.unit === unit ? { ...s, ...changed } : s));

const quarterScore = indicator({
  id: "nanning/quarter-score",
  title: text("季度得分", "Score of the quarter"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "quarter"),
  over: scores,
  link: ownRecords,
  window: inPeriod(),
  fold: (s) => largest(total.of(s)),
  examples: [
    {
      name: text("90分", "90 points"),
      facts: { id: "b", kind: "county" },
      period: "2023-Q1",
      records: { ...ranking, scores: quarter },
      expect: 90,
    },
    {
      name: text("无记录不是零分", "no record is not zero points"),
      facts: { id: "b", kind: "county" },
      period: "2023-Q2",
      records: { ...ranking, scores: quarter },
      expect: { notApplicable: true },
    },
  ],
});

const vetoes = indicator({
  id: "nanning/vetoes",
  title: text("否决次数", "Vetoes"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "quarter"),
  over: scores,
  link: ownRecords,
  window: inPeriod(),
  where: (s) => s.vetoed,
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("无", "none"),
      facts: { id: "b", kind: "county" },
      period: "2023-Q1",
      records: { ...ranking, scores: quarter },
      expect: 0,
    },
  ],
});

const placeFrom = (end: "top" | "bottom") =>
  indicator({
    id: `nanning/place-from-${end}`,
    title: text(end === "top" ? "名次" : "倒数名次", `Place from the ${end}`),
    cites: nanning.section("二"),
    about: recordIn(bodies, "quarter"),
    over: bodies,
    link: fellowUnits,
    window: atAnyTime(),
    fold: (u) => ranked(quarterScore.of(u), end === "top" ? "greatest" : "least"),
    examples: [
      {
        name: text(
          "并列取较好名次,部门不参加县区排名",
          "a tie shares the better place; a department is not ranked with counties",
        ),
        facts: { id: "c", kind: "county", parent: "city" },
        period: "2023-Q1",
        records: { ...ranking, scores: quarter },
        expect: end === "top" ? 2 : 4,
      },
    ],
  });
const placeFromTop = placeFrom("top");
const placeFromBottom = placeFrom("bottom");

const listLength = parameter({
  id: "nanning/list-length",
  of: count(text("红黑榜名额", "places on each list"), { unit: "" }),
  moves: { may: "free" },
  history: [{ from: "2023-01-01", value: 2, cites: unstated("原文未写名额", "the text does not say how many") }],
});

/** nanning-45: the quarter's red and black lists; a veto puts on the black one whatever the score. */
const redBlack = decision({
  id: "nanning/red-black",
  title: text("季度红黑榜", "Red and black list of the quarter"),
  cites: nanning.section("二"),
  about: recordIn(bodies, "quarter"),
  law: "periodEnd",
  appliesWhen: (u) => quarterScore.of(u).exists,
  outcomes: ordered({ red: text("红榜", "red"), none: text("不上榜", "neither"), black: text("黑榜", "black") }),
  combine: "gravest",
  rows: (u) => [
    { when: placeFromTop.of(u).moreThan(listLength.value), then: "none" },
    { when: placeFromBottom.of(u).atMost(listLength.value), then: "black" },
    { when: vetoes.of(u).atLeast(1), then: "black" },
  ],
  examples: [
    {
      name: text("并列第二,两个都上红榜", "two share the second place: both are red"),
      facts: { id: "c", kind: "county", parent: "city" },
      period: "2023-Q1",
      judged: "2023-04-05",
      records: { ...ranking, scores: quarter },
      expect: "red",
    },
    {
      name: text("第四名不上榜", "the fourth is on neither"),
      facts: { id: "d", kind: "county", parent: "city" },
      period: "2023-Q1",
      judged: "2023-04-05",
      records: { ...ranking, scores: quarter },
      expect: "none",
    },
    {
      name: text("第一名被否决,上黑榜", "the first, vetoed, is black"),
      facts: { id: "a", kind: "county", parent: "city" },
      period: "2023-Q1",
      judged: "2023-04-05",
      records: { ...ranking, scores: but("a", { vetoed: true }) },
      expect: "black",
    },
    {
      name: text(
        "末位得分未知,第四名可能落到倒数第二",
        "the last one's score is unknown: the fourth may come last but one",
      ),
      facts: { id: "d", kind: "county", parent: "city" },
      period: "2023-Q1",
      judged: "2023-04-05",
      records: { ...ranking, scores: but("f", { process: null, goal: null, result: null }) },
      expect: { atLeast: "none", atMost: "black" },
    },
    {
      name: text("未考核:不适用", "not assessed: not applicable"),
      facts: { id: "d", kind: "county", parent: "city" },
      period: "2023-Q1",
      judged: "2023-04-05",
      records: { ...ranking, scores: quarter.filter((s) => s.unit !== "d") },
      expect: { notApplicable: true },
    },
  ],
});

/** nanning-80: after a larger accident at an enterprise of many levels, three persons of the group are in scope. */
const groupLeaders = decision({
  id: "nanning/group-leaders",
  title: text("追究集团负责人", "Leaders of the group answer"),
  note: text("“管理层级较多”无层数,由人认定", "how many levels are many is not said: an officer finds it"),
  cites: nanning.section("三"),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => level.of(a).atLeast("larger"),
  outcomes: unordered({
    principal: text("集团主要负责人", "the group's principal"),
    inCharge: text("分管负责人", "the leader in charge"),
    controller: text("实际控制人", "the actual controller"),
  }),
  combine: "every",
  rows: (a) =>
    (["principal", "inCharge", "controller"] as const).map((then) => ({ when: a.enterprise.manyLevels, then })),
  examples: [
    {
      name: text("多级企业较大事故", "a larger accident at an enterprise of many levels"),
      facts: { id: "x", happenedOn: "2023-05-01", enterprise: "e", deaths: 3, seriousInjuries: 0, directLoss: 0 },
      records: { units: [{ id: "e", kind: "enterprise", manyLevels: true }] },
      expect: { certain: ["principal", "inCharge", "controller"] },
    },
    {
      name: text("层级未认定", "levels not found yet"),
      facts: { id: "x", happenedOn: "2023-05-01", enterprise: "e", deaths: 3, seriousInjuries: 0, directLoss: 0 },
      records: { units: [{ id: "e", kind: "enterprise" }] },
      expect: { certain: [], possible: ["principal", "inCharge", "controller"] },
    },
    {
      name: text("一般事故不适用本条", "an ordinary accident: not by this clause"),
      facts: { id: "x", happenedOn: "2023-05-01", enterprise: "e", deaths: 2, seriousInjuries: 0, directLoss: 0 },
      records: { units: [{ id: "e", kind: "enterprise", manyLevels: true }] },
      expect: { notApplicable: true },
    },
  ],
});

const mineItems = parameterTable({
  id: "nanning/mine-items",
  of: count(text("重大隐患排查项", "items of the check sheet"), { unit: "item" }),
  by: [
    {
      title: text("矿种", "kind of mine"),
      members: { nonCoal: text("非煤矿山", "non-coal mine"), coal: text("煤矿", "coal mine") },
    },
  ],
  history: [{ from: "2023-01-01", values: { nonCoal: 64, coal: 81 }, cites: nanning.section("四") }],
});

/** nanning-102: 64 items for other mines, 81 for coal mines. */
const sheetComplete = decision({
  id: "nanning/sheet-complete",
  title: text("矿山排查表完整", "A mine's check sheet is complete"),
  cites: nanning.section("四"),
  about: record(sheets),
  law: "event",
  outcomes: ordered({ complete: text("完整", "complete"), incomplete: text("不完整", "incomplete") }),
  combine: "gravest",
  rows: (s) => [{ when: s.answered.below(mineItems.at(s.mine)), then: "incomplete" }],
  examples: [
    {
      name: text("非煤矿山63项", "63 at a non-coal mine"),
      facts: { happenedOn: "2023-03-01", mine: "nonCoal", answered: 63 },
      expect: "incomplete",
    },
    {
      name: text("非煤矿山64项", "64 at a non-coal mine"),
      facts: { happenedOn: "2023-03-01", mine: "nonCoal", answered: 64 },
      expect: "complete",
    },
    {
      name: text("煤矿80项", "80 at a coal mine"),
      facts: { happenedOn: "2023-03-01", mine: "coal", answered: 80 },
      expect: "incomplete",
    },
    {
      name: text("矿种未知81项:都够", "81 at a mine of unknown kind: enough for either"),
      facts: { happenedOn: "2023-03-01", answered: 81 },
      expect: "complete",
    },
    {
      name: text("矿种未知64项:未定", "64 at a mine of unknown kind: undecided"),
      facts: { happenedOn: "2023-03-01", answered: 64 },
      expect: { atLeast: "complete", atMost: "incomplete" },
    },
  ],
});

/** nanning-131: pipelines in use for more than 20 years are assessed; 20 years to the day are not yet more. */
const oldPipeline = decision({
  id: "nanning/old-pipeline",
  title: text("超过20年的管道评估", "Assessment of pipelines over 20 years old"),
  cites: nanning.section("四"),
  about: record(pipelines),
  law: "judged",
  outcomes: ordered({
    notOld: text("未超过20年", "not over 20 years"),
    assessed: text("已评估", "assessed"),
    due: text("待评估", "assessment due"),
  }),
  combine: "gravest",
  rows: (p) => {
    const old = judgedOn.moreThan(p.inUseFrom.plus(years(20)));
    return [
      { when: old, then: "assessed" },
      { when: all(old, not(p.assessedOn.atMost(judgedOn))), then: "due" },
    ];
  },
  examples: [
    {
      name: text("满20年次日已评估", "assessed, 20 years and a day"),
      facts: { inUseFrom: "2003-06-01", assessedOn: "2023-06-02" },
      judged: "2023-06-02",
      expect: "assessed",
    },
    {
      name: text("满20年当日", "20 years to the day"),
      facts: { inUseFrom: "2003-06-01", assessedOn: "none" },
      judged: "2023-06-01",
      expect: "notOld",
    },
    {
      name: text("次日", "the day after"),
      facts: { inUseFrom: "2003-06-01", assessedOn: "none" },
      judged: "2023-06-02",
      expect: "due",
    },
    {
      name: text("已评估", "assessed"),
      facts: { inUseFrom: "2001-06-01", assessedOn: "2022-01-01" },
      judged: "2023-06-02",
      expect: "assessed",
    },
    {
      name: text("投用日期未知", "in use since an unknown day"),
      facts: { assessedOn: "none" },
      judged: "2023-06-02",
      expect: { atLeast: "notOld", atMost: "due" },
    },
    {
      name: text("投用日期未知但已评估:不会待评估", "unknown day, but assessed: never due"),
      facts: { assessedOn: "2022-01-01" },
      judged: "2023-06-02",
      expect: { atLeast: "notOld", atMost: "assessed" },
    },
  ],
});

const firm = { id: "firm", kind: "enterprise" } as const;
const mandate = (id: string, unit: string | null) => ({ id, unit, enterprise: "firm", happenedOn: "2023-01-10" });

const enforcers = indicator({
  id: "nanning/enforcers",
  title: text("执法主体个数", "Enforcement bodies"),
  cites: nanning.section("六"),
  about: recordIn(bodies, "year"),
  over: mandates,
  link: recordsBy("enterprise"),
  window: atAnyTime(),
  fold: (m) => countedDistinct(m.unit, { unit: "unit" }),
  examples: [
    {
      name: text("同一主体登记两次算一个", "one body entered twice is one"),
      facts: firm,
      period: "2023",
      records: { mandates: [mandate("1", "d1"), mandate("2", "d1")] },
      expect: 1,
    },
    {
      name: text("一个主体未填:1到2个", "one body not filled in: 1 to 2"),
      facts: firm,
      period: "2023",
      records: { mandates: [mandate("1", "d1"), mandate("2", null)] },
      expect: { atLeast: 1, atMost: 2 },
    },
  ],
});

/** nanning-194: each enterprise has exactly one enforcement body; none is a gap, two are a conflict. */
const enforcerOf = decision({
  id: "nanning/enforcer-of",
  title: text("执法主体唯一", "One enforcement body"),
  cites: nanning.section("六"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => u.kind.is("enterprise"),
  outcomes: unordered({ gap: text("空白", "gap"), one: text("唯一", "one"), conflict: text("冲突", "conflict") }),
  combine: "exactlyOne",
  rows: (u) => [
    { when: enforcers.of(u).below(1), then: "gap" },
    { when: enforcers.of(u).equals(1), then: "one" },
    { when: enforcers.of(u).atLeast(2), then: "conflict" },
  ],
  examples: [
    { name: text("无主体", "none"), facts: firm, period: "2023", records: { mandates: [] }, expect: "gap" },
    {
      name: text("两个主体", "two"),
      facts: firm,
      period: "2023",
      records: { mandates: [mandate("1", "d1"), mandate("2", "d2")] },
      expect: "conflict",
    },
    {
      name: text("一个已知一个未填:唯一或冲突", "one known and one not filled in: one or conflict"),
      facts: firm,
      period: "2023",
      records: { mandates: [mandate("1", "d1"), mandate("2", null)] },
      expect: { possible: ["one", "conflict"] },
    },
    {
      name: text("登记未报全:只知不是空白", "entries not all reported: only no gap"),
      facts: firm,
      period: "2023",
      partial: true,
      records: { mandates: [mandate("1", "d1")] },
      expect: { possible: ["one", "conflict"] },
    },
  ],
});

const enterprisesToSort = indicator({
  id: "nanning/enterprises-to-sort",
  title: text("执法主体空白或冲突的企业", "Enterprises with a gap or a conflict"),
  cites: nanning.section("六"),
  about: recordIn(bodies, "year"),
  over: bodies,
  link: subtreeRecords,
  window: atAnyTime(),
  where: (e) => enforcerOf.of(e).oneOf("gap", "conflict"),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("三家企业:一家唯一、一家空白、一家冲突", "three enterprises: one, gap, conflict"),
      facts: city,
      period: "2023",
      records: {
        units: [
          city,
          { id: "d", kind: "county", parent: "city" },
          ...["e1", "e2", "e3"].map((id) => ({ id, kind: "enterprise", parent: "d" })),
        ],
        mandates: [
          { id: "1", unit: "d1", enterprise: "e1" },
          { id: "2", unit: "d1", enterprise: "e3" },
          { id: "3", unit: "d2", enterprise: "e3" },
        ],
      },
      expect: 2,
    },
  ],
});

const found = (id: string, to: string | null) =>
  ({ id, unit: "d1", enterprise: "firm", happenedOn: "2023-03-01", transferredTo: to }) as const;

const elsewhere = indicator({
  id: "nanning/elsewhere",
  title: text("同一企业移交他处的问题", "Findings of the same enterprise sent elsewhere"),
  cites: nanning.section("六"),
  about: record(findings),
  law: "event",
  over: findings,
  link: sameAs("enterprise"),
  window: (f) => calendar("year", f.happenedOn),
  where: (other, f) => all(other.transferredTo.exists, not(other.transferredTo.sameAs(f.transferredTo))),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("未移交的不算移交别处", "one not transferred did not go elsewhere"),
      facts: { id: "1", unit: "d1", enterprise: "firm", happenedOn: "2023-03-01", transferredTo: "x" },
      records: { findings: [found("1", "x"), found("2", "none")] },
      expect: 0,
    },
    {
      name: text("三个问题,一个移交别处", "three findings, one sent elsewhere"),
      facts: { id: "1", unit: "d1", enterprise: "firm", happenedOn: "2023-03-01", transferredTo: "x" },
      records: {
        findings: [
          { id: "1", unit: "d1", enterprise: "firm", happenedOn: "2023-03-01", transferredTo: "x" },
          { id: "2", unit: "d2", enterprise: "firm", happenedOn: "2023-12-31", transferredTo: "x" },
          { id: "3", unit: "d2", enterprise: "firm", happenedOn: "2023-01-01", transferredTo: "y" },
          { id: "4", unit: "d2", enterprise: "firm", happenedOn: "2022-12-31", transferredTo: "y" },
          { id: "5", unit: "d2", enterprise: "other", happenedOn: "2023-03-01", transferredTo: "y" },
        ],
      },
      expect: 1,
    },
  ],
});

/** nanning-195: what departments find at one enterprise all goes to the same enforcement body. */
const sameBody = decision({
  id: "nanning/same-body",
  title: text("问题移交同一执法主体", "Findings go to one enforcement body"),
  cites: nanning.section("六"),
  about: record(findings),
  law: "event",
  outcomes: ordered({
    same: text("同一主体", "the same body"),
    notTransferred: text("未移交", "not transferred"),
    split: text("分散移交", "split"),
  }),
  combine: "gravest",
  rows: (f) => [
    { when: not(f.transferredTo.exists), then: "notTransferred" },
    { when: all(f.transferredTo.exists, elsewhere.of(f).atLeast(1)), then: "split" },
  ],
  examples: [
    {
      name: text("同一主体", "the same body"),
      facts: found("1", "x"),
      records: { findings: [found("1", "x"), found("2", "x")] },
      expect: "same",
    },
    {
      name: text("分散", "split"),
      facts: found("1", "x"),
      records: { findings: [found("1", "x"), found("2", "y")] },
      expect: "split",
    },
    {
      name: text("未移交", "not transferred"),
      facts: found("1", "none"),
      records: { findings: [found("1", "none"), found("2", "y")] },
      expect: "notTransferred",
    },
    {
      name: text("另一问题移交何处未填:未定", "where the other went is not filled in: undecided"),
      facts: found("1", "x"),
      records: { findings: [found("1", "x"), found("2", null)] },
      expect: { atLeast: "same", atMost: "split" },
    },
  ],
});

const entries = indicator({
  id: "nanning/entries",
  title: text("岗位责任书", "Responsibility letters of a post"),
  cites: nanning.section("三"),
  about: record(posts),
  law: "judged",
  over: letters,
  link: recordsBy("post"),
  window: atAnyTime(),
  where: (l) => l.signedOn.atMost(judgedOn),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("明日才签不算", "signed only tomorrow does not count"),
      facts: { id: "p1", unit: "firm", happenedOn: "2023-01-01" },
      judged: "2023-06-01",
      records: {
        letters: [
          { id: "1", unit: "firm", post: "p1", signedOn: "2023-06-01" },
          { id: "2", unit: "firm", post: "p1", signedOn: "2023-06-02" },
          { id: "3", unit: "firm", post: "p1", signedOn: "none" },
        ],
      },
      expect: 1,
    },
  ],
});

const staffed = (signed: number, undated = 0, dispatchedSigned = true) => ({
  units: [firm],
  posts: Array.from({ length: 50 }, (_, i) => ({
    id: `p${i}`,
    unit: "firm",
    happenedOn: "2023-01-01",
    dispatched: i >= 45,
  })),
  letters: Array.from({ length: 50 }, (_, i) => ({
    id: `l${i}`,
    unit: "firm",
    post: `p${i}`,
    signedOn: i < signed ? "2023-03-01" : i < signed + undated ? null : "none",
  })).filter((_, i) => dispatchedSigned || i < 45),
});

/** nanning-74: everybody from the heads to the single worker has a responsibility entry: who is still without one. */
const postsWithout = indicator({
  id: "nanning/posts-without",
  title: text("无责任书的岗位", "Posts without a responsibility letter"),
  cites: nanning.section("三"),
  about: recordIn(bodies, "year"),
  over: posts,
  link: subtreeRecords,
  window: inPeriod(),
  where: (p) => entries.of(p).below(1),
  fold: counted({ unit: "person" }),
  examples: [
    {
      name: text("50岗签48份", "48 of 50 signed"),
      facts: firm,
      period: "2023",
      judged: "2023-06-01",
      records: staffed(48),
      expect: 2,
    },
    {
      name: text("派遣工没有责任书也算缺", "dispatched workers without one are missing too"),
      facts: firm,
      period: "2023",
      judged: "2023-06-01",
      records: staffed(50, 0, false),
      expect: 5,
    },
    {
      name: text("1份签订日期未填", "one with its day not filled in"),
      facts: firm,
      period: "2023",
      judged: "2023-06-01",
      records: staffed(48, 1),
      expect: { atLeast: 1, atMost: 2 },
    },
  ],
});

const normalDays = number({ value: "28", unit: "day" });
const checksIn = (name: "key" | "normal") =>
  indicator({
    id: `nanning/checks-${name}`,
    title: text(
      name === "key" ? "重要时段检查次数" : "前28日检查次数",
      name === "key" ? "Checks in the key period" : "Checks in the 28 days before",
    ),
    cites: nanning.section("六"),
    about: record(keyPeriods),
    over: activities,
    link: ownRecords,
    window: (k) =>
      name === "key" ? between(k.startsOn, k.endsOn) : between(k.startsOn.minus(days(28)), k.startsOn.minus(days(1))),
    where: (a) => a.kind.is("check"),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("首末日都算", "first and last day count"),
        facts: { id: "k", unit: "district", happenedOn: "2023-10-01", startsOn: "2023-10-01", endsOn: "2023-10-07" },
        records: {
          activities: ["2023-09-02", "2023-09-03", "2023-09-30", "2023-10-01", "2023-10-07", "2023-10-08"].map(
            (happenedOn, i) => ({
              id: `${i}`,
              unit: "district",
              kind: "check",
              happenedOn,
            }),
          ),
        },
        expect: 2,
      },
    ],
  });
const keyChecks = checksIn("key");
const normalChecks = checksIn("normal");

const week = {
  id: "k",
  unit: "district",
  happenedOn: "2023-10-01",
  startsOn: "2023-10-01",
  endsOn: "2023-10-07",
} as const;

/** nanning-210: checked more often in a key period than before it: 2 in 7 days beat 7 in 28, and do not beat 8. */
const denser = decision({
  id: "nanning/denser",
  title: text("重要时段加密检查", "More checks in key periods"),
  note: text("基准频次未写,取前28日", "the base is not said: the 28 days before are taken"),
  cites: nanning.section("六"),
  about: record(keyPeriods),
  law: "event",
  outcomes: ordered({ denser: text("已加密", "denser"), not: text("未加密", "not denser") }),
  combine: "gravest",
  rows: (k) => {
    const length = daysBetween(k.startsOn, k.endsOn).plus(1);
    return [{ when: not(ratio(keyChecks.of(k), length).moreThan(ratio(normalChecks.of(k), normalDays))), then: "not" }];
  },
  examples: [
    {
      name: text("7日2次,28日7次", "2 in 7 days, 7 in 28"),
      facts: week,
      given: { "nanning/checks-key": 2, "nanning/checks-normal": 7 },
      expect: "denser",
    },
    {
      name: text("7日2次,28日8次:相等", "2 in 7 days, 8 in 28: equal"),
      facts: week,
      given: { "nanning/checks-key": 2, "nanning/checks-normal": 8 },
      expect: "not",
    },
    {
      name: text("时段检查次数未知", "checks of the period unknown"),
      facts: week,
      given: { "nanning/checks-key": null, "nanning/checks-normal": 8 },
      expect: { atLeast: "denser", atMost: "not" },
    },
  ],
});

export const nanningDefinitions = [
  entries,
  postsWithout,
  chairs,
  chairsMissing,
  deputiesOutside,
  deputyLeads.done,
  deputyLeads.stands,
  deputiesShort,
  deputyMeetings,
  deputiesReading,
  deputiesMeet,
  processNow,
  processBefore,
  processRaised,
  weights,
  total,
  quarterScore,
  vetoes,
  placeFromTop,
  placeFromBottom,
  listLength,
  redBlack,
  groupLeaders,
  mineItems,
  sheetComplete,
  oldPipeline,
  enforcers,
  enforcerOf,
  enterprisesToSort,
  elsewhere,
  sameBody,
  keyChecks,
  normalChecks,
  denser,
];

/** Which definition says a statement. */
export const nanningCovers: Readonly<Record<string, string>> = {
  "nanning-16": chairsMissing.id,
  "nanning-17": deputiesOutside.id,
  "nanning-25": deputiesMeet.id,
  "nanning-40": processRaised.id,
  "nanning-45": redBlack.id,
  "nanning-74": postsWithout.id,
  "nanning-80": groupLeaders.id,
  "nanning-102": sheetComplete.id,
  "nanning-131": oldPipeline.id,
  "nanning-194": enterprisesToSort.id,
  "nanning-195": sameBody.id,
  "nanning-210": denser.id,
};
