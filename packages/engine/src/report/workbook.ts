import { type Language, parseDay, type Text } from "@anwei/kernel";
import type { Column, Workbook } from "exceljs";
import type { Assessment } from "../assessment.js";
import type { Figure, TargetRow } from "../views.js";
import { reasons, sourcesOf } from "./deciding.js";
import { messages } from "./messages.js";
import { labelled } from "./punctuation.js";
import {
  assumptionGroups,
  consequenceText,
  elapsedOf,
  exactOf,
  factText,
  highOf,
  lowOf,
  periodText,
  plain,
} from "./say.js";
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
 * An assessment as an .xlsx workbook: findings, results, targets, months, agreement and assumptions. Days, numbers
 * and shares are real cells; texts are never formulas, whatever they begin with.
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
  const targets = of.views.flatMap((v) => (v.view === "targets" ? [v] : []));
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
        m.lacking,
        m.source,
      ],
      rows: of.findings.map((f) => [
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
        lines(f.outcome.missing.map((fact) => factText(fact, f.subject.table, names, language))),
        lines(sourcesOf(f.because, language)),
      ]),
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
        m.target,
        m.actualLow,
        m.actualHigh,
        m.shareLow,
        m.shareHigh,
        m.timeProgress,
        m.rankBest,
        m.rankWorst,
      ],
      rows: targets.flatMap((view) =>
        view.rows.map((row) => [
          say(view.title),
          row.title,
          numberOf(row.target),
          ...ends(row.actual),
          ...shares(row),
          { share: elapsedOf(row).toNumber() },
          ...(typeof row.rank === "number" ? [row.rank, row.rank] : (row.rank ?? [undefined, undefined])),
        ]),
      ),
    },
    {
      title: m.months,
      heads: [m.name, m.unit, m.month, m.actualLow, m.actualHigh, m.allowed],
      rows: targets.flatMap((view) =>
        view.rows.flatMap((row) =>
          row.points.map((p) => [
            say(view.title),
            row.title,
            { day: `${p.period}-01` },
            ...ends(p.actual),
            numberOf(p.allowed),
          ]),
        ),
      ),
    },
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

function shares({ actual, target }: TargetRow): readonly [Cell, Cell] {
  const limit = exactOf(target);
  const share = (x: string | null): Cell => ({
    share: x === null || limit.sign <= 0 ? undefined : exactOf(x).dividedBy(limit).toNumber(),
  });
  return [share(lowOf(actual)), share(highOf(actual))];
}
