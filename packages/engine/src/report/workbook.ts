import { type Language, parseDay, strengths, type Text } from "@anwei/kernel";
import type { Column, Workbook } from "exceljs";
import type { Assessment } from "../assessment.js";
import {
  type BoardCell,
  type Figure,
  type Shown,
  type StatisticsData,
  standings,
  type TimelineData,
  type TimelineRow,
} from "../views.js";
import { distanceText, elapsedOf } from "./board.js";
import { reasons, sourcesOf } from "./deciding.js";
import { kindText } from "./dues.js";
import { dues, messages, sentences, standingTexts } from "./messages.js";
import { answerText, kindTitle, troubles } from "./network.js";
import { stepTitle, stepWho } from "./open-steps.js";
import { strengthOf } from "./overview.js";
import { labelled } from "./punctuation.js";
import {
  assumptionGroups,
  consequenceText,
  exactOf,
  factText,
  highOf,
  lowOf,
  periodText,
  plain,
  sourceLines,
} from "./say.js";
import { groundText, itemTitle, pointsShort } from "./scorecard.js";
import { changeText, saidText } from "./superseded.js";
import { columns } from "./terminal/layout.js";

export interface WorkbookOptions {
  readonly language: Language;
}

/** A cell: a text, a number, a day, a share of one, or nothing. */
type Cell = string | number | undefined | { readonly day: string | undefined } | { readonly share: number | undefined };

