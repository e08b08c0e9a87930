import type { AboutData, DefinitionData, IndicatorData, QuantityData } from "../define/definition.js";
import type { ProblemCode } from "../define/problem.js";
import { Exact } from "../exact/exact.js";
import type { FieldData, KindData } from "../facts/fields.js";
import { nearest } from "../nearest.js";
import { type Text, text } from "../text.js";
import { parseDay, parseInstant } from "../time/calendar.js";
import { periodUnits } from "../time/period.js";
import type { Node, SubjectNode, Who } from "./node.js";
import { isMeasure, productUnit, quotientUnit, units } from "./units.js";

/** The type of a term. A number's unit is `undefined` where any unit will do (a bare number). */
export type TermType =
  | { readonly type: "number"; readonly unit: string | undefined }
  | { readonly type: "choice" | "set"; readonly members: readonly string[]; readonly ordered?: boolean }
  | { readonly type: "range"; readonly unit: string | undefined }
  | { readonly type: "date" | "instant" | "test" | "text" | "span" };

/** What terms of a definition may read: the kinds by name, and the other definitions by id. */
export interface Scope {
  readonly about: AboutData;
  /** The table whose record an indicator looks at. */
  readonly over: string | undefined;
  readonly kinds: ReadonlyMap<string, KindData>;
  readonly definitions: ReadonlyMap<string, DefinitionData>;
}

/** Takes a problem of the part being looked at. */
export type Report = (code: ProblemCode, expected: Text, found: Text, todo: Text) => void;

/** The unit of an indicator: that of what it sums, or of what it counts. */
export function unitOfIndicator(data: IndicatorData, scope: Scope): string {
  if (data.fold.fold === "sum" || data.fold.fold === "min" || data.fold.fold === "max") {
    const type = typeOf(data.fold.of, scope, () => {});
    return type?.type === "number" ? (type.unit ?? "") : "";
  }
  return data.unit;
}

/** What was found, as a message shows it. */
export const said = (found: unknown): Text => {
  const written = typeof found === "string" ? `“${found}”` : JSON.stringify(found);
  return text(written, written);
};

const typeNames: Readonly<Record<TermType["type"], Text>> = {
  number: text("数", "a number"),
  choice: text("选项", "a choice"),
  set: text("选项集", "a set"),
  range: text("幅度", "a range"),
  date: text("日期", "a date"),
  instant: text("时刻", "an instant"),
  test: text("条件", "a test"),
  text: text("文本", "a text"),
  span: text("期间", "a span"),
};

export function mismatch(report: Report, wanted: TermType["type"], found: TermType): void {
  report(
    "type-mismatch",
    typeNames[wanted],
    typeNames[found.type],
    text("换用相应类型的项", "Use a term of that type."),
  );
}

export function checkUnit(wanted: string | undefined, found: string | undefined, report: Report): void {
  if (wanted === undefined || found === undefined || wanted === found) return;
  const name = (u: string): Text => (u === "" ? text("无单位的数", "a pure number") : text(units[u]?.title.zh ?? u, u));
  report(
    "unit-mismatch",
    name(wanted),
    name(found),
    text("换算单位，或改正单位声明", "Convert, or mend the declared unit."),
  );
}

export function unknownUnit(unit: string, report: Report): void {
  const base = Object.values(units).filter((u) => u.base === u.id);
  report(
    "unknown-unit",
    text(
      `单位之一：${base.map((u) => `${u.id}(${u.title.zh})`).join("、")}，或其商`,
      `one of the units ${base.map((u) => u.id).join(", ")}, or a quotient of them`,
    ),
    said(unit),
    text("改用单位表中的基本单位", "Use a base unit of the list."),
  );
}

export function unknownFact(report: Report, field: string, kind: KindData | undefined): void {
  const known = Object.keys(kind?.fields ?? {});
  const near = nearest(field, known);
  report(
    "unknown-fact",
    text(
      `${kind?.title.zh ?? "记录"}的字段：${known.join("、")}`,
      `a fact of ${kind?.title.en ?? "the record"}: ${known.join(", ")}`,
    ),
    said(field),
    near ? text(`是否为 ${near}？`, `Did you mean ${near}?`) : text("改正字段名", "Mend the name."),
  );
}

