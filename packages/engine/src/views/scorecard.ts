import {
  Exact,
  explain,
  formatPeriod,
  outcomeOf,
  type Period,
  periodContaining,
  type RecordRow,
  saidOf,
  scopeOf,
  shiftPeriod,
  type Text,
  textOf,
} from "@anwei/kernel";
import type { ScorecardLine, ScorecardView } from "@anwei/plugin";
import { type Figure, figureOf } from "./figure.js";
import type { Viewing } from "./viewing.js";

/** A section, an item or a bonus of the card, the same for all units. */
export interface ScorecardItem {
  readonly id: string;
  readonly title: Text;
  readonly depth: number;
  readonly full: string;
  /** Of a section: its share in the whole. */
  readonly weight?: string;
  /** For units of these kinds only. */
  readonly units: readonly string[];
  /** It adds to the score. */
  readonly bonus?: true;
}

/** Points lost or gained for one ground. */
export interface ScorecardGround {
  readonly rule: string;
  readonly title: Text;
  readonly points: Figure;
  /** What the ground asks, and what that says: larger accidents, 2. */
  readonly asks: Text;
  readonly said: Text;
  /** The records that it counted, surely or perhaps; their titles are among the assessment's names. */
  readonly records: readonly string[];
}

/** An item of one unit. */
export interface ScorecardCell {
  /** Points lost; of a bonus the points gained. */
  readonly points: Figure;
  /** Of an item what is left of its points. */
  readonly score?: Figure;
  /** The grounds for which points are lost or gained, surely or perhaps. */
  readonly why: readonly ScorecardGround[];
  /** What decides over the grounds, surely or perhaps: a veto that loses the item whole. */
  readonly besides: readonly Text[];
  readonly missing: readonly string[];
}

/** What a decision says of a unit, as people say it. */
export interface ScorecardSaid {
  readonly rule: string;
  readonly title: Text;
  readonly outcome: string | null;
  readonly said: Text;
}

export interface ScorecardRow {
  readonly unit: string;
  readonly title: string;
  readonly kind: string;
  readonly score: Figure;
  readonly missing: readonly string[];
  readonly grade?: ScorecardSaid;
  readonly rank?: Figure;
  readonly standing: readonly ScorecardSaid[];
  /** What decides over the points, surely or perhaps: what takes the whole score, holds the grade down or lowers it. */
  readonly besides: readonly Text[];
  /** One for each of the view's `items`; `null` where the item does not apply. */
  readonly cells: readonly (ScorecardCell | null)[];
}

export interface ScorecardData {
  readonly view: "scorecard";
  readonly id: string;
  readonly title: Text;
  readonly period: string;
  /** That it has not ended: the points are those so far. */
  readonly soFar?: true;
  readonly full: string;
  readonly items: readonly ScorecardItem[];
  /** The highest score first. */
  readonly rows: readonly ScorecardRow[];
}

export function showScorecard(view: ScorecardView, viewing: Viewing): ScorecardData {
  const { judgedOn } = viewing;
  const current = periodContaining(view.period, judgedOn);
  const ended = current.end === judgedOn ? current : shiftPeriod(current, -1);
  const ofEnded = rowsIn(view, viewing, ended);
  const soFar = ofEnded.length === 0 && current !== ended;
  const item = ({ id, title, depth, full, units }: ScorecardLine): ScorecardItem => ({
    id,
    title,
    depth,
    full,
    units,
  });
  return {
    view: "scorecard",
    id: view.id,
    title: view.title,
    period: formatPeriod(soFar ? current : ended),
    ...(soFar ? { soFar } : {}),
    full: view.full,
    items: [
      ...view.items.map((line) => ({ ...item(line), ...(line.weight === undefined ? {} : { weight: line.weight }) })),
      ...view.bonuses.map((line) => ({ ...item(line), bonus: true as const })),
    ],
    rows: soFar ? rowsIn(view, viewing, current) : ofEnded,
  };
}

/** The units that the card scores in a period, the highest score first. */
function rowsIn(view: ScorecardView, viewing: Viewing, period: Period): readonly ScorecardRow[] {
  const { records, judgedOn, interpreter } = viewing;
  const on = Math.min(period.end, judgedOn);
  const rows = records.all("units").flatMap((unit): (readonly [Exact, ScorecardRow])[] => {
    if (records.byId("units", unit.id, on) !== unit || !view.units.includes(textOf(unit, "kind") ?? "")) return [];
    const of = figureOf(viewing, view.score, unit, period);
    if (!of) return [];
    const { value } = interpreter.answer(view.score, unit, period);
    return [[value.type === "number" ? value.is.hi : Exact.zero, rowOf(view, viewing, unit, period, of)]];
  });
  return rows.sort(([a], [b]) => b.compare(a)).map(([, row]) => row);
}

