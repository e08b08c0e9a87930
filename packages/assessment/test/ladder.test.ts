import { accidents } from "@anwei/accident";
import {
  type AnyDefinition,
  bookOf,
  type DefinitionData,
  days,
  decision,
  extend,
  judge,
  ordered,
  prepare,
  runExamples,
  source,
  termsOf,
  text,
  unitIn,
  yesNo,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AccidentsMeant,
  accidentLadder,
  accidentsCounted,
  concealmentsFound,
  deathsAddedUp,
  type GroundWindow,
  inSuccession,
  ladder,
  type Measured,
  measuresCounted,
  standingMeasure,
  unitCount,
  veto,
} from "../src/index.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2009-01-01", verified: true });
const cites = rules.section("一");
const common = { id: "test/rule", title: text("规则", "Rule"), cites } as const;

const failures = (definitions: readonly AnyDefinition[]) => {
  const book = bookOf(...definitions);
  return definitions
    .flatMap((d) => runExamples(book, d.data as DefinitionData))
    .map((f) => [f.rule, f.example.name.en, f.example.expect, f.outcome?.value ?? f.outcome?.possible, f.error]);
};

const meant: readonly AccidentsMeant[] = [
  {},
  { level: "ordinary", only: true },
  { level: "larger" },
  { level: "larger", only: true },
  { level: "extraordinary", responsibility: true },
  { level: "major", sectors: ["road", "fire"], responsibility: true },
  { sectors: ["construction"] },
  { deaths: 2 },
  { deaths: 5, level: "larger", sectors: ["coal"] },
];
const measures: readonly (readonly [string, Measured])[] = [
  ...meant.map((m) => [`accidents ${JSON.stringify(m)}`, accidentsCounted(m)] as const),
  ...meant.map((m) => [`deaths ${JSON.stringify(m)}`, deathsAddedUp(m)] as const),
  ["concealments", concealmentsFound],
  ["interviews", measuresCounted("interview")],
];
const windows: readonly GroundWindow[] = [
  { in: "period" },
  { rolling: 12, unit: "month" },
  { rolling: 1, unit: "year" },
  { rolling: 90, unit: "day" },
  { succession: 20, unit: "day" },
];

describe("the worked examples hold", () => {
  test.each(measures)("whatever is measured: %s", (_, of) => {
    for (const window of windows) {
      if (of.adds && "succession" in window) continue;
      for (const each of ["month", "quarter", "halfYear", "year"] as const) {
        const { definitions } = ladder({
          ...common,
          from: "2012-03-15",
          each,
          appliesTo: ["county", "department"],
          outcomes: { none: text("无", "none"), card: text("黄牌", "card"), veto: text("否决", "veto") },
          grounds: {
            card: [{ id: "card", kinds: ["department"], of, atLeast: 1, within: window }],
            veto: [{ id: "veto", of, atLeast: 4, within: window }],
          },
        });
        expect(failures(definitions)).toEqual([]);
      }
    }
  });

  test.each(["01-01", "01-02", "11-16", "12-01"] as const)(
    "of an assessment year from %s of the year before",
    (from) => {
      for (const of of [accidentsCounted({ level: "larger" }), deathsAddedUp()]) {
        const grounds = [{ id: "n", of, atLeast: 3, within: { assessmentYearFrom: from } }] as const;
        const { definitions } = veto({
          ...common,
          from: "2009-01-01",
          appliesTo: ["county"],
          grounds,
          consequences: [],
        });
        expect(failures(definitions)).toEqual([]);
      }
    },
  );

  test.each(["inYear", "inSuccession"] as const)("of what happened in succession, read as %s", (taken) => {
    const grounds = [
      {
        id: "n",
        of: accidentsCounted({ level: "larger" }),
        atLeast: 3,
        within: inSuccession({ months: 6, taken, cites }),
      },
    ] as const;
    const { definitions } = veto({ ...common, from: "2009-01-01", appliesTo: ["county"], grounds, consequences: [] });
    expect(failures(definitions)).toEqual([]);
  });

  test.each([undefined, ...meant.map((m) => m)])("of a ladder about one accident: %j", (which = { deaths: 3 }) => {
    for (const from of ["2005-01-01", "2012-03-15"]) {
      const { definitions } = accidentLadder({
        ...common,
        from,
        outcomes: { none: text("无", "none"), talk: text("约谈", "interview"), raise: text("提级", "raised") },
        grounds: {
          talk: [{ id: "two-dead", which: { deaths: 2 } }],
          raise: [
            { id: "meant", which },
            {
              id: "again",
              of: accidentsCounted(),
              atLeast: 2,
              within: { length: 12, unit: "month" },
              same: ["unit", "sector"],
            },
          ],
        },
      });
      expect(failures(definitions)).toEqual([]);
    }
  });
});

