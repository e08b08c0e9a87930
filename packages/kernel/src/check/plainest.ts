import { stepOf } from "../cells/cells.js";
import { Exact, greatest } from "../exact/exact.js";
import { walk } from "../language/node.js";
import type { CellFacts } from "./cell-facts.js";
import { type Confirmed, confirmed, type Judging, saidBy } from "./confirmed.js";
import type { Thresholds } from "./differing.js";
import { termsIn } from "./standing.js";

/** A difference told with as little as will do. */
export interface Plainest extends Confirmed {
  /** The one number that tells it, and between which ends both say the same of it. */
  readonly reach?: Reach;
}

interface Reach {
  readonly fact: string;
  readonly from: Exact;
  readonly to?: Exact;
}

/** What of a case tells it: facts and given values that are something, and days where they are looked at. */
export function telling(judging: Judging, { facts, given, judged, period }: CellFacts): CellFacts {
  const dated = looksAtDays(judging);
  const when = {
    ...(dated && judged !== undefined ? { judged } : {}),
    ...(dated && period !== undefined ? { period } : {}),
  };
  const something = (of: CellFacts["facts"]): CellFacts["facts"] =>
    Object.fromEntries(Object.entries(of).filter(([name, raw]) => name !== "happenedOn" && !isNothing(raw)));
  const told = { facts: something(facts), given: something(given) };
  const some = Object.keys(told.facts).length + Object.keys(told.given).length > 0;
  return some ? { ...told, ...when } : { facts, given, ...when };
}

const looksAtDays = ({ left, right }: Judging): boolean =>
  [...termsIn(left), ...termsIn(right)].some((term) =>
    [...walk(term)].some((node) => node.op === "clock" || node.op === "elapsed"),
  );

const isNothing = (raw: unknown): boolean => raw === false || ["0", "none"].includes(String(raw));

/**
 * The same difference told with less: facts that do not matter are nothing, numbers lie at the least threshold at which
 * it shows, and of a single number it is said how far it goes.
 */
export function plainest(judging: Judging, shown: Confirmed, thresholds: Thresholds): Plainest {
  const wanted = differenceIn(shown);
  let best = shown;
  const attempt = (of: "facts" | "given", name: string, raw: unknown): boolean => {
    const other = confirmed(judging, { ...best.case, [of]: { ...best.case[of], [name]: raw } });
    if (!other || differenceIn(other) !== wanted) return false;
    best = other;
    return true;
  };
  for (const of of ["facts", "given"] as const) {
    for (const [name, raw] of Object.entries(shown.case[of])) {
      if (isNothing(raw)) continue;
      if (raw === true) attempt(of, name, false);
      if (typeof raw !== "string" || !Exact.parse(raw)) continue;
      const limits = of === "facts" ? (thresholds.get(name) ?? []) : [];
      const less = [Exact.zero, ...limits].filter((x) => x.compare(Exact.of(raw)) < 0);
      less.some((x) => attempt(of, name, x.toString()));
    }
  }
  const reach = reachOf(judging, best, thresholds);
  return reach ? { ...best, reach } : best;
}

const differenceIn = ({ left, right }: Confirmed): string => `${saidBy(left)} ${saidBy(right)}`;

/** How far a difference goes that one number of whole steps tells; between two thresholds nothing changes. */
function reachOf(judging: Judging, shown: Confirmed, thresholds: Thresholds): Reach | undefined {
  const told = telling(judging, shown.case);
  const [entry, ...more] = Object.entries(told.facts);
  if (!entry || more.length > 0 || Object.keys(told.given).length > 0) return undefined;
  const [fact, raw] = entry;
  const from = typeof raw === "string" ? Exact.parse(raw) : undefined;
  const field = judging.scope.kinds.get(judging.left.data.about.table)?.fields[fact];
  if (!from || field?.type !== "number") return undefined;
  const step = stepOf(field.decimals);
  const same = (x: Exact): boolean => {
    if (x.compare(from) <= 0) return true;
    const other = confirmed(judging, { ...shown.case, facts: { ...shown.case.facts, [fact]: x.toString() } });
    return other !== undefined && differenceIn(other) === differenceIn(shown);
  };
  const upTo = (to: Exact): Reach | undefined => (to.equals(from) ? undefined : { fact, from, to });
  let to = from;
  for (const limit of (thresholds.get(fact) ?? []).filter((x) => x.compare(from) > 0)) {
    const on = limit.round("up", field.decimals);
    if (!same(on.minus(step))) return upTo(to);
    to = greatest(to, on.minus(step));
    if (!same(on)) return upTo(to);
    to = on;
  }
  if (!same(to.plus(step))) return upTo(to);
  return field.max === undefined ? { fact, from } : upTo(Exact.of(field.max));
}
