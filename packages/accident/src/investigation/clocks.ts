import { type Consequence, type Example, type Facts, type Text, text } from "@anwei/kernel";
import type { ClockState } from "../clock-states.js";
import type { investigations } from "../records/index.js";

const pastItsDay = (id: string, follows: Text): readonly Consequence[] => [
  { id, who: text("负责该事项的人民政府或者调查组", "the government or group that it falls to"), text: follows },
];

/** What a clock that ran out calls for. */
export const clockConsequences = {
  late: pastItsDay("late", text("已逾期完成，说明原因", "done late: the reason is given")),
  overdue: pastItsDay(
    "overdue",
    text("超过法定期限，尽快完成并说明原因", "past its limit: to be done, and the reason given"),
  ),
} as const;

type Investigation = Facts<typeof investigations>;
type Expected =
  | ClockState
  | { readonly notApplicable: true }
  | { readonly atLeast: ClockState; readonly atMost: ClockState };

/** Both sides of the last day, for what was done and what was not, the day it is due being given. */
export const clockExamples = (
  due: string,
  done: "submittedOn" | "approvedOn" | "certifiedOn" | "evaluatedOn",
): readonly Example<typeof investigations, Expected>[] => {
  const at = (doneOn: string | null, judged: string, expect: Expected, zh: string, en: string) => ({
    name: text(zh, en),
    facts: { happenedOn: "2026-01-05", [done]: doneOn } as Investigation,
    given: { [due]: "2026-05-31" },
    judged,
    expect,
  });
  return [
    at("2026-05-31", "2026-07-01", "in-time", "末日完成：按期", "done on the last day: in time"),
    at("2026-05-31", "2026-05-31", "in-time", "完成当日即判", "judged on the day on which it was done"),
    at("2026-06-01", "2026-07-01", "late", "次日完成：逾期", "done the day after: late"),
    at("2026-06-01", "2026-06-01", "late", "逾期完成当日即判", "judged on the day on which it was done late"),
    at("none", "2026-05-31", "open", "末日未完成：未到期", "not done on the last day: not yet due"),
    at("none", "2026-06-01", "overdue", "次日未完成：逾期", "not done the day after: overdue"),
    at("2026-05-31", "2026-05-30", "open", "判定日之后才完成的，尚不计", "what is done only after the day of judging"),
    at("2026-06-02", "2026-06-01", "overdue", "判定日之后才逾期完成的，尚未完成", "overdue before it is done late"),
    at(
      null,
      "2026-06-01",
      { atLeast: "in-time", atMost: "overdue" },
      "是否完成未知：不定",
      "whether it was done is not known",
    ),
    {
      name: text("没有期限的，不适用", "without a time limit it does not apply"),
      facts: { happenedOn: "2026-01-05", [done]: "2026-05-31" } as Investigation,
      given: { [due]: { notApplicable: true } },
      judged: "2026-07-01",
      expect: { notApplicable: true },
    },
  ];
};

/** The first day on which a rule of the decree can speak of an investigation, and the day before it. */
export const sinceExamples = (
  due: string,
  done: "submittedOn" | "approvedOn" | "certifiedOn",
  from: string,
  before: string,
): readonly Example<typeof investigations, Expected>[] => [
  {
    name: text(`${from} 成立调查组：适用`, `a group formed on ${from}: it applies`),
    facts: { happenedOn: from, [done]: "2007-12-01" } as Investigation,
    given: { [due]: "2007-11-30" },
    judged: "2008-01-01",
    expect: "late",
  },
  {
    name: text(`${before} 成立调查组：不适用`, `a group formed on ${before}: it does not`),
    facts: { happenedOn: before, [done]: "2007-12-01" } as Investigation,
    given: { [due]: "2007-11-30" },
    judged: "2008-01-01",
    expect: { notApplicable: true },
  },
];
