import {
  all,
  amount,
  any,
  asOf,
  atAnyTime,
  choice,
  count,
  counted,
  countedDistinct,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  not,
  ordered,
  ownRecords,
  parameter,
  parentOf,
  periodEnd,
  periodIndicator,
  range,
  rangeQuantity,
  record,
  recordIn,
  recordsBy,
  rolling,
  sameAs,
  type Terms,
  text,
  unordered,
  yearStart,
  yuan,
} from "../../src/index.js";
import { recurring } from "./statement-duties-b.js";
import {
  accidents,
  activities,
  bodies,
  grounds,
  penalties,
  plan,
  policies,
  problems,
  type sectors,
  violations,
} from "./statement-kinds-b.js";
import { level } from "./statement-level-b.js";

const nanan = plan("nanan", text("南安市", "Nan'an"));
const unstated = (zh: string, en: string) => ({ unsourced: text(zh, en) });
const city = { id: "city", kind: "county" } as const;
const town = { id: "town", kind: "township", parent: "city" } as const;

/** nanan-77: the quarterly prevention meeting; whether a meeting held when needed can stand for it is a reading. */
export const preventionReading = parameter({
  id: "nanan/prevention-reading",
  of: choice(text("“每季度…或不定期…”的读法", "how “each quarter … or when needed” is read"), {
    required: text("季度会议必开", "the quarterly meeting is required"),
    either: text("不定期会议可替代", "a meeting when needed will do"),
  }),
  moves: { may: "free" },
  history: [
    {
      from: "2023-01-01",
      value: "required",
      cites: unstated("原文可两解，取较严的", "the text has two readings; the stricter is taken"),
    },
  ],
});

export const prevention = recurring({
  id: "nanan/prevention-meeting",
  title: text("季度防范重特大事故会议", "Quarterly prevention meeting"),
  cites: nanan.section("三"),
  of: bodies,
  each: "quarter",
  atLeast: 1,
  where: (a) =>
    any(a.kind.is("preventionMeeting"), all(preventionReading.value.is("either"), a.kind.is("adHocMeeting"))),
  appliesWhen: (u) => u.kind.oneOf("county", "township"),
  counts: 0,
  examples: [
    {
      name: text("只开了不定期会议：从严不算", "only a meeting when needed: not enough in the stricter reading"),
      facts: city,
      period: "2023-Q2",
      judged: "2023-07-01",
      records: { activities: [{ id: "1", unit: "city", kind: "adHocMeeting", happenedOn: "2023-05-01" }] },
      expect: "missed",
    },
    {
      name: text("季度会议", "the quarterly meeting"),
      facts: city,
      period: "2023-Q2",
      judged: "2023-07-01",
      records: { activities: [{ id: "1", unit: "city", kind: "preventionMeeting", happenedOn: "2023-04-01" }] },
      expect: "fulfilled",
    },
    {
      name: text("会议类别未填：未定", "kind of meeting not filled in: undecided"),
      facts: city,
      period: "2023-Q2",
      judged: "2023-07-01",
      records: { activities: [{ id: "1", unit: "city", happenedOn: "2023-04-01" }] },
      expect: { atLeast: "fulfilled", atMost: "missed" },
    },
  ],
});

const problem = {
  id: "p",
  unit: "town",
  happenedOn: "2023-05-10",
  solvableHere: false,
  referredTo: "city",
  referredOn: "2023-05-12",
} as const;
const twoLevels = (meeting: string | undefined) => ({
  units: [city, town, { id: "other", kind: "county" }],
  activities: meeting === undefined ? [] : [{ id: "1", unit: "city", kind: "preventionMeeting", happenedOn: meeting }],
});

/**
 * nanan-79: what a level cannot solve goes to the level above, which hears it at its own meeting of the quarter in
 * which the problem came up: the parent unit's value of another rule.
 */
