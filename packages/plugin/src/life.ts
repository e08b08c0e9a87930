import type { AnyDefinition, Text } from "@anwei/kernel";

/** A definition that still answers, and should not be built on any more. */
export interface Deprecation {
  readonly id: string;
  readonly since: string;
  /** The day from which it may be retired. */
  readonly until?: string;
  readonly because: Text;
  /** What to use instead. */
  readonly use?: string;
}

/** A definition that is gone. Its id stays reserved for ever. */
export interface Retirement {
  readonly id: string;
  readonly on: string;
  readonly because: Text;
  /** What to use instead. */
  readonly use?: string;
}

/** A definition that has another id now; asked for under the old one, it answers. The old id stays reserved for ever. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

/**
 * Marks one of the plugin's own definitions as deprecated, from a date on. It goes on answering; whoever builds on it is
 * told in `rulebook.notes`.
 *
 * @example
 * ```ts
 * deprecate(oldVeto, { since: "2026-01-01", until: "2027-01-01", because: text(…), use: veto })
 * ```
 */
export const deprecate = (
  { id }: AnyDefinition,
  { use, ...how }: Omit<Deprecation, "id" | "use"> & { readonly use?: AnyDefinition },
): Deprecation => ({ id, ...how, ...(use ? { use: use.id } : {}) });

/**
 * States that a definition is gone, why and since when. Whoever asks for it is told so and what to use instead, and no
 * plugin can define its id again.
 *
 * @example
 * ```ts
 * retire("province-city/old-veto", { on: "2027-01-01", because: text(…), use: veto })
 * ```
 */
export const retire = (
  id: string,
  { use, ...how }: Omit<Retirement, "id" | "use"> & { readonly use?: AnyDefinition },
): Retirement => ({ id, ...how, ...(use ? { use: use.id } : {}) });

/**
 * States that one of the plugin's own definitions was called otherwise until a day. Its old id goes on answering.
 *
 * @example
 * ```ts
 * rename("province-city/vetos", veto, { on: "2026-03-01" })
 * ```
 */
export const rename = (from: string, to: AnyDefinition, { on }: { readonly on: string }): Renaming => ({
  from,
  to: to.id,
  on,
});
