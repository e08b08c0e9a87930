import {
  all,
  any,
  decision,
  type Example,
  type GradeTerm,
  type NumberTerm,
  record,
  steps,
  sum,
  type Terms,
  type Text,
  text,
  unordered,
} from "@anwei/kernel";
import {
  coalRegulation,
  decree493,
  maritimeLaw2021,
  powerDecree599,
  railwayDecree501,
  specialEquipmentLaw,
  specialEquipmentRegulation,
} from "@anwei/law";
import {
  determinedLevel,
  firstLevel,
  lostCounted,
  type RegimeLevel,
  regimeLevels,
  seriousCounted,
} from "../level/index.js";
import { accidents } from "../records/index.js";
import { type InvestigationRegime, investigationRegime, investigationRegimes } from "./regimes.js";

/** Who forms the group that investigates, by itself or by a department that it authorises. */
export const investigationAuthorities = {
  state: text("国务院或其授权部门", "the State Council or a department it authorises"),
  province: text("省级人民政府", "the province's government"),
  city: text("设区的市级人民政府", "the city's government"),
  county: text("县级人民政府", "the county's government"),
  "equipment-state": text("国务院特种设备安全监管部门", "the State's special equipment authority"),
  "equipment-province": text("省级特种设备安全监管部门", "the province's special equipment authority"),
  "equipment-city": text("设区的市级特种设备安全监管部门", "the city's special equipment authority"),
  "railway-state": text("国务院铁路主管部门", "the State's railway authority"),
  "railway-administration": text("事故发生地铁路管理机构", "the railway administration of the place"),
  "power-state": text("国务院电力监管机构", "the State's power regulator"),
  "power-local": text("事故发生地电力监管机构", "the power regulator of the place"),
  "mine-safety": text("矿山（煤矿）安全监察机构", "the mine safety authority and its bureaus"),
  maritime: text("海事管理机构", "the maritime authority"),
} as const;

export type InvestigationAuthority = keyof typeof investigationAuthorities;

type Accident = Terms<typeof accidents>;

interface Figures {
  readonly level: GradeTerm<RegimeLevel>;
  readonly lost: NumberTerm;
  readonly serious: NumberTerm;
}

const authorityBy = (
  id: string,
  title: Text,
  figures: (a: Accident) => Figures,
  examples: readonly Example<
    typeof accidents,
    | InvestigationAuthority
    | { readonly notApplicable: true }
    | { readonly possible: readonly (InvestigationAuthority | "notApplicable")[] }
  >[],
) =>
  decision({
    id,
    title,
    note: text(
      "省、市、县级人民政府可以直接组织调查组，也可以授权或者委托有关部门组织。电力安全事故伤亡达到重大以上的，依照一般规定",
      "the governments form the group themselves, or authorise or entrust departments. A power safety accident whose casualties alone are major or graver goes by the general rules",
    ),
    cites: [
      decree493.article(19),
      railwayDecree501.article(26),
      specialEquipmentRegulation.article(67),
      specialEquipmentLaw.article(72),
      powerDecree599.article(21),
      powerDecree599.article(34, { paragraph: 1 }),
      maritimeLaw2021.article(82),
      coalRegulation.article(60),
    ],
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => {
      const { level } = figures(a);
      return all(
        level.atLeast("ordinary"),
        any(
          investigationRegime.of(a).oneOf("general", "railway", "coal", "maritime", "special-equipment", "power"),
          level.is("extraordinary"),
        ),
      );
    },
    outcomes: unordered(investigationAuthorities),
    combine: "exactlyOne",
    rows: (a) => {
      const { level, lost, serious } = figures(a);
      const regime = investigationRegime.of(a);
      return steps([
        { when: level.is("extraordinary"), then: "state" },
        { when: regime.is("coal"), then: "mine-safety" },
        { when: regime.is("maritime"), then: "maritime" },
        { when: all(regime.is("railway"), level.is("major")), then: "railway-state" },
        { when: regime.is("railway"), then: "railway-administration" },
        { when: all(regime.is("special-equipment"), level.is("major")), then: "equipment-state" },
        { when: all(regime.is("special-equipment"), level.is("larger")), then: "equipment-province" },
        { when: regime.is("special-equipment"), then: "equipment-city" },
        { when: all(regime.is("power"), any(lost.atLeast(10), serious.atLeast(50))), then: "province" },
        { when: all(regime.is("power"), level.is("major")), then: "power-state" },
        { when: regime.is("power"), then: "power-local" },
        { when: level.is("major"), then: "province" },
        { when: level.is("larger"), then: "city" },
        { otherwise: "county" },
      ]);
    },
    examples,
  });

const graded = ["ordinary", "larger", "major", "extraordinary"] as const;

const expected = {
  general: ["county", "city", "province", "state"],
  railway: ["railway-administration", "railway-administration", "railway-state", "state"],
  coal: ["mine-safety", "mine-safety", "mine-safety", "state"],
  maritime: ["maritime", "maritime", "maritime", "state"],
  "special-equipment": ["equipment-city", "equipment-province", "equipment-state", "state"],
  power: ["power-local", "power-local", "province", "state"],
} as const;

