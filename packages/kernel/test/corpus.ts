import { readdirSync, readFileSync } from "node:fs";
import type { SmallRule } from "./small-rules.js";

// Rules that a property once failed on, each replayed before new ones are made up.

interface Stored extends SmallRule {
  readonly name: string;
}

const folder = new URL("./corpus/", import.meta.url);

const read = (prefix: string): readonly Stored[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${prefix}-`) && file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Stored);

export const corpus = { checks: read("checks"), cases: read("cases") };
