import * as Cause from "effect/Cause";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Exit from "effect/Exit";
import * as Fiber from "effect/Fiber";
import * as Layer from "effect/Layer";
import * as Schedule from "effect/Schedule";
import { type Delivery, type DeliveryFailureCode, deliveryOf, type Fate, failureOf, once } from "../notices/deliver.js";
import type { Notice, Question } from "../notices/notice.js";
import { DeliveryFailed } from "./errors.js";

/** The host's own means to deliver notices. */
export interface DeliveryMeans<E, R> {
  /**
   * Sends one notice, and records its id as delivered where `delivered` looks for it. A call is never interrupted, so
   * it should end in its own good time.
   */
  readonly deliver: (notice: Notice | Question) => Effect.Effect<void, E, R>;
  /** Whether the notice of that id has been delivered before, by the host's own record. */
  readonly delivered?: (id: string) => Effect.Effect<boolean, E, R>;
  /** When a delivery that failed is tried again: after 1, 5 and 25 seconds unless said. */
  readonly retry?: Schedule.Schedule<unknown, E, never, R>;
}

/**
 * Delivers notices by the host's own means.
 *
 * @example
 * ```ts
 * const byMail = NoticeDelivery.layer({
 *   deliver: (notice) => mailer.send(notice.to, notice.text.zh),
 *   delivered: (id) => journal.has(id),
 *   retry: Schedule.exponential("1 minute").pipe(Schedule.upTo({ times: 4 })),
 * });
 * deliverNotices(noticesOf(assessment)).pipe(Effect.provide(byMail));
 * ```
 */
export class NoticeDelivery extends Context.Service<
  NoticeDelivery,
  {
    /** Delivers one notice unless it was delivered before; a failure is final. */
    readonly deliver: (notice: Notice | Question) => Effect.Effect<"delivered" | "skipped", DeliveryFailed>;
  }
>()("@anwei/engine/NoticeDelivery") {
  static readonly layer = <E, R = never>(means: DeliveryMeans<E, R>): Layer.Layer<NoticeDelivery, never, R> =>
    Layer.effect(
      NoticeDelivery,
      Effect.map(Effect.context<R>(), (context) => ({
        deliver: (notice) => Effect.provideContext(delivering(notice, means), context),
      })),
    );
}

/**
 * Delivers notices by the host's `NoticeDelivery`, one after another unless said. What fails is reported, and the
 * others go on. Interrupted, it lets finish what is under way and begins nothing more; the next time, the host's record
 * tells what was delivered.
 */
export const deliverNotices = <N extends Notice | Question>(
  notices: readonly N[],
  { concurrency = 1 }: { readonly concurrency?: number } = {},
): Effect.Effect<Delivery<N>, never, NoticeDelivery> =>
  Effect.gen(function* () {
    const { deliver } = yield* NoticeDelivery;
    const fates = new Map<N, Fate<N>>();
    yield* Effect.forEach(
      once(notices, fates),
      (notice) =>
        deliver(notice).pipe(
          Effect.match({
            onSuccess: (fate): Fate<N> => fate,
            onFailure: ({ code, tries, cause }): Fate<N> => failureOf(notice, code, tries, cause),
          }),
          Effect.map((fate) => fates.set(notice, fate)),
        ),
      { concurrency, discard: true },
    );
    return deliveryOf(notices, fates);
  });

/** One notice, with its further tries. */
const delivering = <E, R>(
  notice: Notice | Question,
  { deliver, delivered, retry = threeMore }: DeliveryMeans<E, R>,
): Effect.Effect<"delivered" | "skipped", DeliveryFailed, R> =>
  Effect.suspend(() => {
    let tries = 0;
    let code: DeliveryFailureCode = "record-unreadable";
    const attempt = Effect.gen(function* () {
      tries++;
      code = "record-unreadable";
      // A try that failed may have got through all the same.
      if (delivered && (yield* delivered(notice.id))) return tries === 1 ? "skipped" : "delivered";
      code = "delivery-failed";
      yield* deliver(notice);
      return "delivered";
    });
    const giveUp = (cause: unknown): Effect.Effect<never, DeliveryFailed> => {
      const failure = failureOf(notice, code, tries, cause);
      const message = `[${code}] ${failure.text.zh} / ${failure.text.en}`;
      return Effect.fail(new DeliveryFailed({ ...failure, message }));
    };
    return finished(attempt).pipe(Effect.retry(retry), Effect.catch(giveUp), Effect.catchDefect(giveUp));
  });

/** Runs in a fiber of its own what no interruption is to cut off; its own timeouts still hold. */
const finished = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.uninterruptible(
    Effect.flatMap(Effect.flatMap(Effect.forkDetach(effect), Fiber.await), (exit) =>
      Exit.isSuccess(exit) || Cause.hasFails(exit.cause) ? exit : Effect.die(Cause.squash(exit.cause)),
    ),
  );

// The same waits as those of the plain function: 1, 5 and 25 seconds.
const threeMore = Schedule.exponential("1 second", 5).pipe(Schedule.upTo({ times: 3 }));
