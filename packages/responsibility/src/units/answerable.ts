import {
  Exact,
  formatDay,
  parseDay,
  type RecordRow,
  type Records,
  type Truth,
  textOf,
  type Value,
} from "@anwei/kernel";
import type { Principle } from "../records/mandates.js";

/** How principles prevail and territories nest: readings, since documents seldom say. */
export interface Reading<P extends string = Principle> {
  /** The principles that give an answer, the one that prevails first; what others say is set aside. */
  readonly order: readonly P[];
  /**
   * Within one principle, whether the mandate of the narrowest territory stands in the place of wider ones, or
   * every one of them claims alike.
   */
  readonly nesting: "narrowest" | "every";
}

/**
 * National law (安全生产法 arts. 3 and 10): the department of the sector, then of the business line; for what no law
 * gives to anybody, the department that the government decided on by similar business. The territory (art. 9) and
 * comprehensive supervision (art. 10) answer beside them, not in their place.
 */
export const nationalReading: Reading = { order: ["sector", "business", "similar-business"], nesting: "narrowest" };

/** Who answers for a subject on a day. */
export interface Answerable<P extends string = string> {
  readonly subject: string;
  readonly on: string;
  /** The place in which the subject lies. */
  readonly place: string | null;
  /** `gap`: nobody. `conflict`: several with equal standing. `unknown`: what is missing might change the answer. */
  readonly kind: "answered" | "gap" | "conflict" | "unknown";
  readonly authority: string | null;
  readonly principle: P | null;
  /** The principle's place in the order, from 1. */
  readonly rank: number | null;
  /** The mandates on which the answer stands. */
  readonly because: readonly string[];
  /** Of a conflict, the authorities of equal standing. */
  readonly rivals: readonly string[];
  /** The facts for want of which it is unknown: `mandates/m1/trade`. */
  readonly missing: readonly string[];
}

/** A mandate that covers the subject, surely or perhaps. */
interface Claim {
  readonly mandate: RecordRow;
  readonly authority: string | undefined;
  /** The lower, the better: the principle's place in the order, then how many steps the territory is above the place. */
  readonly rank: number;
  readonly distance: number;
  readonly sure: boolean;
  readonly missing: readonly string[];
}

/**
 * Prepares the mandates of some records and answers who is answerable for a subject of supervision on a day. The
 * records are those known at one time, superseded ones left out; what their table does not hold, nobody was given.
 *
 * @example
 * ```ts
 * const answer = resolver(records, nationalReading);
 * answer("plant", "2024-06-30").authority;
 * ```
 *
 * @throws RangeError for a subject that is not on record, or what is no date.
 */
