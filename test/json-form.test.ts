import { describe, expect, test } from "vitest";
import bazhong from "../examples/regions/sichuan-bazhong/src/index.js";
import { hashesOf, runExamples } from "../packages/kernel/src/index.js";
import { heldAgainst } from "../packages/kernel/test/json/leaves.js";
import { compose } from "../packages/plugin/src/index.js";
import { readRulebook, writeRulebook } from "../packages/plugin/src/json.js";

describe("Bazhong with the national baseline, as data", () => {
  const book = compose([bazhong]);
  const definitions = book.ids().flatMap((id) => book.definition(id) ?? []);
  // Every single change of every rule takes minutes: those of the region's targets and vetoes, of the nation's one in twelve.
  const targetsAndVetoes = /^sichuan-bazhong\/(over-progress|targets-over|report-out|annual-veto|\w+-to-date)/;
  const changed = definitions.filter(({ id }, i) =>
    id.startsWith("sichuan") ? targetsAndVetoes.test(id) : i % 12 === 0,
  );

  test("is the same book after it was written and read, and its examples come out", () => {
    const written = writeRulebook(book);
    const read = readRulebook(written);
    expect(writeRulebook(read)).toBe(written);
    expect(read.meaning).toBe(book.meaning);
    for (const data of definitions) expect(runExamples(read, read.definition(data.id) ?? data)).toEqual([]);
  });

  test("every change of one place changes an edition, and the meaning exactly where it decides", () => {
    const { wrong, decisive, prose } = heldAgainst(changed, hashesOf);
    expect(wrong).toEqual([]);
    expect(decisive).toBeGreaterThan(300);
    expect(prose).toBeGreaterThan(300);
  });
});
