import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "@anwei/kernel";
import * as Effect from "effect/Effect";
import { Host } from "./host.js";
import { type Refused, refused } from "./problem.js";

/** The bytes of a file that the command was given, whole. */
export const readWhole = (file: string): Effect.Effect<Uint8Array, Refused, Host> =>
  Effect.flatMap(Host, ({ cwd }) =>
    Effect.tryPromise({
      try: () => readFile(resolve(cwd, file)),
      catch: (error) => unreadable(file, codeOf(error) ?? String(error)),
    }),
  );

/** The code that Node gives an error of the file system, if it is one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

export const unreadable = (file: string, code: string): Refused =>
  refused({
    code: "unreadable-file",
    file,
    expected: text("可读的文件", "a file that can be read"),
    found: code,
    todo: text("检查路径和权限", "Check the path and its permissions."),
  });
