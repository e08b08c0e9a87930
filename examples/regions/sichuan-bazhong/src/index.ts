import { accidentsCounted, controlIndicators, inSuccession, progressTrigger, veto } from "@anwei/assessment";
import { national } from "@anwei/national";
import { definePlugin, percent, text, yearEnd } from "@anwei/plugin/v1";
import { targets } from "@anwei/responsibility";
import { report, tenPercent } from "./sources.js";

const id = "sichuan-bazhong";
const from = "2009-01-01";

/** Month notice, quarter publication and year assessment all look at the same figures. */
export const control = controlIndicators({
  id,
  cites: report.section("二"),
  from,
  each: "month",
  figures: ["deaths", "accidents", "larger"],
  spans: ["to-date"],
  lastYear: { decimals: 4 },
});

/** 季度超进度10%: both heads of the county report out to the city. */
export const quarter = progressTrigger({
  id,
  from,
  each: "quarter",
  figures: ["deaths"],
  appliesTo: ["county"],
  overBy: { share: percent(10), cites: tenPercent },
  readings: {
    measure: "relative",
    boundary: "included",
    basis: "cumulative",
    by: "month",
    cites: report.section("二", {
      note: text(
        "原文只说“超进度”，未说明比例还是百分点、是否含本数、累计还是当季、按月还是按日；所取读法为参数",
        "The text says only “over progress”: relative or in points, inclusive or not, cumulative or by the quarter, by months or by days is a reading, kept as a parameter",
      ),
    }),
  },
  cites: report.section("二"),
  consequences: [
    {
      id: "report-out",
      text: text("述职", "report out"),
      to: text("市委、市政府", "the city's party committee and government"),
      who: text("县区党委、政府主要负责人", "the heads of the county's party committee and government"),
    },
  ],
});

/** 一票否决: three or more larger accidents in the year, or one major or graver. */
export const annualVeto = veto({
  id: `${id}/annual-veto`,
  from,
  cites: report.section("二"),
  appliesTo: ["county"],
  grounds: [
    {
      id: "larger",
      of: accidentsCounted({ level: "larger" }),
      atLeast: 3,
      within: inSuccession({
        months: 6,
        taken: "inYear",
        cites: report.section("二", {
          note: text(
            "“年内连续发生三起以上”按年内累计理解；“连续”若指一段时间之内，可改此参数",
            "“Three or more in succession within the year” is read as counted over the year; the parameter holds the other reading",
          ),
        }),
      }),
    },
    { id: "major", of: accidentsCounted({ level: "major" }), atLeast: 1, within: { in: "period" } },
  ],
  consequences: [
    {
      id: "veto",
      text: text("当年考核一票否决", "the year's assessment is vetoed"),
      who: text("县区", "the county"),
      until: yearEnd,
    },
  ],
});

/** A figure of the year to date and the same of last year, as the board shows them. */
const toDate = (figure: "deaths" | "accidents" | "larger") => {
  const { now, compared } = control.of.all[figure]["to-date"];
  return { actual: now.id, ...(compared ? { lastYear: compared.lastYear.id } : {}) };
};

/** 巴中市: the regional rules of Bazhong, Sichuan. */
export default definePlugin({
  id,
  title: text("四川省巴中市", "Bazhong, Sichuan"),
  region: "511900",
  version: "0.1.0",
  apiVersion: 1,
  extends: [national],
  documents: [report],
  views: [
    {
      view: "board",
      id: `${id}/deaths`,
      title: text("控制指标执行情况", "Control indicators"),
      units: ["city", "county"],
      progress: "month",
      measures: [
        {
          title: text("死亡人数", "Deaths"),
          ...toDate("deaths"),
          target: { table: targets.name, indicator: "deaths" },
        },
        {
          title: text("事故起数", "Accidents"),
          ...toDate("accidents"),
          target: { table: targets.name, indicator: "accidents" },
        },
        {
          title: text("较大事故起数", "Larger accidents"),
          ...toDate("larger"),
          target: { table: targets.name, indicator: "larger" },
        },
      ],
      triggers: [{ decision: quarter.reportOut.id, by: quarter.overProgress.id }, { decision: annualVeto.veto.id }],
    },
  ],
  define: [...control.definitions, ...quarter.definitions, ...annualVeto.definitions],
});
