import { bookOf, citationText, decide, type Facts, type Outcome, runExamples, wan } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  type accidentParties,
  type accidents,
  type Fine,
  fineLawful,
  penalties,
  unitFineGeneral,
} from "../src/index.js";
import { penaltyRules } from "../src/penalties/rules.js";

type Accident = Facts<typeof accidents>;
type Party = Facts<typeof accidentParties>;

const harmless = {
  deaths: 0,
  missing: 0,
  seriousInjuries: 0,
  directLoss: 0,
  sector: "other",
  nature: "responsibility",
} as const;
const unit = { role: "unit", answerable: true, especiallySerious: false, especiallyBad: false, conduct: [] } as const;
const principal = { role: "principal", answerable: true, conduct: [], lastYearIncome: 100_000 } as const;

/** The fines of one party, in 万元 where its ends are known. */
function fines(
  day: string,
  accident: Accident,
  party: Party,
  judged = day,
): readonly (readonly [string, unknown, unknown])[] {
  const found = penalties({ accident: { ...harmless, happenedOn: day, ...accident }, parties: [party] }, { judged });
  const end = (x: Fine["range"]["low"]) => (typeof x === "string" ? Number(x) / 10_000 : x);
  return found.map(({ rule, range }) => [rule.replace("accident/", ""), end(range.low), end(range.high)]);
}

const unitFineOn = (day: string, accident: Accident, party: Party = unit, judged = day) =>
  fines(day, accident, party, judged)
    .find(([rule]) => rule === "unit-fine")
    ?.slice(1);

test("the worked examples hold", () => {
  const book = bookOf(...penaltyRules);
  expect(penaltyRules.flatMap((rule) => runExamples(book, rule.data))).toEqual([]);
});

describe("Order 14's tiers by hand, each cell at both ends of its deaths, injuries and loss", () => {
  // Band, deaths, serious injuries, loss in 万元 up to a fen below the last, fine in 万元.
  test.each([
    ["14-1", [0, 0], [0, 2], [0, 300], [30, 50]],
    ["14-2", [1, 1], [3, 5], [300, 500], [50, 70]],
    ["14-3", [2, 2], [6, 9], [500, 1000], [70, 100]],
    ["15-1", [3, 4], [10, 19], [1000, 2000], [100, 120]],
    ["15-2", [5, 6], [20, 29], [2000, 3000], [120, 150]],
    ["15-3", [7, 9], [30, 49], [3000, 5000], [150, 200]],
    ["16-1", [10, 12], [50, 59], [5000, 6000], [200, 400]],
    ["16-2", [13, 14], [60, 69], [6000, 7000], [400, 600]],
    ["16-3", [15, 29], [70, 99], [7000, 10_000], [600, 1000]],
    ["17-1", [30, 39], [100, 119], [10_000, 15_000], [1000, 1200]],
    ["17-2", [40, 49], [120, 149], [15_000, 20_000], [1200, 1500]],
    ["17-3", [50, 500], [150, 5000], [20_000, 200_000], [1500, 2000]],
  ] as const)("%s", (_, deaths, serious, loss, fine) => {
    const cases: readonly Accident[] = [
      ...deaths.map((n) => ({ deaths: n })),
      ...serious.map((n) => ({ seriousInjuries: n })),
      { directLoss: loss[0] * 10_000 },
      { directLoss: `${loss[1] * 10_000 - 1}.99` },
      { deaths: deaths[1], seriousInjuries: serious[1], directLoss: `${loss[1] * 10_000 - 1}.99` },
    ];
    for (const accident of cases) expect(unitFineOn("2024-06-01", accident)).toEqual(fine);
  });
});

