import type { Language } from "@anwei/kernel";
import { type NetworkData, type NetworkRow, type Standing, standings } from "../../views.js";
import { messages, sentences, standingTexts } from "../messages.js";
import {
  answerText,
  isTrouble,
  kindTitle,
  levelWithin,
  standingCounts,
  standingSigns,
  standingTones,
  troubles,
} from "../network.js";
import { labelled, listed } from "../punctuation.js";
import { html, joined, type Markup } from "./markup.js";

/** So many units have a line of their own on the page; of more the deepest levels are counted only. */
const mostUnits = 3000;

/** So many lines stand open at first, whole levels of the tree. */
const mostOpen = 120;

/** With so few units nothing is folded away. */
const fewUnits = 40;

/** So many rules are named at once. */
const fewRules = 8;

/** Where a finding about a unit or one of its records tells why, if it stands on the page. */
type FindingAt = (rule: string, subject: string, period: string | undefined) => string | undefined;

/** The network of units as a tree that opens without a script: how each stands, and all below it. */
export class NetworkTree {
  readonly #below: ReadonlyMap<string | undefined, readonly NetworkRow[]>;
  readonly #shown: readonly NetworkRow[];
  /** Units down to this level stand open. */
  readonly #open: number;

  constructor(
    private readonly view: NetworkData,
    private readonly language: Language,
    private readonly findingAt: FindingAt,
  ) {
    const deepest = levelWithin(view.rows, mostUnits);
    this.#shown = view.rows.filter(({ depth }) => depth <= deepest).slice(0, mostUnits);
    this.#below = Map.groupBy(this.#shown, (row) => row.parent);
    // What is folded away below a unit takes one line, whatever is in it.
    this.#open = levelWithin(
      this.#shown.filter((row) => !this.#isFolded(row)),
      mostOpen,
    );
  }

  whole(): Markup {
    const { view, language } = this;
    const all = view.rows.length;
    const title = html`<h3>${view.title[language]}<span class="id">${sentences.unitCount(all)[language]}</span></h3>`;
    return html`${title}
${this.#rules()}
${this.#counts()}
<p class="small muted">${messages.networkNote[language]}</p>
${this.#shown.length < all && html`<p class="small muted">${sentences.shortened(this.#shown.length, all)[language]}</p>`}${this.#list(undefined)}
`;
  }

  /** The rules that it goes by; many are folded away. */
  #rules(): Markup {
    const { view, language } = this;
    const label = messages.networkRules[language];
    const titles = listed(
      view.states.map((s) => s.title[language]),
      language,
    );
    if (view.states.length <= fewRules) return html`<p class="small muted">${labelled(label, titles, language)}</p>`;
    const count = sentences.ruleCount(view.states.length)[language];
    return html`<details><summary>${label} · ${count}</summary><p class="small muted">${titles}</p></details>`;
  }

  /** How the units of each kind stand. */
  #counts(): Markup {
    const { view, language } = this;
    const there = standings.filter((s) => view.rows.some((row) => row.standing === s));
    const kinds = [...Map.groupBy(view.rows, ({ kind }) => kind).values()];
    const line = (title: string, rows: readonly NetworkRow[]): Markup => {
      const counts = standingCounts(rows);
      return html`<tr><th scope="row">${title}</th><td class="number">${rows.length}</td>${there.map(
        (s) =>
          html`<td class="number"><span class="${counts[s] > 0 ? standingTones[s] : "muted"}">${counts[s]}</span></td>`,
      )}<td>${bar(counts)}</td></tr>
`;
    };
    return html`<div class="scroll"><table>
<thead><tr><th scope="col">${messages.unitKind[language]}</th><th scope="col" class="number">${messages.units[language]}</th>${there.map(
      (s) => html`<th scope="col" class="number">${standingSigns[s]} ${standingTexts[s][language]}</th>`,
    )}<th scope="col" aria-label="${messages.standing[language]}"></th></tr></thead>
<tbody>
${kinds.map((rows) => line(kindTitle(view, rows[0] as NetworkRow, language), rows))}${kinds.length > 1 && line(messages.total[language], view.rows)}</tbody>
</table></div>`;
  }

  /** Whether a unit stands among those of its kind that are named in one line. */
  #isFolded({ standing, below }: NetworkRow): boolean {
    return this.view.rows.length > fewUnits && below === undefined && !isTrouble(standing);
  }

  #list(parent: string | undefined): Markup {
    const rows = this.#below.get(parent) ?? [];
    if (rows.length === 0) return html``;
    const folded = rows.filter((row) => this.#isFolded(row));
    const groups = standings.flatMap((s) => {
      const of = folded.filter(({ standing }) => standing === s);
      return of.length === 0 ? [] : [this.#names(s, of)];
    });
    return html`<ul class="network">
${rows.filter((row) => !this.#isFolded(row)).map((row) => this.#unit(row))}${groups}</ul>`;
  }

  /** Units below one that are well, by their names. */
  #names(standing: Standing, rows: readonly NetworkRow[]): Markup {
    const { language } = this;
    const said = `${standingTexts[standing][language]} · ${sentences.unitCount(rows.length)[language]}`;
    return html`<li><details><summary>${sign(standing, standingTexts[standing][language])}<span class="muted">${said}</span></summary><p class="names small">${joined(
      rows.map(({ title }) => title),
      language === "zh" ? "、" : ", ",
    )}</p></details></li>
`;
  }

  #unit(row: NetworkRow): Markup {
    const list = this.#list(row.unit);
    const line = this.#line(row);
    if (list.source === "")
      return html`<li><div class="unit">${line}</div></li>
`;
    return html`<li><details${row.depth < this.#open ? html` open` : ""}><summary class="unit">${line}</summary>
${list}</details></li>
`;
  }

  #line(row: NetworkRow): Markup {
    const { view, language } = this;
    const { standing, below, title } = row;
    const told = troubles(view, row).map(({ rule, title: of, answer }) => {
      const anchor = this.findingAt(rule, answer.records?.[0]?.ids[0] ?? row.unit, answer.period);
      const said = answerText(view, of, answer, language);
      return html`<span class="told ${standingTones[answer.standing]}">${anchor === undefined ? said : html`<a href="#${anchor}">${said}</a>`}</span>`;
    });
    return html`${sign(standing, standingTexts[standing][language])}<strong>${title}</strong> <span class="kind">${kindTitle(view, row, language)}</span>${
      below &&
      html`<span class="below">${bar(below)}<span class="kind">${messages.below[language]}</span>${counts(below)}</span>`
    }${told}`;
  }
}

