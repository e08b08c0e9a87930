import {
  Exact,
  type FactProblem,
  type FieldData,
  parseDay,
  readFact,
  type Text,
  text,
  type Value,
} from "@anwei/kernel";
import type { Column } from "./headers.js";
import { type Complaint, shown } from "./problem.js";

/** What a cell says: a fact and its plain form, nothing (unknown), or a problem. */
export type Cell =
  | { readonly value: Value; readonly raw: unknown }
  | { readonly value: undefined }
  | { readonly problem: Complaint };

// Tables repeat themselves: most cells of a column are one of few values.
const remembered = 65_536;

/**
 * The most characters of a cell that a field can make sense of. Beyond them a cell is cut before it is compared with
 * what was perhaps meant, which takes time; texts have no limit.
 */
function longest(of: FieldData): number {
  if (of.type === "text" || of.type === "ref") return Number.POSITIVE_INFINITY;
  return of.type === "choice" ? 60 : of.type === "set" ? 1000 : 200;
}

/** A reader of one column's cells. White space around a text is no part of it. */
export function cellReader(column: Column): (written: unknown) => Cell {
  const known = new Map<unknown, Cell>();
  return (written) => {
    if (typeof written === "object" && written !== null) return readCell(column, written);
    const before = known.get(written);
    if (before) return before;
    const cell = readCell(column, written);
    if (known.size < remembered) known.set(written, cell);
    return cell;
  };
}

const trim = (written: unknown): unknown =>
  typeof written === "string" ? written.trim() : typeof written === "bigint" ? String(written) : written;

/** Whether a structure is one that the field can mean: a list of members, an amount with its unit, a span. */
function isMeant(of: FieldData, written: object): boolean {
  const fits = Array.isArray(written) ? of.type === "set" : of.type === "number" || of.type === "span";
  return fits && Object.values(written).every((inner) => typeof inner !== "object" || inner === null);
}

function readCell(column: Column, written: unknown): Cell {
  const { field, of } = column;
  if (typeof written === "object" && written !== null && !isMeant(of, written)) {
    const read = readFact(field, of, {});
    if (!("problem" in read)) throw new TypeError(`a ${of.type} is no empty object`);
    const problem = { ...problemOf(read.problem, of, undefined), found: shown(written) };
    return { problem: written instanceof Date ? { ...problem, todo: asText } : problem };
  }
  const whole = Array.isArray(written) ? written.map(trim) : trim(written);
  const amount = typeof whole === "object" && whole !== null && "value" in whole ? whole.value : whole;
  if (typeof amount === "number" && !isExact(amount)) {
    return {
      problem: {
        code: "inexact-number",
        expected: text("JSON 能精确表示的数", "a number that JSON can hold exactly"),
        found: String(amount),
        todo: text("加引号写成文本", "Write the number in quotes."),
      },
    };
  }
  const most = longest(of);
  const raw = typeof whole === "string" && whole.length > most ? `${whole.slice(0, most)}…` : whole;
  const stated = raw !== undefined && raw !== null && raw !== "" && raw !== "none";
  if (column.unit && of.type === "number" && stated) return readInUnit(column.field, of, column.unit, raw);
  const read = readFact(field, of, raw);
  if ("problem" in read) return { problem: problemOf(read.problem, of, raw) };
  return read.value === undefined ? { value: undefined } : { value: read.value, raw };
}

// What day a moment is depends on a time zone, and whose it was a Date no longer says.
const asText = text(
  "以文本给出中国时间，如 2009-03-31 或 2009-03-31T08:30",
  "Give a text in China's time, such as 2009-03-31 or 2009-03-31T08:30.",
);

function problemOf({ code, expected, found, todo }: FactProblem, of: FieldData, raw: unknown): Complaint {
  if (code === "unknown-field") throw new TypeError("a cell is read in a field that there is");
  return { code, expected, found, todo: (typeof raw === "string" && hint(of, raw)) || todo };
}

/** A double keeps 15 digits of any decimal; beyond them it may stand for another number than was written. */
function isExact(x: number): boolean {
  if (Number.isInteger(x)) return Number.isSafeInteger(x);
  const [written = ""] = String(x).split("e");
  const digits = written.replace(".", "").replace(/^-?0*/, "");
  return Number.isFinite(x) && digits.length <= 15;
}

/** Reads a number in the unit of its header, and converts it exactly. */
function readInUnit(
  field: string,
  of: FieldData & { type: "number" },
  unit: NonNullable<Column["unit"]>,
  raw: unknown,
): Cell {
  const found = shown(raw);
  const refuse = (code: "not-a-number" | "too-many-decimals", expected: Text, todo: Text): Cell => ({
    problem: { code, expected, found, todo: hint(of, found) ?? todo },
  });
  const x = typeof raw === "string" || typeof raw === "number" ? Exact.parse(raw) : undefined;
  if (!x) {
    return refuse(
      "not-a-number",
      text(`以${unit.written}计的数`, `a number (${unit.written})`),
      text("填数字，未知则留空", "Write a number, or leave it empty when unknown."),
    );
  }
  const converted = x.times(unit.factor);
  if (!converted.round("down", of.decimals).equals(converted)) {
    const most = decimalsIn(of.decimals, unit.factor);
    return refuse(
      "too-many-decimals",
      most === undefined
        ? text(`换算后至多 ${of.decimals} 位小数的数`, `a number with at most ${of.decimals} decimals once converted`)
        : text(
            `至多 ${most} 位小数的数（${unit.written}）`,
            `a number with at most ${most} decimals (${unit.written})`,
          ),
      text("改为规定的小数位数", "Write it with the declared decimals."),
    );
  }
  const read = readFact(field, of, converted.toString());
  if ("problem" in read) return { problem: { ...problemOf(read.problem, of, found), found } };
  return read.value === undefined ? { value: undefined } : { value: read.value, raw: converted.toString() };
}

/** How many decimals a number in another unit may have, where its factor is a power of ten. */
function decimalsIn(decimals: number, factor: Exact): number | undefined {
  for (let shift = -decimals; shift <= 12; shift++) {
    const power = 10n ** BigInt(Math.abs(shift));
    if ((shift < 0 ? Exact.fraction(1n, power) : Exact.fraction(power, 1n)).equals(factor)) return decimals + shift;
  }
  return undefined;
}

/** What to do about the slips that tables are full of. */
function hint(of: FieldData, raw: string): Text | undefined {
  const narrow = raw.normalize("NFKC");
  if (of.type === "number") {
    const bare = narrow.replaceAll(/[,_\s]/g, "");
    if (bare !== raw && Exact.parse(bare)) {
      return bare === narrow
        ? text(`改用半角数字：${bare}`, `Write half-width digits: ${bare}`)
        : text(`去掉分隔符：${bare}`, `Write it without separators: ${bare}`);
    }
    if (/^[+-]?\d+(\.\d+)?[^\d.]+$/.test(bare)) {
      return text(
        "只填数字，单位写在表头的括号里",
        "Write the number alone; its unit belongs in brackets in the header.",
      );
    }
  }
  if (of.type === "date" || of.type === "instant") {
    const [, year = "", month = "", day = "", time = ""] =
      /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]*(\d{1,2}:.*))?$/.exec(narrow) ??
      /^(\d{4})(\d{2})(\d{2})$/.exec(narrow) ??
      [];
    const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (parseDay(written) === undefined) return undefined;
    const clock = /^\d:/.test(time) ? `0${time}` : time;
    const whole = of.type === "date" || clock === "" ? written : `${written}T${clock}`;
    return whole === raw ? undefined : text(`写作 ${whole}`, `Write ${whole}`);
  }
  return undefined;
}
