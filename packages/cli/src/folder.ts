import { chmod, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { text } from "@anwei/kernel";
import * as Effect from "effect/Effect";
import { type Refused, refused } from "./problem.js";

/**
 * Writes files into a folder, making it where it is not there: each is written whole beside its place first, so that a
 * reader never sees half of one, and none is replaced before all are written.
 */
export const writeFolder = (
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Effect.Effect<void, Refused> =>
  Effect.tryPromise({
    try: () => written(folder, files),
    catch: (error) =>
      refused({
        code: "cannot-write",
        column: `--out ${folder}`,
        expected: text("可写的文件夹", "a folder that can be written to"),
        found: error instanceof Error ? error.message : String(error),
        todo: text("换一个文件夹，或检查权限和空间", "Give another folder, or check its permissions and space."),
      }),
  });

/** Writes one file whole or not at all, making its folder where it is not there; `option` is what it was given by. */
export const writeWhole = (
  file: string,
  content: string | Uint8Array,
  option = "--out",
): Effect.Effect<void, Refused> =>
  Effect.tryPromise({
    try: () => written(dirname(file), new Map([[basename(file), content]])),
    catch: (error) =>
      refused({
        code: "cannot-write",
        column: `${option} ${file}`,
        expected: text("可写的文件", "a file that can be written"),
        found: error instanceof Error ? error.message : String(error),
        todo: text("换一个文件名，或检查权限和空间", "Give another file, or check its permissions and space."),
      }),
  });

/** Makes a folder with files in it, also in folders of it, where there was none or an empty one: whole or not at all. */
export const makeFolder = (
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  place: string,
): Effect.Effect<void, Refused> =>
  Effect.tryPromise({
    try: () => made(folder, files),
    catch: (error) =>
      refused({
        code: "cannot-write",
        column: place,
        expected: text("可写的文件夹", "a folder that can be written to"),
        found: error instanceof Error ? error.message : String(error),
        todo: text("换一个文件夹，或检查权限和空间", "Give another folder, or check its permissions and space."),
      }),
  });

async function made(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  const moved: string[] = [];
  try {
    const aside = await mkdtemp(join(folder, ".anwei-"));
    moved.push(aside);
    for (const [path, content] of files) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeFile(join(aside, path), content);
    }
    for (const name of await readdir(aside)) {
      await rename(join(aside, name), join(folder, name));
      moved.push(join(folder, name));
    }
    await rmdir(aside);
  } catch (error) {
    for (const path of first === undefined ? moved : [first]) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

async function written(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(join(folder, ".anwei-")).catch(async (error: unknown) => {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  });
  try {
    for (const [name, content] of files) {
      await writeFile(join(aside, name), content);
      // What few may read is not opened to others by being written anew.
      const before = await stat(join(folder, name)).catch(() => undefined);
      if (before?.isFile()) await chmod(join(aside, name), before.mode);
    }
    for (const name of files.keys()) await rename(join(aside, name), join(folder, name));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
