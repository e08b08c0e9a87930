import {
  type AnyDefinition,
  bookOf,
  DefinitionError,
  Exact,
  type Facts,
  judge,
  measureOf,
  type Outcome,
  prepare,
  quantity,
  ratio,
  saidOf,
  scopeOf,
  text,
  unitIn,
  unitText,
  yi,
} from "@anwei/kernel";
import { statisticsSystem2020 } from "@anwei/law";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accidentFigures,
  type accidents,
  basesAsOf,
  basesOfYear,
  countsInStatistics,
  deathsBySectorInYear,
  deathsPerBuildingOutput,
  deathsPerCoal,
  deathsPerEmployed,
  deathsPerGdp,
  deathsPerVehicles,
  determinedLevel,
  figuresByLevel,
  figuresBySector,
  possibleDuplicate,
  type supplements,
} from "../src/index.js";
import { changeShares, changes } from "../src/statistics/changes.js";

type Accident = Facts<typeof accidents>;
type Tables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const whole = text("测试所列为全部", "the test lists them all");

interface Asked {
  readonly period: string;
  readonly judged?: string;
  readonly at?: string;
  readonly partial?: true;
}

/** What a definition says of the county with these records. */
function ofCounty(definition: AnyDefinition, records: Tables, { partial, ...asked }: Asked): Outcome {
  return judge(
    prepare(
      bookOf(definition),
      definition.id,
      { id: "county", kind: "county" },
      {
        ...asked,
        records,
        ...(partial ? {} : { complete: Object.fromEntries(["accidents", "casualties"].map((t) => [t, whole])) }),
      },
    ),
  );
}

const ofAccident = (definition: AnyDefinition, facts: Accident, records: Tables = {}): Outcome =>
  judge(
    prepare(bookOf(definition), definition.id, facts, {
      records,
      complete: { accidents: whole, supplements: whole },
    }),
  );

describe("two accidents are never merged by nearness", () => {
  /** Two explosions of fireworks in one place two days apart; together they would be of another level. */
  const first: Accident = {
    id: "1",
    unit: "county",
    name: "“12·24”烟花爆竹爆炸",
    happenedOn: "2016-12-24",
    sector: "fireworks",
    type1986: "explosives-explosion",
    deaths: 8,
    injuries: 16,
    seriousInjuries: 1,
    directLoss: 5_570_000,
  };
  const second: Accident = { ...first, id: "2", name: "“12·26”烟花爆竹爆炸", happenedOn: "2016-12-26", deaths: 5 };
  const both = { accidents: [first, second] };
  const december = { period: "2016-12" } as const;

  test("two larger accidents and 13 deaths, and no major one", () => {
    expect(ofCounty(accidentFigures.accidents["in-month"], both, december).value).toBe("2");
    expect(ofCounty(accidentFigures.deaths["in-month"], both, december).value).toBe("13");
    const level = figuresByLevel.accidents["in-month"];
    expect(ofCounty(level, both, { ...december, at: "larger" }).value).toBe("2");
    expect(ofCounty(level, both, { ...december, at: "major" }).value).toBe("0");
  });

  test("a day apart, of the same unit, type and name, they still are two, and nothing is told", () => {
    const next = { ...first, id: "2", happenedOn: "2016-12-25" };
    const near = { accidents: [first, next] };
    expect(ofCounty(accidentFigures.accidents["in-month"], near, december).value).toBe("2");
    expect(ofAccident(possibleDuplicate, first, near).value).toBe("single");
  });

  test("a first blast of 36 lost and a second three days later with 17 are one extraordinary and one major", () => {
    const blast = { ...first, sector: "coal", happenedOn: "2013-03-29", deaths: 36, injuries: 12, seriousInjuries: 0 };
    const again = { ...blast, id: "2", happenedOn: "2013-04-01", deaths: 17 };
    const mine = { accidents: [blast, again] };
    const levels = (period: string, at: string) =>
      ofCounty(figuresByLevel.accidents["to-date"], mine, { period, at }).value;
    expect([levels("2013-03", "extraordinary"), levels("2013-03", "major")]).toEqual(["1", "0"]);
    expect([levels("2013-04", "extraordinary"), levels("2013-04", "major")]).toEqual(["1", "1"]);
  });

  test("two records of the same unit, day and name are told, and count two all the same", () => {
    const doubled = { accidents: [first, { ...first, id: "2" }] };
    expect(ofAccident(possibleDuplicate, first, doubled).value).toBe("double");
    expect(ofCounty(accidentFigures.accidents["in-month"], doubled, december).value).toBe("2");
  });
});

