import type { RawValue } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import type { FieldData } from "../facts/fields.js";
import { unitTitle } from "../language/units.js";
import { type Text, text } from "../text.js";
import { numberText, shareText, unitZh } from "./numbers.js";
import { joined, quoted } from "./phrase.js";
import { type Per, unitPerText } from "./rates.js";

/** A constant as its field reads it: 30人, 10%, 县（市、区）, 是. */
export function constantText(raw: RawValue, of: FieldData): Text {
  if (typeof raw === "boolean") return raw ? text("是", "yes") : text("否", "no");
  if (of.type === "number") {
    const value = Exact.of(raw);
    return of.as === "percent" ? shareText(value) : numberText(value, of.unit);
  }
  if (of.type === "choice" || of.type === "set") return quoted(of.members[raw] ?? text(raw, raw));
  return text(raw, raw);
}

const types: Readonly<Record<FieldData["type"] | "range", Text>> = {
  number: text("数", "a number"),
  choice: text("下列之一", "one of these"),
  set: text("下列各项中的若干项", "any of these"),
  test: text("是或否", "yes or no"),
  date: text("日期", "a date"),
  instant: text("时刻", "a date and time"),
  text: text("文本", "a text"),
  span: text("起止日期", "a span of days"),
  ref: text("所指的记录", "a record that is named"),
  range: text("幅度", "a range"),
};

/** What a value is: 数（人）; a number (persons); of a rate, for each so much of its base. */
export function measureText(type: FieldData["type"] | "range", unit: string, per?: Per): Text {
  const is = types[type];
  if (unit === "") return is;
  const { zh, en } = unitText(unit, per);
  return text(`${is.zh}（${zh}）`, `${is.en} (${en})`);
}

/** The unit that numbers are in, as a heading: 人; of a rate 人/100万吨, persons per million tonnes. */
export function unitText(unit: string, per?: Per): Text {
  const is = text(unit === "point" ? unitZh(unit) : unitTitle(unit, "zh"), unitTitle(unit, "en"));
  return per === undefined ? is : unitPerText(is, per);
}

/** All that a field says of its values. */
export function fieldText(of: FieldData): Text {
  const parts = [measureText(of.type, of.type === "number" ? of.unit : "")];
  if (of.type === "number") {
    if (of.as === "percent") parts.push(text("以百分比表示", "shown as a percentage"));
    if (of.decimals > 0)
      parts.push(text(`至多${of.decimals}位小数`, `to ${of.decimals} decimal${of.decimals === 1 ? "" : "s"}`));
    if (of.min !== undefined) parts.push(both("不低于", "at least", constantText(of.min, of)));
    if (of.max !== undefined) parts.push(both("不超过", "at most", constantText(of.max, of)));
    if (of.partOf !== undefined) parts.push(text(`含于${of.partOf}`, `part of ${of.partOf}`));
  }
  if (of.type === "choice" || of.type === "set") {
    const members = Object.values(of.members);
    const order = of.type === "choice" && of.ordered;
    parts.push(
      order
        ? both("由轻到重为", "from the first to the gravest:", joined(members.map(quoted), "、", ", "))
        : both("即", "namely", joined(members.map(quoted), "、", ", ")),
    );
  }
  if (of.none) parts.push(text("可以没有", "there may be none"));
  if (of.assume) {
    const value = constantText(typeof of.assume.value === "number" ? String(of.assume.value) : of.assume.value, of);
    parts.push(text(`未报时按${value.zh}计`, `taken as ${value.en} where it is not reported`));
  }
  return joined(parts, "，", ", ");
}

const both = (zh: string, en: string, of: Text): Text => text(zh + of.zh, `${en} ${of.en}`);