describe("the unit and its principal by law and level, on the first and last day of each law", () => {
  const deaths = { ordinary: 1, larger: 3, major: 10, extraordinary: 30 } as const;
  const laws = [
    {
      days: ["2007-06-01", "2014-11-30"],
      unit: [
        [10, 20],
        [20, 50],
        [50, 200],
        [200, 500],
      ],
      share: [3, 4, 6, 8],
    },
    {
      days: ["2014-12-01", "2021-08-31"],
      unit: [
        [20, 50],
        [50, 100],
        [100, 500],
        [500, 1000],
      ],
      share: [3, 4, 6, 8],
    },
    {
      days: ["2021-09-01", "2024-02-29"],
      unit: [
        [30, 100],
        [100, 200],
        [200, 1000],
        [1000, 2000],
      ],
      share: [4, 6, 8, 10],
    },
    {
      days: ["2024-03-01"],
      unit: [
        [50, 70],
        [100, 120],
        [200, 400],
        [1000, 1200],
      ],
      share: [4, 6, 8, 10],
    },
  ] as const;
  const cases = laws.flatMap(({ days, unit: ranges, share }) =>
    days.flatMap((day) => Object.entries(deaths).map(([level, n], i) => [day, level, n, ranges[i], share[i]] as const)),
  );
  test.each(cases)("%s, %s", (day, _, n, range, share) => {
    expect(unitFineOn(day, { deaths: n })).toEqual(range);
    expect(fines(day, { deaths: n }, principal)).toEqual([["principal-fine", share, share]]);
  });

  test("the day before Decree 493 there is none", () => {
    expect(fines("2007-05-31", { deaths: 3 }, unit)).toEqual([]);
    expect(fines("2007-05-31", { deaths: 3 }, principal)).toEqual([]);
  });
});

describe("laws of their own", () => {
  test.each([
    ["2024-05-01", 1, 50, 100],
    ["2024-05-01", 3, 150, 200],
    ["2024-05-01", 10, 500, 1000],
    ["2024-05-01", 30, 1000, 2000],
    ["2024-04-30", 3, 100, 120],
  ])("a coal mine on %s with %s deaths: %s to %s", (day, deaths, low, high) => {
    expect(unitFineOn(day, { sector: "coal", deaths })).toEqual([low, high]);
  });

  test.each([
    ["2024-06-01", 1, 10, 20, 3],
    ["2024-06-01", 3, 20, 50, 4],
    ["2024-06-01", 10, 50, 200, 6],
    ["2024-06-01", 30, 1000, 1200, 10],
    ["2013-12-31", 3, 20, 50, 4],
  ])("special equipment on %s with %s deaths: %s to %s", (day, deaths, low, high, share) => {
    expect(unitFineOn(day, { specialEquipment: true, deaths })).toEqual([low, high]);
    expect(fines(day, { specialEquipment: true, deaths }, principal)).toEqual([["principal-fine", share, share]]);
  });

  test("who conceals a special equipment accident is fined by its law, whatever the level", () => {
    const concealed = { conduct: ["concealed"], aggravation: [] } as const;
    expect(
      fines("2024-06-01", { specialEquipment: true, deaths: 3 }, { ...principal, ...concealed, answerable: false }),
    ).toEqual([["special-equipment-conduct-fine", 1, 5]]);
    expect(fines("2024-06-01", { specialEquipment: true, deaths: 3 }, { ...unit, ...concealed })).toEqual([
      ["unit-fine", 20, 50],
      ["special-equipment-conduct-fine", 5, 20],
      ["party-fine", 25, 70],
    ]);
  });
});

