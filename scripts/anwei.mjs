// npm run -s anwei -- ARGUMENT...: the anwei command as the workspace built it, on the Node that the workspace runs on,
// in the folder where npm was called. It adds nothing of its own to what the command reads, prints and returns.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
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

const child = spawn(node, [main, ...process.argv.slice(2)], {
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
