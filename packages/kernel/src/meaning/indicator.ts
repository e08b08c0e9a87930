import type { IndicatorData, WindowUnit } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import * as interval from "../exact/interval.js";
import { exactly, type Interval } from "../exact/interval.js";
import { unknownOf } from "../facts/read.js";
import type { Node } from "../language/node.js";
import { addMonths, type Day } from "../time/calendar.js";
import { type Period, periodContaining, periodsBetween, shiftPeriod, shiftYears } from "../time/period.js";
import { completeFor, type Window } from "./complete.js";
import { type Context, compareIntervals, type Evaluator, factPrefix, sameChoice } from "./context.js";
import type { RecordRow, Records } from "./records.js";
import { related, type UnitLink, unitsPerhaps } from "./related.js";
import { type Rows, textOf, timeOf } from "./rows.js";
import { tallied } from "./tally.js";
import { both, joinAbsent, noNumber, present, type Truth, type Value, within } from "./value.js";

type ChoiceValue = Value & { readonly type: "choice" };

/** A record that belongs to an indicator, surely or perhaps. */
export interface Counted {
  readonly row: RecordRow;
  readonly context: Context;
  readonly belongs: "true" | "unknown";
}

/** A record that may belong to a subject, with the fact that would say so. */
interface Linked {
  readonly row: RecordRow;
  readonly linked: Truth;
  readonly missing?: string;
}

/** The records that an indicator looks at for a subject, and whether no further ones can exist. */
export interface Gathered {
  readonly counted: readonly Counted[];
  readonly complete: boolean;
}

/** The value of an indicator for a subject: an interval wherever records are doubtful or may be missing. */
export function evaluateIndicator(
  interpreter: Evaluator,
  data: IndicatorData,
  context: Context,
  at: string | undefined,
): Value {
  const window = windowOf(interpreter, data, context);
  const total = tallied(interpreter, data, context, window);
  if (total && "table" in data.over) {
    const complete = completeFor(interpreter, data, data.over.table, context, window);
    return data.fold.fold === "count"
      ? countOf(total.count, total.count, complete)
      : sumOf(interpreter, data, context, exactly(total.sum), complete);
  }
  const { counted, complete } = gatherIn(interpreter, data, context, at, window);
  return fold(interpreter, data, context, counted, complete);
}

/** Finds the records of an indicator, for its value and for explaining it. */
export function gather(
  interpreter: Evaluator,
  data: IndicatorData,
  context: Context,
  at: string | undefined,
): Gathered {
  return gatherIn(interpreter, data, context, at, windowOf(interpreter, data, context));
}

function gatherIn(
  interpreter: Evaluator,
  data: IndicatorData,
  context: Context,
  at: string | undefined,
  window: Window | undefined,
): Gathered {
  const stretch = window && stretchOf(data, window);
  const counted: Counted[] = [];
  const consider = (row: RecordRow, recordPeriod: Period | undefined, sure: Truth): boolean => {
    const lies = stretch ? liesIn(row, stretch) : "unknown";
    if (sure === "false" || lies === "false") return false;
    const inner: Context = { ...context, record: row, ...(recordPeriod ? { recordPeriod } : {}) };
    if (lies === "true" && !data.by && !data.where) {
      counted.push({ row, context: inner, belongs: sure });
      return true;
    }
    const { result: belongs, keep } = interpreter.aside<Truth>(() => {
      let t: Truth = sure;
      if (window && lies === "unknown") {
        const on = interpreter.evaluate(data.on, inner);
        t = both(t, on.type === "number" ? present(on.absent, inWindow(on.is, window)) : "false");
      }
      if (t !== "false" && data.by && at !== undefined) {
        const key = interpreter.evaluate(data.by.of, inner);
        t = both(t, key.type === "choice" ? present(key.absent, sameChoice(key.possible, [at])) : "false");
      }
      return t !== "false" && data.where ? both(t, interpreter.truth(data.where, inner)) : t;
    });
    if (belongs === "false") return false;
    if (belongs === "unknown") keep();
    counted.push({ row, context: inner, belongs });
    return true;
  };

  if ("periods" in data.over) {
    const [from, to] = [data.over.from, data.over.to].map((n) => interpreter.evaluate(n, context));
    if (from?.type !== "number" || to?.type !== "number") throw new TypeError("periods lie between dates");
    if (from.absent === "yes" || to.absent === "yes") return { counted, complete: true };
    if (!from.is.lo.isFinite || !to.is.hi.isFinite) return { counted, complete: false };
    for (const period of periodsBetween(data.over.periods, from.is.lo.toNumber(), to.is.hi.toNumber())) {
      const meets = [
        compareIntervals("atMost", from.is, exactly(Exact.of(period.end))),
        compareIntervals("atLeast", to.is, exactly(Exact.of(period.start))),
        compareIntervals("atMost", from.is, to.is),
      ].reduce(both);
      consider(context.subject, period, present(joinAbsent(from.absent, to.absent), meets));
    }
    return { counted, complete: true };
  }

  for (const { row, linked, missing } of linkedRows(interpreter, data, data.over.table, context, stretch)) {
    if (consider(row, undefined, linked) && linked === "unknown" && missing !== undefined)
      interpreter.noteMissing(missing);
  }
  return { counted, complete: completeFor(interpreter, data, data.over.table, context, window) };
}

