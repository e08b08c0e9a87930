import { findCriterion, majorDangerCriteria } from "@anwei/inspection";
import { describe, expect, it } from "vitest";

// How many items each source is known to have, and how many of them have no entry.
const published = [
  ["industry-trade-2023", 3 + 47 + 14, 2 + 2],
  ["chemicals-2017", 20, 0],
  ["chemicals-2026", 53, 0],
  ["fireworks-2017", 20, 0],
  ["coal-2026", 17, 0],
] as const;

// What asks for the rest, and is no item of its own.
const besides = new Set(["guard-out-of-order"]);

describe("criteria of major hidden dangers", () => {
  it.each(published)("%s has the items of its source but for those that were not seen", (id, items, unseen) => {
    const entries = majorDangerCriteria.find((list) => list.id === id)?.entries ?? [];
    expect(entries.filter((entry) => !besides.has(entry.id))).toHaveLength(items - unseen);
  });

  it("are found by their ids, each of which is there once", () => {
    expect(new Set(majorDangerCriteria.map(({ id }) => id)).size).toBe(majorDangerCriteria.length);
    for (const { id: list, entries } of majorDangerCriteria) {
      for (const entry of entries) expect(findCriterion({ list, entry: entry.id })).toBe(entry);
    }
  });

  it.each(["building-2024", "chemicals-2026"])("%s says that it was not read", (id) => {
    const list = majorDangerCriteria.find((each) => each.id === id);
    expect(list?.absent).toBeDefined();
    expect(list?.entries.every(({ cites }) => !cites.verified)).toBe(true);
  });
});
