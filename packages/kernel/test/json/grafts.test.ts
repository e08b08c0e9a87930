import fc from "fast-check";
import { expect, test } from "vitest";
import { bookFromData, type DefinitionData, DefinitionError, runExamples } from "../../src/index.js";
import { readDefinition, writeDefinition } from "../../src/json.js";
import { paperBooks } from "./corpus.js";

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: object): readonly Place[] {
  return Object.entries(value).flatMap(([key, inner]) => [
    { holder: value as Record<string, unknown>, key },
    ...(typeof inner === "object" && inner !== null ? placesIn(inner) : []),
  ]);
}

const role = ({ holder, key }: Place): string => (Array.isArray(holder) ? "[]" : key);

const files = paperBooks.flatMap((book) =>
  book.definitions.map((d) => ({ book, file: JSON.parse(writeDefinition(d)) as { definition: DefinitionData } })),
);
// What stands anywhere under a key can be grafted wherever that key stands.
const grafts = Map.groupBy(
  files.flatMap(({ file }) => placesIn(file)),
  role,
);

test("a definition made of parts of others is refused, or can be judged: nothing that was read fails later", () => {
  let judged = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      ({ book, file }, edits) => {
        const json = structuredClone(file);
        for (const [at, pick] of edits) {
          const places = placesIn(json);
          const place = places[at % places.length] as Place;
          const pool = grafts.get(role(place)) ?? [place];
          const graft = pool[pick % pool.length] as Place;
          place.holder[place.key] = structuredClone(graft.holder[graft.key]);
        }
        let data: DefinitionData;
        try {
          data = readDefinition(JSON.stringify(json), book);
        } catch (error) {
          expect(error).toBeInstanceOf(DefinitionError);
          return;
        }
        judged++;
        // Its examples need not come out, but each must come to an answer or to a refusal of its facts.
        const { definitions, kinds, calendar } = book;
        runExamples(bookFromData([...definitions, data], kinds), data, calendar);
      },
    ),
    { numRuns: 500 },
  );
  expect(judged).toBeGreaterThan(50);
});
