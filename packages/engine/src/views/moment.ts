import { Exact, formatDay, formatInstant, type Interval, type Text, text, type Value } from "@anwei/kernel";

export const secondsPerDay = 86_400;

/** From when to when something can be, in seconds. */
export interface Moment {
  readonly type: "date" | "instant";
  readonly is: Interval;
}

export const open: Moment = { type: "date", is: { lo: Exact.minusInfinity, hi: Exact.infinity } };

export const isOpen = ({ is }: Moment): boolean => !is.lo.isFinite && !is.hi.isFinite;

/** When a value can be, in seconds: a day is all of its seconds. `undefined` where it is stated not to be. */
export function momentOf(type: Moment["type"], value: Value | undefined): Moment | undefined {
  if (value === undefined) return { ...open, type };
  if (value.type !== "number" || value.absent === "yes") return undefined;
  if (value.absent === "maybe") return { ...open, type };
  if (type === "instant") return { type, is: value.is };
  const second = (day: Exact, more: number): Exact =>
    day.isFinite ? Exact.of(day.toNumber() * secondsPerDay + more) : day;
  return { type, is: { lo: second(value.is.lo, 0), hi: second(value.is.hi, secondsPerDay - 1) } };
}

/** Where it stands in the order: what is due on a day is due at its end. */
export function placeOf({ type, is }: Moment, due: boolean): number {
  if (is.lo.isFinite) return is.lo.toNumber() + (due && type === "date" ? secondsPerDay - 1 : 0);
  return is.hi.isFinite ? is.hi.toNumber() : Number.MAX_VALUE;
}

/** Both ends as they are written. */
export function ends({ type, is }: Moment): { readonly from: string | null; readonly to: string | null } {
  const day = (x: Exact): string | null => (x.isFinite ? formatDay(Math.floor(x.toNumber() / secondsPerDay)) : null);
  if (type === "date" || isWholeDay(is)) return { from: day(is.lo), to: day(is.hi) };
  const instant = (x: Exact): string | null => (x.isFinite ? formatInstant(x.toNumber()) : null);
  return { from: instant(is.lo), to: instant(is.hi) };
}

const isWholeDay = ({ lo, hi }: Interval): boolean =>
  lo.isFinite &&
  hi.isFinite &&
  lo.toNumber() % secondsPerDay === 0 &&
  hi.toNumber() - lo.toNumber() === secondsPerDay - 1;

export function whenSaid(moment: Moment): Text {
  const { from, to } = ends(moment);
  const said = (at: string): string => at.replace("T", " ");
  if (from === null && to === null) return text("时间不详", "not known when");
  if (from === null) return text(`不晚于 ${said(to as string)}`, `${said(to as string)} at the latest`);
  if (to === null) return text(`不早于 ${said(from)}`, `${said(from)} at the earliest`);
  return from === to
    ? text(said(from), said(from))
    : text(`${said(from)} 至 ${said(to)}`, `${said(from)} to ${said(to)}`);
}
