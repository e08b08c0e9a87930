import { text } from "@anwei/kernel";
import { pluginForm } from "../form.js";
import type { Plugin } from "../plugin.js";
import { readPack } from "./read.js";
import { seal } from "./seal.js";
import type { Signer } from "./signer.js";
import { trustedKey } from "./trust.js";

/**
 * A plugin as a signed pack: canonical JSON whose bytes are the pack; with one more or less, it is refused. Plugins that
 * it extends are named, not included. Who signs answers for it: an authority that approves of a pack of somebody
 * else signs the plugin that it read from it.
 *
 * @throws PackError where the signer fails or signs wrongly, or the plugin could not be read again.
 * @example
 * ```ts
 * const pack = await writePack(city, softwareSigner(pem));
 * ```
 */
export async function writePack(plugin: Plugin, signer: Signer): Promise<string> {
  const pack = await seal(pluginForm(plugin), signer);
  // The signer is trusted with what it has just signed, to see that others will be able to read it.
  const trust = { keys: [trustedKey(signer.key, text("签名者", "the signer"))], versions: {} };
  readPack(pack, { trust, on: "0001-01-01", among: plugin.parents });
  return pack;
}
