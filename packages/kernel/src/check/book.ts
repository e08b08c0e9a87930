import { problemsIn } from "../define/check.js";
import type { DecisionData, DefinitionData, ExampleData, QuantityData } from "../define/definition.js";
import { mentionsOf } from "../define/mentions.js";
import type { Problem } from "../define/problem.js";
import type { KindData } from "../facts/fields.js";
import { scopeOf } from "../meaning/scope.js";
import type { Book } from "../meaning/world.js";
import { type Text, text } from "../text.js";
import { type CheckFinding, notAnalysed, type Unproved } from "./finding.js";
import { expired, parametersInForce, regionalHistory } from "./histories.js";
import { monotone } from "./monotone.js";
import { circlesIn, unused } from "./references.js";
import { rowChecks } from "./row-checks.js";
import { provedRows } from "./rows.js";
import { type Rule, rulesOf } from "./rule.js";

export interface CheckOptions {
  /** The day by which a rule without a successor counts as expired. */
  readonly on?: string;
}

export interface BookCheckOptions extends CheckOptions {
  /** The definitions that are checked; all unless said. */
  readonly rules?: readonly string[];
}

/** A book whose definitions can be listed. */
export interface ListedBook extends Book {
  ids(): readonly string[];
}

/** The regions that a book names: those with rules of their own, and those in which a parameter is moved. */
function regionsIn(book: ListedBook): readonly string[] {
  const named = book.ids().flatMap((id) => {
    const own = book.regionOf(id);
    return own === undefined ? book.movedIn(id) : [...book.movedIn(id), own];
  });
  return [...new Set(named)].sort();
}

/** Checks the definitions of a book. An empty list says that all that can be analysed is sound. */
export function checkBook(book: ListedBook, { rules, ...options }: BookCheckOptions = {}): CheckFinding[] {
  const ids = book.ids();
  const regions = regionsIn(book);
  const { findings, endless } = circlesIn(book, ids);
  const asked = rules ? ids.filter((id) => rules.includes(id)) : ids;
  return [
    ...findings,
    ...asked.flatMap((id) => (endless.has(id) ? unending(id, findings) : checked(book, id, regions, options))),
    ...[...unused(book, ids)].filter((f) => asked.includes(f.rule)),
  ];
}

/** Checks one definition of a book, in the regions that are named. */
export function checkDefinition(
  book: Book,
  id: string,
  options: CheckOptions & { readonly regions?: readonly string[] } = {},
): CheckFinding[] {
  const { findings, endless } = circlesIn(book, [id]);
  if (endless.has(id)) return [...findings, ...unending(id, findings)];
  return checked(book, id, options.regions ?? [], options);
}

function checked(book: Book, id: string, regions: readonly string[], options: CheckOptions): CheckFinding[] {
  const data = book.definition(id);
  if (!data) return [];
  const refused = problemsOf(book, data).map((p) => asFinding(p));
  return [
    ...refused,
    // What is not well formed has no cells.
    ...(refused.some((f) => !isProof(f.code)) ? [] : rows(book, data, regions)),
    ...(data.kind === "decision" ? outcomes(data) : []),
    ...expired(data, options.on),
    ...regionalHistory(book, data, regions),
    ...parametersInForce(book, data, regions),
    ...unsourced(data),
  ];
}

const isProof = (code: string): boolean =>
  code.startsWith("rows-not-") || code === "missing-example" || code === "bad-example";

/** What would have refused the definition had it been written here. */
function problemsOf(book: Book, data: DefinitionData): readonly Problem[] {
  const definitions = new Map<string, DefinitionData>();
  const kinds = new Map<string, KindData>();
  const kind = (name: string): void => {
    const known = kinds.has(name) ? undefined : book.kind(name);
    if (!known) return;
    kinds.set(name, known);
    for (const field of Object.values(known.fields)) if (field.type === "ref") kind(field.to);
  };
  const queue = [data.id];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const mentioned = definitions.has(id) ? undefined : book.definition(id);
    if (!mentioned) continue;
    definitions.set(id, mentioned);
    if (mentioned.kind !== "parameter") kind(mentioned.about.table);
    if (mentioned.kind === "indicator" && "table" in mentioned.over) kind(mentioned.over.table);
    queue.push(...mentionsOf(mentioned));
  }
  kind("units");
  kind("completeness");
  return problemsIn(data, kinds, definitions);
}

