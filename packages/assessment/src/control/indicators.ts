import { accidents } from "@anwei/accident";
import {
  type AnyDefinition,
  all,
  asOf,
  type Cites,
  counted,
  type Decision,
  decision,
  Exact,
  type Indicator,
  indicator,
  inPeriod,
  months,
  type NumberTerm,
  ordered,
  type PeriodUnit,
  type Quantity,
  quantity,
  ratio,
  rolling,
  subtreeRecords,
  summed,
  type Text,
  text,
  toDate,
  unitIn,
  type Window,
} from "@anwei/kernel";
import { type TargetIndicator, type TargetTrade, targetTrades } from "@anwei/responsibility";
import { figureOf, laterOf } from "./figures.js";
import { ledgerAround, ledgerBySector, ledgerYear, periodsAbout } from "./ledger.js";
import { peopleCounted } from "./people.js";
import { type Sector, sectorsOfTrade } from "./trades.js";

/** How often control indicators are stated. */
export type ControlPeriod = Extract<PeriodUnit, "month" | "quarter" | "halfYear" | "year">;

/** Of which time: the period itself, the year to its end, the twelve months up to its end. */
export type ControlSpan = "in-period" | "to-date" | "rolling-year";

export interface ControlIndicatorsWritten<F extends TargetIndicator, S extends ControlSpan, T extends TargetTrade> {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  readonly cites: Cites;
  readonly from: string;
  /** How often they are stated: by the month, the quarter. */
  readonly each: ControlPeriod;
  readonly figures: readonly [F, ...F[]];
  readonly spans: readonly [S, ...S[]];
  /** Of which trades, each by itself; of all together unless said. */
  readonly trades?: readonly [T, ...T[]];
  /** Held against the same time last year (同比); the share with so many decimals as documents print: 13.58 % has four. */
  readonly lastYear?: { readonly decimals: number };
}

/** A figure held against the same time last year. */
export interface ComparedFigure {
  readonly lastYear: Indicator<"units", NumberTerm>;
  /** How many more; below zero where there are fewer. */
  readonly change: Quantity<"units", NumberTerm>;
  /** The change as an exact share of last year's figure; none where that is zero. */
  readonly changeShare: Quantity<"units", NumberTerm>;
  /** The share as documents print it, rounded half up. */
  readonly printedShare: Quantity<"units", NumberTerm>;
  readonly trend: Decision<"units", "fell" | "even" | "rose", true, "gravest">;
}

/** One control indicator over one time. */
export interface ControlFigureOver {
  readonly now: Indicator<"units", NumberTerm>;
  /** Where the pattern was asked for it. */
  readonly compared?: ComparedFigure;
}

/** The control indicators (控制指标执行情况) of a unit with all below it. */
export interface ControlIndicators<F extends string, S extends string, T extends string> {
  readonly of: { readonly [Trade in T]: { readonly [Figure in F]: { readonly [Span in S]: ControlFigureOver } } };
  readonly definitions: readonly AnyDefinition[];
}

interface SpanOf {
  readonly title: Text;
  readonly titleLastYear: Text;
  readonly now: () => Window;
  readonly lastYear: () => Window;
  /** Its first day where its last one is 30 June. */
  readonly start: (year: number, each: ControlPeriod) => string;
}

const startOfPeriod: Readonly<Record<ControlPeriod, string>> = {
  month: "06-01",
  quarter: "04-01",
  halfYear: "01-01",
  year: "01-01",
};

const spans: Readonly<Record<ControlSpan, SpanOf>> = {
  "in-period": {
    title: text("本期", "in the period"),
    titleLastYear: text("上年同期", "in the same period last year"),
    now: () => inPeriod(),
    lastYear: () => inPeriod({ years: -1 }),
    start: (year, each) => `${year}-${startOfPeriod[each]}`,
  },
  "to-date": {
    title: text("本年累计", "this year to date"),
    titleLastYear: text("上年同期累计", "last year to the same date"),
    now: () => toDate("year"),
    lastYear: () => toDate("year", { years: -1 }),
    start: (year) => `${year}-01-01`,
  },
  "rolling-year": {
    title: text("近12个月", "in the last 12 months"),
    titleLastYear: text("此前12个月", "in the 12 months before"),
    now: () => rolling(12, "month"),
    lastYear: () => rolling(12, "month", { to: asOf.minus(months(12)) }),
    start: (year) => `${year - 1}-07-01`,
  },
};

