import { text } from "@anwei/kernel";
import { decode, type NoText } from "./dataset/decode.js";
import { isObject, keysWritten, parseJson } from "./dataset/json.js";
import { type DatasetProblem, shown } from "./dataset/problem.js";

/** A case as a file gives it: its facts, not yet read against any kind of record, or what is wrong with the line. */
export type CaseRead =
  | { readonly row: number; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly row: number; readonly problem: DatasetProblem };

/** The most that one case may take; more is no case but another kind of file. */
const largest = 64 * 1024 * 1024;

/**
 * Reads the facts of cases: one JSON object, over as many lines as it likes, or NDJSON, an object a line. One line is
 * held at a time, and the next is read when it is asked for. Blank lines are passed over; `row` is the line, from 1.
 *
 * @param file What problems call the source.
 * @example
 * ```ts
 * for await (const read of readCases(createReadStream("facts.ndjson"), "facts.ndjson")) …
 * ```
 */
export async function* readCases(source: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<CaseRead> {
  let any = false;
  let whole: string[] | undefined;
  let size = 0;
  for await (const { row, bytes } of lines(source)) {
    if (bytes === undefined || size > largest) {
      yield { row, problem: tooLarge(file, row) };
      return;
    }
    const line = decoded(bytes);
    if (typeof line !== "string") {
      yield { row, problem: noText(file, row, line) };
      any = true;
    } else if (whole) {
      whole.push(line);
      size += line.length;
    } else if (line.trim() !== "") {
      // What does not end where its line ends is one object over several lines.
      if (!any && !line.trimEnd().endsWith("}") && "error" in parseJson(line)) {
        // Empty lines stand before it as in the file, so that a parser's count of lines is the file's.
        whole = [...Array.from({ length: row - 1 }, () => ""), line];
      } else yield oneLine(line, file, row);
      any = true;
    }
  }
  if (whole) yield manyLines(whole, file);
  if (!any) yield { row: 1, problem: nothing(file) };
}

function oneLine(json: string, file: string, row: number): CaseRead {
  const held = parseJson(json);
  return "error" in held
    ? { row, problem: badJson(file, row, held.error.replace(/\(line 1 (column \d+)\)/, "($1)")) }
    : facts(held.value, json, file, row);
}

function manyLines(whole: readonly string[], file: string): CaseRead {
  const json = whole.join("\n");
  const held = parseJson(json);
  if (!("error" in held)) return facts(held.value, json, file, whole.findIndex((line) => line !== "") + 1);
  const row = brokenRow(whole);
  return { row, problem: badJson(file, row, held.error) };
}

/** The first line with which the text can be no JSON any more, however it goes on; the last when only its end lacks. */
function brokenRow(whole: readonly string[]): number {
  const broken = (rows: number): boolean => {
    const json = whole.slice(0, rows).join("\n").trimEnd();
    const held = parseJson(json);
    if (!("error" in held) || /end of JSON/.test(held.error)) return false;
    const at = /at position (\d+)/.exec(held.error)?.[1];
    return at === undefined || Number(at) < json.length;
  };
  let [good, row] = [0, whole.length];
  while (row - good > 1) {
    const middle = (good + row) >>> 1;
    if (broken(middle)) row = middle;
    else good = middle;
  }
  return row;
}

function facts(value: unknown, json: string, file: string, row: number): CaseRead {
  if (!isObject(value)) return { row, problem: badJson(file, row, shown(value)) };
  // JSON itself keeps the last of two equal keys and says nothing.
  if (keysWritten(json, 0)[0] === Object.keys(value).length) return { row, facts: value };
  const problem: DatasetProblem = {
    code: "duplicate-column",
    file,
    row,
    expected: text("每个键一次", "each key once"),
    found: shown(json),
    todo: text("删去重复的键", "Remove the key that stands twice."),
  };
  return { row, problem };
}

/** The lines of a source with their numbers; a line that is too long has no bytes, and is the last. */
async function* lines(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly row: number; readonly bytes: Uint8Array | undefined }> {
  let begun: Uint8Array[] = [];
  let size = 0;
  let row = 1;
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const rest = chunk.subarray(from, at);
      yield { row: row++, bytes: begun.length === 0 ? rest : Buffer.concat([...begun, rest]) };
      begun = [];
      size = 0;
      from = at + 1;
    }
    if (from === chunk.length) continue;
    begun.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > largest) {
      yield { row, bytes: undefined };
      return;
    }
  }
  if (begun.length > 0) yield { row, bytes: Buffer.concat(begun) };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decoded(bytes: Uint8Array): string | NoText {
  try {
    return utf8.decode(bytes);
  } catch {
    return decode(bytes);
  }
}

const badJson = (file: string, row: number, found: string): DatasetProblem => ({
  code: "bad-json",
  file,
  row,
  expected: text(
    "一个 JSON 对象，或每行一个 JSON 对象（NDJSON）",
    "a JSON object of facts, or one on each line (NDJSON)",
  ),
  found,
  todo: text("改正 JSON", "Mend the JSON."),
});

const noText = (file: string, row: number, { found, todo }: NoText): DatasetProblem => ({
  code: "wrong-encoding",
  file,
  row,
  expected: text("UTF-8 或 GB18030 编码", "UTF-8 or GB18030"),
  found,
  todo,
});

const tooLarge = (file: string, row: number): DatasetProblem => ({
  code: "file-too-large",
  file,
  row,
  expected: text("每个对象至多 64 MB", "at most 64 MB for one object"),
  found: "…",
  todo: text("每行写一个对象", "Write one object a line."),
});

const nothing = (file: string): DatasetProblem => ({
  code: "empty-file",
  file,
  expected: text("一个 JSON 对象，或每行一个", "a JSON object of facts, or one on each line"),
  found: "",
  todo: text("写入事实，未知的留空", "Write the facts; leave out what is not known."),
});
