import { readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anwei, root, trace } from "./anwei.js";

const fixtures = join(root, "packages/engine/test/fixtures");
const good = join(fixtures, "good-english-headers");
const on = ["--judged", "2011-12-31"];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "anwei-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a dataset", () => {
  test("prints a table, and JSON alone with --json", async () => {
    const table = await anwei(["assess", good, ...on]);
    expect(table).toMatchObject({ status: 0, stderr: "" });
    expect(() => JSON.parse(table.stdout)).toThrow();
    const json = await anwei(["assess", good, ...on, "--json"]);
    expect(json).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(json.stdout)).toMatchObject({ judged: "2011-12-31", records: { accidents: 3 } });
    expect((await anwei(["assess", good, ...on, "--format", "json"])).stdout).toBe(json.stdout);
  });

  test("JSON is the same in every language and every time", async () => {
    const runs = await Promise.all(
      (["zh", "en", "en"] as const).map((language) => anwei(["assess", good, ...on, "--json"], { language })),
    );
    expect(new Set(runs.map((ran) => ran.stdout)).size).toBe(1);
  });

  test("is read alike from Chinese headers and from GB18030", async () => {
    const level = async (name: string) =>
      JSON.parse((await anwei(["assess", join(fixtures, name), ...on, "--json"])).stdout)
        .results.filter(({ rule }: { rule: string }) => rule === "accident/level")
        .map((r: { subject: { id: string }; outcome: object }) => [r.subject.id, r.outcome]);
    const expected = await level("good-english-headers");
    expect(expected).toHaveLength(3);
    expect(await level("good-chinese-headers")).toEqual(expected);
    expect(await level("good-gb18030")).toEqual(expected);
  });

  test("writes the formats that are asked for, and nothing beside them", async () => {
    const out = join(folder, "made/for/it");
    const ran = await anwei(["assess", good, ...on, "--out", out, "--format", "json", "--format", "html"]);
    expect(ran).toMatchObject({ status: 0, stdout: "" });
    expect((await readdir(out)).sort()).toEqual(["assessment.json", "report.html"]);
    expect(JSON.parse(await readFile(join(out, "assessment.json"), "utf8"))).toMatchObject({ judged: "2011-12-31" });
    expect(await readFile(join(out, "report.html"), "utf8")).toContain("</html>");
  });

  test("writes every format with --out alone, and prints the table", async () => {
    const out = join(folder, "all");
    const ran = await anwei(["assess", good, ...on, "--out", out]);
    expect(ran).toMatchObject({ status: 0, stdout: (await anwei(["assess", good, ...on])).stdout });
    expect((await readdir(out)).sort()).toEqual([
      "assessment.json",
      "assessment.xlsx",
      "findings.ndjson",
      "report.html",
    ]);
    expect((await readFile(join(out, "assessment.xlsx"))).subarray(0, 2).toString()).toBe("PK");
  });

  test("replaces older reports and leaves other files alone", async () => {
    const out = join(folder, "again");
    await mkdir(out);
    await writeFile(join(out, "notes.txt"), "mine");
    await writeFile(join(out, "assessment.json"), "old");
    expect(await anwei(["assess", good, ...on, "--out", out, "--json"])).toMatchObject({ status: 0 });
    expect((await readdir(out)).sort()).toEqual(["assessment.json", "notes.txt"]);
    expect(await readFile(join(out, "assessment.json"), "utf8")).not.toBe("old");
  });

  test("several formats need a folder", async () => {
    const ran = await anwei(["assess", good, ...on, "--format", "json", "--format", "html"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain("[out-required]");
  });

  test("a folder that cannot be written to is told", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    const ran = await anwei(["assess", good, ...on, "--out", join(file, "sub")]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain("[cannot-write]");
  });

  test("needs a day of judging, and only the records that were known by a day count", async () => {
    expect((await anwei(["assess", good])).stderr).toContain("[judged-required]");
    const known = await anwei(["assess", good, ...on, "--known", "2011-02-28", "--json"]);
    expect(JSON.parse(known.stdout)).toMatchObject({ known: "2011-02-28", records: { accidents: 2 } });
  });

  test("shows its progress where stderr is a terminal, and clears it", async () => {
    const { stderr, status } = await anwei(["assess", good, ...on], { progress: true });
    expect(status).toBe(0);
    // Three accidents at least, by each decision about them.
    const told = stderr.split("\r").map((line) => line.replace("\x1b[K", ""));
    const [, done, all] = /^judged (\d+) \/ (\d+) \(\d+%\)$/.exec(told.at(-2) ?? "") ?? [];
    expect(told.at(-1)).toBe("");
    expect(Number(all)).toBeGreaterThanOrEqual(3);
    expect(Number(done)).toBeLessThanOrEqual(Number(all));
  });
});

describe("a wrong dataset", () => {
  const malformed = readdirSync(join(fixtures, "malformed"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  test.each(malformed)("%s: status 2, its place, no trace, no output, no report", async (name) => {
    const out = join(folder, `none-${name}`);
    for (const language of ["zh", "en"] as const) {
      const ran = await anwei(["assess", `packages/engine/test/fixtures/malformed/${name}`, ...on, "--out", out], {
        language,
      });
      expect(ran).toMatchObject({ status: 2, stdout: "" });
      expect(ran.stderr).toMatch(/^\[[a-z-]+\] packages\/engine\/test\/fixtures\/malformed\/[\w-]+\/accidents\.csv/);
      expect(ran.stderr).toContain(language === "zh" ? "应为" : "expected");
      expect(ran.stderr).not.toMatch(trace);
    }
    await expect(readdir(out)).rejects.toThrow("ENOENT");
  });

  test("with a hundred thousand wrong rows tells a thousand and counts the rest", async () => {
    const data = join(folder, "worst");
    await cp(good, data, { recursive: true });
    const header = (await readFile(join(data, "accidents.csv"), "utf8")).split("\n")[0];
    const rows = Array.from({ length: 100_000 }, (_, i) => `b-${i},511902,2011-01-12,,,road,-1,0,0,0`);
    await writeFile(join(data, "accidents.csv"), [header, ...rows, ""].join("\n"));
    const ran = await anwei(["assess", data, ...on, "--json"]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr.trim().split("\n")).toHaveLength(1002);
    expect(ran.stderr).toMatch(
      /\nand 99000 more\n\[below-minimum\] .*accidents\.csv column “deaths”: 100000 in all\n$/,
    );
    expect(ran.stderr).not.toMatch(trace);
  }, 60_000);

  test("that is not there, or is a file", async () => {
    for (const dataset of ["nowhere", "package.json"]) {
      const ran = await anwei(["assess", dataset, ...on]);
      expect(ran).toMatchObject({ status: 2, stdout: "" });
      expect(ran.stderr).toMatch(new RegExp(`^\\[no-folder\\] ${dataset}: `));
    }
  });
});
