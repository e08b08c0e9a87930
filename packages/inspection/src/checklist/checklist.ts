import type { Citation, Text } from "@anwei/kernel";
import {
  definitionLimits,
  fitted,
  frozen,
  type Limits,
  type Plain,
  plainJson,
  problemsOfFlaws,
} from "@anwei/kernel/json";
import type { AnswersOf, Entry } from "./ask.js";
import type { ChecklistData, ScoringData } from "./data.js";
import { problemOf } from "./lint/finding.js";
import type { LintOptions } from "./lint.js";
import { lintChecklist } from "./lint.js";
import { entryData, Sources } from "./lower-items.js";
import { checklistHashes } from "./meaning.js";
import { ChecklistError, type ChecklistProblem } from "./problem.js";
import { checklistSchema } from "./schema.js";
import { type ScoringRules, scoringRules } from "./score.js";
import { type Locate, writtenAt } from "./written-at.js";

/** What a result is pinned to: the checklist by id, version and the SHA-256 of what decides in it. */
export interface ChecklistPin {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

declare const answersOf: unique symbol;

/** A sound checklist, ready to be answered; `A` is the type of its answers. */
export interface Checklist<A = Readonly<Record<string, unknown>>> {
  readonly data: ChecklistData;
  readonly pin: ChecklistPin;
  /** The SHA-256 of all its content, titles and sources too. */
  readonly edition: string;
  /** By what `inspections` name it: the first 40 digits of its hash, which every table can hold. */
  readonly recordedAs: string;
  /** Its scoring as rules, for `definePlugin({ define })`; none without a scoring. */
  readonly rules: ScoringRules | undefined;
  readonly [answersOf]?: A;
}

/**
 * What a checklist is pinned to. Any change of what decides gives another hash: an item, a condition, points, what a fail
 * opens. A mended title, hint, note or source does not, since an id means the same for ever.
 */
export const pinOf = (data: ChecklistData): ChecklistPin => ({
  id: data.id,
  version: data.version,
  hash: checklistHashes(data).meaning,
});

/** A checklist as TypeScript writes it. */
export interface ChecklistWritten<E extends readonly Entry[]> {
  readonly id: string;
  /** Published once and never changed: `2026-1`. */
  readonly version: string;
  readonly title: Text;
  readonly note?: Text;
  readonly items: E;
  readonly scoring?: Omit<ScoringData, "cites"> & { readonly cites?: Citation | readonly Citation[] };
}

/**
 * Defines a checklist.
 *
 * @throws ChecklistError with every problem that `lintChecklist` calls an error.
 * @example
 * ```ts
 * const exits = ask.verdict("exits", text("安全出口畅通", "exits are clear"), { cites: fireLaw.article(28), points: 10 });
 * const list = checklist({ id: "example/fire", version: "2026-1", title: text("消防检查", "Fire check"), items: [exits] });
 * judgeInspection(list, { exits: "fail" }).fails;
 * ```
 */
export function checklist<const E extends readonly Entry[]>(
  written: ChecklistWritten<E>,
  options: LintOptions = {},
): Checklist<AnswersOf<E>> {
  const sources = new Sources();
  const items = written.items.map((entry) => entryData(entry, sources));
  const { cites, ...scoring } = written.scoring ?? {};
  const scored = written.scoring
    ? { scoring: { ...scoring, ...(cites ? { cites: sources.named(cites) } : {}) } as ScoringData }
    : {};
  return checklistFrom(
    readChecklist({
      id: written.id,
      version: written.version,
      title: written.title,
      ...(written.note ? { note: written.note } : {}),
      documents: [...sources.documents.values()],
      sources: [...sources.sources.values()],
      choices: [...sources.choices.values()],
      items,
      ...scored,
    }),
    options,
  ) as Checklist<AnswersOf<E>>;
}

/**
 * A checklist of data that was read, from YAML, a workbook or JSON.
 *
 * @throws ChecklistError with every problem that `lintChecklist` calls an error.
 */
export function checklistFrom(data: ChecklistData, options: LintOptions = {}): Checklist {
  const wrong = lintChecklist(data, options).filter(({ severity }) => severity === "error");
  if (wrong.length > 0) {
    throw new ChecklistError(wrong.map(problemOf));
  }
  const pin = pinOf(data);
  // A letter before it, since a member's name is not a number.
  const recordedAs = `c-${pin.hash.slice(0, 40)}`;
  let rules: ScoringRules | undefined;
  return Object.freeze({
    data,
    pin: Object.freeze(pin),
    edition: checklistHashes(data).edition,
    recordedAs,
    get rules() {
      if (data.scoring) rules ??= scoringRules(data, data.scoring, recordedAs);
      return rules;
    },
  });
}

/** Holds a plain value against the form of a checklist, and says where in what was written each flaw stands. */
export function fittedChecklist(
  plain: Plain,
  locate: Locate = () => ({}),
): { readonly data: ChecklistData } | { readonly problems: readonly ChecklistProblem[] } {
  const read = plain.fatal ? { found: undefined, flaws: [] } : fitted(checklistSchema, plain.value);
  const flaws = [...plain.flaws, ...read.flaws];
  if ("value" in read && flaws.length === 0) return { data: writtenAt(frozen(read.value), locate) };
  const problems = problemsOfFlaws(flaws, "-", definitionLimits.problems);
  return {
    problems: problems.map(
      ({ code, part, expected, found, todo }, i): ChecklistProblem => ({
        code,
        place: { ...locate(flaws[i]?.path ?? []), part },
        expected,
        found,
        todo,
      }),
    ),
  };
}

/**
 * Reads a checklist from its JSON, text or parsed, that may come from anybody. Whether it is sound is for
 * `lintChecklist` to say, or for `checklistFrom`.
 *
 * @throws ChecklistError with every problem of its form.
 */
export function readChecklist(json: unknown, more: { readonly limits?: Partial<Limits> } = {}): ChecklistData {
  const read = fittedChecklist(plainJson(json, { ...definitionLimits, ...more.limits }));
  if ("problems" in read) throw new ChecklistError(read.problems);
  return read.data;
}
