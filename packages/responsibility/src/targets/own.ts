import {
  type AnyDefinition,
  all,
  atAnyTime,
  type Decision,
  decision,
  formatDay,
  indicator,
  not,
  ordered,
  ownRecords,
  record,
  smallest,
  text,
} from "@anwei/kernel";
import { dayBefore, exampleYear, type PatternWritten } from "../pattern.js";
import { targets } from "../records/targets.js";

/** Whether a unit's own target is as strict as the one set for it, and all that this is made of. */
export interface OwnTarget {
  readonly standing: Decision<"targets", "as-strict" | "laxer", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * A target that a unit sets itself (自定控制数) is no laxer than what was set for it (下达控制数), for the same indicator,
 * trade and term: 531 of its own under 542 from the province. Where nothing was set for it the rule does not apply.
 *
 * @throws DefinitionError
 */
export function ownTarget({ id, cites, from, consequence }: PatternWritten): OwnTarget {
  const year = exampleYear(from);
  const term = { happenedOn: from, from: formatDay(year.start), to: formatDay(year.end) } as const;
  const own = { id: "own", unit: "u", indicator: "deaths", value: 531, setBy: "u", ...term } as const;
  const set = (value: number | null, more: object = {}) => ({
    id: `set-${value}`,
    unit: "u",
    indicator: "deaths",
    value,
    setBy: "p",
    ...term,
    ...more,
  });
  const given = (...rows: readonly object[]) => ({ targets: [own, ...rows] as never });
  const common = { cites, from, about: record(targets), law: "event" } as const;
  const setForIt = indicator({
    ...common,
    id: `${id}/set-for-it`,
    title: text("上级下达的目标值", "the target set for it"),
    over: targets,
    link: ownRecords,
    window: atAnyTime(),
    where: (o, t) =>
      all(
        o.indicator.sameAs(t.indicator),
        o.trade.sameAs(t.trade),
        o.from.equals(t.from),
        o.to.equals(t.to),
        not(o.setBy.sameAs(o.unit)),
      ),
    fold: (o) => smallest(o.value),
    examples: [
      {
        name: text(
          "同一指标、同一行业、同一期间、他人下达的最低值",
          "the lowest that others set, of the same indicator, trade and term",
        ),
        facts: own,
        records: given(
          set(542),
          set(543),
          set(1, { indicator: "accidents" }),
          set(2, { from: formatDay(year.start + 1) }),
          set(3, { to: formatDay(year.end - 1) }),
          set(4, { unit: "other" }),
          set(5, { trade: "road" }),
        ),
        expect: 542,
      },
    ],
  });
  const standing = decision({
    ...common,
    id,
    title: text("自定目标是否宽于下达目标", "Whether a unit's own target is laxer than the one set for it"),
    appliesWhen: (t) => all(t.setBy.sameAs(t.unit), setForIt.of(t).exists),
    outcomes: ordered({
      "as-strict": text("不宽于下达", "as strict as set"),
      laxer: text("宽于下达", "laxer than set"),
    }),
    combine: "gravest",
    consequences: { laxer: [consequence] },
    rows: (t) => [{ when: t.value.moreThan(setForIt.of(t)), then: "laxer" }, { otherwise: "as-strict" }],
    examples: [
      { name: text("与下达相同", "as set"), facts: own, records: given(set(531)), expect: "as-strict" },
      { name: text("多1", "one more"), facts: own, records: given(set(530)), expect: "laxer" },
      {
        name: text("下达的不是自定目标，不适用", "it does not apply to a target that another set"),
        facts: { ...own, setBy: "p" },
        records: given(set(530)),
        expect: { notApplicable: true },
      },
      {
        name: text("上级未下达则不适用", "it does not apply where none was set for it"),
        facts: own,
        records: given(),
        expect: { notApplicable: true },
      },
      {
        name: text("施行之前下达的不适用", "it does not apply to one set before it came into force"),
        facts: { ...own, happenedOn: dayBefore(from) },
        records: given(set(530)),
        expect: { notApplicable: true },
      },
    ],
  });
  return { standing, definitions: [setForIt, standing] };
}
