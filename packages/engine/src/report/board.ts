import { Exact, type Language, type Text } from "@anwei/kernel";
import type { BoardAnswer, BoardCell, BoardData, BoardMeasureShown, BoardPoint, Distance, Figure } from "../views.js";
import { messages, periods, quarterNames, sentences } from "./messages.js";
import { bracketed } from "./punctuation.js";
import { exactOf, figureShort, figureText, highOf, lowOf, percent, periodText } from "./say.js";

/** How much of its target a unit has used; bounds where the actual figure has them; a dash without a target, and for zero. */
export function shareText({ actual, target }: BoardCell): string {
  const limit = Exact.of(target ?? "0");
  if (limit.sign <= 0) return "—";
  const part = (x: string | null): string | null => (x === null ? null : percent(Exact.of(x).dividedBy(limit)));
  return typeof actual === "string"
    ? `${part(actual)}`
    : figureShort({ atLeast: part(actual.atLeast), atMost: part(actual.atMost) });
}

/** The share of the year that has passed by the last month shown. */
export const elapsedOf = ({ points }: BoardCell): Exact => exactOf(points.at(-1)?.elapsed ?? "0");

/** What the mark of time progress means: 时间进度（按已满月份）. */
export const progressText = ({ progress }: BoardData): Text =>
  progress === "day" ? messages.progressByDay : messages.progressByMonth;

export const rankText = ({ rank }: BoardCell): string =>
  rank === undefined ? "—" : typeof rank === "number" ? `${rank}` : rank.join("–");

/** A whole number of the year's quarters, or the months of one so far. */
export interface BoardQuarter {
  readonly number: number;
  readonly point: BoardPoint;
  /** What stands below it: 一季度, or the last month of one that has not ended. */
  readonly title: Text;
}

/** The quarters of the year that have begun, each as it stood at its end or in the last month shown. */
export const quartersOf = ({ points }: BoardCell): readonly BoardQuarter[] =>
  [1, 2, 3, 4].flatMap((number) => {
    const point = points.filter(({ period }) => Math.ceil(Number(period.slice(5)) / 3) === number).at(-1);
    if (!point) return [];
    const month = Number(point.period.slice(5));
    return [{ number, point, title: month === number * 3 ? quarterNames(number) : sentences.monthOf(month) }];
  });

/** Whether a figure is surely more than time progress allows, and if not, whether it may be. */
export function aheadIn({ actual, allowed }: BoardPoint): "yes" | "maybe" | "no" {
  if (allowed === undefined) return "no";
  const [low, high] = [lowOf(actual), highOf(actual)];
  const over = (x: string): boolean => exactOf(x).compare(exactOf(allowed)) > 0;
  if (low !== null && over(low)) return "yes";
  return high === null || over(high) ? "maybe" : "no";
}

const isKnown = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined &&
  (highOf(figure) !== null || (lowOf(figure) !== null && exactOf(lowOf(figure) ?? "0").sign > 0));

/** Whether anything of a measure's last year is on record for any unit: a bare "at least none" says nothing. */
export const hasLastYear = ({ rows }: BoardData, at: number): boolean =>
  rows.some(({ cells }) => isKnown(cells[at]?.lastYear));

/** Whether last year was asked for and nothing of it is on record. */
export const lacksLastYear = (view: BoardData): boolean =>
  view.measures.some((_, at) => view.rows.some(({ cells }) => cells[at]?.lastYear) && !hasLastYear(view, at));

/** How many more than at the same time last year: +3, −2 to +1, at least +1. */
export function changeShort({ actual, lastYear }: Pick<BoardCell, "actual" | "lastYear">): string {
  if (!isKnown(lastYear)) return "—";
  const less = (a: string | null, b: string | null): string | null =>
    a === null || b === null ? null : signed(exactOf(a).minus(exactOf(b)));
  const [low, high] = [less(lowOf(actual), highOf(lastYear)), less(highOf(actual), lowOf(lastYear))];
  return figureShort(low !== null && low === high ? low : { atLeast: low, atMost: high });
}

const signed = (x: Exact): string => (x.sign > 0 ? `+${x.toString()}` : x.sign < 0 ? `−${x.negate().toString()}` : "0");

/** A figure against its target and against last year, on one line: 33人，指标40人，占82.5%. */
export function cellText(cell: BoardCell, { measure }: BoardMeasureShown, language: Language): string {
  const actual = figureText(cell.actual, measure, language);
  return cell.target === undefined
    ? actual
    : sentences.ofTarget(actual, figureText(cell.target, measure, language), shareText(cell))[language];
}

/**
 * How far it was from another outcome, and by which figure unless that is told elsewhere: 再增1人即“述职”（年初至期末
 * 死亡人数）.
 */
export function distanceText(
  { more, said, title, outcomeTitle, open }: Distance,
  language: Language,
  bare = false,
): string {
  const tell = more.startsWith("-") ? sentences.fewer : sentences.more;
  const told = tell(said, outcomeTitle, open === true)[language];
  return bare ? told : told + bracketed(title[language], language);
}

/** The one figure that a trigger's distances are told of, if there is just one. */
export function figureOfTrigger({ rows }: BoardData, at: number): Text | undefined {
  const titles = new Map(
    rows.flatMap(({ answers }) =>
      (answers[at] ?? []).flatMap((a) => a.distances.map((d) => [d.rule, d.title] as const)),
    ),
  );
  return titles.size === 1 ? [...titles.values()][0] : undefined;
}

/** A period of the board's own year: 一季度, 3月; the year itself and periods of another year as they are. */
export function periodOfYear(period: string, year: string, language: Language): string {
  if (!period.startsWith(year)) return periodText(period, language);
  const [, kind = "", number] = /^\d{4}-([HQ]?)(\d{1,2})$/.exec(period) ?? [];
  const said = number === undefined ? undefined : periods.ofYear(kind, Number(number));
  return said?.[language] ?? periodText(period, language);
}

/** So many periods of a trigger are told one by one. */
const mostPeriods = 4;

/** The answers of a trigger that are told: all of a few, and of many those of which something follows, and the last. */
export const toldOf = (answers: readonly BoardAnswer[]): readonly BoardAnswer[] =>
  answers.length <= mostPeriods
    ? answers
    : answers.filter(({ standing }, i) => standing !== "well" || i === answers.length - 1);

export const standingSign = { found: "●", undecided: "○", well: "·" } as const;

/** An answer as people say it; what is open is said to be undecided. */
export const answerSaid = ({ standing, said }: BoardAnswer): Text =>
  standing === "undecided" ? messages.undecided : said;
