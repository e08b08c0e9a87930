import type { WorkingCalendar } from "@anwei/kernel";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { readCalendar } from "../calendar/file.js";
import { calendarLoaded, type LoadedYear, type YearSpan, yearsOf } from "../calendar/load.js";
import { type CalendarYears, calendarOf, type YearDays } from "../calendar/years.js";
import { attempt, promised } from "./attempt.js";
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
      attempt(() => calendarOf(years), refusedCalendar),
    );

  /** The notices of consecutive years, in a JSON file. */
  static readonly file = (path: string): Layer.Layer<Calendar, CalendarRefused> =>
    Layer.effect(
      Calendar,
      promised(() => readCalendar(path), refusedCalendar),
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
          Effect.match({
            onSuccess: (days): LoadedYear => ({ year, days }),
            onFailure: (cause): LoadedYear => ({ year, cause }),
          }),
        ),
      ).pipe(Effect.flatMap((loaded) => attempt(() => calendarLoaded(loaded), refusedCalendar))),
    );
}
