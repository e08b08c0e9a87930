import {
  any,
  type Consequence,
  decision,
  type Facts,
  max,
  min,
  type NumberTerm,
  ordered,
  quantity,
  record,
  sum,
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import { expenseMeasures2012, expenseMeasures2022, safetyLaw2021 } from "@anwei/law";
import { expenseSectors, expenses } from "../records/expenses.js";
import {
  expenseBuilding2012,
  expensePerGas,
  expensePerTonne,
  expensePerTonne2012,
  expenseShare,
  expenseSlices,
  expenseSlices2012,
  noPlace,
  type Slice,
  slices,
} from "./expense-rates.js";

type Expense = Terms<typeof expenses>;

const keysOf = <M extends string>(of: Readonly<Record<M, unknown>>) => Object.keys(of) as M[];
const sectors = {
  perTonne: keysOf(expenseSectors.perTonne),
  ofCost: keysOf(expenseSectors.ofCost),
  ofRevenue: keysOf(expenseSectors.ofRevenue),
  stepwise: keysOf(expenseSectors.stepwise),
};
const perTonne2012 = [
  "coal-outburst",
  "coal-high-gas",
  "coal-underground",
  "coal-open-pit",
  "metal-underground",
] as const;

/** Each slice of a revenue at its own rate. */
const sliced = (revenue: NumberTerm, rate: (slice: Slice) => NumberTerm): NumberTerm =>
  sum(
    ...keysOf(slices).map((slice) => {
      const { from, to } = slices[slice];
      const top = to === undefined ? revenue : min(revenue, { value: to, unit: "yuan" });
      return max({ value: "0", unit: "yuan" }, top.minus({ value: from, unit: "yuan" })).times(rate(slice));
    }),
  );

type Sector = (typeof sectors)[keyof typeof sectors][number] | "natural-gas";
type Base = Pick<Facts<typeof expenses>, "output" | "gas" | "cost" | "revenue">;

const titles = Object.assign({}, ...Object.values(expenseSectors)) as Readonly<Record<Sector, Text>>;

const of = ({ sector, ...base }: Base & { readonly sector: Sector }, expect: string | number, on = "2026-03-31") => {
  const [value] = Object.values(base);
  const { zh, en } = titles[sector];
  return {
    name: text(`${zh}，${value}，${on}`, `${en}, ${value}, on ${on}`),
    facts: { sector, ...base, happenedOn: on },
    expect,
  };
};
const never = { notApplicable: true } as const;

/** 应提取的安全生产费用. */
export const expenseDue = quantity({
  id: "responsibility/expense-due",
  title: text("应提取的安全生产费用", "Safety expense to be set aside"),
  note: text(
    "以上年度营业收入为依据的，逐级分段计提；武器装备研制不在此列；2012年的标准只列见过的几项",
    "of revenue each slice at its own rate; the sector of weapons is not here; of the rates of 2012 only those that were seen",
  ),
  cites: expenseMeasures2022.whole({ note: noPlace }),
  about: record(expenses),
  law: "event",
  unit: "yuan",
  appliesWhen: (e) =>
    any(e.happenedOn.atLeast("2022-11-21"), e.sector.oneOf(...perTonne2012, "building-works", "hazardous")),
  combine: "exactlyOne",
  rows: (e) => [
    ...sectors.perTonne.map((m) => ({ when: e.sector.is(m), is: e.output.times(expensePerTonne.at(m)) })),
    { when: e.sector.is("natural-gas"), is: e.gas.times(expensePerGas.value) },
    ...sectors.ofCost.map((m) => ({ when: e.sector.is(m), is: e.cost.times(expenseShare.at(m)) })),
    ...sectors.ofRevenue.map((m) => ({ when: e.sector.is(m), is: e.revenue.times(expenseShare.at(m)) })),
    ...sectors.stepwise.map((m) => ({
      when: e.sector.is(m),
      is: sliced(e.revenue, (slice) => expenseSlices.at(m, slice)),
    })),
  ],
  before: [
    {
      cites: expenseMeasures2012.whole({ note: noPlace }),
      rows: (e: Expense) => [
        ...perTonne2012.map((m) => ({ when: e.sector.is(m), is: e.output.times(expensePerTonne2012.at(m)) })),
        { when: e.sector.is("building-works"), is: e.cost.times(expenseBuilding2012.value) },
        { otherwise: sliced(e.revenue, (slice) => expenseSlices2012.at(slice)) },
      ],
    },
  ],
  examples: [
    ...(
      [
        ["coal-outburst", 50_000],
        ["coal-rock-burst", 50_000],
        ["coal-high-gas", 30_000],
        ["coal-complex", 30_000],
        ["coal-underground", 15_000],
        ["coal-open-pit", 5000],
        ["metal-open-pit", 5000],
        ["metal-underground", 15_000],
        ["nuclear-mine", 25_000],
        ["nonmetal-open-pit", 3000],
        ["nonmetal-underground", 8000],
        ["nonmetal-small", 2000],
        ["tailings-upper", 4000],
        ["tailings-lower", 5000],
        ["crude-oil", 20_000],
      ] as const
    ).map(([sector, due]) => of({ sector, output: 1000 }, due)),
    of({ sector: "natural-gas", gas: 1000 }, 7500),
    ...(
      [
        ["exploration", 20_000],
        ["mine-works", 35_000],
        ["building-works", 30_000],
        ["hydropower-works", 25_000],
        ["industrial-works", 20_000],
        ["municipal-works", 15_000],
      ] as const
    ).map(([sector, due]) => of({ sector, cost: 1_000_000 }, due)),
    of({ sector: "freight", revenue: 1_000_000 }, 10_000),
    of({ sector: "passenger", revenue: 1_000_000 }, 15_000),
    of({ sector: "hazardous", revenue: 0 }, 0),
    of({ sector: "hazardous", revenue: 10_000_000 }, 450_000),
    of({ sector: "hazardous", revenue: 10_000_100 }, "450002.25"),
    of({ sector: "hazardous", revenue: 200_000_000 }, 3_025_000),
    ...(
      [
        ["hazardous", 45_425_000],
        ["metallurgy", 24_150_000],
        ["machinery", 15_110_000],
        ["fireworks", 500_200_000],
        ["civil-explosives", 44_700_000],
        ["power", 92_650_000],
      ] as const
    ).map(([sector, due]) => of({ sector, revenue: "20000000000" }, due)),
    of({ sector: "hazardous", revenue: 200_000_000 }, 3_025_000, "2022-11-21"),
    of({ sector: "hazardous", revenue: 200_000_000 }, 2_700_000, "2022-11-20"),
    of({ sector: "building-works", cost: 1_000_000 }, 20_000, "2022-11-20"),
    ...(
      [
        ["coal-outburst", 30_000],
        ["coal-high-gas", 30_000],
        ["coal-underground", 15_000],
        ["coal-open-pit", 5000],
        ["metal-underground", 10_000],
      ] as const
    ).map(([sector, due]) => of({ sector, output: 1000 }, due, "2022-11-20")),
    of({ sector: "coal-outburst", output: 1000 }, 30_000, "2012-02-14"),
    {
      name: text("2012年标准未见的行业不作判定", "nothing is decided of sectors whose rates of 2012 were not seen"),
      facts: { sector: "metallurgy", revenue: 1_000_000, happenedOn: "2022-11-20" },
      expect: never,
    },
    {
      name: text("2012年办法施行前一日不适用", "not the day before the measures of 2012"),
      facts: { sector: "coal-outburst", output: 1000, happenedOn: "2012-02-13" },
      expect: never,
    },
    {
      name: text("收入未知：至少为零", "revenue unknown: nothing or more"),
      facts: { sector: "hazardous", happenedOn: "2026-03-31" },
      expect: { atLeast: 0, atMost: null },
    },
  ],
});

const correction: Consequence = {
  id: "correction",
  text: text("责令限期改正，补足提取", "an order to make the amount good within a time set"),
  who: text("负有安全生产监督管理职责的部门", "the department in charge of safety supervision"),
};

const setAside = (amount: number | string, happenedOn = "2026-03-31") => ({
  facts: { sector: "building-works", cost: 1_000_000, setAside: amount, happenedOn } as const,
});

/** 安全生产费用足额提取: whether as much was set aside as is due. */
export const expenseSetAside = decision({
  id: "responsibility/expense-set-aside",
  title: text("安全生产费用足额提取", "Safety expense set aside"),
  cites: [
    expenseMeasures2022.whole({ note: noPlace }),
    expenseMeasures2012.whole({ note: noPlace }),
    safetyLaw2021.article(23, { paragraph: 2 }),
  ],
  from: "2012-02-14",
  about: record(expenses),
  law: "event",
  appliesWhen: (e) => expenseDue.of(e).exists,
  outcomes: ordered({ enough: text("足额", "enough"), short: text("不足", "short") }),
  combine: "gravest",
  consequences: { short: [correction] },
  rows: (e) => [{ when: e.setAside.below(expenseDue.of(e)), then: "short" }, { otherwise: "enough" }],
  examples: [
    { ...setAside("29999.99"), name: text("少一分", "a fen short"), expect: "short" },
    { ...setAside(30_000), name: text("恰好", "just enough"), expect: "enough" },
    {
      ...setAside(20_000, "2022-11-20"),
      name: text("旧办法最后一日", "the last day of the old measures"),
      expect: "enough",
    },
    { ...setAside(20_000, "2022-11-21"), name: text("新办法第一日", "the first day of the new ones"), expect: "short" },
    {
      ...setAside(0, "2012-02-14"),
      name: text("2012年办法施行当日", "on the day of the measures of 2012"),
      expect: "short",
    },
    {
      ...setAside(0, "2012-02-13"),
      given: { [expenseDue.id]: 20_000 },
      name: text("前一日不适用", "not the day before"),
      expect: never,
    },
    {
      facts: { sector: "metallurgy", revenue: 1_000_000, setAside: 0, happenedOn: "2022-11-20" },
      name: text("应提取额不作判定的不适用", "not where nothing is decided of what is due"),
      expect: never,
    },
  ],
});
