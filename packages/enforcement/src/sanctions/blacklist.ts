import {
  type AnyDefinition,
  addMonths,
  all,
  any,
  atAnyTime,
  count,
  type DateTerm,
  type Decision,
  dateQuantity,
  decision,
  type Facts,
  first,
  formatDay,
  indicator,
  judgedOn,
  months,
  moved,
  not,
  ordered,
  parameter,
  parseDay,
  type Quantity,
  record,
  recordsBy,
  type Terms,
  type Test,
  type Text,
  termsOf,
  text,
  unordered,
} from "@anwei/kernel";
import { type ActLike, listings } from "../records/index.js";
import type { Timely } from "../timely.js";
import { deadline } from "./deadline.js";
import type { SanctionWritten } from "./written.js";

export interface BlacklistWritten<K extends ActLike, G extends string> extends SanctionWritten {
  readonly of: K;
  /** For which acts a unit is listed, each with facts in which it is. */
  readonly grounds: {
    readonly [Name in G]: {
      readonly title: Text;
      readonly when: (act: Terms<NoInfer<K>>) => Test;
      readonly example: Facts<NoInfer<K>>;
    };
  };
  /** Facts of an act for which nobody is listed. */
  readonly plain: Facts<NoInfer<K>>;
  /** How many days after its discovery; promptly where the document gives none. */
  readonly within?: number;
  /**
   * For how many months, and after how many it may be lifted at the earliest; where the document gives none, an entry
   * ends when it is lifted.
   */
  readonly term?: { readonly months: number; readonly liftedAfter: number };
  /** What a listed unit is restricted in, or barred from. */
  readonly restrictions: readonly { readonly id: string; readonly text: Text }[];
}

type Listed = "ended" | "lifted" | "listed";
type Fault = "not-published" | "lifted-early";

