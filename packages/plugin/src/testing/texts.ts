import type { Text } from "@anwei/kernel";

/** What can be wrong with how a text is written. */
export type TextFault = "text-missing" | "not-chinese" | "not-english" | "half-width" | "full-width" | "placeholder";

/** A text of some data and where it stands. */
export interface TextAt {
  readonly part: string;
  readonly text: Text;
}

/** Every text in some data: whatever has a Chinese or an English wording. */
export function* textsIn(value: unknown, part: string): Generator<TextAt> {
  if (typeof value !== "object" || value === null) return;
  if ("zh" in value || "en" in value) {
    yield { part, text: value as Text };
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : `${part === "" ? "" : "."}${key}`;
    yield* textsIn(inner, `${part}${step}`);
  }
}

const han = /\p{Script=Han}/u;
const half = /[,;:?!()"']/;
const full = /[，。；：？！（）、]/;

/** What is wrong with a text, with what shows it. */
export function* faultsIn({ zh, en }: Text): Generator<{ readonly fault: TextFault; readonly shown: string }> {
  if (typeof zh !== "string" || zh.trim() === "") yield { fault: "text-missing", shown: "zh" };
  else yield* chinese(zh);
  if (typeof en !== "string" || en.trim() === "") yield { fault: "text-missing", shown: "en" };
  else yield* english(en, zh);
}

const placeholder = /\b(?:TODO|TBD|FIXME|XXX)\b|待译|待补|\?{3}|？{3}/;

function* chinese(zh: string): Generator<{ readonly fault: TextFault; readonly shown: string }> {
  const left = placeholder.exec(zh);
  if (left) yield { fault: "placeholder", shown: left[0] };
  // A code such as GB 18218—2018 or a letter is the same in both languages; words are not.
  if (!han.test(zh) && /[a-z]{2}/.test(zh)) yield { fault: "not-chinese", shown: zh };
  for (const [at, mark] of [...zh].entries()) {
    if (!half.test(mark)) continue;
    const chars = [...zh];
    const [before, after] = [chars[at - 1], chars[at + 1]];
    if (isChinese(before) || isChinese(after)) {
      yield { fault: "half-width", shown: [before, mark, after].join("") };
      break;
    }
  }
  if (/\p{Script=Han}\.(?:\s|$)/u.test(zh)) yield { fault: "half-width", shown: "." };
}

const isChinese = (char: string | undefined): boolean => char !== undefined && (han.test(char) || full.test(char));

/** What is quoted or bracketed may be Chinese in English too: a name, the words of the document. */
const quoted = /“[^”]*”|"[^"]*"|‘[^’]*’|《[^》]*》|「[^」]*」|\([^()]*\)/g;

function* english(en: string, zh: string): Generator<{ readonly fault: TextFault; readonly shown: string }> {
  const left = placeholder.exec(en);
  if (left) yield { fault: "placeholder", shown: left[0] };
  const own = en.replace(quoted, "");
  const chinese = new RegExp(`${han.source}+`, "u").exec(own);
  if (chinese) yield { fault: "not-english", shown: chinese[0] };
  // A number or a letter may stand for itself.
  else if (han.test(zh) && !/[\p{L}\p{N}]/u.test(en)) yield { fault: "not-english", shown: en };
  const wide = full.exec(own);
  if (wide) yield { fault: "full-width", shown: wide[0] };
}
