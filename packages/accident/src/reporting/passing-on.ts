import {
  all,
  amount,
  decision,
  grade,
  hours,
  instantQuantity,
  ordered,
  parameter,
  parameterTable,
  record,
  text,
} from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { clockStates, momentRows } from "../clock-states.js";
import { firstLevel, type RegimeLevel, regimeLevels } from "../level/index.js";
import { type Authority, accidentReports, accidents, authorities } from "../records/index.js";
import { notReported } from "./consequences.js";
import { firstToSupervisors } from "./supervisors.js";
import { unitReportDue } from "./unit-report.js";

/** 每级上报时限: the hours that each level of authorities has. */
export const passingOnTime = parameter({
  id: "accident/passing-on-time",
  of: amount(text("每级上报时限", "time for passing on, each level"), { unit: "hour", min: 0, decimals: 2 }),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ value: 2, cites: decree493.article(11) }],
});

/** 上报层级: how far a report goes up. */
export const reportedUpTo = parameterTable({
  id: "accident/reported-up-to",
  of: grade(text("逐级上报至", "reported up to"), authorities),
  by: [{ title: text("等级", "level"), members: regimeLevels }],
  moves: { may: "tighten", stricter: "higher" },
  history: [
    {
      values: { none: "county", ordinary: "city", larger: "province", major: "state", extraordinary: "state" },
      cites: decree493.article(10, { paragraph: 1 }),
    },
  ],
});

