import { readFile } from "node:fs/promises";
import { type Text, text, type WorkingCalendar } from "@anwei/kernel";
import { isObject, keysWritten, parseJson } from "../dataset/json.js";
import { shown } from "../dataset/problem.js";
import { CalendarError, type CalendarProblemCode } from "./problem.js";
import { type CalendarYears, calendarOf } from "./years.js";

/**
 * Reads a calendar from a JSON file, `{"2024": {"off": ["2024-10-01", …], "worked": ["2024-10-12", …]}}`; what its
 * years hold is said at `calendarOf`.
 *
 * @throws CalendarError with everything that is wrong.
 */
export async function readCalendar(file: string): Promise<WorkingCalendar> {
  const json = await contentOf(file);
  const held = parseJson(json);
  if ("error" in held) refuse("bad-calendar", anObject, held.error);
  if (!isObject(held.value)) refuse("bad-calendar", anObject, shown(held.value));
  // JSON itself keeps the last of two equal keys and says nothing.
  if (keysWritten(json, 0)[0] !== Object.keys(held.value).length)
    refuse("bad-calendar", text("每年一项", "each year once"), Object.keys(held.value).join(", "));
  return calendarOf(held.value as CalendarYears);
}

const anObject = text("以年份为键的 JSON 对象", "a JSON object whose keys are years");

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const found = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return refuse("unreadable-file", text("可读的文件", "a file that can be read"), `${file} (${found})`);
  }
}

function refuse(code: CalendarProblemCode, expected: Text, found: string): never {
  const todo =
    code === "unreadable-file"
      ? text("检查路径和权限", "Check the path and its permissions.")
      : text("改正 JSON", "Mend the JSON.");
  throw new CalendarError([{ code, expected, found, todo }]);
}
