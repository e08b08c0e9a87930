import {
  all,
  any,
  asOf,
  atAnyTime,
  between,
  childrensRecords,
  counted,
  countedDistinct,
  days,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  months,
  not,
  number,
  ordered,
  ownRecords,
  periodEnd,
  periodIndicator,
  periodStart,
  ratio,
  record,
  recordIn,
  recordsBy,
  rolling,
  sameAs,
  subtreeRecords,
  text,
  unordered,
  yearStart,
} from "../../src/index.js";
import { deliveries, deliveryRows, doneOn, dueExamples, recurring } from "./statement-duties-b.js";
import {
  activities,
  assignments,
  bodies,
  findings,
  industries,
  inspections,
  lessons,
  plan,
  reviews,
  situations,
  terms,
} from "./statement-kinds-b.js";

const langzhong = plan("langzhong", text("阆中市", "Langzhong"));
const city = { id: "city", kind: "county" } as const;
const town = { id: "town", kind: "township", parent: "city" } as const;
const met = (...on: string[]) => ({
  units: [city, town],
  activities: on.map((happenedOn, i) => ({ id: `${i}`, unit: "town", kind: "committee", happenedOn })),
});

/** langzhong-37: a township's committee meets once every two calendar months. */
const townMeets = recurring({
  id: "langzhong/town-meets",
  title: text("乡镇安委会每两月一次", "A township's committee meets every two months"),
  note: text("两月按自然双月；滚动读法见另一指标", "two calendar months; the rolling reading is a further indicator"),
  cites: langzhong.section("二"),
  of: bodies,
  each: "twoMonths",
  atLeast: 1,
  where: (a) => a.kind.is("committee"),
  appliesWhen: (u) => u.kind.is("township"),
  counts: 1,
  examples: [
    {
      name: text("2月28日", "on 28 February"),
      facts: town,
      period: "2023-B1",
      judged: "2023-03-01",
      records: met("2023-02-28"),
      expect: "fulfilled",
    },
    {
      name: text("3月1日算下一期", "1 March is of the next period"),
      facts: town,
      period: "2023-B1",
      judged: "2023-03-01",
      records: met("2023-03-01"),
      expect: "missed",
    },
    {
      name: text("期末当日未到期", "not yet due on the last day"),
      facts: town,
      period: "2023-B2",
      judged: "2023-04-30",
      records: met("2023-02-28"),
      expect: "notYetDue",
    },
    {
      name: text("县级不适用", "a county: not applicable"),
      facts: city,
      period: "2023-B1",
      judged: "2023-03-01",
      records: met(),
      expect: { notApplicable: true },
    },
  ],
});

const periodsMissed = periodIndicator({
  id: "langzhong/periods-missed",
  title: text("全年缺会期数", "Periods without a meeting"),
  cites: langzhong.section("二"),
  about: recordIn(bodies, "year"),
  each: "twoMonths",
  first: () => yearStart,
  last: () => asOf,
  where: (p) => townMeets.stands.of(p).is("missed"),
  examples: [
    {
      name: text("六期各一次", "one in each of six"),
      facts: town,
      period: "2023",
      judged: "2024-01-01",
      records: met("2023-01-31", "2023-03-01", "2023-05-01", "2023-07-01", "2023-09-01", "2023-11-01"),
      expect: 0,
    },
    {
      name: text(
        "1月、5月之间缺一期，当期未到期不算",
        "one missing between January and May; the running one does not count",
      ),
      facts: town,
      period: "2023",
      judged: "2023-05-31",
      records: met("2023-01-31"),
      expect: 1,
    },
  ],
});

const recentMeetings = indicator({
  id: "langzhong/recent-meetings",
  title: text("60日内会议", "Meetings within 60 days"),
  cites: langzhong.section("二"),
  about: recordIn(bodies, "day"),
  over: activities,
  link: ownRecords,
  window: rolling(60, "day", { to: periodEnd }),
  where: (a) => a.kind.is("committee"),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("第60日仍算", "counts on the 60th day"),
      facts: town,
      period: "2023-03-01",
      records: met("2023-01-01"),
      expect: 1,
    },
    {
      name: text("第61日不算", "not on the 61st"),
      facts: town,
      period: "2023-03-02",
      records: met("2023-01-01"),
      expect: 0,
    },
  ],
});

const lapsed = decision({
  id: "langzhong/lapsed",
  title: text("距上次会议超过60日", "More than 60 days without a meeting"),
  cites: langzhong.section("二"),
  about: recordIn(bodies, "day"),
  law: "periodEnd",
  appliesWhen: (u) => u.kind.is("township"),
  outcomes: ordered({ no: text("否", "no"), yes: text("是", "yes") }),
  combine: "gravest",
  rows: (u) => [{ when: recentMeetings.of(u).below(1), then: "yes" }],
  examples: [
    {
      name: text("第61日", "the 61st day"),
      facts: town,
      period: "2023-03-02",
      judged: "2023-03-02",
      records: met("2023-01-01"),
      expect: "yes",
    },
  ],
});

