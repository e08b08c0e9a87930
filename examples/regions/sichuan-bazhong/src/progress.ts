import { accidentsCounted, controlIndicators, inSuccession, progressTrigger, veto } from "@anwei/assessment";
import {
  all,
  count,
  decision,
  onDate,
  ordered,
  parameter,
  percent,
  periodEnd,
  text,
  type UnitKind,
  unitIn,
  yearEnd,
} from "@anwei/plugin/v1";
import { recurringDuty, targets } from "@anwei/responsibility";
import { id } from "./common.js";
import { cityActivities } from "./records/work.js";
import { asRead, from, preface, responsibility, tenPercent, yearLast } from "./sources.js";

/** Month notice, quarter publication and year assessment all look at the same figures. */
export const control = controlIndicators({
  id,
  cites: responsibility,
  from,
  each: "month",
  figures: ["deaths", "accidents", "injuries", "larger"],
  spans: ["to-date"],
  lastYear: { decimals: 4 },
});

const deaths = control.of.all.deaths["to-date"].now;

/** 省下达的死亡人数控制指标, of that one year. */
const deathQuota = parameter({
  id: `${id}/death-quota/limit`,
  of: count(text("全年死亡人数控制指标", "target of deaths for the year")),
  history: [{ from, value: 120, cites: asRead("一", "年份在文中被隐去，按2009年", "its year is masked: 2009") }],
});

const soFar = (n: number, period: string, judged: string, kind: UnitKind = "city") => ({
  facts: { id: "c", kind },
  period,
  judged,
  given: { [deaths.id]: n },
});

const quotaKept = decision({
  id: `${id}/death-quota`,
  title: text("全市死亡人数是否在省下达指标以内", "Deaths against the target that the province set"),
  cites: preface,
  from,
  about: unitIn("month"),
  law: "periodEnd",
  appliesWhen: (u) => all(u.kind.is("city"), periodEnd.atMost(onDate(yearLast))),
  outcomes: ordered({ within: text("指标以内", "within the target"), over: text("超指标", "over the target") }),
  combine: "gravest",
  rows: (u) => [{ when: deaths.of(u).moreThan(deathQuota.value), then: "over" }, { otherwise: "within" }],
  consequences: {
    over: [
      { id: "explained", text: text("向省政府说明", "explained to the province"), to: text("省政府", "the province") },
    ],
  },
  examples: [
    { ...soFar(120, "2009-12", "2010-01-01"), name: text("120人", "120 deaths"), expect: "within" },
    { ...soFar(121, "2009-12", "2010-01-01"), name: text("121人", "121 deaths"), expect: "over" },
    { ...soFar(96, "2009-11", "2009-12-01"), name: text("11月底96人", "96 by the end of November"), expect: "within" },
    { ...soFar(121, "2009-01", "2009-02-01"), name: text("第一个月适用", "in the first month"), expect: "over" },
    {
      ...soFar(121, "2009-12", "2010-01-01", "county"),
      name: text("县区的指标不是此数", "not to a county, whose target is another"),
      expect: { notApplicable: true },
    },
    {
      ...soFar(121, "2008-12", "2009-01-01"),
      name: text("上年不适用", "not in the year before"),
      expect: { notApplicable: true },
    },
    {
      ...soFar(121, "2010-01", "2010-02-01"),
      name: text("次年不适用", "not in the next year"),
      expect: { notApplicable: true },
    },
  ],
});

/** The target of 120 deaths, and whether it was kept. */
export const quota = [deathQuota, quotaKept];

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
    cites: asRead(
      "二",
      "原文只说“超进度”，未说明比例还是百分点、是否含本数、累计还是当季、按月还是按日；所取读法为参数",
      "The text says only “over progress”: relative or in points, inclusive or not, cumulative or by the quarter, by months or by days is a reading, kept as a parameter",
    ),
  },
  cites: responsibility,
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
  cites: responsibility,
  appliesTo: ["county"],
  grounds: [
    {
      id: "larger",
      of: accidentsCounted({ level: "larger" }),
      atLeast: 3,
      within: inSuccession({
        months: 6,
        taken: "inYear",
        cites: asRead(
          "二",
          "“年内连续发生三起以上”按年内累计理解；“连续”若指一段时间之内，可改此参数",
          "“Three or more in succession within the year” is read as counted over the year; the parameter holds the other reading",
        ),
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

const ofFigures = {
  from,
  who: { kinds: ["city"] },
  activities: cityActivities,
  topic: "control-indicators",
  atLeast: 1,
  strength: "must",
} as const;

/** 月通报、季发布、年考核. */
export const cycles = [
  recurringDuty({
    ...ofFigures,
    id: `${id}/monthly-circular`,
    title: text("控制指标月通报", "Control indicators circulated each month"),
    cites: responsibility,
    action: "circular",
    each: "month",
  }),
  recurringDuty({
    ...ofFigures,
    id: `${id}/quarterly-publication`,
    title: text("控制指标季发布", "Control indicators published each quarter"),
    cites: asRead("二", "向谁发布没有写，不作限定", "to whom is not said, and does not matter here"),
    action: "publication",
    each: "quarter",
  }),
  recurringDuty({
    ...ofFigures,
    id: `${id}/yearly-assessment`,
    title: text("控制指标年考核", "Control indicators assessed each year"),
    cites: responsibility,
    action: "assessment",
    each: "year",
  }),
];

/** A figure of the year to date and the same of last year, as the board shows them. */
const toDate = (figure: "deaths" | "accidents" | "injuries" | "larger") => {
  const { now, compared } = control.of.all[figure]["to-date"];
  return { actual: now.id, ...(compared ? { lastYear: compared.lastYear.id } : {}) };
};

/** 控制指标执行情况: what the month notice shows, with who reports out and who is vetoed. */
export const board = {
  view: "board",
  id: `${id}/deaths`,
  title: text("控制指标执行情况", "Control indicators"),
  units: ["city", "county"],
  progress: "month",
  measures: (
    [
      ["deaths", text("死亡人数", "Deaths")],
      ["accidents", text("事故起数", "Accidents")],
      ["larger", text("较大事故起数", "Larger accidents")],
    ] as const
  ).map(([figure, title]) => ({ title, ...toDate(figure), target: { table: targets.name, indicator: figure } })),
  triggers: [{ decision: quarter.reportOut.id, by: quarter.overProgress.id }, { decision: annualVeto.veto.id }],
} as const;
