import type { Problem } from "@anwei/kernel";
import { type Diagnostic, diagnosticText, ofProblems } from "../diagnostic.js";

/** Thrown when a rulebook from outside is refused; it lists every problem. */
export class RulebookError extends Error {
  readonly code = "rulebook-refused";

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${diagnosticText(d, "zh")}\n${diagnosticText(d, "en")}`).join("\n"));
    this.name = "RulebookError";
  }

  /** For problems of the JSON itself: their subject is their place in it. */
  static of(problems: readonly Problem[]): RulebookError {
    return new RulebookError(ofProblems(problems));
  }
}
