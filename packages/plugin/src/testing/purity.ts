import { contentHash, text } from "@anwei/kernel";
import { pluginForm } from "../form.js";
import type { Finding, Planned } from "./check.js";
import type { Reviewed } from "./reviewed.js";

/**
 * Whether the plugin is frozen to its last part, so that nothing that loads it can change what others see, and its hash
 * that of what it says.
 */
export function purity(of: Reviewed): readonly Planned[] {
  const { plugin } = of;
  return [{ check: "purity", rule: plugin.id, title: plugin.title, find: () => [...impure(of)] }];
}

function* impure({ plugin }: Reviewed): Generator<Finding> {
  const { definitions, parents: _, ...own } = plugin;
  const open = [
    ...(Object.isFrozen(plugin) ? [] : ["plugin"]),
    ...Object.entries(own).flatMap(([name, value]) => [...unfrozen(value, name)]),
    ...definitions.flatMap(({ id, data }) => [...unfrozen(data, id)]),
  ];
  if (open.length > 0) {
    yield {
      code: "not-frozen",
      status: "fail",
      part: open.join(", "),
      found: text("插件建立后仍可改写", "it can be changed after it was made"),
      hint: byHand,
    };
  }
  const hash = contentHash(pluginForm(plugin));
  if (hash !== plugin.hash) {
    yield {
      code: "hash-differs",
      status: "fail",
      part: "hash",
      found: text(`内容的校验码应为${hash}，实为${plugin.hash}`, `expected the hash ${hash}, found ${plugin.hash}`),
      hint: byHand,
    };
  }
}

const byHand = text("用 definePlugin 建立插件，不要自行拼装", "Make the plugin with definePlugin, not by hand.");

/** The outermost parts of a value that are not frozen. */
function* unfrozen(value: unknown, path: string): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if (!Object.isFrozen(value)) {
    yield path;
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* unfrozen(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
  }
}
