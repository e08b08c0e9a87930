import { bookOf } from "@anwei/kernel";
import { expect, test } from "vitest";
import { penaltyProcedure } from "../src/index.js";
import { failuresIn } from "./failures.js";

test("the worked cases of the penalty procedure", () => {
  const { definitions } = penaltyProcedure;
  expect(failuresIn(bookOf(...definitions), definitions)).toEqual([]);
});