export function resolver<P extends string>(
  records: Records,
  { order, nesting }: Reading<P>,
): (subject: string, on: string) => Answerable<P> {
  const ranks = new Map<string, number>(order.map((principle, i) => [principle, i + 1]));
  const byTerritory = Map.groupBy(records.all("mandates"), (row) => textOf(row, "territory"));

  const claimOf = (mandate: RecordRow, subject: RecordRow, on: Exact, distance: number): Claim | undefined => {
    const principle = textOf(mandate, "principle");
    const rank = principle === undefined ? 1 : ranks.get(principle);
    if (rank === undefined) return undefined;
    const tests: readonly (readonly [field: string, truth: Truth])[] = [
      ["from", begun(mandate.facts.from, on)],
      ["to", lasting(mandate.facts.to, on)],
      ["trade", limitMet(mandate.facts.trade, subject.facts.trade)],
      ["activity", limitMet(mandate.facts.activity, subject.facts.activity)],
    ];
    if (tests.some(([, truth]) => truth === "false")) return undefined;
    const authority = textOf(mandate, "unit");
    const own = (field: string): boolean => !isKnown(mandate.facts[field]);
    const missing = [
      ...(["principle", "unit", "territory"] as const).filter(own).map((field) => named(mandate, field)),
      ...tests
        .filter(([, truth]) => truth === "unknown")
        .map(([field]) => named(own(field) || field === "from" || field === "to" ? mandate : subject, field)),
    ];
    return { mandate, authority, rank, distance, sure: missing.length === 0, missing };
  };

  return (id, date) => {
    const subject = records.byId("subjectsOfSupervision", id);
    if (!subject) throw new RangeError(`no subject of supervision ${id}`);
    const day = parseDay(date);
    if (day === undefined) throw new RangeError(`${date} is no date`);
    const on = Exact.of(day);
    const place = textOf(subject, "unit");
    const nobody = { authority: null, principle: null, rank: null, because: [], rivals: [], missing: [] } as const;
    const common = { ...nobody, subject: id, on: formatDay(day), place: place ?? null };
    if (place === undefined) return { ...common, kind: "unknown", missing: [named(subject, "unit")] };

    const line = records.lineOf(place, day);
    const covering = [
      ...line.flatMap((unit, distance) => (byTerritory.get(unit) ?? []).map((row) => [row, distance] as const)),
      ...(byTerritory.get(undefined) ?? []).map((row) => [row, 0] as const),
    ];
    const claims = covering
      .flatMap(([row, distance]) => claimOf(row, subject, on, nesting === "narrowest" ? distance : 0) ?? [])
      .sort((a, b) => a.rank - b.rank || a.distance - b.distance);
    const best = claims.find((claim) => claim.sure);
    const standing = best ? claims.filter((c) => c.rank === best.rank && c.distance === best.distance) : [];
    const prevailing = standing.filter((claim) => claim.sure);
    const authorities = [...new Set(prevailing.flatMap((claim) => claim.authority ?? []))];
    const open = claims.filter(
      (claim) =>
        !claim.sure &&
        (best === undefined ||
          claim.rank < best.rank ||
          (claim.rank === best.rank && claim.distance < best.distance) ||
          (standing.includes(claim) && (claim.authority === undefined || !authorities.includes(claim.authority)))),
    );
    if (open.length > 0) {
      return { ...common, kind: "unknown", missing: [...new Set(open.flatMap((claim) => claim.missing))] };
    }
    if (!best) return { ...common, kind: "gap" };
    const [authority = null, ...others] = authorities;
    const stands = {
      ...common,
      principle: order[best.rank - 1] ?? null,
      rank: best.rank,
      because: prevailing.map((claim) => claim.mandate.id),
    };
    return others.length > 0
      ? { ...stands, kind: "conflict", rivals: authorities }
      : { ...stands, kind: "answered", authority };
  };
}

/** One answer; `resolver` prepares the mandates once for many. */
export const answerable = <P extends string>(
  records: Records,
  subject: string,
  on: string,
  reading: Reading<P>,
): Answerable<P> => resolver(records, reading)(subject, on);

const named = (row: RecordRow, field: string): string => `${row.table}/${row.id}/${field}`;

const isKnown = (value: Value | undefined): boolean =>
  value?.type === "choice" && (value.absent === "yes" || (value.absent === "no" && value.possible?.length === 1));

const begun = (from: Value | undefined, on: Exact): Truth => {
  if (from?.type !== "number") return "unknown";
  if (from.is.lo.compare(on) > 0) return "false";
  return from.is.hi.compare(on) <= 0 ? "true" : "unknown";
};

const lasting = (to: Value | undefined, on: Exact): Truth => {
  if (to?.type !== "number") return "unknown";
  if (to.absent === "yes" || to.is.lo.compare(on) >= 0) return "true";
  return to.absent === "no" && to.is.hi.compare(on) < 0 ? "false" : "unknown";
};

/** Whether a limit of a mandate leaves the subject in: none is no limit. */
const limitMet = (limit: Value | undefined, of: Value | undefined): Truth => {
  if (limit?.type === "choice" && limit.absent === "yes") return "true";
  if (of?.type === "choice" && of.absent === "yes")
    return limit?.type === "choice" && limit.absent === "no" ? "false" : "unknown";
  if (limit?.type !== "choice" || of?.type !== "choice" || !limit.possible || !of.possible) return "unknown";
  const [a, b] = [limit.possible, of.possible];
  if (!a.some((member) => b.includes(member))) return limit.absent === "no" ? "false" : "unknown";
  return limit.absent === "no" && of.absent === "no" && a.length === 1 && b.length === 1 ? "true" : "unknown";
};