const referral = decision({
  id: "nanan/referral",
  title: text("疑难问题提交上级", "Hard problems go to the level above"),
  cites: nanan.section("三"),
  about: record(problems),
  law: "event",
  appliesWhen: (p) => not(p.solvableHere),
  outcomes: ordered({
    heard: text("上级已研判", "heard above"),
    referred: text("已提交", "referred"),
    gap: text("未提交或提交错误", "not referred, or not to the level above"),
  }),
  combine: "gravest",
  rows: (p) => [
    { when: not(prevention.stands.of(parentOf(p.unit)).is("fulfilled")), then: "referred" },
    { when: any(not(p.referredOn.atMost(judgedOn)), not(p.referredTo.sameAs(p.unit.parent))), then: "gap" },
  ],
  examples: [
    {
      name: text("判定日当天提交", "referred on the day of judging"),
      facts: { ...problem, referredOn: "2023-08-01" },
      judged: "2023-08-01",
      records: twoLevels("2023-06-30"),
      expect: "heard",
    },
    {
      name: text("判定日之后才提交", "referred only after the day of judging"),
      facts: { ...problem, referredOn: "2023-08-02" },
      judged: "2023-08-01",
      records: twoLevels("2023-06-30"),
      expect: "gap",
    },
    {
      name: text("提交当季，上级开了会", "referred, and the level above met in that quarter"),
      facts: problem,
      judged: "2023-08-01",
      records: twoLevels("2023-06-30"),
      expect: "heard",
    },
    {
      name: text("上级下一季度才开会", "the level above met only in the next quarter"),
      facts: problem,
      judged: "2023-08-01",
      records: twoLevels("2023-07-01"),
      expect: "referred",
    },
    {
      name: text("提交给别的单位", "referred to somebody else"),
      facts: { ...problem, referredTo: "other" },
      judged: "2023-08-01",
      records: twoLevels("2023-06-30"),
      expect: "gap",
    },
    {
      name: text("未提交", "not referred"),
      facts: { ...problem, referredTo: "none", referredOn: "none" },
      judged: "2023-08-01",
      records: twoLevels("2023-06-30"),
      expect: "gap",
    },
    {
      name: text("上级不详：可能已研判，也可能不是", "the level above unknown: undecided"),
      facts: problem,
      judged: "2023-08-01",
      records: { units: [city, { id: "town", kind: "township" }], activities: [] },
      expect: { atLeast: "heard", atMost: "gap" },
    },
    {
      name: text("本级能解决：不适用", "solvable here: not applicable"),
      facts: { ...problem, solvableHere: true },
      judged: "2023-08-01",
      expect: { notApplicable: true },
    },
  ],
});

const groupsOnPatrol = parameter({
  id: "nanan/groups",
  of: count(text("包片督导检查组", "patrol groups"), { unit: "item" }),
  history: [{ from: "2023-01-01", value: 14, cites: nanan.section("三") }],
});

const reports = (n: number, more: readonly Readonly<Record<string, unknown>>[] = []) => ({
  activities: [
    ...Array.from({ length: n }, (_, i) => ({
      id: `g${i}`,
      unit: "city",
      kind: "collection",
      group: `第${i + 1}组`,
      happenedOn: "2023-05-20",
    })),
    { id: "twice", unit: "city", kind: "collection", group: "第1组", happenedOn: "2023-05-31" },
    { id: "june", unit: "city", kind: "collection", group: "第14组", happenedOn: "2023-06-01" },
    ...more,
  ],
});

const groupsCollected = indicator({
  id: "nanan/groups-collected",
  title: text("已汇总的组", "Groups collected from"),
  cites: nanan.section("三"),
  about: recordIn(bodies, "month"),
  over: activities,
  link: ownRecords,
  window: inPeriod(),
  where: (a) => a.kind.is("collection"),
  fold: (a) => countedDistinct(a.group),
  examples: [
    {
      name: text("13个组，一个报两次", "13 groups, one twice"),
      facts: city,
      period: "2023-05",
      records: reports(13),
      expect: 13,
    },
  ],
});

