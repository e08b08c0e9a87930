import type { PeriodUnit, Text } from "@anwei/kernel";

/** What a report shows beyond findings, as data: which definitions it puts side by side. */
export type View =
  | BoardView
  | AgreementView
  | TimelineView
  | StatisticsView
  | NetworkView
  | NetworkStatesView
  | ScorecardView
  | ProcedureView;

/**
 * A board of units through the year, month by month and quarter by quarter: each control indicator to date against its
 * target, time progress and the same time last year; and what is triggered, with how little it was missed or avoided.
 */
export interface BoardView {
  readonly view: "board";
  readonly id: string;
  readonly title: Text;
  /** Units of these kinds only. */
  readonly units?: readonly string[];
  /**
   * How time progress counts: by months that have ended, 10 of 12 on 20 November, or by days, the day of judging included.
   * By months unless said.
   */
  readonly progress?: "month" | "day";
  readonly measures: readonly BoardMeasure[];
  readonly triggers: readonly BoardTrigger[];
}

/** A control indicator of a board. */
export interface BoardMeasure {
  readonly title?: Text;
  /** An indicator about a unit in a month: deaths this year to date. */
  readonly actual: string;
  /** The same of the year before to the same day. */
  readonly lastYear?: string;
  readonly target?: BoardTarget;
}

/** Which targets a control indicator is held against. */
export interface BoardTarget {
  /** The table of targets, with `unit`, `indicator`, `value`, `from` and `to`. */
  readonly table: string;
  /** The member of their `indicator`. */
  readonly indicator: string;
  /** Those for one trade: the member of their `trade`; those for all trades together unless said. */
  readonly trade?: string;
}

/** What a board says is triggered: a report to the superiors, a warning, a veto. */
export interface BoardTrigger {
  /** A decision about a unit in a period. */
  readonly decision: string;
  /**
   * Where it follows from what is decided of single records of the unit in the same period, that decision: how near it is
   * is told of them. That a quarter is over the progress of a target is so told in deaths, not in targets.
   */
  readonly by?: string;
}

/** A decision held against what was officially decided, which a field of the same record states. */
export interface AgreementView {
  readonly view: "agreement";
  readonly id: string;
  readonly title: Text;
  readonly decision: string;
  /** A choice of the same record: what was officially decided. */
  readonly official: string;
  /** A text of the same record: where the official outcome was read. */
  readonly source?: string;
}

/**
 * The life of each record of a table, a page for each: what happened and what was due by when, in order; the records
 * that name it; how it stood before it was corrected; and what rules say of it, section by section.
 */
export interface TimelineView {
  readonly view: "timeline";
  readonly id: string;
  readonly title: Text;
  readonly table: string;
  /** The text of a record that names it; `name` unless said. */
  readonly name?: string;
  /** Fields of a record that stand at the head of its page, in this order. */
  readonly facts?: readonly string[];
  /**
   * Definitions about a record that say what it is, such as its level: they stand at the head of its page and in the
   * table of all pages, and are answered again for the record as it was before each correction.
   */
  readonly head?: readonly string[];
  /** Of a table that may have very many records: how many pages there are, and which records come first. */
  readonly pages?: TimelinePages;
  readonly events: readonly TimelineEvent[];
  readonly records: readonly TimelineRecords[];
  readonly sections: readonly TimelineSection[];
}

/** Which records of a long table have a page: where there are more than `most`, those of the first outcomes before others. */
export interface TimelinePages {
  readonly most: number;
  /** A decision about a record. */
  readonly by: string;
  /** Outcomes of it, the first ones first; all others come after them. */
  readonly first: readonly string[];
}

/** Where a date comes from: a date or instant of the record, or a definition about it that gives one. */
export type TimelineDate = { readonly fact: string } | { readonly definition: string };

/**
 * One entry of a timeline: that something happened, or that it is due. Where `met` is named, that which meets what is
 * due is held against it: in time, late, or not yet there. Without it, only the day is shown.
 */
export type TimelineEvent =
  | (TimelineDate & { readonly kind: "happened"; readonly title?: Text })
  | (TimelineDate & { readonly kind: "due"; readonly title?: Text; readonly met?: TimelineDate });

