import { readdir, readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { type Language, type Text, text } from "@anwei/kernel";
import { national } from "@anwei/national";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Prompt from "effect/cli/Prompt";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import manifest from "../../package.json" with { type: "json" };
import type { Flags } from "../flags.js";
import { makeFolder } from "../folder.js";
import { Host } from "../host.js";
import { type Problem, Problems, type Remark, refused } from "../problem.js";
import { type Named, packagesFolder, packagesNamed, repositoryFiles, sample } from "../repository.js";

/** `anwei new`: what others build on. */
export const fresh = (language: Language, flags: Flags) =>
  Command.make("new").pipe(
    Command.withDescription(text("新建一个代码仓库", "Makes a new repository")[language]),
    Command.withShortDescription(text("新建地方插件的代码仓库", "make a repository for a region's rules")[language]),
    Command.withSubcommands([plugin(language, flags)]),
  );

/** `anwei new plugin`: a repository for a region's rules that installs, builds, tests and renders their pages. */
const plugin = (language: Language, flags: Flags) =>
  Command.make(
    "plugin",
    {
      name: Argument.String("name").pipe(
        Argument.optional,
        Argument.withDescription(
          text(
            "插件标识，如 province-city，以后不再更改",
            "the plugin's id, such as province-city; it never changes afterwards",
          )[language],
        ),
      ),
      dir: flags.optional(
        flags.written(
          "dir",
          "DIR",
          text("新仓库的文件夹，默认与标识同名；须不存在或为空", "its folder, by the id unless given; new or empty"),
        ),
      ),
      region: flags.optional(
        flags.written(
          "region",
          "CODE",
          text(
            `行政区划代码，默认为虚构的 ${sample.region}`,
            `the administrative code; the made ${sample.region} unless given`,
          ),
        ),
      ),
      zh: flags.optional(
        flags.written("title-zh", "TITLE", text("地区的中文名称", "what the region is called in Chinese")),
      ),
      en: flags.optional(
        flags.written("title-en", "TITLE", text("地区的英文名称", "what the region is called in English")),
      ),
      packages: flags.optional(
        flags.written(
          "packages",
          "DIR",
          text(
            "已打包的 @anwei 各包（.tgz）所在文件夹，用于没有软件源的网络；会复制到新仓库",
            "a folder of packed @anwei packages (.tgz), for networks without a registry; they are copied",
          ),
        ),
      ),
    },
    Effect.fnUntraced(function* ({ name, dir, packages, ...given }) {
      const host = yield* Host;
      const named = yield* asked({ ...given, name: Option.getOrUndefined(name) });
      const folder = dir ?? named.name;
      const problems = new Problems();
      const reserved = yield* Effect.promise(reservedNames);
      problems.add(...wrongNames(named, reserved));
      problems.add(...(yield* Effect.promise(() => wrongFolder(resolve(host.cwd, folder), folder))));
      const packed = packages === undefined ? undefined : yield* Effect.promise(() => packedIn(packages, host.cwd));
      if (packed && "problem" in packed) problems.add(packed.problem);
      if (problems.any) return yield* problems.refusal();
      const files = new Map<string, string | Uint8Array>(
        yield* Effect.promise(() =>
          repositoryFiles(named, packed && "names" in packed ? { files: packed.names } : { version: manifest.version }),
        ),
      );
      if (packed && "names" in packed) for (const [file, content] of packed.contents) files.set(file, content);
      yield* makeFolder(resolve(host.cwd, folder), files, `--dir ${folder}`);
      yield* host.out(`${host.say(whatNext(named, relative(host.cwd, resolve(host.cwd, folder))))}\n`);
    }),
  ).pipe(
    Command.withDescription(
      text(
        "新建一个地方插件的代码仓库：安装后即可构建、测试、生成规则网页；要么全部写成，要么一个文件也不写",
        "Makes a repository for a region's rules that installs, builds, tests and renders its rule pages. It is written whole or not at all.",
      )[language],
    ),
    Command.withShortDescription(text("地方插件", "a region's plugin")[language]),
    Command.withExamples([
      { command: "anwei new plugin province-city" },
      {
        command:
          'anwei new plugin province-city --region 990100 --title-zh 样例省样例市 --title-en "Sample City, Sample Province"',
      },
    ]),
  );

interface Given {
  readonly name: string | undefined;
  readonly region: string | undefined;
  readonly zh: string | undefined;
  readonly en: string | undefined;
}

/** What was given, the rest asked of a person at a terminal; elsewhere the made region's. */
const asked = Effect.fnUntraced(function* ({ name, region, zh, en }: Given) {
  const { interactive, say } = yield* Host;
  const answer = (written: string | undefined, message: Text, usual: string) =>
    written !== undefined
      ? Effect.succeed(written)
      : interactive
        ? Effect.map(Prompt.run(Prompt.String({ message: say(message), default: usual })), (line) => line.trim())
        : Effect.succeed(usual);
  if (name === undefined && !interactive) return yield* refused(nameless);
  return {
    name: yield* answer(name, text("插件标识，如 省-市 的拼音", "The plugin's id, such as province-city"), sample.name),
    title: {
      zh: yield* answer(zh, text("地区的中文名称", "What the region is called in Chinese"), sample.title.zh),
      en: yield* answer(en, text("地区的英文名称", "What the region is called in English"), sample.title.en),
    },
    region: yield* answer(region, text("行政区划代码", "Its administrative code"), sample.region),
  } satisfies Named;
});

const nameless: Remark = {
  code: "missing-argument",
  said: text(
    "缺少插件标识，如 anwei new plugin province-city",
    "the plugin's id is missing: anwei new plugin province-city",
  ),
};

/** Ids that a plugin of a region cannot have: the nation's, and those that its definitions and packages begin with. */
const reservedNames = async (): Promise<ReadonlySet<string>> =>
  new Set([
    national.id,
    ...national.definitions.map(({ id }) => id.slice(0, id.indexOf("/"))),
    ...(await packagesNamed()),
  ]);

const longestTitle = 80;

function* wrongNames({ name, title, region }: Named, reserved: ReadonlySet<string>): Generator<Problem> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 60) {
    yield {
      code: "bad-plugin-id",
      column: "NAME",
      expected: text("小写字母、数字和连字符", "lower-case letters, digits and hyphens"),
      found: name,
      todo: text("如 province-city", "Such as province-city."),
    };
  } else if (reserved.has(name)) {
    yield {
      code: "reserved-name",
      column: "NAME",
      expected: text("没有用过的标识", "an id that nobody uses"),
      found: name,
      todo: text("换一个标识，如 province-city", "Take another, such as province-city."),
    };
  }
  // 990001 would lie in no city: the code of a county has its city's before it.
  if (!/^[1-9]\d(0000|(?!00)\d{4})$/.test(region)) {
    yield {
      code: "bad-region",
      column: "--region",
      expected: text("六位行政区划代码", "an administrative code of six digits"),
      found: region,
      todo: text(
        "省级如 990000，市级如 990100，县级如 990122",
        "A province's is such as 990000, a city's 990100, a county's 990122.",
      ),
    };
  }
  for (const [option, written] of [
    ["--title-zh", title.zh],
    ["--title-en", title.en],
  ] as const) {
    if (written.trim() !== "" && written.length <= longestTitle && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(written)) {
      continue;
    }
    yield {
      code: "bad-title",
      column: option,
      expected: text(
        `一行看得见的文字，不超过 ${longestTitle} 字`,
        `a line of visible text, of at most ${longestTitle} characters`,
      ),
      found: written,
      todo: text("改正名称", "Mend the title."),
    };
  }
}