/** langzhong-37 in its rolling reading: the days of a year, from its 60th, on which no meeting lay within 60 days. */
const daysLapsed = periodIndicator({
  id: "langzhong/days-lapsed",
  title: text("超过60日无会议的天数", "Days with no meeting within 60"),
  cites: langzhong.section("二"),
  about: recordIn(bodies, "year"),
  each: "day",
  first: () => yearStart.plus(days(59)),
  last: () => asOf,
  where: (d) => lapsed.of(d).is("yes"),
  examples: [
    {
      name: text("年初60日无会议，第60日起算", "none in the first 60 days: from the 60th on"),
      facts: town,
      period: "2023",
      judged: "2023-03-02",
      records: met(),
      expect: 2,
    },
    {
      name: text(
        "1月1日和4月30日：自然双月合格，滚动缺59天",
        "1 January and 30 April: both calendar periods have one, 59 days have none",
      ),
      facts: town,
      period: "2023",
      judged: "2023-04-30",
      records: met("2023-01-01", "2023-04-30"),
      expect: 59,
    },
    {
      name: text("每60日一次", "one every 60 days"),
      facts: town,
      period: "2023",
      judged: "2023-06-01",
      records: met("2023-01-01", "2023-03-02", "2023-05-01"),
      expect: 0,
    },
    {
      name: text("一次日期未知：0到59天", "one of unknown date: 0 to 59 days"),
      facts: town,
      period: "2023",
      judged: "2023-04-29",
      records: {
        units: [city, town],
        activities: [
          { id: "a", unit: "town", kind: "committee", happenedOn: "2023-01-01" },
          { id: "b", unit: "town", kind: "committee" },
        ],
      },
      expect: { atLeast: 0, atMost: 59 },
    },
  ],
});

const dutyUnits = (...on: (string | null | undefined)[]) => ({
  units: [city, ...on.map((_, i) => ({ id: `u${i}`, kind: "township", parent: "city" }))],
  deliverables: on.flatMap((doneOn, i) =>
    doneOn === undefined ? [] : [{ id: `d${i}`, unit: `u${i}`, kind: "dutyList", doneOn }],
  ),
});

const listEntered = decision({
  id: "langzhong/list-entered",
  title: text("6月30日前录入责任清单", "Duty lists entered by 30 June"),
  cites: langzhong.section("一"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered(deliveries),
  combine: "gravest",
  rows: (u) => deliveryRows(doneOn.of(u, "dutyList"), yearStart.plus(months(6)).minus(days(1))),
  examples: [
    ...dueExamples<typeof bodies>({ id: "u0", kind: "township" }, "2024", "2024-06-30"),
    {
      name: text("6月30日", "30 June"),
      facts: { id: "u0", kind: "township" },
      period: "2023",
      judged: "2023-07-01",
      records: dutyUnits("2023-06-30"),
      expect: "inTime",
    },
    {
      name: text("7月1日", "1 July"),
      facts: { id: "u0", kind: "township" },
      period: "2023",
      judged: "2023-07-01",
      records: dutyUnits("2023-07-01"),
      expect: "late",
    },
  ],
});

/** langzhong-18: how many units below had not entered theirs by 30 June. */
const listsMissing = indicator({
  id: "langzhong/lists-missing",
  title: text("未按期录入的单位", "Units that had not entered in time"),
  cites: langzhong.section("一"),
  about: recordIn(bodies, "year"),
  over: bodies,
  link: childrensRecords,
  window: atAnyTime(),
  where: (u) => listEntered.of(u).oneOf("late", "overdue"),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("按期、逾期、未录各一", "one in time, one late, one open"),
      facts: city,
      period: "2023",
      judged: "2023-07-02",
      records: dutyUnits("2023-06-30", "2023-07-01", undefined),
      expect: 2,
    },
    {
      name: text("6月30日当日都未到期", "none is due on 30 June"),
      facts: city,
      period: "2023",
      judged: "2023-06-30",
      records: dutyUnits("2023-06-30", "none", undefined),
      expect: 0,
    },
    {
      name: text("一家日期未填", "one with its day not filled in"),
      facts: city,
      period: "2023",
      judged: "2023-07-02",
      records: dutyUnits("2023-06-30", null, undefined),
      expect: { atLeast: 1, atMost: 2 },
    },
  ],
});

const reported = (half: string | undefined, year: string | undefined) => ({
  deliverables: [
    ...(half ? [{ id: "h", unit: "town", kind: "halfYearReport", doneOn: half }] : []),
    ...(year ? [{ id: "y", unit: "town", kind: "yearReport", doneOn: year }] : []),
  ],
});

const reportDue = (which: "halfYearReport" | "yearReport") =>
  decision({
    id: which === "yearReport" ? "langzhong/year-report" : "langzhong/half-year-report",
    title: text(
      which === "yearReport" ? "12月15日前报全年" : "6月15日前报半年",
      which === "yearReport" ? "Full-year report by 15 December" : "Half-year report by 15 June",
    ),
    note: text("“前”含当日", "the day itself is in time"),
    cites: langzhong.section("十"),
    about: recordIn(bodies, "year"),
    law: "periodEnd",
    beforeEnd: "soFar",
    outcomes: ordered(deliveries),
    combine: "gravest",
    rows: (u) =>
      deliveryRows(doneOn.of(u, which), yearStart.plus(months(which === "yearReport" ? 11 : 5)).plus(days(14))),
    examples: [
      ...dueExamples<typeof bodies>(town, "2023", which === "yearReport" ? "2023-12-15" : "2023-06-15"),
      {
        name: text("另一份报告不算", "the other report does not count"),
        facts: town,
        period: "2023",
        judged: "2023-12-31",
        records: which === "yearReport" ? reported("2023-06-10", undefined) : reported(undefined, "2023-06-10"),
        expect: "overdue",
      },
    ],
  });
