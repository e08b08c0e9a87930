import { expect, test } from "vitest";
import { meets, type Outcome } from "../src/index.js";

const outcome = (more: Partial<Outcome>): Outcome => ({
  value: null,
  notApplicable: "no",
  missing: [],
  assumed: [],
  ...more,
});

test("bounds are met exactly, open ends included", () => {
  const found = outcome({ atLeast: "3", atMost: null });
  expect(meets(found, { atLeast: 3, atMost: null })).toBe(true);
  expect(meets(found, { atLeast: 3, atMost: 9 })).toBe(false);
  expect(meets(found, { atLeast: null, atMost: null })).toBe(false);
  expect(meets(outcome({ atLeast: "3", atMost: "9" }), { atLeast: 3, atMost: null })).toBe(false);
});

test("the ends of a range may be known or bounded", () => {
  const found = outcome({ low: { atLeast: "1", atMost: "2" }, high: "5" });
  expect(meets(found, { low: { atLeast: 1, atMost: 2 }, high: 5 })).toBe(true);
  expect(meets(found, { low: 1, high: 5 })).toBe(false);
  expect(meets(found, { low: { atLeast: 1, atMost: 2 }, high: { atLeast: 5, atMost: 5 } })).toBe(false);
});

test("that a rule may not apply has to be expected", () => {
  const found = outcome({ atLeast: "3", atMost: "9", notApplicable: "maybe" });
  expect(meets(found, { atLeast: 3, atMost: 9 })).toBe(false);
  expect(meets(found, { atLeast: 3, atMost: 9, notApplicable: "maybe" })).toBe(true);
  expect(meets(outcome({ atLeast: "3", atMost: "9" }), { atLeast: 3, atMost: 9, notApplicable: "maybe" })).toBe(false);
  expect(meets(outcome({ notApplicable: "yes" }), { atLeast: 3, atMost: 9, notApplicable: "maybe" })).toBe(false);
});
