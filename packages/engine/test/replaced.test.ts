import { type Consequence, count, decision, kind, record, source, text, unordered } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin, replace } from "@anwei/plugin/v1";
import { expect, test } from "vitest";
import { createEngine } from "../src/index.js";
import { explanationLines } from "../src/report.js";

const law = source({ id: "law", type: "test", title: text("法", "Law"), from: "2000-01-01", verified: true });
const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2010-01-01", verified: true });
const shops = kind("shops", text("商铺", "Shops"), { staff: count(text("人数", "staff")) });
const consequence = (id: string): Consequence => ({ id, text: text(`后果${id}`, `consequence ${id}`) });
const duties = unordered({ train: text("培训", "training"), drill: text("演练", "a drill") });

const national = decision({
  id: "shop/duties",
  title: text("义务", "Duties"),
  about: record(shops),
  law: "event",
  outcomes: duties,
  combine: "every",
  from: "2022-01-01",
  cites: law.article(8),
  rows: (s) => [{ when: s.staff.atLeast(8), then: "train" }],
  before: [
    {
      from: "2000-01-01",
      to: "2021-12-31",
      cites: law.article(1),
      rows: (s) => [{ when: s.staff.atLeast(10), then: "train" }],
    },
  ],
  consequences: { train: [consequence("a")] },
  examples: [{ name: text("9人", "9"), facts: { happenedOn: "2020-01-01", staff: 9 }, expect: { certain: [] } }],
});
const local = decision({
  id: "city/duties",
  title: text("本市义务", "Duties in the city"),
  cites: rules.article(2),
  about: record(shops),
  law: "event",
  outcomes: duties,
  combine: "every",
  rows: (s) => [
    { when: s.staff.atLeast(10), then: "train" },
    { when: s.staff.atLeast(5), then: "drill" },
  ],
  consequences: { drill: [consequence("b")] },
  examples: [{ name: text("4人", "4"), facts: { happenedOn: "2020-01-01", staff: 4 }, expect: { certain: [] } }],
});
const only = decision({
  id: "town/duties",
  title: text("本镇义务", "Duties in the town"),
  cites: rules.article(3),
  about: record(shops),
  law: "event",
  outcomes: duties,
  combine: "every",
  appliesWhen: (s) => s.staff.below(10),
  rows: (s) => [{ when: s.staff.atLeast(2), then: "drill" }],
  consequences: { drill: [consequence("c")] },
  examples: [
    { name: text("10人", "10"), facts: { happenedOn: "2020-01-01", staff: 10 }, expect: { notApplicable: true } },
  ],
});

const title = text("试", "Test");
const nation = definePlugin({
  id: "nation",
  title,
  version: "1.0.0",
  apiVersion: 1,
  documents: [law],
  define: [national],
});
const how = { because: title, cites: rules.article(2) };
const city = definePlugin({
  id: "city",
  title,
  region: "990100",
  version: "1.0.0",
  apiVersion: 1,
  extends: [nation],
  documents: [rules],
  define: [local],
  overlay: [replace(national, local, how)],
});
const engine = createEngine(compose([city]));

test("of a set, what a region adds is cited and explained, and what follows by the region follows", async () => {
  // The nation has overtaken the city's ten: of both together neither alone is the answer.
  const told = engine.decide("shop/duties", { happenedOn: "2022-01-01", staff: 9 }, { in: "990100", explain: true });
  expect(told).toMatchObject({ certain: ["train", "drill"], cites: [law.article(8), rules.article(2)] });
  if (!told.explanation) throw new Error("no explanation");
  expect(explanationLines(told.explanation, "zh")).toEqual([
    "义务：培训、演练",
    "  来源：《法》第八条",
    "  来源：《办法》第二条",
    "  1. 培训：成立",
    "    人数在8人以上（9人）：成立",
    "  地方规则：本市义务（city/duties）：演练",
    "    来源：《办法》第二条",
    "    1. 培训：不成立",
    "      人数在10人以上（9人）：不成立",
    "    2. 演练：成立",
    "      人数在5人以上（9人）：成立",
  ]);

  const units = [
    { id: "1", name: "甲区", kind: "county", code: "990102" },
    { id: "2", name: "外地", kind: "county", code: "980102" },
  ];
  const rows = [
    { id: "a", unit: "1", happenedOn: "2020-01-01", staff: 12 },
    { id: "b", unit: "2", happenedOn: "2020-01-01", staff: 12 },
    { id: "c", unit: "1", happenedOn: "2009-12-31", staff: 12 },
    { id: "d", unit: "1", happenedOn: "2022-01-01", staff: 9 },
  ];
  const dataset = await engine.readRecords({ tables: { units, shops: rows } });
  const { findings, results } = await engine.assess(dataset, { judged: "2022-12-31" });
  expect(findings.map((f) => [f.subject.id, f.consequences.map((c) => c.id)])).toEqual([
    ["a", ["a", "b"]],
    ["b", ["a"]],
    ["c", ["a"]],
    ["d", ["a", "b"]],
  ]);
  // What stands in another's place is not judged a second time by itself.
  expect(new Set(results.map((r) => r.rule))).toEqual(new Set(["shop/duties"]));
});

test("where it is open whether the region's applies, what follows by it may follow", async () => {
  const town = definePlugin({
    id: "town",
    title,
    region: "990102",
    version: "1.0.0",
    apiVersion: 1,
    extends: [nation],
    documents: [rules],
    define: [only],
    overlay: [replace(national, only, how)],
  });
  const there = createEngine(compose([town]));
  const units = [{ id: "1", name: "甲镇", kind: "county", code: "990102" }];
  const shopsOf = [{ id: "a", unit: "1", happenedOn: "2020-01-01", staff: null }];
  const dataset = await there.readRecords({ tables: { units, shops: shopsOf } });
  const { findings } = await there.assess(dataset, { judged: "2022-12-31" });
  expect(findings.map((f) => [f.status, f.consequences.map((c) => c.id)])).toEqual([["undecided", ["a", "c"]]]);
});
