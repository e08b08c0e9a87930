import type { Language, Text } from "@anwei/kernel";
import type { Names } from "../names.js";
import type { Figure, ScorecardCell, ScorecardData, ScorecardGround, ScorecardItem, ScorecardRow } from "../views.js";
import { measuredShort } from "./figures.js";
import { messages, sentences } from "./messages.js";
import { bracketed, clauses, labelled, listed } from "./punctuation.js";
import { factText, highOf } from "./say.js";

/** Points for a column of numbers; those that end with no decimal, with four. */
export const pointsShort = (points: Figure): string => measuredShort(points, {});

/** So many records are named for a ground. */
const mostRecords = 6;

/** Why points are lost or gained: 重大火灾：40分（重大火灾起数，2起；fire-1、fire-2）. */
export function groundText(
  { title, points, asks, said, records }: ScorecardGround,
  names: Names,
  language: Language,
): string {
  const named = records.slice(0, mostRecords).map((r) => names[r]?.[language] ?? r.slice(r.indexOf("/") + 1));
  const because = clauses(
    [
      labelled(asks[language], said[language], language),
      ...(named.length > 0 ? [listed(named, language)] : []),
      ...(records.length > mostRecords ? [sentences.andMore(records.length)[language]] : []),
    ],
    language,
  );
  return (
    labelled(title[language], sentences.points(pointsShort(points))[language], language) + bracketed(because, language)
  );
}

/** What the points of an item wait for. */
export const lackingOf = (cell: ScorecardCell, names: Names, language: Language): readonly string[] =>
  cell.missing.map((fact) => factText(fact, "units", names, language));

/** An item's name with its weight. */
export function itemTitle({ title, weight, bonus }: ScorecardItem, language: Language): string {
  if (weight !== undefined) return title[language] + bracketed(sentences.weighs(weight)[language], language);
  return title[language] + (bonus ? bracketed(messages.bonus[language], language) : "");
}

/** Points lost below zero, gained above it: −20, +3, −2 to −6. */
export function pointsText(item: ScorecardItem, { points }: ScorecardCell, language: Language): string {
  const sign = item.bonus ? "+" : "−";
  const signed = (x: string): string => (x === "0" ? x : `${sign}${pointsShort(x)}`);
  if (typeof points === "string") return signed(points);
  const { atLeast, atMost } = points;
  return atLeast === null || atMost === null
    ? signed(pointsShort(points))
    : sentences.between(signed(atLeast), signed(atMost))[language];
}

/** Whether the item is not applicable to a unit of a kind that has it. */
export const isLacking = (item: ScorecardItem, row: ScorecardRow): boolean => item.units.includes(row.kind);

/** Whether points are lost or gained there, surely or perhaps. */
export const isMoved = (cell: ScorecardCell | null | undefined): cell is ScorecardCell =>
  !!cell && highOf(cell.points) !== "0";

/** The decisions about what the score is good for, each once, in order. */
export const standingHeads = (view: ScorecardData): readonly { readonly rule: string; readonly title: Text }[] => [
  ...new Map(
    view.rows.flatMap((row) => row.standing.map(({ rule, title }) => [rule, { rule, title }] as const)),
  ).values(),
];

/** A unit's answer to one of them. */
export const standingText = (row: ScorecardRow, rule: string, language: Language): string =>
  row.standing.find((s) => s.rule === rule)?.said[language] ?? "—";

/** What stands where a figure or an answer may be lacking. */
export const orDash = (said: string | undefined): string => said ?? "—";