const fieldType = (of: FieldData): TermType => {
  switch (of.type) {
    case "number":
      return { type: "number", unit: of.unit };
    case "choice":
      return { type: "choice", members: Object.keys(of.members), ordered: of.ordered === true };
    case "set":
      return { type: "set", members: Object.keys(of.members) };
    case "ref":
      return { type: "text" };
    default:
      return { type: of.type };
  }
};

function kindFor(who: Who, scope: Scope): KindData | undefined {
  const table = who === "record" ? scope.over : scope.about.table;
  return table === undefined ? undefined : scope.kinds.get(table);
}

/** The type of a term; problems go to `report`, and what cannot be typed is `undefined`. */
export function typeOf(node: Node, scope: Scope, report: Report): TermType | undefined {
  const inner = (n: Node): TermType | undefined => typeOf(n, scope, report);
  const need = (n: Node, ...wanted: readonly TermType["type"][]): TermType | undefined => {
    const type = inner(n);
    if (type && !wanted.includes(type.type)) {
      mismatch(report, wanted[0] as TermType["type"], type);
      return undefined;
    }
    return type;
  };
  const sameUnit = (of: readonly Node[]): string | undefined => {
    let unit: string | undefined;
    for (const n of of) {
      const type = need(n, "number");
      if (type?.type !== "number") continue;
      checkUnit(unit, type.unit, report);
      unit ??= type.unit;
    }
    return unit;
  };

  switch (node.op) {
    case "number":
      if (Exact.parse(node.value) === undefined) badLiteral(report, "number", node.value);
      if (node.unit !== undefined && node.unit !== "" && !isMeasure(node.unit)) unknownUnit(node.unit, report);
      return { type: "number", unit: node.unit };
    case "choice":
      return { type: "choice", members: [node.value] };
    case "date":
      if (parseDay(node.value) === undefined) badLiteral(report, "date", node.value);
      return { type: "date" };
    case "instant":
      if (parseInstant(node.value) === undefined) badLiteral(report, "instant", node.value);
      return { type: "instant" };
    case "fact": {
      let kind = kindFor(node.who, scope);
      const [head, tail] = node.path;
      const field = kind?.fields[head];
      if (!field) {
        unknownFact(report, head, kind);
        return undefined;
      }
      if (tail === undefined) return fieldType(field);
      kind = field.type === "ref" ? scope.kinds.get(field.to) : undefined;
      const far = kind?.fields[tail];
      if (!far) {
        unknownFact(report, `${head}.${tail}`, kind);
        return undefined;
      }
      return fieldType(far);
    }
    case "parameter": {
      const data = scope.definitions.get(node.id);
      if (data?.kind !== "parameter") {
        unknownDefinition(report, node.id);
        return undefined;
      }
      const keys = node.at ?? [];
      if (keys.length !== (data.by?.length ?? 0)) {
        report(
          "missing-key",
          text(`${data.by?.length ?? 0} 个键`, `${data.by?.length ?? 0} keys`),
          said(keys.length),
          text("按参数的键取值", "Look it up by its keys."),
        );
      }
      for (const [i, key] of keys.entries()) {
        const type = need(key, "choice", "text");
        if (type?.type === "choice") checkMembers(type.members, Object.keys(data.by?.[i]?.members ?? {}), report);
      }
      return fieldType(data.of);
    }
    case "definition":
      return definitionType(node, scope, report);
    case "clock":
      if ((node.which === "periodStart" || node.which === "periodEnd") && !scope.about.period) noPeriod(report);
      return { type: node.which === "judgedAt" ? "instant" : "date" };
    case "elapsed":
      return { type: "number", unit: "" };
    case "plus":
    case "minus":
      needTerms(node.of, 1, report);
      return { type: "number", unit: sameUnit(node.of) };
    case "min":
    case "max": {
      needTerms(node.of, 1, report);
      const first = node.of[0] && inner(node.of[0]);
      if (first?.type === "date" || first?.type === "instant") {
        for (const n of node.of) need(n, first.type);
        return first;
      }
      return { type: "number", unit: sameUnit(node.of) };
    }
    case "times": {
      needTerms(node.of, 1, report);
      let unit = "";
      for (const n of node.of) {
        const type = need(n, "number");
        if (type?.type === "number") unit = productUnit(unit, type.unit ?? "");
      }
      return { type: "number", unit };
    }
    case "divide": {
      needTerms(node.of, 2, report);
      const [a, b] = node.of.map((n) => need(n, "number"));
      return {
        type: "number",
        unit: quotientUnit(a?.type === "number" ? (a.unit ?? "") : "", b?.type === "number" ? (b.unit ?? "") : ""),
      };
    }
    case "round":
      return need(node.of, "number");
    case "daysBetween":
      need(node.from, "date");
      need(node.to, "date");
      return { type: "number", unit: "day" };
    case "shift": {
      const of = need(node.of, "date", "instant");
      const by = need(node.by, "number");
      const wanted = node.unit === "workingDay" ? "workday" : node.unit;
      // Law counts days both ways; whether they are working days is said by the verb, so a `day` number fits both.
      if (by?.type === "number" && !(node.unit === "workingDay" && by.unit === "day"))
        checkUnit(wanted, by.unit, report);
      if (of?.type === "instant" && node.unit !== "hour" && node.unit !== "day") mismatch(report, "date", of);
      if (of?.type === "date" && node.unit === "hour") mismatch(report, "instant", of);
      return of;
    }
    case "nextWorkingDay":
    case "endOf":
      return need(node.of, "date");
    case "dayOf":
      need(node.of, "instant");
      return { type: "date" };
    case "startOfDay":
      need(node.of, "date");
      return { type: "instant" };
    case "range":
      return { type: "range", unit: sameUnit([node.low, node.high]) };
    case "rangeEnd":
    case "unsettled": {
      const of = need(node.of, "range");
      return { type: "number", unit: of?.type === "range" ? of.unit : undefined };
    }
    case "always":
      return { type: "test" };
    case "compare": {
      const left = need(node.left, "number", "date", "instant");
      const right = left ? need(node.right, left.type) : inner(node.right);
      if (left?.type === "number" && right?.type === "number") checkUnit(left.unit, right.unit, report);
      return { type: "test" };
    }
    case "grade":
      for (const side of [node.left, node.right]) {
        const type = need(side, "choice");
        if (type?.type !== "choice") continue;
        checkMembers(type.members, node.order, report);
        if (side.op !== "choice") checkOrder(type, node.order, report);
      }
      return { type: "test" };
    case "oneOf": {
      const of = need(node.of, "choice");
      if (of?.type === "choice") checkMembers(node.members, of.members, report);
      return { type: "test" };
    }
    case "same": {
      const left = need(node.left, "choice", "text");
      if (left) need(node.right, left.type);
      return { type: "test" };
    }
    case "includes": {
      const of = need(node.set, "set");
      const member = need(node.member, "choice");
      if (of?.type === "set" && member?.type === "choice") checkMembers(member.members, of.members, report);
      return { type: "test" };
    }
    case "within": {
      const x = need(node.number, "number");
      const of = need(node.range, "range");
      if (x?.type === "number" && of?.type === "range") checkUnit(of.unit, x.unit, report);
      return { type: "test" };
    }
    case "covers":
      need(node.span, "span");
      need(node.date, "date");
      return { type: "test" };
    case "exists":
      inner(node.of);
      return { type: "test" };
    case "not":
      need(node.of, "test");
      return { type: "test" };
    case "all":
    case "any":
    case "atLeastOf":
      for (const n of node.of) need(n, "test");
      return { type: "test" };
  }
}

