import {
  type AnyDefinition,
  all,
  any,
  counted,
  type Decision,
  decision,
  Exact,
  extend,
  formatDay,
  type Indicator,
  indicator,
  inPeriod,
  type Kind,
  max,
  min,
  type NumberTerm,
  not,
  ordered,
  ownRecords,
  parseDay,
  range,
  record,
  summed,
  type Text,
  text,
  type UnitKind,
  type ValueRow,
  withMembers,
} from "@anwei/kernel";
import { scoreEntries } from "./entries.js";
import { applying, type Place, where } from "./place.js";
import { ScorecardError } from "./problem.js";
import { type Given, holding, points, type Sheet, side, type Unit } from "./sheet.js";
import type { Points, PointsWritten, ScoreGround } from "./written.js";

/** A ground whose points an assessor enters, and the item that it belongs to. */
export interface Entered {
  readonly item: { readonly id: string; readonly title: Text };
  readonly ground: Extract<PointsWritten, { readonly between: readonly [Points, Points] }>;
}

type EntryKind = typeof scoreEntries;

/** The entries of a card: which of them hold. */
export interface Entries {
  readonly kind: EntryKind;
  readonly valid: Decision<"scoreEntries", "valid" | "refused", true, "gravest">;
  /** What stands in `ground` of an entry for a ground of an item. */
  readonly member: (item: string, ground: string) => "other";
}

/**
 * The entries of a card: one outside its range or without a reason is refused, and is not taken. One whose reason is not on
 * record yet may be either.
 */
export function entriesOf(sheet: Sheet, entered: readonly Entered[]): Entries | undefined {
  const { written } = sheet;
  const [first] = entered;
  if (!first || !written.entries) return undefined;
  // With the plugin's name in it, so that two cards of one name never share an entry.
  const card = written.id.split("/").join("-");
  // The members of the choice are known when the card is; to the compiler each is the one that every card has.
  const member = (item: string, ground: string) => `${card}-${item}-${ground}` as "other";
  const grounds = entered.map(({ item, ground }) => ({
    is: member(item.id, ground.id),
    title: text(`${item.title.zh}：${ground.title.zh}`, `${item.title.en}: ${ground.title.en}`),
    least: Exact.of(ground.between[0]),
    most: Exact.of(ground.between[1]),
  }));
  const twice = grounds.find(({ is }, i) => grounds.findIndex((other) => other.is === is) !== i);
  if (twice)
    throw new ScorecardError(written.id, [
      {
        code: "duplicate-part",
        part: twice.is,
        expected: text("每项裁量由编号分得清", "discretions that their ids tell apart"),
        found: text("两项的编号连写相同", "two whose joined ids are the same"),
        todo: text("改动其中一项的编号", "Change the id of one of them."),
      },
    ]);
  const kind = extend(scoreEntries, {
    ground: withMembers(scoreEntries.shape.ground, Object.fromEntries(grounds.map(({ is, title }) => [is, title]))),
  }) as unknown as EntryKind;
  const step = Exact.of("0.0001");
  const entry = (is: string, given: Exact, more: object = {}) => ({
    id: "e",
    unit: "unit",
    happenedOn: sheet.lastDay,
    periodEnd: sheet.lastDay,
    ground: is as "other",
    points: given.toString(),
    reason: "x",
    by: "x",
    ...more,
  });
  const { about: _, law: __, ...common } = sheet.common(undefined);
  const valid = decision({
    ...common,
    id: sheet.id("entries"),
    title: text(`${written.title.zh}：评分录入是否成立`, `${written.title.en}: whether an entry of points holds`),
    about: record(kind),
    law: "event",
    appliesWhen: (e) => e.ground.oneOf(...grounds.map(({ is }) => is)),
    outcomes: ordered({
      valid: text("成立", "holds"),
      refused: text("不成立（超出幅度或未写理由）", "refused: outside its range, or without a reason"),
    }),
    combine: "gravest",
    consequences: { refused: written.entries.refused },
    rows: (e) => [
      { when: not(e.reason.exists), then: "refused" },
      ...grounds.map(({ is, least, most, title }) => ({
        when: all(e.ground.is(is), any(e.points.below(points(least)), e.points.moreThan(points(most)))),
        then: "refused" as const,
        note: title,
      })),
      { otherwise: "valid" },
    ],
    examples: [
      ...grounds.flatMap(({ is, least, most, title }) => [
        {
          name: text(`${title.zh}，恰为下限`, `${title.en}, at the lower end`),
          facts: entry(is, least),
          expect: "valid" as const,
        },
        {
          name: text(`${title.zh}，恰为上限`, `${title.en}, at the upper end`),
          facts: entry(is, most),
          expect: "valid" as const,
        },
        ...(least.sign > 0
          ? [
              {
                name: text(`${title.zh}，低于下限`, `${title.en}, below the lower end`),
                facts: entry(is, least.minus(step)),
                expect: "refused" as const,
              },
            ]
          : []),
        {
          name: text(`${title.zh}，超过上限`, `${title.en}, above the upper end`),
          facts: entry(is, most.plus(step)),
          expect: "refused" as const,
        },
      ]),
      {
        name: text("没有理由", "without a reason"),
        facts: entry(grounds[0]?.is ?? "other", grounds[0]?.most ?? step, { reason: "none" }),
        expect: "refused",
      },
      {
        name: text("理由尚未登记：未定", "with no reason on record yet it is undecided"),
        facts: entry(grounds[0]?.is ?? "other", grounds[0]?.most ?? step, { reason: null }),
        expect: { atLeast: "valid", atMost: "refused" },
      },
      {
        name: text("其他事项的录入不适用", "it does not apply to an entry for another ground"),
        facts: entry("other", step),
        expect: { notApplicable: true },
      },
      {
        name: text("施行之前录入的不适用", "it does not apply to one from before it came into force"),
        facts: entry(grounds[0]?.is ?? "other", grounds[0]?.most ?? step, {
          happenedOn: formatDay((parseDay(written.from) ?? 0) - 1),
        }),
        expect: { notApplicable: true },
      },
    ],
  });
  return { kind, valid, member };
}

