import { ChecklistError, type EntryData, lintChecklist } from "@anwei/inspection";
import { readXlsform, xlsform } from "@anwei/inspection/xlsform";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswers } from "../src/checklist/answers.js";
import { standingsOf } from "../src/checklist/standing.js";
import { dustChecklist } from "./dust.js";
import { type FilledSheets, filled } from "./filled-workbook.js";
import { answersTo, type RandomAnswers, soundChecklists } from "./sound-checklist.js";

const dust = dustChecklist.data;

/** The rows of a sheet by their headers. */
async function rowsOf(bytes: Uint8Array, sheet: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const [heads = [], ...rows] = (book.getWorksheet(sheet)?.getSheetValues() ?? []).slice(1) as string[][];
  return rows.map((row) =>
    Object.fromEntries(heads.flatMap((head, i) => (row[i] === undefined ? [] : [[head, row[i]]]))),
  );
}

describe("an XLSForm", () => {
  it("has survey, choices and settings in the two languages, and says which edition is answered", async () => {
    const { artifact, losses } = await xlsform(dustChecklist);
    const survey = await rowsOf(artifact, "survey");
    const row = (name: string) => survey.find((r) => r.name === name);
    expect(survey.slice(0, 3)).toEqual([
      { type: "calculate", name: "checklist_id", calculation: "'example/dust'" },
      { type: "calculate", name: "checklist_version", calculation: "'2026-1'" },
      { type: "calculate", name: "checklist_hash", calculation: `'${dustChecklist.pin.hash}'` },
    ]);
    expect(row("dust-workers")).toEqual({
      type: "integer",
      name: "dust-workers",
      "label::中文 (zh)": "粉尘作业人数（人）",
      "label::English (en)": "people who work in dust (persons)",
      constraint: ". >= 0 and . <= 5000",
    });
    expect(row("workshop")).toMatchObject({ type: "begin_repeat", repeat_count: `\${workshops}` });
    expect(row("spark-detection")).toMatchObject({
      type: "select_one verdict_list",
      relevant: `\${dust-kind} = 'wood'`,
    });
    expect(row("spark-detection_note")).toMatchObject({
      type: "text",
      relevant: `\${spark-detection} = 'fail'`,
      required: "yes",
    });
    expect(row("people-rooms")?.relevant).toBe(
      `\${dust-workers} >= 10 or ((\${dust-kind} != '' and \${dust-kind} != 'wood') and (\${dust-kind} != '' and \${dust-kind} != 'grain'))`,
    );
    expect(await rowsOf(artifact, "settings")).toEqual([
      {
        form_title: "粉尘涉爆企业安全检查表",
        form_id: "example/dust",
        version: "2026-1",
        default_language: "中文 (zh)",
      },
    ]);
    expect((await rowsOf(artifact, "choices"))[4]).toEqual({
      list_name: "dust-kind",
      name: "metal",
      "label::中文 (zh)": "金属粉尘",
      "label::English (en)": "metal dust",
    });
    expect(losses.map(({ code }) => code)).toContain("scoring");
  });

  it("shows braces as they read, not as what they refer to, and Chinese where there is no English", async () => {
    const items: readonly EntryData[] = [
      { kind: "verdict", id: "gap", title: { zh: `间隙\${gap}`, en: "" }, hint: { zh: "看", en: "look" } },
      { kind: "section", id: "s", title: { zh: "组", en: "s" }, hint: { zh: "慢", en: "slowly" }, items: [] },
    ];
    const { scoring: _, ...unscored } = dust;
    const { artifact, losses } = await xlsform({ data: { ...unscored, choices: [], items }, pin: dustChecklist.pin });
    const row = (await rowsOf(artifact, "survey")).find(({ name }) => name === "gap");
    expect(row).toMatchObject({ "label::中文 (zh)": "间隙$｛gap｝", "label::English (en)": "间隙$｛gap｝" });
    expect(losses.map(({ code, path }) => [code, path])).toEqual([
      ["untranslated", "items[0].title"],
      ["text-changed", "items[0].title"],
      ["group-hint", "items[1].hint"],
    ]);
  });

  it("comes back as the checklist, without what a form does not say", async () => {
    const { data, losses } = await readXlsform((await xlsform(dustChecklist)).artifact);
    expect(losses).toEqual([]);
    const asked = (entries: readonly EntryData[]): unknown =>
      entries.map((entry) => {
        const { id, kind, when, hint } = entry;
        const evidence = "evidence" in entry ? entry.evidence : undefined;
        return { id, kind, hint, evidence, when, ...("items" in entry ? { items: asked(entry.items) } : {}) };
      });
    const dustWithNot = structuredClone(dust.items) as EntryData[];
    const rooms = dustWithNot.find(({ id }) => id === "people-rooms") as { when?: unknown };
    const kind = (value: string) => ({ op: "not", of: { op: "is", item: "dust-kind", value } });
    // Neither … nor: as the form says it.
    rooms.when = {
      op: "any",
      of: [
        { op: "compare", item: "dust-workers", is: "atLeast", value: "10" },
        { op: "all", of: [kind("wood"), kind("grain")] },
      ],
    };
    expect(asked(data.items)).toEqual(asked(dustWithNot));
    expect(data.choices).toEqual(dust.choices);
    expect(lintChecklist(data).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("of any checklist comes back asking the same", async () => {
    const cases = soundChecklists.chain((list) => fc.tuple(fc.constant(list), answersTo(list.data.items)));
    await fc.assert(
      fc.asyncProperty(cases, async ([list, answers]) => {
        const { data } = await readXlsform((await xlsform(list)).artifact);
        const standings = (of: typeof data, answered: ReadonlySet<string>) => {
          const { given, problems } = readAnswers(of, plain(of.items, answers, answered));
          expect(problems).toEqual([]);
          return standingsOf(of, given).items.flatMap(({ item, instance, asked }) =>
            asked === "true" ? [placeOf(item.id, instance?.number)] : [],
          );
        };
        // A form takes answers to what it shows only, and each may show more.
        let answered = new Set<string>();
        for (let before = -1; before < answered.size; ) {
          before = answered.size;
          const asked = standings(list.data, answered);
          expect(standings(data, answered)).toEqual(asked);
          answered = new Set(asked);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const placeOf = (id: string, instance?: number): string => `${id}/${instance ?? ""}`;

/** Answers as JSON: those to some items, and as many instances as are counted. */
const plain = (
  items: readonly EntryData[],
  answers: RandomAnswers,
  answered: ReadonlySet<string>,
  instance?: number,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    items.flatMap((entry): readonly (readonly [string, unknown])[] => {
      if (entry.kind === "section") return Object.entries(plain(entry.items, answers, answered, instance));
      const answer = answers[entry.id];
      if (entry.kind !== "repeat") return answered.has(placeOf(entry.id, instance)) ? [[entry.id, answer]] : [];
      const counted =
        entry.times === undefined
          ? answers[`${entry.id}_count`]
          : answered.has(placeOf(entry.times))
            ? answers[entry.times]
            : undefined;
      const instances = (answer as readonly RandomAnswers[]).slice(0, Number(counted ?? "0"));
      return [[entry.id, instances.map((one, i) => plain(entry.items, one, answered, i + 1))]];
    }),
  );

const _ = undefined;

/** A form as it is found in the field, with much that a checklist cannot say. */
const foreign: Readonly<FilledSheets> = {
  survey: [
    [
      "type",
      "name",
      "label",
      "label::Français (fr)",
      "relevance",
      "constraint",
      "required",
      "repeat_count",
      "appearance",
    ],
    ["start", "start"],
    ["select_one yes_no", "Has_Tanks", "Are there tanks?", "Y a-t-il des cuves ?", _, _, "yes"],
    ["begin group", "tanks", "Tanks", _, `selected(\${Has_Tanks}, 'Yes')`],
    ["integer", "tank_count", "罐数", _, _, ". >= 1 and . <= 20 and . != 13"],
    ["decimal", "volume", "volume", _, `\${tank_count} > 1`, `. >= 0.5`],
    ["end group"],
    ["begin repeat", "tank", "Tank", _, _, _, _, `\${tank_count}`],
    ["select_one verdict", "alarm", "The alarm works", _, `string-length(\${volume}) > 2`, _, _, _, "minimal"],
    ["date", "tested", "tested on"],
    ["geopoint", "where", "where"],
    ["text", "street", "street", _, `\${where} = 'x'`],
    ["end repeat"],
    ["text", "why", "why", _, `\${tested} >= date('2026-01-01') and \${Has_Tanks} = 'Yes'`],
    ["note", "thanks", "thank you"],
  ],
  choices: [
    ["list_name", "name", "label"],
    ["yes_no", "Yes", "yes"],
    ["yes_no", "No", "no"],
    ["verdict", "pass", "pass"],
    ["verdict", "fail", "fail"],
    ["verdict", "not-applicable", "n/a"],
    ["verdict", "not-checked", "not checked"],
  ],
  settings: [
    ["form_title", "form_id", "version"],
    ["Tanks", "Tank Survey", "2026010101"],
  ],
  external_choices: [["list_name", "name"]],
};

describe("a foreign XLSForm", () => {
  it("becomes a checklist; what it cannot say is told at its cell", async () => {
    const { data, losses } = await readXlsform(await filled(foreign));
    expect([data.id, data.version, data.title]).toEqual(["form/tank-survey", "2026010101", { zh: "", en: "Tanks" }]);
    expect(data.items).toEqual([
      { kind: "choice", id: "has-tanks", title: { zh: "", en: "Are there tanks?" }, list: "yes-no" },
      {
        kind: "section",
        id: "tanks",
        title: { zh: "", en: "Tanks" },
        when: { op: "is", item: "has-tanks", value: "yes" },
        items: [
          { kind: "number", id: "tank-count", title: { zh: "罐数", en: "" }, unit: "", decimals: 0, min: 1, max: 20 },
          {
            kind: "number",
            id: "volume",
            title: { zh: "", en: "volume" },
            when: { op: "compare", item: "tank-count", is: "moreThan", value: "1" },
            unit: "",
            decimals: 6,
            min: 0.5,
          },
        ],
      },
      {
        kind: "repeat",
        id: "tank",
        title: { zh: "", en: "Tank" },
        times: "tank-count",
        items: [
          { kind: "verdict", id: "alarm", title: { zh: "", en: "The alarm works" } },
          { kind: "date", id: "tested", title: { zh: "", en: "tested on" } },
          { kind: "text", id: "street", title: { zh: "", en: "street" } },
        ],
      },
      {
        kind: "text",
        id: "why",
        title: { zh: "", en: "why" },
        when: {
          op: "all",
          of: [
            { op: "compare", item: "tested", is: "atLeast", value: "2026-01-01" },
            { op: "is", item: "has-tanks", value: "yes" },
          ],
        },
      },
    ]);
    expect(losses.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(
      [
        "column survey!D1",
        "column survey!I1",
        "condition survey!E12",
        "condition survey!E9",
        "constraint survey!F5",
        "decimals survey!A6",
        "not-an-item survey!A11",
        "not-an-item survey!A15",
        "not-an-item survey!A2",
        "renamed choices!B2",
        "renamed choices!B3",
        "renamed settings!B2",
        "renamed survey!B3",
        "renamed survey!B5",
        "required survey!G3",
        "sheet external_choices!A1",
      ].sort(),
    );
    expect(losses.every(({ said }) => said.zh !== "" && said.en !== "")).toBe(true);
    // A reference out of the repeat is for the linter to tell.
    expect(lintChecklist(data).map(({ rule }) => rule)).toContain("reference-into-repeat");
  });

  it("whose choices are numbered is asked by the same answers", async () => {
    const { data, losses } = await readXlsform(
      await filled({
        survey: [
          ["type", "name", "label", "relevant", "calculation"],
          ["select_one level or_other", "level", "level"],
          ["integer", "floors", "floors", `\${level} = 2`, "1 + 1"],
          ["text", "why", "why", `\${level} != '1' and \${floors} = '3' and \${level} > 1`],
          ["text", "how", "how", `\${floors} = '3' or \${level} = '1'`],
        ],
        choices: [
          ["list_name", "name", "label"],
          ["level", 1, "low"],
          ["level", 2, "high"],
        ],
        settings: [["form_title"], ["Levels"]],
      }),
    );
    expect(data.choices[0]?.members.map(({ name }) => name)).toEqual(["q-1", "q-2"]);
    expect(data.items.map(({ when }) => when)).toEqual([
      undefined,
      { op: "is", item: "level", value: "q-2" },
      undefined,
      {
        op: "any",
        of: [
          { op: "compare", item: "floors", is: "equals", value: "3" },
          { op: "is", item: "level", value: "q-1" },
        ],
      },
    ]);
    expect(losses.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining(["or-other survey!A2", "calculation survey!E3", "condition survey!D4"]),
    );
  });

  it("whose groups do not end, or that is no workbook, is refused", async () => {
    const told = async (bytes: Uint8Array) => {
      try {
        await readXlsform(bytes, { file: "form.xlsx" });
      } catch (error) {
        if (error instanceof ChecklistError)
          return error.problems.map(({ code, place }) => [code, place.file, place.row]);
        throw error;
      }
      return [];
    };
    const open = { ...foreign, survey: (foreign.survey ?? []).filter(([type]) => type !== "end group") };
    expect(await told(await filled(open))).toContainEqual(["unclosed-group", "form.xlsx", 4]);
    expect(await told(await filled({ choices: [["list_name"]] }))).toContainEqual([
      "missing-sheet",
      "form.xlsx",
      undefined,
    ]);
    expect(await told(new Uint8Array([1, 2]))).toEqual([["unreadable", "form.xlsx", undefined]]);
  });
});
