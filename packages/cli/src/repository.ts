import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Text } from "@anwei/kernel";

/** What a new plugin's repository is about. */
export interface Named {
  /** The id of the plugin, and the name of its package. */
  readonly name: string;
  readonly title: Text;
  /** The administrative code of its region. */
  readonly region: string;
}

/** Our packages: by version, from a registry, or by name as files that lie in the repository itself. */
export type Packages = { readonly version: string } | { readonly files: ReadonlyMap<string, string> };

/** Where files of packages lie in the repository. */
export const packagesFolder = "packages";

/** What stands in the template, and so is the default where nobody says otherwise. */
export const sample: Named = {
  name: "province-city",
  title: { zh: "样例省样例市", en: "Sample City, Sample Province" },
  region: "990100",
};

const template = fileURLToPath(new URL("../templates/plugin/", import.meta.url));

/**
 * The files of a new plugin's repository by path: the template, which is a working plugin of a made region, with other
 * names in it.
 */
export async function repositoryFiles(named: Named, packages: Packages): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const path of await filesOf(template)) {
    const written = await readFile(join(template, path), "utf8");
    // A package loses a file of that name when it is packed.
    const name = path === "gitignore" ? ".gitignore" : path;
    files.set(name, path === "package.json" ? manifest(written, named, packages) : filled(path, written, named));
  }
  return files;
}

/** The packages that a new repository names itself. */
export async function packagesNamed(): Promise<readonly string[]> {
  const { dependencies, devDependencies }: Manifest = JSON.parse(
    await readFile(join(template, "package.json"), "utf8"),
  );
  return Object.keys({ ...dependencies, ...devDependencies });
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/**
 * A file with the names filled in, in one go, so that no name is read for another. The id and the code are nothing but
 * letters, digits and hyphens; a title is written as a literal of the file's language, so that nothing in it is code.
 */
function filled(path: string, written: string, { name, title, region }: Named): string {
  const literal = path.endsWith(".md") ? plainMarkdown : JSON.stringify;
  const places: ReadonlyMap<string, string> = new Map([
    [sample.name, name],
    [sample.region, region],
    ...(
      [
        [sample.title.zh, title.zh],
        [sample.title.en, title.en],
      ] as const
    ).map(([from, to]) => [path.endsWith(".md") ? from : JSON.stringify(from), literal(to)] as const),
  ]);
  const any = new RegExp([...places.keys()].join("|"), "g");
  return written.replace(any, (found) => places.get(found) ?? found);
}

/** A text as Markdown that shows it and nothing else. */
const plainMarkdown = (written: string): string => written.replace(/[\\`*_{}[\]<>()#+\-.!|~&:@]/g, (c) => `\\${c}`);

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function manifest(written: string, { name, title }: Named, packages: Packages): string {
  const { version, dependencies, devDependencies, ...rest }: Manifest = JSON.parse(written);
  const placed = (ours: string, other: string): string => {
    if (!ours.startsWith("@anwei/")) return other;
    if ("version" in packages) return packages.version;
    const file = packages.files.get(ours);
    return file === undefined ? other : `file:${packagesFolder}/${file}`;
  };
  const placedAll = (of: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(of).map(([key, version]) => [key, placed(key, version)]));
  const own = { ...dependencies, ...devDependencies };
  const besides =
    "files" in packages ? [...packages.files.keys()].filter((key) => !Object.hasOwn(own, key)).sort() : [];
  const whole = {
    name,
    version,
    description: title.en,
    ...rest,
    dependencies: placedAll(dependencies),
    devDependencies: placedAll(devDependencies),
    // What ours need of each other is taken from the files too.
    ...(besides.length > 0 ? { overrides: Object.fromEntries(besides.map((key) => [key, placed(key, "")])) } : {}),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
