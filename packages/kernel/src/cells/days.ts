import { Exact } from "../exact/exact.js";
import { type Node, walk } from "../language/node.js";
import { addMonths, civil, type Day, dayOf, parseDay, secondsPerDay } from "../time/calendar.js";
import { type Period, periodContaining, periodsBetween } from "../time/period.js";
import type { Deciding } from "./leaf.js";

/** When a case is judged: in which period, and on which day where the rule looks at more than that day itself. */
export interface When {
  readonly period: Period | undefined;
  readonly judgedOn: Day | undefined;
}

/** Whether a term is a day that follows from the calendar and the day of judging alone. */
export function isCalendarDay(node: Node): boolean {
  for (const inner of walk(node)) {
    if (!["clock", "date", "shift", "number", "startOfDay", "endOf", "min", "max"].includes(inner.op)) return false;
    if (inner.op === "clock" && inner.which === "judgedAt") return false;
    if (inner.op === "shift" && (inner.unit === "workingDay" || inner.unit === "hour" || inner.by.op !== "number"))
      return false;
  }
  return [...walk(node)].some((n) => n.op === "clock" || n.op === "date");
}

const isJudgedOn = (node: Node): boolean => node.op === "clock" && node.which === "judgedOn";

/** A calendar day as it falls, `undefined` where it depends on a day of judging that is left open. */
export function calendarDay(node: Node, when: When): Exact | undefined {
  switch (node.op) {
    case "number":
      return Exact.parse(node.value);
    case "date": {
      const day = parseDay(node.value);
      return day === undefined ? undefined : Exact.of(day);
    }
    case "clock": {
      const day = clockDay(node.which, when);
      return day === undefined ? undefined : Exact.of(day);
    }
    case "endOf": {
      const day = calendarDay(node.of, when);
      return day && Exact.of(periodContaining(node.unit, day.toNumber()).end);
    }
    case "startOfDay":
      return calendarDay(node.of, when)?.times(Exact.of(secondsPerDay));
    case "min":
    case "max": {
      const days = node.of.map((n) => calendarDay(n, when));
      if (!days.every((d) => d !== undefined)) return undefined;
      return days.reduce((a, b) => (a.compare(b) * (node.op === "min" ? 1 : -1) <= 0 ? a : b));
    }
    case "shift": {
      const [of, by] = [calendarDay(node.of, when), calendarDay(node.by, when)];
      if (!of || !by) return undefined;
      const count = Math.trunc(by.toNumber()) * (node.direction === "later" ? 1 : -1);
      if (node.unit === "day") return of.plus(Exact.of(count));
      return Exact.of(addMonths(of.toNumber(), node.unit === "year" ? count * 12 : count));
    }
    default:
      return undefined;
  }
}

function clockDay(which: (Node & { op: "clock" })["which"], { period, judgedOn }: When): Day | undefined {
  const asOf = period ? Math.min(period.end, judgedOn ?? period.end) : judgedOn;
  const year = asOf === undefined ? undefined : periodContaining("year", asOf);
  switch (which) {
    case "judgedOn":
      return judgedOn;
    case "asOf":
      return asOf;
    case "periodStart":
      return period?.start;
    case "periodEnd":
      return period?.end;
    case "yearStart":
      return year?.start;
    case "yearEnd":
      return year?.end;
    default:
      return undefined;
  }
}

const most = 60;

/**
 * Days that are worth trying for terms of the calendar: each period of a year, and days of judging about those that
 * the terms name.
 */
export function whensFor(nodes: readonly Node[], { data, span }: Deciding): readonly When[] {
  const unit = data.about.period;
  const [from, to] = [span.from, span.to].map((d) => (d === undefined ? undefined : parseDay(d)));
  const first = from ?? to ?? dayOf(2000, 1, 1);
  const year = civil(first).year + (first === dayOf(civil(first).year, 1, 1) ? 0 : 1);
  const years = [year, year - 1].map((y) => [dayOf(y, 1, 1), dayOf(y, 12, 31)] as const);
  const inSpan = (day: Day): boolean => (from === undefined || from <= day) && (to === undefined || day <= to);
  const whens: When[] = [];
  for (const [start, end] of years) {
    const all = unit ? periodsBetween(unit, start, end).filter((p) => inSpan(p.end)) : [undefined];
    const every = Math.ceil(all.length / 12);
    for (const period of all.filter((_, i) => i % every === 0)) {
      const open: When = { period, judgedOn: undefined };
      // The day of judging by itself is found with the other numbers.
      if (nodes.every((n) => isJudgedOn(n) || calendarDay(n, open))) whens.push(open);
      const judgedDays = new Set<Day>(period ? [period.end, period.end + 1, period.start] : [start, end]);
      const about: When = { period, judgedOn: period?.end ?? start };
      for (const node of nodes) {
        const day = calendarDay(node, about)?.toNumber();
        if (day !== undefined && !isJudgedOn(node)) for (const d of [day, day - 1, day + 1]) judgedDays.add(d);
      }
      for (const judgedOn of judgedDays) {
        const law = data.law === "judged" || !period ? judgedOn : Math.min(judgedOn, period.end);
        const known = data.law === "judged" || period ? inSpan(law) : true;
        const early = period !== undefined && judgedOn < (data.beforeEnd === "notYet" ? period.end : period.start);
        if (known && !early && judgedOn >= 0) whens.push({ period, judgedOn });
      }
    }
  }
  return whens.slice(0, most);
}
