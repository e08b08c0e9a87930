import type { IndicatorData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import { isKnown } from "../exact/interval.js";
import type { KindData } from "../facts/fields.js";
import { type Node, type TestNode, walk } from "../language/node.js";
import type { Day } from "../time/calendar.js";
import type { Window } from "./complete.js";
import type { Context, Evaluator } from "./context.js";
import { placeFrom, type RecordRow, type Rows, textOf } from "./rows.js";
import { isCertain, type Value } from "./value.js";
import type { World } from "./world.js";

// Most counts and sums that are judged in bulk ask the same of each record, whoever asks and for whichever period. Such
// records are looked at once: added up from the first day on, those of any days are the difference of two sums, and
// those of a unit with all below it are the sum of its parts. `gather` and `fold` say what is meant; here nothing is
// answered that is not the same there, and nothing at all where a record is doubtful or something was taken for granted.

/** How many records belong to an indicator, and what they add up to. */
export interface Total {
  readonly count: number;
  /** The sum, where the indicator sums. */
  readonly sum: Exact;
}

/** The records of an indicator in a window, counted and added up; `undefined` leaves it to looking at each of them. */
export function tallied(
  interpreter: Evaluator,
  data: IndicatorData,
  context: Context,
  window: Window | undefined,
): Total | undefined {
  const plan = planOf(data);
  const { subject } = context;
  const unit = subject.table === "units" ? subject.id : textOf(subject, "unit");
  if (!plan || !window || unit === undefined || !isKnown(window.from) || !isKnown(window.to)) return undefined;
  const days: Days = { first: window.from.lo.toNumber(), last: window.to.lo.toNumber() };
  if (interpreter.world.records.unclear(plan.table, "unit").between("happenedOn", days.first, days.last).length > 0)
    return undefined;
  const found = tallyIn(interpreter, data, plan).of({ interpreter, context }, unit, days);
  if (!found) return undefined;
  return { count: found.count, sum: Exact.of(found.sum).dividedBy(Exact.of(10 ** plan.decimals(interpreter.world))) };
}

/** Who asks: what is asked of a record is the same for all. */
interface Asking {
  readonly interpreter: Evaluator;
  readonly context: Context;
}

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** Records counted, and their sum in units of the last decimal. */
interface Added {
  readonly count: number;
  readonly sum: number;
}

const none: Added = { count: 0, sum: 0 };

/** What is asked of each record, where it is the same whoever asks. */
interface Plan {
  readonly table: string;
  readonly link: "own" | "children" | "subtree";
  readonly where: TestNode | undefined;
  readonly of: Node | undefined;
  /** The facts of a record that are looked at. */
  readonly fields: readonly string[];
  /** How many decimals the summed numbers have. */
  decimals(world: World): number;
}

const plans = new WeakMap<IndicatorData, Plan | "none">();

function planOf(data: IndicatorData): Plan | undefined {
  const known = plans.get(data) ?? plan(data) ?? "none";
  plans.set(data, known);
  return known === "none" ? undefined : known;
}

function plan({ over, link, on, by, where, fold }: IndicatorData): Plan | undefined {
  if (!("table" in over) || over.table === "units" || !("unit" in link) || link.unit === "peers" || by)
    return undefined;
  if (on.op !== "fact" || on.who !== "record" || on.path.length > 1 || on.path[0] !== "happenedOn") return undefined;
  if (fold.fold !== "count" && fold.fold !== "sum") return undefined;
  const of = fold.fold === "sum" ? fold.of : undefined;
  if (![where, of].every((term) => term === undefined || asksTheRecordAlone(term))) return undefined;
  const { table } = over;
  const summed = fieldsIn(of);
  const decimals = (world: World): number =>
    Math.max(0, ...summed.map((name) => decimalsOf(world.book.kind(table)?.fields[name])));
  return { table, link: link.unit, where, of, fields: [...new Set([...fieldsIn(where), ...summed])], decimals };
}

const fieldsIn = (term: Node | undefined): readonly string[] =>
  term ? [...walk(term)].flatMap((n) => (n.op === "fact" ? [n.path[0]] : [])) : [];

const decimalsOf = (field: KindData["fields"][string] | undefined): number =>
  field?.type === "number" ? field.decimals : 0;

/** Whether a term looks at facts of the record only, and not at the law, the period, the calendar or who asks. */
const asksTheRecordAlone = (term: Node): boolean =>
  [...walk(term)].every((n) => {
    switch (n.op) {
      case "fact":
        return n.who === "record" && n.path.length === 1;
      case "definition":
      case "parameter":
      case "clock":
      case "elapsed":
      case "shift":
      case "nextWorkingDay":
        return false;
      default:
        return true;
    }
  });

const tallies = new WeakMap<World, Map<IndicatorData, Tally>>();

function tallyIn({ world }: Evaluator, data: IndicatorData, plan: Plan): Tally {
  let ofWorld = tallies.get(world);
  if (!ofWorld) {
    ofWorld = new Map();
    tallies.set(world, ofWorld);
  }
  let tally = ofWorld.get(data);
  if (!tally) {
    tally = new Tally(data, plan);
    ofWorld.set(data, tally);
  }
  return tally;
}

/** A unit with those that at any time stood directly below it. */
interface Place {
  readonly id: string;
  readonly running: Running | undefined;
  /** Those below are looked up as they are asked for: nobody stands above itself. */
  readonly below: readonly string[];
  children?: readonly Place[];
  readonly moves: boolean;
  /** The days that were asked about last, and what the records of the unit and all below it added up to. */
  asked?: { readonly days: Days; readonly found: Added | undefined };
  busy: boolean;
}

/** The records of one indicator, added up by unit. */
class Tally {
  readonly #places = new Map<string, Place>();
  readonly #looks: Looks;

  constructor(
    private readonly data: IndicatorData,
    private readonly plan: Plan,
  ) {
    this.#looks = new Looks(plan);
  }

  /** What the records of a unit add up to, with those of its children or of all below it as the indicator says. */
  of(asking: Asking, unit: string, days: Days): Added | undefined {
    const place = this.#place(asking, unit);
    switch (this.plan.link) {
      case "own":
        return own(place, days);
      case "children":
        return this.#children(asking, place, days, own);
      case "subtree":
        return this.#subtree(asking, place, days);
    }
  }

  #place(asking: Asking, id: string): Place {
    const known = this.#places.get(id);
    if (known) return known;
    const { records } = asking.interpreter.world;
    const rows = records.holdingValue(this.plan.table, "unit", id);
    const place: Place = {
      id,
      running: rows.all.length === 0 ? undefined : runningOf(asking, this.data, this.#looks, rows),
      below: records.childrenEver(id),
      moves: records.versions(id).length > 1,
      busy: false,
    };
    this.#places.set(id, place);
    return place;
  }

  #subtree(asking: Asking, place: Place, days: Days): Added | undefined {
    const { asked } = place;
    if (asked && asked.days.first === days.first && asked.days.last === days.last) return asked.found;
    // Units that stand above each other are nobody's parts.
    if (place.busy) return undefined;
    place.busy = true;
    const theirs = this.#children(asking, place, days, (child, on) => this.#subtree(asking, child, on));
    place.busy = false;
    const found = theirs && plus(theirs, own(place, days));
    place.asked = { days, found };
    return found;
  }

  /** The sum over the units below, each for the days on which it stood there. */
  #children(
    asking: Asking,
    place: Place,
    days: Days,
    of: (child: Place, days: Days) => Added | undefined,
  ): Added | undefined {
    place.children ??= place.below.filter((id) => id !== place.id).map((id) => this.#place(asking, id));
    let sum: Added | undefined = none;
    for (const child of place.children) {
      for (const stretch of child.moves ? daysBelow(asking, child.id, place.id, days) : [days]) {
        sum = plus(sum, of(child, stretch));
        if (!sum) return undefined;
      }
    }
    return sum;
  }
}

