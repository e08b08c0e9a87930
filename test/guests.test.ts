import { globSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { judge, prepare } from "../packages/kernel/src/index.js";
import { national } from "../packages/national/src/index.js";
import { compose, type Plugin } from "../packages/plugin/src/index.js";
import { readPack, readTrust } from "../packages/plugin/src/pack.js";

// Before the host changes, its guests are run: every example plugin, and packs that were signed by earlier versions.

const regions = globSync(["examples/regions/*/package.json", "examples/responsibility-year/package.json"]).map(
  (manifest) => manifest.replace(/[\\/]package\.json$/, ""),
);

test("there are guests to run", () => {
  expect(regions.length).toBeGreaterThan(0);
});

describe.each(regions)("%s", (folder) => {
  test("composes with the current packages, and without a note that nobody has answered", async () => {
    const { default: plugin }: { default: Plugin } = await import(pathToFileURL(`${folder}/src/index.ts`).href);
    expect(compose([national, plugin]).notes).toEqual([]);
  });

  test("is tested by the kit", () => {
    const tests = globSync(`${folder}/test/*.test.ts`).map((file) => readFileSync(file, "utf8"));
    expect(tests.filter((source) => source.includes("testPlugin("))).toHaveLength(1);
  });

  test("is written against the permanent path alone", () => {
    const sources = globSync(`${folder}/src/**/*.ts`).map((file) => readFileSync(file, "utf8"));
    expect(sources.join("\n")).not.toMatch(/from "@anwei\/(kernel|plugin)(\/(?!v1)[^"]*)?"/);
  });
});

const packs = globSync("test/guests/*.anwei.json");
const trust = readTrust(readFileSync("test/guests/trust.json", "utf8"));

describe.each(packs)("%s, as it was signed", (file) => {
  const { plugin } = readPack(readFileSync(file), { trust, on: "2026-11-25", among: [national] });
  const book = compose([national, plugin]);

  test("is still read and composed", () => {
    expect(book.plugins.map(({ id, hash }) => [id, hash])).toContainEqual([plugin.id, plugin.hash]);
  });

  test("still answers as it did", () => {
    const answers: readonly Answer[] = JSON.parse(readFileSync(file.replace(".anwei.json", ".answers.json"), "utf8"));
    expect(answers.length).toBeGreaterThan(10);
    for (const { rule, facts, how, outcome } of answers) {
      expect(judge(prepare(book, rule, facts, how)), `${rule} ${JSON.stringify(facts)}`).toEqual(outcome);
    }
  });
});

interface Answer {
  readonly rule: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly how: Parameters<typeof prepare>[3];
  readonly outcome: unknown;
}
