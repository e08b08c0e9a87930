import {
  type AnyDefinition,
  all,
  amount,
  type Consequence,
  type DateTerm,
  type Decision,
  dateQuantity,
  days,
  decision,
  judgedOn,
  moved,
  not,
  ordered,
  parameter,
  type Quantity,
  record,
  type Terms,
  type Test,
  text,
} from "@anwei/kernel";
import { type DueStanding, dueRows, dueStandings } from "@anwei/responsibility";
import { hiddenDangers } from "../records/index.js";
import { type DangerDue, type Deadline, type DeadlineWritten, deadlineOf } from "./deadline.js";
import { type DangerDate, eventDate } from "./happened.js";
import type { LedgerWritten } from "./written.js";

/** How far a danger has come, in the order of its life. */
export const dangerStates = {
  open: text("待处理", "open"),
  rectifying: text("整改中", "being put right"),
  extended: text("延期整改中", "being put right, deadline extended"),
  overdue: text("逾期未整改", "overdue"),
  "awaiting-reinspection": text("待复查", "awaiting re-inspection"),
  "reinspection-overdue": text("逾期未复查", "re-inspection overdue"),
  "awaiting-closing": text("待销号", "awaiting closing"),
  closed: text("已销号", "closed"),
} as const;

export type DangerState = keyof typeof dangerStates;

// A state that nothing can lead to is no answer.
const { "reinspection-overdue": _, ...withoutReinspectionDue } = dangerStates;

export interface DangerLedgerWritten extends LedgerWritten, DeadlineWritten {
  /** Whether every danger has to pass a re-inspection before it is closed, or major ones only. */
  readonly reinspected: "all" | "major";
  /** Days within which what was put right is re-inspected; without it, no re-inspection is overdue. */
  readonly reinspectWithin?: number;
  readonly consequences: {
    readonly overdue: Consequence;
    readonly "reinspection-overdue"?: Consequence;
  };
}

