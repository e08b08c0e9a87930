import {
  amount,
  atAnyTime,
  decision,
  indicator,
  type Members,
  max,
  min,
  ordered,
  parameterTable,
  quantity,
  record,
  recordIn,
  recordsBy,
  smallest,
  source,
  sum,
  summed,
  text,
  wan,
  yi,
} from "../../src/index.js";
import { betaGroups, hazardClasses, installations, substanceClasses, substances, units } from "./kinds.js";
import type { PaperCase } from "./run.js";

// Rule 7: a sum of quotients, and slices (GB 18218-2018; safety expense 2022).

const gb18218 = source({
  id: "gb-18218-2018",
  type: "standard",
  title: text("危险化学品重大危险源辨识", "Identification of major hazard installations"),
  number: "GB 18218-2018",
  from: "2019-03-01",
  verified: true,
});

const expense2022 = source({
  id: "caizi-2022-136",
  type: "rule",
  title: text("企业安全生产费用提取和使用管理办法", "Measures on enterprises' safety expense"),
  number: "财资〔2022〕136号",
  from: "2022-11-21",
  verified: false,
});

const q = (c: string, of: string, n: string) => ({ id: n, substance: of, class: c });

const thresholdOfClass = parameterTable({
  id: "paper/threshold-of-class",
  of: amount(text("临界量", "threshold Q"), { unit: "tonne", decimals: 2, min: 0 }),
  by: [{ title: text("类别", "class"), members: hazardClasses }],
  history: [{ values: { q1: 1, q5: 5, q10: 10, q50: 50 }, cites: gb18218.whole() }],
});

const betaOfGroup = parameterTable({
  id: "paper/beta-of-group",
  of: amount(text("校正系数β", "β"), { decimals: 1, min: 0 }),
  by: [{ title: text("组", "group"), members: betaGroups }],
  history: [{ values: { b1: 1, b2: 2, b4: 4, b5: 5, b20: 20 }, cites: gb18218.whole() }],
});

const threshold = indicator({
  id: "paper/threshold",
  title: text("临界量（多种危险性取最低）", "threshold, the lowest of several hazards"),
  cites: gb18218.whole(),
  about: record(substances),
  law: "judged",
  over: substanceClasses,
  link: recordsBy("substance"),
  window: atAnyTime(),
  fold: (c) => smallest(thresholdOfClass.at(c.class)),
  examples: [
    {
      name: text("两种危险性取最低", "of two hazards the lower"),
      facts: { id: "s", tonnes: 1 },
      records: { substanceClasses: [q("q50", "s", "1"), q("q10", "s", "2"), q("q1", "other", "3")] },
      expect: 10,
    },
  ],
});

const held = (id: string, tonnes: number | string | null, betaGroup: keyof typeof betaGroups) => ({
  id,
  installation: "u",
  tonnes,
  betaGroup,
});

const ammoniaAndChlorine = {
  substances: [held("nh3", 10, "b2"), held("cl2", 5, "b4")],
  substanceClasses: [q("q10", "nh3", "1"), q("q5", "cl2", "2")],
};

const exam = {
  substances: [held("h2s", 2, "b5"), held("ph3", 2, "b20"), held("cl2", 1, "b4")],
  substanceClasses: [q("q5", "h2s", "1"), q("q1", "ph3", "2"), q("q5", "cl2", "3")],
};

const quotientSum = indicator({
  id: "paper/quotient-sum",
  title: text("S", "S"),
  cites: gb18218.whole(),
  about: record(installations),
  law: "judged",
  over: substances,
  link: recordsBy("installation"),
  window: atAnyTime(),
  fold: (s) => summed(s.tonnes.dividedBy(threshold.of(s))),
  examples: [
    {
      name: text("氨10吨、氯5吨", "10 t of ammonia, 5 t of chlorine"),
      facts: { id: "u" },
      records: ammoniaAndChlorine,
      expect: 2,
    },
  ],
});

