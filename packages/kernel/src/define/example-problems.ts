import { Exact } from "../exact/exact.js";
import type { KindData } from "../facts/fields.js";
import { readFacts } from "../facts/read.js";
import { type Report, said } from "../language/typing.js";
import { type Text, text } from "../text.js";
import { parseDay, parseInstant } from "../time/calendar.js";
import { parsePeriod } from "../time/period.js";
import type { AskableData, DefinitionData, ExampleData, Expectation } from "./definition.js";

/** Examples that cannot be judged: facts that cannot be read, dates that do not exist, answers the rule cannot give. */
export function checkExamples(
  data: AskableData,
  kinds: ReadonlyMap<string, KindData>,
  definitions: ReadonlyMap<string, DefinitionData>,
  at: (part: string) => Report,
): void {
  for (const [i, example] of data.examples.entries()) {
    const bad = (part: string, expected: Text, found: unknown, todo: Text): void =>
      at(`examples[${i}].${part}`)("bad-example", expected, said(found), todo);
    const facts = (part: string, table: string, raw: Readonly<Record<string, unknown>>): void => {
      const kind = kinds.get(table);
      if (!kind) {
        bad(part, text("已定义的记录种类", "a kind of record"), table, text("改正表名", "Mend the table's name."));
        return;
      }
      for (const p of readFacts(kind, raw).problems) bad(`${part}.${p.field}`, p.expected, p.found, p.todo);
    };
    if (kinds.has(data.about.table)) facts("facts", data.about.table, example.facts);
    for (const [table, rows] of Object.entries(example.records ?? {})) {
      for (const [j, row] of rows.entries()) facts(`records.${table}[${j}]`, table, row);
    }
    for (const id of Object.keys(example.given ?? {})) {
      const kind = definitions.get(id)?.kind;
      if (kind !== undefined && kind !== "parameter") continue;
      bad(
        "given",
        text("所用的决定、数值或指标", "a decision, quantity or indicator it uses"),
        id,
        text("改正标识", "Mend the id."),
      );
    }
    checkDates(data, example, bad);
    if (!canBe(data, example.expect)) {
      bad("expect", expected(data), example.expect, text("改正期望的结果", "Mend the expected answer."));
    }
  }
}

type Bad = (part: string, expected: Text, found: unknown, todo: Text) => void;

function checkDates({ about }: AskableData, { happened, judged, period }: ExampleData, bad: Bad): void {
  const todo = text("改为存在的日期", "Write a date that exists.");
  if (happened !== undefined && parseDay(happened) === undefined) {
    bad("happened", text("形如 2009-03-31 的日期", "a date such as 2009-03-31"), happened, todo);
  }
  if (judged !== undefined && parseDay(judged) === undefined && parseInstant(judged) === undefined) {
    bad("judged", text("日期或时刻", "a date or an instant"), judged, todo);
  }
  const unit = period === undefined ? undefined : parsePeriod(period)?.unit;
  if (period !== undefined ? !unit || (about.period && unit !== about.period) : about.period) {
    bad(
      "period",
      text(`${about.period ?? ""}期间`, `a period (${about.period ?? "any"})`),
      period ?? null,
      text("写明期间，如 2009-Q1", "Write the period, such as 2009-Q1."),
    );
  }
}

function expected(data: AskableData): Text {
  if (data.kind !== "decision") return text(`${data.type} 的取值或界限`, `a value of type ${data.type}, or bounds`);
  const members = Object.keys(data.outcomes.members);
  return text(`结果之一：${members.join("、")}`, `one of the outcomes ${members.join(", ")}`);
}

function canBe(data: AskableData, expect: Expectation): boolean {
  const value = answerOf(data);
  if (typeof expect !== "object") return value(expect);
  const bounds = (x: object): boolean =>
    "atLeast" in x && "atMost" in x && [x.atLeast, x.atMost].every((end) => end === null || value(end));
  if ("low" in expect) {
    const end = (x: unknown): boolean => (typeof x === "object" && x !== null ? bounds(x) : isNumber(x));
    return data.kind === "quantity" && data.type === "range" && end(expect.low) && end(expect.high);
  }
  if ("atLeast" in expect) return bounds(expect) && (data.kind !== "decision" || data.outcomes.ordered);
  if ("certain" in expect) {
    const listed = [...expect.certain, ...(expect.possible ?? [])];
    return data.kind === "decision" && data.combine === "every" && listed.every(value);
  }
  if ("possible" in expect) {
    return data.kind === "decision" && expect.possible.every((m) => m === "notApplicable" || value(m));
  }
  return "notApplicable" in expect;
}

const isNumber = (x: unknown): boolean =>
  (typeof x === "number" || typeof x === "string") && Exact.parse(x) !== undefined;

function answerOf(data: AskableData): (x: unknown) => boolean {
  if (data.kind === "decision") return (x) => typeof x === "string" && Object.hasOwn(data.outcomes.members, x);
  switch (data.type) {
    case "number":
      // What is over zero prints as this.
      return (x) => isNumber(x) || x === "∞" || x === "-∞" || (typeof x === "string" && /^-?\d+\/\d+$/.test(x));
    case "range":
      return isNumber;
    case "date":
      return (x) => typeof x === "string" && parseDay(x) !== undefined;
    case "instant":
      return (x) => typeof x === "string" && parseInstant(x) !== undefined;
  }
}
