import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatDay, parseDay, type WorkingCalendar } from "@anwei/kernel";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statutoryCalendar, statutoryYears } from "../src/calendar.js";
import { Calendar, Engine } from "../src/effect.js";
import {
  CalendarError,
  type CalendarYears,
  calendarOf,
  createEngine,
  loadCalendar,
  readCalendar,
  type YearDays,
} from "../src/index.js";
import { book } from "./host-data.js";

const year = (year: number): YearDays => {
  const days = statutoryYears[year];
  if (!days) throw new Error(`no ${year}`);
  return days;
};
const years = (from: number, to: number): CalendarYears =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [from + i, year(from + i)]));

function refused(given: unknown): CalendarError {
  try {
    calendarOf(given as CalendarYears);
  } catch (error) {
    if (error instanceof CalendarError) return error;
    throw error;
  }
  throw new Error("not refused");
}

/** Code, year and what was found, of everything that is wrong. */
const wrong = (given: unknown): unknown[][] => refused(given).problems.map((p) => [p.code, p.year, p.found]);
const withDays = (days: Partial<YearDays>): CalendarYears => ({ 2024: { ...year(2024), ...days } });

describe("a calendar of notices", () => {
  test("is known from its first day to the last week of its last year", () => {
    const { knownFrom, knownTo } = calendarOf(years(2023, 2024));
    expect([knownFrom, knownTo].map(formatDay)).toEqual(["2023-01-01", "2024-12-24"]);
  });

  test("takes days of the December before from the notice that names them", () => {
    const calendar = calendarOf({
      ...years(2018, 2018),
      2019: { off: [...year(2019).off, "2018-12-31"], worked: [...year(2019).worked, "2018-12-29"] },
    });
    expect(calendar.isWorkingDay(parseDay("2018-12-31") ?? 0)).toBe(false);
    expect(calendar.isWorkingDay(parseDay("2018-12-29") ?? 0)).toBe(true);
  });

  test("need not list weekends among the days off", () => {
    const weekdays = year(2024).off.filter((day) => !/2024-(02-(10|11|17)|04-06|05-0[45]|09-15|10-0[56])/.test(day));
    const calendar = calendarOf(withDays({ off: weekdays }));
    for (const day of ["2024-02-10", "2024-10-05", "2024-10-06"])
      expect(calendar.isWorkingDay(parseDay(day) ?? 0)).toBe(false);
  });

  test.each<[string, unknown, unknown[][]]>([
    ["a date that is none", withDays({ worked: ["2024-02-30"] }), [["not-a-date", 2024, "2024-02-30"]]],
    ["a day of another year", withDays({ worked: ["2025-01-26"] }), [["day-outside-year", 2024, "2025-01-26"]]],
    ["a November before", withDays({ worked: ["2023-11-25"] }), [["day-outside-year", 2024, "2023-11-25"]]],
    ["a weekday worked", withDays({ worked: ["2024-10-14"] }), [["weekday-worked", 2024, "2024-10-14"]]],
    ["both off and worked", withDays({ worked: ["2024-10-05"] }), [["off-and-worked", 2024, "2024-10-05"]]],
    [
      "a year that is not announced, given as if nobody rested",
      withDays({ off: [], worked: [] }),
      Array.from({ length: 5 }, () => ["holiday-missing", 2024, ""]),
    ],
    [
      "half a notice",
      withDays({ off: year(2024).off.filter((d) => d < "2024-10-02") }),
      [
        ["holiday-missing", 2024, ""],
        ["holiday-missing", 2024, ""],
      ],
    ],
    [
      "a gap",
      { ...years(2021, 2021), ...years(2024, 2024) },
      [
        ["year-missing", 2022, ""],
        ["year-missing", 2023, ""],
      ],
    ],
    ["nothing", {}, [["no-year", undefined, ""]]],
    ["no year", { next: year(2024) }, [["bad-year", undefined, "next"]]],
    ["no days", { 2024: ["2024-10-01"] }, [["bad-calendar", 2024, '["2024-10-01"]']]],
    [
      "several at once",
      { ...withDays({ worked: ["2024-02-30", "2024-10-14"] }), 2023: null },
      [
        ["bad-calendar", 2023, "null"],
        ["not-a-date", 2024, "2024-02-30"],
        ["weekday-worked", 2024, "2024-10-14"],
      ],
    ],
  ])("refuses %s", (_, given, expected) => {
    expect(wrong(given)).toEqual(expected);
  });

  test("says what is wrong in both languages", () => {
    const { message } = refused(withDays({ worked: ["2024-10-14"] }));
    expect(message).toBe(
      [
        "[weekday-worked] 2024 年：应为周六或周日，实为“2024-10-14”。工作日不必列出；改正日期",
        '[weekday-worked] 2024: expected a Saturday or a Sunday, found "2024-10-14". A weekday is worked as it is: mend the date.',
      ].join("\n"),
    );
  });
});

