import { Exact } from "../exact/exact.js";
import { anything, exactly } from "../exact/interval.js";
import type { Value } from "../meaning/value.js";
import { absentOf, truth, within } from "../meaning/value.js";
import { nearest } from "../nearest.js";
import { type Text, text } from "../text.js";
import { parseDay, parseInstant, secondsPerDay } from "../time/calendar.js";
import type { ChoiceFieldData, FieldData, KindData, SetFieldData } from "./fields.js";

/** Codes of what can be wrong with a fact; permanent. */
export type FactProblemCode =
  | "unknown-field"
  | "not-a-number"
  | "too-many-decimals"
  | "below-minimum"
  | "above-maximum"
  | "not-a-member"
  | "not-yes-or-no"
  | "not-a-date"
  | "not-an-instant"
  | "not-a-text"
  | "not-a-span"
  | "cannot-be-none";

/** One fact that could not be read. */
export interface FactProblem {
  readonly code: FactProblemCode;
  readonly field: string;
  readonly expected: Text;
  readonly found: string;
  readonly todo: Text;
}

/** Facts ready for judging: a field that is not here is unknown. */
export type KnownFacts = Readonly<Record<string, Value>>;

const day = (d: number): Value => within(exactly(Exact.of(d)));

/** What a field may be while nothing is known of it. */
export function unknownOf(of: FieldData): Value {
  const absent = of.none ? "maybe" : "no";
  switch (of.type) {
    case "number": {
      const lo = of.min === undefined ? anything.lo : Exact.of(of.min);
      const hi = of.max === undefined ? anything.hi : Exact.of(of.max);
      return within({ lo, hi }, absent);
    }
    case "test":
      return truth("unknown");
    case "choice":
      // Of an open choice others may have added what it is.
      return { type: "choice", possible: of.open ? undefined : Object.keys(of.members), absent };
    case "set":
      return { type: "set", certain: [], possible: Object.keys(of.members), absent };
    case "date":
    case "instant":
      return within(anything, absent);
    case "span":
      return { type: "span", from: anything, to: anything };
    case "text":
    case "ref":
      return { type: "choice", possible: undefined, absent };
  }
}

/**
 * Reads one fact. Absent, `null` and the empty string are unknown (`value: undefined`); `"none"` says that a
 * date or choice that may be missing is missing.
 */
