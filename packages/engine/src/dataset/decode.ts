import { type Text, text } from "@anwei/kernel";

/** Why bytes are no text, and where that shows. */
export interface NoText {
  readonly row: number;
  readonly found: string;
  readonly todo: Text;
}

const newline = 0x0a;

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((b, i) => bytes[i] === b);

/**
 * Reads bytes as UTF-8, else as GB18030 (2022), with or without a byte order mark. Nothing is replaced: bytes that
 * are neither are refused with their place, and so is UTF-8 with a few broken characters, which GB18030 would
 * read as other words.
 */
export function decode(bytes: Uint8Array): string | NoText {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return refuse(bytes, 0, "UTF-16");
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return refuse(bytes, 0, "ZIP, .xlsx");
  const read = readAs("utf-8", bytes) ?? (isBrokenUtf8(bytes) ? undefined : readAs("gb18030", bytes));
  if (read === undefined) return refuse(bytes, firstBad(isBrokenUtf8(bytes) ? "utf-8" : "gb18030", bytes));
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse(bytes, nul);
  // Only UTF-8's mark is taken off by the decoder itself.
  return read.startsWith("\uFEFF") ? read.slice(1) : read;
}

function readAs(encoding: "utf-8" | "gb18030", bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Text in GB18030, read as UTF-8, is nearly all broken; damaged UTF-8 still has more whole Chinese characters.
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (const char of new TextDecoder("utf-8").decode(bytes)) {
    if (char === "\uFFFD") broken++;
    else if (char > "\u07FF") whole++;
  }
  return whole > broken;
}

/** The place of the first byte at which the encoding breaks; the end when the last character is cut off. */
function firstBad(encoding: string, bytes: Uint8Array): number {
  const reads = (length: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  if (reads(bytes.length)) return bytes.length - 1;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (reads(middle)) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function refuse(bytes: Uint8Array, offset: number, format?: string): NoText {
  let row = 1;
  for (let i = bytes.indexOf(newline); i >= 0 && i < offset; i = bytes.indexOf(newline, i + 1)) row++;
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return {
    row,
    found: `0x${byte} @ ${offset}${format === undefined ? "" : ` (${format})`}`,
    todo:
      format === undefined
        ? text("另存为 UTF-8 编码的文件", "Save the file again as UTF-8.")
        : text(`文件是 ${format} 格式，另存为“CSV UTF-8”`, `The file is ${format}: save it as "CSV UTF-8".`),
  };
}
