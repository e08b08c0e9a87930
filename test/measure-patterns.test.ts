import {
  accidentLadder,
  accidentsCounted,
  concealmentsFound,
  deathsAddedUp,
  inSuccession,
  ladder,
  measuresCounted,
  standingMeasure,
  veto,
} from "../packages/assessment/src/index.js";
import * as report from "../packages/engine/src/report.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin, periodEnd, source, text, workingDays, yearEnd } from "../packages/plugin/src/v1.js";

const rules = source({
  id: "test-measures",
  type: "notice",
  title: text("试市约谈和一票否决办法", "Measures of a made city"),
  from: "2012-03-01",
  verified: true,
});
const id = "province-city";
const common = { cites: rules.section("一"), from: "2012-03-01" } as const;
const inYear = { in: "period" } as const;

testPlugin(
  definePlugin({
    id,
    title: text("试市", "A made city"),
    region: "999900",
    version: "1.0.0",
    apiVersion: 1,
    extends: [national],
    documents: [rules],
    define: [
      ...ladder({
        ...common,
        id: `${id}/cards`,
        title: text("约谈与黄牌", "Interviews and cards"),
        each: "quarter",
        appliesTo: ["county", "department"],
        outcomes: { none: text("无", "none"), interview: text("约谈", "interview"), card: text("黄牌", "yellow card") },
        grounds: {
          interview: [
            {
              id: "county-larger",
              kinds: ["county"],
              of: accidentsCounted({ level: "larger" }),
              atLeast: 1,
              within: inYear,
            },
            {
              id: "department-fatal",
              kinds: ["department"],
              of: accidentsCounted({ deaths: 1 }),
              atLeast: 2,
              within: inYear,
            },
          ],
          card: [
            {
              id: "toll",
              of: deathsAddedUp({ responsibility: true }),
              atLeast: 5,
              within: { rolling: 12, unit: "month" },
            },
            { id: "interviews", of: measuresCounted("interview"), atLeast: 2, within: { rolling: 12, unit: "month" } },
          ],
        },
        consequences: {
          interview: [
            {
              id: "report",
              text: text("书面报告", "report in writing"),
              to: text("市政府", "the city government"),
              due: periodEnd.plus(workingDays(15)),
            },
          ],
        },
      }).definitions,
      ...veto({
        ...common,
        id: `${id}/veto`,
        appliesTo: ["county"],
        grounds: [
          {
            id: "larger",
            of: accidentsCounted({ level: "larger", sectors: ["road", "construction"] }),
            atLeast: 3,
            within: inSuccession({ months: 6, taken: "inSuccession", cites: common.cites }),
          },
          { id: "concealed", of: concealmentsFound, atLeast: 1, within: { assessmentYearFrom: "11-16" } },
        ],
        consequences: [{ id: "no-award", text: text("取消评先资格", "no award"), until: yearEnd }],
      }).definitions,
      ...accidentLadder({
        ...common,
        id: `${id}/after`,
        title: text("事故后的措施", "Measures after an accident"),
        outcomes: {
          none: text("无", "none"),
          examine: text("检讨", "self-examination"),
          raise: text("提级调查", "raised"),
        },
        grounds: {
          examine: [{ id: "two-dead", which: { deaths: 2 } }],
          raise: [
            { id: "larger", which: { level: "larger", responsibility: true } },
            { id: "again", of: accidentsCounted(), atLeast: 3, within: { length: 12, unit: "month" }, same: ["unit"] },
          ],
        },
      }).definitions,
      ...standingMeasure({
        ...common,
        id: `${id}/card-stands`,
        title: text("黄牌是否有效", "Whether a yellow card stands"),
        measure: "yellow-card",
        lasts: { length: 6, unit: "month" },
        consequences: [{ id: "no-award", text: text("不得评先", "no award") }],
      }).definitions,
    ],
  }),
  { report },
);
