import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { accidentLevels, accidents, determinedLevel } from "@anwei/accident";
import { type Assessment, createEngine } from "@anwei/engine";
import { decide } from "@anwei/kernel";
import { national } from "@anwei/national";
import { compose } from "@anwei/plugin";
import bazhong from "@anwei-examples/sichuan-bazhong";
import { describe, expect, test } from "vitest";
import realAccidents from "../src/real-accidents.ts";

const data = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
const bazhong2009 = fileURLToPath(new URL("../../regions/sichuan-bazhong/data", import.meta.url));

const agreement = (assessment: Assessment) => assessment.views.flatMap((v) => (v.view === "agreement" ? v.rows : []));

describe("real accidents", async () => {
  const engine = createEngine(compose([national, realAccidents]));
  const rows = agreement(await engine.assess(data("real-accidents")));
  const facts = new Map(
    (await readFile(data("real-accidents/accidents.ndjson"), "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; deaths: number; missing: number; officialLevel: string })
      .map((a) => [a.id, a]),
  );

  test("all of them have an official level to be held against", () => {
    expect(rows.length).toBe(facts.size);
    expect(rows.length).toBeGreaterThanOrEqual(103);
  });

  test.each(rows.map((r) => [r.id, r] as const))("%s agrees", (_, row) => {
    expect(row.agreement).not.toBe("differs");
    if (row.decided.value === null) expect(row.decided.missing.length).toBeGreaterThan(0);
  });

  const levels = Object.keys(accidentLevels);

  test.each([...facts])("%s: the determined level of all regimes agrees too", (_, { officialLevel, ...row }) => {
    const known = Object.fromEntries(Object.entries(row).filter(([field]) => field in accidents.shape));
    const { value, atLeast, atMost, missing } = decide(determinedLevel, known);
    if (value === null) {
      expect(missing.length).toBeGreaterThan(0);
      const place = levels.indexOf(officialLevel);
      expect(levels.indexOf(atLeast ?? "")).toBeLessThanOrEqual(place);
      expect(levels.indexOf(atMost ?? "")).toBeGreaterThanOrEqual(place);
    } else expect(value).toBe(officialLevel);
  });

  test("where deaths alone decide, the answer is certain", () => {
    const byDeaths = rows.filter((r) => {
      const a = facts.get(r.id);
      return a !== undefined && a.deaths + (a.missing ?? 0) >= 30;
    });
    expect(byDeaths.length).toBeGreaterThan(20);
    for (const row of byDeaths) expect(row.decided).toMatchObject({ value: "extraordinary", missing: [] });
  });
});

describe("Bazhong, 2009", async () => {
  const engine = createEngine(compose([bazhong]));
  const shown = ["sichuan-bazhong/report-out", "sichuan-bazhong/annual-veto"];
  const told = ({ findings }: Assessment) =>
    findings
      .filter((f) => shown.includes(f.rule))
      .map((f) => `${f.rule.split("/")[1]} ${f.period} ${f.subject.title} ${f.status}`)
      .sort();
  const year = await engine.assess(bazhong2009);

  test("who reports out, who is vetoed, and what is undecided", () => {
    expect(told(year)).toEqual([
      "annual-veto 2009 南江县 undecided",
      "annual-veto 2009 平昌县 found",
      "annual-veto 2009 通江县 undecided",
      "report-out 2009-Q1 巴州区 found",
      "report-out 2009-Q1 平昌县 found",
      "report-out 2009-Q2 南江县 found",
      "report-out 2009-Q2 平昌县 found",
    ]);
  });

  test("what is undecided says which fact it lacks", () => {
    const missing = (title: string) =>
      year.findings.find((f) => f.rule === shown[1] && f.subject.title === title && f.status === "undecided")?.outcome
        .missing;
    expect(missing("南江县")).toEqual(["accidents/bz2009-033.directLoss"]);
    expect(missing("通江县")).toEqual(["completeness accidents 511921 2009-01-01/2009-11-30"]);
  });

  const boardOf = (a: Assessment) => a.views.find((v) => v.view === "board");

  test("the city's deaths add up to the published 80 % of 120, as a lower bound while a zero report is missing", () => {
    const rows = boardOf(year)?.rows ?? [];
    const deaths = (row: (typeof rows)[number] | undefined) => row?.cells[0];
    expect(deaths(rows.find((r) => r.unit === "511900"))).toMatchObject({
      target: "120",
      actual: { atLeast: "96", atMost: null },
    });
    const counties = rows.filter((r) => r.kind === "county").flatMap((r) => deaths(r) ?? []);
    expect(counties.map((c) => Number(c.target)).reduce((a, b) => a + b)).toBe(120);
    expect(
      counties
        .map((c) => (typeof c.actual === "string" ? c.actual : c.actual.atLeast))
        .map(Number)
        .reduce((a, b) => a + b),
    ).toBe(96);
  });

  test("the board tells by how many deaths each quarter was over or within", () => {
    const rows = boardOf(year)?.rows.filter((r) => r.kind === "county") ?? [];
    const told = rows.map((r) => [
      r.title,
      ...(r.answers[0] ?? []).map((a) => `${a.said.zh} ${a.distances.map((d) => d.more).join()}`),
    ]);
    // From the table of the description: 21 of 22.0, 27 of 33.0; 9 of 8.8, 19 of 17.6, 22 of 26.4 …
    expect(told).toEqual([
      ["巴州区", "述职 -1", "不需述职 1", "不需述职 6"],
      ["平昌县", "述职 -1", "述职 -2", "不需述职 5"],
      ["南江县", "不需述职 1", "述职 -1", "不需述职 3"],
      ["通江县", "不需述职 1", "不需述职 1", "不需述职 6"],
    ]);
  });

  test("and by how many larger accidents the veto was met or avoided, surely or at the most", () => {
    const veto = (title: string) => boardOf(year)?.rows.find((r) => r.title === title)?.answers[1]?.[0];
    const larger = (title: string) =>
      veto(title)?.distances.find((d) => d.rule === "sichuan-bazhong/annual-veto/larger-in-year");
    expect(veto("平昌县")).toMatchObject({ standing: "found", soFar: true });
    expect(larger("平昌县")).toMatchObject({ more: "-1", outcome: "none" });
    expect(larger("巴州区")).toMatchObject({ more: "1", outcome: "veto" });
    expect(larger("巴州区")?.open).toBeUndefined();
    // One is certain, another may be larger too: two more at the most.
    expect(veto("南江县")?.standing).toBe("undecided");
    expect(larger("南江县")).toMatchObject({ more: "2", outcome: "veto", open: true });
  });

  test("the region's own board stands in the place of the nation's, which has every other unit", async () => {
    const boards = (a: Assessment) => a.views.flatMap((v) => (v.view === "board" ? [[v.id, v.rows.length]] : []));
    expect(boards(year)).toEqual([["sichuan-bazhong/deaths", 5]]);
    const elsewhere = fileURLToPath(new URL("../../accident-year/data", import.meta.url));
    expect(boards(await engine.assess(elsewhere))).toEqual([["national/deaths-targets", 4]]);
  });

  test("a correction recorded on 7 April changes what was known: on the 6th one county was not over", async () => {
    const before = await engine.assess(bazhong2009, { judged: "2009-04-06", known: "2009-04-06" });
    const after = await engine.assess(bazhong2009, { judged: "2009-04-07", known: "2009-04-07" });
    const over = (a: Assessment) => told(a).filter((f) => f.startsWith("report-out 2009-Q1"));
    expect(over(after)).toContain("report-out 2009-Q1 巴州区 found");
    expect(over(before)).not.toContain("report-out 2009-Q1 巴州区 found");
  });

  test("what was known on the 6th is kept beside what supersedes it, with the record that changed it", async () => {
    const question = { judged: "2009-04-07", known: "2009-04-07", since: "2009-04-06" } as const;
    const { superseded = [] } = await engine.assess(bazhong2009, question);
    const changed = superseded.map((s) => [s.rule, s.subject.title, s.period, s.before?.said.zh, s.after?.said.zh]);
    expect(changed).toContainEqual(["sichuan-bazhong/report-out", "巴州区", "2009-Q1", "不需述职", "述职"]);
    expect(changed).toContainEqual([
      "accident/level",
      "巴州区3月19日建筑施工事故（重构）",
      undefined,
      "一般事故",
      "较大事故",
    ]);
    const because = superseded.flatMap((s) => s.because);
    expect([...new Set(because.map((b) => `${b.id} ${b.recordedAt} ${b.replaces}`))]).toEqual([
      "bz2009-020-r1 2009-04-07T09:15 bz2009-020",
    ]);
    const none = await engine.assess(bazhong2009, { ...question, since: "2009-04-07" });
    expect(none.superseded).toEqual([]);
  });

  test("every finding explains itself, cites its source and is pinned to rulebook and records", () => {
    for (const finding of year.findings) {
      expect(finding.because.rows.length).toBeGreaterThan(0);
      expect("unsourced" in finding.cites ? 0 : finding.cites.length).toBeGreaterThan(0);
      expect(finding.rulebook).toBe(engine.rulebook.meaning);
      expect(finding.facts).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test("judging twice gives the same bytes", async () => {
    expect(JSON.stringify(await engine.assess(bazhong2009))).toBe(JSON.stringify(year));
  });
});
