import {
  bookOf,
  decide,
  formatDay,
  Interpreter,
  outcomeOf,
  parseDay,
  type RecordRow,
  Records,
  recordOf,
  source,
  text,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DangerEvent,
  type DangerState,
  dangerEvents,
  dangerLedger,
  dangersInYear,
  hiddenDanger,
  hiddenDangers,
  shareNorm,
} from "../src/index.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2009-01-01", verified: true });
const consequence = { id: "x", text: text("督促", "urged") };
const ledgerOf = (extensions: number) =>
  dangerLedger({
    id: "test/danger",
    title: text("隐患状态", "state"),
    cites: rules.section("一"),
    from: "2009-01-01",
    extensions,
    reinspected: "major",
    reinspectWithin: 4,
    consequences: { overdue: consequence },
  });

interface Event {
  readonly event: DangerEvent;
  readonly on: number;
  readonly to?: number;
  readonly reason?: boolean;
}
interface Danger {
  readonly id: string;
  readonly grade: "general" | "major";
  readonly deadline: number | undefined;
  readonly events: readonly Event[];
}

const january = parseDay("2010-01-01") as number;
const dates = Array.from({ length: 500 }, (_, n) => formatDay(january + n));
const date = (n: number): string => dates[n] as string;
// What happens on one day happens in this order.
const ranks: readonly DangerEvent[] = [
  "ordered",
  "extended",
  "rectified",
  "reinspected-failed",
  "reinspected-passed",
  "closed",
];

/** The state as a clerk keeps it who turns the pages of the ledger day by day. */
function byHand({ grade, deadline: laidDown, events }: Danger, judged: number): DangerState {
  let deadline = laidDown;
  let ordered = false;
  let extended = false;
  let rectified: number | undefined;
  let passed = false;
  let closed = false;
  const inOrder = [...events]
    .filter((e) => e.on <= judged)
    .sort((a, b) => a.on - b.on || ranks.indexOf(a.event) - ranks.indexOf(b.event));
  for (const { event, on, to = 0, reason } of inOrder) {
    if (event === "ordered") ordered = true;
    if (event === "extended" && deadline !== undefined && on <= deadline && reason && to > deadline) {
      deadline = to;
      extended = true;
    }
    if (event === "rectified") rectified ??= on;
    if (event === "reinspected-failed") {
      rectified = undefined;
      passed = false;
      closed = false;
    }
    if (event === "reinspected-passed") passed = true;
    if (event === "closed" && (passed || (grade === "general" && rectified !== undefined))) closed = true;
  }
  if (closed) return "closed";
  if (passed || (grade === "general" && rectified !== undefined)) return "awaiting-closing";
  if (rectified !== undefined) return judged > rectified + 4 ? "reinspection-overdue" : "awaiting-reinspection";
  if (deadline !== undefined && judged > deadline) return "overdue";
  if (extended) return "extended";
  return ordered ? "rectifying" : "open";
}

const dangerRow = (d: Danger): RecordRow =>
  recordOf(hiddenDangers.data, {
    id: d.id,
    unit: "u",
    happenedOn: date(0),
    grade: d.grade,
    deadline: d.deadline === undefined ? "none" : date(d.deadline),
  });
const eventRow = (danger: string, { event, on, to, reason }: Event, id: string): RecordRow =>
  recordOf(dangerEvents.data, {
    id,
    unit: "u",
    danger,
    event,
    happenedOn: date(on),
    reason: reason ? "备件未到" : "none",
    deadline: to === undefined ? "none" : date(to),
  });

// What an interpreter remembers of so many dangers is forgotten before the next, so that memory does not grow with them.
const atOnce = 1000;

/** The states of dangers by the rules, from the events in the order given. */
function byRules(
  dangers: readonly Danger[],
  events: readonly RecordRow[],
  judged: number,
  extensions: number,
): readonly unknown[] {
  const ledger = ledgerOf(extensions);
  const rows = dangers.map(dangerRow);
  const world = {
    book: bookOf(...ledger.definitions),
    records: new Records(
      new Map([
        ["hiddenDangers", rows],
        ["dangerEvents", [...events]],
      ]),
    ),
    judgedOn: january + judged,
  };
  let interpreter = new Interpreter(world);
  return rows.map((row, i) => {
    if (i % atOnce === 0) interpreter = new Interpreter(world);
    return outcomeOf(ledger.state.data, interpreter.answer(ledger.state.id, row, undefined)).value;
  });
}

const day = fc.nat(15);
const someEvents = fc.array(
  fc.record({ event: fc.constantFrom(...ranks), on: day, to: fc.nat(25), reason: fc.boolean() }),
  { maxLength: 9 },
);
const someDanger = fc.record({
  id: fc.constant("d"),
  grade: fc.constantFrom("general" as const, "major" as const),
  deadline: fc.option(day, { nil: undefined }),
  events: someEvents.filter((of) => of.filter((e) => e.event === "extended").length <= 3),
});

