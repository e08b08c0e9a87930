import { any, decision, type Example, type Facts, not, ordered, record, type Text, text } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { buildingLevel, firstBuildingLevel } from "./building.js";
import { harmlessOn } from "./cases.js";
import { asGraveAs } from "./casualties.js";
import { fireLevel, firstFireLevel } from "./fire.js";
import { firstMineLevel, mineLevel } from "./mines.js";
import { type AccidentLevel, accidentLevels, type RegimeLevel, regimeLevels } from "./outcomes.js";
import { firstPowerLevel, powerLevel } from "./power.js";
import { firstRailwayLevel, railwayLevel } from "./railway.js";
import { firstSpecialEquipmentLevel, specialEquipmentLevel } from "./special-equipment.js";
import { firstWaterLevel, waterLevel } from "./water.js";

type Level = typeof buildingLevel;
type Shown<L> = Example<typeof accidents, L | { readonly notApplicable: true }>;

const levels = Object.keys(accidentLevels) as AccidentLevel[];
const plain = { ...harmlessOn("2026-03-01"), sector: "other" } as const;

/** Each of these levels in each regime of a group, the others not applying. */
const eachOf = <L extends RegimeLevel>(group: readonly Level[], among: readonly L[]): readonly Shown<L>[] =>
  group.flatMap(({ id, data: { title } }) =>
    among.map((level) => ({
      name: text(`${title.zh}：${regimeLevels[level].zh}`, `${title.en}: ${regimeLevels[level].en}`),
      facts: plain,
      given: { [id]: level },
      expect: level,
    })),
  );

/** The day on which the first regime of a group came into force, the day before, and an accident of none of them. */
const applies = <L extends RegimeLevel>(
  [{ id }]: readonly [Level, ...Level[]],
  facts: Facts<typeof accidents>,
  [before, first]: readonly [string, string],
  expect: L,
): readonly Shown<L>[] => [
  { name: text(`${first}：已经施行`, `${first}: in force`), facts: { ...plain, ...facts, happenedOn: first }, expect },
  {
    name: text(`${before}：尚未施行`, `${before}: not yet in force`),
    facts: { ...plain, ...facts, happenedOn: before },
    given: { [id]: expect },
    expect: { notApplicable: true },
  },
  {
    name: text("没有专门规定：不适用", "no regime of its own: it does not apply"),
    facts: { ...plain, deaths: 3 },
    expect: { notApplicable: true },
  },
];

/** Each regime of a group with an ordinary accident, another being below its floor. */
const besideNone = (group: readonly Level[]): readonly Shown<RegimeLevel>[] =>
  group.map(({ id, data: { title } }, i) => {
    const other = group[(i + 1) % group.length] as Level;
    return {
      name: text(
        `${title.zh}为一般，${other.data.title.zh}达不到起点`,
        `${title.en}: ordinary, ${other.data.title.en}: none`,
      ),
      facts: plain,
      given: { [id]: "ordinary", [other.id]: "none" },
      expect: "ordinary",
    };
  });

const reading = text(
  "适用几种专门规定的，取最重等级，是本规则的读法",
  "where several regimes apply, the gravest level counts: a reading",
);

/** The gravest level of the regimes in which an accident may stay below every level. */
const withFloor = (id: string, title: Text, group: readonly [Level, ...Level[]]) =>
  decision({
    id,
    title,
    note: reading,
    cites: decree493.article(45),
    from: "2007-11-09",
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => any(...group.map((regime) => regime.of(a).exists)),
    outcomes: ordered(regimeLevels),
    combine: "gravest",
    rows: (a) => {
      const each = group.map((regime) => regime.of(a));
      return [
        ...asGraveAs(["extraordinary", "major", "larger"], ...each),
        // Where it is not known whether a regime applies, it is known all the same that it leaves nothing below its floor.
        {
          when: any(not(any(...each.map((level) => level.is("none")))), ...each.map((level) => level.is("ordinary"))),
          then: "ordinary",
        },
      ];
    },
    examples: [
      ...eachOf(group, ["none", ...levels]),
      ...besideNone(group),
      ...applies(
        group,
        { sector: "construction", buildingWorks: true, deaths: 3 },
        ["2007-11-08", "2007-11-09"],
        "larger",
      ),
    ],
  });

/** The gravest level of the regimes in which every accident has one. */
const withoutFloor = (id: string, title: Text, group: readonly [Level, ...Level[]]) =>
  decision({
    id,
    title,
    note: reading,
    cites: decree493.article(45),
    from: "2007-06-26",
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => any(...group.map((regime) => regime.of(a).exists)),
    outcomes: ordered(accidentLevels),
    combine: "gravest",
    rows: (a) => [
      ...asGraveAs(["extraordinary", "major", "larger"], ...group.map((regime) => regime.of(a))),
      { otherwise: "ordinary" },
    ],
    examples: [
      ...eachOf(group, levels),
      ...applies(group, { sector: "fire", propertyLoss: 0, deaths: 3 }, ["2007-06-25", "2007-06-26"], "larger"),
    ],
  });

const floor = text("设起点的专门规定等级", "level by regimes with a floor");
const other = text("其他专门规定等级", "level by regimes without a floor");
const first = ({ zh, en }: Text): Text => text(`初报${zh}`, `${en}, by the first report`);

/** 设起点的专门规定: special equipment, water traffic, building works, power. */
export const levelWithFloor = withFloor("accident/level-with-floor", floor, [
  specialEquipmentLevel,
  waterLevel,
  buildingLevel,
  powerLevel,
]);
export const firstLevelWithFloor = withFloor("accident/first-level-with-floor", first(floor), [
  firstSpecialEquipmentLevel,
  firstWaterLevel,
  firstBuildingLevel,
  firstPowerLevel,
]);

/** 其他专门规定: fires, railway, mines. */
export const levelWithoutFloor = withoutFloor("accident/level-without-floor", other, [
  fireLevel,
  railwayLevel,
  mineLevel,
]);
export const firstLevelWithoutFloor = withoutFloor("accident/first-level-without-floor", first(other), [
  firstFireLevel,
  firstRailwayLevel,
  firstMineLevel,
]);
