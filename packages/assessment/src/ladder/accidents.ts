import {
  type AccidentLevel,
  accidentLevels,
  accidents,
  determinedLevel,
  lostCounted,
  reportFault,
  reportFindings,
  sectors,
} from "@anwei/accident";
import { all, any, type Facts, type NumberLike, type Terms, type Test, type Text, text } from "@anwei/kernel";
import { type Measured, measured } from "./measured.js";

type Sector = keyof typeof sectors;

/** Which accidents are meant; every condition that is given must hold. */
export interface AccidentsMeant {
  /** Of this level or a graver one. */
  readonly level?: AccidentLevel;
  /** Of just that level. */
  readonly only?: true;
  readonly sectors?: readonly [Sector, ...Sector[]];
  /** With at least so many dead in the one accident, the missing included. */
  readonly deaths?: number;
  /** 责任事故: ruled to be one with responsibility. */
  readonly responsibility?: true;
}

const order = Object.keys(accidentLevels) as AccidentLevel[];
/** The least deaths, and the least serious injuries, of each level. */
const least: Readonly<Record<AccidentLevel, readonly [deaths: number, seriously: number]>> = {
  ordinary: [1, 1],
  larger: [3, 10],
  major: [10, 50],
  extraordinary: [30, 100],
};

const next = (level: AccidentLevel): AccidentLevel | undefined => order[order.indexOf(level) + 1];

/** The condition that an accident is one of those that are meant; none where all are. */
export function isMeant(
  meant: AccidentsMeant,
  deaths: NumberLike | undefined = meant.deaths,
): (a: Terms<typeof accidents>) => Test {
  const { level, only, sectors: trades, responsibility } = meant;
  return (a) => {
    const tests = [
      // What was ruled to be a disaster or a crime is no accident.
      responsibility ? a.nature.is("responsibility") : a.nature.oneOf("responsibility", "non-responsibility"),
      ...(level === undefined ? [] : [only ? determinedLevel.of(a).is(level) : determinedLevel.of(a).atLeast(level)]),
      ...(trades ? [a.sector.oneOf(...trades)] : []),
      ...(deaths === undefined ? [] : [lostCounted.of(a).atLeast(deaths)]),
    ];
    const [one] = tests;
    return tests.length === 1 && one ? one : all(...tests);
  };
}

/** 道路交通较大以上责任事故; larger or graver accidents on roads with responsibility. */
export function meantTitle({ level, only, sectors: trades, deaths, responsibility }: AccidentsMeant): Text {
  const trade = trades?.map((t) => sectors[t]) ?? [];
  const plain = level === undefined ? undefined : accidentLevels[level];
  const open = plain !== undefined && !only && next(level as AccidentLevel) !== undefined;
  const zh = [
    trade.map((t) => t.zh).join("、"),
    deaths === undefined ? "" : `死亡${deaths}人以上的`,
    plain ? plain.zh.replace(/事故$/, "") + (open ? "以上" : "") : "",
    responsibility ? "责任" : "",
    "事故",
  ];
  const en = [
    ...(plain ? [open ? `${plain.en} or graver` : plain.en] : []),
    "accidents",
    ...(trade.length > 0 ? [`in ${trade.map((t) => t.en).join(", ")}`] : []),
    ...(deaths === undefined ? [] : [`with ${deaths} or more dead`]),
    ...(responsibility ? ["with responsibility"] : []),
  ];
  return text(zh.join(""), en.join(" "));
}

