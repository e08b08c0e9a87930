import type { FormCode, ProblemCode } from "../define/problem.js";
import { type Text, text } from "../text.js";
import type { Limits } from "./limits.js";
import { hasUnseen, type Path, shown } from "./shown.js";

/** A problem of JSON from outside, before it is known which definition it belongs to. */
export interface Flaw {
  readonly code: ProblemCode | FormCode;
  readonly path: Path;
  readonly expected: Text;
  readonly found: Text;
  readonly todo: Text;
}

/** Plain JSON within limits, or why it is none; with `fatal` flaws it is not safe to look any closer. */
export interface Plain {
  readonly value: unknown;
  readonly flaws: readonly Flaw[];
  readonly fatal: boolean;
}

/** Names that every JavaScript object answers to: as keys they would be mistaken for what nobody wrote. */
export const isReserved = (name: string): boolean => name in Object.prototype;

/**
 * Takes JSON text, or a value that somebody else parsed, to plain data of one's own: a value is copied, so that
 * nothing can change it afterwards. Depth and sizes are measured by loops, so that no nesting exhausts the stack,
 * and before anything else touches the value.
 */
export function plainJson(json: unknown, limits: Limits): Plain {
  const flaws: Flaw[] = [];
  const stop = (flaw: Flaw): Plain => ({ value: undefined, flaws: [...flaws, flaw], fatal: true });
  let value = json;
  if (typeof json === "string") {
    const bytes = json.length > limits.bytes ? json.length : bytesOf(json);
    if (bytes > limits.bytes) return stop(tooLarge([], "bytes", limits.bytes, bytes));
    const tooDeep = scanText(json, limits, flaws);
    if (tooDeep) return stop(tooDeep);
    try {
      value = JSON.parse(json);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return stop({
        code: "not-json",
        path: [],
        expected: text("JSON 文本", "JSON text"),
        found: shown(said),
        todo: text("改正 JSON 语法", "Mend the JSON."),
      });
    }
  }
  return { ...copied(value, limits, flaws, typeof json === "string"), flaws };
}

