import { citationText, type DocumentData, type Language, strengths, type Text } from "@anwei/kernel";
import type { Assessment } from "../../assessment.js";
import type { Finding } from "../../finding.js";
import type { Superseded } from "../../superseded.js";
import type { AgreementData, AgreementRow } from "../../views.js";
import { citesIn, reasons } from "../deciding.js";
import { explanationTree } from "../explanation.js";
import { messages, sentences } from "../messages.js";
import {
  type FindingGroup,
  findingGroups,
  matrixOf,
  outcomeCounts,
  type ResultGroup,
  resultsByTable,
  titleOf,
} from "../overview.js";
import { between, labelled } from "../punctuation.js";
import {
  assumptionGroups,
  assumptionText,
  consequenceText,
  factText,
  periodText,
  spanText,
  unjudgedText,
} from "../say.js";
import { changeText, saidText, supersededGroups } from "../superseded.js";
import { BoardTable, boardStyle, type FindingAt } from "./board.js";
import { citationsOf } from "./citations.js";
import { treeOf } from "./explanation.js";
import { html, joined, type Markup } from "./markup.js";
import { NetworkTree, networkStyle } from "./network.js";
import { ProcedurePages, procedureStyle } from "./procedure.js";
import { ScorecardTables, scorecardStyle } from "./scorecard.js";
import { bodyOf, contentsOf, pageOf, type Section } from "./shell.js";
import { StatisticsTables, statisticsStyle } from "./statistics.js";
import { TimelinePages, timelineStyle, type WhyAt } from "./timeline.js";

export interface HtmlOptions {
  readonly language: Language;
}

/** So many answers, and findings, of one rule stand on the page, and so many of all rules; a nation's are for the other forms. */
const most = { results: { each: 500, all: 6000 }, findings: { each: 500, all: 2000 } } as const;

/** How many of each rule are shown where there are so many rules. */
const shareOf = ({ each, all }: (typeof most)[keyof typeof most], rules: number): number =>
  Math.max(20, Math.min(each, Math.floor(all / Math.max(1, rules))));

/** With more rules than that, the units stand against none of them: the rules are listed instead. */
const widestMatrix = 8;

/**
 * An assessment as one HTML file that needs nothing else: no network, no script. The same assessment gives the same
 * bytes.
 */
export async function renderHtml(assessment: Assessment, { language }: HtmlOptions): Promise<string> {
  return new Page(assessment, language).whole();
}

class Page {
  readonly #groups: readonly FindingGroup[];
  /** Where on the page each finding stands that has room on it. */
  readonly #anchors = new Map<Finding, string>();
  readonly #mostFindings: number;

