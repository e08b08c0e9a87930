import type { Text } from "@anwei/kernel";
import type { Workbook } from "exceljs";
import ExcelJS from "exceljs";
import type { Checklist } from "../../checklist/checklist.js";
import { type Field, formOf } from "../form.js";
import type { Exported } from "../loss.js";
import { constraintOf, xpathTest } from "../xpath.js";
import { columns, languages } from "./columns.js";

type Row = Readonly<Record<string, string>>;

/**
 * A checklist as an XLSForm workbook, for ODK Central, KoboToolbox and everything else that takes XLSForm, in Chinese and
 * English. An item is shown exactly while it is certainly asked. Submissions of it are read by `readSubmission`.
 *
 * @example
 * ```ts
 * const { artifact, losses } = await xlsform(stations);
 * await writeFile("stations.xlsx", artifact);
 * ```
 */
export async function xlsform(checklist: Pick<Checklist, "data" | "pin">): Promise<Exported<Uint8Array>> {
  const form = formOf(checklist);
  const workbook = new ExcelJS.Workbook();
  // The same checklist gives the same file, whenever it is written.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const pinned = Object.entries(form.pin).map(([name, value]) => ({
    type: "calculate",
    name,
    calculation: `'${value}'`,
  }));
  addSheet(workbook, "survey", [...pinned, ...form.fields.flatMap(surveyRows)]);
  addSheet(
    workbook,
    "choices",
    form.lists.flatMap(({ name: list_name, members }) =>
      members.map(({ name, title }) => ({ list_name, name, ...spoken("label", title) })),
    ),
  );
  addSheet(workbook, "settings", [
    {
      form_title: form.title.zh,
      form_id: form.pin.checklist_id,
      version: form.pin.checklist_version,
      default_language: languages.zh,
    },
  ]);
  return { artifact: new Uint8Array(await workbook.xlsx.writeBuffer()), losses: [...form.losses, ...form.odkLosses] };
}

const spoken = (key: string, of: Text | undefined): Row =>
  of ? { [`${key}::${languages.zh}`]: of.zh, [`${key}::${languages.en}`]: of.en } : {};

const reference = (name: string): string => `\${${name}}`;

function surveyRows(field: Field): readonly Row[] {
  const base = {
    name: field.name,
    ...spoken("label", field.label),
    ...spoken("hint", field.hint),
    ...(field.when ? { relevant: xpathTest(field.when, reference) } : {}),
  };
  switch (field.kind) {
    case "group":
      return [{ type: "begin_group", ...base }, ...field.fields.flatMap(surveyRows), ended("group", field)];
    case "repeat":
      return [
        { type: "begin_repeat", ...base, repeat_count: reference(field.count) },
        ...field.fields.flatMap(surveyRows),
        ended("repeat", field),
      ];
    case "choice":
      return [{ type: `select_one ${field.list}`, ...base }];
    case "number":
      return [{ type: field.decimals === 0 ? "integer" : "decimal", ...base, ...constraintOf(field) }];
    default: {
      const type = field.kind === "photo" ? "image" : field.kind;
      return [{ type, ...base, ...(field.required ? { required: "yes" } : {}) }];
    }
  }
}

const ended = (what: "group" | "repeat", { name }: Field): Row => ({ type: `end_${what}`, name });

function addSheet(workbook: Workbook, name: keyof typeof columns, rows: readonly Row[]): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns[name].map((header) => ({ header, key: header, width: header.startsWith("label") ? 36 : 20 }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(row).eachCell((cell) => {
      // What looks like a number or a date stays the text that it is.
      cell.numFmt = "@";
    });
  }
}
