import { bookOf, decide, type Facts, judge, prepare, text } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  type accidents,
  directLossListed,
  industryCode,
  injuryGrade,
  lossAgrees,
  typeCandidates,
  typeCarried,
  types1986,
  types2025,
} from "../src/index.js";

const whole = text("测试所列为全部", "the test lists them all");

test("twenty types in the edition of 1986, twenty-seven in that of 2025, each titled once", () => {
  for (const [types, n] of [
    [types1986, 20],
    [types2025, 27],
  ] as const) {
    const titles = Object.values(types);
    expect(titles.length).toBe(n);
    expect(new Set(titles.map((t) => t.zh)).size).toBe(n);
    expect(new Set(titles.map((t) => t.en)).size).toBe(n);
  }
});

describe("the type of an accident", () => {
  test("of the old edition's last day counts by the old, of the next day by the new", () => {
    const old = { type1986: "poisoning-and-asphyxia", type2025: "none" } as const;
    expect(decide(typeCarried, { ...old, happenedOn: "2026-06-30" }).value).toBe("carried");
    expect(decide(typeCarried, { ...old, happenedOn: "2026-07-01" }).value).toBe("other-edition");
  });

  test("poisoning and asphyxia may be the one or the other", () => {
    expect(decide(typeCandidates, { type1986: "poisoning-and-asphyxia" }).certain).toEqual(["poisoning", "asphyxia"]);
  });

  test("what keeps its name in both editions is itself", () => {
    for (const [type, { zh }] of Object.entries(types1986)) {
      const same = Object.entries(types2025).find(([, title]) => title.zh === zh)?.[0];
      if (same) expect(decide(typeCandidates, { type1986: type }).certain).toEqual([same]);
    }
  });
});

test.each([
  ["5523", "WSA35523"],
  ["0610", "WSA30610"],
  ["2612", "WSA32612"],
])("class %s of GB/T 4754 is %s", (of, code) => {
  expect(industryCode(of)).toBe(code);
});

test.each(["", "552", "55230", "G5523", "５５２３", "55 3"])("“%s” is no class of GB/T 4754", (of) => {
  expect(() => industryCode(of)).toThrow(RangeError);
});

/** GB/T 15499-1995 by hand. */
const gradeByHand = (days: number): string =>
  days >= 6000 ? "total" : days >= 105 ? "serious" : days >= 1 ? "light" : "none";

test.each(["2026-12-31", "2027-01-01"])("injuries of %s by lost workdays", (happenedOn) => {
  for (const lostWorkdays of [0, 1, 2, 104, 105, 106, 5999, 6000, 6001]) {
    expect(decide(injuryGrade, { happenedOn, fate: "injured", lostWorkdays }).value).toBe(gradeByHand(lostWorkdays));
  }
});

describe("direct loss by its items", () => {
  const loss = (item: string, amount: number, more: object = {}) => ({
    id: item,
    accident: "a",
    item,
    amount,
    ...more,
  });
  const of = (happenedOn: string, losses: readonly object[], more: Facts<typeof accidents> = {}) =>
    [directLossListed, lossAgrees].map((definition) =>
      judge(
        prepare(
          bookOf(definition),
          definition.id,
          { id: "a", happenedOn, lossesListed: true, ...more },
          { records: { losses: losses as [] }, complete: { losses: whole } },
        ),
      ),
    );

  test("a fine is in it by the edition of 1986; by that of 2025 it is open until somebody determines it", () => {
    const items = [loss("fixed-assets", 9_000_000), loss("fines-and-compensation", 1_000_000)];
    expect(of("2026-06-30", items)[0]?.value).toBe("10000000");
    expect(of("2026-07-01", items)[0]).toMatchObject({ value: null, atLeast: "9000000", atMost: "10000000" });
    const [, compared] = of("2026-07-01", items, { directLoss: 10_000_000 });
    expect(compared).toMatchObject({ value: null, atLeast: "agree", atMost: "differ" });
    const [, beyond] = of("2026-07-01", items, { directLoss: "10000000.01" });
    expect(beyond?.value).toBe("differ");
    const determined = [items[0] as object, loss("fines-and-compensation", 1_000_000, { counted: false })];
    expect(of("2026-07-01", determined)[0]?.value).toBe("9000000");
  });

  test("production that was lost is no direct loss in either", () => {
    for (const day of ["2026-06-30", "2026-07-01"])
      expect(of(day, [loss("lost-production", 5_000_000, { counted: true })])[0]?.value).toBe("0");
  });
});
