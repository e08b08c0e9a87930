import { type Day, parseDay, workingCalendar } from "../../src/index.js";

const day = (written: string): Day => parseDay(`2026-${written}`) as Day;

function from(first: string, last: string): Day[] {
  const days: Day[] = [];
  for (let d = day(first); d <= day(last); d++) days.push(d);
  return days;
}

/** The holidays and make-up working days of 2026, as the State Council's office announced them on 2025-11-04. */
export const calendar2026 = workingCalendar({
  years: [2026],
  off: new Set([
    ...from("01-01", "01-03"),
    ...from("02-15", "02-23"),
    ...from("04-04", "04-06"),
    ...from("05-01", "05-05"),
    ...from("06-19", "06-21"),
    ...from("09-25", "09-27"),
    ...from("10-01", "10-07"),
  ]),
  worked: new Set(["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"].map(day)),
});
