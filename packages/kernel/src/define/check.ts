import { provedRows } from "../check/rows.js";
import { type FieldData, type KindData, type Members, reservedMembers } from "../facts/fields.js";
import { completeness, units } from "../facts/kind.js";
import { readFact } from "../facts/read.js";
import { walk } from "../language/node.js";
import {
  checkUnit,
  mismatch,
  type Report,
  type Scope,
  said,
  type TermType,
  typeOf,
  unknownFact,
  unknownUnit,
} from "../language/typing.js";
import { isMeasure } from "../language/units.js";
import type { Citation, Unsourced } from "../source/source.js";
import { text } from "../text.js";
import { parseDay, parseInstant } from "../time/calendar.js";
import type {
  AnyDefinition,
  DecisionData,
  DecisionRow,
  DefinitionData,
  IndicatorData,
  InForce,
  ParameterData,
  RawValue,
} from "./definition.js";
import { allNodesOf, kindsOf, withUses } from "./definition.js";
import { checkExamples } from "./example-problems.js";
import { idPattern, longestId } from "./id.js";
import type { Problem } from "./problem.js";
import { spanProblems } from "./spans.js";

/** Every problem of a definition, with the definitions it uses and the kinds it reads. */
export function problemsOf(definition: AnyDefinition): Problem[] {
  const { data } = definition;
  const all = withUses([definition]);
  const kinds = new Map([[units.name, units.data], [completeness.name, completeness.data], ...kindsOf(all)]);
  return [...twins(definition), ...problemsIn(data, kinds, new Map(all.map((d) => [d.id, d.data])))];
}

/** Two definitions under one id, of which only one could ever be asked. */
function twins(definition: AnyDefinition): Problem[] {
  const seen = new Map<string, AnyDefinition>();
  const found = new Set<string>();
  const visit = (d: AnyDefinition): void => {
    const known = seen.get(d.id);
    if (known && known.data !== d.data) found.add(d.id);
    if (known) return;
    seen.set(d.id, d);
    d.uses.forEach(visit);
  };
  visit(definition);
  return [...found].map((id) => ({
    code: "duplicate-id",
    rule: definition.id,
    part: "uses",
    expected: text("每个标识只有一个定义", "one definition for each id"),
    found: said(id),
    todo: text("给其中一个另起标识", "Give one of them another id."),
  }));
}

/** As `problemsOf`, for data that were loaded rather than written. */
export function problemsIn(
  data: DefinitionData,
  kinds: ReadonlyMap<string, KindData>,
  definitions: ReadonlyMap<string, DefinitionData>,
): Problem[] {
  const problems: Problem[] = [];
  const at =
    (part: string): Report =>
    (code, expected, found, todo) =>
      problems.push({ code, rule: data.id, part, expected, found, todo });

  checkId(data.id, at("id"));
  if (!data.title.zh || !data.title.en) {
    missingTitle(data.title, at("title"));
  }
  if (data.kind === "parameter") {
    checkParameter(data, at);
    return problems;
  }
  const cycle = cycleFrom(data, definitions);
  if (cycle) {
    at("uses")(
      "cycle",
      text("不依赖自身的规则", "a definition that does not depend on itself"),
      said(cycle.join(" → ")),
      text("拆开其中一个定义", "Split one of them."),
    );
    return problems;
  }

  const over = data.kind === "indicator" ? ("table" in data.over ? data.over.table : data.about.table) : undefined;
  const scope: Scope = { about: data.about, over, kinds, definitions };
  if (!kinds.has(data.about.table)) {
    at("about")(
      "unknown-kind",
      text("已定义的记录种类", "a kind of record"),
      said(data.about.table),
      text("先用 kind 定义", "Define it with kind(…)."),
    );
  }
  for (const { part, node } of allNodesOf(data)) {
    const type = typeOf(node, ofRecord(part) ? scope : { ...scope, over: undefined }, at(part));
    const wanted = wantedType(data, part);
    if (type && wanted && type.type !== wanted) mismatch(at(part), wanted, type);
    if (type?.type === "number" && data.kind === "quantity" && data.type === "number") {
      checkUnit(data.unit, type.unit, at(part));
    }
    if (type?.type === "range" && data.kind === "quantity") checkUnit(data.unit, type.unit, at(part));
  }
  if (data.kind !== "decision" && data.unit !== "" && !isMeasure(data.unit)) unknownUnit(data.unit, at("unit"));
  if (data.kind === "indicator") {
    checkIndicator(data, scope, at);
    checkCites(data.cites, at("cites"));
    checkSpans([data.inForce], data.cites, "inForce", at);
  } else {
    checkRows(data, at);
    checkSpans(data.editions, data.editions[0]?.cites, "editions", at);
    for (const [i, e] of data.editions.entries())
      checkCites(e.cites, at(data.editions.length > 1 ? `editions[${i}].cites` : "cites"));
  }
  if (data.examples.length === 0) {
    at("examples")(
      "missing-example",
      text("至少一个算例", "at least one worked example"),
      text("无", "none"),
      text("在 examples 中写一个带期望结果的算例", "Write an example with its expected answer."),
    );
  }
  checkExamples(data, kinds, definitions, at);
  // Proofs need sound terms: a misspelt fact would be reported a second time as something stranger.
  if (problems.length === 0 && data.kind !== "indicator" && data.combine === "exactlyOne") {
    for (const problem of provedRows(data, scope)) problems.push(problem);
  }
  return problems;
}

