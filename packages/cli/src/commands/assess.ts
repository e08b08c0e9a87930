import { resolve } from "node:path";
import type { Assessment } from "@anwei/engine";
import { Engine } from "@anwei/engine/effect";
import { type Language, text } from "@anwei/kernel";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { BadNews } from "../exit.js";
import type { Flags } from "../flags.js";
import { writeFolder } from "../folder.js";
import { Host } from "../host.js";
import { engineOf } from "../judging.js";
import { loadPlugins } from "../plugins.js";
import { type Remark, refused } from "../problem.js";
import { meter } from "../progress.js";
import { datasetRefused, questionRefused } from "../refusals.js";
import { rulebookOf } from "../rulebook.js";

const formats = ["table", "json", "ndjson", "xlsx", "html"] as const;
type Format = (typeof formats)[number];

/** The file that each format is written to. */
const files: Readonly<Record<Format, string>> = {
  table: "report.txt",
  json: "assessment.json",
  ndjson: "findings.ndjson",
  xlsx: "assessment.xlsx",
  html: "report.html",
};

/** `anwei assess`: a dataset by every rule of the rulebook. */
export const assess = (language: Language, flags: Flags) =>
  Command.make(
    "assess",
    {
      dataset: Argument.String("dataset").pipe(
        Argument.withDescription(
          text("数据集文件夹：CSV、NDJSON、JSON 数据表", "the folder of tables: CSV, NDJSON, JSON")[language],
        ),
      ),
      plugin: flags.plugin,
      judged: flags.judgedOn,
      known: flags.known,
      since: flags.since,
      strict: flags.strict,
      out: flags.optional(
        flags.written(
          "out",
          "DIR",
          text(
            "将报告写入该文件夹；输入有误则不写",
            "write the reports into this folder; nothing where the input is wrong",
          ),
        ),
      ),
      format: Flag.Literals("format", formats).pipe(
        Flag.withMetavar(formats.join("|")),
        Flag.withDescription(
          text(
            "格式，可重复；默认在标准输出打印 table，有 --out 时另写其余各种",
            "a format, repeatable; a table on stdout unless given, and all others into --out",
          )[language],
        ),
        Flag.atLeast(0),
      ),
      json: flags.json,
    },
    Effect.fnUntraced(function* ({ dataset, plugin, judged, known, since, strict, out, format, json }) {
      const host = yield* Host;
      const wanted = yield* outputsOf(json ? [...format, "json"] : format, out);
      const book = yield* rulebookOf(yield* loadPlugins(plugin));
      const told = yield* meter(text("已判定", "judged"));
      const assessment = yield* Effect.gen(function* () {
        const engine = yield* Engine;
        const data = yield* engine.read(resolve(host.cwd, dataset));
        const day = judged ?? data.judged;
        if (day === undefined) return yield* refused(noDay);
        const by = { ...(known === undefined ? {} : { known }), ...(since === undefined ? {} : { since }) };
        return yield* engine.assess(data, { judged: day, ...by, onProgress: told });
      }).pipe(
        Effect.provide(engineOf(book, { strict })),
        Effect.catchTags({
          DatasetRefused: (error) => Effect.fail(datasetRefused(error, dataset)),
          QuestionRefused: (error) => Effect.fail(questionRefused(error)),
        }),
      );
      const toStdout = wanted.stdout && (yield* rendered(assessment, wanted.stdout));
      if (out !== undefined) {
        const written = new Map<string, string | Uint8Array>();
        for (const of of wanted.files) written.set(files[of], yield* rendered(assessment, of));
        yield* writeFolder(resolve(host.cwd, out), written);
        yield* host.tell(host.say(text(`已写入 ${out}：`, `written to ${out}: `)) + [...written.keys()].join(", "));
      }
      if (toStdout) yield* host.out(toStdout);
      if (disagrees(assessment)) return yield* new BadNews();
    }, Effect.scoped),
  ).pipe(
    Command.withDescription(
      text(
        "按全部规则判定一个数据集，并给出报告；判定与官方认定不符时返回 1",
        "Judges a dataset by every rule and reports. Exit status 1: an outcome differs from the official one.",
      )[language],
    ),
    Command.withShortDescription(text("判定一个数据集并出报告", "judge a dataset and report")[language]),
    Command.withExamples([
      { command: "anwei assess data/2009 --plugin ./my-region --judged 2009-11-30" },
      { command: "anwei assess data/2009 --plugin ./my-region --out report --format html --format xlsx" },
      { command: "anwei assess data/2009 --plugin ./my-region --known 2009-11-30 --since 2009-10-31" },
    ]),
  );

const noDay: Remark = {
  code: "judged-required",
  said: text(
    "数据集没有写明判定日期，请加 --judged，如 --judged 2009-11-30",
    "the dataset does not state a day of judging: add --judged, such as --judged 2009-11-30",
  ),
};

interface Outputs {
  readonly stdout: Format | undefined;
  readonly files: readonly Format[];
}

/** Which formats go where. */
function outputsOf(given: readonly Format[], out: string | undefined) {
  const asked = [...new Set(given)];
  if (out !== undefined) {
    const rest = formats.filter((of) => of !== "table");
    return Effect.succeed<Outputs>(
      asked.length > 0 ? { stdout: undefined, files: asked } : { stdout: "table", files: rest },
    );
  }
  if (asked.length > 1) {
    return Effect.fail(
      refused({
        code: "out-required",
        said: text(
          `标准输出只能写一种格式，要写 ${asked.join("、")} 请加 --out 文件夹`,
          `stdout takes one format: to have ${asked.join(", ")}, add --out DIR`,
        ),
      }),
    );
  }
  return Effect.succeed<Outputs>({ stdout: asked[0] ?? "table", files: [] });
}

const rendered = (assessment: Assessment, format: Format): Effect.Effect<string | Uint8Array, never, Host> =>
  Effect.flatMap(Host, ({ language, width, colour }) =>
    Effect.promise(async () => {
      const report = await import("@anwei/engine/report");
      switch (format) {
        case "table":
          return report.renderTable(assessment, { language, width, colour });
        case "json":
          return report.renderJson(assessment);
        case "ndjson":
          return report.renderNdjson(assessment);
        case "xlsx":
          return report.renderWorkbook(assessment, { language });
        case "html":
          return report.renderHtml(assessment, { language });
      }
    }),
  );

const disagrees = ({ views }: Assessment): boolean =>
  views.some((view) => view.view === "agreement" && view.rows.some((row) => row.agreement === "differs"));
