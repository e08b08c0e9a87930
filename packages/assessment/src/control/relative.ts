import {
  accidents,
  deathsPerBuildingOutput,
  deathsPerCoal,
  deathsPerEmployed,
  deathsPerGdp,
  deathsPerVehicles,
} from "@anwei/accident";
import {
  type AnyDefinition,
  all,
  any,
  type Cites,
  type Consequence,
  counted,
  type Decision,
  decision,
  type Indicator,
  indicator,
  moved,
  type NumberTerm,
  number,
  ordered,
  periodEnd,
  type Quantity,
  quantity,
  ratio,
  recordIn,
  subtreeRecords,
  summed,
  type Terms,
  type Test,
  text,
  toDate,
} from "@anwei/kernel";
import { relativeMeasures, relativeTargets, type TargetIndicator } from "@anwei/responsibility";
import { figureOf } from "./figures.js";
import { ledgerAround, ledgerYear, periodsAbout } from "./ledger.js";
import { peopleCounted } from "./people.js";

type Target = Terms<typeof relativeTargets>;
type Measure = keyof typeof relativeMeasures;

/** The rates of accident statistics that targets limit: each carries the unit of its base. */
const rates = {
  "gdp-death-rate": deathsPerGdp,
  "construction-death-rate": deathsPerBuildingOutput,
  "coal-death-rate": deathsPerCoal,
  "vehicle-death-rate": deathsPerVehicles,
  "employed-death-rate": deathsPerEmployed,
} as const satisfies { readonly [Name in Measure]?: typeof deathsPerGdp };

/** The figures whose decline on last year targets ask for. */
const declines = {
  "deaths-decline": "deaths",
  "accidents-decline": "accidents",
  "injuries-decline": "injuries",
} as const satisfies { readonly [Name in Measure]?: TargetIndicator };

type Rate = keyof typeof rates;
type Decline = keyof typeof declines;

const rateNames = Object.keys(rates) as Rate[];
const declineNames = Object.keys(declines) as Decline[];

export interface RelativeControlWritten {
  /** The id of its main rule, and the prefix of the ids of the others. */
  readonly id: string;
  readonly cites: Cites;
  readonly from: string;
  readonly consequences?: readonly Consequence[];
}

