import { Exact, measures, type Text, text, unitWritten } from "@anwei/kernel";
import { definitionLimits, plainJson } from "@anwei/kernel/json";
import type { Worksheet } from "exceljs";
import { fittedChecklist } from "../checklist.js";
import { readCondition } from "../condition-text.js";
import type { ChecklistData } from "../data.js";
import { insteadOf, oneOfWords, quoted } from "../nearest-word.js";
import { placeText, shown } from "../place.js";
import { ChecklistError, type ChecklistProblem } from "../problem.js";
import { evidences } from "../words.js";
import { letters, openWorkbook, plainValue, titleAt } from "./cells.js";
import { type ColumnForm, explanations, type SheetForm, type SheetKey, sheets } from "./sheets.js";
import { named, no, rowTypes, waysToWrite, yes } from "./words.js";

export interface ReadWorkbookOptions {
  /** The file's name, for messages. */
  readonly file?: string;
}

type Place = Omit<ChecklistProblem["place"], "part">;
type Path = readonly (string | number)[];

interface Cell {
  readonly value: unknown;
  readonly place: Place;
}

/** A row by the keys of columns; blank cells are not there. */
interface Row {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, Cell>;
}

// Rows of a sheet: a hundred times what a long checklist needs.
const mostRows = 10_000;

/**
 * Reads a checklist from an .xlsx workbook: the sheets, headers and words that `writeChecklistWorkbook` writes, in
 * Chinese or in English, in any order of columns. Blank rows are passed over.
 *
 * @throws ChecklistError with every problem, each with its sheet, row and column.
 * @example
 * ```ts
 * const data = await readChecklistWorkbook(await readFile("dust.xlsx"), { file: "dust.xlsx" });
 * ```
 */
export async function readChecklistWorkbook(
  bytes: Uint8Array,
  { file }: ReadWorkbookOptions = {},
): Promise<ChecklistData> {
  const named = file === undefined ? {} : { file };
  const workbook = await openWorkbook(bytes, named);
  const reader = new Reader(named);
  const value = reader.checklist(workbook.worksheets);
  const read = fittedChecklist(plainJson(value, definitionLimits), (path) => reader.locate(path));
  // A value that a cell could not give is told there, not again as missing.
  const later = "problems" in read ? read.problems.filter((problem) => !reader.told(problem)) : [];
  const problems = [...reader.problems, ...later];
  if (problems.length > 0 || "problems" in read) throw new ChecklistError(problems);
  return read.data;
}

class Reader {
  readonly problems: ChecklistProblem[] = [];
  readonly #places = new Map<string, Place>();

  constructor(readonly file: Place) {}

  locate(path: readonly PropertyKey[]): Place {
    for (let length = path.length; length > 0; length--) {
      const place = this.#places.get(placeText(path.slice(0, length)));
      if (place) return place;
    }
    return this.file;
  }

  /** Whether a problem was told already where it arose: in the very cell, or as a column that is not there. */
  told({ code, place }: ChecklistProblem): boolean {
    return this.problems.some(
      (p) =>
        p.place.sheet === place.sheet &&
        ((p.code === "missing-column" && code === "missing-part") ||
          (p.place.row === place.row && p.place.column === place.column)),
    );
  }