/** What keeps a repository from being made in a folder: whatever lies there already. */
async function wrongFolder(folder: string, written: string): Promise<readonly Problem[]> {
  try {
    const inside = await readdir(folder);
    if (inside.length === 0) return [];
    return [taken(written, "folder-not-empty", inside.slice(0, 3).join(", "))];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return code === "ENOENT" ? [] : [taken(written, code === "ENOTDIR" ? "not-a-folder" : "unreadable-folder", code)];
  }
}

const taken = (folder: string, code: string, found: string): Problem => ({
  code,
  column: `--dir ${folder}`,
  expected: text("不存在的或空的文件夹", "a folder that is new or empty"),
  found,
  todo: text("用 --dir 换一个文件夹", "Give another folder by --dir."),
});

interface Packed {
  /** The file of each package. */
  readonly names: ReadonlyMap<string, string>;
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** The packed packages of this version in a folder, all that a new repository names among them. */
async function packedIn(written: string, cwd: string): Promise<Packed | { readonly problem: Problem }> {
  const folder = resolve(cwd, written);
  const ending = `-${manifest.version}.tgz`;
  const inside = await readdir(folder).catch(() => []);
  const names = new Map<string, string>(
    inside
      .filter((file) => file.startsWith("anwei-") && file.endsWith(ending))
      .map((file) => [`@anwei/${file.slice("anwei-".length, -ending.length)}`, file] as const),
  );
  const missing = (await packagesNamed()).filter((name) => name.startsWith("@anwei/") && !names.has(name));
  if (missing.length > 0) {
    return {
      problem: {
        code: "packages-missing",
        column: `--packages ${written}`,
        expected: text(
          missing.map((name) => `${name} ${manifest.version}`).join("、"),
          missing.map((name) => `${name} ${manifest.version}`).join(", "),
        ),
        found: [...names.values()].join(", ") || "-",
        todo: text("把这些包的 .tgz 放进该文件夹", "Put the .tgz of these packages into the folder."),
      },
    };
  }
  const contents = await Promise.all(
    [...names.values()].map(
      async (file) => [`${packagesFolder}/${file}`, await readFile(resolve(folder, file))] as const,
    ),
  );
  return { names, contents: new Map(contents) };
}

function whatNext({ name, region }: Named, folder: string): Text {
  const enter = folder === "" ? "" : `  cd ${/\s/.test(folder) ? JSON.stringify(folder) : folder}\n`;
  const made = region === sample.region;
  return text(
    `已新建插件 ${name}。接下来：

${enter}  npm install
  npm test         # 运行算例和检查
  npm run pages    # 每条规则一个网页，在 pages/

规则和文件都是样例${made ? `，区划代码 ${region} 是虚构的` : ""}：换成本地的，步骤见 README.zh-CN.md。`,
    `The plugin ${name} is made. Next:

${enter}  npm install
  npm test         # runs its examples and checks
  npm run pages    # a page for each rule, in pages/

Its rules and documents are samples${made ? ` and the region ${region} is made up` : ""}: put yours in their place. README.md says how.`,
  );
}
