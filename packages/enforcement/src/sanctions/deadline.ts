import {
  type AnyDefinition,
  all,
  count,
  type DateTerm,
  type Decision,
  dateQuantity,
  days,
  decision,
  type Facts,
  judgedOn,
  type Kind,
  moved,
  not,
  ordered,
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
  /** How many days it may take; without a number it is to be done promptly, and never late. */
  readonly within: { readonly id: string; readonly days: number | undefined };
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

/**
 * Something to be done within so many days of another, the day itself not counted; judged by day. Where its document gives
 * no number of days, it is awaited from that day on, which is told, and it is never overdue.
 */
export const deadline = <K extends Kind>(written: DeadlineWritten<K>): Deadline<K["name"]> =>
  written.within.days === undefined ? promptly(written) : withinDays(written, written.within.days);

function withinDays<K extends Kind>(written: DeadlineWritten<K>, most: number): Deadline<K["name"]> {
  const { id, title, note, cites, from, of, consequence } = written;
  const about = { cites, from, about: record(of), law: "event" } as const;
  const within = parameter({
    id: written.within.id,
    of: count(text(`${title.zh}：期限（天）`, `${title.en}: within how many days`), { unit: "day" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: most, cites }],
  });
  const since = moved(from, 5);
  const until = moved(since, most);
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

/** What is to be done without a number of days. */
function promptly<K extends Kind>(written: DeadlineWritten<K>): Deadline<K["name"]> {
  const { id, title, note, cites, from, of, consequence } = written;
  const since = moved(from, 5);
  const judged = moved(since, 9);
  const { done, awaited } = timely.members;
  const undone = { ...written.dueGiven?.(since), ...written.given, ...written.doneOn("none").given };
  const shown = (name: Text, { facts, given }: Worked<K>, expect: unknown, on = judged, happenedOn = from) => ({
    name,
    facts: { id: "x", unit: "u", ...written.example(since), ...facts, happenedOn },
    given: { ...undone, ...given },
    judged: on,
    expect,
  });
  const no = { notApplicable: true } as const;
  const standing = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    from,
    about: record(of),
    law: "event",
    appliesWhen: (s) => all(written.appliesWhen(s as never), written.since(s as never).by(judgedOn)),
    outcomes: ordered({ done, awaited }),
    combine: "exactlyOne",
    consequences: { awaited: [consequence] },
    rows: (s) => {
      const isDone = written.done(s as never).by(judgedOn);
      return [
        { when: isDone, then: "done" },
        { when: not(isDone), then: "awaited" },
      ];
    },
    examples: [
      shown(text("判定日当日办结", "done on the day of judging"), written.doneOn(judged), "done"),
      shown(text("判定日次日才办结", "done on the day after"), written.doneOn(moved(judged, 1)), "awaited"),
      shown(text("尚未办理", "not done"), {}, "awaited"),
      shown(text("起算之日尚未办理", "not done on the day from which it is owed"), {}, "awaited", since),
      shown(text("起算前一日尚不适用", "not yet on the day before that"), {}, no, moved(since, -1)),
      ...(written.alike ?? []).map(({ name, ...other }) => shown(name, other, "awaited")),
      ...written.elsewhere.map(({ name, ...other }) => shown(name, other, no)),
      shown(text("施行前一日的不适用", "not to one of the day before"), {}, no, judged, moved(from, -1)),
    ] as never,
  });
  return { standing: standing as never, definitions: [standing] };
}
