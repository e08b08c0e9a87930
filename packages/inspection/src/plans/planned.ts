import {
  type AnyDefinition,
  all,
  any,
  between,
  counted,
  type Decision,
  decision,
  indicator,
  judgedOn,
  moved,
  not,
  ordered,
  record,
  sameAs,
  type Terms,
  type Test,
  text,
} from "@anwei/kernel";
import type { FindingWritten } from "../ledger/written.js";
import { inspectionPlans, inspections } from "../records/index.js";
import { type PlanStanding, planStandings } from "./standing.js";

export interface PlanCarriedOutWritten extends FindingWritten {
  /** Whose plans, where not everybody's: a test of the plan, and what is given where it holds and where it does not. */
  readonly whose?: {
    readonly holds: (plan: Terms<typeof inspectionPlans>) => Test;
    readonly holding: Readonly<Record<string, number>>;
    readonly others: Readonly<Record<string, number>>;
  };
}

/**
 * Whether a plan of inspection (检查计划) was carried out: as many inspections by its unit, in its mode, between its days.
 *
 * @throws DefinitionError
 */
export function planCarriedOut({ id, title, cites, from, consequence, whose }: PlanCarriedOutWritten): {
  readonly standing: Decision<"inspectionPlans", PlanStanding, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const common = { cites, from, about: record(inspectionPlans), law: "judged" } as const;
  const day = (n: number): string => moved(from, 100 + n);
  const plan = {
    id: "p",
    unit: "o",
    happenedOn: day(0),
    from: day(1),
    to: day(30),
    mode: "random",
    planned: 3,
  } as const;
  const visit = (id: string, n: number, more: object = {}) => ({
    id,
    unit: "u",
    inspector: "o",
    mode: "random",
    happenedOn: day(n),
    ...more,
  });
  const visits = [
    visit("1", 1),
    visit("2", 30),
    visit("3", 0),
    visit("4", 31),
    visit("5", 5, { inspector: "q" }),
    visit("6", 5, { mode: "spot" }),
  ];
  const made = indicator({
    ...common,
    id: `${id}/made`,
    title: text("已检查次数", "inspections made"),
    over: inspections,
    link: sameAs({ record: "inspector", subject: "unit" }),
    window: (p) => between(p.from, p.to),
    where: (i, p) => all(i.happenedOn.atMost(judgedOn), any(not(p.mode.exists), i.mode.sameAs(p.mode))),
    fold: counted(),
    examples: [
      {
        name: text("计划起止日之间、本单位、这一方式的", "between its days, by its unit, in its mode"),
        facts: plan,
        judged: day(40),
        records: { inspections: visits },
        expect: 2,
      },
      {
        name: text("不限方式的", "in any mode"),
        facts: { ...plan, mode: "none" },
        judged: day(40),
        records: { inspections: visits },
        expect: 3,
      },
      {
        name: text("判定日之后的不计", "not after the day of judging"),
        facts: plan,
        judged: day(29),
        records: { inspections: visits },
        expect: 1,
      },
      {
        name: text("判定当日的计入", "on the day of judging it counts"),
        facts: plan,
        judged: day(30),
        records: { inspections: visits },
        expect: 2,
      },
    ],
  });
  const standing = decision({
    ...common,
    id,
    title,
    ...(whose ? { appliesWhen: whose.holds } : {}),
    outcomes: ordered(planStandings),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (p) => [
      { when: made.of(p).below(p.planned), then: "not-yet-due" },
      { when: all(made.of(p).below(p.planned), judgedOn.moreThan(p.to)), then: "short" },
      { otherwise: "done" },
    ],
    examples: [
      ...standingExamples(plan, { ...whose?.holding, [made.id]: 2 }, { ...whose?.holding, [made.id]: 3 }, day, from),
      ...(whose
        ? [
            {
              name: text("不是其职责的单位的计划不适用", "not to the plan of a unit whose duty it is not"),
              facts: plan,
              judged: day(31),
              given: { ...whose.others, [made.id]: 2 },
              expect: { notApplicable: true } as const,
            },
          ]
        : []),
    ].map((example) => (whose ? { ...example, records: { units: [{ id: "o", kind: "department" }] } } : example)),
  });
  return { standing, definitions: [made, standing] };
}

/** What is short by one and what is just enough, on the last day and on the day after. */
export const standingExamples = (
  facts: object,
  short: Readonly<Record<string, number>>,
  enough: Readonly<Record<string, number>>,
  day: (n: number) => string,
  from: string,
) => [
  {
    name: text("末日差一次", "one short on the last day"),
    facts,
    judged: day(30),
    given: short,
    expect: "not-yet-due" as const,
  },
  {
    name: text("次日差一次", "one short on the day after"),
    facts,
    judged: day(31),
    given: short,
    expect: "short" as const,
  },
  { name: text("恰好够", "just enough"), facts, judged: day(31), given: enough, expect: "done" as const },
  {
    name: text("施行当日适用", "on the day it came into force it applies"),
    facts,
    judged: from,
    given: short,
    expect: "not-yet-due" as const,
  },
  {
    name: text("施行前一日不适用", "the day before it does not"),
    facts,
    judged: moved(from, -1),
    given: short,
    expect: { notApplicable: true } as const,
  },
];
