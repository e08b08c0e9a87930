import { type AnyDefinition, type DecideOptions, decide, type Outcome, text } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  graveMonitoredShare,
  measuresShare,
  ownedShare,
  pointsByColour,
  type RiskColour,
  riskPoints,
  surveyCheckedShare,
  surveyCoverage,
  surveyFaults,
  surveyFiledShare,
  surveyKeptShare,
  surveyMonitoredShare,
} from "../src/index.js";

const unitsOfCounty = [
  { id: "990100", kind: "county", from: "2020-01-01", to: "none" },
  ...["990101", "990102", "990103"].map((id) => ({
    id,
    kind: "township",
    parent: "990100",
    from: "2020-01-01",
    to: "none",
  })),
];
const complete = text("全部在此", "they are all here");

const ofCounty = (definition: AnyDefinition, records: DecideOptions["records"], more: DecideOptions = {}): Outcome =>
  decide(
    definition,
    { id: "990100" },
    {
      period: "2026-Q2",
      records: { units: unitsOfCounty, ...records },
      complete: { units: complete, hazardSurveys: complete },
      ...more,
    },
  );

/** A made survey of a county in three parts, whose figures add up. */
const hazardSurveys = [
  {
    id: "1",
    unit: "990101",
    happenedOn: "2026-03-31",
    unitsRegistered: 40,
    unitsSurveyed: 40,
    candidates: 310,
    checked: 310,
    excluded: 282,
    kept: 28,
    gradeOne: 1,
    gradeTwo: 3,
    gradeThree: 8,
    gradeFour: 16,
    filed: 28,
    monitored: 21,
  },
  {
    id: "2",
    unit: "990102",
    happenedOn: "2026-05-15",
    unitsRegistered: 25,
    unitsSurveyed: 20,
    candidates: 90,
    checked: 60,
    excluded: 54,
    kept: 6,
    gradeOne: 0,
    gradeTwo: 0,
    gradeThree: 2,
    gradeFour: 4,
    filed: 6,
    monitored: 3,
  },
  {
    id: "3",
    unit: "990103",
    happenedOn: "2026-06-30",
    unitsRegistered: 15,
    unitsSurveyed: 12,
    candidates: 100,
    checked: 80,
    excluded: 74,
    kept: 6,
    gradeOne: 0,
    gradeTwo: 1,
    gradeThree: 1,
    gradeFour: 4,
    filed: 3,
    monitored: 0,
  },
];

describe("a survey of hazards", () => {
  test.each([
    ["72/80", surveyCoverage, "0.9"],
    ["450/500", surveyCheckedShare, "0.9"],
    ["40/500", surveyKeptShare, "0.08"],
    ["37/40", surveyFiledShare, "0.925"],
    ["24/40", surveyMonitoredShare, "0.6"],
  ] as const)("the share of a county is that of its parts together: %s", (_, share, expected) => {
    expect(ofCounty(share, { hazardSurveys }).value).toBe(expected);
  });

  test("each part adds up, and one of which a hazard is counted twice does not", () => {
    for (const survey of hazardSurveys) expect(decide(surveyFaults, survey).certain).toEqual([]);
    const twice = { ...hazardSurveys[0], kept: 29 };
    expect(decide(surveyFaults, twice).certain).toEqual(["verified", "grades"]);
  });

  test("a part whose figure is missing leaves the county's share open, and so does one that has not reported", () => {
    const [one, two, three] = hazardSurveys;
    const unknown = [one, two, { ...three, unitsSurveyed: null }] as typeof hazardSurveys;
    expect(ofCounty(surveyCoverage, { hazardSurveys: unknown })).toMatchObject({ value: null, atLeast: "0.75" });
    const open = ofCounty(surveyCoverage, { hazardSurveys }, { complete: { units: complete } });
    expect(open.value).toBeNull();
  });
});

describe("a register", () => {
  const colours = { blue: 4, yellow: 3, orange: 2, red: 1 } as const;
  const listed = (Object.keys(colours) as RiskColour[]).flatMap((directColour) =>
    Array.from({ length: colours[directColour] }, (_, i) => ({
      id: `${directColour}${i}`,
      unit: i % 2 === 0 ? "990101" : "990102",
      happenedOn: "2026-02-01",
      method: "direct",
      directColour,
      owner: directColour === "blue" ? "none" : "甲",
      measures: i === 0 ? ["management"] : [],
      monitored: directColour === "red" || i === 1,
      removedOn: "none",
    })),
  );

  test.each(Object.entries(colours))("%s points: %d", (at, expected) => {
    expect(ofCounty(pointsByColour, { risks: listed }, { at }).value).toBe(String(expected));
  });

  test("shares with an owner, with measures, and of the grave ones under monitoring", () => {
    const of = (share: AnyDefinition) => ofCounty(share, { risks: listed }).value;
    expect([of(riskPoints), of(ownedShare), of(measuresShare), of(graveMonitoredShare)]).toEqual([
      "10",
      "0.6",
      "0.4",
      "2/3",
    ]);
  });

  test("it is taken to be whole, which is listed; strictly there may be more points", () => {
    const taken = ofCounty(riskPoints, { risks: listed });
    expect(taken.assumed.map((a) => a.fact)).toEqual(["completeness risks"]);
    expect(ofCounty(riskPoints, { risks: listed }, { strict: true })).toMatchObject({ value: null, atLeast: "10" });
  });
});
