import type { Text } from "@anwei/kernel";
import * as Effect from "effect/Effect";
import type { Scope } from "effect/Scope";
import { Host } from "./host.js";

const everyMs = 100;

/** Told how far a long work has come; `all` where that is known. */
export type Meter = (done: number, all?: number) => void;

/** Shows progress in one line of a terminal's stderr, and takes it away at the end; elsewhere it shows nothing. */
export const meter = (label: Text): Effect.Effect<Meter, never, Host | Scope> =>
  Effect.gen(function* () {
    const { progress, stderr, say } = yield* Host;
    if (!progress) return (): void => {};
    let shownAt = 0;
    const show = (line: string): void => void stderr.write(`\r${line}\x1b[K`, () => {});
    yield* Effect.addFinalizer(() => Effect.sync(() => shownAt > 0 && show("")));
    return (done: number, all?: number): void => {
      const now = performance.now();
      if (now - shownAt < everyMs) return;
      shownAt = now;
      const share = all === undefined || all === 0 ? "" : ` / ${all} (${Math.floor((done / all) * 100)}%)`;
      show(`${say(label)} ${done}${share}`);
    };
  });
