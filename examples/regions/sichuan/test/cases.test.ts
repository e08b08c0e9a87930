import { judge, prepare, text } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { expect, test } from "vitest";
import sichuan, { circular } from "../src/index.js";

const book = compose([sichuan]);
const target = {
  id: "t",
  unit: "c",
  indicator: "deaths",
  trade: "all",
  value: 120,
  from: "2009-01-01",
  to: "2009-12-31",
};

/** A prefecture with a target of 120 deaths and so many by a month's end. */
const named = (deaths: number, period: string, judged: string) =>
  judge(
    prepare(book, circular.id, target, {
      period,
      judged,
      in: "511900",
      complete: { accidents: text("全部列出", "all are listed") },
      records: {
        units: [{ id: "c", kind: "city" }],
        accidents: [{ id: "a", unit: "c", happenedOn: "2009-01-05", deaths, missing: 0, injuries: 0, directLoss: 0 }],
      },
    }),
  ).value;

test("of a target of 120 five months allow 50: the 51st death brings the circular", () => {
  expect([named(50, "2009-05", "2009-06-01"), named(51, "2009-05", "2009-06-01")]).toEqual(["none", "circular"]);
});

test("eleven months allow 110: 96 are within", () => {
  expect([96, 110, 111].map((n) => named(n, "2009-11", "2009-12-01"))).toEqual(["none", "none", "circular"]);
});
