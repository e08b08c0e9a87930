import { type ChecklistData, type ConditionData, readChecklist } from "@anwei/inspection";
import { measures } from "@anwei/kernel";
import fc from "fast-check";

// Words that YAML, a workbook or a condition could mistake for something else.
const tricky = [
  "检查",
  "是",
  "否",
  "yes",
  "null",
  "true",
  "2026-01-01",
  "1.50",
  "0x1F",
  "=1+1",
  "+cmd",
  "#",
  "- a",
  "{b}",
  "“引”",
  "'q'",
  '"d"',
  "a: b",
  "且",
  "、",
  "，",
  "&amp;",
  "😀",
];
const written = fc.array(fc.constantFrom(...tricky), { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const text = fc.record({ zh: written, en: written });
const halfText = fc.oneof(
  text,
  written.map((zh) => ({ zh, en: "" })),
);
const word = fc.constantFrom("a", "b", "c", "door", "gas-alarm", "x9", "true", "null", "pass", "yes");
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const day = fc.constantFrom("2026-01-01", "2024-02-29", "1999-12-31");

const condition: fc.Arbitrary<ConditionData> = fc.letrec<{ condition: ConditionData }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ op: fc.constant("is" as const), item: word, value: word }),
    fc.record({
      op: fc.constant("compare" as const),
      item: word,
      is: fc.constantFrom(
        "atLeast" as const,
        "moreThan" as const,
        "atMost" as const,
        "below" as const,
        "equals" as const,
      ),
      value: fc.oneof(fc.constantFrom("0", "-3", "2.50", "100000"), day),
    }),
    fc.record({
      op: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant("not" as const), of: tie("condition") }),
  ),
})).condition;

/** Conditions of any shape, for their writing and reading. */
export const randomConditions = condition;

const points = fc.integer({ min: 0, max: 400 }).map((n) => n / 4);
const base = { id: word, title: halfText, hint: maybe(text), when: maybe(condition) };
const opens = fc.record({
  grade: fc.constantFrom("general", "major"),
  days: maybe(fc.integer({ min: 0, max: 365 })),
  measure: maybe(text),
  criterion: maybe(fc.record({ list: fc.constantFrom("coal-2026", "x"), entry: fc.constantFrom("water", "y-1") })),
});
const itemBase = {
  ...base,
  cites: maybe(fc.uniqueArray(word, { minLength: 1, maxLength: 3 })),
  from: maybe(
    fc.record({ library: fc.constantFrom("example/basics", "a/b/c"), version: fc.constantFrom("2026-1", "1") }),
  ),
  points: maybe(points),
  veto: maybe(fc.constant(true)),
  evidence: maybe(fc.uniqueArray(fc.constantFrom("photo", "file", "note"), { minLength: 1 })),
  opens: maybe(opens),
};
const failsWhen = maybe(condition);
const item = fc.oneof(
  fc.record({ kind: fc.constant("verdict"), ...itemBase }),
  fc.record({
    kind: fc.constant("number"),
    ...itemBase,
    failsWhen,
    unit: fc.constantFrom("", ...Object.keys(measures)),
    decimals: fc.integer({ min: 0, max: 6 }),
    min: maybe(points),
    max: maybe(points),
  }),
  fc.record({ kind: fc.constant("choice"), ...itemBase, failsWhen, list: word }),
  fc.record({ kind: fc.constant("date"), ...itemBase, failsWhen }),
  fc.record({ kind: fc.constantFrom("text", "photo", "file"), ...itemBase }),
);
const entry: fc.Arbitrary<unknown> = fc.letrec<{ entry: unknown }>((tie) => ({
  entry: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    item,
    fc.record({
      kind: fc.constant("section"),
      ...base,
      most: maybe(points),
      items: fc.array(tie("entry"), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("repeat"),
      ...base,
      most: maybe(points),
      times: maybe(word),
      items: fc.array(tie("entry"), { maxLength: 3 }),
    }),
  ),
})).entry;

const withoutUndefined = (of: unknown): unknown =>
  Array.isArray(of)
    ? of.map(withoutUndefined)
    : typeof of === "object" && of !== null
      ? Object.fromEntries(Object.entries(of).flatMap(([k, v]) => (v === undefined ? [] : [[k, withoutUndefined(v)]])))
      : of;

/** Checklists of every form there is; few of them are sound. */
export const randomChecklists: fc.Arbitrary<ChecklistData> = fc
  .record({
    id: fc.constantFrom("example/dust", "a/b/c-d"),
    version: fc.constantFrom("2026-1", "1", "007"),
    title: halfText,
    note: maybe(text),
    documents: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("law-1", "order-10", "gb-9"),
        title: text,
        type: fc.constantFrom("law", "regulation", "rule", "standard", "notice", "report", "test"),
        number: maybe(written),
        issuer: maybe(text),
        published: maybe(day),
        from: maybe(day),
        to: maybe(day),
        verified: fc.boolean(),
        note: maybe(text),
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    sources: fc.array(
      fc.record({
        name: word,
        document: fc.constantFrom("law-1", "order-10"),
        place: maybe(text),
        verified: fc.boolean(),
        reading: maybe(fc.record({ printed: written, readAs: written, because: text })),
        note: maybe(text),
      }),
      { maxLength: 3 },
    ),
    choices: fc.uniqueArray(
      fc.record({
        name: word,
        members: fc.array(fc.record({ name: word, title: halfText }), { minLength: 1, maxLength: 3 }),
      }),
      { selector: ({ name }) => name, maxLength: 3 },
    ),
    items: fc.array(entry, { maxLength: 6 }),
    scoring: maybe(
      fc.record({
        denominator: fc.constantFrom("all", "applicable", "checked"),
        full: fc.constantFrom(100, 1000, 1.5),
        total: maybe(points),
        rounding: fc.record({
          mode: fc.constantFrom("halfUp", "up", "down"),
          decimals: fc.integer({ min: 0, max: 6 }),
        }),
        veto: fc.constantFrom("zero", "lowest-grade"),
        grades: fc.array(fc.record({ name: word, title: halfText, from: maybe(points) }), {
          minLength: 2,
          maxLength: 4,
        }),
        cites: maybe(fc.uniqueArray(word, { minLength: 1, maxLength: 2 })),
      }),
    ),
  })
  .map((of) => readChecklist(withoutUndefined(of)));
