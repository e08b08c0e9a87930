import type { Text } from "@anwei/kernel";
import { type Flaw, problemsOfFlaws } from "@anwei/kernel/json";
import { type Diagnostic, type DiagnosticCode, diagnosticText, ofProblems } from "../diagnostic.js";

/** Thrown when a pack, a key or a trust store is refused, or a pack could not be signed; it lists every problem. */
export class PackError extends Error {
  readonly code = "pack-refused";

  constructor(
    readonly diagnostics: readonly Diagnostic[],
    options?: ErrorOptions,
  ) {
    super(diagnostics.map((d) => `${diagnosticText(d, "zh")}\n${diagnosticText(d, "en")}`).join("\n"), options);
    this.name = "PackError";
  }

  /** For one problem, of no plugin in particular. */
  static of(
    code: DiagnosticCode,
    subject: string,
    said: Readonly<Record<"expected" | "found" | "todo", Text>>,
    options?: ErrorOptions,
  ): PackError {
    return new PackError([{ code, plugins: [], subject, ...said }], options);
  }

  /** For flaws of the JSON itself: their subject is their place in it. */
  static ofFlaws(flaws: readonly Flaw[], most: number): PackError {
    return new PackError(ofProblems(problemsOfFlaws(flaws, "-", most)));
  }
}
