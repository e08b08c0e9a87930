import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createEngine } from "@anwei/engine";
import {
  ChecklistError,
  checklistFrom,
  judgeInspection,
  lintChecklist,
  lintText,
  pinOf,
  type ScoringData,
} from "@anwei/inspection";
import { readChecklistWorkbook } from "@anwei/inspection/workbook";
import { readChecklistYaml } from "@anwei/inspection/yaml";
import { national } from "@anwei/national";
import { compose } from "@anwei/plugin";
import { describe, expect, it } from "vitest";
import { basics } from "../src/basics.ts";
import { datasetOf } from "../src/dataset.ts";
import { filledInspections } from "../src/inspections.ts";
import plugin from "../src/plugin.ts";
import { trades } from "../src/trades.ts";

const place = (path: string): URL => new URL(`../${path}`, import.meta.url);

describe.each(Object.entries(trades))("the checklist of %s", (name, { data, pin }) => {
  it("has nothing for the linter to find", () => {
    expect(data.id).toBe(`example/${name}`);
    expect(lintChecklist(data, { libraries: [basics] }).map((found) => lintText(found, "en"))).toEqual([]);
  });

  it("is the same in YAML", async () => {
    expect(readChecklistYaml(await readFile(place(`faces/${name}.yaml`), "utf8"))).toEqual(data);
  });

  it("is the same in a workbook", async () => {
    const read = await readChecklistWorkbook(await readFile(place(`faces/${name}.xlsx`)));
    expect(read).toEqual(data);
    expect(pinOf(read)).toEqual(pin);
  });
});

// What each filled inspection comes to, by hand: points kept and points that count.
const worked = [
  [
    "hazardous-chemicals",
    { kept: 30 + 25 + 25 + 10, of: 35 + 30 + 40 + 15, score: "75", grade: "fair", fails: 4, major: 2 },
  ],
  ["non-coal-mines", { kept: 55, of: 70, score: "78.6", grade: "fair", fails: 3, major: 0 }],
  // A blocked exit is a veto.
  [
    "crowded-places",
    { kept: 20 + 65 + 25 + 20, of: 25 + 90 + 25 + 20, score: "81.3", grade: "poor", fails: 4, major: 0 },
  ],
  ["fireworks", { kept: 70, of: 75, score: "93.3", grade: "good", fails: 1, major: 0 }],
  ["road-transport", { kept: 50 + 40, of: 65 + 50, score: "78.3", grade: "fair", fails: 4, major: 0 }],
  ["construction", { kept: 35 + 10 + 10, of: 45 + 35 + 10, score: "61.1", grade: "weak", fails: 5, major: 3 }],
  ["city-gas", { kept: 50 + 25 + 15, of: 55 + 25 + 25, score: "85.7", grade: "fair", fails: 3, major: 1 }],
  ["civil-explosives", { kept: 40 + 35 + 15, of: 45 + 50 + 15, score: "81.8", grade: "fair", fails: 3, major: 0 }],
  // Entering a confined space without testing is a veto.
  [
    "industry-trade",
    { kept: 25 + 25 + 10 + 5, of: 25 + 30 + 10 + 15, score: "81.3", grade: "poor", fails: 2, major: 2 },
  ],
] as const;

describe("the filled inspections", async () => {
  const filled = await filledInspections();

  it("are one of each checklist", () => {
    expect([...filled.keys()].sort()).toEqual(Object.keys(trades).sort());
    expect(worked.map(([name]) => name).sort()).toEqual(Object.keys(trades).sort());
  });

  const of = (name: string) => {
    const [list, inspection] = [trades[name], filled.get(name)];
    if (!list || !inspection) throw new Error(name);
    return { list, ...inspection };
  };

  it.each(worked)("%s comes to what was worked out", (name, expected) => {
    const { list, pin, inspection, answers } = of(name);
    const result = judgeInspection(list, answers, { pin, on: inspection.happenedOn });
    expect(Math.round((1000 * expected.kept) / expected.of) / 10).toBe(Number(expected.score));
    expect(result.score?.value).toBe(expected.score);
    expect(result.grade?.value).toBe(expected.grade);
    expect(result.fails).toHaveLength(expected.fails);
    expect(result.opened.filter(({ grade }) => grade === "major")).toHaveLength(expected.major);
    expect(result.checklist).toEqual(pin);
    expect([result.unanswered, result.unasked, result.uncounted]).toEqual([[], [], []]);
  });

  it("say what was not brought, and by when a danger is to be gone", () => {
    const { list, pin, inspection, answers } = of("hazardous-chemicals");
    const { fails, opened, notChecked } = judgeInspection(list, answers, { pin, on: inspection.happenedOn });
    expect(fails.filter(({ lacks }) => lacks.length > 0).map(({ item, lacks }) => [item, lacks])).toEqual([
      ["tank-shut-off", ["photo"]],
    ]);
    expect(opened.find(({ item }) => item === "tank-shut-off")).toMatchObject({
      instance: { repeat: "tank", number: 2 },
      criterion: { list: "chemicals-2026", entry: "tank-farm-shut-off" },
      deadline: "2026-10-28",
    });
    expect(notChecked.map(({ item }) => item)).toEqual(["gas-tested-before-work"]);
  });

  it.each(worked)("%s is judged alike under a mended title, and not by an edition that was changed", (name) => {
    const { list, pin, answers } = of(name);
    const title = { ...list.data.title, zh: `${list.data.title.zh}（改）` };
    const mended = checklistFrom({ ...list.data, title }, { libraries: [basics] });
    const judged = judgeInspection(mended, answers, { pin });
    expect(judged.score?.value).toBe(judgeInspection(list, answers, { pin }).score?.value);
    const scoring = { ...(list.data.scoring as ScoringData), rounding: { mode: "down", decimals: 0 } as const };
    const changed = checklistFrom({ ...list.data, scoring }, { libraries: [basics] });
    expect(() => judgeInspection(changed, answers, { pin })).toThrow(ChecklistError);
  });

  it("are the rows of the dataset", async () => {
    for (const [table, rows] of Object.entries(datasetOf(filled))) {
      const written = (await readFile(place(`data/${table}.ndjson`), "utf8")).trim().split("\n");
      expect(written.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
    }
  });

  it("have the same scores and grades where the dataset is judged", async () => {
    const engine = createEngine(compose([national, plugin]));
    const { results } = await engine.assess(fileURLToPath(place("data")));
    const told = new Map(results.map(({ rule, subject, outcome }) => [`${rule} ${subject.id}`, outcome.value]));
    for (const [name, expected] of worked) {
      const { list, inspection } = of(name);
      expect(told.get(`${list.rules?.grade.id} ${inspection.id}`)).toBe(expected.grade);
    }
    // What was done about some of the dangers since.
    expect(told.get("inspection/danger 2026-06/pit-supported")).toBe("closed");
    expect(told.get("inspection/danger 2026-01/tank-shut-off/tank/2")).toBe("extended");
    expect(told.get("inspection/danger 2026-01/tank-bund/tank/2")).toBe("overdue");
    expect(told.get("inspection/danger 2026-03/exits-clear/floor/2")).toBe("open");
  });
});
