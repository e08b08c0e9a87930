import { expect, test } from "vitest";
import {
  atAnyTime,
  counted,
  date,
  decide,
  indicator,
  inPeriod,
  kind,
  label,
  record,
  recordsBy,
  ref,
  sameAs,
  text,
  unitIn,
  units,
} from "../src/index.js";

const common = { cites: { unsourced: text("测试", "a test") }, from: "1990-01-01", title: text("次数", "times") };
const visits = kind("visits", text("走访", "Visits"), {
  target: ref(text("对象", "target"), units, { none: true }),
  topic: label(text("主题", "topic"), { none: true }),
  reportedOn: date(text("报告日期", "reported on"), { none: true }),
});
const complete = { visits: text("完整", "complete") };

const visited = indicator({
  ...common,
  id: "test/visited",
  about: unitIn("year"),
  over: visits,
  link: recordsBy("target"),
  window: inPeriod(),
  on: (v) => v.reportedOn,
  fold: counted(),
  examples: [{ name: text("无", "none"), facts: { id: "u" }, period: "2023", records: { visits: [] }, expect: 0 }],
});
const ask = (visit: object) =>
  decide(
    visited,
    { id: "u" },
    { period: "2023", complete, records: { visits: [{ id: "v", target: "u", reportedOn: "2023-05-01", ...visit }] } },
  );

test("what names nobody names no subject; what names an unknown one may, and says what is missing", () => {
  expect(ask({}).value).toBe("1");
  expect(ask({ target: "none" }).value).toBe("0");
  const open = ask({ target: null });
  expect(open).toMatchObject({ value: null, atLeast: "0", atMost: "1" });
  expect(open.missing.join()).toContain("target");
});

test("what never came falls into no period; what may have come may", () => {
  expect(ask({ reportedOn: "none" }).value).toBe("0");
  expect(ask({ reportedOn: null })).toMatchObject({ value: null, atLeast: "0", atMost: "1" });
});

test("records without the shared value do not agree, not even with each other", () => {
  const alike = indicator({
    ...common,
    id: "test/alike",
    about: record(visits),
    law: "event",
    over: visits,
    link: sameAs("topic"),
    window: atAnyTime(),
    where: (other, v) => other.target.sameAs(v.target),
    fold: counted(),
    examples: [
      { name: text("无", "none"), facts: { id: "v", topic: "a", target: "u" }, records: { visits: [] }, expect: 1 },
    ],
  });
  const count = (mine: string | null, other: string | null) =>
    decide(
      alike,
      { id: "v", target: "u", topic: mine },
      { happened: "2023-01-01", complete, records: { visits: [{ id: "w", target: "u", topic: other }] } },
    );
  expect(count("a", "a").value).toBe("2");
  expect(count("a", "none").value).toBe("1");
  expect(count("none", "none").value).toBe("0");
  expect(count("a", null)).toMatchObject({ value: null, atLeast: "1", atMost: "2" });
});
