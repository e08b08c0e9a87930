import {
  type AboutData,
  type AskableData,
  type Citation,
  citationText,
  type DefinitionData,
  type IndicatorData,
  type InForce,
  type Language,
  membersOf,
  type Node,
  type ParameterData,
  type ParameterVersion,
  parseDay,
  periodNames,
  scopeOf,
  strengths,
  type Text,
  textOfNode,
  type Unsourced,
} from "@anwei/kernel";
import type { RegionalReplace, Rulebook } from "@anwei/plugin";
import { unknownRule } from "../engine-error.js";
import { expectedText } from "./expected.js";
import { rawSaid } from "./facts.js";
import { combinations, folds, kinds, laws, links, messages, movable, sentences, windowUnits } from "./messages.js";
import { bracketed, clauses, heading, labelled, listed, statements } from "./punctuation.js";
import { ruleConsequenceText, sourceLines, spanText } from "./say.js";

/**
 * What a rule says, as lines: its sources, its rows in words, the history of each value, examples, and what it uses.
 *
 * @throws EngineError for an id that the book does not have.
 */
export function renderRule(book: Rulebook, id: string, language: Language): readonly string[] {
  const data = book.definition(id);
  if (!data) throw unknownRule(book, id);
  return new RulePage(book, language).lines(data);
}

class RulePage {
  constructor(
    private readonly book: Rulebook,
    private readonly language: Language,
  ) {}

