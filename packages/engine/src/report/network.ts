import type { Language, Text } from "@anwei/kernel";
import { type NetworkAnswer, type NetworkData, type NetworkRow, type Standing, standings } from "../views.js";
import { messages } from "./messages.js";
import { bracketed, labelled, listed } from "./punctuation.js";
import { periodText } from "./say.js";

// What terminals, workbooks and pages say alike of the network of units.

/** A sign for each standing, so that it shows without colour. */
export const standingSigns: Readonly<Record<Standing, string>> = { found: "●", undecided: "○", well: "✓", none: "·" };

/** How grave it is, as a tone of the page. */
export const standingTones: Readonly<Record<Standing, "found" | "open" | "good" | "muted">> = {
  found: "found",
  undecided: "open",
  well: "good",
  none: "muted",
};

/** The answers and findings about a unit that are not well, the gravest first, each with the rule that gives it. */
export function troubles(
  view: NetworkData,
  row: NetworkRow,
): readonly { readonly rule: string; readonly title: Text; readonly answer: NetworkAnswer }[] {
  const told = view.states.flatMap((state, i) => {
    const answer = row.answers[i];
    return answer && answer.standing !== "well" ? [{ ...state, answer }] : [];
  });
  const all = [...told, ...(row.also ?? []).map((answer) => ({ rule: answer.rule, title: answer.title, answer }))];
  return [
    ...all.filter(({ answer }) => answer.standing === "found"),
    ...all.filter(({ answer }) => answer.standing !== "found"),
  ];
}

/** `每季度检查：未履行（2019年四季度）`; the rule is left out where the view has only one. */
export function answerText(view: NetworkData, title: Text, answer: NetworkAnswer, language: Language): string {
  const { period, soFar, standing, records } = answer;
  const said = records
    ? listed(
        records.map((of) => of.said[language] + (of.ids.length > 1 ? ` ×${of.ids.length}` : "")),
        language,
      )
    : answer.said[language];
  const state = standing === "undecided" ? labelled(messages.undecided[language], said, language) : said;
  const isOnly = view.states.length === 1 && view.states[0]?.title === title;
  const what = !isOnly ? labelled(title[language], state, language) : state;
  const when = period === undefined ? "" : periodText(period, language) + (soFar ? ` ${messages.soFar[language]}` : "");
  return when === "" ? what : what + bracketed(when, language);
}

export const kindTitle = (view: NetworkData, { kind }: NetworkRow, language: Language): string =>
  view.kinds[kind]?.[language] ?? kind;

/** How many stand how, those that there are: `●3 ○1 ✓20`. */
export const countsText = (of: Readonly<Record<Standing, number>>): string =>
  standings.flatMap((s) => (of[s] > 0 ? [`${standingSigns[s]}${of[s]}`] : [])).join(" ");

/** How many of these units stand how. */
export function standingCounts(rows: readonly NetworkRow[]): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = { found: 0, undecided: 0, well: 0, none: 0 };
  for (const { standing } of rows) counts[standing]++;
  return counts;
}

/** Whether a unit, or one below it, is not well. */
export const isTroubledBelow = ({ standing, below }: NetworkRow): boolean =>
  isTrouble(standing) || (below !== undefined && below.found + below.undecided > 0);

export const isTrouble = (standing: Standing): boolean => standing === "found" || standing === "undecided";

/** The deepest level down to which there are at most so many rows; at least the topmost. */
export function levelWithin(rows: readonly NetworkRow[], most: number): number {
  const counts: number[] = [];
  for (const { depth } of rows) counts[depth] = (counts[depth] ?? 0) + 1;
  let [level, all] = [0, counts[0] ?? 0];
  while (level + 1 < counts.length && all + (counts[level + 1] ?? 0) <= most) {
    level++;
    all += counts[level] ?? 0;
  }
  return level;
}
