import type { Language } from "@anwei/kernel";
import type { Names } from "../../names.js";
import type { ScorecardData, ScorecardRow } from "../../views.js";
import { messages, sentences } from "../messages.js";
import { bracketed, labelled, listed } from "../punctuation.js";
import { periodText } from "../say.js";
import {
  groundText,
  isLacking,
  isMoved,
  itemTitle,
  lackingOf,
  orDash,
  pointsShort,
  pointsText,
  standingHeads,
  standingText,
} from "../scorecard.js";
import { html, type Markup } from "./markup.js";

/** So many units have a card of their own on the page. */
const mostCards = 200;

/** With so few units their cards stand open. */
const fewCards = 3;

/** A scorecard: the units by their scores, and the card of each with every point that was lost and why. */
export class ScorecardTables {
  constructor(
    private readonly view: ScorecardData,
    private readonly names: Names,
    private readonly language: Language,
  ) {}

  whole(): Markup {
    const { view, language } = this;
    const soFar = view.soFar ? bracketed(messages.soFar[language], language) : "";
    const shown = view.rows.slice(0, mostCards);
    return html`<h3>${view.title[language]}<span class="id">${periodText(view.period, language)}${soFar}</span></h3>
${this.#units()}
${shown.length < view.rows.length && html`<p class="small muted">${sentences.shortened(shown.length, view.rows.length)[language]}</p>`}${shown.map((row) => this.#card(row))}`;
  }

  #units(): Markup {
    const { view, language } = this;
    const heads = standingHeads(view);
    const graded = view.rows.some((row) => row.grade);
    const ranked = view.rows.some((row) => row.rank !== undefined);
    return html`<div class="scroll headed"><table>
<thead><tr><th scope="col">${messages.unit[language]}</th><th scope="col" class="number">${sentences.scoreOf(view.full)[language]}</th>${graded && html`<th scope="col">${messages.grade[language]}</th>`}${ranked && html`<th scope="col" class="number">${messages.rank[language]}</th>`}${heads.map((h) => html`<th scope="col">${h.title[language]}</th>`)}</tr></thead>
<tbody>
${view.rows.map(
  (row) =>
    html`<tr><th scope="row">${row.title}</th><td class="number">${pointsShort(row.score)}</td>${graded && html`<td>${orDash(row.grade?.said[language])}</td>`}${ranked && html`<td class="number">${row.rank === undefined ? "—" : pointsShort(row.rank)}</td>`}${heads.map((h) => html`<td>${standingText(row, h.rule, language)}</td>`)}</tr>
`,
)}</tbody>
</table></div>`;
  }

  #card(row: ScorecardRow): Markup {
    const { view, language, names } = this;
    const grade = row.grade ? ` · ${row.grade.said[language]}` : "";
    const rank = row.rank === undefined ? "" : ` · ${messages.rank[language]} ${pointsShort(row.rank)}`;
    const line = (at: number): Markup | false => {
      const [item, cell] = [view.items[at], row.cells[at]];
      if (!item) return false;
      if (!cell) {
        // What is only for units of another kind stands in their cards.
        return (
          isLacking(item, row) &&
          html`<tr class="depth${Math.min(item.depth, 3)}"><th scope="row">${itemTitle(item, language)}</th><td class="number muted">${item.full}</td><td class="number muted">—</td><td class="number muted">—</td><td class="muted">${messages.itemLacking[language]}</td></tr>
`
        );
      }
      const why = [
        ...cell.besides.map((note) => html`<li>${note[language]}</li>`),
        ...cell.why.map((ground) => html`<li>${groundText(ground, names, language)}</li>`),
      ];
      const lacking = cell.why.length > 0 ? lackingOf(cell, names, language) : [];
      return html`<tr class="depth${Math.min(item.depth, 3)}"><th scope="row">${itemTitle(item, language)}</th><td class="number">${item.full}</td><td class="number${isMoved(cell) && (item.bonus ? " gained" : " lost")}">${pointsText(item, cell, language)}</td><td class="number">${cell.score === undefined ? "" : pointsShort(cell.score)}</td><td>${why.length > 0 && html`<ul>${why}</ul>`}${lacking.length > 0 && html`<p class="small muted">${labelled(messages.lacking[language], listed(lacking, language), language)}</p>`}</td></tr>
`;
    };
    return html`<details class="card"${view.rows.length <= fewCards && html` open`}><summary>${row.title} · ${sentences.points(pointsShort(row.score))[language]}${grade}${rank}</summary>
<div class="scroll"><table>
<thead><tr><th scope="col">${messages.cardItem[language]}</th><th scope="col" class="number">${messages.fullPoints[language]}</th><th scope="col" class="number">${messages.lostPoints[language]}</th><th scope="col" class="number">${messages.score[language]}</th><th scope="col">${messages.why[language]}</th></tr></thead>
<tbody>
${view.items.map((_, at) => line(at))}</tbody>
<tfoot><tr><th scope="row">${messages.total[language]}</th><td class="number">${view.full}</td><td></td><td class="number">${pointsShort(row.score)}</td><td>${orDash(row.grade?.said[language])}${row.besides.length > 0 && html`<ul>${row.besides.map((note) => html`<li>${note[language]}</li>`)}</ul>`}</td></tr></tfoot>
</table></div></details>
`;
  }
}

/** What scorecards add to the style sheet. */
export const scorecardStyle = `
details.card table ul { margin: 0; padding-left: 1.1em; }
details.card tr.depth0 > * { font-weight: 600; }
details.card tr.depth1 > th { padding-left: 1.8em; font-weight: 400; }
details.card tr.depth2 > th { padding-left: 3em; font-weight: 400; }
details.card tr.depth3 > th { padding-left: 4.2em; font-weight: 400; }
details.card td li { font-weight: 400; }
details.card tfoot > tr > * { font-weight: 600; border-top: 2px solid currentColor; }
details.card td.lost { color: var(--found); }
details.card td.gained { color: var(--good); }
`;