/** How a ground at discretion comes to its points. */
export interface Discretion {
  readonly rows: (unit: Unit) => readonly ValueRow<NumberTerm | { readonly value: string; readonly unit: string }>[];
  /** Values under which its examples stand: how many entries hold, and what they add up to. */
  readonly given: (entries: number, sum: Exact) => Given;
  readonly definitions: readonly AnyDefinition[];
  readonly count: Indicator<"units", NumberTerm>;
}

/**
 * The points of one ground at discretion: those of the one entry that holds. With none, where there is ground, and with
 * two that contradict each other they are not settled, within the range.
 */
export function atDiscretion(sheet: Sheet, entries: Entries, item: Place, ground: Entered["ground"]): Discretion {
  const { between, when, id, title } = ground;
  const [least, most] = [Exact.of(between[0]), Exact.of(between[1])];
  const member = entries.member(item.id, id);
  const [kind] = item.kinds as readonly [UnitKind];
  const named = (zh: string, en: string): Text => text(`${title.zh}：${zh}`, `${title.en}: ${en}`);
  const { law: _, ...common } = sheet.common(ground.cites ?? item.cites);
  const folded = {
    ...common,
    over: entries.kind as Kind as EntryKind,
    link: ownRecords,
    window: inPeriod(),
  } as const;
  const row = (rowId: string, given: Exact, more: object = {}) => ({
    id: rowId,
    unit: "unit",
    happenedOn: sheet.lastDay,
    periodEnd: sheet.lastDay,
    ground: member,
    points: given.toString(),
    reason: "x",
    by: "x",
    ...more,
  });
  const records = {
    scoreEntries: [
      row("a", most),
      row("b", most.plus(Exact.one)),
      row("c", most, { reason: "none" }),
      row("d", most, { ground: "other" }),
      row("e", most, { unit: "another" }),
      row("f", most, { periodEnd: formatDay((parseDay(sheet.lastDay) ?? 0) + 1) }),
    ],
  };
  const only = text("只计本单位、本期、本事项成立的录入", "only entries that hold, for this unit, period and ground");
  const count = indicator({
    ...folded,
    id: sheet.id(item.id, id, "entries"),
    title: named("成立的评分录入", "entries that hold"),
    on: (e) => e.periodEnd,
    where: (e) => all(e.ground.is(member), entries.valid.of(e).is("valid")),
    fold: counted({ unit: "item" }),
    examples: [sheet.recorded(kind, only, records, {}, 1)],
  });
  const sum = indicator({
    ...folded,
    id: sheet.id(item.id, id, "entered"),
    title: named("录入的分值", "points entered"),
    on: (e) => e.periodEnd,
    where: (e) => all(e.ground.is(member), entries.valid.of(e).is("valid")),
    fold: (e) => summed(e.points),
    examples: [sheet.recorded(kind, only, records, {}, most.toString())],
  });
  const awaited = when && awaitedOf(sheet, item, ground, when, count);
  const unsettled = range(points(least), points(most)).unsettled;
  // Entries that hold lie in the range: told once more, so that it bounds one that is not known.
  const taken = (unit: Unit): NumberTerm => max(points(least), min(points(most), sum.of(unit)));
  return {
    count,
    rows: (unit) => [
      {
        when: when ? not(holding(when, unit)) : count.of(unit).equals(0),
        is: points(Exact.zero),
        note: when ? text("没有扣分（加分）情形", "there is no ground") : text("没有录入", "nothing entered"),
      },
      { when: count.of(unit).equals(1), is: taken(unit), note: text("按录入的分值", "the points entered") },
      { otherwise: unsettled, note: text("尚未评定，在幅度之内", "not settled yet, within the range") },
    ],
    given: (n, total) => ({ [count.id]: n, [sum.id]: total.toString() }),
    definitions: [count, sum, ...(awaited ? [awaited] : [])],
  };
}

