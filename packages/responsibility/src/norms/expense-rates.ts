import { amount, type Members, parameter, parameterTable, text } from "@anwei/kernel";
import { expenseMeasures2012, expenseMeasures2022 } from "@anwei/law";
import { expenseSectors } from "../records/expenses.js";

/** Why no article of the measures is cited. */
export const noPlace = text("未见条号", "its articles were not seen");

const cites = expenseMeasures2022.whole({ note: noPlace });
const oldCites = expenseMeasures2012.whole({ note: noPlace });
const from = "2022-11-21";
const span2012 = { from: "2012-02-14", to: "2022-11-20" } as const;
const moves = { may: "tighten", stricter: "higher" } as const;

const { perTonne, ofCost, ofRevenue, stepwise } = expenseSectors;
const bySector = <M extends Members>(members: M) => ({ title: text("行业", "sector"), members });

const perTonneOf = amount(text("每吨提取额", "set aside per tonne"), { unit: "yuan/tonne", decimals: 2, min: 0 });
const shareOf = amount(text("提取比例", "share set aside"), { as: "percent", decimals: 6, min: 0, max: 1 });

/** Yuan per tonne of output, or of tailings taken in. */
export const expensePerTonne = parameterTable({
  id: "responsibility/expense-per-tonne",
  of: perTonneOf,
  by: [bySector(perTonne)],
  moves,
  history: [
    {
      from,
      values: {
        "coal-outburst": 50,
        "coal-rock-burst": 50,
        "coal-high-gas": 30,
        "coal-complex": 30,
        "coal-underground": 15,
        "coal-open-pit": 5,
        "metal-open-pit": 5,
        "metal-underground": 15,
        "nuclear-mine": 25,
        "nonmetal-open-pit": 3,
        "nonmetal-underground": 8,
        "nonmetal-small": 2,
        "tailings-upper": 4,
        "tailings-lower": 5,
        "crude-oil": 20,
      },
      cites,
    },
  ],
});

/** Yuan per thousand cubic metres of natural gas. */
export const expensePerGas = parameter({
  id: "responsibility/expense-per-gas",
  of: amount(text("每千立方米天然气提取额", "set aside per 1,000 cubic metres of gas"), {
    unit: "yuan",
    decimals: 2,
    min: 0,
  }),
  moves,
  history: [{ from, value: "7.5", cites }],
});

/** The share of the cost of works, or of the revenue of transport. */
export const expenseShare = parameterTable({
  id: "responsibility/expense-share",
  of: shareOf,
  by: [bySector({ ...ofCost, ...ofRevenue })],
  moves,
  history: [
    {
      from,
      values: {
        exploration: "0.02",
        "mine-works": "0.035",
        "building-works": "0.03",
        "hydropower-works": "0.025",
        "industrial-works": "0.02",
        "municipal-works": "0.015",
        freight: "0.01",
        passenger: "0.015",
      },
      cites,
    },
  ],
});

/** Slices of revenue, each at its own rate (超额累退): from the one end to the other, in yuan. */
export const slices = {
  "up-to-10m": { title: text("1000万元以下部分", "up to 10 million"), from: "0", to: "10000000" },
  "up-to-20m": { title: text("1000万至2000万元部分", "10 to 20 million"), from: "10000000", to: "20000000" },
  "up-to-100m": { title: text("2000万至1亿元部分", "20 to 100 million"), from: "20000000", to: "100000000" },
  "up-to-1b": { title: text("1亿至10亿元部分", "100 million to 1 billion"), from: "100000000", to: "1000000000" },
  "up-to-5b": { title: text("10亿至50亿元部分", "1 to 5 billion"), from: "1000000000", to: "5000000000" },
  "up-to-10b": { title: text("50亿至100亿元部分", "5 to 10 billion"), from: "5000000000", to: "10000000000" },
  "over-10b": { title: text("100亿元以上部分", "over 10 billion"), from: "10000000000", to: undefined },
} as const;

export type Slice = keyof typeof slices;

const bySlice = {
  title: text("营业收入", "slice of revenue"),
  members: Object.fromEntries(Object.entries(slices).map(([slice, { title }]) => [slice, title])) as Members<Slice>,
};

type Rates = readonly [string, string, string, string, string, string, string];

const rates = <I extends string>(by: Readonly<Record<I, Rates>>) =>
  Object.fromEntries(
    (Object.entries(by) as [I, Rates][]).flatMap(([industry, of]) =>
      Object.keys(slices).map((slice, i) => [`${industry}/${slice}`, of[i] as string]),
    ),
  );

/** The share of each slice of the revenue of the year before. */
export const expenseSlices = parameterTable({
  id: "responsibility/expense-slices",
  of: shareOf,
  by: [bySector(stepwise), bySlice],
  moves,
  history: [
    {
      from,
      values: rates({
        hazardous: ["0.045", "0.0225", "0.0225", "0.0055", "0.002", "0.002", "0.002"],
        metallurgy: ["0.03", "0.015", "0.015", "0.005", "0.002", "0.001", "0.0005"],
        machinery: ["0.0235", "0.0125", "0.0125", "0.0025", "0.001", "0.0005", "0.0005"],
        fireworks: ["0.04", "0.03", "0.025", "0.025", "0.025", "0.025", "0.025"],
        "civil-explosives": ["0.04", "0.02", "0.02", "0.005", "0.002", "0.002", "0.002"],
        power: ["0.03", "0.015", "0.015", "0.01", "0.008", "0.006", "0.002"],
      }),
      cites,
    },
  ],
});

const { "coal-outburst": outburst, "coal-high-gas": highGas, "coal-underground": underground } = perTonne;

/** What was seen of the rates per tonne of 2012. */
export const expensePerTonne2012 = parameterTable({
  id: "responsibility/expense-per-tonne-2012",
  of: perTonneOf,
  by: [
    bySector({
      "coal-outburst": outburst,
      "coal-high-gas": highGas,
      "coal-underground": underground,
      "coal-open-pit": perTonne["coal-open-pit"],
      "metal-underground": perTonne["metal-underground"],
    }),
  ],
  history: [
    {
      ...span2012,
      values: {
        "coal-outburst": 30,
        "coal-high-gas": 30,
        "coal-underground": 15,
        "coal-open-pit": 5,
        "metal-underground": 10,
      },
      cites: oldCites,
    },
  ],
});

/** The share of the cost of building works in 2012. */
export const expenseBuilding2012 = parameter({
  id: "responsibility/expense-building-2012",
  of: shareOf,
  history: [{ ...span2012, value: "0.02", cites: oldCites }],
});

/** The shares of each slice of revenue in 2012, of hazardous goods alone. */
export const expenseSlices2012 = parameterTable({
  id: "responsibility/expense-slices-2012",
  of: shareOf,
  by: [bySlice],
  history: [
    {
      ...span2012,
      values: {
        "up-to-10m": "0.04",
        "up-to-20m": "0.02",
        "up-to-100m": "0.02",
        "up-to-1b": "0.005",
        "up-to-5b": "0.002",
        "up-to-10b": "0.002",
        "over-10b": "0.002",
      },
      cites: oldCites,
    },
  ],
});
