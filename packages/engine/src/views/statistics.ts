import {
  formatPeriod,
  type Per,
  periodContaining,
  periodsBetween,
  type RecordRow,
  type Text,
  textOf,
} from "@anwei/kernel";
import type { StatisticsView } from "@anwei/plugin";
import { unitHolds } from "../unit-holds.js";
import { type Figure, figureOf, isCounted, measureIn } from "./figure.js";
import type { Viewing } from "./viewing.js";

/** One measure of one unit. */
export interface StatisticsCell {
  /** In the judged period, up to the day of judging. */
  readonly figure: Figure;
  /** The figure as people say it. */
  readonly said: Text;
  readonly missing: readonly string[];
  /** The same for each value of the measure's choice. */
  readonly by?: Readonly<Record<string, Figure>>;
  /** The figure of each of the view's `periods`; `null` where the definition does not apply. */
  readonly series: readonly (Figure | null)[];
}

export interface StatisticsRow {
  readonly unit: string;
  readonly title: string;
  readonly kind: string;
  /** One for each measure; `null` where the definition does not apply. */
  readonly cells: readonly (StatisticsCell | null)[];
}

export interface StatisticsData {
  readonly view: "statistics";
  readonly id: string;
  readonly title: Text;
  /** The period that holds the day of judging. */
  readonly period: string;
  /** That it has not ended: the figures are those so far. */
  readonly soFar?: true;
  /** The periods of that year up to it. */
  readonly periods: readonly string[];
  readonly measures: readonly {
    readonly definition: string;
    readonly title: Text;
    /** The unit that it is counted in: `person`. */
    readonly measure: string;
    /** That it is a share, which people read in per cent. */
    readonly share?: true;
    /** Of a rate, for each how much of its base: of deaths per million tonnes, a million tonnes. */
    readonly per?: Per;
    /** That its figures are dates. */
    readonly dated?: true;
    /** The values of the choice that it is broken down by, with their titles. */
    readonly members?: Readonly<Record<string, Text>>;
  }[];
  readonly rows: readonly StatisticsRow[];
}

export function showStatistics(view: StatisticsView, viewing: Viewing): StatisticsData {
  const { book, records, judgedOn, names } = viewing;
  const period = periodContaining(view.period, judgedOn);
  const periods = periodsBetween(view.period, periodContaining("year", judgedOn).start, judgedOn);
  const counted = view.measures.filter(({ definition }) => isCounted(viewing, definition));
  const measures = counted.map(({ definition, title }) => {
    const data = book.definition(definition);
    const { type, unit, share, per } = measureIn(viewing, definition);
    const members = data?.kind === "indicator" ? data.by?.members : undefined;
    return {
      definition: data?.id ?? definition,
      title: title ?? data?.title ?? { zh: definition, en: definition },
      measure: unit,
      ...(share ? { share } : {}),
      ...(per ? { per } : {}),
      ...(type === "date" ? { dated: true as const } : {}),
      ...(members ? { members } : {}),
    };
  });
  const cellOf = (unit: RecordRow, { definition, members }: (typeof measures)[number]): StatisticsCell | null => {
    const of = figureOf(viewing, definition, unit, period);
    if (!of) return null;
    for (const fact of of.outcome.missing) names.fact(fact, "units");
    const by =
      members &&
      Object.fromEntries(
        Object.keys(members).flatMap((member) => {
          const figure = figureOf(viewing, definition, unit, period, member)?.figure;
          return figure === undefined ? [] : [[member, figure] as const];
        }),
      );
    return {
      figure: of.figure,
      said: of.said,
      missing: of.outcome.missing,
      ...(by ? { by } : {}),
      series: periods.map((p) => figureOf(viewing, definition, unit, p)?.figure ?? null),
    };
  };
  const rows = records.all("units").flatMap((unit): StatisticsRow[] => {
    if (!unitHolds(unit, records, judgedOn)) return [];
    const kind = textOf(unit, "kind") ?? "";
    if (view.units && !view.units.includes(kind)) return [];
    const cells = measures.map((measure) => cellOf(unit, measure));
    if (cells.every((cell) => cell === null)) return [];
    return [{ unit: unit.id, title: textOf(unit, "name") ?? unit.id, kind, cells }];
  });
  return {
    view: "statistics",
    id: view.id,
    title: view.title,
    period: formatPeriod(period),
    ...(judgedOn < period.end ? { soFar: true } : {}),
    periods: periods.map(formatPeriod),
    measures,
    rows,
  };
}
