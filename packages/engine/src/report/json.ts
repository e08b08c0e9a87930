import type { Assessment } from "../assessment.js";

/**
 * An assessment as JSON for people and programs: its keys always in the same order, indented, with each result, finding,
 * superseded answer and row of a view on a line of its own, so that a line is a thing to be looked for, compared and counted.
 */
export const renderJson = (assessment: Assessment): string => `${written(assessment, "")}\n`;

/** The lists of which each element is one line. */
const lists = new Set(["results", "findings", "superseded", "rows", "assumed", "sources"]);

function written(value: object, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => (isObject(item) ? written(item, inner) : JSON.stringify(item ?? null)));
    return items.length === 0 ? "[]" : `[\n${items.map((item) => inner + item).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).flatMap(([key, of]) => {
    if (of === undefined) return [];
    const said = !isObject(of)
      ? JSON.stringify(of)
      : lists.has(key) && Array.isArray(of) && of.length > 0
        ? `[\n${of.map((item) => `${inner}  ${JSON.stringify(item)}`).join(",\n")}\n${inner}]`
        : written(of, inner);
    return [`${inner}${JSON.stringify(key)}: ${said}`];
  });
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n${indent}}`;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The findings of an assessment, one a line. */
export const renderNdjson = ({ findings }: Assessment): string =>
  findings.map((f) => `${JSON.stringify(f)}\n`).join("");
