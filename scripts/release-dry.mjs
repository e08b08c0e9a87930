// Would `changeset version` work, and what would it release? Tried on a copy of what it reads, so that nothing in the
// checkout changes. Fails where a changeset names an unknown package, cannot be read, or would release nothing.
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./tools.mjs";

const here = fileURLToPath(root);
const copy = mkdtempSync(join(tmpdir(), "anwei-release-"));

/** Runs a command in the copy and returns what it printed; ends this process where it fails. */
function inCopy(command, ...args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: "utf8" });
  if (status === 0) return stdout;
  console.error(`${command} ${args.join(" ")} failed:\n${error?.message ?? ""}${stdout}${stderr}`);
  process.exit(1);
}

const versions = () =>
  new Map(
    globSync("packages/*/package.json", { cwd: copy }).map((path) => {
      const { name, version } = JSON.parse(readFileSync(join(copy, path), "utf8"));
      return [name, version];
    }),
  );

process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
const read = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "biome.json", ".gitignore", ".changeset/*"];
const manifests = [
  "packages/*/package.json",
  "examples/*/package.json",
  "examples/regions/*/package.json",
  "docs/package.json",
];
for (const path of [...read, ...manifests].flatMap((pattern) => globSync(pattern, { cwd: here }))) {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  cpSync(join(here, path), join(copy, path));
}
symlinkSync(join(here, "node_modules"), join(copy, "node_modules"), "junction");
inCopy("git", "init", "-q", "-b", "main");
inCopy("git", "add", "-A");
inCopy("git", "-c", "user.name=dry", "-c", "user.email=dry@example.org", "commit", "-qm", "dry run");

const waiting = readdirSync(join(copy, ".changeset")).filter((name) => name.endsWith(".md") && name !== "README.md");
const before = versions();
const said = inCopy(process.execPath, join(here, "node_modules/@changesets/cli/bin.js"), "version");
const released = [...versions()].filter(([name, version]) => before.get(name) !== version);
for (const [name, version] of released) console.log(`${name} ${before.get(name)} -> ${version}`);
if (waiting.length > 0 && released.length === 0) {
  console.error(`${waiting.join(", ")} would release nothing:\n${said}`);
  process.exit(1);
}
