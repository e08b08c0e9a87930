import { type Language, text } from "@anwei/kernel";
import type { Finding } from "../../finding.js";
import type { TargetRow } from "../../views.js";
import { messages, sentences } from "../messages.js";
import { exactOf, figureShort, figureText, highOf, lowOf, plain } from "../say.js";
import { Markup } from "./markup.js";

type ECharts = typeof import("echarts");

/** Everything a chart of one unit shows. */
export interface ChartData {
  readonly row: TargetRow;
  readonly measure: string;
  readonly year: string;
  /** How high the greatest share of a target reaches on any chart of the page, so that all have one scale. */
  readonly reach: number;
  /** What was found about the unit in periods of the year. */
  readonly findings: readonly Finding[];
}

type Point = readonly [month: number, value: number];

const size = { width: 340, height: 225 };

/**
 * One unit's figure by month against time progress and its target, as SVG. Colours are custom properties of the
 * page's style sheet, so that one chart serves light, dark and print.
 */
export function chartOf(echarts: ECharts, data: ChartData, id: string, language: Language): Markup {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption(optionOf(data, language));
    return tidied(chart.renderToSVGString(), id);
  } finally {
    // An instance keeps a timer, and with it the process, alive.
    chart.dispose();
  }
}

/** How much of the greatest target-relative figure there is: 1 when every unit is within its target. */
export function reachOf(rows: readonly TargetRow[]): number {
  const shares = rows.flatMap((row) => {
    const target = exactOf(row.target).toNumber();
    if (target <= 0) return [];
    return row.points.map((p) => exactOf(highOf(p.actual) ?? lowOf(p.actual) ?? "0").toNumber() / target);
  });
  return Math.max(1, ...shares);
}

