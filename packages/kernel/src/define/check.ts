import { provedRows } from "../check/rows.js";
import { Exact } from "../exact/exact.js";
import type { FieldData, KindData } from "../facts/fields.js";
import {
  checkUnit,
  mismatch,
  type Report,
  type Scope,
  said,
  type TermType,
  typeOf,
  unknownFact,
} from "../language/typing.js";
import { isMeasure, units } from "../language/units.js";
import type { Citation, Unsourced } from "../source/source.js";
import { type Text, text } from "../text.js";
import { parseDay, parseInstant } from "../time/calendar.js";
import type {
  AnyDefinition,
  DecisionRow,
  DefinitionData,
  IndicatorData,
  InForce,
  ParameterData,
  RawValue,
} from "./definition.js";
import { kindsOf, nodesOf, withUses } from "./definition.js";
import { idPattern, longestId } from "./id.js";
import type { Problem } from "./problem.js";

/** Every problem of a definition, with the definitions it uses and the kinds it reads. */
export function problemsOf(definition: AnyDefinition): Problem[] {
  const { data } = definition;
  const all = withUses([definition]);
  return problemsIn(data, kindsOf(all), new Map(all.map((d) => [d.id, d.data])));
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
    at("title")(
      "missing-title",
      text("中英文标题", "a title in Chinese and English"),
      said(data.title),
      text("补全 title", "Write both titles."),
    );
  }
  if (data.kind === "parameter") {
    checkParameter(data, at);
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
  for (const { part, node } of nodesOf(data)) {
    const type = typeOf(node, scope, at(part));
    const wanted = wantedType(data, part);
    if (type && wanted && type.type !== wanted) mismatch(at(part), wanted, type);
    if (type?.type === "number" && data.kind === "quantity" && data.type === "number") {
      checkUnit(data.unit, type.unit, at(part));
    }
    if (type?.type === "range" && data.kind === "quantity") checkUnit(data.unit, type.unit, at(part));
  }
  if (data.kind === "indicator") {
    checkIndicator(data, scope, at);
    checkCites(data.cites, at("cites"));
    checkSpans([data.inForce], at);
  } else {
    checkRows(data, at);
    checkSpans(data.editions, at);
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
      "标识一经使用永不更改,请用小写字母、数字、连字符和斜杠",
      "Ids are permanent: use lower-case letters, digits, hyphens and a slash.",
    ),
  );
}

function checkCites(cites: readonly Citation[] | Unsourced, report: Report): void {
  const missing = "unsourced" in cites ? !cites.unsourced.zh || !cites.unsourced.en : cites.length === 0;
  if (!missing) return;
  report(
    "missing-citation",
    text("出处,或写明理由的 unsourced", "a source, or unsourced with its reason"),
    text("无", "none"),
    text("写明文件与条款,如 decree493.article(3)", "Cite document and article, such as decree493.article(3)."),
  );
}

/** Spans newest first or last, without a hole or a double cover. */
function checkSpans(spans: readonly InForce[], at: (part: string) => Report): void {
  if (spans.length === 0) {
    at("history")(
      "empty-history",
      text("至少一个版本", "at least one version"),
      text("无", "none"),
      text("写明取值、起始日期和出处", "Write a value with its date and source."),
    );
    return;
  }
  const days = spans.map((s, i) => {
    const day = (end: "from" | "to"): number | undefined => {
      const written = s[end];
      if (written === undefined) return undefined;
      const parsed = parseDay(written);
      if (parsed === undefined) {
        at(`history[${i}].${end}`)(
          "bad-date",
          text("形如 2007-06-01 的日期", "a date such as 2007-06-01"),
          said(written),
          text("改为存在的日期", "Write a date that exists."),
        );
      }
      return parsed;
    };
    return { from: day("from") ?? Number.NEGATIVE_INFINITY, to: day("to") ?? Number.POSITIVE_INFINITY, i };
  });
  if (spans.every((s) => s.from === undefined)) {
    at("from")(
      "missing-in-force",
      text("施行日期", "the date it came into force"),
      text("无", "none"),
      text("写 from,或给所引文件写 from", "Write from, here or in the cited document."),
    );
  }
  const sorted = [...days].sort((a, b) => a.from - b.from);
  for (const [k, span] of sorted.entries()) {
    const next = sorted[k + 1];
    if (span.to < span.from) {
      at(`history[${span.i}]`)(
        "bad-date",
        text("不早于起始日的终止日", "an end not before the beginning"),
        said(spans[span.i]),
        text("改正 from 或 to", "Mend from or to."),
      );
    }
    if (!next) continue;
    if (next.from <= span.to) {
      at(`history[${next.i}]`)(
        "history-overlap",
        text("各版本期间不重叠", "spans that do not overlap"),
        said([spans[span.i]?.to ?? "…", spans[next.i]?.from]),
        text("给较早版本写 to", "End the earlier version with to."),
      );
    } else if (next.from > span.to + 1) {
      at(`history[${next.i}]`)(
        "history-hole",
        text("各版本首尾相接", "spans that join"),
        said([spans[span.i]?.to, spans[next.i]?.from]),
        text("补上中间的版本,或改正日期", "Add the version in between, or mend the dates."),
      );
    }
  }
}