/** A list of the untrustworthy, and all that it is made of. */
export interface Blacklist<G extends string> {
  readonly grounds: Decision<"acts", G, false, "every">;
  /** Whether the unit was listed, in time or not. */
  readonly owed: Decision<"acts", Timely, true, "exactlyOne">;
  /** Whether an entry is in force, with what follows from it. */
  readonly standing: Decision<"listings", Listed, true, "exactlyOne">;
  /** When an entry ends by itself, where it does. */
  readonly ends?: Quantity<"listings", DateTerm>;
  /** What is wrong with an entry. */
  readonly faults: Decision<"listings", Fault, false, "every">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * A list of the untrustworthy (失信名单、“黑名单”): on which grounds a unit is listed and within how many days, what it is
 * restricted in while it is listed, when the entry ends, and when it may be lifted at the earliest.
 *
 * @throws DefinitionError
 */
export function blacklist<K extends ActLike, const G extends string>(written: BlacklistWritten<K, G>): Blacklist<G> {
  const { id, title, cites, from, of, within } = written;
  const named = Object.entries(written.grounds) as [G, (typeof written.grounds)[G]][];
  const [firstName, firstGround] = named[0] as (typeof named)[number];
  const day = (n: number): string => moved(from, n);
  const of_ = of as ActLike;
  const aboutActs = { cites, from, about: record(of_), law: "event" } as const;
  const plain = { ...written.plain, id: "a", unit: "u", happenedOn: from } as Facts<ActLike>;
  const grounds = decision({
    ...aboutActs,
    id: `${id}/grounds`,
    title: text(`${title.zh}：列入情形`, `${title.en}: grounds`),
    outcomes: unordered(Object.fromEntries(named.map(([name, ground]) => [name, ground.title]))),
    combine: "every",
    rows: (a) => named.map(([name, { when }]) => ({ when: when(a as never), then: name })),
    examples: [
      { name: text("没有列入情形", "no ground"), facts: plain, expect: { certain: [], possible: [] } },
      ...named.map(([name, ground]) => ({
        name: ground.title,
        facts: { ...plain, ...ground.example },
        expect: { certain: [name], possible: [name] },
      })),
      {
        name: text("施行前一日的行为不适用", "not to an act of the day before"),
        facts: { ...plain, ...firstGround.example, happenedOn: day(-1) },
        expect: { notApplicable: true },
      },
    ] as never,
  }) as unknown as Decision<"acts", G, false, "every">;
  const entry = (name: string, happenedOn: string, act = "a") => ({ id: name, unit: "u", act, happenedOn });
  const listedOn = indicator({
    ...aboutActs,
    id: `${id}/listed-on`,
    title: text(`${title.zh}：列入日期`, `${title.en}: listed on`),
    over: listings,
    link: recordsBy("act"),
    window: atAnyTime(),
    where: (l) => l.happenedOn.atMost(judgedOn),
    fold: (l) => first(l.happenedOn),
    examples: [
      {
        name: text("首次列入；判定日以后、因别的行为的不计", "the first entry, for this act, up to the day of judging"),
        facts: plain,
        judged: day(9),
        records: { listings: [entry("l1", day(9)), entry("l2", day(10)), entry("l3", day(1), "b")] },
        expect: day(9),
      },
      {
        name: text("判定日以后才列入的", "listed after the day of judging"),
        facts: plain,
        judged: day(9),
        records: { listings: [entry("l1", day(10))] },
        expect: { notApplicable: true },
      },
      {
        name: text("施行前一日的行为不适用", "not to an act of the day before"),
        facts: { ...plain, happenedOn: day(-1) },
        judged: day(9),
        records: { listings: [entry("l1", day(1))] },
        expect: { notApplicable: true },
      },
    ],
  });
  const owed = deadline<ActLike>({
    ...written,
    id: `${id}/owed`,
    title: text(`${title.zh}：应当列入`, `${title.en}: owed`),
    of: of_,
    within: { id: `${id}/within`, days: within },
    since: (a) => a.discoveredOn,
    done: (a) => listedOn.of(a),
    appliesWhen: (a) => any(...named.map(([name]) => grounds.of(a).includes(name as never))),
    example: (since) => ({ ...plain, discoveredOn: since }),
    given: { [grounds.id]: [firstName] },
    doneOn: (on) => ({ given: { [listedOn.id]: on } }),
    alike: named.slice(1).map(([name, ground]) => ({ name: ground.title, given: { [grounds.id]: [name] } })),
    elsewhere: [{ name: text("没有列入情形的", "without a ground"), given: { [grounds.id]: [] } }],
  });
  const listed = listedOf(written);
  return {
    grounds,
    owed: owed.standing,
    standing: listed.standing,
    ...(listed.ends ? { ends: listed.ends } : {}),
    faults: listed.faults,
    definitions: [grounds, listedOn, ...owed.definitions, ...listed.definitions],
  };
}

type Entries = Pick<
  BlacklistWritten<ActLike, string>,
  "id" | "title" | "note" | "cites" | "from" | "term" | "restrictions" | "consequence"
>;

/** How an entry stands, when it ends, and what is wrong with it. */
function listedOf(written: Entries): Pick<Blacklist<string>, "standing" | "ends" | "faults" | "definitions"> {
  const { id, title, cites, from, term } = written;
  const day = (n: number): string => moved(from, n);
  const inMonths = (n: number): string => formatDay(addMonths(parseDay(from) as number, n));
  const about = { cites, from, about: record(listings), law: "event" } as const;
  const monthsOf = (name: string, words: Text, value: number) =>
    parameter({
      id: `${id}/${name}`,
      of: count(text(`${title.zh}：${words.zh}`, `${title.en}: ${words.en}`), { unit: "month" }),
      history: [{ from, value, cites }],
    });
  const listing: Facts<typeof listings> = { happenedOn: from, published: true, liftedOn: "none" };
  const notYet = {
    name: text("施行前一日列入的不适用", "not to an entry of the day before"),
    facts: { ...listing, happenedOn: day(-1) },
    judged: day(1),
    expect: { notApplicable: true },
  } as const;
  const termMonths = term && monthsOf("term", text("列入期限（月）", "months for which a unit is listed"), term.months);
  const liftedAfter =
    term && monthsOf("lifted-after", text("最早移出的月数", "months before an entry may be lifted"), term.liftedAfter);
  const ends =
    termMonths &&
    dateQuantity({
      ...about,
      id: `${id}/ends`,
      title: text(`${title.zh}：届满之日`, `${title.en}: ends on`),
      is: (l) => l.happenedOn.plus(months(termMonths.value)),
      examples: [
        {
          name: text("自列入之日起算", "from the day of the entry"),
          facts: listing,
          judged: day(1),
          expect: inMonths(term?.months ?? 0),
        },
        notYet,
      ],
    });
  const end = inMonths(term?.months ?? 36);
  const given = ends ? { given: { [ends.id]: end } } : {};
  const stands = (zh: string, en: string, liftedOn: string, judged: string, expect: Listed) => ({
    name: text(zh, en),
    facts: { ...listing, liftedOn },
    ...given,
    judged,
    expect,
  });
  const entries = termsOf(listings);
  const standing = decision({
    ...about,
    id,
    title,
    ...(written.note ? { note: written.note } : {}),
    outcomes: ordered({
      ...(ends ? { ended: text("列入期限届满", "ended") } : {}),
      lifted: text("已移出", "lifted"),
      listed: text("列入期间", "listed"),
    } as { readonly [L in Listed]: Text }),
    combine: "exactlyOne",
    consequences: {
      listed: written.restrictions.map((restriction) => ({
        ...restriction,
        ...(ends ? { until: ends.of(entries) } : {}),
        endsWhen: entries.liftedOn.by(judgedOn),
      })),
    },
    rows: (l) => {
      const lifted = l.liftedOn.by(judgedOn);
      if (!ends)
        return [
          { when: lifted, then: "lifted" },
          { when: not(lifted), then: "listed" },
        ];
      const over = judgedOn.moreThan(ends.of(l));
      return [
        { when: lifted, then: "lifted" },
        { when: all(not(lifted), over), then: "ended" },
        { when: all(not(lifted), not(over)), then: "listed" },
      ];
    },
    examples: [
      ...(ends
        ? [
            stands("期限最后一日", "on the last day", "none", end, "listed"),
            stands("届满次日", "on the day after", "none", moved(end, 1), "ended"),
          ]
        : [stands("没有移出", "not lifted", "none", end, "listed")]),
      stands("移出当日", "on the day of lifting", day(40), day(40), "lifted"),
      stands("移出前一日", "on the day before", day(40), day(39), "listed"),
      { ...notYet, ...given },
    ],
  });
  const earliest = inMonths(term?.liftedAfter ?? 0);
  const fault = (
    zh: string,
    en: string,
    facts: Facts<typeof listings>,
    found: readonly Fault[],
    possible: readonly Fault[] = found,
  ) => ({ name: text(zh, en), facts: { ...listing, ...facts }, judged: end, expect: { certain: found, possible } });
  const faults = decision({
    ...about,
    id: `${id}/faults`,
    title: text(`${title.zh}：不合规定之处`, `${title.en}: what is wrong with an entry`),
    outcomes: unordered({
      "not-published": text("没有在信用平台公开", "not published on the credit platform"),
      ...(liftedAfter ? { "lifted-early": text("未到最早移出之日即移出", "lifted before it may be") } : {}),
    } as { readonly [F in Fault]: Text }),
    combine: "every",
    consequences: {
      "not-published": [written.consequence],
      ...(liftedAfter ? { "lifted-early": [written.consequence] } : {}),
    },
    rows: (l) => [
      { when: not(l.published), then: "not-published" },
      ...(liftedAfter
        ? [{ when: l.liftedOn.below(l.happenedOn.plus(months(liftedAfter.value))), then: "lifted-early" as const }]
        : []),
    ],
    examples: [
      fault("已公开，没有移出", "published, not lifted", {}, []),
      fault("没有公开", "not published", { published: false }, ["not-published"]),
      fault("是否公开未知", "whether it was published is not known", { published: null }, [], ["not-published"]),
      ...(liftedAfter
        ? [
            fault("最早之日移出", "lifted on the earliest day", { liftedOn: earliest }, []),
            fault("早一日移出", "lifted a day earlier", { liftedOn: moved(earliest, -1) }, ["lifted-early"]),
          ]
        : []),
      { ...notYet, judged: end },
    ] as never,
  });
  return {
    standing,
    ...(ends ? { ends } : {}),
    faults,
    definitions: [termMonths, liftedAfter, ends, standing, faults].filter((d) => d !== undefined),
  };
}
