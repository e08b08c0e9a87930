import { Exact, type Text, text } from "@anwei/kernel";
import { definitionLimits, idSchema, plainJson, slugSchema } from "@anwei/kernel/json";
import type { Worksheet } from "exceljs";
import { fittedChecklist } from "../../checklist/checklist.js";
import { comparisonsIn } from "../../checklist/condition.js";
import { readCondition } from "../../checklist/condition-text.js";
import type { ChecklistData, ConditionData, Evidence } from "../../checklist/data.js";
import { quoted } from "../../checklist/nearest-word.js";
import { ChecklistError, type ChecklistProblem } from "../../checklist/problem.js";
import { evidences, verdicts } from "../../checklist/words.js";
import { letters, openWorkbook, plainValue, titleAt } from "../../checklist/workbook/cells.js";
import { countField, evidenceField, fieldName } from "../form.js";
import type { Loss } from "../loss.js";

/** Codes of what a checklist cannot say of an XLSForm; permanent, a retired one is never reused. */
export type ImportLossCode =
  | "not-an-item"
  | "renamed"
  | "condition"
  | "constraint"
  | "required"
  | "decimals"
  | "calculation"
  | "or-other"
  | "repeat-count"
  | "column"
  | "sheet";

/** A checklist as an XLSForm says it, with all that could not be taken; `path` is the cell: `survey!F12`. */
export interface ImportedXlsform {
  readonly data: ChecklistData;
  readonly losses: readonly Loss<ImportLossCode>[];
}

/**
 * Reads an XLSForm workbook as a checklist: questions become items, groups sections, repeats repeats, and a list of the
 * four verdicts makes a verdict item. What a checklist cannot say is told, never guessed; what only a checklist says (legal
 * basis, points, dangers) is for its author to add. `lintChecklist` tells what is missing.
 *
 * @throws ChecklistError for what is no XLSForm.
 */
export async function readXlsform(
  bytes: Uint8Array,
  { file }: { readonly file?: string } = {},
): Promise<ImportedXlsform> {
  const named = file === undefined ? {} : { file };
  const reader = new Reader((await openWorkbook(bytes, named)).worksheets, named);
  const read = fittedChecklist(plainJson(reader.checklist(), definitionLimits), () => named);
  const problems = [...reader.problems, ...("problems" in read ? read.problems : [])];
  if (problems.length > 0 || "problems" in read) throw new ChecklistError(problems);
  return { data: read.data, losses: reader.losses };
}

interface Row {
  readonly sheet: string;
  readonly number: number;
  /** By header, with its column's letters. */
  readonly cells: ReadonlyMap<string, { readonly value: string; readonly at: string }>;
}

/** An item as it is taken; the rows after it may say what evidence its fail requires. */
interface Taken {
  readonly kind: string;
  readonly id: string;
  failsWhen?: ConditionData;
  evidence?: readonly Evidence[];
}

interface Group {
  readonly row: Row;
  readonly kind: "section" | "repeat";
  readonly items: unknown[];
}

const pinned = ["checklist_id", "checklist_version", "checklist_hash"];

const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    text: "text",
    integer: "number",
    int: "number",
    decimal: "number",
    date: "date",
    image: "photo",
    photo: "photo",
    file: "file",
  }),
);

const taken = {
  survey: ["type", "name", "label", "hint", "relevant", "constraint", "required", "calculation", "repeat_count"],
  choices: ["list_name", "name", "label"],
  settings: ["form_title", "form_id", "version", "default_language"],
} as const;

const otherHeaders: ReadonlyMap<string, string> = new Map(
  Object.entries({
    relevance: "relevant",
    "list name": "list_name",
    value: "name",
    "repeat count": "repeat_count",
    title: "form_title",
    id_string: "form_id",
  }),
);

class Reader {
  readonly losses: Loss<ImportLossCode>[] = [];
  readonly problems: ChecklistProblem[] = [];
  readonly #sheets: ReadonlyMap<string, readonly Row[]>;
  readonly #lists = new Map<string, { readonly name: string; readonly title: Text }[]>();
  /** The ids of what was taken, by their names in the form. */
  readonly #ids = new Map<string, string>();
  readonly #numbers = new Set<string>();
  readonly #choices = new Set<string>();
  readonly #usedLists = new Set<string>();
  /** Whether it is a form that `xlsform` wrote. */
  #ours = false;

