import {
  type Amount,
  type AnyDefinition,
  all,
  amount,
  atAnyTime,
  type Cites,
  type Consequence,
  count,
  counted,
  type Decision,
  decision,
  Exact,
  type ExampleData,
  type Facts,
  formatDay,
  formatPeriod,
  type Indicator,
  indicator,
  inPeriod,
  judgedOn,
  type Kind,
  type NumberTerm,
  onDate,
  ordered,
  parameter,
  parseDay,
  periodContaining,
  type Quantity,
  quantity,
  ratio,
  subtreeRecords,
  type Terms,
  type Test,
  type Text,
  text,
  type UnitKind,
  unitIn,
  type units,
} from "@anwei/kernel";
import { type DayOfYear, exampleYear, inExampleYear, inYear } from "@anwei/responsibility";
import { quoted, Refusals } from "./refused.js";

export interface QuotaWritten<K extends Kind> {
  /** The id of its main rule, and the prefix of the ids of the others. */
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  /** Who has the quota, over itself and all below it. */
  readonly appliesTo: readonly [UnitKind, ...UnitKind[]];
  /** What is counted: units, or records of units. */
  readonly over: K;
  /** Which of them the quota is about. */
  readonly where: (one: Terms<K>) => Test;
  /** When one of those meets it: `(u) => grade.reached.of(u).atLeast("two")`. */
  readonly meets: (one: Terms<K>) => Test;
  /** Those on record at any time, or those of the year in which it is judged: mines closed. */
  readonly within: "any-time" | "year";
  /** The share of those it is about, as `percent(60)`, or how many of them. */
  readonly measure: { readonly share: Amount } | { readonly count: number };
  readonly side: "at-least" | "at-most";
  /** By a day of every year, or once; the day itself included. */
  readonly by: DayOfYear | { readonly once: string };
  /** What follows where it is missed. */
  readonly consequences: readonly Consequence[];
  readonly example: {
    /** One that it is about and that meets it, where `records` say so of its id; one that does not. */
    readonly met: Facts<K>;
    readonly short: Facts<K>;
    /** What it is not about, each for a reason of its own. */
    readonly others: readonly Facts<K>[];
    /** Records of other tables by which the first meet it on a day, and by which the other does not. */
    readonly records?: (met: readonly string[], short: string, on: string) => NonNullable<ExampleData["records"]>;
  };
}

