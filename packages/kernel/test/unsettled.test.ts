import { describe, expect, test } from "vitest";
import {
  bookOf,
  count,
  definitionProse,
  judge,
  kind,
  prepare,
  quantity,
  range,
  record,
  runExamples,
  source,
  text,
} from "../src/index.js";
import { readDefinition, writeDefinition } from "../src/json.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2013-01-01", verified: true });
const checks = kind("checks", text("检查", "Checks"), { found: count(text("发现数", "found"), { unit: "item" }) });
const points = (value: string) => ({ value, unit: "point" });
const lost = quantity({
  id: "test/lost",
  title: text("扣分", "points lost"),
  cites: rules.section("一"),
  about: record(checks),
  law: "event",
  unit: "point",
  combine: "exactlyOne",
  rows: (c) => [
    { when: c.found.atLeast(1), is: range(points("2"), points("6")).unsettled },
    { otherwise: points("0") },
  ],
  examples: [
    {
      name: text("发现一处：二至六分，未定", "one found: 2 to 6 points, not settled"),
      facts: { happenedOn: "2013-02-01", found: 1 },
      expect: { atLeast: "2", atMost: "6" },
    },
    { name: text("没有发现", "none found"), facts: { happenedOn: "2013-02-01", found: 0 }, expect: "0" },
  ],
});

describe("a number of a range that nobody has settled", () => {
  test("lies between its ends, and with its ground unknown between none and the upper end", () => {
    expect(runExamples(bookOf(lost), lost.data)).toEqual([]);
    const outcome = judge(prepare(bookOf(lost), lost.id, { happenedOn: "2013-02-01" }, {}));
    expect([outcome.value, outcome.atLeast, outcome.atMost]).toEqual([null, "0", "6"]);
  });

  test("is written and read as JSON, and said in words", () => {
    const read = readDefinition(writeDefinition(lost.data), { kinds: [checks.data] });
    expect(read).toEqual(lost.data);
    const said = definitionProse(bookOf(lost), lost.id);
    expect(JSON.stringify(said)).toContain("待定");
    expect(JSON.stringify(said)).toContain("yet to be settled");
  });
});
