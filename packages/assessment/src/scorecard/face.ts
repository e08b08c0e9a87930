import type { AnyDefinition, Exact, PeriodUnit, Text, UnitKind } from "@anwei/kernel";
import type { Bonuses } from "./bonus.js";
import type { PointsGiven } from "./ground.js";
import { flat } from "./part.js";
import type { Sheet } from "./sheet.js";
import type { Weighted } from "./total.js";

interface LineBase {
  readonly id: string;
  readonly title: Text;
  readonly depth: number;
  /** Its points, or the most that a bonus gives. */
  readonly full: string;
  readonly units: readonly UnitKind[];
  /** Why: the definition that gives the points of a ground, and the one that it asks. */
  readonly why: readonly { readonly definition: string; readonly title: Text; readonly asks: string }[];
}

/** A card as reports show it: what a view of the kind `scorecard` is. */
export interface ScorecardFace {
  readonly view: "scorecard";
  readonly id: string;
  readonly title: Text;
  readonly period: PeriodUnit;
  readonly units: readonly UnitKind[];
  readonly full: string;
  /** Sections and items in order; each lies in the last one before it that is less deep. */
  readonly items: readonly (LineBase & { readonly weight?: string; readonly lost: string; readonly score: string })[];
  readonly bonuses: readonly (LineBase & { readonly gained: string })[];
  readonly score: string;
  readonly grade?: string;
  readonly rank?: string;
  /** Decisions that say what the score is good for: who is eligible, and who stands on a list. */
  readonly standing: readonly string[];
  /** Definitions whose notes tell what decides over the points. */
  readonly besides: readonly string[];
}

interface Made {
  readonly sections: readonly Weighted[];
  readonly bonuses: Bonuses | undefined;
  readonly score: AnyDefinition;
  readonly grade: AnyDefinition | undefined;
  readonly rank: AnyDefinition | undefined;
  readonly lists: readonly AnyDefinition[];
  readonly besides: readonly AnyDefinition[];
}

/** What a report shows of a card. */
export function faceOf({ written, full }: Sheet, made: Made): ScorecardFace {
  const line = (
    of: { readonly id: string; readonly title: Text; readonly kinds: readonly UnitKind[] },
    points: Exact,
    depth: number,
    grounds: readonly PointsGiven[],
  ): LineBase => ({
    id: of.id,
    title: of.title,
    depth,
    full: points.toString(),
    units: of.kinds,
    why: grounds.map((g) => ({ definition: g.quantity.id, title: g.title, asks: g.asks })),
  });
  return {
    view: "scorecard",
    id: written.id,
    title: written.title,
    period: written.each,
    units: written.appliesTo,
    full: full.toString(),
    items: made.sections.flatMap(({ part: section, weight }) =>
      flat(section).map((part) => ({
        ...line(part, part.full, part.depth, part.grounds),
        ...(weight && part === section ? { weight: weight.toString() } : {}),
        lost: part.lost.id,
        score: part.score.id,
      })),
    ),
    bonuses: (made.bonuses?.items ?? []).map((b) => ({ ...line(b, b.most, 0, b.grounds), gained: b.gained.id })),
    score: made.score.id,
    ...(made.grade ? { grade: made.grade.id } : {}),
    ...(made.rank ? { rank: made.rank.id } : {}),
    standing: made.lists.map(({ id }) => id),
    besides: made.besides.map(({ id }) => id),
  };
}
