import { bookOf, type Day, decide, parseDay, runExamples, workingCalendar } from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  approval,
  certificateDue,
  closing,
  evaluation,
  investigation,
  investigationReport,
  investigationReportDue,
} from "../src/index.js";
import { investigationRules } from "../src/investigation/rules.js";

const harmless = { deaths: 0, missing: 0, injuries: 0, seriousInjuries: 0, directLoss: 0 } as const;
const collapse = { ...harmless, happenedOn: "2026-03-01", sector: "construction", unitElsewhere: false } as const;

test.each(investigationRules.map((rule) => [rule.id, rule] as const))("the worked examples of %s hold", (_, rule) => {
  if (rule.data.kind === "parameter") return;
  expect(runExamples(bookOf(rule), rule.data)).toEqual([]);
});

const addDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/** FACTS §1.4 and §3 by hand: who, days, longest extension, and days of approval with its own extension. */
const byHand = {
  general: {
    facts: { sector: "construction" },
    who: ["county", "city", "province", "state"],
    days: [60, 60, 60, 60],
    more: [60, 60, 60, 60],
    approval: [15, 15, 15, 60],
  },
  equipment: {
    facts: { sector: "industry-trade", specialEquipment: true },
    who: ["equipment-city", "equipment-province", "equipment-state", "state"],
    days: [60, 60, 60, 60],
    more: [60, 60, 60, 60],
    approval: [15, 15, 15, 60],
  },
  coal: {
    facts: { sector: "coal" },
    who: ["mine-safety", "mine-safety", "mine-safety", "state"],
    days: [60, 60, 60, 60],
    more: [60, 60, 60, 60],
    approval: [15, 15, 15, 60],
  },
  railway: {
    facts: { sector: "other", onRailway: true, trafficCutHours: 0 },
    who: ["railway-administration", "railway-administration", "railway-state", "state"],
    days: [10, 20, 30, 60],
    more: [0, 0, 0, 0],
    approval: [null, null, null, 60],
  },
  sea: {
    facts: { sector: "water", atSea: true },
    who: ["maritime", "maritime", "maritime", "state"],
    days: [90, 90, 90, 90],
    more: [90, 90, 90, 90],
    approval: [null, null, null, 60],
  },
  power: {
    facts: { sector: "other", powerSupply: true },
    // Ten dead are major by the general decree, which then says who investigates.
    who: ["power-local", "power-local", "province", "state"],
    days: [45, 45, 60, 60],
    more: [45, 45, 60, 60],
    approval: [15, 15, 15, 60],
  },
} as const;

/** On both sides of every level: how many are dead, and the place of their level. */
const tolls = [
  [1, 0],
  [2, 0],
  [3, 1],
  [9, 1],
  [10, 2],
  [29, 2],
  [30, 3],
] as const;

describe.each(Object.entries(byHand))("%s", (_, { facts, who, days, more, approval }) => {
  test.each(tolls)("%i dead", (deaths, level) => {
    // A loss above the floors that some regimes have.
    const loss = { directLoss: 2_000_000 };
    for (const happenedOn of ["2024-05-01", "2026-03-01", "2026-12-31", "2027-12-31"]) {
      const answer = investigation({ ...harmless, ...loss, ...facts, happenedOn, deaths });
      expect(answer.authority.value).toBe(who[level]);
      expect(answer.due.value).toBe(addDays(happenedOn, days[level]));
      expect(answer.latest.value).toBe(addDays(happenedOn, days[level] + more[level]));
      const after = approval[level];
      expect(answer.approvalLatest.value).toBe(
        after === null ? null : addDays(happenedOn, days[level] + more[level] + after),
      );
    }
  });
});

test("the absolute maximum without appraisal: 135 days, and 180 for the gravest", () => {
  expect(investigation({ ...collapse, deaths: 29 }).approvalLatest.value).toBe(addDays("2026-03-01", 135));
  expect(investigation({ ...collapse, deaths: 30 }).approvalLatest.value).toBe(addDays("2026-03-01", 180));
});

