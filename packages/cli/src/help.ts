import { type Language, type Text, text } from "@anwei/kernel";
import type { CliError } from "effect/cli";
import * as CliConfig from "effect/cli/CliConfig";
import * as CliOutput from "effect/cli/CliOutput";
import * as Flag from "effect/cli/Flag";
import * as GlobalFlag from "effect/cli/GlobalFlag";
import type { FlagDoc, HelpDoc } from "effect/cli/HelpDoc";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Option from "effect/Option";
import { Host } from "./host.js";
import { languages } from "./language.js";
import { type Problem, problemText, type Remark } from "./problem.js";

/** Which language people are answered in; it is read before all else, and accepted anywhere. */
const langFlag = (language: Language): Flag.Flag<Option.Option<string>> =>
  Flag.Literals("lang", languages).pipe(
    Flag.optional,
    Flag.withMetavar("zh|en"),
    Flag.withDescription(
      text("语言，默认按系统区域设置", "the language; by the system's locale unless given")[language],
    ),
  );

export const langSetting = (language: Language) => GlobalFlag.Setting("lang")({ flag: langFlag(language) });

/** What `--help`, `--version` and wrong arguments print, in the language that was asked for. */
export const helpLayer = (language: Language): Layer.Layer<never, never, Host> => {
  const described = (flag: Flag.Flag<boolean>, said: Text) => flag.pipe(Flag.withDescription(said[language]));
  return Layer.merge(
    CliConfig.layer({
      builtIns: [
        {
          ...GlobalFlag.Help,
          flag: described(
            Flag.Boolean("help").pipe(Flag.withAlias("h"), Flag.withoutNegation, Flag.withDefault(false)),
            text("显示帮助", "show help"),
          ),
        },
        {
          ...GlobalFlag.Version,
          flag: described(
            Flag.Boolean("version").pipe(Flag.withoutNegation, Flag.withDefault(false)),
            text("显示版本", "show the version"),
          ),
        },
      ],
    }),
    Layer.effect(
      CliOutput.Presenter,
      Effect.map(Host, (host) => ({ present: (event) => present(event, host) })),
    ),
  );
};

function present(event: CliOutput.Presenter.Event, host: Host["Service"]): Effect.Effect<void> {
  switch (event._tag) {
    case "Help":
      return Effect.ignore(host.out(`${helpText(event.helpDoc, host.language, host.colour)}\n`));
    case "Version":
      return Effect.ignore(host.out(`${event.name} ${event.version}\n`));
    case "InvalidInvocation": {
      const lines = event.errors.map((error) => problemText(argumentProblem(error), host.language));
      const more = text(`用法见 ${event.commandPath.join(" ")} --help`, `See ${event.commandPath.join(" ")} --help`);
      return host.tell([...lines, host.say(more)].join("\n"));
    }
  }
}

/** What is wrong with the arguments. */
function argumentProblem(error: CliError.NonShowHelpErrors): Problem | Remark {
  switch (error._tag) {
    case "UnrecognizedOption":
      return remark(
        "unknown-option",
        `没有选项 ${error.option}`,
        `there is no option ${error.option}`,
        error.suggestions,
      );
    case "UnknownSubcommand":
      return remark(
        "unknown-command",
        `没有命令 ${error.subcommand}`,
        `there is no command ${error.subcommand}`,
        error.suggestions,
      );
    case "MissingOption":
      return remark("missing-option", `缺少选项 --${error.option}`, `the option --${error.option} is missing`);
    case "MissingArgument":
      return remark(
        "missing-argument",
        `缺少参数 ${error.argument.toUpperCase()}`,
        `the argument ${error.argument.toUpperCase()} is missing`,
      );
    case "UnexpectedArgument": {
      const written = error.arguments.map((argument) => JSON.stringify(argument)).join(", ");
      return remark("unexpected-argument", `多余的参数 ${written}`, `nothing is expected where ${written} stands`);
    }
    case "InvalidValue":
      if (error.value === "" && error.kind === "flag") {
        return remark(
          "missing-value",
          `选项 --${error.option} 缺少取值`,
          `the option --${error.option} lacks its value`,
        );
      }
      if (/^\d+ occurrences$/.test(error.value)) {
        return remark(
          "option-twice",
          `选项 --${error.option} 只能给一次`,
          `the option --${error.option} is given twice`,
        );
      }
      return {
        code: "bad-option",
        column: error.kind === "flag" ? `--${error.option}` : error.option.toUpperCase(),
        ...expectedOf(error),
        found: error.value,
        todo: text("改正后重试", "Mend it and try again."),
      };
    default:
      return remark("bad-arguments", error.message, error.message);
  }
}

const remark = (code: string, zh: string, en: string, near: readonly string[] = []): Remark => ({
  code,
  said: near[0] === undefined ? text(zh, en) : text(`${zh}，是否为 ${near[0]}？`, `${en}. Did you mean ${near[0]}?`),
});

// The library says in English what it expects of a choice; the choices stand in it.
const expectedOf = ({ expected }: CliError.InvalidValue): Pick<Problem, "expected"> => {
  const plain = expected.replace(/^Expected:? ?/, "");
  return { expected: text(plain, plain) };
};

const headings = {
  usage: text("用法", "Usage"),
  commands: text("命令", "Commands"),
  args: text("参数", "Arguments"),
  flags: text("选项", "Options"),
  global: text("通用选项", "Options of every command"),
  examples: text("示例", "Examples"),
};

const usageText = (usage: string, language: Language): string =>
  usage
    .replace("<subcommand>", text("命令", "COMMAND")[language])
    .replace("[flags]", text("[选项]", "[OPTIONS]")[language])
    .replace(/[<[](rule|dataset|a|b|plugin|pack|file|name)[>\]]/g, (written) =>
      written.toUpperCase().replace(/[<>]/g, ""),
    );

function helpText(doc: HelpDoc, language: Language, colour: boolean): string {
  const bold = (line: string): string => (colour ? `\x1b[1m${line}\x1b[0m` : line);
  const section = (heading: Text, rows: readonly (readonly [string, string])[]): string[] => {
    if (rows.length === 0) return [];
    const wide = Math.max(...rows.map(([left]) => CliOutput.displayWidth(left)));
    return [
      "",
      bold(heading[language]),
      ...rows.map(([left, right]) => `  ${left}${" ".repeat(wide - CliOutput.displayWidth(left))}  ${right}`.trimEnd()),
    ];
  };
  const flag = ({ name, aliases, type, description }: FlagDoc): readonly [string, string] => [
    `${[`--${name}`, ...aliases].join(", ")}${type === "boolean" ? "" : ` ${type}`}`,
    // The choices stand in the placeholder already.
    Option.getOrElse(description, () => "").replace(/ \(choices: [^)]*\)$/, ""),
  ];
  return [
    doc.description,
    ...section(headings.usage, [[usageText(doc.usage, language), ""]]),
    ...section(
      headings.commands,
      (doc.subcommands ?? []).flatMap(({ commands }) =>
        commands.map((c) => [c.name, c.shortDescription ?? c.description] as const),
      ),
    ),
    ...section(
      headings.args,
      (doc.args ?? []).map((arg) => [arg.name.toUpperCase(), Option.getOrElse(arg.description, () => "")] as const),
    ),
    ...section(headings.flags, doc.flags.map(flag)),
    ...section(headings.global, (doc.globalFlags ?? []).map(flag)),
    ...section(
      headings.examples,
      (doc.examples ?? []).map(({ command }) => [command, ""] as const),
    ),
  ].join("\n");
}