function needTerms(of: readonly Node[], least: number, report: Report): void {
  if (of.length >= least) return;
  report(
    "bad-value",
    text(`至少 ${least} 项`, `at least ${least} terms`),
    said(of.length),
    text("补上项", "Add a term."),
  );
}

function badLiteral(report: Report, wanted: TermType["type"], found: string): void {
  report("bad-value", typeNames[wanted], said(found), text("改正取值", "Mend the value."));
}

function noPeriod(report: Report): void {
  report(
    "no-period",
    text("有期间的主体", "a subject in a period"),
    text("无期间", "no period"),
    text("用 unitIn（…） 或 recordIn（…）", "Use unitIn(…) or recordIn(…)."),
  );
}

function unknownDefinition(report: Report, id: string): void {
  report(
    "unknown-definition",
    text("已定义的规则", "a definition"),
    said(id),
    text("先定义它，或改正标识", "Define it first, or mend the id."),
  );
}

function checkMembers(found: readonly string[], known: readonly string[], report: Report): void {
  for (const member of found) {
    if (known.includes(member)) continue;
    const near = nearest(member, known);
    report(
      "unknown-member",
      text(`选项之一：${known.join("、")}`, `one of ${known.join(", ")}`),
      said(member),
      near ? text(`是否为 ${near}？`, `Did you mean ${near}?`) : text("改正选项", "Mend the member."),
    );
  }
}

