import type { Language } from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import type { Decided } from "../decided.js";
import { NameBook } from "../names.js";
import { reasons } from "./deciding.js";
import { explanationLines } from "./explanation.js";
import { messages } from "./messages.js";
import { labelled } from "./punctuation.js";
import { assumptionGroups, assumptionText, factText, notInForceText, sourceLines } from "./say.js";

export interface DecidedOptions {
  /** Whether the whole explanation follows, where the decision has one. */
  readonly explain?: boolean;
  /** The book that decided: with it, missing facts have their titles, without it their ids. */
  readonly rulebook?: Rulebook;
}

/** One decided case as lines: the outcome, why, what is missing or assumed, and the source. */
export function renderDecided(
  decided: Decided,
  language: Language,
  { explain = false, rulebook }: DecidedOptions = {},
): readonly string[] {
  const { rule, title, said, missing, assumed, cites, explanation, notInForce } = decided;
  const data = rulebook?.definition(rule);
  const table = data && data.kind !== "parameter" ? data.about.table : (explanation?.table ?? "");
  const book = rulebook && new NameBook(rulebook);
  for (const fact of missing) book?.fact(fact, table);
  for (const { fact } of assumed) book?.fact(fact, table);
  if (explanation) book?.explanation(explanation);
  const names = book?.names ?? {};
  if (explain && explanation) return explanationLines(explanation, language, names);
  const lines = (label: string, texts: readonly string[]): readonly string[] =>
    texts.map((t) => `  ${labelled(label, t, language)}`);
  return [
    labelled(title[language], said[language], language),
    ...(notInForce ? lines(messages.why[language], [notInForceText(notInForce, language)]) : []),
    ...(explanation ? lines(messages.why[language], reasons(explanation, language)) : []),
    ...lines(
      messages.lacking[language],
      missing.map((fact) => factText(fact, table, names, language)),
    ),
    ...lines(
      messages.assumed[language],
      assumptionGroups(assumed, table, names, language).map((a) =>
        labelled(assumptionText(a), a.because[language], language),
      ),
    ),
    ...lines(messages.source[language], sourceLines(cites, language)),
  ];
}
