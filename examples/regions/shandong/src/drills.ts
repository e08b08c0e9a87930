import type { Terms } from "@anwei/plugin/v1";
import {
  all,
  any,
  atAnyTime,
  choice,
  count,
  date,
  dateQuantity,
  decision,
  extend,
  type Facts,
  indicator,
  judgedOn,
  kind,
  last,
  max,
  months,
  not,
  onDate,
  ordered,
  parameterTable,
  record,
  recordsBy,
  ref,
  text,
} from "@anwei/plugin/v1";
import { dayBefore, drilledPlans, drillNorm, drills } from "@anwei/responsibility";
import { from, regulation } from "./sources.js";
import { isHighRisk, mine, provincialUnits, shop } from "./units.js";

type Unit = Terms<typeof provincialUnits>;

const consequence = {
  id: "drill",
  text: text("责令限期改正，补行演练", "an order to correct it in time; the drill is held"),
};
const common = { of: provincialUnits, times: 1, from, consequence } as const;
const governments = ["province", "city", "county", "township", "zone"] as const;

/** 政府及其部门、乡镇街道和功能区: once a year, where the nation asks it every two years. */
export const governmentDrill = drillNorm({
  ...common,
  id: "shandong/government-drill",
  title: text("政府和部门每年演练", "Yearly drills of governments and departments"),
  appliesTo: (u) => any(u.kind.oneOf(...governments), all(u.kind.is("department"), u.supervisesSafety)),
  examples: [
    { kind: "city" },
    ...governments.filter((kind) => kind !== "city").map((kind): Facts<typeof provincialUnits> => ({ kind })),
    { kind: "department", supervisesSafety: true },
  ],
  elsewhere: [
    { kind: "department", supervisesSafety: false },
    { kind: "village", supervisesSafety: true },
  ],
  each: "year",
  cites: regulation.article(63, { paragraph: 1 }),
});

const crowded = { ...shop, safetyTrades: ["crowded-place"] } as const;
const dusty = { ...shop, provincialTrades: ["dust-explosion"] } as const;

/** Units that drill the more often: of high risk, or crowded places. */
const often = (u: Unit) => any(isHighRisk(u), u.safetyTrades.includes("crowded-place"));

/** 高危单位和人员密集场所: their comprehensive or a special plan once in half a year. */
export const highRiskDrill = drillNorm({
  ...common,
  id: "shandong/high-risk-drill",
  title: text("高危单位和人员密集场所每半年演练", "Half-yearly drills of high-risk units and crowded places"),
  appliesTo: (u) => all(u.kind.is("enterprise"), often(u)),
  examples: [mine, dusty, crowded],
  elsewhere: [shop, { ...mine, kind: "village" }],
  plans: ["comprehensive", "special"],
  each: "halfYear",
  cites: regulation.article(63, { paragraph: 2 }),
});

/** 应急预案: each special plan and each site plan is drilled in its time; `happenedOn` is the day of its issue. */
export const emergencyPlans = kind("emergencyPlans", text("应急预案", "Emergency plans"), {
  happenedOn: date(text("发布日期", "issued on"), { also: ["日期"] }),
  unit: ref(text("单位", "unit"), provincialUnits),
  plan: choice(text("预案类别", "plan"), drilledPlans),
});

/** Drills, with the plan that was drilled. */
export const drillsOfPlans = extend(drills, {
  of: ref(text("演练的预案", "the plan drilled"), emergencyPlans, { none: true }),
});

const plans = { special: drilledPlans.special, site: drilledPlans.site } as const;
const cycle = (name: string, zh: string, en: string, values: { special: number; site: number }, paragraph: number) =>
  parameterTable({
    id: `shandong/plan-drills/${name}`,
    of: count(text(`${zh}：演练周期月数`, `${en}: months between drills`), { unit: "month" }),
    by: [{ title: text("预案类别", "plan"), members: plans }],
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, values, cites: regulation.article(63, { paragraph }) }],
  });

const short = cycle(
  "high-risk",
  "高危单位和人员密集场所",
  "High-risk units and crowded places",
  { special: 24, site: 6 },
  2,
);
const long = cycle("others", "其他单位", "Other units", { special: 36, site: 12 }, 3);

const about = {
  cites: [regulation.article(63, { paragraph: 2 }), regulation.article(63, { paragraph: 3 })],
  from,
  about: record(emergencyPlans),
  law: "judged",
} as const;
const plan = { id: "p", unit: "u", happenedOn: "2022-05-01", plan: "special" } as const;
const of = (unit: object) => ({ units: [{ id: "u", ...unit }] });

const lastDrill = indicator({
  ...about,
  id: "shandong/plan-drills/last",
  title: text("最近一次演练日期", "last drilled on"),
  over: drillsOfPlans,
  link: recordsBy("of"),
  window: atAnyTime(),
  where: (d) => d.happenedOn.atMost(judgedOn),
  fold: (d) => last(d.happenedOn),
  examples: [
    {
      name: text("取判定日以前最近的一次", "the last one up to the day of judging"),
      facts: plan,
      judged: "2023-06-01",
      records: {
        drills: [
          { id: "1", unit: "u", of: "p", happenedOn: "2023-03-01" },
          { id: "2", unit: "u", of: "p", happenedOn: "2023-06-01" },
          { id: "3", unit: "u", of: "p", happenedOn: "2023-06-02" },
          { id: "4", unit: "u", of: "q", happenedOn: "2023-05-31" },
        ],
      },
      expect: "2023-06-01",
    },
  ],
});

