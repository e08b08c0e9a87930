import { type CheckCode, type ExampleData, type Language, type Text, text } from "@anwei/kernel";
import type { DiagnosticCode } from "../diagnostic.js";

/** What the kit looks at, in this order. Names are permanent. */
export const checkTitles = {
  composes: text("能否合成", "Composes"),
  purity: text("只读不变", "Frozen"),
  examples: text("算例", "Worked examples"),
  suite: text("算例是否够用", "Strength of the examples"),
  boundaries: text("界限两侧", "Both sides of every limit"),
  dates: text("日期前后", "Before, on and after each date"),
  floors: text("只严不宽", "Tightens, never loosens"),
  sources: text("出处", "Sources"),
  translations: text("中英文", "Chinese and English"),
  pages: text("规则说明页", "Rule pages"),
  soundness: text("规则检查", "Checks of the rulebook"),
  statements: text("与文件逐条对照", "Statements of the document"),
} as const satisfies Readonly<Record<string, Text>>;

export type CheckName = keyof typeof checkTitles;

/** What the kit itself can find, besides what `compose` and the rulebook's checks do. Codes are permanent. */
export type KitCode =
  | "does-not-compose"
  | "not-frozen"
  | "hash-differs"
  | "example-fails"
  | "example-not-judged"
  | "duplicate-example"
  | "duplicate-name"
  | "no-finding-example"
  | "no-mild-example"
  | "no-not-applicable-example"
  | "zero-examples-only"
  | "limit-not-shown"
  | "member-not-shown"
  | "filter-not-shown"
  | "not-told-apart"
  | "stated-not-open"
  | "date-not-shown"
  | "law-not-as-dated"
  | "document-not-cited"
  | "document-from-memory"
  | "place-from-memory"
  | "no-place"
  | "whole-document"
  | "no-source"
  | "before-its-document"
  | "after-its-document"
  | "text-missing"
  | "not-chinese"
  | "not-english"
  | "half-width"
  | "full-width"
  | "placeholder"
  | "page-fails"
  | "page-lacks"
  | "page-broken"
  | "statement-not-carried"
  | "statement-open"
  | "statement-without-example"
  | "unknown-statement"
  | "unknown-rule"
  | "unknown-example"
  | "duplicate-statement"
  | "one-reason-for-many";

/** One thing that a check found. */
export interface Finding {
  readonly code: KitCode | DiagnosticCode | CheckCode;
  /** `fail`: a fault. `note`: worth knowing. `notAnalysed`: beyond what can be analysed, so never green. */
  readonly status: "fail" | "note" | "notAnalysed";
  /** Where in it: `examples[2]`, `rows[0]`, `title`. */
  readonly part?: string;
  readonly found: Text;
  readonly hint: Text;
  /** What shows it, line by line: why an example came out otherwise, which mistakes would pass. */
  readonly lines?: Readonly<Record<Language, readonly string[]>>;
  /** Examples that are lacking, ready to be pasted once a person has confirmed them. */
  readonly examples?: readonly ExampleData[];
}

/** What one check found in one definition, document or statement. */
export interface Checked {
  readonly check: CheckName;
  /** The id of the definition, document or statement; the plugin's where the check is of all of it. */
  readonly rule: string;
  readonly title: Text;
  /** The worst of its findings; `pass` where there is none. */
  readonly status: "pass" | Finding["status"];
  readonly findings: readonly Finding[];
}

/** A check that has yet to be made. */
export interface Planned extends Omit<Checked, "status" | "findings"> {
  find(): readonly Finding[];
}

const worst = ["fail", "notAnalysed", "note"] as const satisfies readonly Finding["status"][];

/** Makes a check. */
export function made({ find, ...planned }: Planned): Checked {
  const findings = find();
  return { ...planned, status: worst.find((s) => findings.some((f) => f.status === s)) ?? "pass", findings };
}

/** A finding as lines for a terminal: what is wrong, what shows it, what to do, and what can be pasted. */
export function findingLines(finding: Finding, language: Language): readonly string[] {
  const { code, part, found, hint, lines, examples = [] } = finding;
  const where = part === undefined ? "" : `${part}${language === "zh" ? "：" : ": "}`;
  return [
    `[${code}] ${where}${found[language]}`,
    ...(lines?.[language] ?? []).map((line) => `  ${line}`),
    `→ ${hint[language]}`,
    ...examples.map((example) => `  ${JSON.stringify(example)},`),
  ];
}
