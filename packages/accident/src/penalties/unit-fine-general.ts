import { any, type Example, range, rangeQuantity, record, type Text, text, wan } from "@anwei/kernel";
import { decree493, order14, safetyLaw2014, safetyLaw2021 } from "@anwei/law";
import {
  type AccidentLevel,
  accidentLevels,
  determinedLevel,
  lossCounted,
  lostCounted,
  seriousCounted,
} from "../level/index.js";
import { accidents } from "../records/accidents.js";
import { byLevel, fineTable, levels } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

type ByLevel = Readonly<Record<AccidentLevel, readonly [low: number, high: number]>>;

// In 万元.
const of2021: ByLevel = { ordinary: [30, 100], larger: [100, 200], major: [200, 1000], extraordinary: [1000, 2000] };
const of2014: ByLevel = { ordinary: [20, 50], larger: [50, 100], major: [100, 500], extraordinary: [500, 1000] };
const of2007: ByLevel = { ordinary: [10, 20], larger: [20, 50], major: [50, 200], extraordinary: [200, 500] };

/** 单位罚款幅度: what the laws themselves say, by level. */
export const unitFineByLevel = fineTable({
  id: "accident/unit-fine-by-level",
  title: text("事故单位罚款幅度（按等级）", "range of the unit's fine by level"),
  by: byLevel,
  history: [
    {
      ranges: of2021,
      cites: safetyLaw2021.article(114, { paragraph: 1 }),
    },
    {
      ranges: of2014,
      cites: safetyLaw2014.article(109),
    },
    {
      to: "2014-11-30",
      ranges: of2007,
      cites: decree493.article(37),
    },
  ],
});

interface Tier {
  readonly title: Text;
  /** The level that it begins with, or else the deaths, serious injuries and loss (万元) from which it begins. */
  readonly from: AccidentLevel | readonly [deaths: number, serious: number, loss: number];
  /** In 万元. */
  readonly range: readonly [low: number, high: number];
}

const tiers = {
  "ordinary-1": { title: text("一般事故第一档", "ordinary, first tier"), from: "ordinary", range: [30, 50] },
  "ordinary-2": { title: text("一般事故第二档", "ordinary, second tier"), from: [1, 3, 300], range: [50, 70] },
  "ordinary-3": { title: text("一般事故第三档", "ordinary, third tier"), from: [2, 6, 500], range: [70, 100] },
  "larger-1": { title: text("较大事故第一档", "larger, first tier"), from: "larger", range: [100, 120] },
  "larger-2": { title: text("较大事故第二档", "larger, second tier"), from: [5, 20, 2_000], range: [120, 150] },
  "larger-3": { title: text("较大事故第三档", "larger, third tier"), from: [7, 30, 3_000], range: [150, 200] },
  "major-1": { title: text("重大事故第一档", "major, first tier"), from: "major", range: [200, 400] },
  "major-2": { title: text("重大事故第二档", "major, second tier"), from: [13, 60, 6_000], range: [400, 600] },
  "major-3": { title: text("重大事故第三档", "major, third tier"), from: [15, 70, 7_000], range: [600, 1000] },
  "extraordinary-1": {
    title: text("特别重大事故第一档", "extraordinarily serious, first tier"),
    from: "extraordinary",
    range: [1000, 1200],
  },
  "extraordinary-2": {
    title: text("特别重大事故第二档", "extraordinarily serious, second tier"),
    from: [40, 120, 15_000],
    range: [1200, 1500],
  },
  "extraordinary-3": {
    title: text("特别重大事故第三档", "extraordinarily serious, third tier"),
    from: [50, 150, 20_000],
    range: [1500, 2000],
  },
} as const satisfies Record<string, Tier>;

type TierName = keyof typeof tiers;
const tierNames = Object.keys(tiers) as TierName[];
const ofTiers = <T>(of: (tier: Tier) => T): Record<TierName, T> =>
  Object.fromEntries(tierNames.map((name) => [name, of(tiers[name])])) as Record<TierName, T>;

