import { type Text, text } from "@anwei/kernel";
import type { Plugin } from "@anwei/plugin";
import type { Trust, VerifiedPack } from "@anwei/plugin/pack";
import * as Effect from "effect/Effect";
import { Host } from "./host.js";
import { readWhole } from "./input.js";
import type { Problem, Refused, Remark } from "./problem.js";
import { packs, readTrustFile, refusing } from "./trust.js";

/** How the names of the packs end that `anwei pack` writes. */
export const packEnding = ".anwei.json";

/** Whether what names a plugin names a pack: a module may have any other ending. */
export const isPack = (named: string): boolean => named.endsWith(".json");

/** A pack without a store of trusted keys is anybody's. */
export const trustRequired = (file: string): Remark => ({
  code: "trust-required",
  file,
  said: text(
    "规则包须有信任清单才能采用，请加 --trust 文件；清单用 anwei key 建立",
    "a pack is taken by a trust store alone: add --trust FILE; anwei key makes one",
  ),
});

interface Read {
  readonly plugins: ReadonlyMap<string, Plugin>;
  readonly problems: readonly (Problem | Remark)[];
}

/** Reads packs, each after those that it builds on, among plugins that are there already. */
export const readPacks = Effect.fnUntraced(function* (
  files: readonly string[],
  trustFile: string | undefined,
  there: readonly Plugin[],
): Effect.fn.Return<Read, never, Host> {
  if (files.length === 0) return { plugins: new Map(), problems: [] };
  if (trustFile === undefined) return { plugins: new Map(), problems: files.map(trustRequired) };
  const problems: (Problem | Remark)[] = [];
  const kept = <A>(read: Effect.Effect<A, Refused, Host>): Effect.Effect<A | undefined, never, Host> =>
    read.pipe(
      Effect.catchTag("Refused", (error) => {
        problems.push(...error.problems);
        return Effect.undefined;
      }),
    );
  const plugins = new Map<string, Plugin>();
  const trust = yield* kept(readTrustFile(trustFile));
  if (!trust) return { plugins, problems };
  const waiting = new Map<string, VerifiedPack>();
  for (const file of files) {
    const verified = yield* kept(verifyFile(file, trust));
    if (verified) waiting.set(file, verified);
  }
  const { openPack } = yield* packs;
  while (waiting.size > 0) {
    const among = [...there, ...plugins.values()];
    const [file, pack] = nextOf(waiting, among);
    waiting.delete(file);
    const opened = yield* kept(refusing(file, () => openPack(pack, { among })));
    if (opened) plugins.set(file, opened.plugin);
  }
  return { plugins, problems };
});

/** A pack in a file, held against a trust store on the day of the call. */
export const verifyFile = Effect.fnUntraced(function* (
  file: string,
  trust: Trust,
): Effect.fn.Return<VerifiedPack, Refused, Host> {
  const { today } = yield* Host;
  const { verifyPack } = yield* packs;
  const bytes = yield* readWhole(file);
  return yield* refusing(file, () => verifyPack(bytes, { trust, on: today }));
});

/** A pack all of whose parents are there, or any, to say what it lacks. */
function nextOf(waiting: ReadonlyMap<string, VerifiedPack>, among: readonly Plugin[]): [string, VerifiedPack] {
  const ids = new Set<unknown>();
  const learn = (plugin: Plugin): void => {
    ids.add(plugin.id);
    for (const parent of plugin.parents) learn(parent);
  };
  for (const plugin of among) learn(plugin);
  const entries = [...waiting];
  const ready = entries.find(
    ([, { content }]) => Array.isArray(content.extends) && content.extends.every((id) => ids.has(id)),
  );
  return ready ?? (entries[0] as [string, VerifiedPack]);
}

/** The names of a pair of algorithms. */
export const suiteText = ({ signature, digest }: { readonly signature: string; readonly digest: string }): Text =>
  text(`${signature} 与 ${digest}`, `${signature} with ${digest}`);