/** nanan-84: each month's findings of all 14 groups are collected. */
const collection = decision({
  id: "nanan/collection",
  title: text("每月收集各组问题", "Findings collected each month"),
  cites: nanan.section("三"),
  about: recordIn(bodies, "month"),
  law: "periodEnd",
  outcomes: ordered({ complete: text("齐全", "complete"), gap: text("有缺", "a gap") }),
  combine: "gravest",
  rows: (u) => [{ when: groupsCollected.of(u).below(groupsOnPatrol.value), then: "gap" }],
  examples: [
    {
      name: text("14个组", "14 groups"),
      facts: city,
      period: "2023-05",
      judged: "2023-06-10",
      records: reports(14),
      expect: "complete",
    },
    {
      name: text("15条记录13个组，第14组6月才报", "15 records of 13 groups, the 14th only in June"),
      facts: city,
      period: "2023-05",
      judged: "2023-06-10",
      records: reports(13),
      expect: "gap",
    },
    {
      name: text("13个组，另一条未写组别：未定", "13 groups and one without a name: undecided"),
      facts: city,
      period: "2023-05",
      judged: "2023-06-10",
      records: reports(13, [{ id: "x", unit: "city", kind: "collection", happenedOn: "2023-05-20" }]),
      expect: { atLeast: "complete", atMost: "gap" },
    },
    {
      name: text("月底前不判", "not judged before the month ends"),
      facts: city,
      period: "2023-05",
      judged: "2023-05-30",
      records: reports(13),
      expect: { notApplicable: true },
    },
  ],
});

/** nanan-116: gas licences are checked at least once each half-year. */
const licenceCheck = recurring({
  id: "nanan/licence-check",
  title: text("燃气经营许可每半年检查", "Gas licences checked each half-year"),
  cites: nanan.section("四"),
  of: bodies,
  each: "halfYear",
  atLeast: 1,
  link: recordsBy("target"),
  where: (a) => a.kind.is("licenceCheck"),
  counts: 1,
  examples: [
    {
      name: text("主管部门检查本企业", "the department checked this enterprise"),
      facts: { id: "gas", kind: "enterprise" },
      period: "2023-H2",
      judged: "2024-01-01",
      records: {
        activities: [
          { id: "1", unit: "dept", kind: "licenceCheck", target: "gas", happenedOn: "2023-07-01" },
          { id: "2", unit: "dept", kind: "licenceCheck", target: "gas", happenedOn: "2023-06-30" },
          { id: "3", unit: "dept", kind: "licenceCheck", target: "other", happenedOn: "2023-08-30" },
        ],
      },
      expect: "fulfilled",
    },
    {
      name: text("下半年未检查、年中查询：未到期", "not checked, asked in autumn: not yet due"),
      facts: { id: "gas", kind: "enterprise" },
      period: "2023-H2",
      judged: "2023-10-01",
      records: {
        activities: [{ id: "2", unit: "dept", kind: "licenceCheck", target: "gas", happenedOn: "2023-06-30" }],
      },
      expect: "notYetDue",
    },
    {
      name: text("检查了谁未填：未定", "whom it checked is not filled in: undecided"),
      facts: { id: "gas", kind: "enterprise" },
      period: "2023-H2",
      judged: "2024-01-01",
      records: { activities: [{ id: "1", unit: "dept", kind: "licenceCheck", happenedOn: "2023-07-01" }] },
      expect: { atLeast: "fulfilled", atMost: "missed" },
    },
  ],
});

const penalty = (id: string, on: string, more: object = {}) => ({
  id,
  unit: "dept",
  enterprise: "firm",
  happenedOn: on,
  safety: true,
  ...more,
});

const penaltiesOfYear = indicator({
  id: "nanan/penalties-of-year",
  title: text("一年内受处罚次数", "Penalties within a year"),
  note: text("“一年内”按前12个月，首日不计", "“within a year” is read as the last 12 months, their first day excluded"),
  cites: nanan.section("五"),
  about: record(bodies),
  law: "judged",
  over: penalties,
  link: recordsBy("enterprise"),
  window: rolling(1, "year"),
  where: (p) => p.safety,
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("整一年前当日不计，次日起算", "the day exactly a year ago does not count, the next one does"),
      facts: { id: "firm", kind: "enterprise" },
      judged: "2023-12-20",
      records: {
        penalties: [
          penalty("1", "2022-12-20"),
          penalty("2", "2022-12-21"),
          penalty("3", "2023-12-20"),
          penalty("4", "2023-12-21"),
        ],
      },
      expect: 2,
    },
  ],
});