function checkParameter(data: ParameterData, at: (part: string) => Report): void {
  checkSpans(data.history, at);
  checkField(data.of, at("of"));
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
        at(`${part}.values`)(
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
          text(`键之一:${keys.join("、")}`, `one of ${keys.join(", ")}`),
          said(key),
          text("改正键名", "Mend the key."),
        );
      }
      checkRaw(value, data.of, at(`${part}.values.${key}`));
    }
  }
}

function checkField(of: FieldData, report: Report): void {
  if (of.type === "number" && of.unit !== "" && !isMeasure(of.unit)) {
    report(
      "unknown-unit",
      text(`单位之一:${baseUnits("zh")}`, `one of the units ${baseUnits("en")}`),
      said(of.unit),
      text("改用单位表中的基本单位", "Use a base unit of the list."),
    );
  }
}

const baseUnits = (language: keyof Text): string =>
  Object.values(units)
    .filter((u) => u.base === u.id)
    .map((u) => (language === "zh" ? `${u.id}(${u.title.zh})` : u.id))
    .join(", ");

function checkRaw(value: RawValue, of: FieldData, report: Report): void {
  const good =
    of.type === "number"
      ? typeof value === "string" && Exact.parse(value) !== undefined
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

function wantedType(data: DefinitionData, part: string): TermType["type"] | undefined {
  if (part === "appliesWhen" || part === "where" || part.endsWith(".when")) return "test";
  if (data.kind === "quantity" && (part.endsWith(".is") || part.endsWith(".otherwise"))) return data.type;
  if (part === "on" || part.startsWith("over.") || part.startsWith("window.")) return "date";
  if (part === "by") return "choice";
  return undefined;
}

function checkRows(data: Exclude<DefinitionData, ParameterData | IndicatorData>, at: (part: string) => Report): void {
  if (data.kind === "decision" && data.combine === "gravest" && !data.outcomes.ordered) {
    at("combine")(
      "gravest-needs-order",
      text("有序的结果", "ordered outcomes"),
      text("无序的结果", "unordered outcomes"),
      text("用 ordered(…),或改 combine", "Use ordered(…), or another combine."),
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
        if (!Object.hasOwn(data.outcomes.members, outcome)) {
          const members = Object.keys(data.outcomes.members).join(", ");
          at(`${part}[${r}]`)(
            "unknown-member",
            text(`结果之一:${members}`, `one of the outcomes ${members}`),
            said(outcome),
            text("改正结果", "Mend the outcome."),
          );
        }
      }
    }
  }
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
      typeOf({ op: "fact", who: "record", path: record as [string] }, scope, at("link"));
      typeOf({ op: "fact", who: "subject", path: subject as [string] }, scope, at("link"));
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
      text("有期间的主体,或写明期间单位", "a subject in a period, or a period's unit"),
      text("无", "none"),
      text("用 unitIn(…)、toDate(…) 或 rolling(…)", "Use unitIn(…), toDate(…) or rolling(…)."),
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