describe("a ladder of two steps over the year", () => {
  const { measure, definitions } = ladder({
    ...common,
    from: "2009-01-01",
    each: "year",
    appliesTo: ["county"],
    outcomes: { none: text("无", "none"), card: text("黄牌", "card"), veto: text("否决", "veto") },
    grounds: {
      card: [
        {
          id: "first",
          of: accidentsCounted({ level: "larger", responsibility: true }),
          atLeast: 1,
          within: { in: "period" },
        },
        { id: "toll", of: deathsAddedUp(), atLeast: 5, within: { rolling: 6, unit: "month" } },
      ],
      veto: [
        {
          id: "second",
          of: accidentsCounted({ level: "larger" }),
          atLeast: 2,
          within: { succession: 2, unit: "month" },
        },
      ],
    },
  });
  const book = bookOf(...definitions);
  const accident = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.constantFrom(2008, 2009, 2009, 2009),
    deaths: fc.constantFrom(0, 1, 2, 3, 9),
    nature: fc.constantFrom("responsibility", "non-responsibility"),
    unit: fc.constantFrom("county", "town", "other"),
  });
  const pad = (n: number) => String(n).padStart(2, "0");

  test("answers as counting by hand does", () => {
    fc.assert(
      fc.property(fc.array(accident, { maxLength: 7 }), (all) => {
        const own = all.filter((a) => a.unit !== "other");
        const inYear = own.filter((a) => a.year === 2009);
        const late = inYear.filter((a) => a.month > 6).reduce((n, a) => n + a.deaths, 0);
        const larger = inYear.filter((a) => a.deaths >= 3);
        const near = (a: (typeof all)[0], b: (typeof all)[0]): boolean => {
          const [from, to] = [a.month * 100 + a.day, b.month * 100 + b.day];
          return from <= to && to < from + 200;
        };
        const vetoed = larger.some((a) => larger.filter((b) => near(a, b)).length >= 2);
        const card = larger.some((a) => a.nature === "responsibility") || late >= 5;
        const rows = all.map(({ year, month, day, ...a }, i) => ({
          ...a,
          id: `a${i}`,
          happenedOn: `${year}-${pad(month)}-${pad(day)}`,
          missing: 0,
          seriousInjuries: 0,
          directLoss: 0,
        }));
        const units = [
          { id: "county", kind: "county" },
          { id: "town", kind: "township", parent: "county" },
          { id: "other", kind: "county" },
        ];
        const prepared = prepare(
          book,
          "test/rule",
          { id: "county", kind: "county" },
          {
            period: "2009",
            judged: "2009-12-31",
            records: { units, accidents: rows },
            complete: { accidents: text("例", "example") },
          },
        );
        expect(judge(prepared).value).toBe(vetoed ? "veto" : card ? "card" : "none");
      }),
    );
  });

  test("is between two measures where a level is not known, and where reports are not complete", () => {
    const asked = (deaths: number | null, complete: boolean) =>
      judge(
        prepare(
          book,
          measure.id,
          { id: "county", kind: "county" },
          {
            period: "2009",
            judged: "2009-12-31",
            records: {
              accidents: [
                {
                  id: "a",
                  unit: "county",
                  happenedOn: "2009-05-01",
                  deaths: 3,
                  missing: 0,
                  seriousInjuries: 0,
                  directLoss: 0,
                },
                {
                  id: "b",
                  unit: "county",
                  happenedOn: "2009-05-02",
                  deaths,
                  missing: 0,
                  seriousInjuries: 0,
                  directLoss: 0,
                },
              ],
            },
            ...(complete ? { complete: { accidents: text("例", "example") } } : {}),
          },
        ),
      );
    expect(asked(2, true).value).toBe("card");
    expect(asked(null, true)).toMatchObject({ atLeast: "card", atMost: "veto" });
    expect(asked(2, false)).toMatchObject({ atLeast: "card", atMost: "veto" });
    expect(asked(3, false).value).toBe("veto");
  });
});

test("a ground may be what another rule says", () => {
  const grade = decision({
    id: "test/grade",
    title: text("等次", "grade"),
    cites,
    about: unitIn("year"),
    law: "periodEnd",
    outcomes: ordered({ pass: text("合格", "pass"), fail: text("不合格", "fail") }),
    combine: "gravest",
    rows: (u) => [{ when: u.name.sameAs(u.code), then: "fail" }],
    examples: [
      {
        name: text("例", "example"),
        facts: { id: "u", name: "a", code: "b" },
        period: "2009",
        judged: "2010-01-01",
        expect: "pass",
      },
    ],
  });
  const { definitions } = veto({
    ...common,
    from: "2009-01-01",
    appliesTo: ["county", "department"],
    grounds: [
      {
        id: "failed",
        kinds: ["county"],
        title: text("年度考核不合格", "it failed the year's assessment"),
        when: (u) => grade.of(u).is("fail"),
        met: { "test/grade": "fail" },
        unmet: { "test/grade": "pass" },
      },
    ],
    consequences: [],
  });
  expect(failures(definitions)).toEqual([]);
  expect(definitions.at(-1)?.data).toMatchObject({ examples: expect.arrayContaining([]) });
});

