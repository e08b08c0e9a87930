import { type Text, text } from "../text.js";

// Controls, formatting that does not show, line separators, halves of surrogate pairs.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Whether a text holds a character that does not show, or that steers a terminal or the direction of writing. */
export const hasUnseen = (written: string): boolean => written.search(unseen) >= 0;

const longest = 60;

/** A text from outside as a message may repeat it: short, and with nothing in it that a terminal would obey. */
function quoted(written: string): string {
  const short = written.length > longest ? `${written.slice(0, longest)}…` : written;
  return `“${short.replace(unseen, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`)}”`;
}

/** What was found, as a message shows it: never the whole of something large. */
export function shown(found: unknown): Text {
  if (found === undefined) return text("无", "none");
  if (typeof found === "string") return text(quoted(found), quoted(found));
  if (Array.isArray(found)) return text(`${found.length} 项的列表`, `a list of ${found.length}`);
  if (typeof found === "object" && found !== null) return text("对象", "an object");
  if (typeof found === "function" || typeof found === "symbol") return text(typeof found, `a ${typeof found}`);
  return text(String(found), String(found));
}

export type Path = readonly PropertyKey[];

/** A place in JSON as problems name it: `definition.editions[0].rows[2].when`. */
export const placeOf = (path: Path): string =>
  path.length === 0
    ? "-"
    : path
        .map((step, i) =>
          typeof step === "number"
            ? `[${step}]`
            : /^[\w$-]+$/.test(String(step)) && String(step).length <= longest
              ? `${i === 0 ? "" : "."}${String(step)}`
              : `[${quoted(String(step))}]`,
        )
        .join("");
