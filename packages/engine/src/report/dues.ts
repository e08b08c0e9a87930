import type { Language, Text } from "@anwei/kernel";
import type { DueStatus, TimelineEntry, TimelineRow } from "../views.js";
import { dues, messages, sentences } from "./messages.js";
import { listed } from "./punctuation.js";

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

/** What an entry is; of what has no date it is not said that it happened. */
export const kindText = ({ kind, from, to }: TimelineEntry): Text =>
  ({
    happened: from === null && to === null ? messages.undatedEntry : messages.happenedEntry,
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
