import { accidents, firstLevel } from "@anwei/accident";
import { accidentLadder } from "@anwei/assessment";
import {
  all,
  amount,
  any,
  choice,
  date,
  decision,
  hours,
  instant,
  instantQuantity,
  judgedAt,
  kind,
  not,
  ordered,
  parameterTable,
  record,
  ref,
  text,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { from, regulation } from "./sources.js";

const cites = regulation.article(65, { paragraph: 2 });

const forms = {
  direct: text("直报", "direct report"),
  written: text("书面报告", "written report"),
} as const;

/** 直报省安委办: what a city or county owes the office of the province's safety committee; not made yet is `none`. */
export const directReports = kind("directReports", text("直报省安委办", "Direct reports to the province"), {
  happenedOn: date(text("接报日期", "was told on"), { also: ["日期"] }),
  accident: ref(text("事故", "accident"), accidents),
  form: choice(text("形式", "form"), forms),
  receivedAt: instant(text("接到报告时间", "was told at"), { also: ["接报时间"] }),
  madeAt: instant(text("报告时间", "reported at"), { none: true, also: ["上报时间"] }),
});

const time = parameterTable({
  id: "shandong/direct-report/time",
  of: amount(text("直报省安委办的时限", "time for reports to the province"), { unit: "hour", decimals: 2, min: 0 }),
  by: [{ title: text("形式", "form"), members: forms }],
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from, values: { direct: "0.5", written: 1 }, cites }],
});

const told = {
  id: "r",
  unit: "city",
  accident: "a",
  happenedOn: "2022-06-01",
  form: "direct",
  receivedAt: "2022-06-01T08:00",
} as const;
const level = (is: "none" | "ordinary" | "larger" | "major") => ({ given: { [firstLevel.id]: is } });
const records = { accidents: [{ id: "a" }] };

/** 三十分钟、一小时: the written report only of a larger or graver accident. */
const due = instantQuantity({
  id: "shandong/direct-report/due",
  title: text("直报省安委办的期限", "due at the province"),
  cites,
  from,
  about: record(directReports),
  law: "event",
  appliesWhen: (r) => any(r.form.is("direct"), firstLevel.of(r.accident).atLeast("larger")),
  is: (r) => r.receivedAt.plus(hours(time.at(r.form))),
  examples: [
    {
      name: text("直报：三十分钟", "direct: thirty minutes"),
      facts: told,
      ...level("ordinary"),
      records,
      expect: "2022-06-01T08:30",
    },
    ...(["larger", "major"] as const).map((is) => ({
      name: text(`书面报告：一小时（${is === "larger" ? "较大" : "重大"}）`, `in writing, ${is}: an hour`),
      facts: { ...told, form: "written" as const },
      ...level(is),
      records,
      expect: "2022-06-01T09:00",
    })),
    {
      name: text("一般事故不要求书面报告", "none in writing of an ordinary accident"),
      facts: { ...told, form: "written" },
      ...level("ordinary"),
      records,
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the regulation's first day"),
      facts: { ...told, happenedOn: from, receivedAt: `${from}T08:00` },
      ...level("ordinary"),
      records,
      expect: `${from}T08:30`,
    },
    {
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      facts: { ...told, happenedOn: dayBefore(from), receivedAt: `${dayBefore(from)}T08:00` },
      ...level("ordinary"),
      records,
      expect: { notApplicable: true },
    },
  ],
});

const at = (madeAt: string, judged: string, given: string | null = "2022-06-01T08:30") => ({
  facts: { ...told, madeAt },
  judged,
  given: { [due.id]: given },
  records,
});

const made = decision({
  id: "shandong/direct-report",
  title: text("市县直报省安委办", "Cities and counties tell the province"),
  cites,
  from,
  about: record(directReports),
  law: "event",
  appliesWhen: (r) => due.of(r).exists,
  outcomes: ordered({
    "in-time": text("按时", "in time"),
    open: text("未到期", "not yet due"),
    late: text("逾期报告", "late"),
    overdue: text("逾期未报告", "overdue"),
  }),
  combine: "gravest",
  rows: (r) => [
    { when: all(not(r.madeAt.exists), judgedAt.atMost(due.of(r))), then: "open" },
    { when: r.madeAt.moreThan(due.of(r)), then: "late" },
    { when: all(not(r.madeAt.exists), judgedAt.moreThan(due.of(r))), then: "overdue" },
    { otherwise: "in-time" },
  ],
  consequences: {
    late: [{ id: "told-late", text: text("通报迟报，依法追究责任", "being late is told, and answered for by law") }],
    overdue: [
      { id: "reported-now", text: text("立即补报，依法追究责任", "reported at once, and answered for by law") },
    ],
  },
  examples: [
    { ...at("2022-06-01T08:30", "2022-06-02"), name: text("三十分钟整", "at thirty minutes"), expect: "in-time" },
    { ...at("2022-06-01T08:31", "2022-06-02"), name: text("过三十分钟一分钟", "a minute over thirty"), expect: "late" },
    {
      ...at("2022-06-01T08:10", "2022-06-01T08:20"),
      name: text("期限以前已报", "made and judged before it is due"),
      expect: "in-time",
    },
    { ...at("none", "2022-06-01T08:30"), name: text("三十分钟整未报", "not made at thirty minutes"), expect: "open" },
    { ...at("none", "2022-06-01T08:31"), name: text("过一分钟未报", "not made a minute later"), expect: "overdue" },
    {
      ...at("none", "2022-06-02"),
      given: { [due.id]: { notApplicable: true } },
      name: text("没有时限的不适用", "not where no time is set"),
      expect: { notApplicable: true },
    },
    {
      ...at("none", `${from}T09:00`),
      facts: { ...told, happenedOn: from, madeAt: "none" },
      given: { [due.id]: `${from}T08:30` },
      name: text("条例施行当日适用", "on the regulation's first day"),
      expect: "overdue",
    },
    {
      ...at("none", "2022-06-02"),
      facts: { ...told, happenedOn: dayBefore(from), madeAt: "none" },
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      expect: { notApplicable: true },
    },
  ],
});

/** 较大以上事故约谈: those in charge are interviewed. */
const interview = accidentLadder({
  id: "shandong/interview",
  title: text("较大以上事故约谈", "Interview after a larger or graver accident"),
  cites: regulation.article(38, { paragraph: 2 }),
  from,
  outcomes: { none: text("不约谈", "none"), interview: text("约谈", "interview") },
  grounds: { interview: [{ id: "larger", which: { level: "larger" } }] },
  consequences: {
    interview: [
      {
        id: "interview",
        text: text("接受约谈并督促整改", "be interviewed, and put matters right"),
        who: text("有关部门和下级人民政府有关负责人", "those in charge in departments and the government below"),
      },
    ],
  },
});

/** 事故直报和约谈 (第六十五条、第三十八条). */
export const reportingRules = [time, due, made, ...interview.definitions];
