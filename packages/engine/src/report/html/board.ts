import type { Language, Text } from "@anwei/kernel";
import type { Names } from "../../names.js";
import type { BoardAnswer, BoardCell, BoardData, BoardMeasureShown, BoardRow } from "../../views.js";
import {
  aheadIn,
  answerSaid,
  cellText,
  changeShort,
  distanceText,
  elapsedOf,
  figureOfTrigger,
  hasLastYear,
  lacksLastYear,
  periodOfYear,
  progressText,
  quartersOf,
  rankText,
  shareText,
  standingSign,
  toldOf,
} from "../board.js";
import { labelOf } from "../figures.js";
import { messages, quarterNames, sentences } from "../messages.js";
import { bracketed, labelled, listed } from "../punctuation.js";
import { exactOf, factText, figureShort, figureText, highOf, lowOf, percent, periodText } from "../say.js";
import { html, type Markup } from "./markup.js";

/** So many units stand on the page. */
const mostRows = 200;

/** Where a finding about a subject in a period stands on the page, if it does. */
export type FindingAt = (rule: string, subject: string, period: string | undefined) => string | undefined;

/** Units against their targets, last year and time progress, quarter by quarter, and what is triggered. */
export class BoardTable {
  /** By measure: how high the bars of units without a target reach, by kind of unit; of those with one, in targets. */
  readonly #reach: readonly number[];

  constructor(
    private readonly view: BoardData,
    private readonly names: Names,
    private readonly language: Language,
    private readonly findingAt: FindingAt,
  ) {
    this.#reach = view.measures.map((_, at) => reachOf(view.rows.flatMap(({ cells }) => cells[at] ?? [])));
  }