const asked = (p: Terms<typeof emergencyPlans>) => all(p.unit.kind.is("enterprise"), p.plan.oneOf("special", "site"));

const since = dateQuantity({
  ...about,
  id: "shandong/plan-drills/since",
  title: text("演练周期起算日期", "since when the cycle runs"),
  combine: "exactlyOne",
  rows: (p) => [
    { when: lastDrill.of(p).exists, is: max(lastDrill.of(p), onDate(from)) },
    { otherwise: max(p.happenedOn, onDate(from)) },
  ],
  examples: (
    [
      ["2023-03-01", "2022-05-01", "2023-03-01", "演练过的，自最近一次演练起", "from the last drill"],
      ["none", "2022-05-01", "2022-05-01", "没有演练过的，自发布之日起", "from its issue where it was never drilled"],
      [
        "none",
        "2020-05-01",
        from,
        "条例施行以前发布的，自施行之日起",
        "from the regulation's first day where it is older",
      ],
      ["2021-05-01", "2020-05-01", from, "条例施行以前演练的，自施行之日起", "from that day where the drill is older"],
    ] as const
  ).map(([drilled, happenedOn, expect, zh, en]) => ({
    name: text(zh, en),
    facts: { ...plan, happenedOn },
    judged: "2023-06-01",
    given: { [lastDrill.id]: drilled },
    expect,
  })),
});

const due = dateQuantity({
  ...about,
  id: "shandong/plan-drills/due",
  title: text("应当演练的日期", "to be drilled by"),
  appliesWhen: asked,
  combine: "exactlyOne",
  rows: (p) => [
    { when: all(often(p.unit), p.plan.is("special")), is: since.of(p).plus(months(short.at("special"))) },
    { when: all(often(p.unit), p.plan.is("site")), is: since.of(p).plus(months(short.at("site"))) },
    { when: all(not(often(p.unit)), p.plan.is("special")), is: since.of(p).plus(months(long.at("special"))) },
    { when: all(not(often(p.unit)), p.plan.is("site")), is: since.of(p).plus(months(long.at("site"))) },
  ],
  examples: [
    ...(
      [
        [mine, "special", "2024-05-01", "高危单位，专项预案两年", "high-risk, a special plan: two years"],
        [mine, "site", "2022-11-01", "高危单位，现场处置方案半年", "high-risk, a site plan: half a year"],
        [crowded, "site", "2022-11-01", "人员密集场所，现场处置方案半年", "a crowded place, a site plan: half a year"],
        [shop, "special", "2025-05-01", "其他单位，专项预案三年", "another unit, a special plan: three years"],
        [shop, "site", "2023-05-01", "其他单位，现场处置方案一年", "another unit, a site plan: a year"],
      ] as const
    ).map(([unit, name, expect, zh, en]) => ({
      name: text(zh, en),
      facts: { ...plan, plan: name },
      judged: "2022-06-01",
      given: { [since.id]: "2022-05-01" },
      records: of(unit),
      expect,
    })),
    {
      name: text("综合预案另有规定", "the comprehensive plan is under another rule"),
      facts: { ...plan, plan: "comprehensive" },
      judged: "2022-06-01",
      given: { [since.id]: "2022-05-01" },
      records: of(mine),
      expect: { notApplicable: true },
    },
    {
      name: text("不是企业的不适用", "not to what is no enterprise"),
      facts: plan,
      judged: "2022-06-01",
      given: { [since.id]: "2022-05-01" },
      records: of({ ...mine, kind: "village" }),
      expect: { notApplicable: true },
    },
  ],
});

const drilled = decision({
  ...about,
  id: "shandong/plan-drills",
  title: text("每项预案按期演练", "Each plan is drilled in its time"),
  note: text(
    "周期自最近一次演练起算；没有演练过的自预案发布起算，都不早于条例施行之日",
    "the cycle runs from the last drill, or from the plan's issue, neither before the regulation's first day",
  ),
  appliesWhen: (p) => due.of(p).exists,
  outcomes: ordered({ "in-time": text("在周期内", "within its time"), overdue: text("逾期未演练", "overdue") }),
  combine: "gravest",
  rows: (p) => [{ when: judgedOn.moreThan(due.of(p)), then: "overdue" }, { otherwise: "in-time" }],
  consequences: { overdue: [consequence] },
  examples: [
    {
      name: text("到期当日", "on the day"),
      facts: plan,
      judged: "2024-05-01",
      given: { [due.id]: "2024-05-01" },
      expect: "in-time",
    },
    {
      name: text("到期次日", "the day after"),
      facts: plan,
      judged: "2024-05-02",
      given: { [due.id]: "2024-05-01" },
      expect: "overdue",
    },
    {
      name: text("没有周期的不适用", "not where there is no cycle"),
      facts: plan,
      judged: "2024-05-02",
      given: { [due.id]: "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the regulation's first day"),
      facts: { ...plan, happenedOn: from },
      judged: from,
      given: { [due.id]: dayBefore(from) },
      expect: "overdue",
    },
    {
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      facts: { ...plan, happenedOn: from },
      judged: dayBefore(from),
      given: { [due.id]: "2022-02-01" },
      expect: { notApplicable: true },
    },
  ],
});

/** 应急演练 (第六十三条). A drill a year of the comprehensive or a special plan is asked of every enterprise by the nation. */
export const drillRules = [
  ...governmentDrill.definitions,
  ...highRiskDrill.definitions,
  short,
  long,
  lastDrill,
  since,
  due,
  drilled,
];
