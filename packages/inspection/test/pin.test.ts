import { withFix } from "@anwei/inspection";
import { describe, expect, it } from "vitest";
import { checklistHashes } from "../src/checklist/meaning.js";
import { dustChecklist } from "./dust.js";

type Path = readonly (string | number)[];

function* leavesOf(value: unknown, path: Path = []): Generator<readonly [Path, string | number | boolean]> {
  if (typeof value !== "object" || value === null) yield [path, value as string];
  else
    for (const [key, inner] of Object.entries(value))
      yield* leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

const other = (leaf: string | number | boolean): unknown =>
  typeof leaf === "number" ? leaf + 1 : typeof leaf === "boolean" ? !leaf : `${leaf}-2`;

// By hand: what people read, and where it was read.
const prose = ["title", "hint", "note", "measure", "cites", "documents", "sources"];

describe("what a checklist is pinned to", () => {
  const leaves = [...leavesOf(dustChecklist.data)];
  const own = checklistHashes(dustChecklist.data);

  it.each(leaves.map(([path, leaf]) => [path.join("."), path, leaf] as const))("%s", (_, path, leaf) => {
    const changed = checklistHashes(withFix(dustChecklist.data, { path, value: other(leaf) }));
    expect(changed.edition).not.toBe(own.edition);
    expect(changed.meaning === own.meaning).toBe(path.some((step) => prose.includes(String(step))));
  });

  it("is changed by the order of items, which is that of the conditions", () => {
    const { items } = dustChecklist.data;
    const turned = checklistHashes({ ...dustChecklist.data, items: [...items].reverse() });
    expect(turned.meaning).not.toBe(own.meaning);
  });
});