  whole(): Markup {
    const { view, language } = this;
    const shown = view.rows.slice(0, mostRows);
    const last = view.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.points.at(-1)?.period ?? []))[0];
    const upTo = last === undefined ? "" : ` · ${sentences.upTo(sentences.monthOf(Number(last.slice(5))))[language]}`;
    const { measures, triggers } = view;
    return html`<h3>${view.title[language]}<span class="id">${periodText(view.year, language)}${upTo}</span></h3>
${this.#legend()}
<table class="board">
<thead><tr><th scope="col">${messages.unit[language]}</th>${measures.map((m) => html`<th scope="col">${labelOf(m, language)}</th>`)}${triggers.length > 0 && html`<th scope="col">${messages.triggers[language]}</th>`}</tr></thead>
<tbody>
${shown.map((row) => this.#row(row))}</tbody>
</table>
${shown.length < view.rows.length && html`<p class="small muted">${sentences.shortened(shown.length, view.rows.length)[language]}</p>`}${measures.map((measure, at) => this.#months(measure, at, shown))}`;
  }

  #legend(): Markup {
    const { view, language } = this;
    const cells = view.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
    const item = (kind: string, title: Text, when: boolean): Markup | false =>
      when && html`<li class="${kind}"><i></i>${title[language]}</li>`;
    const targets = cells.some(({ target }) => target !== undefined);
    const points = cells.flatMap((cell) => cell.points);
    const last = view.measures.some((_, at) => hasLastYear(view, at));
    const notes = [
      messages.boardNote,
      ...(view.triggers.length > 0 ? [messages.distanceNote] : []),
      ...(lacksLastYear(view) ? [messages.noLastYear] : []),
    ];
    return html`<ul class="legend board">${[
      item("bar", messages.actualLine, true),
      item(
        "bar ahead",
        messages.aheadBar,
        points.some((p) => aheadIn(p) === "yes"),
      ),
      item(
        "area",
        messages.band,
        points.some((p) => typeof p.actual !== "string"),
      ),
      item("progress", progressText(view), targets),
      item("target", messages.targetLine, targets),
      item("before", messages.lastYear, last),
    ]}</ul>
${notes.map((note) => html`<p class="small muted">${note[language]}</p>\n`)}`;
  }

  #row(row: BoardRow): Markup {
    const { view, language } = this;
    return html`<tr><th scope="row">${row.title}</th>${view.measures.map((measure, at) => {
      const cell = row.cells[at];
      return html`<td data-label="${labelOf(measure, language)}">${cell ? this.#cell(cell, measure, at, row) : html`<span class="muted">—</span>`}</td>`;
    })}${
      view.triggers.length > 0 &&
      html`<td class="triggers" data-label="${messages.triggers[language]}">${
        row.answers.every((of) => of.length === 0)
          ? html`<span class="muted">${messages.notApplicable[language]}</span>`
          : html`<dl>${row.answers.map((answers, at) => this.#answers(row, at, answers))}</dl>`
      }</td>`
    }</tr>
`;
  }

  #cell(cell: BoardCell, measure: BoardMeasureShown, at: number, row: BoardRow): Markup {
    const { view, language } = this;
    const { target, rank } = cell;
    const notes = [
      ...(target === undefined || shareText(cell) === "—"
        ? []
        : [shareText(cell), `${messages.timeProgressLong[language]} ${percent(elapsedOf(cell))}`]),
      ...(rank === undefined ? [] : [`${messages.rank[language]} ${rankText(cell)}`]),
      ...(hasLastYear(view, at) && cell.lastYear !== undefined
        ? [
            `${messages.lastYear[language]} ${figureShort(cell.lastYear)}`,
            `${messages.change[language]} ${changeShort(cell)}`,
          ]
        : []),
    ];
    return html`<p class="figure"><strong>${figureShort(cell.actual)}</strong>${target !== undefined && html`<span class="muted"> / ${target}</span>`}</p>
${this.#bars(cell, measure, at, row)}
${notes.length > 0 && html`<p class="small muted">${notes.map((note) => html`<span>${note}</span> `)}</p>`}`;
  }

  /** The year's quarters as bars against time progress, the target and last year. */
  #bars(cell: BoardCell, measure: BoardMeasureShown, at: number, row: BoardRow): Markup {
    const { language, view } = this;
    const target = cell.target === undefined ? 0 : exactOf(cell.target).toNumber();
    const fellows = view.rows.filter(({ kind }) => kind === row.kind).flatMap(({ cells }) => cells[at] ?? []);
    const top = target > 0 ? target * (this.#reach[at] ?? 1) : Math.max(1, ...fellows.map(highest));
    const { slot, bar, height, head } = drawn;
    const place = (value: number): string => (head + height * (1 - Math.min(value, top) / top)).toFixed(1);
    const rect = (of: string, x: number, from: number, to: number): Markup =>
      html`<rect class="${of}" x="${x}" y="${place(to)}" width="${bar}" height="${(Number(place(from)) - Number(place(to))).toFixed(1)}"/>`;
    const quarters = quartersOf(cell);
    const bars = quarters.map(({ number, point }) => {
      const x = (number - 1) * slot + (slot - bar) / 2;
      const low = exactOf(lowOf(point.actual) ?? "0").toNumber();
      const high = highOf(point.actual);
      const upTo = high === null ? top : exactOf(high).toNumber();
      const before = hasLastYear(view, at) && typeof point.lastYear === "string" ? point.lastYear : undefined;
      const rim = Number(place(high === null ? low : upTo));
      const line = point.allowed === undefined ? rim : Number(place(exactOf(point.allowed).toNumber()));
      // A mark just above the bar would run through the number.
      const label = line < rim && rim - line < 13 ? line : rim;
      return html`${upTo > low && rect(high === null ? "range open" : "range", x, low, upTo)}${rect(aheadIn(point) === "yes" ? "bar ahead" : "bar", x, 0, low)}${
        point.allowed !== undefined &&
        target > 0 &&
        html`<path class="progress" d="M${x - 7} ${place(exactOf(point.allowed).toNumber())}h${bar + 14}"/>`
      }${before !== undefined && html`<circle class="before" cx="${x + bar + 4}" cy="${place(exactOf(before).toNumber())}" r="2.5"/>`}<text class="value" x="${x + bar / 2}" y="${(label - 3).toFixed(1)}">${figureShort(point.actual)}</text>`;
    });
    const names = [1, 2, 3, 4].map((number) => {
      const title = quarters.find((q) => q.number === number)?.title ?? quarterNames(number);
      return html`<text${!quarters.some((q) => q.number === number) && html` class="later"`} x="${(number - 0.5) * slot}" y="${head + height + 12}">${title[language]}</text>`;
    });
    const said = labelled(row.title, cellText(cell, measure, language), language);
    return html`<svg class="quarters" role="img" aria-label="${said}" viewBox="0 0 ${slot * 4} ${head + height + 16}"><path class="base" d="M0 ${head + height}h${slot * 4}"/>${target > 0 && html`<path class="target" d="M0 ${place(target)}h${slot * 4}"/>`}${bars}${names}</svg>`;
  }

  #answers(row: BoardRow, at: number, answers: readonly BoardAnswer[]): Markup {
    const { view, language, names } = this;
    const trigger = view.triggers[at];
    if (!trigger || answers.length === 0) return html``;
    const figure = figureOfTrigger(view, at);
    return html`<div><dt>${trigger.title[language]}${figure && html`<span class="by">${figure[language]}</span>`}</dt>${toldOf(
      answers,
    ).map((answer) => {
      const { period, soFar, standing, outcome, distances } = answer;
      const anchor = standing === "well" ? undefined : this.findingAt(trigger.rule, row.unit, period);
      const said = html`${standingSign[standing]} ${answerSaid(answer)[language]}`;
      const tone = { found: "found", undecided: "open", well: "muted" }[standing];
      const lacking = outcome.missing.map((fact) => factText(fact, "units", names, language));
      const notes = [
        ...distances.map((distance) => distanceText(distance, language, figure !== undefined)),
        ...(standing === "undecided" && lacking.length > 0
          ? [labelled(messages.lacking[language], listed(lacking, language), language)]
          : []),
      ];
      return html`<dd><span class="when">${periodOfYear(period, view.year, language)}</span><span>${
        anchor === undefined
          ? html`<span class="${tone}">${said}</span>`
          : html`<a class="${tone}" href="#${anchor}">${said}</a>`
      }${soFar && html` <span class="small muted">${bracketed(messages.soFar[language], language)}</span>`}${notes.map((note) => html` <span class="${notes.length > 1 ? "note line" : "note"}">${note}</span>`)}</span></dd>`;
    })}</div>`;
  }

  /** A measure month by month. */
  #months(measure: BoardMeasureShown, at: number, rows: readonly BoardRow[]): Markup {
    const { language } = this;
    const told = rows.flatMap((row) => {
      const cell = row.cells[at];
      return cell ? [{ row, cell }] : [];
    });
    const months = told[0]?.cell.points.map(({ period }) => period) ?? [];
    if (months.length === 0) return html``;
    return html`<details><summary>${sentences.byPeriod(measure.title)[language]}</summary><div class="scroll"><table>
<thead><tr><th scope="col">${messages.unit[language]}</th><th scope="col" class="number">${messages.target[language]}</th>${months.map((m) => html`<th scope="col" class="number">${sentences.monthOf(Number(m.slice(5)))[language]}</th>`)}</tr></thead>
<tbody>
${told.map(
  ({ row, cell }) =>
    html`<tr><th scope="row">${row.title}</th><td class="number">${cell.target === undefined ? "—" : figureText(cell.target, measure.measure, language)}</td>${months.map((m) => html`<td class="number">${figureShort(cell.points.find(({ period }) => period === m)?.actual ?? { atLeast: null, atMost: null })}</td>`)}</tr>\n`,
)}</tbody></table></div></details>
`;
  }
}

