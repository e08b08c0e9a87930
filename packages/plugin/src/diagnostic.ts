import { type FormCode, type Problem, type ProblemCode, type Text, text } from "@anwei/kernel";

/** Everything that can be wrong with a set of plugins. Codes are permanent; a retired one is never reused. */
export type DiagnosticCode =
  | "api-version"
  | "bad-plugin-id"
  | "bad-version"
  | "plugin-id-taken"
  | "bad-region"
  | "region-outside-parent"
  | "different-plugin"
  | "id-outside-plugin"
  | "duplicate-definition"
  | "unknown-definition"
  | "bad-document-id"
  | "unknown-document"
  | "different-document"
  | "different-kind"
  | "extension-unlisted"
  | "reserved-id"
  | "bad-life"
  | "written-against-another"
  | "built-on-earlier"
  | "builds-on-deprecated"
  | "definition-refused"
  | "cycle"
  | "unknown-target"
  | "not-a-parameter"
  | "not-a-decision"
  | "target-not-in-force"
  | "target-differs"
  | "replaces-another-question"
  | "no-stricter-outcome"
  | "sealed-parameter"
  | "outside-range"
  | "loosens"
  | "overtaken"
  | "not-analysed"
  | "overlay-unsourced"
  | "exempt-by-itself"
  | "overlay-undated"
  | "unknown-key"
  | "bad-overlay-value"
  | "overlays-collide"
  | "unknown-plugin"
  | "plugin-cycle"
  | "bad-view"
  | "duplicate-part"
  | "hash-mismatch"
  | PackCode
  | ProblemCode
  | FormCode;

/** What can be wrong with a pack, a key or a trust store. Permanent too. */
export type PackCode =
  | "not-utf8"
  | "not-a-pack"
  | "not-a-trust-store"
  | "format-unknown"
  | "format-too-new"
  | "not-canonical"
  | "algorithm-unknown"
  | "algorithm-refused"
  | "key-untrusted"
  | "key-algorithm"
  | "key-revoked"
  | "key-not-yet-valid"
  | "key-expired"
  | "key-for-others"
  | "key-id"
  | "bad-key"
  | "bad-signature"
  | "signing-failed"
  | "content-changed"
  | "header-differs"
  | "downgrade";

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

/** Problems of JSON itself as diagnostics: their subject is their place in it. */
export const ofProblems = (problems: readonly Problem[]): readonly Diagnostic[] =>
  problems.map(({ code, part, expected, found, todo }) => ({
    code,
    plugins: [],
    subject: part,
    expected,
    found,
    todo,
  }));

export const same = (said: string): Text => text(said, said);

/** Takes something found while composing. */
export type Tell = (
  code: DiagnosticCode,
  plugins: readonly string[],
  subject: string,
  expected: Text,
  found: Text,
  todo: Text,
) => void;

/** Where what is found while composing goes. */
export interface Told {
  /** Something that keeps the plugins from being a rulebook. */
  readonly add: Tell;
  /** Something worth knowing that does not. */
  readonly note: Tell;
  /** Whether nothing has been found that keeps them from it. */
  sound(): boolean;
}
