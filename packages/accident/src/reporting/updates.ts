import {
  all,
  amount,
  asOf,
  counted,
  dateQuantity,
  days,
  decision,
  indicator,
  inPeriod,
  ordered,
  parameterTable,
  periodIndicator,
  periodStart,
  quantity,
  record,
  recordIn,
  recordsBy,
  text,
} from "@anwei/kernel";
import { order21 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { firstLevel, regimeLevels } from "../level/index.js";
import { accidentReports, accidents } from "../records/index.js";

const accident = { id: "a", happenedOn: "2026-03-10" } as const;
const levelIs = (level: string) => ({ "accident/first-level": level });
const until = (last: string) => ({ "accident/updates-until": last });

/** 每日续报次数. */
export const updatesPerDay = parameterTable({
  id: "accident/updates-per-day",
  of: amount(text("每日续报次数", "updates a day"), { unit: "time", min: 0 }),
  by: [{ title: text("等级", "level"), members: regimeLevels }],
  moves: { may: "tighten", stricter: "higher" },
  history: [{ values: { none: 0, ordinary: 1, larger: 1, major: 2, extraordinary: 2 }, cites: order21.whole() }],
});

const update = (madeAt: string, more: object = {}) => ({
  id: madeAt,
  accident: "a",
  happenedOn: madeAt.slice(0, 10),
  form: "update",
  from: "unit",
  madeAt,
  ...more,
});

/** 当日续报次数: the unit's updates of a day, by the hour at which they were made. */
export const updatesOnDay = indicator({
  id: "accident/updates-on-day",
  title: text("当日续报次数", "updates on the day"),
  cites: order21.whole(),
  about: recordIn(accidents, "day"),
  over: accidentReports,
  link: recordsBy("accident"),
  window: inPeriod(),
  where: (r) => all(r.form.is("update"), r.from.is("unit")),
  on: (r) => r.madeAt.day,
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text(
        "0:00和23:59的计入；次日的、首报和上级的不计",
        "0:00 and 23:59 count; not the next day, first reports and authorities",
      ),
      facts: accident,
      period: "2026-03-11",
      records: {
        accidentReports: [
          update("2026-03-11T00:00"),
          update("2026-03-11T23:59"),
          update("2026-03-12T00:00"),
          update("2026-03-11T10:00", { form: "first" }),
          update("2026-03-11T11:00", { from: "county" }),
          update("2026-03-11T12:00", { accident: "b" }),
        ],
      },
      expect: 2,
    },
  ],
});

/** 续报末日: the day on which the emergency response ended; while it has not, the day up to which it is judged. */
export const updatesUntil = dateQuantity({
  id: "accident/updates-until",
  title: text("续报末日", "last day of updates"),
  cites: order21.whole(),
  about: record(accidents),
  law: "event",
  appliesWhen: isAccident,
  combine: "exactlyOne",
  rows: (a) => [{ when: a.responseEndedOn.exists, is: a.responseEndedOn }, { otherwise: asOf }],
  examples: [
    {
      name: text("处置已结束", "the response has ended"),
      facts: { ...accident, responseEndedOn: "2026-03-13" },
      judged: "2026-04-01",
      expect: "2026-03-13",
    },
    {
      name: text("处置未结束", "the response goes on"),
      facts: { ...accident, responseEndedOn: "none" },
      judged: "2026-03-12",
      expect: "2026-03-12",
    },
    {
      name: text("认定为自然灾害的，不必续报", "of what was ruled a natural disaster no updates are due"),
      facts: { ...accident, nature: "natural-disaster", responseEndedOn: "2026-03-13" },
      judged: "2026-04-01",
      expect: { notApplicable: true },
    },
    {
      name: text("办法施行当日适用", "on the day the measures came into force they apply"),
      facts: { happenedOn: "2009-07-01", responseEndedOn: "2009-07-03" },
      judged: "2009-08-01",
      expect: "2009-07-03",
    },
    {
      name: text("办法施行前一日不适用", "the day before they do not"),
      facts: { happenedOn: "2009-06-30", responseEndedOn: "2009-07-03" },
      judged: "2009-08-01",
      expect: { notApplicable: true },
    },
  ],
});

