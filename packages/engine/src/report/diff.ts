import type { Citation, Difference, ExampleDiffers, InForce, Language, Text, Unsourced } from "@anwei/kernel";
import type { AnswersCompared, OnlyOne, RulebookDiff, ValueChange } from "@anwei/plugin";
import {
  bySpan,
  documentText,
  fieldsText,
  idsOf,
  partsOf,
  partsText,
  sideText,
  verdictText,
  wayText,
} from "./compared.js";
import { kinds, messages, sentences } from "./messages.js";
import { bracketed, heading, labelled, statements } from "./punctuation.js";
import { plain, sourceLines, spanText } from "./say.js";

/**
 * What changed from one rulebook to another, as lines: which answers are others, for which facts and by which clauses,
 * and what is proved to be the same.
 *
 * @example
 * ```ts
 * renderDiff(diffRulebooks({ rulebook: before }, { rulebook: after }), "zh").join("\n")
 * ```
 */
export const renderDiff = (diff: RulebookDiff, language: Language): readonly string[] =>
  new DiffLines(diff, language).lines().map(plain);

type Cites = readonly Citation[] | Unsourced;

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

class DiffLines {
  constructor(
    private readonly diff: RulebookDiff,
    private readonly language: Language,
  ) {}

  lines(): readonly string[] {
    const { diff, language } = this;
    const { changed, open, values, proved, reworded, onlyA, onlyB } = partsOf(diff);
    const { said, counts } = verdictText(diff, language);
    return [
      this.#say(messages.comparison),
      labelled("A", sideText(diff.left, language), language),
      labelled("B", sideText(diff.right, language), language),
      "",
      said,
      ...(counts.length > 0 ? [statements(counts, language)] : []),
      ...this.#section(messages.changedAnswers, changed, (c) => this.#compared(c)),
      ...this.#section(messages.openAnswers, open, (c) => this.#compared(c)),
      ...this.#section(messages.changedValues, values, (v) => [
        this.#named(v),
        ...indented(
          v.parts.length > 1 || v.values.length === 0 ? this.#entry(messages.changedPart, partsText(v, language)) : [],
        ),
        ...indented(v.values.flatMap((value) => this.#value(value))),
      ]),
      ...this.#section(messages.provedSame, proved, (c) => [this.#named(c), ...indented(this.#why(c))]),
      ...this.#section(messages.reworded, reworded, (r) => [
        labelled(this.#named(r), partsText(r, language), language),
      ]),
      ...this.#only(messages.onlyInB, onlyB),
      ...this.#only(messages.onlyInA, onlyA),
      ...this.#rest(),
    ];
  }

  /** Plugins, documents and fields, and what is the same. */
  #rest(): readonly string[] {
    const { diff, language } = this;
    const side = (one: unknown, other: unknown): string =>
      this.#say(one && other ? messages.other : one ? messages.onlyA : messages.onlyB);
    return [
      ...this.#section(messages.plugins, diff.plugins, ({ id, title, left, right }) => [
        labelled(
          side(left, right),
          `${title[language]}${bracketed(
            `${id} ${[...new Set([left, right].flatMap((v) => v?.version ?? []))].join(" → ")}`,
            language,
          )}`,
          language,
        ),
      ]),
      ...this.#section(messages.documents, diff.documents, ({ left, right }) => {
        const title = (right ?? left)?.title;
        return [labelled(side(left, right), title ? documentText(title, language) : "", language)];
      }),
      ...this.#section(messages.fields, fieldsText(diff.fields, language), ({ in: where, said }) => [
        labelled(side(where !== "right", where !== "left"), said, language),
      ]),
      ...this.#section(messages.provedRules, diff.same, (d) => [this.#named(d)]),
    ];
  }

  #say(text: Text): string {
    return text[this.language];
  }

  #section<T>(title: Text, of: readonly T[], lines: (item: T) => readonly string[]): readonly string[] {
    if (of.length === 0) return [];
    return ["", heading(this.#say(title), this.language), ...of.flatMap((item) => indented(lines(item)))];
  }

  #entry(title: Text, said: string): readonly string[] {
    return [labelled(this.#say(title), said, this.language)];
  }

  #named(change: { readonly id: string; readonly right?: string; readonly title: Text }): string {
    return `${this.#say(change.title)}${bracketed(idsOf(change), this.language)}`;
  }

  /** What of a definition changed, and what below it. */
  #why({ parts, chains }: AnswersCompared): readonly string[] {
    const { language } = this;
    const way = (chain: AnswersCompared["chains"][number]): string =>
      chain.map((d) => `${d.title[language]}${bracketed(d.id, language)}`).join(" → ");
    return [
      ...(parts.length > 0 ? this.#entry(messages.changedPart, partsText({ parts } as AnswersCompared, language)) : []),
      ...chains.flatMap((chain) => this.#entry(messages.buildsOn, way(chain))),
    ];
  }

  #compared(change: AnswersCompared): readonly string[] {
    const { statements: said } = change;
    return [
      `${this.#named(change)} · ${this.#say(kinds[change.kind])}`,
      ...indented([
        ...this.#why(change),
        ...bySpan(change.differences).flatMap(({ span, all }) => this.#spanned(span, all)),
        ...change.examples.flatMap((e) => this.#example(e)),
        ...(change.kind === "indicator" && change.verdict === "notAnalysed"
          ? this.#entry(messages.notAnalysed, this.#say(messages.countsRecords))
          : []),
        ...(said
          ? [
              ...this.#entry(messages.saidByA, this.#say(said.left)),
              ...this.#entry(messages.saidByB, this.#say(said.right)),
            ]
          : []),
      ]),
    ];
  }

  #spanned(span: InForce, all: readonly Difference[]): readonly string[] {
    const { language } = this;
    const when = spanText(span, language);
    const [only] = all;
    if (only && all.length === 1 && only.status === "equal")
      return [labelled(when, this.#say(messages.alike), language)];
    return [heading(when, language), ...indented(all.flatMap((d) => this.#difference(d)))];
  }

  #difference(d: Difference): readonly string[] {
    const { language } = this;
    if (d.status === "equal") return [this.#say(messages.alike)];
    if (d.status === "notAnalysed") return this.#entry(messages.notAnalysed, this.#say(d.because));
    const said = sentences.saysOtherwise(
      this.#say(d.reach ?? d.facts),
      this.#say(d.left.said),
      this.#say(d.right.said),
    );
    const way = wayText(d.way, language);
    return [
      `${this.#say(said)}${way ? bracketed(way, language) : ""}`,
      ...indented(this.#clauses(d.left.cites, d.right.cites)),
    ];
  }

  #example({ name, left, right }: ExampleDiffers): readonly string[] {
    const said = sentences.exampleOtherwise(this.#say(name), this.#say(left.said), this.#say(right.said));
    return [this.#say(said), ...indented(this.#clauses(left.cites, right.cites))];
  }

  #value({ span, key, left, right, way: towards }: ValueChange): readonly string[] {
    const { language } = this;
    const none = this.#say(messages.noValue);
    const said = sentences.valuesOf(left?.said[language] ?? none, right?.said[language] ?? none);
    const way = wayText(towards, language);
    const label = `${spanText(span, language)}${key ? `, ${key[language]}` : ""}`;
    return [
      `${labelled(label, this.#say(said), language)}${way ? bracketed(way, language) : ""}`,
      ...indented(this.#clauses(left?.cites, right?.cites)),
    ];
  }

  /** The clauses of both sides, once where they are the same. */
  #clauses(left: Cites | undefined, right: Cites | undefined): readonly string[] {
    const { language } = this;
    const [a, b] = [left, right].map((cites) => (cites ? sourceLines(cites, language) : []));
    const source = this.#say(messages.source);
    const lines = (label: string, of: readonly string[] = []): readonly string[] =>
      of.map((line) => labelled(label, line, language));
    if (a?.join("\n") === b?.join("\n")) return lines(source, a);
    return [...lines(this.#say(sentences.sourceIn("A")), a), ...lines(this.#say(sentences.sourceIn("B")), b)];
  }

  /** Definitions of one side, with a source where it is another than that of the one before. */
  #only(title: Text, of: readonly OnlyOne[]): readonly string[] {
    const { language } = this;
    const sources = of.map(({ cites }) => sourceLines(cites, language));
    const repeated = (i: number): boolean => i > 0 && sources[i]?.join("\n") === sources[i - 1]?.join("\n");
    const note = of.some((_, i) => repeated(i)) ? [this.#say(messages.sourcesRepeat)] : [];
    const lines = ({ id, title: name, kind, statement, retired }: OnlyOne, i: number): readonly string[] => [
      `${this.#named({ id, title: name })} · ${this.#say(kinds[kind])}`,
      ...indented([
        this.#say(statement),
        ...(repeated(i) ? [] : (sources[i] ?? []).map((s) => labelled(this.#say(messages.source), s, language))),
        ...(retired ? [this.#say(sentences.retiredOn(retired.on, retired.because[language]))] : []),
      ]),
    ];
    if (of.length === 0) return [];
    const head = `${this.#say(title)}${note.length > 0 ? bracketed(note.join(""), language) : ""}`;
    return ["", heading(head, language), ...of.flatMap((d, i) => indented(lines(d, i)))];
  }
}