/** nanan-162: two or more penalties for breaking safety law within a year. */
const repeatOffender = decision({
  id: "nanan/repeat-offender",
  title: text("一年内两次以上处罚", "Two penalties within a year"),
  cites: nanan.section("五"),
  about: record(bodies),
  law: "judged",
  outcomes: ordered({ normal: text("一般", "normal"), heavier: text("从重", "heavier") }),
  combine: "gravest",
  rows: (e) => [{ when: penaltiesOfYear.of(e).atLeast(2), then: "heavier" }],
  examples: [
    {
      name: text("1月10日和12月20日", "10 January and 20 December"),
      facts: { id: "firm", kind: "enterprise" },
      judged: "2023-12-31",
      records: { penalties: [penalty("1", "2023-01-10"), penalty("2", "2023-12-20")] },
      expect: "heavier",
    },
    {
      name: text("一次", "one"),
      facts: { id: "firm", kind: "enterprise" },
      judged: "2023-12-31",
      records: { penalties: [penalty("1", "2023-01-10")] },
      expect: "normal",
    },
    {
      name: text("第二次是否因安全违法未知：未定", "whether the second was for safety is unknown: undecided"),
      facts: { id: "firm", kind: "enterprise" },
      judged: "2023-12-31",
      records: { penalties: [penalty("1", "2023-01-10"), penalty("2", "2023-12-20", { safety: null })] },
      expect: { atLeast: "normal", atMost: "heavier" },
    },
    {
      name: text("未做零报告的台账只有一次：不能放过", "one in a ledger without a zero report: not let through"),
      facts: { id: "firm", kind: "enterprise" },
      judged: "2023-12-31",
      partial: true,
      records: { penalties: [penalty("1", "2023-01-10")] },
      expect: { atLeast: "normal", atMost: "heavier" },
    },
    {
      name: text("零报告覆盖窗口：一次", "a zero report covers the window: one"),
      facts: { id: "firm", kind: "enterprise" },
      judged: "2023-12-31",
      partial: true,
      records: {
        units: [{ id: "firm", kind: "enterprise" }],
        penalties: [penalty("1", "2023-01-10")],
        completeness: [{ id: "z", unit: "firm", table: "penalties", from: "2023-01-01", to: "2023-12-31" }],
      },
      expect: "normal",
    },
    {
      name: text("零报告晚一天开始", "the zero report begins a day late"),
      facts: { id: "firm", kind: "enterprise" },
      judged: "2023-12-31",
      partial: true,
      records: {
        units: [{ id: "firm", kind: "enterprise" }],
        penalties: [penalty("1", "2023-01-10")],
        completeness: [{ id: "z", unit: "firm", table: "penalties", from: "2023-01-02", to: "2023-12-31" }],
      },
      expect: { atLeast: "normal", atMost: "heavier" },
    },
  ],
});

const upperTier = parameter({
  id: "nanan/upper-tier",
  of: amount(text("较高档次起点占幅度的比例", "where the upper tier begins, as a share of the latitude"), {
    decimals: 2,
    min: 0,
    max: 1,
  }),
  moves: { may: "free" },
  history: [
    {
      from: "2023-01-01",
      value: "0.7",
      cites: unstated("原文未写较高档次的起点", "the text does not say where the upper tier begins"),
    },
  ],
});

const priorPenalties = indicator({
  id: "nanan/prior-penalties",
  title: text("此前一年内受处罚次数", "Penalties in the year before"),
  cites: nanan.section("五"),
  about: record(violations),
  law: "event",
  over: penalties,
  link: sameAs("enterprise"),
  window: (v) => rolling(1, "year", { to: v.happenedOn }),
  where: (p) => p.safety,
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("两次", "two"),
      facts: { id: "v", enterprise: "firm", happenedOn: "2023-06-01" },
      records: { penalties: [penalty("1", "2022-06-01"), penalty("2", "2022-06-02"), penalty("3", "2023-06-01")] },
      expect: 2,
    },
  ],
});

