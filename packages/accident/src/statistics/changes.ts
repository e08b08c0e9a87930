import { type Example, quantity, ratio, text, unitIn, type units } from "@anwei/kernel";
import { decree493, statisticsMeasures2016 } from "@anwei/law";
import { accidentFigures, type FigureName, figures } from "./figures.js";

const times = {
  "in-month": { before: "in-month-last-year", title: text("本月", "in the month") },
  "to-date": { before: "to-date-last-year", title: text("本年累计", "in the year to date") },
} as const;

type Time = keyof typeof times;

const names = Object.keys(figures) as FigureName[];

const common = (name: FigureName, time: Time) => {
  const [now, before] = [accidentFigures[name][time], accidentFigures[name][times[time].before]];
  const held = (zh: string, en: string, is: number, was: number): Omit<Example<typeof units>, "expect"> => ({
    name: text(zh, en),
    facts: { id: "county" },
    period: "2026-06",
    given: { [now.id]: is, [before.id]: was },
  });
  return {
    now,
    before,
    held,
    written: {
      cites: [decree493.article(13, { paragraph: 2 }), statisticsMeasures2016.article(5, { verified: false })],
      from: "2009-01-01",
      about: unitIn("month"),
      law: "periodEnd",
    } as const,
  };
};

/** 同比增减: how much more than at the same time last year; below zero where it is less. */
const change = (name: FigureName, time: Time) => {
  const { now, before, held, written } = common(name, time);
  const { zh, en } = figures[name].title;
  return quantity({
    ...written,
    id: `accident/${name}-${time}-change`,
    title: text(`${times[time].title.zh}${zh}同比增减`, `change of ${en}, ${times[time].title.en}, from last year`),
    unit: name === "accidents" ? "case" : name === "loss" ? "yuan" : "person",
    is: (u) => now.of(u).minus(before.of(u)),
    examples: [
      { ...held("12比10", "12 after 10", 12, 10), expect: 2 },
      { ...held("7比10", "7 after 10", 7, 10), expect: -3 },
    ],
  });
};

/** 同比幅度: the change as a share of last year's figure; there is none where that is zero. */
const changeShare = (name: FigureName, time: Time) => {
  const { now, before, held, written } = common(name, time);
  const { zh, en } = figures[name].title;
  return quantity({
    ...written,
    id: `accident/${name}-${time}-change-share`,
    title: text(
      `${times[time].title.zh}${zh}同比幅度（增减占上年同期的比例）`,
      `change of ${en}, ${times[time].title.en}, as a share of last year's`,
    ),
    appliesWhen: (u) => before.of(u).moreThan(0),
    is: (u) => ratio(now.of(u).minus(before.of(u)), before.of(u)),
    examples: [
      { ...held("12比10：上升20%", "12 after 10: up by 20 %", 12, 10), expect: "0.2" },
      { ...held("7比10：下降30%", "7 after 10: down by 30 %", 7, 10), expect: "-0.3" },
      { ...held("1比1：持平", "1 after 1: even", 1, 1), expect: 0 },
      {
        ...held("上年同期为零：没有幅度", "none last year: there is no share", 3, 0),
        expect: { notApplicable: true },
      },
      {
        ...held("两年都为零：没有幅度", "none in either year: there is no share", 0, 0),
        expect: { notApplicable: true },
      },
    ],
  });
};

const each = <T>(of: (name: FigureName, time: Time) => T) =>
  names.flatMap((name) => (Object.keys(times) as Time[]).map((time) => of(name, time)));

export const changes = each(change);
export const changeShares = each(changeShare);
