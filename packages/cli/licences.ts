import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * Whoever bundles others' code passes their licences on: writes those of every package that the bundle was made of,
 * by the bundler's own account of it, which is then removed.
 */
export async function writeLicences(metafile: string, out: string): Promise<void> {
  const { inputs } = JSON.parse(readFileSync(metafile, "utf8")) as { inputs: Record<string, unknown> };
  const folders = new Set(
    Object.keys(inputs)
      .filter((file) => file.includes("node_modules/"))
      .map((file) => packageOf(dirname(resolve(file)))),
  );
  const texts = [...folders].map(licenceOf).sort();
  writeFileSync(out, `This program contains:\n\n${[...new Set(texts)].join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
  rmSync(metafile);
}

/** The folder of the package that a folder belongs to: the nearest above it with a named and versioned manifest. */
function packageOf(folder: string): string {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version !== undefined) return folder;
  if (folder === dirname(folder)) throw new Error("a bundled file belongs to no package");
  return packageOf(dirname(folder));
}

function licenceOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(licen[cs]es?|notice|copying)[^/\\]*([/\\][^/\\]*)?$/i.test(file))
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "utf8").trim());
  const by = (typeof author === "string" ? author : author?.name) ?? "";
  return [`${name} ${version} (${license ?? "see below"})`, ...(texts.length > 0 ? texts : [by])].join("\n\n").trim();
}
