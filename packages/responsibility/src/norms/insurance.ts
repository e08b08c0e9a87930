import {
  all,
  any,
  atAnyTime,
  type Consequence,
  counted,
  decision,
  type Facts,
  indicator,
  judgedOn,
  money,
  moved,
  ordered,
  parameter,
  range,
  rangeQuantity,
  record,
  text,
  wan,
} from "@anwei/kernel";
import { insuranceMeasures2017, insuranceMeasures2025, safetyLaw2021 } from "@anwei/law";
import { dayBefore } from "../pattern.js";
import { insurances } from "../records/insurances.js";
import {
  type HighRiskSector,
  highRiskSectors,
  isOfSector,
  obligedUnits,
  safetyTrades,
  tradesOf,
} from "../records/obliged-units.js";

const notSeen = text("未见条号", "its articles were not seen");
const cites = [insuranceMeasures2025.article(2), insuranceMeasures2017.whole({ note: notSeen })];
const from = "2018-01-01";
const day = "2026-03-31";

/** The least limit per person: 300 000 yuan, 400 000 since 2025; a province may set a higher one. */
export const perPersonLimit = parameter({
  id: "responsibility/insurance-per-person",
  of: money(text("每人伤亡责任限额下限", "least limit per person")),
  moves: { may: "tighten", stricter: "higher" },
  history: [
    { from: "2025-03-29", value: 400_000, cites: insuranceMeasures2025.whole({ note: notSeen }) },
    { from, to: "2025-03-28", value: 300_000, cites: insuranceMeasures2017.whole({ note: notSeen }) },
  ],
});

const policy = (id: string, more: Facts<typeof insurances> = {}) => ({
  id,
  unit: "u",
  from: day,
  to: "2027-03-30",
  perPerson: 400_000,
  allStaff: true,
  ...more,
});
const notInForce = [
  policy("ended", { from: "2025-01-01", to: dayBefore(day) }),
  policy("not-yet", { from: moved(day, 1) }),
  policy("elsewhere", { unit: "v" }),
];
const common = {
  cites,
  from,
  about: record(obligedUnits),
  law: "judged",
  over: insurances,
  window: atAnyTime(),
  fold: counted({ unit: "item" }),
} as const;

/** 有效保单. */
export const policiesInForce = indicator({
  ...common,
  id: "responsibility/insurance-policies",
  title: text("有效的责任保险保单", "Liability policies in force"),
  where: (i) => all(i.from.atMost(judgedOn), i.to.atLeast(judgedOn)),
  examples: [
    {
      name: text("保险期间首日和末日有效", "in force on the first and on the last day"),
      facts: { id: "u" },
      judged: day,
      records: { insurances: [policy("first"), policy("last", { from: "2025-04-01", to: day }), ...notInForce] },
      expect: 2,
    },
  ],
});

/** 限额足够且覆盖全员的有效保单. */
export const adequatePolicies = indicator({
  ...common,
  id: "responsibility/insurance-adequate",
  title: text("限额足够且覆盖全员的保单", "Policies that cover all staff up to the limit"),
  where: (i) =>
    all(i.from.atMost(judgedOn), i.to.atLeast(judgedOn), i.allStaff, i.perPerson.atLeast(perPersonLimit.value)),
  examples: [
    {
      name: text("四十万元以上、覆盖全员", "400 000 yuan or more, for all staff"),
      facts: { id: "u" },
      judged: day,
      records: {
        insurances: [
          policy("a"),
          policy("last", { from: "2025-04-01", to: day }),
          policy("low", { perPerson: "399999.99" }),
          policy("part", { allStaff: false }),
          ...notInForce,
        ],
      },
      expect: 2,
    },
    ...(
      [
        ["2025-03-28", 1],
        ["2025-03-29", 0],
      ] as const
    ).map(([judged, expect]) => ({
      name: text(`三十万元，${judged}`, `300 000 yuan on ${judged}`),
      facts: { id: "u" },
      judged,
      records: {
        insurances: [
          policy("a", { from: "2025-01-01", perPerson: 300_000 }),
          policy("low", { from: "2025-01-01", perPerson: "299999.99" }),
        ],
      },
      expect,
    })),
  ],
});

const sectors = Object.keys(highRiskSectors) as HighRiskSector[];
const insured = (policies: number, adequate: number, more: Facts<typeof obligedUnits> = {}) => ({
  facts: { id: "u", kind: "enterprise", safetyTrades: ["coal-mines"], ...more } satisfies Facts<typeof obligedUnits>,
  given: { [policiesInForce.id]: policies, [adequatePolicies.id]: adequate },
  judged: day,
});
const insure: Consequence = {
  id: "insure",
  text: text("责令限期改正，处罚款", "an order to correct it in time, and a fine"),
  who: text("负有安全生产监督管理职责的部门", "the department in charge of safety supervision"),
};

