import {
  counted,
  indicator,
  inPeriod,
  type NumberTerm,
  subtreeRecords,
  summed,
  type Terms,
  type Text,
  text,
  toDate,
  unitIn,
} from "@anwei/kernel";
import { decree493, statisticsMeasures2016 } from "@anwei/law";
import { determinedLevel, lossCounted, lostCounted, regimeLevels, seriousCounted } from "../level/index.js";
import { accidents, sectors } from "../records/accidents.js";
import { countsInStatistics } from "./counts.js";
import { examplesOf, type Held, levelOf, sectorOf } from "./ledger.js";

type Accident = Terms<typeof accidents>;

interface Figure {
  readonly title: Text;
  /** What one accident adds; left out where accidents are counted. */
  readonly of?: (a: Accident) => NumberTerm;
}

/** What is counted: 起数, 死亡人数, 重伤人数, 直接经济损失. */
export const figures = {
  accidents: { title: text("事故起数", "accidents") },
  deaths: { title: text("死亡（含下落不明）人数", "deaths, the missing included"), of: (a) => lostCounted.of(a) },
  "serious-injuries": { title: text("重伤人数", "serious injuries"), of: (a) => seriousCounted.of(a) },
  loss: { title: text("直接经济损失", "direct loss"), of: (a) => lossCounted.of(a) },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureName = keyof typeof figures;

interface Span extends Held {
  readonly title: Text;
  readonly window: ReturnType<typeof inPeriod>;
  /** The first day from which every accident of the window is one that the decree speaks of. */
  readonly from: string;
}

/** Of which time: the month, the year to date, and the same times of the year before. */
const spans = {
  "in-month": {
    title: text("本月", "in the month"),
    window: inPeriod(),
    from: "2008-01-01",
    atEnd: [0, 1, 2],
    midMonth: [0, 1],
  },
  "to-date": {
    title: text("本年累计", "in the year to date"),
    window: toDate("year"),
    from: "2008-01-01",
    atEnd: [0, 1, 2, 3, 4],
    midMonth: [0, 1, 3, 4],
  },
  "in-month-last-year": {
    title: text("上年同月", "in the same month last year"),
    window: inPeriod({ years: -1 }),
    from: "2009-01-01",
    atEnd: [6, 7, 8],
    midMonth: [6, 7],
  },
  "to-date-last-year": {
    title: text("上年同期累计", "last year to the same date"),
    window: toDate("year", { years: -1 }),
    from: "2009-01-01",
    atEnd: [6, 7, 8, 9, 10],
    midMonth: [6, 7, 9, 10],
  },
} as const satisfies Readonly<Record<string, Span>>;

export type SpanName = keyof typeof spans;

const sums = (figure: Figure) => (ids: readonly number[]) =>
  figure.of ? ids.reduce((total, i) => total + 2 ** i, 0) : ids.length;

/** What the figure of every time has in common: the accidents that count, of the unit and all below it. */
const common = (figure: Figure, { window, from }: Span) => ({
  cites: [decree493.article(13, { paragraph: 2 }), statisticsMeasures2016.article(5, { verified: false })],
  from,
  about: unitIn("month"),
  over: accidents,
  link: subtreeRecords,
  window,
  where: (a: Accident) => countsInStatistics.of(a).is("counted"),
  fold: (a: Accident) => (figure.of ? summed(figure.of(a)) : counted()),
});

const figureOf = (name: FigureName, span: SpanName) => {
  const [what, when]: readonly [Figure, Span] = [figures[name], spans[span]];
  return indicator({
    ...common(what, when),
    id: `accident/${name}-${span}`,
    title: text(`${when.title.zh}${what.title.zh}`, `${what.title.en}, ${when.title.en}`),
    examples: examplesOf(when, sums(what)),
  });
};

const each = <K extends string, T>(names: readonly K[], of: (name: K) => T): Readonly<Record<K, T>> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Readonly<Record<K, T>>;

const figureNames = Object.keys(figures) as FigureName[];
const spanNames = Object.keys(spans) as SpanName[];

/** The figures of a unit with all below it in a month, by what is counted and of which time. */
export const accidentFigures = each(figureNames, (name) => each(spanNames, (span) => figureOf(name, span)));

/** 分等级: the same for each level. */
const byLevel = (name: FigureName, span: SpanName) => {
  const [what, when]: readonly [Figure, Span] = [figures[name], spans[span]];
  const level = levelOf(when.atEnd[2] as number);
  const ofLevel = (ids: readonly number[]) => sums(what)(ids.filter((i) => levelOf(i) === level));
  return indicator({
    ...common(what, when),
    id: `accident/${name}-by-level-${span}`,
    title: text(`${when.title.zh}分等级${what.title.zh}`, `${what.title.en} by level, ${when.title.en}`),
    by: { of: (a) => determinedLevel.of(a), members: regimeLevels },
    examples: examplesOf(when, ofLevel, level),
  });
};

/** 分行业: the same for each kind of accident. */
const bySector = (name: FigureName, span: SpanName) => {
  const [what, when]: readonly [Figure, Span] = [figures[name], spans[span]];
  const ofSector = (ids: readonly number[]) => sums(what)(ids.filter((i) => sectorOf(i) === "coal"));
  return indicator({
    ...common(what, when),
    id: `accident/${name}-by-sector-${span}`,
    title: text(`${when.title.zh}分行业${what.title.zh}`, `${what.title.en} by sector, ${when.title.en}`),
    by: { of: (a) => a.sector, members: sectors },
    examples: examplesOf(when, ofSector, "coal"),
  });
};

const brokenDown = ["accidents", "deaths"] as const satisfies readonly FigureName[];

export const figuresByLevel = each(brokenDown, (name) => each(spanNames, (span) => byLevel(name, span)));
export const figuresBySector = each(brokenDown, (name) => each(spanNames, (span) => bySector(name, span)));
