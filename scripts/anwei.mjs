// npm run -s anwei -- ARGUMENT...: the anwei command as the workspace built it, on the Node that the workspace runs on,
// in the folder where npm was called. It adds nothing of its own to what the command reads, prints and returns, but for
// `new plugin`: no registry has what was built here, so that a new repository gets it as files.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packInto } from "./tarballs.mjs";
import { recordedTools, root } from "./tools.mjs";

const main = fileURLToPath(new URL("packages/cli/dist/main.js", root));
const node = recordedTools()?.exec;

if (node === undefined || !existsSync(main)) {
  console.error(
    "The workspace is not built yet: run `npm start` or `npm test` once, then this again.\n" +
      "工作区尚未构建：请先运行一次 `npm start` 或 `npm test`，再运行本命令。",
  );
  process.exit(2);
}

const args = process.argv.slice(2);
if (args[0] === "new" && args[1] === "plugin" && !args.some((arg) => /^(--packages\b|--help$|-h$)/.test(arg))) {
  const packages = mkdtempSync(join(tmpdir(), "anwei-packages-"));
  process.on("exit", () => rmSync(packages, { recursive: true, force: true }));
  packInto(packages);
  args.push("--packages", packages);
}

const child = spawn(node, [main, ...args], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: "inherit",
});
// A terminal sends these to both; the command decides what they mean.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
