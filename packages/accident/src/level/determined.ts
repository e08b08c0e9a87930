import { any, decision, type GradeTerm, not, ordered, type Row, record, type Text, text } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { accidents } from "../records/accidents.js";
import { casesOf, casualtyCases, harmlessOn } from "./cases.js";
import { asGraveAs } from "./casualties.js";
import { countedLevel } from "./counted-level.js";
import { accidentLevel } from "./general.js";
import { type AccidentLevel, accidentLevels, type RegimeLevel, regimeLevels } from "./outcomes.js";
import type { Accident, LevelExample } from "./regime.js";
import { firstLevelWithFloor, firstLevelWithoutFloor, levelWithFloor, levelWithoutFloor } from "./special.js";

/** The level by the decree on production safety accidents, and by the regimes of their own. */
interface Levels {
  readonly general: GradeTerm<AccidentLevel>;
  readonly withFloor: GradeTerm<RegimeLevel>;
  readonly withoutFloor: GradeTerm<AccidentLevel>;
}

const gravest = ({ general, withFloor, withoutFloor }: Levels): readonly Row<RegimeLevel>[] => [
  ...asGraveAs(["extraordinary", "major", "larger"], general, withFloor, withoutFloor),
  // By the general rule every accident is ordinary at least, unless one of its own leaves it below its floor.
  { when: any(not(withFloor.is("none")), withoutFloor.is("ordinary")), then: "ordinary" },
];

/** An accident in which nobody was hurt, and to which no regime of its own applies. */
const plain = { ...harmlessOn("2026-03-01"), sector: "other" } as const;
const heatStopped = {
  heatStopped: true,
  heatUnitsStopped: 2,
  heatMegawatts: 200,
  heatStoppedHours: 48,
} as const;

/** Cases without supplements: they hold of the first report and of what is counted alike. */
const together: readonly LevelExample[] = [
  ...casualtyCases(plain),
  ...casesOf({ ...plain, specialEquipment: true }, [
    ["特种设备，损失1万元", "special equipment, 10,000 yuan", { directLoss: 10_000 }, "ordinary"],
    ["特种设备，损失差1分满1万元", "special equipment, a fen short of it", { directLoss: "9999.99" }, "none"],
    [
      "特种设备，损失差1分满1万元，又是火灾",
      "the same, and a fire",
      { sector: "fire", propertyLoss: 0, directLoss: "9999.99" },
      "ordinary",
    ],
    ["起重机械整体倾覆", "a crane overturned", { craneOverturned: true }, "larger"],
    [
      "房屋工程的压力容器，损失50万元：特种设备的一般事故",
      "a pressure vessel at building works, half a million yuan: ordinary as special equipment",
      { sector: "construction", buildingWorks: true, directLoss: 500_000 },
      "ordinary",
    ],
  ]),
  ...casesOf({ ...plain, sector: "construction", buildingWorks: true }, [
    ["房屋工程，损失100万元", "building works, one million yuan", { directLoss: 1_000_000 }, "ordinary"],
    ["房屋工程，损失差1分满100万元", "building works, a fen short of it", { directLoss: "999999.99" }, "none"],
    [
      "建筑施工，是否房屋市政工程未知，死亡1人",
      "construction of an unknown sort, 1 dead",
      { buildingWorks: null, deaths: 1 },
      "ordinary",
    ],
    [
      "建筑施工，是否房屋市政工程未知，没有损失",
      "construction of an unknown sort, nothing lost",
      { buildingWorks: null },
      { atLeast: "none", atMost: "ordinary" },
    ],
  ]),
  ...casesOf({ ...plain, sector: "water" }, [
    ["水上交通，损失1分", "water traffic, a loss of a fen", { directLoss: "0.01" }, "ordinary"],
    ["水上交通，没有伤亡和损失", "water traffic, no harm", {}, "none"],
    [
      "2016年水上交通，损失50万元",
      "water traffic in 2016, half a million yuan",
      { happenedOn: "2016-03-01", directLoss: 500_000 },
      "none",
    ],
  ]),
  ...casesOf({ ...plain, powerSupply: true }, [
    ["电力，没有影响供电，没有伤亡和损失", "power, the supply not met, no harm", {}, "none"],
    ["电力，没有影响供电，死亡1人", "power, the supply not met, 1 dead", { deaths: 1 }, "ordinary"],
    [
      "停止供热48小时、死亡10人：取较高者",
      "no heat for 48 h, 10 dead: the higher",
      { ...heatStopped, deaths: 10 },
      "major",
    ],
    [
      "停止供热48小时、死亡2人：取较高者",
      "no heat for 48 h, 2 dead: the higher",
      { ...heatStopped, deaths: 2 },
      "larger",
    ],
  ]),
  ...casesOf(plain, [
    ["没有伤亡和损失，没有专门规定", "no harm and no regime of its own", {}, "ordinary"],
    ["铁路，中断10小时", "a railway cut for 10 h", { onRailway: true, trafficCutHours: 10 }, "larger"],
    [
      "铁路，中断9.99小时",
      "a railway cut for 9.99 h",
      { onRailway: true, trafficCutHours: "9.99", busyTrunkLine: false },
      "ordinary",
    ],
    ["非责任事故死亡3人", "without responsibility, 3 dead", { nature: "non-responsibility", deaths: 3 }, "larger"],
    [
      "认定为自然灾害的，不评定等级",
      "what is ruled a natural disaster has no level",
      { nature: "natural-disaster", deaths: 3 },
      { notApplicable: true },
    ],
    [
      "条例施行当日适用",
      "on the day the decree came into force it applies",
      { happenedOn: "2007-06-01", deaths: 3 },
      "larger",
    ],
    [
      "条例施行前一日不适用",
      "the day before it does not",
      { happenedOn: "2007-05-31", deaths: 3 },
      { notApplicable: true },
    ],
  ]),
];