const fromMemory = { verified: false } as const;

/** 罚款档次: what Order 14 makes of the law's ranges. */
export const unitFineByTier = fineTable({
  id: "accident/unit-fine-by-tier",
  title: text("事故单位罚款幅度（按档次）", "range of the unit's fine by tier"),
  by: { title: text("档次", "tier"), members: ofTiers((t) => t.title) },
  history: [
    {
      ranges: ofTiers((t) => t.range),
      cites: [
        order14.article(14, fromMemory),
        order14.article(15, {
          ...fromMemory,
          note: text(
            "第十四条至第十七条各档凭记忆，只有较大事故死亡3至4人一档见于所存资料",
            "the tiers of arts. 14 to 17 are from memory; only that of 3 to 4 deaths was seen",
          ),
        }),
        order14.article(16, fromMemory),
        order14.article(17, fromMemory),
      ],
    },
  ],
});

const harmless = { happenedOn: "2024-03-01", deaths: 0, missing: 0, seriousInjuries: 0, directLoss: 0 } as const;
const fine = ([low, high]: readonly [number, number]) => ({ low: low * 10_000, high: high * 10_000 });

/** Each figure alone at the beginning of each tier inside a level, and all of them a step short of it. */
const tierExamples = tierNames.flatMap((name, i): Example<typeof accidents>[] => {
  const { title, from, range }: Tier = tiers[name];
  const below: Tier | undefined = tiers[tierNames[i - 1] ?? name];
  if (typeof from === "string") {
    return [
      {
        name: text(`${title.zh}：不问数字，只看等级`, `${title.en}: by its level, whatever the figures`),
        facts: harmless,
        given: { "accident/determined-level": from },
        expect: fine(range),
      },
    ];
  }
  const [deaths, serious, loss] = from;
  const facts = (more: object) => ({ facts: { ...harmless, ...more }, expect: fine(range) });
  return [
    { name: text(`死亡${deaths}人：${title.zh}`, `deaths ${deaths}: ${title.en}`), ...facts({ deaths }) },
    {
      name: text(`重伤${serious}人：${title.zh}`, `serious injuries ${serious}: ${title.en}`),
      ...facts({ seriousInjuries: serious }),
    },
    {
      name: text(`损失${loss}万元：${title.zh}`, `loss of ${loss * 10_000} yuan: ${title.en}`),
      ...facts({ directLoss: loss * 10_000 }),
    },
    {
      name: text(`各项均差一步：不到${title.zh}`, `every figure a step short: not yet ${title.en}`),
      facts: {
        ...harmless,
        deaths: deaths - 1,
        seriousInjuries: serious - 1,
        directLoss: `${loss * 10_000 - 1}.99`,
      },
      expect: fine(below.range),
    },
  ];
});

/** The first and last day of each law, before there were tiers. */
const byLaw = [
  { days: ["2021-09-01", "2024-02-29"], ranges: of2021 },
  { days: ["2014-12-01", "2021-08-31"], ranges: of2014 },
  { days: ["2007-06-01", "2014-11-30"], ranges: of2007 },
] as const;

const lawRows = (level: ReturnType<typeof determinedLevel.of>) =>
  levels.map((l) => ({
    when: level.atLeast(l),
    is: range(unitFineByLevel.at(l, "low"), unitFineByLevel.at(l, "high")),
  }));

