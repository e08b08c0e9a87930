import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  civil,
  dayOf,
  formatDay,
  formatPeriod,
  type Period,
  parseDay,
  parsePeriod,
  periodContaining,
  periodsBetween,
  periodUnits,
  shiftPeriod,
  shiftYears,
} from "../src/index.js";

const day = (written: string): number => parseDay(written) as number;
const period = (written: string): Period => parsePeriod(written) as Period;
const ends = ({ start, end }: Period): string => `${formatDay(start)}/${formatDay(end)}`;
const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) });
const unit = fc.constantFrom(...periodUnits);

test.each([
  ["2009", "2009-01-01/2009-12-31"],
  ["2009-H1", "2009-01-01/2009-06-30"],
  ["2009-H2", "2009-07-01/2009-12-31"],
  ["2009-Q1", "2009-01-01/2009-03-31"],
  ["2009-Q4", "2009-10-01/2009-12-31"],
  ["2009-B1", "2009-01-01/2009-02-28"],
  ["2012-B1", "2012-01-01/2012-02-29"],
  ["2009-B6", "2009-11-01/2009-12-31"],
  ["2012-02", "2012-02-01/2012-02-29"],
  ["W2009-01-05", "2009-01-05/2009-01-11"],
  ["2009-01-05", "2009-01-05/2009-01-05"],
])("%s is %s", (written, days) => {
  expect(ends(period(written))).toBe(days);
  expect(formatPeriod(period(written))).toBe(written);
});

test.each(["2009-Q5", "2009-Q0", "2009-H3", "2009-B7", "2009-13", "2009-02-30", "09", "2009-W01", "W2009-02-30", ""])(
  "%j is no period",
  (written) => expect(parsePeriod(written)).toBeUndefined(),
);

test("weeks begin on Monday, over the turn of a year too", () => {
  expect(ends(periodContaining("week", day("2010-01-01")))).toBe("2009-12-28/2010-01-03");
  expect(formatPeriod(period("W2010-01-03"))).toBe("W2009-12-28");
  fc.assert(
    fc.property(anyDay, (d) => {
      expect(new Date(periodContaining("week", d).start * 86_400_000).getUTCDay()).toBe(1);
    }),
  );
});

describe("for every unit", () => {
  test("a period holds its day, and reads back from what it prints", () => {
    fc.assert(
      fc.property(unit, anyDay, (u, d) => {
        const found = periodContaining(u, d);
        expect(found.start <= d && d <= found.end).toBe(true);
        expect(parsePeriod(formatPeriod(found))).toEqual(found);
        expect(periodContaining(u, found.start)).toEqual(found);
        expect(periodContaining(u, found.end)).toEqual(found);
      }),
    );
  });

  test("periods follow each other without a gap, and shifting back returns", () => {
    fc.assert(
      fc.property(unit, anyDay, fc.integer({ min: -40, max: 40 }), (u, d, count) => {
        const found = periodContaining(u, d);
        expect(shiftPeriod(found, 1).start).toBe(found.end + 1);
        expect(shiftPeriod(shiftPeriod(found, count), -count)).toEqual(found);
        expect(shiftPeriod(found, 0)).toEqual(found);
      }),
    );
  });

  test("the same period of another year has the same place in it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("month", "twoMonths", "quarter", "halfYear", "year"),
        anyDay,
        fc.integer({ min: -20, max: 20 }),
        (u, d, years) => {
          const found = periodContaining(u, d);
          const moved = shiftYears(found, years);
          expect(civil(moved.start)).toEqual({ ...civil(found.start), year: civil(found.start).year + years });
          expect(moved.unit).toBe(u);
        },
      ),
    );
  });

  test("the periods that meet a span are those that hold its days", () => {
    fc.assert(
      fc.property(unit, anyDay, fc.integer({ min: -3, max: 100 }), (u, from, length) => {
        const to = from + length;
        const byDay = new Set<string>();
        for (let d = from; d <= to; d++) byDay.add(formatPeriod(periodContaining(u, d)));
        expect(periodsBetween(u, from, to).map(formatPeriod)).toEqual([...byDay]);
      }),
    );
  });
});

test("a span that ends before it begins meets no period", () => {
  expect(periodsBetween("month", day("2009-03-20"), day("2009-03-10"))).toEqual([]);
});

test("the 29th of February goes to the 28th of the year before", () => {
  expect(formatPeriod(shiftYears(period("2012-02-29"), -1))).toBe("2011-02-28");
});
