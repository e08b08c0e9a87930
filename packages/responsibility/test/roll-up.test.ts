import { decide, text } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { unsupervisedSubjects } from "../src/index.js";
import { drawn, type Row } from "./worlds.js";

const complete = { answers: text("完整", "complete") };

const gaps = (unit: string, units: readonly Row[], answers: readonly Row[], judged = "2024-12-31") =>
  decide(
    unsupervisedSubjects,
    { id: unit, kind: "county" },
    { period: "2024", judged, records: { units, answers }, complete },
  ).value;

interface World {
  readonly units: readonly Row[];
  readonly answers: readonly Row[];
  readonly places: readonly string[];
  readonly parentOn: (unit: string, day: string) => string | undefined;
}

const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

/**
 * A tree of two cities with counties, townships and villages, in which townships move to another county or are merged
 * into another township (their villages with them) at some day of the year; and gaps found in any of the units.
 */
function made(seed: number): World {
  const draw = drawn(seed);
  const one = <T>(of: readonly T[]): T => of[draw(of.length)] as T;
  const cities = ["x", "y"];
  const counties = ["c0", "c1", "c2", "c3"];
  const towns = Array.from({ length: 5 }, (_, i) => `t${i}`);
  const villages = Array.from({ length: 8 }, (_, i) => `v${i}`);
  const spans = new Map<string, readonly { readonly parent: string; readonly from: number; readonly to: number }[]>();
  const still = (parent: string) => [{ parent, from: -9999, to: 9999 }];
  for (const county of counties) spans.set(county, still(one(cities)));
  const changed = new Map<string, { readonly day: number; readonly into: string }>();
  for (const [i, town] of towns.entries()) {
    const [before, after] = [one(counties), one(counties)];
    const day = 1 + draw(364);
    if (draw(3) === 0) {
      spans.set(town, still(before));
    } else if (i > 0 && draw(2) === 0) {
      // Merged into a township that lasts, since only the first is never merged.
      spans.set(town, [{ parent: before, from: -9999, to: day - 1 }]);
      changed.set(town, { day, into: "t0" });
    } else {
      spans.set(town, [
        { parent: before, from: -9999, to: day - 1 },
        { parent: after, from: day, to: 9999 },
      ]);
    }
  }
  for (const village of villages) {
    const town = one(towns);
    const merged = changed.get(town);
    spans.set(
      village,
      merged
        ? [
            { parent: town, from: -9999, to: merged.day - 1 },
            { parent: merged.into, from: merged.day, to: 9999 },
          ]
        : still(town),
    );
  }
  const places = [...spans.keys(), ...cities];
  const there = (unit: string, n: number) => spans.get(unit)?.find((s) => s.from <= n && n <= s.to);
  const answers = Array.from({ length: 30 }, (_, i) => {
    const n = draw(366);
    const open = places.filter((unit) => cities.includes(unit) || there(unit, n));
    return { id: `a${i}`, subject: `s${i}`, unit: one(open), happenedOn: dayOf(n), claimants: draw(2) };
  });
  return {
    units: [
      ...cities.map((id) => ({ id, kind: "city" })),
      ...[...spans].flatMap(([id, rows]) =>
        rows.map(({ parent, from, to }) => ({
          id,
          parent,
          kind: id.startsWith("c") ? "county" : id.startsWith("t") ? "township" : "village",
          from: from < 0 ? "2000-01-01" : dayOf(from),
          to: to === 9999 ? "none" : dayOf(to),
        })),
      ),
    ],
    answers,
    places,
    parentOn: (unit, day) => there(unit, Math.round((Date.parse(day) - Date.UTC(2024, 0, 1)) / 86_400_000))?.parent,
  };
}

/** The units above one on a day, itself first, by walking up. */
const lineOf = ({ parentOn }: World, unit: string, day: string): readonly string[] => {
  const above = parentOn(unit, day);
  return above === undefined ? [unit] : [unit, ...lineOf({ parentOn } as World, above, day)];
};

describe("roll-up over a tree that changes within the year", () => {
  test("every record counts once in each unit that stood above it on its day, and nowhere else", () => {
    for (let seed = 1; seed <= 25; seed++) {
      const world = made(seed);
      const found = world.answers.filter((a) => a.claimants === 0);
      for (const unit of world.places) {
        const hand = found.filter((a) => lineOf(world, String(a.unit), String(a.happenedOn)).includes(unit)).length;
        expect(gaps(unit, world.units, world.answers), `${seed} ${unit}`).toBe(String(hand));
      }
    }
  });

  test("the topmost units together hold each record once, on every day of the year", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const world = made(seed);
      for (const judged of ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]) {
        const found = world.answers.filter((a) => a.claimants === 0 && String(a.happenedOn) <= judged);
        const total = ["x", "y"].reduce((sum, city) => sum + Number(gaps(city, world.units, world.answers, judged)), 0);
        expect(total, `${seed} ${judged}`).toBe(found.length);
      }
    }
  });

  test("a township that moves on 1 July takes what happens from then on with it, and leaves what was before", () => {
    const units: readonly Row[] = [
      { id: "city", kind: "city" },
      { id: "west", kind: "county", parent: "city" },
      { id: "east", kind: "county", parent: "city" },
      { id: "town", kind: "township", parent: "west", from: "2000-01-01", to: "2024-06-30" },
      { id: "town", kind: "township", parent: "east", from: "2024-07-01", to: "none" },
    ];
    const answers = ["2024-06-30", "2024-07-01", "2024-07-02"].map((happenedOn, i) => ({
      id: `a${i}`,
      subject: `s${i}`,
      unit: "town",
      happenedOn,
      claimants: 0,
    }));
    expect(["west", "east", "town", "city"].map((unit) => gaps(unit, units, answers))).toEqual(["1", "2", "3", "3"]);
  });
});