/** How a quota stands, and all that it is made of. */
export interface Quota {
  /** How many it is about. */
  readonly about: Indicator<"units", NumberTerm>;
  readonly meeting: Indicator<"units", NumberTerm>;
  /** The share of those it is about that meet it; none of nobody. */
  readonly share: Quantity<"units", NumberTerm>;
  readonly standing: Decision<"units", "met" | "not-yet-due" | "missed", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * A quota (达标率、覆盖率、数量指标): of the units or records of a unit and all below it, a share or a number meets a
 * condition, at least or at most so much, by a day. It is judged by how matters stand on the day of judging: what is met
 * after the day counts as met. A share of nobody is not judged; where records are not complete it is undecided.
 *
 * @example
 * ```ts
 * quota({ …, over: units, where: (u) => u.kind.is("enterprise"), meets: (u) => grade.reached.of(u).atLeast("two"),
 *   measure: { share: percent(60) }, side: "at-least", by: "12-31" });
 * ```
 * @throws DefinitionError
 */
export function quota<K extends Kind>(written: QuotaWritten<K>): Quota {
  checkQuota(written);
  const { id, title, cites, from, appliesTo, where, meets, measure, side, by, consequences, example } = written;
  const atLeast = side === "at-least";
  const moves = { may: "tighten", stricter: atLeast ? "higher" : "lower" } as const;
  const limit =
    "share" in measure
      ? parameter({
          id: `${id}/limit`,
          of: amount(text(`${title.zh}：比例`, `${title.en}: the share`), {
            as: "percent",
            decimals: 6,
            min: 0,
            max: 1,
          }),
          moves,
          history: [{ from, value: measure.share.value, cites }],
        })
      : parameter({
          id: `${id}/limit`,
          of: count(text(`${title.zh}：数量`, `${title.en}: how many`), { unit: "item" }),
          moves,
          history: [{ from, value: measure.count, cites }],
        });

  const year = exampleYear(from, typeof by === "string" ? by : undefined);
  const dueDay = typeof by === "string" ? inExampleYear(year, by) : (parseDay(by.once) ?? 0);
  const due = formatDay(dueDay);
  const dueYear = periodContaining("year", dueDay);
  const period = formatPeriod(dueYear);
  const late = formatDay(dueDay + 1);
  const dueTerm = typeof by === "string" ? inYear(by) : onDate(by.once);

  const owner = { id: "owner", kind: appliesTo[0] } as const;
  const shape = (id: string, facts: Facts<K>) => ({
    ...(written.over.name === "units" ? { parent: "owner" } : { unit: "below", happenedOn: due }),
    ...facts,
    id,
  });
  const rows = [
    shape("met-1", example.met),
    shape("met-2", example.met),
    shape("short-1", example.short),
    ...example.others.map((facts, i) => shape(`other-${i}`, facts)),
    ...(written.within === "year"
      ? [{ ...shape("last-year", example.met), happenedOn: formatDay(dueYear.start - 1) }]
      : []),
  ];
  const tree = [owner, { id: "below", parent: "owner", kind: "village" }, { id: "elsewhere", kind: appliesTo[0] }];
  const away = {
    ...shape("away", example.met),
    ...(written.over.name === "units" ? { parent: "elsewhere" } : { unit: "elsewhere" }),
  };
  const met = [...rows.map((row) => row.id).filter((row) => row !== "short-1"), "away"];
  const tables = {
    ...(written.over.name === "units"
      ? { units: [...tree, ...rows, away] }
      : { units: tree, [written.over.name]: [...rows, away] }),
  };
  const counting = {
    cites,
    from,
    about: unitIn("year"),
    law: "periodEnd",
    over: written.over,
    link: subtreeRecords,
    window: written.within === "year" ? inPeriod() : atAnyTime(),
    fold: counted({ unit: "item" }),
  } as const;
  const shown = { facts: owner, period, judged: due, records: tables as never } as const;
  const about: Indicator<"units", NumberTerm> = indicator({
    ...counting,
    id: `${id}/about`,
    title: text(`${title.zh}：应计数`, `${title.en}: how many it is about`),
    where,
    examples: [
      { ...shown, name: text("应计的，不论达到与否", "those it is about, whether they meet it or not"), expect: 3 },
    ],
  });
  const meeting: Indicator<"units", NumberTerm> = indicator({
    ...counting,
    id: `${id}/meeting`,
    title: text(`${title.zh}：达到数`, `${title.en}: how many meet it`),
    where: (one) => all(where(one), meets(one)),
    examples: [
      {
        ...shown,
        records: { ...tables, ...example.records?.(met, "short-1", due) } as never,
        name: text("应计而达到的", "those it is about that meet it"),
        expect: 2,
      },
    ],
  });
  const shared = { cites, from, about: unitIn("year"), law: "periodEnd" } as const;
  // Every share of a parameter's six decimals is a whole number of so many.
  const million = 1_000_000;
  const line =
    "share" in measure
      ? Exact.of(measure.share.value)
          .times(Exact.of(million))
          .round(atLeast ? "up" : "down")
          .toNumber()
      : measure.count;
  const given = (n: number, judged: string, of: number = million) => ({
    facts: owner,
    period,
    judged,
    given: { [meeting.id]: n, ...("share" in measure ? { [about.id]: of } : {}) },
  });
  const share = quantity({
    ...shared,
    id: `${id}/share`,
    title: text(`${title.zh}：达到比例`, `${title.en}: the share that meets it`),
    appliesWhen: (u) => about.of(u).atLeast(1),
    is: (u) => ratio(meeting.of(u), about.of(u)),
    examples: [
      {
        facts: owner,
        period,
        judged: due,
        given: { [meeting.id]: 1, [about.id]: 1 },
        name: text("只有一个、达到", "one, that meets it"),
        expect: 1,
      },
      {
        facts: owner,
        period,
        judged: due,
        given: { [meeting.id]: 2733, [about.id]: 2794 },
        name: text("2794中的2733", "2733 of 2794"),
        expect: "2733/2794",
      },
      {
        facts: owner,
        period,
        judged: due,
        given: { [meeting.id]: 0, [about.id]: 0 },
        name: text("没有应计的，没有比例", "of nobody there is no share"),
        expect: { notApplicable: true },
      },
    ],
  });
  const notMet = (u: Terms<typeof units>): Test => {
    const needed = "share" in measure ? about.of(u).times(limit.value) : limit.value;
    return atLeast ? meeting.of(u).below(needed) : meeting.of(u).moreThan(needed);
  };
  const off = atLeast ? line - 1 : line + 1;
  const standing = decision({
    ...shared,
    id,
    title,
    beforeEnd: "soFar",
    appliesWhen: (u) =>
      "share" in measure ? all(u.kind.oneOf(...appliesTo), about.of(u).atLeast(1)) : u.kind.oneOf(...appliesTo),
    outcomes: ordered({
      met: text("达到", "met"),
      "not-yet-due": text("未到期限", "not yet due"),
      missed: text("未达到", "missed"),
    }),
    combine: "gravest",
    consequences: { missed: consequences },
    rows: (u) => [
      { when: all(notMet(u), judgedOn.moreThan(dueTerm)), then: "missed" },
      { when: all(notMet(u), judgedOn.atMost(dueTerm)), then: "not-yet-due" },
      { otherwise: "met" },
    ],
    examples: [
      { ...given(line, late), name: text("恰好达到", "just met"), expect: "met" },
      { ...given(line, due), name: text("期限当日已达到", "met on the day"), expect: "met" },
      { ...given(off, late), name: text("差1，已过期限", "one off, after the day"), expect: "missed" },
      { ...given(off, due), name: text("差1，期限当日", "one off, on the day"), expect: "not-yet-due" },
      ...appliesTo.slice(1).map((kind) => ({
        ...given(off, late),
        facts: { ...owner, kind },
        name: text("另一类单位", "a unit of another kind that has it"),
        expect: "missed" as const,
      })),
      {
        ...given(off, late),
        facts: { ...owner, kind: otherKind(appliesTo) },
        name: text("没有此项指标的单位不适用", "not a unit of a kind that has no such quota"),
        expect: { notApplicable: true },
      },
      ...("share" in measure
        ? [
            {
              ...given(0, late, 0),
              name: text("没有应计的，不适用", "not where it is about nobody"),
              expect: { notApplicable: true },
            } as const,
            ...(atLeast
              ? [
                  {
                    ...given(0, late, 1),
                    name: text("只有一个、没有达到", "one, that does not meet it"),
                    expect: "missed",
                  } as const,
                ]
              : []),
          ]
        : []),
      {
        ...given(off, formatDay(year.before.end)),
        period: year.before.name,
        name: text("施行之前的年度不适用", "not in the year before it came into force"),
        expect: { notApplicable: true },
      },
    ],
  });
  return { about, meeting, share, standing, definitions: [limit, about, meeting, share, standing] };
}

/** Refuses a quota with everything that is wrong with its arguments: one that everything meets is none. @throws DefinitionError */
function checkQuota<K extends Kind>({ id, from, appliesTo, measure, side, by }: QuotaWritten<K>): void {
  const refusals = new Refusals(id);
  refusals.date(from, "from");
  refusals.kinds(appliesTo, "appliesTo");
  if (typeof by === "string") refusals.dayOfYear(by, "by");
  else refusals.date(by.once, "by.once");
  if ("count" in measure) refusals.whole(measure.count, side === "at-least" ? 1 : 0, "measure.count");
  else {
    const share = Exact.parse(measure.share.value);
    const [low, high] = [share?.sign ?? -1, share?.compare(Exact.one) ?? 1];
    if (side === "at-least" ? low <= 0 || high > 0 : low < 0 || high >= 0)
      refusals.tell(
        "bad-value",
        "measure.share",
        side === "at-least"
          ? text("大于零、不超过百分之百的比例", "a share above zero, of at most 100 %")
          : text("不小于零、不足百分之百的比例", "a share not below zero, of less than 100 %"),
        quoted(measure.share.value),
        text("改正比例：人人都达到的不是指标", "Mend the share: a quota that everything meets is none."),
      );
  }
  refusals.raise();
}

const otherKind = (kinds: readonly UnitKind[]): UnitKind =>
  (["grid", "zone"] as const).find((kind) => !kinds.includes(kind)) ?? "village";