/** How a cell's bars are drawn, in units of its drawing. */
const drawn = { slot: 46, bar: 18, height: 52, head: 14 } as const;

/** The greatest figure of a unit that is known. */
const highest = ({ points }: BoardCell): number =>
  Math.max(0, ...points.map(({ actual }) => exactOf(highOf(actual) ?? lowOf(actual) ?? "0").toNumber()));

/** How much of its target the unit that has used most may have used; 1 when every unit is within it. */
function reachOf(cells: readonly BoardCell[]): number {
  const shares = cells.map((cell) => {
    const target = exactOf(cell.target ?? "0").toNumber();
    return target > 0 ? highest(cell) / target : 0;
  });
  return Math.max(1, ...shares);
}

/** What boards add to the style sheet. */
export const boardStyle = `
table.board { margin-top: 1rem; }
table.board thead th { white-space: normal; }
table.board th, table.board td { padding: 1rem .9rem .8rem; }
table.board > tbody > tr > th { min-width: 5em; font-size: 1.05rem; }
table.board p { margin: 0; }
table.board p.figure { line-height: 1.2; }
table.board p.figure strong { font-size: 1.5rem; font-weight: 650; letter-spacing: -.01em; }
table.board p.small { line-height: 1.45; }
table.board p.small span { white-space: nowrap; margin-right: .6em; }
table.board td { width: 12rem; }
table.board td.triggers { width: auto; min-width: 15rem; }
table.board td.triggers dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .6rem 1.5rem; margin: 0; }
table.board td.triggers dt { margin-bottom: .2rem; font-size: .85rem; font-weight: 600; }
table.board td.triggers dt .by { margin-left: .6em; font-weight: 400; color: var(--muted); }
table.board td.triggers dd { display: grid; grid-template-columns: 4.4em 1fr; margin: 0 0 .3rem; font-size: .9rem; }
table.board td.triggers .note { margin-left: .5em; font-size: .85rem; line-height: 1.45; color: var(--muted); }
table.board td.triggers .note.line { display: block; margin-left: 0; }
svg.quarters { display: block; width: 100%; min-width: 8rem; max-width: 13.5rem; height: auto; margin: .35rem 0 .25rem; overflow: visible; }
svg.quarters text { fill: var(--muted); font-size: 9.5px; text-anchor: middle; }
svg.quarters text.value { fill: var(--ink); font-size: 10.5px; font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
svg.quarters text.later { opacity: .45; }
svg.quarters .bar { fill: var(--actual); }
svg.quarters .bar.ahead { fill: var(--found); }
svg.quarters .range { fill: var(--band); }
svg.quarters .range.open { fill: var(--band-open); stroke: var(--actual); stroke-width: .75; stroke-dasharray: 2 2; }
svg.quarters path { fill: none; }
svg.quarters .base { stroke: var(--line); }
svg.quarters .target { stroke: var(--target); stroke-width: 1.25; }
svg.quarters .progress { stroke: var(--ink); stroke-width: 1.5; }
svg.quarters .before { fill: var(--paper); stroke: var(--muted); stroke-width: 1.25; }
.legend.board i { display: inline-block; margin-right: .5em; vertical-align: middle; }
.legend.board .bar i { width: .7rem; height: .9rem; background: var(--actual); }
.legend.board .ahead i { background: var(--found); }
.legend.board .area i { width: .7rem; height: .9rem; background: var(--band); }
.legend.board .progress i { width: 1.25rem; border-top: 1.5px solid var(--ink); }
.legend.board .target i { width: 1.25rem; border-top: 1.5px solid var(--target); }
.legend.board .before i { width: .55rem; height: .55rem; border: 1.25px solid var(--muted); border-radius: 50%; }
@media print, (max-width: 48rem) {
  table.board, table.board > tbody { display: block; }
  table.board thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.board > tbody > tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .4rem 1.5rem; padding: .9rem 0; border-bottom: 1px solid var(--muted); }
  table.board > tbody > tr > * { width: auto; padding: .2rem 0; border: 0; }
  table.board > tbody > tr > th, table.board > tbody > tr > td.triggers { grid-column: 1 / -1; min-width: 0; }
  table.board > tbody > tr > td::before { content: attr(data-label); display: block; color: var(--muted); font-size: .8rem; font-weight: 600; }
}
@media print {
  table.board { font-size: .85em; }
  table.board > tbody > tr { padding: .5rem 0; break-inside: avoid; }
  table.board p.figure strong { font-size: 1.2rem; }
  svg.quarters { max-width: 9.5rem; }
}
`;
