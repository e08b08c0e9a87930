import { formatPeriod, type PeriodUnit, parseDay } from "@anwei/kernel";
import { expect, test } from "vitest";
import { periodsAsked } from "../src/asked.js";

const asked = (unit: PeriodUnit, on: string): readonly string[] =>
  periodsAsked(unit, parseDay(on) as number).map(formatPeriod);

test.each<[PeriodUnit, string, readonly string[]]>([
  ["month", "2010-01-01", ["2009-12", "2010-01"]],
  ["month", "2010-01-30", ["2009-12", "2010-01"]],
  ["month", "2010-01-31", ["2010-01"]],
  ["quarter", "2010-01-10", ["2009-Q4", "2010-Q1"]],
  ["quarter", "2010-03-30", ["2009-Q4", "2010-Q1"]],
  ["quarter", "2010-03-31", ["2010-Q1"]],
  ["quarter", "2009-12-31", ["2009-Q1", "2009-Q2", "2009-Q3", "2009-Q4"]],
  ["halfYear", "2010-06-29", ["2009-H2", "2010-H1"]],
  ["halfYear", "2010-06-30", ["2010-H1"]],
  ["year", "2010-01-10", ["2009", "2010"]],
  ["year", "2010-06-29", ["2009", "2010"]],
  ["year", "2010-06-30", ["2010"]],
  ["year", "2009-12-31", ["2009"]],
])("by the %s on %s", (unit, on, periods) => {
  expect(asked(unit, on)).toEqual(periods);
});
