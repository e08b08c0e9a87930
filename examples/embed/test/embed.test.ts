import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";

// Each test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Runs a program as a developer would: by Node, on the packages as they are built. */
async function run(program: string): Promise<readonly string[]> {
  const path = fileURLToPath(new URL(`../src/${program}.ts`, import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [path]);
  expect(stderr).toBe("");
  return stdout.trim().split("\n");
}

const findings = [
  "平昌县 2009: Veto of the year's assessment: veto",
  "巴州区 2009-Q1: Reporting out for a quarter over progress: report out",
];

describe("the engine in a program of one's own", () => {
  test("in plain TypeScript: bounds for one accident, findings in a city's year", async () => {
    const [bounds, ...found] = await run("plain");
    expect(bounds).toBe("major … extraordinary, missing: directLoss");
    expect(found.length).toBeGreaterThan(2);
    for (const finding of findings) expect(found).toContainEqual(expect.stringContaining(`${finding} -> `));
  });

  test("as an Effect service: cases in a stream, then the same findings", async () => {
    const [first, second, ...found] = await run("effect");
    expect([first, second]).toEqual(["major … extraordinary, missing: directLoss", "ordinary"]);
    for (const finding of findings) expect(found).toContain(finding);
  });

  test("both find the same", async () => {
    const [plain, effect] = [await run("plain"), await run("effect")];
    expect(plain.slice(1).map((line) => line.split(" -> ")[0])).toEqual(effect.slice(2));
  });
});

describe("systems of one's own around the engine", () => {
  const told = [
    "to 甲县, the county: 甲县 · 2009 (so far): Veto of the year's assessment: veto",
    expect.stringContaining("to 甲县, the heads of the county's party committee and government: 甲县 · Q1 2009: "),
    "to 乙县 a question: direct economic loss (Accidents 2, 乙县)",
  ];

  test.each(["plain-services", "effect-services"])(
    "%s: records page by page, a mailbox that was full, nothing sent twice",
    async (program) => {
      const lines = await run(program);
      for (const line of told) expect(lines).toContainEqual(line);
      const notices = lines.filter((line) => line.startsWith("to ") && !line.includes(" a question: "));
      expect(new Set(notices).size).toBe(notices.length);
      expect(lines).toContain(`${notices.length} notices delivered, 0 failed`);
      expect(lines.at(-1)).toBe(`0 notices delivered, ${notices.length} skipped`);
    },
  );
});
