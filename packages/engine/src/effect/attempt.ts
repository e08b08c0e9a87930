import * as Effect from "effect/Effect";

/** What of an error is typed; `undefined` for a defect. */
type Typed<E> = (error: unknown) => E | undefined;

/** Runs what may throw, its refusals as typed errors. */
export const attempt = <A, E>(run: () => A, typed: Typed<E>): Effect.Effect<A, E> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(run());
    } catch (error) {
      return raised(error, typed);
    }
  });

/** Runs a promise, its refusals as typed errors. The signal tells it that nobody waits for it any more. */
export const promised = <A, E>(run: (signal: AbortSignal) => Promise<A>, typed: Typed<E>): Effect.Effect<A, E> =>
  Effect.tryPromise({ try: run, catch: (error) => error }).pipe(Effect.catch((error) => raised(error, typed)));

const raised = <E>(error: unknown, typed: Typed<E>): Effect.Effect<never, E> => {
  const known = typed(error);
  return known === undefined ? Effect.die(error) : Effect.fail(known);
};