function optionOf({ row, measure, year, reach, findings }: ChartData, language: Language) {
  const target = exactOf(row.target).toNumber();
  const lows: Point[] = [[0, 0]];
  const highs: Point[] = [[0, 0]];
  const exact: Point[] = [[0, 0]];
  const open: Point[] = [];
  const most = Math.max(...row.points.map((p) => exactOf(highOf(p.actual) ?? lowOf(p.actual) ?? "0").toNumber()));
  const top = (target > 0 ? target * reach : Math.max(1, most)) * 1.14;
  for (const { period, actual } of row.points) {
    const month = Number(period.slice(5));
    const low = exactOf(lowOf(actual) ?? "0").toNumber();
    const high = highOf(actual);
    lows.push([month, low]);
    highs.push([month, high === null ? top : exactOf(high).toNumber()]);
    if (typeof actual === "string" && open.length === 0) exact.push([month, low]);
    else open.push([month, low]);
  }
  const last = row.points.at(-1);
  const ends = lows.at(-1) as Point;
  // The range opens from the last exact figure on.
  const closed = exact.length - 1;
  const range = open.length > 0 ? [...lows.slice(closed), ...highs.slice(closed).reverse()] : [];
  const dashed = open.length > 0 ? [exact.at(-1) as Point, ...open] : [];
  const marks = findings.flatMap((finding) => {
    const month = endMonth(finding.period, year);
    const at = lows.find(([m]) => m === month);
    return at && month !== undefined ? [{ coord: [...at], name: finding.said[language] }] : [];
  });
  const line = (name: string, data: readonly Point[], colour: string, style: object) => ({
    type: "line" as const,
    name,
    data: data.map((p) => [...p]),
    symbol: "none",
    silent: true,
    lineStyle: { color: colour, ...style },
  });
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: "inherit", fontSize: 12 },
    grid: { left: 30, right: 38, top: 18, bottom: 26 },
    xAxis: {
      type: "value" as const,
      min: 0,
      max: 12,
      interval: 1,
      axisLine: { lineStyle: { color: "var(--line)" } },
      axisTick: { lineStyle: { color: "var(--line)" } },
      splitLine: { show: false },
      axisLabel: {
        color: "var(--muted)",
        formatter: (m: number) => (m > 0 && m % 3 === 0 ? sentences.monthOf(m)[language] : ""),
      },
    },
    yAxis: {
      type: "value" as const,
      min: 0,
      max: top,
      ...(target > 0 ? { interval: target / 4 } : { minInterval: 1 }),
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { showMaxLine: false, lineStyle: { color: "var(--line)" } },
      axisLabel: {
        color: "var(--muted)",
        showMaxLabel: false,
        formatter: (v: number) => (Number.isInteger(v) ? String(v) : ""),
      },
    },
    series: [
      {
        type: "custom" as const,
        silent: true,
        data: range.length > 0 ? [[0, 0]] : [],
        clip: true,
        renderItem: (_: unknown, api: { coord(p: readonly number[]): number[] }) => ({
          type: "polygon" as const,
          shape: { points: range.map((p) => api.coord(p)) },
          style: { fill: row.points.some((p) => highOf(p.actual) === null) ? "var(--band-open)" : "var(--band)" },
        }),
      },
      line(
        messages.progressLine[language],
        [
          [0, 0],
          [12, target],
        ],
        "var(--progress)",
        { type: [5, 4], width: 1.5 },
      ),
      {
        ...line(
          messages.targetLine[language],
          [
            [0, target],
            [12, target],
          ],
          "var(--target)",
          { width: 1.5 },
        ),
        markPoint: {
          silent: true,
          symbol: "circle",
          symbolSize: 0,
          data: [{ coord: [0, target] }],
          label: {
            show: true,
            position: "right" as const,
            offset: [0, -9],
            color: "var(--target)",
            formatter: () => sentences.targetOf(figureText(row.target, measure, language))[language],
          },
        },
      },
      line(messages.lowerBound[language], dashed, "var(--actual)", { width: 2.5, type: [2, 4], cap: "round" }),
      {
        ...line(messages.actualLine[language], exact, "var(--actual)", { width: 2.5 }),
        markPoint: {
          silent: true,
          symbol: "circle",
          symbolSize: 0,
          data: [{ coord: [...ends] }],
          label: {
            show: true,
            position: "right" as const,
            distance: 6,
            color: "var(--actual)",
            fontWeight: "bold" as const,
            formatter: () => (last ? figureShort(last.actual) : ""),
          },
        },
      },
      {
        ...line("", [], "var(--found)", {}),
        markPoint: {
          silent: true,
          symbol: "circle",
          symbolSize: 9,
          itemStyle: { color: "var(--found)", borderColor: "var(--paper)", borderWidth: 1.5 },
          data: marks,
          label: {
            show: true,
            // A rising line leaves room below itself.
            position: "right" as const,
            offset: [0, 9],
            color: "var(--found)",
            fontWeight: "bold" as const,
            formatter: ({ name }: { name: string }) => plain(name),
          },
        },
      },
    ],
  };
}

/** The month of the year in which a period ends; the year itself has no mark of its own. */
function endMonth(period: string | undefined, year: string): number | undefined {
  const [, of, kind = "", number = ""] = /^(\d{4})-([HQB]?)(\d{1,2})$/.exec(period ?? "") ?? [];
  return of === year ? Number(number) * ({ H: 6, Q: 3, B: 2 }[kind] ?? 1) : undefined;
}

/**
 * The SVG as part of a page. Its ids count up with every chart a process draws, so they are given the chart's own
 * name; what only serves a mouse, and the name of a namespace, go.
 */
const tidied = (svg: string, id: string): Markup =>
  new Markup(
    svg
      .replace(/<style\s*>[\s\S]*?<\/style>/g, "")
      .replace(/ (?:xmlns(?::xlink)?|version|baseProfile|class|pointer-events|ecmeta_\w+)="[^"]*"/g, "")
      .replace(/zr\d+-/g, `${id}-`)
      .replace(/^<svg/, '<svg aria-hidden="true"')
      .replace(/\n\s*\n+/g, "\n"),
  );

/** What a chart says, for those who do not see it. */
export const chartText = ({ row, measure }: ChartData, share: string, language: Language): string => {
  const said = sentences.chartOf(
    plain(row.title),
    figureText(row.points.at(-1)?.actual ?? row.actual, measure, language),
    figureText(row.target, measure, language),
    share,
  );
  return text(said.zh, said.en)[language];
};
