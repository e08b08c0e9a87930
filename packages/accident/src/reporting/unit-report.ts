import {
  all,
  amount,
  atAnyTime,
  decision,
  hours,
  indicator,
  instantQuantity,
  ordered,
  parameter,
  record,
  recordsBy,
  smallest,
  text,
} from "@anwei/kernel";
import { decree493, mineMeasures2023, order21 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { clockStates, momentRows } from "../clock-states.js";
import { firstLevel } from "../level/index.js";
import { accidentReports, accidents, natures } from "../records/index.js";
import { notReported } from "./consequences.js";

const lateAtNight = { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40" } as const;

/** 单位报告时限: the hours that the head of the unit has. */
export const unitReportTime = parameter({
  id: "accident/unit-report-time",
  of: amount(text("单位报告时限", "time for the unit's report"), { unit: "hour", min: 0, decimals: 2 }),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ value: 1, cites: decree493.article(9, { paragraph: 1 }) }],
});

/** 单位报告到期时间: when the county, and everyone whom the unit itself must tell, is told at the latest. */
export const unitReportDue = instantQuantity({
  id: "accident/unit-report-due",
  title: text("单位报告到期时间", "the unit's report is due at"),
  note: text(
    "现场人员“立即”向单位负责人报告：“立即”没有数字，不作时限计算。认定为自然灾害等、不属生产安全事故的，不在条例适用范围，不再判定；认定以前按事故报告",
    "who is on the spot tells the head “immediately”: that is no number, and no clock is computed for it. What was ruled a natural disaster or otherwise no accident is outside the decree and is not judged; until it is ruled, it is to be reported as an accident",
  ),
  cites: [decree493.article(9, { paragraph: 1 }), decree493.article(2)],
  about: record(accidents),
  law: "event",
  appliesWhen: isAccident,
  is: (a) => a.headInformedAt.plus(hours(unitReportTime.value)),
  examples: [
    {
      name: text("23:40接报，次日00:40到期", "informed at 23:40: due at 00:40 of the next day"),
      facts: lateAtNight,
      expect: "2026-03-11T00:40",
    },
    {
      name: text("只知接报日期：到期时间有界", "only the day of being informed is known: bounds"),
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10" },
      expect: { atLeast: "2026-03-10T01:00", atMost: "2026-03-11T00:59:59" },
    },
    ...Object.entries(natures).map(([nature, { zh, en }]) => ({
      name: text(`认定为${zh}`, `ruled: ${en}`),
      facts: { ...lateAtNight, nature: nature as keyof typeof natures },
      expect: nature.endsWith("responsibility") ? "2026-03-11T00:40" : ({ notApplicable: true } as const),
    })),
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { happenedOn: "2007-06-01", headInformedAt: "2007-06-01T08:00" },
      expect: "2007-06-01T09:00",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { happenedOn: "2007-05-31", headInformedAt: "2007-06-01T08:00" },
      expect: { notApplicable: true },
    },
  ],
});

/** 单位报告事故信息时限: what order 21 gives the unit, for the province's authority and for larger near misses alike. */
export const informationReportTime = parameter({
  id: "accident/information-report-time",
  of: amount(text("单位报告事故信息时限", "time for the unit's report by order 21"), {
    unit: "hour",
    min: 0,
    decimals: 2,
  }),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ value: 1, cites: order21.whole() }],
});

/** 单位向省级报告的到期时间: larger and graver accidents. */
export const unitProvinceReportDue = instantQuantity({
  id: "accident/unit-province-report-due",
  title: text("单位向省级报告的到期时间", "the unit's report to the province is due at"),
  note: text(
    "较大以上事故，单位在报告县级的同时，1小时内报告省级安全生产监督管理部门；按初报等级",
    "of larger and graver accidents, by the first report, the unit tells the province's safety authority too within 1 hour",
  ),
  cites: order21.whole(),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => firstLevel.of(a).atLeast("larger"),
  is: (a) => a.headInformedAt.plus(hours(informationReportTime.value)),
  examples: [
    {
      name: text("较大：1小时", "larger: 1 hour"),
      facts: lateAtNight,
      given: { "accident/first-level": "larger" },
      expect: "2026-03-11T00:40",
    },
    {
      name: text("一般：不必报告省级", "ordinary: the province need not be told"),
      facts: lateAtNight,
      given: { "accident/first-level": "ordinary" },
      expect: { notApplicable: true },
    },
    {
      name: text("办法施行当日适用", "on the day the measures came into force they apply"),
      facts: { happenedOn: "2009-07-01", headInformedAt: "2009-07-01T08:00" },
      given: { "accident/first-level": "larger" },
      expect: "2009-07-01T09:00",
    },
    {
      name: text("办法施行前一日不适用", "the day before they do not"),
      facts: { happenedOn: "2009-06-30", headInformedAt: "2009-06-30T08:00" },
      given: { "accident/first-level": "larger" },
      expect: { notApplicable: true },
    },
  ],
});

