import {
  type AnyDefinition,
  all,
  any,
  atAnyTime,
  type Decision,
  decision,
  formatDay,
  indicator,
  largest,
  type NumberTerm,
  ordered,
  record,
  sameAs,
  smallest,
  type Terms,
  type Test,
  text,
} from "@anwei/kernel";
import { dayBefore, exampleYear, type PatternWritten } from "../pattern.js";
import { relativeTargets } from "../records/relative-targets.js";

type Target = Terms<typeof relativeTargets>;

/** Whether rates and declines are as strict as the parent's, and all that this is made of. */
export interface NoLaxerTarget {
  readonly value: Decision<"relativeTargets", "as-strict" | "laxer", true, "gravest">;
  readonly aim: Decision<"relativeTargets", "as-strict" | "laxer", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * No level laxer than its parent (逐级不放宽): a unit's rate is at most, its decline at least, what the unit above it has
 * for the same measure over the unit's whole term; of several the strictest. Targets and aims each by themselves. Where
 * the unit above has none, the rule does not apply; where it may have one that is not on record, it is undecided.
 *
 * @throws DefinitionError
 */
export function noLaxerTarget({ id, cites, from, consequence }: PatternWritten): NoLaxerTarget {
  const year = exampleYear(from);
  const term = { happenedOn: from, from: formatDay(year.start), to: formatDay(year.end) } as const;
  const units = [{ id: "p" }, { id: "c", parent: "p" }, { id: "other" }];
  const rate = { measure: "gdp-death-rate", side: "at-most" } as const;
  const decline = { measure: "deaths-decline", side: "at-least" } as const;
  const child = { id: "t", unit: "c", ...rate, value: "0.04", aim: "0.03", ...term } as const;
  const above = (value: string, more: object = {}) => ({
    id: `p${value}`,
    unit: "p",
    ...rate,
    value,
    aim: "none",
    ...term,
    ...more,
  });
  const given = (...rows: readonly object[]) => ({ units, relativeTargets: rows as never });

  const common = { cites, from, about: record(relativeTargets), law: "event" } as const;
  const parents = {
    ...common,
    over: relativeTargets,
    link: sameAs({ record: "unit", subject: "unit.parent" }, "measure", "side"),
    window: atAnyTime(),
    where: (p: Target, t: Target) => all(p.from.atMost(t.from), p.to.atLeast(t.to)),
  };
  const strictest = (part: "value" | "aim", end: "lowest" | "highest") => {
    const [nearer, further] = end === "lowest" ? ["0.06", "0.01"] : ["0.04", "0.91"];
    return indicator({
      ...parents,
      id: `${id}/parent-${end}-${part}`,
      title:
        part === "value"
          ? end === "lowest"
            ? text("上级目标值（最低）", "the parent's target, the lowest")
            : text("上级目标值（最高）", "the parent's target, the highest")
          : end === "lowest"
            ? text("上级力争值（最低）", "the parent's aim, the lowest")
            : text("上级力争值（最高）", "the parent's aim, the highest"),
      fold: (p) => (end === "lowest" ? smallest(p[part]) : largest(p[part])),
      examples: [
        {
          name: text(
            "同一指标、同一方向、覆盖全期的上级各行",
            "the parent's rows of the same measure and side that hold over the whole term",
          ),
          facts: child,
          records: given(
            above("0.05", { aim: "0.05" }),
            ...[{ from: formatDay(year.start + 1) }, { to: formatDay(year.end - 1) }, { unit: "other" }, decline].map(
              (more, i) => above(further, { id: `o${i}`, aim: further, ...more }),
            ),
          ),
          expect: "0.05",
        },
        {
          name: text("期间更长的一行", "a row for a longer term"),
          facts: child,
          records: given(
            above("0.05", { aim: "0.05", from: formatDay(year.start - 1), to: formatDay(year.end + 1) }),
            above(nearer, { aim: nearer }),
          ),
          expect: "0.05",
        },
      ],
    });
  };
  const [lowest, highest] = [strictest("value", "lowest"), strictest("value", "highest")];
  const [lowestAim, highestAim] = [strictest("aim", "lowest"), strictest("aim", "highest")];

  const laxer = (t: Target, own: NumberTerm, low: typeof lowest, high: typeof highest): Test =>
    any(all(t.side.is("at-most"), own.moreThan(low.of(t))), all(t.side.is("at-least"), own.below(high.of(t))));
  const shared = {
    ...common,
    outcomes: ordered({
      "as-strict": text("不宽于上级", "as strict as the parent's"),
      laxer: text("宽于上级", "laxer than the parent's"),
    }),
    combine: "gravest",
    consequences: { laxer: [consequence] },
  } as const;
  const sides = (part: "value" | "aim") => {
    const stated = (of: typeof rate | typeof decline, own: string) => ({
      ...child,
      value: part === "value" ? own : "0.5",
      aim: part === "aim" ? own : "0.5",
      ...of,
    });
    const parent = (of: typeof rate | typeof decline, ...values: readonly string[]) =>
      given(
        ...values.map((v) => above(part === "value" ? v : "0.5", { aim: part === "aim" ? v : "none", id: v, ...of })),
      );
    return [
      {
        name: text("死亡率与上级最严的相同", "a rate like the parent's strictest"),
        facts: stated(rate, "0.04"),
        records: parent(rate, "0.04", "0.05"),
        expect: "as-strict",
      },
      {
        name: text("死亡率高于上级最严的", "a rate above the parent's strictest"),
        facts: stated(rate, "0.040001"),
        records: parent(rate, "0.04", "0.05"),
        expect: "laxer",
      },
      {
        name: text("降幅与上级最严的相同", "a decline like the parent's strictest"),
        facts: stated(decline, "0.05"),
        records: parent(decline, "0.04", "0.05"),
        expect: "as-strict",
      },
      {
        name: text("降幅小于上级最严的", "a decline below the parent's strictest"),
        facts: stated(decline, "0.049999"),
        records: parent(decline, "0.04", "0.05"),
        expect: "laxer",
      },
      {
        name: text("上级没有此项指标则不适用", "it does not apply where the parent has no such target"),
        facts: stated(rate, "0.04"),
        records: parent(decline, "0.01"),
        expect: { notApplicable: true },
      },
      {
        name: text("施行之前下达的不适用", "it does not apply to one set before it came into force"),
        facts: { ...stated(rate, "0.04"), happenedOn: dayBefore(from) },
        given: { [`${id}/parent-lowest-${part}`]: "0.01", [`${id}/parent-highest-${part}`]: "0.01" },
        expect: { notApplicable: true },
      },
    ] as const;
  };
  const value = decision({
    ...shared,
    id,
    title: text("比率、降幅指标是否宽于上级", "Whether a rate or decline is laxer than the parent's"),
    appliesWhen: (t) => lowest.of(t).exists,
    rows: (t) => [{ when: laxer(t, t.value, lowest, highest), then: "laxer" }, { otherwise: "as-strict" }],
    examples: [
      ...sides("value"),
      {
        name: text("上级的记录不全：未定", "without complete records of the parent it is undecided"),
        facts: child,
        partial: true,
        records: given(above("0.05")),
        expect: { atLeast: "as-strict", atMost: "laxer" },
      },
    ],
  });
  const aim = decision({
    ...shared,
    id: `${id}/aim`,
    title: text("比率、降幅力争值是否宽于上级", "Whether the aim of a rate or decline is laxer than the parent's"),
    appliesWhen: (t) => all(t.aim.exists, lowestAim.of(t).exists),
    rows: (t) => [{ when: laxer(t, t.aim, lowestAim, highestAim), then: "laxer" }, { otherwise: "as-strict" }],
    examples: [
      ...sides("aim"),
      {
        name: text("没有力争值则不适用", "it does not apply to one without an aim"),
        facts: { ...child, aim: "none" },
        records: given(above("0.01", { aim: "0.01" })),
        expect: { notApplicable: true },
      },
    ],
  });
  return { value, aim, definitions: [lowest, highest, lowestAim, highestAim, value, aim] };
}
