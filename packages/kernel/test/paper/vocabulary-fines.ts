import {
  all,
  any,
  decision,
  type Facts,
  ordered,
  range,
  rangeQuantity,
  record,
  source,
  text,
  wan,
  yuan,
} from "../../src/index.js";
import { accidents, penalties } from "./kinds.js";
import type { PaperCase } from "./run.js";
import { order14, safetyLaw2021 } from "./sources.js";

// Rule 6: a fine: the range by the gravest of three scales, multiplied, or at its top (art. 114, Order 14, 达川).

const dachuan = source({
  id: "dachuan-enforcement-2015",
  type: "notice",
  title: text("达川区安全生产执法意见", "Dachuan's opinion on enforcement"),
  from: "2015-01-01",
  verified: true,
});

const accident = record(accidents);
type Accident = Facts<typeof accidents>;
const none = { illegalOperationWithCasualties: false, fled: false, otherGravestGround: false } as const;

/** Deaths, serious injuries and loss (万元) from which a tier begins, and its range in 万元. */
const tiers = [
  [50, 150, 20_000, 1500, 2000],
  [40, 120, 15_000, 1200, 1500],
  [30, 100, 10_000, 1000, 1200],
  [15, 70, 7_000, 600, 1000],
  [13, 60, 6_000, 400, 600],
  [10, 50, 5_000, 200, 400],
  [7, 30, 3_000, 150, 200],
  [5, 20, 2_000, 120, 150],
  [3, 10, 1_000, 100, 120],
  [2, 6, 500, 70, 100],
  [1, 3, 300, 50, 70],
] as const;

/** The law's own four ranges, which were all there was before the tiers. */
const lawTiers = [
  [30, 100, 10_000, 1000, 2000],
  [10, 50, 5_000, 200, 1000],
  [3, 10, 1_000, 100, 200],
] as const;

const wanRange = (low: number, high: number) => range(wan(low), wan(high));

const unitFine = rangeQuantity({
  id: "paper/unit-fine",
  title: text("事故单位罚款幅度", "range of the unit's fine"),
  cites: order14.whole(),
  about: accident,
  law: "eventOrMilder",
  unit: "yuan",
  combine: "greatest",
  rows: (a) => [
    ...tiers.map(([deaths, injured, loss, low, high]) => ({
      when: any(a.deaths.atLeast(deaths), a.seriousInjuries.atLeast(injured), a.directLoss.atLeast(wan(loss))),
      is: wanRange(low, high),
    })),
    { otherwise: wanRange(30, 50) },
  ],
  before: [
    {
      from: "2021-09-01",
      to: "2024-02-29",
      cites: safetyLaw2021.article(114),
      rows: (a) => [
        ...lawTiers.map(([deaths, injured, loss, low, high]) => ({
          when: any(a.deaths.atLeast(deaths), a.seriousInjuries.atLeast(injured), a.directLoss.atLeast(wan(loss))),
          is: wanRange(low, high),
        })),
        { otherwise: wanRange(30, 100) },
      ],
    },
  ],
  examples: [
    {
      name: text("2死且损失1200万：100至120万，由损失决定", "2 deaths and a loss of 12 M yuan: the loss decides"),
      facts: { happenedOn: "2024-06-01", deaths: 2, seriousInjuries: 0, directLoss: 12_000_000 },
      expect: { low: 1_000_000, high: 1_200_000 },
    },
    {
      name: text("损失未知：上下限各有界", "loss unknown: bounds on each end"),
      facts: { happenedOn: "2024-06-01", deaths: 2, seriousInjuries: 0 },
      expect: {
        low: { atLeast: 700_000, atMost: 15_000_000 },
        high: { atLeast: 1_000_000, atMost: 20_000_000 },
      },
    },
    {
      name: text("无伤亡、损失299.99万：30至50万", "no casualties, a loss below 3 M yuan"),
      facts: { happenedOn: "2024-06-01", deaths: 0, seriousInjuries: 0, directLoss: "2999999.99" },
      expect: { low: 300_000, high: 500_000 },
    },
  ],
});