test("the dates of one investigation, in one line", () => {
  const answer = investigation(
    { ...collapse, deaths: 30 },
    {
      investigation: {
        happenedOn: "2026-03-02",
        appraisalDays: 25,
        extensionDays: 75,
        receivedOn: "2026-07-10",
        approvalExtensionDays: 31,
        approvedOn: "2026-08-31",
      },
      judged: "2026-09-30",
    },
  );
  expect(answer.reportDue.value).toBe(addDays("2026-03-01", 60 + 25 + 60));
  expect(answer.approvalDue.value).toBe(addDays("2026-07-10", 60));
  expect(answer.evaluationDue.value).toBe("2027-08-31");
  expect(answer.certificateDue.notApplicable).toBe("yes");
});

describe("at the latest", () => {
  const gravest = { ...collapse, deaths: 30 };
  const latest = (group: NonNullable<Parameters<typeof investigation>[1]>["investigation"], deaths = 30) => {
    const answer = investigation({ ...gravest, deaths }, { investigation: { happenedOn: "2026-03-02", ...group } });
    return [answer.latest.value, answer.approvalLatest.value];
  };

  test("appraisal moves report and approval on by its days, whatever extension was granted so far", () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 60 }), (appraisalDays, extensionDays) => {
        expect(latest({ appraisalDays, extensionDays, receivedOn: "none" })).toEqual([
          addDays("2026-03-01", 120 + appraisalDays),
          addDays("2026-03-01", 180 + appraisalDays),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test("once the report was received, the approval runs from then: 15 days, or 30 and 30 more", () => {
    expect(latest({ appraisalDays: 20, receivedOn: "2026-04-30" })[1]).toBe(addDays("2026-04-30", 60));
    expect(latest({ appraisalDays: 20, receivedOn: "2026-04-30" }, 29)[1]).toBe("2026-05-15");
  });

  test("of an investigation whose receipt is not said, the approval is not known", () => {
    const { approvalLatest } = investigation(gravest, { investigation: { happenedOn: "2026-03-02" } });
    expect(approvalLatest.value).toBeNull();
    expect(approvalLatest.missing.join()).toContain("receivedOn");
  });
});

test("the day of the accident may be said apart, and is not that of the group", () => {
  const { happenedOn, ...facts } = collapse;
  const { due, reportDue } = investigation({ ...facts, deaths: 3 }, { happened: happenedOn, investigation: {} });
  expect([due.value, reportDue.value]).toEqual(["2026-04-30", "2026-04-30"]);
});

test("what is not given is missing, not late", () => {
  const { approvalDue, evaluationDue, authority, due } = investigation({
    happenedOn: "2026-03-01",
    sector: "construction",
    buildingWorks: false,
  });
  expect(approvalDue).toMatchObject({ value: null, atLeast: null, atMost: null });
  expect(approvalDue.missing).toContain("receivedOn");
  expect(evaluationDue.missing).toContain("approvedOn");
  expect(authority.value).toBeNull();
  expect(authority.possible).toEqual(["state", "province", "city", "county"]);
  expect(due.value).toBe("2026-04-30");
});

test("a longer appraisal moves the day on by as much, and an extension by no more than is allowed", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 400 }),
      fc.nat({ max: 200 }),
      fc.constantFrom(1, 3, 10, 30),
      (appraisal, extension, deaths) => {
        const { reportDue: due } = investigation(
          { ...collapse, deaths },
          { investigation: { happenedOn: "2026-03-02", appraisalDays: appraisal, extensionDays: extension } },
        );
        expect(due.value).toBe(addDays("2026-03-01", 60 + appraisal + Math.min(extension, 60)));
      },
    ),
    { numRuns: 60 },
  );
});

