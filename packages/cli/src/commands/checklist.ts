import { extname, resolve } from "node:path";
import type { Checklist, ChecklistData, ChecklistProblem, LintFinding } from "@anwei/inspection";
import { type Language, type Text, text } from "@anwei/kernel";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { Flags } from "../flags.js";
import { writeWhole } from "../folder.js";
import { Host } from "../host.js";
import { readWhole } from "../input.js";
import { type Refused, type Remark, refused } from "../problem.js";

/** What a checklist is written as. */
const faces = ["yaml", "xlsx", "json", "surveyjs", "xlsform", "xform"] as const;
type Face = (typeof faces)[number];

/** `anwei checklist`: whether a checklist in a file is sound, and the same in another form. */
export const checklist = (language: Language, flags: Flags) =>
  Command.make(
    "checklist",
    {
      file: Argument.String("file").pipe(
        Argument.withDescription(
          text("检查表文件：.yaml、.xlsx 或 .json", "the file of the checklist: .yaml, .xlsx or .json")[language],
        ),
      ),
      to: Flag.Literals("to", faces).pipe(
        Flag.withMetavar(faces.join("|")),
        Flag.withDescription(text("改写成的形式，与 --out 同用", "the form to write it in; goes with --out")[language]),
        Flag.optional,
        Flag.map(Option.getOrUndefined),
      ),
      out: flags.optional(flags.written("out", "FILE", text("写入的文件", "the file to write"))),
      json: flags.json,
    },
    Effect.fnUntraced(function* ({ file, to, out, json }) {
      const host = yield* Host;
      if ((to === undefined) !== (out === undefined)) return yield* refused(togetherOnly);
      const data = yield* readAs(file, yield* readWhole(file));
      const { checklistFrom, lintChecklist, lintText } = yield* inspection;
      const found = lintChecklist(data);
      const list = yield* taken(file, () => checklistFrom(data));
      for (const finding of found) yield* host.tell(lintText(finding, language));
      if (to !== undefined && out !== undefined) {
        const { artifact, losses } = yield* Effect.promise(() => written(list, to, language));
        yield* writeWhole(resolve(host.cwd, out), artifact);
        for (const { code, path, said } of losses) yield* host.tell(`[${code}] ${path}: ${host.say(said)}`);
        yield* host.tell(host.say(text(`已写入 ${out}`, `written to ${out}`)));
      }
      yield* host.out(json ? `${JSON.stringify(told(list, found))}\n` : `${host.say(said(list, found))}\n`);
    }),
  ).pipe(
    Command.withDescription(
      text(
        "检查一张检查表：错误逐处列出所在的行列和改法；没有错误的，可以改写成另一种形式",
        "Looks a checklist over: each mistake with its row and column and what to do; one without mistakes is written in another form.",
      )[language],
    ),
    Command.withShortDescription(text("检查、改写检查表", "look over or convert a checklist")[language]),
    Command.withExamples([
      { command: "anwei checklist 检查表.xlsx" },
      { command: "anwei checklist dust.yaml --to xlsx --out dust.xlsx" },
      { command: "anwei checklist dust.xlsx --to xform --out dust.xml" },
    ]),
  );

const togetherOnly: Remark = {
  code: "checklist-options",
  said: text(
    "--to 和 --out 同时写，如 anwei checklist dust.yaml --to xlsx --out dust.xlsx",
    "--to and --out go together, such as anwei checklist dust.yaml --to xlsx --out dust.xlsx",
  ),
};

// Reading workbooks is heavy, and other commands start without it.
const inspection = Effect.promise(() => import("@anwei/inspection"));

