import type { Text } from "../text.js";

/** A document that rules are taken from: a law, a standard, a report. */
export interface DocumentData {
  readonly id: string;
  readonly title: Text;
  readonly type: "law" | "regulation" | "rule" | "standard" | "notice" | "report" | "test";
  /** Its number, such as 国务院令第493号. */
  readonly number?: string;
  readonly issuer?: Text;
  readonly published?: string;
  /** The span in which it is in force; `to` is its last day. */
  readonly from?: string;
  readonly to?: string;
  /** Whether its text was read, or is cited from memory. */
  readonly verified: boolean;
  readonly note?: Text;
}

/** What stands in a damaged or ambiguous document, what it is read as, and why. */
export interface Reading {
  readonly printed: string;
  readonly readAs: string;
  readonly because: Text;
}

/** Where a rule or a number comes from. */
export interface Citation {
  readonly document: DocumentData;
  /** 第三条 / art. 3, 第二部分 / part 2. */
  readonly place?: Text;
  readonly verified: boolean;
  readonly reading?: Reading;
  readonly note?: Text;
}

/** Why a definition has no source; shown wherever the definition is. */
export interface Unsourced {
  readonly unsourced: Text;
}

export type Cites = Citation | readonly Citation[] | Unsourced;

/** A document with the ways to cite a place in it. */
export interface Source {
  readonly data: DocumentData;
  /** The document as a whole. */
  whole(more?: CiteOptions): Citation;
  /** An article, with paragraph (款) and item (项) where needed. */
  article(article: number, more?: CiteOptions & { readonly paragraph?: number; readonly item?: number }): Citation;
  /** A part under the document's own heading number, such as 二. */
  section(section: string, more?: CiteOptions): Citation;
}

export interface CiteOptions {
  /** False where this place is cited from memory although the document was seen. */
  readonly verified?: boolean;
  readonly reading?: Reading;
  readonly note?: Text;
}

/**
 * Declares a document.
 *
 * @example
 * ```ts
 * const decree493 = source({ id: "decree-493", type: "regulation", title: …, from: "2007-06-01", verified: true });
 * decree493.article(3)
 * ```
 */
export function source(data: DocumentData): Source {
  const cite = (place: Text | undefined, { verified, reading, note }: CiteOptions = {}): Citation => ({
    document: data,
    ...(place ? { place } : {}),
    verified: verified ?? data.verified,
    ...(reading ? { reading } : {}),
    ...(note ? { note } : {}),
  });
  return Object.freeze({
    data,
    whole: (more) => cite(undefined, more),
    article: (article, { paragraph, item, ...more } = {}) =>
      cite(
        {
          zh: `第${chineseNumber(article)}条${paragraph ? `第${chineseNumber(paragraph)}款` : ""}${item ? `第${chineseNumber(item)}项` : ""}`,
          en: `art. ${article}${paragraph ? ` para. ${paragraph}` : ""}${item ? ` item ${item}` : ""}`,
        },
        more,
      ),
    section: (section, more) => cite({ zh: `第${section}部分`, en: `part ${arabic(section)}` }, more),
  } satisfies Source);
}

const digits = "零一二三四五六七八九";

/** Whole numbers below a thousand as Chinese numerals: 一百一十四. */
export function chineseNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const hundred = hundreds ? `${digits[hundreds]}百` : "";
  const ten = tens ? `${tens === 1 && !hundreds ? "" : digits[tens]}十` : hundreds && ones ? "零" : "";
  return hundred + ten + (ones || value === 0 ? digits[ones] : "");
}

/** A Chinese numeral below a hundred in digits; any other heading as it is. */
function arabic(section: string): string {
  const value = Array.from({ length: 99 }, (_, i) => i + 1).find((n) => chineseNumber(n) === section);
  return value === undefined ? section : String(value);
}

/** The citation as one line for people. */
export function citationText(cited: Citation, language: keyof Text): string {
  const { document, place, verified, reading } = cited;
  const title = language === "zh" ? `《${document.title.zh}》` : document.title.en;
  const number = document.number ? (language === "zh" ? `（${document.number}）` : ` (${document.number})`) : "";
  const where = place ? (language === "zh" ? place.zh : `, ${place.en}`) : "";
  const marks = [
    ...(verified ? [] : [language === "zh" ? "未核对原文" : "from memory"]),
    ...(reading
      ? [
          language === "zh"
            ? `原文作“${reading.printed}”，读作“${reading.readAs}”`
            : `printed “${reading.printed}”, read as “${reading.readAs}”`,
        ]
      : []),
  ];
  const mark = marks.length > 0 ? (language === "zh" ? `〔${marks.join("；")}〕` : ` [${marks.join("; ")}]`) : "";
  return title + number + where + mark;
}
