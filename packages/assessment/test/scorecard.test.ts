import { text } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { type ScorecardWritten, scorecard } from "../src/index.js";
import { cites, consequence, failures, number, said } from "./scorecard-world.js";

const falsified = said("falsified");
const veto = said("veto");
const noMines = said("noMines");
const fires = number("fires");
const checks = number("checks", "time");
const deaths = number("deaths", "person");
const scored = number("scored", "point");
const wanted = number("wanted", "time");

const rich = (more: Partial<ScorecardWritten> = {}): ScorecardWritten => ({
  id: "test/card",
  title: text("考核评分表", "Scorecard"),
  cites,
  from: "2013-01-01",
  appliesTo: ["county", "zone"],
  each: "year",
  full: 100,
  entries: { refused: [consequence("refused")], awaited: [consequence("awaited")] },
  notApplicable: "scaled",
  sections: [
    {
      id: "process",
      title: text("过程", "Process"),
      full: 60,
      items: [
        {
          id: "inspections",
          title: text("检查", "Inspections"),
          full: 10,
          loses: [
            { id: "checks", title: text("检查次数", "Checks"), required: 2, done: checks, points: 3 },
            { id: "wanted", title: text("应查", "Wanted"), required: wanted, done: checks, points: "0.5", atMost: 4 },
          ],
        },
        {
          id: "mines",
          title: text("矿山", "Mines"),
          full: 20,
          applies: { decision: noMines, is: ["no"] },
          takes: "highest",
          loses: [
            { id: "deaths", title: text("死亡", "Deaths"), each: deaths, points: 3, atMost: 10 },
            { id: "veto", title: text("否决", "Veto"), when: { decision: veto, is: ["yes"] }, points: 5 },
            { id: "scored", title: text("计算", "Computed"), computed: scored },
          ],
        },
        {
          id: "equipment",
          title: text("装备", "Equipment"),
          full: 30,
          loses: [
            {
              id: "below",
              title: text("不达标", "Below standard"),
              when: { count: checks, below: 5 },
              between: [2, 6],
            },
            { id: "other", title: text("其他", "Other"), between: [0, 3] },
          ],
        },
      ],
    },
    {
      id: "result",
      title: text("结果", "Result"),
      full: 40,
      items: [
        {
          id: "fires",
          title: text("火灾", "Fires"),
          full: 40,
          kinds: ["county"],
          loses: [{ id: "fires", title: text("火灾", "Fires"), each: fires, points: 20 }],
        },
        {
          id: "zone-fires",
          title: text("园区火灾", "Fires of zones"),
          full: 40,
          kinds: ["zone"],
          loses: [{ id: "fires", title: text("火灾", "Fires"), each: fires, points: 10 }],
        },
      ],
    },
  ],
  bonus: {
    most: 5,
    beyondFull: "cut",
    items: [
      {
        id: "innovation",
        title: text("创新", "Innovation"),
        most: 3,
        gains: [{ id: "prize", title: text("奖项", "Prizes"), each: checks, points: 1 }],
      },
      {
        id: "praise",
        title: text("表扬", "Praise"),
        kinds: ["county"],
        most: 4,
        gains: [{ id: "given", title: text("酌情", "At discretion"), between: [1, 4] }],
      },
    ],
  },
  vetoes: [
    { title: text("否决", "Veto"), when: { decision: veto, is: ["yes"] }, effect: { zero: "total" } },
    { title: text("瞒报", "Concealment"), when: { decision: falsified, is: ["yes"] }, effect: { zero: "process" } },
    { title: text("火灾", "Fire"), when: { count: fires, atLeast: 1 }, effect: { noBetterThan: "good" } },
    { title: text("两起火灾", "Two fires"), when: { count: fires, atLeast: 2 }, effect: { noBetterThan: "fail" } },
    { title: text("弄虚作假", "Falsified"), when: { decision: falsified, is: ["yes"] }, effect: { lowersGradeBy: 1 } },
  ],
  rounded: { mode: "halfUp", decimals: 2 },
  grades: {
    title: text("考核等次", "Grade"),
    bands: [
      { id: "excellent", title: text("优秀", "excellent"), atLeast: 90 },
      { id: "good", title: text("良好", "good"), atLeast: 80 },
      { id: "pass", title: text("合格", "pass"), atLeast: 60 },
      { id: "fail", title: text("不合格", "fail"), consequences: [consequence("rectify")] },
    ],
  },
  eligibility: [
    {
      id: "awards",
      title: text("评先资格", "Eligible for awards"),
      atLeast: 90,
      noWorseThan: "good",
      unless: [{ decision: falsified, is: ["yes"] }],
      consequences: [consequence("award")],
    },
  ],
  rank: {
    title: text("名次", "Rank"),
    ties: [
      { by: deaths, firstIs: "least" },
      { by: checks, firstIs: "greatest" },
    ],
  },
  red: { title: text("红榜", "Red list"), takes: { places: 3 }, consequences: [consequence("red")] },
  black: { title: text("黑榜", "Black list"), takes: { places: 2 }, consequences: [consequence("black")] },
  ...more,
});

describe("the examples that a card makes for itself hold", () => {
  const { bonus, rank: _, red, black, vetoes: __, ...plain } = rich();
  test.each<[string, ScorecardWritten]>([
    ["with everything", rich()],
    ["scaled", plain],
    ["granted", rich({ notApplicable: "granted" })],
    ["reduced", rich({ notApplicable: "reduced", rounded: { mode: "down", decimals: 0 } })],
    ["by the quarter", rich({ each: "quarter", from: "2013-05-01" })],
    ["with shared ties", rich({ rank: { title: text("名次", "Rank"), ties: "shared" } })],
    ["with lists and no rank", { ...plain, ...(red && black ? { red, black } : {}) }],
    [
      "with lists by grade",
      rich({
        red: { title: text("红榜", "Red list"), takes: { grade: "good" }, consequences: [consequence("red")] },
        black: { title: text("黑榜", "Black list"), takes: { grade: "fail" }, consequences: [consequence("black")] },
      }),
    ],
    ["with a bonus beyond", { ...plain, ...(bonus ? { bonus: { ...bonus, beyondFull: "kept" } } : {}) }],
    [
      "weighted",
      rich({ sections: rich().sections.map((s, i) => ({ ...s, weight: ["0.3", "0.7"][i] as string })) as never }),
    ],
  ])("%s", (_, written) => {
    expect(failures(scorecard(written).definitions)).toEqual([]);
  });
});