/** Records of another table that name a record: each is an entry of its timeline. */
export interface TimelineRecords {
  readonly table: string;
  /** The field by which they name it. */
  readonly by: string;
  /** Their date or instant. */
  readonly on: string;
  readonly title?: Text;
  /** A choice of theirs that says what their entry is, such as what was done; their title unless said. */
  readonly called?: string;
  /** Fields of theirs to show. */
  readonly shows: readonly string[];
  /** What else happened or was due by facts of theirs or by definitions about them. */
  readonly events?: readonly TimelineEvent[];
  /** Definitions about them. */
  readonly decisions?: readonly string[];
  /** Definitions about the record that they name, answered as if each of them were the last: the level after it. */
  readonly after?: readonly string[];
}

/** What rules say of a record under one heading. */
export interface TimelineSection {
  readonly title: Text;
  /** Definitions about a record of the table. */
  readonly shows: readonly string[];
}

/**
 * A table of units and what is counted of them in the period that holds the day of judging, up to that day, beside the
 * periods of the year before it. An indicator per value of a choice is broken down by it.
 */
export interface StatisticsView {
  readonly view: "statistics";
  readonly id: string;
  readonly title: Text;
  readonly period: "month" | "quarter" | "year";
  /** Units of these kinds only. */
  readonly units?: readonly string[];
  readonly measures: readonly StatisticsMeasure[];
}

export interface StatisticsMeasure {
  /** An indicator or quantity about a unit in such a period that gives a number, or the day that numbers are of. */
  readonly definition: string;
  readonly title?: Text;
}

/**
 * The tree of units with the state of each: who answers for whom, and where something is to be done. A decision about
 * periods is taken in the last period of the judged year in which it applies; in one that has not ended only where
 * something is amiss already, or where none has ended.
 */
export interface NetworkView {
  readonly view: "network";
  readonly id: string;
  readonly title: Text;
  /**
   * Decisions about a unit or about records of a unit, in a period or not. A unit stands as the gravest answer about it and
   * its own records does: something follows from it; something may follow, the facts leaving it open; nothing follows; none
   * of them applies.
   */
  readonly states: readonly string[];
  /** Units of these kinds only; one whose own parent is left out stands below the next one above that is not. */
  readonly kinds?: readonly string[];
}

/** States that a network shows besides its own: those of a region in the tree that the nation's plugin draws. */
export interface NetworkStatesView {
  readonly view: "networkStates";
  readonly id: string;
  /** The id of a network, of this plugin or of one that it extends. */
  readonly network: string;
  readonly states: readonly string[];
}

/**
 * A scorecard as a table for each unit: the items with their points, what each of them lost and why; the score and what
 * follows from it. It shows the last period that has ended, or the one so far where none has.
 */
export interface ScorecardView {
  readonly view: "scorecard";
  readonly id: string;
  readonly title: Text;
  readonly period: PeriodUnit;
  /** Units of these kinds only. */
  readonly units: readonly string[];
  readonly full: string;
  /** Sections and items in order; each lies in the last one before it that is less deep. */
  readonly items: readonly (ScorecardLine & {
    /** Of a section: its share in the whole. */
    readonly weight?: string;
    readonly lost: string;
    readonly score: string;
  })[];
  readonly bonuses: readonly (ScorecardLine & { readonly gained: string })[];
  readonly score: string;
  readonly grade?: string;
  readonly rank?: string;
  /** Decisions about what the score is good for: who is eligible, who stands on a list. */
  readonly standing: readonly string[];
  /** Definitions whose notes tell what decides over the points: what takes them all, holds the grade down or lowers it. */
  readonly besides: readonly string[];
}

export interface ScorecardLine {
  readonly id: string;
  readonly title: Text;
  readonly depth: number;
  /** Its points, or the most that a bonus gives. */
  readonly full: string;
  /** For units of these kinds only. */
  readonly units: readonly string[];
  /** Grounds for points: what gives them, and what that asks. */
  readonly why: readonly { readonly definition: string; readonly title: Text; readonly asks: string }[];
}

