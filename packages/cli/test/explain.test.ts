import { describe, expect, test } from "vitest";
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
