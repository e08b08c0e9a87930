import { describe, expect, test } from "vitest";
import {
  amount,
  choice,
  count,
  date,
  type FactProblemCode,
  type Field,
  fieldDataOf,
  grade,
  instant,
  kind,
  label,
  money,
  readFact,
  readFacts,
  ref,
  set,
  span,
  text,
  units,
  wan,
  yesNo,
  yuan,
} from "../src/index.js";

const title = text("题", "title");
const sorts = { road: text("道路", "road traffic"), fire: text("火灾", "fire") };

const read = (field: Field, raw: unknown): unknown => {
  const found = readFact("f", fieldDataOf(field), raw);
  if ("problem" in found) return found.problem.code;
  const { value } = found;
  if (value === undefined) return undefined;
  if (value.type === "number")
    return value.absent === "yes"
      ? "absent"
      : value.is.lo.equals(value.is.hi)
        ? value.is.lo.toString()
        : `${value.is.lo}..${value.is.hi}`;
  if (value.type === "choice") return value.absent === "yes" ? "absent" : value.possible;
  if (value.type === "set") return value.absent === "yes" ? "absent" : value.certain;
  if (value.type === "test") return value.truth;
  return value.type === "span" ? `${value.from.lo}/${value.to.lo}` : value;
};

test.each([undefined, null, ""])("%j is unknown, never zero", (raw) => {
  for (const field of [
    count(title),
    yesNo(title),
    choice(title, sorts),
    date(title),
    label(title),
    set(title, sorts),
    span(title),
  ]) {
    expect(read(field, raw)).toBeUndefined();
  }
});

describe("numbers", () => {
  test.each([
    [count(title), 3, "3"],
    [count(title), "3", "3"],
    [count(title), 3n, "not-a-number"],
    [count(title), 2.5, "too-many-decimals"],
    [count(title), -1, "below-minimum"],
    [count(title), "1e3", "not-a-number"],
    [count(title), "三", "not-a-number"],
    [count(title), Number.NaN, "not-a-number"],
    [count(title), [3], "not-a-number"],
    [money(title), yuan("38318200.25"), "38318200.25"],
    [money(title), wan("999.99"), "9999900"],
    [money(title), "0.001", "too-many-decimals"],
    [money(title), { value: "3", unit: "person" }, "not-a-number"],
    [money(title), { value: {}, unit: "yuan" }, "not-a-number"],
    [amount(title, { min: 0, max: 100, decimals: 1 }), "100", "100"],
    [amount(title, { min: 0, max: 100, decimals: 1 }), "100.1", "above-maximum"],
    [amount(title, { none: true }), "none", "absent"],
    [count(title), "none", "cannot-be-none"],
  ])("%#: %j", (field, raw, expected) => expect(read(field, raw)).toBe(expected));
});

describe("yes or no", () => {
  test.each([
    [true, "true"],
    ["是", "true"],
    ["no", "false"],
    ["false", "false"],
    [1, "not-yes-or-no"],
    ["maybe", "not-yes-or-no"],
    ["none", "cannot-be-none"],
  ])("%j", (raw, expected) => expect(read(yesNo(title), raw)).toBe(expected));
});

describe("choices", () => {
  test.each([
    ["road", ["road"]],
    ["道路", ["road"]],
    ["road traffic", ["road"]],
    ["Road", "not-a-member"],
    ["constructor", "not-a-member"],
    [3, "not-a-member"],
    ["none", "cannot-be-none"],
  ])("%j", (raw, expected) => expect(read(choice(title, sorts), raw)).toEqual(expected));

  test("none is the value that does not exist, or a member where there is always one", () => {
    expect(read(grade(title, sorts, { none: true }), "none")).toBe("absent");
    expect(read(choice(title, { none: text("无", "none"), some: title }), "none")).toEqual(["none"]);
  });

  test.each([
    [
      ["road", "fire"],
      ["road", "fire"],
    ],
    ["道路、火灾", ["road", "fire"]],
    ["road; fire", ["road", "fire"]],
    [[], []],
    ["无", []],
    ["", undefined],
    [["road", "flood"], "not-a-member"],
  ])("sets: %j", (raw, expected) => expect(read(set(title, sorts), raw)).toEqual(expected));

  test("a near miss is told the nearest member", () => {
    const found = readFact("sort", fieldDataOf(choice(title, sorts)), "raod");
    expect("problem" in found && found.problem.todo.en).toBe("Did you mean road?");
  });
});

describe("dates, instants, spans", () => {
  test.each([
    [date(title), "1970-01-02", "1"],
    [date(title), "2011-02-30", "not-a-date"],
    [date(title), 20110203, "not-a-date"],
    [date(title, { none: true }), "none", "absent"],
    [instant(title), "1970-01-01T00:01", "60"],
    [instant(title), "1970-01-01", "0..86399"],
    [instant(title), "1970-01-01T25:00", "not-an-instant"],
    [span(title), "1970-01-02/1970-01-03", "1/2"],
    [span(title), { from: "1970-01-02", to: null }, "1/∞"],
    [span(title), "1970-01-02/", "1/∞"],
    [span(title), "1970-01-03/1970-01-02", "not-a-span"],
    [span(title), { from: "1970-01-02" }, "not-a-span"],
    [span(title), 3, "not-a-span"],
    [span(title), "1970-01-02/x", "not-a-span"],
    [span(title), "1970-01-02", "not-a-span"],
    [span(title), "1970-01-02/1970-01-03/1970-01-04", "not-a-span"],
  ])("%#: %j", (field, raw, expected) => expect(read(field, raw)).toBe(expected));
});

test("texts and references are taken as they are", () => {
  expect(read(label(title), "none")).toEqual(["none"]);
  expect(read(label(title), 511902)).toEqual(["511902"]);
  expect(read(ref(title, units), "511902")).toEqual(["511902"]);
  expect(read(label(title), ["x"])).toBe("not-a-text");
});

test("all problems of a record come back at once, in both languages", () => {
  const cases = kind("cases", text("案件", "Cases"), {
    deaths: count(title),
    sort: choice(title, sorts),
    closed: date(title),
  });
  const { facts, problems } = readFacts(cases.data, {
    id: "1",
    deaths: -1,
    sort: "flood",
    closed: "2011-02-30",
    deths: 3,
    happenedOn: "2011-01-01",
  });
  expect(Object.keys(facts)).toEqual(["id", "happenedOn"]);
  expect(problems.map((p): [FactProblemCode, string] => [p.code, p.field])).toEqual([
    ["below-minimum", "deaths"],
    ["not-a-member", "sort"],
    ["not-a-date", "closed"],
    ["unknown-field", "deths"],
  ]);
  for (const p of problems) for (const said of [p.expected, p.todo]) expect(said.zh && said.en).not.toBe("");
  expect(problems.at(-1)?.todo.en).toBe("Did you mean deaths?");
});

test("names that every object has are no facts", () => {
  const cases = kind("cases", title, {});
  expect(readFacts(cases.data, { constructor: 1, toString: 2 }).problems.map((p) => p.code)).toEqual([
    "unknown-field",
    "unknown-field",
  ]);
});
