import { accidentLevel, accidents } from "@anwei/accident";
import {
  type AnyDefinition,
  addMonths,
  all,
  any,
  type Cites,
  type Consequence,
  choice,
  count,
  counted,
  type Decision,
  decision,
  formatDay,
  formatPeriod,
  indicator,
  inPeriod,
  mostWithin,
  ordered,
  parameter,
  parseDay,
  periodContaining,
  subtreeRecords,
  text,
  type UnitKind,
  unitIn,
} from "@anwei/kernel";

/** The readings that "three or more larger accidents in succession within the year" leaves open. */
export interface VetoReadings {
  /** `inYear`: so many in the year. `inSuccession`: so many within a stretch of months of the year. */
  readonly succession: "inYear" | "inSuccession";
}

export interface AnnualVetoWritten {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  /** So many larger or graver accidents veto the year. */
  readonly larger: number;
  /** So many major or graver accidents veto the year. */
  readonly major: number;
  /** The stretch of months that "in succession" means, where that reading is taken. */
  readonly months: number;
  readonly readings: VetoReadings;
  readonly readingCites: Cites;
  readonly cites: Cites;
  readonly from: string;
  readonly appliesTo: readonly UnitKind[];
  readonly consequence: Consequence;
}

/** The veto and all that it is made of. */
export interface AnnualVeto {
  readonly veto: Decision<"units", "none" | "veto", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * The veto of a year's assessment (一票否决) by accidents in a unit's territory: so many larger ones, or so many
 * major ones. A major accident also counts among the larger ones. With accidents of unknown level, or without zero
 * reports, it is undecided, never passed.
 *
 * @throws DefinitionError
 */
export function annualVeto(written: AnnualVetoWritten): AnnualVeto {
  const { id, cites, from, readings } = written;
  const largerLimit = parameter({
    id: `${id}/annual-veto/larger`,
    of: count(text("否决的较大事故起数", "larger accidents that veto"), { unit: "case" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: written.larger, cites }],
  });
  const majorLimit = parameter({
    id: `${id}/annual-veto/major`,
    of: count(text("否决的重大以上事故起数", "major accidents that veto"), { unit: "case" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: written.major, cites }],
  });
  const succession = parameter({
    id: `${id}/annual-veto/succession`,
    of: choice(text("“连续”的读法", "how “in succession” is read"), {
      inYear: text("年内累计", "counted over the year"),
      inSuccession: text(`任意${written.months}个月内`, `within any ${written.months} months`),
    }),
    history: [{ from, value: readings.succession, cites: written.readingCites }],
  });

  const year = { facts: { id: "county", kind: "county" }, period: "2009", judged: "2009-12-31" } as const;
  const happened = (...levels: readonly (readonly [string, number | null])[]) => ({
    accidents: levels.map(([happenedOn, deaths], i) => ({
      id: `a${i}`,
      unit: "county",
      happenedOn,
      deaths,
      missing: 0,
      seriousInjuries: 0,
      directLoss: 0,
    })),
  });
  const last = periodContaining("year", parseDay(from) as number).start - 1;
  const june = (n: number, deaths: number) =>
    Array.from({ length: n }, (_, i) => [`2009-06-${String(1 + i).padStart(2, "0")}`, deaths] as const);
  const start = parseDay("2009-01-10") as number;
  const stretch = addMonths(start, written.months);
  const apart = (days: number) =>
    [
      ["2009-01-10", 3],
      [formatDay(stretch - days), 3],
    ] as const;

  const yearly = { cites, from, about: unitIn("year"), over: accidents, link: subtreeRecords };
  const largerInYear = indicator({
    ...yearly,
    id: `${id}/annual-veto/larger-in-year`,
    window: inPeriod(),
    title: text("年内较大以上事故起数", "larger and graver accidents in the year"),
    where: (a) => accidentLevel.of(a).atLeast("larger"),
    fold: counted(),
    examples: [
      {
        ...year,
        name: text("一般事故不计", "ordinary ones do not count"),
        records: happened(["2009-01-10", 3], ["2009-02-10", 2]),
        expect: 1,
      },
    ],
  });
  const largerInSuccession = indicator({
    ...yearly,
    id: `${id}/annual-veto/larger-in-succession`,
    window: inPeriod(),
    title: text(
      `任意${written.months}个月内较大以上事故最多起数`,
      `most larger and graver accidents within ${written.months} months`,
    ),
    where: (a) => accidentLevel.of(a).atLeast("larger"),
    fold: mostWithin(written.months, "month"),
    examples: [
      {
        ...year,
        name: text(
          `恰隔${written.months}个月的两起不在一段之内`,
          `two exactly ${written.months} months apart are in no stretch`,
        ),
        records: happened(...apart(0)),
        expect: 1,
      },
      {
        ...year,
        name: text("近一日即在一段之内", "a day nearer they are in one"),
        records: happened(...apart(1)),
        expect: 2,
      },
      {
        ...year,
        name: text("一般事故不计", "ordinary ones do not count"),
        records: happened(["2009-01-10", 3], ["2009-01-11", 2]),
        expect: 1,
      },
    ],
  });
  const majorInYear = indicator({
    ...yearly,
    id: `${id}/annual-veto/major-in-year`,
    window: inPeriod(),
    title: text("年内重大以上事故起数", "major and graver accidents in the year"),
    where: (a) => accidentLevel.of(a).atLeast("major"),
    fold: counted(),
    examples: [
      {
        ...year,
        name: text("较大事故不计", "larger ones do not count"),
        records: happened(["2009-01-10", 9], ["2009-02-10", 10]),
        expect: 1,
      },
    ],
  });
  const veto = decision({
    id: `${id}/annual-veto`,
    title: text("年度考核一票否决", "Veto of the year's assessment"),
    cites,
    from,
    about: unitIn("year"),
    law: "periodEnd",
    // Accidents only add up: what vetoes on what is there so far stays a veto.
    beforeEnd: "soFar",
    appliesWhen: (u) => u.kind.oneOf(...written.appliesTo),
    outcomes: ordered({ none: text("未否决", "none"), veto: text("一票否决", "veto") }),
    combine: "gravest",
    consequences: { veto: [written.consequence] },
    rows: (u) => [
      {
        when: any(
          all(succession.value.is("inYear"), largerInYear.of(u).atLeast(largerLimit.value)),
          all(succession.value.is("inSuccession"), largerInSuccession.of(u).atLeast(largerLimit.value)),
        ),
        then: "veto",
      },
      { when: majorInYear.of(u).atLeast(majorLimit.value), then: "veto" },
      { otherwise: "none" },
    ],
    examples: [
      {
        ...year,
        name: text("差一起较大事故", "one larger accident short"),
        records: happened(...june(written.larger - 1, 3)),
        expect: "none",
      },
      {
        ...year,
        name: text("较大事故达到起数", "as many larger accidents as veto"),
        records: happened(...june(written.larger, 3)),
        expect: "veto",
      },
      {
        ...year,
        name: text("重大事故达到起数", "as many major accidents as veto"),
        records: happened(...june(written.major, 10)),
        expect: "veto",
      },
      {
        ...year,
        name: text("施行之前的年度不适用", "it does not apply to the year before it came into force"),
        period: formatPeriod(periodContaining("year", last)),
        judged: formatDay(last),
        records: happened(...Array.from({ length: written.major }, () => [formatDay(last), 10] as const)),
        expect: { notApplicable: true },
      },
      {
        ...year,
        name: text("死亡人数未知的一起使结论未定", "one whose deaths are unknown leaves it undecided"),
        records: happened(...june(written.larger - 1, 3), ["2009-06-20", null]),
        expect: { atLeast: "none", atMost: "veto" },
      },
      {
        ...year,
        facts: { id: "village", kind: "village" },
        name: text("村不适用", "it does not apply to a village"),
        records: happened(["2009-06-10", 30]),
        expect: { notApplicable: true },
      },
    ],
  });
  return {
    veto,
    definitions: [largerLimit, majorLimit, succession, largerInYear, largerInSuccession, majorInYear, veto],
  };
}