const halfYearReport = reportDue("halfYearReport");
const yearReport = reportDue("yearReport");

/** langzhong-191: both reports of the year; the answer names those that came late or not at all. */
const reportsLate = decision({
  id: "langzhong/reports-late",
  title: text("两次报告中逾期的", "Which of the two reports are late"),
  cites: langzhong.section("十"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: unordered({ half: text("半年报告", "half-year report"), year: text("全年报告", "full-year report") }),
  combine: "every",
  rows: (u) => [
    { when: halfYearReport.of(u).atLeast("late"), then: "half" },
    { when: yearReport.of(u).atLeast("late"), then: "year" },
  ],
  examples: [
    {
      name: text("全年报告晚一日", "the full-year one a day late"),
      facts: town,
      period: "2023",
      judged: "2023-12-31",
      records: reported("2023-06-15", "2023-12-16"),
      expect: { certain: ["year"] },
    },
    {
      name: text("半年晚一日、全年按期", "half a day late, the year in time"),
      facts: town,
      period: "2023",
      judged: "2023-12-31",
      records: reported("2023-06-16", "2023-12-15"),
      expect: { certain: ["half"] },
    },
    {
      name: text("7月只有半年到期", "in July only the half-year one is due"),
      facts: town,
      period: "2023",
      judged: "2023-07-01",
      records: reported(undefined, undefined),
      expect: { certain: ["half"] },
    },
    {
      name: text("全年报告日期未填", "the year's day not filled in"),
      facts: town,
      period: "2023",
      judged: "2023-12-31",
      records: {
        deliverables: [
          { id: "h", unit: "town", kind: "halfYearReport", doneOn: "2023-06-15" },
          { id: "y", unit: "town", kind: "yearReport" },
        ],
      },
      expect: { certain: [], possible: ["year"] },
    },
  ],
});

const school = { id: "school", kind: "department" } as const;
const term = { id: "t", unit: "school", happenedOn: "2023-02-06", from: "2023-02-06", to: "2023-07-07" } as const;
const lesson = (id: string, happenedOn: string, place: string, minutes: string | null) => ({
  id,
  unit: "school",
  happenedOn,
  place,
  minutes,
});
const minutes = (n: number) => number({ value: String(n), unit: "hour" }).dividedBy(60);

const termsOnDay = indicator({
  id: "langzhong/terms-on-day",
  title: text("当日所在学期", "Terms that hold the day"),
  cites: langzhong.section("四"),
  about: recordIn(bodies, "day"),
  over: terms,
  link: ownRecords,
  window: atAnyTime(),
  where: (t) => all(t.from.atMost(periodStart), t.to.atLeast(periodStart)),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("学期末日", "last day of term"),
      facts: school,
      period: "2023-07-07",
      records: { terms: [term] },
      expect: 1,
    },
    {
      name: text("放假首日", "first day of the holidays"),
      facts: school,
      period: "2023-07-08",
      records: { terms: [term] },
      expect: 0,
    },
    {
      name: text("学期首日", "first day of term"),
      facts: school,
      period: "2023-02-06",
      records: { terms: [term] },
      expect: 1,
    },
    {
      name: text("前一日", "the day before"),
      facts: school,
      period: "2023-02-05",
      records: { terms: [term] },
      expect: 0,
    },
  ],
});

