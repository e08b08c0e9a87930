import { accidentRules } from "@anwei/accident";
import { bookOf } from "@anwei/kernel";
import { expect, test } from "vitest";
import { enforcementRules } from "../src/index.js";
import { failuresIn } from "./failures.js";

test("the worked examples of national law", () => {
  expect(failuresIn(bookOf(...accidentRules, ...enforcementRules), enforcementRules)).toEqual([]);
});
