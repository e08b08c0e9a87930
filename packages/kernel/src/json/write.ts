import type { DefinitionData } from "../define/definition.js";
import { DefinitionError } from "../define/problem.js";
import type { KindData } from "../facts/fields.js";
import { canonicalJson } from "../identity/canonical.js";
import { definitionForm, kindForm, versioned } from "./form.js";
import { definitionLimits } from "./limits.js";
import { definitionFileSchema, kindFileSchema, readVersioned } from "./read.js";
import { problemsOfFlaws } from "./refusal.js";

/**
 * A definition as canonical JSON: one spelling, so that equal definitions are equal bytes on every machine, and their
 * SHA-256 is the definition's `edition`. `readDefinition` gives back the same definition.
 *
 * @throws DefinitionError where the definition holds what could not be read again, such as a member whose name is
 * not ASCII.
 */
export function writeDefinition(data: DefinitionData): string {
  const json = canonicalJson(versioned({ definition: definitionForm(data) }));
  checkReadable(json, data.id, definitionFileSchema);
  return json;
}

/** A kind of record as canonical JSON, as `writeDefinition` writes a definition. @throws DefinitionError */
export function writeKind(data: KindData): string {
  const json = canonicalJson(versioned({ kind: kindForm(data) }));
  checkReadable(json, data.name, kindFileSchema);
  return json;
}

function checkReadable(json: string, rule: string, schema: typeof definitionFileSchema | typeof kindFileSchema): void {
  const { flaws } = readVersioned<unknown>(json, schema, definitionLimits);
  if (flaws.length > 0) throw new DefinitionError(rule, problemsOfFlaws(flaws, rule, definitionLimits.problems));
}
