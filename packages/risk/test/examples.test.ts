import { type AskableData, bookOf, runExamples } from "@anwei/kernel";
import { expect, test } from "vitest";
import { riskRules } from "../src/index.js";

const book = bookOf(...riskRules);
const asked = riskRules.filter((rule) => rule.data.kind !== "parameter");

test.each(asked.map((rule) => [rule.id, rule.data as AskableData] as const))("the examples of %s hold", (_, data) => {
  expect(runExamples(book, data)).toEqual([]);
});