function rowOf(
  view: ScorecardView,
  viewing: Viewing,
  unit: RecordRow,
  period: Period,
  { figure, outcome }: NonNullable<ReturnType<typeof figureOf>>,
): ScorecardRow {
  const kind = textOf(unit, "kind") ?? "";
  const grade = view.grade === undefined ? undefined : saidBy(view.grade, viewing, unit, period);
  const rank = view.rank === undefined ? undefined : figureOf(viewing, view.rank, unit, period)?.figure;
  for (const fact of outcome.missing) viewing.names.fact(fact, "units");
  const cell = (line: ScorecardLine, points: string, score: string | undefined): ScorecardCell | null => {
    const of = line.units.includes(kind) ? figureOf(viewing, points, unit, period) : undefined;
    if (!of) return null;
    const left = score === undefined ? undefined : figureOf(viewing, score, unit, period)?.figure;
    for (const fact of of.outcome.missing) viewing.names.fact(fact, "units");
    return {
      points: of.figure,
      ...(left === undefined ? {} : { score: left }),
      why: line.why.flatMap((ground) => groundOf(ground, viewing, unit, period)),
      besides: of.figure === "0" || line.why.length === 0 ? [] : notesOf(points, viewing, unit, period),
      missing: of.outcome.missing,
    };
  };
  return {
    unit: unit.id,
    title: textOf(unit, "name") ?? unit.id,
    kind,
    score: figure,
    missing: outcome.missing,
    ...(grade ? { grade } : {}),
    ...(rank === undefined ? {} : { rank }),
    standing: view.standing.flatMap((id) => saidBy(id, viewing, unit, period) ?? []),
    besides: view.besides.flatMap((id) => notesOf(id, viewing, unit, period)),
    cells: [
      ...view.items.map((line) => cell(line, line.lost, line.score)),
      ...view.bonuses.map((line) => cell(line, line.gained, undefined)),
    ],
  };
}

/** A ground for which points are lost or gained, surely or perhaps. */
function groundOf(
  { definition, title, asks }: ScorecardLine["why"][number],
  viewing: Viewing,
  unit: RecordRow,
  period: Period,
): readonly ScorecardGround[] {
  const { book, interpreter, names } = viewing;
  const of = figureOf(viewing, definition, unit, period);
  const asked = book.definition(asks);
  if (!of || of.figure === "0" || !asked || asked.kind === "parameter") return [];
  const said = saidOf(asked, interpreter.answer(asked.id, unit, period).value, scopeOf(interpreter, asked));
  const counted =
    asked.kind === "indicator" ? (explain({ interpreter, data: asked, subject: unit, period }).records ?? []) : [];
  for (const { table, id } of counted) names.record(table, id);
  return [
    {
      rule: definition,
      title,
      points: of.figure,
      asks: asked.title,
      said,
      records: counted.map(({ table, id }) => `${table}/${id}`),
    },
  ];
}

/** The notes of tested rows that hold, surely or perhaps. */
function notesOf(id: string, { book, interpreter }: Viewing, unit: RecordRow, period: Period): readonly Text[] {
  const data = book.definition(id);
  if (!data || data.kind === "parameter" || data.kind === "indicator") return [];
  if (data.editions.every(({ rows }) => rows.every((row) => !("when" in row) || !row.note))) return [];
  return explain({ interpreter, data, subject: unit, period }).rows.flatMap((row) =>
    row.test && row.note && row.held !== "false" ? [row.note] : [],
  );
}

function saidBy(id: string, viewing: Viewing, unit: RecordRow, period: Period): ScorecardSaid | undefined {
  const { book, interpreter, assume } = viewing;
  const data = book.definition(id);
  if (data?.kind !== "decision") return undefined;
  const answer = interpreter.answer(data.id, unit, period);
  const outcome = outcomeOf(data, answer);
  if (outcome.notApplicable === "yes") return undefined;
  assume(outcome.assumed, unit);
  return {
    rule: data.id,
    title: data.title,
    outcome: outcome.value,
    said: saidOf(data, answer.value, scopeOf(interpreter, data)),
  };
}
