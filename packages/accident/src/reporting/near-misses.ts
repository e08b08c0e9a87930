import {
  any,
  decision,
  type Facts,
  hours,
  instantQuantity,
  ordered,
  record,
  type Terms,
  text,
  unordered,
} from "@anwei/kernel";
import { order21 } from "@anwei/law";
import { nearMisses } from "../records/index.js";
import { informationReportTime } from "./unit-report.js";

const definition = order21.article(26, {
  note: text("条文内容见数处转载，未核对原文", "read in several copies, not in the original"),
});

/** The six grounds on which an event in which people were in danger is a larger one (较大涉险事故). */
export const largerRiskGrounds = {
  "in-danger": text("涉险10人以上", "10 or more people in danger"),
  trapped: text("3人以上被困或者下落不明", "3 or more people trapped or missing"),
  evacuated: text("紧急疏散500人以上", "500 or more people evacuated"),
  pollution: text("对环境造成严重污染", "the environment seriously polluted"),
  "important-place": text("危及重要场所和设施安全", "important places or facilities in danger"),
  other: text("其他较大涉险情形", "another ground"),
} as const;

export type LargerRiskGround = keyof typeof largerRiskGrounds;

const grounds = Object.keys(largerRiskGrounds) as LargerRiskGround[];

const harmless: Facts<typeof nearMisses> = {
  happenedOn: "2026-03-10",
  headInformedAt: "2026-03-10T23:40",
  inDanger: 9,
  trapped: 2,
  evacuated: 499,
  seriousPollution: false,
  importantPlace: false,
  otherGrave: false,
};

const met: Readonly<Record<LargerRiskGround, Facts<typeof nearMisses>>> = {
  "in-danger": { inDanger: 10 },
  trapped: { trapped: 3 },
  evacuated: { evacuated: 500 },
  pollution: { seriousPollution: true },
  "important-place": { importantPlace: true },
  other: { otherGrave: true },
};

const tests = (n: Terms<typeof nearMisses>) => ({
  "in-danger": n.inDanger.atLeast(10),
  trapped: n.trapped.atLeast(3),
  evacuated: n.evacuated.atLeast(500),
  pollution: n.seriousPollution,
  "important-place": n.importantPlace,
  other: n.otherGrave,
});

/** 较大涉险事故的情形: on which of the six grounds an event is a larger one. */
export const largerRiskGroundsMet = decision({
  id: "accident/larger-risk-grounds",
  title: text("较大涉险事故的情形", "grounds of a larger risk-involving accident"),
  cites: definition,
  about: record(nearMisses),
  law: "event",
  outcomes: unordered(largerRiskGrounds),
  combine: "every",
  rows: (n) => {
    const is = tests(n);
    return grounds.map((ground) => ({ when: is[ground], then: ground }));
  },
  examples: [
    { name: text("各项都差一点", "each falls just short"), facts: harmless, expect: { certain: [] } },
    ...grounds.map((ground) => ({
      name: text(largerRiskGrounds[ground].zh, largerRiskGrounds[ground].en),
      facts: { ...harmless, ...met[ground] },
      expect: { certain: [ground] },
    })),
    {
      name: text("疏散人数未知", "how many were evacuated is not known"),
      facts: { ...harmless, inDanger: 10, evacuated: null },
      expect: { certain: ["in-danger"], possible: ["in-danger", "evacuated"] },
    },
    {
      name: text("办法施行当日适用", "on the day the measures came into force they apply"),
      facts: { ...harmless, happenedOn: "2009-07-01", inDanger: 10 },
      expect: { certain: ["in-danger"] },
    },
    {
      name: text("办法施行前一日不适用", "the day before they do not"),
      facts: { ...harmless, happenedOn: "2009-06-30", inDanger: 10 },
      expect: { notApplicable: true },
    },
  ],
});

/** 是否较大涉险事故: a larger one is reported like an accident, another is not. */
export const nearMiss = decision({
  id: "accident/near-miss",
  title: text("是否较大涉险事故", "whether the event is a larger risk-involving accident"),
  cites: definition,
  about: record(nearMisses),
  law: "event",
  outcomes: ordered({
    minor: text("不属较大涉险，不必上报", "not a larger one, need not be reported"),
    larger: text("较大涉险事故，应当上报", "a larger one, to be reported"),
  }),
  consequences: {
    larger: [
      {
        id: "report",
        who: text("发生单位和接报部门", "the unit and the authority that is told"),
        text: text("按较大涉险事故报告", "it is reported as a larger risk-involving event"),
      },
    ],
  },
  combine: "gravest",
  rows: (n) => {
    const on = largerRiskGroundsMet.of(n);
    return [{ when: any(...grounds.map((ground) => on.includes(ground))), then: "larger" }];
  },
  examples: [
    { name: text("各项都差一点", "each falls just short"), facts: harmless, expect: "minor" },
    ...grounds.map((ground) => ({
      name: text(largerRiskGrounds[ground].zh, largerRiskGrounds[ground].en),
      facts: { ...harmless, ...met[ground] },
      expect: "larger" as const,
    })),
    {
      name: text("疏散人数未知：不定", "how many were evacuated is not known: undecided"),
      facts: { ...harmless, evacuated: null },
      expect: { atLeast: "minor", atMost: "larger" },
    },
    {
      name: text("办法施行当日适用", "on the day the measures came into force they apply"),
      facts: { ...harmless, happenedOn: "2009-07-01", inDanger: 10 },
      expect: "larger",
    },
    {
      name: text("办法施行前一日不适用", "the day before they do not"),
      facts: { ...harmless, happenedOn: "2009-06-30", inDanger: 10 },
      expect: { notApplicable: true },
    },
  ],
});

/** 较大涉险事故报告到期时间: as for an accident, an hour after the head was informed. */
export const nearMissReportDue = instantQuantity({
  id: "accident/near-miss-report-due",
  title: text("较大涉险事故报告到期时间", "the report of a larger risk-involving accident is due at"),
  cites: order21.whole(),
  about: record(nearMisses),
  law: "event",
  appliesWhen: (n) => nearMiss.of(n).is("larger"),
  is: (n) => n.headInformedAt.plus(hours(informationReportTime.value)),
  examples: [
    {
      name: text("较大涉险：1小时", "a larger one: 1 hour"),
      facts: harmless,
      given: { "accident/near-miss": "larger" },
      expect: "2026-03-11T00:40",
    },
    {
      name: text("不属较大涉险：不必上报", "not a larger one: need not be reported"),
      facts: harmless,
      given: { "accident/near-miss": "minor" },
      expect: { notApplicable: true },
    },
    {
      name: text("办法施行当日适用", "on the day the measures came into force they apply"),
      facts: { ...harmless, happenedOn: "2009-07-01", headInformedAt: "2009-07-01T08:00" },
      given: { "accident/near-miss": "larger" },
      expect: "2009-07-01T09:00",
    },
    {
      name: text("办法施行前一日不适用", "the day before they do not"),
      facts: { ...harmless, happenedOn: "2009-06-30", headInformedAt: "2009-06-30T08:00" },
      given: { "accident/near-miss": "larger" },
      expect: { notApplicable: true },
    },
  ],
});
