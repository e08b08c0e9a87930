import {
  amount,
  type Citation,
  hours,
  type InstantTerm,
  instantQuantity,
  parameter,
  record,
  type Terms,
  text,
} from "@anwei/kernel";
import { order21 } from "@anwei/law";
import { firstLevel, type RegimeLevel, regimeLevels } from "../level/index.js";
import { type Authority, accidents, authorities } from "../records/index.js";
import { unitReportDue } from "./unit-report.js";

const levels = Object.keys(regimeLevels) as RegimeLevel[];

/** 电话快报时限: the hours that each authority has from being told. */
export const phoneReportTime = parameter({
  id: "accident/phone-report-time",
  of: amount(text("电话快报时限", "time for the report by telephone"), { unit: "hour", min: 0, decimals: 2 }),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ value: 1, cites: order21.whole() }],
});

interface Phoned {
  readonly to: Authority;
  /** The gravity from which it is told by telephone. */
  readonly from: RegimeLevel;
  /** When those who telephone are told themselves at the latest. */
  readonly told: (a: Terms<typeof accidents>) => InstantTerm;
  readonly by: { readonly zh: string; readonly en: string };
  readonly cites: Citation;
  /** How many hours after the head of the unit was informed, as the law stands. */
  readonly after: number;
}

/** An hour after those who telephone were told at the latest: what they say before the report in writing. */
const phoneLatest = ({ to, from, told, by, cites, after }: Phoned) => {
  const { zh, en } = authorities[to];
  const latest = `${8 + after}`.padStart(2, "0");
  return instantQuantity({
    id: `accident/${to}-phone-latest`,
    title: text(`电话快报最迟到达${zh}的时间`, `latest telephone report to the ${en}`),
    note: text(
      `${by.zh}接到报告后1小时内先用电话快报；自单位负责人接到报告起，之前各环节用足时限；按初报等级`,
      `${by.en} by telephone within 1 hour of being told; counted from when the head of the unit was informed, those before taking all their time; by the first report`,
    ),
    cites,
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => firstLevel.of(a).atLeast(from),
    is: (a) => told(a).plus(hours(phoneReportTime.value)),
    examples: [
      ...levels.map((level, i) => {
        const phoned = i >= levels.indexOf(from);
        const of = regimeLevels[level];
        return {
          name: phoned
            ? text(`${of.zh}：${after}小时`, `${of.en}: ${after} hours`)
            : text(`${of.zh}：不必快报`, `${of.en}: none`),
          facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T08:00" },
          given: { "accident/first-level": level },
          expect: phoned ? `2026-03-10T${latest}:00` : ({ notApplicable: true } as const),
        };
      }),
      {
        name: text("办法施行当日适用", "on the day the measures came into force they apply"),
        facts: { happenedOn: "2009-07-01", headInformedAt: "2009-07-01T08:00" },
        given: { "accident/first-level": from },
        expect: `2009-07-01T${latest}:00`,
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

/** 电话快报省级: larger and graver accidents, by the county or the city that the unit told. */
export const provincePhoneLatest = phoneLatest({
  to: "province",
  from: "larger",
  told: (a) => unitReportDue.of(a),
  by: { zh: "县级、设区的市级", en: "county and city report" },
  cites: order21.whole(),
  after: 2,
});

/** 电话快报国家: major and graver accidents, by the province, which was told by telephone itself. */
export const statePhoneLatest = phoneLatest({
  to: "state",
  from: "major",
  told: (a) => provincePhoneLatest.of(a),
  by: { zh: "省级", en: "the province reports" },
  cites: order21.article(9, {
    note: text(
      "由省级快报国家、县级和设区的市级必要时可以直接快报，凭记忆，条文未见",
      "that the province tells the State, and county and city may do so directly where need be, is from memory; the article was not seen",
    ),
  }),
  after: 3,
});
