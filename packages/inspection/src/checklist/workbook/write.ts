import { type Language, measures, type Text } from "@anwei/kernel";
import type { Workbook, Worksheet } from "exceljs";
import ExcelJS from "exceljs";
import { writeCondition } from "../condition-text.js";
import type { ChecklistData, ConditionData, EntryData, ItemData } from "../data.js";
import { isGroup } from "../data.js";
import { evidences } from "../words.js";
import { type ColumnForm, explanations, type SheetForm, type SheetKey, sheets } from "./sheets.js";
import { undated } from "./undated.js";
import { no, rowTypes, yes } from "./words.js";

export interface WriteWorkbookOptions {
  /** The language of headers and words; Chinese unless said. */
  readonly language?: Language;
}

/** What stands in a row, by the keys of columns, as the data has it. */
type Row = Readonly<Record<string, unknown>>;

interface SurveyRow {
  readonly cells: Row;
  readonly depth: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * A checklist as an .xlsx workbook that an official fills in or changes: one sheet each for items, choices, settings,
 * grades, sources and documents, and one that explains the columns. `readChecklistWorkbook` gives back the same.
 */
export async function writeChecklistWorkbook(
  data: ChecklistData,
  { language = "zh" }: WriteWorkbookOptions = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // The same checklist gives the same file, whenever it is written.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  workbook.title = data.title[language];
  const survey = surveyRows(data.items, 0);
  const rows: Readonly<Record<SheetKey, readonly Row[]>> = {
    survey: survey.map(({ cells }) => cells),
    choices: data.choices.flatMap(({ name: list, members }) =>
      members.map((m) => ({ list, ...m, ...said("title", m.title) })),
    ),
    settings: [settingsRow(data)],
    grades: (data.scoring?.grades ?? []).map((g) => ({ ...g, ...said("title", g.title) })),
    sources: data.sources.map((s) => ({
      ...s,
      ...said("place", s.place),
      ...said("note", s.note),
      ...(s.reading ? { ...s.reading, ...said("because", s.reading.because) } : {}),
    })),
    documents: data.documents.map((d) => ({
      ...d,
      ...said("title", d.title),
      ...said("issuer", d.issuer),
      ...said("note", d.note),
    })),
  };
  for (const form of sheets) {
    const sheet = addSheet(workbook, form, rows[form.key], language);
    if (form.key === "survey") dress(sheet, survey);
  }
  addExplanations(workbook, language);
  return undated(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const said = (key: string, of: Text | undefined): Row => (of ? { [`${key}.zh`]: of.zh, [`${key}.en`]: of.en } : {});

function settingsRow({ id, version, title, note, scoring }: ChecklistData): Row {
  const { denominator, full, total, rounding, veto, cites } = scoring ?? {};
  return {
    id,
    version,
    ...said("title", title),
    ...said("note", note),
    denominator,
    full,
    total,
    ...rounding,
    veto,
    cites,
  };
}

function surveyRows(entries: readonly EntryData[], depth: number): readonly SurveyRow[] {
  return entries.flatMap((entry): readonly SurveyRow[] => {
    const base = { name: entry.id, ...said("title", entry.title), ...said("hint", entry.hint), when: entry.when };
    if (!isGroup(entry)) return [{ cells: { ...base, ...itemCells(entry) }, depth, opens: false, closes: false }];
    const { most } = entry;
    const times = entry.kind === "repeat" ? entry.times : undefined;
    return [
      { cells: { ...base, type: `begin ${entry.kind}`, most, times }, depth, opens: true, closes: false },
      ...surveyRows(entry.items, depth + 1),
      { cells: { type: `end ${entry.kind}`, name: entry.id }, depth, opens: false, closes: true },
    ];
  });
}

function itemCells(item: ItemData): Row {
  const { cites, points, veto, evidence, opens, from } = item;
  const criterion = opens?.criterion;
  return {
    type: item.kind === "choice" ? `choice ${item.list}` : item.kind,
    cites,
    points,
    veto,
    evidence,
    grade: opens?.grade,
    days: opens?.days,
    ...said("measure", opens?.measure),
    criterion: criterion && `${criterion.list}/${criterion.entry}`,
    from: from && `${from.library}@${from.version}`,
    failsWhen: "failsWhen" in item ? item.failsWhen : undefined,
    ...(item.kind === "number" ? { unit: item.unit, decimals: item.decimals, min: item.min, max: item.max } : {}),
  };
}

/** What a cell shows of a value. */
function cellOf({ form }: ColumnForm, value: unknown, language: Language): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof form === "object") return form.words[String(value)]?.[language];
  const separator = language === "zh" ? "、" : ", ";
  switch (form) {
    case "number":
      return value as number;
    case "yes":
      return value === true ? yes[language] : no[language];
    case "condition":
      return writeCondition(value as ConditionData, language);
    case "type": {
      const [kind, list] = typeAndList(String(value));
      const word = rowTypes[kind]?.[language] ?? kind;
      return list === undefined ? word : `${word} ${list}`;
    }
    case "unit":
      return value === "" ? undefined : measures[String(value)]?.title[language];
    case "evidence":
      return (value as readonly (keyof typeof evidences)[]).map((e) => evidences[e][language]).join(separator);
    case "names":
      return (value as readonly string[]).join(separator);
    default:
      return value === "" ? undefined : String(value);
  }
}

const typeAndList = (type: string): readonly [kind: string, list?: string] =>
  type.startsWith("choice ") ? ["choice", type.slice("choice ".length)] : [type];

const colours = { head: "FF1F4E79", section: "FFDDEBF7", repeat: "FFE2EFDA", line: "FFBFBFBF" };
const fill = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;
const line = { style: "thin", color: { argb: colours.line } } as const;
// Every cell names its font: one that gives only a weight or a colour falls back to whatever the program has.
const font = { name: "Microsoft YaHei", size: 10 } as const;
const headFont = { ...font, bold: true, color: { argb: "FFFFFFFF" } };
const box = { top: line, left: line, bottom: line, right: line };
// Rows below the last one that offer their words too.
const spare = 200;

function addSheet(workbook: Workbook, form: SheetForm, rows: readonly Row[], language: Language): Worksheet {
  const sheet = workbook.addWorksheet(form.title[language], {
    views: [{ state: "frozen", ySplit: 1, xSplit: form.key === "survey" ? 3 : 1 }],
    pageSetup: {
      orientation: "landscape",
      // A4; the sheet of items is too wide for one page, and repeats its first columns.
      paperSize: 9,
      fitToPage: true,
      fitToWidth: form.key === "survey" ? 3 : 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
      ...(form.key === "survey" ? { printTitlesColumn: "A:C" } : {}),
    },
  });
  sheet.columns = form.columns.map(({ key, title, width }) => ({ key, header: title[language], width }));
  const head = sheet.getRow(1);
  head.height = 30;
  head.eachCell((cell) => {
    cell.font = headFont;
    cell.fill = fill(colours.head);
    cell.alignment = { vertical: "middle", horizontal: "center", wrapText: true };
    cell.border = box;
  });
  for (const row of rows) {
    const cells = form.columns.map((column) => cellOf(column, row[column.key], language));
    const added = sheet.addRow(cells);
    added.height = heightOf(cells, form);
    for (let i = 1; i <= form.columns.length; i++) {
      const cell = added.getCell(i);
      const column = form.columns[i - 1] as ColumnForm;
      const centred = column.form === "number" || column.form === "yes" || typeof column.form === "object";
      cell.alignment = { vertical: "top", wrapText: true, ...(centred ? { horizontal: "center" } : {}) };
      cell.border = box;
      cell.font = font;
      // Ids that look like numbers or days stay the text that they are.
      if (column.form !== "number") cell.numFmt = "@";
    }
  }
  if (rows.length > 0) {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: form.columns.length } };
  }
  for (const [i, column] of form.columns.entries()) offer(sheet, column, i + 1, rows.length + 1 + spare, language);
  return sheet;
}

