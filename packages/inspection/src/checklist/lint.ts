import type { ChecklistData } from "./data.js";
import type { ItemLibrary } from "./library.js";
import { conditionFindings } from "./lint/conditions.js";
import type { LintFinding } from "./lint/finding.js";
import { libraryFindings } from "./lint/libraries.js";
import { referenceFindings } from "./lint/references.js";
import { scoringFindings } from "./lint/scoring.js";
import { structureFindings } from "./lint/structure.js";
import { wordingFindings } from "./lint/wording.js";
import { placeIn } from "./written-at.js";

export interface LintOptions {
  /** The libraries that items may be taken from. */
  readonly libraries?: readonly ItemLibrary[];
}

/**
 * Everything that is wrong with a checklist or probably not as meant, errors first. Each finding names its rule and
 * place, what to do, a fix where there is one, and wherever it can the answers that show it. Conditions are looked at
 * over all answers that they tell apart, so that “never” and “always” are exact.
 *
 * @example
 * ```ts
 * for (const finding of lintChecklist(data)) console.log(lintText(finding, "zh"), finding.reproduction);
 * ```
 */
export function lintChecklist(data: ChecklistData, { libraries = [] }: LintOptions = {}): readonly LintFinding[] {
  const form = [...structureFindings(data), ...referenceFindings(data), ...libraryFindings(data, libraries)];
  // What conditions and scores come to is told only of a checklist whose names lead somewhere.
  const sound = form.every(({ severity }) => severity !== "error");
  const meaning = sound ? [...conditionFindings(data), ...scoringFindings(data)] : [];
  const found = [...form, ...meaning, ...wordingFindings(data)].map(
    (finding): LintFinding => ({ ...finding, place: { ...placeIn(data, finding.path), ...finding.place } }),
  );
  const errors = found.filter(({ severity }) => severity === "error");
  return [...errors, ...found.filter(({ severity }) => severity !== "error")];
}
