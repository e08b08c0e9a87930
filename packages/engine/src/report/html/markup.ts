import { plain } from "../say.js";

/** HTML that is safe to put on a page: only `html` makes it. */
export class Markup {
  constructor(readonly source: string) {}
}

type Piece = Markup | string | number | undefined | false | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (given: string): string => plain(given).replace(/[&<>"']/g, (c) => entities[c] as string);

const sourceOf = (piece: Piece): string => {
  if (piece instanceof Markup) return piece.source;
  if (piece === undefined || piece === false) return "";
  return typeof piece === "object" ? piece.map(sourceOf).join("") : escaped(String(piece));
};

/** A template of HTML: whatever is put into it is escaped, unless it is markup already. */
export const html = (literal: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(literal.map((part, i) => (i === 0 ? part : sourceOf(pieces[i - 1]) + part)).join(""));

/** Pieces with something between them. */
export const joined = (pieces: readonly (Markup | string)[], between: string): readonly (Markup | string)[] =>
  pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));