interface Sheet {
  readonly title: Text;
  readonly heads: readonly Text[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * An assessment as an .xlsx workbook: findings, results, targets, months, agreement and assumptions, and where there are
 * such views what they say is triggered, their timelines, what they say of each record, statistics, the network of units, scorecards and the steps of cases. Days, numbers and shares are real cells;
 * texts are never formulas, whatever they begin with.
 */
export async function renderWorkbook(assessment: Assessment, { language }: WorkbookOptions): Promise<Uint8Array> {
  // Loaded only here: it is large, and most reports are not workbooks.
  const { default: ExcelJS } = await import("exceljs");
  const workbook: Workbook = new ExcelJS.Workbook();
  const judged = dateOf(assessment.judged);
  if (judged) {
    workbook.created = judged;
    workbook.modified = judged;
  }
  for (const sheet of sheetsOf(assessment, language)) addSheet(workbook, sheet, language);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetsOf(of: Assessment, language: Language): readonly Sheet[] {
  const say = (text: Text): string => text[language];
  const lines = (texts: readonly string[]): string => texts.join("\n");
  const { names } = of;
  const boards = of.views.flatMap((v) => (v.view === "board" ? [v] : []));
  const measured = boards.flatMap((view) =>
    view.rows.flatMap((row) =>
      view.measures.flatMap(({ title }, at) => {
        const cell = row.cells[at];
        return cell ? [{ cell, start: [say(view.title), row.title, say(title)] }] : [];
      }),
    ),
  );
  const agreements = of.views.flatMap((v) => (v.view === "agreement" ? [v] : []));
  const m = messages;
  return [
    {
      title: m.findings,
      heads: [
        m.ruleId,
        m.rule,
        m.unit,
        m.subject,
        m.period,
        m.status,
        m.outcome,
        m.why,
        m.follows,
        m.strength,
        m.lacking,
        m.source,
      ],
      rows: of.findings.map((f) => {
        const strength = strengthOf([f]);
        return [
          f.rule,
          say(f.title),
          f.subject.unitTitle ?? f.subject.title,
          f.subject.title,
          f.period === undefined ? undefined : periodText(f.period, language),
          say(f.status === "found" ? m.found : m.undecided),
          say(f.said),
          lines(reasons(f.because, language)),
          lines([
            ...f.consequences.map((c) => consequenceText(c, language)),
            ...(f.perhaps ?? []).map((c) => labelled(say(m.mightFollow), consequenceText(c, language), language)),
          ]),
          strength === undefined ? undefined : say(strengths[strength]),
          lines(f.outcome.missing.map((fact) => factText(fact, f.subject.table, names, language))),
          lines(sourcesOf(f.because, language)),
        ];
      }),
    },
    {
      title: m.results,
      heads: [m.ruleId, m.rule, m.unit, m.subject, m.id, m.period, m.outcome, m.lacking],
      rows: of.results.map((r) => [
        r.rule,
        say(r.title),
        r.subject.unitTitle ?? (r.subject.table === "units" ? r.subject.title : undefined),
        r.subject.title,
        r.subject.id,
        r.period === undefined ? undefined : periodText(r.period, language),
        say(r.said),
        lines(r.outcome.missing.map((fact) => factText(fact, r.subject.table, names, language))),
      ]),
    },
    {
      title: m.targets,
      heads: [
        m.name,
        m.unit,
        m.statisticsMeasure,
        m.target,
        m.actualLow,
        m.actualHigh,
        m.shareLow,
        m.shareHigh,
        m.timeProgress,
        m.rankBest,
        m.rankWorst,
        m.lastYearLow,
        m.lastYearHigh,
      ],
      rows: measured.map(({ cell, start }) => [
        ...start,
        numberOf(cell.target ?? null),
        ...ends(cell.actual),
        ...shares(cell),
        { share: cell.target === undefined ? undefined : elapsedOf(cell).toNumber() },
        ...(typeof cell.rank === "number" ? [cell.rank, cell.rank] : (cell.rank ?? [undefined, undefined])),
        ...(cell.lastYear === undefined ? [undefined, undefined] : ends(cell.lastYear)),
      ]),
    },
    {
      title: m.months,
      heads: [
        m.name,
        m.unit,
        m.statisticsMeasure,
        m.month,
        m.actualLow,
        m.actualHigh,
        m.allowed,
        m.lastYearLow,
        m.lastYearHigh,
      ],
      rows: measured.flatMap(({ cell, start }) =>
        cell.points.map((p) => [
          ...start,
          { day: `${p.period}-01` },
          ...ends(p.actual),
          numberOf(p.allowed ?? null),
          ...(p.lastYear === undefined ? [undefined, undefined] : ends(p.lastYear)),
        ]),
      ),
    },
    ...triggerSheets(of, language),
    {
      title: m.agreementSheet,
      heads: [m.id, m.name, m.date, m.official, m.decided, m.agrees, m.lacking, m.source],
      rows: agreements.flatMap((view) =>
        view.rows.map((r) => [
          r.id,
          r.title,
          { day: r.happenedOn },
          say(r.officialTitle),
          say(r.said),
          say(m[r.agreement]),
          lines(r.decided.missing.map((fact) => factText(fact, view.table, names, language))),
          r.source,
        ]),
      ),
    },
    ...timelineSheets(of, language),
    ...statisticsSheets(of, language),
    ...networkSheets(of, language),
    ...(of.superseded === undefined
      ? []
      : [
          {
            title: m.superseded,
            heads: [m.ruleId, m.rule, m.subject, m.id, m.period, m.answerBefore, m.answerNow, m.recordedSince],
            rows: of.superseded.map((s) => [
              s.rule,
              say(s.title),
              s.subject.title,
              s.subject.id,
              s.period === undefined ? undefined : periodText(s.period, language),
              saidText(s.before, language),
              saidText(s.after, language),
              lines(s.because.map((change) => changeText(change, names, language))),
            ]),
          },
        ]),
    ...scorecardSheets(of, language),
    ...procedureSheets(of, language),
    {
      title: m.assumptions,
      heads: [m.fact, m.value, m.because, m.cases, m.records],
      rows: assumptionGroups(of.assumed, "", names, language).map((a) => [
        a.fact,
        a.value,
        say(a.because),
        a.records.length === 0 ? undefined : a.records.length,
        lines(a.records),
      ]),
    },
  ];
}

/** What boards say is triggered, a period of a unit a row, with how near it was. */
function triggerSheets({ views, names }: Assessment, language: Language): readonly Sheet[] {
  const boards = views.flatMap((v) => (v.view === "board" && v.triggers.length > 0 ? [v] : []));
  if (boards.length === 0) return [];
  const m = messages;
  return [
    {
      title: m.triggers,
      heads: [m.name, m.unit, m.ruleId, m.trigger, m.period, m.outcome, m.distance, m.lacking],
      rows: boards.flatMap((view) =>
        view.rows.flatMap((row) =>
          view.triggers.flatMap(({ rule, title }, at) =>
            (row.answers[at] ?? []).map(({ period, said, outcome, distances }) => [
              view.title[language],
              row.title,
              rule,
              title[language],
              periodText(period, language),
              said[language],
              distances.map((distance) => distanceText(distance, language)).join("\n"),
              outcome.missing.map((fact) => factText(fact, "units", names, language)).join("\n"),
            ]),
          ),
        ),
      ),
    },
  ];
}

/** What happened and was due, an entry a row; and what rules say of each record, an answer a row. */
function timelineSheets({ views, names }: Assessment, language: Language): readonly Sheet[] {
  const timelines = views.filter((v): v is TimelineData => v.view === "timeline");
  if (timelines.length === 0) return [];
  const m = messages;
  const say = (text: Text): string => text[language];
  const lacking = (missing: readonly string[], table: string): string =>
    missing.map((fact) => factText(fact, table, names, language)).join("\n");
  const cited = (view: TimelineData, source: number): string =>
    sourceLines(view.sources[source] ?? [], language).join("\n");
  const about = (view: TimelineData, row: TimelineRow): readonly Cell[] => [
    say(view.title),
    row.id,
    row.title,
    row.unitTitle ?? row.unit,
  ];
  const answers = (view: TimelineData, row: TimelineRow): readonly (readonly Cell[])[] => {
    const line = (part: string, { rule, said, outcome, source }: Shown): readonly Cell[] => [
      ...about(view, row),
      part,
      rule,
      names[rule]?.[language] ?? rule,
      say(said),
      lacking(outcome.missing, view.table),
      cited(view, source),
    ];
    return [
      ...row.head.map((shown) => line("", shown)),
      ...row.sections.flatMap(({ title, shows }) => shows.map((shown) => line(say(title), shown))),
      ...row.related.flatMap(({ title, records }) =>
        records.flatMap(({ id, decisions, after }) => [
          ...decisions.map((shown) => line(`${say(title)} ${id}`, shown)),
          ...after.map((shown) => line(`${say(title)} ${id} ${say(m.afterIt)}`, shown)),
        ]),
      ),
      ...row.versions.flatMap(({ id, head }) => head.map((shown) => line(`${say(m.versions)} ${id}`, shown))),
    ];
  };
  const name = [m.name, m.id, m.subject, m.unit] as const;
  return [
    {
      title: m.timeline,
      heads: [...name, m.entryNumber, m.entryKind, m.entry, m.earliest, m.latest, m.status, m.lacking, m.source],
      rows: timelines.flatMap((view) =>
        view.rows.flatMap((row) =>
          row.entries.map((entry, i) => [
            ...about(view, row),
            i + 1,
            say(kindText(entry)),
            entry.record === undefined ? say(entry.title) : `${say(entry.title)} ${entry.record}`,
            ...[entry.from, entry.to].map((at): Cell => (at?.length === 10 ? { day: at } : at?.replace("T", " "))),
            entry.status && say(dues[entry.status]),
            lacking(entry.missing ?? [], view.table),
            entry.source === undefined ? undefined : cited(view, entry.source),
          ]),
        ),
      ),
    },
    {
      title: m.timelineAnswers,
      heads: [...name, m.about, m.ruleId, m.rule, m.outcome, m.lacking, m.source],
      rows: timelines.flatMap((view) => view.rows.flatMap((row) => answers(view, row))),
    },
  ];
}

/** Figures of units, a figure a row: of each period, and of the judged one by the values of a choice. */
function statisticsSheets({ views }: Assessment, language: Language): readonly Sheet[] {
  const statistics = views.filter((v): v is StatisticsData => v.view === "statistics");
  if (statistics.length === 0) return [];
  const m = messages;
  const rows = statistics.flatMap((view) =>
    view.rows.flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        const measure = view.measures[at];
        if (!cell || !measure) return [];
        const line = (period: string, member: string, figure: Figure): readonly Cell[] => [
          view.title[language],
          row.title,
          periodText(period, language),
          measure.title[language],
          member,
          ...(measure.dated ? [lowOf(figure) ?? undefined, highOf(figure) ?? undefined] : ends(figure)),
        ];
        return [
          ...view.periods.flatMap((period, n) => {
            const figure = cell.series[n];
            return figure === null || figure === undefined ? [] : [line(period, "", figure)];
          }),
          ...Object.entries(cell.by ?? {}).map(([member, figure]) =>
            line(view.period, measure.members?.[member]?.[language] ?? member, figure),
          ),
        ];
      }),
    ),
  );
  return [
    {
      title: m.statistics,
      heads: [m.name, m.unit, m.period, m.statisticsMeasure, m.member, m.figureLow, m.figureHigh],
      rows,
    },
  ];
}

