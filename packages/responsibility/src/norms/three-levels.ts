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
  moved,
  ordered,
  record,
  recordsBy,
  text,
} from "@anwei/kernel";
import { order3 } from "@anwei/law";
import { dayBefore } from "../pattern.js";
import type { obligedUnits } from "../records/obliged-units.js";
import { safetyStaff } from "../records/safety-staff.js";
import { trainingLevels, trainings } from "../records/trainings.js";
import { serving } from "./serving.js";

type Level = keyof typeof trainingLevels;

const cites = order3.whole({ note: text("条号未核对", "its articles were not looked up") });
const from = "2006-03-01";
const day = "2026-03-31";
const levels = Object.keys(trainingLevels) as Level[];

const person = (more: Facts<typeof safetyStaff> = {}) =>
  ({ id: "p", unit: "u", role: "worker", from: "2020-01-01", to: "none", ...more }) as const;
const at = (level: Level, id: string, happenedOn: string, more: Facts<typeof trainings> = {}) =>
  ({ id, trainee: "p", type: "initial", level, happenedOn, ...more }) as const;

const levelDone = (level: Level) => {
  const [other] = levels.filter((l) => l !== level) as [Level];
  return indicator({
    id: `responsibility/${level}-level-training`,
    title: text(
      `已受${trainingLevels[level].zh}培训次数`,
      `Training had at the level of the ${trainingLevels[level].en}`,
    ),
    cites,
    about: record(safetyStaff),
    law: "judged",
    over: trainings,
    link: recordsBy("trainee"),
    window: atAnyTime(),
    where: (t) => all(t.level.is(level), t.happenedOn.atMost(judgedOn)),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("本人的、本级的、到当日为止的", "the person's own, of the level, up to the day"),
        facts: person(),
        judged: day,
        records: {
          trainings: [
            at(level, "a", day),
            at(level, "later", moved(day, 1)),
            at(other, "other", day),
            at(level, "another", day, { trainee: "q" }),
          ],
        },
        expect: 1,
      },
    ],
  });
};

export const [plantTraining, workshopTraining, teamTraining] = [
  levelDone("plant"),
  levelDone("workshop"),
  levelDone("team"),
] as const;
const done = { plant: plantTraining, workshop: workshopTraining, team: teamTraining } as const;

const train: Consequence = {
  id: "no-work-untrained",
  text: text("补足三级安全教育后方可上岗", "no work before all three levels are made good"),
  who: text("生产经营单位", "the enterprise"),
};

const unit = (more: Facts<typeof obligedUnits> = {}) => ({
  units: [{ id: "u", kind: "enterprise", manufacturer: true, ...more }],
});
const with0 = (n: Readonly<Record<Level, number>>, facts = person(), judged = day) => ({
  facts,
  judged,
  given: Object.fromEntries(levels.map((l) => [done[l].id, n[l]])),
  records: unit(),
});
const everyLevel = { plant: 1, workshop: 1, team: 1 } as const;
const noLevel = { plant: 0, workshop: 0, team: 0 } as const;

/** 三级安全教育: whether staff of a manufacturing unit were trained at the levels of plant, workshop and team. */
export const threeLevelTraining = decision({
  id: "responsibility/three-level-training",
  title: text("三级安全教育", "Three-level safety training"),
  cites,
  about: record(safetyStaff),
  law: "judged",
  appliesWhen: (s) => all(serving(s), s.role.oneOf("worker", "special-operator"), s.unit.manufacturer),
  outcomes: ordered({ complete: text("三级齐全", "complete"), incomplete: text("缺级", "incomplete") }),
  combine: "gravest",
  consequences: { incomplete: [train] },
  rows: (s) => [
    { when: any(...levels.map((l) => done[l].of(s).below(1))), then: "incomplete" },
    { otherwise: "complete" },
  ],
  examples: [
    { ...with0(everyLevel), name: text("三级各一次", "once at each level"), expect: "complete" },
    ...levels.map((l) => ({
      ...with0({ ...everyLevel, [l]: 0 }),
      name: text(`缺${trainingLevels[l].zh}`, `without the level of the ${trainingLevels[l].en}`),
      expect: "incomplete" as const,
    })),
    {
      ...with0(noLevel, person({ role: "special-operator" })),
      name: text("特种作业人员也适用", "special operators as well"),
      expect: "incomplete",
    },
    {
      ...with0(noLevel, person({ role: "principal" })),
      name: text("主要负责人不适用", "not to principals"),
      expect: { notApplicable: true },
    },
    {
      ...with0(noLevel),
      records: unit({ manufacturer: false }),
      name: text("不是生产单位的不适用", "not in a unit that makes nothing"),
      expect: { notApplicable: true },
    },
    {
      ...with0(noLevel, person({ to: day })),
      name: text("离岗当日仍适用", "on the last day in post"),
      expect: "incomplete",
    },
    {
      ...with0(noLevel, person({ to: dayBefore(day) })),
      name: text("离岗次日不适用", "not the day after leaving"),
      expect: { notApplicable: true },
    },
    {
      ...with0(noLevel, person({ from: day })),
      name: text("上岗当日适用", "on the first day in post"),
      expect: "incomplete",
    },
    {
      ...with0(noLevel, person({ from: moved(day, 1) })),
      name: text("上岗前一日不适用", "not the day before taking up the post"),
      expect: { notApplicable: true },
    },
    {
      ...with0(noLevel, person({ from: "2006-01-01" }), dayBefore(from)),
      name: text("规定施行前一日不适用", "not the day before the provisions"),
      expect: { notApplicable: true },
    },
    {
      ...with0(noLevel, person({ from: "2006-01-01" }), from),
      name: text("规定施行当日适用", "on the day of the provisions"),
      expect: "incomplete",
    },
  ],
});