function windowOf(interpreter: Evaluator, data: IndicatorData, context: Context): Window | undefined {
  const { window } = data;
  const dateOf = (node: Node): Interval => {
    const value = interpreter.evaluate(node, context);
    if (value.type !== "number") throw new TypeError("a window lies between dates");
    // An event that has not come opens no window and closes none: it lies after every date.
    if (value.absent === "yes") return exactly(Exact.infinity);
    return value.absent === "no" ? value.is : { lo: value.is.lo, hi: Exact.infinity };
  };
  switch (window.window) {
    case "any":
      return undefined;
    case "period": {
      const own = context.period;
      const asOf = interpreter.asOf(own);
      const around = own?.end ?? (asOf.lo.isFinite ? asOf.lo.toNumber() : undefined);
      if (around === undefined) return { from: interval.anything, to: interval.anything };
      let period = window.unit ? periodContaining(window.unit, own ? own.end : around) : (own as Period);
      let last: Day | undefined =
        window.toDate && asOf.hi.isFinite ? Math.min(asOf.hi.toNumber(), period.end) : undefined;
      if (window.years) {
        // The same day of that year, so that like is compared with like; a whole period with a whole one.
        if (last !== undefined) last = last === period.end ? undefined : addMonths(last, 12 * window.years);
        period = shiftYears(period, window.years);
      }
      if (window.periods) {
        period = shiftPeriod(period, window.periods);
        last = undefined;
      }
      return { from: exactly(Exact.of(period.start)), to: exactly(Exact.of(Math.min(last ?? period.end, period.end))) };
    }
    case "rolling": {
      const to = dateOf(window.to);
      const back = (end: Exact): Exact => {
        if (!end.isFinite) return end;
        const start = goBack(end.toNumber(), window.length, window.unit);
        return Exact.of(window.firstDay === "counts" ? start : start + 1);
      };
      return { from: { lo: back(to.lo), hi: back(to.hi) }, to };
    }
    case "calendar": {
      const on = dateOf(window.containing);
      const end = (at: Exact, which: "start" | "end"): Exact =>
        at.isFinite ? Exact.of(periodContaining(window.unit, at.toNumber())[which]) : at;
      return {
        from: { lo: end(on.lo, "start"), hi: end(on.hi, "start") },
        to: { lo: end(on.lo, "end"), hi: end(on.hi, "end") },
      };
    }
    case "span":
      return { from: dateOf(window.from), to: dateOf(window.to) };
  }
}

const goBack = (day: Day, length: number, unit: WindowUnit): Day =>
  unit === "day" ? day - length : addMonths(day, unit === "year" ? -12 * length : -length);

const inWindow = (on: Interval, window: Window): Truth =>
  both(compareIntervals("atLeast", on, window.from), compareIntervals("atMost", on, window.to));

/** A window over a date that each record states itself, as days or seconds: records of other days need no look. */
interface Stretch {
  readonly field: string;
  /** From and to which day a record perhaps belongs, and between which it surely does. */
  readonly perhaps: readonly [first: number, last: number];
  readonly surely: readonly [first: number, last: number];
}

function stretchOf({ on, over }: IndicatorData, { from, to }: Window): Stretch | undefined {
  const [field, ...further] = on.op === "fact" && on.who === "record" ? on.path : [];
  if (field === undefined || further.length > 0 || !("table" in over)) return undefined;
  return {
    field,
    perhaps: [from.lo.toNumber(), to.hi.toNumber()],
    surely: [from.hi.toNumber(), to.lo.toNumber()],
  };
}

/** Whether a record lies in a stretch, by a date of its own that is known; `unknown` leaves it to the record's facts. */
function liesIn(row: RecordRow, { field, perhaps, surely }: Stretch): Truth {
  const time = timeOf(row, field);
  if (time === undefined) return "unknown";
  if (time === "none" || time < perhaps[0] || time > perhaps[1]) return "false";
  return surely[0] <= time && time <= surely[1] ? "true" : "unknown";
}

