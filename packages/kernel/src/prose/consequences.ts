import type { ConsequenceData, ConsequenceWords } from "../define/definition.js";
import { type Text, text } from "../text.js";
import { plainly } from "./phrase.js";
import type { Saying } from "./saying.js";
import { phraseOf } from "./terms.js";

/** The days of a consequence in words: when it is due, until when it stands, what ends it. */
export interface ConsequenceTimes {
  readonly due?: Text;
  readonly until?: Text;
  readonly endsWhen?: Text;
}

/** What is to be done, with to whom: 向市政府述职; report out to the city government. */
export const deedText = ({ text: what, to }: Pick<ConsequenceWords, "text" | "to">): Text =>
  to ? text(`向${to.zh}${what.zh}`, `${what.en} to ${to.en}`) : what;

/** By when, and until when, as clauses: 不迟于期末后15日; 至年末止. */
export const timesText = ({ due, until, endsWhen }: ConsequenceTimes): readonly Text[] => [
  ...(due ? [text(`不迟于${due.zh}`, `no later than ${due.en}`)] : []),
  ...(until ? [text(`至${until.zh}止`, `until ${until.en}`)] : []),
  ...(endsWhen ? [text(`${endsWhen.zh}的，即终止`, `until ${endsWhen.en}`)] : []),
];

/** The terms of a consequence in words. */
export function termTexts({ due, until, endsWhen }: ConsequenceData, saying: Saying): ConsequenceTimes {
  return {
    ...(due ? { due: plainly(phraseOf(due, saying)) } : {}),
    ...(until ? { until: plainly(phraseOf(until, saying)) } : {}),
    ...(endsWhen ? { endsWhen: plainly(phraseOf(endsWhen, saying)) } : {}),
  };
}
