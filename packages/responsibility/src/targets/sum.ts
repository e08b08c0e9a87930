import {
  type AnyDefinition,
  all,
  atAnyTime,
  childrensRecords,
  counted,
  countedDistinct,
  type Decision,
  decision,
  formatDay,
  indicator,
  ordered,
  quantity,
  record,
  summed,
  type Terms,
  type Test,
  text,
  type UnitKind,
  units,
} from "@anwei/kernel";
import { dayBefore, exampleYear, type PatternWritten } from "../pattern.js";
import { targets } from "../records/targets.js";

export interface TargetSumWritten extends PatternWritten {
  /** Whose targets are handed down. */
  readonly parents: readonly [UnitKind, ...UnitKind[]];
  /** To which of the units directly below them: departments of the same city would count twice. */
  readonly children: readonly [UnitKind, ...UnitKind[]];
}

/** Whether targets that are handed down add up, and all that this is made of. */
export interface TargetSum {
  readonly value: Decision<"targets", "within" | "over", true, "gravest">;
  readonly aim: Decision<"targets", "within" | "over", true, "gravest">;
  readonly handedDown: Decision<"targets", "handed-down" | "lacking", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Handing targets down (指标分解): what a unit sets the units directly below it, per indicator and trade and for the same term, adds
 * up to at most its own target (下级之和不大于上级); the targets and the aims (力争) each by themselves, where a unit without
 * an aim strives for its target. Every unit below has one. Without zero reports of `targets` the sum has no upper end:
 * more than allowed is certain, within is not.
 *
 * @throws DefinitionError
 */
export function targetSum(written: TargetSumWritten): TargetSum {
  const { id, cites, from, consequence, parents, children } = written;
  const year = exampleYear(from);
  const term = { happenedOn: from, from: formatDay(year.start), to: formatDay(year.end) } as const;
  const [parent, child] = [parents[0], children[0]];
  const otherKind = child === "grid" ? "zone" : "grid";
  const tree = [
    { id: "p", kind: parent },
    { id: "a", kind: child, parent: "p" },
    { id: "b", kind: child, parent: "p" },
    { id: "g", kind: otherKind, parent: "p" },
    { id: "aa", kind: child, parent: "a" },
  ];
  const own = { id: "t", unit: "p", indicator: "deaths", value: 80, aim: 70, ...term } as const;
  const down = (unit: string, value: number | null, aim: number | "none" | null = "none", more: object = {}) => ({
    id: `${unit}-${value}`,
    unit,
    indicator: "deaths",
    value,
    aim,
    setBy: "p",
    ...term,
    ...more,
  });
  const others = [
    down("g", 1000, 1000),
    down("aa", 1001, 1001, { setBy: "a" }),
    down("a", 1002, 1002, { setBy: "a" }),
    down("a", 1003, 1003, { indicator: "accidents" }),
    down("a", 1004, 1004, { from: formatDay(year.start + 1) }),
    down("a", 1005, 1005, { to: formatDay(year.end - 1) }),
    down("a", 1006, 1006, { trade: "road" }),
  ];
  const handed = (...rows: readonly object[]) => ({ units: tree, targets: [own, ...rows] as never });

  const common = { cites, from, about: record(targets), law: "event" } as const;
  const isHandedDown = (c: Terms<typeof targets>, t: Terms<typeof targets>): Test =>
    all(
      c.indicator.sameAs(t.indicator),
      c.trade.sameAs(t.trade),
      c.from.equals(t.from),
      c.to.equals(t.to),
      c.setBy.sameAs(t.unit),
      c.unit.kind.oneOf(...children),
    );
  const below = { ...common, over: targets, link: childrensRecords, window: atAnyTime(), where: isHandedDown } as const;
  const striving = quantity({
    ...common,
    id: `${id}/striven-for`,
    title: text("力争值，未定力争值的按目标值", "the aim, or the target where there is none"),
    combine: "exactlyOne",
    rows: (t) => [{ when: t.aim.exists, is: t.aim }, { otherwise: t.value }],
    examples: [
      { name: text("有力争值", "with an aim"), facts: own, expect: 70 },
      { name: text("无力争值", "without one"), facts: { ...own, aim: "none" }, expect: 80 },
    ],
  });
  const childrensValue = indicator({
    ...below,
    id: `${id}/children-value`,
    title: text("下级目标值之和", "sum of the targets handed down"),
    fold: (c) => summed(c.value),
    examples: [
      {
        name: text(
          "只计本级下达、同一指标、同一行业、同一期间、直接下级",
          "those that it set itself, of the same indicator, trade and term, for units directly below it",
        ),
        facts: own,
        records: handed(down("a", 30), down("b", 20), ...others),
        expect: 50,
      },
      {
        name: text("记录不全时没有上限", "without complete records there is no upper end"),
        facts: own,
        partial: true,
        records: handed(down("a", 30)),
        expect: { atLeast: 30, atMost: null },
      },
    ],
  });
  const childrensAim = indicator({
    ...below,
    id: `${id}/children-aim`,
    title: text("下级力争值之和", "sum of the aims handed down"),
    fold: (c) => summed(striving.of(c)),
    examples: [
      {
        name: text("无力争值的按目标值计", "by the target where there is no aim"),
        facts: own,
        records: handed(down("a", 30, 25), down("b", 20), ...others),
        expect: 45,
      },
    ],
  });
  const childrenThere = indicator({
    ...common,
    id: `${id}/children`,
    title: text("应分解到的下级单位数", "units to which it is handed down"),
    over: units,
    link: childrensRecords,
    window: atAnyTime(),
    where: (u) => u.kind.oneOf(...children),
    fold: counted({ unit: "item" }),
    examples: [
      { name: text("直接下级中的两个", "two of those directly below"), facts: own, records: handed(), expect: 2 },
    ],
  });
  const childrenSet = indicator({
    ...below,
    id: `${id}/children-set`,
    title: text("已分解到的下级单位数", "units to which it was handed down"),
    fold: (c) => countedDistinct(c.unit, { unit: "item" }),
    examples: [
      {
        name: text("同一单位的两行计一次", "a unit with two rows counts once"),
        facts: own,
        records: handed(down("a", 30), down("a", 31)),
        expect: 1,
      },
      {
        name: text(
          "他人下达、其他指标、其他行业、其他期间的不计",
          "what others set, other indicators, trades and terms do not count",
        ),
        facts: own,
        records: handed(...others),
        expect: 0,
      },
    ],
  });

  const sums = { within: text("不超过上级", "within the parent's"), over: text("超过上级", "more than the parent's") };
  const applies = (t: Terms<typeof targets>): Test => t.unit.kind.oneOf(...parents);
  const tooEarly = {
    name: text("施行之前下达的不适用", "it does not apply to one set before it came into force"),
    facts: { ...own, happenedOn: dayBefore(from) },
    expect: { notApplicable: true },
  } as const;
  const otherUnit = {
    name: text("其他单位的指标不适用", "it does not apply to another unit's target"),
    facts: { ...own, unit: "g" },
    expect: { notApplicable: true },
  } as const;
  const value = decision({
    ...common,
    id,
    title: text("下级目标值之和是否超过上级", "Whether targets handed down add up to more than the parent's"),
    appliesWhen: applies,
    outcomes: ordered(sums),
    combine: "gravest",
    consequences: { over: [consequence] },
    rows: (t) => [{ when: childrensValue.of(t).moreThan(t.value), then: "over" }, { otherwise: "within" }],
    examples: [
      {
        name: text("恰为80", "exactly 80"),
        facts: own,
        records: handed(down("a", 50), down("b", 30)),
        expect: "within",
      },
      {
        name: text("多1", "one more"),
        facts: own,
        records: handed(down("a", 50), down("b", 31)),
        expect: "over",
      },
      {
        name: text("一个下级未知，其余已超", "one is unknown, the others are over already"),
        facts: own,
        records: handed(down("a", 81), down("b", null)),
        expect: "over",
      },
      {
        name: text("一个下级未知，其余未超：未定", "one is unknown, the others are within: undecided"),
        facts: own,
        records: handed(down("a", 80), down("b", null)),
        expect: { atLeast: "within", atMost: "over" },
      },
      { ...tooEarly, records: handed(down("a", 81)) },
      { ...otherUnit, records: handed(down("a", 81)) },
    ],
  });
  const aim = decision({
    ...common,
    id: `${id}/aim`,
    title: text("下级力争值之和是否超过上级", "Whether aims handed down add up to more than the parent's"),
    appliesWhen: (t) => all(applies(t), t.aim.exists),
    outcomes: ordered(sums),
    combine: "gravest",
    consequences: { over: [consequence] },
    rows: (t) => [{ when: childrensAim.of(t).moreThan(t.aim), then: "over" }, { otherwise: "within" }],
    examples: [
      {
        name: text("目标值超而力争值不超", "the targets are over, the aims are not"),
        facts: own,
        records: handed(down("a", 50, 40), down("b", 31, 30)),
        expect: "within",
      },
      {
        name: text("力争值多1", "the aims are over by one"),
        facts: own,
        records: handed(down("a", 50, 40), down("b", 31)),
        expect: "over",
      },
      {
        name: text("上级没有力争值则不适用", "it does not apply where the parent has no aim"),
        facts: { ...own, aim: "none" },
        records: handed(down("a", 81)),
        expect: { notApplicable: true },
      },
      { ...tooEarly, records: handed(down("a", 81)) },
      { ...otherUnit, records: handed(down("a", 81)) },
    ],
  });
  const handedDown = decision({
    ...common,
    id: `${id}/handed-down`,
    title: text("指标是否分解到每个下级", "Whether a target is handed down to every unit below"),
    appliesWhen: applies,
    outcomes: ordered({
      "handed-down": text("已全部分解", "handed down to all"),
      lacking: text("未全部分解", "not to all"),
    }),
    combine: "gravest",
    consequences: { lacking: [consequence] },
    rows: (t) => [
      { when: childrenSet.of(t).below(childrenThere.of(t)), then: "lacking" },
      { otherwise: "handed-down" },
    ],
    examples: [
      {
        name: text("两个都有", "both have one"),
        facts: own,
        records: handed(down("a", 1), down("b", 1)),
        expect: "handed-down",
      },
      { name: text("只有一个", "only one has"), facts: own, records: handed(down("a", 1)), expect: "lacking" },
      {
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: own,
        partial: true,
        records: handed(down("a", 1)),
        expect: { atLeast: "handed-down", atMost: "lacking" },
      },
      { ...tooEarly, records: handed() },
      { ...otherUnit, records: handed() },
    ],
  });
  return {
    value,
    aim,
    handedDown,
    definitions: [striving, childrensValue, childrensAim, childrenThere, childrenSet, value, aim, handedDown],
  };
}
