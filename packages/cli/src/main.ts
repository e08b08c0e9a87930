#!/usr/bin/env node
import * as NodeRuntime from "@effect/platform-node/NodeRuntime";
import * as Effect from "effect/Effect";
import { exit } from "./exit.js";
import { Host, type Surroundings } from "./host.js";
import { languageOf } from "./language.js";
import { run, unexpected } from "./run.js";

const args = process.argv.slice(2);
const { stdin, stdout, stderr, env } = process;
const present = (value: string | undefined): boolean => value !== undefined && value !== "";

const around: Surroundings = {
  stdin,
  stdout,
  stderr,
  cwd: process.cwd(),
  language: languageOf(args, env),
  width: stdout.columns ?? 100,
  colour: stdout.isTTY === true && !present(env.NO_COLOR) && env.TERM !== "dumb",
  progress: stderr.isTTY === true && env.TERM !== "dumb",
  debug: present(env.ANWEI_DEBUG),
};

// What is written to a closed pipe is told where it is written; as an event it would end the process with a trace.
for (const stream of [stdout, stderr]) stream.on("error", () => {});
// What a plugin leaves behind (a rejected promise, a timer) is no reason for a trace either.
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (error: unknown) => {
    Effect.runFork(Effect.map(unexpected(error, Host.in(around)), (code) => process.exit(code)));
  });
}

NodeRuntime.runMain(run(args, around), {
  disableErrorReporting: true,
  // All that was written has arrived by now; what a plugin left running is not waited for.
  teardown: (ended) => process.exit(ended._tag === "Success" ? Number(ended.value) : exit.interrupted),
});
