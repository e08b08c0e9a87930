import type { Decided } from "@anwei/engine";
import type { Rulebook } from "@anwei/plugin";
import * as Effect from "effect/Effect";
import { Host } from "./host.js";

/** One answer as it is printed: a line of JSON, or as people read it. */
export const answer = (
  decided: Decided,
  rulebook: Rulebook,
  { json, explain }: { readonly json: boolean; readonly explain: boolean },
): Effect.Effect<string, never, Host> =>
  json
    ? Effect.succeed(`${JSON.stringify(decided)}\n`)
    : Effect.flatMap(Host, ({ language }) =>
        Effect.promise(async () => {
          const { renderDecided } = await import("@anwei/engine/report");
          return `${renderDecided(decided, language, { explain, rulebook }).join("\n")}\n`;
        }),
      );
