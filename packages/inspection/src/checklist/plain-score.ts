import { Exact } from "@anwei/kernel";
import { type ChecklistData, type GroupData, isJudged, itemsOf, type ScoringData } from "./data.js";

/** Points that were earned and lost, of items that no cap or the same cap is over. */
export interface Tally {
  readonly earned: Exact;
  readonly lost: Exact;
  readonly most?: number;
}

/** The score of tallies as the scoring rounds it; `undefined` where nothing counts. The kernel's rules say the same. */
export function plainScore(scoring: ScoringData, tallies: readonly Tally[]): Exact | undefined {
  let [earned, whole] = [Exact.zero, Exact.zero];
  for (const tally of tallies) {
    const all = tally.earned.plus(tally.lost);
    const least = tally.most === undefined ? tally.earned : all.minus(Exact.of(tally.most));
    earned = earned.plus(least.compare(tally.earned) > 0 ? least : tally.earned);
    whole = whole.plus(all);
  }
  if (whole.sign === 0) return undefined;
  const { mode, decimals } = scoring.rounding;
  return Exact.of(scoring.full).times(earned).dividedBy(whole).round(mode, decimals);
}

/** The group whose cap is over an entry, if one is. */
export const cappedBy = (around: readonly GroupData[]): GroupData | undefined =>
  around.find(({ most }) => most !== undefined);

/** An item that counts in the score: what it may earn or lose, and under whose cap. */
export interface ScoredItem {
  readonly id: string;
  readonly points: number;
  readonly veto: boolean;
  readonly cap: GroupData | undefined;
  readonly repeated: boolean;
}

/** The items that pass or fail and have points or a veto. */
export function scoredItems(data: ChecklistData): readonly ScoredItem[] {
  return itemsOf(data).flatMap(({ entry, around }) =>
    isJudged(entry) && ((entry.points ?? 0) > 0 || entry.veto)
      ? [
          {
            id: entry.id,
            points: entry.points ?? 0,
            veto: entry.veto === true,
            cap: cappedBy(around),
            repeated: around.some(({ kind }) => kind === "repeat"),
          },
        ]
      : [],
  );
}

/** The score, as text, of a checklist whose scored items are each asked once: some of them failed, the others passed. */
export function scoreWhere(scoring: ScoringData, scored: readonly ScoredItem[], failed: readonly ScoredItem[]): string {
  if (scoring.veto === "zero" && failed.some(({ veto }) => veto)) return "0";
  const tallies = new Map<GroupData | undefined, Tally>();
  for (const item of scored) {
    const { earned = Exact.zero, lost = Exact.zero } = tallies.get(item.cap) ?? {};
    const points = Exact.of(item.points);
    const most = item.cap?.most === undefined ? {} : { most: item.cap.most };
    tallies.set(
      item.cap,
      failed.includes(item)
        ? { earned, lost: lost.plus(points), ...most }
        : { earned: earned.plus(points), lost, ...most },
    );
  }
  return plainScore(scoring, [...tallies.values()])?.toString() ?? "0";
}
