import type { Assumed, Citation, Language, Text, Unsourced } from "@anwei/kernel";
import type { Assessment } from "../../assessment.js";
import type { FactShown, Shown, TimelineData, TimelineEntry, TimelineRow, TimelineVersion } from "../../views.js";
import { clocksText, headText, isTroubled, kindText, nextDue, statusTones } from "../dues.js";
import { dues, messages, sentences } from "../messages.js";
import { between, labelled } from "../punctuation.js";
import { assumptionGroups, assumptionText, factText } from "../say.js";
import { citationsOf } from "./citations.js";
import { html, joined, type Markup } from "./markup.js";
import { timelineChart } from "./timeline-chart.js";

/** Where on the page it is told why a rule said something of a record, if it is. */
export type WhyAt = (rule: string, table: string, id: string) => string | undefined;

/** A table of records, each of which opens a page of its own. */
export class TimelinePages {
  readonly #cited = new Map<number, Markup>();
  readonly #assumed: ReadonlyMap<string, Assumed>;

  constructor(
    private readonly of: Assessment,
    private readonly view: TimelineData,
    /** What the anchors of its pages begin with. */
    private readonly anchor: string,
    private readonly language: Language,
    private readonly whyAt: WhyAt,
  ) {
    this.#assumed = new Map(of.assumed.map((a) => [a.fact, a]));
  }

  /** The table and the pages, as the content of a section. */
  whole(): Markup {
    const { view } = this;
    const head = (title: string): Markup => html`<th scope="col">${title}</th>`;
    return html`<p class="small muted">${this.#say(sentences.pageCount(view.rows.length, view.of))} · ${this.#say(messages.eachPage)}</p>
<div class="scroll lives"><table>
<thead><tr>${head(this.#say(messages.date))}${head(this.#say(messages.name))}${head(this.#say(messages.unit))}${view.head.map((id) => head(this.#title(id)))}${head(this.#say(messages.clocks))}${head(this.#say(messages.nextDue))}</tr></thead>
<tbody>
${view.rows.map((row, i) => this.#line(row, i))}</tbody>
</table></div>
${view.rows.map((row, i) => this.#page(row, i))}`;
  }

  #say(text: Text): string {
    return text[this.language];
  }

  #title(id: string): string {
    return this.of.names[id]?.[this.language] ?? id;
  }

  #field(table: string, field: string): string {
    return this.of.names[`${table}.${field}`]?.[this.language] ?? field;
  }

  #id(at: number): string {
    return `${this.anchor}-${at + 1}`;
  }

  #line(row: TimelineRow, at: number): Markup {
    const { view, language } = this;
    const next = nextDue(row);
    return html`<tr><td class="nowrap">${row.happenedOn ?? "—"}</td><td class="long"><a href="#${this.#id(at)}">${row.title}</a></td><td class="whose">${row.unitTitle ?? row.unit ?? ""}</td>${view.head.map((id) => html`<td>${headText(row, id, language)}</td>`)}<td><span class="${toneOf(row)}">${clocksText(row, language)}</span></td><td>${
      next && html`${this.#say(next.title)}<span class="because when">${this.#say(next.said)}</span>`
    }</td></tr>
`;
  }

  #page(row: TimelineRow, at: number): Markup {
    const { view, of } = this;
    const unit = row.unitTitle ?? row.unit;
    return html`<article class="life" id="${this.#id(at)}">
