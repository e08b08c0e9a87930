import {
  type AnyDefinition,
  all,
  type Cites,
  type Consequence,
  type DateTerm,
  type Decision,
  decision,
  type Facts,
  judgedOn,
  type Kind,
  moved,
  never,
  not,
  record,
  type Strength,
  type Terms,
  type Test,
  type Text,
  text,
  unordered,
} from "@anwei/plugin/v1";

/** Facts of a subject, with answers of other definitions and records of other tables that belong to them. */
export interface Shown<K extends Kind> {
  readonly facts?: Facts<K>;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly records?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** One thing that can be lacking. */
export interface Part<K extends Kind> {
  readonly title: Text;
  readonly lacks: (subject: Terms<K>) => Test;
  /** A subject that has it, and one that lacks it: with `no`, `none` or nothing in its place unless said. */
  readonly having: Shown<K>;
  readonly lacking?: Shown<K>;
  /** Further subjects on either side of the line, each with whether it lacks this. */
  readonly alike?: readonly {
    readonly name: Text;
    readonly lacks: boolean;
    /** What differs from a subject that has everything. */
    readonly facts: Facts<K>;
    readonly given?: Readonly<Record<string, unknown>>;
    readonly judged?: string;
  }[];
}

export interface LackingWritten<K extends Kind, P extends string> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly to?: string;
  readonly of: K;
  /** By the law of the day it happened, or of the day of judging. */
  readonly law: "event" | "judged";
  /** Of whom it is asked: some of whom it is, and some of whom it is not. */
  readonly only?: {
    readonly when: (subject: Terms<K>) => Test;
    readonly owing: readonly [Shown<K>, ...Shown<K>[]];
    readonly others: readonly Shown<K>[];
  };
  readonly parts: Readonly<Record<P, Part<NoInfer<K>>>>;
  /** What other tables do not record was not done, as those tables say; then nothing is undecided for want of records. */
  readonly onFile?: true;
  readonly strength: Strength;
  /** What follows; by its strength unless the document says. */
  readonly consequence?: Consequence;
}

export interface Lacking<K extends Kind, P extends string> {
  readonly lacking: Decision<K["name"], P, false, "every">;
  readonly definitions: readonly AnyDefinition[];
}

/** How long after the first day in force the examples are judged. */
const later = 100;

const follows: Readonly<Record<Strength, Consequence>> = {
  must: { id: "made-good", text: text("限期补齐", "to be made good by a set day"), strength: "must" },
  should: { id: "reminded", text: text("提醒补齐", "a reminder to make it good"), strength: "should" },
  aim: { id: "noted", text: text("记录在案", "noted"), strength: "aim" },
};

/**
 * What is lacking of several things that a document asks for together (缺项): the answer is the set of those that a unit or
 * a record has not; nothing where it has them all. Whatever is not on record may or may not be lacking.
 *
 * @throws DefinitionError
 */
