import type {
  AskableData,
  DecisionData,
  DecisionEdition,
  InForce,
  QuantityData,
  QuantityEdition,
} from "../define/definition.js";
import { Exact, greatest, least } from "../exact/exact.js";
import { exactly, type Interval, isKnown } from "../exact/interval.js";
import type { Citation, Unsourced } from "../source/source.js";
import { type Day, parseDay } from "../time/calendar.js";

/** The law's date: a day that is known or bounded, or the newest law there is. */
export type LawDate = Interval | "newest";

interface Days {
  readonly from: number;
  readonly to: number;
}

const daysOf = new WeakMap<InForce, Days>();

/** The days on which something is in force; what never began or has no end is infinite there. */
function inForce(version: InForce): Days {
  const known = daysOf.get(version);
  if (known) return known;
  const { from, to } = version;
  const days = {
    from: from === undefined ? Number.NEGATIVE_INFINITY : (parseDay(from) as Day),
    to: to === undefined ? Number.POSITIVE_INFINITY : (parseDay(to) as Day),
  };
  daysOf.set(version, days);
  return days;
}

/** Versions that a law's date may fall into. */
interface Versions<V extends InForce> {
  readonly some: readonly V[];
  readonly outside: boolean;
}

/** The versions that a law date may fall into, and whether it may fall outside all of them. */
export function versionsAt<V extends InForce>(versions: readonly V[], law: LawDate): Versions<V> {
  if (law !== "newest" && law.lo.isFinite && isKnown(law)) return versionsOn(versions, law.lo.toNumber());
  return versionsWithin(versions, law);
}

const versionsByDay = new WeakMap<readonly InForce[], Map<Day, Versions<InForce>>>();

/** The versions of a day: found once, since many subjects are judged by the law of one day. */
function versionsOn<V extends InForce>(versions: readonly V[], day: Day): Versions<V> {
  const [only, ...others] = versions;
  if (only && others.length === 0) {
    const { from, to } = inForce(only);
    return { some: from <= day && day <= to ? versions : [], outside: false };
  }
  let byDay = versionsByDay.get(versions) as Map<Day, Versions<V>> | undefined;
  if (!byDay) {
    byDay = new Map();
    versionsByDay.set(versions, byDay);
  }
  let found = byDay.get(day);
  if (!found) {
    found = versionsWithin(versions, exactly(Exact.of(day)));
    byDay.set(day, found);
  }
  return found;
}

function versionsWithin<V extends InForce>(versions: readonly V[], law: LawDate): Versions<V> {
  const from = (v: V): number => inForce(v).from;
  const to = (v: V): number => inForce(v).to;
  if (law === "newest") {
    const newest = [...versions].sort((a, b) => from(b) - from(a))[0];
    return { some: newest ? [newest] : [], outside: false };
  }
  const [lo, hi] = [law.lo.toNumber(), law.hi.toNumber()];
  const some = versions.filter((v) => from(v) <= hi && lo <= to(v));
  const first = Math.min(...some.map(from));
  const last = Math.max(...some.map(to));
  return { some, outside: some.length > 0 && (lo < first || hi > last) };
}

/**
 * The law's date, where it is known to fall into a span. The newest law of a span that has ended is that of its last
 * day, or a parameter would be taken from a time in which the span no longer held.
 */
export function lawWithin(law: LawDate, span: InForce): LawDate {
  const { from, to } = inForce(span);
  if (law === "newest") return to === Number.POSITIVE_INFINITY ? law : exactly(Exact.of(to));
  if (law.lo.toNumber() >= from && law.hi.toNumber() <= to) return law;
  return { lo: greatest(law.lo, endOf(from)), hi: least(law.hi, endOf(to)) };
}

const endOf = (day: number): Exact =>
  Number.isFinite(day) ? Exact.of(day) : day > 0 ? Exact.infinity : Exact.minusInfinity;

/** The days on which a definition is in force, where the law's date surely lies outside all of them. */
export function spansBeside(data: AskableData, law: LawDate): readonly InForce[] | undefined {
  const spans: readonly InForce[] = data.kind === "indicator" ? [data.inForce] : data.editions;
  return law === "newest" || spans.length === 0 || versionsAt(spans, law).some.length > 0
    ? undefined
    : spans.map(spanOf);
}

/** The days of a version, and nothing else of it. */
export const spanOf = ({ from, to }: InForce): InForce => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** The edition by which a definition is explained: the first that its law's date may fall into, else the newest. */
export const editionAt = (
  { editions }: DecisionData | QuantityData,
  law: LawDate,
): DecisionEdition | QuantityEdition | undefined =>
  versionsAt<DecisionEdition | QuantityEdition>(editions, law).some[0] ?? editions[0];

/** The source of what decides at a date: of a definition with several editions, that of the edition it is explained by. */
export const citesAt = (data: AskableData, law: LawDate): readonly Citation[] | Unsourced =>
  data.kind === "indicator" ? data.cites : (editionAt(data, law)?.cites ?? []);
