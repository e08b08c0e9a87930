import {
  type AskableData,
  Exact,
  type Expectation,
  type Language,
  measureOf,
  numberText,
  type Outcome,
  scopeOf,
  shareText,
} from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import { messages, sentences, yesOrNo } from "./messages.js";
import { listed } from "./punctuation.js";

/** What an example expects of a rule, as people say it: 重大事故, 3至5人, 不适用. */
export function expectedText(book: Rulebook, data: AskableData, expect: Expectation, language: Language): string {
  const members = data.kind === "decision" ? data.outcomes.members : {};
  const self = { op: "definition", id: data.id, of: { who: "subject" } } as const;
  const { unit, share } = measureOf(self, scopeOf({ book }, data));
  const value = (v: string | number | null): string => {
    if (v === null) return messages.noLimit[language];
    const title = members[String(v)];
    if (title) return title[language];
    // Among the outcomes that are still possible stands also that there is none.
    if (v === "notApplicable") return messages.notApplicable[language];
    const number = Exact.parse(v);
    if (!number) return String(v);
    return (share ? shareText(number) : numberText(number, unit))[language];
  };
  const list = (of: readonly string[]): string => listed(of.map(value), language);
  const between = (a: string | number | null, b: string | number | null): string => {
    if (a !== null && b !== null) return sentences.between(value(a), value(b))[language];
    if (a !== null) return sentences.atLeast(value(a))[language];
    return b === null ? messages.open[language] : sentences.atMost(value(b))[language];
  };
  if (typeof expect === "boolean") return yesOrNo[`${expect}`][language];
  if (typeof expect !== "object") return value(expect);
  const perhaps = (said: string): string =>
    "notApplicable" in expect ? sentences.orNotApplicable(said)[language] : said;
  if ("atLeast" in expect) return perhaps(between(expect.atLeast, expect.atMost));
  if ("low" in expect) {
    const end = (e: typeof expect.low): string => (typeof e === "object" ? between(e.atLeast, e.atMost) : value(e));
    return perhaps(sentences.between(end(expect.low), end(expect.high))[language]);
  }
  if ("notApplicable" in expect) return messages.notApplicable[language];
  if ("certain" in expect) {
    const open = (expect.possible ?? []).filter((m) => !expect.certain.includes(m));
    const certain = list(expect.certain) || messages.clear[language];
    return open.length > 0 ? sentences.perhapsAlso(certain, list(open))[language] : certain;
  }
  return list(expect.possible);
}

/** The answer to a rule, in the same words. */
export function outcomeText(book: Rulebook, data: AskableData, outcome: Outcome, language: Language): string {
  const { value, notApplicable, atLeast, atMost, low, high, certain, possible = [] } = outcome;
  if (notApplicable === "yes") return messages.notApplicable[language];
  const perhaps = notApplicable === "maybe" ? ({ notApplicable } as const) : {};
  const said = (expect: Expectation): string => expectedText(book, data, expect, language);
  if (value !== null) return said(value);
  if (low !== undefined && high !== undefined) return said({ low, high, ...perhaps });
  if (atLeast !== undefined) return said({ atLeast, atMost: atMost ?? null, ...perhaps });
  if (certain !== undefined) {
    const set = said({ certain, possible });
    return notApplicable === "maybe" ? sentences.orNotApplicable(set)[language] : set;
  }
  const any = said({ possible });
  return notApplicable === "maybe" ? sentences.orNotApplicable(any)[language] : any;
}
