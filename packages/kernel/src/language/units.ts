import { Exact } from "../exact/exact.js";
import { type Text, text } from "../text.js";

/** A unit of measure: its names, and how many of its base unit it holds. */
export interface Unit {
  readonly id: string;
  readonly title: Text;
  /** The unit that numbers are kept in. */
  readonly base: string;
  readonly factor: string;
  /** Every way a table header may write it. */
  readonly written: readonly string[];
}

const unit = (id: string, title: Text, base = id, factor = "1", written: readonly string[] = []): Unit => ({
  id,
  title,
  base,
  factor,
  written: [...new Set([title.zh, title.en, id, ...written])],
});

/**
 * The units a fact may declare. Money is in yuan with two decimals, so that its exact scale is the fen; 万元 and
 * 亿元 convert to it exactly.
 */
export const units: Readonly<Record<string, Unit>> = Object.freeze(
  Object.fromEntries(
    [
      unit("yuan", text("元", "yuan"), "yuan", "1", ["CNY", "RMB"]),
      unit("fen", text("分", "fen"), "yuan", "0.01"),
      unit("wanYuan", text("万元", "10,000 yuan"), "yuan", "10000", ["wan yuan"]),
      unit("yiYuan", text("亿元", "100 million yuan"), "yuan", "100000000", ["yi yuan"]),
      unit("person", text("人", "persons"), "person", "1", ["person", "people", "名"]),
      unit("case", text("起", "cases"), "case", "1", ["case", "件", "次"]),
      unit("time", text("次", "times"), "time", "1", ["time"]),
      unit("item", text("项", "items"), "item", "1", ["item", "个", "处", "条"]),
      unit("unit", text("家", "units"), "unit", "1", ["unit"]),
      unit("point", text("分值", "points"), "point", "1", ["point"]),
      unit("day", text("日", "days"), "day", "1", ["day", "天"]),
      unit("workday", text("个工作日", "working days"), "workday"),
      unit("hour", text("小时", "hours"), "hour", "1", ["hour", "h"]),
      unit("minute", text("分钟", "minutes"), "hour", "1/60", ["minute", "min"]),
      unit("month", text("个月", "months"), "month", "1", ["month"]),
      unit("year", text("年", "years"), "year", "1", ["year"]),
      unit("tonne", text("吨", "tonnes"), "tonne", "1", ["tonne", "t"]),
      unit("kilogram", text("千克", "kilograms"), "tonne", "0.001", ["kg", "公斤"]),
      unit("wanTonne", text("万吨", "10,000 tonnes"), "tonne", "10000"),
      unit("metre", text("米", "metres"), "metre", "1", ["metre", "m"]),
      unit("kilometre", text("公里", "kilometres"), "metre", "1000", ["km", "千米"]),
      unit("percentPoint", text("个百分点", "percentage points"), "percentPoint"),
      unit("megawatt", text("兆瓦", "megawatts"), "megawatt", "1", ["MW"]),
      unit("megapascal", text("兆帕", "megapascals"), "megapascal", "1", ["MPa"]),
      unit("squareMetre", text("平方米", "square metres"), "squareMetre", "1", ["m2", "㎡"]),
      unit("vehicle", text("辆", "vehicles"), "vehicle"),
      unit("percent", text("%", "%"), "", "0.01", ["百分比"]),
    ].map((u) => [u.id, u]),
  ),
);

/** The factor from a unit to its base unit. */
export function factorOf(u: Unit): Exact {
  const [n = "1", d = "1"] = u.factor.split("/");
  return Exact.of(n).dividedBy(Exact.of(d));
}

/** Finds a unit as a header writes it: 万元, yuan, t. */
export const unitWritten = (written: string): Unit | undefined =>
  Object.values(units).find((u) => u.written.some((w) => w.toLowerCase() === written.trim().toLowerCase()));

const isBaseUnit = (id: string): boolean => units[id]?.base === id;

interface Factors {
  readonly over: readonly string[];
  readonly under: readonly string[];
}

const parse = (u: string): Factors => {
  const [over = "", ...under] = u.split("/");
  return { over: over.split("*").filter((x) => x !== "" && x !== "1"), under };
};

const write = ({ over, under }: Factors): string => {
  const rest = [...under];
  const kept = [...over].sort().filter((x) => {
    const at = rest.indexOf(x);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [kept.join("*") || (rest.length > 0 ? "1" : ""), ...rest.sort()].join("/");
};

/**
 * Whether a number may be measured in it: a base unit, or base units over others in the order that products and
 * quotients give them, such as `person/tonne`, `point/case` and `1/day`.
 */
export function isMeasure(unit: string): boolean {
  const { over, under } = parse(unit);
  return [...over, ...under].every(isBaseUnit) && over.length + under.length > 0 && write(parse(unit)) === unit;
}

/** The unit of a product; the empty string is a pure number. */
export const productUnit = (a: string, b: string): string => {
  const [x, y] = [parse(a), parse(b)];
  return write({ over: [...x.over, ...y.over], under: [...x.under, ...y.under] });
};

/** The unit of a quotient: persons over tonnes is `person/tonne`, yuan over yuan a pure number. */
export const quotientUnit = (a: string, b: string): string => {
  const [x, y] = [parse(a), parse(b)];
  return write({ over: [...x.over, ...y.under], under: [...x.under, ...y.over] });
};

/** The English name of one of a unit: every title of the list that is a plural ends in s. */
export const singular = (title: string): string => title.replace(/s$/, "");

/** A unit's name for people; compound units are spelt from their parts. */
export function unitTitle(u: string, language: keyof Text): string {
  const { over, under } = parse(u);
  const name = (id: string): string => units[id]?.title[language] ?? id;
  const top = over.map(name).join("·");
  if (under.length === 0) return top;
  const per = language === "zh" ? "每" : " per ";
  const each = under
    .map(name)
    .map((x) => (language === "zh" ? x : singular(x)))
    .join(per);
  return language === "zh" ? `${per}${each}${top}` : `${top}${per}${each}`.trim();
}
