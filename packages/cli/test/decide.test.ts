import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { anwei, outcomes, root, trace } from "./anwei.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "anwei-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content);
  return name;
};

/** Decides the accident level of what a file holds. */
const decide = async (facts: string, ...args: readonly string[]) =>
  anwei(["decide", "accident/level", "--facts", facts, ...args], { cwd: folder });

const whole = { missing: 0, seriousInjuries: 0, directLoss: 0, happenedOn: "2015-06-01" };
const levelOf = (deaths: number): string =>
  deaths >= 30 ? "extraordinary" : deaths >= 10 ? "major" : deaths >= 3 ? "larger" : "ordinary";

describe("one case", () => {
  test("in one line, over several, and from stdin is the same", async () => {
    const facts = { ...whole, deaths: 29, directLoss: "38318200.25" };
    const one = await decide(await file("one.json", JSON.stringify(facts)), "--json");
    const several = await decide(await file("several.json", `\n${JSON.stringify(facts, null, 2)}\n`), "--json");
    const stdin = await anwei(["decide", "accident/level", "--facts", "-", "--json"], { stdin: JSON.stringify(facts) });
    expect(one).toMatchObject({ status: 0, stderr: "" });
    expect(outcomes(one)).toMatchObject([{ rule: "accident/level", value: "major", missing: [], assumed: [] }]);
    expect(several).toEqual(one);
    expect(stdin).toEqual(one);
  });

  test("money may be a number or a text, to the fen", async () => {
    const at = (loss: string) => `{"deaths":0,"missing":0,"seriousInjuries":0,"directLoss":${loss}}`;
    for (const [loss, value] of [
      ["49999999.99", "larger"],
      ['"49999999.99"', "larger"],
      ["50000000.00", "major"],
      ['"50000000"', "major"],
    ] as const) {
      expect(outcomes(await decide(await file("money.json", at(loss)), "--json"))).toMatchObject([{ value }]);
    }
  });

  test("digits beyond a double's are not lost", async () => {
    const at = (loss: string) => file("long.json", `{"deaths": 0, "directLoss": ${loss}}`);
    expect(await decide(await at("99999999999999999.99"), "--json")).toMatchObject({ status: 0 });
    // As a double this would be a whole number, and pass.
    const ran = await decide(await at("99999999999999999.999"), "--json");
    expect(ran.stderr).toContain("[too-many-decimals]");
    expect(ran.stderr).toContain("99999999999999999.999");
  });

  test("is judged by the law of its date", async () => {
    const early = await file("early.json", JSON.stringify({ ...whole, deaths: 30, happenedOn: "2007-05-31" }));
    expect(outcomes(await decide(early, "--json"))).toMatchObject([{ value: null, notApplicable: "yes" }]);
  });

  test("is explained", async () => {
    const ran = await decide(await file("why.json", JSON.stringify({ ...whole, deaths: 29 })), "--explain", "--json");
    expect(outcomes(ran)).toMatchObject([{ explanation: { rule: "accident/level", rows: expect.any(Array) } }]);
  });
});

describe("many cases", () => {
  test("answer one outcome a line, in order", async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => JSON.stringify({ ...whole, id: `a-${i}`, deaths: i % 41 }));
    const ran = await decide(await file("many.ndjson", `${lines.join("\n\n")}\n`), "--json");
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(outcomes(ran).map((o) => o.value)).toEqual(lines.map((_, i) => levelOf(i % 41)));
  });

  test("are held in a temporary file where they are many, which is gone afterwards", async () => {
    // A temporary folder of its own, in which nobody else writes.
    const held = join(folder, "temporary");
    await mkdir(held);
    vi.stubEnv("TMPDIR", held);
    const lines = Array.from({ length: 6000 }, (_, i) => JSON.stringify({ ...whole, deaths: i % 41 }));
    const ran = await decide(await file("held.ndjson", lines.join("\n")), "--json");
    expect(ran.stdout.length).toBeGreaterThan(2 << 20);
    expect(outcomes(ran).map((o) => o.value)).toEqual(lines.map((_, i) => levelOf(i % 41)));
    expect(await readdir(held)).toEqual([]);
    vi.unstubAllEnvs();
  });

  test("are told apart by their rows, for people", async () => {
    const ran = await decide(await file("two.ndjson", `{"deaths":30}\n\n{"deaths":1}\n`));
    expect(ran.stdout).toMatch(/^Row 1\n.+\nRow 3\n/s);
    const one = await decide(await file("single.ndjson", `{"deaths":30}\n`));
    expect(one.stdout).not.toContain("Row");
  });
});