  constructor(
    worksheets: readonly Worksheet[],
    readonly file: { readonly file?: string },
  ) {
    const sheets = new Map<string, readonly Row[]>();
    for (const worksheet of worksheets) {
      const name = worksheet.name.trim().toLowerCase();
      if (Object.hasOwn(taken, name)) sheets.set(name, this.#rows(worksheet, name as keyof typeof taken));
      else
        this.#lose("sheet", `${worksheet.name}!A1`, text(`工作表“${worksheet.name}”`, `the sheet “${worksheet.name}”`));
    }
    this.#sheets = sheets;
    if (sheets.has("survey")) return;
    this.#refuse(
      "missing-sheet",
      {},
      text("工作表“survey”", "a sheet “survey”"),
      text("无", "none"),
      text("补上这张工作表", "Add the sheet."),
    );
  }

  checklist(): unknown {
    const choices = this.#sheets.get("choices") ?? [];
    for (const row of choices) {
      const list = cell(row, "list_name") ?? "";
      const name = cell(row, "name") ?? "";
      const id = idFrom(name);
      if (id !== name) this.#renamed(row, name, id);
      this.#lists.set(list, [
        ...(this.#lists.get(list) ?? []),
        { name: id, title: spoken(row, "label") ?? text("", "") },
      ]);
    }
    const settings = this.#sheets.get("settings")?.[0];
    const items = this.#survey(this.#sheets.get("survey") ?? []);
    const title = settings && cell(settings, "form_title");
    return {
      id: this.#named(settings, "form_id", idSchema, (slug) => `form/${slug || "unnamed"}`),
      version: this.#named(settings, "version", slugSchema, (slug) => slug || "1"),
      title: title === undefined ? text("", "") : inItsLanguage(title),
      documents: [],
      sources: [],
      choices: [...this.#lists]
        .filter(([name]) => this.#usedLists.has(name))
        .map(([name, members]) => ({ name: idFrom(name), members })),
      items,
    };
  }

  #named(settings: Row | undefined, header: string, schema: typeof idSchema, from: (slug: string) => string): string {
    const written = settings && cell(settings, header);
    if (!settings || written === undefined) return from("");
    if (schema.safeParse(written).success) return written;
    const id = from(slugFrom(written));
    this.#renamed(settings, written, id, header);
    return id;
  }

