import { Exact } from "../exact/exact.js";
import type { Node } from "../language/node.js";
import { type Scope, typeOf } from "../language/typing.js";
import { type Text, text } from "../text.js";
import { numberText } from "./numbers.js";

/** So much of what a rate is held against: the million tonnes of deaths per million tonnes. */
export interface Per {
  readonly value: string;
  readonly unit: string;
}

/**
 * For each how much of its base a number is a rate: of a quotient that is taken so many times as it has of the unit that
 * it is divided by. The units cancel, so that they alone would tell of persons, and not of persons per million tonnes.
 */
export function perOf(node: Node, scope: Scope): Per | undefined {
  if (node.op === "definition") {
    const data = scope.definitions.get(node.id);
    if (data?.kind !== "quantity" || data.type !== "number") return undefined;
    const own: Scope = { ...scope, about: data.about, over: undefined };
    const rows = data.editions.flatMap((e) => e.rows);
    const [first, ...others] = rows.map((row) => perOf("is" in row ? row.is : (row.otherwise as Node), own));
    return first && others.every((per) => per?.value === first.value && per.unit === first.unit) ? first : undefined;
  }
  if (node.op !== "times") return undefined;
  const [quotient, by] = node.of;
  if (quotient?.op !== "divide" || by?.op !== "number" || by.unit === undefined) return undefined;
  const under = quotient.of[1] && typeOf(quotient.of[1], scope, () => {});
  return under?.type === "number" && under.unit === by.unit ? { value: by.value, unit: by.unit } : undefined;
}

/** What is said of one number, of so much of its base: 每100万吨0.08人; 0.08 persons per million tonnes. */
export const eachText = (said: Text, per: Per): Text => {
  const each = perText(per);
  return text(`每${each.zh}${said.zh}`, `${said.en} per ${each.en}`);
};

/** The unit of a rate as a heading: 人/100万吨; persons per million tonnes. */
export const unitPerText = (unit: Text, per: Per): Text => {
  const each = perText(per);
  return text(`${unit.zh}/${each.zh}`, `${unit.en} per ${each.en}`);
};

/** So much of a base as people say it: 亿元, 10万人; 100 million yuan, 100,000 persons, million tonnes. */
function perText({ value, unit }: Per): Text {
  const { zh, en } = numberText(Exact.of(value), unit);
  return text(zh.replace(/^1(?=[万亿])/, ""), inMillions(en));
}

/** Round numbers of seven digits and more by their English names; one million is "million" alone after "per". */
const inMillions = (en: string): string =>
  en
    .replace(/^(\d{1,3}(?:,\d{3})*),000,000,000\b/, "$1 billion")
    .replace(/^(\d{1,3}(?:,\d{3})*),000,000\b/, "$1 million")
    .replace(/^1 (million|billion)\b/, "$1");