/** The rows that may lie in a stretch; without one all. */
const rowsIn = (rows: Rows, stretch: Stretch | undefined): readonly RecordRow[] =>
  stretch ? rows.between(stretch.field, ...stretch.perhaps) : rows.all;

/** The records that may refer to something in a field. */
function* rowsFor(
  records: Records,
  table: string,
  field: string,
  value: string,
  stretch: Stretch | undefined,
): Generator<RecordRow> {
  yield* rowsIn(records.holdingValue(table, field, value), stretch);
  yield* rowsIn(records.unclear(table, field), stretch);
}

function* linkedRows(
  interpreter: Evaluator,
  data: IndicatorData,
  table: string,
  context: Context,
  stretch: Stretch | undefined,
): Generator<Linked> {
  const { records } = interpreter.world;
  const { link } = data;
  const { subject } = context;
  if ("every" in link) {
    for (const row of rowsIn(records.whole(table), stretch)) yield { row, linked: "true" };
    return;
  }
  if ("ref" in link) {
    for (const row of rowsFor(records, table, link.ref, subject.id, stretch)) yield refers(row, link.ref);
    return;
  }
  if ("same" in link) {
    const valueAt = (row: RecordRow, path: readonly string[], who: "subject" | "record"): ChoiceValue => {
      const node: Node = { op: "fact", who, path: path as [string] };
      const value = interpreter.evaluate(node, who === "record" ? { ...context, record: row } : context);
      if (value.type !== "choice") throw new TypeError("records agree in choices and texts");
      return value;
    };
    const wanted = link.same.map(([, path]) => valueAt(subject, path, "subject"));
    const [first] = link.same;
    const key = first?.[0].length === 1 ? first[0][0] : undefined;
    const [only, ...others] = wanted[0]?.possible ?? [];
    const narrow =
      key !== undefined && only !== undefined && others.length === 0
        ? rowsFor(records, table, key, only, stretch)
        : rowsIn(records.whole(table), stretch);
    for (const row of narrow) {
      const agree = link.same.map(([path], i): Truth => {
        const [a, b] = [valueAt(row, path, "record"), wanted[i] as ChoiceValue];
        return present(joinAbsent(a.absent, b.absent), sameChoice(a.possible, b.possible));
      });
      yield { row, linked: agree.reduce(both, "true") };
    }
    return;
  }
  yield* unitRows(interpreter, link.unit, table, context, stretch);
}

function* unitRows(
  interpreter: Evaluator,
  link: UnitLink,
  table: string,
  context: Context,
  stretch: Stretch | undefined,
): Generator<Linked> {
  const { records } = interpreter.world;
  const { subject } = context;
  const unit = subject.table === "units" ? subject.id : textOf(subject, "unit");
  if (unit === undefined) {
    const missing = `${factPrefix(subject)}unit`;
    for (const row of rowsIn(records.whole(table), stretch)) yield { row, linked: "unknown", missing };
    return;
  }
  const asOf = interpreter.asOf(context.period);
  const on = asOf.hi.isFinite ? asOf.hi.toNumber() : undefined;
  if (table === "units") {
    yield* unitsRelated(interpreter, link, unit, asOf);
    return;
  }
  const unsaid = (row: RecordRow, of: string): string => {
    const place = row.facts.happenedOn && records.byId("units", of, on);
    return place && link === "peers" ? `${factPrefix(place)}kind` : `${factPrefix(row)}happenedOn`;
  };
  const candidates = unitsPerhaps(records, link, unit);
  for (const candidate of candidates) {
    const rows = rowsIn(records.holdingValue(table, "unit", candidate), stretch);
    if (rows.length === 0) continue;
    // Where neither ever moves, they are so related on every day or on none.
    const still = records.fixedLine(candidate) && records.fixedLine(unit);
    const always = still && related(records, link, candidate, unit, undefined);
    if (always === "false") continue;
    for (const row of rows) {
      const linked = link === "own" ? "true" : (always ?? belongsTo(interpreter, row, candidate, unit, link));
      yield linked === "unknown" ? { row, linked, missing: unsaid(row, candidate) } : { row, linked };
    }
  }
  if (candidates.length === 0) return;
  for (const row of rowsIn(records.unclear(table, "unit"), stretch))
    yield { row, linked: "unknown", missing: `${factPrefix(row)}unit` };
}

