import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, civil, dayOf, formatDay, formatInstant, moved, parseDay, parseInstant } from "../src/index.js";

const day = (written: string): number => parseDay(written) as number;
const first = dayOf(1900, 1, 1);
const last = dayOf(2100, 12, 31);
const anyDay = fc.integer({ min: first, max: last });

describe("dates", () => {
  test("every day from 1900 to 2100 is what the Gregorian calendar of JavaScript says", () => {
    for (let d = first; d <= last; d++) {
      const reference = new Date(d * 86_400_000);
      const found = civil(d);
      const same =
        found.year === reference.getUTCFullYear() &&
        found.month === reference.getUTCMonth() + 1 &&
        found.day === reference.getUTCDate() &&
        dayOf(found.year, found.month, found.day) === d;
      // One assertion per day would take seconds.
      if (!same) expect.fail(`${reference.toISOString()} is read as ${JSON.stringify(found)}`);
    }
  });

  test("what is printed is read again, and prints as ISO does", () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        expect(formatDay(d)).toBe(new Date(d * 86_400_000).toISOString().slice(0, 10));
        expect(parseDay(formatDay(d))).toBe(d);
      }),
    );
  });

  test.each([
    "2011-02-30",
    "2011-02-29",
    "1900-02-29",
    "2100-02-29",
    "2011-13-01",
    "2011-00-10",
    "2011-04-31",
    "2011-01-00",
  ])("%s is no date", (written) => expect(parseDay(written)).toBeUndefined());

  test.each(["2012-02-29", "2000-02-29", "2011-12-31"])("%s is one", (written) => {
    expect(formatDay(day(written))).toBe(written);
  });

  test.each(["2011-2-3", "11-02-03", "2011/02/03", "2011-02-03T00:00", " 2011-02-03", "20110203", "２０１１-02-03"])(
    "%s is not how a date is written",
    (written) => expect(parseDay(written)).toBeUndefined(),
  );
});

describe("months", () => {
  test.each([
    ["2011-01-31", 1, "2011-02-28"],
    ["2012-01-31", 1, "2012-02-29"],
    ["2012-02-29", 12, "2013-02-28"],
    ["2012-02-29", -12, "2011-02-28"],
    ["2011-03-31", -1, "2011-02-28"],
    ["2010-11-30", 3, "2011-02-28"],
    ["2011-12-15", 1, "2012-01-15"],
    ["2011-01-15", -1, "2010-12-15"],
    ["2011-01-15", 0, "2011-01-15"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(formatDay(addMonths(day(from), months))).toBe(to);
  });

  test("a later day never comes to an earlier one, and the day of the month is kept where it can be", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (d, months) => {
        const moved = addMonths(d, months);
        expect(addMonths(d + 1, months)).toBeGreaterThanOrEqual(moved);
        const [from, to] = [civil(d), civil(moved)];
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
        expect(to.day === from.day || (to.day < from.day && civil(moved + 1).day === 1)).toBe(true);
      }),
    );
  });
});

describe("instants", () => {
  test("without an offset it is China's time; with one it is converted", () => {
    const local = parseInstant("2026-03-10T23:40");
    expect(parseInstant("2026-03-10T15:40Z")).toBe(local);
    expect(parseInstant("2026-03-10T15:40:00+00:00")).toBe(local);
    expect(parseInstant("2026-03-11T00:40+09:00")).toBe(local);
    expect(parseInstant("2026-03-10T10:10-05:30")).toBe(local);
    expect(parseInstant("2026-03-10 23:40:00.999")).toBe(local);
    expect(formatInstant(local as number)).toBe("2026-03-10T23:40");
  });

  test("one hour after 23:40 is on the next day", () => {
    expect(formatInstant((parseInstant("2026-03-10T23:40") as number) + 3600)).toBe("2026-03-11T00:40");
    expect(formatInstant((parseInstant("2026-03-10T23:40:30") as number) + 1)).toBe("2026-03-10T23:40:31");
  });

  test.each([
    "2026-03-10T24:00",
    "2026-03-10T23:60",
    "2026-03-10T23:40:60",
    "2026-02-30T10:00",
    "2026-03-10",
    "2026-03-10T23",
    "2026-03-10T23:40+8",
  ])("%s is no instant", (written) => expect(parseInstant(written)).toBeUndefined());

  test.each(["2026-03-10T10:00+24:00", "2026-03-10T10:00+08:60"])("%s has no offset that a clock has", (written) => {
    expect(parseInstant(written)).toBeUndefined();
  });

  test("they agree with JavaScript's dates, read eight hours later", () => {
    fc.assert(
      fc.property(fc.integer({ min: first * 86_400, max: last * 86_400 }), (seconds) => {
        const written = new Date(seconds * 1000).toISOString();
        expect(parseInstant(written)).toBe(seconds + 8 * 3600);
        expect(parseInstant(formatInstant(seconds))).toBe(seconds);
      }),
    );
  });
});

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2023-02-28", 1, "2023-03-01"],
  ["2024-01-01", -1, "2023-12-31"],
  ["2024-01-01", 0, "2024-01-01"],
])("%s moved by %d days is %s", (date, by, expected) => {
  expect(moved(date, by)).toBe(expected);
});