export function lacking<K extends Kind, const P extends string>(written: LackingWritten<K, P>): Lacking<K, P> {
  const { id, title, note, cites, from, to, of, law, only, strength } = written;
  const parts = Object.entries(written.parts) as [P, Part<K>][];
  const names = parts.map(([name]) => name);
  const [owing, ...alike] = only?.owing ?? [{}];
  const judged = moved(from, later);
  const sets = Object.fromEntries(
    parts
      .flatMap(([, { having, lacking: without = {} }]) =>
        [having, without].flatMap((shown) => Object.entries(shown.facts ?? {}).filter(([, v]) => Array.isArray(v))),
      )
      .map(([field]) => [field, []]),
  );
  const base = { id: "s", ...(of.name === "units" ? {} : { unit: "u", happenedOn: moved(from, 30) }) };
  const merged = (shown: readonly Shown<K>[]) => {
    const all = [{ facts: { ...base, ...sets } }, ...shown] as readonly Shown<Kind>[];
    const facts: Record<string, unknown> = {};
    const records: Record<string, readonly object[]> = {};
    for (const one of all) {
      for (const [field, value] of Object.entries(one.facts ?? {})) {
        const before = facts[field];
        facts[field] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
      }
      for (const [table, rows] of Object.entries(one.records ?? {})) {
        records[table] = [...(records[table] ?? []), ...rows];
      }
    }
    return { facts, records, given: Object.assign({}, ...all.map((one) => one.given ?? {})), judged };
  };
  const opposite = (value: unknown): unknown =>
    typeof value === "boolean" ? !value : Array.isArray(value) ? [] : typeof value === "number" ? 0 : "none";
  const tables = (shown: Shown<K>) => Object.fromEntries(Object.keys(shown.records ?? {}).map((t) => [t, []]));
  const without = ({ having, lacking: said }: Part<K>): Shown<K> =>
    said ??
    ({
      facts: Object.fromEntries(Object.entries(having.facts ?? {}).map(([f, v]) => [f, opposite(v)])),
      records: tables(having),
    } as unknown as Shown<K>);
  const shown = (who: Shown<K>, ...lacks: readonly P[]) =>
    merged([who, ...parts.map(([name, part]) => (lacks.includes(name) ? without(part) : part.having))]);
  const found = (certain: readonly P[], possible: readonly P[] = certain) => ({ certain, possible });
  const notApplicable = { notApplicable: true } as const;
  const nothing = shown(owing, ...names);
  const onDay = (day: string) => ({
    ...nothing,
    ...(law === "event" ? { facts: { ...nothing.facts, happenedOn: day } } : { judged: day }),
  });
  const examples = [
    { ...shown(owing), name: text("齐全", "nothing is lacking"), expect: found([]) },
    { ...nothing, name: text("全缺", "everything is lacking"), expect: found(names) },
    ...(parts.length > 1 ? parts : []).map(([name, part]) => ({
      ...shown(owing, name),
      name: text(`只有一处：${part.title.zh}`, `only one thing: ${part.title.en}`),
      expect: found([name]),
    })),
    ...(written.onFile
      ? []
      : [
          {
            ...merged([owing]),
            facts: { ...base, ...owing.facts },
            records: Object.assign({}, owing.records, ...parts.map(([, { having }]) => tables(having))),
            partial: true,
            name: text("没有登记的，未定", "undecided where nothing is on record"),
            expect: found([], names),
          },
        ]),
    ...parts.flatMap(([name, part]) =>
      (part.alike ?? []).map(({ name: said, lacks, facts, given, judged: on = judged }) => {
        const has = shown(owing);
        return {
          ...has,
          facts: { ...has.facts, ...facts },
          given: { ...has.given, ...given },
          judged: on,
          name: said,
          expect: found(lacks ? [name] : []),
        };
      }),
    ),
    ...alike.map((who, i) => ({
      ...shown(who, ...names),
      name: text(`同样要求的另一类（${i + 1}）`, `others of whom it is asked (${i + 1})`),
      expect: found(names),
    })),
    ...(only?.others ?? []).map((who, i) => ({
      ...shown(who, ...names),
      name: text(`不作要求的（${i + 1}）`, `some of whom it is not asked (${i + 1})`),
      expect: notApplicable,
    })),
    { ...onDay(from), name: text("施行当日适用", "on the day it came into force it applies"), expect: found(names) },
    { ...onDay(moved(from, -1)), name: text("施行前一日不适用", "the day before it does not"), expect: notApplicable },
    ...(to === undefined
      ? []
      : [
          { ...onDay(to), name: text("末日仍适用", "it applies on its last day"), expect: found(names) },
          { ...onDay(moved(to, 1)), name: text("失效次日不适用", "the day after it does not"), expect: notApplicable },
        ]),
  ];
  const made = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    from,
    ...(to === undefined ? {} : { to }),
    about: record(of),
    law,
    ...(only ? { appliesWhen: only.when } : {}),
    outcomes: unordered(Object.fromEntries(parts.map(([name, part]) => [name, part.title])) as Record<P, Text>),
    combine: "every",
    rows: (subject) => parts.map(([name, { lacks }]) => ({ when: lacks(subject), then: name })),
    consequences: Object.fromEntries(names.map((n) => [n, [written.consequence ?? follows[strength]]])) as never,
    examples: examples as never,
  });
  return { lacking: made as unknown as Lacking<K, P>["lacking"], definitions: [made] };
}

/** A part for each member of a list: `eachOf(elements, (element, title) => …)`. */
export const eachOf = <K extends Kind, const M extends string>(
  members: Readonly<Record<M, Text>>,
  part: (member: M, title: Text) => Part<K>,
): Readonly<Record<M, Part<K>>> =>
  Object.fromEntries(
    (Object.entries<Text>(members) as [M, Text][]).map(([member, title]) => [member, part(member, title)]),
  ) as Readonly<Record<M, Part<K>>>;

interface DoneOn<K extends Kind> {
  readonly of: K;
  readonly from: string;
  /** The date on which it was done. */
  readonly field: keyof K["shape"] & string;
  /** What is lacking where it was not. */
  readonly title: Text;
  /** Of which subjects only, with facts of one that is meant and of one that is not. */
  readonly only?: {
    readonly when: (subject: Terms<K>) => Test;
    readonly owing: Facts<NoInfer<K>>;
    readonly others: Facts<NoInfer<K>>;
  };
}

/** That something was done, by the date on record: on the day of judging itself it was, a day later it was not yet. */
export function doneOn<K extends Kind>({ from, field, title, only }: DoneOn<K>): Part<K> {
  const done = (subject: Terms<K>): Test =>
    (subject as unknown as Record<string, DateTerm>)[field]?.by(judgedOn) ?? never;
  const facts = (day: string) => ({ ...only?.owing, [field]: day }) as Facts<K>;
  return {
    title,
    lacks: (s) => (only ? all(only.when(s), not(done(s))) : not(done(s))),
    having: { facts: facts(moved(from, later)) },
    lacking: { facts: facts("none") },
    alike: [
      {
        name: text(`${title.zh}：判定次日才有`, `${title.en}: the day after only`),
        lacks: true,
        facts: facts(moved(from, later + 1)),
      },
      ...(only
        ? [
            {
              name: text(`不涉及：${title.zh}`, `it is not about: ${title.en}`),
              lacks: false,
              facts: { ...facts("none"), ...only.others },
            },
          ]
        : []),
    ],
  };
}

/** For each member of a set on the record, that it is not there. */
export const unsaid = <K extends Kind, const M extends string>(
  field: keyof K["shape"] & string,
  members: Readonly<Record<M, Text>>,
): Readonly<Record<M, Part<K>>> =>
  eachOf<K, M>(members, (member, { zh, en }) => ({
    title: text(`没有${zh}`, `not there: ${en}`),
    lacks: (s) =>
      not((s as unknown as Record<string, { readonly includes: (m: M) => Test }>)[field]?.includes(member) ?? never),
    having: { facts: { [field]: [member] } as unknown as Facts<K> },
  }));
