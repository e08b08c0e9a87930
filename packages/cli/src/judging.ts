import { Calendar, Engine } from "@anwei/engine/effect";
import type { Rulebook } from "@anwei/plugin";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";

/** The engine of a rulebook, with the working days that the State Council announced. */
export const engineOf = (book: Rulebook, options: { readonly strict?: boolean } = {}): Layer.Layer<Engine> =>
  Engine.layer(book, options).pipe(Layer.provide(statutory));

// Loaded only here: it holds every year's days.
const statutory = Layer.unwrap(
  Effect.map(
    Effect.promise(() => import("@anwei/engine/calendar")),
    ({ statutoryCalendar }) => Calendar.layer(statutoryCalendar),
  ),
);
