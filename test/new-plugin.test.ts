import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { edited, notPrinted, type Step, stepsIn } from "./guide.js";

// Packages are installed and processes started, on machines that may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

const root = fileURLToPath(new URL("../", import.meta.url));

/** The environment of a person at a shell: nothing of the npm or vitest that runs this test. */
const own = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_)|npm_config_local|INIT_CWD|NODE_|VITE|TEST$)/i.test(name),
  ),
);

interface Ran {
  readonly status: number | null;
  /** What it printed, to either stream. */
  readonly said: string;
}

/** Runs a command line of a guide on the Node of this test. */
function run(line: string, cwd: string, locale = "C.UTF-8"): Promise<Ran> {
  const child = spawn(line, {
    cwd,
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...own,
      PATH: [dirname(process.execPath), own.PATH].join(delimiter),
      LC_ALL: locale,
      NO_COLOR: "1",
      npm_config_prefer_offline: "true",
      npm_config_update_notifier: "false",
      npm_config_audit: "false",
      npm_config_fund: "false",
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, said: stripVTControlCharacters(said) }));
  });
}

/** Runs a command line that has to succeed. */
async function done(line: string, cwd: string, locale?: string): Promise<string> {
  const { status, said } = await run(line, cwd, locale);
  if (status !== 0) throw new Error(`${line} ended with ${status}:\n${said}`);
  return said;
}

const anwei = `"${process.execPath}" "${join(root, "scripts/anwei.mjs")}"`;

let folder = "";
/** A generated repository, with all that it needs installed. */
let installed = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "anwei-new-"));
  installed = join(folder, "province-city");
  await done(`${anwei} new plugin province-city`, folder);
  await done("npm install", installed);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Gives a repository that needs the same the packages that are installed in the first. */
const linkPackages = (repository: string): void =>
  symlinkSync(join(installed, "node_modules"), join(repository, "node_modules"), "junction");

/** What a page says: its text, without markup. */
const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

