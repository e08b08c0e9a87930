import {
  type AnyDefinition,
  all,
  asOf,
  atAnyTime,
  counted,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  not,
  ordered,
  periodEnd,
  text,
  unitIn,
} from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import { mandates } from "@anwei/responsibility";
import { inspectionPlans } from "../records/index.js";
import { planCarriedOut } from "./planned.js";

const cites = safetyLaw2021.article(62, { paragraph: 2 });
const about = unitIn("year");
const office = { id: "o", kind: "department" } as const;
const ofYear = { facts: office, period: "2024", judged: "2024-12-31" } as const;

/** The emergency management department of a territory is who supervises it comprehensively (安全生产法 art. 10). */
const comprehensiveMandates = indicator({
  id: "inspection/comprehensive-mandates",
  title: text("所承担的综合监督管理职责数", "mandates of comprehensive supervision that it holds"),
  cites,
  about,
  over: mandates,
  window: atAnyTime(),
  where: (m) => all(m.principle.is("comprehensive"), m.from.atMost(asOf), not(m.to.below(asOf))),
  fold: counted({ unit: "item" }),
  examples: [
    {
      ...ofYear,
      name: text(
        "始于当日、止于当日的计入；次日始、前一日止、另一原则、别的单位的不计",
        "one from or to that very day counts; not one from the next day on, one that ended the day before, one by another principle or of another unit",
      ),
      records: {
        mandates: [
          { id: "1", from: "2024-12-31" },
          { id: "2", from: "2022-01-01", to: "2024-12-31" },
          { id: "3", from: "2025-01-01" },
          { id: "4", from: "2022-01-01", to: "2024-12-30" },
          { id: "5", from: "2022-01-01", principle: "sector" },
          { id: "6", from: "2022-01-01", unit: "other" },
        ].map((m) => ({
          unit: "o",
          territory: "c",
          principle: "comprehensive",
          happenedOn: "2022-01-01",
          to: "none",
          ...m,
        })),
      },
      expect: 2,
    },
  ],
});

const plan = (id: string, from: string, more: object = {}) => ({
  id,
  unit: "o",
  happenedOn: "2023-12-20",
  from,
  to: "2024-12-31",
  ...more,
});

const plansOfYear = indicator({
  id: "inspection/plans-of-year",
  title: text("本年度监督检查计划数", "plans of inspection for the year"),
  cites,
  about,
  over: inspectionPlans,
  on: (p) => p.from,
  window: inPeriod(),
  where: (p) => p.happenedOn.atMost(asOf),
  fold: counted({ unit: "item" }),
  examples: [
    {
      ...ofYear,
      name: text(
        "始于本年的计入；上年、下年的和别的单位的不计",
        "one that begins in the year counts; not one of the year before or after, or of another unit",
      ),
      records: {
        inspectionPlans: [
          plan("1", "2024-01-01"),
          plan("2", "2023-12-31"),
          plan("3", "2025-01-01"),
          plan("4", "2024-01-01", { unit: "other" }),
        ],
      },
      expect: 1,
    },
    {
      ...ofYear,
      judged: "2024-06-30",
      name: text("判定日之后批准的不计", "one that was approved after the day of judging does not count"),
      records: {
        inspectionPlans: [
          plan("1", "2024-01-01", { happenedOn: "2024-06-30" }),
          plan("2", "2024-01-01", { happenedOn: "2024-07-01" }),
        ],
      },
      expect: 1,
    },
  ],
});

const given = (mandated: number, plans: number) => ({
  [comprehensiveMandates.id]: mandated,
  [plansOfYear.id]: plans,
});

/** 安全生产年度监督检查计划: whether an emergency management department has one for the year. */
const yearlyPlan = decision({
  id: "inspection/yearly-plan",
  title: text("安全生产年度监督检查计划", "The year's plan of supervision and inspection"),
  note: text(
    "没有规定在哪一日以前制定：年度终了仍没有的，为未制定",
    "no day is laid down by which it is made: where there is none when the year has ended, it is lacking",
  ),
  cites,
  about,
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => comprehensiveMandates.of(u).atLeast(1),
  outcomes: ordered({
    made: text("已制定", "made"),
    "not-yet-due": text("尚未制定，年度未终了", "not made yet, the year has not ended"),
    lacking: text("未制定", "lacking"),
  }),
  combine: "gravest",
  consequences: {
    lacking: [
      {
        id: "plan-made",
        text: text("制定安全生产年度监督检查计划", "the year's plan of supervision and inspection is made"),
      },
    ],
  },
  rows: (u) => [
    { when: plansOfYear.of(u).below(1), then: "not-yet-due" },
    { when: all(plansOfYear.of(u).below(1), judgedOn.moreThan(periodEnd)), then: "lacking" },
    { otherwise: "made" },
  ],
  examples: [
    {
      ...ofYear,
      name: text("年末之日还没有", "none on the last day of the year"),
      given: given(1, 0),
      expect: "not-yet-due",
    },
    {
      ...ofYear,
      judged: "2025-01-01",
      name: text("年度终了没有", "none when the year has ended"),
      given: given(1, 0),
      expect: "lacking",
    },
    { ...ofYear, judged: "2025-01-01", name: text("已制定", "made"), given: given(1, 1), expect: "made" },
    {
      ...ofYear,
      judged: "2025-01-01",
      name: text("不是综合监督管理部门的不适用", "not to one that does not supervise comprehensively"),
      given: given(0, 0),
      expect: { notApplicable: true },
    },
    {
      facts: office,
      period: "2021",
      judged: "2022-01-01",
      name: text("2021年修正施行的年度适用", "it applies to the year in which the amendment of 2021 came into force"),
      given: given(1, 0),
      expect: "lacking",
    },
    {
      facts: office,
      period: "2020",
      judged: "2022-01-01",
      name: text("施行之前的年度不适用", "it does not apply to the year before"),
      given: given(1, 0),
      expect: { notApplicable: true },
    },
  ],
});

/** Whether the department inspects as its plan says. */
const carriedOut = planCarriedOut({
  id: "inspection/plan-carried-out",
  title: text("按年度监督检查计划检查", "Inspecting as planned"),
  cites,
  from: "2021-09-01",
  consequence: {
    id: "inspected-as-planned",
    text: text("按照年度监督检查计划进行监督检查", "it inspects as the year's plan says"),
  },
  whose: {
    holds: (p) => comprehensiveMandates.of(p.unit).atLeast(1),
    holding: { [comprehensiveMandates.id]: 1 },
    others: { [comprehensiveMandates.id]: 0 },
  },
});

/** What national law says of plans of inspection. */
export const planRules: readonly AnyDefinition[] = [
  comprehensiveMandates,
  plansOfYear,
  yearlyPlan,
  ...carriedOut.definitions,
];
