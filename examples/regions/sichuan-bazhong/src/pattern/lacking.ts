import {
  type AnyDefinition,
  type Cites,
  type Consequence,
  type Decision,
  decision,
  type Facts,
  judgedOn,
  type Kind,
  moved,
  not,
  record,
  type Terms,
  type Test,
  type Text,
  text,
  unordered,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { mended } from "../common.js";
import { from } from "../sources.js";

/** The day on which examples are judged, and the day after. */
const judged = moved(from, 100);
const later = moved(from, 101);

/** Facts of a subject, with answers of other definitions and records of other tables that belong to them. */
export interface Shown<K extends Kind> {
  readonly facts?: Facts<K>;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly records?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

interface Named<K extends Kind> extends Shown<K> {
  readonly name: Text;
}

/** One thing that can be lacking. */
export interface Part<K extends Kind> {
  readonly title: Text;
  readonly lacks: (subject: Terms<K>) => Test;
  /** A subject that has it, and what is otherwise of one that lacks it. */
  readonly having: Shown<K>;
  readonly lacking: Shown<K>;
  /** Further subjects on either side of the line, each with whether it lacks this. */
  readonly alike?: readonly (Named<K> & { readonly lacks: boolean; readonly judged?: string })[];
}

export interface LackingWritten<K extends Kind, P extends string> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly of: K;
  /** By the law of the day it happened, or of the day of judging. */
  readonly law: "event" | "judged";
  /** Of whom it is asked: some of whom it is, and some of whom it is not. */
  readonly only?: {
    readonly when: (subject: Terms<K>) => Test;
    readonly owing: readonly [Named<K>, ...Named<K>[]];
    readonly others: readonly Named<K>[];
  };
  readonly parts: Readonly<Record<P, Part<NoInfer<K>>>>;
  readonly consequence?: Consequence;
}

export interface Lacking<K extends Kind, P extends string> {
  readonly lacking: Decision<K["name"], P, false, "every">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * What is lacking of several things that the report asks for together: the set of those that a unit or a record has not,
 * nothing where it has them all. What is not on record may or may not be lacking.
 */
export function lacking<K extends Kind, const P extends string>(written: LackingWritten<K, P>): Lacking<K, P> {
  const { id, title, note, cites, of, law, only } = written;
  const parts = Object.entries(written.parts) as [P, Part<K>][];
  const names = parts.map(([name]) => name);
  const owing: Shown<K> = only?.owing[0] ?? {};
  const sets = Object.fromEntries(
    parts
      .flatMap(([, part]) =>
        [part.having, part.lacking].flatMap((shown) =>
          Object.entries(shown.facts ?? {}).filter(([, value]) => Array.isArray(value)),
        ),
      )
      .map(([field]) => [field, []]),
  );
  const base = { id: "s", ...(of.name === "units" ? {} : { unit: "u", happenedOn: moved(from, 30) }) };
  const merged = (shown: readonly Shown<K>[]) => {
    const facts: Record<string, unknown> = { ...base, ...sets };
    const records: Record<string, readonly object[]> = {};
    for (const one of shown) {
      for (const [field, value] of Object.entries(one.facts ?? {})) {
        const before = facts[field];
        facts[field] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
      }
      for (const [table, rows] of Object.entries(one.records ?? {})) {
        records[table] = [...(records[table] ?? []), ...rows];
      }
    }
    return { facts, records, given: Object.assign({}, ...shown.map((one) => one.given ?? {})), judged };
  };
  const without = ({ having, lacking: less }: Part<K>): Shown<K> => ({
    facts: { ...having.facts, ...less.facts } as Facts<K>,
    given: { ...having.given, ...less.given },
    records: { ...having.records, ...less.records },
  });
  const shown = (who: Shown<K>, ...lacks: readonly P[]) =>
    merged([who, ...parts.map(([name, part]) => (lacks.includes(name) ? without(part) : part.having))]);
  const notApplicable = { notApplicable: true } as const;
  const nothing = shown(owing, ...names);
  const onDay = (day: string) => ({
    ...nothing,
    ...(law === "event" ? { facts: { ...nothing.facts, happenedOn: day } } : { judged: day }),
  });
  const found = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    from,
    about: record(of),
    law,
    ...(only ? { appliesWhen: only.when } : {}),
    outcomes: unordered(Object.fromEntries(parts.map(([name, part]) => [name, part.title])) as Record<P, Text>),
    combine: "every",
    rows: (subject) => parts.map(([name, { lacks }]) => ({ when: lacks(subject), then: name })),
    consequences: Object.fromEntries(names.map((name) => [name, [written.consequence ?? mended]])) as never,
    examples: [
      { ...shown(owing), name: text("齐全", "nothing is lacking"), expect: { certain: [] } },
      ...(only || parts.length === 1
        ? []
        : [{ ...nothing, name: text("全缺", "everything is lacking"), expect: { certain: names } }]),
      ...(only && parts.length === 1 ? [] : parts).map(([name, part]) => ({
        ...shown(owing, name),
        name: text(`只有：${part.title.zh}`, `only this: ${part.title.en}`),
        expect: { certain: [name] },
      })),
      ...parts.flatMap(([name, part]) =>
        (part.alike ?? []).map(({ name: said, lacks, judged: on = judged, ...more }) => {
          const whole = shown(owing);
          return {
            ...whole,
            ...more,
            facts: { ...whole.facts, ...more.facts },
            given: { ...whole.given, ...more.given },
            records: { ...whole.records, ...more.records },
            judged: on,
            name: said,
            expect: { certain: lacks ? [name] : [] },
          };
        }),
      ),
      ...(only?.owing ?? []).map((who) => ({ ...shown(who, ...names), name: who.name, expect: { certain: names } })),
      ...(only?.others ?? []).map((who) => {
        const owed = shown(owing, ...names);
        const { facts, given, records } = who;
        return {
          facts: { ...owed.facts, ...facts },
          given: { ...owed.given, ...given },
          records: { ...owed.records, ...records },
          judged,
          name: who.name,
          expect: notApplicable,
        };
      }),
      { ...onDay(from), name: text("施行当日适用", "on the document's first day"), expect: { certain: names } },
      { ...onDay(dayBefore(from)), name: text("施行以前不适用", "not before the document"), expect: notApplicable },
    ] as never,
  });
  return { lacking: found as unknown as Lacking<K, P>["lacking"], definitions: [found] };
}

