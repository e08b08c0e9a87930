import stringWidth from "string-width";

/** How many columns of a terminal a text takes: a Chinese character takes two. */
export const columns = (text: string): number => stringWidth(text);

export type Align = "left" | "right";

/** A text filled up with spaces to so many columns. */
export function padded(text: string, width: number, align: Align = "left"): string {
  const space = " ".repeat(Math.max(0, width - columns(text)));
  return align === "left" ? text + space : space + text;
}

/** A text that takes at most so many columns; what is cut off is marked. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (columns(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
const words = new Intl.Segmenter("zh", { granularity: "word" });

// Closing punctuation never begins a line, opening never ends one, and a number stays with what it counts.
const closing = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

/** A text over as many lines as it takes, each at most so many columns, further lines indented. */
export function wrapped(text: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const room = (): number => Math.max(2, width - (lines.length > 0 ? columns(indent) : 0));
  for (const piece of pieces(text)) {
    if (columns(line + piece.trimEnd()) <= room()) {
      line += piece;
      continue;
    }
    if (line !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    for (const { segment } of graphemes.segment(piece)) {
      if (columns(line + segment.trimEnd()) > room()) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += segment;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines.map((l, i) => (i === 0 ? l : indent + l));
}

/** The parts of a text between which a line may end. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = found.at(-1);
    const joins =
      before !== undefined &&
      (closing.test(segment) ||
        opening.test(before) ||
        segment.trim() === "" ||
        (!/\s$/.test(before) && !(wide.test(before.at(-1) ?? "") || wide.test(segment[0] ?? ""))) ||
        (/\d$/.test(before) && wide.test(segment[0] ?? "")));
    if (joins) found[found.length - 1] = before + segment;
    else found.push(segment);
  }
  return found;
}

/** One column of a table. */
export interface Column {
  readonly title: string;
  readonly align?: Align;
  /** Shortened when the table would be too wide, the widest such column first. */
  readonly flexible?: true;
}

/** A table that takes at most so many columns, its lines without colour. */
export function tableLines(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  gap = 2,
): readonly string[] {
  const widths = heads.map((head, i) => Math.max(columns(head.title), ...rows.map((r) => columns(r[i] ?? ""))));
  const over = (): number => widths.reduce((a, b) => a + b, gap * (heads.length - 1)) - width;
  while (over() > 0) {
    const widest = heads.reduce(
      (at, head, i) => (head.flexible && (widths[i] as number) > (widths[at] ?? 0) ? i : at),
      -1,
    );
    if (widest < 0 || (widths[widest] as number) <= 4) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  const line = (cells: readonly string[]): string =>
    heads
      .map((head, i) => padded(cut(cells[i] ?? "", widths[i] as number), widths[i] as number, head.align))
      .join(" ".repeat(gap))
      .trimEnd();
  return [line(heads.map((h) => h.title)), ...rows.map(line)].map((l) => cut(l, width));
}
