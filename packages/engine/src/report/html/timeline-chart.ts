import { type Language, parseDay, parseInstant } from "@anwei/kernel";
import type { TimelineEntry } from "../../views.js";
import { statusTones } from "../dues.js";
import { messages } from "../messages.js";
import { html, joined, type Markup } from "./markup.js";

const width = 720;
const side = 26;
const marker = 10;
const lane = 2 * marker + 4;
const secondsPerDay = 86_400;

interface Placed {
  readonly number: number;
  readonly entry: TimelineEntry;
  /** Both ends in seconds, a due day at its end. */
  readonly from: number;
  readonly to: number;
}

/**
 * A life as a picture: above the line what happened, below it what is due, each with its number in the list; the day of
 * judging as a dashed line. Hours and years stand on one line, so gaps grow with the logarithm of their length.
 */
export function timelineChart(entries: readonly TimelineEntry[], judged: string, language: Language): Markup {
  const placed = entries.flatMap((entry, i) => placedOf(entry, i + 1));
  const today = (parseDay(judged) ?? 0) * secondsPerDay + secondsPerDay - 1;
  if (placed.length === 0) return html``;
  const x = scaleOf([...placed.flatMap(({ from, to }) => [from, to]), today]);
  const above = lanesOf(
    placed.filter(({ entry }) => entry.kind !== "due"),
    x,
  );
  const below = lanesOf(
    placed.filter(({ entry }) => entry.kind === "due"),
    x,
  );
  const axis = 22 + Math.max(1, above.count) * lane;
  const height = axis + 24 + Math.max(1, below.count) * lane;
  const marks = placed.map((p) => {
    const isDue = p.entry.kind === "due";
    const level = (isDue ? below : above).levels.get(p) ?? 0;
    const y = isDue ? axis + 28 + level * lane : axis - 8 - marker - level * lane;
    return markOf(p, x, y, axis, toneOf(p.entry));
  });
  const at = round(x(today));
  return html`<svg aria-hidden="true" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<line x1="8" y1="${axis}" x2="${width - 8}" y2="${axis}" stroke="var(--muted)" stroke-width="1.5"/>
<line x1="${at}" y1="16" x2="${at}" y2="${height - 4}" stroke="var(--target)" stroke-width="1.5" stroke-dasharray="5 4"/>
<text x="${at}" y="12" fill="var(--target)" font-size="11" text-anchor="${at > width - 70 ? "end" : at < 70 ? "start" : "middle"}">${messages.judged[language]} ${judged}</text>
${joined(marks, "\n")}
${datesOf(placed, x, axis)}
</svg>`;
}

function placedOf(entry: TimelineEntry, number: number): readonly Placed[] {
  const ends = [entry.from, entry.to].map((at) => (at === null ? undefined : secondsOf(at, entry.kind === "due")));
  const [from, to] = [ends[0] ?? ends[1], ends[1] ?? ends[0]];
  return from === undefined || to === undefined ? [] : [{ number, entry, from, to }];
}

function secondsOf(written: string, due: boolean): number | undefined {
  const day = parseDay(written);
  if (day !== undefined) return day * secondsPerDay + (due ? secondsPerDay - 1 : 0);
  return parseInstant(written);
}

/** Where each moment stands: as far from the one before as the logarithm of the hours between them. */
function scaleOf(moments: readonly number[]): (second: number) => number {
  const times = [...new Set(moments)].sort((a, b) => a - b);
  const steps = times.map((t, i) => (i === 0 ? 0 : 1 + Math.log10(1 + (t - (times[i - 1] as number)) / 3600)));
  const all = steps.reduce((a, b) => a + b, 0);
  let reached = 0;
  const places = new Map(
    times.map((t, i) => {
      reached += steps[i] as number;
      return [t, all === 0 ? width / 2 : side + (reached / all) * (width - 2 * side)] as const;
    }),
  );
  return (second) => places.get(second) ?? side;
}

/** The level of each mark, so that none covers another. */
function lanesOf(placed: readonly Placed[], x: (second: number) => number) {
  const levels = new Map<Placed, number>();
  const reached: number[] = [];
  for (const p of placed) {
    const [left, right] = [x(p.from) - marker, x(p.to) + marker];
    const free = reached.findIndex((end) => end + 2 <= left);
    const level = free < 0 ? reached.length : free;
    reached[level] = right;
    levels.set(p, level);
  }
  return { levels, count: reached.length };
}

const toneOf = ({ kind, status }: TimelineEntry): string =>
  status ? statusTones[status] : kind === "happened" ? "actual" : kind === "corrected" ? "open" : "accent";

function markOf(
  { number, entry, from, to }: Placed,
  x: (second: number) => number,
  y: number,
  axis: number,
  tone: string,
) {
  const [left, right] = [round(x(from)), round(x(to))];
  const colour = `var(--${tone})`;
  const stem = html`<line x1="${right}" y1="${axis}" x2="${right}" y2="${y}" stroke="${colour}" stroke-width="1"/>`;
  const bar =
    left < right &&
    html`<line x1="${left}" y1="${y}" x2="${right}" y2="${y}" stroke="${colour}" stroke-width="4" stroke-opacity=".45" stroke-linecap="round"/>`;
  const shape =
    entry.kind === "due"
      ? html`<rect x="${round(right - marker)}" y="${y - marker}" width="${2 * marker}" height="${2 * marker}" rx="3" fill="${colour}"/>`
      : html`<circle cx="${right}" cy="${y}" r="${marker}" fill="${colour}"/>`;
  return html`<g>${stem}${bar}${shape}<text x="${right}" y="${y + 4}" fill="var(--paper)" font-size="11" font-weight="600" text-anchor="middle">${number}</text></g>`;
}

/** The days along the line, as many as there is room for. */
function datesOf(placed: readonly Placed[], x: (second: number) => number, axis: number): Markup {
  let reached = 0;
  const days = new Map<string, number>();
  for (const { entry, from, to } of placed) {
    for (const [written, second] of [
      [entry.from ?? entry.to, from],
      [entry.to ?? entry.from, to],
    ] as const) {
      const day = written?.slice(0, 10) ?? "";
      days.set(day, Math.min(days.get(day) ?? Number.MAX_VALUE, x(second)));
    }
  }
  const shown = [...days]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([day, at]) => {
      const left = Math.min(Math.max(at - 36, 2), width - 74);
      if (left < reached) return [];
      reached = left + 78;
      return [
        html`<line x1="${round(at)}" y1="${axis}" x2="${round(at)}" y2="${axis + 4}" stroke="var(--muted)"/><text x="${round(left)}" y="${axis + 14}" fill="var(--muted)" stroke="var(--paper)" stroke-width="4" paint-order="stroke" font-size="11">${day}</text>`,
      ];
    });
  return html`${joined(shown, "\n")}`;
}

const round = (x: number): number => Math.round(x * 10) / 10;
