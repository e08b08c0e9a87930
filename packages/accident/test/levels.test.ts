import { type AnyDefinition, decide, type Facts } from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type accidents,
  buildingLevel,
  determinedLevel,
  fireLevel,
  firstLevel,
  gridEffectLevel,
  type gridEffects,
  mineLevel,
  powerLevel,
  railwayLevel,
  roadClass,
  shipPollutionLevel,
  specialEquipmentLevel,
  waterLevel,
} from "../src/index.js";

// Each regime once more, by hand: what the rules are held against, at points on and beside every limit.

type Accident = Facts<typeof accidents>;

const levels = ["none", "ordinary", "larger", "major", "extraordinary"] as const;
type Level = (typeof levels)[number];

const gravest = (...of: readonly Level[]): Level => levels[Math.max(...of.map((l) => levels.indexOf(l)))] as Level;

/** Points on a limit, a step beside it, and anywhere, in whole steps. */
const near = (...limits: readonly number[]): fc.Arbitrary<number> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...limits), fc.integer({ min: -1, max: 1 }))
        .map(([t, d]) => Math.max(0, t + d)),
    },
    { weight: 1, arbitrary: fc.nat({ max: Math.max(...limits) * 2 }) },
  );

const hundredths = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`;
const thousandths = (n: number): string => `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, "0")}`;

const harm = fc.record({
  deaths: near(1, 3, 10, 30),
  missing: fc.constantFrom(0, 0, 0, 1, 2),
  serious: near(1, 10, 50, 100),
  fen: near(1, 1_000_000, 100_000_000, 1_000_000_000, 5_000_000_000, 10_000_000_000),
});
type Harm = { deaths: number; missing: number; serious: number; fen: number };

const factsOf = ({ deaths, missing, serious, fen }: Harm, more: Accident): Accident => ({
  id: "a",
  deaths,
  missing,
  injuries: serious,
  seriousInjuries: serious,
  directLoss: hundredths(fen),
  ...more,
});

/** The scales that the regimes share, down to larger. */
function byHarm({ deaths, missing, serious, fen }: Harm): Level {
  const lost = deaths + missing;
  if (lost >= 30 || serious >= 100 || fen >= 10_000_000_000) return "extraordinary";
  if (lost >= 10 || serious >= 50 || fen >= 5_000_000_000) return "major";
  if (lost >= 3 || serious >= 10 || fen >= 1_000_000_000) return "larger";
  return "none";
}

const anybody = ({ deaths, missing, serious }: Harm): boolean => deaths + missing + serious > 0;
const floored = (h: Harm, reached: boolean): Level => gravest(byHarm(h), anybody(h) || reached ? "ordinary" : "none");

const holds = <T>(of: AnyDefinition, points: fc.Arbitrary<T>, facts: (t: T) => Accident, by: (t: T) => string) =>
  fc.assert(
    fc.property(points, (t) => {
      expect(decide(of, facts(t)).value).toBe(by(t));
    }),
    { numRuns: 400 },
  );

describe("casualties and loss", () => {
  test("fires go by the loss of property", () => {
    holds(
      fireLevel,
      harm,
      (h) => factsOf(h, { happenedOn: "2015-06-01", sector: "fire", propertyLoss: hundredths(h.fen) }),
      (h) => gravest(byHarm(h), "ordinary"),
    );
  });

  test("mines have no floor", () => {
    holds(
      mineLevel,
      harm,
      (h) => factsOf(h, { happenedOn: "2024-06-01", sector: "non-coal-mine" }),
      (h) => gravest(byHarm(h), "ordinary"),
    );
  });

  test.each(["2010-06-01", "2020-06-01"])("building works have a floor of a million (%s)", (happenedOn) => {
    holds(
      buildingLevel,
      harm,
      (h) => factsOf(h, { happenedOn, sector: "construction", buildingWorks: true }),
      (h) => floored(h, h.fen >= 100_000_000),
    );
  });

  test("water since 2021: any loss is enough", () => {
    holds(
      waterLevel,
      harm,
      (h) => factsOf(h, { happenedOn: "2022-06-01", sector: "water" }),
      (h) => floored(h, h.fen > 0),
    );
  });

  test("water before 2021: oil counts, and a loss alone from a million on", () => {
    const points = fc.record({ h: harm, kilograms: near(1_000, 100_000, 500_000, 1_000_000) });
    holds(
      waterLevel,
      points,
      ({ h, kilograms }) => factsOf(h, { happenedOn: "2016-06-01", sector: "water", oilSpilt: thousandths(kilograms) }),
      ({ h, kilograms: k }) =>
        gravest(
          floored(h, h.fen >= 100_000_000),
          k >= 1_000_000
            ? "extraordinary"
            : k >= 500_000
              ? "major"
              : k >= 100_000
                ? "larger"
                : k >= 1_000
                  ? "ordinary"
                  : "none",
        ),
    );
  });

  test("ship pollution has bands of twice the loss", () => {
    const points = fc.record({
      kilograms: near(100_000, 500_000, 1_000_000),
      fen: near(5_000_000_000, 10_000_000_000, 20_000_000_000),
    });
    holds(
      shipPollutionLevel,
      points,
      ({ kilograms, fen }) => ({
        happenedOn: "2022-06-01",
        sector: "water",
        atSea: true,
        shipPollution: true,
        oilSpilt: thousandths(kilograms),
        directLoss: hundredths(fen),
      }),
      ({ kilograms: k, fen }) =>
        k >= 1_000_000 || fen >= 20_000_000_000
          ? "extraordinary"
          : k >= 500_000 || fen >= 10_000_000_000
            ? "major"
            : k >= 100_000 || fen >= 5_000_000_000
              ? "larger"
              : "ordinary",
    );
  });
});

test("road classes of 1991: ten serious injuries are major, eleven extra-large", () => {
  const points = fc.record({
    deaths: near(1, 2, 3),
    serious: near(1, 3, 5, 8, 10, 11),
    light: near(1, 3),
    fen: near(20_000, 100_000, 3_000_000, 6_000_000),
    motorVehicle: fc.boolean(),
  });
  holds(
    roadClass,
    points,
    ({ deaths, serious, light, fen, motorVehicle }) => ({
      happenedOn: "2015-06-01",
      sector: "road",
      deaths,
      missing: 0,
      injuries: serious + light,
      seriousInjuries: serious,
      lightInjuries: light,
      motorVehicle,
      propertyLoss: hundredths(fen),
      directLoss: hundredths(fen),
    }),
    ({ deaths, serious, light, fen, motorVehicle }) => {
      if (
        deaths > 2 ||
        serious > 10 ||
        (deaths === 1 && serious > 7) ||
        (deaths === 2 && serious > 4) ||
        fen >= 6_000_000
      )
        return "extra-large";
      if (deaths > 0 || serious > 2 || fen >= 3_000_000) return "major";
      if (serious > 0 || light > 2 || fen >= (motorVehicle ? 100_000 : 20_000)) return "ordinary";
      return "minor";
    },
  );
});

test("railway: cars and hours, on trunk lines and others", () => {
  const points = fc.record({
    h: fc.oneof(harm, fc.constant({ deaths: 0, missing: 0, serious: 0, fen: 0 })),
    passenger: near(2, 18),
    freight: near(6, 60),
    centihours: near(600, 1000, 2400, 4800),
    trunk: fc.boolean(),
  });
  holds(
    railwayLevel,
    points,
    ({ h, passenger, freight, centihours, trunk }) =>
      factsOf(h, {
        happenedOn: "2012-06-01",
        onRailway: true,
        passengerCarsDerailed: passenger,
        freightCarsDerailed: freight,
        trafficCutHours: hundredths(centihours),
        busyTrunkLine: trunk,
      }),
    ({ h, passenger, freight, centihours, trunk }) => {
      const hours = centihours / 100;
      const many = passenger >= 18 || freight >= 60;
      const some = passenger >= 2 || freight >= 6;
      const events: Level =
        many && trunk && hours >= 48
          ? "extraordinary"
          : many || (some && hours >= (trunk ? 24 : 48))
            ? "major"
            : some || hours >= (trunk ? 6 : 10)
              ? "larger"
              : "ordinary";
      return gravest(byHarm(h), events);
    },
  );
});

test("special equipment: the floor of 10,000 yuan and every technical event", () => {
  const points = fc.record({
    h: fc.oneof(harm, fc.constant({ deaths: 0, missing: 0, serious: 0, fen: 0 })),
    boiler: fc.constantFrom("none", "exploded", "stopped"),
    kilowatts: near(600_000),
    boilerCentihours: near(24_000),
    moved: fc.oneof(fc.constant(0), near(500, 10_000, 50_000, 150_000)),
    aloft: near(0, 1, 100),
    aloftCentihours: near(100, 350, 1_200, 2_400, 4_800),
    ride: fc.boolean(),
    trapped: near(0, 1),
    trappedCentihours: near(200),
    crane: fc.constantFrom("none", "none", "broken", "overturned"),
  });
  holds(
    specialEquipmentLevel,
    points,
    (p) =>
      factsOf(p.h, {
        happenedOn: "2012-06-01",
        specialEquipment: true,
        boilerExploded: p.boiler === "exploded",
        boilerStopped: p.boiler === "stopped",
        boilerMegawatts: thousandths(p.kilowatts),
        boilerStoppedHours: hundredths(p.boilerCentihours),
        leakMoved: p.moved,
        strandedAloft: p.aloft,
        strandedHours: hundredths(p.aloftCentihours),
        strandedOn: p.ride ? "ride" : "ropeway",
        trappedInLift: p.trapped,
        trappedHours: hundredths(p.trappedCentihours),
        craneBroken: p.crane === "broken",
        craneOverturned: p.crane === "overturned",
      }),
    (p) => {
      const large = p.kilowatts >= 600_000;
      const boiler: Level =
        p.boiler === "exploded"
          ? large
            ? "extraordinary"
            : "larger"
          : p.boiler === "stopped" && large && p.boilerCentihours >= 24_000
            ? "major"
            : "none";
      const leak: Level =
        p.moved >= 150_000
          ? "extraordinary"
          : p.moved >= 50_000
            ? "major"
            : p.moved >= 10_000
              ? "larger"
              : p.moved >= 500
                ? "ordinary"
                : "none";
      const hours = p.aloftCentihours / 100;
      const stranded: Level =
        p.aloft === 0
          ? "none"
          : p.aloft >= 100 && hours >= 48
            ? "extraordinary"
            : p.aloft >= 100 && hours >= 24
              ? "major"
              : hours >= 12
                ? "larger"
                : hours >= (p.ride ? 1 : 3.5)
                  ? "ordinary"
                  : "none";
      const lift: Level = p.trapped > 0 && p.trappedCentihours >= 200 ? "ordinary" : "none";
      const crane: Level = p.crane === "overturned" ? "larger" : p.crane === "broken" ? "ordinary" : "none";
      return gravest(floored(p.h, p.h.fen >= 1_000_000), boiler, leak, stranded, lift, crane);
    },
  );
});

/** The annex of the decree on power safety: load and customers in per cent, extraordinary first. */
function byAnnex(grid: string, megawatts: number, load: number, customers: number): Level {
  const at = (share: number, ...from: readonly (number | undefined)[]): Level => {
    const i = from.findIndex((limit) => limit !== undefined && share >= limit);
    return i < 0 ? "none" : (levels[4 - i] as Level);
  };
  switch (grid) {
    case "regional":
      return at(load, 30, 10, 7, 4);
    case "province":
      if (megawatts >= 20_000) return at(load, 30, 13, 10, 5);
      if (megawatts >= 5_000) return at(load, 40, 16, 12, 6);
      if (megawatts >= 1_000) return at(load, undefined, 50, 20, 10);
      return at(load, undefined, undefined, 40, 25);
    case "municipality":
      return gravest(at(load, 50, 20, 10, 5), at(customers, 60, 30, 15, 10));
    case "capital": {
      const large = megawatts >= 2_000;
      return gravest(at(load, large ? 60 : undefined, 40, 20, 10), at(customers, large ? 70 : undefined, 50, 30, 15));
    }
    case "city": {
      const large = megawatts >= 600;
      return gravest(
        at(load, undefined, large ? 60 : undefined, 40, 20),
        at(customers, undefined, large ? 70 : undefined, 50, 30),
      );
    }
    default: {
      const large = megawatts >= 150;
      return gravest(
        at(load, undefined, undefined, large ? 60 : undefined, 40),
        at(customers, undefined, undefined, large ? 70 : undefined, 50),
      );
    }
  }
}

const effect = fc.record({
  grid: fc.constantFrom("regional", "province", "municipality", "capital", "city", "county-city"),
  megawatts: near(150, 600, 1_000, 2_000, 5_000, 20_000),
  load: near(4, 5, 6, 7, 10, 12, 13, 16, 20, 25, 30, 40, 50, 60).map((x) => Math.min(x, 100)),
  customers: near(10, 15, 30, 50, 60, 70).map((x) => Math.min(x, 100)),
});
type Effect = { grid: string; megawatts: number; load: number; customers: number };

const effectFacts = ({ grid, megawatts, load, customers }: Effect): Facts<typeof gridEffects> => ({
  happenedOn: "2015-06-01",
  grid: grid as "regional",
  load: megawatts,
  loadLost: hundredths(load),
  customersCut: hundredths(customers),
});

describe("power", () => {
  test("the annex, grid by grid", () => {
    fc.assert(
      fc.property(effect, (e) => {
        expect(decide(gridEffectLevel, effectFacts(e)).value).toBe(byAnnex(e.grid, e.megawatts, e.load, e.customers));
      }),
      { numRuns: 1500 },
    );
  });

  test("several grids and casualties: the gravest of them", () => {
    fc.assert(
      fc.property(harm, fc.array(effect, { maxLength: 3 }), (h, effects) => {
        const records = { gridEffects: effects.map((e, i) => ({ ...effectFacts(e), id: `${i}`, accident: "a" })) };
        const facts = factsOf(h, { happenedOn: "2015-06-01", powerSupply: true });
        expect(decide(powerLevel, facts, { records }).value).toBe(
          gravest(floored(h, h.fen > 0), ...effects.map((e) => byAnnex(e.grid, e.megawatts, e.load, e.customers))),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("the determined level", () => {
  const points = fc.record({
    h: harm,
    sector: fc.constantFrom("construction", "water", "fire", "coal", "other"),
    buildingWorks: fc.boolean(),
    specialEquipment: fc.boolean(),
    powerSupply: fc.boolean(),
    craneOverturned: fc.boolean(),
  });

  test.each([
    ["first", firstLevel],
    ["determined", determinedLevel],
  ])("%s: the gravest over the regimes that apply, below every floor none", (_, of) => {
    holds(
      of,
      points,
      ({ h, ...more }) => factsOf(h, { happenedOn: "2024-06-01", propertyLoss: 0, ...more } as Accident),
      ({ h, sector, buildingWorks, specialEquipment, powerSupply, craneOverturned }) => {
        const applying: Level[] = [];
        if (sector === "construction" && buildingWorks) applying.push(floored(h, h.fen >= 100_000_000));
        if (sector === "water" || powerSupply) applying.push(floored(h, h.fen > 0));
        if (specialEquipment) {
          applying.push(floored(h, h.fen >= 1_000_000));
          if (craneOverturned) applying.push("larger");
        }
        if (sector === "fire" || sector === "coal") applying.push("ordinary");
        return gravest(byHarm(h), ...(applying.includes("none") ? [] : ["ordinary" as const]), ...applying);
      },
    );
  });

  test("facts left out never give another answer than one of the bounds", () => {
    const facts = {
      happenedOn: "2024-06-01",
      id: "a",
      deaths: 3,
      missing: 0,
      injuries: 3,
      seriousInjuries: 0,
    } as const;
    expect(decide(determinedLevel, { ...facts, sector: "other", directLoss: 0 }).value).toBe("larger");
    expect(decide(determinedLevel, { ...facts, sector: "other" })).toMatchObject({
      value: null,
      atLeast: "larger",
      atMost: "extraordinary",
      missing: ["directLoss"],
    });
  });

  test("what a report does not name is listed as assumed, and refused when strict", () => {
    const facts = {
      happenedOn: "2024-06-01",
      id: "a",
      sector: "other",
      deaths: 1,
      missing: 0,
      injuries: 1,
      seriousInjuries: 0,
      directLoss: 0,
      nature: "responsibility",
    } as const;
    const outcome = decide(determinedLevel, facts);
    expect(outcome.value).toBe("ordinary");
    expect(outcome.assumed.map((a) => a.fact)).toEqual(
      expect.arrayContaining(["onRailway", "specialEquipment", "powerSupply"]),
    );
    expect(decide(determinedLevel, facts, { strict: true }).value).toBeNull();
  });
});
