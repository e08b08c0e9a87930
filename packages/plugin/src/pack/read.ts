import { contentHash } from "@anwei/kernel";
import { versioned } from "@anwei/kernel/json";
import { type AmongPlugins, readPlugin } from "../json/read.js";
import { RulebookError } from "../json/rulebook-error.js";
import type { Plugin } from "../plugin.js";
import type { PackHeader } from "./envelope.js";
import { packLimits } from "./limits.js";
import { PackError } from "./pack-error.js";
import type { TrustedKey } from "./trust.js";
import { type Against, type VerifiedPack, verifyPack } from "./verify.js";

/** A plugin that came as a pack, and who answers for it. */
export interface Pack {
  readonly plugin: Plugin;
  readonly header: PackHeader;
  /** The key that signed it, as the trust store has it. */
  readonly key: TrustedKey;
}

/**
 * Reads a plugin from a signed pack that may come from anybody, without running its code: what `verifyPack` checks
 * first, then what `readPlugin` does. Whether its rules are sound is for `compose` to say, as of any plugin.
 *
 * @throws PackError
 * @example
 * ```ts
 * const { plugin } = readPack(bytes, { trust, on: "2026-03-10", among: [national] });
 * compose([national, plugin]);
 * ```
 */
export const readPack = (pack: string | Uint8Array, against: Against & AmongPlugins): Pack =>
  openPack(verifyPack(pack, against), against);

/** The plugin in a pack that was verified. @throws PackError */
export function openPack({ header, key, content }: VerifiedPack, { among, limits }: AmongPlugins): Pack {
  try {
    // The signed digest says what the content is; the plugin's own hash is made of the same bytes.
    const file = versioned({ plugin: content, hash: contentHash(content) });
    const plugin = readPlugin(file, { ...(among && { among }), limits: { ...packLimits, ...limits } });
    return { plugin, header, key };
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    throw new PackError(
      error.diagnostics.map((d) => ({
        ...d,
        plugins: d.plugins.length > 0 ? d.plugins : [header.plugin.id],
        subject: d.subject.replace(/^plugin(?=\.|\[|$)/, "content"),
      })),
    );
  }
}