const periodNamed: Readonly<Record<ControlPeriod, (year: number) => string>> = {
  month: (year) => `${year}-06`,
  quarter: (year) => `${year}-Q2`,
  halfYear: (year) => `${year}-H1`,
  year: (year) => `${year}`,
};

const eachOf = <K extends string, V>(names: readonly K[], of: (name: K) => V): { readonly [Name in K]: V } =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as { readonly [Name in K]: V };

/**
 * Control indicators: accidents, deaths (the missing included), injuries and graver accidents of a unit with all below
 * it, in the period, the year to date or the last twelve months, in all trades or in one, beside the same time last
 * year. Without zero reports they have no upper end.
 *
 * @example
 * ```ts
 * controlIndicators({ id, cites, from, each: "month", figures: ["deaths"], spans: ["to-date"], trades: ["all", "road"] });
 * ```
 * @throws DefinitionError
 */
export function controlIndicators<
  const F extends TargetIndicator,
  const S extends ControlSpan,
  const T extends TargetTrade = "all",
>(written: ControlIndicatorsWritten<F, S, T>): ControlIndicators<F, S, T> {
  const { id, cites, from, each, lastYear } = written;
  const figures: readonly TargetIndicator[] = written.figures;
  const trades = written.trades ?? (["all"] as unknown as readonly [T]);
  const people = peopleCounted(`${id}/counted`, cites, from);
  const year = ledgerYear(from);
  const last = `${year}-06-30`;
  const facts = { id: "county", kind: "county" } as const;
  const asked = { facts, period: periodNamed[each](year), judged: last } as const;
  const definitions: AnyDefinition[] = [
    ...(figures.includes("deaths") ? [people.lost] : []),
    ...(figures.includes("serious-injuries") ? [people.serious] : []),
  ];

  const sectorsApart = (figure: TargetIndicator, ago: 0 | 1, ofTrade: readonly Sector[]) => {
    const day = `${year - ago}-06-30`;
    const { records, expected } = ledgerBySector(day);
    return {
      ...asked,
      name: text("各类事故各一起，只计本行业", "one accident of each kind: only those of the trade"),
      records: records as never,
      expect: expected(figure, day, day, ofTrade),
    };
  };
  const over = (figure: TargetIndicator, span: ControlSpan, trade: TargetTrade): ControlFigureOver => {
    const { title, unit, counts, adds, since } = figureOf(figure);
    const ofTrade = trade === "all" ? undefined : sectorsOfTrade[trade];
    const name = `${id}/${trade === "all" ? "" : `${trade}-`}${figure}-${span}`;
    const said =
      trade === "all" ? title : text(`${targetTrades[trade].zh}${title.zh}`, `${title.en}, ${targetTrades[trade].en}`);
    const window = spans[span];
    const ledger = ledgerAround(year, ofTrade?.[0]);
    const counting = (ago: 0 | 1) =>
      indicator({
        id: ago === 0 ? name : `${name}-last-year`,
        title:
          ago === 0
            ? text(`${window.title.zh}${said.zh}`, `${said.en}, ${window.title.en}`)
            : text(`${window.titleLastYear.zh}${said.zh}`, `${said.en}, ${window.titleLastYear.en}`),
        cites,
        from: laterOf(from, since && `${Number(since.slice(0, 4)) + ago}-01-01`),
        about: unitIn(each),
        over: accidents,
        link: subtreeRecords,
        window: ago === 0 ? window.now() : window.lastYear(),
        where: (a) => (ofTrade === undefined ? counts(a) : all(counts(a), a.sector.oneOf(...ofTrade))),
        fold: (a) => (adds ? summed(adds(a, people)) : counted()),
        examples: [
          {
            ...asked,
            name: text(
              "至六月三十日，首日、末日都计入，下级单位计入",
              "up to 30 June, the first and last day and the units below included",
            ),
            records: ledger.records as never,
            expect: ledger.expected(figure, window.start(year - ago, each), `${year - ago}-06-30`),
          },
          ...(ofTrade === undefined ? [] : [sectorsApart(figure, ago, ofTrade)]),
          {
            ...asked,
            name: text("没有零报告：只知下限", "without zero reports: a lower bound"),
            partial: true,
            records: ledger.records as never,
            expect: {
              atLeast: ledger.expected(figure, window.start(year - ago, each), `${year - ago}-06-30`),
              atMost: null,
            },
          },
        ],
      });
    const now = counting(0);
    definitions.push(now);
    if (lastYear === undefined) return { now };
    const before = counting(1);
    const given = (is: number, was: number) => ({
      facts,
      period: asked.period,
      given: { [now.id]: is, [before.id]: was },
    });
    const shared = {
      cites,
      from: laterOf(from, since && `${Number(since.slice(0, 4)) + 1}-01-01`),
      about: unitIn(each),
      law: "periodEnd",
    } as const;
    const edge = periodsAbout(shared.from, each);
    const heading = now.data.title;
    const change = quantity({
      ...shared,
      id: `${name}-change`,
      title: text(`${heading.zh}同比增减`, `${heading.en}: change from last year`),
      unit,
      is: (u) => now.of(u).minus(before.of(u)),
      examples: [
        { ...given(12, 10), name: text("12比10", "12 after 10"), expect: 2 },
        { ...given(7, 10), name: text("7比10", "7 after 10"), expect: -3 },
      ],
    });
    const changeShare = quantity({
      ...shared,
      id: `${name}-change-share`,
      title: text(`${heading.zh}同比幅度`, `${heading.en}: change as a share of last year's`),
      appliesWhen: (u) => before.of(u).moreThan(0),
      is: (u) => ratio(change.of(u), before.of(u)),
      examples: [
        { ...given(210, 243), name: text("210比243：精确值", "210 after 243: exactly"), expect: "-11/81" },
        { ...given(12, 10), name: text("12比10：上升20%", "12 after 10: up by 20 %"), expect: "0.2" },
        { ...given(0, 1), name: text("0比1：下降100%", "none after one: down by 100 %"), expect: -1 },
        {
          ...given(3, 0),
          name: text("上年同期为零：没有幅度", "none last year: no share"),
          expect: { notApplicable: true },
        },
      ],
    });
    const printedShare = quantity({
      ...shared,
      id: `${name}-change-share-printed`,
      title: text(`${heading.zh}同比幅度（文件所载）`, `${heading.en}: change as a share, as printed`),
      is: (u) => changeShare.of(u).rounded("halfUp", lastYear.decimals),
      examples: [
        {
          ...given(5, 4),
          name: text("5比4", "5 after 4"),
          expect: Exact.fraction(1n, 4n).round("halfUp", lastYear.decimals).toString(),
        },
        {
          ...given(2, 3),
          name: text("2比3", "2 after 3"),
          expect: Exact.fraction(-1n, 3n).round("halfUp", lastYear.decimals).toString(),
        },
      ],
    });
    const trend = decision({
      ...shared,
      id: `${name}-trend`,
      title: text(`${heading.zh}比上年同期`, `${heading.en}, beside last year`),
      beforeEnd: "soFar",
      outcomes: ordered({ fell: text("下降", "fell"), even: text("持平", "even"), rose: text("上升", "rose") }),
      combine: "gravest",
      rows: (u) => [
        { when: now.of(u).moreThan(before.of(u)), then: "rose" },
        { when: now.of(u).equals(before.of(u)), then: "even" },
        { otherwise: "fell" },
      ],
      examples: [
        { ...given(9, 10), name: text("少1", "one fewer"), expect: "fell" },
        { ...given(10, 10), name: text("相同", "as many"), expect: "even" },
        { ...given(11, 10), name: text("多1", "one more"), expect: "rose" },
        {
          ...given(11, 10),
          period: edge.before.period,
          judged: edge.before.judged,
          name: text("施行之前的期间不适用", "not in the period before it came into force"),
          expect: { notApplicable: true },
        },
        {
          ...given(11, 10),
          period: edge.first.period,
          judged: edge.first.judged,
          name: text("施行所在的期间", "in the one in which it did"),
          expect: "rose",
        },
      ],
    });
    definitions.push(before, change, changeShare, printedShare, trend);
    return { now, compared: { lastYear: before, change, changeShare, printedShare, trend } };
  };

  const of = eachOf(trades, (trade) =>
    eachOf(written.figures, (figure) => eachOf(written.spans, (span) => over(figure, span, trade))),
  );
  return { of, definitions };
}
