import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { sample, wrong } from "../src/new/named.js";
import { repositoryFiles } from "../src/new/repository.js";
import { anwei, root } from "./anwei.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "anwei-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const made = (args: readonly string[], more: Parameters<typeof anwei>[1] = {}) =>
  anwei(["new", "plugin", ...args], { cwd: folder, ...more });

const read = (...path: readonly string[]) => readFile(join(folder, ...path), "utf8");

describe("a new plugin's repository", () => {
  test("is called what its author says, and names our packages by version", async () => {
    const titles = ["--title-zh", "样例县", "--title-en", "Sample County"];
    const ran = await made(["my-county", "--region", "990122", ...titles]);
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout).toContain("\n  cd my-county\n  npm install\n");
    expect(JSON.parse(await read("my-county", "package.json"))).toMatchObject({
      name: "my-county",
      description: "Sample County",
      dependencies: { "@anwei/plugin": manifest.version, "@anwei/national": manifest.version },
    });
    const index = await read("my-county", "src", "index.ts");
    expect(index).toContain('title: text("样例县", "Sample County")');
    expect(index).toContain('region: "990122"');
    expect(index).toContain('id: "my-county/fire-drill"');
    expect(await read("my-county", ".gitignore")).toContain("node_modules/");
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^\.anwei/));
  });

  test("is the made region's where nobody can be asked, and says so", async () => {
    const zh = await made(["a-b", "--dir", "made"], { language: "zh" });
    expect(zh.stdout).toContain("区划代码 990100 是虚构的");
    expect(await read("made", "src", "index.ts")).toContain(`text("${sample.zh}", "${sample.en}")`);
  });

  test("goes into an empty folder, also the one that its author is in", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    const ran = await made(["a-b", "--dir", "."], { cwd: empty });
    expect(ran.status).toBe(0);
    expect(ran.stdout).not.toContain("cd ");
    expect(await readdir(empty)).toContain("package.json");
  });

  test("brings a Node of its own where the one there is too old", async () => {
    const old = await made(["a-b", "--dir", "old"], { node: "20.20.2" });
    expect(old.stderr).toContain("Node 20.20.2 is too old");
    const { config } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(JSON.parse(await read("old", "package.json"))).toMatchObject({
      devDependencies: { node: config.node },
      allowScripts: { node: true },
    });
    for (const node of ["22.19.0", "22.20.1", "24.0.0"]) {
      expect((await made(["a-b", "--dir", node], { node })).stderr).toBe("");
      expect(await read(node, "package.json")).not.toMatch(/"node": "\d|allowScripts/);
    }
  });

  test("is built and tested with what the workspace is", async () => {
    const catalog = await readFile(join(root, "pnpm-workspace.yaml"), "utf8");
    const { devDependencies } = JSON.parse(await read("my-county", "package.json"));
    for (const tool of ["typescript", "vitest"]) expect(catalog).toContain(`  ${tool}: ${devDependencies[tool]}\n`);
  });

  test("has packed packages in it where they are given, each other's needs too", async () => {
    const packages = join(folder, "packed");
    await mkdir(packages);
    const names = ["accident", "cli", "engine", "kernel", "national", "plugin"];
    for (const name of names) await writeFile(join(packages, `anwei-${name}-${manifest.version}.tgz`), name);
    await writeFile(join(packages, "anwei-kernel-99.0.0.tgz"), "of another version");
    expect(await made(["a-b", "--dir", "filed", "--packages", "packed"])).toMatchObject({ status: 0, stderr: "" });
    const file = (name: string) => `file:packages/anwei-${name}-${manifest.version}.tgz`;
    expect(JSON.parse(await read("filed", "package.json"))).toMatchObject({
      dependencies: { "@anwei/plugin": file("plugin") },
      devDependencies: { "@anwei/cli": file("cli") },
      overrides: { "@anwei/kernel": file("kernel") },
    });
    expect(await read("filed", file("kernel").slice("file:".length))).toBe("kernel");
    expect(await readdir(join(folder, "filed", "packages"))).toHaveLength(names.length);
  });
});