  #survey(rows: readonly Row[]): readonly unknown[] {
    const top: unknown[] = [];
    const open: Group[] = [];
    this.#ours = rows.some((row) => cell(row, "name") === "checklist_hash");
    const counts = new Set(
      rows.flatMap((row) => (typeOf(row)[0] === "begin repeat" ? [countField(cell(row, "name") ?? "")] : [])),
    );
    for (const row of rows) {
      const [type, list] = typeOf(row);
      const name = cell(row, "name") ?? "";
      const into = open.at(-1)?.items ?? top;
      if (type === "begin group" || type === "begin repeat") {
        const kind = type === "begin group" ? "section" : "repeat";
        const items: unknown[] = [];
        into.push({ kind, ...this.#entry(row, name), ...(kind === "repeat" ? this.#times(row, name) : {}), items });
        open.push({ row, kind, items });
      } else if (type === "end group" || type === "end repeat") {
        const last = open.pop();
        if (!last || last.kind !== (type === "end group" ? "section" : "repeat")) this.#unclosed(row, type);
      } else if (this.#ours && (pinned.includes(name) || counts.has(name) || this.#evidence(row, name, into))) {
        // The checklist says it in its own way.
      } else {
        const kind = type === "select one" ? "choice" : kinds.get(type);
        if (kind === undefined || (kind === "choice" && !this.#lists.has(list ?? ""))) {
          this.#lose(
            "not-an-item",
            at(row, "type"),
            text(`类型 ${quoted(type).zh}，未取`, `of type “${type}”: not taken`),
          );
        } else into.push(this.#item(row, name, kind, type, list ?? ""));
      }
    }
    for (const { row, kind } of open) this.#unclosed(row, kind === "section" ? "begin group" : "begin repeat");
    return top;
  }

  #item(row: Row, name: string, kind: string, type: string, list: string): unknown {
    const entry = this.#entry(row, name);
    const required = cell(row, "required");
    if (required !== undefined && !/^(no|false|false\(\))$/i.test(required)) {
      this.#lose(
        "required",
        at(row, "required"),
        text("必答不保留：没有答的项目待定", "that it must be answered is not kept: what is not answered stays open"),
      );
    }
    if (cell(row, "calculation") !== undefined) {
      this.#lose(
        "calculation",
        at(row, "calculation"),
        text("公式未取：由填写者作答", "the formula is not taken: whoever answers gives the answer"),
      );
    }
    if (/\sor[_ ]other$/.test(cell(row, "type") ?? "")) {
      this.#lose("or-other", at(row, "type"), text("另填的“其他”未取", "an answer of one's own is not taken"));
    }
    if (kind === "number") this.#numbers.add(name);
    if (kind === "choice") this.#choices.add(name);
    const limits = this.#limits(row, kind === "number");
    if (kind === "number") {
      const decimals = type === "decimal" ? (limits.decimals ?? 6) : 0;
      if (type === "decimal" && limits.decimals === undefined) {
        this.#lose("decimals", at(row, "type"), text("没有写明小数位，按6位", "decimals are not stated: 6 are taken"));
      }
      return { kind, ...entry, unit: "", ...limits, decimals };
    }
    if (kind !== "choice") return { kind, ...entry };
    const members = (this.#lists.get(list) ?? []).map((m) => m.name);
    const four = Object.keys(verdicts);
    if (members.length === four.length && four.every((v) => members.includes(v))) return { kind: "verdict", ...entry };
    this.#usedLists.add(list);
    return { kind, ...entry, list: idFrom(list) };
  }

