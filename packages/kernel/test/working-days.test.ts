import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, dayOf, formatDay, parseDay, type WorkingCalendar, workingCalendar } from "../src/index.js";
import { addWorkingDays, orNextWorkingDay } from "../src/time/working-days.js";

const day = (written: string): Day => parseDay(written) as Day;
const isWeekend = (d: Day): boolean => [0, 6].includes(new Date(d * 86_400_000).getUTCDay());
const daysFrom = (written: string, count: number): Day[] => Array.from({ length: count }, (_, i) => day(written) + i);
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The holidays of 2026 as the State Council announced them. */
const holidays2026: readonly Day[] = [
  ...daysFrom("2026-01-01", 3),
  ...daysFrom("2026-02-15", 9),
  ...daysFrom("2026-04-04", 3),
  ...daysFrom("2026-05-01", 5),
  ...daysFrom("2026-06-19", 3),
  ...daysFrom("2026-09-25", 3),
  ...daysFrom("2026-10-01", 7),
];
const worked2026 = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"].map(day);
const only2026 = workingCalendar({ years: [2026], off: new Set(holidays2026), worked: new Set(worked2026) });

/**
 * A harsh calendar of many years: each with ten days off around the Spring Festival, eight in October, three days
 * off in every other month, and no weekend day worked in exchange.
 */
const harshDaysOff = new Set(
  years(2015, 2040).flatMap((y) => [
    ...daysFrom(`${y}-01-24`, 10),
    ...daysFrom(`${y}-10-01`, 8),
    ...["03", "04", "05", "06", "09", "12"].flatMap((m) => daysFrom(`${y}-${m}-03`, 3)),
  ]),
);
const harsh = workingCalendar({ years: years(2015, 2040), off: harshDaysOff, worked: new Set() });
/** The other extreme: every day of every year is worked. */
const everyDay = workingCalendar({
  years: years(2015, 2040),
  off: new Set(),
  worked: new Set(Array.from({ length: 26 * 366 }, (_, i) => dayOf(2015, 1, 1) + i).filter(isWeekend)),
});

/** The same calendar of which only some years are known. */
const knowing = (whole: WorkingCalendar, from: number, to: number): WorkingCalendar => ({
  ...whole,
  knownFrom: dayOf(from, 1, 1),
  knownTo: dayOf(to, 12, 31),
});

test("the calendar of 2026", () => {
  expect(only2026.isWorkingDay(day("2026-05-09"))).toBe(true);
  expect(only2026.isWorkingDay(day("2026-05-10"))).toBe(false);
  expect(only2026.isWorkingDay(day("2026-05-01"))).toBe(false);
  expect(formatDay(only2026.knownFrom)).toBe("2026-01-01");
  expect(formatDay(only2026.knownTo)).toBe("2026-12-31");
});

test("a Saturday that is worked in exchange does not move a deadline; the Sunday after it does", () => {
  expect(formatDay(orNextWorkingDay(day("2026-05-09"), only2026).latest)).toBe("2026-05-09");
  expect(formatDay(orNextWorkingDay(day("2026-05-10"), only2026).latest)).toBe("2026-05-11");
  expect(formatDay(orNextWorkingDay(day("2026-10-01"), only2026).earliest)).toBe("2026-10-08");
});

test("working days within the known years are counted exactly, the day itself not", () => {
  const counted = (from: string, count: number): string => {
    const { earliest, latest } = addWorkingDays(day(from), count, only2026);
    expect(earliest).toBe(latest);
    return formatDay(earliest);
  };
  expect(counted("2026-02-13", 1)).toBe("2026-02-14");
  expect(counted("2026-02-13", 2)).toBe("2026-02-24");
  expect(counted("2026-02-24", -1)).toBe("2026-02-14");
  expect(counted("2026-03-10", 10)).toBe("2026-03-24");
  expect(counted("2026-03-14", 0)).toBe("2026-03-14");
});

test("years have no gap between them", () => {
  const none = { off: new Set<Day>(), worked: new Set<Day>() };
  expect(() => workingCalendar({ years: [2024, 2026], ...none })).toThrow(RangeError);
  expect(() => workingCalendar({ years: [], ...none })).toThrow(RangeError);
  expect(() => workingCalendar({ years: [2025, 2025], ...none })).toThrow(RangeError);
  expect(workingCalendar({ years: [2026, 2025], ...none }).knownTo).toBe(dayOf(2026, 12, 31));
});

describe("beyond the known years a deadline is bounded", () => {
  const known = fc.tuple(fc.integer({ min: 2018, max: 2036 }), fc.nat({ max: 3 }));
  const start = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2034, 12, 31) });
  const whole = fc.constantFrom(harsh, everyDay);

  test("it encloses the true day of a harsh calendar, and of one without any rest", () => {
    fc.assert(
      fc.property(whole, known, start, fc.integer({ min: -250, max: 250 }), (calendar, [from, length], d, count) => {
        const truth = addWorkingDays(d, count, calendar).earliest;
        const { earliest, latest } = addWorkingDays(d, count, knowing(calendar, from, from + length));
        expect(earliest <= truth && truth <= latest).toBe(true);
        const unknown = addWorkingDays(d, count, undefined);
        expect(unknown.earliest <= truth && truth <= unknown.latest).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("a deadline moved on to a working day is enclosed as well", () => {
    fc.assert(
      fc.property(whole, known, start, (calendar, [from, length], d) => {
        const truth = orNextWorkingDay(d, calendar).earliest;
        const { earliest, latest } = orNextWorkingDay(d, knowing(calendar, from, from + length));
        expect(earliest <= truth && truth <= latest).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("knowing more of the day never widens the answer", () => {
    // Of a day between two others the answer reaches from the first one's earliest to the second one's latest.
    fc.assert(
      fc.property(
        whole,
        known,
        start,
        fc.integer({ min: -40, max: 40 }),
        fc.nat({ max: 20 }),
        (calendar, [from, length], d, count, later) => {
          const partly = knowing(calendar, from, from + length);
          for (const moved of [(x: Day) => addWorkingDays(x, count, partly), (x: Day) => orNextWorkingDay(x, partly)]) {
            expect(moved(d).earliest).toBeLessThanOrEqual(moved(d + later).earliest);
            expect(moved(d).latest).toBeLessThanOrEqual(moved(d + later).latest);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("on both sides of the known years", () => {
    const at = (d: string, count: number): readonly string[] => {
      const { earliest, latest } = addWorkingDays(day(d), count, only2026);
      return [formatDay(earliest), formatDay(latest)];
    };
    // 30 and 31 December 2026 are worked; the third day is unknown.
    expect(at("2026-12-29", 2)).toEqual(["2026-12-31", "2026-12-31"]);
    expect(at("2026-12-29", 3)).toEqual(["2027-01-01", "2027-01-14"]);
    // 5 January is the second working day of 2026, the first is the worked Sunday before it.
    expect(at("2026-01-06", -2)).toEqual(["2026-01-04", "2026-01-04"]);
    expect(at("2026-01-06", -3)).toEqual(["2025-12-18", "2025-12-31"]);
  });
});
