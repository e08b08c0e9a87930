import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { DefinitionError, type FormCode, type Problem } from "../../src/index.js";
import { definitionLimits, languageVersion, readDefinition, readKind, writeDefinition } from "../../src/json.js";
import { vocabularyDefinitions as definitions, vocabularyKinds as kinds } from "./corpus.js";

type Change = readonly [place: string, value: unknown];

/** The value at a place such as `editions.0.rows`. */
const at = (of: unknown, place: string): unknown =>
  place === "" ? of : place.split(".").reduce((value, key) => (value as Record<string, unknown>)[key], of);

function put(of: unknown, [place, value]: Change): void {
  const steps = place.split(".");
  const last = steps.pop() as string;
  (at(of, steps.join(".")) as Record<string, unknown>)[last] = value;
}

const level = definitions.find((d) => d.id === "paper/level");
if (!level) throw new Error("the paper rulebook has a level");
const good = writeDefinition(level);

/** The level's JSON, with other values in some places of its definition. */
function changed(...changes: readonly Change[]): { readonly definition: Record<string, unknown> } {
  const file = JSON.parse(good) as { readonly definition: Record<string, unknown> };
  for (const change of changes) put(file.definition, change);
  return file;
}

const read = (json: unknown, more: Parameters<typeof readDefinition>[1] = {}) =>
  readDefinition(json, { kinds, definitions, ...more });

