import { expect, test } from "vitest";
import { decide, decision, kind, ordered, record, text, yesNo } from "../src/index.js";

const checks = kind("checks", text("检查", "Checks"), { good: yesNo(text("合格", "good")) });

const graded = decision({
  id: "test/graver-otherwise",
  title: text("其余从重", "otherwise the graver"),
  cites: { unsourced: text("测试用", "for a test") },
  from: "2000-01-01",
  about: record(checks),
  law: "event",
  outcomes: ordered({ light: text("轻", "light"), middle: text("中", "middle"), grave: text("重", "grave") }),
  combine: "gravest",
  rows: (c) => [{ when: c.good, then: "light" }, { otherwise: "grave" }],
  examples: [{ name: text("合格", "good"), facts: { happenedOn: "2020-01-01", good: true }, expect: "light" }],
});

test("an open row lighter than otherwise stays possible", () => {
  expect(decide(graded, { happenedOn: "2020-01-01" })).toMatchObject({
    value: null,
    atLeast: "light",
    atMost: "grave",
    possible: ["light", "grave"],
    missing: ["good"],
  });
  expect(decide(graded, { happenedOn: "2020-01-01", good: true }).value).toBe("light");
  expect(decide(graded, { happenedOn: "2020-01-01", good: false }).value).toBe("grave");
});
