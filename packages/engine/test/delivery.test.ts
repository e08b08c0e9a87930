import * as Deferred from "effect/Deferred";
import * as Effect from "effect/Effect";
import * as Fiber from "effect/Fiber";
import * as Schedule from "effect/Schedule";
import { TestClock } from "effect/testing";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { statutoryCalendar } from "../src/calendar.js";
import { deliverNotices as deliverInEffect, NoticeDelivery } from "../src/effect.js";
import {
  createEngine,
  type Delivery,
  type DeliveryOptions,
  deliverNotices,
  type Notice,
  noticesOf,
} from "../src/index.js";
import { book, reader } from "./host-data.js";

let notices: readonly Notice[] = [];
let [late, grave, ungraded] = ["", "", ""];
beforeAll(async () => {
  const engine = createEngine(book, { calendar: statutoryCalendar });
  notices = noticesOf(await engine.assess(await engine.readRecords(reader)));
  [late = "", grave = "", ungraded = ""] = notices.map((n) => n.id);
});

/** A host that fails to deliver some notices a number of times, and keeps what it did. */
function hostOf(failures: Readonly<Record<string, number>> = {}, before: readonly string[] = []) {
  const left = { ...failures };
  const sent = new Set(before);
  const calls: string[] = [];
  return {
    calls,
    sent,
    delivered: (id: string): boolean => sent.has(id),
    deliver: ({ id }: Pick<Notice, "id">): void => {
      calls.push(id);
      const failing = left[id] ?? 0;
      left[id] = failing - 1;
      if (failing > 0) throw new Error("mailbox full");
      sent.add(id);
    },
  };
}
type Host = ReturnType<typeof hostOf>;

/** What became of notices, by their ids. */
const fates = ({ delivered, skipped, failed, left }: Delivery) => ({
  delivered: delivered.map((n) => n.id),
  skipped: skipped.map((n) => n.id),
  failed: failed.map((f) => [f.notice.id, f.code, f.tries, f.text.en]),
  left: left.map((n) => n.id),
});

async function plainly(host: Host, given: readonly Notice[], options: DeliveryOptions): Promise<Delivery> {
  const done = deliverNotices(given, async (notice) => host.deliver(notice), options);
  await vi.runAllTimersAsync();
  return done;
}

/** Runs to the end, the clock going on by a second whenever it waits. */
const inTime = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(effect);
    while (fiber.pollUnsafe() === undefined) yield* TestClock.adjust("1 second");
    return yield* Fiber.join(fiber);
  });

const inEffect = (host: Host, given: readonly Notice[], record: boolean, concurrency: number): Promise<Delivery> =>
  inTime(deliverInEffect(given, { concurrency })).pipe(
    Effect.provide(
      NoticeDelivery.layer({
        deliver: (notice) => Effect.try({ try: () => host.deliver(notice), catch: (error) => error }),
        ...(record ? { delivered: (id: string) => Effect.sync(() => host.delivered(id)) } : {}),
      }),
    ),
    Effect.provide(TestClock.layer()),
    Effect.runPromise,
  );

/** Delivers in both ways, which have to come to the same. */
async function both(
  make: () => Host,
  { record = false, given = notices, concurrency = 1 } = {},
): Promise<ReturnType<typeof fates> & { readonly calls: readonly string[] }> {
  const [a, b] = [make(), make()];
  const plain = await plainly(a, given, { concurrency, ...(record ? { delivered: a.delivered } : {}) });
  const effect = await inEffect(b, given, record, concurrency);
  expect(fates(effect)).toEqual(fates(plain));
  expect(b.calls).toEqual(a.calls);
  return { ...fates(plain), calls: a.calls };
}

// The clock of plain code; Effect's own is a TestClock.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