function awaitedOf(
  sheet: Sheet,
  item: Place,
  ground: Entered["ground"],
  when: ScoreGround,
  count: Indicator<"units", NumberTerm>,
): AnyDefinition {
  const [kind] = item.kinds as readonly [UnitKind];
  const consequences = sheet.written.entries ? { awaited: sheet.written.entries.awaited } : {};
  const given = (holds: boolean, entries: number): Given => ({
    ...where(item),
    ...side(when, holds),
    [count.id]: entries,
  });
  return decision({
    ...sheet.common(ground.cites ?? item.cites),
    id: sheet.id(item.id, ground.id, "awaited"),
    title: text(`${ground.title.zh}：裁量分是否待评`, `${ground.title.en}: whether points are still to be entered`),
    appliesWhen: (u) => applying(item, u),
    outcomes: ordered({
      settled: text("不需评定或已评定", "settled, or nothing to settle"),
      awaited: text("待评或录入互相矛盾", "still to be entered, or entered more than once"),
    }),
    combine: "gravest",
    consequences,
    rows: (u) => [
      { when: all(holding(when, u), not(count.of(u).equals(1))), then: "awaited" },
      { otherwise: "settled" },
    ],
    examples: [
      sheet.example(kind, text("有情形，已录入", "there is ground, and it is entered"), given(true, 1), "settled"),
      sheet.example(kind, text("有情形，未录入", "there is ground, and nothing is entered"), given(true, 0), "awaited"),
      sheet.example(kind, text("录入两次", "entered twice"), given(true, 2), "awaited"),
      sheet.example(kind, text("没有情形", "there is no ground"), given(false, 0), "settled"),
      ...sheet.elsewhere(item.kinds, given(true, 0)),
    ],
  });
}
