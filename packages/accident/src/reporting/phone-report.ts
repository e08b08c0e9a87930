import { hours, instantQuantity, record, text } from "@anwei/kernel";
import { order21 } from "@anwei/law";
import { firstLevel, type RegimeLevel, regimeLevels } from "../level/index.js";
import { type Authority, accidents, authorities } from "../records/index.js";
import { unitReportDue } from "./unit-report.js";

const levels = Object.keys(regimeLevels) as RegimeLevel[];

/** An hour after the county was told at the latest: what it says by telephone, before the report in writing. */
const phoneLatest = (authority: Authority, from: RegimeLevel) => {
  const { zh, en } = authorities[authority];
  return instantQuantity({
    id: `accident/${authority}-phone-latest`,
    title: text(`电话快报最迟到达${zh}的时间`, `latest telephone report to the ${en}`),
    note: text(
      "县级、设区的市级接到报告后1小时内先用电话快报；自单位负责人接到报告起，单位用足时限；按初报等级",
      "county and city report by telephone within 1 hour of being told; counted from when the head of the unit was informed, the unit taking all its time; by the first report",
    ),
    cites: order21.whole(),
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => firstLevel.of(a).atLeast(from),
    is: (a) => unitReportDue.of(a).plus(hours(1)),
    examples: [
      ...levels.map((level, i) => {
        const phoned = i >= levels.indexOf(from);
        const of = regimeLevels[level];
        return {
          name: phoned ? text(`${of.zh}：2小时`, `${of.en}: 2 hours`) : text(`${of.zh}：不必快报`, `${of.en}: none`),
          facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T08:00" },
          given: { "accident/first-level": level },
          expect: phoned ? "2026-03-10T10:00" : ({ notApplicable: true } as const),
        };
      }),
      {
        name: text("办法施行当日适用", "on the day the measures came into force they apply"),
        facts: { happenedOn: "2009-07-01", headInformedAt: "2009-07-01T08:00" },
        given: { "accident/first-level": from },
        expect: "2009-07-01T10:00",
      },
      {
        name: text("办法施行前一日不适用", "the day before they do not"),
        facts: { happenedOn: "2009-06-30", headInformedAt: "2009-06-30T08:00" },
        given: { "accident/first-level": from },
        expect: { notApplicable: true },
      },
    ],
  });
};

/** 电话快报省级: larger and graver accidents. */
export const provincePhoneLatest = phoneLatest("province", "larger");

/** 电话快报国家: major and graver accidents. */
export const statePhoneLatest = phoneLatest("state", "major");