function checkId(id: string, report: Report): void {
  if (idPattern.test(id) && id.length <= longestId) return;
  report(
    "bad-id",
    text("形如 accident/level 的小写 ASCII 标识", "a lower-case ASCII id such as accident/level"),
    said(id),
    text(
      "标识一经使用永不更改，请用小写字母、数字、连字符和斜杠",
      "Ids are permanent: use lower-case letters, digits, hyphens and a slash.",
    ),
  );
}

function checkCites(cites: readonly Citation[] | Unsourced, report: Report): void {
  const missing = "unsourced" in cites ? !cites.unsourced.zh || !cites.unsourced.en : cites.length === 0;
  if (!missing) return;
  report(
    "missing-citation",
    text("出处，或写明理由的 unsourced", "a source, or unsourced with its reason"),
    text("无", "none"),
    text("写明文件与条款，如 decree493.article(3)", "Cite document and article, such as decree493.article(3)."),
  );
}

/** Spans newest first or last, without a hole or a double cover. */
function checkSpans(
  spans: readonly InForce[],
  cites: readonly Citation[] | Unsourced | undefined,
  part: "history" | "editions" | "inForce",
  at: (part: string) => Report,
): void {
  const place = (i: number): string => (part === "inForce" ? part : `${part}[${i}]`);
  if (spans.length === 0) {
    at(part)(
      "empty-history",
      text("至少一个版本", "at least one version"),
      text("无", "none"),
      text("写明取值、起始日期和出处", "Write a value with its date and source."),
    );
    return;
  }
  for (const p of spanProblems(spans, place)) at(p.at)(p.code, p.expected, p.found, p.todo);
  // What has no source has no document that would date it.
  const sourced = cites !== undefined && !("unsourced" in cites) && cites.length > 0;
  if (sourced && spans.every((s) => s.from === undefined)) {
    at("from")(
      "missing-in-force",
      text("施行日期", "the date it came into force"),
      text("无", "none"),
      text("写 from，或给所引文件写 from", "Write from, here or in the cited document."),
    );
  }
}

function checkParameter(data: ParameterData, at: (part: string) => Report): void {
  checkSpans(data.history, data.history[0]?.cites, "history", at);
  if (data.of.type === "number" && data.of.unit !== "" && !isMeasure(data.of.unit)) unknownUnit(data.of.unit, at("of"));
  for (const [i, { members }] of (data.by ?? []).entries()) checkMemberNames(members, [], at(`by[${i}]`));
  const keys = data.by?.reduce<readonly string[]>(
    (made, { members }) => made.flatMap((m) => Object.keys(members).map((k) => (m === "" ? k : `${m}/${k}`))),
    [""],
  );
  for (const [i, version] of data.history.entries()) {
    const part = `history[${i}]`;
    checkCites(version.cites, at(`${part}.cites`));
    const values = version.values ?? (version.value === undefined ? {} : { "": version.value });
    for (const key of keys ?? [""]) {
      if (!Object.hasOwn(values, key)) {
        at(keys ? `${part}.values` : `${part}.value`)(
          "missing-key",
          text(`键 ${key || "value"} 的取值`, `a value for ${key || "value"}`),
          text("无", "none"),
          text("补上这个键", "Add the key."),
        );
      }
    }
    for (const [key, value] of Object.entries(values)) {
      if (keys && !keys.includes(key)) {
        at(`${part}.values`)(
          "unknown-member",
          text(`键之一：${keys.join("、")}`, `one of ${keys.join(", ")}`),
          said(key),
          text("改正键名", "Mend the key."),
        );
      }
      checkRaw(value, data.of, at(key === "" ? `${part}.value` : `${part}.values.${key}`));
    }
  }
}

