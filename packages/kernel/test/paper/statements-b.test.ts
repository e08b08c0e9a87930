import { describe, expect, test } from "vitest";
import {
  type AnyDefinition,
  type AskableData,
  type Book,
  bookOf,
  Exact,
  type ExampleData,
  judgeExample,
  type Outcome,
  runExamples,
} from "../../src/index.js";
import { doneOn } from "./statement-duties-b.js";
import { calendar2023 } from "./statement-kinds-b.js";
import { level } from "./statement-level-b.js";
import { anhuiCountyCovers, anhuiCountyDefinitions } from "./statements-anhui-county.js";
import { chizhouCovers, chizhouDefinitions } from "./statements-chizhou.js";
import { langzhongCovers, langzhongDefinitions } from "./statements-langzhong.js";
import { nananCovers, nananDefinitions, prevention, preventionReading } from "./statements-nanan.js";
import { deputiesMeet, deputiesReading, nanningCovers, nanningDefinitions } from "./statements-nanning.js";
import { tengzhouCovers, tengzhouDefinitions } from "./statements-tengzhou.js";

type Region = readonly [covers: Readonly<Record<string, string>>, definitions: readonly AnyDefinition[]];

const regions: Readonly<Record<string, Region>> = {
  chizhou: [chizhouCovers, chizhouDefinitions],
  nanning: [nanningCovers, nanningDefinitions],
  tengzhou: [tengzhouCovers, tengzhouDefinitions],
  nanan: [nananCovers, nananDefinitions],
  "anhui-county": [anhuiCountyCovers, anhuiCountyDefinitions],
  langzhong: [langzhongCovers, langzhongDefinitions],
};

const definitions: readonly AnyDefinition[] = [level, doneOn, ...Object.values(regions).flatMap(([, all]) => all)];
const book = bookOf(...definitions);
const asked = definitions.map((d) => d.data).filter((d): d is AskableData => d.kind !== "parameter");
const cases = asked.flatMap((data) => data.examples.map((example) => ({ data, example })));

describe("the table of statements", () => {
  test.each(Object.entries(regions))(
    "%s: each statement has a definition of its region, and at least three are sampled",
    (region, [covers, all]) => {
      expect(Object.keys(covers).length).toBeGreaterThanOrEqual(3);
      const ids = all.map((d: AnyDefinition) => d.id);
      for (const [statement, id] of Object.entries(covers)) {
        expect(statement).toMatch(new RegExp(`^${region}-\\d{2,3}$`));
        expect(ids).toContain(id);
      }
      expect(new Set(Object.values(covers)).size).toBe(Object.keys(covers).length);
    },
  );

  test("at least 24 statements, all definitions in the book, and at least 8 statements with an open case", () => {
    const ids = Object.values(regions).flatMap(([covers]) => Object.values(covers));
    expect(ids.length).toBeGreaterThanOrEqual(24);
    expect(book.definitions.size).toBe(definitions.length);
    const open = ids.filter((id) => (book.definition(id) as AskableData).examples.some((e) => isOpen(e.expect)));
    expect(open.length).toBeGreaterThanOrEqual(8);
  });
});

const isOpen = (expected: unknown): boolean =>
  typeof expected === "object" &&
  expected !== null &&
  ("atLeast" in expected || "possible" in expected || JSON.stringify(expected).includes("atLeast"));

test.each(asked.map((data) => [data.id, data] as const))("the examples of %s hold", (_, data) => {
  const failures = runExamples(book, data, calendar2023);
  expect(failures.map((f) => [f.example.name.en, f.error ?? f.outcome])).toEqual([]);
});

describe("readings", () => {
  const reading = (id: string, value: string): Book => ({
    ...book,
    definition: (of) => book.definition(of),
    history: (of, region) => book.history(of, region).map((v) => (of === id ? { ...v, value } : v)),
  });

  test("the deputies' duty read as theirs together is met by one of them", () => {
    const [one] = deputiesMeet.data.examples;
    expect(judgeExample(book, deputiesMeet.data, one as ExampleData).value).toBe("short");
    expect(judgeExample(reading(deputiesReading.id, "together"), deputiesMeet.data, one as ExampleData).value).toBe(
      "fulfilled",
    );
  });

  test("a meeting when needed stands for the quarterly one in the other reading", () => {
    const [adHoc] = prevention.stands.data.examples;
    expect(judgeExample(book, prevention.stands.data, adHoc as ExampleData).value).toBe("missed");
    expect(
      judgeExample(reading(preventionReading.id, "either"), prevention.stands.data, adHoc as ExampleData).value,
    ).toBe("fulfilled");
  });
});

