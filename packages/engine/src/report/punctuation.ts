import type { Language } from "@anwei/kernel";

// The marks that a report sets between texts: full width between Chinese ones, with a space after them in English.

/** `理由：…`, `Why: …`. */
export const labelled = (label: string, said: string, language: Language): string =>
  `${label}${language === "zh" ? "：" : ": "}${said}`;

/** A label with nothing on its line but itself. */
export const heading = (label: string, language: Language): string => `${label}${language === "zh" ? "：" : ":"}`;

/** What stands in brackets after a text: `（…）`, ` (…)`. */
export const bracketed = (said: string, language: Language): string =>
  language === "zh" ? `（${said}）` : ` (${said})`;

/** Names in a row: `甲、乙`, `a, b`. */
export const listed = (names: readonly string[], language: Language): string => names.join(between(language));

/** What stands between names in a row. */
export const between = (language: Language): string => (language === "zh" ? "、" : ", ");

/** Clauses of one sentence: `…，…`, `…, …`. */
export const clauses = (said: readonly string[], language: Language): string =>
  said.join(language === "zh" ? "，" : ", ");

/** Statements side by side: `…；…`, `…; …`. */
export const statements = (said: readonly string[], language: Language): string =>
  said.join(language === "zh" ? "；" : "; ");
