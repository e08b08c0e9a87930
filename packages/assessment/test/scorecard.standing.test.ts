import { bookOf, judge, prepare, text } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { type RankWritten, type Scorecard, scorecard } from "../src/index.js";
import { cites, consequence, number, short, year } from "./scorecard-world.js";

const work = number("work", "point");
const deaths = number("deaths", "person");
const title = text("项", "item");

const card = (ties: RankWritten["ties"]) =>
  scorecard({
    id: "test/ranked",
    title,
    cites,
    from: "2013-01-01",
    appliesTo: ["county"],
    each: "year",
    full: 100,
    sections: [{ id: "work", title, full: 100, loses: [{ id: "work", title, computed: work }] }],
    rank: { title: text("名次", "Rank"), ties },
    red: { title: text("红榜", "Red list"), takes: { places: 2 }, consequences: [consequence("red")] },
    black: { title: text("黑榜", "Black list"), takes: { places: 1 }, consequences: [consequence("black")] },
  });

type Units = readonly (readonly [lost: number | null, deaths: number | null])[];

/** What the card says of each of some counties of one city. */
function told(of: Scorecard, which: "rank" | "red" | "black", counties: Units): readonly string[] {
  const units = [
    { id: "city", kind: "city" },
    ...counties.map(([lost, dead], i) => ({ id: `c${i}`, kind: "county", parent: "city", work: lost, deaths: dead })),
  ];
  const book = bookOf(...of.definitions, deaths);
  return counties.map((_, i) =>
    short(judge(prepare(book, of[which]?.id ?? "", units[i + 1] as never, { ...year, records: { units } }))),
  );
}

describe("equals share the better place", () => {
  const shared = card("shared");
  const counties: Units = [
    [10, 0],
    [5, 0],
    [10, 2],
    [30, 0],
  ];

  test("1, 1, 3 from either end", () => {
    expect(told(shared, "rank", counties)).toEqual(["2", "1", "2", "4"]);
    expect(told(shared, "red", counties)).toEqual(["listed", "listed", "listed", "unlisted"]);
    expect(told(shared, "black", counties)).toEqual(["unlisted", "unlisted", "unlisted", "listed"]);
    expect(
      told(shared, "black", [
        [10, 0],
        [30, 0],
        [30, 1],
      ]),
    ).toEqual(["unlisted", "listed", "listed"]);
  });

  // No score lies below zero: at worst the second county shares the place of the third.
  test("a score that is not known leaves places open, and no others", () => {
    expect(
      told(shared, "rank", [
        [10, 0],
        [null, 0],
        [100, 0],
      ]),
    ).toEqual(["1..2", "1..2", "2..3"]);
  });
});

describe("numbers decide between equals", () => {
  const byDeaths = card([{ by: deaths, firstIs: "least" }]);

  test("in turn, and only between equals", () => {
    expect(
      told(byDeaths, "rank", [
        [10, 0],
        [5, 9],
        [10, 2],
        [30, 0],
      ]),
    ).toEqual(["2", "1", "3", "4"]);
    expect(
      told(byDeaths, "red", [
        [10, 0],
        [5, 9],
        [10, 2],
        [30, 0],
      ]),
    ).toEqual(["listed", "listed", "unlisted", "unlisted"]);
    expect(
      told(byDeaths, "black", [
        [30, 0],
        [30, 1],
      ]),
    ).toEqual(["unlisted", "listed"]);
  });

  test("what is still equal shares; what is not known leaves it open between the two alone", () => {
    expect(
      told(byDeaths, "rank", [
        [10, 1],
        [10, 1],
        [20, 0],
      ]),
    ).toEqual(["1", "1", "3"]);
    expect(
      told(byDeaths, "rank", [
        [10, 1],
        [10, null],
        [20, 0],
      ]),
    ).toEqual(["1..2", "1..2", "3"]);
  });
});
