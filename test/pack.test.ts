import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import sichuan from "../examples/regions/sichuan/src/index.js";
import bazhong from "../examples/regions/sichuan-bazhong/src/index.js";
import { createEngine } from "../packages/engine/src/index.js";
import { runExamples, text } from "../packages/kernel/src/index.js";
import { national } from "../packages/national/src/index.js";
import { compose, type Plugin } from "../packages/plugin/src/index.js";
import {
  newKey,
  publicKey,
  readPack,
  type SignatureAlgorithm,
  softwareSigner,
  trustedKey,
  writePack,
} from "../packages/plugin/src/pack.js";

const year = fileURLToPath(new URL("../examples/regions/sichuan-bazhong/data", import.meta.url));
const holder = text("某市安委办", "The city's safety office");

/** A plugin after a way through a pack. */
async function packed(plugin: Plugin, algorithm: SignatureAlgorithm, among: readonly Plugin[]): Promise<Plugin> {
  const pair = newKey(algorithm);
  const pack = await writePack(plugin, softwareSigner(pair.private));
  const trust = { keys: [trustedKey(publicKey(pair.public), holder)], versions: {} };
  return readPack(pack, { trust, on: "2026-03-10", among }).plugin;
}

describe.each(["Ed25519", "SM2"] as const)("Bazhong as a pack signed by %s", async (algorithm) => {
  const code = compose([bazhong]);
  const book = compose([national, await packed(bazhong, algorithm, [national, sichuan])]);

  test("composes to the same rulebook, and its examples come out", () => {
    expect([book.meaning, book.edition]).toEqual([code.meaning, code.edition]);
    expect(book.form).toEqual(code.form);
    for (const id of book.ids()) {
      const data = book.definition(id);
      expect(data ? runExamples(book, data) : [id]).toEqual([]);
    }
  });

  test("judges a year as the plugin in code does", async () => {
    const judged = await createEngine(book).assess(year);
    expect(judged.findings.length).toBeGreaterThan(5);
    expect(judged).toEqual(await createEngine(code).assess(year));
  });

  test("is the same among national rules that came as a pack too", async () => {
    const nation = await packed(national, algorithm, []);
    const province = await packed(sichuan, algorithm, [nation]);
    const all = compose([await packed(bazhong, algorithm, [nation, province])]);
    expect([all.meaning, all.edition]).toEqual([code.meaning, code.edition]);
  });
});
