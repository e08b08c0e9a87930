import type { Difference, InForce, Language, Text } from "@anwei/kernel";
import type {
  AnswersCompared,
  DefinitionChange,
  DiffSide,
  OnlyOne,
  Reworded,
  RulebookDiff,
  ValuesChanged,
} from "@anwei/plugin";
import { changedParts, messages, sentences } from "./messages.js";
import { bracketed, clauses, labelled, listed } from "./punctuation.js";

/** What a comparison found, as it is told: from what matters most to what is the same. */
export interface DiffParts {
  readonly changed: readonly AnswersCompared[];
  readonly open: readonly AnswersCompared[];
  readonly values: readonly ValuesChanged[];
  readonly proved: readonly AnswersCompared[];
  readonly reworded: readonly Reworded[];
  readonly onlyA: readonly OnlyOne[];
  readonly onlyB: readonly OnlyOne[];
}

export function partsOf({ definitions }: RulebookDiff): DiffParts {
  const compared = definitions.filter((d): d is AnswersCompared => d.change === "rows" || d.change === "below");
  const only = definitions.filter((d): d is OnlyOne => d.change === "removed" || d.change === "added");
  return {
    changed: fromTheRoot(compared.filter((d) => d.verdict === "differs")),
    open: fromTheRoot(compared.filter((d) => d.verdict === "notAnalysed")),
    proved: fromTheRoot(compared.filter((d) => d.verdict === "same")),
    values: definitions.filter((d): d is ValuesChanged => d.change === "values"),
    reworded: definitions.filter((d): d is Reworded => d.change === "reworded"),
    onlyA: inKinds(only.filter((d) => d.change === "removed")),
    onlyB: inKinds(only.filter((d) => d.change === "added")),
  };
}

/** What changed itself first, then what builds on it, step by step. */
const fromTheRoot = (of: readonly AnswersCompared[]): readonly AnswersCompared[] =>
  [...of].sort((a, b) => stepsTo(a) - stepsTo(b));

const stepsTo = ({ change, chains }: AnswersCompared): number =>
  change === "rows" ? 0 : Math.min(...chains.map((chain) => chain.length), Number.MAX_SAFE_INTEGER);

const kindOrder = ["decision", "quantity", "indicator", "parameter"] as const;

/** Decisions first, what they are made of after them. */
const inKinds = (of: readonly OnlyOne[]): readonly OnlyOne[] =>
  kindOrder.flatMap((kind) => of.filter((d) => d.kind === kind));

/** Differences of one span together. */
export function bySpan(
  differences: readonly Difference[],
): readonly { readonly span: InForce; readonly all: readonly Difference[] }[] {
  const groups = new Map<string, { readonly span: InForce; readonly all: Difference[] }>();
  for (const d of differences) {
    const key = JSON.stringify(d.span);
    const group = groups.get(key) ?? { span: d.span, all: [] };
    groups.set(key, group);
    group.all.push(d);
  }
  return [...groups.values()];
}

/** What it comes to in a sentence, and how much of each. */
export function verdictText(
  diff: RulebookDiff,
  language: Language,
): { readonly said: string; readonly counts: readonly string[] } {
  const { changed, open, proved, reworded, onlyA, onlyB } = partsOf(diff);
  const same = diff.same.length + reworded.length + proved.length;
  const shared = changed.length + open.length > 0 || same === 0;
  const said = {
    same: messages.nothingChanges,
    differs: shared ? messages.answersChange : messages.onlyMore,
    notAnalysed: messages.notAllAnalysed,
  }[diff.verdict][language];
  const some = (n: number, text: { readonly zh: string; readonly en: string }): readonly string[] =>
    n > 0 ? [text[language]] : [];
  return {
    said,
    counts: [
      ...some(changed.length, sentences.rulesDiffer(changed.length)),
      ...some(open.length, sentences.rulesOpen(open.length)),
      ...some(onlyB.length, sentences.rulesOnly("B", onlyB.length)),
      ...some(onlyA.length, sentences.rulesOnly("A", onlyA.length)),
      ...some(same, sentences.rulesSame(same)),
    ],
  };
}

/** The plugins of a side, and where it is looked at. */
export function sideText({ plugins, region }: DiffSide, language: Language): string {
  const named = listed(
    plugins.map((p) => `${p.title[language]}${bracketed(`${p.id} ${p.version}`, language)}`),
    language,
  );
  const place = plugins.find((p) => p.region === region && region !== undefined)?.title[language];
  const where = region === undefined ? [] : [place ? `${place}${bracketed(region, language)}` : region];
  return clauses([named, ...where.map((w) => sentences.lookedAtIn(w)[language])], language);
}

/** Which parts of a definition changed. */
export const partsText = (change: AnswersCompared | ValuesChanged | Reworded, language: Language): string =>
  listed(
    change.parts.map((part) => changedParts[part][language]),
    language,
  );

/** 从严, 从宽, or nothing where there is no such order. */
export const wayText = (way: "stricter" | "laxer" | "other", language: Language): string | undefined =>
  way === "other" ? undefined : messages[way][language];

/** Fields of records by the kind of record and by who has them. */
export function fieldsText(
  fields: RulebookDiff["fields"],
  language: Language,
): readonly { readonly in: "left" | "right" | "both"; readonly said: string }[] {
  const groups = new Map<
    string,
    { readonly in: "left" | "right" | "both"; readonly kind: string; readonly of: string[] }
  >();
  for (const { kind, title, of, in: where } of fields) {
    const key = `${kind} ${where}`;
    const group = groups.get(key) ?? { in: where, kind: title[language], of: [] };
    groups.set(key, group);
    group.of.push(of[language]);
  }
  return [...groups.values()].map((g) => ({ in: g.in, said: labelled(g.kind, listed(g.of, language), language) }));
}

/** A document as it is named. */
export const documentText = (title: Text, language: Language): string =>
  language === "zh" ? `《${title.zh}》` : title.en;

/** A definition by its ids, the other's where it is another. */
export const idsOf = ({ id, right }: Pick<DefinitionChange, "id"> & { readonly right?: string }): string =>
  right === undefined ? id : `${id} → ${right}`;
