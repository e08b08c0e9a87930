import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anwei, outcomes } from "./anwei.js";

describe("what a rule says", () => {
  test("is said with its title and its source, in both languages", async () => {
    const zh = await anwei(["explain", "accident/level"], { language: "zh" });
    const en = await anwei(["explain", "accident/level"]);
    expect(zh).toMatchObject({ status: 0, stderr: "" });
    expect(zh.stdout).toContain("生产安全事故等级");
    expect(zh.stdout).toContain("第493号");
    expect(en.stdout).toContain("Accident level");
    expect(en.stdout).not.toMatch(/生产安全事故等级/);
  });

  test("in JSON is the definition itself, with who brought it", async () => {
    const ran = await anwei(["explain", "accident/level", "--json"]);
    expect(outcomes(ran)).toMatchObject([
      {
        rule: "accident/level",
        plugin: "national",
        region: null,
        definition: { kind: "decision", id: "accident/level" },
        rulebook: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect((await anwei(["explain", "accident/level", "--json"], { language: "zh" })).stdout).toBe(ran.stdout);
  });

  test("without a rule, all are listed", async () => {
    const ran = await anwei(["explain"]);
    expect(ran.stdout).toContain("accident/level  Accident level\n");
    expect(outcomes(await anwei(["explain", "--json"])).map(({ rule }) => rule)).toContain("accident/level");
  });

  test("of a rule that is not there, the nearest is named", async () => {
    expect(await anwei(["explain", "accident/leevl"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "[unknown-rule] no rule accident/leevl. Did you mean accident/level?\n",
    });
    expect((await anwei(["explain", "weather"], { language: "zh" })).stderr).toContain("用 anwei explain 列出全部");
  });
});

describe("a rule's page", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "anwei-test-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("goes to stdout, opens in the language asked for and says what is in force on a day", async () => {
    const zh = await anwei(["explain", "accident/level", "--html", "--judged", "2009-12-31"], { language: "zh" });
    const en = await anwei(["explain", "accident/level", "--html"]);
    expect(zh).toMatchObject({ status: 0, stderr: "" });
    expect(zh.stdout).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(zh.stdout).toContain("2009-12-31现行");
    expect(zh.stdout).toContain("Accident level");
    expect(en.stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(en.stdout).toContain("no date given");
  });

  test("is written into a file whole, and into no other", async () => {
    const file = join(folder, "new", "level.html");
    const args = ["explain", "accident/level", "--html"];
    const ran = await anwei([...args, "--out", file]);
    expect(ran).toEqual({ status: 0, stdout: "", stderr: `written to ${file}\n` });
    expect(await readFile(file, "utf8")).toBe((await anwei(args)).stdout);
    expect(await readdir(join(folder, "new"))).toEqual(["level.html"]);
  });

  test("that cannot be written says where, and leaves nothing", async () => {
    const taken = join(folder, "taken");
    await mkdir(taken);
    const ran = await anwei(["explain", "accident/level", "--html", "--out", taken]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain(`[cannot-write] --out ${taken}`);
    expect(await readdir(taken)).toEqual([]);
  });

  test.each([
    [["explain", "--html"]],
    [["explain", "accident/level", "--html", "--json"]],
    [["explain", "accident/level", "--out", "x.html"]],
    [["explain", "accident/level", "--judged", "2009-12-31"]],
  ])("%j is refused", async (args) => {
    const ran = await anwei(args);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain("[page-options]");
  });
});
