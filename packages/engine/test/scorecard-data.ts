import { scorecard } from "@anwei/assessment";
import {
  choice,
  count,
  counted,
  indicator,
  inPeriod,
  kind,
  label,
  ownRecords,
  source,
  summed,
  text,
  unitIn,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";
import type { Assessment } from "../src/assessment.js";
import { createEngine } from "../src/engine.js";

// A card of fire safety: fires by what they killed, inspections, equipment at an assessor's discretion, a bonus.

const rules = source({
  id: "card-test",
  type: "test",
  title: text("消防工作考核办法", "Rules for assessing fire safety"),
  from: "2013-01-01",
  verified: false,
});
const cites = rules.article(3);
const facts = { id: "u", kind: "county" } as const;
const year = { facts, period: "2013", judged: "2013-12-31" } as const;

const fires = kind("fires", text("火灾", "Fires"), {
  name: label(text("名称", "name")),
  deaths: count(text("死亡人数", "deaths")),
});
const tours = kind("tours", text("检查", "Inspections"), {
  by: choice(text("带队人", "led by"), { head: text("主要负责人", "head"), other: text("其他", "other") }),
});
const about = { cites, about: unitIn("year"), law: "periodEnd", link: ownRecords, window: inPeriod() } as const;

const deadly = indicator({
  ...about,
  id: "card/deadly-fires",
  title: text("亡人火灾起数", "deadly fires"),
  over: fires,
  where: (f) => f.deaths.atLeast(1),
  fold: counted(),
  examples: [
    {
      ...year,
      name: text("例", "an example"),
      records: { fires: [{ id: "f", unit: "u", happenedOn: "2013-02-01", deaths: 1 }] },
      expect: 1,
    },
  ],
});
const deaths = indicator({
  ...about,
  id: "card/deaths",
  title: text("火灾死亡人数", "deaths in fires"),
  over: fires,
  fold: (f) => summed(f.deaths),
  examples: [
    {
      ...year,
      name: text("例", "an example"),
      records: { fires: [{ id: "f", unit: "u", happenedOn: "2013-02-01", deaths: 2 }] },
      expect: 2,
    },
  ],
});
const led = indicator({
  ...about,
  id: "card/tours",
  title: text("主要负责人带队检查次数", "inspections led by the head"),
  over: tours,
  where: (t) => t.by.is("head"),
  fold: counted({ unit: "time" }),
  examples: [
    {
      ...year,
      name: text("例", "an example"),
      records: { tours: [{ id: "t", unit: "u", happenedOn: "2013-02-01", by: "head" }] },
      expect: 1,
    },
  ],
});
const consequence = (id: string, zh: string, en: string) => ({ id, text: text(zh, en) });

export const card = scorecard({
  id: "card/annual",
  title: text("消防工作年度考核评分表", "Yearly scorecard of fire safety"),
  cites,
  from: "2013-01-01",
  appliesTo: ["county"],
  each: "year",
  full: 100,
  entries: {
    refused: [consequence("mend", "重新录入", "enter it again")],
    awaited: [consequence("enter", "尽快评定", "settle it soon")],
  },
  sections: [
    {
      id: "process",
      title: text("工作过程", "Process"),
      full: 40,
      items: [
        {
          id: "tours",
          title: text("带队检查", "Inspections in person"),
          full: 10,
          loses: [{ id: "short", title: text("每少一次", "each one missing"), required: 2, done: led, points: 3 }],
        },
        {
          id: "equipment",
          title: text("装备建设", "Equipment"),
          full: 30,
          loses: [
            {
              id: "below",
              title: text("装备未达标", "below standard"),
              when: { count: led, below: 2 },
              between: [2, 6],
            },
          ],
        },
      ],
    },
    {
      id: "results",
      title: text("火灾形势", "Results"),
      full: 60,
      items: [
        {
          id: "fires",
          title: text("亡人火灾", "Deadly fires"),
          full: 60,
          loses: [
            { id: "each", title: text("每起亡人火灾", "each deadly fire"), each: deadly, points: 20 },
            { id: "deaths", title: text("每亡一人", "each death"), each: deaths, points: "2.5", atMost: 20 },
          ],
        },
      ],
    },
  ],
  bonus: {
    most: 3,
    beyondFull: "cut",
    items: [
      {
        id: "more-tours",
        title: text("多查加分", "More inspections"),
        most: 3,
        gains: [
          { id: "many", title: text("检查满三次", "three or more"), when: { count: led, atLeast: 3 }, points: 3 },
        ],
      },
    ],
  },
  vetoes: [
    {
      title: text("发生亡人火灾", "a deadly fire"),
      when: { count: deadly, atLeast: 1 },
      effect: { noBetterThan: "good" },
    },
  ],
  grades: {
    title: text("考核等次", "Grade"),
    bands: [
      { id: "excellent", title: text("优秀", "excellent"), atLeast: 90 },
      { id: "good", title: text("良好", "good"), atLeast: 80 },
      { id: "pass", title: text("合格", "pass"), atLeast: 60 },
      {
        id: "fail",
        title: text("不合格", "fail"),
        consequences: [consequence("rectify", "一个月内提出整改措施", "put forward corrections within a month")],
      },
    ],
  },
  rank: { title: text("名次", "Rank"), ties: [{ by: deaths, firstIs: "least" }] },
  red: {
    title: text("红榜", "Red list"),
    takes: { places: 1 },
    consequences: [consequence("praise", "通报表扬", "public praise")],
  },
  black: {
    title: text("黑榜", "Black list"),
    takes: { grade: "fail" },
    consequences: [consequence("criticism", "通报批评", "public criticism")],
  },
});

const plugin = definePlugin({
  id: "card",
  title: text("试验", "Test"),
  version: "1.0.0",
  apiVersion: 1,
  documents: [rules],
  extend: card.extend,
  define: [deadly, deaths, led, ...card.definitions],
  views: [card.view],
});

const city = [
  { id: "c", name: "甲市", kind: "city" },
  { id: "x", name: "乙县", kind: "county", parent: "c" },
  { id: "y", name: "丙县", kind: "county", parent: "c" },
  { id: "z", name: "丁县", kind: "county", parent: "c" },
  { id: "d", name: "安监局", kind: "department", parent: "c" },
];
const tour = (unit: string, n: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `${unit}${i}`, unit, happenedOn: `2013-0${i + 1}-10`, by: "head" }));
const fire = (id: string, unit: string, name: string, dead: number | null) => ({
  id,
  unit,
  name,
  happenedOn: "2013-06-01",
  deaths: dead,
});

/** Three counties: one without a fault, one with two deadly fires, one that an assessor has yet to score. */
export const counties = {
  units: city,
  fires: [fire("1", "y", "商场火灾", 2), fire("2", "y", "宾馆火灾", 1), fire("3", "z", "仓库火灾", 0)],
  tours: [...tour("x", 3), ...tour("y", 2), ...tour("z", 1)],
  completeness: ["fires", "tours"].map((table) => ({
    id: table,
    unit: "c",
    table,
    from: "2013-01-01",
    to: "2013-12-31",
  })),
};

/** A report of these records on a day. */
export async function scored(
  data: object = counties,
  judged = "2014-03-01",
  question: { readonly since?: string; readonly known?: string } = {},
): Promise<Assessment> {
  const engine = createEngine(compose([plugin]));
  const tables = { scoreEntries: [], ...data } as unknown as Record<string, Record<string, unknown>[]>;
  return engine.assess(await engine.readRecords({ tables }), { judged, ...question });
}