/** Units, how each stands and all below it, and what is not well. */
function networkSheets({ views }: Assessment, language: Language): readonly Sheet[] {
  const networks = views.flatMap((v) => (v.view === "network" ? [v] : []));
  if (networks.length === 0) return [];
  const m = messages;
  return [
    {
      title: m.network,
      heads: [
        m.name,
        m.id,
        m.unit,
        m.unitKind,
        m.above,
        m.level,
        m.standing,
        m.answers,
        ...standings.map((s) => sentences.standingBelow(standingTexts[s])),
      ],
      rows: networks.flatMap((view) => {
        const titles = new Map(view.rows.map((row) => [row.unit, row.title]));
        return view.rows.map((row) => [
          view.title[language],
          row.unit,
          row.title,
          kindTitle(view, row, language),
          row.parent === undefined ? undefined : titles.get(row.parent),
          row.depth + 1,
          standingTexts[row.standing][language],
          troubles(view, row)
            .map((t) => answerText(view, t.title, t.answer, language))
            .join("\n"),
          ...standings.map((s) => row.below?.[s]),
        ]);
      }),
    },
  ];
}

/** Scorecards, an item of a unit a row, its score and what follows from it first. */
function scorecardSheets({ views, names }: Assessment, language: Language): readonly Sheet[] {
  const cards = views.flatMap((v) => (v.view === "scorecard" ? [v] : []));
  if (cards.length === 0) return [];
  const m = messages;
  return [
    {
      title: m.scorecards,
      heads: [
        m.name,
        m.period,
        m.unit,
        m.cardItem,
        m.fullPoints,
        m.lostLow,
        m.lostHigh,
        m.scoreLow,
        m.scoreHigh,
        m.why,
      ],
      rows: cards.flatMap((view) =>
        view.rows.flatMap((row) => {
          const start = [view.title[language], periodText(view.period, language), row.title];
          const follows = [
            ...(row.grade ? [labelled(m.grade[language], row.grade.said[language], language)] : []),
            ...(row.rank === undefined ? [] : [labelled(m.rank[language], pointsShort(row.rank), language)]),
            ...row.standing.map(({ title, said }) => labelled(title[language], said[language], language)),
            ...row.besides.map((note) => note[language]),
          ];
          return [
            [
              ...start,
              m.total[language],
              numberOf(view.full),
              undefined,
              undefined,
              ...ends(row.score),
              follows.join("\n"),
            ],
            ...view.items.flatMap((item, at): readonly (readonly Cell[])[] => {
              const cell = row.cells[at];
              if (!cell) return [];
              const why = [
                ...cell.besides.map((note) => note[language]),
                ...cell.why.map((ground) => groundText(ground, names, language)),
              ].join("\n");
              const [low, high] = ends(cell.points);
              const sign = (x: number | undefined): number | undefined =>
                x === undefined || x === 0 || item.bonus ? x : -x;
              const score = cell.score === undefined ? [undefined, undefined] : ends(cell.score);
              return [
                [
                  ...start,
                  itemTitle(item, language),
                  numberOf(item.full),
                  ...(item.bonus ? [low, high] : [sign(high), sign(low)]),
                  ...score,
                  why,
                ],
              ];
            }),
          ];
        }),
      ),
    },
  ];
}

