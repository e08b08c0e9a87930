import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

// From the sources as from what is built of them, the templates lie one folder up.
const folder = fileURLToPath(new URL("../templates/plugin/", import.meta.url));
// It becomes the package.json; of that name it would be taken for a package's own where it lies.
const manifestFile = join(folder, "manifest.json");

/** The manifest of the template, as far as it is filled in. */
export interface TemplateManifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  /** What it is built and tested with; `node` for where the user's is too old. */
  readonly devDependencies: Readonly<Record<string, string>> & { readonly node: string };
  /** Packages that npm lets run a script when they are installed: the one that brings Node. */
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

/** The manifest of a new plugin's repository, with nothing filled in. */
export const templateManifest = async (): Promise<TemplateManifest> => JSON.parse(await readFile(manifestFile, "utf8"));

/** Every other file of a new plugin's repository by path, with the sample's names in it. */
export async function templateFiles(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file !== manifestFile);
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const path = relative(folder, file).split(sep).join("/");
        // A package loses a file of that name when it is packed.
        return [path === "gitignore" ? ".gitignore" : path, await readFile(file, "utf8")] as const;
      }),
    ),
  );
}
