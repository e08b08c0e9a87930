import {
  ask,
  type ChecklistData,
  ChecklistError,
  type ConditionData,
  checklist,
  checklistFrom,
  type EntryData,
  entriesOf,
  isGroup,
  judgeInspection,
  type LintFinding,
  type LintRule,
  lintChecklist,
  lintText,
  readChecklist,
  type ScoringData,
  withFix,
} from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingsOf } from "../src/checklist/standing.js";
import { basics, dustChecklist } from "./dust.js";

const source = { name: "law", document: "work-safety-law-2021", place: text("第四十一条", "art. 41"), verified: true };

/** A checklist of entries as data, which may be as wrong as one likes. */
const data = (items: readonly EntryData[], more: Partial<ChecklistData> = {}): ChecklistData =>
  readChecklist({
    id: "test/list",
    version: "1",
    title: text("清单", "list"),
    documents: [safetyLaw2021.data],
    sources: [source],
    choices: [],
    items,
    ...more,
  });

const verdict = (id: string, more: object = {}): EntryData => ({
  kind: "verdict",
  id,
  title: text("检查", "check"),
  cites: ["law"],
  ...more,
});
const number = (id: string, more: object = {}): EntryData => ({
  kind: "number",
  id,
  title: text("数目", "number"),
  unit: "",
  decimals: 0,
  min: 0,
  ...more,
});
const group = (kind: "section" | "repeat", id: string, items: readonly EntryData[], more: object = {}): EntryData => ({
  kind,
  id,
  title: text("部分", "part"),
  items,
  ...more,
});
const is = (item: string, value: string): ConditionData => ({ op: "is", item, value });
const compare = (item: string, is: "atLeast" | "below" | "equals", value: string): ConditionData => ({
  op: "compare",
  item,
  is,
  value,
});
const all = (...of: readonly ConditionData[]): ConditionData => ({ op: "all", of });

const scoring: ScoringData = {
  denominator: "all",
  full: 100,
  rounding: { mode: "halfUp", decimals: 0 },
  veto: "zero",
  grades: [
    { name: "good", title: text("好", "good"), from: 90 },
    { name: "fair", title: text("一般", "fair"), from: 60 },
    { name: "poor", title: text("差", "poor") },
  ],
};

const rulesOf = (of: ChecklistData): readonly LintRule[] => lintChecklist(of).map(({ rule }) => rule);
const one = (of: ChecklistData, rule: LintRule): LintFinding => {
  const found = lintChecklist(of).find((f) => f.rule === rule);
  if (!found) throw new Error(`not found: ${rule} among ${rulesOf(of).join(", ")}`);
  return found;
};

it("finds nothing in a sound checklist", () => {
  expect(lintChecklist(dustChecklist.data, { libraries: [basics] })).toEqual([]);
});

