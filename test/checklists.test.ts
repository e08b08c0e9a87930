import { expect, it } from "vitest";
import { createEngine } from "../packages/engine/src/index.js";
import {
  ask,
  type Checklist,
  checklist,
  checklistFrom,
  inspectionRecords,
  judgeInspection,
  readChecklist,
} from "../packages/inspection/src/index.js";
import { dustChecklist } from "../packages/inspection/test/dust.js";
import { bookOf, definitionProse } from "../packages/kernel/src/index.js";
import { compose } from "../packages/plugin/src/index.js";
import { readRulebook, writeRulebook } from "../packages/plugin/src/json.js";
import { definePlugin } from "../packages/plugin/src/v1.js";

const rules = dustChecklist.rules as NonNullable<typeof dustChecklist.rules>;
// Another edition of the same, and another list with an item that has no points.
const later = checklistFrom(readChecklist({ ...dustChecklist.data, version: "2026-2" }));
const other = checklist({
  id: "example/other",
  version: "1",
  title: { zh: "另一张检查表", en: "Another checklist" },
  items: [
    ask.verdict("own", { zh: "自有项", en: "its own item" }, { points: 5 }),
    ask.verdict("unscored", { zh: "不计分的项", en: "an item without points" }),
  ],
  scoring: dustChecklist.data.scoring && { ...dustChecklist.data.scoring, total: 5 },
} as never);
const lists = [dustChecklist, later, other] as readonly Checklist[];

const plugin = definePlugin({
  id: "example",
  title: { zh: "示例", en: "Example" },
  region: "990100",
  version: "1.0.0",
  apiVersion: 1,
  documents: [],
  define: lists.flatMap((list) => list.rules?.definitions ?? []),
  extend: lists.flatMap(({ rules }) => (rules ? [rules.inspections, rules.answers] : [])),
});

const answers = {
  "dust-workers": 12,
  "dust-kind": "wood",
  "last-training": "2025-05-05",
  "responsibility-system": "pass",
  "hidden-danger-records": "pass",
  workshops: 1,
  workshop: [{ "dust-cleaned": "pass", "spark-detection": "fail" }],
} as const;

it("judges a dataset's inspections as it judges one", async () => {
  const engine = createEngine(compose([plugin]));
  const visit = (id: string, more: object) =>
    inspectionRecords(
      dustChecklist,
      { ...answers, ...more },
      { id, unit: "u1", happenedOn: "2026-03-31", mode: "spot" },
    );
  const [whole, open] = [visit("i1", { "people-rooms": "pass" }), visit("i2", {})];
  const other = { id: "i3", unit: "u1", happenedOn: "2026-03-31", mode: "spot", checklist: "none" };
  const dataset = await engine.readRecords({
    tables: {
      units: [{ id: "u1", name: "木业公司", kind: "enterprise", code: "990100", from: "2020-01-01" }],
      inspections: [...whole.inspections, ...open.inspections, other],
      inspectionAnswers: [...whole.inspectionAnswers, ...open.inspectionAnswers],
    },
  });
  const { results } = await engine.assess(dataset, { judged: "2026-12-31" });
  const grades = new Map(results.map(({ rule, subject, outcome }) => [`${rule} ${subject.id}`, outcome]));
  const one = judgeInspection(dustChecklist, { ...answers, "people-rooms": "pass" });
  // Kept 75 of 85.
  expect(one.score?.value).toBe("88.2");
  expect(grades.get(`${rules.grade.id} i1`)?.value).toBe(one.grade?.value);
  expect(grades.get(`${rules.grade.id} i2`)).toMatchObject({ value: null, atLeast: "fair", atMost: "poor" });
  // A later edition does not judge what an earlier one was filled in for.
  expect(grades.get(`${later.rules?.grade.id} i1`)?.value ?? null).toBeNull();
  // What was not inspected by this checklist has no grade by it.
  expect(grades.get(`${rules.grade.id} i3`)?.value ?? null).toBeNull();
});

it("says its scoring in prose, and keeps it as JSON", () => {
  const book = bookOf(...rules.definitions);
  for (const { id } of rules.definitions) {
    const { zh, en } = definitionProse(book, id).statement;
    expect(zh).toContain("（粉尘涉爆企业安全检查表）");
    expect(en).toContain("(Checklist of combustible dust)");
  }
  const rulebook = compose([plugin]);
  expect(readRulebook(writeRulebook(rulebook)).meaning).toBe(rulebook.meaning);
});