describe("delivery, plain and in Effect", () => {
  test("delivers all in order", async () => {
    expect(await both(() => hostOf())).toEqual({
      delivered: [late, grave, ungraded],
      skipped: [],
      failed: [],
      left: [],
      calls: [late, grave, ungraded],
    });
  });

  test("tries again what failed, and goes on with the others when it is given up", async () => {
    expect(await both(() => hostOf({ [late]: 3, [grave]: 4 }))).toEqual({
      delivered: [late, ungraded],
      skipped: [],
      failed: [[grave, "delivery-failed", 4, "not delivered after 4 tries: mailbox full"]],
      left: [],
      calls: [late, late, late, late, grave, grave, grave, grave, ungraded],
    });
  });

  test("one that waits does not hold up the others where several may be under way", async () => {
    expect((await both(() => hostOf({ [late]: 1 }), { concurrency: 2 })).calls).toEqual([late, grave, ungraded, late]);
  });

  test("skips what the host's record says was delivered, and what is given twice", async () => {
    const given = () => [...notices, { ...(notices[1] as Notice) }];
    expect(await both(() => hostOf({}, [late]), { record: true, given: given() })).toEqual({
      delivered: [grave, ungraded],
      skipped: [late, grave],
      failed: [],
      left: [],
      calls: [grave, ungraded],
    });
  });

  test("run again, sends only what failed before", async () => {
    const first = hostOf({ [grave]: 9 });
    await plainly(first, notices, { delivered: first.delivered, waits: [] });
    const again = await both(() => hostOf({}, [...first.sent]), { record: true });
    expect(again).toMatchObject({ delivered: [grave], skipped: [late, ungraded], calls: [grave] });
  });

  test("a try that got through although it failed is not repeated", async () => {
    const make = (): Host => {
      const host = hostOf();
      return {
        ...host,
        deliver: (notice) => {
          host.deliver(notice);
          if (notice.id === grave) throw new Error("no answer in time");
        },
      };
    };
    expect(await both(make, { record: true })).toMatchObject({
      delivered: [late, grave, ungraded],
      calls: [late, grave, ungraded],
    });
  });

  test("does not deliver what may have been delivered before", async () => {
    const make = (): Host => ({
      ...hostOf(),
      delivered: (id) => {
        if (id === grave) throw new Error("journal locked");
        return false;
      },
    });
    const a = make();
    const plain = await plainly(a, notices, { delivered: a.delivered });
    const b = make();
    const effect = await inTime(deliverInEffect(notices)).pipe(
      Effect.provide(
        NoticeDelivery.layer({
          deliver: (notice) => Effect.sync(() => b.deliver(notice)),
          delivered: (id) => Effect.try({ try: () => b.delivered(id), catch: (error) => error }),
        }),
      ),
      Effect.provide(TestClock.layer()),
      Effect.runPromise,
    );
    expect(fates(plain)).toMatchObject({
      delivered: [late, ungraded],
      failed: [
        [
          grave,
          "record-unreadable",
          4,
          "not delivered, since it could not be found out in 4 tries whether it had been: journal locked",
        ],
      ],
    });
    expect(fates(effect)).toEqual(fates(plain));
    expect([a.calls, b.calls]).toEqual([
      [late, ungraded],
      [late, ungraded],
    ]);
  });

  test("says in both languages why one failed, and hands on the cause", async () => {
    const { failed } = await plainly(hostOf({ [late]: 1 }), notices, { waits: [] });
    expect(failed).toMatchObject([
      {
        text: { zh: "未能送达，共试 1 次：mailbox full", en: "not delivered after 1 try: mailbox full" },
        cause: new Error("mailbox full"),
      },
    ]);
  });
});

describe("when it is tried again", () => {
  test("is after 1, 5 and 25 seconds unless the host says, plain and in Effect", async () => {
    const begun = Date.now();
    const plain: number[] = [];
    const done = deliverNotices(notices.slice(0, 1), async () => {
      plain.push(Date.now() - begun);
      throw new Error("mailbox full");
    });
    await vi.runAllTimersAsync();
    expect((await done).failed).toHaveLength(1);
    expect(plain).toEqual([0, 1000, 6000, 31_000]);

    const at = await Effect.gen(function* () {
      const times: number[] = [];
      const layer = NoticeDelivery.layer({
        deliver: () =>
          Effect.flatMap(
            Effect.clockWith((clock) => clock.currentTimeMillis),
            (now) => {
              times.push(now);
              return Effect.fail("mailbox full");
            },
          ),
      });
      yield* inTime(deliverInEffect(notices.slice(0, 1)).pipe(Effect.provide(layer)));
      return times.map((time) => time - (times[0] ?? 0));
    }).pipe(Effect.provide(TestClock.layer()), Effect.runPromise);
    expect(at).toEqual([0, 1000, 6000, 31_000]);
  });

  test("is the host's to say: a schedule in Effect may look at the error", async () => {
    const host = hostOf({ [late]: 9, [grave]: 9 });
    const retry = Schedule.spaced("1 minute").pipe(
      Schedule.upTo({ times: 6 }),
      Schedule.setInputType<{ readonly lasting: boolean }>(),
      Schedule.while(({ input }) => !input.lasting),
    );
    const layer = NoticeDelivery.layer({
      deliver: (notice) =>
        Effect.try({ try: () => host.deliver(notice), catch: () => ({ lasting: notice.id === grave }) }),
      retry,
    });
    const { failed } = await inTime(deliverInEffect(notices)).pipe(
      Effect.provide(layer),
      Effect.provide(TestClock.layer()),
      Effect.runPromise,
    );
    expect(failed.map((f) => [f.notice.id, f.tries])).toEqual([
      [late, 7],
      [grave, 1],
    ]);
  });

  test("a defect of the host's delivery is reported at once, and the others go on", async () => {
    const layer = NoticeDelivery.layer({
      deliver: ({ id }) => (id === grave ? Effect.die(new TypeError("x is undefined")) : Effect.void),
    });
    const delivery = await Effect.runPromise(deliverInEffect(notices).pipe(Effect.provide(layer)));
    expect(fates(delivery)).toMatchObject({
      delivered: [late, ungraded],
      failed: [[grave, "delivery-failed", 1, "not delivered after 1 try: x is undefined"]],
    });
  });
});

