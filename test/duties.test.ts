import { expect, test } from "vitest";
import { statutoryCalendar } from "../packages/engine/src/calendar.js";
import * as report from "../packages/engine/src/report.js";
import {
  bookOf,
  type DecisionData,
  date,
  type ExampleData,
  kind,
  runExamples,
  source,
  text,
  type WorkingCalendar,
  yesNo,
} from "../packages/kernel/src/index.js";
import { reviewPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin } from "../packages/plugin/src/v1.js";
import {
  coverageDuty,
  type Duty,
  datedDuty,
  eventDuty,
  recurringDuty,
  type Standing,
  spansOfYears,
} from "../packages/responsibility/src/index.js";

const doc = source({ id: "plan", type: "notice", title: text("要点", "Plan"), from: "2024-01-01", verified: true });
const common = { cites: doc.section("二"), from: "2024-01-01", strength: "must" } as const;
const orders = kind("orders", text("指令", "Orders"), {
  served: date(text("送达", "served"), { none: true }),
  grave: yesNo(text("重大", "grave")),
});
/** Reports of which January's still belong to the year before. */
const yearEnd = datedDuty({
  ...common,
  id: "made-city/year-end",
  title: text("年终报告", "Reports of the year"),
  who: { kinds: ["township"] },
  action: "report",
  by: [
    { by: "06-15", since: "02-01" },
    { by: "12-15", since: "07-01" },
  ],
});

const duties = [
  recurringDuty({
    ...common,
    id: "made-city/study",
    title: text("研究", "Study"),
    who: { kinds: ["county"] },
    action: "study",
    ledBy: ["government-principal"],
    evidence: ["minutes"],
    atLeast: 1,
    each: "quarter",
  }),
  recurringDuty({
    ...common,
    id: "made-city/four",
    title: text("研究四次", "Study four"),
    who: { kinds: ["county"] },
    action: "study",
    topic: "risk",
    body: "executive-meeting",
    atLeast: 4,
    each: "year",
  }),
  recurringDuty({
    ...common,
    id: "made-city/tour",
    title: text("巡查", "Tour"),
    who: { kinds: ["county"] },
    action: "tour",
    atLeast: 1,
    each: spansOfYears(5, 2021, 2),
  }),
  recurringDuty({
    ...common,
    id: "made-city/daily",
    title: text("每日", "Daily"),
    who: { kinds: ["county"] },
    action: "reminder",
    topic: "drowning",
    atLeast: 1,
    each: "day",
  }),

  datedDuty({
    ...common,
    id: "made-city/reports",
    title: text("报告", "Reports"),
    who: { kinds: ["township"] },
    action: "report",
    by: [{ by: "06-15" }, { by: "12-15", since: "07-01" }],
  }),
  yearEnd,
  datedDuty({
    ...common,
    id: "made-city/list",
    title: text("清单", "List"),
    who: { kinds: ["township"] },
    action: "listing",
    by: [{ by: "06-30" }],
  }),
  datedDuty({
    ...common,
    id: "made-city/once",
    title: text("一次", "Once"),
    who: { kinds: ["township"] },
    action: "survey",
    evidence: ["record"],
    by: { once: "2024-06-30", since: "2024-01-01" },
  }),
  eventDuty({
    ...common,
    id: "made-city/rectify",
    title: text("整改", "Rectify"),
    event: orders,
    action: "rectification",
    within: { workingDays: 5 },
    only: { where: (o) => o.grave, owing: { grave: true }, others: [{ grave: false }] },
  }),
  eventDuty({
    ...common,
    id: "made-city/rectify-days",
    title: text("整改日", "Rectify"),
    event: orders,
    since: "served",
    action: "rectification",
    within: { days: 30 },
    orNextWorkingDay: true,
  }),
  eventDuty({
    ...common,
    id: "made-city/rectify-months",
    title: text("整改月", "Rectify"),
    event: orders,
    action: "rectification",
    within: { months: 3 },
    to: "2030-01-31",
  }),
  coverageDuty({
    ...common,
    id: "made-city/cover",
    title: text("全覆盖", "Coverage"),
    who: { kinds: ["county"] },
    covers: { kinds: ["township", "department"], below: "directly" },
    action: "tour",
    atLeast: 1,
    each: spansOfYears(5, 2021, 2),
  }),
  coverageDuty({
    ...common,
    id: "made-city/cover-two",
    title: text("全覆盖两次", "Coverage twice"),
    who: { kinds: ["county"] },
    covers: { kinds: ["village"], below: "anywhere" },
    action: "inspection",
    atLeast: 2,
    each: "year",
    to: "2030-12-31",
  }),
  recurringDuty({
    ...common,
    id: "made-city/terms",
    title: text("学期", "Terms"),
    who: { kinds: ["department"] },
    action: "reminder",
    topic: "drowning",
    atLeast: 1,
    each: [
      { from: "2024-02-20", to: "2024-07-05" },
      { from: "2024-09-01", to: "2025-01-15" },
    ],
    to: "2025-12-31",
  }),
];
const plugin = definePlugin({
  id: "made-city",
  title: text("某市", "City"),
  region: "990100",
  version: "1.0.0",
  apiVersion: 1,
  documents: [doc],
  define: duties.flatMap((d) => d.definitions),
});