const toBureau = mineMeasures2023.whole({
  note: text("规定的内容见报道，条号未见", "what it says was read in the news; the article's number was not seen"),
});

/** 矿山向省级矿山安全监察局报告时限. */
export const mineBureauReportTime = parameter({
  id: "accident/mine-bureau-report-time",
  of: amount(text("矿山单位向省级矿山安全监察局报告时限", "time for a mine's report to the provincial bureau"), {
    unit: "hour",
    min: 0,
    decimals: 2,
  }),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ value: 1, cites: toBureau }],
});

/** 矿山向省级矿山安全监察局报告的到期时间. */
export const mineBureauReportDue = instantQuantity({
  id: "accident/mine-bureau-report-due",
  title: text("矿山单位向省级矿山安全监察局报告的到期时间", "a mine's report to the provincial bureau is due at"),
  cites: toBureau,
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => all(isAccident(a), a.sector.oneOf("coal", "non-coal-mine")),
  is: (a) => a.headInformedAt.plus(hours(mineBureauReportTime.value)),
  examples: [
    {
      name: text("煤矿：1小时", "coal mine: 1 hour"),
      facts: { ...lateAtNight, sector: "coal" },
      expect: "2026-03-11T00:40",
    },
    {
      name: text("非煤矿山：1小时", "non-coal mine: 1 hour"),
      facts: { ...lateAtNight, sector: "non-coal-mine" },
      expect: "2026-03-11T00:40",
    },
    {
      name: text("煤矿，认定为自然灾害", "coal mine, ruled a natural disaster"),
      facts: { ...lateAtNight, sector: "coal", nature: "natural-disaster" },
      expect: { notApplicable: true },
    },
    {
      name: text("不是矿山", "no mine"),
      facts: { ...lateAtNight, sector: "construction" },
      expect: { notApplicable: true },
    },
    {
      name: text("办法施行当日适用", "on the day the measures came into force they apply"),
      facts: { happenedOn: "2023-01-17", headInformedAt: "2023-01-17T08:00", sector: "coal" },
      expect: "2023-01-17T09:00",
    },
    {
      name: text("办法施行前一日不适用", "the day before they do not"),
      facts: { happenedOn: "2023-01-16", headInformedAt: "2023-01-16T08:00", sector: "coal" },
      expect: { notApplicable: true },
    },
  ],
});

const told = { id: "1", accident: "a", form: "first", from: "unit", to: "safety", at: "county" } as const;
const toldAt = (madeAt: string, more: object = {}) => ({
  accidentReports: [{ ...told, happenedOn: "2026-03-11", madeAt, ...more }],
});

