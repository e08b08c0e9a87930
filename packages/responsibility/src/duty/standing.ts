import { all, type Consequence, type DateTerm, judgedOn, not, type Strength, type Test, text } from "@anwei/kernel";

const fulfilled = text("已履行", "fulfilled");
const notYetDue = text("未到期", "not yet due");
const overdue = text("逾期未履行", "overdue");

/** How a duty to be done so often stands, from well to ill. `short`: done, but too seldom; `overdue`: not once. */
export const timesStandings = {
  fulfilled,
  "not-yet-due": notYetDue,
  short: text("次数不足", "short"),
  overdue,
} as const;

/** How a duty to be done by a day stands, from well to ill. `late`: done after it; `overdue`: not done when it passed. */
export const dueStandings = {
  fulfilled,
  "not-yet-due": notYetDue,
  late: text("逾期履行", "fulfilled late"),
  overdue,
} as const;

export type TimesStanding = keyof typeof timesStandings;
export type DueStanding = keyof typeof dueStandings;
export type Standing = TimesStanding | DueStanding;

const follow = {
  must: {
    late: ["told-late", text("通报逾期履行", "being late is told")],
    short: ["made-up", text("限期补足", "what is lacking is made up by a set day")],
    overdue: ["done-now", text("责令限期履行", "the duty is done by a set day")],
  },
  should: {
    late: ["reminded", text("提醒按期履行", "a reminder to be in time")],
    short: ["reminded", text("提醒补足", "a reminder to make up what is lacking")],
    overdue: ["reminded", text("提醒履行", "a reminder to do it")],
  },
  aim: {
    late: ["noted", text("记录在案", "noted")],
    short: ["noted", text("记录在案", "noted")],
    overdue: ["noted", text("记录在案", "noted")],
  },
} as const satisfies Record<Strength, Record<string, readonly [string, ReturnType<typeof text>]>>;

/** What follows from each standing, by how strongly the document binds. */
export type DutyConsequences<S extends Standing> = { readonly [Outcome in S]?: readonly Consequence[] };

/** What follows unless the document says: 责令, 提醒 or 记录, by its strength. */
export const consequencesOf = <const S extends "late" | "short" | "overdue">(
  strength: Strength,
  ...of: readonly S[]
): DutyConsequences<S> =>
  Object.fromEntries(
    of.map((standing) => {
      const [id, text] = follow[strength][standing];
      return [standing, [{ id, text, strength }]];
    }),
  ) as unknown as DutyConsequences<S>;

/** The rows of a thing due by a day: nothing done yet, done after it, or nothing done after it. */
export const dueRows = (
  done: DateTerm,
  due: DateTerm,
): readonly { readonly when: Test; readonly then: DueStanding }[] => {
  const yet = done.exists;
  return [
    { when: all(not(yet), judgedOn.atMost(due)), then: "not-yet-due" },
    { when: done.moreThan(due), then: "late" },
    { when: all(not(yet), judgedOn.moreThan(due)), then: "overdue" },
  ];
};
