import fc from "fast-check";
import { expect, test } from "vitest";
import { createActor } from "xstate";
import { penaltyProcedure } from "../src/index.js";
import { machineOf } from "../src/machine.js";

const facts = { happenedOn: "2026-03-02", penalisable: true, hearingDue: false, fine: 20_000 } as const;

test("a case is stepped through as the rules say", () => {
  const walk = createActor(machineOf(penaltyProcedure, { facts, on: "2026-03-02" })).start();
  const states = [walk.getSnapshot().value];
  const tell = (event: string, on: string): void => {
    walk.send({ type: "happened", event, on });
    states.push(walk.getSnapshot().value);
  };
  tell("filed", "2026-03-03");
  tell("noticed", "2026-03-10");
  tell("decided", "2026-03-20");
  tell("served", "2026-03-23");
  tell("published", "2026-03-24");
  expect(states).toEqual(["file", "notice", "decide", "serve", "publish", "pay"]);
  expect(walk.getSnapshot().context.open.map(({ step, standing }) => [step, standing])).toEqual([["pay", "awaited"]]);
  walk.send({ type: "day", on: "2026-04-30" });
  expect(walk.getSnapshot().context.open.map(({ step, standing }) => [step, standing])).toEqual([["pay", "overdue"]]);
  tell("paid", "2026-05-01");
  expect(walk.getSnapshot().value).toBe("paid");
});

const events = [
  ["filed", "2026-03-03"],
  ["noticed", "2026-03-10"],
  ["decided", "2026-03-20"],
  ["served", "2026-03-23"],
  ["published", "2026-03-24"],
  ["demanded", "2026-10-08"],
  ["applied", "2026-11-02"],
] as const;

test("in whatever order events are told, the case stands the same", () => {
  fc.assert(
    fc.property(
      fc.subarray([...events]).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
      (told) => {
        const standingOf = (inOrder: readonly (typeof events)[number][]) => {
          const walk = createActor(machineOf(penaltyProcedure, { facts, on: "2026-03-02" })).start();
          for (const [event, on] of inOrder) walk.send({ type: "happened", event, on });
          walk.send({ type: "day", on: "2026-11-20" });
          const { value, context } = walk.getSnapshot();
          return { value, state: context.state, open: context.open };
        };
        const shuffled = standingOf(told);
        const inTime = standingOf([...told].sort((a, b) => (a[1] < b[1] ? -1 : 1)));
        expect(shuffled).toEqual(inTime);
      },
    ),
    { numRuns: 60 },
  );
});
