import { expect, test } from "vitest";
import {
  atAnyTime,
  childrensRecords,
  count,
  counted,
  decide,
  fellowUnits,
  indicator,
  inPeriod,
  judgedOn,
  kind,
  ownRecords,
  periodEnd,
  ranked,
  record,
  subtreeRecords,
  summed,
  text,
  unitIn,
  units,
} from "../src/index.js";

const common = { cites: { unsourced: text("测试", "a test") }, from: "1990-01-01", title: text("测试", "a test") };
const points = kind("points", text("得分", "Points"), { points: count(text("分", "points"), { unit: "point" }) });
const complete = { points: text("完整", "complete") };
const example = { name: text("无", "none"), facts: { id: "u" }, period: "2023" } as const;

const score = indicator({
  ...common,
  id: "test/score",
  about: unitIn("year"),
  over: points,
  link: ownRecords,
  window: inPeriod(),
  fold: (p) => summed(p.points),
  examples: [{ ...example, expect: 0 }],
});
const place = indicator({
  ...common,
  id: "test/place",
  about: unitIn("year"),
  over: units,
  link: fellowUnits,
  window: inPeriod(),
  on: () => periodEnd,
  fold: (u) => ranked(score.of(u), "greatest"),
  examples: [{ ...example, expect: 1 }],
});
const records = (link: typeof fellowUnits, id: string) =>
  indicator({
    ...common,
    id,
    about: unitIn("year"),
    over: points,
    link,
    window: inPeriod(),
    fold: counted(),
    examples: [{ ...example, expect: 0 }],
  });

const tree = (kindOfA: string | null) => [
  { id: "city", kind: "city" },
  { id: "a", kind: kindOfA, parent: "city" },
  { id: "b", kind: "county", parent: "city" },
  { id: "c", kind: "department", parent: "city" },
  { id: "far", kind: "county", parent: "other" },
];
const given = [1, 2, 3, 4].map((n, i) => ({
  id: `${n}`,
  unit: ["a", "b", "c", "far"][i],
  happenedOn: "2023-05-01",
  points: n,
}));

test("fellow units are of the same kind under the same parent; where a kind is unknown, whether they are is too", () => {
  const ask = (kindOfA: string | null) =>
    decide(
      place,
      { id: "a", kind: kindOfA, parent: "city" },
      { period: "2023", complete, records: { units: tree(kindOfA), points: given } },
    );
  expect(ask("county").value).toBe("2");
  expect(ask("department").value).toBe("2");
  expect(ask("zone").value).toBe("1");
  expect(ask(null)).toMatchObject({ value: null, atLeast: "1", atMost: "3" });
});

test("records of fellow units are those of the units beside it, not below it", () => {
  const outcome = decide(
    records(fellowUnits, "test/beside"),
    { id: "a", kind: "county", parent: "city" },
    { period: "2023", complete, records: { units: tree("county"), points: given } },
  );
  expect(outcome.value).toBe("2");
});

test("a record of unknown date belongs to neither parent for certain when a unit above its own has moved", () => {
  const moved = [
    { id: "p1", kind: "city" },
    { id: "p2", kind: "city" },
    { id: "county", kind: "county", parent: "p1", from: "2020-01-01", to: "2022-12-31" },
    { id: "county", kind: "county", parent: "p2", from: "2023-01-01" },
    { id: "town", kind: "township", parent: "county", from: "2020-01-01" },
  ];
  const under = (city: string, happenedOn: string | null) =>
    decide(
      records(subtreeRecords, `test/under-${city}`),
      { id: city, kind: "city" },
      {
        period: "2023",
        complete,
        records: { units: moved, points: [{ id: "1", unit: "town", happenedOn, points: 1 }] },
      },
    );
  expect(under("p2", "2023-05-01").value).toBe("1");
  expect(under("p1", "2023-05-01").value).toBe("0");
  expect(under("p1", null)).toMatchObject({ value: null, atLeast: "0", atMost: "1" });
  expect(under("p2", null)).toMatchObject({ value: null, atLeast: "0", atMost: "1" });
});

test("records of fellow units are complete when each of them has reported, not when the unit itself has", () => {
  const report = (unit: string) => ({ id: unit, unit, table: "points", from: "2023-01-01", to: "2023-12-31" });
  const given = (...completeness: object[]) =>
    decide(
      records(fellowUnits, "test/reported"),
      { id: "a", kind: "county", parent: "city" },
      { period: "2023", records: { units: tree("county"), points: [], completeness: completeness as never } },
    );
  expect(given(report("a"))).toMatchObject({ value: null, atLeast: "0", atMost: null });
  expect(given(report("a"), report("b")).value).toBe("0");
  expect(given(report("city")).value).toBe("0");
});

test("how many units stand below one is open where the tree changed and the day of judging is not said", () => {
  const below = indicator({
    ...common,
    id: "test/below",
    about: record(units),
    law: "judged",
    over: units,
    link: childrensRecords,
    window: atAnyTime(),
    on: () => judgedOn,
    fold: counted({ unit: "unit" }),
    examples: [{ name: text("无", "none"), facts: { id: "u" }, judged: "2023-01-01", expect: 0 }],
  });
  const moved = [
    { id: "p1", kind: "city" },
    { id: "p2", kind: "city" },
    { id: "county", kind: "county", parent: "p1", from: "2020-01-01", to: "2022-12-31" },
    { id: "county", kind: "county", parent: "p2", from: "2023-01-01" },
  ];
  const under = (id: string, judged?: string) =>
    decide(below, { id, kind: "city" }, { records: { units: moved }, ...(judged ? { judged } : {}) });
  expect(under("p1", "2022-12-31").value).toBe("1");
  expect(under("p1", "2023-01-01").value).toBe("0");
  expect(under("p1")).toMatchObject({ value: null, atLeast: "0", missing: ["judged"] });
  expect(under("p2")).toMatchObject({ value: null, atLeast: "0", missing: ["judged"] });
});
