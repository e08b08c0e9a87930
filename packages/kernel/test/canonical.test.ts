import fc from "fast-check";
import { expect, test } from "vitest";
import {
  amount,
  canonicalJson,
  contentHash,
  count,
  type DefinitionData,
  decision,
  hashesOf,
  kind,
  meaningOfKind,
  ordered,
  parameterTable,
  record,
  source,
  text,
} from "../src/index.js";
import { readDefinition, writeDefinition } from "../src/json.js";

const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([k, v]) => [k, turned(v)]),
        )
      : value;
const json = fc.jsonValue();

test("the order of keys does not matter", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      expect(contentHash(turned(value))).toBe(contentHash(value));
    }),
  );
});

test("canonical JSON reads back as what was written", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("different values have different hashes", () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      fc.pre(canonicalJson(a) !== canonicalJson(b));
      expect(contentHash(a)).not.toBe(contentHash(b));
    }),
  );
});

test("keys go by code units, and what is undefined is left out", () => {
  expect(canonicalJson({ b: 1, a: [true, null, "é"], A: undefined, "10": 2, "9": 3 })).toBe(
    '{"10":2,"9":3,"a":[true,null,"é"],"b":1}',
  );
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [() => 1], [undefined]])(
  "there is no JSON for %s",
  (value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError);
  },
);

test("the hash of the empty object is the SHA-256 of its two bytes", () => {
  expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});

const title = text("题", "title");
const cites = source({ id: "law", type: "law", title, from: "2010-01-01", verified: true }).article(1);
const cases = kind("cases", title, { deaths: count(title) });
const rule = (
  limit: number,
  name = title,
  members: Readonly<Record<"low" | "high", typeof title>> = { low: title, high: title },
) =>
  decision({
    id: "test/rule",
    title: name,
    cites,
    about: record(cases),
    law: "event",
    outcomes: ordered(members),
    combine: "gravest",
    rows: (c) => [{ when: c.deaths.atLeast(limit), then: "high" }],
    examples: [{ name, facts: { deaths: 0 }, expect: { possible: ["low", "high"] } }],
  }).data;
const meaning = (data: DefinitionData): string => hashesOf(data).meaning;
const edition = (data: DefinitionData): string => hashesOf(data).edition;

test("a mended title changes the edition, not the meaning", () => {
  const mended = text("新题", "new title");
  expect(meaning(rule(3))).toBe(meaning(rule(3, mended, { low: mended, high: mended })));
  expect(edition(rule(3))).not.toBe(edition(rule(3, mended)));
});

test("a moved threshold changes both", () => {
  expect(meaning(rule(3))).not.toBe(meaning(rule(4)));
  expect(edition(rule(3))).not.toBe(edition(rule(4)));
});

test("the order of outcomes decides, so it is hashed, and survives being stored", () => {
  const turnedRound = rule(3, title, { high: title, low: title });
  expect(meaning(rule(3))).not.toBe(meaning(turnedRound));
  expect(edition(rule(3))).not.toBe(edition(turnedRound));
  const stored = readDefinition(writeDefinition(turnedRound), { kinds: [cases.data] }) as typeof turnedRound;
  expect(Object.keys(stored.outcomes.members)).toEqual(["high", "low"]);
});

test("keys that authors choose are no prose, whatever they are called", () => {
  const table = (value: number) =>
    parameterTable({
      id: "test/table",
      of: count(title),
      by: [{ title, members: { note: title, text: title } }],
      history: [{ values: { note: value, text: 1 }, cites }],
    }).data;
  expect(meaning(table(1))).not.toBe(meaning(table(2)));
  const fields = (unit: string) => kind("cases", title, { title: amount(title, { unit }), cites: count(title) }).data;
  expect(contentHash(meaningOfKind(fields("person")))).not.toBe(contentHash(meaningOfKind(fields("case"))));
});
