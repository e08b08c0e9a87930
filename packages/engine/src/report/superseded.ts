import type { Language } from "@anwei/kernel";
import type { Assessment } from "../assessment.js";
import type { RecordChange, Said, Superseded } from "../superseded.js";
import { messages, sentences } from "./messages.js";
import { bracketed, listed } from "./punctuation.js";
import { plain } from "./say.js";

/** What was said, or that the rule did not apply. */
export const saidText = (said: Said | undefined, language: Language): string =>
  (said?.said ?? messages.notApplicable)[language];

/** A record that was made since: which, when, and what it replaces. */
export function changeText(
  { table, id, title, recordedAt, replaces }: RecordChange,
  names: Assessment["names"],
  language: Language,
): string {
  const record = plain(title === id ? id : `${title}${bracketed(id, language)}`);
  const said = sentences.recorded(names[table]?.[language] ?? table, record, recordedAt)[language];
  if (replaces.length === 0) return said;
  return said + bracketed(sentences.replacing(plain(listed(replaces, language)))[language], language);
}

/** Answers that the same records superseded. */
export interface SupersededGroup {
  readonly because: readonly RecordChange[];
  readonly answers: readonly Superseded[];
}

/** What each of the records made since changed, those first that changed most. */
export function supersededGroups(superseded: readonly Superseded[]): readonly SupersededGroup[] {
  const groups = new Map<string, { readonly because: readonly RecordChange[]; readonly answers: Superseded[] }>();
  for (const answer of superseded) {
    const key = JSON.stringify(answer.because.map(({ table, id }) => [table, id]));
    const group = groups.get(key) ?? { because: answer.because, answers: [] };
    group.answers.push(answer);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.answers.length - a.answers.length);
}
