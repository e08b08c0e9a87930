import {
  type AnyDefinition,
  bookOf,
  type DefinitionData,
  Exact,
  judge,
  prepare,
  prepareExample,
  runExamples,
  source,
  text,
  unshownFaults,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ControlPeriod, controlIndicators, controlTargets, relativeControl } from "../src/index.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2006-01-01", verified: true });
const cites = rules.section("一");
const each = ["month", "quarter", "halfYear", "year"] as const satisfies readonly ControlPeriod[];
const figures = ["accidents", "deaths", "injuries", "serious-injuries", "larger", "major"] as const;

/** The worked examples that do not come out, and the mistakes in a rule that none of them would show. */
const unsound = (definitions: readonly AnyDefinition[], faults = true) => {
  const book = bookOf(...definitions);
  return definitions.flatMap((d) => {
    const data = d.data as DefinitionData;
    const failed = runExamples(book, data).map((f) => [f.rule, f.example.name.en, f.outcome, f.error]);
    if (data.kind === "parameter" || !faults) return failed;
    const cases = data.examples.map((e) => prepareExample(book, data, e));
    return [...failed, ...unshownFaults(book, d.id, cases).faults.map((f) => [d.id, f.part, f.what.en])];
  });
};

describe("the worked examples hold, and would show a mistake", () => {
  test.each(each)("control indicators by the %s", (period) => {
    const written = { id: "test", cites, each: period, from: "2006-01-01", lastYear: { decimals: 4 } } as const;
    const { definitions } = controlIndicators({
      ...written,
      figures,
      spans: ["in-period", "to-date", "rolling-year"],
      trades: ["all", "industry-mining-trade"],
    });
    expect(unsound(definitions, period === "month")).toEqual([]);
  });
  test.each(each.flatMap((period) => (["month", "quarter", "day"] as const).map((by) => [period, by] as const)))(
    "control targets by the %s, time progress by the %s",
    (period, by) => {
      const { definitions } = controlTargets({
        id: "test/targets",
        cites,
        from: "2006-01-01",
        each: period,
        figures: ["deaths", "larger"],
        progress: { by, cites },
      });
      expect(unsound(definitions, period === "month")).toEqual([]);
    },
  );
  test("rates and declines", () => {
    expect(unsound(relativeControl({ id: "test/relative", cites, from: "2006-01-01" }).definitions)).toEqual([]);
  });
});

const complete = Object.fromEntries(
  ["units", "accidents", "supplements", "targets", "relativeTargets", "economy"].map((t) => [t, text("例", "example")]),
);
const asked = (
  definition: AnyDefinition,
  facts: Readonly<Record<string, unknown>>,
  records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
  when: { readonly period: string; readonly judged: string },
) => judge(prepare(bookOf(definition), definition.id, facts, { ...when, records, complete }));

const units = [{ id: "city" }, { id: "county", parent: "city" }, { id: "other" }];
const accident = (id: string, happenedOn: string, more: object = {}) => ({
  id,
  unit: "county",
  happenedOn,
  sector: "road",
  deaths: 1,
  missing: 0,
  injuries: 0,
  seriousInjuries: 0,
  directLoss: 0,
  ...more,
});

const day = fc
  .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
const happened = fc.array(
  fc.record({
    happenedOn: day,
    unit: fc.constantFrom("city", "county", "other"),
    sector: fc.constantFrom("road", "fireworks", "coal", "other"),
    deaths: fc.integer({ min: 0, max: 12 }),
    injuries: fc.integer({ min: 0, max: 3 }),
    nature: fc.constantFrom("responsibility", "crime"),
  }),
  { maxLength: 25 },
);
type Happened = typeof happened extends fc.Arbitrary<infer T> ? T : never;

