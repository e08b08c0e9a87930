import { describe, expect, test } from "vitest";
import { bookFromData, definitionProse } from "../../src/index.js";
import { paperBooks } from "../json/corpus.js";
import { faultsOf, proseText, unheard } from "./reading.js";

describe.each(paperBooks.map((b) => [b.name, b] as const))("the paper rulebook in words: %s", (_, paper) => {
  const { definitions, kinds } = paper;
  const book = bookFromData(definitions, kinds);

  test("every definition is well formed in both languages", () => {
    for (const { id } of definitions) {
      const prose = proseText(definitionProse(book, id));
      for (const language of ["zh", "en"] as const)
        expect(faultsOf(prose[language], language, { quoting: true }), id).toEqual([]);
    }
  });

  test("one thing changed in a definition changes what is said, in both languages", () => {
    const { failures, cases } = unheard(book, definitions, kinds);
    expect(failures).toEqual([]);
    expect(cases).toBeGreaterThan(definitions.length * 10);
  }, 60_000);
});
