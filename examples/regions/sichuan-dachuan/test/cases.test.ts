import { judgeInspection } from "@anwei/inspection";
import { judge, type Outcome, prepare, text } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { describe, expect, test } from "vitest";
import dachuan from "../src/index.js";
import { fiveInPlace } from "../src/rules/enterprises.js";

const book = compose([dachuan]);
const all = text("所列即全部", "what is listed is all");

interface Case {
  readonly judged?: string;
  readonly period?: string;
  readonly records?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** What a rule says of a subject in the district; of the tables that are given, what is listed is all. */
const ask = (rule: string, facts: Readonly<Record<string, unknown>>, { records = {}, ...more }: Case = {}): Outcome =>
  judge(
    prepare(
      book,
      `sichuan-dachuan/${rule}`,
      { id: "s", ...("kind" in facts ? {} : { unit: "u" }), ...facts },
      {
        in: "511703",
        records,
        complete: Object.fromEntries(Object.keys(records).map((table) => [table, all])),
        ...more,
      },
    ),
  );
const value = (...asked: Parameters<typeof ask>): unknown => ask(...asked).value;
const lacks = (...asked: Parameters<typeof ask>): unknown => ask(...asked).certain;

const people = (n: number, more: object = {}) =>
  Array.from({ length: n }, (_, i) => ({
    id: `p${i}`,
    unit: "s",
    role: "officer",
    engagement: "full-time",
    fromLeadership: false,
    from: "2015-01-01",
    to: "none",
    ...more,
  }));
const staffed = (rule: string, facts: object, safetyStaff: readonly object[]) =>
  value(rule, { ...facts }, { judged: "2016-03-01", records: { safetyStaff: safetyStaff as never } });

test("dachuan-001 an opinion on enforcement names both documents, from its own day on", () => {
  const document = { enforcement: true, basis: ["state"], happenedOn: "2015-09-06" };
  expect(lacks("basis", document)).toEqual(["province"]);
  expect(lacks("basis", { ...document, basis: ["state", "province"] })).toEqual([]);
  expect(ask("basis", { ...document, happenedOn: "2015-09-05" }).notApplicable).toBe("yes");
});

describe("staffing", () => {
  test.each([
    ["dachuan-065", "heavy", 4],
    ["dachuan-066", "larger", 3],
    ["dachuan-067", "ordinary", 2],
  ] as const)("%s a %s township has %i officers, part-timers among them", (_, townshipClass, least) => {
    const township = { kind: "township", townshipClass };
    expect(staffed("station-staff", township, people(least - 1))).toBe("short");
    expect(staffed("station-staff", township, people(least, { engagement: "part-time" }))).toBe("enough");
  });

  test("dachuan-068 exactly one of the leadership team", () => {
    const village = { kind: "village" };
    const one = { role: "information-officer", engagement: "part-time", fromLeadership: true };
    expect(staffed("village-officer", village, [])).toBe("short");
    expect(staffed("village-officer", village, people(1, { ...one, fromLeadership: false }))).toBe("short");
    expect(staffed("village-officer", village, people(1, one))).toBe("enough");
    expect(staffed("village-officer/over", village, people(1, one))).toBe("within");
    expect(staffed("village-officer/over", village, people(2, one))).toBe("over");
  });

  test("dachuan-073 dachuan-074 two full-time officers for a key trade, one for another, part-timers not counted", () => {
    const department = (departmentClass: string) => ({ kind: "department", departmentClass });
    expect(staffed("department-staff", department("key"), people(1))).toBe("short");
    expect(staffed("department-staff", department("key"), people(2))).toBe("enough");
    expect(staffed("department-staff", department("other"), people(1, { engagement: "part-time" }))).toBe("short");
    expect(staffed("department-staff", department("other"), people(1))).toBe("enough");
  });

  test("dachuan-196 a terminal for every officer, and in use", () => {
    const share = (n: number, more: object, judged: string) =>
      value(
        "terminals",
        { kind: "county" },
        {
          period: judged.slice(0, 4),
          judged,
          records: {
            units: [{ id: "s", kind: "county" }],
            safetyStaff: [
              ...people(99, { terminal: true, terminalUsed: true }),
              ...people(n, { ...more }).map((p) => ({ ...p, id: "last" })),
            ],
          },
        },
      );
    expect(share(1, { terminal: true, terminalUsed: true }, "2017-01-01")).toBe("met");
    expect(share(1, { terminal: false, terminalUsed: false }, "2017-01-01")).toBe("missed");
    expect(share(1, { terminal: true, terminalUsed: false }, "2017-01-01")).toBe("missed");
    expect(share(1, { terminal: true, terminalUsed: false }, "2016-12-31")).toBe("not-yet-due");
  });
});

test("dachuan-029 to dachuan-033 five of five are in place, four are not", () => {
  const pass = {
    responsibility: "pass",
    investment: "pass",
    training: "pass",
    management: "pass",
    rescue: "pass",
  } as const;
  expect(judgeInspection(fiveInPlace, pass).grade?.value).toBe("in-place");
  for (const one of Object.keys(pass)) {
    expect(judgeInspection(fiveInPlace, { ...pass, [one]: "fail" }).grade?.value).toBe("lacking");
  }
});

test("dachuan-044 to dachuan-046 what is filed with one of the two bodies is not filed", () => {
  const every = ["hazard", "safety-measures", "emergency-measures"];
  const filed = (filedWithBureau: readonly string[], filedWithSector: readonly string[]) =>
    lacks("hazard-filing", { happenedOn: "2016-01-01", filedWithBureau, filedWithSector }, { judged: "2016-03-01" });
  expect(filed(every, every)).toEqual([]);
  expect(filed(every, ["hazard"])).toEqual(["safety-measures", "emergency-measures"]);
  expect(filed([], every)).toEqual(every);
});

test("dachuan-047 only what was reported, and only a major one, is to be listed", () => {
  const danger = (facts: object, dangerEvents: readonly object[] = []) =>
    ask(
      "danger-listed",
      { happenedOn: "2016-01-01", grade: "major", reportedUp: true, ...facts },
      { judged: "2016-03-01", records: { dangerEvents: dangerEvents as never } },
    );
  expect(danger({}).certain).toEqual(["unlisted"]);
  expect(danger({}, [{ id: "e", danger: "s", event: "listed", happenedOn: "2016-03-01" }]).certain).toEqual([]);
  expect(danger({ grade: "general" }).notApplicable).toBe("yes");
  expect(danger({ reportedUp: false }).notApplicable).toBe("yes");
});

describe("fines", () => {
  const fine = (aggravating: readonly string[], amount: number) => {
    const facts = { act: "a", provision: "v", happenedOn: "2016-03-01", fine: amount };
    const records = {
      acts: [{ id: "a", unit: "u", aggravating, otherGrave: false }],
      provisions: [{ id: "v", act: "a", low: 200_000, high: 500_000 }],
    };
    return { range: ask("fine-range", facts, { records }), chosen: value("fine-chosen", facts, { records }) };
  };

  test.each([
    ["dachuan-057", "unlawful-casualties"],
    ["dachuan-058", "reported-late"],
    ["dachuan-058", "misreported"],
    ["dachuan-059", "fled"],
  ])("%s %s: 200 000 to 500 000 becomes 500 000", (_, circumstance) => {
    expect(fine([circumstance], 500_000)).toMatchObject({ range: { low: "500000", high: "500000" }, chosen: "within" });
    expect(fine([circumstance], 499_999).chosen).toBe("below");
  });

  test("dachuan-199 both ends belong to the range", () => {
    expect([199_999, 200_000, 500_000, 500_001].map((n) => fine([], n).chosen)).toEqual([
      "below",
      "within",
      "within",
      "above",
    ]);
  });
});

test("dachuan-078 100, 105, 105 does not grow in the third year; 100, 105, 110 does", () => {
  const grows = (...amounts: readonly number[]) =>
    value(
      "fund-growth",
      { kind: "county" },
      {
        period: "2018",
        judged: "2018-12-31",
        records: {
          budgets: amounts.map((amount, i) => ({ id: `b${i}`, unit: "s", happenedOn: `${2016 + i}-02-01`, amount })),
        },
      },
    );
  expect(grows(100, 105, 105)).toBe("did-not-grow");
  expect(grows(100, 105, 110)).toBe("grew");
});

test("dachuan-089 trained three years ago to the day still counts, a day more does not", () => {
  const trained = (judged: string) =>
    value(
      "retraining/trained",
      { role: "officer", from: "2010-01-01", to: "none" },
      { judged, records: { trainings: [{ id: "t", trainee: "s", type: "rotation", happenedOn: "2016-05-16" }] } },
    );
  expect(trained("2019-05-16")).toBe("trained");
  expect(trained("2019-05-17")).toBe("short");
});

test("dachuan-091 a certificate is good on its last day, not on the next", () => {
  const certified = (judged: string) =>
    value(
      "certified/certified",
      { role: "officer", from: "2014-01-01", to: "none" },
      {
        judged,
        records: {
          certificates: [
            {
              id: "c",
              holder: "s",
              type: "enforcement",
              happenedOn: "2014-03-01",
              validTo: "2016-12-31",
              reviewedOn: "none",
            },
          ],
        },
      },
    );
  expect(certified("2016-12-31")).toBe("certified");
  expect(certified("2017-01-01")).toBe("uncertified");
});

test("dachuan-099 overdue: coercion or the court, held while it is stayed", () => {
  const decision = (facts: object) =>
    value(
      "compulsion",
      {
        happenedOn: "2016-06-01",
        performBy: "2016-06-30",
        performedOn: "none",
        stayed: false,
        enforcement: "none",
        ...facts,
      },
      { judged: "2016-07-01" },
    );
  expect(decision({})).toBe("to-enforce");
  expect(decision({ enforcement: "court" })).toBe("enforced");
  expect(decision({ stayed: true })).toBe("stayed");
  expect(decision({ performedOn: "2016-07-01" })).toBe("performed");
});

test("dachuan-106 dachuan-107 an accident five years ago to the day makes a candidate, a day earlier none", () => {
  const candidate = (happenedOn: string) =>
    value(
      "key-candidate",
      { kind: "enterprise", safetyTrades: [], specialEquipment: false, otherHighRisk: false },
      { judged: "2017-02-28", records: { accidents: [{ id: "a", unit: "s", happenedOn }], keyObjects: [] } },
    );
  expect(candidate("2012-02-28")).toBe("candidate");
  expect(candidate("2012-02-27")).toBe("none");
});

test("dachuan-119 dachuan-120 unfit: stopped; still unfit at the review: to be closed", () => {
  const enterprise = (suspensions: readonly object[]) =>
    value(
      "stop-order",
      { kind: "enterprise", meetsConditions: false },
      { judged: "2017-02-28", records: { suspensions: suspensions as never } },
    );
  const order = { happenedOn: "2016-11-23", until: "2016-12-31", reviewedOn: "2017-01-09", refusedOn: "none" };
  expect(enterprise([])).toBe("to-stop");
  expect(enterprise([{ id: "o", unit: "s", ...order }])).toBe("stopped");
  expect(value("closure", { ...order, fit: false }, { judged: "2017-02-28" })).toBe("to-close");
  expect(value("closure", { ...order, fit: true }, { judged: "2017-02-28" })).toBe("resumed");
});

test("dachuan-125 to dachuan-130 five of six elements make no unannounced inspection", () => {
  const six = ["no-notice", "no-greeting", "no-report", "no-escort", "to-grassroots", "to-site"];
  const inspection = (elements: readonly string[]) =>
    lacks("unannounced", { happenedOn: "2016-05-12", mode: "unannounced", elements });
  expect(inspection(six)).toEqual([]);
  for (const one of six) expect(inspection(six.filter((e) => e !== one))).toEqual([one]);
});

test("dachuan-132 two years: behind; three years: missed", () => {
  const covered = (judged: string, grid: string) =>
    value(
      "grid-coverage",
      { kind: "county" },
      {
        judged,
        records: {
          units: [
            { id: "s", kind: "county" },
            { id: "e", kind: "enterprise", parent: "s", grid },
          ],
        },
      },
    );
  expect(["2017-09-05", "2017-09-06", "2018-09-05", "2018-09-06"].map((on) => covered(on, "none"))).toEqual([
    "in-time",
    "behind",
    "behind",
    "missed",
  ]);
  expect(covered("2018-09-06", "g1")).toBe("covered");
});

test("dachuan-140 to dachuan-148 nine fields while it is listed, none once it is lifted", () => {
  const nine = "operation finance procurement bidding land honours trade exit qualification".split(" ");
  const applied = (field: string, happenedOn: string) =>
    value(
      "restriction",
      { field, happenedOn },
      {
        judged: "2017-02-28",
        records: { listings: [{ id: "l", unit: "u", happenedOn: "2016-07-01", liftedOn: "2017-01-10" }] },
      },
    );
  for (const field of nine) {
    expect(applied(field, "2016-06-30")).toBe("open");
    expect(applied(field, "2016-07-01")).toBe("restricted");
    expect(applied(field, "2017-01-09")).toBe("restricted");
    expect(applied(field, "2017-01-10")).toBe("open");
  }
  expect(applied("other", "2016-07-01")).toBe("open");
});

test("dachuan-149 dachuan-150 the database by the end of 2016, the network by the end of 2017", () => {
  const stands = (rule: string, item: string, judged: string, ...on: readonly string[]) =>
    value(
      rule,
      { kind: "county" },
      {
        judged,
        records: { establishments: on.map((happenedOn) => ({ id: "x", unit: "s", item, happenedOn })) },
      },
    );
  const database = ["violation-database", "violation-database"] as const;
  expect(stands(...database, "2016-12-31", "2016-12-31")).toBe("fulfilled");
  expect(stands(...database, "2016-12-31")).toBe("not-yet-due");
  expect(stands(...database, "2017-01-01")).toBe("overdue");
  expect(stands("provincial-network", "provincial-network", "2018-01-01")).toBe("overdue");
});

test("dachuan-167 to dachuan-177 insurance is promoted in the named fields and encouraged elsewhere, never owed", () => {
  const uninsured = (safetyTrades: readonly string[], specialEquipment = false) =>
    value(
      "liability-insurance",
      { kind: "enterprise", safetyTrades, specialEquipment, otherHighRisk: false },
      { judged: "2016-03-01", records: { insurances: [] } },
    );
  for (const trade of "coal-mines other-mines hazardous-chemicals fireworks other-transport construction civil-explosives smelting".split(
    " ",
  )) {
    expect(uninsured([trade])).toBe("promoted");
  }
  expect(uninsured([], true)).toBe("promoted");
  expect(uninsured(["fishery"])).toBe("encouraged");
  const rule = book.definition("sichuan-dachuan/liability-insurance");
  const consequences = rule?.kind === "decision" ? Object.values(rule.consequences ?? {}).flat() : [];
  expect(consequences.map((c) => c.strength)).toEqual(["aim"]);
});

test("dachuan-205 dachuan-206 the Administrative Supervision Law is the basis up to 19 March 2018", () => {
  const complaint = (rule: string, about: string, happenedOn: string) =>
    ask(rule, { about, happenedOn, supervisedOn: "none" }, { judged: "2018-06-01" });
  for (const [rule, about] of [
    ["departments-supervised", "department"],
    ["staff-supervised", "staff"],
  ] as const) {
    expect(complaint(rule, about, "2018-03-19").certain).toEqual(["unsupervised"]);
    expect(complaint(rule, about, "2018-03-20").notApplicable).toBe("yes");
  }
});