const breach = {
  id: "v",
  unit: "dept",
  enterprise: "firm",
  happenedOn: "2023-06-01",
  baseLow: yuan(20_000),
  baseHigh: yuan(100_000),
  grounds: [],
} as const;
const twoBefore = { penalties: [penalty("1", "2022-07-01"), penalty("2", "2023-03-01")] };
const none = { penalties: [] };

/**
 * nanan-161: any of six grounds puts the fine into the upper tier of the law's latitude; concealing or fleeing after
 * an accident takes its top.
 */
const fine = rangeQuantity({
  id: "nanan/fine",
  title: text("罚款幅度", "The latitude of the fine"),
  note: text(
    "“较高或最高”未写如何选：逃匿或瞒报谎报取最高，其余取较高",
    "which of “higher or highest” is not said: fleeing and concealing take the highest, the rest the higher",
  ),
  cites: nanan.section("五"),
  about: record(violations),
  law: "event",
  unit: "yuan",
  combine: "greatest",
  rows: (v) => {
    const upper = v.baseLow.plus(v.baseHigh.minus(v.baseLow).times(upperTier.value));
    return [
      {
        when: any(
          v.grounds.includes("hazardsNotTreated"),
          v.grounds.includes("notCorrected"),
          v.grounds.includes("resisted"),
          v.grounds.includes("evidenceHidden"),
          priorPenalties.of(v).atLeast(2),
        ),
        is: range(upper, v.baseHigh),
      },
      { when: v.grounds.includes("fledOrConcealed"), is: range(v.baseHigh, v.baseHigh) },
      { otherwise: range(v.baseLow, v.baseHigh) },
    ];
  },
  examples: [
    ...(["hazardsNotTreated", "notCorrected", "resisted"] as const).map((ground) => ({
      name: grounds[ground],
      facts: { ...breach, grounds: [ground] },
      records: none,
      expect: { low: 76_000, high: 100_000 },
    })),
    { name: text("无从重情形", "no ground"), facts: breach, records: none, expect: { low: 20_000, high: 100_000 } },
    {
      name: text("毁灭证据", "evidence destroyed"),
      facts: { ...breach, grounds: ["evidenceHidden"] },
      records: none,
      expect: { low: 76_000, high: 100_000 },
    },
    {
      name: text("一年内两次处罚", "two penalties within a year"),
      facts: breach,
      records: twoBefore,
      expect: { low: 76_000, high: 100_000 },
    },
    {
      name: text("一年内一次处罚", "one penalty within a year"),
      facts: breach,
      records: { penalties: twoBefore.penalties.slice(1) },
      expect: { low: 20_000, high: 100_000 },
    },
    {
      name: text("瞒报且逾期未改正", "concealed and not corrected"),
      facts: { ...breach, grounds: ["fledOrConcealed", "notCorrected"] },
      records: none,
      expect: { low: 100_000, high: 100_000 },
    },
    {
      name: text(
        "情形未调查：下限在2万到10万之间，上限确定",
        "grounds not looked into: the low end lies between 20,000 and 100,000, the high end is certain",
      ),
      facts: { ...breach, grounds: null },
      records: none,
      expect: { low: { atLeast: 20_000, atMost: 100_000 }, high: 100_000 },
    },
    {
      name: text(
        "情形未调查但已两次处罚：下限至少7.6万",
        "grounds not looked into, but two penalties: at least 76,000",
      ),
      facts: { ...breach, grounds: null },
      records: twoBefore,
      expect: { low: { atLeast: 76_000, atMost: 100_000 }, high: 100_000 },
    },
  ],
});