describe("what is not made", () => {
  test.each<[string, readonly string[]]>([
    ["bad-plugin-id", ["Province"]],
    ["bad-plugin-id", ["../up"]],
    ["bad-plugin-id", ["a--b"]],
    ["reserved-name", ["national"]],
    ["reserved-name", ["accident"]],
    ["bad-region", ["a-b", "--region", "9901"]],
    ["bad-region", ["a-b", "--region", "990001"]],
    ["bad-region", ["a-b", "--region", "099999"]],
    ["bad-title", ["a-b", "--title-zh", "Bashu"]],
    ["bad-title", ["a-b", "--title-zh", "样例县(新区)"]],
    ["bad-title", ["a-b", "--title-zh", "样例\u202e县"]],
    ["bad-title", ["a-b", "--title-en", "样例县"]],
    ["bad-title", ["a-b", "--title-en", "a\nb"]],
    ["packages-missing", ["a-b", "--packages", "nowhere"]],
  ])("%s: %j, told in both languages, with nothing written", async (code, args) => {
    for (const language of ["zh", "en"] as const) {
      const ran = await made([...args, "--dir", "never"], { language });
      expect(ran).toMatchObject({ status: 2, stdout: "" });
      expect(ran.stderr).toMatch(new RegExp(`^\\[${code}\\] `));
      expect(ran.stderr).toContain(language === "zh" ? "应为" : "expected");
    }
    await expect(readdir(join(folder, "never"))).rejects.toThrow("ENOENT");
  });

  test("without a name", async () => {
    expect((await made([])).stderr).toMatch(/^\[missing-argument\] /);
  });

  test("where something is already, which is left as it was", async () => {
    const full = join(folder, "full");
    await mkdir(full);
    await writeFile(join(full, "notes.txt"), "mine");
    await writeFile(join(folder, "file"), "mine");
    expect((await made(["full"])).stderr).toMatch(/^\[folder-not-empty\] --dir full: .*“notes\.txt”/);
    expect((await made(["a-b", "--dir", "file"])).stderr).toMatch(/^\[not-a-folder\] /);
    expect((await made(["a-b", "--dir", "file/below"])).stderr).toMatch(/^\[not-a-folder\] /);
    expect(await readdir(full)).toEqual(["notes.txt"]);
    expect(await read("file")).toBe("mine");
  });

  test("is told all at once", async () => {
    const ran = await made(["full", "--region", "1", "--title-zh", "x", "--title-en", "中"]);
    expect(ran.stderr.match(/^\[[a-z-]+\]/gm)).toEqual([
      "[bad-title]",
      "[bad-title]",
      "[bad-region]",
      "[folder-not-empty]",
    ]);
  });
});

test("no name of a region is read as code, or for another place of the template", async () => {
  const tools = { version: "1.0.0", packed: undefined, ownNode: false };
  const template = await repositoryFiles(sample, tools);
  const odd = fc.constantFrom(..."`{$}\"'\\/*<>$&|#-[]()", "$&", "990100", "province-city", "样例省样例市", "县", "a");
  const title = fc.array(odd, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(
      title.filter((zh) => wrong.zh(zh) === undefined),
      title.filter((en) => wrong.en(en) === undefined),
      async (zh, en) => {
        const files = await repositoryFiles({ ...sample, zh, en }, tools);
        const written = String(files.get("src/index.ts"));
        const [before, after] = String(template.get("src/index.ts")).split(`"${sample.zh}", "${sample.en}"`);
        expect(written.startsWith(before ?? "-") && written.endsWith(after ?? "-")).toBe(true);
        const literals = written.slice(before?.length, written.length - (after?.length ?? 0));
        expect(JSON.parse(`[${literals}]`)).toEqual([zh, en]);
        expect(JSON.parse(String(files.get("package.json")))).toMatchObject({ description: en });
        const [heading] = String(files.get("README.md")).split("\n");
        expect(heading?.slice("# ".length).replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(en);
        expect(heading?.slice("# ".length).replace(/\\./g, "")).not.toMatch(/[`*_<[&]/);
      },
    ),
  );
});
