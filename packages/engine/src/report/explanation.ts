import {
  type ExplainedRecord,
  type ExplainedRow,
  type ExplainedTerm,
  type Explanation,
  type Language,
  type Truth,
  truthText,
} from "@anwei/kernel";
import type { Names } from "../names.js";
import { messages, sentences } from "./messages.js";
import { bracketed, labelled, statements } from "./punctuation.js";
import {
  assumptionGroups,
  assumptionText,
  factText,
  notInForceText,
  periodText,
  plain,
  sourceLines,
  spanText,
} from "./say.js";

/** One line of an explanation with the lines that give its reasons; pages and terminals show the same tree. */
export interface ExplanationNode {
  readonly text: string;
  /** Whether the test on this line holds; absent where the line is no test. */
  readonly held?: Truth;
  readonly inside: readonly ExplanationNode[];
}

/** An explanation as a tree of lines: every test with both its sides, every parameter with its span and source. */
export function explanationTree(explanation: Explanation, language: Language, names: Names = {}): ExplanationNode {
  return new Teller(language, names).whole(explanation);
}

/**
 * An explanation as indented lines for a terminal.
 *
 * @example
 * ```ts
 * const { explanation } = engine.decide("accident/level", { deaths: 12 }, { explain: true });
 * console.log(explanationLines(explanation, "zh").join("\n"));
 * ```
 */
export function explanationLines(explanation: Explanation, language: Language, names: Names = {}): readonly string[] {
  const lines: string[] = [];
  const add = (node: ExplanationNode, depth: number): void => {
    const said = node.held === undefined ? node.text : labelled(node.text, truthText[node.held][language], language);
    lines.push(`${"  ".repeat(depth)}${said}`);
    for (const inner of node.inside) add(inner, depth + 1);
  };
  add(explanationTree(explanation, language, names), 0);
  return lines;
}

/** The name of a record, or its id where it has none. */
export const recordName = (table: string, id: string, names: Names, language: Language): string =>
  plain(names[`${table}/${id}`]?.[language] ?? id);

/** Whether a test only says which reading of the text is taken. */
export const asksParametersOnly = (term: ExplainedTerm): boolean =>
  term.parts.length > 0 && term.parts.every((p) => p.op === "parameter");

class Teller {
  /** Parameters whose version and source have been given. */
  readonly #told = new Set<string>();

  constructor(
    private readonly language: Language,
    private readonly names: Names,
  ) {}

  whole(e: Explanation): ExplanationNode {
    const { language, names } = this;
    const subject = e.subject === "" ? [] : [recordName(e.table, e.subject, names, language)];
    const of = [e.title[language], ...subject, ...(e.period ? [periodText(e.period, language)] : [])].join(" · ");
    const { missing, assumed } = e.outcome;
    return {
      text: labelled(of, e.said[language], language),
      inside: [
        ...(e.by
          ? [
              line(
                labelled(
                  messages.insteadBy[language],
                  `${e.by.title[language]}${bracketed(e.by.rule, language)}`,
                  language,
                ),
              ),
            ]
          : []),
        ...sourceLines(e.cites, language).map((s) => line(labelled(messages.source[language], s, language))),
        ...(missing.length > 0
          ? [
              line(
                messages.lacking[language],
                missing.map((fact) => line(factText(fact, e.table, names, language))),
              ),
            ]
          : []),
        ...(assumed.length > 0
          ? [
              line(
                messages.assumed[language],
                assumptionGroups(assumed, e.table, names, language).map((a) =>
                  line(
                    labelled(assumptionText(a), a.because[language], language),
                    a.records.map((r) => line(r)),
                  ),
                ),
              ),
            ]
          : []),
        ...this.#inside(e),
        ...this.#changes(e),
      ],
    };
  }