function bytesOf(written: string): number {
  let bytes = written.length;
  for (let i = 0; i < written.length; i++) {
    const unit = written.charCodeAt(i);
    // A pair of surrogates is four bytes: two for each half.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

/**
 * What `JSON.parse` would hide: keys that stand twice in an object, of which it keeps the last, and numbers that a
 * double cannot hold. Returns the flaw when lists and objects go too deep to parse.
 */
function scanText(json: string, limits: Limits, flaws: Flaw[]): Flaw | undefined {
  // The keys of each open object, or the index in each open list; `at` says where in it we are.
  const open: { readonly keys: Set<string> | undefined; at: string | number }[] = [];
  const path = (): Path => open.map(({ at }) => at);
  for (let i = 0; i < json.length; i++) {
    const unit = json[i] as string;
    if (unit === "{" || unit === "[") {
      open.push(unit === "{" ? { keys: new Set(), at: "" } : { keys: undefined, at: 0 });
      if (open.length > limits.depth) return tooDeep(path().slice(0, 4), limits.depth);
    } else if (unit === "}" || unit === "]") {
      open.pop();
    } else if (unit === ",") {
      const top = open.at(-1);
      if (typeof top?.at === "number") top.at++;
    } else if (unit === '"') {
      const end = endOfString(json, i);
      const keys = open.at(-1)?.keys;
      if (keys && json[nextOf(json, end)] === ":") {
        const key = decoded(json.slice(i, end));
        const top = open.at(-1) as { at: string | number };
        top.at = key;
        if (keys.has(key)) flaws.push(twice(path(), key));
        keys.add(key);
      }
      i = end - 1;
    } else if (unit === "-" || (unit >= "0" && unit <= "9")) {
      const end = endOfNumber(json, i);
      const number = json.slice(i, end);
      if (!isHeld(number)) flaws.push(notHeld(path(), number));
      i = end - 1;
    }
  }
  return undefined;
}

/** After the closing quote of the string that begins here. */
function endOfString(json: string, start: number): number {
  let i = start + 1;
  for (; i < json.length && json[i] !== '"'; i++) if (json[i] === "\\") i++;
  return i + 1;
}

function endOfNumber(json: string, start: number): number {
  let i = start + 1;
  while (i < json.length && "0123456789+-.eE".includes(json[i] as string)) i++;
  return i;
}

function nextOf(json: string, from: number): number {
  let i = from;
  while (" \t\n\r".includes(json[i] ?? "x")) i++;
  return i;
}

// What is no string at all is left for JSON.parse to refuse.
function decoded(written: string): string {
  if (!written.includes("\\")) return written.slice(1, -1);
  try {
    return JSON.parse(written) as string;
  } catch {
    return written;
  }
}

/** Whether a double holds the decimal number: 15 digits always survive, an exponent only within its span. */
function isHeld(number: string): boolean {
  const [mantissa = ""] = number.split(/[eE]/);
  const digits = mantissa.replace(/[^0-9]/g, "").replace(/^0+/, "");
  const value = Number(number);
  return (
    digits.replace(/0+$/, "").length <= 15 &&
    Number.isFinite(value) &&
    (digits === "" || Math.abs(value) >= Number.MIN_VALUE * 2 ** 52)
  );
}

interface Entry {
  readonly value: unknown;
  readonly key: string | number;
  /** The copy that the copy of this value goes into. */
  readonly into: Record<string | number, unknown>;
  readonly above: Entry | undefined;
  readonly depth: number;
}

function pathOf(entry: Entry): Path {
  const path: (string | number)[] = [];
  for (let at: Entry | undefined = entry; at?.above; at = at.above) path.unshift(at.key);
  return path;
}

/** Copies a value while measuring it and looking at every key and text in it, each read once. In text, numbers were
 * looked at already. */
function copied(
  value: unknown,
  limits: Limits,
  flaws: Flaw[],
  isText: boolean,
): { readonly value: unknown; readonly fatal: boolean } {
  const root = { value: undefined as unknown };
  let count = 0;
  let fatal = false;
  const refuse = (flaw: Flaw): void => {
    flaws.push(flaw);
    fatal = true;
  };
  const pending: Entry[] = [{ value, key: "value", into: root, above: undefined, depth: 0 }];
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const { value: found, key, into, depth } = entry;
    if (++count > limits.values) {
      refuse(tooLarge([], "values", limits.values, undefined));
      break;
    }
    if (typeof found !== "object" || found === null) {
      if (typeof found === "string") checkText(found, entry, limits, flaws);
      else if (typeof found === "number") {
        if (!Number.isFinite(found) && !isText) flaws.push(notHeld(pathOf(entry), String(found)));
      } else if (typeof found !== "boolean" && found !== null) refuse(notPlain(pathOf(entry), found));
      into[key] = found;
      continue;
    }
    if (!isPlain(found)) {
      refuse(notPlain(pathOf(entry), found));
      continue;
    }
    if (depth >= limits.depth) {
      refuse(tooDeep(pathOf(entry).slice(0, 4), limits.depth));
      break;
    }
    const keys = Array.isArray(found) ? undefined : Object.keys(found);
    const length = keys ? keys.length : (found as readonly unknown[]).length;
    if (length > limits.items) {
      refuse(tooLarge(pathOf(entry), "items", limits.items, length));
      continue;
    }
    const copy: Record<string | number, unknown> = keys ? {} : ([] as never);
    into[key] = copy;
    // Keys keep their order in the copy whatever order they are filled in; and flaws come in the order of the text.
    for (const name of keys ?? []) if (!isReserved(name)) copy[name] = undefined;
    for (let i = length - 1; i >= 0; i--) {
      const at = keys ? (keys[i] as string) : i;
      const inner: Entry = {
        value: (found as Record<string | number, unknown>)[at],
        key: at,
        into: copy,
        above: entry,
        depth: depth + 1,
      };
      if (typeof at === "string") {
        if (isReserved(at)) {
          refuse(reserved(pathOf(inner), at));
          continue;
        }
        checkText(at, inner, limits, flaws);
      }
      pending.push(inner);
    }
  }
  return { value: root.value, fatal };
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function checkText(written: string, entry: Entry, limits: Limits, flaws: Flaw[]): void {
  if (written.length > limits.text) {
    flaws.push(tooLarge(pathOf(entry), "text", limits.text, written.length));
  } else if (hasUnseen(written)) {
    flaws.push({
      code: "bad-text",
      path: pathOf(entry),
      expected: text(
        "可见文字，不含控制字符、不可见的格式字符和残缺的代理对",
        "text that shows: no control or invisible formatting characters, no half of a surrogate pair",
      ),
      found: shown(written),
      todo: text("删去这些字符", "Remove those characters."),
    });
  }
}

const tooDeep = (path: Path, limit: number): Flaw => ({
  code: "too-deep",
  path,
  expected: text(`至多 ${limit} 层嵌套`, `at most ${limit} levels of nesting`),
  found: text("更深的嵌套", "deeper nesting"),
  todo: text("拆成几个定义", "Split it into several definitions."),
});

const measures = {
  bytes: text("字节", "bytes"),
  items: text("项", "items"),
  values: text("个值", "values"),
  text: text("个字符", "characters"),
} as const;

const tooLarge = (path: Path, of: keyof typeof measures, limit: number, found: number | undefined): Flaw => ({
  code: "too-large",
  path,
  expected: text(`至多 ${limit} ${measures[of].zh}`, `at most ${limit} ${measures[of].en}`),
  found: found === undefined ? text("更多", "more") : text(String(found), String(found)),
  todo: text("拆小，或在读取时放宽限额", "Split it, or raise the limit where it is read."),
});

const twice = (path: Path, key: string): Flaw => ({
  code: "duplicate-key",
  path,
  expected: text("每个键只出现一次", "each key once"),
  found: shown(key),
  todo: text("删去多余的一个", "Remove the one that is not meant."),
});

const reserved = (path: Path, key: string): Flaw => ({
  code: "reserved-name",
  path,
  expected: text("JavaScript 对象自有名称之外的键", "a key that JavaScript's own objects do not have"),
  found: shown(key),
  todo: text("改名", "Use another name."),
});

const notHeld = (path: Path, number: string): Flaw => ({
  code: "inexact-number",
  path,
  expected: text("至多 15 位有效数字的数", "a number of at most 15 significant digits"),
  found: shown(number),
  todo: text("改写为带引号的十进制数", "Write it as a decimal number in quotes."),
});

const notPlain = (path: Path, value: unknown): Flaw => ({
  code: "not-json",
  path,
  expected: text("JSON 值", "a JSON value"),
  found: typeof value === "object" ? text("有类型的对象", "an object with a class") : shown(value),
  todo: text("只传 JSON 数据", "Pass plain JSON data."),
});
