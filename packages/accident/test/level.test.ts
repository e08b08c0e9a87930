import { bookOf, runExamples, yuan } from "@anwei/kernel";
import { expect, test } from "vitest";
import { accidentLevel, classify } from "../src/index.js";

test("the worked examples hold", () => {
  expect(runExamples(bookOf(accidentLevel), accidentLevel.data)).toEqual([]);
});

test("classify", () => {
  expect(classify({ deaths: 29, seriousInjuries: 42, directLoss: yuan(38_318_200) }).value).toBe("major");
  console.log(JSON.stringify(classify({ deaths: 12 })));
});
