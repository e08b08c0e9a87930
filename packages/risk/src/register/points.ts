import {
  all,
  asOf,
  atAnyTime,
  counted,
  type Indicator,
  indicator,
  type NumberTerm,
  subtreeRecords,
  type Terms,
  type Test,
  type Text,
  text,
  unitIn,
} from "@anwei/kernel";
import { doublePrevention } from "@anwei/law";
import { riskColour } from "../grading/colour.js";
import { riskColours } from "../grading/members.js";
import { risks } from "../records/risks.js";
import { hasMeasures } from "./entry-gaps.js";
import { share } from "./share.js";
import { stillStands } from "./standing.js";

type Risk = Terms<typeof risks>;

const quarter = unitIn("quarter");

/** Assessed by the as-of date, and not removed by then. */
const onRegister = (r: Risk): Test => all(r.happenedOn.atMost(asOf), stillStands(r));

/** Of a county and an enterprise below it. */
const tree = [
  { id: "c", kind: "county", from: "2020-01-01", to: "none" },
  { id: "e", kind: "enterprise", parent: "c", from: "2020-01-01", to: "none" },
] as const;

const point = (id: string, more: object) =>
  ({
    id,
    unit: "e",
    happenedOn: "2026-03-31",
    method: "direct",
    majorHiddenDanger: false,
    directColour: "red",
    owner: "none",
    measures: [],
    monitored: false,
    ...more,
  }) as const;

const common = {
  facts: { id: "c" },
  period: "2026-Q1",
} as const;

/**
 * Points on the register that meet every test. Each example also has its first point assessed a day too late, and
 * removed on the last day: neither counts.
 */
const points = (
  id: string,
  title: Text,
  which: (r: Risk) => readonly Test[],
  examples: readonly {
    readonly name: Text;
    readonly points: readonly [object, ...object[]];
    readonly expect: number;
  }[],
): Indicator<"units", NumberTerm, never> =>
  indicator({
    id,
    title,
    cites: doublePrevention.whole(),
    about: quarter,
    over: risks,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (r) => all(onRegister(r), ...which(r)),
    fold: counted({ unit: "item" }),
    examples: examples.map(({ name, points: [first, ...others], expect }) => ({
      name,
      ...common,
      records: {
        units: tree,
        risks: [
          ...[first, ...others].map((p, i) => point(`p${i}`, p)),
          point("later", { ...first, happenedOn: "2026-04-01" }),
          point("removed", { ...first, removedOn: "2026-03-31" }),
        ],
      },
      expect,
    })),
  });

/** 在册风险点数: assessed by the as-of date and not removed by then, graded or not. */
export const riskPoints = points("risk/points", text("在册风险点数", "risk points on the register"), () => [], [
  {
    name: text(
      "季末评估的、尚未评级的、季后才消除的计入",
      "assessed on the last day, not graded, removed only later: all count",
    ),
    points: [{}, { method: "none" }, { happenedOn: "2025-03-31", removedOn: "2026-04-01" }],
    expect: 3,
  },
  {
    name: text("别的单位的不计", "those of other units do not count"),
    points: [{ unit: "elsewhere" }],
    expect: 0,
  },
]);

/** 四色风险点数: of one colour; those that are not graded have none. */
export const pointsByColour = indicator({
  id: "risk/points-by-colour",
  title: text("各色在册风险点数", "risk points on the register by colour"),
  cites: doublePrevention.whole(),
  about: quarter,
  over: risks,
  link: subtreeRecords,
  window: atAnyTime(),
  where: onRegister,
  by: { of: (r) => riskColour.of(r), members: riskColours },
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text(
        "红色：两个在册，橙色的和已消除的不计",
        "red: two on the register; not the orange one, nor what was removed",
      ),
      ...common,
      at: "red",
      records: {
        units: tree,
        risks: [
          point("1", {}),
          point("2", { majorHiddenDanger: true, directColour: "blue" }),
          point("3", { directColour: "orange" }),
          point("4", { removedOn: "2026-03-31" }),
          point("5", { happenedOn: "2026-04-01" }),
          point("6", { method: "none" }),
        ],
      },
      expect: 2,
    },
  ],
});

/** 有责任人的风险点数. */
export const pointsOwned = points(
  "risk/points-owned",
  text("有责任人的风险点数", "risk points with an owner"),
  (r) => [r.owner.exists],
  [
    {
      name: text("两个点中一个有责任人", "of two points one has an owner"),
      points: [{ owner: "甲" }, {}],
      expect: 1,
    },
  ],
);

/** 有管控措施的风险点数. */
export const pointsWithMeasures = points(
  "risk/points-with-measures",
  text("有管控措施的风险点数", "risk points with control measures"),
  (r) => [hasMeasures(r)],
  [
    {
      name: text("五种措施各有一个点，一个点没有措施", "a point with each of the five measures, and one with none"),
      points: [
        { measures: ["engineering"] },
        { measures: ["management"] },
        { measures: ["training"] },
        { measures: ["protection"] },
        { measures: ["emergency"] },
        {},
      ],
      expect: 5,
    },
  ],
);

/** 红色、橙色风险点数. */
export const gravePoints = points(
  "risk/grave-points",
  text("红色和橙色风险点数", "red and orange risk points"),
  (r) => [riskColour.of(r).atLeast("orange")],
  [
    {
      name: text("红、橙计入，黄不计", "red and orange count, yellow does not"),
      points: [{}, { directColour: "orange" }, { directColour: "yellow" }],
      expect: 2,
    },
  ],
);

/** 纳入监测监控的红色、橙色风险点数. */
export const gravePointsMonitored = points(
  "risk/grave-points-monitored",
  text("已监控的红色和橙色风险点数", "red and orange risk points under monitoring"),
  (r) => [riskColour.of(r).atLeast("orange"), r.monitored],
  [
    {
      name: text(
        "红、橙各一个已监控，一个未监控，黄色的不计",
        "a red and an orange one monitored, one not; yellow does not count",
      ),
      points: [
        { monitored: true },
        { directColour: "orange", monitored: true },
        {},
        { directColour: "yellow", monitored: true },
      ],
      expect: 2,
    },
  ],
);

const beforeOpinions = [
  {
    name: text("意见印发前的季度不适用", "a quarter before the opinions were issued: they do not apply"),
    period: "2016-Q3",
    expect: { notApplicable: true },
  },
  {
    name: text("意见印发当季适用", "the quarter in which they were issued: they apply"),
    period: "2016-Q4",
    expect: "0.75",
  },
] as const;

/** 有责任人的占比. */
export const ownedShare = share({
  id: "risk/owned-share",
  title: text("有责任人的风险点占比", "share of risk points with an owner"),
  cites: doublePrevention.whole(),
  part: pointsOwned,
  whole: riskPoints,
  more: beforeOpinions,
});

/** 有管控措施的占比. */
export const measuresShare = share({
  id: "risk/measures-share",
  title: text("有管控措施的风险点占比", "share of risk points with control measures"),
  cites: doublePrevention.whole(),
  part: pointsWithMeasures,
  whole: riskPoints,
  more: beforeOpinions,
});

/** 红色、橙色风险点的监控率. */
export const graveMonitoredShare = share({
  id: "risk/grave-monitored-share",
  title: text("红色和橙色风险点监控率", "share of red and orange risk points under monitoring"),
  cites: doublePrevention.whole(),
  part: gravePointsMonitored,
  whole: gravePoints,
  more: beforeOpinions,
});
