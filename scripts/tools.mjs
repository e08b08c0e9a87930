// What npm brought for this workspace, and where. Run by itself (by scripts/run.mjs, inside npx) it prints the folder
// of the pnpm that is on PATH and the Node it runs on.
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = new URL("../", import.meta.url);
export const toolsFile = new URL("node_modules/.cache/anwei/tools.json", root);

/** What was recorded by an earlier run, if it is still there. */
export function recordedTools() {
  try {
    const record = JSON.parse(readFileSync(toolsFile, "utf8"));
    return existsSync(record.bin) && existsSync(record.exec) ? record : undefined;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.platform === "win32" ? "pnpm.cmd" : "pnpm";
  const bin = (process.env.PATH ?? "").split(delimiter).find((folder) => existsSync(join(folder, name)));
  console.log(JSON.stringify({ bin, exec: process.execPath }));
}
