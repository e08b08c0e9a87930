import {
  type AnyDefinition,
  all,
  type Decision,
  decision,
  first,
  formatDay,
  indicator,
  inPeriod,
  judgedOn,
  not,
  ordered,
  ownRecords,
  periodStart,
  recordIn,
  text,
} from "@anwei/kernel";
import { type DayOfYear, exampleYear, inExampleYear, inYear, type PatternWritten } from "../pattern.js";
import { assignments } from "../records/assignments.js";
import { type ReportTerm, reportTerms, taskReports } from "../records/task-reports.js";
import { type TaskPart, taskParts } from "../records/tasks.js";

export interface TaskReportsWritten extends PatternWritten {
  /** Which units report on a task, by their part in it. */
  readonly parts: readonly [TaskPart, ...TaskPart[]];
  readonly term: ReportTerm;
  /** The day of the year by which it is handed in: `06-15`. */
  readonly by: DayOfYear;
}

export type ReportStanding = "in-time" | "not-yet-due" | "late" | "lacking";

/** The reports on tasks that are due by a day of the year, and all that this is made of. */
export interface TaskReports {
  readonly standing: Decision<"assignments", ReportStanding, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Half-yearly and yearly reports on tasks (半年、全年报送任务进展): each unit with such a part hands one in by the day, in the
 * year for which it is; a task set after that day owes none.
 *
 * @throws DefinitionError
 */
export function taskReportsDue({ id, cites, from, parts, term, by, consequence }: TaskReportsWritten): TaskReports {
  const year = exampleYear(from, by);
  const byDay = inExampleYear(year, by);
  const other: ReportTerm = term === "year" ? "half-year" : "year";
  const otherPart = (Object.keys(taskParts) as TaskPart[]).find((p) => !parts.includes(p));
  const assignment = {
    id: "a",
    unit: "u",
    task: "t",
    part: parts[0],
    happenedOn: formatDay(year.start),
  } as const;
  const report = (day: number, more: object = {}) => ({
    id: `r${day}`,
    unit: "u",
    task: "t",
    term,
    happenedOn: formatDay(day),
    ...more,
  });
  const handed = (...rows: readonly object[]) => ({ taskReports: rows as never });
  const at = (judged: number) => ({ period: year.name, judged: formatDay(judged) });

  const yearly = { cites, from, about: recordIn(assignments, "year"), law: "periodEnd" } as const;
  const handedIn = indicator({
    ...yearly,
    id: `${id}/handed-in`,
    title: text("首次报送之日", "the day on which it was handed in"),
    over: taskReports,
    link: ownRecords,
    window: inPeriod(),
    where: (r, a) => all(r.task.sameAs(a.task), r.term.is(term)),
    fold: (r) => first(r.happenedOn),
    examples: [
      {
        ...at(year.end),
        name: text("当年同一任务、同一报告期的第一份", "the year's first on the same task for the same term"),
        facts: assignment,
        records: handed(
          report(byDay),
          report(byDay - 1),
          report(byDay - 2, { term: other }),
          report(byDay - 3, { task: "other" }),
          report(byDay - 4, { unit: "other" }),
          report(year.start - 1),
        ),
        expect: formatDay(byDay - 1),
      },
    ],
  });
  const standing = decision({
    ...yearly,
    id,
    title: text(
      `任务${reportTerms[term].zh}报告是否按期报送`,
      `Whether the ${reportTerms[term].en} report is handed in`,
    ),
    beforeEnd: "soFar",
    appliesWhen: (a) => all(a.part.oneOf(...parts), a.happenedOn.atLeast(periodStart), a.happenedOn.atMost(inYear(by))),
    outcomes: ordered({
      "in-time": text("按期报送", "in time"),
      "not-yet-due": text("未到期", "not yet due"),
      late: text("逾期报送", "late"),
      lacking: text("当年到期未报送", "not handed in by the day"),
    }),
    combine: "gravest",
    consequences: { late: [consequence], lacking: [consequence] },
    rows: (a) => {
      const there = handedIn.of(a).exists;
      return [
        { when: handedIn.of(a).moreThan(inYear(by)), then: "late" },
        { when: not(there), then: "not-yet-due" },
        { when: all(not(there), judgedOn.moreThan(inYear(by))), then: "lacking" },
        { otherwise: "in-time" },
      ];
    },
    examples: [
      ...parts.map((part) => ({
        ...at(byDay + 1),
        name: text(`${taskParts[part].zh}：次日未报`, `${taskParts[part].en}: none on the day after`),
        facts: { ...assignment, part },
        records: handed(),
        expect: "lacking" as const,
      })),
      {
        ...at(byDay),
        name: text("当日未报", "none on the last day"),
        facts: assignment,
        records: handed(),
        expect: "not-yet-due",
      },
      {
        ...at(byDay + 1),
        name: text("当日报送", "handed in on the last day"),
        facts: assignment,
        records: handed(report(byDay)),
        expect: "in-time",
      },
      ...(byDay < year.end
        ? [
            {
              ...at(byDay + 1),
              name: text("次日报送", "handed in the day after"),
              facts: assignment,
              records: handed(report(byDay + 1)),
              expect: "late" as const,
            },
          ]
        : []),
      {
        ...at(byDay + 1),
        name: text("当日下达的任务要报", "a task set on that day owes one"),
        facts: { ...assignment, happenedOn: formatDay(byDay) },
        records: handed(),
        expect: "lacking",
      },
      {
        ...at(byDay + 1),
        name: text("次日下达的任务不适用", "it does not apply to a task set the day after"),
        facts: { ...assignment, happenedOn: formatDay(byDay + 1) },
        records: handed(),
        expect: { notApplicable: true },
      },
      {
        ...at(byDay + 1),
        name: text("上年的任务不适用", "it does not apply to last year's task"),
        facts: { ...assignment, happenedOn: formatDay(year.start - 1) },
        records: handed(),
        expect: { notApplicable: true },
      },
      {
        ...at(byDay + 1),
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: assignment,
        partial: true,
        records: handed(),
        expect: { atLeast: "in-time", atMost: "lacking" },
      },
      ...(otherPart
        ? [
            {
              ...at(byDay + 1),
              name: text("其他分工不适用", "it does not apply to another part"),
              facts: { ...assignment, part: otherPart },
              records: handed(),
              expect: { notApplicable: true } as const,
            },
          ]
        : []),
      {
        name: text("施行当年，年度结束之后", "the year in which it came into force, once it is over"),
        period: year.first.name,
        judged: formatDay(year.first.end + 2),
        facts: { ...assignment, happenedOn: formatDay(year.first.start) },
        records: handed(),
        expect: "lacking",
      },
      {
        name: text("施行之前的年度不适用", "it does not apply to the year before it came into force"),
        period: year.before.name,
        judged: formatDay(year.before.end),
        facts: { ...assignment, happenedOn: formatDay(year.before.start) },
        given: { [`${id}/handed-in`]: { notApplicable: true } },
        expect: { notApplicable: true },
      },
    ],
  });
  return { standing, definitions: [handedIn, standing] };
}
