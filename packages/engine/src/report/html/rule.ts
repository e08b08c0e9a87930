import {
  type AskableData,
  type CheckFinding,
  type Citation,
  checkDefinition,
  type DefinitionData,
  type DefinitionProse,
  type DocumentData,
  definitionProse,
  type EditionProse,
  type ExampleData,
  type ExampleFailure,
  formatDay,
  type GeneratedCases,
  generateCases,
  hashesOf,
  type InForce,
  type Language,
  parseDay,
  runExamples,
  type Text,
  type Unsourced,
  type VersionProse,
} from "@anwei/kernel";
import type { PluginRef, ProcedureView, RegionalMove, RegionalReplace, Rulebook } from "@anwei/plugin";
import { unknownRule } from "../../engine-error.js";
import { expectedText, outcomeText } from "../expected.js";
import { type FactSaid, factsSaid, givenSaid } from "../facts.js";
import { kinds, messages, sentences } from "../messages.js";
import { type StepSaid, stepsSaid } from "../procedure-steps.js";
import { between, bracketed, labelled, listed } from "../punctuation.js";
import { periodText, spanText } from "../say.js";
import { bilingualPage } from "./bilingual.js";
import { citationsOf } from "./citations.js";
import { html, joined, type Markup } from "./markup.js";
import { drawingStyle, procedureDrawing } from "./procedure-drawing.js";
import { ruleStyle } from "./rule-style.js";
import { bodyOf, contentsOf, type Section, tagOf } from "./shell.js";

export interface RulePageOptions {
  /** The language that the page opens in; the other is a click away. */
  readonly language: Language;
  /** `YYYY-MM-DD`: whether the rule is in force is said for that day, and not said without one. */
  readonly judged?: string;
}
type Cites = readonly Citation[] | Unsourced;

/**
 * All there is to know of one definition as an HTML file that needs nothing else: what it says, since when and by
 * which clause, its worked examples run, its checks, in both languages. The same book gives the same bytes.
 *
 * @throws EngineError for an id that the book does not have.
 * @example
 * ```ts
 * await writeFile("level.html", renderRulePage(book, "accident/level", { language: "zh", judged: "2009-12-31" }));
 * ```
 */
export function renderRulePage(book: Rulebook, id: string, { language, judged }: RulePageOptions): string {
  const data = book.definition(id);
  if (!data) throw unknownRule(book, id);
  const facts = factsOf(book, data, judged);
  const shown = (of: Language): Markup => new RulePage(facts, of).whole();
  return bilingualPage(`${data.title[language]} · ${id}`, shown, language, ruleStyle + drawingStyle);
}

/** A parameter with a history for each place that has one of its own. */
interface ParameterShown {
  readonly id: string;
  readonly title: Text;
  readonly by?: Text;
  readonly places: readonly { readonly title: Text; readonly history: readonly VersionProse[] }[];
  /** The overlays that moved it. */
  readonly moves: readonly RegionalMove[];
}

/** What both languages say. */
interface RuleFacts {
  readonly book: Rulebook;
  readonly data: DefinitionData;
  readonly judged: string | undefined;
  readonly prose: DefinitionProse;
  readonly plugin: PluginRef | undefined;
  /** Its own, of a parameter; else those that it mentions. */
  readonly parameters: readonly ParameterShown[];
  /** Those that the definitions it uses look at. */
  readonly further: readonly ParameterShown[];
  readonly failures: readonly ExampleFailure[];
  readonly generated: GeneratedCases;
  readonly findings: readonly CheckFinding[];
  /** The procedures whose state, or one of whose steps, it judges. */
  readonly procedures: readonly ProcedureShown[];
}

interface ProcedureShown {
  readonly view: ProcedureView;
  /** The step that the page's rule judges, where it is not the state of the whole. */
  readonly current?: string;
  readonly steps: readonly StepSaid[];
}