/** 单位首报时间: when the unit first told an authority that supervises safety. */
export const unitReportedAt = indicator({
  id: "accident/unit-reported-at",
  title: text("单位首报时间", "the unit first reported at"),
  cites: decree493.article(9, { paragraph: 1 }),
  about: record(accidents),
  law: "event",
  over: accidentReports,
  link: recordsBy("accident"),
  window: atAnyTime(),
  where: (r) => all(r.form.is("first"), r.from.is("unit"), r.to.oneOf("safety", "department")),
  fold: (r) => smallest(r.madeAt),
  examples: [
    {
      name: text(
        "取最早的一次；上级的上报、对公安机关的通知和续报不算",
        "the earliest; what an authority passes on, a notice to the police and an update do not count",
      ),
      facts: { id: "a", happenedOn: "2026-03-10" },
      records: {
        accidentReports: [
          { ...told, happenedOn: "2026-03-11", madeAt: "2026-03-11T00:50" },
          { ...told, id: "2", happenedOn: "2026-03-11", to: "department", madeAt: "2026-03-11T00:40" },
          { ...told, id: "3", happenedOn: "2026-03-11", from: "county", madeAt: "2026-03-11T00:10" },
          { ...told, id: "4", happenedOn: "2026-03-11", to: "police", madeAt: "2026-03-11T00:10" },
          { ...told, id: "5", happenedOn: "2026-03-11", form: "update", madeAt: "2026-03-11T00:10" },
          { ...told, id: "6", happenedOn: "2026-03-11", accident: "b", madeAt: "2026-03-11T00:10" },
        ],
      },
      expect: "2026-03-11T00:40",
    },
    {
      name: text("报告安全生产监督管理部门", "a report to the safety authority"),
      facts: { id: "a", happenedOn: "2026-03-10" },
      records: toldAt("2026-03-11T00:50"),
      expect: "2026-03-11T00:50",
    },
    {
      name: text("尚未报告", "not reported yet"),
      facts: { id: "a", happenedOn: "2026-03-10" },
      records: toldAt("none"),
      expect: { notApplicable: true },
    },
  ],
});

/** 单位报告情况: whether the unit reported in time. */
export const unitReport = decision({
  id: "accident/unit-report",
  title: text("单位报告情况", "the unit's report"),
  note: text(
    "安全生产监督管理部门和有关部门都应当接到报告；这里以先接到的为准，对每一部门的报告另行判定",
    "both the safety authority and the department in charge must be told; here the first counts, and the report to each is judged by itself",
  ),
  cites: decree493.article(9, { paragraph: 1 }),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => unitReportDue.of(a).exists,
  outcomes: ordered(clockStates),
  combine: "exactlyOne",
  rows: (a) => momentRows(unitReportedAt.of(a), unitReportDue.of(a)),
  consequences: { late: notReported, overdue: notReported },
  examples: [
    {
      name: text("00:40报告：按时", "reported at 00:40: in time"),
      facts: { ...lateAtNight, id: "a" },
      records: toldAt("2026-03-11T00:40"),
      judged: "2026-03-12",
      expect: "in-time",
    },
    {
      name: text("00:41报告：逾期", "reported at 00:41: late"),
      facts: { ...lateAtNight, id: "a" },
      records: toldAt("2026-03-11T00:41"),
      judged: "2026-03-12",
      expect: "late",
    },
    {
      name: text("认定为自然灾害的，不判定", "what was ruled a natural disaster is not judged"),
      facts: { ...lateAtNight, id: "a", nature: "natural-disaster" },
      records: toldAt("2026-03-11T00:41"),
      judged: "2026-03-12",
      expect: { notApplicable: true },
    },
    {
      name: text("到期那一刻未报：未到期", "not reported at the very moment: not yet due"),
      facts: { ...lateAtNight, id: "a" },
      records: { accidentReports: [] },
      judged: "2026-03-11T00:40",
      expect: "open",
    },
    {
      name: text("过后一分钟未报：逾期", "not reported a minute later: overdue"),
      facts: { ...lateAtNight, id: "a" },
      records: { accidentReports: [] },
      judged: "2026-03-11T00:41",
      expect: "overdue",
    },
    {
      name: text("负责人何时接报未知，当夜不定", "when the head was informed is not known: undecided that night"),
      facts: { id: "a", happenedOn: "2026-03-10", headInformedAt: "2026-03-10" },
      records: { accidentReports: [] },
      judged: "2026-03-11T00:30",
      expect: { atLeast: "open", atMost: "overdue" },
    },
    {
      name: text("报告时间未知：按时或者逾期", "when it was reported is not known: in time or late"),
      facts: { ...lateAtNight, id: "a" },
      records: toldAt("2026-03-11"),
      judged: "2026-03-12",
      expect: { possible: ["in-time", "late"] },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { id: "a", happenedOn: "2007-06-01", headInformedAt: "2007-06-01T08:00" },
      records: toldAt("2007-06-01T09:01"),
      judged: "2007-06-02",
      expect: "late",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { id: "a", happenedOn: "2007-05-31", headInformedAt: "2007-05-31T08:00" },
      records: toldAt("2007-05-31T09:01"),
      judged: "2007-06-02",
      expect: { notApplicable: true },
    },
  ],
});