describe("wrong input leaves no output", () => {
  test("every wrong line is told with its row, and the right ones are not answered", async () => {
    const bad = await file(
      "bad.ndjson",
      [
        `{"deaths": 3}`,
        `{"deaths": -1, "directLoss": "1.005"}`,
        `{"deaths": 3`,
        `[1]`,
        `{"deaths": 1, "deaths": 30}`,
        `{"deahts": 3}`,
        `{"deaths": 3, "happenedOn": "2011-02-30"}`,
      ].join("\n"),
    );
    const ran = await decide(bad, "--json");
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).not.toMatch(trace);
    expect(ran.stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/^\[below-minimum\] bad.ndjson row 2 column “deaths”: expected at least 0, found “-1”\. /),
      expect.stringMatching(/^\[too-many-decimals\] bad.ndjson row 2 column “directLoss”: /),
      expect.stringMatching(/^\[bad-json\] bad.ndjson row 3: /),
      expect.stringMatching(/^\[bad-json\] bad.ndjson row 4: /),
      expect.stringMatching(/^\[duplicate-column\] bad.ndjson row 5: /),
      expect.stringMatching(/^\[unknown-field\] bad.ndjson row 6 column “deahts”: .* Did you mean deaths\?$/),
      expect.stringMatching(/^\[not-a-date\] bad.ndjson row 7 column “happenedOn”: .*“2011-02-30”/),
    ]);
  });

  test("a hundred thousand wrong lines are counted, and a thousand told", async () => {
    const lines = Array.from({ length: 100_000 }, () => `{"deaths":"many"}`);
    const ran = await decide(await file("worst.ndjson", lines.join("\n")), "--json");
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr.trim().split("\n")).toHaveLength(1001);
    expect(ran.stderr).toMatch(/\nand 99000 more\n$/);
  }, 60_000);

  test.each([
    ["an empty file", "", "[empty-file]", "row"],
    ["blank lines alone", "\n \n", "[empty-file]", "row"],
    ["an object that does not end", '{\n"deaths": 3\n', "[bad-json]", ""],
    ["a wrong line of an object over several", '{\n"deaths": 3,\n"missing": x\n}\n', "row 3", ""],
    ["bytes that are no text", Buffer.from([0x7b, 0xff, 0xff, 0x7d]), "[wrong-encoding]", ""],
  ])("%s", async (_, content, said, unsaid) => {
    const ran = await decide(await file("odd.json", content));
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain(said);
    if (unsaid !== "") expect(ran.stderr).not.toContain(unsaid);
    expect(ran.stderr).not.toMatch(trace);
  });

  test("what a terminal would obey is told as what it is", async () => {
    const ran = await decide(await file("escape.json", `{"deaths":"\\u001b[2J\\n9"}`));
    expect(ran.stderr).toContain("“\\u001b[2J\\u000a9”");
  });

  test("a file that is not there, and a folder", async () => {
    expect((await decide("nowhere.json")).stderr).toMatch(/^\[unreadable-file\] nowhere.json: .*“ENOENT”/);
    expect(await decide(".")).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("the question", () => {
  test.each([
    [
      ["decide", "accident/levle", "--facts", "-"],
      "[unknown-rule] no rule accident/levle. Did you mean accident/level?",
    ],
    [["decide", "accident/level", "--facts", "-", "--period", "2009"], "[bad-period]"],
  ])("that cannot be put is refused: %j", async (args, said) => {
    const ran = await anwei(args, { stdin: '{"deaths":1}\n{"deaths":2}\n' });
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain(said);
    expect(ran.stderr.trim().split("\n")).toHaveLength(1);
  });
});

test("working days are those that the State Council announced", async () => {
  const from = pathToFileURL(join(root, "packages/plugin/dist/v1.js")).href;
  const plugin = await file(
    "due.mjs",
    `import { dateQuantity, definePlugin, kind, record, text, workingDays } from ${JSON.stringify(from)};
     const cases = kind("cases", text("案件", "Cases"), {});
     const due = dateQuantity({
       id: "clocks/due", title: text("期限", "due"), cites: { unsourced: text("试验", "a test") }, law: "event",
       about: record(cases), combine: "exactlyOne", rows: (c) => [{ otherwise: c.happenedOn.plus(workingDays(3)) }],
       examples: [{ name: text("例", "an example"), facts: { happenedOn: "2015-06-01" }, expect: "2015-06-04" }],
     });
     export default definePlugin({ id: "clocks", title: text("期限", "Clocks"), version: "1.0.0", apiVersion: 1,
       documents: [], define: [due] });`,
  );
  const due = async (happenedOn: string) => {
    const facts = await file("case.json", JSON.stringify({ happenedOn }));
    return anwei(["decide", "clocks/due", "--plugin", plugin, "--facts", facts, "--json"], { cwd: folder });
  };
  // 1 to 7 October 2015 were off, and Saturday the 10th was worked.
  const autumn = await due("2015-09-30");
  expect(autumn).toMatchObject({ status: 0, stderr: "" });
  expect(outcomes(autumn)).toMatchObject([{ value: "2015-10-10", missing: [] }]);
});
