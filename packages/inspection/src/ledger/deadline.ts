import {
  type AnyDefinition,
  all,
  amount,
  atAnyTime,
  type DateTerm,
  dateQuantity,
  days,
  indicator,
  judgedOn,
  largest,
  moved,
  not,
  parameterTable,
  type Quantity,
  record,
  recordsBy,
  text,
} from "@anwei/kernel";
import { type DangerGrade, dangerEvents, dangerGrades, hiddenDangers } from "../records/index.js";
import type { DangerDate } from "./happened.js";
import type { LedgerWritten } from "./written.js";

export type DangerDue = Quantity<"hiddenDangers", DateTerm>;

export interface DeadlineWritten {
  /** Days from the day on which a danger was found, by grade, where the ledger lays down no deadline. */
  readonly within?: Readonly<Record<DangerGrade, number>>;
  /** How many times a deadline that was moved on is followed further. */
  readonly extensions: number;
}

/** By when a danger is to be put right, as it was laid down first and as it was moved on since. */
export interface Deadline {
  readonly first: DangerDue;
  /** With the extensions that count. */
  readonly due: DangerDue;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * The deadline of a danger (整改期限). An extension counts where it was granted by the deadline that stood when it was
 * granted, for a reason, and to a later day; since each is held against the deadlines before it, their order does not matter.
 */
export function deadlineOf(ledger: LedgerWritten, { within, extensions }: DeadlineWritten): Deadline {
  const { id, cites, from } = ledger;
  const common = { cites, from, about: record(hiddenDangers), law: "judged" } as const;
  const day = (n: number): string => moved(from, 100 + n);
  const found = { id: "d", unit: "u", happenedOn: day(0) } as const;
  const allowed =
    within &&
    parameterTable({
      id: `${id}/within`,
      of: amount(text("整改期限天数", "days allowed"), { unit: "day", min: 0 }),
      by: [{ title: text("隐患级别", "grade"), members: dangerGrades }],
      moves: { may: "tighten", stricter: "lower" },
      history: [{ from, values: within, cites }],
    });
  const laidDown = {
    name: text("台账载明的期限", "the deadline that the ledger lays down"),
    facts: { ...found, grade: "general", deadline: day(9) },
    judged: day(1),
    expect: day(9),
  } as const;
  const firstTitle = text("最初的整改期限", "the first deadline");
  const first = allowed
    ? dateQuantity({
        ...common,
        id: `${id}/first-deadline`,
        title: firstTitle,
        combine: "exactlyOne",
        rows: (d) => [
          { when: d.deadline.exists, is: d.deadline },
          { when: not(d.deadline.exists), is: d.happenedOn.plus(days(allowed.at(d.grade))) },
        ],
        examples: [
          laidDown,
          ...(["general", "major"] as const).map((grade) => ({
            name: text(
              `没有载明的，${dangerGrades[grade].zh}自发现之日起算`,
              `none is laid down: ${grade}, from the day found`,
            ),
            facts: { ...found, grade, deadline: "none" },
            judged: day(1),
            expect: day((within as Readonly<Record<DangerGrade, number>>)[grade]),
          })),
        ],
      })
    : dateQuantity({
        ...common,
        id: `${id}/first-deadline`,
        title: firstTitle,
        is: (d) => d.deadline,
        examples: [
          laidDown,
          {
            name: text("没有载明期限", "none is laid down"),
            facts: { ...found, deadline: "none" },
            judged: day(1),
            expect: { notApplicable: true },
          },
        ],
      });
  const definitions: AnyDefinition[] = [...(allowed ? [allowed] : []), first];
  if (extensions < 1) throw new RangeError(`${id}: extensions is at least 1`);
  let due: DangerDue = first;
  for (let n = 1; n <= extensions; n++) {
    const before = due;
    const moved: DangerDate = indicator({
      ...common,
      id: `${id}/extended-${n}`,
      title: text(`延期后的期限（第${n}轮）`, `the deadline moved on, round ${n}`),
      over: dangerEvents,
      link: recordsBy("danger"),
      window: atAnyTime(),
      where: (e, d) =>
        all(
          e.event.is("extended"),
          e.happenedOn.atMost(judgedOn),
          e.reason.exists,
          e.happenedOn.atMost(before.of(d)),
          e.deadline.moreThan(before.of(d)),
        ),
      fold: (e) => largest(e.deadline),
      examples: extensionExamples(before.id, day, found),
    });
    due = dateQuantity({
      ...common,
      id: n === extensions ? `${id}/deadline` : `${id}/deadline-${n}`,
      title:
        n === extensions ? text("整改期限", "deadline") : text(`第${n}轮延期后的整改期限`, `deadline after round ${n}`),
      combine: "exactlyOne",
      rows: (d) => [
        { when: moved.of(d).exists, is: moved.of(d) },
        { when: not(moved.of(d).exists), is: before.of(d) },
      ],
      examples: [
        {
          name: text("没有延期", "it was not moved on"),
          facts: found,
          judged: day(1),
          given: { [before.id]: day(9), [moved.id]: "none" },
          expect: day(9),
        },
        {
          name: text("已经延期", "it was moved on"),
          facts: found,
          judged: day(1),
          given: { [before.id]: day(9), [moved.id]: day(19) },
          expect: day(19),
        },
      ],
    });
    definitions.push(moved, due);
  }
  return { first, due, definitions };
}

const extensionExamples = (before: string, day: (n: number) => string, facts: object) => {
  const granted = (id: string, n: number, to: number, more: object = {}) => ({
    id,
    unit: "u",
    danger: "d",
    event: "extended",
    happenedOn: day(n),
    reason: "备件未到",
    deadline: day(to),
    ...more,
  });
  const common = { facts, judged: day(30), given: { [before]: day(9) } };
  return [
    {
      ...common,
      name: text(
        "期限末日批准、有理由的算，取最晚的",
        "granted on the last day for a reason: it counts; the latest is taken",
      ),
      records: { dangerEvents: [granted("1", 9, 19), granted("2", 3, 15)] },
      expect: day(19),
    },
    {
      ...common,
      name: text("期限次日批准的不算", "granted the day after: it does not count"),
      records: { dangerEvents: [granted("1", 10, 19), granted("2", 3, 15)] },
      expect: day(15),
    },
    {
      ...common,
      name: text(
        "没有理由、没有延长、别的事项、别的隐患，不算",
        "without a reason, to no later day, another event or danger: it does not count",
      ),
      records: {
        dangerEvents: [
          granted("1", 3, 19, { reason: "none" }),
          granted("2", 3, 9),
          granted("3", 3, 19, { event: "ordered" }),
          granted("4", 3, 19, { danger: "d2" }),
        ],
      },
      expect: { notApplicable: true } as const,
    },
    {
      ...common,
      name: text("延长一日的算", "moved on by a day: it counts"),
      records: { dangerEvents: [granted("1", 3, 10)] },
      expect: day(10),
    },
    {
      ...common,
      judged: day(4),
      name: text("判定当日批准的算，之后批准的不算", "granted on the day of judging it counts, later it does not"),
      records: { dangerEvents: [granted("1", 4, 15), granted("2", 5, 19)] },
      expect: day(15),
    },
  ];
};