describe("called off", () => {
  test("the plain delivery finishes what is under way, begins nothing more and says what is left", async () => {
    const off = new AbortController();
    let finish = (): void => {};
    const calls: string[] = [];
    const done = deliverNotices(
      notices,
      ({ id }) => {
        calls.push(id);
        return id === late ? Promise.resolve() : new Promise((resolve) => (finish = resolve));
      },
      { signal: off.signal },
    );
    await vi.advanceTimersByTimeAsync(0);
    off.abort();
    finish();
    expect(fates(await done)).toEqual({ delivered: [late, grave], skipped: [], failed: [], left: [ungraded] });
    expect(calls).toEqual([late, grave]);
  });

  test("a notice that waits for its next try is left, without waiting on", async () => {
    const off = new AbortController();
    const host = hostOf({ [late]: 9 });
    const done = deliverNotices(notices, async (notice) => host.deliver(notice), { signal: off.signal });
    await vi.advanceTimersByTimeAsync(500);
    off.abort();
    expect(fates(await done)).toEqual({ delivered: [], skipped: [], failed: [], left: [late, grave, ungraded] });
    expect(vi.getTimerCount()).toBe(0);
    const before = hostOf();
    expect(fates(await plainly(before, notices, { signal: off.signal })).left).toHaveLength(3);
    expect(before.calls).toEqual([]);
  });

  test("interrupted in Effect, what is under way is finished and recorded, and the next time goes on from there", async () => {
    const host = hostOf();
    const first = await Effect.gen(function* () {
      const [begun, answer] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()];
      const layer = NoticeDelivery.layer({
        deliver: (notice) =>
          Effect.gen(function* () {
            if (notice.id === grave) {
              yield* Deferred.succeed(begun, undefined);
              yield* Deferred.await(answer);
            }
            host.deliver(notice);
          }),
      });
      const fiber = yield* Effect.forkChild(deliverInEffect(notices).pipe(Effect.provide(layer)));
      yield* Deferred.await(begun);
      const interrupting = yield* Effect.forkChild(Fiber.interrupt(fiber));
      yield* Effect.yieldNow;
      expect(host.calls).toEqual([late]);
      yield* Deferred.succeed(answer, undefined);
      yield* Fiber.join(interrupting);
      return yield* Fiber.await(fiber);
    }).pipe(Effect.runPromise);
    expect(first._tag).toBe("Failure");
    expect(host.calls).toEqual([late, grave]);
    const next = await inEffect(host, notices, true, 1);
    expect(fates(next)).toMatchObject({ delivered: [ungraded], skipped: [late, grave] });
    expect(host.calls).toEqual([late, grave, ungraded]);
  });

  test("interrupted in Effect while it waits for the next try, it ends at once", async () => {
    const host = hostOf({ [late]: 9 });
    await Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(deliverInEffect(notices));
      yield* TestClock.adjust("500 millis");
      yield* Fiber.interrupt(fiber);
    }).pipe(
      Effect.provide(
        NoticeDelivery.layer({ deliver: (n) => Effect.try({ try: () => host.deliver(n), catch: String }) }),
      ),
      Effect.provide(TestClock.layer()),
      Effect.runPromise,
    );
    expect(host.calls).toEqual([late]);
  });

  test("a host's own timeout cuts off a delivery that hangs", async () => {
    const layer = NoticeDelivery.layer({
      deliver: ({ id }) => (id === grave ? Effect.never : Effect.void).pipe(Effect.timeout("10 seconds")),
      retry: Schedule.recurs(0),
    });
    const delivery = await inTime(deliverInEffect(notices)).pipe(
      Effect.provide(layer),
      Effect.provide(TestClock.layer()),
      Effect.runPromise,
    );
    expect(fates(delivery)).toMatchObject({
      delivered: [late, ungraded],
      failed: [[grave, "delivery-failed", 1, expect.stringContaining("timed out")]],
    });
  });
});
