import { expect, test } from "vitest";
import { date, decide, decision, grade, kind, ordered, record, text } from "../src/index.js";

const levels = { none: text("无", "none"), some: text("有", "some") } as const;
const things = kind("things", text("事物", "Things"), {
  level: grade(text("等级", "level"), levels),
  endedOn: date(text("结束日期", "ended on"), { none: true }),
});

const first = decision({
  id: "test/first",
  title: text("甲", "first"),
  cites: { unsourced: text("测试用", "for a test") },
  from: "2000-01-01",
  about: record(things),
  law: "event",
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (t) => [{ when: t.level.is("some"), then: "some" }],
  examples: [{ name: text("无", "none"), facts: { happenedOn: "2020-01-01", level: "none" }, expect: "none" }],
});

const second = decision({
  id: "test/second",
  title: text("乙", "second"),
  cites: { unsourced: text("测试用", "for a test") },
  from: "2000-01-01",
  about: record(things),
  law: "event",
  outcomes: ordered({ absent: text("不适用", "absent"), there: text("适用", "there") }),
  combine: "exactlyOne",
  rows: (t) => [{ when: first.of(t).exists, then: "there" }, { otherwise: "absent" }],
  examples: [{ name: text("有", "there"), facts: { happenedOn: "2020-01-01", level: "none" }, expect: "there" }],
});

const on = { happenedOn: "2020-01-01" };

test("a member called none is that member", () => {
  expect(decide(first, { ...on, level: "none" }).value).toBe("none");
  expect(decide(first, { ...on, level: "some" }).value).toBe("some");
});

test("an outcome called none may be given, and is not the absence of an outcome", () => {
  expect(decide(second, on, { given: { "test/first": "none" } }).value).toBe("there");
  expect(decide(second, on, { given: { "test/first": { notApplicable: true } } }).value).toBe("absent");
});

test("what is given has to be an outcome", () => {
  expect(() => decide(second, on, { given: { "test/first": "grave" } })).toThrow(RangeError);
});