/** Whether a record that may refer to the subject does; one that is said to refer to nobody does not. */
function refers(row: RecordRow, field: string): Linked {
  const value = row.facts[field];
  if (value?.type === "choice" && value.absent === "yes") return { row, linked: "false" };
  if (textOf(row, field) !== undefined) return { row, linked: "true" };
  return { row, linked: "unknown", missing: `${factPrefix(row)}${field}` };
}

/** Whether the record's unit was so related to the unit when the record happened. */
function belongsTo(interpreter: Evaluator, row: RecordRow, of: string, unit: string, link: UnitLink): Truth {
  const happened = row.facts.happenedOn;
  return relatedWithin(interpreter, link, of, unit, happened?.type === "number" ? happened.is : interval.anything);
}

/** Whether a unit is so related to another on whichever of the days it was. */
function relatedWithin(interpreter: Evaluator, link: UnitLink, of: string, unit: string, days: Interval): Truth {
  const { records } = interpreter.world;
  const [first = "true", ...others] = records
    .daysThatMatter([of, unit], days)
    .map((on) => related(records, link, of, unit, on));
  return others.every((x) => x === first) ? first : "unknown";
}

function* unitsRelated(interpreter: Evaluator, link: UnitLink, unit: string, asOf: Interval): Generator<Linked> {
  const { records } = interpreter.world;
  for (const id of unitsPerhaps(records, link, unit)) {
    const rows = records.holding("units", id, asOf);
    // Without a day of judging, each row of a unit may be the one that holds.
    const told = relatedWithin(interpreter, link, id, unit, asOf);
    const linked: Truth = rows.length > 1 && told === "true" ? "unknown" : told;
    const [self] = records.holding("units", unit, asOf);
    for (const row of rows) {
      if (!row) continue;
      const unsaid = self?.facts.kind === undefined && self ? self : row;
      yield { row, linked, missing: interval.isKnown(asOf) ? `${factPrefix(unsaid)}kind` : "judged" };
    }
  }
}

function fold(
  interpreter: Evaluator,
  data: IndicatorData,
  context: Context,
  counted: readonly Counted[],
  complete: boolean,
): Value {
  const { fold: how } = data;
  const sure = counted.filter((c) => c.belongs === "true");
  const open = counted.filter((c) => c.belongs === "unknown");
  const atLeast = (lo: number, hi: number): Value => countOf(lo, hi, complete);

  switch (how.fold) {
    case "count":
      return atLeast(sure.length, counted.length);
    case "countDistinct": {
      const values = (of: readonly Counted[]) => {
        const known = new Set<string>();
        let [unknown, there] = [0, 0];
        for (const c of of) {
          const value = interpreter.evaluate(how.of, c.context);
          const key = keyOf(value);
          if (key === "absent") continue;
          if (!("absent" in value) || value.absent === "no") there++;
          if (key === undefined) unknown++;
          else known.add(key);
        }
        return { known, unknown, there };
      };
      const [certain, all] = [values(sure), values(counted)];
      return atLeast(Math.max(certain.known.size, Math.min(certain.there, 1)), all.known.size + all.unknown);
    }
    case "sum": {
      let total = exactly(Exact.zero);
      for (const c of counted) {
        const value = interpreter.evaluate(how.of, c.context);
        if (value.type !== "number") throw new TypeError("a sum adds numbers");
        if (value.absent === "yes") continue;
        const sureOfIt = c.belongs === "true" && value.absent === "no";
        total = interval.plus(total, sureOfIt ? value.is : interval.hull(exactly(Exact.zero), value.is));
      }
      return sumOf(interpreter, data, context, total, complete);
    }
    case "min":
    case "first":
      return extreme(interpreter, how.of, sure, open, complete, "least");
    case "max":
    case "last":
      return extreme(interpreter, how.of, sure, open, complete, "greatest");
    case "mostWithin": {
      // A record whose date is not known may lie beside any other; one without a date lies beside none.
      const dates = (of: readonly Counted[]) => {
        const days: Day[] = [];
        let [undated, there] = [0, 0];
        for (const c of of) {
          const on = interpreter.evaluate(data.on, c.context);
          if (on.type !== "number") throw new TypeError("records lie on dates");
          if (on.absent === "yes") continue;
          if (on.absent === "no") there++;
          if (on.absent === "no" && interval.isKnown(on.is)) days.push(on.is.lo.toNumber());
          else undated++;
        }
        return { days: days.sort((a, b) => a - b), undated, there };
      };
      const [certain, all] = [dates(sure), dates(counted)];
      const most = (days: readonly Day[]): number => {
        let [first, found] = [0, 0];
        for (const [i, d] of days.entries()) {
          const before = goBack(d, how.length, how.unit);
          while ((days[first] as Day) <= before) first++;
          found = Math.max(found, i + 1 - first);
        }
        return found;
      };
      return atLeast(Math.max(most(certain.days), Math.min(certain.there, 1)), most(all.days) + all.undated);
    }
    case "rank": {
      const own = interpreter.evaluate(how.of, { ...context, record: context.subject });
      if (own.type !== "number") throw new TypeError("ranks go by numbers");
      if (own.absent === "yes") return noNumber;
      let [better, perhaps] = [0, 0];
      for (const c of counted) {
        if (isSame(c.row, context.subject)) continue;
        const other = interpreter.evaluate(how.of, c.context);
        if (other.type !== "number" || other.absent === "yes") continue;
        const ahead = compareIntervals(how.first === "greatest" ? "moreThan" : "below", other.is, own.is);
        if (ahead === "true" && c.belongs === "true" && other.absent === "no") better++;
        else if (ahead !== "false") perhaps++;
      }
      return within(
        { lo: Exact.of(1 + better), hi: complete ? Exact.of(1 + better + perhaps) : Exact.infinity },
        own.absent,
      );
    }
  }
}