function checkRaw(value: RawValue, of: FieldData, report: Report): void {
  const good =
    of.type === "number"
      ? typeof value === "string" && !("problem" in readFact("", { ...of, decimals: 30 }, value))
      : of.type === "choice"
        ? typeof value === "string" && Object.hasOwn(of.members, value)
        : of.type === "date"
          ? typeof value === "string" && parseDay(value) !== undefined
          : of.type === "instant"
            ? typeof value === "string" && parseInstant(value) !== undefined
            : of.type === "test"
              ? typeof value === "boolean"
              : typeof value === "string";
  if (!good)
    report(
      "bad-value",
      text(`${of.title.zh}的取值`, `a value of ${of.title.en}`),
      said(value),
      text("改正取值", "Mend the value."),
    );
}

/** A window, and the periods that are counted, are set by the subject before any record is looked at. */
const ofRecord = (part: string): boolean => !part.startsWith("window.") && !part.startsWith("over.");

function wantedType(data: DefinitionData, part: string): TermType["type"] | undefined {
  if (part === "on" || part.startsWith("window.") || part.startsWith("over.")) return "date";
  if (part === "by") return "choice";
  if (part.startsWith("consequences.")) return part.endsWith(".endsWhen") ? "test" : "date";
  if (part === "appliesWhen" || part === "where" || part.endsWith(".when")) return "test";
  if (data.kind === "quantity" && (part.endsWith(".is") || part.endsWith(".otherwise"))) return data.type;
  return undefined;
}

function checkRows(data: Exclude<DefinitionData, ParameterData | IndicatorData>, at: (part: string) => Report): void {
  const milderKnown =
    data.kind === "decision"
      ? data.outcomes.ordered && data.combine !== "every"
      : data.type === "number" || data.type === "range";
  if (data.law === "eventOrMilder" && !milderKnown) {
    at("law")(
      "milder-needs-order",
      text("有序的结果、数或幅度", "ordered outcomes, a number or a range"),
      text("不分轻重的结果", "answers of which none is milder"),
      text("改用 event，或给结果排序", "Use event, or give the outcomes an order."),
    );
  }
  if (data.kind === "decision") {
    checkMemberNames(data.outcomes.members, ["notApplicable"], at("outcomes"));
    for (const outcome of Object.keys(data.consequences ?? {})) {
      if (!Object.hasOwn(data.outcomes.members, outcome)) unknownOutcome(outcome, data, at("consequences"));
    }
  }
  if (data.kind === "decision" && data.combine === "gravest" && !data.outcomes.ordered) {
    at("combine")(
      "gravest-needs-order",
      text("有序的结果", "ordered outcomes"),
      text("无序的结果", "unordered outcomes"),
      text("用 ordered（…），或改 combine", "Use ordered(…), or another combine."),
    );
  }
  for (const [e, edition] of data.editions.entries()) {
    const part = data.editions.length > 1 ? `editions[${e}].rows` : "rows";
    if (edition.rows.length === 0) {
      at(part)(
        "empty-rows",
        text("至少一行", "at least one row"),
        text("无", "none"),
        text("写出规则的各行", "Write the rows of the rule."),
      );
    }
    for (const [r, row] of edition.rows.entries()) {
      if ("otherwise" in row && r < edition.rows.length - 1) {
        at(`${part}[${r}]`)(
          "otherwise-not-last",
          text("otherwise 在最后一行", "otherwise as the last row"),
          text(`第 ${r + 1} 行`, `row ${r + 1}`),
          text("移到最后", "Move it to the end."),
        );
      }
      if (data.kind === "decision") {
        if ("otherwise" in row && data.combine === "every") {
          at(`${part}[${r}]`)(
            "otherwise-in-every",
            text("每行都有条件", "a test in every row"),
            text("otherwise", "otherwise"),
            text("every 没有“其余”", "With every nothing is left over."),
          );
        }
        const outcome = decided(row as DecisionRow);
        if (!Object.hasOwn(data.outcomes.members, outcome)) unknownOutcome(outcome, data, at(`${part}[${r}]`));
      }
    }
  }
}

