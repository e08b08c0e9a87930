import {
  type Citation,
  canonicalJson,
  type Difference,
  type ExampleDiffers,
  type InForce,
  type Language,
  type Text,
  type Unsourced,
} from "@anwei/kernel";
import type { AnswersCompared, DiffSide, OnlyOne, RulebookDiff, ValueChange, ValuesChanged } from "@anwei/plugin";
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
} from "../compared.js";
import { kinds, messages, sentences } from "../messages.js";
import { labelled } from "../punctuation.js";
import { spanText } from "../say.js";
import { bilingualPage } from "./bilingual.js";
import { citationsOf } from "./citations.js";
import { diffStyle } from "./diff-style.js";
import { html, joined, type Markup } from "./markup.js";
import { bodyOf, contentsOf, type Section } from "./shell.js";

export interface DiffPageOptions {
  /** The language that the page opens in; the other is a click away. */
  readonly language: Language;
}

/**
 * What changed from one rulebook to another as an HTML file that needs nothing else, in both languages. The same
 * comparison gives the same bytes.
 *
 * @example
 * ```ts
 * await writeFile("changes.html", renderDiffPage(diffRulebooks({ rulebook: before }, { rulebook: after }), { language: "zh" }));
 * ```
 */
export const renderDiffPage = (diff: RulebookDiff, { language }: DiffPageOptions): string =>
  bilingualPage(messages.comparison[language], (of) => new DiffPage(diff, of).whole(), language, diffStyle);

type Cites = readonly Citation[] | Unsourced;
type Tone = "found" | "open" | "good";

const tones: Readonly<Record<RulebookDiff["verdict"], Tone>> = { same: "good", differs: "found", notAnalysed: "open" };

interface Said {
  readonly said: Text;
  readonly cites: Cites;
}

const sameCites = (left: Said | undefined, right: Said | undefined): boolean =>
  left !== undefined && right !== undefined && canonicalJson(left.cites) === canonicalJson(right.cites);

/** The page in one language. */
class DiffPage {
  constructor(
    private readonly diff: RulebookDiff,
    private readonly language: Language,
  ) {}

  whole(): Markup {
    const sections = this.#sections();
    return bodyOf(this.#header(sections), sections, this.#footer());
  }

  #say(text: Text): string {
    return text[this.language];
  }