describe("the state of a danger from its events", () => {
  test("is what a clerk finds who reads them in order, in whatever order they come", () => {
    fc.assert(
      fc.property(someDanger, fc.nat(20), fc.infiniteStream(fc.nat()), (danger, judged, keys) => {
        const rows = danger.events.map((e, i) => eventRow("d", e, `e${i}`));
        const shuffled = rows
          .map((row) => [keys.next().value as number, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        expect(byRules([danger], shuffled, judged, 3)).toEqual([byHand(danger, judged)]);
      }),
      { numRuns: 1000 },
    );
  });

  test("a year's ledger of 100 000 dangers, its events upside down and the late ones last", () => {
    // A small generator of numbers, so that the ledger is the same on every run.
    let seed = 20_100_101;
    const below = (n: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * n);
    };
    const dangers = Array.from({ length: 100_000 }, (_, i): Danger => {
      const start = below(330);
      const events: Event[] = [{ event: "ordered", on: start + below(3) }];
      if (below(8) === 0)
        events.push({ event: "extended", on: start + below(20), to: start + 10 + below(40), reason: below(5) > 0 });
      if (below(50) > 0) events.push({ event: "rectified", on: start + below(25) });
      if (below(9) === 0) events.push({ event: "reinspected-failed", on: start + below(35) });
      if (below(10) > 0) events.push({ event: "reinspected-passed", on: start + below(35) });
      if (below(10) > 0) events.push({ event: "closed", on: start + below(45) });
      return { id: `d${i}`, grade: below(20) === 0 ? "major" : "general", deadline: start + 15, events };
    });
    const rows = dangers.flatMap((d) => d.events.map((e, i) => eventRow(d.id, e, `${d.id}-${i}`))).reverse();
    const late = rows.filter((_, i) => i % 7 === 0);
    const inTime = rows.filter((_, i) => i % 7 !== 0);
    const states = byRules(dangers, [...inTime, ...late], 364, 1);
    const expected = dangers.map((d) => byHand(d, 364));
    expect(states).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThanOrEqual(4);
  }, 240_000);
});

test("what is not on record leaves the state open", () => {
  const facts = { id: "d", unit: "u", happenedOn: "2026-01-05", grade: "general" };
  const outcome = decide(hiddenDanger.state, facts, { judged: "2026-03-01", records: { dangerEvents: [] } });
  expect(outcome.value ?? [outcome.atLeast, outcome.atMost]).toEqual(["open", "overdue"]);
});

describe("rates of reports recompute", () => {
  /** So many dangers of a city in 2009, of which so many were put right and so many of these re-inspected. */
  const year = (found: number, rectified: number, reinspected: number) => {
    const ids = Array.from({ length: found }, (_, i) => `d${i}`);
    const event = (danger: string, event: DangerEvent, happenedOn: string) => ({
      id: `${danger}-${event}`,
      unit: "c",
      danger,
      event,
      happenedOn,
    });
    return {
      period: "2009",
      judged: "2009-12-31",
      records: {
        units: [{ id: "c", kind: "city" }],
        hiddenDangers: ids.map((id) => ({
          id,
          unit: "c",
          happenedOn: "2009-05-01",
          grade: "general",
          deadline: "2009-06-01",
        })),
        dangerEvents: [
          ...ids.slice(0, rectified).map((id) => event(id, "rectified", "2009-05-20")),
          ...ids.slice(0, reinspected).map((id) => event(id, "reinspected-passed", "2009-05-25")),
        ],
      },
    };
  };
  const city = { id: "c", kind: "city" };
  const bazhong = year(2794, 2733, 0);

  test("2733 of 2794 is 97.82 %: 98 % only when rounded", () => {
    expect(decide(dangersInYear.rectified, city, bazhong).value).toBe("2733");
    const norm = (share: string) =>
      shareNorm({
        id: "test/rate",
        title: text("整改率", "rate"),
        cites: rules.section("一"),
        from: "2009-01-01",
        each: "year",
        part: dangersInYear.rectified,
        whole: dangersInYear.found,
        share,
        consequence,
      }).met;
    const reached = ["0.9781", "0.9782", "0.98"].map((share) => decide(norm(share), city, bazhong).value);
    expect(reached).toEqual(["met", "short", "short"]);
    expect(decide(dangersInYear.open, city, bazhong).value).toBe("61");
  });

  test("all that was put right was re-inspected: 100 %, and one less is not", () => {
    expect(decide(dangersInYear.reinspectionRate, city, year(50, 40, 40)).value).toBe("1");
    expect(decide(dangersInYear.reinspectionRate, city, year(50, 40, 39)).value).toBe("0.975");
  });
});