function problemsOf(json: unknown, more: Parameters<typeof readDefinition>[1] = {}): readonly Problem[] {
  try {
    read(json, more);
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
}

const brief = (problems: readonly Problem[]): readonly string[] => problems.map((p) => `${p.code} ${p.part}`);

const nested = (open: string, close: string, depth: number, core = "null"): string =>
  open.repeat(depth) + core + close.repeat(depth);

const own = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(own);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe("nesting", () => {
  test("100 000 levels are refused, not overflowed by: lists, objects, terms, and a value parsed already", () => {
    const not = nested('{"op":"not","of":', "}", 100_000, '{"op":"always","value":true}');
    const list: unknown[] = [];
    let inner = list;
    for (let i = 0; i < 100_000; i++) {
      const next: unknown[] = [];
      inner.push(next);
      inner = next;
    }
    const round: Record<string, unknown> = { language: 1 };
    round.definition = round;
    for (const json of [
      nested("[", "]", 100_000),
      nested('{"a":', "}", 100_000),
      "[".repeat(100_000),
      good.replace(/"rows":\[/, `"rows":[{"then":"major","when":${not}},`),
      list,
      { language: 1, definition: list },
      round,
    ]) {
      const problems = problemsOf(json, { limits: { bytes: 10_000_000 } });
      expect(problems.map((p) => p.code)).toEqual(["too-deep"]);
      expect(problems[0]?.expected.en).toBe(`at most ${definitionLimits.depth} levels of nesting`);
    }
  });

  test("the limit itself is allowed, one more is not", () => {
    // The term stands at the seventh level: file, definition, editions, edition, rows, row.
    const withNots = (n: number): string =>
      good.replace(
        /"rows":\[/,
        `"rows":[{"then":"major","when":${nested('{"op":"not","of":', "}", n, '{"op":"always","value":true}')}},`,
      );
    expect(brief(problemsOf(withNots(definitionLimits.depth - 7)))).toEqual([]);
    expect(problemsOf(withNots(definitionLimits.depth - 6)).map((p) => p.code)).toEqual(["too-deep"]);
    expect(brief(problemsOf(JSON.parse(withNots(definitionLimits.depth - 7))))).toEqual([]);
    expect(problemsOf(JSON.parse(withNots(definitionLimits.depth - 6))).map((p) => p.code)).toEqual(["too-deep"]);
  });
});

describe("sizes", () => {
  test("a list or an object with too many items", () => {
    const rows = (n: number) =>
      changed(["editions.0.rows", Array.from({ length: n }, () => ({ otherwise: "ordinary" }))]);
    expect(brief(problemsOf(rows(definitionLimits.items + 1)))).toEqual(["too-large definition.editions[0].rows"]);
    const wide = changed(["consequences", Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, []]))]);
    expect(brief(problemsOf(wide))).toEqual(["too-large definition.consequences"]);
  });

  test("too many bytes, counted in UTF-8, before anything is parsed", () => {
    const bytes = new TextEncoder().encode(good).length;
    expect(bytes).toBeGreaterThan(good.length);
    expect(brief(problemsOf(good, { limits: { bytes } }))).toEqual([]);
    expect(brief(problemsOf(good, { limits: { bytes: bytes - 1 } }))).toEqual(["too-large -"]);
    expect(brief(problemsOf("x".repeat(definitionLimits.bytes + 1)))).toEqual(["too-large -"]);
  });

  test("too many values in all, also where they are the same one again and again", () => {
    let shared: unknown = "x";
    for (let i = 0; i < 30; i++) shared = [shared, shared];
    expect(brief(problemsOf({ language: 1, definition: shared }))).toEqual(["too-large -"]);
  });

  test("a text that is too long, a number too long to compute with, a table of too many keys", () => {
    const long = changed(["title.zh", "字".repeat(definitionLimits.text + 1)]);
    expect(brief(problemsOf(long))).toEqual(["too-large definition.title.zh"]);
    const digits = good.replace('"value":"30"', `"value":"${"9".repeat(500)}"`);
    expect(problemsOf(digits).map((p) => p.code)).toEqual(["too-large"]);
    const places = good.replace(
      '{"op":"number","value":"30"}',
      '{"op":"round","mode":"up","decimals":1000000000,"of":{"op":"number","value":"30"}}',
    );
    expect(places).not.toBe(good);
    expect(problemsOf(places).map((p) => `${p.code} ${p.expected.en}`)).toEqual(["bad-value at most 30"]);
    const table = definitions.find((d) => d.kind === "parameter" && d.by);
    if (table?.kind !== "parameter") throw new Error("the paper rulebook has a table");
    const file = JSON.parse(writeDefinition(table)) as object;
    const members = Array.from({ length: 100 }, (_, i) => ({ id: `m${i}`, title: { zh: "员", en: "m" } }));
    put(file, ["definition.by", Array.from({ length: 8 }, () => ({ title: { zh: "键", en: "key" }, members }))]);
    expect(brief(problemsOf(file))).toEqual(["too-large definition.by"]);
  });

  test("of very many problems some are told and all are counted", () => {
    const many = changed(...Array.from({ length: 5000 }, (_, i) => [`x${i}`, 1] as const));
    const problems = problemsOf(many);
    expect(problems).toHaveLength(definitionLimits.problems + 1);
    expect(problems.at(-1)).toMatchObject({ code: "more-problems", found: { en: "4800 more" } });
  });
});