  #sections(): readonly Section[] {
    const { diff, language } = this;
    const { changed, open, values, proved, reworded, onlyA, onlyB } = partsOf(diff);
    const section = (name: string, title: Text, of: readonly unknown[], content: Markup): readonly Section[] =>
      of.length === 0 ? [] : [{ id: `${language}-${name}`, heading: this.#say(title), content }];
    const cards = (of: readonly AnswersCompared[]): Markup =>
      html`<div class="cards">${of.map((c) => this.#card(c))}</div>`;
    return [
      ...section("changed", messages.changedAnswers, changed, cards(changed)),
      ...section("open", messages.openAnswers, open, cards(open)),
      ...section("values", messages.changedValues, values, html`${values.map((v) => this.#values(v))}`),
      ...section("proved", messages.provedSame, proved, cards(proved)),
      ...section(
        "reworded",
        messages.reworded,
        reworded,
        html`<ul class="plain">${reworded.map(
          (r) => html`<li>${this.#named(r)}<span class="because">${partsText(r, language)}</span></li>`,
        )}</ul>`,
      ),
      ...section("only-b", messages.onlyInB, onlyB, this.#only(onlyB)),
      ...section("only-a", messages.onlyInA, onlyA, this.#only(onlyA)),
      ...section(
        "same",
        messages.provedRules,
        diff.same,
        html`<ul class="plain">${diff.same.map((d) => html`<li>${this.#named(d)}</li>`)}</ul>`,
      ),
      ...section(
        "further",
        messages.furtherChanges,
        [...diff.plugins, ...diff.documents, ...diff.fields],
        this.#further(),
      ),
    ];
  }

  #header(sections: readonly Section[]): Markup {
    const { diff, language } = this;
    const { said, counts } = verdictText(diff, language);
    const side = (name: string, of: DiffSide): Markup =>
      html`<div><dt>${name}</dt><dd>${sideText(of, language)}</dd></div>\n`;
    return html`<header>
<p class="kicker">${this.#say(messages.comparison)}</p>
<h1 class="${tones[diff.verdict]}">${said}</h1>
<ul class="facts">${counts.map((c) => html`<li>${c}</li>`)}</ul>
<dl class="meta sides">
${side("A", diff.left)}${side("B", diff.right)}</dl>
${contentsOf(this.#say(messages.contents), sections)}
</header>`;
  }

  #named({ id, right, title }: { readonly id: string; readonly right?: string; readonly title: Text }): Markup {
    return html`<span class="title">${this.#say(title)}</span> <code>${idsOf(right === undefined ? { id } : { id, right })}</code>`;
  }

  #card(change: AnswersCompared): Markup {
    const { language } = this;
    const { verdict, differences, examples, statements, parts, chains, kind } = change;
    const states = {
      same: messages.alike,
      differs: messages.answersOtherwise,
      notAnalysed: messages.notAnalysed,
    } as const;
    const rows: readonly (readonly [Text, Markup | string])[] = [
      ...(parts.length > 0 ? [[messages.changedPart, partsText(change, language)] as const] : []),
      ...(chains.length > 0 ? [[messages.buildsOn, this.#chains(chains)] as const] : []),
      ...(kind === "indicator" && verdict === "notAnalysed"
        ? [[messages.notAnalysed, this.#say(messages.countsRecords)] as const]
        : []),
    ];
    const tone = { same: "source", differs: "", notAnalysed: "undecided" }[verdict];
    return html`<article class="${tone}">
<h4>${this.#named(change)} <span class="when">${this.#say(kinds[kind])}</span><span class="badge ${tones[verdict]}">${this.#say(states[verdict])}</span></h4>
<dl>
${rows.map(([name, said]) => html`<dt>${this.#say(name)}</dt><dd>${said}</dd>\n`)}</dl>
${differences.length + examples.length > 0 && verdict !== "same" && this.#table(differences, examples)}${
  statements &&
  html`<details><summary>${this.#say(messages.bothStatements)}</summary>
<dl>
<dt>${this.#say(messages.saidByA)}</dt><dd>${this.#say(statements.left)}</dd>
<dt>${this.#say(messages.saidByB)}</dt><dd>${this.#say(statements.right)}</dd>
</dl></details>`
}
</article>
`;
  }

  #chains(chains: AnswersCompared["chains"]): Markup {
    return html`<ul>${chains.map(
      (chain) =>
        html`<li>${joined(
          chain.map((d) => this.#named(d)),
          " → ",
        )}</li>`,
    )}</ul>`;
  }

  #table(differences: readonly Difference[], examples: readonly ExampleDiffers[]): Markup {
    return html`<div class="scroll"><table class="stack">
<thead><tr>${[messages.span, messages.condition].map((t) => html`<th scope="col">${this.#say(t)}</th>`)}<th scope="col">A</th><th scope="col">B</th><th scope="col">${this.#say(messages.direction)}</th></tr></thead>
<tbody>
${bySpan(differences).map(({ span, all }) => all.map((d, i) => this.#difference(span, d, i)))}${examples.map((e) => this.#example(e))}</tbody>
</table></div>
`;
  }

  #difference(span: InForce, d: Difference, i: number): Markup {
    const when = html`<td class="nowrap">${i === 0 ? spanText(span, this.language) : ""}</td>`;
    if (d.status === "equal")
      return html`<tr>${when}<td colspan="4" class="good">✓ ${this.#say(messages.alike)}</td></tr>\n`;
    if (d.status === "notAnalysed")
      return html`<tr>${when}<td colspan="4" class="open">${labelled(this.#say(messages.notAnalysed), this.#say(d.because), this.language)}</td></tr>\n`;
    return html`<tr>${when}${this.#condition(d.reach ?? d.facts, d.left, d.right)}${this.#sides(d.left, d.right)}${this.#way(d.way)}</tr>\n`;
  }

  #example({ name, left, right }: ExampleDiffers): Markup {
    return html`<tr><td class="nowrap">${this.#say(messages.example)}</td>${this.#condition(name, left, right)}${this.#sides(left, right)}<td></td></tr>\n`;
  }

  /** The facts, with the clause where it is the same on both sides. */
  #condition(facts: Text, left: Said, right: Said): Markup {
    const cites = sameCites(left, right) && html`<span class="small muted">${this.#cited(left.cites)}</span>`;
    return html`<td class="long">${this.#say(facts)}${cites}</td>`;
  }

  /** What both sides say, with the clause of each where that is another. */
  #sides(left: Said | undefined, right: Said | undefined, cited = !sameCites(left, right)): Markup {
    const cell = (side: "A" | "B", of: Said | undefined): Markup =>
      html`<td data-label="${side}">${
        of
          ? html`<span class="value">${this.#say(of.said)}</span>${cited && html`<span class="small muted">${this.#cited(of.cites)}</span>`}`
          : html`<span class="muted">${this.#say(messages.noValue)}</span>`
      }</td>`;
    return html`${cell("A", left)}${cell("B", right)}`;
  }

  #way(way: ValueChange["way"]): Markup {
    const said = wayText(way, this.language);
    return html`<td class="nowrap ${way === "laxer" ? "found" : ""}">${said ?? ""}</td>`;
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

  #values(change: ValuesChanged): Markup {
    const { values } = change;
    return html`<h3>${this.#named(change)}</h3>
${(values.length === 0 || change.parts.length > 1) && html`<p class="small muted">${labelled(this.#say(messages.changedPart), partsText(change, this.language), this.language)}</p>`}${
  values.length > 0 &&
  html`<div class="scroll"><table class="stack">
<thead><tr><th scope="col">${this.#say(messages.span)}</th>${values.some((v) => v.key) && html`<th scope="col">${this.#say(messages.key)}</th>`}<th scope="col">A</th><th scope="col">B</th><th scope="col">${this.#say(messages.direction)}</th></tr></thead>
<tbody>
${values.map(
  (v) =>
    html`<tr><td class="nowrap">${spanText(v.span, this.language)}</td>${v.key && html`<td>${this.#say(v.key)}</td>`}${this.#sides(v.left, v.right, true)}${this.#way(v.way)}</tr>\n`,
)}</tbody>
</table></div>`
}`;
  }

  #only(of: readonly OnlyOne[]): Markup {
    const { language } = this;
    return html`<div class="cards">${of.map(
      (d) => html`<article class="source">
<h4>${this.#named({ id: d.id, title: d.title })} <span class="when">${this.#say(kinds[d.kind])}</span></h4>
<p>${this.#say(d.statement)}</p>
${d.retired && html`<p class="open">${this.#say(sentences.retiredOn(d.retired.on, d.retired.because[language]))}</p>`}<p class="cited">${this.#cited(d.cites)}</p>
</article>
`,
    )}</div>`;
  }

  #further(): Markup {
    const { diff, language } = this;
    const side = (one: unknown, other: unknown): string =>
      this.#say(one && other ? messages.other : one ? messages.onlyA : messages.onlyB);
    const row = (who: string, said: Markup | string): Markup =>
      html`<li><span class="badge muted">${who}</span> ${said}</li>\n`;
    const list = (title: Text, of: readonly Markup[]): Markup | "" =>
      of.length === 0 ? "" : html`<h3>${this.#say(title)}</h3>\n<ul class="plain">${of}</ul>\n`;
    return html`${list(
      messages.plugins,
      diff.plugins.map(({ id, title, left, right }) => {
        const versions = [...new Set([left, right].flatMap((v) => v?.version ?? []))].join(" → ");
        return row(side(left, right), html`${this.#say(title)} <code>${id} ${versions}</code>`);
      }),
    )}${list(
      messages.documents,
      diff.documents.map(({ left, right }) => {
        const title = (right ?? left)?.title;
        return row(side(left, right), title ? documentText(title, language) : "");
      }),
    )}${list(
      messages.fields,
      fieldsText(diff.fields, language).map(({ in: where, said }) =>
        row(side(where !== "right", where !== "left"), said),
      ),
    )}`;
  }

  #footer(): Markup {
    const { left, right } = this.diff;
    const rows = [
      ["A", left],
      ["B", right],
    ] as const;
    return html`<footer>
<dl>
${rows.map(
  ([name, { meaning, edition }]) =>
    html`<dt>${name} · ${this.#say(messages.meaning)}</dt><dd><code>${meaning}</code></dd>\n<dt>${name} · ${this.#say(messages.edition)}</dt><dd><code>${edition}</code></dd>\n`,
)}</dl>
<p>${this.#say(messages.comparisonDisclaimer)}</p>
</footer>`;
  }
}
