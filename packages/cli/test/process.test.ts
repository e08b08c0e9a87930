import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { built, ended, outcomes, trace } from "./anwei.js";

// Each test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const bazhong = "examples/regions/sichuan-bazhong";
const run = (...args: Parameters<typeof built>) => ended(built(...args));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "anwei-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const module = async (name: string, source: string): Promise<string> => {
  await writeFile(join(folder, name), source);
  return `./${name}`;
};

const line = (deaths: number): string =>
  `${JSON.stringify({ happenedOn: "2015-06-01", deaths, missing: 0, seriousInjuries: 0, directLoss: 0 })}\n`;

describe("the command as it is built", () => {
  test("answers, with JSON alone on stdout", async () => {
    const ran = await run([
      "classify",
      "--deaths",
      "29",
      "--serious-injuries",
      "42",
      "--direct-loss",
      "38318200",
      "--json",
    ]);
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(outcomes(ran)).toMatchObject([{ value: "major" }]);
  });

  test("speaks the locale's language, and the one that is asked for", async () => {
    const zh = await run(["--help"], { env: { LC_ALL: "zh_CN.UTF-8" } });
    expect(zh.stdout).toContain("命令");
    expect((await run(["--help"])).stdout).toContain("Commands");
    expect((await run(["--help", "--lang", "zh"])).stdout).toBe(zh.stdout);
  });

  test("answers what comes through a pipe, in order", async () => {
    const stdin = Array.from({ length: 1000 }, (_, i) => line(i % 41)).join("");
    const ran = await run(["decide", "accident/level", "--facts", "-", "--json"], { stdin });
    expect(ran.status).toBe(0);
    expect(outcomes(ran).map(({ value }) => value)).toEqual(
      Array.from({ length: 1000 }, (_, i) =>
        i % 41 >= 30 ? "extraordinary" : i % 41 >= 10 ? "major" : i % 41 >= 3 ? "larger" : "ordinary",
      ),
    );
  });

  test("ends quietly when nobody reads on", async () => {
    const stdin = Array.from({ length: 5000 }, () => line(1)).join("");
    const child = built(["decide", "accident/level", "--facts", "-", "--json"], { stdin });
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended(child)).toMatchObject({ status: 0, stderr: "" });
  });

  test("refuses wrong input with status 2", async () => {
    const ran = await run([
      "assess",
      "packages/engine/test/fixtures/malformed/many-problems",
      "--judged",
      "2012-01-01",
    ]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr.trim().split("\n")).toHaveLength(4);
  });
});

describe("plugins", () => {
  test("are a package's folder, a module, or an installed package, from where the user called", async () => {
    const list = (plugin: string, cwd?: string) =>
      run(["explain", "--plugin", plugin], cwd === undefined ? {} : { cwd });
    const expected = await list(bazhong);
    expect(expected).toMatchObject({ status: 0, stderr: "" });
    expect(expected.stdout).toContain("sichuan-bazhong/report-out");
    expect(await list("./sichuan-bazhong", "examples/regions")).toEqual(expected);
    expect(await list("dist/index.js", bazhong)).toEqual(expected);
    expect(await list("@anwei-examples/sichuan-bazhong", "examples/embed")).toEqual(expected);
    expect((await run(["explain"])).stdout).not.toContain("sichuan-bazhong");
  });

  test("bring rules that are decided by: a county's year by the city's", async () => {
    const facts = JSON.stringify({ id: "511902", kind: "county", code: "511902" });
    const args = ["decide", "sichuan-bazhong/annual-veto", "--plugin", bazhong, "--facts", "-", "--json"];
    const ran = await run([...args, "--period", "2009", "--in", "511902", "--judged", "2010-01-10"], { stdin: facts });
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    // No accident is on record, and no report says that there was none.
    expect(outcomes(ran)).toMatchObject([{ value: null, possible: ["none", "veto"] }]);
    const nowhere = await run([...args, "--period", "2009"], { stdin: JSON.stringify({ id: "x", kind: "county" }) });
    expect(nowhere).toMatchObject({ status: 2, stdout: "" });
    expect(nowhere.stderr).toMatch(/^\[region-required\] stdin row 1: /);
    const always = await run([...args, "--in", "511902"], { stdin: facts });
    expect(always.stderr).toContain("[period-required]");
  });

  test("that are none are told, all of them", async () => {
    const none = await module("none.mjs", "export const rules = 1; export default { id: 'x' };");
    const broken = await module("broken.mjs", "import 'not-installed-anywhere';");
    const thrown = await module("thrown.mjs", "throw new Error('no luck');");
    const wrong = await module("wrong.mjs", "export default {");
    const args = [none, broken, thrown, wrong, "./nowhere.mjs", "no-such-package"].flatMap((p) => ["--plugin", p]);
    const ran = await run(["explain", ...args], { cwd: folder });
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/^\[no-plugin\] --plugin \.\/none\.mjs: .*definePlugin.*“export default, rules”/),
      expect.stringMatching(/^\[plugin-failed\] --plugin \.\/broken\.mjs: .*not-installed-anywhere/),
      expect.stringMatching(/^\[plugin-failed\] --plugin \.\/thrown\.mjs: .*“no luck”/),
      expect.stringMatching(/^\[plugin-failed\] --plugin \.\/wrong\.mjs: /),
      expect.stringMatching(/^\[plugin-not-found\] --plugin \.\/nowhere\.mjs: /),
      expect.stringMatching(/^\[plugin-not-found\] --plugin no-such-package: /),
    ]);
    expect(ran.stderr).not.toMatch(trace);
  });

  test("that are not built say so", async () => {
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "x", exports: "./dist/index.js" }));
    const ran = await run(["explain", "--plugin", "."], { cwd: folder });
    expect(ran.stderr).toMatch(/^\[plugin-not-built\] --plugin \.: expected \.\/dist\/index\.js/);
  });

  test("that do not fit together are told by code and name", async () => {
    const empty =
      "parents: [], documents: [], definitions: [], uses: [], overlays: [], kinds: [], extensions: [], views: [], deprecated: [], retired: [], renamed: []";
    const title = "title: { zh: '甲', en: 'A' }, version: '1.0.0'";
    const a = await module("a.mjs", `export default { id: "a", hash: "1", apiVersion: 99, ${title}, ${empty} };`);
    const ran = await run(["explain", "--plugin", a], { cwd: folder });
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^\[api-version\] .*\(plugin a\)/);
  });
});

