import { bookOf, moved } from "@anwei/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createActor } from "xstate";
import { penaltyProcedure } from "../src/index.js";
import { machineOf } from "../src/machine.js";

const book = bookOf(...penaltyProcedure.definitions);
const facts = { happenedOn: "2026-03-02", penalisable: true, hearingDue: false, fine: 20_000 } as const;

test("a case is stepped through as the rules say", () => {
  const walk = createActor(machineOf(book, penaltyProcedure.face, { facts, on: "2026-03-02" })).start();
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

const told = fc.array(
  fc.record({
    event: fc.constantFrom(
      ...penaltyProcedure.face.steps.flatMap(({ events }) => events),
      "hearing-asked",
      "sued",
      "paid",
    ),
    on: fc.integer({ min: 1, max: 260 }).map((days) => moved("2026-03-02", days)),
  }),
  { maxLength: 8 },
);

test("in whatever order events are told, however often and whenever they happened, the case stands the same", () => {
  const standing = (inOrder: readonly { readonly event: string; readonly on: string }[]) => {
    const walk = createActor(machineOf(book, penaltyProcedure.face, { facts, on: "2026-03-02" })).start();
    for (const { event, on } of inOrder) walk.send({ type: "happened", event, on });
    walk.send({ type: "day", on: "2026-11-20" });
    const { value, context } = walk.getSnapshot();
    return { value, state: context.state, open: context.open };
  };
  fc.assert(
    fc.property(
      told.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
      ([some, shuffled]) => {
        const inTime = [...some].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
        expect(standing(shuffled)).toEqual(standing(inTime));
      },
    ),
    { numRuns: 40 },
  );
});