/** An accident that is just meant, those that just are not, and one of which it is open. */
export function meantExamples(meant: AccidentsMeant): {
  readonly met: Facts<typeof accidents>;
  /** Of the other trades. */
  readonly also: readonly Facts<typeof accidents>[];
  readonly unmet: readonly Facts<typeof accidents>[];
  readonly open?: Facts<typeof accidents>;
} {
  const { level = "ordinary", only, sectors: trades, deaths, responsibility } = meant;
  const met = {
    deaths: fewest(meant),
    missing: 0,
    seriousInjuries: 0,
    directLoss: 0,
    nature: "responsibility",
    // Of a trade without a regime of its own, so that its level is known.
    sector: trades?.[0] ?? "industry-trade",
  } as const;
  const graver = only ? next(level) : undefined;
  const other = (Object.keys(sectors) as Sector[]).find((s) => !trades?.includes(s));
  const unmet: Facts<typeof accidents>[] = [
    ...(level === "ordinary" ? [] : [{ ...met, deaths: least[level][0] - 1 }]),
    ...(graver ? [{ ...met, deaths: least[graver][0] }] : []),
    ...(trades && other ? [{ ...met, sector: other }] : []),
    ...(deaths === undefined
      ? []
      : [{ ...met, deaths: deaths - 1, seriousInjuries: level === "ordinary" ? 0 : least[level][1] }]),
    { ...met, nature: responsibility ? "non-responsibility" : "natural-disaster" } as const,
  ];
  const hidden =
    meant.level !== undefined && (level !== "ordinary" || only)
      ? { ...met, deaths: null }
      : deaths !== undefined
        ? { ...met, deaths: null }
        : trades
          ? { ...met, sector: null }
          : undefined;
  const also = (trades ?? []).slice(1).map((sector) => ({ ...met, sector }));
  return { met, also, unmet, ...(hidden ? { open: hidden } : {}) };
}

/** The same of facts that are all known, with no loss, for working out what examples expect. */
export function isAmong(meant: AccidentsMeant, facts: Facts<typeof accidents>): boolean {
  const { level = "ordinary", only, sectors: trades, deaths = 0, responsibility } = meant;
  const [lost, seriously] = [Number(facts.deaths) + Number(facts.missing), Number(facts.seriousInjuries)];
  const own = order.findLast((l) => lost >= least[l][0] || seriously >= least[l][1]) ?? "ordinary";
  return (
    (only ? own === level : order.indexOf(own) >= order.indexOf(level)) &&
    (!trades || trades.some((t) => t === facts.sector)) &&
    lost >= deaths &&
    (facts.nature === "responsibility" || (!responsibility && facts.nature === "non-responsibility"))
  );
}

/** The fewest deaths with which an accident is meant. */
const fewest = ({ level = "ordinary", deaths = 1 }: AccidentsMeant): number => Math.max(least[level][0], deaths);

/** The law by which accidents have these levels, and so the first year that examples may lie in. */
const levelsSince = "2007-06-01";

/**
 * So many accidents: of a level, in some trades, with so many dead, with responsibility.
 *
 * @example
 * ```ts
 * accidentsCounted({ level: "larger", sectors: ["road"], responsibility: true })
 * ```
 */
export function accidentsCounted(meant: AccidentsMeant = {}): Measured {
  const where = isMeant(meant);
  const { met, also, unmet, open } = meantExamples(meant);
  return measured({
    over: accidents,
    title: meantTitle(meant),
    number: text("起数", "number"),
    unit: "case",
    since: levelsSince,
    where,
    examples: {
      some: (n) => Array.from({ length: n }, () => met),
      also,
      none: unmet,
      ...(open ? { open } : {}),
    },
  });
}

/** All who died, or are missing, in these accidents. */
export function deathsAddedUp(meant: AccidentsMeant = {}): Measured {
  const where = isMeant(meant);
  const { met, also, unmet } = meantExamples(meant);
  const few = fewest(meant);
  const title = meantTitle(meant);
  return measured({
    over: accidents,
    title: text(`${title.zh}死亡`, `deaths in ${title.en}`),
    number: text("人数", "number"),
    unit: "person",
    since: levelsSince,
    where,
    sum: (a) => lostCounted.of(a),
    examples: {
      some: (n) =>
        Array.from({ length: Math.floor(n / few) }, (_, i) => ({
          ...met,
          deaths: few + (i === 0 && !meant.only ? n % few : 0),
        })),
      also,
      none: [...unmet, { ...met, deaths: 0, seriousInjuries: 0 }],
    },
  });
}

const hidden = { accident: "example", omitted: [], untrue: [], hidden: true, foundTrue: true } as const;

/** 瞒报 that was found true: whoever reports late may not have concealed. */
export const concealmentsFound: Measured = measured({
  over: reportFindings,
  title: text("查实的瞒报", "concealments found true"),
  number: text("起数", "number"),
  unit: "case",
  since: "2011-11-01",
  where: (f) => any(reportFault.of(f).includes("concealed")),
  examples: {
    some: (n) => Array.from({ length: n }, () => hidden),
    none: [{ ...hidden, foundTrue: false }],
    open: { ...hidden, foundTrue: null },
    given: { "accident/unit-report": "late" },
    beside: { accidents: [{ id: "example", happenedOn: "2011-11-01" }] },
  },
});
