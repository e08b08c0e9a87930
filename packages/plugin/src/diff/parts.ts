import { canonicalJson, type DefinitionData, definitionForm, meaningOf, meaningOfKind } from "@anwei/kernel";
import type { Rulebook } from "../rulebook.js";
import type { InPlace } from "./below.js";
import type { ChangedPart, FieldChange } from "./changes.js";

/** A definition of the right book, by the ids of the left. */
export function byIdsOfLeft(data: DefinitionData, id: string, sameAs: ReadonlyMap<string, string>): DefinitionData {
  const named = (of: string): string => sameAs.get(of) ?? of;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]): readonly [string, unknown] => {
      if (key === "id" && "op" in value && typeof inner === "string") return [key, named(inner)];
      if (key === "given" && typeof inner === "object" && inner !== null)
        return [key, Object.fromEntries(Object.entries(inner).map(([of, v]) => [named(of), v]))];
      return [key, visit(inner)];
    });
    return Object.fromEntries(entries);
  };
  return { ...(visit(data) as DefinitionData), id };
}

/** What of a definition's meaning is another: what decides, and what follows. */
export function partsOfMeaning(left: DefinitionData, right: DefinitionData): readonly ChangedPart[] {
  const [a, b] = [left, right].map((data) => meaningOf(data) as Readonly<Record<string, unknown>>) as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !sameJson(a[key], b[key]));
  return inOrder(keys.map((key) => partOf(key, left)));
}

function partOf(key: string, { kind }: DefinitionData): ChangedPart {
  switch (key) {
    case "about":
      return "subject";
    case "law":
    case "beforeEnd":
      return "law";
    case "outcomes":
    case "unit":
    case "type":
    case "of":
    case "by":
      return kind === "indicator" && key === "by" ? "counting" : "outcomes";
    case "appliesWhen":
      return "applies";
    case "consequences":
      return "consequences";
    case "moves":
      return "moves";
    case "history":
      return "values";
    case "editions":
    case "combine":
      return "rows";
    default:
      return "counting";
  }
}

/** What of a definition is worded otherwise, where it decides the same. */
export function partsOfWords(left: DefinitionData, right: DefinitionData): readonly ChangedPart[] {
  const [a, b] = [left, right].map((data) => definitionForm(data) as unknown as Readonly<Record<string, unknown>>) as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const parts: ChangedPart[] = [];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (sameJson(a[key], b[key])) continue;
    if (key === "title" || key === "note" || key === "examples" || key === "consequences") parts.push(key);
    else if (key === "cites") parts.push("source");
    else if (key === "editions" || key === "history") {
      if (!sameJson(sourcesIn(a[key]), sourcesIn(b[key]))) parts.push("source");
      if (!sameJson(notesIn(a[key]), notesIn(b[key]))) parts.push("note");
    } else parts.push(key === "outcomes" || key === "of" || key === "by" ? "outcomes" : "title");
  }
  return inOrder(parts);
}

const sourcesIn = (versions: unknown): unknown =>
  (versions as readonly { readonly cites?: unknown }[]).map(({ cites }) => cites ?? null);

const notesIn = (versions: unknown): unknown =>
  (versions as readonly { readonly rows?: readonly { readonly note?: unknown }[] }[]).map(({ rows }) =>
    (rows ?? []).map(({ note }) => note ?? null),
  );

/** Whether a region puts other decisions in the place of one than the other does. */
export function replacedOtherwise(
  [left, id]: readonly [InPlace, string],
  [right, other]: readonly [InPlace, string],
  sameAs: ReadonlyMap<string, string>,
): boolean {
  const own = ({ rulebook, region }: InPlace, of: string, named: (by: string) => string): unknown =>
    region === undefined ? [] : rulebook.replacementsOf(of).map((r) => ({ ...r, by: named(r.by) }));
  return !sameJson(
    own(left, id, (by) => by),
    own(right, other, (by) => sameAs.get(by) ?? by),
  );
}

/** Fields of records that only one book has, or that take other values in it. */
export function fieldChanges(left: Rulebook, right: Rulebook): readonly FieldChange[] {
  const names = [...new Set([...left.kinds.keys(), ...right.kinds.keys()])].sort();
  return names.flatMap((name) => {
    const [a, b] = [left.kind(name), right.kind(name)];
    const title = (a ?? b)?.title ?? { zh: name, en: name };
    const fields = [...new Set([...Object.keys(a?.fields ?? {}), ...Object.keys(b?.fields ?? {})])].sort();
    return fields.flatMap((field): readonly FieldChange[] => {
      const [one, other] = [a?.fields[field], b?.fields[field]];
      const of = (one ?? other)?.title ?? { zh: field, en: field };
      const change = { kind: name, field, title, of };
      if (!one || !other) return [{ ...change, in: one ? "left" : "right" }];
      const meaning = (kind: typeof a): unknown =>
        kind && meaningOfKind({ ...kind, fields: { [field]: kind.fields[field] ?? one } });
      return sameJson(meaning(a), meaning(b)) ? [] : [{ ...change, in: "both" }];
    });
  });
}

const sameJson = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

const parts: readonly ChangedPart[] = [
  "id",
  "title",
  "subject",
  "law",
  "outcomes",
  "applies",
  "rows",
  "counting",
  "consequences",
  "replacement",
  "values",
  "moves",
  "note",
  "source",
  "examples",
];

/** Each part once, in one order. */
export const inOrder = (of: readonly ChangedPart[]): readonly ChangedPart[] =>
  parts.filter((part) => of.includes(part));
