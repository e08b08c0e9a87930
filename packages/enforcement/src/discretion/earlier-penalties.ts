import {
  addMonths,
  type Cites,
  calendar,
  counted,
  formatDay,
  type Indicator,
  indicator,
  moved,
  type NumberTerm,
  parseDay,
  record,
  rolling,
  sameAs,
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import { type ActLike, penalties } from "../records/index.js";

export interface EarlierPenaltiesWritten {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly of: ActLike;
  /** 一年内 as the year that ends with the act, or as the calendar year in which it was done. */
  readonly year: "rolling" | "calendar";
}

/**
 * How often the unit was penalised within a year before an act, the day of the act included (一年内受到行政处罚的次数).
 * A year that rolls does not take in the same day of the year before.
 *
 * @throws DefinitionError
 */
export function earlierPenalties(written: EarlierPenaltiesWritten): Indicator<"acts", NumberTerm> {
  const { id, title, note, cites, from, of, year } = written;
  const day = moved(from, 40);
  const yearBefore = formatDay(addMonths(parseDay(day) as number, -12));
  const newYear = `${day.slice(0, 4)}-01-01`;
  const first = year === "rolling" ? moved(yearBefore, 1) : newYear;
  const penalty = (happenedOn: string, unit = "u") => ({ id: `${unit}-${happenedOn}`, unit, act: "b", happenedOn });
  return indicator({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    from,
    about: record(of),
    law: "event",
    over: penalties,
    link: sameAs("unit"),
    ...(year === "rolling"
      ? { window: (a: Terms<ActLike>) => rolling(1, "year", { to: a.happenedOn }) }
      : {
          window: (a: Terms<ActLike>) => calendar("year", a.happenedOn),
          where: (p: Terms<typeof penalties>, a: Terms<ActLike>) => p.happenedOn.atMost(a.happenedOn),
        }),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("首日、当日计入，此前、此后、别的单位的不计", "the first day and the day itself count"),
        facts: { id: "a", unit: "u", happenedOn: day },
        records: {
          penalties: [
            penalty(first),
            penalty(day),
            penalty(moved(first, -1)),
            penalty(moved(day, 1)),
            penalty(day, "v"),
          ],
        },
        expect: 2,
      },
      {
        name: text("施行前一日的行为不适用", "not to an act of the day before"),
        facts: { id: "a", unit: "u", happenedOn: moved(from, -1) },
        records: { penalties: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("施行当日的行为", "an act of the first day"),
        facts: { id: "a", unit: "u", happenedOn: from },
        records: { penalties: [] },
        expect: 0,
      },
    ],
  }) as Indicator<"acts", NumberTerm>;
}
