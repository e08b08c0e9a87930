import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { type Language, type Text, text } from "@anwei/kernel";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import manifest from "../../package.json" with { type: "json" };
import type { Flags } from "../flags.js";
import { makeFolder } from "../folder.js";
import { Host } from "../host.js";
import { asked } from "../new/asked.js";
import { type Named, sample, wrong } from "../new/named.js";
import { packedIn } from "../new/packed.js";
import { nodeBrought, repositoryFiles } from "../new/repository.js";
import { type Problem, Problems } from "../problem.js";

/** `anwei new`: what others build on. */
export const fresh = (language: Language, flags: Flags) =>
  Command.make("new").pipe(
    Command.withDescription(text("新建一个代码仓库", "Makes a new repository")[language]),
    Command.withShortDescription(text("新建地方插件的代码仓库", "make a repository for a region's rules")[language]),
    Command.withSubcommands([plugin(language, flags)]),
  );

/** `anwei new plugin`: a repository for a region's rules that installs, builds, tests and renders their pages. */
const plugin = (language: Language, flags: Flags) => {
  const written = (name: string, metavar: string, said: Text) => flags.optional(flags.written(name, metavar, said));
  return Command.make(
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
      dir: written(
        "dir",
        "DIR",
        text(
          "仓库的文件夹，须是新的或空的；默认与标识同名",
          "its folder, new or empty; called like the id unless given",
        ),
      ),
      region: written(
        "region",
        "CODE",
        text(
          `行政区划代码，默认为虚构的 ${sample.region}`,
          `its administrative code; the made ${sample.region} unless given`,
        ),
      ),
      zh: written("title-zh", "TITLE", text("地区的中文名称", "what the region is called in Chinese")),
      en: written("title-en", "TITLE", text("地区的英文名称", "what the region is called in English")),
      packages: written(
        "packages",
        "DIR",
        text(
          "打包好的 @anwei 各包（.tgz）所在的文件夹，复制到仓库中使用；没有软件源时用",
          "a folder of packed @anwei packages (.tgz), copied into the repository; for where no registry has them",
        ),
      ),
    },
    Effect.fnUntraced(function* ({ name, dir, packages, ...given }) {
      const { cwd, node, out, say, tell } = yield* Host;
      const named = yield* asked({ ...given, name: Option.getOrUndefined(name) });
      const folder = dir ?? named.name;
      const problems = new Problems();
      for (const key of ["name", "zh", "en", "region"] as const) {
        const found = wrong[key](named[key]);
        if (found) problems.add(found);
      }
      problems.add(...(yield* Effect.promise(() => wrongFolder(resolve(cwd, folder), folder))));
      const { version } = manifest;
      const taken =
        packages === undefined
          ? { packed: undefined }
          : yield* Effect.promise(() => packedIn(resolve(cwd, packages), version, `--packages ${packages}`));
      if ("problem" in taken) problems.add(taken.problem);
      if (problems.any || "problem" in taken) return yield* problems.refusal();
      const brought = yield* Effect.promise(() => nodeBrought(node));
      const files = yield* Effect.promise(() =>
        repositoryFiles(named, { version, packed: taken.packed, ownNode: brought !== undefined }),
      );
      yield* makeFolder(resolve(cwd, folder), files, `--dir ${folder}`);
      if (brought !== undefined) yield* tell(say(ownNode(node, brought)));
      yield* out(`${say(whatNext(named, resolve(cwd, folder) === cwd ? undefined : folder))}\n`);
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
      { command: `anwei new plugin ${sample.name}` },
      {
        command: `anwei new plugin ${sample.name} --region ${sample.region} --title-zh ${sample.zh} --title-en "${sample.en}"`,
      },
    ]),
  );
};

/** What lies in the way of a new repository in a folder. */
async function wrongFolder(folder: string, written: string): Promise<readonly Problem[]> {
  const inTheWay = (code: string, found: string): readonly Problem[] => [
    {
      code,
      column: `--dir ${written}`,
      expected: text("新的或空的文件夹", "a folder that is new or empty"),
      found,
      todo: text("用 --dir 换一个文件夹", "Give another folder by --dir."),
    },
  ];
  try {
    const inside = await readdir(folder);
    return inside.length === 0 ? [] : inTheWay("folder-not-empty", inside.slice(0, 3).join(", "));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return code === "ENOENT" ? [] : inTheWay("not-a-folder", code);
  }
}

/** What a person does with a new repository; `folder` where they are not in it already. */
function whatNext({ name, region }: Named, folder: string | undefined): Text {
  const enter = folder === undefined ? "" : `  cd ${/\s/.test(folder) ? JSON.stringify(folder) : folder}\n`;
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

const ownNode = (node: string, brought: string): Text =>
  text(
    `本机的 Node ${node} 太旧：新仓库自带 Node ${brought}，供其中的 npm 命令使用`,
    `Node ${node} is too old: the repository brings Node ${brought}, which npm's commands in it use`,
  );
