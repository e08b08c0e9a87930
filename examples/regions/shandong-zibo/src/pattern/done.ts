import {
  type AnyDefinition,
  all,
  between,
  type Cites,
  type Consequence,
  counted,
  type Decision,
  decision,
  type Facts,
  indicator,
  judgedOn,
  moved,
  onDate,
  record,
  type Terms,
  type Test,
  type Text,
  text,
  type UnitKind,
  unordered,
} from "@anwei/plugin/v1";
import { id as prefix } from "../common.js";
import { cityUnits } from "../records/units.js";
import { type Work, works } from "../records/works.js";
import { from as yearBegins } from "../sources.js";

type Unit = Terms<typeof cityUnits>;

export interface DoneWritten<I extends Work> {
  /** The local name of its rule. */
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  /** Of units of this kind, and of those only. */
  readonly who: UnitKind;
  readonly only?: {
    readonly where: (unit: Unit) => Test;
    readonly owing: Facts<typeof cityUnits>;
    readonly others: Facts<typeof cityUnits>;
  };
  readonly items: Readonly<Record<I, Text>>;
  /** The first and the last day on which it may be done; both count. */
  readonly within: readonly [first: string, last: string];
  /** So many times each; once unless said. */
  readonly times?: number;
  readonly strength?: "must" | "should" | "aim";
}

export interface Done<I extends string> {
  readonly lacking: Decision<"units", I, false, "every">;
  readonly definitions: readonly AnyDefinition[];
}

const follows = {
  must: { id: "made-good", text: text("限期补办", "to be made good by a set day"), strength: "must" },
  should: { id: "reminded", text: text("提醒补办", "a reminder to make it good"), strength: "should" },
  aim: { id: "noted", text: text("记录在案", "noted"), strength: "aim" },
} as const satisfies Record<string, Consequence>;

/**
 * What of a group was not done in its time (某月某日至某月某日应办的事项): the answer is the set of those that the register does
 * not show between the two days. Until the last day is over nothing is missing yet.
 */
export function done<const I extends Work>(written: DoneWritten<I>): Done<I> {
  const { id: local, title, cites, who, only, items, within, times = 1, strength = "must" } = written;
  const id = `${prefix}/${local}`;
  const from = yearBegins;
  const [first, last] = within;
  const names = Object.keys(items) as I[];
  const [one] = names as [I];
  const common = { cites, from, about: record(cityUnits), law: "judged" } as const;
  const facts = { id: "u", kind: who, ...only?.owing } as const;
  const late = moved(last, 1);
  const row = (item: I, n: number, happenedOn = first, more: object = {}) => ({
    id: `${item}-${n}-${happenedOn}`,
    unit: "u",
    item,
    happenedOn,
    ...more,
  });
  const rows = (shown: readonly I[], n = times) => ({
    works: shown.flatMap((item) => Array.from({ length: n }, (_, i) => row(item, i))),
  });
  const other = names[1] ?? ("none-of-them" as I);
  const inTime = indicator({
    ...common,
    id: `${id}/in-time`,
    title: text(`${title.zh}：期内登记次数`, `${title.en}: how often each stands on the register in time`),
    over: works,
    window: between(onDate(first), onDate(last)),
    by: { of: (w: { readonly item: unknown }) => w.item as never, members: items as Readonly<Record<string, Text>> },
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text(
          "首日和末日的算，前后一日的、别的单位的不算",
          "the first and the last day count; neither a day before or after, nor another unit",
        ),
        facts,
        judged: late,
        records: {
          works: [
            row(one, 1, first),
            row(one, 2, last),
            row(one, 3, moved(first, -1)),
            row(one, 4, moved(last, 1)),
            row(one, 5, last, { unit: "another" }),
            ...(names.length > 1 ? [row(other, 6, first)] : []),
          ],
        } as never,
        at: one,
        expect: 2,
      },
    ],
  } as never) as unknown as AnyDefinition & {
    readonly of: (u: unknown, item: I) => { readonly below: (n: number) => Test };
  };
  const on = (judged: string, shown: readonly I[], expect: readonly I[] | "not", more: object = {}, n = times) => ({
    facts,
    judged,
    records: rows(shown, n),
    expect: expect === "not" ? { notApplicable: true } : { certain: expect, possible: expect },
    ...more,
  });
  const found = decision({
    ...common,
    id,
    title,
    appliesWhen: (u: Unit) => (only ? all(u.kind.is(who), only.where(u)) : u.kind.is(who)),
    outcomes: unordered(
      Object.fromEntries(names.map((item) => [item, text(`缺：${items[item].zh}`, `missing: ${items[item].en}`)])),
    ),
    combine: "every",
    rows: (u: Unit) =>
      names.map((item) => ({
        when: all(inTime.of(u, item).below(times), judgedOn.moreThan(onDate(last))),
        then: item,
      })),
    consequences: Object.fromEntries(names.map((item) => [item, [follows[strength]]])),
    examples: [
      { ...on(late, names, []), name: text("齐全", "nothing is missing") },
      { ...on(late, [], names), name: text("全无", "everything is missing") },
      { ...on(last, [], []), name: text("末日当日尚未到期", "nothing is missing on the last day") },
      ...(names.length > 1 ? names : []).map((item) => ({
        ...on(
          late,
          names.filter((n) => n !== item),
          [item],
        ),
        name: text(`只缺：${items[item].zh}`, `missing alone: ${items[item].en}`),
      })),
      ...(times > 1 ? [{ ...on(late, names, names, {}, times - 1), name: text("差一次", "once too few") }] : []),
      {
        facts,
        judged: late,
        partial: true,
        name: text("台账不全，未定", "undecided where the register is not complete"),
        expect: { certain: [], possible: names },
      },
      {
        ...on(late, [], "not", { facts: { ...facts, kind: who === "grid" ? "village" : "grid" } }),
        name: text("别类单位不适用", "not to a unit of another kind"),
      },
      ...(only
        ? [
            {
              ...on(late, [], "not", { facts: { ...facts, ...only.others } }),
              name: text("同类而不涉及的不适用", "not to one of the kind that it is not about"),
            },
          ]
        : []),
      ...(late === from ? [] : [{ ...on(from, [], []), name: text("施行当日适用", "it applies on its first day") }]),
      { ...on(moved(from, -1), [], "not"), name: text("施行前一日不适用", "the day before it does not") },
    ],
  } as never) as unknown as Decision<"units", I, false, "every">;
  return { lacking: found, definitions: [inTime, found] };
}
