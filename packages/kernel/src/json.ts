// Definitions from and to JSON: what is stored, sent, signed and read again from anybody.

export { definitionSchema, oneValue, oneValueError, valuesShape } from "./json/definition-schema.js";
export { fieldSchema, kindSchema } from "./json/field-schema.js";
export { languageVersion, versioned } from "./json/form.js";
export { frozen } from "./json/frozen.js";
export { jsonSchemaOf } from "./json/json-schema.js";
export { definitionLimits, type Limits } from "./json/limits.js";
export { type Flaw, type Plain, plainJson } from "./json/plain.js";
export {
  chainProblem,
  definitionFileSchema,
  kindFileSchema,
  readDefinition,
  readKind,
  readVersioned,
  type Within,
} from "./json/read.js";
export { type Fitted, fitted, problemsOfFlaws } from "./json/refusal.js";
export {
  date as dateSchema,
  id as idSchema,
  name as nameSchema,
  slug as slugSchema,
  text as textSchema,
  want,
} from "./json/scalars.js";
export { type Path, shown } from "./json/shown.js";
export { citationSchema, documentSchema } from "./json/source-schema.js";
export { writeDefinition, writeKind } from "./json/write.js";
