import { bookOf, type ExampleFailure, runExamples } from "@anwei/kernel";
import { expect, test } from "vitest";
import { penaltyProcedure } from "../src/index.js";

const book = bookOf(...penaltyProcedure.definitions);
const told = ({ rule, example, outcome, error }: ExampleFailure) =>
  `${rule}: ${example.name?.en}: ${error ?? JSON.stringify(outcome)} instead of ${JSON.stringify(example.expect)}`;

test("the worked cases", () => {
  expect(penaltyProcedure.definitions.flatMap((d) => runExamples(book, d.data)).map(told)).toEqual([]);
});
