import {
  type AnyDefinition,
  all,
  amount,
  type Consequence,
  type Decision,
  dateQuantity,
  days,
  decision,
  judgedOn,
  moved,
  not,
  ordered,
  parameter,
  record,
  type Text,
  text,
} from "@anwei/kernel";
import { hiddenDangers } from "../records/index.js";
import type { DangerLedger } from "./danger-ledger.js";
import { eventDate } from "./happened.js";
import type { LedgerWritten } from "./written.js";

/** To whom an overdue danger is handed up, and after how many days past its deadline. */
export interface EscalationStep {
  readonly to: Text;
  readonly after: number;
  readonly consequence: Consequence;
}

export interface EscalationWritten<S extends string> extends LedgerWritten {
  readonly ledger: DangerLedger;
  /** From the lowest to the highest, each after more days than the one before. */
  readonly steps: Readonly<Record<S, EscalationStep>>;
  /** What follows where it was not handed up. */
  readonly consequence: Consequence;
}

export type HandedUp = "handed-up" | "awaited";

/**
 * Escalation of overdue dangers (逾期提级督办): to whom a danger that is not put right has to be handed up by the day of
 * judging, and whether that was done since the day on which it fell due.
 *
 * @example
 * ```ts
 * escalation({
 *   id: "province-city/danger-escalation", title: text("逾期提级", "Escalation"), cites, from: "2024-01-01", ledger,
 *   steps: {
 *     county: { to: text("县安委办", "county safety office"), after: 0, consequence: … },
 *     city: { to: text("市安委办", "city safety office"), after: 15, consequence: … },
 *   },
 *   consequence: …,
 * });
 * ```
 * @throws DefinitionError
 */