export function readFact(
  field: string,
  of: FieldData,
  raw: unknown,
): { readonly value: Value | undefined } | { readonly problem: FactProblem } {
  if (raw === undefined || raw === null || raw === "") return { value: undefined };
  const problem = (code: FactProblemCode, expected: Text, todo: Text): { readonly problem: FactProblem } => ({
    problem: { code, field, expected, found: shown(raw), todo },
  });
  if (raw === "none" && (of.type !== "text" || of.none) && !hasMember(of, raw)) {
    const value = unknownOf(of);
    if (!of.none || !("absent" in value)) {
      return problem(
        "cannot-be-none",
        of.title,
        text("填写取值，未知则留空", "Give a value, or leave it empty when unknown."),
      );
    }
    return { value: absentOf(value.type) };
  }
  switch (of.type) {
    case "number":
      return readNumber(of, raw, problem);
    case "test": {
      const yes = raw === true || raw === "true" || raw === "是" || raw === "yes";
      const no = raw === false || raw === "false" || raw === "否" || raw === "no";
      if (yes || no) return { value: truth(yes ? "true" : "false") };
      return problem(
        "not-yes-or-no",
        text("是或否", "true or false"),
        text("填 是/否 或 true/false", "Write true or false."),
      );
    }
    case "choice": {
      const found = memberWritten(of, raw);
      if (found !== undefined) return { value: { type: "choice", possible: [found], absent: "no" } };
      return notAMember(of.members, raw, problem);
    }
    case "set": {
      // A cell has no brackets for a list of nothing: an empty one is unknown.
      const isEmpty = raw === "无" && memberWritten(of, raw) === undefined;
      if (isEmpty) return { value: { type: "set", certain: [], possible: [], absent: "no" } };
      const list: readonly unknown[] = Array.isArray(raw) ? raw : typeof raw === "string" ? membersListed(raw) : [raw];
      const found = list.map((m) => memberWritten(of, m));
      const wrong = found.indexOf(undefined);
      if (wrong >= 0) return notAMember(of.members, list[wrong], problem);
      return { value: { type: "set", certain: found as string[], possible: found as string[], absent: "no" } };
    }
    case "date": {
      const found = typeof raw === "string" ? parseDay(raw) : undefined;
      if (found !== undefined) return { value: day(found) };
      return problem(
        "not-a-date",
        text("形如 2009-03-31 的日期", "a date such as 2009-03-31"),
        text("改为存在的日期", "Write a date that exists."),
      );
    }
    case "instant": {
      const at = typeof raw === "string" ? parseInstant(raw) : undefined;
      if (at !== undefined) return { value: day(at) };
      const on = typeof raw === "string" ? parseDay(raw) : undefined;
      // The day is known, the hour is not.
      if (on !== undefined) {
        return { value: within({ lo: Exact.of(on * secondsPerDay), hi: Exact.of((on + 1) * secondsPerDay - 1) }) };
      }
      return problem(
        "not-an-instant",
        text("形如 2009-03-31T08:30 的时刻", "an instant such as 2009-03-31T08:30"),
        text("改为存在的日期和时间", "Write a date and a time that exist."),
      );
    }
    case "span":
      return readSpan(raw, problem);
    case "text":
    case "ref":
      if (typeof raw === "string" || typeof raw === "number") {
        return { value: { type: "choice", possible: [String(raw)], absent: "no" } };
      }
      return problem("not-a-text", text("文本", "a text"), text("填写文本", "Write a text."));
  }
}

type Refuse = (code: FactProblemCode, expected: Text, todo: Text) => { readonly problem: FactProblem };

function readNumber(
  of: FieldData & { type: "number" },
  raw: unknown,
  problem: Refuse,
): { readonly value: Value } | { readonly problem: FactProblem } {
  const wanted = (): Text =>
    text(
      of.decimals === 0 ? "整数" : `至多 ${of.decimals} 位小数的数`,
      of.decimals === 0 ? "a whole number" : `a number with at most ${of.decimals} decimals`,
    );
  const amount = typeof raw === "object" && raw !== null && "value" in raw ? raw.value : raw;
  const unit = typeof raw === "object" && raw !== null && "unit" in raw ? raw.unit : of.unit;
  const x = typeof amount === "number" || typeof amount === "string" ? Exact.parse(amount) : undefined;
  if (x === undefined || unit !== of.unit)
    return problem(
      "not-a-number",
      wanted(),
      text("填数字，未知则留空", "Write a number, or leave it empty when unknown."),
    );
  if (!x.round("down", of.decimals).equals(x))
    return problem("too-many-decimals", wanted(), text("改为规定的小数位数", "Write it with the declared decimals."));
  if (of.min !== undefined && x.compare(Exact.of(of.min)) < 0) {
    return problem(
      "below-minimum",
      text(`不小于 ${of.min}`, `at least ${of.min}`),
      text("改正数值", "Mend the number."),
    );
  }
  if (of.max !== undefined && x.compare(Exact.of(of.max)) > 0) {
    return problem(
      "above-maximum",
      text(`不大于 ${of.max}`, `at most ${of.max}`),
      text("改正数值", "Mend the number."),
    );
  }
  return { value: within(exactly(x)) };
}

