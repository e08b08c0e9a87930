import { type TemplateManifest, templateFiles, templateManifest } from "../template.js";
import { type Named, sample } from "./named.js";
import type { Packed } from "./packed.js";

/** What a new repository is run with. */
export interface Tools {
  /** The version of our packages. */
  readonly version: string;
  /** Our packages themselves, which it then has as files; left out where they come from a registry. */
  readonly packed: Packed | undefined;
  /** Whether it brings a Node of its own. */
  readonly ownNode: boolean;
}

/**
 * The files of a new plugin's repository by path: the template, which is a working plugin of a made region, with other
 * names in it.
 */
export async function repositoryFiles(named: Named, tools: Tools): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  files.set("package.json", manifest(await templateManifest(), named, tools));
  for (const [path, written] of await templateFiles()) files.set(path, filled(path, written, named));
  for (const { file, content } of tools.packed?.values() ?? []) files.set(`packages/${file}`, content);
  return files;
}

/** The version of Node that a repository brings where the user's is too old for it; none where it is not. */
export async function nodeBrought(node: string): Promise<string | undefined> {
  const { engines, devDependencies } = await templateManifest();
  return older(node, engines.node.slice(">=".length)) ? devDependencies.node : undefined;
}

function older(version: string, than: string): boolean {
  const [a = [], b = []] = [version, than].map((v) => v.split(".").map(Number));
  const at = a.findIndex((part, i) => part !== (b[i] ?? 0));
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/**
 * A file with the names filled in, in one go, so that none is looked for in another. The id and the code are letters,
 * digits and hyphens; a title becomes a literal of the file's language, so that nothing in it is code or markup.
 */
function filled(path: string, written: string, named: Named): string {
  const prose = path.endsWith(".md");
  const places = new Map([
    [sample.name, named.name],
    [sample.region, named.region],
    ...[[sample.zh, named.zh] as const, [sample.en, named.en] as const].map(([from, to]) =>
      prose ? ([from, plain(to)] as const) : ([JSON.stringify(from), JSON.stringify(to)] as const),
    ),
  ]);
  return written.replace(new RegExp([...places.keys()].join("|"), "g"), (found) => places.get(found) ?? found);
}

/** A text as Markdown that shows it and nothing else. */
const plain = (written: string): string => written.replace(/[\\`*_{}[\]<>()#+\-.!|~&:@$]/g, (mark) => `\\${mark}`);

function manifest(
  { version, dependencies, devDependencies, allowScripts, ...rest }: TemplateManifest,
  { name, en }: Named,
  tools: Tools,
): string {
  const { node, ...others } = devDependencies;
  const ours = (of: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(of)
        .sort()
        .map(([key, wanted]) => [key, key.startsWith("@anwei/") ? placed(key, tools) : wanted]),
    );
  // What our packages need of each other comes from the files too.
  const besides = [...(tools.packed?.keys() ?? [])].filter(
    (key) => !Object.hasOwn({ ...dependencies, ...devDependencies }, key),
  );
  const whole = {
    name,
    version,
    description: en,
    ...rest,
    dependencies: ours(dependencies),
    devDependencies: ours(tools.ownNode ? { ...others, node } : others),
    ...(tools.packed ? { overrides: Object.fromEntries(besides.map((key) => [key, placed(key, tools)])) } : {}),
    ...(tools.ownNode ? { allowScripts } : {}),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function placed(name: string, { version, packed }: Tools): string {
  const file = packed?.get(name)?.file;
  return file === undefined ? version : `file:packages/${file}`;
}