const own = ({ running }: Place, { first, last }: Days): Added | undefined =>
  running ? running.between(first, last) : none;

/** The stretches of days on which a unit that moves stood below another. */
function daysBelow({ interpreter }: Asking, unit: string, above: string, days: Days): readonly Days[] {
  const { records } = interpreter.world;
  const starts = records.daysThatMatter([unit], { lo: endOf(days.first), hi: endOf(days.last) });
  const stood = starts.flatMap((on, i) => {
    if (records.parentOf(unit, on) !== above) return [];
    return { first: i === 0 ? days.first : (on ?? days.first), last: (starts[i + 1] ?? days.last + 1) - 1 };
  });
  // Of a record without a date it is not known where its unit stood: on no days at all it is still asked about.
  return stood.length > 0 ? stood : [{ first: days.first, last: days.first - 1 }];
}

const endOf = (day: Day): Exact =>
  Number.isFinite(day) ? Exact.of(day) : day > 0 ? Exact.infinity : Exact.minusInfinity;

/** Both together; `undefined` where one is not known, or no double holds the sum. */
function plus(a: Added | undefined, b: Added | undefined): Added | undefined {
  if (!a || !b || b.count === 0) return a && b && a;
  if (a.count === 0) return b;
  const sum = a.sum + b.sum;
  return Number.isSafeInteger(sum) ? { count: a.count + b.count, sum } : undefined;
}

