import { type KindData, liesWithin } from "@anwei/kernel";
import type { Defined, RegionalOverlay } from "../content.js";
import type { Documents } from "./documents.js";
import type { Lives } from "./lives.js";

/** What overlays are held against. */
export interface Composing {
  readonly definitions: ReadonlyMap<string, Defined>;
  readonly kinds: ReadonlyMap<string, KindData>;
  readonly documents: Documents;
  readonly lives: Lives;
}

/** Whether an overlay holds in a wider region around another's. */
export const widerThan = (a: RegionalOverlay, b: RegionalOverlay): boolean =>
  b.region !== undefined && a.region !== b.region && (a.region === undefined || liesWithin(b.region, a.region));

/** Whether two overlays hold on a common day. */
export const meet = (a: RegionalOverlay, b: RegionalOverlay): boolean =>
  (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");