/** 安全生产责任保险: whether a unit of the eight sectors is insured, all staff, up to the least limit. */
export const liabilityInsurance = decision({
  id: "responsibility/liability-insurance",
  title: text("安全生产责任保险投保", "Liability insurance"),
  note: text(
    "矿山在此分为煤矿和非煤矿山；2017年办法凭记忆",
    "mines stand here as coal and other mines; the measures of 2017 are from memory",
  ),
  cites,
  from,
  about: record(obligedUnits),
  law: "judged",
  appliesWhen: (u) => all(u.kind.is("enterprise"), any(...sectors.map((s) => isOfSector(u, s)))),
  outcomes: ordered({
    insured: text("已投保", "insured"),
    inadequate: text("限额不足或者未覆盖全员", "below the limit, or not for all staff"),
    uninsured: text("未投保", "uninsured"),
  }),
  combine: "gravest",
  consequences: { inadequate: [insure], uninsured: [insure] },
  rows: (u) => [
    { when: policiesInForce.of(u).below(1), then: "uninsured" },
    { when: adequatePolicies.of(u).below(1), then: "inadequate" },
    { otherwise: "insured" },
  ],
  examples: [
    ...sectors.flatMap(tradesOf).map((t) => ({
      ...insured(0, 0, { safetyTrades: [t] }),
      name: text(`${safetyTrades[t].zh}，没有保单`, `${safetyTrades[t].en}, no policy`),
      expect: "uninsured" as const,
    })),
    { ...insured(1, 0), name: text("一份保单，限额不足", "one policy, below the limit"), expect: "inadequate" },
    { ...insured(1, 1), name: text("一份合格的保单", "one policy as it should be"), expect: "insured" },
    {
      ...insured(0, 0, { safetyTrades: ["crowded-place"] }),
      name: text("不属于高危行业的不适用", "not outside the sectors"),
      expect: { notApplicable: true },
    },
    {
      ...insured(0, 0, { kind: "department" }),
      name: text("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true },
    },
    {
      ...insured(0, 0),
      judged: dayBefore(from),
      name: text("办法施行前一日不适用", "not the day before the measures"),
      expect: { notApplicable: true },
    },
    { ...insured(0, 0), judged: from, name: text("办法施行当日", "on the day of the measures"), expect: "uninsured" },
  ],
});

const fined = (unheeded: boolean, status: "insured" | "inadequate" | "uninsured", judged = day) => ({
  facts: {
    id: "u",
    kind: "enterprise",
    safetyTrades: ["coal-mines"],
    insuranceOrderUnheeded: unheeded,
  } satisfies Facts<typeof obligedUnits>,
  given: { [liabilityInsurance.id]: status },
  judged,
});

/** 未投保责任保险的罚款幅度. */
export const insuranceFine = rangeQuantity({
  id: "responsibility/insurance-fine",
  title: text("未按规定投保责任保险的罚款幅度", "Range of the fine for lacking liability insurance"),
  cites: safetyLaw2021.article(109),
  about: record(obligedUnits),
  law: "judged",
  unit: "yuan",
  appliesWhen: (u) => liabilityInsurance.of(u).moreThan("insured"),
  combine: "exactlyOne",
  rows: (u) => [{ when: u.insuranceOrderUnheeded, is: range(wan(10), wan(20)) }, { otherwise: range(wan(5), wan(10)) }],
  examples: [
    { ...fined(false, "uninsured"), name: text("首次", "at first"), expect: { low: 50_000, high: 100_000 } },
    {
      ...fined(true, "uninsured"),
      name: text("逾期未改正", "the order unheeded"),
      expect: { low: 100_000, high: 200_000 },
    },
    {
      ...fined(false, "inadequate"),
      name: text("限额不足", "below the limit"),
      expect: { low: 50_000, high: 100_000 },
    },
    { ...fined(false, "insured"), name: text("已投保的不罚", "not who is insured"), expect: { notApplicable: true } },
    {
      ...fined(false, "uninsured", "2021-08-31"),
      name: text("2021年修正施行前一日不适用", "not the day before the amendment of 2021"),
      expect: { notApplicable: true },
    },
    {
      ...fined(false, "uninsured", "2021-09-01"),
      name: text("2021年修正施行当日", "on the day of the amendment"),
      expect: { low: 50_000, high: 100_000 },
    },
  ],
});
