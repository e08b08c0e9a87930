import {
  type AnyDefinition,
  count,
  type DateTerm,
  type Decision,
  dateQuantity,
  days,
  decision,
  type Facts,
  type Kind,
  moved,
  parameter,
  record,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { type Timely, timely, timelyCases, timelyRows } from "../timely.js";
import type { SanctionWritten } from "./written.js";

interface DeadlineWritten<K extends Kind> extends SanctionWritten {
  readonly of: K;
  /** How many days it may take. */
  readonly within: { readonly id: string; readonly days: number };
  readonly since: (subject: Terms<K>) => DateTerm;
  readonly done: (subject: Terms<K>) => DateTerm;
  readonly appliesWhen: (subject: Terms<K>) => Test;
  /** A case to which it applies, with the day from which it runs. */
  readonly example: (since: string) => Facts<K>;
  /** What another rule then says that day is, where it is not a fact. */
  readonly dueGiven?: (since: string) => Readonly<Record<string, unknown>>;
  /** What other rules say of the case. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** How it is done on a day, or not, where the day is `none`. */
  readonly doneOn: (day: string) => Worked<K>;
  /** Further cases to which it applies. */
  readonly alike?: readonly ({ readonly name: Text } & Worked<K>)[];
  /** Cases to which it does not apply. */
  readonly elsewhere: readonly ({ readonly name: Text } & Worked<K>)[];
}

interface Worked<K extends Kind> {
  readonly facts?: Facts<K>;
  readonly given?: Readonly<Record<string, unknown>>;
}

/** Something that is to be done within so many days, and all that it is made of. */
export interface Deadline<Name extends string> {
  readonly standing: Decision<Name, Timely, true, "exactlyOne">;
  readonly definitions: readonly AnyDefinition[];
}

/** Something to be done within so many days of another, the day itself not counted; judged by day. */
export function deadline<K extends Kind>(written: DeadlineWritten<K>): Deadline<K["name"]> {
  const { id, title, note, cites, from, of, consequence } = written;
  const about = { cites, from, about: record(of), law: "event" } as const;
  const within = parameter({
    id: written.within.id,
    of: count(text(`${title.zh}：期限（天）`, `${title.en}: within how many days`), { unit: "day" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: written.within.days, cites }],
  });
  const since = moved(from, 5);
  const until = moved(since, written.within.days);
  const factsOf = (more?: Facts<K>, happenedOn = from) => ({
    id: "x",
    unit: "u",
    ...written.example(since),
    ...more,
    happenedOn,
  });
  const no = { notApplicable: true } as const;
  const early = {
    facts: factsOf({}, moved(from, -1)),
    name: text("施行前一日的不适用", "not to one of the day before"),
    judged: until,
    expect: no,
  };
  const dueGiven = written.dueGiven ? { given: written.dueGiven(since) } : {};
  const due = dateQuantity({
    ...about,
    id: `${id}/due`,
    title: text(`${title.zh}：期限`, `${title.en}: due`),
    is: (s) => written.since(s).plus(days(within.value)),
    examples: [
      {
        facts: factsOf(),
        ...dueGiven,
        name: text("自次日起算", "counted from the day after"),
        judged: until,
        expect: until,
      },
      { ...early, ...dueGiven },
    ] as never,
  });
  const given = { ...written.given, ...written.doneOn("none").given, [due.id]: until };
  const standing = decision({
    ...about,
    id,
    title,
    ...(note ? { note } : {}),
    appliesWhen: written.appliesWhen,
    outcomes: timely,
    combine: "exactlyOne",
    consequences: { late: [consequence], overdue: [consequence] },
    rows: (s) => timelyRows(written.done(s), due.of(s as never)),
    examples: [
      ...timelyCases(until).map(({ name, done, judged, expect }) => {
        const on = written.doneOn(done);
        return { name, facts: factsOf(on.facts), given: { ...given, ...on.given }, judged, expect };
      }),
      ...(written.alike ?? []).map(({ name, ...other }) => ({
        name,
        facts: factsOf(other.facts),
        given: { ...given, ...other.given },
        judged: until,
        expect: "awaited",
      })),
      ...written.elsewhere.map(({ name, ...other }) => ({
        name,
        facts: factsOf(other.facts),
        given: { ...given, ...other.given },
        judged: until,
        expect: no,
      })),
      { ...early, given },
    ] as never,
  });
  return { standing, definitions: [within, due, standing] };
}
