import { text } from "@anwei/kernel";
import type { CellValue, Workbook, Worksheet } from "exceljs";
import ExcelJS from "exceljs";
import { shown } from "../place.js";
import { ChecklistError, type ChecklistProblem } from "../problem.js";

// A hundred times what a long checklist needs.
const mostBytes = 10_000_000;

/**
 * The workbook of some bytes.
 *
 * @throws ChecklistError for what is no .xlsx workbook.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  file: Omit<ChecklistProblem["place"], "part">,
): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    if (bytes.byteLength > mostBytes) throw new RangeError(`${bytes.byteLength}`);
    return await workbook.xlsx.load(bytes as never);
  } catch (error) {
    throw new ChecklistError([
      {
        code: "unreadable",
        place: { ...file, part: "-" },
        expected: text(`至多 ${mostBytes} 字节的 .xlsx 工作簿`, `an .xlsx workbook of at most ${mostBytes} bytes`),
        found: shown(error instanceof Error ? error.message : String(error)),
        todo: text("另存为 .xlsx 后再读", "Save it as .xlsx."),
      },
    ]);
  }
}

/** What a cell holds as text on one line; `undefined` for a blank one. A formula counts for what it last gave. */
export function plainValue(value: CellValue): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "object") {
    if ("richText" in value) return plainValue(value.richText.map(({ text }) => text).join(""));
    if ("hyperlink" in value) return plainValue(value.text as CellValue);
    if ("result" in value || "formula" in value || "sharedFormula" in value)
      return plainValue(value.result as CellValue);
    return "error" in value ? String(value.error) : undefined;
  }
  const written = String(value)
    .trim()
    .replace(/\s*[\r\n]+\s*/g, " ");
  return written === "" ? undefined : written;
}

export const titleAt = (worksheet: Worksheet, at: number): string => plainValue(worksheet.getCell(1, at).value) ?? "";

/** The letters of a column: 1 is A, 27 is AA. */
export function letters(at: number): string {
  const rest = (at - 1) % 26;
  const first = Math.floor((at - 1) / 26);
  return (first > 0 ? letters(first) : "") + String.fromCharCode(65 + rest);
}
