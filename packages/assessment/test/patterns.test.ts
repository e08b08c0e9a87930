import {
  type AnyDefinition,
  bookOf,
  type DefinitionData,
  judge,
  percent,
  prepare,
  runExamples,
  source,
  text,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  accidentsCounted,
  inSuccession,
  type ProgressReadings,
  progressTrigger,
  veto as vetoOf,
} from "../src/index.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2009-01-01", verified: true });
const cites = rules.section("一");
const consequence = { id: "x", text: text("述职", "report out") };
const common = { id: "test", cites, from: "2009-01-01" } as const;

const trigger = (readings: ProgressReadings, overBy = 10) =>
  progressTrigger({
    ...common,
    each: "quarter",
    figures: ["deaths"],
    appliesTo: ["county"],
    overBy: { share: percent(overBy) },
    readings,
    consequences: [consequence],
  });
const veto = (
  { succession }: { readonly succession: "inYear" | "inSuccession" },
  { larger = 3, major = 1, months = 6 } = {},
) =>
  vetoOf({
    id: "test/annual-veto",
    cites,
    from: "2009-01-01",
    appliesTo: ["county"],
    grounds: [
      {
        id: "larger",
        of: accidentsCounted({ level: "larger" }),
        atLeast: larger,
        within: inSuccession({ months, taken: succession, cites }),
      },
      { id: "major", of: accidentsCounted({ level: "major" }), atLeast: major, within: { in: "period" } },
    ],
    consequences: [consequence],
  });

const failures = (definitions: readonly AnyDefinition[]) => {
  const book = bookOf(...definitions);
  return definitions
    .flatMap((d) => runExamples(book, d.data as DefinitionData))
    .map((f) => [f.rule, f.example.name.en, f.outcome, f.error]);
};

const readings = (["relative", "points"] as const).flatMap((measure) =>
  (["included", "excluded"] as const).flatMap((boundary) =>
    (["cumulative", "period"] as const).flatMap((basis) =>
      (["month", "day"] as const).map((by) => ({ measure, boundary, basis, by, cites })),
    ),
  ),
);

const relative = { measure: "relative", boundary: "included", basis: "cumulative", by: "month", cites } as const;

/** Of each reading both, though not each with each. */
const some = [relative, { measure: "points", boundary: "excluded", basis: "period", by: "day", cites }] as const;

describe("the worked examples hold under every reading", () => {
  test.each(readings)("quarter trigger, $measure, $boundary, $basis, by the $by", (reading) => {
    expect(failures(trigger(reading).definitions)).toEqual([]);
  });
  test.each([5, 12.5, 0, 150])("quarter trigger over by %s %%", (overBy) => {
    for (const reading of some) expect(failures(trigger(reading, overBy).definitions)).toEqual([]);
  });
  test.each(["month", "quarter", "halfYear", "year"] as const)(
    "progress by the %s, of every figure, in any year",
    (each) => {
      for (const from of ["2009-01-01", "2021-03-15"]) {
        for (const reading of some) {
          const { definitions } = progressTrigger({
            ...common,
            from,
            each,
            figures: ["deaths", "accidents", "injuries", "serious-injuries", "larger", "major"],
            trades: ["all", "road", "industry-mining-trade"],
            appliesTo: ["county", "city"],
            overBy: { share: percent(10) },
            readings: reading,
            consequences: [consequence],
          });
          expect(failures(definitions)).toEqual([]);
        }
      }
    },
  );
  test.each(["accidents", "injuries", "serious-injuries", "larger", "major"] as const)("of %s alone", (figure) => {
    const { definitions } = progressTrigger({
      ...common,
      each: "quarter",
      figures: [figure],
      trades: ["fire"],
      appliesTo: ["county", "village", "grid"],
      overBy: { share: percent(10) },
      readings: relative,
      consequences: [consequence],
    });
    expect(failures(definitions)).toEqual([]);
  });
  test.each(["inYear", "inSuccession"] as const)("veto, %s", (succession) => {
    expect(failures(veto({ succession }).definitions)).toEqual([]);
    expect(failures(veto({ succession }, { larger: 2, major: 2, months: 3 }).definitions)).toEqual([]);
    expect(failures(veto({ succession }, { larger: 1, major: 1, months: 11 }).definitions)).toEqual([]);
  });
});

