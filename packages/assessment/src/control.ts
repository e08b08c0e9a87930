import { accidentLevel, accidents } from "@anwei/accident";
import {
  type AnyDefinition,
  type Cites,
  counted,
  type Indicator,
  indicator,
  type NumberTerm,
  type PeriodUnit,
  subtreeRecords,
  sum,
  summed,
  text,
  toDate,
  unitIn,
} from "@anwei/kernel";

export interface ControlIndicatorsWritten {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  readonly cites: Cites;
  /** How often they are stated: by the month, the quarter. */
  readonly each: PeriodUnit;
  readonly from?: string;
}

/** The control indicators (控制指标执行情况) of a unit with all below it, from the year's beginning to date. */
export interface ControlIndicators {
  readonly deaths: Indicator<"units", NumberTerm>;
  readonly accidents: Indicator<"units", NumberTerm>;
  readonly larger: Indicator<"units", NumberTerm>;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Deaths (the missing included), accidents and larger accidents of a unit, year to date, stated for each period.
 *
 * @throws DefinitionError
 */
export function controlIndicators({ id, cites, each, from }: ControlIndicatorsWritten): ControlIndicators {
  const common = {
    cites,
    about: unitIn(each),
    over: accidents,
    link: subtreeRecords,
    ...(from === undefined ? {} : { from }),
  };
  const period = "2009-03-31";
  const county = { id: "county", kind: "county" } as const;
  const records = {
    accidents: [
      { id: "a", unit: "county", happenedOn: "2009-01-10", deaths: 2, missing: 1 },
      { id: "b", unit: "county", happenedOn: period, deaths: 1, missing: 0 },
      { id: "c", unit: "county", happenedOn: "2009-04-01", deaths: 9, missing: 0 },
      { id: "d", unit: "county", happenedOn: "2008-12-31", deaths: 9, missing: 0 },
    ],
  };
  const lastDay = {
    facts: county,
    records,
    period: each === "month" ? "2009-03" : each === "quarter" ? "2009-Q1" : "2009",
    judged: period,
  };
  const deaths = indicator({
    ...common,
    id: `${id}/deaths-to-date`,
    window: toDate("year"),
    title: text("本年累计死亡人数", "Deaths this year to date"),
    fold: (a) => summed(sum(a.deaths, a.missing)),
    examples: [
      {
        ...lastDay,
        name: text(
          "年初至期末，含当日，含下落不明人员",
          "from New Year to the last day, that day and the missing included",
        ),
        expect: 4,
      },
    ],
  });
  const accidentCount = indicator({
    ...common,
    id: `${id}/accidents-to-date`,
    window: toDate("year"),
    title: text("本年累计事故起数", "Accidents this year to date"),
    fold: counted(),
    examples: [{ ...lastDay, name: text("只计本年", "this year's only"), expect: 2 }],
  });
  const larger = indicator({
    ...common,
    id: `${id}/larger-to-date`,
    window: toDate("year"),
    title: text("本年累计较大以上事故起数", "Larger and graver accidents this year to date"),
    where: (a) => accidentLevel.of(a).atLeast("larger"),
    fold: counted(),
    examples: [
      {
        ...lastDay,
        name: text(
          "死亡3人的一起；另一起未报重伤和损失，不能排除",
          "one with 3 deaths; of the other injuries and loss are not reported, so it cannot be ruled out",
        ),
        expect: { atLeast: 1, atMost: 2 },
      },
    ],
  });
  return { deaths, accidents: accidentCount, larger, definitions: [deaths, accidentCount, larger] };
}
