import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, type DefinitionData, hashesOf } from "../../src/index.js";
import { writeDefinition } from "../../src/json.js";
import { definitions } from "../prose/world.js";
import { holdsFor } from "../small-world.js";

/** The same data with the keys of every object but the members of a choice, whose order decides, turned round. */
const turned = (value: unknown, keep = false): unknown => {
  if (Array.isArray(value)) return value.map((v) => turned(v));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([k, v]) => [k, turned(v, k === "members")] as const);
  return Object.fromEntries(keep ? entries : entries.reverse());
};

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test("random definitions have one spelling and two hashes, whatever the order of keys and however often stored", () => {
  let cases = 0;
  holdsFor(
    fc.property(definitions, (data: DefinitionData) => {
      const written = writeDefinition(data);
      const hashes = hashesOf(data);
      const again = turned(data) as DefinitionData;
      expect(writeDefinition(again)).toBe(written);
      expect(hashesOf(again)).toEqual(hashes);
      expect(writeDefinition(copied(data))).toBe(written);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
      const mended = { ...data, title: { zh: `${data.title.zh}改`, en: `${data.title.en} mended` } };
      expect(hashesOf(mended).meaning).toBe(hashes.meaning);
      expect(hashesOf(mended).edition).not.toBe(hashes.edition);
      cases += 6;
    }),
    Number(process.env.RUNS ?? 17_000),
  );
  if (process.env.RUNS === undefined) expect(cases).toBeGreaterThan(100_000);
}, 240_000);
