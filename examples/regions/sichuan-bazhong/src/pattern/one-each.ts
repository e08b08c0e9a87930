import {
  type AnyDefinition,
  all,
  any,
  atAnyTime,
  type Cites,
  type Consequence,
  counted,
  type Decision,
  decision,
  type Facts,
  indicator,
  judgedOn,
  type Kind,
  type LinkData,
  not,
  record,
  steps,
  type Terms,
  type Test,
  type Text,
  text,
  unordered,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { from, year } from "../sources.js";

export interface OneEachWritten<S extends Kind, R extends Kind> {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly of: S;
  readonly appliesWhen: (subject: Terms<S>) => Test;
  /** Each of what it is asked of, and what it is not asked of. */
  readonly each: readonly { readonly name: Text; readonly facts: Facts<S> }[];
  readonly others: readonly { readonly name: Text; readonly facts: Facts<S> }[];
  /** The records that assign somebody, from a day and, where it ended, to a day. */
  readonly over: R;
  readonly link: LinkData;
  readonly linkedBy: string;
  readonly consequence: Consequence;
}

export interface OneEach<S extends Kind> {
  readonly held: Decision<S["name"], "one" | "several" | "nobody", false, "exactlyOne">;
  readonly definitions: readonly AnyDefinition[];
}

interface Assigned {
  readonly happenedOn: { readonly atMost: (day: typeof judgedOn) => Test };
  readonly to: { readonly exists: Test; readonly atLeast: (day: typeof judgedOn) => Test };
}

/** One for each, and only one (一对一): nobody is a gap, several are in each other's way. */
export function oneEach<S extends Kind, R extends Kind>(written: OneEachWritten<S, R>): OneEach<S> {
  const { id, title, cites, of, over, link, linkedBy, each, others, consequence } = written;
  const row = (name: string, more: object = {}) => ({
    id: name,
    unit: "u",
    [linkedBy]: "s",
    happenedOn: from,
    to: "none",
    ...more,
  });
  const subject = (facts: object) => ({
    ...(of.name === "units" ? {} : { unit: "u", happenedOn: from }),
    ...facts,
    id: "s",
  });
  const assigned = indicator({
    id: `${id}/assigned`,
    title: text(`${title.zh}：已落实的`, `${title.en}: how many`),
    cites,
    from,
    about: record(of as Kind),
    law: "judged",
    over: over as Kind,
    link,
    window: atAnyTime(),
    where: (r) => {
      const { happenedOn, to } = r as unknown as Assigned;
      return all(happenedOn.atMost(judgedOn), any(not(to.exists), to.atLeast(judgedOn)));
    },
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("当日在责的才算", "those who answer for it on the day"),
        facts: subject(each[0]?.facts ?? {}) as never,
        judged: from,
        records: {
          [over.name]: [
            row("a"),
            row("later", { happenedOn: `${year}-01-02` }),
            row("another", { [linkedBy]: "t" }),
            row("last-day", { to: from }),
            row("over", { happenedOn: "2008-01-01", to: dayBefore(from) }),
          ],
        } as never,
        expect: 2,
      },
    ],
  });
  const on = (facts: object, n: number, judged = `${year}-06-30`) => ({
    facts: subject(facts),
    judged,
    given: { [assigned.id]: n },
  });
  const held = decision({
    id,
    title,
    cites,
    from,
    about: record(of),
    law: "judged",
    appliesWhen: written.appliesWhen,
    outcomes: unordered({
      one: text("一名责任人", "one"),
      several: text("不止一名责任人", "several"),
      nobody: text("没有责任人", "nobody"),
    }),
    combine: "exactlyOne",
    rows: (s) => {
      const n = (
        assigned as unknown as {
          readonly of: (s: unknown) => { readonly below: (n: number) => Test; readonly moreThan: (n: number) => Test };
        }
      ).of(s);
      return steps([
        { when: n.below(1), then: "nobody" },
        { when: n.moreThan(1), then: "several" },
        { otherwise: "one" },
      ]);
    },
    consequences: { several: [consequence], nobody: [consequence] },
    examples: [
      ...each.flatMap(({ name, facts }) =>
        (
          [
            [0, "nobody", "没有责任人", "nobody"],
            [1, "one", "一名责任人", "one"],
            [2, "several", "两名责任人", "two"],
          ] as const
        ).map(([n, expect, zh, en]) => ({
          ...on(facts, n),
          name: text(`${name.zh}，${zh}`, `${name.en}, ${en}`),
          expect,
        })),
      ),
      ...others.map(({ name, facts }) => ({ ...on(facts, 0), name, expect: { notApplicable: true } as const })),
      {
        ...on(each[0]?.facts ?? {}, 0, from),
        name: text("施行当日适用", "on the document's first day"),
        expect: "nobody",
      },
      {
        ...on(each[0]?.facts ?? {}, 0, dayBefore(from)),
        name: text("施行以前不适用", "not before the document"),
        expect: { notApplicable: true },
      },
    ] as never,
  });
  return { held: held as unknown as OneEach<S>["held"], definitions: [assigned, held] };
}