describe("each rule", () => {
  const cases: readonly (readonly [LintRule, ChecklistData, part: string])[] = [
    ["duplicate-id", data([verdict("a"), verdict("a")]), "items[1].id"],
    ["unknown-reference", data([verdict("door"), verdict("b", { when: is("doro", "fail") })]), "items[1].when"],
    ["forward-reference", data([verdict("a", { when: is("b", "fail") }), verdict("b")]), "items[0].when"],
    ["forward-reference", data([verdict("a", { when: is("a", "fail") })]), "items[0].when"],
    [
      "reference-into-repeat",
      data([group("repeat", "r", [verdict("a")]), verdict("b", { when: is("a", "fail") })]),
      "items[1].when",
    ],
    [
      "reference-to-group",
      data([group("section", "s", [verdict("a")]), verdict("b", { when: is("s", "fail") })]),
      "items[1].when",
    ],
    ["wrong-answer", data([verdict("a"), verdict("b", { when: is("a", "fial") })]), "items[1].when.value"],
    ["wrong-answer", data([number("n"), verdict("b", { when: is("n", "fail") })]), "items[1].when.value"],
    [
      "foreign-fails-when",
      data([number("n", { cites: ["law"] }), number("m", { failsWhen: compare("n", "below", "3"), cites: ["law"] })]),
      "items[1].failsWhen",
    ],
    ["nested-repeat", data([group("repeat", "r", [group("repeat", "q", [verdict("a")])])]), "items[0].items[0]"],
    [
      "nested-cap",
      data([group("section", "s", [group("section", "q", [verdict("a")], { most: 1 })], { most: 2 })]),
      "items[0].items[0].most",
    ],
    [
      "bad-times",
      data([number("n", { decimals: 1 }), group("repeat", "r", [verdict("a")], { times: "n" })]),
      "items[1].times",
    ],
    ["bad-range", data([number("n", { min: 3, max: 2 })]), "items[0].min"],
    ["unknown-source", data([verdict("a", { cites: ["lwa"] })]), "items[0].cites[0]"],
    ["unknown-document", data([verdict("a")], { documents: [] }), "sources[0].document"],
    ["unknown-list", data([{ kind: "choice", id: "c", title: text("选", "choice"), list: "fuel" }]), "items[0].list"],
    [
      "unknown-criterion",
      data([
        verdict("a", {
          opens: { grade: "major", criterion: { list: "industry-trade-2023", entry: "dust-not-cleand" } },
        }),
      ]),
      "items[0].opens.criterion.entry",
    ],
    [
      "contradictory-condition",
      data([number("n"), verdict("a", { when: all(compare("n", "atLeast", "5"), compare("n", "below", "5")) })]),
      "items[1].when",
    ],
    [
      "never-visible",
      data([
        verdict("a"),
        verdict("b", { when: is("a", "fail") }),
        verdict("c", { when: all(is("a", "pass"), is("b", "fail")) }),
      ]),
      "items[2].when",
    ],
    ["always-visible", data([number("n"), verdict("a", { when: compare("n", "atLeast", "0") })]), "items[1].when"],
    [
      "never-fails",
      data([number("n", { cites: ["law"], failsWhen: compare("n", "below", "0") })]),
      "items[0].failsWhen",
    ],
    [
      "never-passes",
      data([number("n", { cites: ["law"], failsWhen: compare("n", "atLeast", "0") })]),
      "items[0].failsWhen",
    ],
    ["cannot-fail", data([number("n", { points: 3 })]), "items[0].points"],
    ["nothing-scored", data([verdict("a")], { scoring }), "scoring"],
    [
      "points-do-not-add-up",
      data([verdict("a", { points: 99 })], { scoring: { ...scoring, total: 100 } }),
      "scoring.total",
    ],
    [
      "bad-grades",
      data([verdict("a", { points: 1 })], {
        scoring: { ...scoring, grades: [scoring.grades[1], scoring.grades[0], scoring.grades[2]] as never },
      }),
      "scoring.grades[1].from",
    ],
    ["unreachable-grade", data([verdict("a", { points: 1 })], { scoring }), "scoring.grades[1]"],
    ["veto-without-effect", data([verdict("a", { veto: true, opens: { grade: "general" } })]), "items[0].veto"],
    ["veto-opens-nothing", data([verdict("a", { veto: true })]), "items[0].opens"],
    ["major-without-criterion", data([verdict("a", { opens: { grade: "major" } })]), "items[0].opens.criterion"],
    ["missing-basis", data([{ kind: "verdict", id: "a", title: text("检查", "check") }]), "items[0].cites"],
    ["untranslated", data([verdict("a", { title: { zh: "检查", en: "" } })]), "items[0].title.en"],
    ["untranslated", data([verdict("a", { hint: { zh: "look", en: "look" } })]), "items[0].hint.zh"],
    ["unused", data([verdict("a")], { sources: [source, { ...source, name: "other" }] }), "sources[1]"],
    ["empty-group", data([verdict("a"), group("section", "s", [])]), "items[1]"],
  ];

  it.each(cases)("%s", (rule, of, part) => {
    const finding = one(of, rule);
    expect(finding.place.part).toBe(part);
    for (const language of ["zh", "en"] as const) expect(lintText(finding, language)).toContain(rule);
    // A fix that is offered mends what was found, and breaks nothing else.
    if (!finding.fix) return;
    const mended = withFix(of, finding.fix);
    const before = rulesOf(of).filter(
      (r) => r !== rule && lintChecklist(of).find((f) => f.rule === r)?.severity === "error",
    );
    const after = lintChecklist(mended);
    expect(after.filter((f) => f.rule === rule && f.place.part === part)).toEqual([]);
    const errors = after.filter((f) => f.severity === "error").map((f) => f.rule);
    expect(errors.filter((r) => !before.includes(r) && r !== rule)).toEqual([]);
  });

  it("differs-from-library, and its fix restores the item", () => {
    const list = checklist({
      id: "test/lent",
      version: "1",
      title: text("借", "lent"),
      items: [basics.take("hidden-danger-records", { points: 3 })],
    });
    const changed = withFix(list.data, { path: ["items", 0, "opens", "days"], value: 8 });
    const [finding] = lintChecklist(changed, { libraries: [basics] });
    expect(finding).toMatchObject({ rule: "differs-from-library", place: { part: "items[0].opens" } });
    expect(lintChecklist(withFix(changed, finding?.fix as never), { libraries: [basics] })).toEqual([]);
    const other = withFix(list.data, { path: ["items", 0, "from", "version"], value: "2026-2" });
    expect(lintChecklist(other, { libraries: [basics] })[0]).toMatchObject({
      rule: "unknown-library",
      hint: { en: "Did you mean example/basics 2026-1?" },
    });
  });
});