test("the kit finds no fault in what the patterns make", { timeout: 60_000 }, () => {
  const faults = reviewPlugin(plugin, { report }).flatMap((c) =>
    c.findings.filter((f) => f.status === "fail").map((f) => [c.check, c.rule, f.code, f.found.en]),
  );
  expect(faults).toEqual([]);
});

const failures = <S extends Standing>(
  duty: Duty<S, string>,
  id: string,
  examples: readonly Omit<ExampleData, "name">[],
  calendar?: WorkingCalendar,
) => {
  const book = bookOf(...duty.definitions);
  const data = duty.definitions.find((d) => d.id === id)?.data as DecisionData;
  const named = examples.map((e, i) => ({ ...e, name: text(`${i}`, `${i}`) }));
  return runExamples(book, { ...data, examples: named }, calendar).map((f) => [f.example.name.en, f.outcome, f.error]);
};

const rectify = (workingDays: number) =>
  eventDuty({
    ...common,
    from: "2020-01-01",
    id: "made-city/rectify-in",
    title: text("整改", "Rectify"),
    event: orders,
    action: "rectification",
    within: { workingDays },
  });

// By hand from the notices: days off, and the Saturdays and Sundays worked for them.
test.each([
  // Spring Festival 2024: 10 to 17 February off, 4 (Sunday) and 18 February (Sunday) worked.
  ["2024-02-08", 1, "2024-02-09"],
  ["2024-02-09", 1, "2024-02-18"],
  ["2024-02-09", 2, "2024-02-19"],
  ["2024-02-02", 1, "2024-02-04"],
  ["2024-02-02", 5, "2024-02-08"],
  // National Day 2025: 1 to 8 October off, 28 September (Sunday) and 11 October (Saturday) worked.
  ["2025-09-26", 1, "2025-09-28"],
  ["2025-09-26", 3, "2025-09-30"],
  ["2025-09-30", 1, "2025-10-09"],
  ["2025-09-30", 3, "2025-10-11"],
  ["2025-09-30", 4, "2025-10-13"],
  // Labour Day 2026: 1 to 5 May off, 9 May (Saturday) worked.
  ["2026-04-30", 4, "2026-05-09"],
  ["2026-04-30", 5, "2026-05-11"],
] as const)("from %s, %i working days end on %s: done that day in time, the next day late", (happenedOn, n, due) => {
  const duty = rectify(n);
  const facts = { id: "e", unit: "u", happenedOn };
  expect(failures(duty, "made-city/rectify-in/due", [{ facts, expect: due }], statutoryCalendar)).toEqual([]);
  const next = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
  const did = (on: string) => ({ id: "a", unit: "u", happenedOn: on, action: "rectification", occasion: "e" });
  const judged = (on: string | undefined, judged: string, expect: Standing) => ({
    facts,
    judged,
    records: { activities: on ? [did(on)] : [] },
    expect,
  });
  expect(
    failures(
      duty,
      "made-city/rectify-in",
      [
        judged(undefined, due, "not-yet-due"),
        judged(undefined, next, "overdue"),
        judged(due, next, "fulfilled"),
        judged(next, next, "late"),
      ],
      statutoryCalendar,
    ),
  ).toEqual([]);
});

