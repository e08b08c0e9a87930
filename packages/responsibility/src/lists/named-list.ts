import {
  any,
  type Cites,
  type Consequence,
  type Decision,
  decision,
  type Facts,
  type Kind,
  not,
  record,
  type Subject,
  type Terms,
  type Test,
  type Text,
  text,
  unordered,
} from "@anwei/kernel";
import { type Dated, spanOf } from "../dated.js";
import { dayBefore } from "../pattern.js";

interface ListEdition<M extends string> extends Dated {
  readonly listed: readonly M[];
  readonly cites: Cites;
}

interface Ending<K extends Kind> {
  /** What an officer found of an item that is not named. */
  readonly found: (subject: Terms<K>) => Test;
}

export interface NamedListWritten<K extends Kind, M extends string> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly of: K;
  /** The items that could stand in the list, with their titles. */
  readonly items: Readonly<Record<M, Text>>;
  /** Whether the subject is that item. */
  readonly is: (subject: Terms<K>, item: M) => Test;
  /**
   * `closed`: what is not named is not in the list. Otherwise it ends in 等: what is not named is in the list where an
   * officer has found so, and undecided until one has answered.
   */
  readonly ending: "closed" | Ending<K>;
  /** Newest first; each names the whole list as it was. */
  readonly editions: readonly [ListEdition<NoInfer<M>>, ...ListEdition<NoInfer<M>>[]];
  readonly consequence?: Consequence;
  /** Facts of a subject that is that item or none, and of what an officer found. */
  readonly example: (item: M | undefined, found: boolean | undefined) => Facts<K>;
}

/** The list as a decision, and the test that something stands in it. */
export interface NamedList<K extends Kind> {
  readonly listed: Decision<K["name"], "listed" | "unlisted", false, "exactlyOne">;
  readonly inList: (subject: Subject<K["name"]>) => Test;
}

/**
 * A named list (列举): closed, or ending in 等, by the edition that is in force on the day of judgement.
 *
 * @throws DefinitionError
 */
export function namedList<K extends Kind, const M extends string>(written: NamedListWritten<K, M>): NamedList<K> {
  const { of, items, is, ending, editions, example, consequence } = written;
  const edition = ({ listed, cites, ...span }: ListEdition<M>) => ({
    ...spanOf(span),
    cites,
    rows: (subject: Terms<K>) => {
      const named = listed.map((item) => is(subject, item));
      const holds = ending === "closed" ? named : [...named, ending.found(subject)];
      return [
        { when: any(...holds), then: "listed" as const },
        { when: not(any(...holds)), then: "unlisted" as const },
      ];
    },
  });
  const all = Object.keys(items) as M[];
  const open = ending !== "closed";
  const said = open ? false : undefined;
  const examples = editions.flatMap(({ from, to, listed }) => {
    const others = all.filter((item) => !listed.includes(item));
    return [from, ...(to === undefined ? [] : [to])].flatMap((judged) => [
      ...listed.map((item) => ({
        judged,
        name: text(`列明的${items[item].zh}，${judged}`, `${items[item].en}, which is named, on ${judged}`),
        facts: example(item, said),
        expect: "listed" as const,
      })),
      ...others.map((item) => ({
        judged,
        name: text(`未列明的${items[item].zh}，${judged}`, `${items[item].en}, which is not named, on ${judged}`),
        facts: example(item, said),
        expect: "unlisted" as const,
      })),
      {
        judged,
        name: text(`哪一项都不是，${judged}`, `none of the items, on ${judged}`),
        facts: example(undefined, said),
        expect: "unlisted" as const,
      },
      ...(open
        ? [
            {
              judged,
              name: text(`未列明，认定属于“等”，${judged}`, `not named, found to be of the open end, on ${judged}`),
              facts: example(undefined, true),
              expect: "listed" as const,
            },
            {
              judged,
              name: text(
                `未列明，尚未认定：未定，${judged}`,
                `not named and not yet answered: undecided, on ${judged}`,
              ),
              facts: example(undefined, undefined),
              expect: { possible: ["listed", "unlisted"] as const },
            },
          ]
        : []),
    ]);
  });
  const first = editions.at(-1) as ListEdition<M>;
  const [newest, ...earlier] = editions;
  const listed = decision({
    id: written.id,
    title: written.title,
    ...(written.note ? { note: written.note } : {}),
    about: record(of),
    law: "judged",
    outcomes: unordered({ listed: text("列入", "listed"), unlisted: text("未列入", "not listed") }),
    combine: "exactlyOne",
    ...edition(newest),
    before: earlier.map(edition),
    ...(consequence ? { consequences: { listed: [consequence] } } : {}),
    examples: [
      ...examples,
      {
        name: text("施行前一日不适用", "not the day before it came into force"),
        judged: dayBefore(first.from),
        facts: example(first.listed[0], said),
        expect: { notApplicable: true as const },
      },
    ] as never,
  });
  return { listed, inList: (subject) => listed.of(subject).is("listed") };
}