/** How many are dead at each of these levels. */
const lostAt = [0, 3, 10, 30] as const;

const day = { happenedOn: "2026-03-01" } as const;
const regimeIs = (regime: InvestigationRegime) => ({ "accident/investigation-regime": regime });

/** Every level of every regime, the level being given. */
const atEachLevel = (level: string, dead: (lost: number) => Pick<Example<typeof accidents>, "facts" | "given">) =>
  (Object.keys(expected) as (keyof typeof expected)[]).flatMap((regime) =>
    graded.map((is, i) => {
      const [of, at] = [investigationRegimes[regime], regimeLevels[is]];
      const { facts, given } = dead(lostAt[i] as number);
      return {
        name: text(`${of.zh}：${at.zh}`, `${of.en}: ${at.en}`),
        facts: { ...day, ...facts },
        given: { ...given, [level]: is, ...regimeIs(regime) },
        expect: expected[regime][i] as InvestigationAuthority,
      };
    }),
  );

/** What other rules say in part only, and what has no level. */
const atTheEdges = (level: string) =>
  [
    {
      name: text(
        "另有规定而条文未见的，只知特别重大的归国务院",
        "where the rules were not seen, only the gravest is known",
      ),
      facts: day,
      given: { [level]: "extraordinary", ...regimeIs("other") },
      expect: "state",
    },
    {
      name: text("另有规定而条文未见的，重大不作推定", "and of a major one nothing is said"),
      facts: day,
      given: { [level]: "major", ...regimeIs("other") },
      expect: { notApplicable: true },
    },
    {
      name: text("不构成等级事故的，不适用", "what has no level is not investigated by level"),
      facts: day,
      given: { [level]: "none", ...regimeIs("general") },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { happenedOn: "2007-05-31" },
      given: { [level]: "larger", ...regimeIs("general") },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day it came into force it applies"),
      facts: { happenedOn: "2007-06-01" },
      given: { [level]: "larger", ...regimeIs("general") },
      expect: "city",
    },
  ] as const;

const casualties = (
  regime: "power" | "general",
  level: RegimeLevel,
  lost: number,
  serious: number,
  expect: InvestigationAuthority,
) => {
  const [of, at] = [investigationRegimes[regime], regimeLevels[level]];
  return {
    name: text(
      `${of.zh}：${at.zh}，死亡${lost}人、重伤${serious}人`,
      `${of.en}: ${at.en}, ${lost} dead, ${serious} seriously injured`,
    ),
    regime,
    level,
    expect,
    lost,
    serious,
  };
};
/** 电力：伤亡达到重大以上的，依照一般规定，不论给定的等级；其他事故只看等级. */
const byCasualties = [
  casualties("power", "larger", 9, 0, "power-local"),
  casualties("power", "larger", 0, 49, "power-local"),
  casualties("power", "major", 9, 49, "power-state"),
  casualties("power", "major", 0, 50, "province"),
  casualties("power", "larger", 0, 50, "province"),
  casualties("general", "ordinary", 0, 50, "county"),
];

/** 初报等级的调查机关: who investigates by the first report. */
export const firstInvestigationAuthority = authorityBy(
  "accident/first-investigation-authority",
  text("初报等级的调查机关", "who investigates by the first report"),
  (a) => ({ level: firstLevel.of(a), lost: sum(a.deaths, a.missing), serious: a.seriousInjuries }),
  [
    ...atEachLevel("accident/first-level", (lost) => ({ facts: { deaths: lost, missing: 0, seriousInjuries: 0 } })),
    ...atTheEdges("accident/first-level"),
    ...byCasualties.map(({ name, regime, level, expect, lost, serious }) => ({
      name,
      facts: { ...day, deaths: lost, missing: 0, seriousInjuries: serious },
      given: { "accident/first-level": level, ...regimeIs(regime) },
      expect,
    })),
  ],
);

/** 调查机关: who investigates an accident of the determined level. */
export const investigationAuthority = authorityBy(
  "accident/investigation-authority",
  text("调查机关", "who investigates"),
  (a) => ({ level: determinedLevel.of(a), lost: lostCounted.of(a), serious: seriousCounted.of(a) }),
  [
    ...atEachLevel("accident/determined-level", (lost) => ({
      facts: {},
      given: { "accident/lost-counted": lost, "accident/serious-counted": 0 },
    })),
    ...atTheEdges("accident/determined-level"),
    ...byCasualties.map(({ name, regime, level, expect, lost, serious }) => ({
      name,
      facts: day,
      given: {
        "accident/determined-level": level,
        "accident/lost-counted": lost,
        "accident/serious-counted": serious,
        ...regimeIs(regime),
      },
      expect,
    })),
    {
      name: text("一般规定，等级在一般与较大之间：县或市", "general rules, ordinary or larger: the county or the city"),
      facts: { ...day, sector: "construction", deaths: 2, missing: 0, seriousInjuries: 0 },
      given: { "accident/loss-counted": null, "accident/determined-level": null, ...regimeIs("general") },
      expect: { possible: ["state", "province", "city", "county", "notApplicable"] },
    },
  ],
);