  #entry(row: Row, name: string): Readonly<Record<string, unknown>> {
    const id = this.#id(row, name);
    const hint = spoken(row, "hint");
    const when = this.#condition(row);
    this.#ids.set(name, id);
    return {
      id,
      title: spoken(row, "label") ?? text("", ""),
      ...(hint ? { hint } : {}),
      ...(when ? { when } : {}),
    };
  }

  #id(row: Row, name: string): string {
    if (name === fieldName("meta")) return "meta";
    const base = idFrom(name);
    const used = new Set(this.#ids.values());
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    if (id !== name) this.#renamed(row, name, id);
    return id;
  }

  #condition(row: Row): ConditionData | undefined {
    const written = cell(row, "relevant");
    if (written === undefined) return undefined;
    const lose = (why: Text): undefined =>
      this.#lose(
        "condition",
        at(row, "relevant"),
        text(`条件读不出，改为始终显示：${why.zh}`, `its condition cannot be read, so it is always asked: ${why.en}`),
      );
    const read = readCondition(plainer(written));
    if ("flaw" in read)
      return lose(
        text(
          `第 ${read.flaw.at} 个字符处应为${read.flaw.expected.zh}`,
          `expected ${read.flaw.expected.en} at character ${read.flaw.at}`,
        ),
      );
    const missing = [...comparisonsIn(read.value)].find(({ of }) => !this.#ids.has(of.item));
    if (missing)
      return lose(text(`${missing.of.item} 不在前面的项目中`, `${missing.of.item} is not an item before it`));
    const ordered = [...comparisonsIn(read.value)].find(
      ({ of }) => of.op === "compare" && of.is !== "equals" && this.#choices.has(of.item),
    );
    if (ordered) {
      const { item } = ordered.of;
      return lose(text(`${item} 的选项不分大小`, `the members of ${item} are not compared by size`));
    }
    return this.#withIds(read.value);
  }

  #withIds(condition: ConditionData): ConditionData {
    switch (condition.op) {
      case "all":
      case "any":
        return { ...condition, of: condition.of.map((part) => this.#withIds(part)) };
      case "not":
        return { ...condition, of: this.#withIds(condition.of) };
      default: {
        const { item, value } = condition;
        const id = this.#ids.get(item) ?? "";
        // XPath does not tell a number from a word: 1 may be a member, and '3' a number.
        if (this.#choices.has(item) && (condition.op === "is" || condition.is === "equals")) {
          return { op: "is", item: id, value: idFrom(value) };
        }
        if (condition.op === "is" && this.#numbers.has(item) && Exact.parse(value)) {
          return { op: "compare", item: id, is: "equals", value };
        }
        return { ...condition, item: id };
      }
    }
  }

  #times(row: Row, name: string): Readonly<Record<string, unknown>> {
    const written = cell(row, "repeat_count");
    const counted = /^\$\{([^}]+)\}$/.exec(written ?? "")?.[1];
    if (written === undefined || (this.#ours && counted === countField(name))) return {};
    if (counted !== undefined && this.#numbers.has(counted) && this.#ids.has(counted))
      return { times: this.#ids.get(counted) };
    this.#lose(
      "repeat-count",
      at(row, "repeat_count"),
      text("不是在前的数值项，改为由填写者说明次数", "is not a number item before it: whoever answers says how many"),
    );
    return {};
  }

  #limits(row: Row, isNumber: boolean): { min?: number; max?: number; decimals?: number } {
    const limits: { min?: number; max?: number; decimals?: number } = {};
    const written = cell(row, "constraint");
    if (written === undefined) return limits;
    for (const part of written.split(/\s+and\s+/)) {
      const limit = /^\.\s*(>=|<=)\s*(-?[0-9]+(?:\.[0-9]+)?)$/.exec(part.trim());
      const decimals = /^regex\(\., '\^-\?\[0-9\]\+\(\\\.\[0-9\]\{1,([1-6])\}\)\?\$'\)$/.exec(part.trim());
      if (isNumber && limit) limits[limit[1] === ">=" ? "min" : "max"] = Number(limit[2]);
      else if (isNumber && decimals) limits.decimals = Number(decimals[1]);
      else
        this.#lose(
          "constraint",
          at(row, "constraint"),
          text(`约束“${part.trim()}”未取`, `the constraint “${part.trim()}” is not taken`),
        );
    }
    return limits;
  }

  /** Whether a row of our own form asks for the evidence of a fail; the item before it then says so. */
  #evidence(row: Row, name: string, items: readonly unknown[]): boolean {
    const kind = Object.keys(evidences).find((k) => name.endsWith(`_${k}`)) as Evidence | undefined;
    const item = (items as readonly Taken[]).find(({ id }) => kind !== undefined && evidenceField(id, kind) === name);
    if (!kind || !item) return false;
    const read = readCondition(plainer(cell(row, "relevant") ?? ""));
    if ("flaw" in read || [...comparisonsIn(read.value)].some(({ of }) => this.#ids.get(of.item) !== item.id))
      return false;
    if (item.kind !== "verdict") item.failsWhen = this.#withIds(read.value);
    item.evidence = [...(item.evidence ?? []), kind];
    return true;
  }

  #rows(worksheet: Worksheet, name: keyof typeof taken): readonly Row[] {
    const headers = new Map<number, string>();
    for (let column = 1; column <= worksheet.columnCount; column++) {
      const written = titleAt(worksheet, column);
      const header = headerOf(written);
      if (written === "") continue;
      const known = (taken[name] as readonly string[]).includes(header.split("::")[0] as string);
      if (known && !header.endsWith("::?")) headers.set(column, header);
      else {
        this.#lose(
          "column",
          `${name}!${letters(column)}1`,
          text(`“${written}”列未取`, `the column “${written}” is not taken`),
        );
      }
    }
    const rows: Row[] = [];
    if (worksheet.rowCount > mostRows) {
      this.#refuse(
        "bad-row",
        { sheet: worksheet.name },
        text(`至多 ${mostRows} 行`, `at most ${mostRows} rows`),
        text(`${worksheet.rowCount} 行`, `${worksheet.rowCount}`),
        text("删去空行以外的格式", "Remove what is below the last row."),
      );
      return [];
    }
    for (let number = 2; number <= worksheet.rowCount; number++) {
      const cells = new Map<string, { readonly value: string; readonly at: string }>();
      for (const [column, header] of headers) {
        const value = plainValue(worksheet.getCell(number, column).value);
        if (value !== undefined) cells.set(header, { value, at: letters(column) });
      }
      if (cells.size > 0) rows.push({ sheet: name, number, cells });
    }
    return rows;
  }

  #renamed(row: Row, name: string, id: string, header = "name"): void {
    this.#lose("renamed", at(row, header), text(`“${name}”改名为 ${id}`, `“${name}” is called ${id}`));
  }

  #lose(code: ImportLossCode, path: string, said: Text): undefined {
    this.losses.push({ code, path, said });
  }

  #unclosed(row: Row, found: string): void {
    this.#refuse(
      "unclosed-group",
      { sheet: row.sheet, row: row.number },
      text("成对的分组或重复", "groups and repeats that begin and end"),
      quoted(found),
      text("改正开始和结束的顺序", "Mend where groups begin and end."),
    );
  }

  #refuse(
    code: ChecklistProblem["code"],
    place: Omit<ChecklistProblem["place"], "part">,
    expected: Text,
    found: Text,
    todo: Text,
  ): void {
    this.problems.push({ code, place: { ...this.file, ...place, part: "-" }, expected, found, todo });
  }
}

