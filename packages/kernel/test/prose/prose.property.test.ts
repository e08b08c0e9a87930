import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DefinitionData, definitionProse, type Language } from "../../src/index.js";
import { mutantsOf } from "../mutants.js";
import { holdsFor } from "../small-world.js";
import { faultsOf, proseText } from "./reading.js";
import { bookWith, definitions, kinds, meaning } from "./world.js";

const said = (data: DefinitionData) => definitionProse(bookWith(data), data.id);
const shown = (data: DefinitionData): string =>
  JSON.stringify(data, (key, v) => (["title", "cites", "examples", "note"].includes(key) ? undefined : v));

describe("the prose of any definition", () => {
  test("is well formed, and says different things of definitions that mean different things", () => {
    const known: Readonly<Record<Language, Map<string, string>>> = { zh: new Map(), en: new Map() };
    let cases = 0;
    holdsFor(
      fc.property(definitions, (data) => {
        cases++;
        const prose = said(data);
        const means = meaning(data);
        for (const language of ["zh", "en"] as const) {
          const words = proseText(prose)[language];
          const faults = faultsOf(words, language);
          if (faults.length > 0) expect.fail(`${faults.join("\n")}\n${shown(data)}`);
          const before = known[language].get(words);
          if (before !== undefined && before !== means) expect.fail(`${words}\n${before}\n${means}`);
          known[language].set(words, means);
        }
      }),
      Number(process.env.RUNS ?? 20_000),
    );
    expect(cases).toBeGreaterThanOrEqual(1);
    // The same words would be no surprise among definitions that are all alike.
    expect(known.en.size / cases).toBeGreaterThan(0.5);
  }, 60_000);

  test("changes in both languages when one thing in the definition does", () => {
    const changed = new Set<string>();
    holdsFor(
      fc.property(definitions, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (data, picks) => {
        const book = bookWith(data);
        const mutants = [...mutantsOf(data, kinds, { get: (id: string) => book.definition(id) } as never)];
        const before = said(data);
        const whole = proseText(before);
        for (const pick of picks) {
          const mutant = mutants[pick % mutants.length];
          if (!mutant || meaning(mutant.data) === meaning(data)) continue;
          changed.add(mutant.what.replace(/ at .*| \d.*/g, ""));
          const after = said(mutant.data);
          const told = `${mutant.what}\n${before.statement.zh}\n${before.statement.en}\n${shown(data)}`;
          for (const language of ["zh", "en"] as const) {
            expect(proseText(after)[language], told).not.toBe(whole[language]);
            if (mutant.inTerm) expect(after.statement[language], told).not.toBe(before.statement[language]);
          }
        }
      }),
      Number(process.env.RUNS ?? 2500),
    );
    // Among all that was changed: every direction, number, unit, window, link, fold and law.
    for (const what of [
      ...["number", "unit of a number", "date", "fact", "atLeast to moreThan", "atMost to below", "all and any", "not"],
      ...[
        "member added",
        "member dropped",
        "direction",
        "unit of a shift",
        "window",
        "link",
        "fold",
        "first",
        "law",
        "combine",
      ],
      ...[
        "length of the fold",
        "rounding",
        "decimals",
        "clock",
        "elapsed by",
        "at least of",
        "grade",
        "outcome",
        "from",
        "to",
      ],
    ])
      expect([...changed], what).toContain(what);
  }, 60_000);
});