/** How high a row must be for its longest cell, in points: a program that opens the file does not work it out. */
function heightOf(cells: readonly (string | number | undefined)[], { columns }: SheetForm): number {
  const lines = cells.map((cell, i) => {
    const room = (columns[i]?.width ?? 10) - 1;
    return String(cell ?? "")
      .split("\n")
      .reduce((sum, written) => sum + Math.max(1, Math.ceil(widthOf(written) / room)), 0);
  });
  return 17 * Math.max(1, ...lines) + 3;
}

/** How many digits wide a text is: a Chinese character is two. */
const widthOf = (written: string): number =>
  [...written].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2.1 : 1.05), 0);

/** A list of the words of a column to choose from. */
function offer(
  sheet: Worksheet,
  { form, title, help }: ColumnForm,
  column: number,
  to: number,
  language: Language,
): void {
  const words =
    typeof form === "object"
      ? Object.values(form.words).map((w) => w[language])
      : form === "yes"
        ? [yes[language], no[language]]
        : form === "type"
          ? Object.values(rowTypes).map((w) => w[language])
          : undefined;
  if (!words) return;
  for (let row = 2; row <= to; row++) {
    sheet.getCell(row, column).dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${words.join(",")}"`],
      showInputMessage: true,
      promptTitle: title[language],
      prompt: help[language],
      // A choice goes on with the name of its list.
      showErrorMessage: form !== "type",
      errorStyle: "stop",
      errorTitle: title[language],
      error: language === "zh" ? `请选择：${words.join("、")}` : `Choose one of ${words.join(", ")}`,
    };
  }
}

/** Groups are shaded, and what is in them stands further in. */
function dress(sheet: Worksheet, rows: readonly SurveyRow[]): void {
  for (const [i, { cells, depth, opens, closes }] of rows.entries()) {
    const row = sheet.getRow(i + 2);
    const label = row.getCell(3);
    label.alignment = { vertical: "top", horizontal: "left", wrapText: true, indent: depth };
    if (!opens && !closes) continue;
    const colour = String(cells.type).endsWith("repeat") ? colours.repeat : colours.section;
    for (let c = 1; c <= sheet.columnCount; c++) {
      row.getCell(c).fill = fill(colour);
      row.getCell(c).font = opens ? { ...font, bold: true } : { ...font, color: { argb: "FF7F7F7F" } };
    }
  }
}

function addExplanations(workbook: Workbook, language: Language): void {
  const sheet = workbook.addWorksheet(explanations[language], {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToHeight: 0, printTitlesRow: "1:1" },
  });
  const zh = language === "zh";
  sheet.columns = [
    { header: zh ? "工作表" : "sheet", width: 14 },
    { header: zh ? "列" : "column", width: 24 },
    { header: zh ? "填什么" : "what stands in it", width: 90 },
  ];
  sheet.getRow(1).eachCell((cell) => {
    cell.font = headFont;
    cell.fill = fill(colours.head);
    cell.border = box;
  });
  for (const { title, columns } of sheets) {
    for (const column of columns) {
      const row = sheet.addRow([title[language], column.title[language], column.help[language]]);
      row.eachCell((cell) => {
        cell.alignment = { vertical: "top", wrapText: true };
        cell.border = box;
        cell.font = font;
      });
    }
  }
}