function factsOf(book: Rulebook, data: DefinitionData, judged: string | undefined): RuleFacts {
  const { id } = data;
  const prose = definitionProse(book, id);
  const direct = data.kind === "parameter" ? [id] : prose.parameters.map((p) => p.id);
  return {
    book,
    data,
    judged,
    prose,
    plugin: pluginOf(book, id),
    parameters: direct.map((p) => parameterShown(book, p)),
    further: parametersBelow(book, id)
      .filter((p) => !direct.includes(p))
      .map((p) => parameterShown(book, p)),
    failures: runExamples(book, data),
    generated: generateCases(book, id),
    findings: checkDefinition(book, id, judged === undefined ? {} : { on: judged }),
    procedures: proceduresOf(book, id),
  };
}

/** Of the whole procedure all steps are told, of a step that one. */
function proceduresOf(book: Rulebook, id: string): readonly ProcedureShown[] {
  return book.views.flatMap((view): readonly ProcedureShown[] => {
    if (view.view !== "procedure") return [];
    const steps = stepsSaid(book, view);
    if (view.state === id) return [{ view, steps }];
    const step = view.steps.find(({ standing }) => standing === id);
    return step ? [{ view, current: step.id, steps: steps.filter((s) => s.id === step.id) }] : [];
  });
}

const pluginOf = (book: Rulebook, id: string): PluginRef | undefined =>
  book.plugins.find((p) => p.id === book.pluginOf(id));

/** The parameters that a definition looks at directly or through others, in order of their ids. */
function parametersBelow(book: Rulebook, id: string): readonly string[] {
  const seen = new Set<string>();
  const open = [...book.mentionedBy(id)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...book.mentionedBy(next));
  }
  return [...seen].filter((at) => book.definition(at)?.kind === "parameter").sort();
}

function parameterShown(book: Rulebook, id: string): ParameterShown {
  const plain = definitionProse(book, id).history;
  const home = pluginOf(book, id);
  const moved = new Map<string | undefined, Text>();
  const moves = book.movesOf(id);
  for (const overlay of moves) {
    if (!moved.has(overlay.region))
      moved.set(overlay.region, placeOf(book.plugins.find((p) => p.id === overlay.plugin)));
  }
  const own = book.regionOf(id);
  const historyIn = (region: string | undefined): readonly VersionProse[] =>
    definitionProse(book, id, region === undefined ? {} : { region }).history?.history ?? [];
  return {
    id,
    title: plain?.title ?? { zh: id, en: id },
    ...(plain?.by ? { by: plain.by } : {}),
    places: [
      ...(moved.has(own) ? [] : [{ title: placeOf(home), history: plain?.history ?? [] }]),
      ...[...moved].map(([region, title]) => ({ title, history: historyIn(region) })),
    ],
    moves,
  };
}

function placeOf(plugin: PluginRef | undefined): Text {
  if (plugin?.region === undefined) return messages.everywhere;
  const { title, region } = plugin;
  return { zh: title.zh + bracketed(region, "zh"), en: title.en + bracketed(region, "en") };
}

/** The page in one language. */
class RulePage {
  constructor(
    private readonly of: RuleFacts,
    private readonly language: Language,
  ) {}

  whole(): Markup {
    const sections = this.#sections();
    return bodyOf(this.#header(sections), sections, this.#footer());
  }

  #say(text: Text): string {
    return text[this.language];
  }