  checklist(worksheets: readonly Worksheet[]): unknown {
    const rows = this.#sheets(worksheets);
    const [settings, ...more] = rows.settings;
    for (const row of more) {
      this.#tell(
        "bad-row",
        row.place,
        text("一行设置", "one row of settings"),
        text("又一行", "another row"),
        text("删去", "Remove it."),
      );
    }
    return {
      ...(settings ? this.#object(settings, [], ["id", "version"]) : {}),
      ...(settings ? this.#texts(settings, [], ["title", "note"]) : {}),
      ...(settings?.cells.has("title.zh") || settings?.cells.has("title.en") ? {} : { title: {} }),
      documents: rows.documents.map((row, i) => ({
        ...this.#object(row, ["documents", i], ["id", "type", "number", "published", "from", "to"]),
        verified: row.cells.get("verified")?.value ?? false,
        title: {},
        ...this.#texts(row, ["documents", i], ["title", "issuer", "note"]),
      })),
      sources: rows.sources.map((row, i) => this.#source(row, ["sources", i])),
      choices: this.#choices(rows.choices),
      items: this.#survey(rows.survey),
      ...(settings ? this.#scoring(settings, rows.grades) : {}),
    };
  }

  #sheets(worksheets: readonly Worksheet[]): Readonly<Record<SheetKey, readonly Row[]>> {
    const found = new Map<SheetKey, readonly Row[]>();
    const words = Object.fromEntries(sheets.map(({ key, title }) => [key, title]));
    for (const worksheet of worksheets) {
      const key = named(words, worksheet.name) as SheetKey | undefined;
      const form = sheets.find((s) => s.key === key);
      const place = { ...this.file, sheet: worksheet.name };
      if (form) found.set(form.key, this.#rows(worksheet, form, place));
      else if (!named({ help: explanations }, worksheet.name)) {
        const known = waysToWrite({ ...words, help: explanations }, worksheet.name);
        this.#tell("unknown-sheet", place, oneOfWords(known), quoted(worksheet.name), insteadOf(worksheet.name, known));
      }
    }
    for (const key of ["survey", "settings"] as const) {
      if (found.has(key)) continue;
      const title = words[key] as Text;
      this.#tell(
        "missing-sheet",
        this.file,
        text(`工作表“${title.zh}”或“${title.en}”`, `a sheet “${title.zh}” or “${title.en}”`),
        text("无", "none"),
        text("补上这张工作表", "Add the sheet."),
      );
    }
    const rows = (key: SheetKey): readonly Row[] => found.get(key) ?? [];
    return {
      survey: rows("survey"),
      choices: rows("choices"),
      settings: rows("settings"),
      grades: rows("grades"),
      sources: rows("sources"),
      documents: rows("documents"),
    };
  }

  #rows(worksheet: Worksheet, form: SheetForm, place: Place): readonly Row[] {
    const columns = this.#columns(worksheet, form, place);
    const rows: Row[] = [];
    if (worksheet.rowCount > mostRows) {
      this.#tell(
        "bad-row",
        place,
        text(`至多 ${mostRows} 行`, `at most ${mostRows} rows`),
        text(`${worksheet.rowCount} 行`, `${worksheet.rowCount}`),
        text("删去空行以外的格式", "Remove what is below the last row."),
      );
      return [];
    }
    for (let number = 2; number <= worksheet.rowCount; number++) {
      const row = worksheet.getRow(number);
      const own = { ...place, row: number };
      const cells = new Map<string, Cell>();
      for (const [at, column] of columns) {
        const plain = plainValue(row.getCell(at).value);
        if (plain === undefined) continue;
        const cellPlace = { ...own, column: `${letters(at)}（${titleAt(worksheet, at)}）` };
        const value = this.#value(column, plain, cellPlace);
        cells.set(column.key, { value, place: cellPlace });
      }
      if (cells.size > 0) rows.push({ place: own, cells });
    }
    return rows;
  }

