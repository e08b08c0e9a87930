import {
  type AnyDefinition,
  all,
  any,
  atAnyTime,
  type ChoiceTerm,
  counted,
  countedDistinct,
  type Decision,
  decision,
  Exact,
  formatDay,
  type Indicator,
  indicator,
  inPeriod,
  judgedOn,
  type Members,
  min,
  type NumberTerm,
  not,
  ordered,
  quantity,
  ratio,
  subtreeRecords,
  type Terms,
  type Text,
  text,
  unitIn,
  units,
} from "@anwei/kernel";
import { exampleYear, inExampleYear, inYear } from "../pattern.js";
import { type LetterLevel, letterLevels, letters } from "../records/letters.js";
import type { CascadeNumbers } from "./numbers.js";
import type { LetterCascadeWritten, UnitLevel } from "./written.js";

export type Covered = "covered" | "not-yet-due" | "short";

type PerLevel<L extends LetterLevel> = Indicator<"units", NumberTerm, L>;

/** The exact share of letters signed below a giver, level by level, and whether it is what it has to be. */
export function letterCoverage(
  { id, cites, from, by, givers, levels, listed = [], coverage, consequence }: LetterCascadeWritten,
  numbers: CascadeNumbers,
): {
  readonly covered: Decision<"units", Covered, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const year = exampleYear(from, by);
  const byDay = inExampleYear(year, by);
  const at = (judged: number) => ({ period: year.name, judged: formatDay(judged) });
  const day = formatDay(year.start);
  const giver = { id: "g", kind: givers[0] } as const;

  // As many below the giver as make the required share a whole number of them.
  const share = Exact.of(coverage.value);
  const of = Math.max(2, Number(share.d));
  const needed = share.times(Exact.of(of)).toNumber();
  const unitsAt = (level: UnitLevel) =>
    Array.from({ length: of }, (_, i) => ({ id: `${level}${i}`, kind: level, parent: "g" }));
  const lettersAt = (level: LetterLevel, signed: number, whose: (i: number) => string) =>
    Array.from({ length: of }, (_, i) => ({
      id: `l-${level}${i}`,
      unit: whose(i),
      level,
      happenedOn: day,
      signedOn: i < signed ? day : "none",
    }));
  /** A territory in which every level but one has what it needs. */
  const territory = (lacking?: LetterLevel) => ({
    units: [giver, ...levels.flatMap(unitsAt)],
    letters: [
      ...levels.flatMap((level) => lettersAt(level, needed - (level === lacking ? 1 : 0), (i) => `${level}${i}`)),
      ...listed.flatMap((level) => lettersAt(level, needed - (level === lacking ? 1 : 0), () => "g")),
    ],
  });
  const whole = territory();

  const yearly = { cites, from, about: unitIn("year") } as const;
  const below = { ...yearly, over: letters, link: subtreeRecords, window: inPeriod() } as const;
  const named = <L extends LetterLevel>(of: readonly L[]): Members<L> =>
    Object.fromEntries(of.map((level): [L, Text] => [level, letterLevels[level]])) as Members<L>;

  const owing = indicator({
    ...yearly,
    id: `${id}/owing-units`,
    title: text("应签责任书的单位数", "units that owe a letter"),
    over: units,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (u, g) => not(u.id.sameAs(g.id)),
    by: { of: (u) => u.kind as ChoiceTerm as ChoiceTerm<UnitLevel>, members: named(levels) },
    fold: counted({ unit: "item" }),
    examples: levels.map((level) => ({
      ...at(byDay),
      name: text(`下辖${letterLevels[level].zh}`, `${letterLevels[level].en} below it`),
      facts: { ...giver, kind: level },
      at: level,
      records: { units: [{ ...giver, kind: level }, ...levels.flatMap(unitsAt)] },
      expect: of,
    })),
  });
  const signedUnits = indicator({
    ...below,
    id: `${id}/signed-units`,
    title: text("已签责任书的单位数", "units that signed"),
    where: (l, g) => all(not(l.unit.sameAs(g.id)), l.signedOn.by(judgedOn)),
    by: { of: (l) => l.level as ChoiceTerm as ChoiceTerm<UnitLevel>, members: named(levels) },
    fold: (l) => countedDistinct(l.unit, { unit: "item" }),
    examples: levels.map((level) => ({
      ...at(byDay),
      name: text(
        `${letterLevels[level].zh}：一个单位两份计一次，自己的和判断之后才签的不计`,
        `${letterLevels[level].en}: two of one unit count once; its own and one signed later do not`,
      ),
      facts: giver,
      at: level,
      records: {
        units: [giver, ...unitsAt(level)],
        letters: [
          { id: "1", unit: `${level}0`, level, happenedOn: day, signedOn: formatDay(byDay) },
          { id: "2", unit: `${level}0`, level, happenedOn: day, signedOn: formatDay(byDay) },
          { id: "3", unit: `${level}1`, level, happenedOn: day, signedOn: formatDay(byDay + 1) },
          { id: "4", unit: "g", level, happenedOn: day, signedOn: day },
        ],
      },
      expect: 1,
    })),
  });
  const onList =
    listed.length > 0
      ? ([false, true] as const).map((signedOnly) =>
          indicator({
            ...below,
            id: `${id}/${signedOnly ? "signed-listed" : "listed"}`,
            title: signedOnly
              ? text("名册所列已签责任书份数", "letters of the register that are signed")
              : text("名册所列责任书份数", "letters of the register"),
            ...(signedOnly ? { where: (l: Terms<typeof letters>) => l.signedOn.by(judgedOn) } : {}),
            by: { of: (l) => l.level, members: named(listed) },
            fold: counted({ unit: "item" }),
            examples: listed.map((level) => ({
              ...at(byDay),
              name: text(
                `${letterLevels[level].zh}：已签一份，后签一份`,
                `${letterLevels[level].en}: one signed, one signed later`,
              ),
              facts: giver,
              at: level,
              records: {
                units: [giver],
                letters: [
                  { id: "1", unit: "g", level, happenedOn: day, signedOn: formatDay(byDay) },
                  { id: "2", unit: "g", level, happenedOn: day, signedOn: formatDay(byDay + 1) },
                ],
              },
              expect: signedOnly ? 1 : 2,
            })),
          }),
        )
      : [];
  const [listedLetters, signedListed] = onList;

  const shareAt = <L extends LetterLevel>(level: L, signed: PerLevel<L>, owed: PerLevel<L>) =>
    quantity({
      ...yearly,
      id: `${id}/coverage/${level}`,
      title: text(`${letterLevels[level].zh}责任书签订率`, `share of ${letterLevels[level].en} letters signed`),
      law: "periodEnd",
      // What is counted twice in the records makes no share above one.
      is: (u) => {
        const owing = owed.of(u, level);
        return ratio(min(signed.of(u, level), owing), owing);
      },
      examples: [
        {
          ...at(byDay),
          name: text(`${of}份已签${needed}份`, `${needed} of ${of} signed`),
          facts: giver,
          records: whole,
          expect: coverage.value,
        },
      ],
    });
  const shares = [
    ...levels.map((level) => shareAt(level, signedUnits, owing)),
    ...(listedLetters && signedListed ? listed.map((level) => shareAt(level, signedListed, listedLetters)) : []),
  ];
  const covered = decision({
    ...yearly,
    id: `${id}/coverage`,
    title: text("责任书签订率是否达到要求", "Whether the share of letters signed is what it has to be"),
    law: "periodEnd",
    beforeEnd: "soFar",
    appliesWhen: (u) => u.kind.oneOf(...givers),
    outcomes: ordered({
      covered: text("达到", "covered"),
      "not-yet-due": text("未到期", "not yet due"),
      short: text("未达到", "short"),
    }),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (u) => {
      const lacking = any(...shares.map((s) => s.of(u).below(numbers.coverage.value)));
      return [
        { when: lacking, then: "not-yet-due" },
        { when: all(lacking, judgedOn.moreThan(inYear(by))), then: "short" },
        { otherwise: "covered" },
      ];
    },
    examples: [
      ...givers.map((kind) => ({
        ...at(byDay + 1),
        name: text(`${kind === givers[0] ? "" : "另一类单位，"}各级均达到`, `every level is covered, ${kind}`),
        facts: { ...giver, kind },
        records: { ...whole, units: whole.units.map((u) => (u.id === "g" ? { ...u, kind } : u)) },
        expect: "covered" as const,
      })),
      ...[...levels, ...listed].map((level) => ({
        ...at(byDay + 1),
        name: text(`${letterLevels[level].zh}差一份`, `${letterLevels[level].en}: one short`),
        facts: giver,
        records: territory(level),
        expect: "short" as const,
      })),
      {
        ...at(byDay),
        name: text("期限当日差一份", "one short on the last day"),
        facts: giver,
        records: territory(levels[0]),
        expect: "not-yet-due",
      },
      {
        ...at(byDay + 1),
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: giver,
        partial: true,
        records: territory(levels[0]),
        expect: { atLeast: "covered", atMost: "short" },
      },
      {
        ...at(byDay + 1),
        name: text("其他单位不适用", "it does not apply to another unit"),
        facts: { id: "g", kind: "grid" },
        records: territory(levels[0]),
        expect: { notApplicable: true },
      },
      {
        name: text("施行当年，年度结束之后", "the year in which it came into force, once it is over"),
        period: year.first.name,
        judged: formatDay(year.first.end + 2),
        facts: giver,
        given: Object.fromEntries(shares.map((s) => [s.id, "0"])),
        expect: "short",
      },
      {
        name: text("施行之前的年度不适用", "it does not apply to the year before it came into force"),
        period: year.before.name,
        judged: formatDay(year.before.end),
        facts: giver,
        records: territory(levels[0]),
        given: Object.fromEntries(shares.map((s) => [s.id, "0"])),
        expect: { notApplicable: true },
      },
    ],
  });
  return {
    covered,
    definitions: [owing, signedUnits, ...onList, ...shares, covered],
  };
}
