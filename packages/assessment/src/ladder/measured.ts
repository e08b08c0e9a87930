import {
  type About,
  type Cites,
  counted,
  type ExampleData,
  type Facts,
  type Indicator,
  indicator,
  type Kind,
  type LinkData,
  mostWithin,
  type NumberTerm,
  summed,
  type Terms,
  type Test,
  type Text,
  type Window,
  type WindowUnit,
} from "@anwei/kernel";

/** A length of time: 6 months. */
export interface Stretch {
  readonly length: number;
  readonly unit: WindowUnit;
}

/** Where and when records are counted, for the indicator that counts them. */
export interface Counting<S extends Kind> {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly about: About<S>;
  readonly link: LinkData;
  readonly window: Window | ((subject: Terms<S>) => Window);
  /** The most within any stretch of that length, instead of all. */
  readonly most?: Stretch;
  readonly examples: readonly Omit<ExampleData, "in" | "at">[];
}

/** Records by which worked examples show what is measured: facts without id, unit and date. */
export interface MeasuredExamples {
  /** Records that together make so many, or as nearly as they can without making more. */
  readonly some: (n: number) => readonly object[];
  /** Other records, each of which makes as much as the least that `some` can make: another trade that counts too. */
  readonly also?: readonly object[];
  /** Records that make none. */
  readonly none: readonly object[];
  /** A record of which it is open whether, or how much, it counts. */
  readonly open?: object;
  /** Answers of other rules that are taken as given. */
  readonly given?: ExampleData["given"];
  /** Records of other tables that these name. */
  readonly beside?: ExampleData["records"];
}

/** What is counted or added up of a unit's records: larger accidents, deaths, concealments. */
export interface Measured {
  /** As a noun: 较大以上责任事故. */
  readonly title: Text;
  /** What there are so many of: 起数, 人数. */
  readonly number: Text;
  readonly unit: string;
  readonly table: string;
  /** The law that it is measured by holds since then, at the earliest. */
  readonly since?: string;
  /** Whether a sum is made, which has no stretch of most. */
  readonly adds: boolean;
  readonly examples: MeasuredExamples;
  readonly indicator: <S extends Kind>(counting: Counting<S>) => Indicator<S["name"], NumberTerm>;
}

export interface MeasuredWritten<R extends Kind> {
  readonly over: R;
  readonly title: Text;
  readonly number: Text;
  /** The unit of the number: `case`, `person`, `item`. */
  readonly unit: string;
  readonly since?: string;
  /** Which records count; all of the table unless said. */
  readonly where?: (record: Terms<R>) => Test;
  /** What is added up of each; otherwise records are counted. */
  readonly sum?: (record: Terms<R>) => NumberTerm;
  readonly examples: Omit<MeasuredExamples, "some" | "also" | "none" | "open"> & {
    readonly some: (n: number) => readonly Facts<R>[];
    readonly also?: readonly Facts<R>[];
    readonly none: readonly Facts<R>[];
    readonly open?: Facts<R>;
  };
}

/**
 * Something that a ground counts or adds up of the records of any table.
 *
 * @example
 * ```ts
 * measured({
 *   over: reportFindings, title: text("瞒报", "concealments"), number: text("起数", "number"), unit: "case",
 *   where: (f) => reportFault.of(f).includes("concealed"), examples: { … },
 * })
 * ```
 */
export function measured<R extends Kind>(written: MeasuredWritten<R>): Measured {
  const { over, title, number, unit, since, where, sum, examples } = written;
  return {
    title,
    number,
    unit,
    table: over.name,
    ...(since === undefined ? {} : { since }),
    adds: sum !== undefined,
    examples: examples as MeasuredExamples,
    indicator: ({ most, examples: shown, ...counting }) =>
      indicator({
        ...counting,
        over,
        ...(where ? { where } : {}),
        fold: most ? mostWithin(most.length, most.unit, { unit }) : sum ? (r) => summed(sum(r)) : counted({ unit }),
        examples: shown as never,
      }),
  };
}