const weightedSum = indicator({
  id: "paper/weighted-sum",
  title: text("Σβq/Q", "Σ β q/Q"),
  cites: gb18218.whole(),
  about: record(installations),
  law: "judged",
  over: substances,
  link: recordsBy("installation"),
  window: atAnyTime(),
  fold: (s) => summed(betaOfGroup.at(s.betaGroup).times(s.tonnes).dividedBy(threshold.of(s))),
  examples: [{ name: text("考题", "the exam's"), facts: { id: "u" }, records: exam, expect: "42.8" }],
});

const alpha = quantity({
  id: "paper/alpha",
  title: text("校正系数α", "α"),
  cites: gb18218.whole(),
  about: record(installations),
  law: "judged",
  combine: "greatest",
  rows: (u) => [
    { when: u.people500m.atLeast(100), is: "2.0" },
    { when: u.people500m.atLeast(50), is: "1.5" },
    { when: u.people500m.atLeast(30), is: "1.2" },
    { when: u.people500m.atLeast(1), is: "1.0" },
    { otherwise: "0.5" },
  ],
  examples: [
    { name: text("99人", "99 people"), facts: { people500m: 99 }, expect: "1.5" },
    { name: text("100人", "100 people"), facts: { people500m: 100 }, expect: 2 },
    { name: text("无人", "nobody"), facts: { people500m: 0 }, expect: "0.5" },
    { name: text("人数未知", "unknown"), facts: {}, expect: { atLeast: "0.5", atMost: 2 } },
  ],
});

const R = quantity({
  id: "paper/r",
  title: text("R", "R"),
  cites: gb18218.whole(),
  about: record(installations),
  law: "judged",
  is: (u) => weightedSum.of(u).times(alpha.of(u)),
  examples: [
    {
      name: text("考题，102人", "the exam's, 102 people"),
      facts: { id: "u", people500m: 102 },
      records: exam,
      expect: "85.6",
    },
    {
      name: text("氨与氯，周边无人", "ammonia and chlorine, nobody near"),
      facts: { id: "u", people500m: 0 },
      records: ammoniaAndChlorine,
      expect: 3,
    },
  ],
});

const hazardGrade = decision({
  id: "paper/hazard-grade",
  title: text("重大危险源分级", "grade of a major hazard installation"),
  cites: gb18218.whole(),
  about: record(installations),
  law: "judged",
  appliesWhen: (u) => quotientSum.of(u).atLeast(1),
  outcomes: ordered({
    four: text("四级", "four"),
    three: text("三级", "three"),
    two: text("二级", "two"),
    one: text("一级", "one"),
  }),
  combine: "gravest",
  rows: (u) => [
    { when: R.of(u).atLeast(100), then: "one" },
    { when: R.of(u).atLeast(50), then: "two" },
    { when: R.of(u).atLeast(10), then: "three" },
    { otherwise: "four" },
  ],
  examples: [
    {
      name: text("R为3：四级", "R = 3: four"),
      facts: { id: "u", people500m: 0 },
      records: ammoniaAndChlorine,
      expect: "four",
    },
    { name: text("R为85.6：二级", "R = 85.6: two"), facts: { id: "u", people500m: 102 }, records: exam, expect: "two" },
  ],
});

const slices = {
  s1: text("不超过1000万元", "up to 10 M yuan"),
  s2: text("1000万元至1亿元", "10 to 100 M yuan"),
  s3: text("1亿元至10亿元", "100 M to 1 bn yuan"),
  s4: text("超过10亿元", "over 1 bn yuan"),
} as const satisfies Members;

const sliceTable = (
  id: string,
  title: ReturnType<typeof text>,
  values: Record<keyof typeof slices, number | string>,
  unit: string,
) =>
  parameterTable({
    id,
    of: amount(title, { unit, decimals: 4, min: 0 }),
    by: [{ title: text("段", "slice"), members: slices }],
    history: [{ values, cites: expense2022.whole() }],
  });

const sliceFrom = sliceTable(
  "paper/slice-from",
  text("段起点", "slice from"),
  { s1: 0, s2: wan(1000).value, s3: yi(1).value, s4: yi(10).value },
  "yuan",
);
const sliceRate = sliceTable(
  "paper/slice-rate",
  text("段比例", "slice rate"),
  { s1: "0.045", s2: "0.0225", s3: "0.0055", s4: "0.002" },
  "",
);

