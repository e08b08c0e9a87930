import type { WorkingCalendar } from "@anwei/kernel";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { readCalendar } from "../calendar/file.js";
import { calendarLoaded, type LoadedYear, type YearSpan, yearsOf } from "../calendar/load.js";
import { type CalendarYears, calendarOf, type YearDays } from "../calendar/years.js";
import { type CalendarRefused, refusedCalendar } from "./errors.js";

/**
 * The State Council's working days, as the host provides them. An engine that is provided with none has bounds for
 * deadlines that count working days.
 *
 * @example
 * ```ts
 * Engine.layer(rulebook).pipe(Layer.provide(Calendar.layer(statutoryCalendar)));
 * ```
 */
export class Calendar extends Context.Service<Calendar, WorkingCalendar>()("@anwei/engine/Calendar") {
  /** A calendar that is at hand. */
  static readonly layer = (calendar: WorkingCalendar): Layer.Layer<Calendar> => Layer.succeed(Calendar, calendar);

  /** The notices of consecutive years, as data. */
  static readonly years = (years: CalendarYears): Layer.Layer<Calendar, CalendarRefused> =>
    Layer.effect(
      Calendar,
      Effect.suspend(() => made(() => calendarOf(years))),
    );

  /** The notices of consecutive years, in a JSON file. */
  static readonly file = (path: string): Layer.Layer<Calendar, CalendarRefused> =>
    Layer.effect(
      Calendar,
      Effect.tryPromise({ try: () => readCalendar(path), catch: (error) => error }).pipe(Effect.catch(refused)),
    );

  /** Year by year from wherever the host keeps them; `undefined` for a year that is not announced. */
  static readonly load = <E, R>(
    load: (year: number) => Effect.Effect<YearDays | undefined, E, R>,
    span: YearSpan,
  ): Layer.Layer<Calendar, CalendarRefused, R> =>
    Layer.effect(
      Calendar,
      Effect.forEach(yearsOf(span), (year) =>
        load(year).pipe(
          Effect.map((days): LoadedYear => ({ year, days })),
          Effect.catch((cause) => Effect.succeed<LoadedYear>({ year, cause })),
        ),
      ).pipe(Effect.flatMap((loaded) => made(() => calendarLoaded(loaded)))),
    );
}

const made = (make: () => WorkingCalendar): Effect.Effect<WorkingCalendar, CalendarRefused> => {
  try {
    return Effect.succeed(make());
  } catch (error) {
    return refused(error);
  }
};

const refused = (error: unknown): Effect.Effect<never, CalendarRefused> => {
  const known = refusedCalendar(error);
  return known === undefined ? Effect.die(error) : Effect.fail(known);
};