type Field<K extends Kind> = keyof K["shape"] & string;

/** Short words for what a record of a kind must state: a yes, a day that has come, a name. */
export const partsOf = <K extends Kind>(_: K) => {
  const shown = (field: string, value: unknown): Shown<K> => ({ facts: { [field]: value } as Facts<K> });
  const at = <T>(subject: Terms<K>, field: string): T => (subject as unknown as Record<string, T>)[field] as T;
  return {
    /** That something is so. */
    yes: (field: Field<K>, title: Text): Part<K> => ({
      title,
      lacks: (s) => not(at<Test>(s, field)),
      having: shown(field, true),
      lacking: shown(field, false),
    }),
    /** That the day of something has come. */
    dated: (field: Field<K>, title: Text): Part<K> => ({
      title,
      lacks: (s) => not(at<{ readonly by: (day: typeof judgedOn) => Test }>(s, field).by(judgedOn)),
      having: shown(field, judged),
      lacking: shown(field, "none"),
      alike: [
        {
          name: text(`${title.zh}：判定日以后才有`, `${title.en}: after the day of judging only`),
          lacks: true,
          facts: { [field]: later } as Facts<K>,
        },
      ],
    }),
    /** That something is stated: a name, or a day. */
    stated: (field: Field<K>, value: string, title: Text): Part<K> => ({
      title,
      lacks: (s) => not(at<{ readonly exists: Test }>(s, field).exists),
      having: shown(field, value),
      lacking: shown(field, "none"),
    }),
    /** That a choice is the right one. */
    is: (field: Field<K>, right: string, wrong: string, title: Text): Part<K> => ({
      title,
      lacks: (s) => not(at<{ readonly is: (member: string) => Test }>(s, field).is(right)),
      having: shown(field, right),
      lacking: shown(field, wrong),
    }),
  };
};
