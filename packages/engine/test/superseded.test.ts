import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Assessment, createEngine, type RecordRows, type Result, type Superseded } from "../src/index.js";
import { renderHtml, renderJson, renderTable, renderWorkbook } from "../src/report.js";
import { book } from "./report-data.js";

const engine = createEngine(book);
const from = "2009-01-01";
const units = [
  { id: "city", name: "试验市", kind: "city", code: "511900", from },
  { id: "a", name: "甲县", kind: "county", code: "511901", parent: "city", from },
  { id: "b", name: "乙县", kind: "county", code: "511902", parent: "city", from },
];
const accident = (id: string, unit: string, deaths: number, more: object = {}) => ({
  id,
  unit,
  name: `事故${id}`,
  happenedOn: "2009-02-10",
  recordedAt: "2009-02-11T08:00",
  deaths,
  missing: 0,
  injuries: 0,
  seriousInjuries: 0,
  directLoss: 0,
  ...more,
});
const zeroReport = (unit: string, recordedAt = "2009-03-31T08:00") => ({
  id: `z-${unit}`,
  unit,
  table: "accidents",
  from,
  to: "2009-03-31",
  recordedAt,
});
const late = { recordedAt: "2009-04-02T08:00" };

async function assessed(
  tables: Readonly<Record<string, RecordRows>>,
  question: { readonly since?: string; readonly known?: string },
): Promise<Assessment> {
  const completeness = [zeroReport("a"), zeroReport("b"), zeroReport("city")];
  const dataset = await engine.readRecords({ tables: { units, completeness, targets: [], ...tables } });
  return engine.assess(dataset, { judged: "2009-03-31", ...question });
}
const between = { since: "2009-03-31", known: "2009-04-05" };
const told = ({ superseded = [] }: Assessment) =>
  superseded.map((s) => [s.rule, s.subject.id, s.before?.said.en, s.after?.said.en, s.because.map((b) => b.id)]);

describe("what late and corrected records change", () => {
  test("a late accident vetoes its county; what was recorded elsewhere is not the reason", async () => {
    const known = [accident("a1", "a", 3), accident("a2", "a", 4)];
    const assessment = await assessed(
      { accidents: [...known, accident("a3", "a", 3, late), accident("b1", "b", 1, late)] },
      between,
    );
    expect(told(assessment)).toContainEqual(["test-city/annual-veto", "a", "none", "veto", ["a3"]]);
    expect(told(assessment).filter(([, id]) => id === "b")).toEqual([]);
    // What was not known then had no answer to supersede.
    expect(told(assessment).filter(([rule]) => rule === "accident/level")).toEqual([]);
  });

  test("of several corrections the last is told, with the record known before", async () => {
    const assessment = await assessed(
      {
        accidents: [
          accident("a1", "a", 2),
          accident("a1b", "a", 3, { ...late, supersedes: "a1" }),
          accident("a1c", "a", 10, { recordedAt: "2009-04-03T08:00", supersedes: "a1b" }),
        ],
      },
      between,
    );
    const level = assessment.superseded?.find((s) => s.rule === "accident/level") as Superseded;
    expect([level.subject.id, level.before?.outcome.value, level.after?.outcome.value]).toEqual([
      "a1c",
      "ordinary",
      "major",
    ]);
    expect(level.because.map((b) => [b.id, b.replaces, b.recordedAt])).toEqual([["a1c", ["a1"], "2009-04-03T08:00"]]);
  });

  test("a late zero report settles what was open, and is the reason", async () => {
    const completeness = [zeroReport("a", "2009-04-02T08:00"), zeroReport("b")];
    const assessment = await assessed({ completeness, accidents: [accident("a1", "a", 1)] }, between);
    const veto = assessment.superseded?.find((s) => s.subject.id === "a" && s.rule === "test-city/annual-veto");
    expect([veto?.before?.outcome.value, veto?.after?.outcome.value]).toEqual([null, "none"]);
    expect(veto?.because.map((b) => [b.table, b.id])).toEqual([["completeness", "z-a"]]);
  });

  test("nothing recorded since changes nothing; without the question nothing is told", async () => {
    const accidents = [accident("a1", "a", 12)];
    expect((await assessed({ accidents }, between)).superseded).toEqual([]);
    expect((await assessed({ accidents }, {})).superseded).toBeUndefined();
    await expect(assessed({ accidents }, { since: "soon" })).rejects.toMatchObject({ code: "bad-date" });
  });

  test("it stands in every form of the report", async () => {
    const accidents = [accident("a1", "a", 2), accident("a1b", "a", 3, { ...late, supersedes: "a1" })];
    const assessment = await assessed({ accidents }, between);
    const table = renderTable(assessment, { language: "zh", width: 120 });
    expect(table).toContain("◆ 事故：事故a1b（a1b），2009-04-02T08:00录入（更正a1）");
    expect(table).toContain("生产安全事故等级：一般事故 → 较大事故");
    const page = await renderHtml(assessment, { language: "en" });
    expect(page).toContain("recorded at 2009-04-02T08:00 (replaces a1)");
    expect(page).toContain("<s>ordinary</s>");
    expect(JSON.parse(renderJson(assessment))).toMatchObject({
      since: "2009-03-31",
      superseded: expect.arrayContaining([
        expect.objectContaining({ because: [expect.objectContaining({ id: "a1b" })] }),
      ]),
    });
    expect((await renderWorkbook(assessment, { language: "en" })).length).toBeGreaterThan(0);
  });
});

