import type { AboutData, BeforeEnd, Law } from "../define/definition.js";
import type { KindData } from "../facts/fields.js";
import { type Text, text } from "../text.js";
import type { PeriodUnit } from "../time/period.js";
import { eachOf, singularOf } from "./nouns.js";

/** 月, 季度; month, quarter. */
export const periodNames: Readonly<Record<PeriodUnit, Text>> = {
  day: text("日", "day"),
  week: text("周", "week"),
  month: text("月", "month"),
  twoMonths: text("两个月", "two months"),
  quarter: text("季度", "quarter"),
  halfYear: text("半年", "half-year"),
  year: text("年", "year"),
};

const unknownKind = (name: string): KindData => ({ name, title: text(name, name), fields: {} });

/** 每起事故; 每个单位每季度. */
export function aboutText({ table, period }: AboutData, kind: KindData | undefined): Text {
  const each = eachOf(kind ?? unknownKind(table));
  if (period === undefined) return each;
  const { zh, en } = periodNames[period];
  return text(`${each.zh}每${zh}`, `${each.en} in each ${period === "twoMonths" ? "two months" : en}`);
}

/** By the law of which day it is judged. */
export function lawText(law: Law, about: AboutData, kind: KindData | undefined): Text {
  const event = eventText(about, kind);
  switch (law) {
    case "event":
      return text(`按${event.zh}施行的规定`, `by the law in force ${event.en}`);
    case "periodEnd":
      return about.period === undefined
        ? text(`按${event.zh}（不分期间）施行的规定`, `by the law in force ${event.en}, there being no period`)
        : text(
            "按期末施行的规定；期间未结束的，按统计截止日施行的规定",
            "by the law in force at the end of the period, or on the as-of date where it has not ended",
          );
    case "judged":
      return text("按判定时施行的规定", "by the law in force when it is judged");
    case "eventOrMilder":
      return text(
        `按${event.zh}施行的规定；判定时施行的规定较轻的，从其规定（从旧兼从轻）`,
        `by the law in force ${event.en}, or that in force when it is judged where that is milder`,
      );
  }
}

function eventText({ period }: AboutData, kind: KindData | undefined): Text {
  if (period !== undefined) return text("所在期间末（或者统计截止日）", "by the end of its period or the as-of date");
  const happened = kind?.fields.happenedOn?.title.zh;
  if (!kind || happened === undefined)
    return text("判定时（无发生日期）", "when it is judged, as it has no date of its own");
  const stem = /^(.+)日期$/.exec(happened)?.[1];
  return text(
    stem === undefined ? `${kind.title.zh}的${happened}` : `${kind.title.zh}${stem}时`,
    stem === "发生" || stem === undefined
      ? `when the ${singularOf(kind)} happened`
      : `on the date of the ${singularOf(kind)} (${kind.fields.happenedOn?.title.en})`,
  );
}

/** Whether a period that has not ended is judged. */
export const beforeEndText: Readonly<Record<BeforeEnd, Text>> = {
  notYet: text("期间未结束的，不作判定", "a period that has not ended is not judged"),
  soFar: text("期间未结束的，按截至当时的情况判定", "a period that has not ended is judged on what is there so far"),
};
