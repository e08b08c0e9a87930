import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * JSON with one spelling: keys in code-unit order, no spaces, no `undefined`. Two machines that hold the same data
 * write the same bytes. @throws TypeError for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`no JSON for ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(",")}}`;
  }
  throw new TypeError(`no JSON for a ${typeof value}`);
}

/** The SHA-256 of a value's canonical JSON, in hexadecimal. */
export const contentHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));

const prose = new Set(["title", "note", "examples", "because", "text", "who", "until", "also", "as"]);

/**
 * A definition without what only people read: titles, notes, examples, how a number is shown. What is left decides, so that a mended
 * title does not change the hash that decisions are pinned to.
 */
export function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (typeof value !== "object" || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === "cites" || (prose.has(key) && isProse(key, inner))) continue;
    // The members of a choice decide by their names and order; their titles are prose.
    kept[key] =
      key === "members" && typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.keys(inner)
        : meaningOf(inner);
  }
  return kept;
}

// A field of a kind may itself be called "title" or "note"; then it holds field data, not a text.
const isProse = (key: string, inner: unknown): boolean =>
  key === "examples" ||
  key === "also" ||
  typeof inner === "string" ||
  (typeof inner === "object" && inner !== null && "zh" in inner);
