import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anwei, outcomes, root } from "./anwei.js";

const faces = join(root, "examples/checklists/faces");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "anwei-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const changed = async (change: (yaml: string) => string): Promise<string> => {
  const file = join(folder, "changed.yaml");
  await writeFile(file, change(await readFile(join(faces, "city-gas.yaml"), "utf8")));
  return file;
};

describe("a checklist", () => {
  test("that is sound is said to be, in both languages; a workbook and YAML are the same one", async () => {
    const zh = await anwei(["checklist", join(faces, "city-gas.xlsx")], { language: "zh" });
    expect(zh).toMatchObject({ status: 0, stderr: "" });
    expect(zh.stdout).toMatch(
      /^城镇燃气经营企业安全检查表（example\/city-gas 2026-1）：\d+ 项，可以使用\n哈希 [0-9a-f]{64}\n$/,
    );
    const [book, yaml] = await Promise.all(
      ["xlsx", "yaml"].map((end) => anwei(["checklist", join(faces, `city-gas.${end}`), "--json"])),
    );
    expect(book?.stdout).toBe(yaml?.stdout);
    expect(outcomes(book as never)).toMatchObject([{ checklist: { id: "example/city-gas" }, findings: [] }]);
  });

  test("with mistakes is refused, each told at its line with what to do", async () => {
    const file = await changed((yaml) => yaml.replace(/= 'bottled'/, "= 'botled'"));
    const line = (await readFile(file, "utf8")).split("\n").findIndex((written) => written.includes("botled")) + 1;
    const ran = await anwei(["checklist", file]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toMatch(new RegExp(`^\\[wrong-answer\\] ${file} line ${line} .*Did you mean bottled\\?\n$`));
    const zh = await anwei(["checklist", file], { language: "zh" });
    expect(zh.stderr).toContain(`第 ${line} 行`);
  });

  test("that is usable though not as meant is used, and told of", async () => {
    const file = await changed((yaml) => yaml.replace(/en: Checklist of city gas companies/, 'en: ""'));
    const ran = await anwei(["checklist", file]);
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.stderr).toMatch(/^\[untranslated\] .* line 3 title\.en: /);
    expect(ran.stdout).toContain("with one remark");
  });

  test.each(["yaml", "xlsx", "json"])("comes back from %s", async (to) => {
    const out = join(folder, `gas.${to}`);
    const ran = await anwei(["checklist", join(faces, "city-gas.yaml"), "--to", to, "--out", out, "--json"]);
    expect(ran).toMatchObject({ status: 0, stderr: `written to ${out}\n` });
    expect((await anwei(["checklist", out, "--json"])).stdout).toBe(ran.stdout);
  });

  test.each([
    ["xform", /^<\?xml/],
    ["surveyjs", /^\{/],
    ["xlsform", /^PK/],
  ])("is written for the field tool that reads %s, with what is lost", async (to, begins) => {
    const out = join(folder, `field.${to}`);
    const ran = await anwei(["checklist", join(faces, "city-gas.yaml"), "--to", to, "--out", out]);
    expect(ran.status).toBe(0);
    expect(ran.stderr).toMatch(/\[scoring\] scoring: /);
    expect(await readFile(out, "latin1")).toMatch(begins);
  });

  test("in no form that is known, that is not there, or without a file to write, is refused", async () => {
    expect((await anwei(["checklist", "package.docx"])).stderr).toContain("[unreadable-file] package.docx");
    expect((await anwei(["checklist", "README.md"])).stderr).toContain("[unknown-format] README.md");
    const alone = await anwei(["checklist", join(faces, "city-gas.yaml"), "--to", "xlsx"]);
    expect(alone).toMatchObject({ status: 2, stdout: "" });
    expect(alone.stderr).toContain("[checklist-options]");
  });
});