/** The checklist of a file, by the end of its name. */
const readAs = (file: string, bytes: Uint8Array): Effect.Effect<ChecklistData, Refused> => {
  const utf8 = (): string => new TextDecoder().decode(bytes);
  switch (extname(file).toLowerCase()) {
    case ".yaml":
    case ".yml":
      return takenAsync(file, async () => (await import("@anwei/inspection/yaml")).readChecklistYaml(utf8(), { file }));
    case ".xlsx":
      return takenAsync(file, async () =>
        (await import("@anwei/inspection/workbook")).readChecklistWorkbook(bytes, { file }),
      );
    case ".json":
      return takenAsync(file, async () => (await import("@anwei/inspection")).readChecklist(utf8()));
    default:
      return Effect.fail(
        refused({
          code: "unknown-format",
          file,
          expected: text(".yaml、.xlsx 或 .json 文件", "a file .yaml, .xlsx or .json"),
          found: extname(file),
          todo: text("另存为其中一种", "Save it as one of those."),
        }),
      );
  }
};

const taken = <T>(file: string, make: () => T): Effect.Effect<T, Refused> => takenAsync(file, async () => make());

/** What makes no checklist is told problem by problem; any other error is one of the command itself. */
const takenAsync = <T>(file: string, make: () => Promise<T>): Effect.Effect<T, Refused> =>
  Effect.flatMap(inspection, ({ ChecklistError, checklistProblemText }) =>
    Effect.tryPromise({ try: make, catch: (error) => error }).pipe(
      Effect.catch((error) =>
        error instanceof ChecklistError
          ? Effect.fail(refused(...error.problems.map((problem) => remarkOf(problem, file, checklistProblemText))))
          : Effect.die(error),
      ),
    ),
  );

/** A problem of a checklist says its file, sheet and cell itself. */
function remarkOf(
  problem: ChecklistProblem,
  file: string,
  textOf: (problem: ChecklistProblem, language: Language) => string,
): Remark {
  const placed = { ...problem, place: { file, ...problem.place } };
  const said = (language: Language): string => textOf(placed, language).slice(`[${problem.code}] `.length);
  return { code: problem.code, said: text(said("zh"), said("en")) };
}

interface Written {
  readonly artifact: string | Uint8Array;
  readonly losses: readonly { readonly code: string; readonly path: string; readonly said: Text }[];
}

async function written(list: Checklist, to: Face, language: Language): Promise<Written> {
  const whole = (artifact: Written["artifact"]): Written => ({ artifact, losses: [] });
  switch (to) {
    case "yaml":
      return whole((await import("@anwei/inspection/yaml")).writeChecklistYaml(list.data));
    case "xlsx":
      return whole(await (await import("@anwei/inspection/workbook")).writeChecklistWorkbook(list.data, { language }));
    case "json":
      return whole(`${JSON.stringify(list.data, undefined, 2)}\n`);
    case "surveyjs": {
      const { artifact, losses } = (await import("@anwei/inspection/surveyjs")).surveyJson(list);
      return { artifact: `${JSON.stringify(artifact, undefined, 2)}\n`, losses };
    }
    case "xlsform":
      return (await import("@anwei/inspection/xlsform")).xlsform(list);
    case "xform":
      return (await import("@anwei/inspection/xform")).xform(list);
  }
}

const itemCount = (items: ChecklistData["items"]): number =>
  items.reduce((sum, entry) => sum + ("items" in entry ? itemCount(entry.items) : 1), 0);

const told = ({ data, pin, edition }: Checklist, findings: readonly LintFinding[]) => ({
  checklist: pin,
  edition,
  title: data.title,
  items: itemCount(data.items),
  findings,
});

function said({ data, pin }: Checklist, { length }: readonly LintFinding[]): Text {
  const count = itemCount(data.items);
  return text(
    `${data.title.zh}（${pin.id} ${pin.version}）：${count} 项，可以使用${length === 0 ? "" : `，另有 ${length} 处提醒`}\n哈希 ${pin.hash}`,
    `${data.title.en} (${pin.id} ${pin.version}): ${count} items, ready to use${length === 0 ? "" : `, with ${length === 1 ? "one remark" : `${length} remarks`}`}\nhash ${pin.hash}`,
  );
}