/** A ledger of hidden dangers and all that it is made of. */
export interface DangerLedger {
  readonly state: Decision<"hiddenDangers", DangerState, true, "gravest">;
  /** Whether a danger was put right by its deadline. */
  readonly timeliness: Decision<"hiddenDangers", DueStanding, true, "gravest">;
  readonly deadline: Deadline;
  /** The dates of events: the first, save where `last` is said. */
  readonly dates: {
    readonly ordered: DangerDate;
    /** The last re-inspection that it did not pass. */
    readonly lastFailed: DangerDate;
    /** Since that re-inspection. */
    readonly rectified: DangerDate;
    readonly passed: DangerDate;
    readonly closed: DangerDate;
  };
  /** Since when it counts as put right: it passed, or needs no re-inspection and was rectified. */
  readonly settled: DangerDate | DangerDue;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * A ledger of hidden dangers (隐患台账): the state of a danger is a decision over the first and last dates of what was done
 * about it, so that late events, and events out of order, need no care. A re-inspection that failed takes back what was
 * rectified up to its day; one that passed on the same day outweighs it. Closing counts once the danger is settled.
 *
 * @example
 * ```ts
 * dangerLedger({
 *   id: "province-city/danger", title: text("隐患状态", "State of a danger"), cites: rules.article(5), from: "2024-01-01",
 *   within: { general: 15, major: 90 }, extensions: 1, reinspected: "all", reinspectWithin: 10,
 *   consequences: { overdue: { id: "urged", text: text("督促整改", "it is urged") } },
 * });
 * ```
 * @throws DefinitionError
 */
export function dangerLedger(written: DangerLedgerWritten): DangerLedger {
  const { id, title, cites, from, reinspected, reinspectWithin, consequences } = written;
  const common = { cites, from, about: record(hiddenDangers), law: "judged" } as const;
  const day = (n: number): string => moved(from, 100 + n);
  const facts = { id: "d", unit: "u", happenedOn: day(0) } as const;
  const deadline = deadlineOf(written, written);
  const orderedOn = eventDate(written, {
    name: "ordered-on",
    title: text("责令整改日期", "ordered on"),
    end: "first",
    events: ["ordered"],
  });
  const lastFailed = eventDate(written, {
    name: "last-failed-on",
    title: text("最近一次复查不合格日期", "last failed re-inspection on"),
    end: "last",
    events: ["reinspected-failed"],
  });
  const rectified = eventDate(written, {
    name: "rectified-on",
    title: text("整改完成日期", "put right on"),
    end: "first",
    events: ["rectified"],
    only: {
      where: (e, d) => not(e.happenedOn.atMost(lastFailed.of(d))),
      goesBy: lastFailed,
      firstDay: 1,
      without: true,
    },
  });
  const passed = eventDate(written, {
    name: "passed-on",
    title: text("复查合格日期", "passed re-inspection on"),
    end: "first",
    events: ["reinspected-passed"],
    only: {
      where: (e, d) => not(e.happenedOn.below(lastFailed.of(d))),
      goesBy: lastFailed,
      firstDay: 0,
      without: true,
    },
  });
  const putRight = dateQuantity({
    ...common,
    id: `${id}/put-right-on`,
    title: text("整改到位日期（含复查确认）", "put right on, or found so"),
    note: text("没有记载整改完成的，以复查合格之日计", "where nothing says when, the day on which it passed counts"),
    combine: "least",
    rows: (d) => [
      { when: rectified.of(d).exists, is: rectified.of(d) },
      { when: passed.of(d).exists, is: passed.of(d) },
    ],
    examples: (
      [
        [5, "none", 5],
        ["none", 8, 8],
        [5, 8, 5],
        [8, 5, 5],
        ["none", "none", "none"],
      ] as const
    ).map(([rectifiedOn, passedOn, expect]) => ({
      name: text(`整改：${rectifiedOn}，复查合格：${passedOn}`, `put right: ${rectifiedOn}, passed: ${passedOn}`),
      facts,
      judged: day(20),
      given: {
        [rectified.id]: rectifiedOn === "none" ? rectifiedOn : day(rectifiedOn),
        [passed.id]: passedOn === "none" ? passedOn : day(passedOn),
      },
      expect: expect === "none" ? ({ notApplicable: true } as const) : day(expect),
    })),
  });
  const settledOn =
    reinspected === "all"
      ? undefined
      : dateQuantity({
          ...common,
          id: `${id}/settled-on`,
          title: text("整改到位日期", "settled on"),
          combine: "least",
          rows: (d) => [
            { when: passed.of(d).exists, is: passed.of(d) },
            { when: all(rectified.of(d).exists, d.grade.is("general")), is: rectified.of(d) },
          ],
          examples: settledExamples(rectified.id, passed.id, day, facts),
        });
  const settled = settledOn ?? passed;
  // Both give a date of a danger; eventDate looks at no more of it.
  const closed = eventDate(written, {
    name: "closed-on",
    title: text("销号日期", "closed on"),
    end: "first",
    events: ["closed"],
    only: {
      where: (e, d) => e.happenedOn.atLeast(settled.of(d)),
      goesBy: settled as DangerDate,
      firstDay: 0,
      without: false,
    },
  });
  const reinspection = reinspectWithin === undefined ? undefined : reinspectionDue(written, reinspectWithin, rectified);
  const asked = {
    ordered: orderedOn.id,
    first: deadline.first.id,
    deadline: deadline.due.id,
    rectified: rectified.id,
    settled: settled.id,
    closed: closed.id,
    ...(reinspection ? { reinspection: reinspection.due.id } : {}),
  };
  const state = decision({
    ...common,
    id,
    title,
    outcomes: ordered(reinspection ? dangerStates : (withoutReinspectionDue as typeof dangerStates)),
    combine: "gravest",
    consequences: {
      overdue: [consequences.overdue],
      ...(consequences["reinspection-overdue"]
        ? { "reinspection-overdue": [consequences["reinspection-overdue"]] }
        : {}),
    },
    rows: (d) => [
      { when: orderedOn.of(d).exists, then: "rectifying" },
      { when: deadline.due.of(d).moreThan(deadline.first.of(d)), then: "extended" },
      { when: judgedOn.moreThan(deadline.due.of(d)), then: "overdue" },
      { when: rectified.of(d).exists, then: "awaiting-reinspection" },
      ...(reinspection
        ? [{ when: judgedOn.moreThan(reinspection.due.of(d)), then: "reinspection-overdue" as const }]
        : []),
      { when: settled.of(d).exists, then: "awaiting-closing" },
      { when: closed.of(d).exists, then: "closed" },
      { otherwise: "open" },
    ],
    examples: stateExamples(asked, day, facts, from),
  });
  const timeliness: Decision<"hiddenDangers", DueStanding, true, "gravest"> = decision({
    ...common,
    id: `${id}/in-time`,
    title: text("是否按期整改", "Put right by the deadline"),
    appliesWhen: (d) => deadline.due.of(d).exists,
    outcomes: ordered(dueStandings),
    combine: "gravest",
    rows: (d) => [...dueRows(putRight.of(d), deadline.due.of(d)), { otherwise: "fulfilled" }],
    examples: [
      ...(
        [
          ["none", 9, "not-yet-due"],
          ["none", 10, "overdue"],
          [9, 30, "fulfilled"],
          [5, 6, "fulfilled"],
          [10, 30, "late"],
        ] as const
      ).map(([on, judged, expect]) => ({
        name: text(`整改完成：${on}；第${judged}日判`, `put right: ${on}; judged on day ${judged}`),
        facts,
        judged: day(judged),
        given: { [deadline.due.id]: day(9), [putRight.id]: on === "none" ? on : day(on) },
        expect,
      })),
      {
        name: text("没有期限的不适用", "it does not apply without a deadline"),
        facts,
        judged: day(30),
        given: { [deadline.due.id]: "none", [putRight.id]: day(3) },
        expect: { notApplicable: true },
      },
      {
        name: text("施行前一日不适用", "the day before it came into force it does not apply"),
        facts,
        judged: moved(from, -1),
        given: { [deadline.due.id]: day(9), [putRight.id]: "none" },
        expect: { notApplicable: true },
      },
      {
        name: text("施行当日适用", "on the day it came into force it applies"),
        facts,
        judged: from,
        given: { [deadline.due.id]: day(9), [putRight.id]: "none" },
        expect: "not-yet-due",
      },
    ],
  });
  return {
    state,
    timeliness,
    deadline,
    dates: { ordered: orderedOn, lastFailed, rectified, passed, closed },
    settled,
    definitions: [
      ...deadline.definitions,
      orderedOn,
      lastFailed,
      rectified,
      passed,
      putRight,
      ...(settledOn ? [settledOn] : []),
      closed,
      ...(reinspection ? reinspection.definitions : []),
      state,
      timeliness,
    ],
  };
}

/** Whether a danger is not put right yet. */
export const isOpen = (ledger: DangerLedger, d: Terms<typeof hiddenDangers>): Test => not(isRectified(ledger, d));
/** Whether it is, whatever is still to be done. */
export const isRectified = (ledger: DangerLedger, d: Terms<typeof hiddenDangers>): Test =>
  ledger.state.of(d).atLeast("awaiting-reinspection");

function reinspectionDue({ id, cites, from }: LedgerWritten, within: number, rectified: DangerDate) {
  const day = (n: number): string => moved(from, 100 + n);
  const time = parameter({
    id: `${id}/reinspect-within`,
    of: amount(text("复查期限天数", "days within which it is re-inspected"), { unit: "day", min: 0 }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: within, cites }],
  });
  const due: Quantity<"hiddenDangers", DateTerm> = dateQuantity({
    id: `${id}/reinspection-due`,
    title: text("复查期限", "re-inspection due"),
    cites,
    from,
    about: record(hiddenDangers),
    law: "judged",
    is: (d) => rectified.of(d).plus(days(time.value)),
    examples: [
      {
        name: text("自整改完成之日起算", "counted from the day on which it was put right"),
        facts: { id: "d", unit: "u", happenedOn: day(0) },
        judged: day(5),
        given: { [rectified.id]: day(5) },
        expect: day(5 + within),
      },
      {
        name: text("没有整改的，没有复查期限", "none where it was not put right"),
        facts: { id: "d", unit: "u", happenedOn: day(0) },
        judged: day(5),
        given: { [rectified.id]: "none" },
        expect: { notApplicable: true },
      },
    ],
  });
  return { due, definitions: [time, due] };
}