  constructor(
    private readonly of: Assessment,
    private readonly language: Language,
  ) {
    this.#groups = findingGroups(of);
    this.#mostFindings = shareOf(most.findings, this.#groups.length);
    for (const finding of this.#groups.flatMap((g) => g.findings.slice(0, this.#mostFindings)))
      this.#anchors.set(finding, `f${this.#anchors.size + 1}`);
  }

  whole(): string {
    const { language, of } = this;
    const title = titleOf(of, messages.report, language);
    const sections = this.#sections();
    const body = bodyOf(this.#header(title, sections), sections, this.#footer());
    return pageOf(title, body, language, this.#moreStyle());
  }

  #moreStyle(): string {
    const has = (view: Assessment["views"][number]["view"]): boolean => this.of.views.some((v) => v.view === view);
    return (
      (has("board") ? boardStyle : "") +
      (has("timeline") ? timelineStyle : "") +
      (has("statistics") ? statisticsStyle : "") +
      (has("network") ? networkStyle : "") +
      (has("scorecard") ? scorecardStyle : "") +
      (has("procedure") ? procedureStyle : "")
    );
  }

  #sections(): readonly Section[] {
    const { of } = this;
    const boards = of.views.filter((v) => v.view === "board");
    const agreements = of.views.filter((v): v is AgreementData => v.view === "agreement");
    const timelines = of.views.filter((v) => v.view === "timeline");
    const statistics = of.views.filter((v) => v.view === "statistics");
    const scorecards = of.views.filter((v) => v.view === "scorecard");
    const networks = of.views.filter((v) => v.view === "network");
    const procedures = of.views.filter((v) => v.view === "procedure");
    const whyAt = this.#whyAt();
    const section = (id: string, title: Text, content: Markup) => [{ id, heading: title[this.language], content }];
    return [
      ...(this.#groups.length > 0 || agreements.length === 0
        ? section("summary", messages.summary, this.#summary())
        : []),
      ...(networks.length > 0
        ? section(
            "network",
            messages.network,
            html`${networks.map((view) => new NetworkTree(view, this.language, this.#findingAt()).whole())}`,
          )
        : []),
      ...(boards.length > 0
        ? section(
            "progress",
            messages.progress,
            html`${boards.map((view) => new BoardTable(view, of.names, this.language, this.#findingAt()).whole())}`,
          )
        : []),
      ...(scorecards.length > 0
        ? section(
            "scorecards",
            messages.scorecards,
            html`${scorecards.map((view) => new ScorecardTables(view, of.names, this.language).whole())}`,
          )
        : []),
      ...(statistics.length > 0
        ? section(
            "statistics",
            messages.statistics,
            html`${statistics.map((view) => new StatisticsTables(view, this.language).whole())}`,
          )
        : []),
      ...(procedures.length > 0
        ? section(
            "procedures",
            messages.procedures,
            html`${procedures.map((view) => new ProcedurePages(view, of.names, this.language, whyAt).whole())}`,
          )
        : []),
      ...timelines.flatMap((view, i) => {
        const anchor = `lives${i + 1}`;
        return section(anchor, view.title, new TimelinePages(of, view, anchor, this.language, whyAt).whole());
      }),
      ...(this.#groups.length > 0
        ? section("findings", messages.findings, html`${this.#groups.map((group, i) => this.#group(group, i))}`)
        : []),
      ...(of.superseded ? section("superseded", messages.superseded, this.#superseded(of.superseded)) : []),
      ...(agreements.length > 0
        ? section("agreement", messages.agreement, html`${agreements.map((view) => this.#agreement(view))}`)
        : []),
      ...section("results", messages.allResults, this.#results()),
      ...(of.unjudged.length > 0 ? section("unjudged", messages.unjudged, this.#unjudged()) : []),
      ...(Object.keys(of.lacks).length > 0 ? section("lacks", messages.lacks, this.#lacks()) : []),
      ...(of.assumed.length > 0 ? section("assumptions", messages.assumptions, this.#assumptions()) : []),
      ...(this.#documents().length > 0 ? section("sources", messages.sources, this.#sources()) : []),
    ];
  }

  #say(text: Text): string {
    return text[this.language];
  }

  #header(title: string, sections: readonly Section[]): Markup {
    const { of } = this;
    const tables = Object.entries(of.records).map(
      ([table, n]) => `${this.#say(of.names[table] ?? plainText(table))} ${n}`,
    );
    const facts: readonly (readonly [Text, Markup | string])[] = [
      [messages.judged, of.judged],
      [messages.known, of.known ?? this.#say(messages.knownAll)],
      [messages.rulebook, html`<code>${of.rulebook.meaning.slice(0, 12)}</code>`],
      [
        messages.plugins,
        html`${joined(
          of.rulebook.plugins.map((p) => html`${this.#say(p.title)} ${p.version}`),
          between(this.language),
        )}`,
      ],
      [messages.records, tables.join(" · ")],
    ];
    return html`<header>
<p class="kicker">${this.#say(messages.report)}</p>
<h1>${title}</h1>
<dl class="meta">
${facts.map(([name, value]) => html`<div${name === messages.records && html` class="whole"`}><dt>${this.#say(name)}</dt><dd>${value}</dd></div>\n`)}</dl>
${contentsOf(this.#say(messages.contents), sections)}
</header>`;
  }

  #summary(): Markup {
    const { of } = this;
    if (this.#groups.length === 0) return html`<p>${this.#say(messages.nothingFound)}</p>`;
    const count = (status: Finding["status"]): number => of.findings.filter((f) => f.status === status).length;
    return html`<p class="count"><span class="found"><strong>${count("found")}</strong>${this.#say(messages.found)}</span>
<span class="open"><strong>${count("undecided")}</strong>${this.#say(messages.undecided)}</span></p>
${this.#groups.length > widestMatrix ? this.#rules() : this.#matrix()}`;
  }

  /** How much each rule found. */
  #rules(): Markup {
    const number = (n: number, tone: string): Markup =>
      html`<td class="number">${n > 0 ? html`<span class="${tone}">${n}</span>` : html`<span class="muted">0</span>`}</td>`;
    return html`<div class="scroll"><table>
<thead><tr><th scope="col">${this.#say(messages.rule)}</th><th scope="col" class="number">${this.#say(messages.found)}</th><th scope="col" class="number">${this.#say(messages.undecided)}</th></tr></thead>
<tbody>
${this.#groups.map(({ title, findings }, i) => {
  const found = findings.filter((f) => f.status === "found").length;
  return html`<tr><th scope="row"><a href="#g${i + 1}">${this.#say(title)}</a></th>${number(found, "found")}${number(findings.length - found, "open")}</tr>
`;
})}</tbody>
</table></div>`;
  }

  #matrix(): Markup {
    const { language, of } = this;
    const { rules, units } = matrixOf(of);
    return html`<div class="scroll"><table>
<thead><tr><th scope="col">${this.#say(messages.unit)}</th>${rules.map((r) => html`<th scope="col">${r.title[language]}</th>`)}</tr></thead>
<tbody>
${units.map(
  (unit) => html`<tr><th scope="row">${unit.title}</th>${unit.cells.map(
    ({ asked, findings }) =>
      html`<td>${
        findings.length > 0
          ? this.#cells(findings)
          : html`<span class="muted">${this.#say(asked ? messages.clear : messages.notApplicable)}</span>`
      }</td>`,
  )}</tr>
`,
)}</tbody>
</table></div>`;
  }

  #cells(findings: readonly Finding[]): Markup {
    const shown = findings.filter((f) => this.#anchors.has(f)).slice(0, 5);
    return html`${shown.map((f) => this.#cell(f))}${
      shown.length < findings.length &&
      html`<span class="cell small muted">${this.#say(sentences.andMore(findings.length))}</span>`
    }`;
  }

  #cell(finding: Finding): Markup {
    const { status, said, period, outcome, subject } = finding;
    const href = `#${this.#anchors.get(finding)}`;
    const when = period === undefined ? "" : periodText(period, this.language);
    if (status === "found")
      return html`<span class="cell"><a class="found" href="${href}">● ${this.#say(said)}</a> <span class="when">${when}</span></span>`;
    return html`<span class="cell"><a class="open" href="${href}">○ ${this.#say(messages.undecided)}</a> <span class="when">${when}</span>${outcome.missing.map(
      (fact) =>
        html`<span class="small">${labelled(this.#say(messages.lacking), factText(fact, subject.table, this.of.names, this.language), this.language)}</span>`,
    )}</span>`;
  }

  #group({ rule, title, strength, findings }: FindingGroup, at: number): Markup {
    const shown = findings.slice(0, this.#mostFindings);
    const bound = strength ? html` <span class="badge muted">${this.#say(strengths[strength])}</span>` : html``;
    return html`<h3 id="g${at + 1}">${this.#say(title)}${bound}<span class="id">${rule}</span></h3>
${shown.length < findings.length && html`<p class="small muted">${this.#say(sentences.shortened(shown.length, findings.length))}</p>`}<div class="cards">
${shown.map((finding) => this.#card(finding))}</div>
`;
  }

  /** Where a finding about a record tells why, if it stands on the page. */
  #whyAt(): WhyAt {
    const known = new Map<string, string>();
    for (const [{ rule, subject }, anchor] of this.#anchors)
      known.set(`${rule} ${subject.table}/${subject.id}`, anchor);
    return (rule, table, id) => known.get(`${rule} ${table}/${id}`);
  }

  /** The same for a finding about a subject, in a period or not. */
  #findingAt(): FindingAt {
    const known = new Map<string, string>();
    for (const [{ rule, subject, period }, anchor] of this.#anchors)
      known.set(`${rule} ${subject.id} ${period ?? ""}`, anchor);
    return (rule, subject, period) => known.get(`${rule} ${subject} ${period ?? ""}`);
  }

  #card(finding: Finding): Markup {
    const { language, of } = this;
    const { subject, period, soFar, status, said, outcome, consequences, perhaps = [], because } = finding;
    const found = status === "found";
    const when = [
      ...(subject.table === "units" || subject.unitTitle === undefined ? [] : [subject.unitTitle]),
      ...(period === undefined ? [] : [periodText(period, language)]),
      ...(soFar ? [this.#say(messages.soFar)] : []),
    ].join(" · ");
    const lines = (title: Text, items: readonly (Markup | string)[]): Markup =>
      items.length === 0
        ? html``
        : html`<dt>${this.#say(title)}</dt><dd>${items.length === 1 ? items[0] : html`<ul>${items.map((i) => html`<li>${i}</li>`)}</ul>`}</dd>
`;
    const { inside } = explanationTree(because, language, of.names);
    const assumed = assumptionGroups(outcome.assumed, subject.table, of.names, language);
    return html`<article id="${this.#anchors.get(finding)}" class="${found ? "certain" : "undecided"}">
<h4>${subject.title}<span class="badge wrap ${found ? "found" : "open"}">${found ? this.#say(said) : labelled(this.#say(messages.undecided), this.#say(said), language)}</span><span class="when">${when}</span></h4>
<dl>
${lines(
  messages.why,
  reasons(because, language).map((r) => html`<span class="reason">${r}</span>`),
)}${lines(
  found ? messages.follows : messages.mightFollow,
  consequences.map((c) => consequenceText(c, language)),
)}${lines(
  messages.mightFollow,
  perhaps.map((c) => consequenceText(c, language)),
)}${lines(
  messages.lacking,
  outcome.missing.map((fact) => html`<span class="open">${factText(fact, subject.table, of.names, language)}</span>`),
)}${lines(
  messages.assumed,
  assumed.map((a) => html`${assumptionText(a)}<span class="because">${a.because[language]}</span>`),
)}${lines(messages.source, this.#citations(because))}</dl>
<details><summary>${this.#say(messages.explanation)}</summary>${treeOf(inside, language)}</details>
</article>
`;
  }

  #citations(because: Finding["because"]): readonly Markup[] {
    const { language } = this;
    const cited = new Map<string, { readonly said: Markup; readonly notes: Set<string> }>();
    for (const cites of citesIn(because)) {
      for (const { key, said, notes } of citationsOf(cites, language)) {
        const known = cited.get(key) ?? { said, notes: new Set<string>() };
        for (const note of notes) known.notes.add(note);
        cited.set(key, known);
      }
    }
    return [...cited.values()].map(
      ({ said, notes }) => html`${said}${[...notes].map((n) => html`<span class="because">${n}</span>`)}`,
    );
  }

  #agreement(view: AgreementData): Markup {
    const { language, of } = this;
    const { rows } = view;
    const count = (which: AgreementRow["agreement"]): number => rows.filter((r) => r.agreement === which).length;
    const state = { equal: "good", within: "muted", differs: "found" } as const;
    const table = (these: readonly AgreementRow[]): Markup => html`<div class="scroll"><table>
<thead><tr>${[messages.date, messages.name, messages.official, messages.decided, messages.agrees, messages.lacking].map(
      (t) => html`<th scope="col">${this.#say(t)}</th>`,
    )}</tr></thead>
<tbody>
${these.map(
  (
    r,
  ) => html`<tr><td class="nowrap">${r.happenedOn ?? "—"}</td><td class="long">${r.title}${r.source !== undefined && html`<span class="because">${labelled(this.#say(messages.source), readable(r.source), language)}</span>`}</td><td class="nowrap">${this.#say(r.officialTitle)}</td><td${r.decided.value !== null && html` class="nowrap"`}>${this.#say(r.said)}</td><td class="nowrap"><span class="${state[r.agreement]}">${agreementSigns[r.agreement]} ${this.#say(messages[r.agreement])}</span></td><td>${joined(
    r.decided.missing.map((fact) => factText(fact, view.table, of.names, language)),
    between(language),
  )}</td></tr>
`,
)}</tbody>
</table></div>`;
    const differing = rows.filter((r) => r.agreement === "differs");
    return html`<h3>${view.title[language]}<span class="id">${view.decision}</span></h3>
<p class="count"><span class="good"><strong>${count("equal")}</strong>${this.#say(messages.equal)}</span>
<span class="muted"><strong>${count("within")}</strong>${this.#say(messages.within)}</span>
<span class="${differing.length > 0 ? "found" : "muted"}"><strong>${differing.length}</strong>${this.#say(messages.differs)}</span></p>
<p class="small muted">${this.#say(messages.agreementNote)}</p>
${differing.length > 0 ? table(differing) : ""}
${table(rows.filter((r) => r.agreement !== "differs"))}`;
  }

  #results(): Markup {
    const tables = resultsByTable(this.of);
    const rules = tables.reduce((n, { groups }) => n + groups.length, 0);
    const mostOfEach = shareOf(most.results, rules);
    return html`${tables.map(
      ({
        table,
        groups,
      }) => html`<h3>${this.#say(this.of.names[table] ?? plainText(table))}<span class="id">${this.#say(sentences.ruleCount(groups.length))}</span></h3>
${groups.map((group) => this.#answers(group, mostOfEach))}`,
    )}`;
  }

  #answers(group: ResultGroup, mostOfEach: number): Markup {
    const { language } = this;
    const { rule, title, results } = group;
    const counts = outcomeCounts(group, language);
    const timed = results.some((r) => r.period !== undefined);
    return html`<details><summary>${title[language]} · ${this.#say(sentences.resultCount(results.length))} <span class="muted">${counts}</span></summary>
${results.length > mostOfEach && html`<p class="small muted">${this.#say(sentences.shortened(mostOfEach, results.length))}</p>`}<div class="scroll"><table>
<thead><tr><th scope="col">${this.#say(messages.subject)}</th>${timed ? html`<th scope="col">${this.#say(messages.period)}</th>` : ""}<th scope="col">${this.#say(messages.outcome)}</th></tr></thead>
<tbody>
${results.slice(0, mostOfEach).map(
  (
    r,
  ) => html`<tr><td>${r.subject.title}</td>${timed ? html`<td class="nowrap">${r.period === undefined ? "" : periodText(r.period, language)}</td>` : ""}<td>${r.said[language]}</td></tr>
`,
)}</tbody></table></div><p class="small muted id">${rule}</p></details>
`;
  }

  #unjudged(): Markup {
    const { language, of } = this;
    return html`<ul class="plain">
${of.unjudged.map((rule) => html`<li>${unjudgedText(rule, of.names, language)}</li>\n`)}</ul>`;
  }

  #superseded(superseded: readonly Superseded[]): Markup {
    const { language, of } = this;
    const since = html`<p class="small muted">${of.since !== undefined && this.#say(sentences.knownSince(of.since))}</p>`;
    if (superseded.length === 0) return html`${since}<p>${this.#say(messages.nothingSuperseded)}</p>`;
    const shown = superseded.slice(0, most.findings.each);
    const heads = [messages.subject, messages.period, messages.rule, messages.answerBefore, messages.answerNow];
    return html`${since}<div class="scroll"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${this.#say(head)}</th>`)}</tr></thead>
${supersededGroups(shown).map(
  ({ because, answers }) => html`<tbody>
<tr><th scope="rowgroup" colspan="${heads.length}">${joined(
    because.map((change) => html`${changeText(change, of.names, language)}`),
    between(language),
  )}</th></tr>
${answers.map(
  ({ title, subject, period, before, after }) =>
    html`<tr><td>${subject.title}</td><td>${period !== undefined && periodText(period, language)}</td><td>${this.#say(title)}</td><td><s>${saidText(before, language)}</s></td><td><strong>${saidText(after, language)}</strong></td></tr>
`,
)}</tbody>
`,
)}</table></div>${shown.length < superseded.length && html`<p class="small muted">${this.#say(sentences.shortened(shown.length, superseded.length))}</p>`}`;
  }

  #lacks(): Markup {
    const { language, of } = this;
    const name = (id: string, otherwise: string): string => this.#say(of.names[id] ?? plainText(otherwise));
    return html`<p class="small muted">${this.#say(messages.lacksNote)}</p>
<ul class="plain">
${Object.entries(of.lacks).map(
  ([table, fields]) =>
    html`<li>${labelled(
      name(table, table),
      fields.map((field) => name(`${table}.${field}`, field)).join(between(language)),
      language,
    )}</li>\n`,
)}</ul>`;
  }

  #assumptions(): Markup {
    const { language, of } = this;
    return html`<ul class="plain">
${assumptionGroups(of.assumed, "", of.names, language).map(
  (a) => html`<li>${assumptionText(a)}<span class="because">${a.because[language]}</span>${
    a.records.length > 0
      ? html`<details><summary>${this.#say(sentences.assumedFor(a.records.length))}</summary>${joined(a.records, between(language))}</details>`
      : ""
  }</li>
`,
)}</ul>`;
  }

  /** The documents that findings rest on, each once. */
  #documents(): readonly DocumentData[] {
    const found = new Map<string, DocumentData>();
    for (const { because } of this.of.findings) {
      for (const cites of citesIn(because)) {
        if (!("unsourced" in cites)) for (const { document } of cites) found.set(document.id, document);
      }
    }
    return [...found.values()];
  }

  #sources(): Markup {
    const { language } = this;
    return html`<ul class="plain">
${this.#documents().map(
  (
    document,
  ) => html`<li>${citationText({ document, verified: document.verified }, language)}<span class="because">${joined(
    [
      ...(document.issuer ? [document.issuer[language]] : []),
      `${this.#say(messages.inForce)} ${spanText(document, language)}`,
      ...(document.note ? [document.note[language]] : []),
    ],
    " · ",
  )}</span></li>
`,
)}</ul>`;
  }

  #footer(): Markup {
    const { of } = this;
    const rows: readonly (readonly [Text, string])[] = [
      [messages.meaning, of.rulebook.meaning],
      [messages.edition, of.rulebook.edition],
      [messages.facts, of.facts],
    ];
    return html`<footer>
<dl>
${rows.map(([name, hash]) => html`<dt>${this.#say(name)}</dt><dd><code>${hash}</code></dd>\n`)}${of.rulebook.plugins.map(
  (p) =>
    html`<dt>${this.#say(messages.plugin)}</dt><dd>${this.#say(p.title)} <code>${p.id} ${p.version} ${p.hash.slice(0, 12)}</code> · ${this.#say(messages.region)} ${p.region ?? this.#say(messages.everywhere)}</dd>\n`,
)}</dl>
<p>${this.#say(messages.disclaimer)}</p>
</footer>`;
  }
}

const agreementSigns = { equal: "=", within: "∈", differs: "≠" } as const;

/** An address with its escapes undone, where they can be: it is to be read here, not followed. */
function readable(source: string): string {
  try {
    return decodeURI(source);
  } catch {
    return source;
  }
}

const plainText = (s: string): Text => ({ zh: s, en: s });