type Days = readonly (readonly [string, number])[];

const deaths = (...days: Days) =>
  days.map(([happenedOn, n], i) => ({
    id: `a${i}`,
    unit: "county",
    happenedOn,
    deaths: n,
    missing: 0,
    seriousInjuries: 0,
    directLoss: 0,
  }));
const target = (value: number) => ({
  id: "t",
  unit: "county",
  indicator: "deaths",
  value,
  from: "2009-01-01",
  to: "2009-12-31",
});
const whole = text("例", "example");

describe("a quarter over progress by 10 %, target 80", () => {
  const over = (reading: ProgressReadings, quarter: string, ...days: Days) => {
    const { overProgress } = trigger(reading);
    return judge(
      prepare(bookOf(overProgress), "test/over-progress", target(80), {
        period: quarter,
        judged: "2010-01-10",
        records: { accidents: deaths(...days) },
        complete: { accidents: whole },
      }),
    ).value;
  };
  test("the second quarter's line is 44 cumulated, 22 alone", () => {
    expect(over(relative, "2009-Q2", ["2009-02-01", 21], ["2009-05-01", 22])).toBe("within");
    expect(over(relative, "2009-Q2", ["2009-02-01", 21], ["2009-05-01", 23])).toBe("over");
    const alone = { ...relative, basis: "period" } as const;
    expect(over(alone, "2009-Q2", ["2009-02-01", 30], ["2009-05-01", 21])).toBe("within");
    expect(over(alone, "2009-Q2", ["2009-02-01", 0], ["2009-05-01", 22])).toBe("over");
  });

  test("in points the line is 10 points of the year's target higher", () => {
    const points = { ...relative, measure: "points" } as const;
    expect(over(points, "2009-Q3", ["2009-02-01", 67])).toBe("within");
    expect(over(points, "2009-Q3", ["2009-02-01", 68])).toBe("over");
  });

  test("deaths of the day after the quarter do not count", () => {
    expect(over(relative, "2009-Q1", ["2009-03-31", 21], ["2009-04-01", 9])).toBe("within");
    expect(over(relative, "2009-Q1", ["2009-03-31", 22])).toBe("over");
  });
});

describe("three larger accidents in the year, or one major", () => {
  const judged = (definition: ReturnType<typeof veto>, ...days: Days) =>
    judge(
      prepare(
        bookOf(definition.veto),
        "test/annual-veto",
        { id: "county", kind: "county" },
        {
          period: "2009",
          judged: "2009-11-30",
          records: { accidents: deaths(...days) },
          complete: { accidents: whole },
        },
      ),
    );

  test("the year is judged on what is there so far", () => {
    expect(judged(veto({ succession: "inYear" }), ["2009-01-10", 3], ["2009-06-10", 4], ["2009-11-30", 3]).value).toBe(
      "veto",
    );
    expect(judged(veto({ succession: "inYear" }), ["2009-01-10", 3], ["2009-06-10", 4], ["2009-12-01", 3]).value).toBe(
      "none",
    );
    expect(judged(veto({ succession: "inYear" }), ["2008-12-31", 10]).value).toBe("none");
  });

  test("in succession means within the stretch: six months to the day are more than six months", () => {
    const succession = veto({ succession: "inSuccession" });
    expect(judged(succession, ["2009-01-10", 3], ["2009-03-10", 3], ["2009-07-09", 3]).value).toBe("veto");
    expect(judged(succession, ["2009-01-10", 3], ["2009-03-10", 3], ["2009-07-10", 3]).value).toBe("none");
    expect(judged(succession, ["2009-01-10", 10]).value).toBe("veto");
  });
});
