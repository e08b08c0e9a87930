import { type Text, text } from "@anwei/kernel";
import { placeText } from "../place.js";
import { type ChecklistPlace, type ChecklistProblem, checklistProblemText } from "../problem.js";
import type { LintRule } from "./rule.js";

/** A change that mends a finding: the value at the path becomes this, or goes. */
export type LintFix =
  | { readonly path: readonly (string | number)[]; readonly value: unknown }
  | { readonly path: readonly (string | number)[]; readonly remove: true };

/** One thing that the linter found. */
export interface LintFinding {
  readonly rule: LintRule;
  /** `error`: the checklist cannot be judged by. `warning`: it can, and probably not as meant. */
  readonly severity: "error" | "warning";
  readonly path: readonly (string | number)[];
  /** The path as people write it, and where it stands in the file that was read: `line 12 items[2].when`. */
  readonly place: ChecklistPlace;
  /** The item, group, source or list that it is about. */
  readonly id?: string;
  readonly expected: Text;
  readonly found: Text;
  readonly hint: Text;
  readonly fix?: LintFix;
  /** Other places that have to do with it. */
  readonly related?: readonly string[];
  /** Answers that show it, as `judgeInspection` takes them. */
  readonly reproduction?: Readonly<Record<string, unknown>>;
}

type Told = Omit<LintFinding, "rule" | "severity" | "path" | "place">;

const told =
  (severity: LintFinding["severity"]) =>
  (rule: LintRule, path: readonly (string | number)[], more: Told): LintFinding => ({
    rule,
    severity,
    path,
    place: { part: placeText(path) },
    ...more,
  });

export const error = told("error");
export const warning = told("warning");

/** A finding as a problem of what was written, with the answers that show it. */
export function problemOf({ rule, place, expected, found, hint, reproduction }: LintFinding): ChecklistProblem {
  const shown = Object.entries(reproduction ?? {}).map(
    ([id, answer]) => `${id} = ${typeof answer === "string" ? answer : JSON.stringify(answer)}`,
  );
  const todo =
    shown.length === 0
      ? hint
      : text(`${hint.zh}（如作答：${shown.join("，")}）`, `${hint.en} Answers that show it: ${shown.join(", ")}.`);
  return { code: rule, place, expected, found, todo };
}

/** A finding as one line. */
export const lintText = (finding: LintFinding, language: keyof Text): string =>
  checklistProblemText(problemOf(finding), language);

/** Data with a fix carried out. */
export function withFix<T>(data: T, fix: LintFix): T {
  const [step, ...rest] = fix.path;
  if (step === undefined) return ("value" in fix ? fix.value : data) as T;
  const last = rest.length === 0;
  if (Array.isArray(data)) {
    if (last && !("value" in fix)) return data.filter((_, i) => i !== step) as T;
    return data.map((inner, i) => (i === step ? withFix(inner, { ...fix, path: rest }) : inner)) as T;
  }
  const of = data as Readonly<Record<string, unknown>>;
  if (last && !("value" in fix)) {
    const { [step]: _, ...kept } = of;
    return kept as T;
  }
  return { ...of, [step]: withFix(of[step], { ...fix, path: rest }) } as T;
}