/** Whether a fine keeps to the latitude. */
const fineKept = decision({
  id: "nanan/fine-kept",
  title: text("罚款在幅度内", "The fine keeps to the latitude"),
  cites: nanan.section("五"),
  about: record(violations),
  law: "event",
  outcomes: unordered({ within: text("幅度内", "within"), outside: text("幅度外", "outside") }),
  combine: "exactlyOne",
  rows: (v) => [{ when: v.fine.within(fine.of(v)), then: "within" }, { otherwise: "outside" }],
  examples: [
    {
      name: text("7.6万元合格", "76,000 will do"),
      facts: { ...breach, grounds: ["resisted"], fine: yuan(76_000) },
      records: none,
      expect: "within",
    },
    {
      name: text("少一分不合格", "a fen less will not"),
      facts: { ...breach, grounds: ["resisted"], fine: yuan("75999.99") },
      records: none,
      expect: "outside",
    },
    {
      name: text("情形未定，5万元未定", "grounds open: 50,000 is undecided"),
      facts: { ...breach, grounds: null, fine: yuan(50_000) },
      records: none,
      expect: { possible: ["within", "outside"] },
    },
    {
      name: text("情形未定，1.9万元必在幅度外", "grounds open: 19,000 is outside whatever they are"),
      facts: { ...breach, grounds: null, fine: yuan(19_000) },
      records: none,
      expect: "outside",
    },
  ],
});

/** nanan-167: an ordinary accident of bad influence is investigated a level higher, or listed for supervision. */
const raised = decision({
  id: "nanan/raised",
  title: text("一般事故提级调查", "Ordinary accidents investigated a level higher"),
  cites: nanan.section("五"),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => level.of(a).is("ordinary"),
  outcomes: ordered({
    normal: text("按级调查", "at its own level"),
    raised: text("提级调查或挂牌督办", "raised or listed"),
  }),
  combine: "gravest",
  rows: (a) => [{ when: a.badInfluence, then: "raised" }],
  examples: [
    {
      name: text("恶劣影响", "bad influence"),
      facts: { happenedOn: "2023-05-01", deaths: 1, seriousInjuries: 0, directLoss: 0, badInfluence: true },
      expect: "raised",
    },
    {
      name: text("影响未认定", "influence not found yet"),
      facts: { happenedOn: "2023-05-01", deaths: 1, seriousInjuries: 0, directLoss: 0 },
      expect: { atLeast: "normal", atMost: "raised" },
    },
    {
      name: text("损失未知：可能提级，也可能不是一般事故", "loss unknown: raised, or no ordinary accident at all"),
      facts: { happenedOn: "2023-05-01", deaths: 1, seriousInjuries: 0, badInfluence: true },
      expect: { possible: ["raised", "notApplicable"] },
    },
    {
      name: text("较大事故不适用", "a larger accident: not applicable"),
      facts: { happenedOn: "2023-05-01", deaths: 3, badInfluence: true, seriousInjuries: 0, directLoss: 0 },
      expect: { notApplicable: true },
    },
  ],
});

const mustInsure: readonly (keyof typeof sectors)[] = [
  "nonCoalMine",
  "hazchem",
  "fireworks",
  "transport",
  "construction",
  "explosives",
  "fishery",
];
const insured = (u: Terms<typeof bodies>) => any(u.sector.oneOf(...mustInsure), u.listedHighRisk);

const policiesOnDay = indicator({
  id: "nanan/policies-on-day",
  title: text("当日有效保单", "Policies in force on the day"),
  cites: nanan.section("六"),
  about: recordIn(bodies, "day"),
  over: policies,
  link: ownRecords,
  window: atAnyTime(),
  where: (p) => all(p.startsOn.atMost(periodEnd), p.endsOn.atLeast(periodEnd)),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("首日有效，明日起的、昨日止的无效", "in force on the first day; not from tomorrow, nor to yesterday"),
      facts: { id: "firm", kind: "enterprise" },
      period: "2023-06-30",
      records: {
        policies: [
          { id: "1", unit: "firm", startsOn: "2023-06-30", endsOn: "2024-06-29" },
          { id: "2", unit: "firm", startsOn: "2023-07-01", endsOn: "2024-06-30" },
          { id: "3", unit: "firm", startsOn: "2022-06-30", endsOn: "2023-06-29" },
        ],
      },
      expect: 1,
    },
    {
      name: text("首末日都有效", "in force on the last day"),
      facts: { id: "firm", kind: "enterprise" },
      period: "2023-06-30",
      records: { policies: [{ id: "1", unit: "firm", startsOn: "2022-07-01", endsOn: "2023-06-30" }] },
      expect: 1,
    },
  ],
});

