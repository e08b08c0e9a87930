import {
  type KindData,
  measureOf,
  type RecordRow,
  type Scope,
  type Text,
  text,
  textOf,
  valueText,
} from "@anwei/kernel";
import { isOpen, momentOf, whenSaid } from "./moment.js";
import type { Viewing } from "./viewing.js";

/** A field of a record with its value as people say it; its title is among the assessment's names. */
export interface FactShown {
  readonly field: string;
  readonly said: Text;
}

/** A fact of a record as people say it. */
export function factSaid({ book, records }: Viewing, kind: KindData, row: RecordRow, field: string): Text {
  const of = kind.fields[field];
  const value = row.facts[field];
  if (!of || value === undefined) return text("未知", "unknown");
  if (value.type === "test")
    return value.truth === "unknown"
      ? text("未知", "unknown")
      : value.truth === "true"
        ? text("是", "yes")
        : text("否", "no");
  const when = of.type === "date" || of.type === "instant" ? momentOf(of.type, value) : undefined;
  if (when && !isOpen(when)) return whenSaid(when);
  const named = of.type === "ref" ? textOf(row, field) : undefined;
  if (of.type === "ref" && named !== undefined) {
    const name = records.byId(of.to, named);
    const said = (name && textOf(name, "name")) ?? named;
    return text(said, said);
  }
  const scope: Scope = { about: { table: kind.name }, over: undefined, kinds: book.kinds, definitions: new Map() };
  return valueText(value, measureOf({ op: "fact", who: "subject", path: [field] }, scope));
}