const runnings = new WeakMap<Rows, Map<IndicatorData, Running>>();

/** Added up once for the same rows, also where others of the same records are put in place of theirs. */
function runningOf(asking: Asking, data: IndicatorData, looks: Looks, rows: Rows): Running {
  let ofRows = runnings.get(rows);
  if (!ofRows) {
    ofRows = new Map();
    runnings.set(rows, ofRows);
  }
  const { book, strict = false } = asking.interpreter.world;
  const known = ofRows.get(data);
  if (known && known.kind === book.kind(looks.plan.table) && known.strict === strict) return known;
  const running = new Running(asking, looks, rows);
  ofRows.set(data, running);
  return running;
}

/** The records of one unit in the order of their days: up to each of them how many there are and what they add up to. */
class Running {
  readonly kind: KindData | undefined;
  readonly strict: boolean;
  readonly #times: Float64Array;
  readonly #undated: boolean;
  /** Up to each record, beginning before the first: how many there are, their sum, and how many are doubtful. */
  readonly #upTo: Float64Array;

  constructor(asking: Asking, looks: Looks, rows: Rows) {
    const { world } = asking.interpreter;
    this.kind = world.book.kind(looks.plan.table);
    this.strict = world.strict ?? false;
    const { times, places, undated } = rows.datedBy("happenedOn");
    this.#times = times;
    this.#undated = undated.length > 0;
    this.#upTo = new Float64Array(3 * (times.length + 1));
    let [count, sum, doubtful] = [0, 0, 0];
    for (const [i, place] of places.entries()) {
      const found = looks.at(asking, rows.all[place] as RecordRow);
      if (found && Number.isSafeInteger(sum + found.sum)) {
        count += found.count;
        sum += found.sum;
      } else doubtful++;
      const at = 3 * (i + 1);
      this.#upTo[at] = count;
      this.#upTo[at + 1] = sum;
      this.#upTo[at + 2] = doubtful;
    }
  }

  /** Those between two days, both included; `undefined` where one of them is doubtful. */
  between(first: Day, last: Day): Added | undefined {
    if (this.#undated) return undefined;
    const [from, to] = [placeFrom(this.#times, first), placeFrom(this.#times, last, true)];
    if (from >= to) return none;
    const within = (which: 0 | 1 | 2): number =>
      (this.#upTo[3 * to + which] as number) - (this.#upTo[3 * from + which] as number);
    return within(2) > 0 ? undefined : { count: within(0), sum: within(1) };
  }
}

/** So many different records are remembered. */
const remembered = 65_536;

type Seen = Map<Value | undefined, Seen | Added | "doubtful">;

/** What single records add. Tables repeat themselves: records of which the same is looked at add the same. */
class Looks {
  readonly #seen: Seen = new Map();
  #count = 0;

  constructor(readonly plan: Plan) {}

  /** What a record adds; `undefined` where that is doubtful or rests on something that was taken for granted. */
  at(asking: Asking, row: RecordRow): Added | undefined {
    const [last, ...others] = this.plan.fields;
    if (last === undefined) return one;
    let seen = this.#seen;
    for (const field of others) {
      let next = seen.get(row.facts[field]);
      if (!(next instanceof Map)) {
        next = new Map();
        seen.set(row.facts[field], next);
      }
      seen = next;
    }
    const known = seen.get(row.facts[last]);
    if (known !== undefined && !(known instanceof Map)) return known === "doubtful" ? undefined : known;
    const found = lookedAt(asking, this.plan, row);
    if (this.#count++ < remembered) seen.set(row.facts[last], found ?? "doubtful");
    return found;
  }
}

const one: Added = { count: 1, sum: 0 };

function lookedAt({ interpreter, context }: Asking, plan: Plan, row: RecordRow): Added | undefined {
  const { where, of } = plan;
  const inner: Context = { ...context, record: row };
  const { result, noted } = interpreter.apart((): Added | undefined => {
    const belongs = where ? interpreter.truth(where, inner) : "true";
    if (belongs !== "true") return belongs === "false" ? none : undefined;
    if (!of) return one;
    const value: Value = interpreter.evaluate(of, inner);
    if (value.type !== "number" || !isCertain(value)) return undefined;
    if (value.absent === "yes") return one;
    const sum = value.is.lo.times(Exact.of(10 ** plan.decimals(interpreter.world)));
    const whole = sum.toNumber();
    return Number.isSafeInteger(whole) && Exact.of(whole).equals(sum) ? { count: 1, sum: whole } : undefined;
  });
  return noted ? undefined : result;
}
