import type { Language, Text } from "@anwei/kernel";
import type { ProcedureStep } from "@anwei/plugin";
import stringWidth from "string-width";
import { sentences } from "../messages.js";
import { html, joined, type Markup } from "./markup.js";

/** What a drawing adds to the style sheet. */
export const drawingStyle = `
figure.procedure { margin: 1rem 0 1.5rem; }
figure.procedure svg { min-width: 34rem; max-width: 56rem; margin: 0 auto; }
`;

const margin = 12;
const lane = { width: 196, head: 44 };
const box = { width: 168, height: 46 };
const pitch = 74;
const endWidth = 132;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What is drawn of a procedure; how many cases wait at a step or ended in a way only where that was counted. */
export interface DrawnProcedure {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly (Pick<ProcedureStep, "id" | "title" | "who" | "after" | "document"> & {
    readonly open?: number;
    readonly overdue?: number;
  })[];
  readonly ends: readonly { readonly id: string; readonly title: Text; readonly cases?: number }[];
}

type Step = DrawnProcedure["steps"][number];

/**
 * A procedure as lanes of who takes each step, from above to below in the order in which they are told, with how many
 * cases wait at each; the ways in which a case ends stand below. The step that is named stands out.
 */
export function procedureDrawing(view: DrawnProcedure, language: Language, current?: string): Markup {
  const tip = `tip-${language}-${view.id.replaceAll("/", "-")}`;
  const who = [...new Set(view.steps.map((step) => step.who[language]))];
  const width = Math.max(2 * margin + who.length * lane.width, 2 * margin + view.ends.length * (endWidth + 12));
  const offset = (width - who.length * lane.width) / 2;
  const places = new Map<string, Box>(
    view.steps.map((step, row) => [
      step.id,
      {
        x: offset + who.indexOf(step.who[language]) * lane.width + lane.width / 2,
        y: lane.head + margin + row * pitch,
        width: box.width,
      },
    ]),
  );
  const bottom = lane.head + margin + view.steps.length * pitch;
  const endPlaces = view.ends.map((_, i): Box => {
    const all = view.ends.length * (endWidth + 12) - 12;
    return { x: (width - all) / 2 + i * (endWidth + 12) + endWidth / 2, y: bottom + 8, width: endWidth };
  });
  const height = bottom + (view.ends.length > 0 ? 8 + box.height : 0) + margin;
  const order = new Map(view.steps.map(({ id }, i) => [id, i]));
  const arrows = view.steps.flatMap((step) =>
    step.after.flatMap((from) => {
      const [a, b] = [places.get(from), places.get(step.id)];
      const far = (order.get(step.id) ?? 0) - (order.get(from) ?? 0);
      return a && b && far > 0 ? [arrow(a, b, far, tip)] : [];
    }),
  );
  return html`<svg role="img" aria-label="${view.title[language]}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="13">
<defs><marker id="${tip}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="var(--muted)"/></marker></defs>
${joined(
  who.map((name, i) => laneOf(name, offset + i * lane.width, bottom, i % 2 === 0)),
  "\n",
)}
${joined(arrows, "\n")}
${joined(
  view.steps.map((step) => stepBox(step, places.get(step.id) as Box, language, step.id === current)),
  "\n",
)}
${joined(
  view.ends.map((end, i) => endBox(end.title[language], end.cases, endPlaces[i] as Box, language)),
  "\n",
)}
</svg>`;
}

const laneOf = (name: string, x: number, bottom: number, shaded: boolean): Markup =>
  html`<g><rect x="${x}" y="0" width="${lane.width}" height="${bottom}" fill="${shaded ? "var(--soft)" : "none"}"/><g font-weight="600">${lines(name, x + lane.width / 2, 0, lane.width - 16, { height: lane.head, fill: "var(--muted)" })}</g></g>`;