describe("late or not, on the whole way from the accident to the clock", () => {
  const accidents = [{ ...collapse, id: "a", deaths: 3 }];
  const group = { accident: "a", happenedOn: "2026-03-02" } as const;

  test.each([
    ["2026-04-30", "2026-06-01", "in-time"],
    ["2026-05-01", "2026-06-01", "late"],
    ["none", "2026-04-30", "open"],
    ["none", "2026-05-01", "overdue"],
  ])("report %s, judged %s: %s", (submittedOn, judged, state) => {
    expect(decide(investigationReport, { ...group, submittedOn }, { records: { accidents }, judged }).value).toBe(
      state,
    );
  });

  test("20 days of appraisal make the same report timely", () => {
    const late = { ...group, submittedOn: "2026-05-20" };
    const options = { records: { accidents }, judged: "2026-06-01" };
    expect(decide(investigationReport, late, options).value).toBe("late");
    expect(decide(investigationReport, { ...late, appraisalDays: 20 }, options).value).toBe("in-time");
    expect(
      decide(investigationReportDue, { ...late, appraisalDays: null }, { ...options, strict: true }).value,
    ).toBeNull();
  });

  test.each([
    ["2026-05-15", "in-time"],
    ["2026-05-16", "late"],
  ])("received on 30 April, approved on %s: %s", (approvedOn, state) => {
    const facts = { ...group, receivedOn: "2026-04-30", approvedOn };
    expect(decide(approval, facts, { records: { accidents }, judged: "2026-06-01" }).value).toBe(state);
  });

  test.each([
    ["2027-05-15", "in-time"],
    ["2027-05-16", "late"],
  ])("approved on 15 May 2026, evaluated on %s: %s", (evaluatedOn, state) => {
    const facts = { ...group, approvedOn: "2026-05-15", evaluatedOn };
    expect(decide(evaluation, facts, { records: { accidents }, judged: "2027-06-01" }).value).toBe(state);
  });
});

test("the maritime letter is due in working days, the holidays of May not among them", () => {
  const day = (written: string): Day => parseDay(written) as Day;
  const calendar = workingCalendar({
    years: [2026],
    off: new Set(["2026-05-01", "2026-05-04", "2026-05-05"].map(day)),
    worked: new Set([day("2026-05-09")]),
  });
  const accidents = [{ ...harmless, id: "a", happenedOn: "2026-01-10", sector: "water", atSea: true, deaths: 1 }];
  const facts = { accident: "a", happenedOn: "2026-01-12", receivedOn: "2026-04-20" };
  // 21 to 24 April: 4; 27 to 30 April: 8; 6 to 9 May: 12; 11 to 13 May: 15.
  expect(decide(certificateDue, facts, { records: { accidents }, calendar }).value).toBe("2026-05-13");
});

describe("raising", () => {
  const nine = { ...collapse, id: "a", deaths: 9 } as const;
  const oneMore = (happenedOn: string, more: object = { deathsAdded: 1 }) => ({
    records: { supplements: [{ id: "1", accident: "a", happenedOn, ...more }] },
  });

  test("one more on the 30th day: the province may form a new group; on the 31st: the city's stands", () => {
    const inTime = investigation(nine, oneMore("2026-03-31"));
    expect([inTime.raised.value, inTime.authority.value]).toEqual(["may", "province"]);
    const late = investigation(nine, oneMore("2026-04-01"));
    expect([late.raised.value, late.authority.value]).toEqual(["no", "city"]);
  });

  test("a loss that grew changes who is competent, but is no change of casualties", () => {
    const { raised, authority } = investigation(nine, oneMore("2026-03-31", { lossAdded: 50_000_000 }));
    expect([raised.value, authority.value]).toEqual(["no", "province"]);
  });

  test("the mine safety authority investigates either way: nothing is raised", () => {
    const { raised } = investigation({ ...nine, sector: "coal" }, oneMore("2026-03-31"));
    expect(raised.value).toBe("no");
  });
});

test("a natural disaster is nobody's to investigate, and has no clocks", () => {
  const answer = investigation({ ...collapse, deaths: 30, nature: "natural-disaster" });
  for (const outcome of [answer.authority, answer.raised, answer.due, answer.approvalLatest, answer.reportDue])
    expect(outcome.notApplicable).toBe("yes");
});

test("three conditions met and the fourth unknown: undecided; one not met: not to be closed", () => {
  const facts = {
    accident: "a",
    happenedOn: "2026-06-01",
    causesFound: true,
    responsibleDealtWith: true,
    measuresTaken: true,
    evidence: ["causes", "responsible", "measures", "education"],
  };
  expect(decide(closing, facts)).toMatchObject({ value: null, atLeast: "may-close", atMost: "open" });
  expect(decide(closing, { ...facts, causesFound: false }).value).toBe("open");
  expect(decide(closing, { ...facts, peopleEducated: true }).value).toBe("may-close");
});