describe("an error of the command itself", () => {
  test("is one kind sentence, with a stack only where it is asked for", async () => {
    const bomb = await module(
      "bomb.mjs",
      `const empty = [];
       export default { id: "b", hash: "1", apiVersion: 1, title: { zh: "乙", en: "B" }, version: "1.0.0", parents: empty,
         documents: empty, uses: empty, overlays: empty, kinds: empty, extensions: empty, views: empty,
         deprecated: empty, retired: empty, renamed: empty,
         definitions: Object.defineProperty([], 0, { enumerable: true, get() { throw new Error("boom");} }) };`,
    );
    const ran = await run(["explain", "--plugin", bomb], { cwd: folder });
    expect(ran).toMatchObject({ status: 70, stdout: "" });
    expect(ran.stderr).toMatch(/^\[unexpected\] .*boom\n$/);
    const debugged = await run(["explain", "--plugin", bomb], { cwd: folder, env: { ANWEI_DEBUG: "1" } });
    expect(debugged.stderr).toMatch(trace);
  });

  test("is told too where a plugin leaves a rejected promise behind", async () => {
    const late = await module("late.mjs", "Promise.reject(new Error('late')); export default 1;");
    const ran = await run(["explain", "--plugin", late], { cwd: folder });
    expect(ran.status).toBe(70);
    expect(ran.stderr).toContain("[unexpected]");
    expect(ran.stderr).not.toMatch(trace);
  });
});

describe("bad news", () => {
  test("a level that differs from the official one: status 1, and the report all the same", async () => {
    const year = "examples/city-year";
    const plugin = ["--plugin", `${year}/src/real-accidents.ts`];
    const good = await run(["assess", `${year}/data/real-accidents`, ...plugin, "--json"]);
    expect(good).toMatchObject({ status: 0, stderr: "" });
    const data = await mkdtemp(join(folder, "differs-"));
    await writeFile(join(data, "dataset.json"), `{"judged":"2025-12-31","absent":{"accidents":["unit"]}}`);
    await writeFile(
      join(data, "accidents.ndjson"),
      `{"id":"a","happenedOn":"2015-06-01","deaths":30,"seriousInjuries":0,"directLoss":0,"officialLevel":"major"}\n`,
    );
    const bad = await run(["assess", data, ...plugin, "--json"]);
    expect(bad.status).toBe(1);
    const views: readonly { readonly view: string }[] = JSON.parse(bad.stdout).views;
    expect(views.filter(({ view }) => view === "agreement")).toMatchObject([
      { rows: [{ id: "a", agreement: "differs" }] },
    ]);
  });
});