describe("what is counted", () => {
  const ship: Accident = { id: "s", unit: "county", happenedOn: "2015-06-01", sector: "water", deaths: 442 };

  test.each(["natural-disaster", "crime", "pollution", "not-production"] as const)(
    "what was ruled %s is out",
    (nature) => {
      const ruled = { ...ship, nature };
      expect(ofAccident(countsInStatistics, ruled).value).toBe("no-accident");
      expect(ofCounty(accidentFigures.deaths["in-month"], { accidents: [ruled] }, { period: "2015-06" }).value).toBe(
        "0",
      );
    },
  );

  test.each(["responsibility", "non-responsibility"] as const)("what was ruled %s is in", (nature) => {
    const ruled = { ...ship, nature };
    expect(ofAccident(countsInStatistics, ruled).value).toBe("counted");
    expect(ofCounty(accidentFigures.deaths["in-month"], { accidents: [ruled] }, { period: "2015-06" }).value).toBe(
      "442",
    );
  });

  /** 2 dead and 1 missing at once, a further death on each of two days. */
  const collapse = (sector: "construction" | "road", first: string, second: string) => {
    const added: readonly Facts<typeof supplements>[] = [first, second].map((happenedOn, i) => ({
      id: `s${i}`,
      accident: "a",
      happenedOn,
      deathsAdded: 1,
    }));
    const a: Accident = { id: "a", unit: "county", happenedOn: "2026-03-01", sector, deaths: 2, missing: 1 };
    return { accidents: [{ ...a, seriousInjuries: 0, directLoss: 0 }], supplements: added };
  };

  test.each([
    ["construction", "2026-03-31", "2026-04-01"],
    ["road", "2026-03-08", "2026-03-09"],
  ] as const)(
    "of a %s accident a death on %s counts, on %s none; who stays missing counts as dead",
    (sector, inTime, late) => {
      const figure = accidentFigures.deaths["to-date"];
      expect(ofCounty(figure, collapse(sector, inTime, late), { period: "2026-12" }).value).toBe("4");
    },
  );

  test("who was missing and is found dead is one, whenever he is found", () => {
    const a: Accident = { id: "a", unit: "county", happenedOn: "2026-03-01", sector: "water", deaths: 2, missing: 1 };
    const found = { id: "s", accident: "a", happenedOn: "2026-03-20", deathsAdded: 1, missingFound: 1 };
    const figure = accidentFigures.deaths["in-month"];
    const asked = { period: "2026-03" } as const;
    expect(ofCounty(figure, { accidents: [a], supplements: [found] }, asked).value).toBe("3");
    const late = { ...found, happenedOn: "2026-06-20" };
    expect(ofCounty(figure, { accidents: [a], supplements: [late] }, asked).value).toBe("3");
  });
});

describe("what is not known leaves bounds", () => {
  const a: Accident = { id: "a", unit: "county", happenedOn: "2026-03-01", sector: "coal", deaths: 2 };
  const march = { period: "2026-03" } as const;

  test("a table that nobody reported complete has no upper end", () => {
    expect(ofCounty(accidentFigures.deaths["in-month"], { accidents: [a] }, { ...march, partial: true })).toMatchObject(
      {
        value: null,
        atLeast: "2",
        atMost: null,
      },
    );
    const none = ofCounty(accidentFigures.accidents["in-month"], { accidents: [] }, { ...march, partial: true });
    expect(none).toMatchObject({ value: null, atLeast: "0", atMost: null });
    expect(ofCounty(accidentFigures.accidents["in-month"], { accidents: [] }, march).value).toBe("0");
  });

  test("an accident of unknown casualties and loss may count or not", () => {
    const unknown: Accident = { id: "b", unit: "county", happenedOn: "2026-03-02", sector: "coal", deaths: 0 };
    const records = { accidents: [a, unknown] };
    expect(ofCounty(accidentFigures.accidents["in-month"], records, march)).toMatchObject({
      atLeast: "1",
      atMost: "2",
    });
  });

  test("one of unknown trade may be any sector's, and is in the total", () => {
    const records = { accidents: [{ ...a, sector: null }] };
    const coal = ofCounty(figuresBySector.deaths["in-month"], records, { ...march, at: "coal" });
    expect(coal).toMatchObject({ atLeast: "0", atMost: "2" });
    expect(ofCounty(accidentFigures.deaths["in-month"], records, march).value).toBe("2");
  });
});