describe("the multiple", () => {
  const worst = { ...unit, especiallySerious: true, especiallyBad: true } as const;

  test("two to five times, at most 100 million yuan", () => {
    expect(unitFineOn("2024-06-01", { deaths: 50 }, worst)).toEqual([3000, 10_000]);
    expect(unitFineOn("2024-06-01", { deaths: 30, sector: "coal" }, worst)).toEqual([2000, 10_000]);
    expect(unitFineOn("2021-09-01", { deaths: 3 }, worst)).toEqual([200, 1000]);
  });

  test("only where both are found, and only since the law of 2021", () => {
    expect(unitFineOn("2024-06-01", { deaths: 3 }, { ...worst, especiallyBad: false })).toEqual([100, 120]);
    expect(unitFineOn("2024-06-01", { deaths: 3 }, { ...worst, especiallySerious: false })).toEqual([100, 120]);
    expect(unitFineOn("2021-08-31", { deaths: 10 }, worst)).toEqual([100, 500]);
    expect(unitFineOn("2021-08-31", { deaths: 30 }, worst)).toEqual([1000, 2000]);
    expect(unitFineOn("2021-08-31", { deaths: 30 })).toEqual([500, 1000]);
  });

  test("what is not yet found leaves both ends open", () => {
    const open = { role: "unit", answerable: true, conduct: [] } as const;
    expect(unitFineOn("2024-06-01", { deaths: 3 }, open)).toEqual([
      { atLeast: "1000000", atMost: "2000000" },
      { atLeast: "1200000", atMost: "6000000" },
    ]);
  });
});

describe("the milder of the law of the act and that of the penalty", () => {
  test.each([
    ["heavier since: the old law", "2021-08-31", "2022-01-01", 10, [100, 500]],
    ["a range that was narrowed at the top: the new rule", "2024-02-29", "2024-03-01", 3, [100, 120]],
    ["a range that was raised at the bottom alone: the old one", "2024-02-29", "2024-03-01", 9, [100, 200]],
    ["punished while the old rule stood", "2024-02-29", "2024-02-29", 3, [100, 200]],
    ["two laws later, the act's own law", "2014-11-30", "2024-03-01", 3, [20, 50]],
  ] as const)("%s", (_, day, judged, deaths, range) => {
    expect(unitFineOn(day, { deaths }, unit, judged)).toEqual(range);
  });

  test("of a fine that there was not yet, there is none", () => {
    const manager = { role: "safety-manager", answerable: true, conduct: [], lastYearIncome: 100_000 } as const;
    expect(fines("2021-08-31", { deaths: 3 }, manager, "2024-06-01")).toEqual([]);
    expect(fines("2021-09-01", { deaths: 3 }, manager, "2024-02-29")).toEqual([["manager-fine", 2, 5]]);
    expect(fines("2024-03-01", { deaths: 3 }, manager)).toEqual([["manager-fine", 3, 4]]);
  });

  test("the newer clause is cited where it decides", () => {
    const cited = (judged: string) =>
      penalties({ accident: { ...harmless, happenedOn: "2024-02-29", deaths: 3 }, parties: [unit] }, { judged })
        .flatMap((fine) => fine.cites)
        .map((cite) => `${cite.document.id} ${cite.place?.en ?? ""}`);
    expect(cited("2024-02-29")).not.toContain("mem-order-14 art. 15");
    expect(cited("2024-03-01")).toContain("mem-order-14 art. 15");
  });
});