const uncovered = decision({
  id: "nanan/uncovered",
  title: text("当日安责险", "Insurance on the day"),
  cites: nanan.section("六"),
  about: recordIn(bodies, "day"),
  law: "periodEnd",
  appliesWhen: insured,
  outcomes: ordered({ insured: text("在保", "insured"), gap: text("脱保", "not insured") }),
  combine: "gravest",
  rows: (u) => [{ when: policiesOnDay.of(u).below(1), then: "gap" }],
  examples: [
    {
      name: text("渔业生产无保单", "a fishery without a policy"),
      facts: { id: "f", kind: "enterprise", sector: "fishery" },
      period: "2023-06-30",
      judged: "2023-07-01",
      records: { policies: [] },
      expect: "gap",
    },
    {
      name: text("零售业只鼓励", "retail is only encouraged"),
      facts: { id: "f", kind: "enterprise", sector: "retail", listedHighRisk: false },
      period: "2023-06-30",
      judged: "2023-07-01",
      records: { policies: [] },
      expect: { notApplicable: true },
    },
    {
      name: text("“等”是否包括零售未认定", "whether the open list takes in retail is not found yet"),
      facts: { id: "f", kind: "enterprise", sector: "retail" },
      period: "2023-06-30",
      judged: "2023-07-01",
      records: { policies: [] },
      expect: { possible: ["gap", "notApplicable"] },
    },
  ],
});

/** nanan-188: high-risk enterprises are insured; the days of the year on which one was not. */
const daysUninsured = periodIndicator({
  id: "nanan/days-uninsured",
  title: text("脱保天数", "Days without insurance"),
  cites: nanan.section("六"),
  about: recordIn(bodies, "year"),
  each: "day",
  first: () => yearStart,
  last: () => asOf,
  where: (d) => uncovered.of(d).is("gap"),
  examples: [
    {
      name: text("保单6月30日到期，7月11日续保", "a policy ends on 30 June, the next begins on 11 July"),
      facts: { id: "f", kind: "enterprise", sector: "fishery" },
      period: "2023",
      judged: "2023-07-31",
      records: {
        policies: [
          { id: "1", unit: "f", startsOn: "2022-07-01", endsOn: "2023-06-30" },
          { id: "2", unit: "f", startsOn: "2023-07-11", endsOn: "2024-07-10" },
        ],
      },
      expect: 10,
    },
    {
      name: text("续保止期未知：脱保10天起", "the next policy's end unknown: 10 days and perhaps more"),
      facts: { id: "f", kind: "enterprise", sector: "fishery" },
      period: "2023",
      judged: "2023-07-31",
      records: {
        policies: [
          { id: "1", unit: "f", startsOn: "2022-07-01", endsOn: "2023-06-30" },
          { id: "2", unit: "f", startsOn: "2023-07-11" },
        ],
      },
      expect: { atLeast: 10, atMost: 31 },
    },
  ],
});

export const nananDefinitions = [
  preventionReading,
  prevention.done,
  prevention.stands,
  referral,
  groupsOnPatrol,
  groupsCollected,
  collection,
  licenceCheck.done,
  licenceCheck.stands,
  penaltiesOfYear,
  repeatOffender,
  upperTier,
  priorPenalties,
  fine,
  fineKept,
  raised,
  policiesOnDay,
  uncovered,
  daysUninsured,
];

/** Which definition says a statement. */
export const nananCovers: Readonly<Record<string, string>> = {
  "nanan-77": prevention.stands.id,
  "nanan-79": referral.id,
  "nanan-84": collection.id,
  "nanan-116": licenceCheck.stands.id,
  "nanan-161": fine.id,
  "nanan-162": repeatOffender.id,
  "nanan-167": raised.id,
  "nanan-188": daysUninsured.id,
};