describe("rates", () => {
  const year = "2025";
  const asked = { period: year } as const;
  const deaths = (n: number, sector: Accident["sector"]): Tables["accidents"] => [
    { id: "a", unit: "county", happenedOn: "2025-06-01", sector, deaths: n },
  ];
  const base = (figure: Readonly<Record<string, unknown>>) => [
    { id: "e", unit: "county", happenedOn: "2025-12-31", ...figure },
  ];

  test("37 deaths and 460 million tonnes of coal: 0.0804 per million tonnes", () => {
    const records = {
      accidents: deaths(37, "coal") ?? [],
      economy: base({ rawCoal: 460_000_000 }),
    };
    const { value } = ofCounty(deathsPerCoal, records, asked);
    expect(value).toBe("37/460");
    expect((37 / 460).toFixed(4)).toBe("0.0804");
  });

  test("deaths per 100 million yuan are of the whole economy, per million tonnes of coal mines only", () => {
    const records = { accidents: deaths(3, "road") ?? [], economy: base({ gdp: 30_000_000_000, rawCoal: 1_000_000 }) };
    expect(ofCounty(deathsPerGdp, records, asked).value).toBe("0.01");
    expect(ofCounty(deathsPerCoal, records, asked).value).toBe("0");
  });

  test.each([
    [deathsPerCoal, "每100万吨", "per million tonnes", "人/100万吨"],
    [deathsPerGdp, "每亿元", "per 100 million yuan", "人/亿元"],
    [deathsPerEmployed, "每10万人", "per 100,000 persons", "人/10万人"],
    [deathsPerVehicles, "每万辆", "per 10,000 vehicles", "人/万辆"],
    [deathsPerBuildingOutput, "每100亿元", "per 10 billion yuan", "人/100亿元"],
  ])("a rate says what it is for each of: %#", (rule, zh, en, heading) => {
    const { data } = rule;
    const scope = scopeOf({ book: bookOf(rule) }, data);
    const { unit, per } = measureOf({ op: "definition", id: data.id, of: { who: "subject" } }, scope);
    expect(unitText(unit, per).zh).toBe(heading);
    expect(unitText(unit, per).en).toBe(`persons ${en}`);
    const said = saidOf(
      data,
      { type: "number", is: { lo: Exact.of("0.5"), hi: Exact.of("0.5") }, absent: "no" },
      scope,
    );
    expect(said).toEqual({ zh: `${zh}0.5人`, en: `0.5 persons ${en}` });
  });

  test("a base as of a day after that of judging is not there yet; that of an earlier day is, and says its day", () => {
    const economy = [{ id: "e", unit: "county", happenedOn: "2025-09-30", rawCoal: 1_000_000 }];
    const records = { accidents: deaths(3, "coal") ?? [], economy };
    expect(ofCounty(deathsPerCoal, records, { ...asked, judged: "2025-09-29" }).notApplicable).toBe("yes");
    expect(ofCounty(deathsPerCoal, records, { ...asked, judged: "2025-09-30" }).value).toBe("3");
    expect(ofCounty(basesAsOf, { economy }, { ...asked, judged: "2025-10-31", partial: true }).value).toBe(
      "2025-09-30",
    );
  });

  test("a base that nobody gave makes no rate, not one of zero", () => {
    expect(ofCounty(deathsPerGdp, { accidents: deaths(3, "road") ?? [] }, asked).notApplicable).toBe("yes");
  });

  test.each([
    ["coal for yuan", yi(1)],
    ["no scale at all", { value: "1", unit: "" }],
  ] as const)("a rate with %s is refused when it is written", (_, per) => {
    const written = () =>
      quantity({
        id: "test/confused",
        title: text("错配的比率", "a confused rate"),
        cites: statisticsSystem2020.whole(),
        about: unitIn("year"),
        law: "periodEnd",
        unit: "person",
        is: (u) => ratio(deathsBySectorInYear.of(u, "coal"), basesOfYear["raw-coal"].of(u)).times(per),
        examples: [],
      });
    expect(written).toThrow(DefinitionError);
  });
});

/** One accident of the years around 2026, for a ledger that is counted by hand too. */
const entry = fc.record({
  day: fc
    .constantFrom("2025-01-01", "2025-02-28", "2025-03-01", "2025-03-31", "2025-04-01", "2025-12-31")
    .chain((d) => fc.constantFrom(d, d.replace("2025", "2026"), d.replace("2025", "2024"))),
  unit: fc.constantFrom("county", "plant", "other"),
  deaths: fc.constantFrom(0, 1, 2, 3, 9, 10, 30),
  seriousInjuries: fc.constantFrom(0, 9, 10, 50),
  loss: fc.constantFrom(0, 999_999, 1_000_000, 10_000_000),
  sector: fc.constantFrom("coal", "road", "construction"),
  nature: fc.constantFrom("responsibility", "responsibility", "non-responsibility", "crime"),
});

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

