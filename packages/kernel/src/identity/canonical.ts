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

/** Canonical JSON in parts that are each short, however much is in a list. */
function* canonicalParts(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    yield "[";
    for (const [i, element] of value.entries()) yield (i === 0 ? "" : ",") + canonicalJson(element);
    yield "]";
  } else if (typeof value === "object" && value !== null) {
    let before = "{";
    for (const key of Object.keys(value).sort()) {
      const of: unknown = value[key as keyof typeof value];
      if (of === undefined) continue;
      yield `${before}${JSON.stringify(key)}:`;
      yield* canonicalParts(of);
      before = ",";
    }
    yield before === "{" ? "{}" : "}";
  } else yield canonicalJson(value);
}

// Text is hashed by so many characters at a time.
const chunk = 65_536;

/** The SHA-256 of a value's canonical JSON, in hexadecimal. A value of millions of records needs no text of its own. */
export function contentHash(value: unknown): string {
  const hash = sha256.create();
  let text = "";
  for (const part of canonicalParts(value)) {
    text += part;
    if (text.length < chunk) continue;
    hash.update(utf8ToBytes(text));
    text = "";
  }
  return bytesToHex(hash.update(utf8ToBytes(text)).digest());
}
