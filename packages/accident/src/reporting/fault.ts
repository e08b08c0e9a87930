import { all, any, decision, type Facts, not, type Row, record, type Terms, text, unordered } from "@anwei/kernel";
import { decree493, fineRuleTrial, order14 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { reportFindings, reportOmissions, reportUntruths } from "../records/index.js";
import { faultPunished } from "./consequences.js";
import { unitReport } from "./unit-report.js";

/** What can be wrong with how the unit reported, from the least to the gravest. */
export const reportFaults = {
  late: text("迟报", "late"),
  omitted: text("漏报", "omission"),
  false: text("谎报", "false"),
  concealed: text("瞒报", "concealment"),
} as const;

export type ReportFault = keyof typeof reportFaults;

type Finding = Terms<typeof reportFindings>;

const omitted = Object.keys(reportOmissions) as (keyof typeof reportOmissions)[];
const untrue = Object.keys(reportUntruths) as (keyof typeof reportUntruths)[];

const rows = (f: Finding): readonly Row<ReportFault>[] => {
  const report = unitReport.of(f.accident);
  const concealed = all(f.hidden, f.foundTrue, report.atLeast("late"));
  return [
    { when: all(report.is("late"), not(concealed)), then: "late" },
    { when: any(...omitted.map((what) => f.omitted.includes(what))), then: "omitted" },
    { when: any(...untrue.map((what) => f.untrue.includes(what))), then: "false" },
    { when: concealed, then: "concealed" },
  ];
};

const faultless: Facts<typeof reportFindings> = {
  accident: "a",
  happenedOn: "2026-03-10",
  omitted: [],
  untrue: [],
  hidden: false,
  foundTrue: false,
};
const records = { accidents: [{ id: "a", happenedOn: "2026-03-10" }] };
const reported = (state: string) => ({ "accident/unit-report": state });

/**
 * 迟报、漏报、谎报、瞒报: a set, since one report may leave out one thing by negligence and be deliberately untrue on
 * another. What was hidden and found true is concealment and not late besides: not reporting in time is part of it.
 */
export const reportFault = decision({
  id: "accident/report-fault",
  title: text("迟报、漏报、谎报、瞒报", "late, omitted, false or concealed"),
  note: text(
    "可以并存：同一报告可以因过失漏报一项，又故意谎报另一项。隐瞒须超过时限未报并经查证属实；认定为瞒报的，不再另计迟报。逾期尚未报告、又未查明是过失还是隐瞒的，不归入任何一类。认定不属生产安全事故的，不判定",
    "they may stand together: one report may leave one item out by negligence and be deliberately untrue on another. Concealment needs hiding beyond the time limit that was found true; it is not late besides. What is overdue, and not found to be negligence or hiding, is none of them yet. What was ruled no accident is not judged",
  ),
  cites: [
    order14.article(5, {
      note: text(
        "各项定义见该规定公布时的报道，条号依试行规定",
        "the definitions were read in the news of its issue; the article's number is that of the trial provisions",
      ),
    }),
    decree493.article(4, { paragraph: 1 }),
  ],
  about: record(reportFindings),
  law: "event",
  appliesWhen: (f) => isAccident(f.accident),
  outcomes: unordered(reportFaults),
  combine: "every",
  consequences: { late: faultPunished, omitted: faultPunished, false: faultPunished, concealed: faultPunished },
  rows,
  before: [
    {
      from: "2011-11-01",
      to: "2024-02-29",
      cites: [fineRuleTrial.article(5), decree493.article(4, { paragraph: 1 })],
      rows,
    },
  ],
  examples: [
    {
      name: text("按时如实报告", "reported in time and truly"),
      facts: faultless,
      records,
      given: reported("in-time"),
      expect: { certain: [] },
    },
    {
      name: text("认定为自然灾害的，不判定", "what was ruled a natural disaster is not judged"),
      facts: { ...faultless, omitted: ["place"] },
      records: { accidents: [{ id: "a", happenedOn: "2026-03-10", nature: "natural-disaster" }] },
      given: reported("late"),
      expect: { notApplicable: true },
    },
    {
      name: text("逾期报告：迟报", "reported late: late"),
      facts: faultless,
      records,
      given: reported("late"),
      expect: { certain: ["late"] },
    },
    {
      name: text("逾期未报，未查明过失或者隐瞒", "overdue, neither negligence nor hiding was found"),
      facts: faultless,
      records,
      given: reported("overdue"),
      expect: { certain: [] },
    },
    ...omitted.map((what) => ({
      name: text(`因过失遗漏${reportOmissions[what].zh}：漏报`, `left out by negligence: ${reportOmissions[what].en}`),
      facts: { ...faultless, omitted: [what] },
      records,
      given: reported(what === "accident" ? "overdue" : "in-time"),
      expect: { certain: ["omitted"] as const },
    })),
    ...untrue.map((what) => ({
      name: text(`故意不如实报告${reportUntruths[what].zh}：谎报`, `deliberately untrue: ${reportUntruths[what].en}`),
      facts: { ...faultless, untrue: [what] },
      records,
      given: reported("in-time"),
      expect: { certain: ["false"] as const },
    })),
    {
      name: text("漏报一项，谎报另一项", "one item left out, another untrue"),
      facts: { ...faultless, omitted: ["loss"], untrue: ["casualties"] },
      records,
      given: reported("in-time"),
      expect: { certain: ["omitted", "false"] },
    },
    {
      name: text("隐瞒，未报，查证属实：瞒报", "hidden, not reported, found true: concealment"),
      facts: { ...faultless, hidden: true, foundTrue: true },
      records,
      given: reported("overdue"),
      expect: { certain: ["concealed"] },
    },
    {
      name: text(
        "隐瞒，逾期才报，查证属实：瞒报，不另计迟报",
        "hidden, reported late, found true: concealment, not late besides",
      ),
      facts: { ...faultless, hidden: true, foundTrue: true },
      records,
      given: reported("late"),
      expect: { certain: ["concealed"] },
    },
    {
      name: text("曾欲隐瞒，时限内已报：不是瞒报", "hidden at first, and reported in time: no concealment"),
      facts: { ...faultless, hidden: true, foundTrue: true },
      records,
      given: reported("in-time"),
      expect: { certain: [] },
    },
    {
      name: text("未到期的，不是瞒报", "not yet due: no concealment"),
      facts: { ...faultless, hidden: true, foundTrue: true },
      records,
      given: reported("open"),
      expect: { certain: [] },
    },
    {
      name: text("指为隐瞒，查证不实，逾期报告：迟报", "said to be hidden, not found true, reported late: late"),
      facts: { ...faultless, hidden: true, foundTrue: false },
      records,
      given: reported("late"),
      expect: { certain: ["late"] },
    },
    {
      name: text("没有隐瞒，逾期报告：迟报", "not hidden, reported late: late"),
      facts: { ...faultless, hidden: false, foundTrue: true },
      records,
      given: reported("late"),
      expect: { certain: ["late"] },
    },
    {
      name: text("是否查证属实未知：迟报或者瞒报", "whether it was found true is not known: late or concealed"),
      facts: { ...faultless, hidden: true, foundTrue: null },
      records,
      given: reported("late"),
      expect: { certain: [], possible: ["late", "concealed"] },
    },
    {
      name: text("什么都没有查明：都有可能", "nothing is known: any"),
      facts: { accident: "a", happenedOn: "2026-03-10" },
      records,
      given: reported("late"),
      expect: { certain: [], possible: ["late", "omitted", "false", "concealed"] },
    },
    ...(
      [
        ["2024-03-01", "规定施行当日", "on the day the provisions came into force"],
        ["2024-02-29", "试行规定的末日", "on the last day of the trial provisions"],
        ["2011-11-01", "修改施行当日", "on the day the amendment came into force"],
      ] as const
    ).map(([happenedOn, zh, en]) => ({
      name: text(`${zh}适用`, `${en} it applies`),
      facts: { ...faultless, happenedOn },
      records,
      given: reported("late"),
      expect: { certain: ["late"] as const },
    })),
    {
      name: text("修改施行前一日不适用", "the day before the amendment it does not"),
      facts: { ...faultless, happenedOn: "2011-10-31" },
      records,
      given: reported("late"),
      expect: { notApplicable: true },
    },
  ],
});