const settledExamples = (rectified: string, passed: string, day: (n: number) => string, facts: object) =>
  (
    [
      ["general", 5, "none", 5],
      ["general", 5, 8, 5],
      ["general", "none", 8, 8],
      ["major", 5, "none", "none"],
      ["major", 5, 8, 8],
      ["general", "none", "none", "none"],
    ] as const
  ).map(([grade, rectifiedOn, passedOn, expect]) => ({
    name: text(
      `${grade === "major" ? "重大" : "一般"}隐患，整改：${rectifiedOn}，复查合格：${passedOn}`,
      `${grade}, put right: ${rectifiedOn}, passed: ${passedOn}`,
    ),
    facts: { ...facts, grade },
    judged: day(20),
    given: {
      [rectified]: rectifiedOn === "none" ? rectifiedOn : day(rectifiedOn),
      [passed]: passedOn === "none" ? passedOn : day(passedOn),
    },
    expect: expect === "none" ? ({ notApplicable: true } as const) : day(expect),
  }));

interface Asked {
  readonly ordered: string;
  readonly first: string;
  readonly deadline: string;
  readonly rectified: string;
  readonly settled: string;
  readonly closed: string;
  readonly reinspection?: string;
}

/** Each state with what came before it and nothing after, and each date on both sides. */
function stateExamples(asked: Asked, day: (n: number) => string, facts: object, from: string) {
  const nothing = {
    [asked.ordered]: "none",
    [asked.first]: day(9),
    [asked.deadline]: day(9),
    [asked.rectified]: "none",
    [asked.settled]: "none",
    [asked.closed]: "none",
    ...(asked.reinspection === undefined ? {} : { [asked.reinspection]: "none" }),
  };
  const at = (
    zh: string,
    en: string,
    judged: number,
    given: Readonly<Record<string, string>>,
    expect: DangerState,
  ) => ({
    name: text(zh, en),
    facts,
    judged: day(judged),
    given: { ...nothing, ...given },
    expect,
  });
  const order = { [asked.ordered]: day(1) };
  const extended = { ...order, [asked.deadline]: day(19) };
  const rectified = { ...extended, [asked.rectified]: day(5) };
  const due = asked.reinspection === undefined ? {} : { [asked.reinspection]: day(15) };
  const settled = { ...rectified, ...due, [asked.settled]: day(8) };
  return [
    at("只有登记", "only entered", 9, {}, "open"),
    at("已责令整改，期限末日", "ordered, on the last day", 9, order, "rectifying"),
    at("期限次日", "the day after the last", 10, order, "overdue"),
    at("没有责令，期限次日", "not ordered, the day after the last", 10, {}, "overdue"),
    at(
      "没有期限的不逾期",
      "without a deadline nothing is overdue",
      90,
      { ...order, [asked.deadline]: "none" },
      "rectifying",
    ),
    at("延期，期限末日", "extended, on the last day", 19, extended, "extended"),
    at("延期，期限次日", "extended, the day after the last", 20, extended, "overdue"),
    at("逾期后整改完成", "put right after the last day", 30, rectified, "awaiting-reinspection"),
    ...(asked.reinspection === undefined
      ? []
      : [
          at(
            "复查期限末日",
            "on the last day for the re-inspection",
            15,
            { ...rectified, ...due },
            "awaiting-reinspection",
          ),
          at("复查期限次日", "the day after it", 16, { ...rectified, ...due }, "reinspection-overdue"),
        ]),
    at("整改到位", "settled", 40, settled, "awaiting-closing"),
    at("销号", "closed", 40, { ...settled, [asked.closed]: day(12) }, "closed"),
    {
      ...at("施行当日适用", "on the day it came into force it applies", 0, {}, "open"),
      judged: from,
    },
    {
      ...at("施行前一日不适用", "the day before it came into force it does not apply", 0, {}, "open"),
      judged: moved(from, -1),
      expect: { notApplicable: true } as const,
    },
  ];
}
