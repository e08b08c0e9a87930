import type {
  AnyDefinition,
  ChoiceTerm,
  Cites,
  Consequence,
  DecisionData,
  Indicator,
  NumberTerm,
  PeriodUnit,
  Quantity,
  Rounding,
  Subject,
  Text,
  UnitKind,
} from "@anwei/kernel";

/** Points, exactly as written: `20`, `"0.5"`. */
export type Points = number | string;

/** A number of a unit in the card's period: accidents in the year, inspections made. */
export type Counted = Indicator<"units", NumberTerm> | Quantity<"units", NumberTerm>;

/** A decision about a unit in the card's period. */
export interface Decided extends AnyDefinition<DecisionData> {
  of(subject: Subject<"units">): ChoiceTerm;
}

/** What must hold: a decision says one of these outcomes, a number is at least or below so many. */
export type ScoreGround =
  | { readonly decision: Decided; readonly is: readonly [string, ...string[]] }
  | { readonly count: Counted; readonly atLeast: Points }
  | { readonly count: Counted; readonly below: Points };

/** Why points are lost or gained, and how many. */
export type PointsWritten = {
  /** Permanent, and its own within the item. */
  readonly id: string;
  readonly title: Text;
  /** Those of the item unless said. */
  readonly cites?: Cites;
  /** No more than so many points for this ground. */
  readonly atMost?: Points;
} & (
  | {
      /** So many points for each: every accident, every person. */
      readonly each: Counted;
      readonly points: Points;
    }
  | {
      /** So many points for each one that is missing of what is required. */
      readonly required: Points | Counted;
      readonly done: Counted;
      readonly points: Points;
    }
  | {
      /** So many points where it holds. */
      readonly when: ScoreGround;
      readonly points: Points;
    }
  | {
      /** Points that a quantity computes; below zero counts as none. */
      readonly computed: Counted;
    }
  | {
      /**
       * From so many to so many points, at the discretion of an assessor who enters them with a reason. Without `when` the
       * assessor finds whether there is ground at all, and enters nothing where there is none.
       */
      readonly between: readonly [least: Points, most: Points];
      readonly when?: ScoreGround;
    }
);

interface PartBase {
  /** Permanent, and its own within the whole card. */
  readonly id: string;
  readonly title: Text;
  /** Those of the part that it lies in, and at last of the card, unless said. */
  readonly cites?: Cites;
  readonly full: Points;
  /** For these kinds of unit only; all of what it lies in unless said. */
  readonly kinds?: readonly [UnitKind, ...UnitKind[]];
  /** Where this does not hold, it is not applicable (不适用、合理缺项). */
  readonly applies?: ScoreGround;
}

export interface ItemWritten extends PartBase {
  /** Deducted until the item's points are used up (扣完为止). */
  readonly loses: readonly PointsWritten[];
  /** `sum` unless said; `highest`: only the greatest of them counts (按最高一项). */
  readonly takes?: "sum" | "highest";
}

export interface GroupWritten extends PartBase {
  readonly items: readonly (ItemWritten | GroupWritten)[];
}

/** A part of the first level: process, goal, result. */
export type SectionWritten = (ItemWritten | GroupWritten) & {
  /** Its share in the whole, such as `"0.4"`; either every section has one or none. */
  readonly weight?: Points;
};

export interface BonusWritten {
  readonly id: string;
  readonly title: Text;
  readonly cites?: Cites;
  readonly kinds?: readonly [UnitKind, ...UnitKind[]];
  /** No more than so many points for this one. */
  readonly most: Points;
  readonly gains: readonly PointsWritten[];
}

export interface VetoWritten {
  readonly title: Text;
  readonly when: ScoreGround;
  /**
   * `zero`: the section or item of this id is lost whole, or with `total` the whole score. `noBetterThan`: the grade is that
   * one or a worse one. `lowersGradeBy`: the grade is so many steps worse.
   */
  readonly effect: { readonly zero: string } | { readonly noBetterThan: string } | { readonly lowersGradeBy: number };
}

/** A grade by the points it takes. With the lower bound alone it reaches up to the next better one. */
export interface BandWritten {
  readonly id: string;
  readonly title: Text;
  /** 以上. */
  readonly atLeast?: Points;
  /** 超过. */
  readonly moreThan?: Points;
  /** 以下. */
  readonly below?: Points;
  /** 不超过. */
  readonly atMost?: Points;
  readonly consequences?: readonly Consequence[];
}

export interface GradesWritten {
  readonly title: Text;
  readonly cites?: Cites;
  /** The best first. */
  readonly bands: readonly [BandWritten, ...BandWritten[]];
  /** What follows where the points lie between bands; without it bands that leave a gap are refused. */
  readonly unstated?: readonly [Consequence, ...Consequence[]];
}

/** Who may be considered for something: apart from the grade. */
export interface EligibilityWritten {
  readonly id: string;
  readonly title: Text;
  readonly cites?: Cites;
  readonly atLeast?: Points;
  /** This grade or a better one. */
  readonly noWorseThan?: string;
  /** Not where one of these holds. */
  readonly unless?: readonly ScoreGround[];
  /** What follows for those who are eligible. */
  readonly consequences?: readonly Consequence[];
}

export interface TieBreak {
  readonly by: Counted;
  readonly firstIs: "greatest" | "least";
}

export interface RankWritten {
  readonly title: Text;
  readonly cites?: Cites;
  /** `shared`: equals share the better place (1, 1, 3). Otherwise these decide in turn, and what is still equal shares. */
  readonly ties: "shared" | readonly [TieBreak, ...TieBreak[]];
}

/** Who stands on a list: the first or last so many places, or by grade. */
export interface ListWritten {
  readonly title: Text;
  readonly cites?: Cites;
  readonly takes:
    | { readonly places: number }
    /** Of the red list: this grade or a better one; of the black list: this one or a worse one. */
    | { readonly grade: string };
  readonly consequences: readonly Consequence[];
}

export interface ScorecardWritten {
  /** The id of the score, and the prefix of all others: `province-city/annual-card`. */
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  /** Who is scored; ranks are among units of one kind below the same unit. */
  readonly appliesTo: readonly [UnitKind, ...UnitKind[]];
  readonly each: PeriodUnit;
  readonly full: Points;
  readonly sections: readonly [SectionWritten, ...SectionWritten[]];
  /**
   * What becomes of items that are not applicable: `scaled`, the rest counts for the whole; `granted`, they have full
   * points; `reduced`, they fall away and the whole shrinks. Said wherever an item may be so.
   */
  readonly notApplicable?: "scaled" | "granted" | "reduced";
  readonly bonus?: {
    /** No more than so many points altogether. */
    readonly most: Points;
    /** Whether a score may lie above the full points, or is cut there. */
    readonly beyondFull: "kept" | "cut";
    readonly items: readonly [BonusWritten, ...BonusWritten[]];
  };
  readonly vetoes?: readonly VetoWritten[];
  /** How the score is rounded, where the document says so. */
  readonly rounded?: { readonly mode: Rounding; readonly decimals: number };
  readonly grades?: GradesWritten;
  readonly eligibility?: readonly EligibilityWritten[];
  readonly rank?: RankWritten;
  readonly red?: ListWritten;
  readonly black?: ListWritten;
  /** What follows from entries that do not hold and from ones that are lacking; said wherever points are at discretion. */
  readonly entries?: { readonly refused: readonly Consequence[]; readonly awaited: readonly Consequence[] };
}