/** 当日续报情况. */
export const updatesOfDay = decision({
  id: "accident/updates-of-day",
  title: text("当日续报情况", "updates of the day"),
  note: text(
    "次数按初报等级；自事故次日起计：发生当日已有首报，这是本规则的读法",
    "how many are due goes by the level of the first report; counted from the day after the accident, which has its first report: a reading",
  ),
  cites: order21.whole(),
  about: recordIn(accidents, "day"),
  law: "event",
  appliesWhen: (a) => all(periodStart.moreThan(a.happenedOn), periodStart.atMost(updatesUntil.of(a))),
  outcomes: ordered({ enough: text("足", "enough"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (a) => [{ when: updatesOnDay.of(a).below(updatesPerDay.at(firstLevel.of(a))), then: "short" }],
  examples: [
    ...(
      [
        ["ordinary", 0, "short"],
        ["ordinary", 1, "enough"],
        ["larger", 0, "short"],
        ["larger", 1, "enough"],
        ["major", 1, "short"],
        ["major", 2, "enough"],
        ["extraordinary", 1, "short"],
        ["extraordinary", 2, "enough"],
        ["none", 0, "enough"],
      ] as const
    ).map(([level, updates, expect]) => ({
      name: text(`${regimeLevels[level].zh}续报${updates}次`, `${regimeLevels[level].en}: ${updates} updates`),
      facts: accident,
      period: "2026-03-11",
      judged: "2026-04-01",
      given: { ...levelIs(level), ...until("2026-03-13"), "accident/updates-on-day": updates },
      expect,
    })),
    ...(
      [
        ["2026-03-10", { notApplicable: true }, "事故当日已有首报", "the accident's own day has its first report"],
        ["2026-03-11", "short", "次日", "the day after it"],
        ["2026-03-13", "short", "末日", "the last day"],
        ["2026-03-14", { notApplicable: true }, "处置已结束", "the response has ended"],
      ] as const
    ).map(([period, expect, zh, en]) => ({
      name: text(zh, en),
      facts: accident,
      period,
      judged: "2026-04-01",
      given: { ...levelIs("extraordinary"), ...until("2026-03-13"), "accident/updates-on-day": 0 },
      expect,
    })),
    {
      name: text("办法施行当日：适用", "on the day the measures came into force they apply"),
      facts: { ...accident, happenedOn: "2009-06-20" },
      period: "2009-07-01",
      judged: "2009-08-01",
      given: { ...levelIs("ordinary"), ...until("2009-07-10"), "accident/updates-on-day": 0 },
      expect: "short",
    },
    {
      name: text("办法施行前一日：不适用", "the day before they do not"),
      facts: { ...accident, happenedOn: "2009-06-20" },
      period: "2009-06-30",
      judged: "2009-08-01",
      given: { ...levelIs("ordinary"), ...until("2009-07-10"), "accident/updates-on-day": 0 },
      expect: { notApplicable: true },
    },
  ],
});

/** Days of short updates of whatever is on record; of what is no accident there are none, which is not to say zero. */
export const daysShortCounted = periodIndicator({
  id: "accident/days-short-counted",
  title: text("续报不足天数（计数）", "days without updates enough, counted"),
  cites: order21.whole(),
  law: "event",
  about: record(accidents),
  each: "day",
  first: (a) => a.happenedOn.plus(days(1)),
  last: (a) => updatesUntil.of(a),
  where: (a) => updatesOfDay.of(a).is("short"),
  examples: [
    {
      name: text("重大事故后三天中一天不足", "one of three days after a major accident"),
      facts: { ...accident, deaths: 10, missing: 0, seriousInjuries: 0, directLoss: 0, responseEndedOn: "2026-03-13" },
      judged: "2026-04-01",
      records: {
        accidentReports: [
          update("2026-03-11T09:00"),
          update("2026-03-11T19:00"),
          update("2026-03-12T09:00"),
          update("2026-03-13T09:00"),
          update("2026-03-13T09:30"),
        ],
      },
      expect: 1,
    },
    {
      name: text("较大事故，处置未结束：计至判定之日", "a larger one whose response goes on: up to the day of judging"),
      facts: { ...accident, deaths: 3, missing: 0, seriousInjuries: 0, directLoss: 0, responseEndedOn: "none" },
      judged: "2026-03-14",
      records: { accidentReports: [update("2026-03-11T09:00")] },
      expect: 3,
    },
  ],
});

/** 续报不足天数: days without updates enough. */
export const daysShortOfUpdates = quantity({
  id: "accident/days-short-of-updates",
  title: text("续报不足天数", "days without updates enough"),
  cites: order21.whole(),
  about: record(accidents),
  law: "event",
  unit: "day",
  appliesWhen: isAccident,
  is: (a) => daysShortCounted.of(a),
  examples: [
    {
      name: text("两天不足", "two days"),
      facts: accident,
      given: { "accident/days-short-counted": 2 },
      expect: 2,
    },
    {
      name: text("认定为自然灾害的，不必续报", "of what was ruled a natural disaster no updates are due"),
      facts: { ...accident, nature: "natural-disaster" },
      given: { "accident/days-short-counted": 0 },
      expect: { notApplicable: true },
    },
    {
      name: text("办法施行当日适用", "on the day the measures came into force they apply"),
      facts: { happenedOn: "2009-07-01" },
      given: { "accident/days-short-counted": 1 },
      expect: 1,
    },
    {
      name: text("办法施行前一日不适用", "the day before they do not"),
      facts: { happenedOn: "2009-06-30" },
      given: { "accident/days-short-counted": 1 },
      expect: { notApplicable: true },
    },
  ],
});
