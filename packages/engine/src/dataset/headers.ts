import {
  type Exact,
  type FieldData,
  factorOf,
  type KindData,
  measures,
  nearest,
  type Text,
  text,
  unitTitle,
} from "@anwei/kernel";
import { didYouMean, listed } from "./problem.js";

/** A column of a table: the field it brings, and the unit its header writes. */
export interface Column {
  readonly header: string;
  readonly field: string;
  readonly of: FieldData;
  /** How many of the field's own unit one of the header's holds; left out where they are the same. */
  readonly unit?: { readonly written: string; readonly factor: Exact };
}

/** Why a header is no column. */
interface NoColumn {
  readonly code: "unknown-header" | "unknown-header-unit";
  readonly expected: Text;
  readonly found: string;
  readonly todo: Text;
  /** The field that was probably meant. */
  readonly meant?: string;
}

// Long texts are no misspelt headers, and comparing them takes time.
const longestHeader = 64;

const plain = (header: string): string =>
  header.trim().replaceAll("（", "(").replaceAll("）", ")").replaceAll(/\s+/g, " ").toLowerCase();

/** The words by which the columns of a kind are known: field names, then titles, then the other names. */
export class Headers {
  readonly #kind: KindData;
  readonly #fields = new Map<string, string>();
  readonly #words: string[] = [];

  constructor(kind: KindData) {
    this.#kind = kind;
    const fields = Object.entries(kind.fields);
    for (const [field] of fields) this.#name(field, field);
    for (const [field, { title }] of fields) for (const word of [title.zh, title.en]) this.#name(word, field);
    for (const [field, { also = [] }] of fields) for (const word of also) this.#name(word, field);
  }

  #name(word: string, field: string): void {
    const key = plain(word);
    if (this.#fields.has(key)) return;
    this.#fields.set(key, field);
    this.#words.push(word);
  }

  /** Reads a header: a word, alone or followed by a unit in brackets. */
  read(header: string): Column | NoColumn {
    const whole = this.#column(plain(header), header);
    if (whole) return whole;
    const [, word = "", written = ""] = /^(.*?) ?\((?:单位[:\uFF1A] ?)?([^()]*)\)$/.exec(plain(header)) ?? [];
    const column = word === "" ? undefined : this.#column(word, header);
    if (column) return withUnit(column, written);
    const near = header.length > longestHeader ? undefined : nearest(word || plain(header), this.#words);
    const meant = near === undefined ? undefined : this.#fields.get(plain(near));
    return {
      code: "unknown-header",
      expected: text(
        `${this.#kind.title.zh}的列：${fieldWords(this.#kind, "zh")}`,
        `a column of ${this.#kind.title.en}: ${fieldWords(this.#kind, "en")}`,
      ),
      found: header,
      todo: didYouMean(near, text("改正表头，或删去此列", "Mend the header or remove the column.")),
      ...(meant === undefined ? {} : { meant }),
    };
  }

  #column(word: string, header: string): Column | undefined {
    const field = this.#fields.get(word);
    const of = field === undefined ? undefined : this.#kind.fields[field];
    return field === undefined || of === undefined ? undefined : { header, field, of };
  }
}

const fieldWords = (kind: KindData, language: keyof Text): string =>
  language === "zh"
    ? Object.entries(kind.fields)
        .map(([field, of]) => `${field}(${of.title.zh})`)
        .join("、")
    : Object.keys(kind.fields).join(", ");

function withUnit(column: Column, written: string): Column | NoColumn {
  const { of } = column;
  const units = of.type === "number" ? Object.values(measures).filter((unit) => unit.base === of.unit) : [];
  const unit = units.find((u) => u.written.some((w) => w.toLowerCase() === written));
  if (unit) return unit.factor === "1" ? column : { ...column, unit: { written, factor: factorOf(unit) } };
  if (
    of.type === "number" &&
    of.unit !== "" &&
    [of.unit, unitTitle(of.unit, "zh"), unitTitle(of.unit, "en")].includes(written)
  ) {
    return column;
  }
  const known = units.map((u) => u.title);
  const compound = of.type === "number" && known.length === 0 && of.unit !== "";
  return {
    code: "unknown-header-unit",
    expected: compound
      ? text(unitTitle(of.unit, "zh"), unitTitle(of.unit, "en"))
      : known.length > 0
        ? text(listed(known.map((t) => t.zh)).zh, listed(known.map((t) => t.en)).en)
        : text("不带单位的表头", "a header without a unit"),
    found: written,
    todo: text(
      "改用可精确换算的单位，并相应换算数值",
      "Use a unit that converts exactly, and convert the numbers to it.",
    ),
    meant: column.field,
  };
}

/** The words for one field, for a message that asks for its column. */
export const wordsFor = (field: string, of: FieldData | undefined): Text =>
  of === undefined || of.title.zh === field
    ? text(`列 ${field}`, `a column ${field}`)
    : text(`列 ${field} 或 ${of.title.zh}`, `a column ${field} or ${of.title.zh}`);
