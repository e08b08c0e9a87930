import { describe, expect, test } from "vitest";
import { bookFromData, type DefinitionData, mentionsOf, runExamples } from "../../src/index.js";
import { readDefinition, readKind, writeDefinition, writeKind } from "../../src/json.js";
import { paperBooks } from "./corpus.js";

/** Definitions so that what one mentions comes before it. */
function inOrder(of: readonly DefinitionData[]): readonly DefinitionData[] {
  const byId = new Map(of.map((d) => [d.id, d]));
  const done = new Set<DefinitionData>();
  const visit = (data: DefinitionData): void => {
    for (const id of mentionsOf(data)) visit(byId.get(id) as DefinitionData);
    done.add(data);
  };
  for (const data of of) visit(data);
  return [...done];
}

describe.each(paperBooks.map((b) => [b.name, b] as const))("the paper rulebook through JSON: %s", (_, paper) => {
  const { definitions, kinds, calendar } = paper;
  const written = inOrder(definitions).map(writeDefinition);
  const readKinds = kinds.map((k) => readKind(writeKind(k)));
  const read: DefinitionData[] = [];
  for (const json of written) read.push(readDefinition(json, { kinds: readKinds, definitions: read }));

  test("is the same data again, members in order", () => {
    expect(read).toEqual(inOrder(definitions));
    expect(read.map((d) => JSON.stringify(membersIn(d)))).toEqual(
      inOrder(definitions).map((d) => JSON.stringify(membersIn(d))),
    );
    expect(readKinds).toEqual(kinds);
  });

  test("is the same bytes again, from text and from a parsed value", () => {
    expect(read.map(writeDefinition)).toEqual(written);
    const parsed = written.map((json) => readDefinition(JSON.parse(json), { kinds, definitions }));
    expect(parsed.map(writeDefinition)).toEqual(written);
  });

  const book = bookFromData(read, readKinds);
  const own = bookFromData(definitions, kinds);
  test.each(read.map((d) => [d.id, d] as const))("%s says of its examples what it said", (_, data) => {
    expect(runExamples(book, data, calendar)).toEqual(runExamples(own, own.definition(data.id) ?? data, calendar));
  });

  test("cannot be changed by whoever holds it", () => {
    const open: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    for (const data of read) visit(data, data.id);
    expect(open).toEqual([]);
  });

  test("is a copy: the value that was given stays what it was, and no longer matters", () => {
    const json = JSON.parse(written[0] as string) as { definition: { title: { zh: string } } };
    const before = structuredClone(json);
    const data = readDefinition(json, { kinds, definitions });
    expect(json).toEqual(before);
    json.definition.title.zh = "别的";
    expect(writeDefinition(data)).toBe(written[0]);
  });
});

function membersIn(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "members" && !Array.isArray(inner) ? [Object.keys(inner as object)] : membersIn(inner),
  );
}