const recordedAt = fc.constantFrom(
  "2009-02-11T08:00",
  "2009-03-31T23:59",
  "2009-04-01T00:00",
  "2009-04-05T09:00",
  "2009-04-06T00:00",
);
const history = fc.array(
  fc.record({
    unit: fc.constantFrom("a", "b"),
    deaths: fc.constantFrom(1, 2, 3, 10),
    recordedAt,
    corrected: fc.option(fc.record({ deaths: fc.constantFrom(1, 3, 30), recordedAt }), { nil: undefined }),
  }),
  { maxLength: 6 },
);

test("what is superseded is what two assessments say differently of what both know", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (all) => {
      const accidents = all.flatMap((a, i) => [
        accident(`x${i}`, a.unit, a.deaths, { recordedAt: a.recordedAt }),
        ...(a.corrected
          ? [
              accident(`x${i}-r`, a.unit, a.corrected.deaths, {
                recordedAt: a.corrected.recordedAt,
                supersedes: `x${i}`,
              }),
            ]
          : []),
      ]);
      const now = await assessed({ accidents }, between);
      const then = await assessed({ accidents }, { known: between.since });
      const answers = ({ results }: Assessment) =>
        new Map<string, Result>(
          results.map((r) => [`${r.rule} ${r.subject.id.replace("-r", "")} ${r.period}`, r] as const),
        );
      const [before, after] = [answers(then), answers(now)];
      const changed = [...after].filter(([key, r]) => before.has(key) && before.get(key)?.said.en !== r.said.en);
      const found = now.superseded ?? [];
      const keys = found.map((s) => `${s.rule} ${s.subject.id.replace("-r", "")} ${s.period}`);
      for (const [key] of changed) expect(keys).toContain(key);
      for (const [i, s] of found.entries()) {
        expect(s.before?.said.en).toBe(before.get(keys[i] as string)?.said.en);
        expect(s.after?.said.en).toBe(after.get(keys[i] as string)?.said.en);
        expect(s.because.length).toBeGreaterThan(0);
        for (const { recordedAt: at } of s.because) {
          expect(at > "2009-03-31T23:59").toBe(true);
          expect(at < "2009-04-06").toBe(true);
        }
      }
    }),
    { numRuns: 25 },
  );
});
