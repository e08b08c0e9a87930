import {
  all,
  any,
  atAnyTime,
  decision,
  indicator,
  ordered,
  quantity,
  record,
  recordsBy,
  type SetTerm,
  summed,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { order40 } from "@anwei/law";
import { hazardUnits } from "../records/hazard-units.js";
import { type assessmentGroups, heldSubstances } from "../records/held-substances.js";
import { hazardGrade } from "./grade.js";
import { decidable, notMajor, theUnit, underOrder40 } from "./order40.js";
import { inventory } from "./sums.js";
import { threshold } from "./thresholds.js";

type Group = keyof typeof assessmentGroups;

/** 实际存在量与临界量之比: what is there, not the design maximum. */
export const presentQuotient = quantity({
  id: "risk/present-quotient",
  title: text("实际存在（在线）量与临界量之比", "quantity present over threshold"),
  cites: order40.article(9),
  ...decidable,
  about: record(heldSubstances),
  law: "judged",
  is: (s) => s.presentTonnes.dividedBy(threshold.of(s)),
  examples: [
    {
      name: text("在线氯10吨为2", "10 t of chlorine present are 2"),
      facts: { substance: "chlorine", tonnes: 50, presentTonnes: 10 },
      expect: 2,
    },
    {
      name: text("在线量未知：不超过设计最大量", "quantity present unknown: at most the design maximum"),
      facts: { substance: "chlorine", tonnes: 50 },
      expect: { atLeast: 0, atMost: 10 },
    },
  ],
});

const presentSum = (
  id: string,
  title: Text,
  which: (groups: SetTerm<Group>) => Test,
  inside: readonly Group[],
  outside: Group,
) =>
  indicator({
    id,
    title,
    cites: order40.article(9),
    ...decidable,
    about: record(hazardUnits),
    law: "judged",
    over: heldSubstances,
    link: recordsBy("hazardUnit"),
    window: atAnyTime(),
    where: (s) => which(s.groups),
    fold: (s) => summed(presentQuotient.of(s)),
    examples: [
      {
        name: text("只计所列类别", "only the groups that are listed"),
        facts: { id: "u" },
        records: inventory(
          ...inside.map((group) => ({ substance: "chlorine" as const, presentTonnes: 10, groups: [group] })),
          { substance: "chlorine", presentTonnes: 5, groups: [outside] },
          { substance: "chlorine", presentTonnes: 5, groups: [] },
          { substance: "chlorine", presentTonnes: 5, groups: [...inside], hazardUnit: "v" },
        ),
        expect: 2 * inside.length,
      },
    ],
  });

/** 毒性气体比值之和. */
export const toxicGasSum = presentSum(
  "risk/toxic-gas-sum",
  text("毒性气体比值之和", "sum of ratios of toxic gases"),
  (groups) => groups.includes("toxic-gas"),
  ["toxic-gas"],
  "explosive",
);

/** 爆炸品或液化易燃气体比值之和. */
export const explosiveSum = presentSum(
  "risk/explosive-sum",
  text("爆炸品、液化易燃气体比值之和", "sum of ratios of explosives and liquefied flammable gases"),
  (groups) => any(groups.includes("explosive"), groups.includes("liquefied-flammable-gas")),
  ["explosive", "liquefied-flammable-gas"],
  "toxic-gas",
);

const large = (groups: readonly Group[], tonnes: number | string, presentTonnes: number | string) =>
  inventory({ substance: "ammonia", tonnes, presentTonnes, groups });

/** 定量风险评价: whether a qualified body has to assess individual and societal risk. */
export const quantitativeAssessment = decision({
  id: "risk/quantitative-assessment",
  title: text("委托定量风险评价", "quantitative risk assessment by a qualified body"),
  cites: order40.article(9),
  ...decidable,
  about: record(hazardUnits),
  law: "judged",
  appliesWhen: (u) => underOrder40(u),
  outcomes: ordered({ no: text("不要求", "not required"), required: text("应当委托", "required") }),
  combine: "gravest",
  rows: (u) => [
    {
      when: any(
        all(hazardGrade.of(u).atLeast("two"), toxicGasSum.of(u).atLeast(1)),
        all(hazardGrade.of(u).is("one"), explosiveSum.of(u).atLeast(1)),
      ),
      then: "required",
    },
    { otherwise: "no" },
  ],
  examples: [
    {
      name: text("二级，毒性气体比值恰为1：应当", "grade two, toxic gases at 1: required"),
      facts: theUnit(),
      records: large(["toxic-gas"], 250, 10),
      expect: "required",
    },
    {
      name: text("二级，毒性气体比值不足1：不要求", "grade two, toxic gases below 1: not required"),
      facts: theUnit(),
      records: large(["toxic-gas"], 250, "9.999999"),
      expect: "no",
    },
    {
      name: text("三级毒性气体：不要求", "toxic gas of grade three: not required"),
      facts: theUnit(),
      records: large(["toxic-gas"], "249.999999", 100),
      expect: "no",
    },
    {
      name: text("一级，液化易燃气体比值恰为1：应当", "grade one, liquefied flammable gas at 1: required"),
      facts: theUnit(),
      records: large(["liquefied-flammable-gas"], 500, 10),
      expect: "required",
    },
    {
      name: text("一级，爆炸品比值不足1：不要求", "grade one, explosives below 1: not required"),
      facts: theUnit(),
      records: large(["explosive"], 500, "9.999999"),
      expect: "no",
    },
    {
      name: text("二级液化易燃气体：不要求", "liquefied flammable gas of grade two: not required"),
      facts: theUnit(),
      records: large(["liquefied-flammable-gas"], "499.999999", 100),
      expect: "no",
    },
    {
      name: text("类别未知：不定", "groups unknown: undecided"),
      facts: theUnit(),
      records: inventory({ substance: "ammonia", tonnes: 250, presentTonnes: 100 }),
      expect: { atLeast: "no", atMost: "required" },
    },
    {
      name: text("不构成的不适用", "not where there is no installation"),
      facts: theUnit(),
      records: notMajor,
      expect: { notApplicable: true },
    },
    {
      name: text("港区不适用", "not in a port area"),
      facts: theUnit({ oversight: "port" }),
      records: large(["toxic-gas"], 250, 10),
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行前一日不作判定", "nothing is decided the day before the standard"),
      facts: theUnit(),
      given: {
        "risk/major-hazard": "installation",
        "risk/hazard-grade": "two",
        "risk/toxic-gas-sum": 1,
        "risk/explosive-sum": 0,
      },
      judged: "2019-02-28",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日起判定", "on the day of the standard it is"),
      facts: theUnit(),
      records: large(["toxic-gas"], 250, 20),
      judged: "2019-03-01",
      expect: "required",
    },
  ],
});
