import {
  type AnyDefinition,
  all,
  between,
  type Decision,
  days,
  decision,
  first,
  formatDay,
  indicator,
  judgedOn,
  ordered,
  ownRecords,
  parseDay,
  record,
  text,
} from "@anwei/kernel";
import { dayBefore } from "../pattern.js";
import { headChanges } from "../records/head-changes.js";
import { letterLevels, letters } from "../records/letters.js";
import type { CascadeNumbers } from "./numbers.js";
import { type LetterStanding, letterStandings, standingRows } from "./standing.js";
import type { LetterCascadeWritten } from "./written.js";

/** Whether the new head of a unit has signed a letter of the unit's own level, in time. */
export function renewedLetter(
  { id, cites, from, within, levels, listed = [], consequence }: LetterCascadeWritten,
  numbers: CascadeNumbers,
): {
  readonly renewed: Decision<"headChanges", LetterStanding, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const start = parseDay(from) ?? 0;
  const [level] = levels;
  const units = [
    { id: "u", kind: level },
    { id: "x", kind: "grid" },
  ] as const;
  const change = { id: "h", unit: "u", happenedOn: from, head: "新任" } as const;
  const letter = (signed: number | "none" | null, more: object = {}) => ({
    id: `l${signed}`,
    unit: "u",
    level,
    happenedOn: from,
    signedOn: typeof signed === "number" ? formatDay(start + signed) : signed,
    signedBy: "新任",
    ...more,
  });
  const has = (...rows: readonly object[]) => ({ units, letters: rows as never });
  const at = (day: number) => ({ judged: formatDay(start + day) });
  const beside = listed[0];

  const common = { cites, from, about: record(headChanges), law: "event" } as const;
  const signedOn = indicator({
    ...common,
    id: `${id}/new-head-signed-on`,
    title: text("新任主要负责人签订之日", "the day on which the new head signed"),
    over: letters,
    link: ownRecords,
    window: (h) => between(h.happenedOn, judgedOn),
    where: (l, h) => all(l.signedBy.sameAs(h.head), l.level.oneOf(...levels), l.signedOn.by(judgedOn)),
    fold: (l) => first(l.signedOn),
    examples: [
      {
        ...at(20),
        name: text("新任签字的第一份", "the first that the new head signed"),
        facts: change,
        records: has(
          letter(9),
          letter(8),
          letter(1, { signedBy: "前任" }),
          letter(2, { happenedOn: dayBefore(from) }),
          letter(3, { unit: "x" }),
          ...(beside ? [letter(4, { level: beside })] : []),
        ),
        expect: formatDay(start + 8),
      },
      {
        ...at(8),
        name: text(
          "判断之日签的算，次日签的不算",
          "one signed on the day of judging counts, one signed later does not",
        ),
        facts: change,
        records: has(letter(9), letter(8)),
        expect: formatDay(start + 8),
      },
      {
        ...at(8),
        name: text("判断之后才签", "signed only after the judgement"),
        facts: change,
        records: has(letter(9)),
        expect: { notApplicable: true },
      },
      ...levels.map((of) => ({
        ...at(8),
        name: text(`${letterLevels[of].zh}一级的`, `one of the level ${letterLevels[of].en}`),
        facts: change,
        records: has(letter(7, { level: of })),
        expect: formatDay(start + 7),
      })),
    ],
  });
  const renewed = decision({
    ...common,
    id: `${id}/new-head`,
    title: text("主要负责人变更后是否重新签订", "Whether a letter is signed anew after a change of head"),
    appliesWhen: (h) => h.unit.kind.oneOf(...levels),
    outcomes: ordered(letterStandings),
    combine: "gravest",
    consequences: { late: [consequence], unsigned: [consequence] },
    rows: (h) => standingRows(signedOn.of(h), h.happenedOn.plus(days(numbers.within.value))),
    examples: [
      ...levels.map((kind) => ({
        ...at(within + 1),
        name: text(`${letterLevels[kind].zh}：期限次日未签`, `${letterLevels[kind].en}: unsigned the day after`),
        facts: change,
        records: { units: [{ id: "u", kind }], letters: [] },
        expect: "unsigned" as const,
      })),
      {
        ...at(within),
        name: text("期限当日未签", "unsigned on the last day"),
        facts: change,
        records: has(),
        expect: "not-yet-due",
      },
      {
        ...at(within),
        name: text("期限当日签订", "signed on the last day"),
        facts: change,
        records: has(letter(within)),
        expect: "signed",
      },
      {
        ...at(within + 1),
        name: text("期限次日签订", "signed the day after"),
        facts: change,
        records: has(letter(within + 1)),
        expect: "late",
      },
      {
        ...at(within + 1),
        name: text("只有前任签的：未签", "only the former head signed: unsigned"),
        facts: change,
        records: has(letter(0, { signedBy: "前任" })),
        expect: "unsigned",
      },
      {
        ...at(within + 1),
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: change,
        partial: true,
        records: has(letter("none", { signedBy: "none" })),
        expect: { atLeast: "signed", atMost: "unsigned" },
      },
      {
        ...at(within + 1),
        name: text("其他单位不适用", "it does not apply to another unit"),
        facts: { ...change, unit: "x" },
        records: has(),
        expect: { notApplicable: true },
      },
      {
        ...at(within + 1),
        name: text("施行之前的变更不适用", "it does not apply to a change before it came into force"),
        facts: { ...change, happenedOn: dayBefore(from) },
        given: { [`${id}/new-head-signed-on`]: { notApplicable: true } },
        records: has(),
        expect: { notApplicable: true },
      },
    ],
  });
  return { renewed, definitions: [signedOn, renewed] };
}