describe("conduct after the accident, by hand", () => {
  const shares = {
    plain: [60, 80],
    aggravated: [80, 100],
  } as const;
  test.each([
    "rescue-not-organised",
    "left-post",
    "fled",
    "reported-late",
    "false-report",
    "concealed",
    "faked-scene",
    "hid-assets-or-evidence",
    "refused-investigation",
    "perjury",
  ] as const)("the principal: %s", (act) => {
    const of = (day: string, aggravation: NonNullable<Party["aggravation"]>) =>
      fines(day, { deaths: 1 }, { ...principal, answerable: false, conduct: [act], aggravation })[0]?.slice(1);
    expect(of("2024-03-01", [])).toEqual(shares.plain.map((x) => x / 10));
    expect(of("2024-03-01", ["enlarged"])).toEqual(shares.aggravated.map((x) => x / 10));
    expect(of("2024-02-29", ["enlarged"])).toEqual([6, 10]);
    expect(of("2014-12-01", [])).toEqual([6, 10]);
    const once = act === "rescue-not-organised" || act === "left-post" || act === "reported-late";
    expect(of("2014-11-30", [])).toEqual(once ? [4, 8] : [6, 10]);
  });

  test("the principal: omissions", () => {
    const of = (day: string, aggravation: NonNullable<Party["aggravation"]>) =>
      fines(day, { deaths: 1 }, { ...principal, answerable: false, conduct: ["omitted"], aggravation })[0]?.slice(1);
    expect([of("2024-03-01", []), of("2024-03-01", ["social-impact"])]).toEqual([
      [4, 6],
      [6, 8],
    ]);
    expect([of("2024-02-29", []), of("2007-06-01", [])]).toEqual([
      [4, 8],
      [4, 8],
    ]);
  });

  test.each([
    [1, [100, 150], [300, 350]],
    [3, [150, 200], [350, 400]],
    [10, [200, 250], [400, 450]],
    [30, [250, 300], [450, 500]],
  ] as const)("the unit that conceals an accident of %s deaths", (deaths, plain, aggravated) => {
    const of = (day: string, aggravation: NonNullable<Party["aggravation"]>) =>
      fines(day, { deaths }, { ...unit, answerable: false, conduct: ["concealed"], aggravation })[0]?.slice(1);
    expect(of("2024-03-01", [])).toEqual(plain);
    expect(of("2024-03-01", ["rescue-delayed"])).toEqual(aggravated);
    expect(of("2024-02-29", ["rescue-delayed"])).toEqual([100, 500]);
  });

  test("two acts are judged apart and decided together", () => {
    expect(
      fines("2024-06-01", { deaths: 3 }, { ...unit, conduct: ["concealed", "faked-scene"], aggravation: [] }),
    ).toEqual([
      ["unit-fine", 100, 120],
      ["unit-conduct-fine", 300, 400],
      ["party-fine", 400, 520],
    ]);
  });

  test("one report breaks one duty", () => {
    const of = (...conduct: readonly ("concealed" | "false-report" | "omitted" | "reported-late")[]) =>
      fines("2024-06-01", { deaths: 3 }, { ...principal, answerable: false, conduct, aggravation: [] });
    expect(of("concealed", "false-report", "omitted", "reported-late")).toEqual(of("concealed"));
  });
});

describe("incomes that are not known", () => {
  test("one that cannot be fixed is a multiple of the average wage", () => {
    const unfixed = { answerable: true, conduct: [], incomeFixed: false, averageWage: 100_000 } as const;
    expect(fines("2024-06-01", { deaths: 1 }, { ...unfixed, role: "principal" })).toEqual([["principal-fine", 20, 40]]);
    expect(fines("2024-06-01", { deaths: 1 }, { ...unfixed, role: "safety-manager" })).toEqual([
      ["manager-fine", 2, 15],
    ]);
  });

  test("one that was not given leaves the fine without an upper end", () => {
    const [fine] = penalties({
      accident: { ...harmless, happenedOn: "2024-06-01", deaths: 1 },
      parties: [{ role: "principal", answerable: true, conduct: [] }],
    });
    expect(fine).toMatchObject({
      range: { low: { atLeast: "0", atMost: null }, high: { atLeast: "0", atMost: null } },
      missing: ["lastYearIncome"],
    });
  });
});

test("an unknown loss leaves bounds on each end, and a known one lies inside them", () => {
  const accident = { ...harmless, happenedOn: "2024-06-01", deaths: 2 };
  const open = decide(unitFineGeneral, { ...accident, directLoss: null });
  expect(open).toMatchObject({
    low: { atLeast: "700000", atMost: "15000000" },
    high: { atLeast: "1000000", atMost: "20000000" },
    missing: ["directLoss"],
  });
  for (const loss of [0, 999, 1000, 4999, 6500, 25_000]) {
    const known: Outcome = decide(unitFineGeneral, { ...accident, directLoss: wan(loss) });
    const [low, high] = [Number(known.low), Number(known.high)];
    expect(low).toBeGreaterThanOrEqual(700_000);
    expect(low).toBeLessThanOrEqual(15_000_000);
    expect(high).toBeGreaterThanOrEqual(1_000_000);
    expect(high).toBeLessThanOrEqual(20_000_000);
  }
});