/** How targets that are rates or declines stand, and all that this is made of. */
export interface RelativeControl {
  /** The rate in the unit of its measure, or the decline as a share; below zero where there are more than last year. */
  readonly reached: Quantity<"relativeTargets", NumberTerm>;
  readonly standing: Decision<"relativeTargets", "kept" | "missed", true, "gravest">;
  readonly aim: Decision<"relativeTargets", "kept" | "missed", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Rates and declines against their targets (相对指标执行情况), in the year so far: deaths per 100 million yuan of GDP, per
 * 10 billion of building output, per million tonnes of coal, 10,000 vehicles and 100,000 employed, as the statistics of
 * accidents make them; deaths, accidents and injuries against last year up to the same date. After a year of none, none
 * is a decline kept, and one is not. Where no base figure is on record there is no rate to judge.
 *
 * @throws DefinitionError
 */
export function relativeControl({ id, cites, from, consequences }: RelativeControlWritten): RelativeControl {
  const people = peopleCounted(`${id}/counted`, cites, from);
  const year = ledgerYear(from);
  const term = { happenedOn: `${year}-01-01`, from: `${year}-01-01`, to: `${year}-12-31` } as const;
  const about = recordIn(relativeTargets, "year");
  const ledger = ledgerAround(year);
  const asked = { period: `${year}`, judged: `${year}-06-30` } as const;
  const rateOf = (measure: Rate) => ({
    id: "t",
    unit: "county",
    measure,
    side: "at-most" as const,
    value: "0.8",
    aim: "none" as const,
    ...term,
  });
  const declineOf = (measure: Decline) => ({
    ...rateOf("gdp-death-rate"),
    measure,
    side: "at-least" as const,
    value: "0.05",
  });

  const counting = (measure: Decline, ago: 0 | 1): Indicator<"relativeTargets", NumberTerm> => {
    const name: TargetIndicator = declines[measure];
    const { title, counts, adds } = figureOf(name);
    return indicator({
      id: `${id}/${name}${ago === 0 ? "" : "-last-year"}`,
      title:
        ago === 0
          ? text(`本年累计${title.zh}`, `${title.en}, this year to date`)
          : text(`上年同期累计${title.zh}`, `${title.en}, last year to the same date`),
      cites,
      from,
      about,
      over: accidents,
      link: subtreeRecords,
      window: toDate("year", { years: ago === 0 ? 0 : -1 }),
      where: counts,
      fold: (a) => (adds ? summed(adds(a, people)) : counted()),
      examples: [
        {
          ...asked,
          name: text("至六月三十日", "up to 30 June"),
          facts: declineOf(measure),
          records: ledger.records as never,
          expect: ledger.expected(name, `${year - ago}-01-01`, `${year - ago}-06-30`),
        },
      ],
    });
  };
  const figures = declineNames.map((measure) => ({
    measure,
    now: counting(measure, 0),
    before: counting(measure, 1),
  }));
  const rate = (t: Target, measure: Rate): NumberTerm =>
    rates[measure].of(t.unit).times({ value: "1", unit: "1/person" });
  const shared = { cites, from, about, law: "periodEnd" } as const;
  const givenRate = (measure: Rate, is: string) => ({
    ...asked,
    records: { units: [{ id: "county" }] },
    given: Object.fromEntries(rateNames.map((name) => [rates[name].id, name === measure ? is : "7"])),
  });
  const givenDecline = (measure: Decline, is: number, was: number) => ({
    ...asked,
    given: Object.fromEntries(
      figures.flatMap((of) =>
        of.measure === measure
          ? [
              [of.now.id, is],
              [of.before.id, was],
            ]
          : [
              [of.now.id, 70],
              [of.before.id, 7],
            ],
      ),
    ),
  });
  const reached = quantity({
    ...shared,
    id: `${id}/reached`,
    title: text("实际比率或者降幅", "the rate or decline reached"),
    combine: "exactlyOne",
    appliesWhen: (t) => t.measure.oneOf(...rateNames, ...declineNames),
    rows: (t) => [
      ...rateNames.map((measure) => ({ when: t.measure.is(measure), is: rate(t, measure) })),
      ...figures.map(({ measure, now, before }) => ({
        when: t.measure.is(measure),
        is: ratio(before.of(t).minus(now.of(t)), before.of(t)),
      })),
    ],
    examples: [
      ...rateNames.map((measure) => ({
        ...givenRate(measure, "0.5"),
        name: rates[measure].data.title,
        facts: rateOf(measure),
        expect: "0.5",
      })),
      ...declineNames.map((measure) => ({
        ...givenDecline(measure, 210, 243),
        name: text(`${relativeMeasures[measure].zh}，210比243`, `${relativeMeasures[measure].en}, 210 after 243`),
        facts: declineOf(measure),
        expect: "11/81",
      })),
      {
        ...givenDecline("deaths-decline", 6, 4),
        name: text("6比4：上升一半", "6 after 4: up by half"),
        facts: declineOf("deaths-decline"),
        expect: "-0.5",
      },
      {
        ...asked,
        name: text("没有统计基数，没有比率", "without a base figure there is no rate"),
        facts: rateOf("gdp-death-rate"),
        records: { ...(ledger.records as object), economy: [] } as never,
        expect: { notApplicable: true },
      },
    ],
  });
  const applies = (t: Target): Test =>
    all(
      t.from.atMost(periodEnd),
      t.to.atLeast(periodEnd),
      any(
        all(t.side.is("at-most"), any(...rateNames.map((m) => all(t.measure.is(m), rates[m].of(t.unit).exists)))),
        all(t.side.is("at-least"), t.measure.oneOf(...declineNames)),
      ),
    );
  const missed = (t: Target, limit: NumberTerm): Test =>
    any(
      all(t.side.is("at-most"), reached.of(t).moreThan(limit)),
      ...figures.map(({ measure, now, before }) =>
        all(t.measure.is(measure), now.of(t).moreThan(before.of(t).times(number(1).minus(limit)))),
      ),
    );
  const written = {
    ...shared,
    beforeEnd: "soFar",
    outcomes: ordered({ kept: text("完成", "kept"), missed: text("未完成", "missed") }),
    combine: "gravest",
  } as const;
  const named = (measure: Rate | Decline, zh: string, en: string) =>
    text(`${relativeMeasures[measure].zh}，${zh}`, `${relativeMeasures[measure].en}: ${en}`);
  const { first, before } = periodsAbout(from, "year");
  const sides = (part: "value" | "aim") => {
    const stated = <F extends object>(of: F, limit: string) => ({ ...of, [part]: limit });
    return [
      ...rateNames.flatMap((measure) => [
        {
          ...givenRate(measure, "0.8"),
          name: named(measure, "恰为0.8", "exactly 0.8"),
          facts: stated(rateOf(measure), "0.8"),
          expect: "kept",
        } as const,
        {
          ...givenRate(measure, "0.800001"),
          name: named(measure, "超过0.8", "more than 0.8"),
          facts: stated(rateOf(measure), "0.8"),
          expect: "missed",
        } as const,
      ]),
      ...declineNames.flatMap((measure) => [
        {
          ...givenDecline(measure, 95, 100),
          name: named(measure, "100降至95，恰降5%", "100 to 95: down by exactly 5 %"),
          facts: stated(declineOf(measure), "0.05"),
          expect: "kept",
        } as const,
        {
          ...givenDecline(measure, 96, 100),
          name: named(measure, "100降至96，不足5%", "100 to 96: by less"),
          facts: stated(declineOf(measure), "0.05"),
          expect: "missed",
        } as const,
      ]),
      {
        ...givenDecline("deaths-decline", 0, 0),
        name: text("两年都为零", "none in either year"),
        facts: stated(declineOf("deaths-decline"), "0.05"),
        expect: "kept",
      } as const,
      {
        ...givenDecline("deaths-decline", 1, 0),
        name: text("上年同期为零，本年1", "one after none"),
        facts: stated(declineOf("deaths-decline"), "0.05"),
        expect: "missed",
      } as const,
      ...(
        [
          [{ side: "at-least" }, "不设下限的比率不适用", "it does not apply to a rate with a lower limit"],
          [{ from: moved(term.to, 1) }, "年末次日起的不适用", "nor to one from the day after the year on"],
          [
            { from: `${year - 1}-01-01`, to: moved(term.to, -1) },
            "年末前一日止的不适用",
            "nor to one that ended before",
          ],
        ] as const
      ).map(
        ([more, zh, en]) =>
          ({
            ...givenRate("gdp-death-rate", "9"),
            name: text(zh, en),
            facts: { ...stated(rateOf("gdp-death-rate"), "0.8"), ...more },
            expect: { notApplicable: true },
          }) as const,
      ),
      {
        ...givenRate("gdp-death-rate", "9"),
        name: text("年末当日有效的", "one for the last day alone"),
        facts: { ...stated(rateOf("gdp-death-rate"), "0.8"), from: term.to },
        expect: "missed",
      } as const,
      ...[before, first].map(
        (year, i) =>
          ({
            ...givenRate("gdp-death-rate", "9"),
            name:
              i === 0
                ? text("施行之前的年度不适用", "not in the year before it came into force")
                : text("施行所在的年度", "in the year in which it came into force"),
            period: year.period,
            judged: year.judged,
            facts: { ...stated(rateOf("gdp-death-rate"), "0.8"), from: year.start, to: year.judged },
            expect: i === 0 ? ({ notApplicable: true } as const) : ("missed" as const),
          }) as const,
      ),
      {
        ...givenDecline("deaths-decline", 9, 1),
        name: text("设上限的降幅不适用", "nor to a decline with an upper limit"),
        facts: { ...stated(declineOf("deaths-decline"), "0.05"), side: "at-most" },
        expect: { notApplicable: true },
      } as const,
      {
        ...asked,
        name: text("没有统计基数，没有比率可判", "without a base figure there is no rate to judge"),
        facts: stated(rateOf("gdp-death-rate"), "0.8"),
        records: { ...(ledger.records as object), economy: [] } as never,
        expect: { notApplicable: true },
      } as const,
    ];
  };
  const standing = decision({
    ...written,
    id,
    title: text("比率、降幅指标执行情况", "how a target that is a rate or decline stands"),
    appliesWhen: applies,
    consequences: consequences ? { missed: consequences } : {},
    rows: (t) => [{ when: missed(t, t.value), then: "missed" }, { otherwise: "kept" }],
    examples: sides("value"),
  });
  const aim = decision({
    ...written,
    id: `${id}/aim`,
    title: text("比率、降幅力争目标执行情况", "whether the rate or decline striven for is reached"),
    appliesWhen: (t) => all(applies(t), t.aim.exists),
    rows: (t) => [{ when: missed(t, t.aim), then: "missed" }, { otherwise: "kept" }],
    examples: [
      ...sides("aim"),
      {
        ...givenRate("gdp-death-rate", "9"),
        name: text("没有力争值的不适用", "it does not apply where nothing is striven for"),
        facts: rateOf("gdp-death-rate"),
        expect: { notApplicable: true },
      },
    ],
  });
  return {
    reached,
    standing,
    aim,
    definitions: [people.lost, ...figures.flatMap(({ now, before }) => [now, before]), reached, standing, aim],
  };
}