  /** An anchor's name; both languages stand in one file. */
  #anchor(name: string): string {
    return `${this.language}-${name}`;
  }

  #sections(): readonly Section[] {
    const { data, parameters, further, procedures } = this.of;
    const section = (name: string, title: Text, content: Markup): Section => ({
      id: this.#anchor(name),
      heading: this.#say(title),
      content,
    });
    return [
      section("statement", messages.statement, this.#statement()),
      ...(procedures.length > 0
        ? [section("procedure", messages.procedureOfRule, html`${procedures.map((p) => this.#procedure(p))}`)]
        : []),
      ...(data.kind === "parameter"
        ? [section("history", messages.history, html`${parameters.map((p) => this.#history(p))}`)]
        : this.#editions(section)),
      ...(data.kind !== "parameter" && parameters.length + further.length > 0
        ? [section("parameters", messages.parameters, this.#parameters())]
        : []),
      ...this.#places(section),
      section("sources", messages.sources, this.#sources()),
      ...(data.kind === "parameter"
        ? []
        : [section("examples", messages.workedExamples, this.#examples(data)), ...this.#generated(data, section)]),
      section("checks", messages.check, this.#checks()),
      section("related", messages.related, this.#related()),
    ];
  }

  /** What regions put in this decision's place, and in whose place it stands. */
  #places(section: (name: string, title: Text, content: Markup) => Section): readonly Section[] {
    const { book, data } = this.of;
    const [instead, stands] = [book.insteadOf(data.id), book.standsFor(data.id)];
    return [
      ...(instead.length > 0
        ? [
            section(
              "instead",
              messages.insteadOf,
              this.#replaced(instead, ({ by }) => by),
            ),
          ]
        : []),
      ...(stands.length > 0
        ? [
            section(
              "stands",
              messages.standsFor,
              this.#replaced(stands, ({ target }) => target),
            ),
          ]
        : []),
    ];
  }

  #header(sections: readonly Section[]): Markup {
    const { book, data, plugin } = this.of;
    const { deprecated, formerly } = book.lifeOf(data.id);
    const other = this.language === "zh" ? "en" : "zh";
    const status = this.#status();
    const facts: readonly (readonly [Text, Markup | string])[] = [
      [messages.kind, this.#say(kinds[data.kind])],
      [messages.status, html`<span class="${status.tone}">${this.#say(status.said)}</span>`],
      ...(deprecated
        ? [
            [
              messages.deprecated,
              html`<span class="open">${this.#say(
                sentences.deprecatedSince(deprecated.since, deprecated.until, deprecated.use),
              )}</span><span class="because">${this.#say(deprecated.because)}</span>`,
            ] as const,
          ]
        : []),
      ...(formerly.length > 0
        ? [
            [
              messages.formerly,
              formerly.map(({ from, on }) => this.#say(sentences.calledUntil(from, on))).join(between(this.language)),
            ] as const,
          ]
        : []),
      [messages.region, this.#say(placeOf(plugin))],
      ...(plugin
        ? [[messages.plugin, html`${this.#say(plugin.title)} <code>${plugin.id} ${plugin.version}</code>`] as const]
        : []),
    ];
    return html`<header>
<p class="kicker">${this.#say(messages.rulePage)}</p>
<h1>${this.#say(data.title)}</h1>
<p class="other"><span lang="${tagOf(other)}">${data.title[other]}</span> <code>${data.id}</code></p>
<dl class="meta">
${facts.map(([name, value]) => html`<div><dt>${this.#say(name)}</dt><dd>${value}</dd></div>\n`)}</dl>
${contentsOf(this.#say(messages.contents), sections)}
</header>`;
  }

  /** Whether it is in force on the day that was given; of no other day is anything said. */
  #status(): { readonly said: Text; readonly tone: "good" | "open" | "found" | "muted" } {
    const { judged } = this.of;
    if (judged === undefined) return { said: messages.noDate, tone: "muted" };
    const spans = spansOf(this.of.data);
    if (spans.some((s) => holdsOn(s, judged))) return { said: sentences.inForceOn(judged), tone: "good" };
    return spans.some(({ from }) => from !== undefined && from > judged)
      ? { said: sentences.notYetOn(judged), tone: "open" }
      : { said: sentences.repealedOn(judged), tone: "found" };
  }

  #statement(): Markup {
    const { prose } = this.of;
    const rows: readonly (readonly [Text, Text | undefined])[] = [
      [messages.about, prose.about],
      [messages.law, prose.law],
      [messages.beforeEnd, prose.beforeEnd],
      [messages.gives, prose.gives],
      [messages.moves, prose.moves],
    ];
    return html`<p class="statement">${this.#say(prose.statement)}</p>
${prose.note && html`<p class="muted">${this.#say(prose.note)}</p>`}
<dl class="pairs">
${rows.map(([title, said]) => said && html`<dt>${this.#say(title)}</dt><dd>${this.#say(said)}</dd>\n`)}</dl>`;
  }

  #procedure({ view, current, steps }: ProcedureShown): Markup {
    return html`<figure class="procedure"><div class="scroll">${procedureDrawing(view, this.language, current)}</div>
<figcaption class="small muted">${this.#say(messages.drawingNote)}</figcaption></figure>
<ol class="steps">
${steps.map((step) => this.#step(step, view))}</ol>
`;
  }

  #step(step: StepSaid, view: ProcedureView): Markup {
    const { when, due, notBefore, document } = step;
    const number = view.steps.findIndex(({ id }) => id === step.id) + 1;
    const rows: readonly (readonly [Text, readonly Text[]])[] = [
      [messages.whoTakes, [step.who]],
      [messages.calledWhen, [when ?? messages.fromStart]],
      [messages.byWhen, due.length > 0 ? due : [messages.promptly]],
      [messages.notBefore, notBefore],
      [messages.takesDocument, document ? [document.title] : []],
      [messages.mustState, document && document.states.length > 0 ? [together(document.states)] : []],
    ];
    return html`<li value="${number}"><h3>${this.#say(step.title)}</h3>
<dl class="pairs">
${rows.map(
  ([title, said]) =>
    said.length > 0 &&
    html`<dt>${this.#say(title)}</dt><dd>${said.length === 1 ? this.#say(said[0] as Text) : html`<ul>${said.map((s) => html`<li>${this.#say(s)}</li>`)}</ul>`}</dd>\n`,
)}</dl>
<p class="cited">${this.#cited(step.cites)}</p></li>
`;
  }

  #editions(section: (name: string, title: Text, content: Markup) => Section): readonly Section[] {
    const { data, prose } = this.of;
    if (data.kind === "indicator") {
      return [section("editions", messages.editions, html`${prose.editions.map((e) => this.#edition(e, html``))}`)];
    }
    return [
      section(
        "table",
        messages.decisionTable,
        html`${prose.editions.map((e) => this.#edition(e, this.#rows(e)))}${
          prose.combine && html`<p class="small muted">${this.#say(prose.combine)}</p>`
        }`,
      ),
      ...(prose.consequences.length > 0
        ? [
            section(
              "consequences",
              messages.follows,
              html`<ul class="plain">${prose.consequences.map((c) => html`<li>${this.#say(c.sentence)}</li>`)}</ul>`,
            ),
          ]
        : []),
    ];
  }

  #edition(edition: EditionProse, content: Markup): Markup {
    const { judged } = this.of;
    const now = judged !== undefined && holdsOn(edition, judged);
    return html`<h3>${spanText(edition, this.language)}${
      now && html` <span class="badge good">${this.#say(sentences.inForceOn(judged))}</span>`
    }</h3>
${content}<p class="cited">${this.#cited(edition.cites)}</p>
`;
  }

  #rows({ rows, none }: EditionProse): Markup {
    return html`<div class="scroll"><table class="rows">
<thead><tr><th scope="col" class="number">#</th><th scope="col">${this.#say(messages.condition)}</th><th scope="col">${this.#say(messages.result)}</th></tr></thead>
<tbody>
${rows.map(
  ({ when, then, note }, i) =>
    html`<tr><td class="number">${i + 1}</td><td class="long">${this.#say(
      when ?? (rows.length === 1 ? messages.anyCase : messages.otherwise),
    )}${note && html`<span class="because">${labelled(this.#say(messages.note), this.#say(note), this.language)}</span>`}</td><td class="${this.of.data.kind === "decision" ? "outcome" : "formula"}">${this.#say(then)}</td></tr>
`,
)}${none && html`<tr><td></td><td colspan="2" class="muted">${this.#say(none)}</td></tr>\n`}</tbody>
</table></div>
`;
  }

  #cited(cites: Cites): Markup {
    return html`${joined(
      citationsOf(cites, this.language).map(
        ({ said, notes }) =>
          html`<span class="citation">${said}${notes.map((n) => html`<span class="because">${n}</span>`)}</span>`,
      ),
      "",
    )}`;
  }

  #parameters(): Markup {
    const { parameters, further } = this.of;
    return html`${parameters.map((p) => this.#history(p))}${
      further.length > 0 &&
      html`<details class="fold"><summary>${this.#say(messages.furtherParameters)}${bracketed(`${further.length}`, this.language)}</summary>
${further.map((p) => this.#history(p))}</details>`
    }`;
  }

  /** The values of a parameter by date, newest first; places with values of their own stand side by side. */
  #history({ id, title, by, places, moves }: ParameterShown): Markup {
    const several = places.length > 1;
    const head = (said: string, span = 1): Markup =>
      html`<th scope="col"${span > 1 && html` colspan="${span}"`}>${said}</th>`;
    const cells = (version: VersionProse | undefined): Markup => {
      if (!version)
        return html`<td${!several && html` colspan="2"`} class="muted">${this.#say(messages.notInBook)}</td>`;
      const value = version.entries ? this.#entries(version.entries, by) : html`${this.#say(version.value)}`;
      return several
        ? html`<td><span class="value">${value}</span><span class="small muted">${this.#cited(version.cites)}</span></td>`
        : html`<td class="value">${value}</td><td class="small">${this.#cited(version.cites)}</td>`;
    };
    const own = id === this.of.data.id;
    return html`<div class="parameter" id="${this.#anchor(`parameter-${this.#numberOf(id)}`)}">
${!own && html`<h3>${this.#say(title)}<span class="id">${id}</span></h3>\n`}<div class="scroll"><table>
<thead><tr>${head(this.#say(messages.inForce))}${
      several
        ? places.map((p) => head(this.#say(p.title)))
        : [head(this.#say(messages.value)), head(this.#say(messages.clause))]
    }</tr></thead>
<tbody>
${stretchesOf(places.map((p) => p.history)).map(
  ({ span, versions }) =>
    html`<tr><th scope="row" class="nowrap">${spanText(span, this.language)}</th>${versions.map(cells)}</tr>\n`,
)}</tbody>
</table></div>
${moves.map(
  ({ plugin, because, exempt, ...span }) =>
    html`<p class="small">${labelled(
      `${this.#say(sentences.movedBy(this.#pluginTitle(plugin)))}${bracketed(spanText(span, this.language), this.language)}`,
      this.#say(because),
      this.language,
    )}${this.#exempt(exempt)}</p>\n`,
)}</div>
`;
  }

  /** The law that allows a region to be laxer than the rule above. */
  #exempt(exempt: Citation | undefined): Markup {
    return html`${
      exempt &&
      html`<span class="because"><span class="mark">${this.#say(messages.exemptBy)}</span> ${this.#cited([exempt])}</span>`
    }`;
  }

  /** Decisions that stand in one another's place. */
  #replaced(of: readonly RegionalReplace[], other: (of: RegionalReplace) => string): Markup {
    const { language } = this;
    const { book } = this.of;
    return html`<ul class="plain">${of.map((o) => {
      const id = other(o);
      const title = this.#say(book.definition(id)?.title ?? { zh: id, en: id });
      const place = placeOf(book.plugins.find((p) => p.id === o.plugin));
      return html`<li>${title} <code>${id}</code>${bracketed(`${this.#say(place)} · ${spanText(o, language)}`, language)}
<span class="because">${this.#say(o.because)}</span><span class="small">${this.#cited(o.cites)}</span>${
        o.exempt ? this.#exempt(o.exempt) : html`<span class="because">${this.#say(messages.noneMilder)}</span>`
      }</li>
`;
    })}</ul>`;
  }

  #pluginTitle(id: string): string {
    return this.#say(this.of.book.plugins.find((p) => p.id === id)?.title ?? { zh: id, en: id });
  }

  #entries(entries: NonNullable<VersionProse["entries"]>, by: Text | undefined): Markup {
    return html`<table class="entries">
<thead><tr><th scope="col">${this.#say(by ?? messages.key)}</th><th scope="col" class="number">${this.#say(messages.value)}</th></tr></thead>
<tbody>${entries.map(
      ({ key, value }) => html`<tr><td>${this.#say(key)}</td><td class="number">${this.#say(value)}</td></tr>`,
    )}</tbody></table>`;
  }

  #numberOf(id: string): number {
    return [...this.of.parameters, ...this.of.further].findIndex((p) => p.id === id) + 1;
  }

  /** Every document that the page cites, each once, with the places cited. */
  #sources(): Markup {
    const cites = this.#allCites();
    const documents = new Map<string, { readonly document: DocumentData; readonly places: Map<string, Citation> }>();
    for (const cited of cites.flatMap((c) => ("unsourced" in c ? [] : c))) {
      const known = documents.get(cited.document.id) ?? { document: cited.document, places: new Map() };
      const key = JSON.stringify([cited.place, cited.verified, cited.reading, cited.note]);
      known.places.set(key, cited);
      documents.set(cited.document.id, known);
    }
    const unsourced = new Set(cites.flatMap((c) => ("unsourced" in c ? [this.#say(c.unsourced)] : [])));
    return html`<div class="cards">
${[...documents.values()].map(({ document, places }) => this.#document(document, [...places.values()]))}${[
  ...unsourced,
].map(
  (why) =>
    html`<article class="source"><p><span class="mark">${this.#say(messages.unsourced)}</span> ${why}</p></article>\n`,
)}</div>`;
  }

  #allCites(): readonly Cites[] {
    const { book, data, prose, parameters, further } = this.of;
    return [
      ...prose.editions.map((e) => e.cites),
      ...[...book.insteadOf(data.id), ...book.standsFor(data.id)].map((o) => o.cites),
      ...[...parameters, ...further].flatMap((p) => p.places.flatMap((at) => at.history.map((v) => v.cites))),
    ];
  }

  #document(document: DocumentData, places: readonly Citation[]): Markup {
    const { language } = this;
    const { title, number, issuer, published, note } = document;
    const rows: readonly (readonly [Text, string | undefined])[] = [
      [messages.number, number],
      [messages.issuer, issuer?.[language]],
      [messages.published, published],
      [messages.inForce, spanText(document, language)],
      [messages.note, note?.[language]],
    ];
    return html`<article class="source">
<h4>${language === "zh" ? `《${title.zh}》` : title.en}</h4>
<dl>
${rows.map(([name, said]) => said !== undefined && html`<dt>${this.#say(name)}</dt><dd>${said}</dd>\n`)}${
  places.length > 0 &&
  html`<dt>${this.#say(messages.place)}</dt><dd><ul class="plain">${places.map((p) => this.#place(p))}</ul></dd>`
}</dl>
</article>
`;
  }

  #place({ document, place, verified, reading, note }: Citation): Markup {
    const { language } = this;
    const rows = reading && [
      [messages.printed, reading.printed],
      [messages.readAs, reading.readAs],
      [messages.because, reading.because[language]],
    ];
    return html`<li>${(place ?? messages.document)[language]} ${
      verified && document.verified
        ? html`<span class="small good">${this.#say(messages.againstText)}</span>`
        : html`<span class="mark">${this.#say(messages.fromMemory)}</span>`
    }${note && html`<span class="because">${note[language]}</span>`}${
      rows &&
      html`<dl class="reading">${rows.map(([name, said]) => html`<dt>${this.#say(name as Text)}</dt><dd>${said as string}</dd>`)}</dl>`
    }</li>`;
  }

  #examples(data: AskableData): Markup {
    const { failures } = this.of;
    const { examples } = data;
    return html`<p class="${failures.length > 0 ? "found" : "good"}">${this.#say(
      sentences.examplesPassed(examples.length - failures.length, examples.length),
    )}</p>
<p class="small muted">${this.#say(messages.examplesNote)}</p>
<div class="scroll"><table class="stack">
<thead><tr>${[messages.examples, messages.given, messages.expected, messages.ran].map(
      (t) => html`<th scope="col">${this.#say(t)}</th>`,
    )}</tr></thead>
<tbody>
${examples.map((e) => this.#example(data, e))}</tbody>
</table></div>`;
  }

  #example(data: AskableData, example: ExampleData): Markup {
    const { book, failures } = this.of;
    const { language } = this;
    const failure = failures.find((f) => f.example === example);
    const how: readonly (readonly [Text, string | undefined])[] = [
      [messages.period, example.period && periodText(example.period, language)],
      [messages.happened, example.happened],
      [messages.judged, example.judged],
      [messages.region, example.in],
      [messages.at, example.at && titleAt(data, example.at, language)],
    ];
    const said = [
      ...how.flatMap(([name, is]): FactSaid[] => (is === undefined ? [] : [{ name: this.#say(name), said: is }])),
      ...factsSaid(book.kind(data.about.table), example.facts, language),
    ];
    return html`<tr><th scope="row" class="long">${this.#say(example.name)}</th><td class="long">${this.#facts(said)}${this.#given(example.given)}${Object.entries(
      example.records ?? {},
    ).map(([table, rows]) => this.#records(table, rows))}${
      example.partial && html`<span class="because">${this.#say(messages.partial)}</span>`
    }</td><td class="expected" data-label="${this.#say(messages.expected)}">${expectedText(book, data, example.expect, language)}</td><td class="ran" data-label="${this.#say(messages.ran)}">${
      failure ? this.#failure(data, failure) : html`<span class="good">✓ ${this.#say(messages.passed)}</span>`
    }</td></tr>
`;
  }

  #failure(data: AskableData, { outcome, error }: ExampleFailure): Markup {
    const { language } = this;
    const came = outcome
      ? labelled(this.#say(messages.came), outcomeText(this.of.book, data, outcome, language), language)
      : labelled(this.#say(messages.couldNotRun), error ?? "", language);
    return html`<span class="found">✗ ${this.#say(messages.failed)}</span><span class="because">${came}</span>`;
  }

  #facts(said: readonly FactSaid[]): Markup {
    return said.length === 0
      ? html``
      : html`<ul class="facts">${said.map(({ name, said: is }) => html`<li><span class="muted">${name}</span> ${is}</li>`)}</ul>`;
  }

  #given(given: ExampleData["given"]): Markup {
    if (!given || Object.keys(given).length === 0) return html``;
    const said = givenSaid(this.of.book, given, this.language);
    return html`<span class="because">${this.#say(messages.takenAsGiven)}</span>${this.#facts(said)}`;
  }

  #records(table: string, rows: NonNullable<ExampleData["records"]>[string]): Markup {
    const { book } = this.of;
    const { language } = this;
    const kind = book.kind(table);
    const title = kind?.title ?? { zh: table, en: table };
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((f) => f !== "id");
    const head = fields.map((f) => (kind && Object.hasOwn(kind.fields, f) ? kind.fields[f]?.title[language] : f) ?? f);
    const cell = (row: Readonly<Record<string, unknown>>, field: string): string =>
      Object.hasOwn(row, field) ? (factsSaid(kind, { [field]: row[field] }, language)[0]?.said ?? "") : "—";
    const counted = this.#say(sentences.tableCount(title, rows.length));
    if (rows.length === 0) return html`<span class="because">${counted}</span>`;
    return html`<details><summary>${counted}</summary><div class="scroll"><table class="records">
<thead><tr>${head.map((h) => html`<th scope="col">${h}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${fields.map((f) => html`<td>${cell(row, f)}</td>`)}</tr>`)}</tbody>
</table></div></details>`;
  }

  #generated(data: AskableData, section: (name: string, title: Text, content: Markup) => Section): readonly Section[] {
    const { language } = this;
    const { cases, left } = this.of.generated;
    if (data.kind === "indicator" || cases.length + left.length === 0) return [];
    return [
      section(
        "generated",
        messages.generated,
        html`${
          cases.length > 0 &&
          html`<details class="fold"><summary>${this.#say(sentences.caseCount(cases.length))}</summary>
<p class="small muted">${this.#say(messages.generatedNote)}</p>
<div class="scroll"><table>
<thead><tr>${[messages.purpose, messages.condition, messages.oneCase].map(
            (t) => html`<th scope="col">${this.#say(t)}</th>`,
          )}</tr></thead>
<tbody>
${cases.map(
  (c) =>
    html`<tr><td class="nowrap">${this.#say(messages[c.purpose])}</td><td class="long">${this.#say(c.for)}</td><td class="long">${this.#say(c.name)}</td></tr>\n`,
)}</tbody>
</table></div></details>`
        }${
          left.length > 0 &&
          html`<p class="open">${labelled(this.#say(messages.notGenerated), "", language)}</p>
<ul>${left.map((l) => html`<li>${this.#say(l)}</li>`)}</ul>`
        }`,
      ),
    ];
  }

  #checks(): Markup {
    const { findings } = this.of;
    if (findings.length === 0) return html`<p class="good">${this.#say(messages.noFindings)}</p>`;
    const states = {
      problem: { title: messages.problem, tone: "found" },
      note: { title: messages.remark, tone: "muted" },
      notAnalysed: { title: messages.notAnalysed, tone: "open" },
    } as const;
    return html`<ul class="plain">${findings.map((f) => {
      const { title, tone } = states[f.status];
      return html`<li><span class="badge ${tone}">${this.#say(title)}</span> ${this.#say(f.found)} <code>${f.code} ${f.part}</code>${
        f.cell &&
        html`<span class="because">${labelled(this.#say(messages.shownBy), this.#say(f.cell), this.language)}</span>`
      }<span class="because">${labelled(this.#say(messages.hint), this.#say(f.hint), this.language)}</span></li>
`;
    })}</ul>`;
  }

  #related(): Markup {
    const { book, data } = this.of;
    const uses = book.mentionedBy(data.id);
    const usedBy = book.ids().filter((id) => book.mentionedBy(id).includes(data.id));
    return html`<dl class="pairs">
<dt>${this.#say(messages.uses)}</dt><dd>${this.#named(uses, messages.usesNone)}</dd>
<dt>${this.#say(messages.usedBy)}</dt><dd>${this.#named(usedBy, messages.usedByNone)}</dd>
</dl>`;
  }

  #named(ids: readonly string[], none: Text): Markup {
    if (ids.length === 0) return html`<span class="muted">${this.#say(none)}</span>`;
    return html`<ul class="plain">${ids.map((id) => {
      const title = this.#say(this.of.book.definition(id)?.title ?? { zh: id, en: id });
      const at = this.#numberOf(id);
      const name = at > 0 ? html`<a href="#${this.#anchor(`parameter-${at}`)}">${title}</a>` : html`${title}`;
      return html`<li>${name} <code>${id}</code></li>`;
    })}</ul>`;
  }

  #footer(): Markup {
    const { book, data, plugin } = this.of;
    const own = hashesOf(data);
    const rows: readonly (readonly [Text, string])[] = [
      [messages.ownMeaning, own.meaning],
      [messages.ownEdition, own.edition],
      [messages.bookMeaning, book.meaning],
      [messages.bookEdition, book.edition],
      ...(plugin ? [[messages.pluginHash, plugin.hash] as const] : []),
    ];
    return html`<footer>
<dl>
${rows.map(([name, hash]) => html`<dt>${this.#say(name)}</dt><dd><code>${hash}</code></dd>\n`)}<dt>${this.#say(messages.plugins)}</dt><dd>${joined(
      book.plugins.map((p) => html`${this.#say(p.title)} <code>${p.id} ${p.version}</code>`),
      between(this.language),
    )}</dd>
</dl>
<p>${this.#say(messages.rulePageDisclaimer)}</p>
</footer>`;
  }
}

const together = (texts: readonly Text[]): Text => ({
  zh: listed(
    texts.map((t) => t.zh),
    "zh",
  ),
  en: listed(
    texts.map((t) => t.en),
    "en",
  ),
});

function titleAt(data: AskableData, at: string, language: Language): string {
  const members = data.kind === "indicator" ? data.by?.members : undefined;
  return (members && Object.hasOwn(members, at) ? members[at]?.[language] : undefined) ?? at;
}

function spansOf(data: DefinitionData): readonly InForce[] {
  switch (data.kind) {
    case "parameter":
      return data.history;
    case "indicator":
      return [data.inForce];
    default:
      return data.editions;
  }
}

// Days written year first compare as texts.
const holdsOn = ({ from, to }: InForce, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

interface Stretch {
  readonly span: InForce;
  readonly versions: readonly (VersionProse | undefined)[];
}

/** Histories side by side: the stretches of time in which none of them changes, newest first. */
function stretchesOf(histories: readonly (readonly VersionProse[])[]): readonly Stretch[] {
  const starts = new Set<string>();
  for (const { from = "", to } of histories.flat()) {
    starts.add(from);
    if (to !== undefined) starts.add(moved(to, 1));
  }
  const cuts = [...starts].sort();
  return cuts
    .map((start, i): Stretch => {
      const next = cuts[i + 1];
      return {
        span: {
          ...(start === "" ? {} : { from: start }),
          ...(next === undefined ? {} : { to: moved(next, -1) }),
        },
        versions: histories.map((h) => h.find((v) => (start === "" ? v.from === undefined : holdsOn(v, start)))),
      };
    })
    .reverse();
}

const moved = (day: string, by: number): string => {
  const at = parseDay(day);
  return at === undefined ? day : formatDay(at + by);
};