const sign = (standing: Standing, title: string): Markup =>
  html`<span class="sign ${standingTones[standing]}" role="img" aria-label="${title}" title="${title}">${standingSigns[standing]}</span>`;

const counts = (of: Readonly<Record<Standing, number>>): Markup =>
  html`${standings.map((s) => of[s] > 0 && html`<span class="${standingTones[s]}">${standingSigns[s]}${of[s]}</span>`)}`;

/** How many stand how, as the parts of a bar. */
const bar = (of: Readonly<Record<Standing, number>>): Markup =>
  html`<span class="parts" aria-hidden="true">${standings.map(
    (s) => of[s] > 0 && html`<i class="${standingTones[s]}" style="flex-grow:${of[s]}"></i>`,
  )}</span>`;

/** What networks add to the style sheet. */
export const networkStyle = `
ul.network { margin: 0; padding: 0; list-style: none; font-size: .95rem; line-height: 1.5; }
ul.network ul.network { margin-left: .55rem; padding-left: 1.2rem; font-size: 1em; }
ul.network li { position: relative; break-inside: avoid-page; }
ul.network ul.network > li::before { content: ""; position: absolute; left: -1.2rem; top: 0; bottom: 0; border-left: 1px solid var(--line); }
ul.network ul.network > li:last-child::before { bottom: auto; height: 1.05rem; }
ul.network ul.network > li::after { content: ""; position: absolute; left: -1.2rem; top: 1.05rem; width: .8rem; border-top: 1px solid var(--line); }
ul.network details { margin: 0; }
ul.network summary, ul.network div.unit { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .4rem; padding: .3rem 0; color: inherit; font-size: inherit; }
ul.network summary { list-style: none; }
ul.network summary::-webkit-details-marker { display: none; }
ul.network summary::before, ul.network div.unit::before { content: ""; width: .7em; color: var(--muted); font-size: .8em; }
ul.network summary::before { content: "▸"; }
ul.network details[open] > summary::before { content: "▾"; }
ul.network summary:hover strong { text-decoration: underline; text-underline-offset: .2em; }
ul.network .sign { width: 1em; text-align: center; }
ul.network strong { font-weight: 600; }
ul.network .kind { color: var(--muted); font-size: .85em; }
ul.network .below { display: inline-flex; align-items: baseline; gap: .4rem; font-size: .85em; }
ul.network .told { flex-basis: 100%; margin-top: -.15rem; padding-left: 2.5rem; font-size: .875em; }
ul.network p.names { margin: 0 0 .4rem 2.2rem; }
.parts { display: inline-flex; width: 5rem; height: .55rem; align-self: center; gap: 1px; }
td .parts { display: flex; width: 100%; min-width: 6rem; margin-top: .5em; }
.parts i { flex-basis: 0; min-width: 2px; background: currentColor; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.parts i.muted { opacity: .4; }
@media (max-width: 36rem) {
  ul.network ul.network { margin-left: .3rem; padding-left: .8rem; }
  ul.network ul.network > li::before, ul.network ul.network > li::after { left: -.8rem; }
  ul.network ul.network > li::after { width: .5rem; }
  ul.network .below { flex-basis: 100%; padding-left: 2rem; }
  ul.network .told { padding-left: 2rem; }
  .parts { width: 3rem; }
}
`;