  lines(data: DefinitionData): readonly string[] {
    const { book, language } = this;
    const plugin = book.plugins.find((p) => p.id === book.pluginOf(data.id));
    return [
      this.#say(data.title),
      `${data.id} · ${this.#say(kinds[data.kind])}${plugin ? ` · ${this.#say(plugin.title)}${bracketed(`${plugin.id} ${plugin.version}`, language)}` : ""}`,
      ...this.#life(data.id),
      ...(data.note ? [this.#say(data.note)] : []),
      ...(data.kind === "parameter" ? this.#parameter(data) : this.#asked(data)),
      ...this.#replaced(messages.insteadOf, book.insteadOf(data.id), ({ by }) => by),
      ...this.#replaced(messages.standsFor, book.standsFor(data.id), ({ target }) => target),
      ...this.#listed(messages.readings, this.#readings(data)),
      ...(data.kind === "parameter" ? [] : this.#examples(data)),
      ...this.#listed(
        messages.uses,
        book.mentionedBy(data.id).map((id) => this.#named(id)),
      ),
      ...this.#listed(
        messages.usedBy,
        book
          .ids()
          .filter((id) => book.mentionedBy(id).includes(data.id))
          .map((id) => this.#named(id)),
      ),
    ];
  }

  #say(text: Text): string {
    return text[this.language];
  }

  #named(id: string): string {
    const title = this.book.definition(id)?.title;
    return title ? `${this.#say(title)}${bracketed(id, this.language)}` : id;
  }

  #life(id: string): readonly string[] {
    const { deprecated, formerly } = this.book.lifeOf(id);
    const { language } = this;
    return [
      ...(deprecated
        ? [
            labelled(
              this.#say(sentences.deprecatedSince(deprecated.since, deprecated.until, deprecated.use)),
              this.#say(deprecated.because),
              language,
            ),
          ]
        : []),
      ...formerly.map(({ from, on }) =>
        labelled(this.#say(messages.formerly), this.#say(sentences.calledUntil(from, on)), language),
      ),
    ];
  }

  #replaced(title: Text, of: readonly RegionalReplace[], other: (of: RegionalReplace) => string): readonly string[] {
    const { language } = this;
    return this.#listed(
      title,
      of.flatMap((o) => [
        `${this.#named(other(o))}${bracketed(clauses([o.plugin, spanText(o, language)], language), language)}`,
        `  ${this.#say(o.because)}`,
        ...this.#sources(o.cites, "  "),
        ...(o.exempt
          ? [`  ${labelled(this.#say(messages.exemptBy), citationText(o.exempt, language), language)}`]
          : [`  ${this.#say(messages.noneMilder)}`]),
      ]),
    );
  }

  #listed(title: Text, items: readonly string[]): readonly string[] {
    return items.length === 0 ? [] : ["", heading(this.#say(title), this.language), ...items.map((i) => `  ${i}`)];
  }

  #asked(data: AskableData): readonly string[] {
    const entry = (title: Text, said: string): string => labelled(this.#say(title), said, this.language);
    const term = this.#terms(data);
    return [
      "",
      entry(messages.about, this.#about(data.about)),
      entry(messages.law, this.#say(laws[data.law])),
      ...("appliesWhen" in data && data.appliesWhen ? [entry(messages.applies, term(data.appliesWhen))] : []),
      ...(data.kind === "decision" ? [entry(messages.outcomes, this.#outcomes(data.outcomes))] : []),
      ...(data.kind === "decision" || data.kind === "quantity"
        ? [entry(messages.combine, this.#say(combinations[data.combine])), ...this.#editions(data)]
        : this.#indicator(data)),
      ...(data.kind === "decision"
        ? this.#listed(
            messages.follows,
            Object.entries(data.consequences ?? {}).flatMap(([outcome, follow]) =>
              follow.map((c) =>
                labelled(
                  this.#say(data.outcomes.members[outcome] ?? plain(outcome)) +
                    (c.strength ? bracketed(this.#say(strengths[c.strength]), this.language) : ""),
                  ruleConsequenceText(c, scopeOf({ book: this.book }, data), this.language),
                  this.language,
                ),
              ),
            ),
          )
        : []),
    ];
  }

  #about({ table, period }: AboutData): string {
    const kind = this.#say(this.book.kind(table)?.title ?? plain(table));
    return period ? this.#say(sentences.eachPeriod(kind, this.#say(periodNames[period]))) : kind;
  }

  #outcomes({
    ordered,
    members,
  }: {
    readonly ordered: boolean;
    readonly members: Readonly<Record<string, Text>>;
  }): string {
    const names = Object.values(members).map((m) => this.#say(m));
    return ordered ? names.join(" < ") : listed(names, this.language);
  }

  #editions(data: Extract<AskableData, { kind: "decision" | "quantity" }>): readonly string[] {
    const term = this.#terms(data);
    const outcome = (of: string | Node): string =>
      typeof of !== "string"
        ? term(of)
        : this.#say((data.kind === "decision" ? data.outcomes.members[of] : undefined) ?? plain(of));
    return [...data.editions].sort(newestFirst).flatMap(({ rows, cites, ...span }) => [
      "",
      heading(`${this.#say(messages.rows)}${bracketed(spanText(span, this.language), this.language)}`, this.language),
      ...rows.flatMap((row, i) => {
        const said =
          "when" in row
            ? sentences.rowSays(term(row.when), outcome("then" in row ? row.then : row.is))
            : sentences.rowOtherwise(outcome(row.otherwise));
        return [
          `  ${i + 1}. ${this.#say(said)}`,
          ...(row.note ? [`     ${labelled(this.#say(messages.note), this.#say(row.note), this.language)}`] : []),
        ];
      }),
      ...this.#sources(cites),
    ]);
  }

  #sources(cites: readonly Citation[] | Unsourced, indent = "  "): readonly string[] {
    const notes = "unsourced" in cites ? [] : cites.flatMap((c) => [c.reading?.because, c.note]);
    return [
      ...sourceLines(cites, this.language).map(
        (s) => `${indent}${labelled(this.#say(messages.source), s, this.language)}`,
      ),
      ...notes.flatMap((n) => (n ? [`${indent}  ${this.#say(n)}`] : [])),
    ];
  }

  #indicator(data: IndicatorData): readonly string[] {
    const term = this.#terms(data);
    const { fold, link, window, over } = data;
    const folded = this.#say(folds[fold.fold]);
    const stretch =
      fold.fold === "mostWithin"
        ? bracketed(this.#say(sentences.stretch(fold.length, windowUnits[fold.unit])), this.language)
        : "";
    const records =
      "table" in over
        ? this.#say(this.book.kind(over.table)?.title ?? plain(over.table))
        : this.#say(sentences.periodsFrom(this.#say(periodNames[over.periods]), term(over.from), term(over.to)));
    const entry = (title: Text, said: string): string => `  ${labelled(this.#say(title), said, this.language)}`;
    return [
      "",
      heading(
        `${this.#say(messages.counts)}${bracketed(spanText(data.inForce, this.language), this.language)}`,
        this.language,
      ),
      entry(messages.counted, "of" in fold ? labelled(folded, term(fold.of), this.language) : `${folded}${stretch}`),
      entry(messages.countedOver, records),
      ...("table" in over ? [entry(messages.whose, this.#link(link, data))] : []),
      entry(messages.when, this.#window(window, term)),
      ...(data.where ? [entry(messages.where, term(data.where))] : []),
      ...(data.by
        ? [
            entry(
              messages.each,
              `${term(data.by.of)}${bracketed(this.#outcomes({ ordered: false, members: data.by.members }), this.language)}`,
            ),
          ]
        : []),
      ...this.#sources(data.cites),
    ];
  }

  #link(link: IndicatorData["link"], data: IndicatorData): string {
    if ("unit" in link) return this.#say(links[link.unit]);
    if ("every" in link) return this.#say(messages.everyRecord);
    const kind = "table" in data.over ? this.book.kind(data.over.table) : undefined;
    const titleOf = (field: string): string => this.#say(kind?.fields[field]?.title ?? plain(field));
    return "ref" in link
      ? this.#say(sentences.namedBy(titleOf(link.ref)))
      : this.#say(
          sentences.sameIn(
            listed(
              link.same.map(([record]) => titleOf(record[0] ?? "")),
              this.language,
            ),
          ),
        );
  }

  #window(window: IndicatorData["window"], term: (node: Node) => string): string {
    const say = (text: Text): string => this.#say(text);
    switch (window.window) {
      case "any":
        return say(messages.ever);
      case "period": {
        const shift = [
          ...(window.years ? [say(sentences.yearsAway(window.years))] : []),
          ...(window.periods ? [say(sentences.periodsAway(window.periods))] : []),
        ];
        const unit = window.unit ? say(periodNames[window.unit]) : undefined;
        const until = window.toDate ? [say(messages.toDate)] : [];
        return clauses([say(sentences.inPeriod(unit)), ...shift, ...until], this.language);
      }
      case "rolling":
        return say(sentences.rolling(sentences.stretch(window.length, windowUnits[window.unit]), term(window.to)));
      case "calendar":
        return say(sentences.calendar(say(periodNames[window.unit]), term(window.containing)));
      case "span":
        return say(sentences.fromTo(term(window.from), term(window.to)));
    }
  }

  #parameter(data: ParameterData): readonly string[] {
    const own = this.book.movesOf(data.id);
    const version = (v: Omit<ParameterVersion, "cites">): string =>
      v.values === undefined
        ? rawSaid(data.of, v.value, this.language)
        : statements(
            Object.entries(v.values).map(
              ([key, value]) => `${this.#keys(data, key)} ${rawSaid(data.of, value, this.language)}`,
            ),
            this.language,
          );
    return [
      "",
      labelled(this.#say(messages.moves), this.#say(movable[data.moves.may]), this.language),
      "",
      heading(this.#say(messages.history), this.language),
      ...[...data.history]
        .sort(newestFirst)
        .flatMap((v) => [
          `  ${labelled(spanText(v, this.language), version(v), this.language)}`,
          ...this.#sources(v.cites, "    "),
        ]),
      ...this.#listed(
        messages.regional,
        own.flatMap((o) => [
          labelled(
            `${this.#say(sentences.movedBy(o.plugin))}${bracketed(spanText(o, this.language), this.language)}`,
            version(o),
            this.language,
          ),
          `  ${this.#say(o.because)}`,
          ...this.#sources(o.cites, "  "),
          ...(o.exempt
            ? [`  ${labelled(this.#say(messages.exemptBy), citationText(o.exempt, this.language), this.language)}`]
            : []),
        ]),
      ),
    ];
  }

  #keys(data: ParameterData, key: string): string {
    return key
      .split("/")
      .map((k, i) => this.#say(data.by?.[i]?.members[k] ?? plain(k)))
      .join("/");
  }

  /** Parameters below a rule that hold how a sentence is read: their source has something to say about it. */
  #readings(data: DefinitionData): readonly string[] {
    const seen = new Set<string>();
    const found: string[] = [];
    const visit = (of: DefinitionData): void => {
      for (const id of this.book.mentionedBy(of.id)) {
        const used = this.book.definition(id);
        if (!used || seen.has(id)) continue;
        seen.add(id);
        if (used.kind !== "parameter") {
          visit(used);
          continue;
        }
        const [newest] = [...used.history].sort(newestFirst);
        if (!newest || newest.value === undefined || "unsourced" in newest.cites) continue;
        const why = newest.cites.flatMap((c) => [c.reading?.because, c.note]).flatMap((t) => (t ? [this.#say(t)] : []));
        if (why.length > 0)
          found.push(
            `${this.#say(used.title)} = ${rawSaid(used.of, newest.value, this.language)}`,
            ...why.map((w) => `  ${w}`),
          );
      }
    };
    visit(data);
    return found;
  }

  #examples(data: AskableData): readonly string[] {
    return this.#listed(
      messages.examples,
      data.examples.map((e) =>
        labelled(this.#say(e.name), expectedText(this.book, data, e.expect, this.language), this.language),
      ),
    );
  }

  #terms(data: AskableData): (node: Node) => string {
    const scope = scopeOf({ book: this.book }, data);
    return (node) =>
      node.op === "choice"
        ? this.#say(
            membersOf({ op: "definition", id: data.id, of: { who: "subject" } }, scope)[node.value] ??
              plain(node.value),
          )
        : this.#say(textOfNode(node, scope));
  }
}

const plain = (s: string): Text => ({ zh: s, en: s });

const start = ({ from }: InForce): number =>
  from === undefined ? Number.NEGATIVE_INFINITY : (parseDay(from) ?? Number.NEGATIVE_INFINITY);
const newestFirst = (a: InForce, b: InForce): number => (start(b) > start(a) ? 1 : start(b) < start(a) ? -1 : 0);