function checkMemberNames(members: Members, more: readonly string[], report: Report): void {
  for (const name of reservedMembers(members, ...more)) {
    report(
      "reserved-name",
      text("不是整数或 notApplicable 的名称", "a name other than notApplicable or a whole number"),
      said(name),
      text("另起名称", "Give it another name."),
    );
  }
  for (const title of Object.values(members)) {
    if (!title.zh || !title.en) missingTitle(title, report);
  }
}

const missingTitle = (title: unknown, report: Report): void =>
  report(
    "missing-title",
    text("中英文标题", "a title in Chinese and English"),
    said(title),
    text("补全 title", "Write both titles."),
  );

function unknownOutcome(outcome: string, { outcomes }: DecisionData, report: Report): void {
  const members = Object.keys(outcomes.members).join(", ");
  report(
    "unknown-member",
    text(`结果之一：${members}`, `one of the outcomes ${members}`),
    said(outcome),
    text("改正结果", "Mend the outcome."),
  );
}

/** The ids from a definition back to itself, where it depends on itself. */
function cycleFrom(
  data: DefinitionData,
  definitions: ReadonlyMap<string, DefinitionData>,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const search = (from: DefinitionData, path: readonly string[]): readonly string[] | undefined => {
    for (const { node } of allNodesOf(from)) {
      for (const term of walk(node)) {
        if (term.op !== "definition" && term.op !== "parameter") continue;
        if (term.id === data.id) return [...path, term.id];
        const next = definitions.get(term.id);
        if (!next || seen.has(term.id)) continue;
        seen.add(term.id);
        const found = search(next, [...path, term.id]);
        if (found) return found;
      }
    }
    return undefined;
  };
  return search(data, [data.id]);
}

const decided = (row: DecisionRow): string => ("then" in row ? row.then : row.otherwise);

function checkIndicator(data: IndicatorData, scope: Scope, at: (part: string) => Report): void {
  const over = scope.over === undefined ? undefined : scope.kinds.get(scope.over);
  if (!over) {
    at("over")(
      "unknown-kind",
      text("已定义的记录种类", "a kind of record"),
      said(scope.over),
      text("先用 kind 定义", "Define it with kind(…)."),
    );
    return;
  }
  if ("ref" in data.link && over.fields[data.link.ref]?.type !== "ref") {
    unknownFact(at("link"), data.link.ref, over);
  }
  if ("same" in data.link) {
    for (const [record, subject] of data.link.same) {
      for (const [who, path] of [
        ["record", record],
        ["subject", subject],
      ] as const) {
        const type = typeOf({ op: "fact", who, path: path as [string] }, scope, at("link"));
        if (type && type.type !== "choice" && type.type !== "text") mismatch(at("link"), "text", type);
      }
    }
  }
  if ("unit" in data.link && data.about.table !== "units" && !("periods" in data.over)) {
    if (!scope.kinds.get(data.about.table)?.fields.unit) {
      at("link")(
        "wrong-subject",
        text("有单位的主体", "a subject with a unit"),
        said(data.about.table),
        text("改用 recordsBy 或 sameAs", "Use recordsBy or sameAs."),
      );
    }
  }
  if (data.window.window === "period" && !data.about.period && !data.window.unit) {
    at("window")(
      "no-period",
      text("有期间的主体，或写明期间单位", "a subject in a period, or a period's unit"),
      text("无", "none"),
      text("用 unitIn（…）、toDate（…） 或 rolling（…）", "Use unitIn(…), toDate(…) or rolling(…)."),
    );
  }
  if ("of" in data.fold) {
    const type = typeOf(data.fold.of, scope, () => {});
    const numeric = data.fold.fold === "sum" || data.fold.fold === "rank";
    if (type && numeric && type.type !== "number") mismatch(at("fold.of"), "number", type);
    const made = numeric || data.fold.fold === "countDistinct" ? "number" : type?.type;
    if (made && made !== data.type) mismatch(at("type"), made, { type: data.type, unit: undefined });
    if (
      type &&
      (data.fold.fold === "first" || data.fold.fold === "last") &&
      type.type !== "date" &&
      type.type !== "instant"
    ) {
      mismatch(at("fold.of"), "date", type);
    }
  }
}
