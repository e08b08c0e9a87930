import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { national } from "@anwei/national";
import { compose } from "@anwei/plugin";
import { writeRulebook } from "@anwei/plugin/json";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anwei } from "./anwei.js";

const bazhong = "examples/regions/sichuan-bazhong";

describe("what changed from one rulebook to another", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "anwei-test-"));
    await writeFile(join(folder, "book.json"), writeRulebook(compose([national])));
    await writeFile(join(folder, "broken.json"), "{");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("nothing is a proof, and status 0", async () => {
    const zh = await anwei(["diff", "national", "national"], { language: "zh" });
    expect(zh).toMatchObject({ status: 0, stderr: "" });
    expect(zh.stdout).toContain("没有改变：经证明");
    expect((await anwei(["diff", "national", join(folder, "book.json")])).status).toBe(0);
  });

  test("a region's rules are told with status 1, in its region unless another is named", async () => {
    const ran = await anwei(["diff", "national", bazhong, "--json"]);
    expect(ran).toMatchObject({ status: 1, stderr: "" });
    const found = JSON.parse(ran.stdout);
    expect(found).toMatchObject({ verdict: "differs", right: { region: "511900" } });
    // The region adds to national law and changes nothing of it.
    expect(found.same.map((rule: { id: string }) => rule.id)).toEqual(compose([national]).ids());
    expect(found.left.region).toBeUndefined();
    const elsewhere = await anwei(["diff", "national", bazhong, "--in", "511902", "--json"]);
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ left: { region: "511902" }, right: { region: "511902" } });
    expect((await anwei(["diff", bazhong, bazhong])).status).toBe(0);
  });

  test("as a page it goes to stdout, or whole into a file", async () => {
    const file = join(folder, "new", "changes.html");
    const args = ["diff", "national", bazhong, "--html"];
    const page = await anwei(args, { language: "zh" });
    expect(page).toMatchObject({ status: 1, stderr: "" });
    expect(page.stdout).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(await anwei([...args, "--out", file], { language: "zh" })).toEqual({
      status: 1,
      stdout: "",
      stderr: `已写入 ${file}\n`,
    });
    expect(await readFile(file, "utf8")).toBe(page.stdout);
  });

  test.each([
    [["diff", "national", "./nowhere"], "[plugin-not-found] ./nowhere"],
    [["diff", "national", bazhong, "--html", "--json"], "[page-options]"],
    [["diff", "national", bazhong, "--out", "x.html"], "[page-options]"],
    [["diff", "national"], "[missing-argument] the argument B is missing"],
  ])("%j is refused", async (args, said) => {
    const ran = await anwei(args);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain(said);
  });

  test("a file that is no rulebook is refused with its name", async () => {
    const file = join(folder, "broken.json");
    const ran = await anwei(["diff", file, "national"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain(file);
  });
});
