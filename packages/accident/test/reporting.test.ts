import { bookOf, type DecideOptions, decide, FactsError, judge, prepare, text } from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cityReportLatest,
  classify,
  daysShortOfUpdates,
  determinedLevel,
  firstLevel,
  levelAfterSupplement,
  levelChanged,
  mineBureauReport,
  nearMiss,
  noticesOutstanding,
  passedOn,
  provinceReportLatest,
  reportDue,
  reportDuties,
  reportFault,
  reportMade,
  stateReportLatest,
  supplementCounts,
  supplementPrompt,
  unitProvinceReport,
  unitReport,
  unitReportDue,
} from "../src/index.js";

const figures = { missing: 0, seriousInjuries: 0, directLoss: 0 } as const;

/** The hours after which each authority is told at the latest, once more by hand. */
const byHand = (deaths: number): readonly (number | null)[] =>
  deaths >= 10 ? [1, 3, 5, 7] : deaths >= 3 ? [1, 3, 5, null] : [1, 3, null, null];

describe("the clocks of a report", () => {
  const clocks = [unitReportDue, cityReportLatest, provinceReportLatest, stateReportLatest];
  const at = (minutes: number): string => {
    const moment = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
    return moment.toISOString().slice(0, 16);
  };

  test("1, 3, 5 and 7 hours after the head knew, as far as the level goes, at any time of any day", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 525_000 }),
        fc.oneof(fc.nat({ max: 60 }), fc.constantFrom(2, 3, 9, 10, 29, 30)),
        (minutes, deaths) => {
          const informed = at(minutes);
          const facts = {
            happenedOn: informed.slice(0, 10),
            headInformedAt: informed,
            sector: "other",
            deaths,
            ...figures,
          };
          expect(clocks.map((clock) => decide(clock, facts).value)).toEqual(
            byHand(deaths).map((hours) => (hours === null ? null : at(minutes + hours * 60))),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test("each level taking its two hours, the chain of passing on ends where the clocks say", () => {
    const accident = { id: "a", happenedOn: "2026-03-10", headInformedAt: "2026-03-10T20:30", deaths: 30, ...figures };
    const due = (facts: Record<string, unknown>) =>
      decide(
        reportDue,
        { accident: "a", happenedOn: "2026-03-10", form: "first", to: "safety", ...facts },
        { records: { accidents: [accident] } },
      ).value;
    let receivedAt = due({ from: "unit", at: "county" });
    expect(receivedAt).toBe("2026-03-10T21:30");
    for (const from of ["county", "city", "province"]) receivedAt = due({ from, receivedAt });
    expect(receivedAt).toBe("2026-03-11T03:30");
    expect(decide(stateReportLatest, accident).value).toBe(receivedAt);
  });

  test("deaths unknown: it is open how far the report goes, and every moment is certain", () => {
    const facts = { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T08:00", sector: "other", ...figures };
    expect(decide(cityReportLatest, facts)).toMatchObject({ value: "2026-03-10T11:00", notApplicable: "no" });
    expect(decide(stateReportLatest, facts)).toMatchObject({ value: null, notApplicable: "maybe" });
  });
});

describe("reportDuties", () => {
  const collapse = {
    happenedOn: "2026-03-10",
    headInformedAt: "2026-03-10T23:40",
    sector: "construction",
    buildingWorks: false,
    deaths: 3,
    seriousInjuries: 0,
    directLoss: 0,
  } as const;
  const told = (facts: Parameters<typeof reportDuties>[0], options?: DecideOptions) =>
    reportDuties(facts, options).duties.map(({ who, to, due }) => [
      who,
      to,
      typeof due === "string" ? due : (due.value ?? [due.atLeast, due.atMost]),
    ]);

  test("one line for a host: a larger collapse", () => {
    expect(told(collapse)).toEqual([
      ["site", "head", "at-once"],
      ["head", "county", "2026-03-11T00:40"],
      ["head", "province", "2026-03-11T00:40"],
      ["county", "province", "2026-03-11T01:40"],
      ["county", "city", "2026-03-11T02:40"],
      ["city", "province", "2026-03-11T04:40"],
      ["each-authority", "government", "alongside"],
      ["each-authority", "police", "alongside"],
      ["each-authority", "labour", "alongside"],
      ["each-authority", "union", "alongside"],
      ["each-authority", "procuratorate", "alongside"],
    ]);
    expect(reportDuties(collapse).supplementsUntil.value).toBe("2026-04-09");
    expect(reportDuties({ ...collapse, sector: "fire" }).supplementsUntil.value).toBe("2026-03-17");
  });

  test("a coal mine tells the bureau too; a major accident goes up to the State Council", () => {
    const duties = told({ ...collapse, sector: "coal", deaths: 10 });
    expect(duties).toContainEqual(["head", "mine-bureau", "2026-03-11T00:40"]);
    expect(duties).toContainEqual(["province", "state", "2026-03-11T02:40"]);
    expect(duties).toContainEqual(["province", "state", "2026-03-11T06:40"]);
    expect(duties.filter(([, to]) => to === "state-council")).toEqual([
      ["province", "state-council", "at-once"],
      ["state", "state-council", "at-once"],
    ]);
  });

  test("only the day is known: bounds; nobody says when the head knew: named as missing", () => {
    expect(told({ ...collapse, headInformedAt: "2026-03-10" })[1]).toEqual([
      "head",
      "county",
      ["2026-03-10T01:00", "2026-03-11T00:59:59"],
    ]);
    const [, county] = reportDuties({ ...collapse, headInformedAt: null }).duties;
    expect(county?.due).toMatchObject({ value: null, atLeast: null, atMost: null, missing: ["headInformedAt"] });
  });

  test("deaths unknown: what the level may reach is marked, the rest is certain", () => {
    const { duties } = reportDuties({ ...collapse, deaths: null });
    const maybe = duties.filter(({ applies }) => applies === "maybe").map(({ who, to }) => `${who} ${to}`);
    expect(maybe).toEqual([
      "head province",
      "county province",
      "province state",
      "city province",
      "province state",
      "province state-council",
      "state state-council",
    ]);
  });

  test("every duty says where it stands; before the decree there is none of them", () => {
    for (const { cites } of reportDuties(collapse).duties) expect(cites.length).toBeGreaterThan(0);
    expect(told({ ...collapse, happenedOn: "2007-05-31" })).toEqual([]);
    expect(told({ ...collapse, happenedOn: null }, { happened: "2007-05-31" })).toEqual([]);
  });

  test("facts that cannot be read are refused", () => {
    expect(() => reportDuties({ deaths: -1 })).toThrow(FactsError);
  });
});

/** Accidents whose toll moved, as their investigations told it: the first figures, what came later, and the level of each. */
const moved = [
  {
    name: "road traffic, 8 dead on the day, two more by the fourth: larger, then major",
    accident: { id: "a", happenedOn: "2021-11-15", sector: "road", deaths: 8, ...figures },
    supplements: [{ id: "1", happenedOn: "2021-11-19", deathsAdded: 2 }],
    levels: ["larger", "major"],
    determined: "major",
    changed: "raised",
  },
  {
    name: "an explosion at a chemical plant, 4 dead at first notice, 8 in the end: larger throughout",
    accident: { id: "a", happenedOn: "2025-03-11", sector: "hazardous-chemicals", deaths: 4, ...figures },
    supplements: [{ id: "1", happenedOn: "2025-03-12", deathsAdded: 4 }],
    levels: ["larger", "larger"],
    determined: "larger",
    changed: "unchanged",
  },
  {
    name: "an explosion outside a plant, 23 dead on the day, one more in hospital: major throughout",
    accident: {
      id: "a",
      happenedOn: "2018-11-28",
      sector: "hazardous-chemicals",
      deaths: 23,
      ...figures,
      directLoss: 41_488_606,
    },
    supplements: [{ id: "1", happenedOn: "2018-12-10", deathsAdded: 1 }],
    levels: ["major", "major"],
    determined: "major",
    changed: "unchanged",
  },
  {
    name: "a dust explosion, 44 dead on the spot, 75 by the third day, 97 within 30 days; 49 more died later",
    accident: { id: "a", happenedOn: "2014-08-02", sector: "industry-trade", deaths: 44, ...figures },
    supplements: [
      { id: "1", happenedOn: "2014-08-04", deathsAdded: 31 },
      { id: "2", happenedOn: "2014-09-01", deathsAdded: 22 },
      { id: "3", happenedOn: "2014-09-02", deathsAdded: 49 },
    ],
    levels: ["extraordinary", "extraordinary", "extraordinary", "extraordinary"],
    determined: "extraordinary",
    changed: "unchanged",
  },
] as const;

const supplementBook = bookOf(firstLevel, determinedLevel, levelAfterSupplement, levelChanged, supplementCounts);

describe("supplements re-decide the level, and the decision that they replace stays", () => {
  const told = (accident: Record<string, unknown>, supplements: readonly Record<string, unknown>[]) => {
    const rows = supplements.map((s) => ({ ...s, accident: accident.id }));
    const records = { accidents: [accident], supplements: rows };
    const asked = (id: string, facts: Record<string, unknown>) =>
      judge(prepare(supplementBook, id, facts, { records })).value;
    return {
      levels: [asked(firstLevel.id, accident), ...rows.map((facts) => asked(levelAfterSupplement.id, facts))],
      counts: rows.map((facts) => asked(supplementCounts.id, facts)),
      determined: asked(determinedLevel.id, accident),
      changed: asked(levelChanged.id, accident),
    };
  };

  test.each(moved)("$name", ({ accident, supplements, levels, determined, changed }) => {
    expect(told(accident, supplements)).toMatchObject({ levels, determined, changed });
  });

  test("what came after the thirtieth day does not count", () => {
    expect(told(moved[3].accident, moved[3].supplements).counts).toEqual(["counts", "counts", "late"]);
  });

  test("the last level after a supplement is the determined one, whatever the order in which they are on record", () => {
    const supplement = fc.record({
      day: fc.integer({ min: 1, max: 40 }),
      deathsAdded: fc.nat({ max: 12 }),
      seriousAdded: fc.nat({ max: 30 }),
      missingFound: fc.nat({ max: 1 }),
    });
    const dayOf = (day: number) => new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.array(supplement, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("fire", "construction"),
        fc.nat({ max: 12 }),
        (made, sector, deaths) => {
          const accident = { id: "a", happenedOn: "2026-03-01", sector, deaths, ...figures, missing: 5 };
          const supplements = made.map(({ day, ...s }, i) => ({ id: `${i}`, happenedOn: dayOf(day), ...s }));
          const { levels, determined, changed } = told(accident, supplements);
          const last = made.reduce((best, s, i) => (s.day >= (made[best]?.day ?? 0) ? i : best), 0);
          expect(levels[last + 1]).toBe(determined);
          expect(changed === "unchanged").toBe(levels[0] === determined);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("how the unit reported", () => {
  const accident = { id: "a", happenedOn: "2026-03-10", headInformedAt: "2026-03-10T08:00" };
  const report = { id: "1", accident: "a", happenedOn: "2026-03-10", form: "first", from: "unit", to: "safety" };
  const found = { accident: "a", happenedOn: "2026-03-10", omitted: [], untrue: [], hidden: true, foundTrue: true };
  const records = (...accidentReports: readonly Record<string, unknown>[]) => ({
    accidents: [accident],
    accidentReports,
  });
  const complete = { accidentReports: text("登记齐全", "the register is complete") };

  test("hidden for a day and told after it was found out: concealment; told at once: none", () => {
    const told = (madeAt: string) =>
      decide(reportFault, found, { records: records({ ...report, madeAt }), complete, judged: "2026-03-20" }).certain;
    expect(told("2026-03-11T08:00")).toEqual(["concealed"]);
    expect(told("none")).toEqual(["concealed"]);
    expect(told("2026-03-10T09:00")).toEqual([]);
  });

  test("no report on record: open, until the register is known to be complete", () => {
    const options = { records: records(), judged: "2026-03-20" };
    expect(decide(unitReport, accident, options)).toMatchObject({ value: null, atLeast: "in-time", atMost: "overdue" });
    expect(decide(unitReport, accident, { ...options, complete })).toMatchObject({
      value: "overdue",
      assumed: [{ fact: "completeness accidentReports" }, { fact: "nature" }],
    });
  });

  test("one report in time is enough, whatever else there may be", () => {
    const options = { records: records({ ...report, madeAt: "2026-03-10T09:00" }), judged: "2026-03-20" };
    expect(decide(unitReport, accident, options).value).toBe("in-time");
  });

  test("nobody is on record as notified: anyone may be outstanding, none is certainly", () => {
    expect(decide(noticesOutstanding, accident)).toMatchObject({
      certain: [],
      possible: ["government", "police", "labour", "union", "procuratorate"],
    });
  });

  test("of 36 dead, 28 reported and the rest kept back on purpose: a false report", () => {
    const untrue = { ...found, hidden: false, foundTrue: false, untrue: ["casualties"] };
    const told = decide(reportFault, untrue, {
      records: records({ ...report, madeAt: "2026-03-10T09:00" }),
      complete,
      judged: "2026-03-20",
    });
    expect(told.certain).toEqual(["false"]);
    expect(told.possible).toEqual(["false"]);
  });

  test("a report to one office in time does not speak for the other", () => {
    const made = (to: string, madeAt: string) =>
      decide(reportMade, { ...report, to, madeAt }, { records: records(), judged: "2026-03-20" }).value;
    expect(made("safety", "2026-03-10T09:00")).toBe("in-time");
    expect(made("department", "2026-03-10T09:01")).toBe("late");
  });

  test("a supplement whose sector is not known is prompt or not once it counts", () => {
    const told = (sector: string | null) =>
      decide(
        supplementPrompt,
        { accident: "a", happenedOn: "2026-03-20", reportedAt: "2026-03-20T18:00" },
        { records: { accidents: [{ ...accident, sector }] } },
      );
    expect(told("construction").value).toBe("prompt");
    expect(told("fire").notApplicable).toBe("yes");
    expect(told(null).notApplicable).toBe("maybe");
  });
});

describe("what was never reported", () => {
  const accident = {
    id: "a",
    happenedOn: "2026-03-10",
    headInformedAt: "2026-03-10T08:00",
    sector: "other",
    ...figures,
  } as const;
  const complete = { accidentReports: text("登记齐全", "the register is complete") };
  const steps = [unitReport, passedOn.city.state, passedOn.province.state, passedOn.state.state];
  const states = (deaths: number | null, judged: string, more: DecideOptions = {}) =>
    steps.map((step) => {
      const { value, notApplicable } = decide(step, { ...accident, deaths }, { complete, judged, ...more });
      return notApplicable === "yes" ? null : value;
    });

  test("is overdue step by step after 1, 3, 5 and 7 hours, as far as the level reaches", () => {
    fc.assert(
      fc.property(fc.nat({ max: 480 }), fc.constantFrom(2, 3, 9, 10, 30), (minutes, deaths) => {
        const judged = new Date(Date.UTC(2026, 2, 10, 8) + minutes * 60_000).toISOString().slice(0, 16);
        expect(states(deaths, judged)).toEqual(
          byHand(deaths).map((hours) => (hours === null ? null : minutes > hours * 60 ? "overdue" : "open")),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("is undecided where the register is not known to be complete, and where deaths are not known", () => {
    expect(states(30, "2026-03-20", { complete: {} })).toEqual([null, null, null, null]);
    expect(states(null, "2026-03-20").slice(0, 2)).toEqual(["overdue", "overdue"]);
    expect(decide(passedOn.state.state, accident, { complete, judged: "2026-03-20" })).toMatchObject({
      value: null,
      notApplicable: "maybe",
    });
  });

  test("a county that was told late has its own two hours, and the province is told past the city", () => {
    const report = { accident: "a", happenedOn: "2026-03-10", form: "first", to: "safety" };
    const accidentReports = [
      { ...report, id: "1", from: "unit", at: "county", madeAt: "2026-03-10T20:00" },
      {
        ...report,
        id: "2",
        from: "county",
        at: "province",
        receivedAt: "2026-03-10T20:00",
        madeAt: "2026-03-10T21:00",
      },
    ];
    const records = { accidents: [{ ...accident, deaths: 3 }], accidentReports };
    expect(states(3, "2026-03-10T22:00", { records })).toEqual(["late", "open", "in-time", null]);
    expect(states(3, "2026-03-10T22:01", { records })).toEqual(["late", "overdue", "in-time", null]);
  });

  test("the province, of larger accidents, and the mine's bureau are told by the unit itself, within the hour", () => {
    const report = { id: "1", accident: "a", happenedOn: "2026-03-10", form: "first", from: "unit", at: "province" };
    const madeAt = (minutes: number) =>
      new Date(Date.UTC(2026, 2, 10, 8) + minutes * 60_000).toISOString().slice(0, 16);
    fc.assert(
      fc.property(fc.nat({ max: 120 }), fc.constantFrom(1, 3, 10), (minutes, deaths) => {
        const coal = { ...accident, sector: "coal", deaths };
        const told = (rule: typeof unitReport, to: string) =>
          decide(rule, coal, {
            complete,
            judged: "2026-03-20",
            records: { accidents: [coal], accidentReports: [{ ...report, to, madeAt: madeAt(minutes) }] },
          });
        const expected = minutes <= 60 ? "in-time" : "late";
        expect(told(mineBureauReport, "mine-bureau").value).toBe(expected);
        expect(told(unitProvinceReport, "safety").value).toBe(deaths >= 3 ? expected : null);
        // What one of them was told does not tell the other.
        expect(told(mineBureauReport, "safety").value).toBe("overdue");
        expect(told(unitProvinceReport, "mine-bureau").value).toBe(deaths >= 3 ? "overdue" : null);
      }),
      { numRuns: 40 },
    );
  });

  test("judged on the very day it is due, the hour of judging is missing, not the day", () => {
    const on = (judged?: string) =>
      decide(passedOn.state.state, { ...accident, deaths: 30 }, { complete, ...(judged ? { judged } : {}) });
    expect(on("2026-03-10")).toMatchObject({ atLeast: "open", atMost: "overdue", missing: ["judgedAt"] });
    expect(on()).toMatchObject({ atLeast: "open", atMost: "overdue", missing: ["judged"] });
    expect(on("2026-03-11")).toMatchObject({ value: "overdue", missing: [] });
  });

  test("before the first rule there are no duties, and it is said since when there are", () => {
    const early = { ...accident, happenedOn: "2007-05-31", headInformedAt: "2007-05-31T08:00", deaths: 3 };
    expect(reportDuties(early)).toMatchObject({ duties: [], notInForce: [{ from: "2007-06-01" }] });
    expect(reportDuties({ ...early, happenedOn: "2007-06-01" }).notInForce).toBeUndefined();
    expect(classify(early)).toMatchObject({ value: null, notApplicable: "yes", notInForce: [{ from: "2007-06-01" }] });
    // A rule that is in force and does not concern the accident says so without such a reason.
    expect(decide(unitReport, { ...accident, nature: "crime" }).notInForce).toBeUndefined();
  });

  test("no updates are short after what was ruled a disaster, which is not to say zero days", () => {
    const short = (nature: "natural-disaster" | null) =>
      decide(
        daysShortOfUpdates,
        { ...accident, deaths: 3, nature, responseEndedOn: "none" },
        {
          complete,
          judged: "2026-03-13",
        },
      );
    expect(short(null).value).toBe("3");
    expect(short("natural-disaster")).toMatchObject({ value: null, notApplicable: "yes" });
  });

  test("a ruled disaster is not judged; until it is ruled, it is", () => {
    const told = (nature: "natural-disaster" | null) =>
      decide(unitReport, { ...accident, deaths: 3, nature }, { complete, judged: "2026-03-20" });
    expect(told("natural-disaster").notApplicable).toBe("yes");
    expect(told(null).value).toBe("overdue");
  });
});

test("a near miss of unknown extent is decided by one ground that is known", () => {
  expect(decide(nearMiss, { happenedOn: "2026-03-10", trapped: 3 }).value).toBe("larger");
  expect(decide(nearMiss, { happenedOn: "2026-03-10", trapped: 2 })).toMatchObject({
    atLeast: "minor",
    atMost: "larger",
  });
});
