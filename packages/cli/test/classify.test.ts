import { accidentLevels } from "@anwei/accident";
import { describe, expect, test } from "vitest";
import { anwei, outcomes, trace } from "./anwei.js";

const level = async (...args: readonly string[]) => {
  const ran = await anwei(["classify", ...args, "--happened", "2015-06-01", "--json"]);
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  return outcomes(ran)[0];
};

describe("the level of an accident", () => {
  test.each([
    ["larger", "9"],
    ["major", "10"],
    ["major", "29"],
    ["extraordinary", "30"],
  ])("is %s with %s deaths", async (value, deaths) =>
    expect(
      await level("--deaths", deaths, "--missing", "0", "--serious-injuries", "0", "--direct-loss", "0"),
    ).toMatchObject({ value, missing: [], assumed: [] }),
  );

  test.each([
    ["larger", "49999999.99"],
    ["major", "50000000"],
  ])("is %s with a loss of %s yuan", async (value, loss) =>
    expect(
      await level("--deaths", "0", "--missing", "0", "--serious-injuries", "0", `--direct-loss=${loss}`),
    ).toMatchObject({ value }),
  );

  test("is bounds where facts are left out, and they are named", async () => {
    expect(await level("--deaths", "12", "--serious-injuries", "3")).toMatchObject({
      value: null,
      atLeast: "major",
      atMost: "extraordinary",
      missing: ["directLoss"],
      assumed: [{ fact: "missing", value: "0" }],
    });
  });

  test("takes nothing for granted with --strict", async () => {
    const outcome = await level("--deaths", "27", "--serious-injuries", "0", "--direct-loss", "0", "--strict");
    expect(outcome).toMatchObject({ value: null, atLeast: "major", atMost: "extraordinary", missing: ["missing"] });
  });

  test("explains itself in JSON when asked, and only then", async () => {
    const [short, long] = [await level("--deaths", "29"), await level("--deaths", "29", "--explain")];
    expect(short).not.toHaveProperty("explanation");
    expect(long).toMatchObject({ explanation: { rule: "accident/level" } });
  });

  test("is said in the language that is asked for, with its source", async () => {
    const args = ["classify", "--deaths", "30", "--serious-injuries", "0", "--direct-loss", "0"];
    const zh = await anwei(args, { language: "zh" });
    const en = await anwei(args, { language: "en" });
    expect(zh).toMatchObject({ status: 0, stderr: "" });
    expect(zh.stdout).toContain(accidentLevels.extraordinary.zh);
    expect(zh.stdout).toContain("第493号");
    expect(en.stdout).toContain(accidentLevels.extraordinary.en);
    expect(en.stdout).toContain("art. 3");
  });
});

describe("wrong facts", () => {
  test("are all told, each under its option, and nothing is answered", async () => {
    const ran = await anwei(["classify", "--deaths", "三", "--serious-injuries", "-1", "--direct-loss", "1.234"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/^\[not-a-number\] --deaths: expected a whole number, found “三”\./),
      expect.stringMatching(/^\[below-minimum\] --serious-injuries: expected at least 0, found “-1”\./),
      expect.stringMatching(/^\[too-many-decimals\] --direct-loss: .*2 decimals.*“1.234”/),
    ]);
    expect(ran.stderr).not.toMatch(trace);
  });

  test("are told in Chinese", async () => {
    const ran = await anwei(["classify", "--deaths", "1.5"], { language: "zh" });
    expect(ran.stderr).toMatch(/^\[too-many-decimals\] --deaths：应为整数，实为“1.5”。/);
  });
});

describe("wrong arguments", () => {
  test.each([
    ["unknown-option", ["classify", "--deths", "3"], "Did you mean --deaths?"],
    ["unknown-command", ["clasify"], "Did you mean classify?"],
    ["bad-option", ["classify", "--happened", "2011-02-30"], "--happened: expected a date such as 2009-11-30"],
    ["bad-option", ["classify", "--lang", "fr"], "--lang"],
    ["missing-value", ["classify", "--deaths"], "--deaths"],
    ["option-twice", ["classify", "--deaths", "3", "--deaths", "4"], "--deaths"],
    ["unexpected-argument", ["classify", "29"], '"29"'],
    ["missing-argument", ["decide", "--facts", "-"], "RULE"],
    ["missing-option", ["decide", "accident/level"], "--facts"],
    ["bad-option", ["assess", ".", "--format", "pdf"], "--format"],
    ["bad-option", ["decide", "accident/level", "--facts", "-", "--period", "2009-Q5"], "--period: expected a period"],
  ])("%s: %j", async (code, args, said) => {
    const ran = await anwei(args);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain(`[${code}]`);
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).toMatch(/--help\n$/);
  });

  test("are told in Chinese", async () => {
    const { stderr } = await anwei(["classify", "--deths", "3"], { language: "zh" });
    expect(stderr).toBe("[unknown-option] 没有选项 --deths，是否为 --deaths？\n用法见 anwei classify --help\n");
  });
});

describe("help", () => {
  test.each([[[]], [["--help"]]])("lists the commands (%j)", async (args) => {
    const en = await anwei(args);
    const zh = await anwei(args, { language: "zh" });
    for (const [ran, heading] of [
      [en, "Commands"],
      [zh, "命令"],
    ] as const) {
      expect(ran).toMatchObject({ status: 0, stderr: "" });
      expect(ran.stdout).toContain(heading);
      for (const command of ["classify", "decide", "assess", "explain"]) expect(ran.stdout).toContain(`  ${command} `);
    }
    expect(zh.stdout).not.toContain("Show help");
  });

  test.each(["classify", "decide", "assess", "explain"])("of %s is in both languages", async (command) => {
    const [en, zh] = [await anwei([command, "--help"]), await anwei([command, "--help"], { language: "zh" })];
    expect(en.stdout).toMatch(/Usage\n {2}anwei/);
    expect(zh.stdout).toMatch(/用法\n {2}anwei/);
    expect(en.stdout).not.toMatch(/\p{Script=Han}/u);
    const options = (help: string) => help.match(/--[a-z-]+/g);
    expect(options(zh.stdout)).toEqual(options(en.stdout));
  });

  test("the version is the package's", async () => {
    expect((await anwei(["--version"])).stdout).toMatch(/^anwei \d+\.\d+\.\d+/);
  });
});
