import type { KindData } from "@anwei/kernel";
import { organisations } from "@anwei/responsibility";
import { expect, test } from "vitest";
import { DatasetError, readTables } from "../src/index.js";

const kinds = new Map<string, KindData>([["units", organisations.data]]);

/** What is wrong with a table of units: code, row, column and what was found. */
const told = (header: string, ...rows: readonly string[]) => {
  const bytes = new TextEncoder().encode([header, ...rows, ""].join("\n"));
  try {
    readTables([{ name: "units.csv", bytes }], kinds);
    return [];
  } catch (e) {
    if (!(e instanceof DatasetError)) throw e;
    return e.problems.map((p) => [p.code, p.row, p.column, p.found]);
  }
};

const header = "id,name,kind,parent,from,to,区划代码";

test("a code has the level of its unit; a department or an enterprise bears that of its place", () => {
  const rows = [
    "s,省,province,,,,510000",
    "c,市,city,s,,,511900",
    "x,县,county,c,,,511902",
    "t,镇,township,x,,,511902100",
    "v,村,village,t,,,511902100201",
    "d,局,department,x,,,511902",
    "e,厂,enterprise,t,,,511902100",
    "z,区,zone,c,,,511900",
  ];
  expect(told(header, ...rows)).toEqual([]);
  expect(told(header, "x,县,county,,,,511900", "t,镇,township,,,,511902", "v,村,village,,,,511902100")).toEqual([
    ["bad-code", 2, "区划代码", "511900"],
    ["bad-code", 3, "区划代码", "511902"],
    ["bad-code", 4, "区划代码", "511902100"],
  ]);
  expect(told(header, "e,厂,enterprise,,,,5119")).toEqual([["bad-code", 2, "区划代码", "5119"]]);
});

test("a code lies in the area of the parent of that time", () => {
  expect(told(header, "c,市,city,,,,511900", "x,县,county,c,,,511802")).toEqual([
    ["bad-code", 3, "区划代码", "511802"],
  ]);
  // Moved from one city to the other, with a new code.
  const cities = ["a,甲市,city,,,,341400", "b,乙市,city,,,,340100"];
  const before = "x,县,county,a,2000-01-01,2011-08-21,341402";
  expect(told(header, ...cities, before, "x,县,county,b,2011-08-22,none,340181")).toEqual([]);
  expect(told(header, ...cities, before, "x,县,county,b,2011-08-22,none,341402")).toEqual([
    ["bad-code", 5, "区划代码", "341402"],
  ]);
});

test("of a parent whose code changed, one that fits is enough; its wrong code is told once", () => {
  const city = ["c,市,city,,2000-01-01,2010-12-31,511800", "c,市,city,,2011-01-01,none,511900"];
  expect(told(header, ...city, "x,县,county,c,2005-01-01,none,511902")).toEqual([]);
  expect(told(header, ...city, "x,县,county,c,2005-01-01,2010-12-31,511902")).toEqual([
    ["bad-code", 4, "区划代码", "511902"],
  ]);
  expect(told(header, "c,市,city,,,,51190", "x,县,county,c,,,511902")).toEqual([["bad-code", 2, "区划代码", "51190"]]);
});

test("a wrong credit code is told with its file, row and column", () => {
  const columns = "id,name,kind,统一社会信用代码";
  expect(told(columns, "e,厂,enterprise,91330100799655058B", "f,店,enterprise,", "g,县,county,none")).toEqual([]);
  expect(told(columns, "e,厂,enterprise,91330100799655058C", "f,店,enterprise,91330100799655085B")).toEqual([
    ["bad-credit-code", 2, "统一社会信用代码", "91330100799655058C"],
    ["bad-credit-code", 3, "统一社会信用代码", "91330100799655085B"],
  ]);
});