test("a ladder about accidents may ask for facts that a region adds", () => {
  const own = extend(accidents, { graveImpact: yesNo(text("影响恶劣", "grave impact")) });
  const { measure, definitions } = accidentLadder({
    ...common,
    from: "2024-01-01",
    over: own,
    outcomes: { none: text("无", "none"), raised: text("提级调查", "raised investigation") },
    grounds: {
      raised: [
        {
          id: "impact",
          title: text("影响恶劣", "grave impact"),
          when: (a) => a.graveImpact,
          met: { facts: { graveImpact: true } },
          unmet: { facts: { graveImpact: false } },
        },
      ],
    },
    consequences: {
      raised: [{ id: "raise", text: text("提级调查", "investigate"), due: termsOf(own).happenedOn.plus(days(7)) }],
    },
  });
  expect(failures(definitions)).toEqual([]);
  expect(measure.data.consequences?.raised?.[0]?.due).toMatchObject({ op: "shift" });
});

describe("a measure that stands", () => {
  const consequences = [{ id: "no-award", text: text("不得评先", "no award") }];
  test.each([
    undefined,
    { length: 6, unit: "month" },
    { length: 40, unit: "day" },
    { length: 1, unit: "year" },
  ] as const)("for %j", (lasts) => {
    const { definitions } = standingMeasure({
      ...common,
      from: "2012-03-15",
      measure: "yellow-card",
      ...(lasts ? { lasts } : {}),
      consequences,
    });
    expect(failures(definitions)).toEqual([]);
  });

  test("says that what it means for the unit ends with it", () => {
    const { standing } = standingMeasure({
      ...common,
      id: "test/card",
      from: "2009-01-01",
      measure: "yellow-card",
      lasts: { length: 6, unit: "month" },
      consequences,
    });
    expect(standing.data.consequences?.stands?.[0]).toMatchObject({
      until: { op: "definition" },
      endsWhen: { op: "compare" },
    });
  });
});

describe("periods running", () => {
  const accidentsIn = unitCount({
    ...common,
    id: "test/larger",
    from: "2009-01-01",
    each: "quarter",
    appliesTo: ["county"],
    of: accidentsCounted({ level: "larger" }),
    within: { in: "period" },
  });
  const card = (running: number) =>
    ladder({
      ...common,
      from: "2009-01-01",
      each: "quarter",
      appliesTo: ["county"],
      outcomes: { none: text("无", "none"), card: text("黄牌", "yellow card") },
      grounds: {
        card: [
          {
            id: "running",
            title: text("发生较大事故", "larger accidents"),
            running,
            holds: (u) => accidentsIn.of(u).atLeast(1),
            met: { [accidentsIn.id]: 1 },
            unmet: { [accidentsIn.id]: 0 },
          },
        ],
      },
    });
  const asked = (running: number, period: string, ...days: readonly string[]) => {
    const { measure } = card(running);
    const accidents = days.map((happenedOn, i) => ({
      id: `a${i}`,
      unit: "county",
      happenedOn,
      deaths: 3,
      missing: 0,
      seriousInjuries: 0,
      directLoss: 0,
    }));
    return judge(
      prepare(
        bookOf(measure, accidentsIn),
        measure.id,
        { id: "county", kind: "county" },
        {
          period,
          judged: "2011-12-31",
          records: { accidents },
          complete: { accidents: text("例", "example") },
        },
      ),
    ).value;
  };

  test("two quarters running may lie on either side of New Year", () => {
    expect(asked(2, "2010-Q1", "2009-10-01", "2010-03-31")).toBe("card");
    expect(asked(2, "2010-Q1", "2009-09-30", "2010-03-31")).toBe("none");
    expect(asked(2, "2009-Q4", "2009-10-01", "2010-03-31")).toBe("none");
    expect(asked(2, "2010-Q1", "2009-10-01")).toBe("none");
  });

  test("three are three", () => {
    expect(asked(3, "2010-Q2", "2009-12-31", "2010-01-01", "2010-04-01")).toBe("card");
    expect(asked(3, "2010-Q2", "2009-12-31", "2010-04-01", "2010-06-30")).toBe("none");
  });

  test("its worked examples hold", () => {
    const { definitions } = card(2);
    const book = bookOf(...definitions, accidentsIn);
    expect([accidentsIn, ...definitions].flatMap((d) => runExamples(book, d.data as DefinitionData))).toEqual([]);
  });
});