  #columns(worksheet: Worksheet, form: SheetForm, place: Place): ReadonlyMap<number, ColumnForm> {
    const words = Object.fromEntries(form.columns.map(({ key, title }) => [key, title]));
    const columns = new Map<number, ColumnForm>();
    for (let at = 1; at <= worksheet.columnCount; at++) {
      const title = titleAt(worksheet, at);
      if (title === "") continue;
      const key = named(words, title);
      const column = form.columns.find((c) => c.key === key);
      const own = { ...place, row: 1, column: letters(at) };
      const known = waysToWrite(words, title);
      if (!column) this.#tell("unknown-column", own, oneOfWords(known), quoted(title), insteadOf(title, known));
      else if ([...columns.values()].includes(column)) {
        this.#tell(
          "duplicate-column",
          own,
          text("每列只出现一次", "each column once"),
          quoted(title),
          text("删去多余的一列", "Remove the one that is not meant."),
        );
      } else columns.set(at, column);
    }
    for (const key of form.required) {
      if ([...columns.values()].some((c) => c.key === key)) continue;
      const { zh, en } = words[key] as Text;
      this.#tell(
        "missing-column",
        { ...place, row: 1 },
        text(`“${zh}”列`, `a column “${en}”`),
        text("无", "none"),
        text("补上这一列", "Add the column."),
      );
    }
    return columns;
  }

  /** What a cell says; `undefined`, after telling why, where it says nothing that fits. */
  #value({ form }: ColumnForm, written: string, place: Place): unknown {
    const word = (words: Readonly<Record<string, Text>>, of = written): string | undefined => {
      const name = named(words, of);
      if (name !== undefined) return name;
      const known = waysToWrite(words, of);
      this.#tell("bad-cell", place, oneOfWords(known), quoted(of), insteadOf(of, known));
      return undefined;
    };
    if (typeof form === "object") return word(form.words);
    switch (form) {
      case "number": {
        const number = Exact.parse(written.replace(/,/g, ""));
        if (number) return number.toNumber();
        this.#tell(
          "bad-cell",
          place,
          text("数", "a number"),
          quoted(written),
          text("只填数字", "Write a number only."),
        );
        return undefined;
      }
      case "yes": {
        const answer = word({ yes, no, true: text("√", "true"), false: text("×", "false") });
        return answer === undefined ? undefined : answer === "yes" || answer === "true";
      }
      case "condition": {
        const read = readCondition(written);
        if ("value" in read) return read.value;
        const { at, expected, found, todo } = read.flaw;
        this.#tell(
          "condition-syntax",
          place,
          expected,
          text(`第 ${at} 个字符处${found.zh}`, `${found.en} at character ${at}`),
          todo,
        );
        return undefined;
      }
      case "type":
        return this.#type(written, place);
      case "unit": {
        // The title goes before other ways to write a unit, some of which several have.
        const unit =
          Object.values(measures).find(({ title }) => [title.zh, title.en].includes(written)) ?? unitWritten(written);
        if (unit) return unit.id;
        this.#tell(
          "bad-cell",
          place,
          text("单位表中的单位", "a unit of the list"),
          quoted(written),
          text("改正单位", "Mend the unit."),
        );
        return undefined;
      }
      case "evidence":
        return listed(written).flatMap((one) => word(evidences, one) ?? []);
      case "names":
        return listed(written);
      default:
        return written;
    }
  }

  /** The type of a row; of a choice, with the list that follows it. */
  #type(written: string, place: Place): unknown {
    const whole = named(rowTypes, written);
    if (whole !== undefined && whole !== "choice") return { kind: whole };
    const [first = "", list, ...more] = written.trim().split(/[\s　]+/);
    if (named(rowTypes, first) === "choice") {
      if (list !== undefined && more.length === 0) return { kind: "choice", list };
      this.#tell(
        "bad-cell",
        place,
        text("单选后写一个选项表，如“单选 fuel”", "one list after select_one, such as “select_one fuel”"),
        quoted(written),
        text("写上选项表", "Name the list."),
      );
      return undefined;
    }
    const known = waysToWrite(rowTypes, written);
    this.#tell("bad-cell", place, oneOfWords(known), quoted(written), insteadOf(written, known));
    return undefined;
  }

  #survey(rows: readonly Row[]): readonly unknown[] {
    interface Open {
      readonly kind: string;
      readonly row: Row;
      readonly items: unknown[];
      readonly path: Path;
    }
    const top: unknown[] = [];
    const open: Open[] = [];
    for (const row of rows) {
      const type = row.cells.get("type");
      const { kind, list } = (type?.value ?? {}) as { readonly kind?: string; readonly list?: string };
      if (kind === undefined) {
        if (!type) {
          this.#tell(
            "bad-row",
            row.place,
            text("类型", "a type"),
            text("无", "none"),
            text("填写类型，或者删去这一行", "Write its type, or remove the row."),
          );
        }
        continue;
      }
      if (kind.startsWith("end ")) {
        const stray = [...row.cells].find(([key]) => key !== "type" && key !== "name");
        if (stray) {
          this.#tell(
            "bad-cell",
            stray[1].place,
            text("空白：结束行只写类型和标识", "a blank cell: a row in which a group ends has a type and a name only"),
            shown(stray[1].value),
            text("移到开始行或者项目行", "Move it to the row of the item, or to where the group begins."),
          );
        }
        const last = open.pop();
        const name = row.cells.get("name")?.value;
        const fits = last && `end ${last.kind}` === kind && (name === undefined || name === nameOf(last.row));
        if (fits) continue;
        if (last && name !== undefined && name !== nameOf(last.row)) open.push(last);
        this.#tell(
          "unclosed-group",
          row.place,
          last
            ? text(
                `${rowTypes[`end ${last.kind}`]?.zh}（第 ${last.row.place.row} 行的 ${nameOf(last.row)}）`,
                `${rowTypes[`end ${last.kind}`]?.en} of ${nameOf(last.row)}, which begins in row ${last.row.place.row}`,
              )
            : text("在前的开始行", "a row in which it begins"),
          text(
            `${rowTypes[kind]?.zh}${name === undefined ? "" : ` ${name}`}`,
            `${rowTypes[kind]?.en}${name === undefined ? "" : ` ${name}`}`,
          ),
          text("改正开始和结束的顺序", "Mend where groups begin and end."),
        );
        continue;
      }
      const inside = open.at(-1);
      const into = inside?.items ?? top;
      const path = [...(inside?.path ?? []), "items", into.length];
      this.#places.set(placeText(path), row.place);
      if (kind.startsWith("begin ")) {
        const items: unknown[] = [];
        // What only an item has is no part of a group: the schema says so, at its cell.
        into.push({ kind: kind.slice("begin ".length), ...this.#entry(row, path, groupKeys, ["measure"]), items });
        open.push({ kind: kind.slice("begin ".length), row, items, path });
      } else into.push(this.#item(kind, list, row, path));
    }
    for (const { kind, row } of open) {
      this.#tell(
        "unclosed-group",
        row.place,
        text(`其后有${rowTypes[`end ${kind}`]?.zh}行`, `a row ${rowTypes[`end ${kind}`]?.en} after it`),
        text("无", "none"),
        text("补上结束行", "Add the row in which it ends."),
      );
    }
    return top;
  }

  #item(kind: string, list: string | undefined, row: Row, path: Path): unknown {
    const cell = (key: string): unknown => row.cells.get(key)?.value;
    const opens = {
      ...this.#object(row, [...path, "opens"], ["grade", "days"]),
      ...this.#texts(row, [...path, "opens"], ["measure"]),
      ...this.#pair(row, [...path, "opens"], "criterion", "/", ["list", "entry"]),
    };
    const { unit = "", decimals = 0 } = this.#object(row, path, ["unit", "decimals"]) as Record<string, unknown>;
    return {
      kind,
      ...(list === undefined ? {} : { list }),
      ...this.#entry(row, path, kind === "number" ? [...itemKeys, "min", "max"] : itemKeys),
      ...(cell("veto") === true ? { veto: true } : {}),
      ...this.#pair(row, path, "from", "@", ["library", "version"]),
      ...(Object.keys(opens).length > 0 ? { opens } : {}),
      ...(kind === "number" ? { unit, decimals } : {}),
      // What only a number or a group has is no part of this item: the schema says so, at its cell.
      ...(kind === "number" ? {} : this.#object(row, path, ["unit", "decimals", "min", "max"])),
      ...this.#object(row, path, ["times", "most"]),
    };
  }

  #entry(
    row: Row,
    path: Path,
    keys: readonly string[],
    texts: readonly string[] = [],
  ): Readonly<Record<string, unknown>> {
    const { name, ...rest } = this.#object(row, path, ["name", ...keys]) as Record<string, unknown>;
    const id = row.cells.get("name");
    if (id) this.#places.set(placeText([...path, "id"]), id.place);
    return {
      ...(name === undefined ? {} : { id: name }),
      title: {},
      ...this.#texts(row, path, ["title", "hint", ...texts]),
      ...rest,
    };
  }

  #choices(rows: readonly Row[]): readonly unknown[] {
    const lists = new Map<unknown, unknown[]>();
    for (const row of rows) {
      const list = row.cells.get("list")?.value;
      const members = lists.get(list) ?? [];
      if (!lists.has(list)) lists.set(list, members);
      const path = ["choices", [...lists.keys()].indexOf(list), "members", members.length];
      if (members.length === 0) this.#places.set(placeText(path.slice(0, 2)), row.place);
      this.#places.set(placeText(path), row.place);
      members.push({ ...this.#object(row, path, ["name"]), title: {}, ...this.#texts(row, path, ["title"]) });
    }
    return [...lists].map(([name, members]) => ({ name, members }));
  }

  #source(row: Row, path: Path): unknown {
    const { printed, readAs, ...own } = this.#object(row, path, ["name", "document", "printed", "readAs"]) as Record<
      string,
      unknown
    >;
    const { because, ...texts } = this.#texts(row, path, ["place", "note", "because"]) as Record<string, unknown>;
    const read = printed !== undefined || readAs !== undefined || because !== undefined;
    return {
      ...own,
      ...texts,
      verified: row.cells.get("verified")?.value ?? false,
      ...(read ? { reading: { printed, readAs, because: because ?? {} } } : {}),
    };
  }

  #scoring(settings: Row, grades: readonly Row[]): Readonly<Record<string, unknown>> {
    const keys = ["denominator", "full", "total", "mode", "decimals", "veto", "cites"];
    if (grades.length === 0 && !keys.some((key) => settings.cells.has(key))) return {};
    const { mode, decimals, ...own } = this.#object(settings, ["scoring"], keys) as Record<string, unknown>;
    this.#places.set("scoring", settings.place);
    return {
      scoring: {
        ...own,
        rounding: { mode, decimals: decimals ?? 0 },
        grades: grades.map((row, i) => {
          const path = ["scoring", "grades", i];
          return { ...this.#object(row, path, ["name", "from"]), title: {}, ...this.#texts(row, path, ["title"]) };
        }),
      },
    };
  }

  /** The cells of some columns as keys of an object, each with its place. */
  #object(row: Row, path: Path, keys: readonly string[]): Readonly<Record<string, unknown>> {
    if (path.length > 0) this.#places.set(placeText(path), this.#places.get(placeText(path)) ?? row.place);
    return Object.fromEntries(
      keys.flatMap((key) => {
        const cell = row.cells.get(key);
        if (!cell) return [];
        this.#places.set(placeText([...path, key]), cell.place);
        return cell.value === undefined ? [] : [[key, cell.value]];
      }),
    );
  }

  #texts(row: Row, path: Path, keys: readonly string[]): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const [zh, en] = [row.cells.get(`${key}.zh`), row.cells.get(`${key}.en`)];
        if (!zh && !en) return [];
        this.#places.set(placeText([...path, key]), (zh ?? en)?.place ?? row.place);
        if (en) this.#places.set(placeText([...path, key, "en"]), en.place);
        return [[key, { ...(zh ? { zh: zh.value } : {}), ...(en ? { en: en.value } : {}) }]];
      }),
    );
  }

  /** A cell that names two things. */
  #pair(
    row: Row,
    path: Path,
    key: string,
    separator: string,
    [first, second]: readonly [string, string],
  ): Readonly<Record<string, unknown>> {
    const cell = row.cells.get(key);
    if (!cell) return {};
    const written = String(cell.value);
    const at = written.lastIndexOf(separator);
    this.#places.set(placeText([...path, key]), cell.place);
    if (at > 0) return { [key]: { [first]: written.slice(0, at).trim(), [second]: written.slice(at + 1).trim() } };
    this.#tell(
      "bad-cell",
      cell.place,
      text(`以 ${separator} 分开的两部分`, `two parts with ${separator} between`),
      quoted(written),
      text("补上另一部分", "Write both."),
    );
    return {};
  }

  #tell(code: ChecklistProblem["code"], place: Place, expected: Text, found: Text, todo: Text): void {
    this.problems.push({ code, place: { ...place, part: "-" }, expected, found, todo });
  }
}

const itemKeys = ["when", "failsWhen", "cites", "points", "evidence"];
const groupKeys = [
  ...itemKeys,
  "times",
  "most",
  "grade",
  "days",
  "criterion",
  "unit",
  "decimals",
  "min",
  "max",
  "from",
];

const nameOf = (row: Row): string => String(row.cells.get("name")?.value ?? "");

const listed = (written: string): readonly string[] => written.split(/[\s　、,，;；]+/).filter((one) => one !== "");
