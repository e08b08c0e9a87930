import { type DefinitionProse, type Language, type Text, text } from "../src/index.js";

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

/** What is wrong with a text as a text, whatever it says. */
export function faultsOf(words: string, language: Language): readonly string[] {
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
    refuse(/[,;()?!]|(?<!\d):/, "half-width punctuation");
    refuse(/[a-zA-Z]/, "not Chinese");
    refuse(/\p{Script=Han} | \p{Script=Han}|\d \p{Script=Han}/u, "a space");
    refuse(/[，；：。、][，；：。、]/, "two stops");
    refuse(/的的/, "的的");
  } else {
    refuse(/\p{Script=Han}|[，。；：（）]/u, "not English");
    refuse(/ {2}| [,;:.)]|\( /, "a stray space");
    refuse(/\b(x|y|z|p|q|low|mid|high)\b/, "an id");
    refuse(/\bthe (the|a|an)\b|\b(\w+) \2\b(?<!\b(that|had) \2)/, "a word twice");
    refuse(/(?<![-\d.,/])1 (hours|days|working days|months|years|persons|cases|items)\b/, "a plural of one");
    refuse(/\. [a-z]/, "a sentence without its capital");
  }
  return faults;
}