const asFinding = ({ code, rule, part, expected, found, todo }: Problem, region?: string): CheckFinding => ({
  code,
  status: code === "rows-not-analysed" ? "notAnalysed" : "problem",
  rule,
  part,
  ...(region === undefined ? {} : { region }),
  found: text(`应为${expected.zh}，实为${found.zh}`, `expected ${expected.en}, found ${found.en}`),
  hint: todo,
});

const unending = (id: string, circles: readonly CheckFinding[]): CheckFinding[] =>
  circles.some((f) => f.rule === id)
    ? []
    : [
        {
          code: "not-analysed",
          status: "notAnalysed",
          rule: id,
          part: "id",
          found: text("所用的规则循环引用", "it uses definitions that go round"),
          hint: text("先拆开循环", "Break the circle first."),
        },
      ];

/** Row checks: for each edition, as it stands in each span and region in which its parameters differ. */
function* rows(book: Book, data: DefinitionData, regions: readonly string[]): Generator<CheckFinding> {
  if (data.kind !== "decision" && data.kind !== "quantity") return;
  const byEdition = new Map<object, Rule[]>();
  for (const rule of rulesOf(book, data, regions)) {
    byEdition.set(rule.edition, [...(byEdition.get(rule.edition) ?? []), rule]);
  }
  for (const rules of byEdition.values()) {
    const told = new Set<string>();
    const open: Unproved[] = [];
    for (const found of [...rowChecks(rules), ...rules.flatMap((rule) => [...monotone(rule)])]) {
      if ("what" in found) open.push(found);
      else if (!told.has(`${found.code} ${found.part} ${found.found.en}`)) {
        told.add(`${found.code} ${found.part} ${found.found.en}`);
        yield found;
      }
    }
    yield* notAnalysed(open);
  }
  if (data.combine === "exactlyOne") yield* movedRows(book, data, regions);
}

/** Rows that stop being exactly one where a region moves a parameter. */
function* movedRows(
  book: Book,
  data: DecisionData | QuantityData,
  regions: readonly string[],
): Generator<CheckFinding> {
  const scope = scopeOf({ book }, data);
  const told = new Set<string>();
  const moved = (region: string): boolean =>
    mentionsOf(data).some(
      (id) => JSON.stringify(book.history(id, region)) !== JSON.stringify(book.history(id, undefined)),
    );
  for (const region of regions.filter(moved)) {
    for (const problem of provedRows(data, scope, book, region)) {
      if (told.has(problem.found.en)) continue;
      told.add(problem.found.en);
      yield asFinding(problem, region);
    }
  }
}

function* outcomes(data: DecisionData): Generator<CheckFinding> {
  const members = Object.keys(data.outcomes.members);
  const given = new Set(data.editions.flatMap((e) => e.rows.map((row) => ("then" in row ? row.then : row.otherwise))));
  if (data.combine === "gravest" && members[0] !== undefined) given.add(members[0]);
  const shown = new Set(data.examples.flatMap((x) => outcomesShown(x)));
  for (const m of members) {
    const title = data.outcomes.members[m] as Text;
    if (!given.has(m)) {
      yield {
        code: "outcome-without-row",
        status: "problem",
        rule: data.id,
        part: "rows",
        found: text(`没有一行得出“${title.zh}”`, `no row gives “${title.en}”`),
        hint: text("补上这一行，或删去这个结果", "Add the row, or drop the outcome."),
      };
    } else if (!shown.has(m)) {
      yield {
        code: "outcome-without-example",
        status: "note",
        rule: data.id,
        part: "examples",
        found: text(`没有算例得出“${title.zh}”`, `no example gives “${title.en}”`),
        hint: text("补一个算例", "Write one."),
      };
    }
  }
}

const outcomesShown = ({ expect }: ExampleData): readonly string[] =>
  typeof expect !== "object" ? [String(expect)] : "certain" in expect ? expect.certain : [];

function* unsourced(data: DefinitionData): Generator<CheckFinding> {
  const cites =
    data.kind === "indicator"
      ? [data.cites]
      : (data.kind === "parameter" ? data.history : data.editions).map((x) => x.cites);
  for (const c of cites) {
    if (!("unsourced" in c)) continue;
    yield {
      code: "unsourced",
      status: "note",
      rule: data.id,
      part: "cites",
      found: text(`没有出处：${c.unsourced.zh}`, `no source: ${c.unsourced.en}`),
      hint: text("找到出处后补上", "Cite the source once it is found."),
    };
  }
}