/** The steps of each case that are open or were taken: who, when, by when, and how each stands. */
function procedureSheets({ views }: Assessment, language: Language): readonly Sheet[] {
  const procedures = views.flatMap((v) => (v.view === "procedure" ? [v] : []));
  if (procedures.length === 0) return [];
  const m = messages;
  return [
    {
      title: m.procedures,
      heads: [
        m.name,
        m.id,
        m.subject,
        m.unit,
        m.date,
        m.caseState,
        m.step,
        m.whoTakes,
        m.takenOn,
        m.byWhen,
        m.standing,
      ],
      rows: procedures.flatMap((view) =>
        view.rows.flatMap((row) =>
          [...row.taken, ...row.open].map((step) => [
            view.title[language],
            row.id,
            row.title,
            row.unitTitle ?? row.unit,
            row.happenedOn === undefined ? undefined : { day: row.happenedOn },
            row.state.said[language],
            stepTitle(view, step, language),
            stepWho(view, step, language),
            step.done?.[language],
            step.due?.said[language],
            step.standing.said[language],
          ]),
        ),
      ),
    },
  ];
}

const [narrowest, widest] = [8, 48];

function addSheet(workbook: Workbook, { title, heads, rows }: Sheet, language: Language): void {
  const sheet = workbook.addWorksheet(title[language], { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(heads.map((h) => h[language])).font = { bold: true };
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      const cell = sheet.getCell(r + 2, c + 1);
      cell.alignment = { vertical: "top", wrapText: typeof value === "string" };
      if (value === undefined || value === "") continue;
      if (typeof value === "number") {
        cell.value = value;
      } else if (typeof value === "string") {
        cell.value = texts(value);
        // A program that reads this cell again, or a person who edits it, must not make a formula of it.
        if (/^[=+\-@]/.test(value)) cell.numFmt = "@";
      } else if ("share" in value) {
        cell.value = value.share;
        cell.numFmt = "0.0%";
      } else {
        cell.value = dateOf(value.day);
        cell.numFmt = "yyyy-mm-dd";
      }
    }
  }
  for (const [c, head] of heads.entries()) {
    const cells = rows.map((row) => row[c]);
    const widths = cells.flatMap((cell) =>
      typeof cell === "string"
        ? cell.split("\n").map(columns)
        : typeof cell === "object"
          ? [10]
          : [String(cell ?? "").length],
    );
    const column: Partial<Column> = sheet.getColumn(c + 1);
    const needed = widths.reduce((a, b) => Math.max(a, b), Math.max(narrowest, columns(head[language])));
    column.width = Math.min(widest, needed + 2);
  }
  if (rows.length > 0)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: heads.length } };
}

/** Lines of a cell, each without what no cell may hold. */
const texts = (value: string): string => value.split("\n").map(plain).join("\n");

const dateOf = (day: string | undefined): Date | undefined => {
  const days = day === undefined ? undefined : parseDay(day);
  return days === undefined ? undefined : new Date(days * 86_400_000);
};

const numberOf = (written: string | null): number | undefined =>
  written === null ? undefined : exactOf(written).toNumber();

const ends = (figure: Figure): readonly [number | undefined, number | undefined] => [
  numberOf(lowOf(figure)),
  numberOf(highOf(figure)),
];

function shares({ actual, target }: BoardCell): readonly [Cell, Cell] {
  const limit = exactOf(target ?? "0");
  const share = (x: string | null): Cell => ({
    share: x === null || limit.sign <= 0 ? undefined : exactOf(x).dividedBy(limit).toNumber(),
  });
  return [share(lowOf(actual)), share(highOf(actual))];
}