/** A school day: a working day inside a term; a day is a working day when moving to the next one leaves it. */
const schoolDay = decision({
  id: "langzhong/school-day",
  title: text("教学日", "School day"),
  cites: langzhong.section("四"),
  about: recordIn(bodies, "day"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: unordered({ yes: text("是", "yes"), no: text("否", "no") }),
  combine: "exactlyOne",
  rows: (s) => [
    { when: all(termsOnDay.of(s).atLeast(1), periodStart.orNextWorkingDay().equals(periodStart)), then: "yes" },
    { otherwise: "no" },
  ],
  examples: [
    {
      name: text("假期中的工作日", "a working day in the holidays"),
      facts: school,
      period: "2023-07-10",
      records: { terms: [term] },
      expect: "no",
    },
    {
      name: text("清明节", "Tomb-Sweeping Day"),
      facts: school,
      period: "2023-04-05",
      records: { terms: [term] },
      expect: "no",
    },
    {
      name: text("调休上课的星期日", "a Sunday worked in exchange"),
      facts: school,
      period: "2023-04-23",
      records: { terms: [term] },
      expect: "yes",
    },
    {
      name: text("普通星期六", "a plain Saturday"),
      facts: school,
      period: "2023-04-15",
      records: { terms: [term] },
      expect: "no",
    },
    {
      name: text("日历未公布的年份：未定", "a year without a calendar: undecided"),
      facts: school,
      period: "2024-04-10",
      records: { terms: [{ ...term, from: "2024-02-06", to: "2024-07-07" }] },
      expect: { possible: ["yes", "no"] },
    },
  ],
});

const reminders = (place: "day" | "week", least: number) =>
  indicator({
    id: `langzhong/reminders-${place}`,
    title: text(
      place === "day" ? "当日提示" : "当周提示",
      place === "day" ? "Reminders of the day" : "Reminders of the week",
    ),
    cites: langzhong.section("四"),
    about: recordIn(bodies, place),
    over: lessons,
    link: ownRecords,
    window: inPeriod(),
    where: (l) => all(l.place.is(place), l.minutes.atLeast(minutes(least))),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("别的课次不算，恰够时算", "another lesson does not count; just long enough does"),
        facts: school,
        period: place === "day" ? "2023-04-14" : "W2023-04-10",
        records: { lessons: [lesson("1", "2023-04-14", "term", "0.1"), lesson("2", "2023-04-14", place, "0.05")] },
        expect: 1,
      },
      {
        name: text("够时才算", "only when long enough"),
        facts: school,
        period: place === "day" ? "2023-04-14" : "W2023-04-10",
        records: {
          lessons: [
            lesson("1", "2023-04-14", place, place === "day" ? "0.0167" : "0.05"),
            lesson("2", "2023-04-14", place, "0.0166"),
          ],
        },
        expect: 1,
      },
    ],
  });
const dayReminders = reminders("day", 1);
const weekReminders = reminders("week", 3);

const dayReminded = decision({
  id: "langzhong/day-reminded",
  title: text("当日最后一课提示", "Reminder in the day's last lesson"),
  cites: langzhong.section("四"),
  about: recordIn(bodies, "day"),
  law: "periodEnd",
  appliesWhen: (s) => schoolDay.of(s).is("yes"),
  outcomes: ordered({ done: text("已提示", "given"), gap: text("缺", "missing") }),
  combine: "gravest",
  rows: (s) => [{ when: dayReminders.of(s).below(1), then: "gap" }],
  examples: [
    {
      name: text("清明节不适用", "not on Tomb-Sweeping Day"),
      facts: school,
      period: "2023-04-05",
      judged: "2023-05-01",
      records: { terms: [term], lessons: [] },
      expect: { notApplicable: true },
    },
    {
      name: text("教学日未提示", "a school day without"),
      facts: school,
      period: "2023-04-06",
      judged: "2023-05-01",
      records: { terms: [term], lessons: [] },
      expect: "gap",
    },
    {
      name: text("提示多长未记：未定", "its length not recorded: undecided"),
      facts: school,
      period: "2023-04-06",
      judged: "2023-05-01",
      records: { terms: [term], lessons: [lesson("1", "2023-04-06", "day", null)] },
      expect: { atLeast: "done", atMost: "gap" },
    },
  ],
});

/** langzhong-126: the school days of a month without a reminder. */
const daysUnreminded = periodIndicator({
  id: "langzhong/days-unreminded",
  title: text("缺提示的教学日", "School days without a reminder"),
  cites: langzhong.section("四"),
  about: recordIn(bodies, "month"),
  each: "day",
  first: () => periodStart,
  last: () => asOf,
  where: (d) => dayReminded.of(d).is("gap"),
  examples: [
    {
      name: text("2023年4月20个教学日，提示1次", "April 2023 has 20 school days; one reminder"),
      facts: school,
      period: "2023-04",
      judged: "2023-05-01",
      records: { terms: [term], lessons: [lesson("1", "2023-04-23", "day", "0.02")] },
      expect: 19,
    },
    {
      name: text("2月6日开学，至2月8日三天", "term began on 6 February: three days to the 8th"),
      facts: school,
      period: "2023-02",
      judged: "2023-02-08",
      records: { terms: [term], lessons: [] },
      expect: 3,
    },
  ],
});

const schoolDaysOfWeek = periodIndicator({
  id: "langzhong/school-days-of-week",
  title: text("当周教学日", "School days of the week"),
  cites: langzhong.section("四"),
  about: recordIn(bodies, "week"),
  each: "day",
  first: () => periodStart,
  last: () => periodEnd,
  where: (d) => schoolDay.of(d).is("yes"),
  examples: [
    {
      name: text("清明周四天", "four in the week of Tomb-Sweeping Day"),
      facts: school,
      period: "W2023-04-03",
      records: { terms: [term] },
      expect: 4,
    },
    {
      name: text("调休周六天", "six in a week with a make-up Sunday"),
      facts: school,
      period: "W2023-04-17",
      records: { terms: [term] },
      expect: 6,
    },
  ],
});

