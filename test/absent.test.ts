import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { absentRules } from "../packages/law/src/index.js";

test.each([
  ["zh", "docs/guide/national.md"],
  ["en", "docs/en/guide/national.md"],
] as const)("the guide in %s names what is absent of the law, and why", async (language, path) => {
  const page = await readFile(new URL(`../${path}`, import.meta.url), "utf8");
  const [, listed = ""] = /<!-- absent -->\n([\s\S]*)<!-- \/absent -->/.exec(page) ?? [];
  const lines = absentRules.map(({ title, because }) =>
    language === "zh" ? `- **${title.zh}**：${because.zh}。` : `- **${title.en}**: ${because.en}.`,
  );
  expect(listed.trim().split("\n")).toEqual(lines);
});

test("what is absent has an id of its own", () => {
  expect(new Set(absentRules.map(({ id }) => id)).size).toBe(absentRules.length);
});
