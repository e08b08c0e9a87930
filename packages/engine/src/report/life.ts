import type { Language, Text } from "@anwei/kernel";
import type { DueStatus, StatisticsCell, StatisticsData, StatisticsRow, TimelineEntry, TimelineRow } from "../views.js";
import { dues, messages, sentences } from "./messages.js";
import { listed } from "./punctuation.js";
import { exactOf, figureShort, lowOf, percent } from "./say.js";

// What terminals, workbooks and pages say alike of timelines and statistics.

/** What is due and how that stands, those to look at first: the order of telling. */
export const dueStatuses = [
  "overdue",
  "late",
  "passed",
  "open",
  "pending",
  "met",
] as const satisfies readonly DueStatus[];

/** How grave it is, as a tone of the page. */
export const statusTones: Readonly<Record<DueStatus, "found" | "open" | "muted" | "good">> = {
  overdue: "found",
  late: "found",
  passed: "open",
  open: "open",
  pending: "muted",
  met: "good",
};

export const kindText = ({ kind }: TimelineEntry): Text =>
  ({
    happened: messages.happenedEntry,
    due: messages.dueEntry,
    record: messages.recordEntry,
    corrected: messages.correctedEntry,
  })[kind];

/** What needs looking at: overdue, late, or past without it being known whether it is done. */
export const isTroubled = ({ status }: TimelineEntry): boolean =>
  status === "overdue" || status === "late" || status === "passed";

/** How many of what is due stand how: 逾期未完成1项、期限已过2项. */
export function clocksText({ entries }: TimelineRow, language: Language): string {
  const counted = dueStatuses.flatMap((status) => {
    const n = entries.filter((e) => e.status === status).length;
    return n === 0 || status === "met" || status === "pending" ? [] : [sentences.clockCount(n, dues[status])[language]];
  });
  return counted.length === 0 ? messages.noClock[language] : listed(counted, language);
}

/** What is due next. */
export const nextDue = ({ entries }: TimelineRow): TimelineEntry | undefined =>
  entries.find((e) => e.status === "pending" && e.from !== null);

/** What the head of a row says of a definition. */
export const headText = (row: TimelineRow, rule: string, language: Language): string =>
  row.head.find((shown) => shown.rule === rule)?.said[language] ?? "—";

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

/** A figure of a measure for a column of numbers: shares in per cent, what does not end with four decimals. */
export function measuredShort(figure: StatisticsCell["figure"], { share }: { readonly share?: true }): string {
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
