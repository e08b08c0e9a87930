import { type FormCode, type ProblemCode, type Text, text } from "@anwei/kernel";

/** Everything that can be wrong with a set of plugins. Codes are permanent; a retired one is never reused. */
export type DiagnosticCode =
  | "api-version"
  | "bad-plugin-id"
  | "bad-region"
  | "region-outside-parent"
  | "different-plugin"
  | "id-outside-plugin"
  | "duplicate-definition"
  | "unknown-definition"
  | "unknown-document"
  | "different-document"
  | "different-kind"
  | "definition-refused"
  | "cycle"
  | "unknown-target"
  | "not-a-parameter"
  | "sealed-parameter"
  | "outside-range"
  | "loosens"
  | "overlay-undated"
  | "unknown-key"
  | "bad-overlay-value"
  | "overlays-collide"
  | "unknown-plugin"
  | "duplicate-part"
  | "hash-mismatch"
  | ProblemCode
  | FormCode;

/** One problem: who is concerned, what was expected, what was found and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly plugins: readonly string[];
  readonly subject: string;
  readonly expected: Text;
  readonly found: Text;
  readonly todo: Text;
}

/** Thrown by `compose`, with every problem. */
export class ComposeError extends Error {
  readonly code = "compose-refused";

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${diagnosticText(d, "zh")}\n${diagnosticText(d, "en")}`).join("\n"));
    this.name = "ComposeError";
  }
}

/** A diagnostic as one line. */
export function diagnosticText(d: Diagnostic, language: keyof Text): string {
  const plugins = d.plugins.join(language === "zh" ? "、" : ", ");
  return language === "zh"
    ? `[${d.code}] ${d.subject}${plugins && `（插件 ${plugins}）`}：应为${d.expected.zh}，实为${d.found.zh}。${d.todo.zh}`
    : `[${d.code}] ${d.subject}${plugins && ` (plugin ${plugins})`}: expected ${d.expected.en}, found ${d.found.en}. ${d.todo.en}`;
}

export const same = (said: string): Text => text(said, said);

/** Takes a problem found while composing. */
export type Add = (
  code: DiagnosticCode,
  plugins: readonly string[],
  subject: string,
  expected: Text,
  found: Text,
  todo: Text,
) => void;
