// node scripts/tarballs.mjs DIR: every package as its users get it, packed into a folder.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { recordedTools, root } from "./tools.mjs";

/** Packs what was built into a folder; ends this process where that fails. */
export function packInto(folder) {
  mkdirSync(folder, { recursive: true });
  const pnpm = join(recordedTools()?.bin ?? "", process.platform === "win32" ? "pnpm.cmd" : "pnpm");
  const { status, error, stdout, stderr } = spawnSync(
    pnpm,
    ["--recursive", "--filter", "./packages/*", "pack", "--pack-destination", resolve(folder)],
    { cwd: fileURLToPath(root), encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status === 0) return;
  console.error(`${error?.message ?? ""}${stdout ?? ""}${stderr ?? ""}`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error("Say where to: npm run tarballs -- DIR");
    process.exit(2);
  }
  packInto(resolve(process.env.INIT_CWD ?? process.cwd(), folder));
}
