import {
  type AnyDefinition,
  all,
  between,
  countedDistinct,
  type Decision,
  decision,
  indicator,
  judgedOn,
  moved,
  ordered,
  record,
  recordsBy,
  text,
} from "@anwei/kernel";
import type { FindingWritten } from "../ledger/written.js";
import { campaignInspections, campaigns } from "../records/index.js";
import { standingExamples } from "./planned.js";
import { type PlanStanding, planStandings } from "./standing.js";

/**
 * Whether a special campaign (专项整治) reached the share of units that it set out to inspect, between its days. A unit that
 * was inspected twice counts once.
 *
 * @throws DefinitionError
 */
export function campaignReach({ id, title, cites, from, consequence }: FindingWritten): {
  readonly standing: Decision<"campaigns", PlanStanding, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const common = { cites, from, about: record(campaigns), law: "judged" } as const;
  const day = (n: number): string => moved(from, 100 + n);
  const campaign = {
    id: "c",
    unit: "o",
    happenedOn: day(0),
    from: day(1),
    to: day(30),
    units: 10,
    wanted: "0.8",
  } as const;
  const visit = (id: string, unit: string, n: number, campaign = "c") => ({ id, unit, happenedOn: day(n), campaign });
  const visits = [
    visit("1", "a", 1),
    visit("2", "a", 5),
    visit("3", "b", 30),
    visit("4", "d", 0),
    visit("5", "e", 31),
    visit("6", "f", 5, "other"),
  ];
  const reached = indicator({
    ...common,
    id: `${id}/units-inspected`,
    title: text("已检查单位数", "units inspected"),
    over: campaignInspections,
    link: recordsBy("campaign"),
    window: (c) => between(c.from, c.to),
    where: (i) => i.happenedOn.atMost(judgedOn),
    fold: (i) => countedDistinct(i.unit, { unit: "item" }),
    examples: [
      {
        name: text("起止日之间的，一个单位计一次", "between its days, each unit once"),
        facts: campaign,
        judged: day(40),
        records: { inspections: visits },
        expect: 2,
      },
      {
        name: text("判定日之后的不计", "not after the day of judging"),
        facts: campaign,
        judged: day(29),
        records: { inspections: visits },
        expect: 1,
      },
      {
        name: text("判定当日的计入", "on the day of judging it counts"),
        facts: campaign,
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
    outcomes: ordered(planStandings),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (c) => {
      const short = reached.of(c).below(c.units.times(c.wanted));
      return [
        { when: short, then: "not-yet-due" },
        { when: all(short, judgedOn.moreThan(c.to)), then: "short" },
        { otherwise: "done" },
      ];
    },
    examples: standingExamples(campaign, { [reached.id]: 7 }, { [reached.id]: 8 }, day, from),
  });
  return { standing, definitions: [reached, standing] };
}