describe("against a naive count", () => {
  const made = controlIndicators({
    id: "test",
    cites,
    each: "month",
    from: "2006-01-01",
    figures: ["deaths", "injuries", "major"],
    spans: ["in-period", "to-date", "rolling-year"],
    trades: ["all", "industry-mining-trade"],
    lastYear: { decimals: 4 },
  });
  const of = (all: Happened, figure: string, industry: boolean, from: string, to: string) => {
    const held = all.filter(
      (a) =>
        a.unit !== "other" &&
        a.nature !== "crime" &&
        from <= a.happenedOn &&
        a.happenedOn <= to &&
        (!industry || a.sector === "coal" || a.sector === "fireworks"),
    );
    if (figure === "major") return held.filter((a) => a.deaths >= 10).length;
    return held.reduce((n, a) => n + (figure === "deaths" ? a.deaths : a.injuries), 0);
  };
  const windows = (month: string, last: string) => {
    const [year = "", m = ""] = month.split("-");
    const before = String(Number(year) - 1);
    // The end of the month a year earlier; no month of the test is a February of a leap year.
    const lastBefore = last.replace(year, before);
    const next = (y: string) =>
      m === "12" ? `${Number(y)}-01-01` : `${Number(y) - 1}-${String(Number(m) + 1).padStart(2, "0")}-01`;
    return {
      "in-period": [
        [`${month}-01`, last],
        [`${before}-${m}-01`, lastBefore],
      ],
      "to-date": [
        [`${year}-01-01`, last],
        [`${before}-01-01`, lastBefore],
      ],
      "rolling-year": [
        [next(year), last],
        [next(before), lastBefore],
      ],
    } as const;
  };

  test("figures of now and last year, their change and trend", () => {
    fc.assert(
      fc.property(
        happened,
        fc.constantFrom(["2026-04", "2026-04-30"], ["2025-12", "2025-12-31"], ["2026-07", "2026-07-31"]),
        (all, [month, last]) => {
          const records = { units, accidents: all.map((a, i) => accident(`a${i}`, a.happenedOn, a)) };
          const when = { period: month as string, judged: last as string };
          for (const [span, [now, before]] of Object.entries(windows(month as string, last as string))) {
            for (const trade of ["all", "industry-mining-trade"] as const) {
              for (const figure of ["deaths", "injuries", "major"] as const) {
                const { now: is, compared } = made.of[trade][figure][span as "to-date"];
                const ask = (d: AnyDefinition) => asked(d, { id: "city", kind: "city" }, records, when);
                const [n, was] = [now, before].map(([from, to]) => of(all, figure, trade !== "all", from, to)) as [
                  number,
                  number,
                ];
                expect(Number(ask(is).value)).toBe(n);
                if (compared === undefined) throw new Error("not compared");
                expect(Number(ask(compared.change).value)).toBe(n - was);
                expect(ask(compared.trend).value).toBe(n < was ? "fell" : n === was ? "even" : "rose");
                if (was === 0) expect(ask(compared.changeShare).notApplicable).toBe("yes");
                else expect(Number(ask(compared.printedShare).value)).toBeCloseTo((n - was) / was, 3);
              }
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test("targets for all trades and for one, by time progress in months", () => {
    const { standing, used } = controlTargets({
      id: "test/targets",
      cites,
      from: "2006-01-01",
      each: "month",
      figures: ["deaths", "major"],
      progress: { by: "month", cites },
    });
    fc.assert(
      fc.property(
        happened,
        fc.constantFrom("deaths", "major"),
        fc.constantFrom("all", "industry-mining-trade"),
        fc.integer({ min: 0, max: 24 }),
        fc.constantFrom(3, 4, 9),
        (all, figure, trade, value, month) => {
          const [period, judged] = [`2026-0${month}`, `2026-0${month}-${month === 3 ? 31 : 30}`];
          const target = {
            id: "t",
            unit: "city",
            indicator: figure,
            trade,
            value,
            aim: "none",
            from: "2026-01-01",
            to: "2026-12-31",
          };
          const records = { units, accidents: all.map((a, i) => accident(`a${i}`, a.happenedOn, a)) };
          const n = of(all, figure, trade !== "all", "2026-01-01", judged);
          const ask = (d: AnyDefinition) => asked(d, target, records, { period, judged });
          expect(ask(standing).value).toBe(
            n > value ? "over-target" : n * 12 > value * month ? "over-progress" : "within",
          );
          if (value > 0) expect(ask(used).value).toBe(Exact.fraction(BigInt(n), BigInt(value)).toString());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("before the decree of 2007", () => {
  const records = {
    units,
    accidents: [accident("a", "2006-05-01", { deaths: 3 }), accident("b", "2006-06-30", { missing: 1 })],
  };
  const when = { period: "2006-06", judged: "2006-06-30" };
  const made = controlIndicators({
    id: "test",
    cites,
    each: "month",
    from: "2006-01-01",
    figures: ["deaths", "larger"],
    spans: ["to-date"],
  });

  test("deaths count as reported", () => {
    expect(asked(made.of.all.deaths["to-date"].now, { id: "city", kind: "city" }, records, when).value).toBe("5");
  });
  test("levels are not those of the decree: there is no figure, not zero", () => {
    expect(asked(made.of.all.larger["to-date"].now, { id: "city", kind: "city" }, records, when).notApplicable).toBe(
      "yes",
    );
  });
});

/** Jieyang at the end of August: 85 of 177 on roads, 3 of 9 in fires, 11 of 14 in industry: only the last is over. */
test("time progress of two thirds, trade by trade", () => {
  const { standing, used } = controlTargets({
    id: "test/targets",
    cites,
    from: "2006-01-01",
    each: "month",
    figures: ["deaths"],
    progress: { by: "month", cites },
  });
  const records = {
    units,
    accidents: [
      accident("road", "2011-03-01", { deaths: 85 }),
      accident("fire", "2011-03-01", { deaths: 3, sector: "fire" }),
      accident("coal", "2011-08-31", { deaths: 11, sector: "coal" }),
    ],
  };
  const of = (trade: string, value: number) => {
    const target = { id: "t", unit: "city", indicator: "deaths", trade, value, from: "2011-01-01", to: "2011-12-31" };
    const ask = (d: AnyDefinition) => asked(d, target, records, { period: "2011-08", judged: "2011-08-31" }).value;
    return [ask(used), ask(standing)];
  };
  expect(of("road", 177)).toEqual(["85/177", "within"]);
  expect(of("fire", 9)).toEqual(["1/3", "within"]);
  expect(of("industry-mining-trade", 14)).toEqual(["11/14", "over-progress"]);
});

/** Yongzhou: at most 0.8 deaths per 10 billion yuan of building output. */
test("deaths per 10 billion yuan of building output, 0.8 at most", () => {
  const { standing, reached } = relativeControl({ id: "test/relative", cites, from: "2006-01-01" });
  const target = {
    id: "t",
    unit: "city",
    measure: "construction-death-rate",
    side: "at-most",
    value: "0.8",
    aim: "none",
    from: "2024-01-01",
    to: "2024-12-31",
  };
  const ask = (d: AnyDefinition, deaths: number, output: number | null) =>
    asked(
      d,
      target,
      {
        units,
        accidents: [accident("a", "2024-06-01", { sector: "construction", deaths })],
        economy: [{ id: "e", unit: "city", happenedOn: "2024-12-31", buildingOutput: output }],
      },
      { period: "2024", judged: "2024-12-31" },
    );
  const yi = 100_000_000;
  expect(ask(reached, 4, 500 * yi).value).toBe("0.8");
  expect(ask(standing, 4, 500 * yi).value).toBe("kept");
  expect(ask(standing, 4, 500 * yi - 1).value).toBe("missed");
  expect(ask(standing, 4, null).value).toBe(null);
});
