import { Exact } from "../exact/exact.js";
import { singular, unitTitle } from "../language/units.js";
import type { Text } from "../text.js";

/** A number with its unit as people write it: 5000万元, 30人, 10%. */
export function numberText(value: Exact, unit: string): Text {
  if (unit === "yuan") return moneyText(value);
  const digits = value.toString();
  const about = roundedBeside(value);
  const en = unitTitle(unit, "en");
  return {
    zh: `${digits}${unitTitle(unit, "zh")}${about ? `(约${about})` : ""}`,
    en: `${digits}${en === "" ? "" : " "}${digits === "1" ? singular(en) : en}${about ? ` (about ${about})` : ""}`,
  };
}

/** A fraction without finitely many decimals is exact but hard to read: people get two decimals beside it. */
const roundedBeside = (value: Exact): string | undefined =>
  value.isFinite && value.toString().includes("/") ? value.round("halfUp", 2).toString() : undefined;

/** Yuan in 亿, 万 or 元, whichever leaves the shorter exact number; grouped by thousands in English. */
export function moneyText(yuan: Exact): Text {
  const en = `${grouped(yuan.toString())} yuan`;
  const scaled = (by: number, name: string): string => `${yuan.dividedBy(Exact.of(by)).toString()}${name}`;
  const size = yuan.sign < 0 ? yuan.negate() : yuan;
  if (!yuan.isFinite) return { zh: yuan.toString(), en: yuan.toString() };
  if (size.compare(Exact.of(100_000_000)) >= 0)
    return { zh: shorter(scaled(100_000_000, "亿元"), scaled(10_000, "万元")), en };
  if (size.compare(Exact.of(10_000)) >= 0) return { zh: shorter(scaled(10_000, "万元"), `${yuan}元`), en };
  return { zh: `${yuan}元`, en };
}

const decimalsIn = (written: string): number => written.split(".")[1]?.replace(/\D/g, "").length ?? 0;

const shorter = (first: string, second: string): string => (decimalsIn(first) <= 4 ? first : second);

function grouped(digits: string): string {
  const [whole = "", decimals] = digits.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals ? `${spaced}.${decimals}` : spaced;
}

/** A share as a percentage: 10%. */
export function percentText(share: Exact): string {
  return `${share.times(Exact.of(100)).toString()}%`;
}
