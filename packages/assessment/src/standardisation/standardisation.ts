import {
  type AnyDefinition,
  addMonths,
  all,
  atAnyTime,
  type Cites,
  type Consequence,
  count,
  counted,
  type Decision,
  decision,
  formatDay,
  indicator,
  judgedOn,
  months,
  ordered,
  ownRecords,
  parameter,
  parseDay,
  record,
  text,
  units,
} from "@anwei/kernel";
import { dayBefore } from "@anwei/responsibility";
import { Refusals } from "../refused.js";
import { type StandardisationGrade, standardisationGrades, standardisations } from "./records.js";

export interface StandardisationWritten {
  /** The prefix of the ids: `province-city/standardisation`. */
  readonly id: string;
  readonly cites: Cites;
  readonly from: string;
  /** So many months before its end a grade expires soon, and where that stands. */
  readonly soon: { readonly months: number; readonly cites: Cites };
  /** What follows when a grade expires soon, has expired or was revoked. */
  readonly consequences?: { readonly [Outcome in "expires-soon" | "expired" | "revoked"]?: readonly Consequence[] };
}

/** Standardisation grades on the day of judging, and all that this is made of. */
export interface Standardisation {
  readonly standing: Decision<
    "standardisations",
    "valid" | "expires-soon" | "not-yet-valid" | "expired" | "revoked",
    true,
    "gravest"
  >;
  /** The highest grade that a unit has on the day of judging; it does not apply to one that has none. */
  readonly reached: Decision<"units", StandardisationGrade, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Whether a grade of work-safety standardisation holds on the day of judging, both days of its term included, and which
 * grade a unit has reached by those that do. A grade that expires soon still holds; on the day of its revocation it no
 * longer does.
 *
 * @throws DefinitionError
 */
export function standardisation(written: StandardisationWritten): Standardisation {
  const { id, cites, from, consequences = {} } = written;
  const refusals = new Refusals(id);
  refusals.date(from, "from");
  refusals.whole(written.soon.months, 1, "soon.months");
  refusals.raise();
  const soon = parameter({
    id: `${id}/soon`,
    of: count(text("到期前提醒月数", "months before the end of a grade"), { unit: "month" }),
    history: [{ from, value: written.soon.months, cites: written.soon.cites }],
  });
  const [start, end] = [laterYear(from, 1), laterYear(from, 4)];
  const grade = {
    id: "g",
    unit: "u",
    grade: "two",
    happenedOn: start,
    from: start,
    to: end,
    revokedOn: "none",
  } as const;
  const first = monthsBefore(end, written.soon.months);
  const on = (judged: string, more: object = {}) => ({ facts: { ...grade, ...more }, judged });
  const standing = decision({
    id,
    title: text("标准化等级是否有效", "whether a standardisation grade is valid"),
    cites,
    from,
    about: record(standardisations),
    law: "judged",
    outcomes: ordered({
      valid: text("有效", "valid"),
      "expires-soon": text("即将到期", "expires soon"),
      "not-yet-valid": text("尚未生效", "not valid yet"),
      expired: text("已到期", "expired"),
      revoked: text("已撤销", "revoked"),
    }),
    combine: "gravest",
    consequences,
    rows: (s) => [
      { when: s.revokedOn.atMost(judgedOn), then: "revoked" },
      { when: s.to.below(judgedOn), then: "expired" },
      { when: s.from.moreThan(judgedOn), then: "not-yet-valid" },
      { when: s.to.minus(months(soon.value)).atMost(judgedOn), then: "expires-soon" },
      { otherwise: "valid" },
    ],
    examples: [
      { ...on(start), name: text("首日有效", "valid on its first day"), expect: "valid" },
      { ...on(dayBefore(start)), name: text("首日之前", "the day before"), expect: "not-yet-valid" },
      { ...on(dayBefore(first)), name: text("提醒期前一日", "the day before it expires soon"), expect: "valid" },
      { ...on(first), name: text("提醒期首日", "the first day on which it expires soon"), expect: "expires-soon" },
      { ...on(end), name: text("末日仍有效", "valid still on its last day"), expect: "expires-soon" },
      { ...on(dayAfter(end)), name: text("末日次日到期", "expired on the day after"), expect: "expired" },
      { ...on(start, { revokedOn: start }), name: text("撤销当日", "on the day of its revocation"), expect: "revoked" },
      { ...on(start, { revokedOn: dayAfter(start) }), name: text("撤销前一日", "the day before it"), expect: "valid" },
      {
        ...on(dayAfter(end), { to: null }),
        name: text("有效期止未知：未定", "its last day is unknown: undecided"),
        expect: { atLeast: "valid", atMost: "expired" },
      },
      {
        ...on(from, { from }),
        name: text("施行当日适用", "it applies on the day it came into force"),
        expect: "valid",
      },
      {
        ...on(dayBefore(from)),
        name: text("施行前一日不适用", "not the day before it came into force"),
        expect: { notApplicable: true },
      },
    ],
  });
  const unit = { id: "u", kind: "enterprise" } as const;
  const grades = Object.keys(standardisationGrades) as StandardisationGrade[];
  const awards = (...of: readonly StandardisationGrade[]) =>
    of.map((g, i) => ({ ...grade, id: `${g}-${i}`, grade: g }));
  const heldOf = (g: StandardisationGrade) => {
    const { zh, en } = standardisationGrades[g];
    return {
      grade: g,
      held: indicator({
        id: `${id}/held-${g}`,
        title: text(`有效的${zh}以上等级数`, `valid grades, ${en} and above`),
        cites,
        from,
        about: record(units),
        law: "judged",
        over: standardisations,
        link: ownRecords,
        window: atAnyTime(),
        where: (s) => {
          const holds = standing.of(s).atMost("expires-soon");
          return g === "three" ? holds : all(s.grade.atLeast(g), holds);
        },
        fold: counted(),
        examples: [
          {
            name: text("各级各一，另有到期的和尚未生效的", "one of each, and one that expired and one to come"),
            facts: unit,
            judged: end,
            records: {
              standardisations: [
                ...awards(...grades),
                { ...grade, id: "expired", grade: "one", to: dayBefore(end) },
                { ...grade, id: "to-come", grade: "one", from: dayAfter(end) },
                { ...grade, id: "other", grade: "one", unit: "other" },
              ],
            },
            expect: grades.length - grades.indexOf(g),
          },
        ],
      }),
    };
  };
  const higher = [heldOf("two"), heldOf("one")];
  const held = [heldOf("three"), ...higher] as const;
  const reached = decision({
    id: `${id}/reached`,
    title: text("达到的标准化等级", "the standardisation grade that is reached"),
    cites,
    from,
    about: record(units),
    law: "judged",
    appliesWhen: (u) => held[0].held.of(u).atLeast(1),
    outcomes: ordered(standardisationGrades),
    combine: "gravest",
    rows: (u) => [
      ...higher.map((h) => ({ when: h.held.of(u).atLeast(1), then: h.grade })),
      { otherwise: held[0].grade },
    ],
    examples: [
      ...grades.map((g) => ({
        name: text(`有效的${standardisationGrades[g].zh}`, `a valid ${standardisationGrades[g].en}`),
        facts: unit,
        judged: start,
        records: { standardisations: awards(g) },
        expect: g,
      })),
      {
        name: text("没有定级", "no grade"),
        facts: unit,
        judged: start,
        records: { standardisations: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("等级已到期", "a grade that has expired"),
        facts: unit,
        judged: dayAfter(end),
        records: { standardisations: awards("one") },
        expect: { notApplicable: true },
      },
      {
        name: text("施行当日适用", "it applies on the day it came into force"),
        facts: unit,
        judged: from,
        given: Object.fromEntries(held.map((h) => [h.held.id, 1])),
        expect: "one",
      },
      {
        name: text("施行前一日不适用", "not the day before it came into force"),
        facts: unit,
        judged: dayBefore(from),
        given: Object.fromEntries(held.map((h) => [h.held.id, 1])),
        expect: { notApplicable: true },
      },
    ],
  });
  return { standing, reached, definitions: [soon, standing, ...held.map((h) => h.held), reached] };
}

const shifted = (date: string, by: (day: number) => number): string => formatDay(by(parseDay(date) ?? 0));
const dayAfter = (date: string): string => shifted(date, (day) => day + 1);
const laterYear = (date: string, n: number): string => shifted(date, (day) => addMonths(day, 12 * n));
const monthsBefore = (date: string, n: number): string => shifted(date, (day) => addMonths(day, -n));
