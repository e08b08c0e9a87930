import { canonicalJson, type Text, text } from "@anwei/kernel";
import { draw, drawMethod, type PublishedDraw } from "./draw.js";
import { DrawError } from "./draw-error.js";

/** Where what was published differs from what the draw gives. */
export interface DrawDifference {
  readonly where: string;
  readonly expected: Text;
  readonly found: Text;
}

export type DrawVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly differences: readonly DrawDifference[] };

const plain = (value: unknown): Text => {
  const written = value === undefined ? "" : typeof value === "string" ? value : canonicalJson(value);
  return written === "" ? text("没有", "nothing") : text(written, written);
};

/**
 * Draws again from what was published and says whether the same comes out. It does not know when the commitment was
 * published: pass the one that was kept then, so that a later one does not pass for it.
 *
 * @example
 * ```ts
 * verifyDraw(published, { commitment: "…as it was announced on 1 March" }); // { ok: true }
 * ```
 */
export function verifyDraw(
  published: PublishedDraw,
  { commitment = published.commitment }: { readonly commitment?: string } = {},
): DrawVerdict {
  if (published.method !== drawMethod) {
    return differ([{ where: "method", expected: plain(drawMethod), found: plain(published.method) }]);
  }
  try {
    const again = draw({ ...published, commitment });
    const differences: DrawDifference[] = [];
    for (const field of ["commitment", "inputs"] as const) {
      if (again[field] === published[field]) continue;
      differences.push({ where: field, expected: plain(again[field]), found: plain(published[field]) });
    }
    const many = Math.max(again.drawn.length, published.drawn.length);
    for (let i = 0; i < many; i++) {
      const [expected, found] = [again.drawn[i], published.drawn[i]];
      if (expected && found && canonicalJson(expected) === canonicalJson(found)) continue;
      differences.push({ where: `drawn[${i}]`, expected: plain(expected), found: plain(found) });
    }
    return differences.length === 0 ? { ok: true } : differ(differences);
  } catch (error) {
    if (!(error instanceof DrawError)) throw error;
    return differ(error.problems);
  }
}

const differ = (differences: readonly DrawDifference[]): DrawVerdict => ({ ok: false, differences });
