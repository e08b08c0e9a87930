import {
  type AnyDefinition,
  all,
  amount,
  atAnyTime,
  type Cites,
  type Consequence,
  counted,
  type Decision,
  decision,
  type ExampleData,
  type Facts,
  indicator,
  moved,
  ordered,
  parameter,
  record,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { dayBefore } from "../pattern.js";
import { obligedUnits } from "../records/obliged-units.js";
import { safetyStaff } from "../records/safety-staff.js";
import { serving } from "./serving.js";

type Person = Terms<typeof safetyStaff>;

export interface PersonShareWritten {
  /** The prefix of the ids. */
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  /** The share of a unit's people of whom it must hold, as a decimal number: `"1"`. */
  readonly share: string;
  /** Whom it is asked of, besides that they are in post. */
  readonly who: (person: Person) => Test;
  readonly person: Facts<typeof safetyStaff>;
  readonly others: readonly Facts<typeof safetyStaff>[];
  /** What must hold of each; it holds of nobody else and of nobody out of post. */
  readonly holds: (person: Person) => Test;
  /** Records by which it holds of the persons of these ids on a day, and of no others. */
  readonly evidence: (persons: readonly string[]) => NonNullable<ExampleData["records"]>;
  readonly on: string;
  /** Whether it holds without them of who takes up the post on that day. */
  readonly newcomers: boolean;
  readonly consequence: Consequence;
}

/** The share of a unit's people of whom something holds, and all that it is made of. */
export interface PersonShare {
  readonly met: Decision<"units", "met" | "short", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/** Of how many of a unit's people something must hold (覆盖率). Of nobody there is no share. */
export function personShare(written: PersonShareWritten): PersonShare {
  const { id, title, cites, from, who, holds, person, others, evidence, on, newcomers, consequence } = written;
  const inForce = { cites, from, about: record(obligedUnits), law: "judged" } as const;
  const share = parameter({
    id: `${id}/share`,
    of: amount(text(`${title.zh}：比例`, `${title.en}: the share`), { as: "percent", decimals: 4, min: 0, max: 1 }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ from, value: written.share, cites }],
  });
  const row = (id: string, more: Facts<typeof safetyStaff> = {}) =>
    ({ ...person, unit: "u", from, to: "none", ...more, id }) as const;
  const notMeant = [
    row("left", { to: dayBefore(on) }),
    row("comes", { from: moved(on, 1) }),
    ...others.map((more, i) => row(`other-${i}`, more)),
  ];
  const staff = [row("a"), row("b"), row("last-day", { to: on }), row("first-day", { from: on }), ...notMeant];
  const common = { ...inForce, over: safetyStaff, window: atAnyTime(), fold: counted({ unit: "person" }) } as const;
  const persons = indicator({
    ...common,
    id: `${id}/persons`,
    title: text(`${title.zh}：应计人数`, `${title.en}: people it is asked of`),
    where: (s) => all(serving(s), who(s)),
    examples: [
      {
        facts: { id: "u" },
        judged: on,
        records: { safetyStaff: staff },
        name: text("在岗的应计人员", "those in post of whom it is asked"),
        expect: 4,
      },
    ],
  });
  const held = indicator({
    ...common,
    id: `${id}/persons-held`,
    title: text(`${title.zh}：达到人数`, `${title.en}: people of whom it holds`),
    where: holds,
    examples: [
      {
        facts: { id: "u" },
        judged: on,
        records: { safetyStaff: staff, ...evidence(["a", "last-day", ...notMeant.map(({ id }) => id)]) },
        name: text("其中达到的", "those of them of whom it holds"),
        expect: newcomers ? 3 : 2,
      },
    ],
  });
  // The least whole number of a thousand that meets the share.
  const of = 1000;
  const line = Math.ceil(Number(written.share) * of - 1e-9);
  const given = (n: number, judged: string) => ({
    facts: { id: "u" },
    given: { [persons.id]: of, [held.id]: n },
    judged,
  });
  const met = decision({
    ...inForce,
    id,
    title,
    appliesWhen: (u) => persons.of(u).atLeast(1),
    outcomes: ordered({ met: text("达到", "met"), short: text("未达到", "short") }),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (u) => [{ when: held.of(u).below(persons.of(u).times(share.value)), then: "short" }, { otherwise: "met" }],
    examples: [
      { ...given(line - 1, from), name: text("差一人", "one short"), expect: "short" },
      { ...given(line, from), name: text("恰好达到", "just met"), expect: "met" },
      {
        name: text("只有一人、没有达到", "one person, of whom it does not hold"),
        facts: { id: "u" },
        given: { [persons.id]: 1, [held.id]: 0 },
        judged: from,
        expect: "short",
      },
      {
        name: text("没有这样的人员，不适用", "not where there are no such people"),
        facts: { id: "u" },
        given: { [persons.id]: 0, [held.id]: 0 },
        judged: from,
        expect: { notApplicable: true },
      },
      {
        ...given(0, dayBefore(from)),
        name: text("施行前一日不适用", "not the day before it came into force"),
        expect: { notApplicable: true },
      },
    ],
  });
  return { met, definitions: [share, persons, held, met] };
}
