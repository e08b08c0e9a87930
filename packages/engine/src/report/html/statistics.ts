import type { Language } from "@anwei/kernel";
import type { StatisticsCell, StatisticsData } from "../../views.js";
import { cellAt, heightsOf, labelOf, measuredShort, membersCounted } from "../figures.js";
import { messages, sentences } from "../messages.js";
import { bracketed } from "../punctuation.js";
import { periodText } from "../say.js";
import { html, type Markup } from "./markup.js";

/** Units and what is counted of them: the period's figures, their parts, and the periods before. */
export class StatisticsTables {
  constructor(
    private readonly view: StatisticsData,
    private readonly language: Language,
  ) {}

  whole(): Markup {
    const { view, language } = this;
    const soFar = view.soFar ? bracketed(messages.soFar[language], language) : "";
    return html`<h3>${view.title[language]}<span class="id">${periodText(view.period, language)}${soFar}</span></h3>
${this.#figures()}
${view.measures.map((_, at) => this.#parts(at))}${view.periods.length > 1 && view.measures.map((_, at) => this.#periods(at))}`;
  }

  #table(heads: readonly string[], cells: (row: StatisticsData["rows"][number]) => readonly Markup[]): Markup {
    return html`<div class="scroll headed"><table>
<thead><tr><th scope="col">${messages.unit[this.language]}</th>${heads.map((h) => html`<th scope="col" class="number">${h}</th>`)}</tr></thead>
<tbody>
${this.view.rows.map((row) => html`<tr><th scope="row">${row.title}</th>${cells(row)}</tr>\n`)}</tbody>
</table></div>`;
  }

  #figures(): Markup {
    const { view, language } = this;
    return this.#table(
      view.measures.map((measure) => labelOf(measure, language)),
      ({ cells }) =>
        view.measures.map((measure, at) => {
          const cell = cells[at];
          return cell
            ? html`<td class="number">${measuredShort(cell.figure, measure)}${cell.series.length > 1 && !measure.dated && bars(cell)}</td>`
            : html`<td class="number muted">—</td>`;
        }),
    );
  }

  /** A measure by the values of its choice, those of which there is some. */
  #parts(at: number): Markup {
    const { view, language } = this;
    const members = membersCounted(view, at);
    const measure = view.measures[at];
    if (!measure || members.length === 0) return html``;
    return this.#folded(
      sentences.inParts(measure.title)[language],
      this.#table([...members.map(([, title]) => title[language]), messages.total[language]], (row) => {
        const cell = cellAt(row, at);
        const parts = members.map(([member]) => cell?.by?.[member]);
        return [...parts, cell?.figure].map(
          (figure) => html`<td class="number">${figure === undefined ? "—" : measuredShort(figure, measure)}</td>`,
        );
      }),
    );
  }

  #periods(at: number): Markup {
    const { view, language } = this;
    const measure = view.measures[at];
    if (!measure) return html``;
    return this.#folded(
      sentences.byPeriod(measure.title)[language],
      this.#table(
        view.periods.map((p) => periodText(p, language)),
        (row) =>
          view.periods.map((_, n) => {
            const figure = cellAt(row, at)?.series[n];
            return html`<td class="number">${figure === null || figure === undefined ? "—" : measuredShort(figure, measure)}</td>`;
          }),
      ),
    );
  }

  #folded(title: string, content: Markup): Markup {
    return html`<details><summary>${title}</summary>${content}</details>
`;
  }
}

/** The periods of the year as bars. */
function bars(cell: StatisticsCell): Markup {
  const [step, height] = [6, 16];
  const shown = heightsOf(cell).map((h, i) => {
    const tall = Math.max(h > 0 ? 1.5 : 0.5, h * height);
    return html`<rect x="${i * step}" y="${(height - tall).toFixed(1)}" width="${step - 2}" height="${tall.toFixed(1)}"/>`;
  });
  return html`<svg class="bars" aria-hidden="true" width="${cell.series.length * step}" height="${height}">${shown}</svg>`;
}

/** What statistics add to the style sheet. */
export const statisticsStyle = `
svg.bars { display: block; margin: .25rem 0 0 auto; fill: var(--actual); }
`;