/** langzhong-127: three minutes in the last lesson of every week with a school day. */
const weekReminded = decision({
  id: "langzhong/week-reminded",
  title: text("每周最后一课提示3分钟", "Three minutes in the week's last lesson"),
  cites: langzhong.section("四"),
  about: recordIn(bodies, "week"),
  law: "periodEnd",
  appliesWhen: (s) => schoolDaysOfWeek.of(s).atLeast(1),
  outcomes: ordered({ done: text("已提示", "given"), gap: text("缺", "missing") }),
  combine: "gravest",
  rows: (s) => [{ when: weekReminders.of(s).below(1), then: "gap" }],
  examples: [
    {
      name: text("只有一个教学日的周", "a week with one school day"),
      facts: school,
      period: "W2023-05-01",
      judged: "2023-06-01",
      records: { terms: [{ ...term, from: "2023-05-06" }], lessons: [] },
      expect: "gap",
    },
    {
      name: text("2分59秒多不够", "a little under three minutes is not enough"),
      facts: school,
      period: "W2023-04-10",
      judged: "2023-04-16",
      records: { terms: [term], lessons: [lesson("1", "2023-04-14", "week", "0.0499")] },
      expect: "gap",
    },
    {
      name: text("3分钟", "three minutes"),
      facts: school,
      period: "W2023-04-10",
      judged: "2023-04-16",
      records: { terms: [term], lessons: [lesson("1", "2023-04-14", "week", "0.05")] },
      expect: "done",
    },
    {
      name: text("寒假中的一周", "a week of the holidays"),
      facts: school,
      period: "W2023-01-30",
      judged: "2023-04-16",
      records: { terms: [term], lessons: [] },
      expect: { notApplicable: true },
    },
  ],
});

const termReminders = indicator({
  id: "langzhong/reminders-term",
  title: text("学期提示", "Reminders of the term"),
  cites: langzhong.section("四"),
  about: record(terms),
  law: "judged",
  over: lessons,
  link: sameAs("unit"),
  window: (t) => between(t.from, t.to),
  where: (l) => all(l.place.is("term"), l.minutes.atLeast(minutes(5))),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("别的课次不算", "another lesson does not count"),
      facts: term,
      judged: "2023-07-08",
      records: { lessons: [lesson("1", "2023-07-07", "day", "0.1")] },
      expect: 0,
    },
    {
      name: text("学期末日", "on the term's last day"),
      facts: term,
      judged: "2023-07-08",
      records: { lessons: [lesson("1", "2023-07-07", "term", "0.0834"), lesson("2", "2023-07-08", "term", "0.1")] },
      expect: 1,
    },
  ],
});

/** langzhong-128: five minutes in the last lesson of a term, which is no calendar period but a record of its own. */
const termReminded = decision({
  id: "langzhong/term-reminded",
  title: text("每学期最后一课提示5分钟", "Five minutes in the term's last lesson"),
  cites: langzhong.section("四"),
  about: record(terms),
  law: "judged",
  outcomes: ordered({
    done: text("已提示", "given"),
    notYetDue: text("未到期", "not yet due"),
    gap: text("缺", "missing"),
  }),
  combine: "gravest",
  rows: (t) => {
    const none = termReminders.of(t).below(1);
    return [
      { when: none, then: "notYetDue" },
      { when: all(none, judgedOn.moreThan(t.to)), then: "gap" },
    ];
  },
  examples: [
    {
      name: text("已提示", "given"),
      facts: term,
      judged: "2023-07-08",
      records: { lessons: [lesson("1", "2023-07-07", "term", "0.0834")] },
      expect: "done",
    },
    {
      name: text("学期中已提示", "given before the end"),
      facts: term,
      judged: "2023-07-07",
      records: { lessons: [lesson("1", "2023-07-07", "term", "0.0834")] },
      expect: "done",
    },
    {
      name: text("学期末日未到期", "not yet due on the last day"),
      facts: term,
      judged: "2023-07-07",
      records: { lessons: [] },
      expect: "notYetDue",
    },
    {
      name: text("次日为缺", "missing the day after"),
      facts: term,
      judged: "2023-07-08",
      records: { lessons: [lesson("1", "2023-07-07", "term", "0.08")] },
      expect: "gap",
    },
    {
      name: text("放假日期未知：未到期或缺", "end of term unknown: not yet due or missing"),
      facts: { ...term, to: null },
      judged: "2023-07-08",
      records: { lessons: [] },
      expect: { atLeast: "notYetDue", atMost: "gap" },
    },
  ],
});

const daily = recurring({
  id: "langzhong/daily-judgement",
  title: text("每日安全风险研判", "Risk judged every day"),
  cites: langzhong.section("五"),
  of: bodies,
  each: "day",
  atLeast: 1,
  where: (a) => a.kind.is("riskJudgement"),
  counts: 0,
  examples: [
    {
      name: text("当日未研判，次日判", "not on the day, judged the day after"),
      facts: town,
      period: "2023-03-01",
      judged: "2023-03-02",
      records: { activities: [] },
      expect: "missed",
    },
    {
      name: text("当日未到期", "not yet due on the day"),
      facts: town,
      period: "2023-03-01",
      judged: "2023-03-01",
      records: { activities: [] },
      expect: "notYetDue",
    },
  ],
});

const judgedDays = (...of: number[]) => ({
  activities: of.map((d) => ({
    id: `${d}`,
    unit: "town",
    kind: "riskJudgement",
    happenedOn: `2023-03-${String(d).padStart(2, "0")}`,
  })),
});