/** 安全生产法上的单位罚款: the fine of the unit that is answerable, before any multiplication. */
export const unitFineGeneral = rangeQuantity({
  id: "accident/unit-fine-general",
  title: text("安全生产法上的事故单位罚款幅度", "the unit's fine under the Work Safety Law"),
  note: text(
    "2024年3月1日起，在法定幅度内按死亡（含下落不明）、重伤、损失分档，取最高一档；此前只有法定幅度，已废止的试行规定的档次未编入。轻重先比上限，上限相同再比下限",
    "from 1 March 2024 the law's range has tiers by lives lost, serious injuries and loss, of which the highest counts; before it there is the law's range alone, for the tiers of the repealed trial rule are not coded. The milder range is that with the lower high end, then with the lower low end",
  ),
  about: record(accidents),
  law: "eventOrMilder",
  unit: "yuan",
  appliesWhen: (a) => determinedLevel.of(a).atLeast("ordinary"),
  combine: "greatest",
  cites: [
    order14.article(14, fromMemory),
    safetyLaw2021.article(114, { paragraph: 1 }),
    order14.article(15, fromMemory),
    order14.article(16, fromMemory),
    order14.article(17, fromMemory),
    milderLaw,
  ],
  rows: (a) =>
    tierNames.map((name) => {
      const { from }: Tier = tiers[name];
      return {
        when:
          typeof from === "string"
            ? determinedLevel.of(a).atLeast(from)
            : any(
                lostCounted.of(a).atLeast(from[0]),
                seriousCounted.of(a).atLeast(from[1]),
                lossCounted.of(a).atLeast(wan(from[2])),
              ),
        is: range(unitFineByTier.at(name, "low"), unitFineByTier.at(name, "high")),
      };
    }),
  before: [
    {
      to: "2024-02-29",
      cites: [safetyLaw2021.article(114, { paragraph: 1 }), milderLaw],
      rows: (a) => lawRows(determinedLevel.of(a)),
    },
    { cites: [safetyLaw2014.article(109), milderLaw], rows: (a) => lawRows(determinedLevel.of(a)) },
    { to: "2014-11-30", cites: [decree493.article(37), milderLaw], rows: (a) => lawRows(determinedLevel.of(a)) },
  ],
  examples: [
    ...tierExamples,
    {
      name: text("死亡2人而损失未知：上下限各有界", "2 deaths and an unknown loss: bounds on each end"),
      facts: { ...harmless, deaths: 2, directLoss: null },
      expect: {
        low: { atLeast: 700_000, atMost: 15_000_000 },
        high: { atLeast: 1_000_000, atMost: 20_000_000 },
      },
    },
    ...byLaw.flatMap(({ days, ranges }) =>
      days.flatMap((day) =>
        levels.map(
          (level): Example<typeof accidents> => ({
            name: text(`${accidentLevels[level].zh}，${day}`, `${accidentLevels[level].en}, ${day}`),
            facts: { happenedOn: day },
            given: { "accident/determined-level": level },
            judged: day,
            expect: fine(ranges[level]),
          }),
        ),
      ),
    ),
    {
      name: text("第493号条例施行前一日不适用", "not the day before Decree 493"),
      facts: { happenedOn: "2007-05-31" },
      given: { "accident/determined-level": "larger" },
      judged: "2007-05-31",
      expect: { notApplicable: true },
    },
    {
      name: text("不构成等级事故的不适用", "not where there is no level"),
      facts: { ...harmless, directLoss: 3_000_000 },
      given: { "accident/determined-level": "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("认定为自然灾害的不适用", "not to what was ruled a natural disaster"),
      facts: { ...harmless, deaths: 3, nature: "natural-disaster" },
      expect: { notApplicable: true },
    },
    {
      name: text("行为时较轻：依旧法", "the old law is milder: by the old"),
      facts: { ...harmless, happenedOn: "2021-08-31", deaths: 10 },
      judged: "2021-12-01",
      expect: { low: 1_000_000, high: 5_000_000 },
    },
    {
      name: text("处罚时较轻：依新规定", "the new rule is milder: by the new"),
      facts: { ...harmless, happenedOn: "2024-02-29", deaths: 3 },
      judged: "2024-03-01",
      expect: { low: 1_000_000, high: 1_200_000 },
    },
  ],
});
