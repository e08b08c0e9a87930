import type { Language, Text } from "@anwei/kernel";
import type { CaseStep, ProcedureData, ProcedureRow } from "../../views.js";
import { statusTones } from "../dues.js";
import { messages, sentences } from "../messages.js";
import { dueText, faultsOf, mostCases, othersText, stepTitle, stepWho, takenText } from "../open-steps.js";
import { labelled } from "../punctuation.js";
import { factText } from "../say.js";
import { html, type Markup } from "./markup.js";
import { drawingStyle, procedureDrawing } from "./procedure-drawing.js";
import type { WhyAt } from "./timeline.js";

/** A procedure as a drawing with what waits at each step, and its cases as a table: the next step, who takes it, by when. */
export class ProcedurePages {
  constructor(
    private readonly view: ProcedureData,
    private readonly names: Readonly<Record<string, Text>>,
    private readonly language: Language,
    private readonly whyAt: WhyAt,
  ) {}

  whole(): Markup {
    const { view, language } = this;
    const shown = view.rows.slice(0, mostCases);
    const others = othersText(view, language);
    const heads = [
      messages.date,
      messages.name,
      messages.unit,
      messages.caseState,
      messages.nextStep,
      messages.whoTakes,
      messages.byWhen,
    ];
    return html`<h3>${view.title[language]}<span class="id">${sentences.casesInAll(view.rows.length)[language]}</span></h3>
<figure class="procedure"><div class="scroll">${procedureDrawing(view, language)}</div>
<figcaption class="small muted">${messages.procedureNote[language]}</figcaption></figure>
<div class="scroll headed"><table>
<thead><tr>${heads.map((h) => html`<th scope="col">${h[language]}</th>`)}</tr></thead>
<tbody>
${shown.map((row) => this.#row(row))}</tbody>
</table></div>
${others !== undefined && html`<p class="small muted">${others}</p>`}
${shown.length < view.rows.length && html`<p class="small muted">${sentences.shortened(shown.length, view.rows.length)[language]}</p>`}`;
  }

  #row(row: ProcedureRow): Markup {
    const { view, language } = this;
    const span = Math.max(1, row.open.length);
    const [first, ...more] = row.open;
    const faults = faultsOf(row);
    const missing = row.state.outcome.missing.map((fact) => factText(fact, view.table, this.names, language));
    return html`<tr><td class="nowrap" rowspan="${span}">${row.happenedOn ?? "—"}</td><td class="long" rowspan="${span}">${row.title}${faults.map(
      (step) => html`<span class="because">${this.#linked(step, row, takenText(view, step, language))}</span>`,
    )}</td><td rowspan="${span}">${row.unitTitle ?? row.unit ?? ""}</td><td rowspan="${span}">${row.state.said[language]}${
      missing.length > 0 &&
      html`<span class="because open">${labelled(messages.lacking[language], missing.join("、"), language)}</span>`
    }</td>${first ? this.#step(first, row) : html`<td class="muted">—</td><td></td><td></td>`}</tr>
${more.map((step) => html`<tr>${this.#step(step, row)}</tr>\n`)}`;
  }

  #step(step: CaseStep, row: ProcedureRow): Markup {
    const { view, language } = this;
    const due = dueText(step, language);
    const tone = step.status ? statusTones[step.status] : "muted";
    return html`<td class="step">${this.#linked(step, row, stepTitle(view, step, language))}</td><td>${stepWho(view, step, language)}</td><td><span class="${tone}">${due}</span></td>`;
  }

  #linked({ standing }: CaseStep, { id }: ProcedureRow, said: string): Markup {
    const why = this.whyAt(standing.rule, this.view.table, id);
    return why === undefined ? html`${said}` : html`<a href="#${why}">${said}</a>`;
  }
}

/** What procedures add to the style sheet. */
export const procedureStyle = `
${drawingStyle}td.step:first-child { padding-left: .75rem; }
`;
