import { expect, test } from "vitest";
import {
  all,
  choice,
  count,
  decide,
  decision,
  kind,
  ordered,
  quantity,
  record,
  text,
  unordered,
  yesNo,
} from "../src/index.js";

const common = {
  cites: { unsourced: text("测试", "a test") },
  from: "2000-01-01",
  title: text("测试", "a test"),
} as const;
const cases = kind("cases", text("案件", "Cases"), {
  n: count(text("数", "number")),
  m: count(text("另一数", "other number")),
  open: yesNo(text("公开", "open")),
  sort: choice(text("类", "sort"), { a: text("甲", "a"), b: text("乙", "b"), c: text("丙", "c") }),
});
const of = { about: record(cases), law: "event" } as const;
const here = { happenedOn: "2020-01-01" };

test("rows on both sides of one number leave no outcome between or beside them", () => {
  const side = decision({
    ...common,
    ...of,
    id: "test/side",
    outcomes: ordered({ none: text("无", "none"), low: text("低", "low"), high: text("高", "high") }),
    combine: "gravest",
    rows: (x) => [
      { when: x.n.below(3), then: "low" },
      { when: x.n.atLeast(3), then: "high" },
    ],
    examples: [{ name: text("例", "example"), facts: { ...here, n: 3 }, expect: "high" }],
  });
  expect(decide(side, here)).toMatchObject({ value: null, possible: ["low", "high"], atLeast: "low", missing: ["n"] });
});

test("complementary conditions settle what they agree on, whatever the missing fact is", () => {
  const agree = decision({
    ...common,
    ...of,
    id: "test/agree",
    outcomes: unordered({ yes: text("是", "yes"), no: text("否", "no") }),
    combine: "exactlyOne",
    rows: (x) => [{ when: x.sort.oneOf("a", "b"), then: "yes" }, { otherwise: "no" }],
    examples: [{ name: text("例", "example"), facts: { ...here, sort: "c" }, expect: "no" }],
  });
  expect(decide(agree, here)).toMatchObject({ value: null, possible: ["yes", "no"] });
  const either = decision({
    ...common,
    ...of,
    id: "test/either",
    outcomes: ordered({ none: text("无", "none"), some: text("有", "some") }),
    combine: "gravest",
    rows: (x) => [
      { when: all(x.open, x.n.atLeast(1)), then: "some" },
      { when: all(x.open, x.n.below(1)), then: "some" },
    ],
    examples: [{ name: text("例", "example"), facts: { ...here, open: true, n: 0 }, expect: "some" }],
  });
  expect(decide(either, { ...here, open: true })).toMatchObject({ value: "some", missing: [] });
  expect(decide(either, { ...here, n: 1 })).toMatchObject({ value: null, missing: ["open"] });
});

test("a quantity by rows keeps to the rows that can hold together", () => {
  const fee = quantity({
    ...common,
    ...of,
    id: "test/fee",
    unit: "person",
    combine: "sum",
    rows: (x) => [
      { when: x.n.below(3), is: "10" },
      { when: x.n.atLeast(3), is: "20" },
      { when: x.m.atLeast(1), is: "1" },
    ],
    examples: [{ name: text("例", "example"), facts: { ...here, n: 3, m: 0 }, expect: 20 }],
  });
  expect(decide(fee, { ...here, m: 1 })).toMatchObject({ atLeast: "11", atMost: "21" });
  expect(decide(fee, here)).toMatchObject({ atLeast: "10", atMost: "21" });
});
