import { runExamples } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { expect, test } from "vitest";
import bazhong from "../src/index.js";

const book = compose([bazhong]);

test.each(book.ids())("the worked examples of %s hold", (id) => {
  const data = book.definition(id);
  expect(
    data && runExamples(book, data).map((f) => ({ name: f.example.name.en, outcome: f.outcome, error: f.error })),
  ).toEqual([]);
});
