import { expect, test } from "vitest";
import { amount, count, DefinitionError, kind, parameter, quantity, record, text } from "../src/index.js";

const fires = kind("fires", text("火灾", "Fires"), { number: count(text("起数", "number"), { unit: "case" }) });

const points = (unit: string) =>
  quantity({
    id: "test/points",
    title: text("扣分", "points lost"),
    cites: { unsourced: text("测试用", "for a test") },
    from: "2000-01-01",
    about: record(fires),
    law: "event",
    unit: "point",
    is: (f) => f.number.times({ value: "20", unit }),
    examples: [{ name: text("两起", "two"), facts: { happenedOn: "2020-01-01", number: 2 }, expect: 40 }],
  });

test("a constant may be so much per case", () => {
  expect(points("point/case").data.unit).toBe("point");
});

test.each(["case", "point/", "/case", "case/point", "point/person", "case*point", "point/cases", "point*case/case"])(
  "%s is refused",
  (unit) => {
    expect(() => points(unit)).toThrow(DefinitionError);
  },
);

test("a parameter may be a rate", () => {
  const rate = (unit: string) =>
    parameter({
      id: "test/rate",
      of: amount(text("死亡率", "death rate"), { unit, decimals: 2 }),
      history: [{ value: "0.8", from: "2000-01-01", cites: { unsourced: text("测试用", "for a test") } }],
    });
  expect(rate("person/yuan").data.of).toMatchObject({ unit: "person/yuan" });
  expect(() => rate("person/yuans")).toThrow(DefinitionError);
});