const fineInForce = rangeQuantity({
  id: "paper/fine-in-force",
  title: text("罚款幅度（含加重）", "range of the fine, aggravation included"),
  cites: safetyLaw2021.article(114, { paragraph: 2 }),
  about: accident,
  law: "event",
  unit: "yuan",
  combine: "exactlyOne",
  rows: (a) => [
    { when: all(a.especiallySerious, a.especiallyBad), is: unitFine.of(a).times(2, 5) },
    { otherwise: unitFine.of(a) },
  ],
  examples: [
    {
      name: text("50死且两项加重：3000万至1亿", "50 deaths, both aggravations: 30 to 100 M yuan"),
      facts: facts({ deaths: 50, especiallySerious: true, especiallyBad: true }),
      expect: { low: 30_000_000, high: 100_000_000 },
    },
  ],
});

function facts(more: Accident): Accident {
  return { happenedOn: "2024-06-01", seriousInjuries: 0, directLoss: 0, ...more };
}

/** The district's rule takes the top of the range; the low end is nowhere below the national one. */
const dachuanFine = rangeQuantity({
  id: "paper/dachuan-fine",
  title: text("罚款幅度（顶格情形）", "range of the fine, at its top on listed grounds"),
  cites: dachuan.whole(),
  about: accident,
  law: "event",
  unit: "yuan",
  combine: "exactlyOne",
  rows: (a) => [
    {
      when: any(a.illegalOperationWithCasualties, a.fled, a.otherGravestGround),
      is: range(fineInForce.of(a).high, fineInForce.of(a).high),
    },
    { otherwise: fineInForce.of(a) },
  ],
  examples: [
    {
      name: text("逃匿即顶格", "who fled pays the top"),
      facts: facts({ deaths: 3, especiallySerious: false, fled: true }),
      expect: { low: 1_200_000, high: 1_200_000 },
    },
    {
      name: text("“等”未认定：下限未定", "the open list is not answered: the low end is open"),
      facts: facts({ deaths: 3, especiallySerious: false, illegalOperationWithCasualties: false, fled: false }),
      expect: { low: { atLeast: 1_000_000, atMost: 1_200_000 }, high: 1_200_000 },
    },
  ],
});

const fineLawful = decision({
  id: "paper/fine-lawful",
  title: text("罚款是否在幅度内", "whether the fine lies in its range"),
  cites: dachuan.whole(),
  about: record(penalties),
  law: "judged",
  outcomes: ordered({ within: text("在幅度内", "within"), outside: text("超出幅度", "outside") }),
  combine: "exactlyOne",
  rows: (p) => [{ when: p.amount.within(dachuanFine.of(p.accident)), then: "within" }, { otherwise: "outside" }],
  examples: [
    {
      name: text("恰为上限：在幅度内", "the top itself is within"),
      facts: { id: "p", accident: "x", amount: yuan(1_200_000) },
      records: {
        accidents: [{ ...facts({ id: "x", deaths: 3, especiallySerious: false }), ...none }],
      },
      expect: "within",
    },
  ],
});

export const fines = [unitFine, fineInForce, dachuanFine, fineLawful];

const penalty = (amount: number | string, more: Accident = {}) => ({
  of: fineLawful,
  facts: { id: "p", accident: "x", amount },
  judged: "2024-12-01",
  records: { accidents: [{ ...facts({ id: "x", deaths: 3, especiallySerious: false, ...none }), ...more }] },
});

const fine = (more: Accident) => ({ of: unitFine, facts: facts(more) });