/** langzhong-138: the days of a month without a judgement of the risks, holidays included. */
const daysUnjudged = periodIndicator({
  id: "langzhong/days-unjudged",
  title: text("缺研判的天数", "Days without a judgement"),
  cites: langzhong.section("五"),
  about: recordIn(bodies, "month"),
  each: "day",
  first: () => periodStart,
  last: () => asOf,
  where: (d) => daily.stands.of(d).oneOf("short", "missed"),
  examples: [
    {
      name: text("3月10日判：前9日缺6天，当日不算", "judged on 10 March: 6 of 9 days, not the 10th"),
      facts: town,
      period: "2023-03",
      judged: "2023-03-10",
      records: judgedDays(1, 2, 2, 3),
      expect: 6,
    },
    {
      name: text("全月31日，有29日", "29 of 31 days"),
      facts: town,
      period: "2023-03",
      judged: "2023-04-01",
      records: judgedDays(...Array.from({ length: 29 }, (_, i) => i + 1)),
      expect: 2,
    },
    {
      name: text("一条日期未知", "one of unknown date"),
      facts: town,
      period: "2023-03",
      judged: "2023-03-04",
      records: { activities: [{ id: "x", unit: "town", kind: "riskJudgement" }] },
      expect: { atLeast: 0, atMost: 3 },
    },
  ],
});

const pipes = (which: "due" | "tested", before: boolean) =>
  indicator({
    id: `langzhong/pipes-${which}-${before ? "before" : "now"}`,
    title: text(
      `${before ? "上年" : "本年"}${which === "due" ? "应检" : "已检"}管道`,
      `Pipelines ${which === "due" ? "due for a test" : "tested"} ${before ? "last year" : "this year"}`,
    ),
    cites: langzhong.section("四"),
    about: recordIn(bodies, "year"),
    over: inspections,
    link: ownRecords,
    window: before ? inPeriod({ years: -1 }) : inPeriod(),
    where: (i) => (which === "due" ? i.due : all(i.due, i.tested)),
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("未检不算", "untested ones do not count"),
        facts: city,
        period: "2023",
        records: pipelines([9, 10], [2, 3]),
        expect: (before ? [9, 10] : [2, 3])[which === "due" ? 1 : 0] as number,
      },
    ],
  });

function pipelines(before: readonly [number, number], now: readonly [number, number], unknown = 0) {
  const year = (y: number, [tested, due]: readonly [number, number], open: number) =>
    Array.from({ length: due }, (_, i) => ({
      id: `${y}-${i}`,
      unit: "city",
      happenedOn: `${y}-05-01`,
      due: true,
      tested: i < tested ? true : i < tested + open ? null : false,
    }));
  return { inspections: [...year(2022, before, 0), ...year(2023, now, unknown)] };
}
const dueNow = pipes("due", false);
const dueBefore = pipes("due", true);
const testedNow = pipes("tested", false);
const testedBefore = pipes("tested", true);