describe("a reproduction", () => {
  it("meets all parts of a contradiction but the one that it names", () => {
    const finding = one(
      data([number("n"), verdict("a", { when: all(compare("n", "atLeast", "5"), compare("n", "below", "5")) })]),
      "contradictory-condition",
    );
    const n = Number(finding.reproduction?.n);
    expect(finding.hint.en).toContain(n >= 5 ? `\${n} < 5` : `\${n} >= 5`);
  });

  it("shows answers under which a hidden item's condition would hold", () => {
    const finding = one(
      data([
        verdict("a"),
        verdict("b", { when: is("a", "fail") }),
        verdict("c", { when: all(is("a", "pass"), is("b", "fail")) }),
      ]),
      "never-visible",
    );
    expect(finding.reproduction).toEqual({ a: "pass", b: "fail" });
  });

  it("tells the scores on both sides of a grade that none reaches", () => {
    expect(one(data([verdict("a", { points: 1 })], { scoring }), "unreachable-grade").found.en).toBe(
      "no score between 0 and 100",
    );
  });
});

it("refuses a checklist with errors, with all of them", () => {
  const wrong = data([verdict("a"), verdict("a"), verdict("b", { when: is("x", "fail") })]);
  try {
    checklistFrom(wrong);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ChecklistError);
    expect((error as ChecklistError).problems.map(({ code }) => code)).toEqual(["duplicate-id", "unknown-reference"]);
  }
});

it("says so where there are too many cases to look at", () => {
  const many = Array.from({ length: 14 }, (_, i) => verdict(`v${i}`));
  const when = all(...many.map(({ id }) => is(id, "pass")), is("v0", "fail"));
  expect(rulesOf(data([...many, verdict("z", { when })]))).toContain("not-analysed");
});

describe("what is never asked", () => {
  const ids = ["a", "b", "c", "d", "e"] as const;
  const conditionOn = (before: readonly string[]): fc.Arbitrary<ConditionData> =>
    fc.letrec<{ condition: ConditionData }>((tie) => ({
      condition: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom(...before).chain((item) =>
          item === "c"
            ? fc.record({
                op: fc.constant("compare" as const),
                item: fc.constant(item),
                is: fc.constantFrom("atLeast" as const, "below" as const, "equals" as const),
                value: fc.constantFrom("0", "1", "2", "3"),
              })
            : fc.constantFrom("pass", "fail", "not-checked").map((value) => is(item, value)),
        ),
        fc.record({
          op: fc.constantFrom("all" as const, "any" as const),
          of: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }),
        }),
        fc.record({ op: fc.constant("not" as const), of: tie("condition") }),
      ),
    })).condition;
  const lists = fc
    .tuple(
      ...ids.map((_, i) =>
        i === 0 ? fc.constant(undefined) : fc.option(conditionOn(ids.slice(0, i)), { nil: undefined }),
      ),
      fc.boolean(),
    )
    .map((drawn) => {
      const sectioned = drawn.at(-1) === true;
      const items = ids.map((id, i): EntryData => {
        const when = drawn[i] as ConditionData | undefined;
        const more = when ? { when } : {};
        return id === "c" ? number(id, { max: 3, ...more }) : verdict(id, more);
      });
      // The last two under a section that has the condition of the fourth.
      const [d, e] = items.slice(3) as [EntryData, EntryData];
      const { when, ...bare } = d;
      return data(
        sectioned ? [...items.slice(0, 3), group("section", "s", [bare as EntryData, e], when ? { when } : {})] : items,
      );
    });

  it("is told exactly, as trying every answer shows", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const asked = new Set<string>();
        const words = ["pass", "fail", "not-applicable", "not-checked"];
        const every = (at: number, answers: ReadonlyMap<string, string>): void => {
          const id = ids[at];
          if (id === undefined) {
            const items = new Map([...answers].map(([key, answer]) => [key, { answer, evidence: [] }]));
            for (const s of standingsOf(list, { items, repeats: new Map() }).items) {
              if (s.asked === "true") asked.add(s.item.id);
            }
            return;
          }
          for (const answer of id === "c" ? ["0", "1", "2", "3"] : words)
            every(at + 1, new Map([...answers, [id, answer]]));
        };
        every(0, new Map());
        const hidden = new Set(
          lintChecklist(list).flatMap(({ rule, id }) =>
            rule === "never-visible" || rule === "contradictory-condition" ? [id] : [],
          ),
        );
        // What stands in a group that is never asked is told with the group.
        const told = [...entriesOf(list)].flatMap(({ entry, around }) =>
          !isGroup(entry) && [entry, ...around].some(({ id }) => hidden.has(id)) ? [entry.id] : [],
        );
        expect(told).toEqual(ids.filter((id) => !asked.has(id)));
      }),
      { numRuns: 60 },
    );
  });
});

it("judges what it found sound", () => {
  const list = checklist({
    id: "test/one",
    version: "1",
    title: text("一项", "one"),
    items: [ask.verdict("a", text("检查", "check"), { cites: safetyLaw2021.article(41) })],
  });
  expect(judgeInspection(list, { a: "fail" })).toMatchObject({
    score: undefined,
    grade: undefined,
    fails: [{ item: "a" }],
  });
});
