import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type KindData, text } from "@anwei/kernel";
import type { Dataset } from "./dataset.js";
import { DatasetError, type DatasetProblem } from "./problem.js";
import type { ReadOptions } from "./reading.js";
import { type DatasetFile, isDataFile, readTables } from "./tables.js";

/**
 * Reads the dataset in a folder; what it holds and how it is checked is said at `readTables`. Folders inside it and
 * files that are no tables (a README) are left alone.
 *
 * @example
 * ```ts
 * const dataset = await readDataset("data/city-2009", new Map([["units", units.data], ["accidents", accidents.data]]));
 * ```
 * @throws DatasetError with everything that is wrong.
 */
export async function readDataset(
  folder: string,
  kinds: ReadonlyMap<string, KindData>,
  options: ReadOptions = {},
): Promise<Dataset> {
  const files: DatasetFile[] = [];
  const unread: DatasetProblem[] = [];
  for (const name of await namesIn(folder)) {
    try {
      files.push({ name, bytes: await readFile(join(folder, name)) });
    } catch (error) {
      if (codeOf(error) === "EISDIR") continue;
      unread.push({
        code: "unreadable-file",
        file: name,
        expected: text("可读的文件", "a file that can be read"),
        found: codeOf(error),
        todo: text("检查文件及其权限", "Check the file and its permissions."),
      });
    }
  }
  if (unread.length > 0) throw new DatasetError(unread, unread.length);
  return readTables(files, kinds, options);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter(isDataFile);
  } catch (error) {
    const problem: DatasetProblem = {
      code: "no-folder",
      file: folder,
      expected: text("存放数据表的文件夹", "a folder of tables"),
      found: codeOf(error),
      todo: text("检查路径", "Check the path."),
    };
    throw new DatasetError([problem], 1);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
