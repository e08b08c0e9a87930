import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Text, text } from "@anwei/kernel";
import { national } from "@anwei/national";
import type { Plugin } from "@anwei/plugin";
import * as Effect from "effect/Effect";
import { Host } from "./host.js";
import { isPack, readPacks } from "./packs.js";
import { type Problem, Problems, type Refused, type Remark } from "./problem.js";

/** Plugins as they are named by options: see `flags.plugin`. */
interface Named {
  readonly named: readonly string[];
  /** The file of the trust store, which packs need. */
  readonly trust: string | undefined;
}

/**
 * Loads plugins, in the order in which they are named: each a module, a package's folder, or the name of a package that
 * is installed where the user called from or beside this command, of which what it exports as `default`, or as
 * `plugin`, is taken; or a signed pack, which is read and not run.
 *
 * @param column where problems say that a plugin is named: an option, or an argument
 */
export const loadPlugins = Effect.fnUntraced(function* (
  { named, trust }: Named,
  column: (from: string) => string = (from) => `--plugin ${from}`,
): Effect.fn.Return<readonly Plugin[], Refused, Host> {
  const { cwd, debug, tell } = yield* Host;
  const problems = new Problems();
  const plugins = new Map<string, Plugin>();
  for (const from of named.filter((name) => !isPack(name))) {
    const found = yield* Effect.promise(() => loaded(from, cwd, column(from)));
    if ("plugin" in found) plugins.set(from, found.plugin);
    else problems.add(...found.problems.map((p) => ("said" in p ? p : { column: column(from), ...p })));
    if (debug && "error" in found && found.error instanceof Error) yield* tell(found.error.stack ?? "");
  }
  const read = yield* readPacks(named.filter(isPack), trust, [national, ...plugins.values()]);
  problems.add(...read.problems);
  return problems.any
    ? yield* problems.refusal()
    : named.flatMap((from) => plugins.get(from) ?? read.plugins.get(from) ?? []);
});

type Loaded =
  | { readonly plugin: Plugin }
  | { readonly problems: readonly (Problem | Remark)[]; readonly error?: unknown };

async function loaded(from: string, cwd: string, column: string): Promise<Loaded> {
  const place = (await kindOf(resolve(cwd, from))) ? resolve(cwd, from) : await installed(from, cwd);
  if (place === undefined) {
    return problem(
      "plugin-not-found",
      text("插件的模块文件、包目录或已安装的包名", "a plugin's module, its folder or the name of an installed package"),
      resolve(cwd, from),
      text("检查路径，或先安装该包", "Check the path, or install the package first."),
    );
  }
  const entry = (await kindOf(place)) === "folder" ? await entryOf(place) : place;
  if (typeof entry !== "string") return entry;
  try {
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(entry).href);
    const plugin = [module.default, module.plugin].find(isPlugin);
    if (plugin) return { plugin };
    const names = Object.keys(module);
    return problem(
      "no-plugin",
      text("以 definePlugin 写成的默认导出", "a default export made with definePlugin"),
      names.length > 0 ? `export ${names.join(", ")}` : "export {}",
      text(`在 ${basename(entry)} 中默认导出该插件`, `Export the plugin from ${basename(entry)} as its default.`),
    );
  } catch (error) {
    const told = problemsTold(error, column);
    if (told) return { problems: told, error };
    return {
      ...problem(
        "plugin-failed",
        text("可以加载的模块", "a module that loads"),
        error instanceof Error ? error.message : String(error),
        text("改正该模块，或先安装它的依赖", "Mend the module, or install what it needs."),
      ),
      error,
    };
  }
}

const problem = (code: string, expected: Problem["expected"], found: string, todo: Problem["todo"]) => ({
  problems: [{ code, expected, found, todo }],
});

/**
 * The problems that a rule, or a composition, was refused for while the module loaded. The module brings a kernel of
 * its own, so that its errors are known by their shape.
 */
