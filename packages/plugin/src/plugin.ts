import type { AnyDefinition, DocumentData, KindData, Text } from "@anwei/kernel";
import type { Extension } from "./kinds.js";
import type { Deprecation, Renaming, Retirement } from "./life.js";
import type { Overlay } from "./overlay.js";
import type { View } from "./view.js";

/** The version of the plugin contract that this package speaks. */
export const apiVersion = 1;

/** A definition of another plugin that a plugin's own build on, as it was when they were written. */
export interface Use {
  readonly id: string;
  /** The hash of what it is about and of what its answers can be. */
  readonly signature: string;
  /** The hash of all that decides. */
  readonly meaning: string;
}

/** A province, city or the nation as one frozen value: pure to load, and the same whatever the order. */
export interface Plugin {
  readonly id: string;
  readonly title: Text;
  readonly region: string | undefined;
  readonly version: string;
  readonly apiVersion: number;
  readonly parents: readonly Plugin[];
  readonly documents: readonly DocumentData[];
  readonly definitions: readonly AnyDefinition[];
  readonly uses: readonly Use[];
  readonly overlays: readonly Overlay[];
  readonly kinds: readonly KindData[];
  readonly extensions: readonly Extension[];
  readonly views: readonly View[];
  readonly deprecated: readonly Deprecation[];
  readonly retired: readonly Retirement[];
  readonly renamed: readonly Renaming[];
  /** SHA-256 of all that it says, in canonical JSON. */
  readonly hash: string;
}