type Asked = typeof levelWithFloor | typeof levelWithoutFloor;

/** Every level of the regimes of their own, the general one being ordinary. */
const above = (...regimes: readonly Asked[]): readonly LevelExample[] =>
  regimes.flatMap(({ id, data: { title } }) =>
    (Object.keys(accidentLevels) as AccidentLevel[]).map((level) => ({
      name: text(`${title.zh}：${regimeLevels[level].zh}`, `${title.en}: ${regimeLevels[level].en}`),
      facts: plain,
      given: { [id]: level },
      expect: level,
    })),
  );

const levelBy = (id: string, title: Text, levels: (a: Accident) => Levels, examples: readonly LevelExample[]) =>
  decision({
    id,
    title,
    note: text(
      "涉及几种规定的取最重等级：电力安全事故如此规定，其他为本规则的读法。特种设备、水上交通、房屋市政工程另有起点，达不到起点而又不适用其他专门规定的，不按一般规定定为一般事故：专门规定优先，也是读法",
      "of several regimes the gravest level counts: so for power the law says, elsewhere it is a reading. Special equipment, water traffic and building works have a floor, and what stays below it, with no other regime of its own, is not ordinary by the general rule: that the special rule prevails is a reading too",
    ),
    cites: [decree493.article(3), decree493.article(13, { paragraph: 2 }), decree493.article(45)],
    about: record(accidents),
    law: "event",
    appliesWhen: isAccident,
    outcomes: ordered(regimeLevels),
    combine: "gravest",
    rows: (a) => gravest(levels(a)),
    examples,
  });

/** 初报等级: the level by the first report. */
export const firstLevel = levelBy(
  "accident/first-level",
  text("初报等级", "level by the first report"),
  (a) => ({
    general: accidentLevel.of(a),
    withFloor: firstLevelWithFloor.of(a),
    withoutFloor: firstLevelWithoutFloor.of(a),
  }),
  [...together, ...above(firstLevelWithFloor, firstLevelWithoutFloor)],
);

/** An accident of nine dead, one short of major, and what a supplement may add. */
const nine = { ...plain, sector: "construction", deaths: 9 } as const;
const oneMore = (happenedOn: string) => ({ supplements: [{ id: "1", accident: "a", happenedOn, deathsAdded: 1 }] });

/** 认定等级: the level that everything that follows goes by, supplements within their time included. */
export const determinedLevel = levelBy(
  "accident/determined-level",
  text("认定等级", "determined level"),
  (a) => ({
    general: countedLevel.of(a),
    withFloor: levelWithFloor.of(a),
    withoutFloor: levelWithoutFloor.of(a),
  }),
  [
    ...together,
    ...above(levelWithFloor, levelWithoutFloor),
    {
      name: text("坍塌后第30日又死1人：重大", "of a collapse, one more on the 30th day: major"),
      facts: nine,
      records: oneMore("2026-03-31"),
      expect: "major",
    },
    {
      name: text("坍塌后第31日又死1人：仍为较大", "of a collapse, one more on the 31st day: still larger"),
      facts: nine,
      records: oneMore("2026-04-01"),
      expect: "larger",
    },
    {
      name: text("火灾后第8日又死1人：仍为较大", "of a fire, one more on the 8th day: still larger"),
      facts: { ...nine, sector: "fire", propertyLoss: 0 },
      records: oneMore("2026-03-09"),
      expect: "larger",
    },
    {
      name: text(
        "特种设备，补报损失1元满1万元：一般",
        "special equipment, a supplement of one yuan makes 10,000: ordinary",
      ),
      facts: { ...plain, specialEquipment: true, directLoss: 9_999 },
      records: { supplements: [{ id: "1", accident: "a", happenedOn: "2026-03-31", lossAdded: 1 }] },
      expect: "ordinary",
    },
  ],
);