export const fineCases: readonly PaperCase[] = [
  ...tiers.flatMap(([deaths, injured, loss, low, high]): PaperCase[] => {
    const expect = { low: low * 10_000, high: high * 10_000 };
    return [
      { ...fine({ deaths }), name: `${deaths} deaths alone reach ${low}`, expect },
      {
        ...fine({ deaths: 0, seriousInjuries: injured }),
        name: `${injured} serious injuries alone reach ${low}`,
        expect,
      },
      { ...fine({ deaths: 0, directLoss: loss * 10_000 }), name: `a loss of ${loss} alone reaches ${low}`, expect },
    ];
  }),
  ...tiers.map(([deaths, injured, loss], i): PaperCase => {
    const [, , , low, high] = tiers[i + 1] ?? [0, 0, 0, 30, 50];
    return {
      ...fine({ deaths: deaths - 1, seriousInjuries: injured - 1, directLoss: loss * 10_000 - 0.01 }),
      name: `just below every limit of the tier above stays at ${low}`,
      expect: { low: low * 10_000, high: high * 10_000 },
    };
  }),
  ...lawTiers.flatMap(([deaths, injured, loss, low, high], i): PaperCase[] => {
    const older = (more: Accident, from: number, to: number, name: string): PaperCase => ({
      of: unitFine,
      name,
      facts: { ...facts(more), happenedOn: "2022-06-01" },
      judged: "2022-12-31",
      expect: { low: from * 10_000, high: to * 10_000 },
    });
    const [, , , lower, upper] = lawTiers[i + 1] ?? [0, 0, 0, 30, 100];
    return [
      older({ deaths }, low, high, `by the law of 2021, ${deaths} deaths alone reach ${low}`),
      older({ deaths: 0, seriousInjuries: injured }, low, high, `by it ${injured} serious injuries reach ${low}`),
      older({ deaths: 0, directLoss: loss * 10_000 }, low, high, `by it a loss of ${loss} reaches ${low}`),
      older(
        { deaths: deaths - 1, seriousInjuries: injured - 1, directLoss: loss * 10_000 - 0.01 },
        lower,
        upper,
        `by it, just below all of them, it stays at ${lower}`,
      ),
    ];
  }),
  {
    of: fineInForce,
    name: "one aggravation alone multiplies nothing",
    facts: facts({ deaths: 50, especiallySerious: true, especiallyBad: false }),
    expect: { low: 15_000_000, high: 20_000_000 },
  },
  {
    of: fineInForce,
    name: "whether it was especially bad is open: bounds reach from the plain to the multiplied end",
    facts: facts({ deaths: 50, especiallySerious: true }),
    expect: {
      low: { atLeast: 15_000_000, atMost: 30_000_000 },
      high: { atLeast: 20_000_000, atMost: 100_000_000 },
    },
  },
  {
    of: unitFine,
    name: "an accident of 2022 with 2 deaths, judged in 2025: equal tops, so the lower bottom of the older law",
    facts: { happenedOn: "2022-06-01", deaths: 2, seriousInjuries: 0, directLoss: 0 },
    judged: "2025-01-01",
    expect: { low: 300_000, high: 1_000_000 },
  },
  {
    of: unitFine,
    name: "with 1 death the newer law has the lower top and is milder although its bottom is higher",
    facts: { happenedOn: "2022-06-01", deaths: 1, seriousInjuries: 0, directLoss: 0 },
    judged: "2025-01-01",
    expect: { low: 500_000, high: 700_000 },
  },
  {
    of: unitFine,
    name: "judged while the older law stood it has the older range",
    facts: { happenedOn: "2022-06-01", deaths: 1, seriousInjuries: 0, directLoss: 0 },
    judged: "2024-02-29",
    expect: { low: 300_000, high: 1_000_000 },
  },
  {
    of: unitFine,
    name: "before the older law there is no range",
    facts: { happenedOn: "2021-08-31", deaths: 1, seriousInjuries: 0, directLoss: 0 },
    expect: { notApplicable: true },
  },
  {
    of: dachuanFine,
    name: "a ground of the open list that an officer found takes the top",
    facts: facts({
      deaths: 3,
      especiallySerious: false,
      illegalOperationWithCasualties: false,
      fled: false,
      otherGravestGround: true,
    }),
    expect: { low: 1_200_000, high: 1_200_000 },
  },
  {
    of: dachuanFine,
    name: "no ground, also none of the open list: the national range",
    facts: facts({ deaths: 3, especiallySerious: false, ...none }),
    expect: { low: 1_000_000, high: 1_200_000 },
  },
  { ...penalty(1_000_000), name: "the bottom itself is within", expect: "within" },
  { ...penalty("999999.99"), name: "a fen below the bottom is outside", expect: "outside" },
  { ...penalty("1200000.01"), name: "a fen above the top is outside", expect: "outside" },
  { ...penalty(1_000_000, { fled: true }), name: "where the top is due, the bottom is outside", expect: "outside" },
  {
    ...penalty(1_000_000, { otherGravestGround: null }),
    name: "while the open list is unanswered, a fine at the bottom is undecided",
    expect: { possible: ["within", "outside"] },
  },
  {
    ...penalty(1_200_000, { otherGravestGround: null }),
    name: "a fine at the top is within either way",
    expect: "within",
  },
];