test("a death in time for the supplements raises the fine, one after it does not", () => {
  const of = (happenedOn: string) =>
    penalties(
      {
        accident: { id: "a", ...harmless, sector: "construction", happenedOn: "2026-03-01", deaths: 9 },
        parties: [unit],
      },
      { judged: "2026-06-01", records: { supplements: [{ id: "s", accident: "a", happenedOn, deathsAdded: 1 }] } },
    )[0]?.range;
  expect(of("2026-03-31")).toEqual({ low: "2000000", high: "4000000" });
  expect(of("2026-04-01")).toEqual({ low: "1500000", high: "2000000" });
});

test("a party whose answerability is open may have a fine", () => {
  const [fine] = penalties({
    accident: { ...harmless, happenedOn: "2024-06-01", deaths: 3 },
    parties: [{ role: "unit", especiallySerious: false, especiallyBad: false, conduct: [] }],
  });
  expect(fine).toMatchObject({ rule: "accident/unit-fine", notApplicable: "maybe", missing: ["answerable"] });
});

test("every party of an accident, with the clauses that each fine rests on", () => {
  const found = penalties({
    accident: { ...harmless, happenedOn: "2024-06-01", deaths: 3 },
    parties: [unit, principal, { role: "individual-investor", answerable: true }],
  });
  expect(found.map((fine) => [fine.party, fine.rule, fine.range.low, fine.range.high])).toEqual([
    [0, "accident/unit-fine", "1000000", "1200000"],
    [1, "accident/principal-fine", "60000", "60000"],
    [2, "accident/investor-fine", "50000", "100000"],
  ]);
  expect(found[1]?.cites.map((cite) => citationText(cite, "en"))).toContain("Work Safety Law (2021), art. 95");
});

test("a proposed fine is held against its range, on the whole way from the accident's facts", () => {
  const judge = (amount: number | string, ground: "accident" | "conduct" | "together") =>
    decide(
      fineLawful,
      { id: "f", party: "p", ground, amount },
      {
        judged: "2024-09-01",
        records: {
          accidents: [{ id: "a", ...harmless, happenedOn: "2024-06-01", deaths: 3 }],
          accidentParties: [
            { id: "p", accident: "a", happenedOn: "2024-06-01", ...unit, conduct: ["concealed"], aggravation: [] },
          ],
        },
      },
    ).value;
  expect(["999999.99", 1_000_000, 1_200_000, "1200000.01"].map((x) => judge(x, "accident"))).toEqual([
    "outside",
    "lawful",
    "lawful",
    "outside",
  ]);
  expect([1_499_999, 1_500_000, 2_000_000, 2_000_001].map((x) => judge(x, "conduct"))).toEqual([
    "outside",
    "lawful",
    "lawful",
    "outside",
  ]);
  expect([2_499_999, 2_500_000, 3_200_000, 3_200_001].map((x) => judge(x, "together"))).toEqual([
    "outside",
    "lawful",
    "lawful",
    "outside",
  ]);
});

test("a fine cites what fixed the amount, with its mark, and nothing of a law that did not apply", () => {
  const cites = (accident: Parameters<typeof penalties>[0]["accident"], of: typeof unit | typeof principal) =>
    penalties({ accident: { ...harmless, happenedOn: "2024-06-01", deaths: 3, ...accident }, parties: [of] })
      .flatMap((fine) => fine.cites)
      .map(({ document, place, verified }) => `${document.id} ${place?.en}${verified ? "" : " from memory"}`);
  const order14 = "mem-order-14 art. 15 from memory";
  expect(cites({}, unit)).toContain(order14);
  expect(cites({ sector: "coal" }, unit)).not.toContain(order14);
  const equipment = "special-equipment-law art. 91";
  expect(cites({}, principal)).not.toContain(equipment);
  expect(cites({ specialEquipment: true }, principal)).toContain(equipment);
});
