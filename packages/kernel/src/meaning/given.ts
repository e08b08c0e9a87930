import type { AskableData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import { exactly } from "../exact/interval.js";
import type { FieldData } from "../facts/fields.js";
import { readFact } from "../facts/read.js";
import { typeOfDefinition, unknownValueOf } from "./definition-value.js";
import { absentOf, member, type Value } from "./value.js";

/**
 * The value that is taken as given in place of what a definition would say; `undefined` where none is.
 * @throws RangeError for what the definition cannot say.
 */
export function givenValue(data: AskableData, raw: unknown): Value | undefined {
  if (raw === undefined) return undefined;
  if (raw === null) return unknownValueOf(data);
  const type = typeOfDefinition(data);
  const names = (m: unknown): m is string =>
    data.kind === "decision" && typeof m === "string" && Object.hasOwn(data.outcomes.members, m);
  if (type === "choice" && names(raw)) return member(raw);
  if (type === "set" && Array.isArray(raw) && raw.every(names)) {
    return { type: "set", certain: raw, possible: raw, absent: "no" };
  }
  if (raw === "none" || (typeof raw === "object" && "notApplicable" in raw)) return absentOf(type);
  if (type === "choice" || type === "set") throw new RangeError(`not an outcome of ${data.id}: ${JSON.stringify(raw)}`);
  if (type === "range" && typeof raw === "object") {
    const { low, high } = raw as { low: string | number; high: string | number };
    return { type: "range", low: exactly(Exact.of(low)), high: exactly(Exact.of(high)), absent: "no" };
  }
  const field: FieldData =
    "type" in data && data.type !== "number" && data.type !== "range"
      ? { type: data.type, title: data.title }
      : { type: "number", title: data.title, unit: "", decimals: 12 };
  const read = readFact(data.id, field, raw);
  if ("problem" in read || read.value === undefined)
    throw new RangeError(`not a value of ${data.id}: ${JSON.stringify(raw)}`);
  return read.value;
}