/** The order that a term compares by must be the one that is declared, or "at least" would say something else. */
function checkOrder(type: TermType & { type: "choice" | "set" }, order: readonly string[], report: Report): void {
  const declared = type.members.join(" < ");
  if (type.ordered && declared === order.join(" < ")) return;
  report(
    "type-mismatch",
    type.ordered ? text(`次序 ${declared}`, `the order ${declared}`) : text("有序的选项", "an ordered choice"),
    said(order.join(" < ")),
    text("按声明的次序比较", "Compare by the declared order."),
  );
}

function definitionType(node: Node & { op: "definition" }, scope: Scope, report: Report): TermType | undefined {
  const data = scope.definitions.get(node.id);
  if (!data || data.kind === "parameter") {
    unknownDefinition(report, node.id);
    return undefined;
  }
  const table = subjectTable(node.of, scope, report);
  if (table !== undefined && table !== data.about.table) {
    report(
      "wrong-subject",
      text(`关于 ${data.about.table} 的主体`, `a subject of ${data.about.table}`),
      said(table),
      text("换用相应的主体", "Ask it about such a subject."),
    );
  }
  const [wanted, own] = [data.about.period, scope.about.period];
  const dated = kindFor("subject", scope)?.fields.happenedOn !== undefined;
  if (wanted && own && node.of.who === "subject" && !dated && periodUnits.indexOf(wanted) < periodUnits.indexOf(own)) {
    // A year has four quarters, of which none is the one that is meant.
    report(
      "no-period",
      text("不短于本规则期间的期间", "a period no shorter than the rule's own"),
      said(wanted),
      text("先以指标汇总各期，或就记录发问", "Let an indicator fold the shorter periods, or ask about a dated record."),
    );
  }
  if (node.at && data.kind !== "indicator") {
    report(
      "type-mismatch",
      text("按选项分列的指标", "an indicator per value of a choice"),
      said(data.kind),
      text("去掉第二个参数", "Leave the second argument out."),
    );
  }
  if (data.kind === "indicator") {
    if ((data.by === undefined) !== (node.at === undefined)) {
      report(
        "missing-key",
        data.by ? text("选项值", "a value of its choice") : text("无选项值", "no value of a choice"),
        said(node.at ?? null),
        text("of（主体，选项值）", "Use of(subject, value) just for indicators with by."),
      );
    }
    if (data.type !== "number") return { type: data.type };
    const over = "table" in data.over ? data.over.table : data.about.table;
    return { type: "number", unit: unitOfIndicator(data, { ...scope, about: data.about, over }) };
  }
  if (data.kind === "quantity") return quantityType(data);
  const members = Object.keys(data.outcomes.members);
  return data.combine === "every"
    ? { type: "set", members }
    : { type: "choice", members, ordered: data.outcomes.ordered };
}

const quantityType = (data: QuantityData): TermType =>
  data.type === "number" || data.type === "range" ? { type: data.type, unit: data.unit } : { type: data.type };

function subjectTable(of: SubjectNode, scope: Scope, report: Report): string | undefined {
  const kind = kindFor(of.who, scope);
  if (of.who === "record" && scope.over === undefined) {
    report(
      "wrong-subject",
      text("所判断的主体", "the subject itself"),
      text("记录", "a record"),
      text("只有指标的条件和取值能问及记录", "Only an indicator's test, date and value can ask about a record."),
    );
    return undefined;
  }
  if (of.via === undefined) return kind?.name;
  if (of.via === "parent") return "units";
  const field = kind?.fields[of.via];
  if (field?.type !== "ref") {
    unknownFact(report, of.via, kind);
    return undefined;
  }
  return field.to;
}