const atEight = { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T08:00" } as const;
const levelIs = (level: RegimeLevel) => ({ "accident/first-level": level });

/** The latest moment at which an authority is told, every level below it taking all its time. */
const latestAt = (authority: Authority, levelsAbove: number, reachedBy: readonly RegimeLevel[]) => {
  const { zh, en } = authorities[authority];
  const hour = 9 + 2 * levelsAbove;
  return instantQuantity({
    id: `accident/${authority}-report-latest`,
    title: text(`报告最迟到达${zh}的时间`, `latest arrival of the report at the ${en}`),
    note: text(
      "自单位负责人接到报告起，单位和各级都用足时限；上报到哪一级，按初报等级",
      "from when the head of the unit was informed, the unit and every level taking all their time; how far it goes, by the first report",
    ),
    cites: [decree493.article(11), decree493.article(10, { paragraph: 1 })],
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => reportedUpTo.at(firstLevel.of(a)).atLeast(authority),
    is: (a) => unitReportDue.of(a).plus(hours(passingOnTime.value.times(levelsAbove))),
    examples: [
      ...(Object.keys(regimeLevels) as RegimeLevel[]).map((level) => {
        const of = regimeLevels[level];
        const reached = reachedBy.includes(level);
        return {
          name: reached
            ? text(`${of.zh}：${hour - 8}小时`, `${of.en}: ${hour - 8} hours`)
            : text(`${of.zh}：不上报至此`, `${of.en}: it does not go so far`),
          facts: atEight,
          given: levelIs(level),
          expect: reached ? `2026-03-10T${hour}:00` : ({ notApplicable: true } as const),
        };
      }),
      {
        name: text("条例施行当日适用", "on the day the decree came into force it applies"),
        facts: { happenedOn: "2007-06-01", headInformedAt: "2007-06-01T08:00" },
        given: levelIs("extraordinary"),
        expect: `2007-06-01T${hour}:00`,
      },
      {
        name: text("条例施行前一日不适用", "the day before it does not"),
        facts: { happenedOn: "2007-05-31", headInformedAt: "2007-05-31T08:00" },
        given: levelIs("extraordinary"),
        expect: { notApplicable: true },
      },
    ],
  });
};

/** 报告最迟到达设区的市级的时间: 3 hours. */
export const cityReportLatest = latestAt("city", 1, ["ordinary", "larger", "major", "extraordinary"]);

/** 报告最迟到达省级的时间: 5 hours. */
export const provinceReportLatest = latestAt("province", 2, ["larger", "major", "extraordinary"]);

/** 报告最迟到达国家的时间: 7 hours. */
export const stateReportLatest = latestAt("state", 3, ["major", "extraordinary"]);

const passedOn = {
  accident: "a",
  happenedOn: "2026-03-10",
  form: "first",
  from: "county",
  to: "safety",
  at: "city",
  receivedAt: "2026-03-10T23:00",
} as const;
const records = { accidents: [{ id: "a", ...atEight }] };

/** 报告到期时间: of each report that has a time limit, of the unit or of an authority. */
export const reportDue = instantQuantity({
  id: "accident/report-due",
  title: text("报告到期时间", "the report is due at"),
  note: text(
    "对本级人民政府的报告与上报同时，对公安机关等的通知没有时限，续报按日计，都不在此列",
    "the government of that level is told at the same time, notices to the police and others have no time limit, updates are counted by the day: none of them is meant here",
  ),
  cites: [decree493.article(11), decree493.article(9, { paragraph: 1 })],
  about: record(accidentReports),
  law: "event",
  appliesWhen: (r) => all(firstToSupervisors(r), isAccident(r.accident)),
  combine: "exactlyOne",
  rows: (r) => [
    { when: r.from.is("unit"), is: unitReportDue.of(r.accident) },
    { otherwise: r.receivedAt.plus(hours(passingOnTime.value)) },
  ],
  examples: [
    { name: text("每级2小时", "two hours for each level"), facts: passedOn, records, expect: "2026-03-11T01:00" },
    {
      name: text("单位1小时", "one hour for the unit"),
      facts: { ...passedOn, from: "unit", at: "county", to: "department" },
      records,
      expect: "2026-03-10T09:00",
    },
    {
      name: text("矿山单位报告省级局：1小时", "a mine tells the provincial bureau: one hour"),
      facts: { ...passedOn, from: "unit", at: "province", to: "mine-bureau" },
      records,
      expect: "2026-03-10T09:00",
    },
    {
      name: text("认定为自然灾害的，不判定", "what was ruled a natural disaster is not judged"),
      facts: passedOn,
      records: { accidents: [{ id: "a", ...atEight, nature: "natural-disaster" }] },
      expect: { notApplicable: true },
    },
    {
      name: text("通知公安机关没有时限", "no time limit for the notice to the police"),
      facts: { ...passedOn, to: "police" },
      records,
      expect: { notApplicable: true },
    },
    {
      name: text("续报按日计", "updates are counted by the day"),
      facts: { ...passedOn, form: "update" },
      records,
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { ...passedOn, happenedOn: "2007-06-01", receivedAt: "2007-06-01T08:00" },
      records,
      expect: "2007-06-01T10:00",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { ...passedOn, happenedOn: "2007-05-31", receivedAt: "2007-05-31T08:00" },
      records,
      expect: { notApplicable: true },
    },
  ],
});

/** 报告情况: whether a report was made in time. */
export const reportMade = decision({
  id: "accident/report-made",
  title: text("报告情况", "whether the report was made in time"),
  cites: [decree493.article(11), decree493.article(9, { paragraph: 1 })],
  about: record(accidentReports),
  law: "event",
  appliesWhen: (r) => reportDue.of(r).exists,
  outcomes: ordered(clockStates),
  combine: "exactlyOne",
  rows: (r) => momentRows(r.madeAt, reportDue.of(r)),
  consequences: { late: notReported, overdue: notReported },
  examples: [
    ...(
      [
        ["2026-03-11T01:00", "2026-03-12", "in-time", "2小时整：按时", "at two hours: in time"],
        ["2026-03-11T01:01", "2026-03-12", "late", "过2小时一分钟：逾期", "a minute over two hours: late"],
        ["none", "2026-03-11T01:00", "open", "2小时整未报：未到期", "not made at two hours: not yet due"],
        ["none", "2026-03-11T01:01", "overdue", "过2小时一分钟未报：逾期", "not made a minute later: overdue"],
      ] as const
    ).map(([madeAt, judged, expect, zh, en]) => ({
      name: text(zh, en),
      facts: { happenedOn: "2026-03-10", madeAt },
      given: { "accident/report-due": "2026-03-11T01:00" },
      judged,
      expect,
    })),
    {
      name: text("是否报告未知：不定", "whether it was made is not known: undecided"),
      facts: { happenedOn: "2026-03-10" },
      given: { "accident/report-due": "2026-03-11T01:00" },
      judged: "2026-03-12",
      expect: { atLeast: "in-time", atMost: "overdue" },
    },
    {
      name: text("没有时限的，不适用", "without a time limit it does not apply"),
      facts: { happenedOn: "2026-03-10", madeAt: "2026-03-11T01:00" },
      given: { "accident/report-due": { notApplicable: true } },
      judged: "2026-03-12",
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { happenedOn: "2007-06-01", madeAt: "2007-06-01T09:00" },
      given: { "accident/report-due": "2007-06-01T10:00" },
      judged: "2007-06-02",
      expect: "in-time",
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { happenedOn: "2007-05-31", madeAt: "2007-05-31T09:00" },
      given: { "accident/report-due": "2007-05-31T10:00" },
      judged: "2007-06-02",
      expect: { notApplicable: true },
    },
  ],
});
