import {
  type AnyDefinition,
  type Citation,
  contentHash,
  type DecisionData,
  type Field,
  type InForce,
  meaningOf,
  type Parameter,
  type ParameterData,
  type ParameterTable,
  type Raw,
  type RawValue,
  rawValue,
  type Text,
} from "@anwei/kernel";

/** A change to what another plugin defined, from a date on. */
export type Overlay = Move | Replace;

interface Change {
  readonly target: string;
  readonly from?: string;
  /** The last day on which it holds. */
  readonly to?: string;
  readonly because: Text;
  readonly cites: readonly Citation[];
  /** The law that allows this region to be laxer than the rule above; without one it may only be stricter. */
  readonly exempt?: Citation;
}

/** What a parameter says on a day: its value, or those of some keys. */
export interface Said {
  readonly value?: RawValue;
  readonly values?: Readonly<Record<string, RawValue>>;
}

/** Another value of a parameter. */
export interface Move extends Change, Said {
  readonly overlay: "move";
  /** What the target's definition said on the first day, when this was written. */
  readonly finds?: Said;
}

/** A region's decision in the place of another. */
export interface Replace extends Change {
  readonly overlay: "replace";
  /** The region's decision. */
  readonly by: string;
  /** The hash of what the target said on the first day, when this was written. */
  readonly finds?: string;
}

interface Written {
  /** The first day; that of the cited document unless said. */
  readonly from?: string;
  /** The last day on which it holds; left out while it holds. */
  readonly to?: string;
  /** Why the region changes it. */
  readonly because: Text;
  readonly cites: Citation;
  /**
   * The law above that allows this region to be laxer. Its document is one that a plugin above lists, of a wider region
   * or of the nation; without it, a change that loosens is refused.
   */
  readonly exempt?: Citation;
}

/**
 * Moves a parameter within what its definition allows; `compose` refuses a move that loosens it, one of a target that is
 * not there, and one of a target that no longer says what it said when the move was written.
 *
 * @example
 * ```ts
 * move(staffingLine, { value: 100, from: "2005-01-01", because: text(…), cites: plan.section("三") })
 * ```
 */
export function move<F extends Field>(target: Parameter<F>, to: Written & { readonly value: Raw<F> }): Move;
export function move<F extends Field, Keys extends readonly string[]>(
  target: ParameterTable<F, Keys>,
  to: Written & { readonly values: Readonly<Record<string, Raw<F>>> },
): Move;
export function move(
  { id, data }: AnyDefinition<ParameterData>,
  {
    value,
    values,
    ...how
  }: Written & { readonly value?: unknown; readonly values?: Readonly<Record<string, unknown>> },
): Move {
  const raw = (written: unknown): RawValue => rawValue(written, data.of);
  const said: Said = {
    ...(value === undefined ? {} : { value: raw(value) }),
    ...(values ? { values: Object.fromEntries(Object.entries(values).map(([k, v]) => [k, raw(v)])) } : {}),
  };
  const change = changeOf(id, how);
  const finds = saidOn(data, change.from, said);
  return { overlay: "move", ...change, ...said, ...(finds ? { finds } : {}) };
}

/** What a parameter says of the same keys on a day. */
export function saidOn({ history }: ParameterData, day: string | undefined, { values }: Said): Said | undefined {
  const version = versionOn(history, day);
  if (!version) return undefined;
  if (!values) return version.value === undefined ? undefined : { value: version.value };
  const found = Object.entries(version.values ?? {}).filter(([key]) => Object.hasOwn(values, key));
  return { values: Object.fromEntries(found) };
}

/** The version of a history that holds on a day. */
export const versionOn = <V extends InForce>(history: readonly V[], day = ""): V | undefined =>
  history.find((v) => (v.from ?? "") <= day && day <= (v.to ?? "9999-12-31"));

/**
 * Puts a region's decision in the place of another of the same subject and outcomes. Where the region's applies, by its
 * region, its dates and its `appliesWhen`, it answers; but never milder than the decision that it replaces, unless a law
 * exempts it: of an order the graver outcome is taken, of a set all. Outcomes without an order cannot be replaced so.
 * `compose` compares both over all facts and refuses a region's that is milder for any, with the facts and the clause. A
 * region that is stricter in some cases only says by `appliesWhen` which they are; elsewhere the other stands.
 *
 * @example
 * ```ts
 * replace(accidentLevel, levelHere, { from: "2024-01-01", because: text(…), cites: rules.article(7) })
 * ```
 */
export const replace = (
  target: AnyDefinition<DecisionData>,
  by: AnyDefinition<DecisionData>,
  how: Written,
): Replace => {
  const change = changeOf(target.id, how);
  const finds = rowsOn(target.data, change.from);
  return { overlay: "replace", ...change, by: by.id, ...(finds === undefined ? {} : { finds }) };
};

/** The hash of what a decision says by its edition of a day; none where it says nothing then. */
export function rowsOn(data: DecisionData, day: string | undefined): string | undefined {
  const edition = versionOn(data.editions, day);
  // Until when an edition holds is not known when it is built on.
  const { to: _, ...holds } = edition ?? {};
  return edition && contentHash(meaningOf({ ...data, editions: [holds as typeof edition] }));
}

function changeOf(target: string, { from, to, because, exempt, ...how }: Written): Change {
  // Authors without types may leave it out, which is then a problem.
  const cites = how.cites as Citation | undefined;
  const start = from ?? cites?.document.from;
  return {
    target,
    ...(start === undefined ? {} : { from: start }),
    ...(to === undefined ? {} : { to }),
    because,
    cites: cites ? [cites] : [],
    ...(exempt ? { exempt } : {}),
  };
}