describe("prototypes", () => {
  const everyPlace = [
    '{"language":1,"__proto__":{"polluted":1},"definition":{}}',
    good.replace('"kind":', '"__proto__":{"polluted":1},"kind":'),
    good.replace('"zh":', '"__proto__":{"polluted":1},"zh":'),
    good.replace('"facts":{', '"facts":{"__proto__":{"polluted":1},'),
    good.replace('"facts":{', '"facts":{"a":{"constructor":{"prototype":{"polluted":1}}},'),
    good.replace('"facts":{', '"records":{"__proto__":[{"polluted":1}]},"facts":{'),
    good.replace('"facts":{', '"given":{"toString":1},"facts":{'),
    good.replace('"facts":{', '"facts":{"\\u005f_proto__":1,'),
  ];
  test.each(everyPlace.map((json, i) => [i, json] as const))("reserved keys are refused, place %i", (_, json) => {
    expect(json).not.toBe(good);
    for (const given of [json, JSON.parse(json)]) {
      const problems = problemsOf(given);
      expect(new Set(problems.map((p) => p.code))).toEqual(new Set(["reserved-name"]));
      expect(problems.every((p) => /__proto__|constructor|prototype|toString/.test(p.part))).toBe(true);
    }
  });

  test.each(["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"])(
    "%s is no name of a fact, a table, a member or an outcome",
    (name) => {
      for (const json of [
        good.replaceAll('["deaths"]', `["${name}"]`),
        good.replace('"table":"accidents"', `"table":"${name}"`),
        good.replace('{"id":"major",', `{"id":"${name}",`),
        good.replace('"then":"major"', `"then":"${name}"`),
      ]) {
        expect(json).not.toBe(good);
        expect(new Set(problemsOf(json).map((p) => p.code))).toEqual(new Set(["reserved-name"]));
      }
    },
  );

  test("objects with a class, functions, symbols and big integers are no JSON", () => {
    for (const value of [
      new Date(0),
      new Map(),
      () => 1,
      Symbol("x"),
      1n,
      undefined,
      Object.create({ zh: "x", en: "x" }),
    ]) {
      const json = changed(["title", value]);
      expect(brief(problemsOf(json))).toEqual(["not-json definition.title"]);
    }
  });

  test("a value that changes while it is read is read once", () => {
    let reads = 0;
    const json = changed();
    Object.defineProperty(json.definition, "title", {
      enumerable: true,
      get: () => (reads++ === 0 ? { zh: "等级", en: "Level" } : { zh: 1, en: nested("[", "]", 9) }),
    });
    expect(read(json).title).toEqual({ zh: "等级", en: "Level" });
    expect(reads).toBe(1);
  });
});

describe("versions", () => {
  test("a newer version of the language is said to be newer, whatever else it brings", () => {
    const newer = { language: languageVersion + 1, definition: { kind: "decision", term: { op: "forecast" } } };
    expect(problemsOf(newer)).toMatchObject([{ code: "language-too-new", part: "language", found: { en: "2" } }]);
  });

  test.each([[0], [-1], [1.5], ["1"], [null], [undefined]])("%s is no version", (language) => {
    const { language: _, ...rest } = JSON.parse(good) as Record<string, unknown>;
    const json = language === undefined ? rest : { ...rest, language };
    expect(brief(problemsOf(json))).toEqual(["language-unknown language"]);
  });

  test.each([["null"], ["[]"], ['"text"'], ["3"], ["{}"]])("%s has no version", (json) => {
    expect(brief(problemsOf(json))).toEqual(["language-unknown language"]);
  });

  test.each([[""], ["{"], ["[1,]"], ["{'a':1}"], ["\ufeff{}"], ["NaN"], ['{"a":1}}'], ["\u001b[2J"]])(
    "%j is no JSON",
    (json) => {
      expect(brief(problemsOf(json))).toEqual(["not-json -"]);
    },
  );
});