export function escalation<const S extends string>({
  ledger,
  steps,
  consequence,
  ...written
}: EscalationWritten<S>): {
  readonly level: Decision<"hiddenDangers", "none" | S, true, "gravest">;
  readonly handedUp: Decision<"hiddenDangers", HandedUp, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const { id, title, cites, from } = written;
  const common = { cites, from, about: record(hiddenDangers), law: "judged" } as const;
  const day = (n: number): string => moved(from, 100 + n);
  const facts = { id: "d", unit: "u", happenedOn: day(0) } as const;
  const named = Object.entries<EscalationStep>(steps);
  const [deadline, state] = [ledger.deadline.due, ledger.state];
  const built = named.map(([name, step]) => ({
    name,
    ...step,
    time: parameter({
      id: `${id}/${name}/after`,
      of: amount(
        text(`逾期多少天后提请${step.to.zh}`, `days past the deadline after which it goes to the ${step.to.en}`),
        {
          unit: "day",
          min: 0,
        },
      ),
      moves: { may: "tighten", stricter: "lower" },
      history: [{ from, value: step.after, cites }],
    }),
  }));
  const past = (time: (typeof built)[number]["time"], d: Parameters<typeof deadline.of>[0]) =>
    all(state.of(d).is("overdue"), judgedOn.moreThan(deadline.of(d).plus(days(time.value))));
  const overdue = (n: number) => ({
    facts,
    judged: day(9 + n),
    given: { [deadline.id]: day(9), [state.id]: "overdue" },
  });
  const sides = built.flatMap(({ after, to }, i) => [
    {
      ...overdue(after),
      name: text(`提请${to.zh}的前一日`, `the day before it goes to the ${to.en}`),
      reached: built[i - 1],
    },
    {
      ...overdue(after + 1),
      name: text(`提请${to.zh}的当日`, `the day on which it goes to the ${to.en}`),
      reached: built[i],
    },
  ]);
  const rectified = {
    ...overdue(900),
    given: { [deadline.id]: day(9), [state.id]: "awaiting-reinspection" },
    name: text("逾期后整改完成的，不再提级", "one that was put right late is not handed up any more"),
    reached: undefined,
  };
  const bare = ({ reached: _, ...example }: (typeof sides)[number]) => example;
  const level = decision({
    ...common,
    id,
    title,
    outcomes: ordered({
      none: text("不必提级", "not to be handed up"),
      ...Object.fromEntries(named.map(([name, { to }]) => [name, text(`提请${to.zh}`, `to the ${to.en}`)])),
    } as Readonly<Record<string, Text>>),
    combine: "gravest",
    consequences: Object.fromEntries(named.map(([name, { consequence: c }]) => [name, [c]])),
    rows: (d) => [...built.map(({ name, time }) => ({ when: past(time, d), then: name })), { otherwise: "none" }],
    examples: [
      ...[...sides, rectified].map((example) => ({ ...bare(example), expect: example.reached?.name ?? "none" })),
      {
        ...overdue(900),
        judged: moved(from, -1),
        name: text("施行前一日不适用", "the day before it came into force it does not apply"),
        expect: { notApplicable: true },
      },
      {
        ...overdue(900),
        judged: from,
        name: text("施行当日适用", "on the day it came into force it applies"),
        expect: "none",
      },
    ],
  });
  const due = dateQuantity({
    ...common,
    id: `${id}/due`,
    title: text("最近一次应当提级的日期", "the last day on which it had to be handed up"),
    appliesWhen: (d) => level.of(d).moreThan("none"),
    combine: "exactlyOne",
    rows: (d) =>
      built.map(({ name, time }) => ({ when: level.of(d).is(name), is: deadline.of(d).plus(days(time.value)) })),
    examples: [
      ...built.map(({ name, after, to }) => ({
        name: text(`应当提请${to.zh}`, `it has to go to the ${to.en}`),
        facts,
        judged: day(90),
        given: { [deadline.id]: day(9), [level.id]: name },
        expect: day(9 + after),
      })),
      {
        name: text("不必提级", "it need not be handed up"),
        facts,
        judged: day(90),
        given: { [deadline.id]: day(9), [level.id]: "none" },
        expect: { notApplicable: true },
      },
    ],
  });
  const escalatedOn = eventDate(written, {
    name: "escalated-on",
    title: text("最近一次提级日期", "last handed up on"),
    end: "last",
    events: ["escalated"],
  });
  const handedUp = decision({
    ...common,
    id: `${id}/handed-up`,
    title: text(`${title.zh}：是否办理`, `${title.en}: whether it was done`),
    appliesWhen: (d) => due.of(d).exists,
    outcomes: ordered({
      "handed-up": text("已提级", "handed up"),
      awaited: text("应提未提", "not handed up"),
    }),
    combine: "gravest",
    consequences: { awaited: [consequence] },
    rows: (d) => [{ when: not(escalatedOn.of(d).moreThan(due.of(d))), then: "awaited" }, { otherwise: "handed-up" }],
    examples: (
      [
        [9, "none", 30, "没有提级", "it was not", "awaited"],
        [9, 9, 30, "到期前提级的，不算这一级", "done before it fell due, which was for another level", "awaited"],
        [9, 10, 30, "到期后提级", "done after it fell due", "handed-up"],
        ["none", "none", 30, "不必提级的不适用", "not where it need not be handed up", { notApplicable: true }],
        [9, "none", -100, "施行当日适用", "on the day it came into force it applies", "awaited"],
        [9, "none", -101, "施行前一日不适用", "the day before it does not", { notApplicable: true }],
      ] as const
    ).map(([dueOn, on, judged, zh, en, expect]) => ({
      name: text(zh, en),
      facts,
      judged: day(judged),
      given: {
        [due.id]: dueOn === "none" ? dueOn : day(dueOn),
        [escalatedOn.id]: on === "none" ? on : day(on),
      },
      expect,
    })),
  });
  return {
    level: level as unknown as Decision<"hiddenDangers", "none" | S, true, "gravest">,
    handedUp,
    definitions: [...built.map(({ time }) => time), level, due, escalatedOn, handedUp],
  };
}
