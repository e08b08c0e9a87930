import { type Text, text } from "@anwei/kernel";
import * as Prompt from "effect/cli/Prompt";
import * as Effect from "effect/Effect";
import { Host } from "../host.js";
import { problemText, type Remark, refused } from "../problem.js";
import { type Named, sample, wrong } from "./named.js";

const questions: Readonly<Record<keyof Named, Text>> = {
  name: text("插件标识，以后不再更改", "The plugin's id, which never changes afterwards"),
  zh: text("地区的中文名称", "What the region is called in Chinese"),
  en: text("地区的英文名称", "What the region is called in English"),
  region: text("行政区划代码", "Its administrative code"),
};

const nameless: Remark = {
  code: "missing-argument",
  said: text(
    `缺少插件标识，如 anwei new plugin ${sample.name}`,
    `the plugin's id is missing: anwei new plugin ${sample.name}`,
  ),
};

/** What was given; the rest is asked of a person at a terminal, and is the sample's elsewhere. */
export const asked = Effect.fnUntraced(function* (given: { readonly [Key in keyof Named]: string | undefined }) {
  const { interactive, language, say } = yield* Host;
  if (given.name === undefined && !interactive) return yield* refused(nameless);
  const answer = (key: keyof Named) => {
    const written = given[key];
    if (written !== undefined) return Effect.succeed(written);
    if (!interactive) return Effect.succeed(sample[key]);
    const usual = text(`（直接回车为 ${sample[key]}）`, ` (${sample[key]} unless you say otherwise)`);
    return Prompt.run(
      Prompt.String({
        message: say(questions[key]) + say(usual),
        validate: (line) => {
          const meant = line.trim() || sample[key];
          const problem = wrong[key](meant);
          return problem ? Effect.fail(problemText(problem, language)) : Effect.succeed(meant);
        },
      }),
    );
  };
  return {
    name: yield* answer("name"),
    zh: yield* answer("zh"),
    en: yield* answer("en"),
    region: yield* answer("region"),
  } satisfies Named;
});