/** langzhong-117: a greater share of pipelines tested than last year; by cross-multiplication, so 2/3 equals 4/6. */
const testRate = decision({
  id: "langzhong/test-rate",
  title: text("提升管道检验率", "A higher test rate"),
  cites: langzhong.section("四"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  outcomes: ordered({ higher: text("提升", "higher"), not: text("未提升", "not higher") }),
  combine: "gravest",
  appliesWhen: (u) => all(dueNow.of(u).atLeast(1), dueBefore.of(u).atLeast(1)),
  rows: (u) => [
    { when: ratio(testedNow.of(u), dueNow.of(u)).atMost(ratio(testedBefore.of(u), dueBefore.of(u))), then: "not" },
  ],
  examples: [
    {
      name: text("各只应检一条：1/1对0/1", "one due in each year: 1/1 against 0/1"),
      facts: city,
      period: "2023",
      judged: "2023-12-31",
      records: pipelines([0, 1], [1, 1]),
      expect: "higher",
    },
    {
      name: text("今年无应检：不适用", "none due this year: not applicable"),
      facts: city,
      period: "2023",
      judged: "2023-12-31",
      records: pipelines([1, 2], [0, 0]),
      expect: { notApplicable: true },
    },
    {
      name: text("2/3对4/6：持平", "2/3 against 4/6: equal"),
      facts: city,
      period: "2023",
      judged: "2023-12-31",
      records: pipelines([4, 6], [2, 3]),
      expect: "not",
    },
    {
      name: text("7/10对2/3：提升", "7/10 against 2/3: higher"),
      facts: city,
      period: "2023",
      judged: "2023-12-31",
      records: pipelines([2, 3], [7, 10]),
      expect: "higher",
    },
    {
      name: text("6/10另1未知对2/3：未定", "6/10 and one unknown against 2/3: undecided"),
      facts: city,
      period: "2023",
      judged: "2023-12-31",
      records: pipelines([2, 3], [6, 10], 1),
      expect: { atLeast: "higher", atMost: "not" },
    },
    {
      name: text("上年无应检：不适用", "none due last year: not applicable"),
      facts: city,
      period: "2023",
      judged: "2023-12-31",
      records: pipelines([0, 0], [6, 10]),
      expect: { notApplicable: true },
    },
  ],
});

/** langzhong-190: any of eight situations, or a further one of the open list, leads to an interview. */
const interview = decision({
  id: "langzhong/interview",
  title: text("约谈情形", "Situations for an interview"),
  cites: langzhong.section("九"),
  about: record(reviews),
  law: "event",
  outcomes: ordered({ none: text("不约谈", "none"), interview: text("约谈并追责", "interview and accountability") }),
  combine: "gravest",
  rows: (r) => [
    {
      when: any(
        ...(Object.keys(situations) as (keyof typeof situations)[]).map((s) => r.situations.includes(s)),
        r.otherSituation,
      ),
      then: "interview",
    },
  ],
  examples: [
    ...(Object.keys(situations) as (keyof typeof situations)[]).map((situation) => ({
      name: situations[situation],
      facts: { happenedOn: "2023-05-01", situations: [situation], otherSituation: false },
      expect: "interview" as const,
    })),
    {
      name: text("事故多发频发", "frequent accidents"),
      facts: { happenedOn: "2023-05-01", situations: ["frequent"] },
      expect: "interview",
    },
    {
      name: text("八种皆无，也无其他", "none of the eight and no other"),
      facts: { happenedOn: "2023-05-01", situations: [], otherSituation: false },
      expect: "none",
    },
    {
      name: text("八种皆无，“等”未认定：未定", "none of the eight, the open list not answered: undecided"),
      facts: { happenedOn: "2023-05-01", situations: [] },
      expect: { atLeast: "none", atMost: "interview" },
    },
  ],
});

const leads = (role: "lead" | "assist") =>
  indicator({
    id: `langzhong/units-${role}`,
    title: text(role === "lead" ? "牵头单位" : "配合单位", role === "lead" ? "Units that lead" : "Units that assist"),
    cites: langzhong.section("二"),
    about: record(industries),
    law: "judged",
    over: assignments,
    link: recordsBy("industry"),
    window: atAnyTime(),
    where: (a) => a.role.is(role),
    fold: (a) => countedDistinct(a.unit, { unit: "unit" }),
    examples: [
      {
        name: text("同一单位两次牵头算一个", "one unit that leads twice is one"),
        facts: { id: "i", unit: "city", happenedOn: "2023-01-01" },
        judged: "2023-06-01",
        records: {
          assignments: [assigned("1", "a", "lead"), assigned("2", "a", "lead"), assigned("3", "b", "assist")],
        },
        expect: 1,
      },
    ],
  });

function assigned(id: string, unit: string | null, role: string | null, industry = "i") {
  return { id, unit, role, industry, happenedOn: "2023-02-01" };
}
const leadUnits = leads("lead");
const assistUnits = leads("assist");
const industry = { id: "i", unit: "city", happenedOn: "2023-01-01" } as const;

/** langzhong-43: an industry whose supervision nobody leads is a gap, even where somebody assists. */
const supervision = decision({
  id: "langzhong/supervision",
  title: text("监管部门明确", "Who supervises an industry"),
  cites: langzhong.section("二"),
  about: record(industries),
  law: "judged",
  outcomes: unordered({
    nobody: text("无人监管", "nobody"),
    noLead: text("只有配合、无牵头", "assisted but not led"),
    led: text("有牵头", "led"),
    several: text("多个牵头", "led by several"),
  }),
  combine: "exactlyOne",
  rows: (i) => [
    { when: all(leadUnits.of(i).below(1), assistUnits.of(i).below(1)), then: "nobody" },
    { when: all(leadUnits.of(i).below(1), assistUnits.of(i).atLeast(1)), then: "noLead" },
    { when: leadUnits.of(i).equals(1), then: "led" },
    { when: leadUnits.of(i).atLeast(2), then: "several" },
  ],
  examples: [
    {
      name: text("无人", "nobody"),
      facts: industry,
      judged: "2023-06-01",
      records: { assignments: [] },
      expect: "nobody",
    },
    {
      name: text("只有配合", "only assisted"),
      facts: industry,
      judged: "2023-06-01",
      records: { assignments: [assigned("1", "a", "assist")] },
      expect: "noLead",
    },
    {
      name: text("两家牵头", "two lead"),
      facts: industry,
      judged: "2023-06-01",
      records: { assignments: [assigned("1", "a", "lead"), assigned("2", "b", "lead")] },
      expect: "several",
    },
    {
      name: text("分工未填：只有配合或有牵头，绝非无人", "role not filled in: assisted or led"),
      facts: industry,
      judged: "2023-06-01",
      records: { assignments: [assigned("1", "a", null), assigned("2", "b", "assist")] },
      expect: { possible: ["noLead", "led"] },
    },
  ],
});

const industriesWithoutLead = indicator({
  id: "langzhong/industries-without-lead",
  title: text("无牵头的行业", "Industries without a lead"),
  cites: langzhong.section("二"),
  about: recordIn(bodies, "year"),
  over: industries,
  link: subtreeRecords,
  window: inPeriod(),
  where: (i) => supervision.of(i).oneOf("nobody", "noLead"),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("乡镇的行业也算", "those of townships count"),
      facts: city,
      period: "2023",
      judged: "2023-06-01",
      records: {
        units: [city, town],
        industries: [{ id: "x", unit: "town", happenedOn: "2023-01-01" }],
        assignments: [],
      },
      expect: 1,
    },
    {
      name: text("三个行业：牵头、只配合、无人", "three industries: led, assisted, nobody"),
      facts: city,
      period: "2023",
      judged: "2023-06-01",
      records: {
        units: [city],
        industries: ["i", "j", "k"].map((id) => ({ id, unit: "city", happenedOn: "2023-01-01" })),
        assignments: [assigned("1", "a", "lead"), assigned("2", "b", "assist", "j")],
      },
      expect: 2,
    },
    {
      name: text("一条分工未写行业：0到2个", "one assignment names no industry: 0 to 2"),
      facts: city,
      period: "2023",
      judged: "2023-06-01",
      records: {
        units: [city],
        industries: ["i", "j", "k"].map((id) => ({ id, unit: "city", happenedOn: "2023-01-01" })),
        assignments: [assigned("1", "a", "lead"), { ...assigned("2", "b", "lead"), industry: null }],
      },
      expect: { atLeast: 0, atMost: 2 },
    },
  ],
});