/** So many records on record, surely and at most; there are more where they are not complete. */
const countOf = (lo: number, hi: number, complete: boolean): Value =>
  within({ lo: Exact.of(lo), hi: complete ? Exact.of(hi) : Exact.infinity });

/** The sum of what is on record; what is not can only add, where the summed fact cannot be negative. */
function sumOf(
  interpreter: Evaluator,
  data: IndicatorData,
  context: Context,
  total: Interval,
  complete: boolean,
): Value {
  if (complete) return within(total);
  return within({
    lo: neverNegative(interpreter, data, context) ? total.lo : Exact.minusInfinity,
    hi: Exact.infinity,
  });
}

function extreme(
  interpreter: Evaluator,
  of: Node,
  sure: readonly Counted[],
  open: readonly Counted[],
  complete: boolean,
  which: "least" | "greatest",
): Value {
  const numbers = (counted: readonly Counted[]): (Value & { type: "number" })[] =>
    counted.flatMap((c) => {
      const value = interpreter.evaluate(of, c.context);
      if (value.type !== "number") throw new TypeError("only numbers and dates have a least and a greatest");
      return value.absent === "yes" ? [] : [value];
    });
  const certain = numbers(sure);
  const surely = certain.filter((v) => v.absent === "no").map((v) => v.is);
  const perhaps = [...certain.filter((v) => v.absent === "maybe"), ...numbers(open)].map((v) => v.is);
  if (!complete) perhaps.push(interval.anything);
  const join = which === "least" ? interval.minimum : interval.maximum;
  if (surely.length === 0) {
    if (perhaps.length === 0) return noNumber;
    return within(perhaps.reduce(interval.hull), "maybe");
  }
  const base = surely.reduce(join);
  return within(perhaps.reduce((a, p) => interval.hull(a, join(base, p)), base));
}

/** The same record, or another dated row of the same unit. */
const isSame = (a: RecordRow, b: RecordRow): boolean =>
  a === b || (a.id !== "" && a.id === b.id && a.table === b.table);

/** A value as a key for telling values apart; `undefined` when it is not known. */
function keyOf(value: Value): string | "absent" | undefined {
  if (value.type === "choice") {
    if (value.absent === "yes") return "absent";
    return value.absent === "no" && value.possible?.length === 1 ? `=${value.possible[0]}` : undefined;
  }
  if (value.type === "number") {
    if (value.absent === "yes") return "absent";
    return value.absent === "no" && interval.isKnown(value.is) ? `=${value.is.lo.toString()}` : undefined;
  }
  return undefined;
}

/** Whether the summed term is below zero for no record at all: a fact with a minimum, or a sum of such. */
function neverNegative(interpreter: Evaluator, data: IndicatorData, context: Context): boolean {
  if (data.fold.fold !== "sum" || !("table" in data.over)) return false;
  const fields = interpreter.world.book.kind(data.over.table)?.fields ?? {};
  // Every fact is stated to be unknown, so that nothing is taken for granted about it.
  const facts = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, unknownOf(field)]));
  const nobody: RecordRow = { table: data.over.table, id: "", facts };
  const { of } = data.fold;
  const { result } = interpreter.aside(() => interpreter.evaluate(of, { ...context, record: nobody }));
  return result.type === "number" && result.is.lo.sign >= 0;
}
