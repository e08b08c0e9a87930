import { type Language, type Text, unitText } from "@anwei/kernel";
import type { StatisticsCell, StatisticsData, StatisticsRow } from "../views.js";
import { bracketed } from "./punctuation.js";
import { exactOf, figureShort, lowOf, percent } from "./say.js";

/** The values of a measure's choice of which there is some anywhere, so that a table has no empty columns. */
export function membersCounted(view: StatisticsData, at: number): readonly (readonly [member: string, title: Text])[] {
  const members = Object.entries(view.measures[at]?.members ?? {});
  const cells = view.rows.flatMap((row) => row.cells[at] ?? []);
  return members.filter(([member]) => cells.some(({ by }) => isSome(by?.[member])));
}

/** Whether a figure is not surely zero. */
const isSome = (figure: StatisticsCell["figure"] | undefined): boolean =>
  figure !== undefined && (typeof figure !== "string" || exactOf(figure).sign !== 0);

/** The heights of a series, from 0 to 1, of the lower ends; of one scale for a whole row of periods. */
export function heightsOf(cell: StatisticsCell): readonly number[] {
  const values = cell.series.map((figure) => (figure === null ? 0 : exactOf(lowOf(figure) ?? "0").toNumber()));
  const most = Math.max(...values, 0);
  return values.map((value) => (most > 0 ? Math.max(0, value) / most : 0));
}

/** A figure of a measure for a column: dates as they are, shares in per cent, what does not end with four decimals. */
export function measuredShort(
  figure: StatisticsCell["figure"],
  { share, dated }: { readonly share?: true; readonly dated?: true },
): string {
  if (dated) return figureShort(figure);
  const said = (x: string | null): string | null =>
    x === null ? null : share ? percent(exactOf(x)) : exactOf(x).round("halfUp", 4).toString();
  return figureShort(
    typeof figure === "string"
      ? (said(figure) as string)
      : { atLeast: said(figure.atLeast), atMost: said(figure.atMost) },
  );
}

/** A unit's cell of a measure. */
export const cellAt = (row: StatisticsRow, at: number): StatisticsCell | undefined => row.cells[at] ?? undefined;

/** A measure with the unit that its numbers are in. */
export const labelOf = (
  { title, measure, share, per }: Pick<StatisticsData["measures"][number], "title" | "measure" | "share" | "per">,
  language: Language,
): string =>
  share || measure === "" ? title[language] : title[language] + bracketed(unitText(measure, per)[language], language);
