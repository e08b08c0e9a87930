import { type Book, type Facts, judge, type Outcome, prepare, type WorkingCalendar } from "@anwei/kernel";
import { assign, setup } from "xstate";
import type { ProcedureFace, StepStanding } from "./procedure/index.js";
import type { cases } from "./records/index.js";

/** What a walk through a procedure is told: something happened in the case, or a day has come. */
export type WalkSignal =
  | { readonly type: "happened"; readonly event: string; readonly on: string }
  | { readonly type: "day"; readonly on: string };

/** A step that is called for, as the walk stands. */
export interface OpenStep {
  readonly step: string;
  readonly standing: StepStanding;
  /** The day by which it is due, or the days between which that lies; absent where there is none. */
  readonly due?: Outcome;
  /** The first day on which it may be taken; absent where it may be at any time. */
  readonly notBefore?: Outcome;
}

export interface WalkContext {
  readonly events: readonly { readonly event: string; readonly on: string }[];
  /** The latest day that the walk was told of. */
  readonly on: string;
  readonly state: Outcome;
  readonly open: readonly OpenStep[];
}

export interface WalkOptions {
  /** The facts of the case. */
  readonly facts: Facts<typeof cases>;
  /** The day on which the walk begins. */
  readonly on: string;
  readonly calendar?: WorkingCalendar;
  /** The administrative code of the region in which it is judged. */
  readonly in?: string;
}

/**
 * A procedure as an XState machine, to step through one case: its states are those of the procedure's decision, besides
 * `undecided`, and it moves by asking that decision again after every signal. So the machine cannot say anything else than
 * the rules of the book do, and signals may come in any order.
 *
 * @example
 * ```ts
 * const book = bookOf(...penaltyProcedure.definitions);
 * const walk = createActor(machineOf(book, penaltyProcedure.face, { facts: { penalisable: true }, on: "2026-03-02" })).start();
 * walk.send({ type: "happened", event: "filed", on: "2026-03-03" });
 * walk.getSnapshot().value; // "notice"
 * ```
 * @throws FactsError when the facts cannot be read.
 */
export function machineOf(book: Book, face: ProcedureFace, { facts, on, calendar, in: place }: WalkOptions) {
  const ask = (id: string, at: Pick<WalkContext, "events" | "on">): Outcome =>
    judge(
      prepare(
        book,
        id,
        { id: "case", happenedOn: on, ...facts },
        {
          judged: at.on,
          ...(calendar ? { calendar } : {}),
          ...(place === undefined ? {} : { in: place }),
          records: {
            [face.events]: at.events.map(({ event, on: happenedOn }, i) => ({
              id: `e${i}`,
              case: "case",
              event,
              happenedOn,
            })),
          },
        },
      ),
    );
  const contextAt = (at: Pick<WalkContext, "events" | "on">): WalkContext => ({
    ...at,
    state: ask(face.state, at),
    open: face.steps.flatMap(({ id, standing: rule, due, notBefore }): OpenStep[] => {
      const standing = ask(rule, at);
      if (standing.value !== "awaited" && standing.value !== "overdue") return [];
      return [
        {
          step: id,
          standing: standing.value,
          ...(due === undefined ? {} : { due: ask(due, at) }),
          ...(notBefore === undefined ? {} : { notBefore: ask(notBefore, at) }),
        },
      ];
    }),
  });
  // Every guard of a signal asks for the same.
  const known = new WeakMap<WalkContext, { readonly signal: WalkSignal; readonly context: WalkContext }>();
  const after = (context: WalkContext, signal: WalkSignal): WalkContext => {
    const last = known.get(context);
    if (last?.signal === signal) return last.context;
    const next = told(context, signal);
    known.set(context, { signal, context: next });
    return next;
  };
  const told = ({ events, on: was }: WalkContext, signal: WalkSignal): WalkContext =>
    contextAt({
      events: signal.type === "happened" ? [...events, { event: signal.event, on: signal.on }] : events,
      on: signal.on > was ? signal.on : was,
    });
  const nameOf = ({ state: outcome }: WalkContext): string =>
    typeof outcome.value === "string" ? outcome.value : "undecided";
  const first = contextAt({ events: [], on });
  const names = [...face.steps.map(({ id }) => id), ...face.ends.map(({ id }) => id), "settled", "undecided"];
  const moves = names.map((name) => ({
    guard: ({ context, event }: { context: WalkContext; event: WalkSignal }) => nameOf(after(context, event)) === name,
    target: `#${name}`,
    actions: "told" as const,
  }));
  return setup({
    types: { context: {} as WalkContext, events: {} as WalkSignal },
    actions: { told: assign(({ context, event }) => after(context, event)) },
  }).createMachine({
    id: face.id,
    context: first,
    initial: nameOf(first),
    on: { happened: moves, day: moves },
    states: Object.fromEntries(names.map((name) => [name, { id: name }])),
  });
}