function problemsTold(error: unknown, column: string): readonly Remark[] | undefined {
  if (!(error instanceof Error)) return undefined;
  const { problems, diagnostics } = error as { readonly problems?: unknown; readonly diagnostics?: unknown };
  const told = [problems, diagnostics].find(
    (list): list is readonly Told[] => Array.isArray(list) && list.every(isTold),
  );
  return told?.map(({ code, rule, subject, part, expected, found, todo }) => {
    const place = [rule ?? subject, part].filter((x) => x !== undefined).join(" ");
    return {
      code,
      said: {
        zh: `${column} ${place}：应为${expected.zh}，实为${found.zh}。${todo.zh}`,
        en: `${column} ${place}: expected ${expected.en}, found ${found.en}. ${todo.en}`,
      },
    };
  });
}

interface Told extends Readonly<Record<"expected" | "found" | "todo", Text>> {
  readonly code: string;
  readonly rule?: string;
  readonly subject?: string;
  readonly part?: string;
}

const isTold = (x: unknown): x is Told =>
  typeof x === "object" &&
  x !== null &&
  "code" in x &&
  ["expected", "found", "todo"].every((key) => {
    const said = (x as Readonly<Record<string, unknown>>)[key];
    return typeof said === "object" && said !== null && "zh" in said && "en" in said;
  });

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : found.isDirectory() ? "folder" : "file";
}

async function installed(name: string, cwd: string): Promise<string | undefined> {
  if (!/^(@[\w.-]+\/)?[\w-][\w.-]*$/.test(name)) return undefined;
  const folders = [join(cwd, "-"), fileURLToPath(import.meta.url)].flatMap(
    (from) => createRequire(from).resolve.paths(name) ?? [],
  );
  for (const folder of folders) {
    const place = join(folder, name);
    if ((await kindOf(place)) === "folder") return place;
  }
  return undefined;
}

/** The module that a package's folder is entered by. */
async function entryOf(folder: string): Promise<string | Loaded> {
  const manifest = join(folder, "package.json");
  const written = await readFile(manifest, "utf8").catch(() => undefined);
  let entry: string | undefined;
  try {
    const { exports, main } = JSON.parse(written ?? "{}");
    entry = exported(exports?.["."] ?? exports) ?? (typeof main === "string" ? main : undefined);
  } catch (error) {
    return problem(
      "plugin-not-found",
      text("JSON", "JSON"),
      `${manifest}: ${error instanceof Error ? error.message : error}`,
      text("改正 package.json", "Mend its package.json."),
    );
  }
  const path = join(folder, entry ?? "index.js");
  if ((await kindOf(path)) === "file") return path;
  return entry === undefined
    ? problem(
        "plugin-not-found",
        text("有 exports 或 main 的 package.json，或 index.js", "a package.json with exports or main, or an index.js"),
        folder,
        text("给出模块文件或包目录", "Give a module or a package's folder."),
      )
    : problem(
        "plugin-not-built",
        text(`package.json 所指的 ${entry}`, `${entry}, which its package.json names`),
        "ENOENT",
        text("先构建该包", "Build the package first."),
      );
}

const conditions = ["node", "import", "module-sync", "default"];

/** The file of an exports entry, by the conditions under which Node imports. */
function exported(entry: unknown): string | undefined {
  if (typeof entry === "string") return entry;
  if (Array.isArray(entry)) return entry.map(exported).find((file) => file !== undefined);
  if (typeof entry !== "object" || entry === null) return undefined;
  return Object.entries(entry)
    .filter(([condition]) => conditions.includes(condition))
    .map(([, inner]) => exported(inner))
    .find((file) => file !== undefined);
}

const lists = [
  "parents",
  "documents",
  "definitions",
  "uses",
  "overlays",
  "kinds",
  "extensions",
  "views",
  "deprecated",
  "retired",
  "renamed",
];

const isPlugin = (value: unknown): value is Plugin => {
  if (typeof value !== "object" || value === null) return false;
  const of = value as Readonly<Record<string, unknown>>;
  return (
    typeof of.id === "string" &&
    typeof of.hash === "string" &&
    typeof of.apiVersion === "number" &&
    lists.every((list) => Array.isArray(of[list]))
  );
};