  /** What would have to be different for another outcome. */
  #changes({ changes = [] }: Explanation): readonly ExplanationNode[] {
    const { language } = this;
    if (changes.length === 0) return [];
    const said = changes.map(({ title, from, to, by, outcomeTitle }) =>
      sentences.wouldBe(
        title[language],
        from[language],
        to[language],
        by ? bracketed(by[language], language) : "",
        outcomeTitle[language],
      ),
    );
    return [
      line(
        messages.changes[language],
        said.map((s) => line(s[language])),
      ),
    ];
  }

  #inside(e: Explanation): readonly ExplanationNode[] {
    return [
      ...(e.notInForce ? [line(notInForceText(e.notInForce, this.language))] : []),
      ...(e.applies ? [line(messages.applies[this.language], [this.#term(e.applies)])] : []),
      ...e.rows.map((row) => this.#row(row)),
      ...(e.besides ?? []).map((b) => this.#besides(b)),
      ...(e.records ? [this.#records(e.records)] : []),
      ...(e.complete === false ? [line(messages.incomplete[this.language])] : []),
    ];
  }

  /** What a region's decision in this one's place says besides. */
  #besides(e: Explanation): ExplanationNode {
    const { language } = this;
    const title = `${e.title[language]}${bracketed(e.rule, language)}`;
    return line(labelled(`${messages.insteadSays[language]}${title}`, e.said[language], language), [
      ...sourceLines(e.cites, language).map((s) => line(labelled(messages.source[language], s, language))),
      ...this.#inside(e),
    ]);
  }

  #row(row: ExplainedRow): ExplanationNode {
    const { language } = this;
    const outcome = row.test
      ? row.outcome[language]
      : labelled(messages.otherwise[language], row.outcome[language], language);
    // Of a value that is not taken, only why not.
    const value = row.term && row.held !== "false" ? this.#value(row.term) : [];
    // A joined test adds a level of its own only where it stands among others.
    const joined = row.test?.op === "all" || row.test?.op === "any" ? row.test : undefined;
    const how = joined ? bracketed(messages[joined.op === "all" ? "allOf" : "anyOf"][language], language) : "";
    const tests = joined ? deciding(joined) : row.test ? [row.test] : [];
    return {
      text: `${row.number}. ${outcome}${how}`,
      held: row.held,
      inside: [
        ...tests.map((test) => this.#term(test)),
        ...value,
        ...(row.note ? [line(labelled(messages.note[language], row.note[language], language))] : []),
      ],
    };
  }

  #records(records: readonly ExplainedRecord[]): ExplanationNode {
    const { language, names } = this;
    if (records.length === 0) return line(messages.noRecords[language]);
    return line(
      sentences.countedRecords(records.length)[language],
      records.map(({ table, id, belongs, test }) => {
        const name = recordName(table, id, names, language);
        return {
          text: belongs === "true" ? name : `${name}${bracketed(messages.perhaps[language], language)}`,
          inside: test ? [this.#term(test)] : [],
        };
      }),
    );
  }

  #term(term: ExplainedTerm): ExplanationNode {
    const { language } = this;
    switch (term.op) {
      case "all":
      case "any": {
        const said = term.op === "all" ? messages.allOf : messages.anyOf;
        return { text: said[language], ...held(term), inside: deciding(term).map((part) => this.#term(part)) };
      }
      case "not":
      case "atLeastOf":
        return { text: term.text[language], ...held(term), inside: term.parts.map((part) => this.#term(part)) };
      default: {
        const sides = this.#sides(term);
        return {
          text: `${term.text[language]}${sides === "" ? "" : bracketed(sides, language)}`,
          ...held(term),
          inside: term.parts.flatMap((part) =>
            // What a single part came to stands on the test's line already.
            part.definition && term.parts.length === 1 ? this.#inside(part.definition) : this.#side(part),
          ),
        };
      }
    }
  }

  /** What both sides of a test came to; what the test's own words say is not said again. */
  #sides({ op, compared, parts, truth }: ExplainedTerm): string {
    const { language } = this;
    if (op === "always" || (op === "oneOf" && truth === "true")) return "";
    if (!compared)
      return statements(
        parts.map((p) => p.value[language]),
        language,
      );
    const left = compared.left[language];
    return parts.length < 2
      ? left
      : statements([left, sentences.limitIs(compared.right[language])[language]], language);
  }

  /** How a side of a test came about, whose value the test's line has given. */
  #side(part: ExplainedTerm): readonly ExplanationNode[] {
    if (part.op === "fact" || part.op === "clock") return [];
    if (part.op === "parameter") return part.truth === undefined && part.parameter ? this.#version(part) : [];
    return part.definition || part.truth !== undefined
      ? this.#value(part)
      : part.parts.flatMap((inner) => this.#value(inner));
  }

  /** The version of a parameter, where it is first used. */
  #version({ text, value, parameter }: ExplainedTerm): readonly ExplanationNode[] {
    const { language } = this;
    if (!parameter || this.#told.has(parameter.id)) return [];
    this.#told.add(parameter.id);
    const { cites, ...span } = parameter;
    const said = `${text[language]} = ${value[language]}${bracketed(spanText(span, language), language)}`;
    return [
      line(
        said,
        sourceLines(cites, language).map((s) => line(labelled(messages.source[language], s, language))),
      ),
    ];
  }

  /** A value and how it came about. */
  #value(term: ExplainedTerm): readonly ExplanationNode[] {
    const { language } = this;
    if (term.truth !== undefined && term.op !== "fact" && term.op !== "parameter") return [this.#term(term)];
    const said = labelled(term.text[language], term.value[language], language);
    const [only] = term.parts;
    // A factor of one that is left out of the words.
    if (only && term.parts.length === 1 && only.text.zh === term.text.zh) return [line(said)];
    if (term.parameter) {
      const version = this.#version(term);
      return version.length > 0 ? version : [line(said)];
    }
    if (term.definition) return [line(said, this.#inside(term.definition))];
    return [
      line(
        said,
        term.parts.flatMap((part) => this.#value(part)),
      ),
    ];
  }
}

const line = (text: string, inside: readonly ExplanationNode[] = []): ExplanationNode => ({ text, inside });

const held = ({ truth }: ExplainedTerm): { readonly held?: Truth } => (truth === undefined ? {} : { held: truth });

/** The parts of a joined test that are worth telling: where another reading rules it out, that alone. */
function deciding(term: ExplainedTerm): readonly ExplainedTerm[] {
  if (term.op !== "all" || term.truth !== "false") return term.parts;
  const reading = term.parts.find((p) => p.truth === "false" && asksParametersOnly(p));
  return reading ? [reading] : term.parts;
}