// The map runs when the rule is written: what is stored is one sum of four terms. The last slice has no end.
const order = ["s1", "s2", "s3", "s4"] as const;

const expenseHazardous = quantity({
  id: "paper/expense-hazardous",
  title: text("危险品企业安全费用", "safety expense of a hazardous-goods enterprise"),
  cites: expense2022.whole(),
  about: recordIn(units, "year"),
  law: "periodEnd",
  unit: "yuan",
  is: (u) =>
    sum(
      ...order.map((s, i) => {
        const next = order[i + 1];
        const upTo = next ? min(u.lastRevenue, sliceFrom.at(next)) : u.lastRevenue;
        return max(0, upTo.minus(sliceFrom.at(s))).times(sliceRate.at(s));
      }),
    ),
  examples: [
    {
      name: text("收入2亿元：302.5万元", "revenue of 200 M yuan: 3,025,000"),
      facts: { id: "e", lastRevenue: 200_000_000 },
      period: "2023",
      expect: 3_025_000,
    },
  ],
});

export const hazards = [
  thresholdOfClass,
  betaOfGroup,
  threshold,
  quotientSum,
  weightedSum,
  alpha,
  R,
  hazardGrade,
  sliceFrom,
  sliceRate,
  expenseHazardous,
];

const ammonia = (tonnes: number | string | null, people500m = 0) => ({
  of: hazardGrade,
  facts: { id: "u", people500m },
  records: { substances: [held("nh3", tonnes, "b2")], substanceClasses: [q("q10", "nh3", "1")] },
});
const expense = (lastRevenue: number | null, expect: PaperCase["expect"]): PaperCase => ({
  of: expenseHazardous,
  name: `revenue ${lastRevenue}`,
  facts: { id: "e", lastRevenue },
  period: "2023",
  expect,
});

export const hazardCases: readonly PaperCase[] = [
  ...(
    [
      [0, "0.5"],
      [1, "1"],
      [29, "1"],
      [30, "1.2"],
      [49, "1.2"],
      [50, "1.5"],
      [99, "1.5"],
      [100, "2"],
    ] as const
  ).map(
    ([people500m, expect]): PaperCase => ({ of: alpha, name: `${people500m} people`, facts: { people500m }, expect }),
  ),
  {
    of: weightedSum,
    name: "a substance of the largest threshold and the smallest β",
    facts: { id: "u" },
    records: { substances: [held("x", 100, "b1")], substanceClasses: [q("q50", "x", "1")] },
    expect: 2,
  },
  { ...ammonia("9.99"), name: "9.99 t of ammonia alone: not a major hazard", expect: { notApplicable: true } },
  { ...ammonia(10), name: "10 t: one, of grade four", expect: "four" },
  {
    ...ammonia(null),
    name: "an unknown amount: perhaps none, else any grade",
    expect: { possible: ["four", "three", "two", "one", "notApplicable"] },
  },
  { ...ammonia("99.999"), name: "R = 9.9999: four", expect: "four" },
  { ...ammonia(100), name: "R = 10: three", expect: "three" },
  { ...ammonia("499.999"), name: "R = 49.9999: three", expect: "three" },
  { ...ammonia(500), name: "R = 50: two", expect: "two" },
  { ...ammonia("999.999"), name: "R = 99.9999: two", expect: "two" },
  { ...ammonia(1000), name: "R = 100: one", expect: "one" },
  {
    of: quotientSum,
    name: "a third is exact: three substances of a third each make 1",
    facts: { id: "u" },
    records: {
      substances: [held("a", "3.333", "b1"), held("b", "3.333", "b1"), held("c", "3.334", "b1")],
      substanceClasses: [q("q10", "a", "1"), q("q10", "b", "2"), q("q10", "c", "3")],
    },
    expect: 1,
  },
  {
    of: hazardGrade,
    name: "neighbours unknown: R lies between 21.4 and 85.6",
    facts: { id: "u" },
    records: exam,
    expect: { atLeast: "three", atMost: "two" },
  },
  expense(0, 0),
  expense(10_000_000, 450_000),
  expense(10_000_100, "450002.25"),
  expense(100_000_000, 2_475_000),
  expense(1_000_000_000, 7_425_000),
  expense(2_000_000_000, 9_425_000),
];
