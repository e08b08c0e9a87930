import {
  type AnyDefinition,
  all,
  counted,
  type Decision,
  decision,
  formatDay,
  indicator,
  inPeriod,
  judgedOn,
  ordered,
  text,
  unitIn,
} from "@anwei/kernel";
import { exampleYear, inExampleYear, inYear } from "../pattern.js";
import { letterLevels, letters } from "../records/letters.js";
import type { LetterCascadeWritten } from "./written.js";

export type Registered = "registered" | "not-yet-due" | "missing";

/** Whether each unit of a level has a letter of the year at all. */
export function letterRegistered({ id, cites, from, by, levels, listed = [], consequence }: LetterCascadeWritten): {
  readonly registered: Decision<"units", Registered, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const year = exampleYear(from, by);
  const byDay = inExampleYear(year, by);
  const [level] = levels;
  const unit = { id: "u", kind: level } as const;
  const letter = { id: "l", unit: "u", level, happenedOn: formatDay(year.start) };
  const beside = listed[0];
  const at = (judged: number) => ({ period: year.name, judged: formatDay(judged) });

  const yearly = { cites, from, about: unitIn("year") } as const;
  const count = indicator({
    ...yearly,
    id: `${id}/letters`,
    title: text("当年责任书份数", "letters of the year"),
    over: letters,
    window: inPeriod(),
    where: (l) => l.level.oneOf(...levels),
    fold: counted({ unit: "item" }),
    examples: [
      {
        ...at(year.end),
        name: text("只计当年、本单位一级的", "those of the year and of the unit's own level"),
        facts: unit,
        records: {
          letters: [
            letter,
            { ...letter, id: "before", happenedOn: formatDay(year.start - 1) },
            { ...letter, id: "after", happenedOn: formatDay(year.end + 1) },
            ...(beside ? [{ ...letter, id: "listed", level: beside }] : []),
          ],
        },
        expect: 1,
      },
      {
        ...at(year.end),
        name: text("各级的都计", "those of every level count"),
        facts: unit,
        records: { letters: levels.map((of) => ({ ...letter, id: of, level: of })) },
        expect: levels.length,
      },
    ],
  });
  const registered = decision({
    ...yearly,
    id: `${id}/registered`,
    title: text("当年有无责任书", "Whether a unit has a letter of the year"),
    law: "periodEnd",
    beforeEnd: "soFar",
    appliesWhen: (u) => u.kind.oneOf(...levels),
    outcomes: ordered({
      registered: text("有责任书", "has one"),
      "not-yet-due": text("未到期", "not yet due"),
      missing: text("无责任书", "has none"),
    }),
    combine: "gravest",
    consequences: { missing: [consequence] },
    rows: (u) => [
      { when: count.of(u).below(1), then: "not-yet-due" },
      { when: all(count.of(u).below(1), judgedOn.moreThan(inYear(by))), then: "missing" },
      { otherwise: "registered" },
    ],
    examples: [
      ...levels.map((kind) => ({
        ...at(byDay + 1),
        name: text(`${letterLevels[kind].zh}：期限次日没有`, `${letterLevels[kind].en}: none on the day after`),
        facts: { id: "u", kind },
        records: { letters: [] },
        expect: "missing" as const,
      })),
      {
        ...at(byDay),
        name: text("期限当日没有", "none on the last day"),
        facts: unit,
        records: { letters: [] },
        expect: "not-yet-due",
      },
      {
        ...at(byDay + 1),
        name: text("有一份", "one"),
        facts: unit,
        records: { letters: [letter] },
        expect: "registered",
      },
      {
        ...at(byDay + 1),
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: unit,
        partial: true,
        records: { letters: [] },
        expect: { atLeast: "registered", atMost: "missing" },
      },
      {
        ...at(byDay + 1),
        name: text("其他单位不适用", "it does not apply to another unit"),
        facts: { id: "u", kind: "grid" },
        records: { letters: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("施行当年，年度结束之后", "the year in which it came into force, once it is over"),
        period: year.first.name,
        judged: formatDay(year.first.end + 2),
        facts: unit,
        records: { letters: [] },
        expect: "missing",
      },
      {
        name: text("施行之前的年度不适用", "it does not apply to the year before it came into force"),
        period: year.before.name,
        judged: formatDay(year.before.end),
        facts: unit,
        records: { letters: [] },
        expect: { notApplicable: true },
      },
    ],
  });
  return { registered, definitions: [count, registered] };
}
