import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "@anwei/kernel";
import type { Problem } from "../problem.js";
import { templateManifest } from "../template.js";

/** Our packages as files: of each its name, the name of its file and what is in it. */
export type Packed = ReadonlyMap<string, { readonly file: string; readonly content: Uint8Array }>;

/** The packed packages of a version in a folder, among them all that a new repository needs by name. */
export async function packedIn(
  folder: string,
  version: string,
  option: string,
): Promise<{ readonly packed: Packed } | { readonly problem: Problem }> {
  const ending = `-${version}.tgz`;
  const inside = await readdir(folder).catch(() => []);
  const packed: Packed = new Map(
    await Promise.all(
      inside
        .filter((file) => file.startsWith("anwei-") && file.endsWith(ending))
        .map(async (file) => {
          const name = `@anwei/${file.slice("anwei-".length, -ending.length)}`;
          return [name, { file, content: await readFile(join(folder, file)) }] as const;
        }),
    ),
  );
  const { dependencies, devDependencies } = await templateManifest();
  const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => name.startsWith("@anwei/") && !packed.has(name),
  );
  return missing.length === 0 ? { packed } : { problem: absent(packed, missing, version, option) };
}

function absent(packed: Packed, missing: readonly string[], version: string, column: string): Problem {
  const wanted = missing.map((name) => `${name} ${version}`);
  return {
    code: "packages-missing",
    column,
    expected: text(`其中有 ${wanted.join("、")}`, `${wanted.join(", ")} in it`),
    found: [...packed.values()].map(({ file }) => file).join(", ") || "-",
    todo: text("把这些包的 .tgz 放进该文件夹", "Put the .tgz of these packages into the folder."),
  };
}