// A hundred times what a long form needs.
const mostRows = 10_000;

const cell = (row: Row, header: string): string | undefined => row.cells.get(header)?.value;

const at = (row: Row, header: string): string => `${row.sheet}!${row.cells.get(header)?.at ?? "A"}${row.number}`;

/** A header by its usual name, with the language it is in: `label::zh`; a language that is neither is `label::?`. */
function headerOf(written: string): string {
  const [name = "", language] = written.split(/::?/).map((part) => part.trim());
  const key = otherHeaders.get(name.toLowerCase()) ?? name.toLowerCase();
  if (language === undefined) return key;
  if (/\(zh|中文|chinese/i.test(language)) return `${key}::zh`;
  return /\(en\b|english/i.test(language) ? `${key}::en` : `${key}::?`;
}

/** A text in the two languages; one whose language is not said is Chinese where it has Chinese characters. */
function spoken(row: Row, key: string): Text | undefined {
  const [zh, en, plain] = [`${key}::zh`, `${key}::en`, key].map((header) => cell(row, header));
  const own = plain === undefined ? undefined : inItsLanguage(plain);
  if (zh === undefined && en === undefined) return own;
  return text(zh ?? own?.zh ?? "", en ?? own?.en ?? "");
}

const inItsLanguage = (written: string): Text =>
  /\p{Script=Han}/u.test(written) ? text(written, "") : text("", written);

/** The type of a row, with the list of a choice: `begin_group` and `begin group` are the same. */
function typeOf(row: Row): readonly [type: string, list: string | undefined] {
  const [first = "", second = "", third] = (cell(row, "type") ?? "").split(/\s+/);
  const words = first.toLowerCase().split("_");
  if (words.length === 1 && ["begin", "end", "select"].includes(first.toLowerCase())) {
    return [`${first} ${second}`.toLowerCase(), third];
  }
  return [words.join(" "), second === "" ? undefined : second];
}

/** A condition in the words of checklists: what XPath says of choices and dates, and of an answer that is another. */
const plainer = (written: string): string =>
  written
    .replace(/selected\(\s*(\$\{[^}]+\})\s*,\s*('[^']*'|"[^"]*")\s*\)/g, "$1 = $2")
    .replace(/\bdate\(\s*('[^']*'|"[^"]*")\s*\)/g, "$1")
    .replace(/\((\$\{[^}]+\}) != '' and \1 != ('[^']*'|-?[0-9.]+)\)/g, "not($1 = $2)");

const slugFrom = (written: string): string =>
  written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 70);

/** An id of a name of the form: lower-case letters, digits and hyphens, beginning with a letter. */
const idFrom = (written: string): string => {
  const slug = slugFrom(written);
  return /^[a-z]/.test(slug) ? slug : `q-${slug || "x"}`;
};
