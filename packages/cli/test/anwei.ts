import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "@anwei/kernel";
import * as Effect from "effect/Effect";
import type { Surroundings } from "../src/host.js";
import { run } from "../src/run.js";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface How extends Partial<Pick<Surroundings, "cwd" | "today" | "progress" | "interactive" | "node" | "debug">> {
  readonly language?: Language;
  readonly stdin?: string | Uint8Array;
}

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Runs the command in this process, from the workspace's root unless said. */
export async function anwei(args: readonly string[], { language = "en", stdin = "", ...more }: How = {}): Promise<Ran> {
  const said = { stdout: "", stderr: "" };
  const sink = (to: keyof typeof said): Surroundings["stdout"] => ({
    write: (chunk, done) => {
      said[to] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      done();
    },
  });
  async function* read() {
    yield Buffer.from(stdin);
  }
  const status = await Effect.runPromise(
    run(args, {
      stdin: read(),
      stdout: sink("stdout"),
      stderr: sink("stderr"),
      cwd: root,
      today: "2026-03-10",
      language,
      width: 100,
      colour: false,
      progress: false,
      interactive: false,
      node: "24.0.0",
      debug: false,
      ...more,
    }),
  );
  return { status, ...said };
}

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** Runs the command as it is built, in a process of its own. */
export function built(args: readonly string[], how: { stdin?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  if (!existsSync(main)) throw new Error("the command is not built: run `npm run build` first");
  const child = spawn(process.execPath, [main, ...args], {
    cwd: how.cwd ?? root,
    env: { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1", ...how.env },
  });
  child.stdin.end(how.stdin ?? "");
  return child;
}

/** What a process said and how it ended. */
export function ended(child: ReturnType<typeof built>): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

/** The outcomes of a run with `--json`, a line each. */
export const outcomes = ({ stdout }: Ran): readonly Record<string, unknown>[] =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** What a stack trace looks like. */
export const trace = /^\s+at .+:\d+:\d+\)?$/m;