/** The numbers and decisions that a scorecard asks. */
export const askedByCard = ({
  items,
  bonuses,
  score,
  grade,
  rank,
  standing,
}: ScorecardView): { readonly numbers: readonly string[]; readonly decisions: readonly string[] } => {
  const points = (lines: readonly ScorecardLine[]) => lines.flatMap(({ why }) => why.map((w) => w.definition));
  return {
    numbers: [
      ...items.flatMap((item) => [item.lost, item.score]),
      ...bonuses.map(({ gained }) => gained),
      ...points([...items, ...bonuses]),
      score,
      ...(rank === undefined ? [] : [rank]),
    ],
    decisions: [...(grade === undefined ? [] : [grade]), ...standing],
  };
};

/**
 * A procedure and the cases in it: as a drawing, with how many cases wait at each step, and as a table of what is open in
 * each, who must take it and by when.
 */
export interface ProcedureView {
  readonly view: "procedure";
  readonly id: string;
  readonly title: Text;
  /** The table of its cases. */
  readonly table: string;
  /** The table of what happened in them. */
  readonly events: string;
  /** A decision about a case: its state. */
  readonly state: string;
  /** The earliest day by which an open step is due. */
  readonly nextDue: string;
  /** In the order in which they are told. */
  readonly steps: readonly ProcedureStep[];
  /** How a case ends; `state` then is the end's id. */
  readonly ends: readonly { readonly id: string; readonly title: Text; readonly after: readonly string[] }[];
}

export interface ProcedureStep {
  readonly id: string;
  readonly title: Text;
  /** Who must take it. */
  readonly who: Text;
  /** The events of which any takes it. */
  readonly events: readonly string[];
  /** The steps that lead to it. */
  readonly after: readonly string[];
  /** A decision about a case: how the step stands, `awaited` and `overdue` being open. */
  readonly standing: string;
  /** A date of a case: when the step was taken. */
  readonly done: string;
  /** A decision about a case: whether it is called for (`yes`); without one it is from the start. */
  readonly called?: string;
  /** A date of a case: by when it is due. */
  readonly due?: string;
  /** A date of a case: the first on which it may be taken. */
  readonly notBefore?: string;
  /** The document that it takes. */
  readonly document?: Text;
  /** A decision about an event of a case: what its document must state and does not, one outcome for each. */
  readonly lacks?: string;
}

/** The definitions that a view asks. */
export function askedIn(view: View): readonly string[] {
  switch (view.view) {
    case "board":
      return [
        ...view.measures.flatMap(({ actual, lastYear }) => (lastYear === undefined ? [actual] : [actual, lastYear])),
        ...view.triggers.flatMap(({ decision, by }) => (by === undefined ? [decision] : [decision, by])),
      ];
    case "agreement":
      return [view.decision];
    case "network":
    case "networkStates":
      return view.states;
    case "procedure":
      return [
        view.state,
        view.nextDue,
        ...view.steps.flatMap(({ standing, done, called, due, notBefore, lacks }) =>
          [standing, done, called, due, notBefore, lacks].filter((id) => id !== undefined),
        ),
      ];
    case "statistics":
      return view.measures.map(({ definition }) => definition);
    case "scorecard": {
      const { numbers, decisions } = askedByCard(view);
      return [
        ...numbers,
        ...decisions,
        ...view.besides,
        ...[...view.items, ...view.bonuses].flatMap(({ why }) => why.map((w) => w.asks)),
      ];
    }
    case "timeline":
      return [
        ...(view.head ?? []),
        ...askedBy(view.events),
        ...view.records.flatMap(({ events = [], decisions = [], after = [] }) => [
          ...askedBy(events),
          ...decisions,
          ...after,
        ]),
        ...view.sections.flatMap(({ shows }) => shows),
      ];
  }
}

const askedBy = (events: readonly TimelineEvent[]): readonly string[] =>
  events.flatMap((event) => datesOf(event).flatMap((d) => ("definition" in d ? [d.definition] : [])));

/** The dates that an entry of a timeline is made of. */
export const datesOf = (event: TimelineEvent): readonly TimelineDate[] =>
  event.kind === "due" && event.met ? [event, event.met] : [event];
