import { Exact } from "../exact/exact.js";
import { singular, unitTitle } from "../language/units.js";
import { type Text, text } from "../text.js";

/** A number with its unit as people write it: 5000万元, 30人, 1.5万吨. */
export function numberText(value: Exact, unit: string): Text {
  if (unit === "yuan") return moneyText(value);
  const about = roundedBeside(value);
  const [of = "", ...per] = unit.split("/");
  const zh = `${per.map((u) => `每${unitTitle(u, "zh")}`).join("")}${inWan(value)}${unitZh(of === "1" ? "" : of)}`;
  const en = unitTitle(unit, "en");
  const one = en.replace(/^[^ ]+( days)?/, (name) => name.split("·").map(singular).join("·"));
  const digits = grouped(value.toString());
  return {
    zh: about === undefined ? zh : `${zh}（约${about}）`,
    en: `${digits}${en === "" ? "" : " "}${digits === "1" ? one : en}${about ? ` (about ${about})` : ""}`,
  };
}

// A title heads a column, where 分 alone would be money; beside a number it is what people say.
export const unitZh = (unit: string): string => (unit === "point" ? "分" : unitTitle(unit, "zh"));

const tenThousand = Exact.of(10_000);

/** 1万, 1.5万; other numbers in digits, which are easier to compare. */
function inWan(value: Exact): string {
  const size = value.sign < 0 ? value.negate() : value;
  if (!value.isFinite || size.compare(tenThousand) < 0) return value.toString();
  const scaled = value.dividedBy(tenThousand).toString();
  return scaled.includes("/") || decimalsIn(scaled) > 1 ? value.toString() : `${scaled}万`;
}

/** A fraction without finitely many decimals is exact but hard to read: people get two decimals beside it. */
const roundedBeside = (value: Exact): string | undefined =>
  value.isFinite && value.toString().includes("/") ? value.round("halfUp", 2).toString() : undefined;

/** Yuan in 亿, 万 or 元, whichever leaves the shorter exact number; grouped by thousands in English. */
export function moneyText(yuan: Exact): Text {
  if (!yuan.isFinite) return { zh: yuan.toString(), en: yuan.toString() };
  const about = roundedBeside(yuan);
  if (about !== undefined)
    return { zh: `${yuan}元（约${about}元）`, en: `${yuan} yuan (about ${grouped(about)} yuan)` };
  const en = `${grouped(yuan.toString())} yuan`;
  const scaled = (by: number, name: string): string => `${yuan.dividedBy(Exact.of(by)).toString()}${name}`;
  const size = yuan.sign < 0 ? yuan.negate() : yuan;
  if (size.compare(Exact.of(100_000_000)) >= 0)
    return { zh: shorter(scaled(100_000_000, "亿元"), scaled(10_000, "万元")), en };
  if (size.compare(tenThousand) >= 0) return { zh: shorter(scaled(10_000, "万元"), `${yuan}元`), en };
  return { zh: `${yuan}元`, en };
}

const decimalsIn = (written: string): number => written.split(".")[1]?.replace(/\D/g, "").length ?? 0;

const shorter = (first: string, second: string): string => (decimalsIn(first) <= 4 ? first : second);

function grouped(digits: string): string {
  if (digits.includes("/")) return digits;
  const [whole = "", decimals] = digits.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals ? `${spaced}.${decimals}` : spaced;
}

/** A share as a percentage: 10%. */
export function percentText(share: Exact): string {
  return `${share.times(Exact.of(100)).toString()}%`;
}

/** A share as people read it: 10%, or of a fraction also about how much that is: 1/3（约33.33%）. */
export function shareText(share: Exact): Text {
  if (!share.isFinite) return text(share.toString(), share.toString());
  const hundredths = share.times(Exact.of(100));
  if (!hundredths.toString().includes("/")) return text(percentText(share), percentText(share));
  const about = `${hundredths.round("halfUp", 2)}%`;
  return text(`${share}（约${about}）`, `${share} (about ${about})`);
}