<p class="small"><a class="back" href="#${this.anchor}">← ${this.#say(messages.backToTable)}</a></p>
<h3>${row.title}<span class="id">${row.id}</span></h3>
<p class="muted">${joined([this.#say(view.title), ...(unit === undefined ? [] : [unit]), `${this.#say(messages.judged)} ${of.judged}`], " · ")}</p>
${row.head.length > 0 && html`<dl class="meta heads">${row.head.map((shown) => html`<div>${this.#shown(shown, row)}</div>`)}</dl>`}
${row.facts.length > 0 && html`<dl class="meta">${this.#facts(row.facts, view.table)}</dl>`}
${this.#timeline(row)}
${row.sections.map(
  ({ title, shows }) => html`<h4>${this.#say(title)}</h4>
<dl class="answers">${shows.map((shown) => this.#shown(shown, row))}</dl>
`,
)}${row.related.map((related) => this.#related(related))}${row.versions.length > 0 && this.#versions(row)}${row.assumed.length > 0 && this.#assumptions(row)}</article>
`;
  }

  #timeline(row: TimelineRow): Markup {
    const { language, of } = this;
    if (row.entries.length === 0) return html``;
    const head = (title: Text): Markup => html`<th scope="col">${this.#say(title)}</th>`;
    return html`<figure class="timeline"><div class="scroll">${timelineChart(row.entries, of.judged, language)}</div>
<figcaption class="small muted">${this.#say(messages.timelineNote)}</figcaption></figure>
<div class="scroll"><table>
<thead><tr><th scope="col" class="number">${this.#say(messages.entryNumber)}</th>${head(messages.time)}${head(messages.entry)}${head(messages.status)}</tr></thead>
<tbody>
${row.entries.map((entry, i) => this.#entry(entry, i + 1))}</tbody>
</table></div>`;
  }

  #entry(entry: TimelineEntry, number: number): Markup {
    const { language } = this;
    const { status, done, record, source } = entry;
    const state = status
      ? html`<span class="${statusTones[status]}">${this.#say(dues[status])}</span>`
      : html`<span class="muted">${this.#say(kindText(entry))}</span>`;
    return html`<tr><td class="number">${number}</td><td class="when">${this.#say(entry.said)}</td><td class="long">${this.#say(entry.title)}${record !== undefined && html` <span class="id">${record}</span>`}${this.#lacking(entry.missing ?? [], entry.table)}${source !== undefined && this.#cites(source)}</td><td>${state}${done && html`<span class="because">${sentences.doneOn(done[language])[language]}</span>`}</td></tr>
`;
  }

  /** What is missing of a record of a table. */
  #lacking(missing: readonly string[], table: string = this.view.table): Markup {
    const { language, of } = this;
    if (missing.length === 0) return html``;
    const said = missing.map((fact) => factText(fact, table, of.names, language));
    return html`<span class="because open">${labelled(this.#say(messages.lacking), said.join(between(language)), language)}</span>`;
  }

  #facts(facts: readonly FactShown[], table: string): Markup {
    return html`${facts.map(({ field, said }) => html`<div><dt>${this.#field(table, field)}</dt><dd>${this.#say(said)}</dd></div>\n`)}`;
  }

  /** What a rule says: the answer, what it lacks, where it stands, and where it is told why. */
  #shown({ rule, said, outcome, source }: Shown, row: TimelineRow): Markup {
    const why = this.whyAt(rule, this.view.table, row.id);
    return html`<dt>${this.#title(rule)}</dt><dd><strong>${this.#say(said)}</strong>${why !== undefined && html` <a class="small" href="#${why}">${this.#say(messages.seeFinding)}</a>`}${this.#lacking(outcome.missing)}${this.#cites(source)}</dd>
`;
  }

  /** A source, made once however many answers rest on it. */
  #cites(source: number): Markup {
    const known = this.#cited.get(source);
    if (known) return known;
    const cites: readonly Citation[] | Unsourced = this.view.sources[source] ?? [];
    const said = html`${citationsOf(cites, this.language).map(({ said }) => html`<span class="because">${said}</span>`)}`;
    this.#cited.set(source, said);
    return said;
  }

  #related({ table, title, records }: TimelineRow["related"][number]): Markup {
    const { language } = this;
    const of = (shown: Shown, about?: string): Markup =>
      html`<span class="cell">${labelled(this.#title(shown.rule), this.#say(shown.said), language)}${this.#lacking(shown.outcome.missing, about)}</span>`;
    const fields = records[0]?.facts.map(({ field }) => field) ?? [];
    const decided = records.some((r) => r.decisions.length > 0);
    const after = records.some((r) => r.after.length > 0);
    return html`<h4>${this.#say(title)}</h4>
<div class="scroll headed"><table>
<thead><tr><th scope="col">${this.#say(messages.time)}</th><th scope="col">${this.#say(messages.id)}</th>${fields.map((f) => html`<th scope="col">${this.#field(table, f)}</th>`)}${decided && html`<th scope="col">${this.#say(messages.decisionsOf)}</th>`}${after && html`<th scope="col">${this.#say(messages.afterIt)}</th>`}</tr></thead>
<tbody>
${records.map(
  (r) =>
    html`<tr><td class="when">${this.#say(r.said)}</td><td class="id">${r.id}</td>${r.facts.map((f) => html`<td>${this.#say(f.said)}</td>`)}${decided && html`<td class="long">${r.decisions.map((shown) => of(shown, table))}</td>`}${after && html`<td class="long">${r.after.map((shown) => of(shown))}</td>`}</tr>\n`,
)}</tbody>
</table></div>
`;
  }

  #assumptions(row: TimelineRow): Markup {
    const assumed = row.assumed.flatMap((fact) => this.#assumed.get(fact) ?? []);
    return html`<details><summary>${this.#say(messages.assumptions)}</summary><ul class="plain">${assumptionGroups(
      assumed,
      this.view.table,
      this.of.names,
      this.language,
    ).map(
      (a) => html`<li>${assumptionText(a)}<span class="because">${this.#say(a.because)}</span></li>`,
    )}</ul></details>
`;
  }

  #versions(row: TimelineRow): Markup {
    const { view } = this;
    const line = (version: TimelineVersion): Markup => html`<tr><td class="when">${
      version.until
        ? this.#say(version.until)
        : html`<span class="muted">${this.#say(messages.noCorrectionTime)}</span>`
    }</td><td class="id">${version.id}</td><td>${version.changed.map(
      ({ field, was, now }) =>
        html`<span class="cell">${labelled(this.#field(view.table, field), `${this.#say(was)} → ${this.#say(now)}`, this.language)}</span>`,
    )}</td><td>${version.head.map(
      (shown) =>
        html`<span class="cell">${labelled(this.#title(shown.rule), this.#say(shown.said), this.language)}</span>`,
    )}</td></tr>
`;
    return html`<h4>${this.#say(messages.versions)}</h4>
<div class="scroll"><table>
<thead><tr>${[messages.correctedAt, messages.id, messages.changedPart, messages.thenDecided].map((t) => html`<th scope="col">${this.#say(t)}</th>`)}</tr></thead>
<tbody>
${row.versions.map(line)}</tbody>
</table></div>
`;
  }
}

function toneOf({ entries }: TimelineRow): string {
  const [first] = entries.filter(isTroubled).map(({ status }) => status);
  const worst = entries.some((e) => e.status === "overdue" || e.status === "late") ? "found" : "open";
  return first ? worst : "muted";
}

/** What timelines add to the style sheet: each page shows when its anchor is opened, and then it shows alone. */
export const timelineStyle = `
.life { display: none; margin-top: 2rem; padding: 0; border: 0; border-radius: 0; break-inside: auto; }
.life:target { display: block; }
body:has(.life:target) > header, body:has(.life:target) > footer, body:has(.life:target) main > section:not(:has(.life:target)) { display: none; }
.lives td.whose { min-width: 7em; }
section:has(.life:target) > h2, section:has(.life:target) > p, section:has(.life:target) > .lives { display: none; }
.life h3 { margin-top: .5rem; font-size: 1.5rem; line-height: 1.3; }
.life h4 { margin: 2rem 0 .6rem; font-size: 1.05rem; }
.life dl.meta { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); gap: .75rem 1.5rem; margin-top: 1rem; font-size: 1rem; }
.life dl.heads dd { font-size: 1.1rem; }
.life dl.heads .because { font-weight: 400; }
.life dl.answers { grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .5rem 1rem; }
:lang(en) .life dt::first-letter, :lang(en) .life thead th::first-letter, :lang(en) .life td.long::first-letter, :lang(en) .lives thead th::first-letter { text-transform: uppercase; }
.life .because.open { color: var(--open); }
figure.timeline { margin: 1.5rem 0 1rem; }
figure.timeline svg { min-width: 40rem; }
figcaption.small { display: block; }
@media (max-width: 36rem) { .life dl.answers { grid-template-columns: 1fr; gap: 0; } }
@media print {
  .life a.back { display: none; }
  .life .scroll { overflow: visible; }
  figure.timeline svg { min-width: 0; }
}
`;
