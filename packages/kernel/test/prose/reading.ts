import {
  type Book,
  type DefinitionData,
  type DefinitionProse,
  definitionProse,
  type KindData,
  type Language,
  type Text,
  text,
} from "../../src/index.js";
import { mutantsOf } from "../mutants.js";
import { meaning } from "./world.js";

/** All that the prose of a definition says, but for its id. */
export function proseText(prose: DefinitionProse): Text {
  const parts: Text[] = [
    prose.title,
    ...[prose.about, prose.law, prose.applies, prose.beforeEnd, prose.gives, prose.combine, prose.moves].filter(
      (t): t is Text => t !== undefined,
    ),
    ...prose.editions.flatMap((e) => [
      e.span,
      e.statement,
      ...e.rows.flatMap((r) => [r.then, r.sentence, ...(r.when ? [r.when] : [])]),
    ]),
    ...(prose.history ? [prose.history.sentence] : []),
    ...prose.consequences.map((c) => c.sentence),
    prose.statement,
  ];
  return text(parts.map((p) => p.zh).join("\n"), parts.map((p) => p.en).join("\n"));
}

const pairs: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  zh: [
    ["（", "）"],
    ["“", "”"],
  ],
  en: [
    ["(", ")"],
    ["“", "”"],
  ],
};

/**
 * What is wrong with a text as a text, whatever it says. One that quotes titles of all sorts may hold letters and
 * words of theirs.
 */
export function faultsOf(
  words: string,
  language: Language,
  { quoting = false }: { readonly quoting?: boolean } = {},
): readonly string[] {
  const faults: string[] = [];
  const refuse = (pattern: RegExp, why: string): void => {
    const found = pattern.exec(words);
    if (found) faults.push(`${why}: …${words.slice(Math.max(0, found.index - 15), found.index + 25)}…`);
  };
  refuse(/undefined|\[object|NaN|\bnull\b/, "not a word");
  refuse(/\bsmall\/|things/, "an id");
  for (const [open, close] of pairs[language]) {
    let depth = 0;
    for (const c of words) {
      if (c === open) depth++;
      if (c === close) depth--;
      if (depth < 0) break;
    }
    if (depth !== 0) faults.push(`unbalanced ${open}${close}`);
  }
  if (language === "zh") {
    // Numbers of places in a name, as of 2,3-epoxypropane, are written so in Chinese too.
    refuse(/(?<!\d),|,(?!\d)|[;()?!]|(?<!\d):/, "half-width punctuation");
    if (!quoting) refuse(/[a-zA-Z]/, "not Chinese");
    refuse(/\p{Script=Han} | \p{Script=Han}|\d \p{Script=Han}/u, "a space");
    refuse(/[，；：。、][，；：。、]/, "two stops");
    refuse(/的的/, "的的");
  } else {
    refuse(/\p{Script=Han}|[，。；：（）]/u, "not English");
    refuse(/ {2}| [,;:.)]|\( /, "a stray space");
    if (!quoting) refuse(/\b(x|y|z|p|q|low|mid|high)\b/, "an id");
    refuse(/\bthe (the|a|an)\b|\b(\w+) \2\b(?<!\b(that|had) \2)/, "a word twice");
    refuse(/(?<![-\d.,/])1 (hours|days|working days|months|years|persons|cases|items)\b/, "a plural of one");
    refuse(/\. [a-z]/, "a sentence without its capital");
  }
  return faults;
}

/** The book with one definition in another form. */
export const withInstead = (book: Book, data: DefinitionData): Book => ({
  definition: (id) => (id === data.id ? data : book.definition(id)),
  kind: (name) => book.kind(name),
  history: (id, region) => (id === data.id && data.kind === "parameter" ? data.history : book.history(id, region)),
  movedIn: (id) => book.movedIn(id),
  replacementsOf: (id) => book.replacementsOf(id),
  regionOf: (id) => book.regionOf(id),
});

/** The changes of single places that cannot be read in what is said, and how many there were in all. */
export function unheard(
  book: Book,
  definitions: readonly DefinitionData[],
  kinds: readonly KindData[],
): { readonly failures: readonly string[]; readonly cases: number } {
  const byName = new Map(kinds.map((k) => [k.name, k]));
  const failures: string[] = [];
  let cases = 0;
  for (const data of definitions) {
    const before = definitionProse(book, data.id);
    const whole = proseText(before);
    const means = meaning(data);
    for (const mutant of mutantsOf(data, byName, { get: (id: string) => book.definition(id) } as never)) {
      if (meaning(mutant.data) === means) continue;
      cases++;
      const after = definitionProse(withInstead(book, mutant.data), data.id);
      const words = proseText(after);
      for (const language of ["zh", "en"] as const) {
        const same = mutant.inTerm
          ? after.statement[language] === before.statement[language]
          : words[language] === whole[language];
        if (same) failures.push(`${data.id}: ${mutant.what} in ${language}: ${before.statement[language]}`);
      }
    }
  }
  return { failures, cases };
}