test("an open answer names what is missing", () => {
  for (const { data, example } of cases) {
    const outcome = judgeExample(book, data, example, calendar2023);
    const open = isOpen(example.expect) || (outcome.value === null && outcome.notApplicable === "maybe");
    if (open) expect(outcome.missing.length, `${data.id}: ${example.name.en}`).toBeGreaterThan(0);
  }
});

describe("hiding a fact never leads to another answer", () => {
  const given = cases.filter(({ example }) => !example.given);
  const judge = (data: AskableData, example: ExampleData): Outcome => judgeExample(book, data, example, calendar2023);

  test("of the subject", () => {
    let hidden = 0;
    for (const { data, example } of given) {
      const full = judge(data, example);
      for (const field of Object.keys(example.facts).filter((f) => f !== "id" && f !== "parent")) {
        const outcome = judge(data, { ...example, facts: { ...example.facts, [field]: null } });
        expect(
          admits(data, outcome, full),
          `${data.id}: ${example.name.en}, without ${field}\n${JSON.stringify([full, outcome])}`,
        ).toBe(true);
        hidden++;
      }
    }
    expect(hidden).toBeGreaterThan(300);
  });

  test("of a record", () => {
    let hidden = 0;
    for (const { data, example } of given) {
      const full = judge(data, example);
      for (const [table, rows] of Object.entries(example.records ?? {})) {
        if (table === "completeness") continue;
        for (const i of [0, rows.length - 1]) {
          const row = rows[i];
          if (!row) continue;
          for (const field of Object.keys(row).filter((f) => f !== "id" && f !== "parent")) {
            const changed = rows.map((r, k) => (k === i ? { ...r, [field]: null } : r));
            const outcome = judge(data, { ...example, records: { ...example.records, [table]: changed } });
            expect(
              admits(data, outcome, full),
              `${data.id}: ${example.name.en}, ${table}[${i}] without ${field}\n${JSON.stringify([full, outcome])}`,
            ).toBe(true);
            hidden++;
          }
        }
      }
    }
    expect(hidden).toBeGreaterThan(1000);
  });

  test("nor does leaving out that the tables are complete", () => {
    for (const { data, example } of given) {
      const outcome = judge(data, { ...example, partial: true });
      expect(admits(data, outcome, judge(data, example)), `${data.id}: ${example.name.en}`).toBe(true);
    }
  });
});

/** Whether an answer from fewer facts leaves room for everything that the answer from more facts does. */
function admits(data: AskableData, fewer: Outcome, more: Outcome): boolean {
  if (more.notApplicable !== "no" && fewer.notApplicable !== "yes" && fewer.notApplicable !== "maybe") return false;
  if (more.notApplicable === "yes") return true;
  if (fewer.notApplicable === "yes") return false;
  if (data.kind === "decision") {
    if (data.combine === "every") {
      const within = (a: readonly string[] = [], b: readonly string[] = []) => a.every((m) => b.includes(m));
      return within(fewer.certain, more.certain) && within(more.possible, fewer.possible);
    }
    const of = (o: Outcome): readonly string[] => (o.value === null ? (o.possible ?? []) : [o.value]);
    return of(more).every((m) => of(fewer).includes(m));
  }
  const written = data.type === "date" || data.type === "instant";
  const order = (a: string, b: string): number =>
    written ? (a < b ? -1 : a > b ? 1 : 0) : Exact.of(a).compare(Exact.of(b));
  const ends = (
    o:
      | string
      | { readonly atLeast?: string | null; readonly atMost?: string | null; readonly value?: string | null }
      | undefined,
  ) =>
    typeof o === "string"
      ? { lo: o, hi: o }
      : o?.value
        ? { lo: o.value, hi: o.value }
        : { lo: o?.atLeast ?? null, hi: o?.atMost ?? null };
  const holds = (a: ReturnType<typeof ends>, b: ReturnType<typeof ends>): boolean =>
    (a.lo === null || (b.lo !== null && order(a.lo, b.lo) <= 0)) &&
    (a.hi === null || (b.hi !== null && order(a.hi, b.hi) >= 0));
  if (data.kind === "quantity" && data.type === "range")
    return holds(ends(fewer.low), ends(more.low)) && holds(ends(fewer.high), ends(more.high));
  return holds(ends(fewer), ends(more));
}