describe("where the host keeps its years", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "anwei-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const file = async (content: string): Promise<string> => {
    const path = join(folder, "calendar.json");
    await writeFile(path, content);
    return path;
  };

  const provided = <E>(layer: Layer.Layer<Calendar, E>) =>
    Effect.runPromise(Calendar.pipe(Effect.provide(layer), Effect.result));
  /** What both ways give: the days on which they agree, or what they refuse. */
  const both = async <E>(plain: Promise<WorkingCalendar>, layer: Layer.Layer<Calendar, E>): Promise<unknown> => {
    const [a, b] = [await plain.catch((error: unknown) => error), await provided(layer)];
    if (b._tag === "Success") {
      expect(a).toMatchObject({ knownFrom: b.success.knownFrom, knownTo: b.success.knownTo });
      return a;
    }
    if (!(a instanceof CalendarError)) throw a;
    expect(b.failure).toMatchObject({ _tag: "CalendarRefused", problems: a.problems, message: a.message });
    return a.problems;
  };

  test("a file", async () => {
    const path = await file(JSON.stringify(years(2023, 2024)));
    expect(await both(readCalendar(path), Calendar.file(path))).toMatchObject({
      knownTo: parseDay("2024-12-24"),
    });
  });

  test.each([
    ["{", [{ code: "bad-calendar" }]],
    ["[]", [{ code: "bad-calendar", found: "[]" }]],
    ['{"2024": {"off": [], "worked": []}, "2024": {}}', [{ code: "bad-calendar", expected: { en: "each year once" } }]],
    ['{"2024": {}}', [{ code: "bad-calendar", year: 2024 }]],
  ])("a file that is wrong: %s", async (content, problems) => {
    const path = await file(content);
    expect(await both(readCalendar(path), Calendar.file(path))).toMatchObject(problems);
  });

  test("a file that is not there", async () => {
    const path = join(folder, "nowhere.json");
    expect(await both(readCalendar(path), Calendar.file(path))).toMatchObject([{ code: "unreadable-file" }]);
  });

  test("data", async () => {
    const data = withDays({ worked: ["2024-02-30"] });
    expect(
      await both(
        Promise.resolve().then(() => calendarOf(data)),
        Calendar.years(data),
      ),
    ).toMatchObject([{ code: "not-a-date" }]);
  });

  test("year by year, asked in order; a year that is not announced stays unknown", async () => {
    const asked: number[] = [];
    const load = async (of: number) => {
      asked.push(of);
      return statutoryYears[of];
    };
    const layer = Calendar.load((of) => Effect.succeed(statutoryYears[of]), { from: 2024, to: 2030 });
    const last = Math.max(...Object.keys(statutoryYears).map(Number));
    expect(await both(loadCalendar(load, { from: 2024, to: 2030 }), layer)).toMatchObject({
      knownFrom: parseDay("2024-01-01"),
      knownTo: parseDay(`${last}-12-24`),
    });
    expect(asked).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  });

  test("years that could not be loaded are all named, with what the host said first", async () => {
    const cause = new Error("connection lost");
    const span = { from: 2022, to: 2025 };
    const load = (of: number) => {
      if (of > 2023) throw cause;
      return year(of);
    };
    const layer = Calendar.load((of) => (of > 2023 ? Effect.fail(cause) : Effect.succeed(year(of))), span);
    expect(await both(loadCalendar(load, span), layer)).toMatchObject([
      { code: "unreadable-year", year: 2024, found: "connection lost" },
      { code: "unreadable-year", year: 2025 },
    ]);
    expect(await loadCalendar(load, span).catch((error) => error.cause)).toBe(cause);
  });

  test("no year that is announced", async () => {
    const span = { from: 2040, to: 2041 };
    expect(
      await both(
        loadCalendar(() => undefined, span),
        Calendar.load(() => Effect.undefined, span),
      ),
    ).toMatchObject([{ code: "no-year" }]);
  });
});