describe("a new plugin's repository", () => {
  test("installs from the packed packages alone, and names their versions", () => {
    const lock = JSON.parse(readFileSync(join(installed, "package-lock.json"), "utf8"));
    const ours = Object.entries<{ resolved?: string }>(lock.packages).filter(([path]) => path.includes("@anwei/"));
    expect(ours.length).toBeGreaterThan(4);
    for (const [path, { resolved }] of ours)
      expect([path, resolved]).toEqual([path, expect.stringMatching(/^file:packages\//)]);
  });

  test("tests, builds and renders a page for each of its rules, in both languages", async () => {
    expect(await done("npm test", installed)).toMatch(/Tests\s+\d+ passed \(\d+\)/);
    const listed = await done("npm run pages", installed);
    const pages = ["zh", "en"].flatMap((language) =>
      readdirSync(join(installed, "pages", language)).map((file) => `pages/${language}/${file}`),
    );
    expect(pages).toHaveLength(4);
    for (const page of pages) {
      expect(listed).toContain(page);
      const text = textOf(readFileSync(join(installed, page), "utf8"));
      expect(text).toContain("关于加强消防演练的通知（样例）");
      expect(text).toContain("Notice on fire drills (a sample)");
    }
  });

  test("has the command in it, which finds its rules", async () => {
    const listed = await done("npx anwei explain --plugin .", installed);
    expect(listed).toContain("province-city/fire-drill  Fire drills\n");
    expect(await done("npx anwei explain province-city/fire-drill --plugin .", installed, "zh_CN.UTF-8")).toContain(
      "限期补足演练",
    );
  });

  test("builds whatever a region is called", async () => {
    const names = { zh: "样例省“新”区`$" + "{1+1}`\\n$&", en: 'The "new" `$' + "{process.exit(1)}` */ // <b> $' Zone" };
    const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
    await done(
      `${anwei} new plugin new-zone --dir zone --region 990122 --title-zh ${quoted(names.zh)} --title-en ${quoted(names.en)}`,
      folder,
    );
    const zone = join(folder, "zone");
    linkPackages(zone);
    await done("npm test", zone);
    await done("npm run pages", zone);
    const page = textOf(readFileSync(join(zone, "pages/zh/new-zone.fire-drill.html"), "utf8"));
    expect(page).toContain(names.zh);
    expect(page).toContain(names.en);
    for (const file of ["package.json", "README.md", "README.zh-CN.md", "src/index.ts", "src/sources.ts"])
      expect(readFileSync(join(zone, file), "utf8")).not.toMatch(/province-city|样例省样例市|Sample Province|990100/);
  });

  test("comes from npm create too, as it is packed", async () => {
    const packages = join(installed, "packages");
    const packed = (name: string): string => {
      const file = readdirSync(packages).find((f) => f.startsWith(`anwei-${name}-`)) ?? "";
      return `file:${join(packages, file)}`;
    };
    const elsewhere = mkdtempSync(join(folder, "create-"));
    // No registry has these: what the one needs of the other is the tarball too.
    const manifest = {
      private: true,
      dependencies: { "@anwei/cli": packed("cli"), "@anwei/create-plugin": packed("create-plugin") },
      overrides: { "@anwei/cli": "$@anwei/cli" },
    };
    writeFileSync(join(elsewhere, "package.json"), JSON.stringify(manifest));
    await done("npm install", elsewhere);
    expect(await done("npx create-plugin province-city", elsewhere, "zh_CN.UTF-8")).toContain(
      "已新建插件 province-city",
    );
    const made = JSON.parse(readFileSync(join(elsewhere, "province-city/package.json"), "utf8"));
    const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));
    expect(made.dependencies["@anwei/plugin"]).toBe(version);
    expect(made.overrides).toBeUndefined();
    for (const file of ["src/index.ts", ".gitignore", "README.md"])
      expect(readFileSync(join(elsewhere, "province-city", file), "utf8")).toBe(
        readFileSync(join(installed, file), "utf8"),
      );
  });
});

const pages = ["first-rule", "plugins"];
const guides = pages.flatMap((page) => [
  { file: `docs/guide/${page}.md`, locale: "zh_CN.UTF-8" },
  { file: `docs/en/guide/${page}.md`, locale: "en_US.UTF-8" },
]);

describe("the guides", () => {
  test.each(pages)("%s has its reader write the same in both languages", (page) => {
    const [zh, en] = [`docs/guide/${page}.md`, `docs/en/guide/${page}.md`].map((file) =>
      stepsIn(readFileSync(join(root, file), "utf8")).map((step) =>
        step.step === "run" ? { commands: step.commands, status: step.status } : step.step === "page" ? {} : step,
      ),
    );
    expect(en).toEqual(zh);
  });

  test.concurrent.each(guides)("comes out as $file says", async ({ file, locale }) => {
    const steps = stepsIn(readFileSync(join(root, file), "utf8"));
    let at = mkdtempSync(join(folder, "guide-"));
    // A guide that makes no repository goes on in one that is there.
    if (!steps.some((step) => step.step === "run" && step.commands.some((command) => npmCreate.test(command)))) {
      await done(`${anwei} new plugin province-city`, at, locale);
      at = join(at, "province-city");
      linkPackages(at);
    }
    for (const step of steps) {
      if (step.step === "run") at = await ran(step, at, locale);
      else carriedOut(step, at);
    }
  });
});

const npmCreate = /^npm create @anwei\/plugin\b/;

/** Runs the commands of a guide, and answers the folder that its reader is in afterwards. */
async function ran({ commands, status, prints }: Step & { readonly step: "run" }, from: string, locale: string) {
  let at = from;
  let last: Ran = { status: 0, said: "" };
  for (const [i, command] of commands.entries()) {
    const [, enter] = /^cd (\S+)$/.exec(command) ?? [];
    if (enter !== undefined) at = join(at, enter);
    else if (command === "npm install") linkPackages(at);
    else {
      // What no registry has yet is made by the same command of the workspace.
      last = await run(command.replace(npmCreate, `${anwei} new plugin`), at, locale);
      const expected = i === commands.length - 1 ? status : 0;
      if (last.status !== expected)
        throw new Error(`${command} ended with ${last.status}, not ${expected}:\n${last.said}`);
    }
  }
  const lacking = notPrinted(prints, last.said);
  if (lacking !== undefined) throw new Error(`${commands.at(-1)} did not print “${lacking}” but:\n${last.said}`);
  return at;
}

function carriedOut(step: Exclude<Step, { readonly step: "run" }>, at: string): void {
  const file = join(at, step.file);
  if (step.step === "file") writeFileSync(file, step.text);
  else if (step.step === "edit") writeFileSync(file, edited(readFileSync(file, "utf8"), step));
  else for (const line of step.says) expect(textOf(readFileSync(file, "utf8"))).toContain(line);
}
