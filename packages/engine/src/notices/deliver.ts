import { type Text, text } from "@anwei/kernel";
import type { Notice, Question } from "./notice.js";

/** What can go wrong with the delivery of a notice. Codes are permanent. */
export type DeliveryFailureCode =
  /** The host's delivery failed. */
  | "delivery-failed"
  /** Whether it had been delivered before could not be found out, so that it was not. */
  | "record-unreadable";

/** A notice that could not be delivered. */
export interface DeliveryFailure<N extends Notice | Question = Notice> {
  readonly notice: N;
  readonly code: DeliveryFailureCode;
  /** How often it was tried. */
  readonly tries: number;
  readonly text: Text;
  /** What the last try failed with. */
  readonly cause: unknown;
}

/** What became of notices, each list in the order in which they were given. */
export interface Delivery<N extends Notice | Question = Notice> {
  readonly delivered: readonly N[];
  /** Delivered before, or given twice. */
  readonly skipped: readonly N[];
  readonly failed: readonly DeliveryFailure<N>[];
  /** Neither delivered nor given up when the delivery was called off. */
  readonly left: readonly N[];
}

/** How notices are delivered. */
export interface DeliveryOptions {
  /** Whether the notice of that id has been delivered before, by the host's own record. */
  readonly delivered?: (id: string) => boolean | Promise<boolean>;
  /** How many milliseconds to wait before each further try; 1, 5 and 25 seconds unless said, `[]` for no further try. */
  readonly waits?: readonly number[];
  /** How many notices may be under way at once; one after another unless said. */
  readonly concurrency?: number;
  /** Calls the delivery off: what is under way is let finish, and nothing more is begun. */
  readonly signal?: AbortSignal;
}

const threeMore: readonly number[] = [1000, 5000, 25_000];

/**
 * Delivers notices by the host's own means. One that fails is tried again a few times, then reported with its reason;
 * the others go on. A notice is delivered at most once by each call; for what an earlier call may have delivered, the
 * host keeps the ids and answers `delivered`.
 *
 * @param deliver Sends one notice, and records its id as delivered where `delivered` looks for it. It should end in its
 *   own good time: a call is never abandoned halfway.
 * @example
 * ```ts
 * const { failed } = await deliverNotices(noticesOf(assessment), send, { delivered: (id) => sent.has(id) });
 * for (const { notice, text } of failed) console.error(notice.heading.zh, text.zh);
 * ```
 */
export async function deliverNotices<N extends Notice | Question>(
  notices: readonly N[],
  deliver: (notice: N) => Promise<void>,
  { delivered = () => false, waits = threeMore, concurrency = 1, signal }: DeliveryOptions = {},
): Promise<Delivery<N>> {
  const fates = new Map<N, Fate<N>>();
  const waiting = once(notices, fates).values();
  const work = async (): Promise<void> => {
    for (const notice of waiting) {
      if (signal?.aborted) return;
      const fate = await delivering(notice, deliver, delivered, waits, signal);
      if (fate) fates.set(notice, fate);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  return deliveryOf(notices, fates);
}

/** What became of one notice; `undefined` when it was called off. */
async function delivering<N extends Notice | Question>(
  notice: N,
  deliver: (notice: N) => Promise<void>,
  delivered: NonNullable<DeliveryOptions["delivered"]>,
  waits: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Fate<N> | undefined> {
  for (let tries = 1; ; tries++) {
    let code: DeliveryFailureCode = "record-unreadable";
    try {
      // A try that failed may have got through all the same.
      if (await delivered(notice.id)) return tries === 1 ? "skipped" : "delivered";
      code = "delivery-failed";
      await deliver(notice);
      return "delivered";
    } catch (cause) {
      const wait = waits[tries - 1];
      if (wait === undefined) return failureOf(notice, code, tries, cause);
      await pause(wait, signal);
      if (signal?.aborted) return undefined;
    }
  }
}

/** Waits, but no longer than until the signal comes. */
const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resume) => {
    if (signal?.aborted) return resume();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resume();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done);
  });

/** What became of a notice. */
export type Fate<N extends Notice | Question> = "delivered" | "skipped" | DeliveryFailure<N>;

/** The notices to deliver: of those that are given twice the first, the others being skipped. */
export function once<N extends Notice | Question>(notices: readonly N[], fates: Map<N, Fate<N>>): readonly N[] {
  const first = new Map<string, N>();
  for (const notice of notices) {
    const before = first.get(notice.id);
    if (before === undefined) first.set(notice.id, notice);
    else if (before !== notice) fates.set(notice, "skipped");
  }
  return [...first.values()];
}

/** What became of all notices. */
export function deliveryOf<N extends Notice | Question>(
  notices: readonly N[],
  fates: ReadonlyMap<N, Fate<N>>,
): Delivery<N> {
  const all = [...new Set(notices)];
  return {
    delivered: all.filter((notice) => fates.get(notice) === "delivered"),
    skipped: all.filter((notice) => fates.get(notice) === "skipped"),
    failed: all.flatMap((notice) => {
      const fate = fates.get(notice);
      return typeof fate === "object" ? [fate] : [];
    }),
    left: all.filter((notice) => !fates.has(notice)),
  };
}

/** A notice that was given up. */
export function failureOf<N extends Notice | Question>(
  notice: N,
  code: DeliveryFailureCode,
  tries: number,
  cause: unknown,
): DeliveryFailure<N> {
  const found = cause instanceof Error ? cause.message : String(cause);
  const said =
    code === "delivery-failed"
      ? text(`未能送达，共试 ${tries} 次：${found}`, `not delivered after ${tries} ${triesText(tries)}: ${found}`)
      : text(
          `查不到是否已送达，因而未送，共试 ${tries} 次：${found}`,
          `not delivered, since it could not be found out in ${tries} ${triesText(tries)} whether it had been: ${found}`,
        );
  return { notice, code, tries, text: said, cause };
}

const triesText = (tries: number): string => (tries === 1 ? "try" : "tries");
