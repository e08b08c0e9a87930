import { dayOf, formatDay, isWeekend, parseDay, type WorkingCalendar } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { statutoryCalendar, statutoryYears } from "../src/calendar.js";
import { calendarOf } from "../src/index.js";

/**
 * What the notices of the General Office of the State Council say for each year, those that changed one afterwards
 * included: spans of days off, then the weekend days that are worked. Read from the notices, not from any package.
 */
const notices: Readonly<Record<number, readonly [off: string, worked: string]>> = {
  2006: ["2006-01-01/01-03 01-29/02-04 05-01/05-07 10-01/10-07", "2005-12-31 01-28 02-05 04-29 04-30 09-30 10-08"],
  2007: [
    "01-01/01-03 02-18/02-24 05-01/05-07 10-01/10-07",
    "2006-12-30 2006-12-31 02-17 02-25 04-28 04-29 09-29 09-30",
  ],
  2008: [
    "2007-12-30/2008-01-01 02-06/02-12 04-04/04-06 05-01/05-03 06-07/06-09 09-13/09-15 09-29/10-05",
    "2007-12-29 02-02 02-03 05-04 09-27 09-28",
  ],
  2009: [
    "01-01/01-03 01-25/01-31 04-04/04-06 05-01/05-03 05-28/05-30 10-01/10-08",
    "01-04 01-24 02-01 05-31 09-27 10-10",
  ],
  2010: [
    "01-01/01-03 02-13/02-19 04-03/04-05 05-01/05-03 06-14/06-16 09-22/09-24 10-01/10-07",
    "02-20 02-21 06-12 06-13 09-19 09-25 09-26 10-09",
  ],
  2011: [
    "01-01/01-03 02-02/02-08 04-03/04-05 04-30/05-02 06-04/06-06 09-10/09-12 10-01/10-07",
    "01-30 02-12 04-02 10-08 10-09",
  ],
  2012: [
    "01-01/01-03 01-22/01-28 04-02/04-04 04-29/05-01 06-22/06-24 09-30/10-07",
    "2011-12-31 01-21 01-29 03-31 04-01 04-28 09-29",
  ],
  2013: [
    "01-01/01-03 02-09/02-15 04-04/04-06 04-29/05-01 06-10/06-12 09-19/09-21 10-01/10-07",
    "01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12",
  ],
  2014: ["01-01 01-31/02-06 04-05 04-07 05-01/05-03 06-02 09-08 10-01/10-07", "01-26 02-08 05-04 09-28 10-11"],
  // With the notice on the seventieth anniversary of the end of the war.
  2015: [
    "01-01/01-03 02-18/02-24 04-05/04-06 05-01 06-20 06-22 09-03/09-05 09-27 10-01/10-07",
    "01-04 02-15 02-28 09-06 10-10",
  ],
  2016: [
    "01-01 02-07/02-13 04-04 05-01/05-02 06-09/06-11 09-15/09-17 10-01/10-07",
    "02-06 02-14 06-12 09-18 10-08 10-09",
  ],
  2017: ["01-01/01-02 01-27/02-02 04-02/04-04 05-01 05-28/05-30 10-01/10-08", "01-22 02-04 04-01 05-27 09-30"],
  2018: ["01-01 02-15/02-21 04-05/04-07 04-29/05-01 06-18 09-24 10-01/10-07", "02-11 02-24 04-08 04-28 09-29 09-30"],
  // With the notice that made Labour Day longer.
  2019: [
    "2018-12-30/2019-01-01 02-04/02-10 04-05 05-01/05-04 06-07 09-13 10-01/10-07",
    "2018-12-29 02-02 02-03 04-28 05-05 09-29 10-12",
  ],
  // With the notice that made the Spring Festival longer: 1 February was not worked after all.
  2020: ["01-01 01-24/02-02 04-04/04-06 05-01/05-05 06-25/06-27 10-01/10-08", "01-19 04-26 05-09 06-28 09-27 10-10"],
  2021: [
    "01-01/01-03 02-11/02-17 04-03/04-05 05-01/05-05 06-12/06-14 09-19/09-21 10-01/10-07",
    "02-07 02-20 04-25 05-08 09-18 09-26 10-09",
  ],
  2022: [
    "01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07",
    "01-29 01-30 04-02 04-24 05-07 10-08 10-09",
  ],
  2023: [
    "2022-12-31/2023-01-02 01-21/01-27 04-05 04-29/05-03 06-22/06-24 09-29/10-06",
    "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
  ],
  2024: [
    "01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07",
    "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  ],
  2025: ["01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08", "01-26 02-08 04-27 09-28 10-11"],
  2026: [
    "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
    "01-04 02-14 02-28 05-09 09-20 10-10",
  ],
};

const dayIn = (year: string, written: string): number =>
  parseDay(written.length > 5 ? written : `${year}-${written}`) ?? Number.NaN;

function daysOf(year: string, spans: string): string[] {
  return spans.split(" ").flatMap((span) => {
    const [from = "", to = from] = span.split("/");
    const [first, last] = [dayIn(year, from), dayIn(year, to)];
    return Array.from({ length: last - first + 1 }, (_, i) => formatDay(first + i));
  });
}

const announced = Object.fromEntries(
  Object.entries(notices).map(([year, [off, worked]]) => [
    year,
    { off: daysOf(year, off), worked: daysOf(year, worked) },
  ]),
);

const workingDays = (calendar: WorkingCalendar, year: number): string[] =>
  Array.from({ length: dayOf(year + 1, 1, 1) - dayOf(year, 1, 1) }, (_, i) => dayOf(year, 1, 1) + i)
    .filter((day) => calendar.isWorkingDay(day))
    .map(formatDay);

describe("the statutory calendar", () => {
  const ofNotices = calendarOf(announced);

  test.each(Object.keys(notices).map(Number))("%i is as its notice says, on every day", (year) => {
    expect(workingDays(statutoryCalendar, year)).toEqual(workingDays(ofNotices, year));
  });

  test("states what it knows: whole years, the end of the last one left to the next notice", () => {
    expect(formatDay(statutoryCalendar.knownFrom)).toBe("2006-01-01");
    expect(formatDay(statutoryCalendar.knownTo)).toBe(`${Math.max(...Object.keys(notices).map(Number))}-12-24`);
    expect(Object.keys(statutoryYears)).toEqual(Object.keys(notices));
  });

  test.each([
    ["2024-09-29", true, "a Sunday worked before National Day"],
    ["2024-10-12", true, "a Saturday worked after it"],
    ["2024-10-13", false, "an ordinary Sunday"],
    ["2023-01-28", true, "a Saturday worked after the Spring Festival"],
    ["2023-01-27", false, "the last day of the Spring Festival"],
    ["2020-02-01", false, "a Saturday that was to be worked, until the festival was made longer"],
    ["2018-12-31", false, "a Monday off by the notice for 2019"],
  ])("%s: %s, %s", (day, worked) => {
    expect(statutoryCalendar.isWorkingDay(parseDay(day) ?? 0)).toBe(worked);
  });

  test("no notice has moved a day of December that counts as known without it", () => {
    const moved = Object.entries(announced).flatMap(([year, { off, worked }]) =>
      [...off.filter((d) => !isWeekend(parseDay(d) ?? 0)), ...worked].filter((d) => d < `${year}-01-01`),
    );
    expect(moved.length).toBeGreaterThan(0);
    for (const day of moved) expect(day.slice(5) > "12-24").toBe(true);
  });

  test("a host adds the year that is announced meanwhile", () => {
    const later = calendarOf({
      ...statutoryYears,
      2027: { off: ["2027-01-01", "2027-10-01"], worked: [] },
    });
    expect(formatDay(later.knownTo)).toBe("2027-12-24");
    expect(later.isWorkingDay(dayOf(2026, 12, 31))).toBe(true);
  });
});
