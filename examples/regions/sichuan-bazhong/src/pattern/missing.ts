import {
  type About,
  type AnyDefinition,
  all,
  type ChoiceTerm,
  type Cites,
  type Consequence,
  counted,
  type Decision,
  decision,
  type Facts,
  indicator,
  type Kind,
  type Law,
  type LinkData,
  type Members,
  type Terms,
  type Test,
  type Text,
  text,
  unordered,
  type Window,
} from "@anwei/plugin/v1";

/** When it is judged. */
interface When {
  readonly period?: string;
  readonly judged: string;
}

interface Case {
  readonly name: Text;
  readonly facts?: object;
  readonly given?: Readonly<Record<string, unknown>>;
}

export interface MissingWritten<S extends Kind, R extends Kind, M extends string> {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly about: About<S>;
  readonly law: Law;
  /** Which subjects must have them all. */
  readonly appliesWhen: (subject: Terms<S>) => Test;
  /** The records that show that a thing is there. */
  readonly over: R;
  readonly link?: LinkData;
  readonly window: Window;
  readonly where?: (record: Terms<R>) => Test;
  /** Which thing a record shows, and the things that must be there. */
  readonly by: (record: Terms<R>) => ChoiceTerm<M>;
  readonly things: Members<M>;
  readonly consequence: Consequence;
  readonly example: {
    /** A subject that must have them, and subjects that need not. */
    readonly owing: Facts<S>;
    readonly given?: Readonly<Record<string, unknown>>;
    readonly others: readonly Case[];
    /** Further subjects that must have them. */
    readonly alike?: readonly Case[];
    readonly when: When;
    /** The last time at which it does not apply yet. */
    readonly before: When & { readonly facts?: object };
    /** A record that shows the thing, and records of it that do not count. */
    readonly record: (thing: M) => Facts<R>;
    readonly not: (thing: M) => readonly object[];
  };
}

/**
 * Which of several things that must all be there are not on record: systems of rules, activities of a month, steps of a
 * procedure. Each missing one is told by itself.
 */
export function missing<S extends Kind, R extends Kind, const M extends string>(
  written: MissingWritten<S, R, M>,
): {
  readonly missing: Decision<S["name"], M, false, "every">;
  /** That each of them is on record. */
  readonly all: (subject: Terms<S>) => Test;
  readonly definitions: readonly AnyDefinition[];
} {
  const { id, title, cites, from, about, law, over, window, link, where, by, things, consequence, example } = written;
  const every = Object.keys(things) as M[];
  const subject = { ...example.owing, id: "u" };
  const rows = (...shown: readonly M[]) => ({
    [over.name]: shown.map((thing) => ({ ...example.record(thing), id: thing })),
  });
  const [first] = every as [M];
  const when = ({ period, judged }: When): When => ({ ...(period === undefined ? {} : { period }), judged });
  const counting = {
    id: `${id}/on-record`,
    title: text(`${title.zh}：已登记`, `${title.en}: on record`),
    cites,
    from,
    about,
    law,
    over,
    window,
    ...(link ? { link } : {}),
    ...(where ? { where } : {}),
    by: { of: by, members: things },
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("符合条件的才算", "only what counts"),
        facts: subject,
        ...example.when,
        records: {
          [over.name]: [
            { ...example.record(first), id: "counts" },
            ...example.not(first).map((more, i) => ({ ...example.record(first), ...more, id: `not-${i}` })),
          ],
        },
        at: first,
        expect: 1,
      },
    ],
  };
  const onRecord = indicator(counting as never) as unknown as {
    readonly of: (s: unknown, at: M) => { readonly below: (n: number) => Test; readonly atLeast: (n: number) => Test };
  } & AnyDefinition;
  const named = (facts: object, more: object, when: When, given = example.given) => ({
    facts,
    ...when,
    ...(given ? { given } : {}),
    ...more,
  });
  const found = decision({
    id,
    title,
    cites,
    from,
    about,
    law,
    appliesWhen: written.appliesWhen,
    outcomes: unordered(things),
    combine: "every",
    rows: (s: unknown) => every.map((thing) => ({ when: onRecord.of(s, thing).below(1), then: thing })),
    consequences: Object.fromEntries(every.map((thing) => [thing, [consequence]])),
    examples: [
      {
        ...named(subject, { records: rows(...every) }, example.when),
        name: text("齐全", "nothing is lacking"),
        expect: { certain: [] },
      },
      {
        ...named(subject, { records: rows() }, example.when),
        name: text("全无", "everything is lacking"),
        expect: { certain: every },
      },
      ...(every.length > 1 ? every : []).map((thing) => ({
        ...named(subject, { records: rows(...every.filter((other) => other !== thing)) }, example.when),
        name: text(`只缺：${things[thing].zh}`, `only this is lacking: ${things[thing].en}`),
        expect: { certain: [thing] },
      })),
      ...(example.alike ?? []).map(({ name, facts = {}, given }) => ({
        ...named({ ...subject, ...facts }, { records: rows() }, example.when, given ?? example.given),
        name,
        expect: { certain: every },
      })),
      ...example.others.map(({ name, facts = {}, given }) => ({
        ...named({ ...subject, ...facts }, { records: rows() }, example.when, given ?? example.given),
        name,
        expect: { notApplicable: true },
      })),
      {
        ...named({ ...subject, ...example.before.facts }, { records: rows() }, when(example.before)),
        name: text("文件施行以前不适用", "not before the document"),
        expect: { notApplicable: true },
      },
    ],
  } as never) as unknown as Decision<S["name"], M, false, "every">;
  return {
    missing: found,
    all: (s) => all(...every.map((thing) => onRecord.of(s, thing).atLeast(1))),
    definitions: [onRecord, found],
  };
}