test("what is done for a year's last day after New Year is late, until the next year's first stretch begins", () => {
  const done = (...on: readonly string[]) => ({
    facts: { id: "u", kind: "township" },
    period: "2024",
    judged: "2025-03-01",
    records: { activities: ["2024-06-15", ...on].map((d) => ({ id: d, unit: "u", happenedOn: d, action: "report" })) },
  });
  expect(
    failures(yearEnd, "made-city/year-end", [
      { ...done("2024-12-15"), expect: "fulfilled" },
      { ...done("2025-01-31"), expect: "late" },
      { ...done("2025-02-01"), expect: "overdue" },
      { ...done("2025-01-31"), judged: "2025-01-30", expect: "overdue" },
    ]),
  ).toEqual([]);
});

test("a last day off is moved on to the next working day only where the document says so", () => {
  const duty = (orNextWorkingDay?: true) =>
    eventDuty({
      ...common,
      id: "made-city/answer",
      title: text("答复", "Answer"),
      event: orders,
      action: "report",
      within: { days: 3 },
      ...(orNextWorkingDay ? { orNextWorkingDay } : {}),
    });
  const due = (of: Duty<Standing, string>, happenedOn: string, expect: string) =>
    failures(of, "made-city/answer/due", [{ facts: { id: "e", unit: "u", happenedOn }, expect }], statutoryCalendar);
  expect(due(duty(), "2024-02-08", "2024-02-11")).toEqual([]);
  expect(due(duty(true), "2024-02-08", "2024-02-18")).toEqual([]);
  expect(due(duty(true), "2026-05-06", "2026-05-09")).toEqual([]);
});

test("an activity that does not say its evidence leaves the duty undecided, one that lacks it does not count", () => {
  const duty = recurringDuty({
    ...common,
    id: "made-city/study",
    title: text("研究", "Study"),
    who: { kinds: ["county"] },
    action: "study",
    evidence: ["minutes", "attendance"],
    atLeast: 1,
    each: "quarter",
  });
  const judged = (evidence: readonly string[] | null, expect: ExampleData["expect"]) => ({
    facts: { id: "u", kind: "county" },
    period: "2024-Q1",
    judged: "2024-04-01",
    records: { activities: [{ id: "a", unit: "u", happenedOn: "2024-03-31", action: "study", evidence }] },
    expect,
  });
  expect(
    failures(duty, "made-city/study", [
      judged(["minutes", "attendance"], "fulfilled"),
      judged(["minutes"], "overdue"),
      judged(null, { atLeast: "fulfilled", atMost: "overdue" }),
    ]),
  ).toEqual([]);
});

test.each(["must", "should", "aim"] as const)("what follows says that it is a %s", (strength) => {
  const duty = datedDuty({
    ...common,
    strength,
    id: "made-city/list",
    title: text("清单", "List"),
    who: { kinds: ["township"] },
    action: "listing",
    by: [{ by: "06-30" }],
  });
  const { consequences } = duty.standing.data;
  expect(Object.keys(consequences ?? {})).toEqual(["late", "overdue"]);
  expect(
    Object.values(consequences ?? {})
      .flat()
      .map((c) => c.strength),
  ).toEqual([strength, strength]);
});
