import {
  type AnyDefinition,
  all,
  type Decision,
  dateQuantity,
  days,
  decision,
  formatDay,
  ordered,
  periodEnd,
  periodStart,
  recordIn,
  text,
} from "@anwei/kernel";
import { exampleYear, inExampleYear, inYear } from "../pattern.js";
import { type LetterLevel, letterLevels, letters } from "../records/letters.js";
import type { CascadeNumbers } from "./numbers.js";
import { type LetterStanding, letterStandings, standingRows } from "./standing.js";
import type { LetterCascadeWritten } from "./written.js";

/** Whether each letter of the year was signed by its day. */
export function letterSigned(
  { id, cites, from, by, within, levels, listed = [], consequence }: LetterCascadeWritten,
  numbers: CascadeNumbers,
): {
  readonly signed: Decision<"letters", LetterStanding, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const year = exampleYear(from, by);
  const byDay = inExampleYear(year, by);
  const owed: readonly LetterLevel[] = [...levels, ...listed];
  const other = (Object.keys(letterLevels) as LetterLevel[]).find((level) => !owed.includes(level));
  const letter = {
    id: "l",
    unit: "u",
    level: levels[0],
    happenedOn: formatDay(year.start),
    signedOn: "none",
  } as const;
  const at = (judged: number) => ({ period: year.name, judged: formatDay(judged) });
  const midYear = { ...letter, happenedOn: formatDay(byDay + 1) } as const;

  const yearly = { cites, from, about: recordIn(letters, "year"), law: "periodEnd" } as const;
  const due = dateQuantity({
    ...yearly,
    id: `${id}/due`,
    title: text("签订期限", "to be signed by"),
    combine: "exactlyOne",
    rows: (l) => [
      { when: l.happenedOn.atMost(inYear(by)), is: inYear(by) },
      { otherwise: l.happenedOn.plus(days(numbers.within.value)) },
    ],
    examples: [
      {
        ...at(byDay),
        name: text("期限当日起的责任书", "a letter that holds from that day"),
        facts: { ...letter, happenedOn: formatDay(byDay) },
        expect: formatDay(byDay),
      },
      {
        ...at(byDay),
        name: text("次日起的责任书", "a letter that holds from the next day"),
        facts: midYear,
        expect: formatDay(byDay + 1 + within),
      },
    ],
  });
  const signed = decision({
    ...yearly,
    id,
    title: text("责任书是否按期签订", "Whether a letter was signed by its day"),
    beforeEnd: "soFar",
    appliesWhen: (l) => all(l.level.oneOf(...owed), l.happenedOn.atLeast(periodStart), l.happenedOn.atMost(periodEnd)),
    outcomes: ordered(letterStandings),
    combine: "gravest",
    consequences: { late: [consequence], unsigned: [consequence] },
    rows: (l) => standingRows(l.signedOn, due.of(l)),
    examples: [
      ...owed.map((level) => ({
        ...at(byDay + 1),
        name: text(`${letterLevels[level].zh}：期限次日未签`, `${letterLevels[level].en}: unsigned the day after`),
        facts: { ...letter, level },
        expect: "unsigned" as const,
      })),
      {
        ...at(byDay),
        name: text("期限当日未签", "unsigned on the last day"),
        facts: letter,
        expect: "not-yet-due",
      },
      {
        ...at(byDay),
        name: text("期限当日签订", "signed on the last day"),
        facts: { ...letter, signedOn: formatDay(byDay) },
        expect: "signed",
      },
      {
        ...at(byDay + 1),
        name: text("期限次日签订", "signed the day after"),
        facts: { ...letter, signedOn: formatDay(byDay + 1) },
        expect: "late",
      },
      {
        ...at(byDay + 1),
        name: text("判断之后才签的，其时未签", "signed only after the judgement: not signed then"),
        facts: { ...letter, signedOn: formatDay(byDay + 2) },
        expect: "unsigned",
      },
      {
        ...at(byDay),
        name: text("期限之前判断，次日才签", "judged on the last day, signed the day after"),
        facts: { ...letter, signedOn: formatDay(byDay + 1) },
        expect: "not-yet-due",
      },
      {
        ...at(byDay + 1),
        name: text("是否签订未知：未定", "whether it is signed is unknown: undecided"),
        facts: { ...letter, signedOn: null },
        expect: { atLeast: "signed", atMost: "unsigned" },
      },
      ...(byDay < year.end
        ? [
            {
              ...at(byDay + 1 + within),
              name: text("年中起的，宽限之日未签", "from mid-year, unsigned on its last day"),
              facts: midYear,
              expect: "not-yet-due" as const,
            },
            {
              ...at(byDay + 2 + within),
              name: text("年中起的，宽限次日未签", "from mid-year, unsigned the day after"),
              facts: midYear,
              expect: "unsigned" as const,
            },
          ]
        : []),
      {
        ...at(year.end + 5),
        name: text("上年的责任书不适用", "it does not apply to last year's letter"),
        facts: { ...letter, happenedOn: formatDay(year.start - 1) },
        expect: { notApplicable: true },
      },
      {
        ...at(year.end + 6),
        name: text("下年的责任书不适用", "it does not apply to next year's letter"),
        facts: { ...letter, happenedOn: formatDay(year.end + 1) },
        expect: { notApplicable: true },
      },
      {
        ...at(year.end),
        name: text("年末起的责任书适用", "it applies to a letter from the last day of the year on"),
        facts: { ...letter, happenedOn: formatDay(year.end) },
        expect: "not-yet-due",
      },
      ...(other
        ? [
            {
              ...at(byDay + 1),
              name: text("其他层级不适用", "it does not apply to another level"),
              facts: { ...letter, level: other },
              expect: { notApplicable: true } as const,
            },
          ]
        : []),
      {
        name: text("施行当年，年度结束之后", "the year in which it came into force, once it is over"),
        period: year.first.name,
        judged: formatDay(year.first.end + 2),
        facts: { ...letter, happenedOn: formatDay(year.first.start) },
        expect: "unsigned",
      },
      {
        name: text("施行之前的年度不适用", "it does not apply to the year before it came into force"),
        period: year.before.name,
        judged: formatDay(year.before.end),
        facts: { ...letter, happenedOn: formatDay(year.before.start) },
        expect: { notApplicable: true },
      },
    ],
  });
  return { signed, definitions: [due, signed] };
}