/** langzhong-158: a finding not put right in time is reported and exposed. */
const exposure = decision({
  id: "langzhong/exposure",
  title: text("整改不及时通报曝光", "Late correction is exposed"),
  note: text("整改时限以问题清单所列为准", "the time allowed is that of the finding"),
  cites: langzhong.section("七"),
  about: record(findings),
  law: "event",
  outcomes: ordered({ none: text("不曝光", "none"), exposed: text("通报曝光", "reported and exposed") }),
  combine: "gravest",
  consequences: {
    exposed: [
      { id: "expose", text: text("通报曝光", "reported and exposed"), who: text("督导单位", "the supervising unit") },
    ],
  },
  rows: (f) => [
    { when: f.closedOn.moreThan(f.dueOn), then: "exposed" },
    { when: all(judgedOn.moreThan(f.dueOn), not(f.closedOn.atMost(judgedOn))), then: "exposed" },
  ],
  examples: [
    {
      name: text("判定日整改的逾期问题", "overdue and put right on the day of judging"),
      facts: { happenedOn: "2023-05-01", dueOn: "2023-05-31", closedOn: "2023-06-01" },
      judged: "2023-06-01",
      expect: "exposed",
    },
    {
      name: text("到期当日整改", "put right on the day it was due"),
      facts: { happenedOn: "2023-05-01", dueOn: "2023-05-31", closedOn: "2023-05-31" },
      judged: "2023-07-01",
      expect: "none",
    },
    {
      name: text("晚一日", "a day late"),
      facts: { happenedOn: "2023-05-01", dueOn: "2023-05-31", closedOn: "2023-06-01" },
      judged: "2023-07-01",
      expect: "exposed",
    },
    {
      name: text("到期日未整改，尚可", "open on the day it is due"),
      facts: { happenedOn: "2023-05-01", dueOn: "2023-05-31", closedOn: "none" },
      judged: "2023-05-31",
      expect: "none",
    },
    {
      name: text("次日未整改", "open the day after"),
      facts: { happenedOn: "2023-05-01", dueOn: "2023-05-31", closedOn: "none" },
      judged: "2023-06-01",
      expect: "exposed",
    },
    {
      name: text("整改日期未填：未定", "day of correction not filled in: undecided"),
      facts: { happenedOn: "2023-05-01", dueOn: "2023-05-31" },
      judged: "2023-06-01",
      expect: { atLeast: "none", atMost: "exposed" },
    },
  ],
});

export const langzhongDefinitions = [
  townMeets.done,
  townMeets.stands,
  periodsMissed,
  recentMeetings,
  lapsed,
  daysLapsed,
  listEntered,
  listsMissing,
  halfYearReport,
  yearReport,
  reportsLate,
  termsOnDay,
  schoolDay,
  dayReminders,
  weekReminders,
  dayReminded,
  daysUnreminded,
  schoolDaysOfWeek,
  weekReminded,
  termReminders,
  termReminded,
  daily.done,
  daily.stands,
  daysUnjudged,
  dueNow,
  dueBefore,
  testedNow,
  testedBefore,
  testRate,
  interview,
  leadUnits,
  assistUnits,
  supervision,
  industriesWithoutLead,
  exposure,
];

/** Which definition says a statement. */
export const langzhongCovers: Readonly<Record<string, string>> = {
  "langzhong-18": listsMissing.id,
  "langzhong-37": townMeets.stands.id,
  "langzhong-43": industriesWithoutLead.id,
  "langzhong-117": testRate.id,
  "langzhong-126": daysUnreminded.id,
  "langzhong-127": weekReminded.id,
  "langzhong-128": termReminded.id,
  "langzhong-138": daysUnjudged.id,
  "langzhong-158": exposure.id,
  "langzhong-190": interview.id,
  "langzhong-191": reportsLate.id,
};
