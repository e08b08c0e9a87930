// The one way into the workspace's tools, with nothing on the machine but some Node and npm:
//
//   node scripts/run.mjs [--no-install] COMMAND... [-- ARGUMENT...]
//
// installs what the lockfile says with the pnpm that package.json pins, then runs each command in turn (arguments
// after -- go to the last). Where the machine's Node is older than the tools need, npm brings the one that
// package.json names. What npm brought is remembered under node_modules/.cache, so that only the first run asks npm.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { recordedTools, root, toolsFile } from "./tools.mjs";

const { packageManager, config, scripts } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
Object.assign(process.env, {
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  TURBO_LOG_ORDER: "grouped",
});

/** Runs a command at the workspace root, and ends this process where it fails. */
function run(command, args, options) {
  const result = spawnSync(command, args, {
    cwd: fileURLToPath(root),
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
  return result;
}

/** The folder to put on PATH: asked of npx once, remembered afterwards. */
function tools() {
  const wanted = { pnpm: packageManager, node: Number.parseInt(process.versions.node, 10) < 24 ? config.node : "own" };
  const known = recordedTools();
  if (known?.pnpm === wanted.pnpm && known.node === wanted.node) return known;
  const brought = [wanted.pnpm, ...(wanted.node === "own" ? [] : [`node@${wanted.node}`])];
  const found = run(
    "npx",
    ["--yes", "--prefer-offline", ...brought.flatMap((name) => ["-p", name]), "--", "node", "scripts/tools.mjs"],
    { stdio: ["inherit", "pipe", "inherit"], encoding: "utf8" },
  );
  const record = { ...wanted, ...JSON.parse(found.stdout.trim().split("\n").at(-1)) };
  mkdirSync(new URL(".", toolsFile), { recursive: true });
  writeFileSync(toolsFile, `${JSON.stringify(record, null, 2)}\n`);
  return record;
}

const given = process.argv.slice(2);
const install = given[0] !== "--no-install";
if (!install) given.shift();
const cut = given.indexOf("--");
const commands = cut < 0 ? given : given.slice(0, cut);
const rest = cut < 0 ? [] : given.slice(cut + 1);

process.env.PATH = [fileURLToPath(new URL("node_modules/.bin", root)), tools().bin, process.env.PATH].join(delimiter);
if (install) run("pnpm", ["install", "--frozen-lockfile"]);
const lines = commands.map((command) => (scripts[command] ?? command).split(" "));
if (lines.length === 0) lines.push([]);
lines.at(-1).push(...rest);
for (const [command, ...args] of lines) run(command, args);