describe("deadlines by the host's calendar", () => {
  const dueOf = (facts: { readonly happenedOn: string }, calendar?: typeof statutoryCalendar) => {
    const { value, atLeast, atMost, missing } = createEngine(book, calendar ? { calendar } : {}).decide(
      "test-host/due",
      facts,
    );
    return value ?? [atLeast, atMost, missing];
  };

  test("are exact in years that it knows, make-up days counted", () => {
    // Ten working days from Friday 20 September: the Sunday before National Day is worked, its week is not.
    expect(dueOf({ happenedOn: "2024-09-20" }, statutoryCalendar)).toBe("2024-10-10");
    expect(dueOf({ happenedOn: "2023-01-19" }, statutoryCalendar)).toBe("2023-02-07");
  });

  test("have bounds without one, before and after its years, and in the last week of the last year", () => {
    const open = (from: string, to: string) => [from, to, ["calendar"]];
    expect(dueOf({ happenedOn: "2024-09-20" })).toEqual(open("2024-09-30", "2024-10-20"));
    const only = calendarOf(years(2024, 2024));
    expect(dueOf({ happenedOn: "2019-06-03" }, only)).toEqual(open("2019-06-13", "2019-07-03"));
    expect(dueOf({ happenedOn: "2025-06-03" }, only)).toEqual(open("2025-06-13", "2025-07-03"));
    // Seven of the ten days lie within the known ones.
    expect(dueOf({ happenedOn: "2024-12-13" }, only)).toEqual(open("2024-12-27", "2025-01-11"));
    expect(dueOf({ happenedOn: "2024-12-10" }, only)).toBe("2024-12-24");
  });

  test("become exact when the next year is announced, within the bounds that there were", () => {
    const [before, after] = [calendarOf(years(2024, 2024)), calendarOf(years(2024, 2025))];
    const bounds = dueOf({ happenedOn: "2024-12-13" }, before);
    const exact = dueOf({ happenedOn: "2024-12-13" }, after);
    expect(exact).toBe("2024-12-27");
    expect(bounds).toEqual(["2024-12-27", "2025-01-11", ["calendar"]]);
  });

  test("the Effect engine counts by the calendar that it is provided with", async () => {
    const decide = (layer: Layer.Layer<Engine>) =>
      Effect.runPromise(
        Effect.flatMap(Engine, (engine) => engine.decide("test-host/due", { happenedOn: "2024-09-20" })).pipe(
          Effect.provide(layer),
        ),
      );
    const without = Engine.layer(book);
    const withCalendar = without.pipe(Layer.provide(Calendar.layer(statutoryCalendar)));
    const plain = (options: Parameters<typeof createEngine>[1]) =>
      createEngine(book, options).decide("test-host/due", { happenedOn: "2024-09-20" });
    expect(await decide(withCalendar)).toEqual(plain({ calendar: statutoryCalendar }));
    expect(await decide(without)).toEqual(plain({}));
  });
});
