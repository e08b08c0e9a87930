import type { Citation, Text } from "@anwei/kernel";

/** One thing that is a major hidden danger, in the fewest words; the source says it in full. */
export interface MajorDangerCriterion {
  /** Permanent, unique in its list. */
  readonly id: string;
  readonly title: Text;
  readonly cites: Citation;
}

/** A ministry's criteria of major hidden dangers (重大事故隐患判定标准) for one sector. */
export interface MajorDangerCriteria {
  /** The sector and the year of the edition: `industry-trade-2023`. */
  readonly id: string;
  readonly title: Text;
  readonly entries: readonly MajorDangerCriterion[];
  /** What of the source is not among the entries, and why. */
  readonly absent?: Text;
}

/** Rows of id, Chinese and English, under one citation. */
export const under = (
  cites: Citation,
  rows: readonly (readonly [id: string, zh: string, en: string])[],
): readonly MajorDangerCriterion[] => rows.map(([id, zh, en]) => ({ id, title: { zh, en }, cites }));