/** From below one box to the top of another, round those that stand between. */
function arrow(from: Box, to: Box, far: number, tip: string): Markup {
  const [startY, endY] = [from.y + box.height, to.y - 2];
  if (from.x !== to.x) {
    // Every row holds one box, so that a line beside it meets none.
    const way = Math.sign(to.x - from.x);
    return line(
      `M${from.x + (way * box.width) / 2} ${from.y + box.height / 2}H${to.x - way * 6}q${way * 6} 0 ${way * 6} 6V${endY}`,
      tip,
    );
  }
  if (far === 1) return line(`M${from.x} ${startY}V${endY}`, tip);
  const side = from.x - box.width / 2 - 6 - Math.min(far, 4) * 2;
  return line(
    `M${from.x - box.width / 2} ${from.y + box.height / 2}H${side + 4}q-4 0 -4 4V${to.y + box.height / 2 - 4}q0 4 4 4H${to.x - to.width / 2 - 2}`,
    tip,
  );
}

const line = (path: string, tip: string): Markup =>
  html`<path d="${path}" fill="none" stroke="var(--muted)" stroke-width="1.3" marker-end="url(#${tip})"/>`;

function stepBox(step: Step, at: Box, language: Language, current: boolean): Markup {
  const left = at.x - box.width / 2;
  const { open = 0, overdue = 0 } = step;
  const tone = overdue > 0 ? "var(--found)" : open > 0 || current ? "var(--accent)" : "var(--line)";
  const said = [
    step.title[language],
    ...(step.document ? [step.document[language]] : []),
    ...(step.open === undefined ? [] : [sentences.waiting(open, overdue)[language]]),
  ].join("\n");
  return html`<g><title>${said}</title><rect x="${left}" y="${at.y}" width="${box.width}" height="${box.height}" rx="5" fill="var(--paper)" stroke="${tone}" stroke-width="${current ? 3 : open > 0 ? 2 : 1.2}"/>${lines(step.title[language], at.x, at.y, box.width - 16)}${
    open > 0 &&
    html`<g><rect x="${left + box.width - 20}" y="${at.y - 10}" width="28" height="20" rx="10" fill="${tone}"/><text x="${left + box.width - 6}" y="${at.y + 4}" text-anchor="middle" font-size="12" font-weight="600" fill="var(--paper)">${open}</text></g>`
  }</g>`;
}

function endBox(title: string, counted: number | undefined, at: Box, language: Language): Markup {
  const cases = counted ?? 0;
  const said = counted === undefined ? title : `${title}\n${sentences.casesInAll(cases)[language]}`;
  return html`<g><title>${said}</title><rect x="${at.x - at.width / 2}" y="${at.y}" width="${at.width}" height="${box.height}" rx="${box.height / 2}" fill="var(--paper)" stroke="${cases > 0 ? "var(--good)" : "var(--line)"}" stroke-width="${cases > 0 ? 2 : 1.2}"/>${lines(cases > 0 ? `${title} ${cases}` : title, at.x, at.y, at.width - 22)}</g>`;
}

/** A title in at most two lines, in the middle of its box. */
function lines(
  said: string,
  x: number,
  y: number,
  width: number,
  { height, fill }: { readonly height: number; readonly fill: string } = { height: box.height, fill: "var(--ink)" },
): Markup {
  const fits = Math.floor(width / 7.2);
  const pieces = brokenAt(said, fits);
  const top = y + height / 2 + 4.5 - (pieces.length - 1) * 8;
  return html`${pieces.map((piece, i) => html`<text x="${x}" y="${top + i * 16}" text-anchor="middle" fill="${fill}">${piece}</text>`)}`;
}

function brokenAt(said: string, fits: number): readonly string[] {
  if (stringWidth(said) <= fits) return [said];
  const words = /[\u3000-\u9fff]/.test(said) ? [...said] : said.split(/(?<= )/);
  const pieces = [""];
  for (const word of words) {
    const longer = (pieces.at(-1) ?? "") + word;
    if (stringWidth(longer.trimEnd()) > fits && pieces.at(-1) !== "") pieces.push(word);
    else pieces[pieces.length - 1] = longer;
  }
  const [first = "", second, ...rest] = pieces.map((p) => p.trim());
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? `${second.slice(0, -1)}…` : second];
}
