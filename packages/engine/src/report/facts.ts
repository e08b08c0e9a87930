import {
  type DefinitionData,
  Exact,
  type Expectation,
  type FieldData,
  type KindData,
  type Language,
  numberText,
  shareText,
} from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import { expectedText } from "./expected.js";
import { messages, sentences, yesOrNo } from "./messages.js";
import { listed } from "./punctuation.js";

/** A fact of a worked example, as people say it. */
export interface FactSaid {
  readonly name: string;
  readonly said: string;
}

type RawFacts = Readonly<Record<string, unknown>>;

/** The facts of a record by the titles of its fields, in the order they are written in. */
export const factsSaid = (kind: KindData | undefined, facts: RawFacts, language: Language): readonly FactSaid[] =>
  Object.entries(facts).map(([path, raw]) => {
    const field = fieldOf(kind, path);
    return { name: field?.title[language] ?? path, said: rawSaid(field, raw, language) };
  });

/** Values of other definitions that an example takes as given. */
export const givenSaid = (book: Rulebook, given: RawFacts, language: Language): readonly FactSaid[] =>
  Object.entries(given).map(([id, raw]) => {
    const data = book.definition(id);
    return { name: data?.title[language] ?? id, said: data ? givenText(book, data, raw, language) : written(raw) };
  });

const fieldOf = (kind: KindData | undefined, path: string): FieldData | undefined =>
  kind && Object.hasOwn(kind.fields, path) ? kind.fields[path] : undefined;

function givenText(book: Rulebook, data: DefinitionData, raw: unknown, language: Language): string {
  if (raw === null || raw === undefined) return messages.open[language];
  if (data.kind === "parameter") return rawSaid(data.of, raw, language);
  const given = Array.isArray(raw) ? { certain: raw.map(String) } : (raw as Expectation);
  return expectedText(book, data, given, language);
}

/** A raw value as its field reads it: 30人, 10%, 是, 未知. */
export function rawSaid(field: FieldData | undefined, raw: unknown, language: Language): string {
  if (raw === null || raw === undefined) return messages.open[language];
  if (typeof raw === "boolean") return yesOrNo[`${raw}`][language];
  if (!field) return written(raw);
  if (field.none && raw === "none") return messages.clear[language];
  switch (field.type) {
    case "number": {
      // An amount such as yuan(100) says its unit, which is the field's.
      const value: unknown = typeof raw === "object" && raw !== null && "value" in raw ? raw.value : raw;
      const number = typeof value === "number" || typeof value === "string" ? Exact.parse(value) : undefined;
      if (!number) return written(raw);
      return (field.as === "percent" ? shareText(number) : numberText(number, field.unit))[language];
    }
    case "choice":
      return memberText(field.members, raw, language);
    case "set":
      return Array.isArray(raw)
        ? listed(
            raw.map((m: unknown) => memberText(field.members, m, language)),
            language,
          ) || messages.clear[language]
        : written(raw);
    case "span": {
      const { from, to } = raw as { readonly from?: unknown; readonly to?: unknown };
      return sentences.fromTo(written(from), to === null || to === undefined ? messages.open[language] : written(to))[
        language
      ];
    }
    default:
      return written(raw);
  }
}

const memberText = (members: Readonly<Record<string, { zh: string; en: string }>>, raw: unknown, language: Language) =>
  (typeof raw === "string" && Object.hasOwn(members, raw) ? members[raw]?.[language] : undefined) ?? written(raw);

/** What has no field to be read by stands as it is written. */
const written = (raw: unknown): string => (typeof raw === "string" ? raw : (JSON.stringify(raw) ?? ""));