describe("texts", () => {
  test.each([
    ["<script>alert(1)</script>"],
    ['"><img src=x onerror=alert(1)>'],
    ["$\u007bprocess.exit()} `id` $(id)"],
    ["'; DROP TABLE accidents; --"],
    ["=cmd|' /C calc'!A0"],
    ["{{constructor.constructor('return 1')()}}"],
    ["\\u001b[31m \\\\ %s %n"],
  ])("%s in a title, a note or a citation stays the text that it is", (attack) => {
    const said = { zh: attack, en: attack };
    const json = changed(
      ["title", said],
      ["note", said],
      ["outcomes.members.1.title", said],
      ["editions.0.cites.0.place", said],
    );
    const data = read(json);
    expect(data.title).toEqual({ zh: attack, en: attack });
    expect(JSON.parse(writeDefinition(data))).toEqual(json);
  });

  test.each([
    ["<b>"],
    ["a b"],
    ["a/b"],
    ["a.b"],
    ["重大"],
    ["1"],
    ["--;"],
    ["a\u0000"],
    ["$(a)"],
    [""],
    ["x".repeat(101)],
  ])("%j is no name of a member", (name) => {
    const json = changed(["outcomes.members.0.id", name]);
    expect(problemsOf(json).length).toBeGreaterThan(0);
    expect(problemsOf(json).every((p) => p.part === "definition.outcomes.members[0].id")).toBe(true);
  });

  test.each([
    ["../../etc/passwd"],
    ["paper/<b>"],
    ["paper"],
    ["Paper/level"],
    ["paper/level\n"],
    ["paper//level"],
    [`paper/${"x".repeat(200)}`],
    ["__proto__/x"],
    ["paper/等级"],
  ])("%j is no id", (id) => {
    const json = changed(["id", id]);
    expect(problemsOf(json).some((p) => p.part === "definition.id")).toBe(true);
  });

  test("controls, directions of writing, invisible characters and halves of surrogate pairs are refused where they stand", () => {
    for (const bad of [
      "\u0000",
      "\u001b[31m",
      "\u009b2J",
      "\u007f",
      "\n",
      "\u202e",
      "\u2066",
      "\u200b",
      "\ufeff",
      "\u2028",
      "\ud800",
      "\udc00x",
    ]) {
      const json = changed(["title.en", `Level ${bad}`], [`examples.0.facts.k${bad}`, 1]);
      const problems = problemsOf(json);
      expect(problems.filter((p) => p.code === "bad-text")).toHaveLength(2);
      // And no message repeats them.
      const told = problems.map((p) => p.part + p.found.zh + p.found.en + p.todo.en).join("");
      expect(told).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}]/u);
    }
  });
});

describe("numbers and keys", () => {
  test("a number where decimal text belongs is refused", () => {
    const problems = problemsOf(good.replace('"value":"30"', '"value":30'));
    expect(problems).toMatchObject([{ code: "wrong-type", expected: { en: "a text" }, found: { en: "30" } }]);
  });

  test.each([["1e5"], ["0x1f"], ["1/3"], [" 30"], ["30."], ["∞"], ["٣"], ["NaN"], ["1_000"]])(
    "%s is no decimal text",
    (value) => {
      expect(problemsOf(good.replace('"value":"30"', `"value":"${value}"`)).map((p) => p.code)).toEqual(["bad-value"]);
    },
  );

  test.each([["12345678901234567"], ["0.12345678901234567"], ["1e400"], ["1e-400"], ["-1e999"]])(
    "%s in an example's facts would be another number: refused",
    (number) => {
      const json = good.replace('"facts":{', `"facts":{"injuries":${number},`);
      expect(brief(problemsOf(json))).toEqual(["inexact-number definition.examples[0].facts.injuries"]);
    },
  );

  test.each([["0"], ["-0.5"], ["123456789012345"], ["100000000000000000000"], ["1.5e3"], ["0.000001"]])(
    "%s is read as it stands",
    (number) => {
      const json = good.replace('"facts":{', `"facts":{"injuries":${number},`);
      // Whether it is a good number of injuries is another matter.
      expect(brief(problemsOf(json)).filter((p) => !p.startsWith("bad-example"))).toEqual([]);
    },
  );

  test("a key twice is refused, also where one of them is spelt with an escape", () => {
    const places = [
      [good.replace('"kind":"decision"', '"kind":"decision","kind":"decision"'), "definition.kind"],
      [good.replace('"kind":"decision"', '"kind":"decision","\\u006bind" : "decision"'), "definition.kind"],
      [good.replace('"value":"30"', '"value":"3","value":"30"'), /\.right\.value$/],
      [good.replace(/"language":1\}$/, '"language" : 1, "language":1 }'), "language"],
      [good.replace(/^\{/, '{"language":1,'), "language"],
    ] as const;
    for (const [json, part] of places) {
      expect(json).not.toBe(good);
      const problems = problemsOf(json);
      expect(problems.map((p) => p.code)).toEqual(["duplicate-key"]);
      expect(problems[0]?.part).toMatch(part instanceof RegExp ? part : new RegExp(`^${part}$`));
    }
  });

  test("equal keys of different objects, and texts that look like keys, are no such thing", () => {
    const json = changed(["note", { zh: '"kind":"decision","kind":{', en: '\\"zh\\":[{"' }]);
    expect(brief(problemsOf(JSON.stringify(json, null, 3)))).toEqual([]);
  });

  test("a member twice is refused, since one would hide the other", () => {
    const json = changed();
    const members = at(json.definition, "outcomes.members") as unknown[];
    members.push(members[0]);
    expect(problemsOf(json)).toMatchObject([{ code: "duplicate-member", found: { en: expect.any(String) } }]);
  });
});

