import { type AccidentLevel, accidentLevels, accidents } from "@anwei/accident";
import { extend, grade, text } from "@anwei/kernel";
import { type AccidentGround, accidentLadder } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// 内蒙古 2023: the colour of a warning by the level that was, or may be, caused. These are no yellow cards.

const plan = document("inner-mongolia-plan-2023", "内蒙古建设工程事故应急预案", "Inner Mongolia's plan", "2023-01-01");
const feared = extend(accidents, {
  mayCause: grade(text("可能造成的等级", "level that it may cause"), accidentLevels, { none: true }),
});

const ground = (level: AccidentLevel, lesser: AccidentLevel): AccidentGround<typeof feared> => ({
  id: `may-${level}`,
  title: text(`可能造成${accidentLevels[level].zh}`, `it may become ${accidentLevels[level].en}`),
  when: (a) => a.mayCause.atLeast(level),
  met: { facts: { mayCause: level } },
  unmet: { facts: { mayCause: lesser } },
});

const { measure, definitions } = accidentLadder({
  id: "inner-mongolia/colour",
  title: text("预警颜色", "Colour of the warning"),
  cites: plan.whole(),
  from: "2023-01-01",
  over: feared,
  about: { sectors: ["construction"] },
  outcomes: {
    blue: text("蓝色", "blue"),
    yellow: text("黄色", "yellow"),
    orange: text("橙色", "orange"),
    red: text("红色", "red"),
  },
  grounds: {
    yellow: [{ id: "larger", which: { level: "larger" } }, ground("larger", "ordinary")],
    orange: [{ id: "major", which: { level: "major" } }, ground("major", "ordinary")],
    red: [{ id: "extraordinary", which: { level: "extraordinary" } }, ground("extraordinary", "ordinary")],
  },
});

const judged = (deaths: number, mayCause: string | null, expect: RegimeCase["expect"]): RegimeCase => ({
  of: measure,
  name: `${deaths} dead, may become ${mayCause}`,
  facts: accident("a", "2023-06-01", deaths, { sector: "construction", mayCause }),
  expect,
});

regime("内蒙古 2023: colours", definitions, [
  judged(2, "none", "blue"),
  judged(3, "none", "yellow"),
  judged(9, "ordinary", "yellow"),
  judged(10, "none", "orange"),
  judged(29, "larger", "orange"),
  judged(30, "none", "red"),
  judged(1, "major", "orange"),
  judged(1, "extraordinary", "red"),
  judged(10, null, { atLeast: "orange", atMost: "red" }),
]);
