import { open, realpath, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "@anwei/kernel";
import type { Trust } from "@anwei/plugin/pack";
import * as Effect from "effect/Effect";
import * as Schedule from "effect/Schedule";
import { writeWhole } from "./folder.js";
import { Host } from "./host.js";
import { codeOf, readWhole } from "./input.js";
import { type Refused, refused } from "./problem.js";
import { fileRefused, hasDiagnostics } from "./refusals.js";

/** The contract's packs, loaded where a command has to do with one. */
export const packs = Effect.promise(() => import("@anwei/plugin/pack"));

/** Fails as the contract refuses a file. */
export const refusing = <A>(file: string, read: () => A): Effect.Effect<A, Refused> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(read());
    } catch (error) {
      return hasDiagnostics(error) ? Effect.fail(fileRefused(error.diagnostics, file)) : Effect.die(error);
    }
  });

/** The trust store in a file. */
export const readTrustFile = Effect.fnUntraced(function* (file: string): Effect.fn.Return<Trust, Refused, Host> {
  const { readTrust } = yield* packs;
  const bytes = yield* readWhole(file);
  return yield* refusing(file, () => readTrust(new TextDecoder().decode(bytes)));
});

/**
 * Changes the trust store in a file: it is read, changed and written whole while no other command does so, so that none
 * loses what another has written. Where there is no file, a new store is begun if `begin` says so.
 */
export const changeTrustFile = Effect.fnUntraced(function* (
  file: string,
  change: (trust: Trust) => Trust,
  { begin = false }: { readonly begin?: boolean } = {},
): Effect.fn.Return<void, Refused, Host> {
  const { cwd } = yield* Host;
  const path = yield* Effect.promise(() => realpath(resolve(cwd, file)).catch(() => resolve(cwd, file)));
  yield* Effect.scoped(
    Effect.gen(function* () {
      yield* lock(`${path}.lock`, file);
      const before = yield* readTrustFile(file).pipe(
        Effect.catchTag("Refused", (error) =>
          begin && isMissing(error) ? Effect.succeed({ keys: [], versions: {} }) : Effect.fail(error),
        ),
      );
      const after = change(before);
      if (after === before) return;
      const { writeTrust } = yield* packs;
      yield* writeWhole(path, yield* refusing(file, () => writeTrust(after)), "--trust");
    }),
  );
});

const isMissing = ({ problems }: Refused): boolean =>
  problems.some((problem) => problem.code === "unreadable-file" && "found" in problem && problem.found === "ENOENT");

const tries = { times: 40, schedule: Schedule.spaced("50 millis") };

/** Holds a lock file until the scope ends; waits for others for two seconds. */
const lock = (path: string, file: string) =>
  Effect.acquireRelease(
    Effect.tryPromise({
      try: async () => (await open(path, "wx")).close(),
      catch: (error) =>
        codeOf(error) === "EEXIST"
          ? refused({
              code: "trust-busy",
              file,
              said: text(
                `另一个命令正在改动信任清单；若没有，请删去 ${path}`,
                `another command is changing the trust store; if none is, delete ${path}`,
              ),
            })
          : refused({
              code: "cannot-write",
              column: `--trust ${file}`,
              expected: text("可写的文件", "a file that can be written"),
              found: error instanceof Error ? error.message : String(error),
              todo: text("检查路径和权限", "Check the path and its permissions."),
            }),
    }).pipe(Effect.retry({ ...tries, while: ({ problems }) => problems[0]?.code === "trust-busy" })),
    () => Effect.promise(() => rm(path, { force: true })),
  );