describe("shape", () => {
  test("all problems come at once, each with its place, what was expected and what to do", () => {
    const json = changed(
      ["titel", {}],
      ["title", undefined],
      ["law", "events"],
      ["editions.0.rows.0.when.of.0", { op: "compair", is: "atLeast" }],
      ["editions.0.rows.0.when.of.1", { op: "all", of: [{ op: "number", value: "3" }] }],
      ["editions.0.rows.1.than", "x"],
      ["editions.0.cites.0.verified", "yes"],
      ["outcomes.ordered", null],
      ["examples.0.expect", { atLeast: "major" }],
      ["examples.0.facts", [1, 2]],
    );
    const problems = problemsOf(JSON.stringify({ ...json, comment: "x" }));
    const tests =
      "always, fact, parameter, compare, grade, oneOf, same, includes, within, covers, exists, all, any, not, atLeastOf";
    const keys =
      "id, title, note, kind, about, law, outcomes, combine, appliesWhen, beforeEnd, consequences, editions, examples";
    const row = "definition.editions[0].rows[0].when";
    const laws = "event, periodEnd, judged, eventOrMilder";
    expect(problems.map((p) => [p.code, p.part, p.expected.en, p.found.en, p.todo.en])).toEqual([
      ["missing-part", "definition.title", "an object", "none", "Add it."],
      ["bad-value", "definition.law", `one of ${laws}`, "“events”", "Did you mean event?"],
      ["wrong-type", "definition.outcomes.ordered", "true or false", "null", "Mend its type."],
      ["wrong-type", "definition.editions[0].cites[0].verified", "true or false", "“yes”", "Mend its type."],
      ["bad-value", `${row}.of[0].op`, `one of ${tests}`, "“compair”", "Did you mean compare?"],
      ["bad-value", `${row}.of[1].of[0].op`, `one of ${tests}`, "“number”", "Use one of those."],
      [
        "unknown-key",
        "definition.editions[0].rows[1].than",
        "one of the keys when, then, note",
        "“than”",
        "Did you mean then?",
      ],
      ["wrong-type", "definition.examples[0].facts", "an object", "a list of 2", "Mend its type."],
      ["missing-part", "definition.examples[0].expect.atMost", "a text or a number", "none", "Add it."],
      ["unknown-key", "definition.titel", `one of the keys ${keys}`, "“titel”", "Did you mean title?"],
      ["unknown-key", "comment", "one of the keys language, definition", "“comment”", "Remove or mend it."],
    ]);
    expect(problems.every((p) => p.rule === "paper/level")).toBe(true);
  });

  test("every code of the form has its case", () => {
    const cases: Readonly<Record<FormCode, unknown>> = {
      "not-json": "{",
      "duplicate-key": '{"language":1,"language":1}',
      "too-large": changed(["title.zh", "字".repeat(20_000)]),
      "too-deep": "[".repeat(1000),
      "bad-text": changed(["title.zh", "\u0007"]),
      "bad-name": changed(["about.table", "a b"]),
      "inexact-number": '{"language":1,"a":0.12345678901234567}',
      "language-unknown": {},
      "language-too-new": { language: 99 },
      "unknown-key": { language: 1, a: 1 },
      "missing-part": { language: 1 },
      "wrong-type": { language: 1, definition: 1 },
      "duplicate-member": changed(["outcomes.members.1.id", at(changed().definition, "outcomes.members.0.id")]),
      "more-problems": changed(...Array.from({ length: 300 }, (_, i) => [`x${i}`, 1] as const)),
    };
    for (const [code, json] of Object.entries(cases)) {
      expect(problemsOf(json).map((p) => p.code as string)).toContain(code);
    }
  });

  test("a definition of the right shape is held to its meaning", () => {
    const json = good.replaceAll('["deaths"]', '["death"]');
    expect(new Set(problemsOf(json).map((p) => `${p.code} ${p.todo.en}`))).toEqual(
      new Set(["unknown-fact Did you mean deaths?"]),
    );
    const two = good.replace('"unit":"yuan"', '"unit":"person"').replace('"then":"major"', '"then":"huge"');
    expect(
      problemsOf(two)
        .map((p) => p.code)
        .sort(),
    ).toEqual(["unit-mismatch", "unknown-member"]);
  });

  test("a comparison by another order than the declared one is refused", () => {
    const user = definitions.find((d) => writeDefinition(d).includes('"op":"grade"'));
    if (!user) throw new Error("the paper rulebook compares by an order");
    const turned = writeDefinition(user).replace(
      /"order":\[([^\]]*)\]/g,
      (_, members: string) => `"order":[${members.split(",").reverse().join(",")}]`,
    );
    expect(new Set(problemsOf(turned).map((p) => p.code))).toEqual(new Set(["type-mismatch"]));
  });

  test("definitions that go round are refused, not followed for ever", () => {
    const summing = definitions.find((d) => d.kind === "indicator" && d.fold.fold === "sum");
    if (!summing) throw new Error("the paper rulebook sums");
    const file = JSON.parse(writeDefinition(summing)) as object;
    put(file, ["definition.fold.of", { op: "definition", id: summing.id, of: { who: "record" } }]);
    expect(brief(problemsOf(file))).toEqual(["cycle -"]);
  });

  test("a chain of definitions longer than the limit is refused", () => {
    const link = (i: number) => ({
      ...level,
      id: `chain/d${i}`,
      editions: [
        {
          ...(level as Extract<typeof level, { kind: "decision" }>).editions[0],
          rows: [
            i === 0
              ? { otherwise: "ordinary" }
              : {
                  when: { op: "exists", of: { op: "definition", id: `chain/d${i - 1}`, of: { who: "subject" } } },
                  then: "major",
                },
          ],
        },
      ],
    });
    const chain = Array.from({ length: 20_000 }, (_, i) => link(i)) as unknown as typeof definitions;
    const last = (n: number) => writeDefinition(chain[n - 1] as (typeof definitions)[0]);
    const within = { definitions: chain, limits: { chain: 50 } };
    expect(brief(problemsOf(last(50), within))).toEqual([]);
    expect(brief(problemsOf(last(51), within))).toEqual(["too-deep -"]);
    expect(brief(problemsOf(last(20_000), within))).toEqual(["too-deep -"]);
  });

  test("whatever JSON comes, it is read or refused with problems, and never anything else", () => {
    const files = definitions.map((d) => JSON.parse(writeDefinition(d)) as object);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), fc.constantFrom("deaths", "", "1", -1, 1e9, [], {})))),
        (file, edits) => {
          const json = structuredClone(file);
          for (const [at, value] of edits) {
            const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
            const visit = (holder: object): void => {
              for (const [key, inner] of Object.entries(holder)) {
                places.push({ holder: holder as Record<string, unknown>, key });
                if (typeof inner === "object" && inner !== null) visit(inner);
              }
            };
            visit(json);
            const place = places[at % places.length];
            if (place) place.holder[place.key] = value;
          }
          for (const p of problemsOf(JSON.stringify(json))) {
            expect(
              p.code && p.part && p.expected.zh && p.expected.en && p.found.zh && p.todo.zh && p.todo.en,
            ).toBeTruthy();
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("any text at all is refused with problems", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.anything()), (json) => {
        expect(problemsOf(json).length).toBeGreaterThan(0);
        expect(() => readKind(json)).toThrow(DefinitionError);
      }),
    );
  });
});
