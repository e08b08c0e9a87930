#!/usr/bin/env node
import { writeSync } from "node:fs";
import * as NodeRuntime from "@effect/platform-node/NodeRuntime";
import { exit } from "./exit.js";
import { dayInChina, type Surroundings } from "./host.js";
import { languageOf } from "./language.js";
import { run, unexpectedText } from "./run.js";

const args = process.argv.slice(2);
const { stdin, stdout, stderr, env } = process;
const present = (value: string | undefined): boolean => value !== undefined && value !== "";

const around: Surroundings = {
  stdin,
  stdout,
  stderr,
  cwd: process.cwd(),
  today: dayInChina(Date.now()),
  language: languageOf(args, env),
  width: stdout.columns ?? 100,
  colour: stdout.isTTY === true && !present(env.NO_COLOR) && env.TERM !== "dumb",
  progress: stderr.isTTY === true && env.TERM !== "dumb",
  interactive: stdin.isTTY === true && stdout.isTTY === true && env.TERM !== "dumb",
  node: /\bnode\/v([\d.]+)/.exec(env.npm_config_user_agent ?? "")?.[1] ?? process.versions.node,
  debug: present(env.ANWEI_DEBUG),
};

// What is written to a closed pipe is told where it is written; as an event it would end the process with a trace.
for (const stream of [stdout, stderr]) stream.on("error", () => {});
// What a plugin leaves behind (a rejected promise, a timer that fails) is no reason for a trace either.
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (error: unknown) => {
    writeSync(stderr.fd, `${unexpectedText(error, around)}\n`);
    process.exit(exit.unexpected);
  });
}

NodeRuntime.runMain(run(args, around), {
  disableErrorReporting: true,
  // All that was written has arrived by now; what a plugin left running is not waited for, what it left broken is told.
  teardown: (ended) => {
    setImmediate(() => process.exit(ended._tag === "Success" ? Number(ended.value) : exit.interrupted));
  },
});