function readSpan(raw: unknown, problem: Refuse): { readonly value: Value } | { readonly problem: FactProblem } {
  const [from0, to0, ...rest] = typeof raw === "string" ? raw.split("/") : [];
  // Without the slash it is not said whether it has ended.
  const written =
    typeof raw === "string"
      ? { from: from0, to: rest.length > 0 || to0 === undefined ? undefined : to0 || null }
      : (raw as { from?: unknown; to?: unknown });
  const from = typeof written.from === "string" ? parseDay(written.from) : undefined;
  const to = typeof written.to === "string" ? parseDay(written.to) : written.to === null ? null : undefined;
  if (from === undefined || to === undefined || (to !== null && to < from)) {
    return problem(
      "not-a-span",
      text(
        "形如 2009-03-01/2009-09-01 的起止日期，未结束的写作 2009-03-01/",
        "a span such as 2009-03-01/2009-09-01, or 2009-03-01/ while it runs",
      ),
      text("改正起止日期", "Mend the dates."),
    );
  }
  return {
    value: { type: "span", from: exactly(Exact.of(from)), to: exactly(to === null ? Exact.infinity : Exact.of(to)) },
  };
}

// A choice that always exists may itself have a member of that name.
const hasMember = (of: FieldData, name: string): boolean =>
  "members" in of && !of.none && Object.hasOwn(of.members, name);

/** The member that a table writes: by its id, its title in either language, or what else is written for it. */
function memberWritten({ members, memberAlso = {} }: ChoiceFieldData | SetFieldData, raw: unknown): string | undefined {
  const written = typeof raw === "number" ? String(raw) : raw;
  if (typeof written !== "string") return undefined;
  if (Object.hasOwn(members, written)) return written;
  const titled = Object.entries(members).find(([, title]) => title.zh === written || title.en === written)?.[0];
  if (titled !== undefined) return titled;
  const plain = plainly(written);
  return Object.entries(memberAlso).find(([, names]) => names.some((name) => plainly(name) === plain))?.[0];
}

/** As a name is compared: in one width and case, without blanks at its ends. */
export const plainly = (written: string): string => written.normalize("NFKC").trim().toLowerCase();

function notAMember(
  members: Readonly<Record<string, Text>>,
  raw: unknown,
  problem: Refuse,
): { readonly problem: FactProblem } {
  const ids = Object.keys(members);
  const near = nearest(shown(raw), [...ids, ...Object.values(members).flatMap((m) => [m.zh, m.en])]);
  return problem(
    "not-a-member",
    text(
      `${Object.entries(members)
        .map(([id, m]) => `${id}(${m.zh})`)
        .join("、")}之一`,
      `one of ${ids.join(", ")}`,
    ),
    near ? text(`是否为 ${near}？`, `Did you mean ${near}?`) : text("改为所列选项", "Use one of those."),
  );
}

const membersListed = (written: string): readonly string[] =>
  written
    .split(/[,,、;;]/)
    .map((m) => m.trim())
    .filter((m) => m !== "");

/** A value as a message quotes it: of a long or nested one the beginning, or its type. */
function shown(raw: unknown): string {
  if (typeof raw === "object" && raw !== null) return Array.isArray(raw) ? `[… ${raw.length}]` : "{…}";
  const written = String(raw);
  return written.length > 80 ? `${written.slice(0, 80)}…` : written;
}

/** Reads all facts of a record at once, and reports every problem. */
export function readFacts(
  kind: KindData,
  raw: Readonly<Record<string, unknown>>,
): { readonly facts: KnownFacts; readonly problems: readonly FactProblem[] } {
  const facts: Record<string, Value> = {};
  const problems: FactProblem[] = [];
  for (const [field, value] of Object.entries(raw)) {
    const of = Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined;
    if (!of) {
      const near = nearest(field, Object.keys(kind.fields));
      problems.push({
        code: "unknown-field",
        field,
        expected: text(
          `${kind.title.zh}的字段：${Object.keys(kind.fields).join("、")}`,
          `a fact of ${kind.title.en}: ${Object.keys(kind.fields).join(", ")}`,
        ),
        found: field,
        todo: near ? text(`是否为 ${near}？`, `Did you mean ${near}?`) : text("删去或改正", "Remove or mend it."),
      });
      continue;
    }
    const read = readFact(field, of, value);
    if ("problem" in read) problems.push(read.problem);
    else if (read.value !== undefined) facts[field] = read.value;
  }
  return { facts, problems };
}