/** By hand: what a month's statistics of the county say. */
function byHand(ledger: readonly Entry[], from: string, to: string) {
  const counted = ledger.filter(
    (e) =>
      e.day >= from &&
      e.day <= to &&
      e.unit !== "other" &&
      e.nature !== "crime" &&
      (e.deaths > 0 || e.seriousInjuries > 0 || e.loss >= 1_000_000),
  );
  const total = (of: (e: Entry) => number) => counted.reduce((sum, e) => sum + of(e), 0);
  const larger = counted.filter((e) => {
    const grave = e.deaths >= 10 || e.seriousInjuries >= 50;
    return !grave && (e.deaths >= 3 || e.seriousInjuries >= 10 || e.loss >= 10_000_000);
  });
  return {
    accidents: counted.length,
    deaths: total((e) => e.deaths),
    "serious-injuries": total((e) => e.seriousInjuries),
    loss: total((e) => e.loss),
    larger: larger.length,
    onRoads: total((e) => (e.sector === "road" ? e.deaths : 0)),
  };
}

test("figures of random ledgers are those that a hand counts", () => {
  const spans = {
    "in-month": ["2026-03-01", "2026-03-31"],
    "to-date": ["2026-01-01", "2026-03-31"],
    "in-month-last-year": ["2025-03-01", "2025-03-31"],
    "to-date-last-year": ["2025-01-01", "2025-03-31"],
  } as const;
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (ledger) => {
      const records = {
        units: [{ id: "county" }, { id: "plant", parent: "county" }, { id: "other" }],
        accidents: ledger.map(({ day, loss, ...e }, i) => ({
          ...e,
          id: `a${i}`,
          happenedOn: day,
          directLoss: loss,
          injuries: e.seriousInjuries,
        })),
      };
      const ask = (definition: AnyDefinition, at?: string) =>
        Number(ofCounty(definition, records, { period: "2026-03", ...(at === undefined ? {} : { at }) }).value);
      for (const [span, [from, to]] of Object.entries(spans)) {
        const hand = byHand(ledger, from, to);
        const when = span as keyof typeof spans;
        for (const name of ["accidents", "deaths", "serious-injuries", "loss"] as const)
          expect(ask(accidentFigures[name][when])).toBe(hand[name]);
        expect(ask(figuresByLevel.accidents[when], "larger")).toBe(hand.larger);
        expect(ask(figuresBySector.deaths[when], "road")).toBe(hand.onRoads);
      }
    }),
    { numRuns: 60 },
  );
});

test("beside last year: the difference, its share, and no share of nothing", () => {
  const deaths = (n: number, day: string) => ({ id: day, unit: "county", happenedOn: day, sector: "coal", deaths: n });
  const find = (of: readonly AnyDefinition[], id: string) => of.find((d) => d.id === id) as AnyDefinition;
  const difference = find(changes, "accident/deaths-to-date-change");
  const share = find(changeShares, "accident/deaths-to-date-change-share");
  const asked = { period: "2026-03" } as const;
  const fell = { accidents: [deaths(3, "2026-02-01"), deaths(4, "2025-02-01"), deaths(9, "2025-04-01")] };
  expect(ofCounty(difference, fell, asked).value).toBe("-1");
  expect(ofCounty(share, fell, asked).value).toBe("-0.25");
  const none = { accidents: [deaths(3, "2026-02-01")] };
  expect(ofCounty(difference, none, asked).value).toBe("3");
  expect(ofCounty(share, none, asked).notApplicable).toBe("yes");
});

test("a level by supplements moves an accident from one row of the breakdown to another", () => {
  const a: Accident = { id: "a", unit: "county", happenedOn: "2026-03-01", sector: "construction", deaths: 2 };
  const facts = { ...a, missing: 0, seriousInjuries: 0, directLoss: 0 };
  const supplemented = { id: "s", accident: "a", happenedOn: "2026-03-31", deathsAdded: 1 };
  const records = { accidents: [facts], supplements: [supplemented] };
  expect(ofAccident(determinedLevel, facts, records).value).toBe("larger");
  const at = (level: string, tables: Tables) =>
    ofCounty(figuresByLevel.accidents["in-month"], tables, { period: "2026-03", at: level }).value;
  expect([at("ordinary", records), at("larger", records)]).toEqual(["0", "1"]);
  expect([at("ordinary", { accidents: [facts] }), at("larger", { accidents: [facts] })]).toEqual(["1", "0"]);
});
