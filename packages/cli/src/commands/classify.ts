import { accidents } from "@anwei/accident";
import { Engine } from "@anwei/engine/effect";
import { type FieldData, type Language, text } from "@anwei/kernel";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import { answer } from "../answer.js";
import type { Flags } from "../flags.js";
import { Host } from "../host.js";
import { engineOf } from "../judging.js";
import { factsRefused, questionRefused } from "../refusals.js";
import { rulebookOf } from "../rulebook.js";

const rule = "accident/level";

/** The option by which each fact is given. */
const options = {
  deaths: "deaths",
  missing: "missing",
  seriousInjuries: "serious-injuries",
  injuries: "injuries",
  directLoss: "direct-loss",
} as const;

const optionOf = (field: string): string =>
  field === "happenedOn" ? "--happened" : `--${options[field as keyof typeof options] ?? field}`;

/** `anwei classify`: the level of one accident, by national law. */
export const classify = (language: Language, flags: Flags) => {
  const fact = (field: keyof typeof options) => {
    const { title, ...of } = accidents.data.fields[field] as FieldData & { readonly type: "number" };
    const measured = of.unit === "yuan" ? text("元", "yuan") : text("人", "people");
    return flags.optional(
      flags.written(options[field], "N", text(`${title.zh}(${measured.zh})`, `${title.en} (${measured.en})`)),
    );
  };
  return Command.make(
    "classify",
    {
      deaths: fact("deaths"),
      missing: fact("missing"),
      seriousInjuries: fact("seriousInjuries"),
      injuries: fact("injuries"),
      directLoss: fact("directLoss"),
      happened: flags.happened,
      strict: flags.strict,
      explain: flags.explain,
      json: flags.json,
    },
    Effect.fnUntraced(function* ({ happened, strict, explain, json, ...facts }) {
      const host = yield* Host;
      const book = yield* rulebookOf([]);
      const question = { strict, explain, ...(happened === undefined ? {} : { happened }) };
      const decided = yield* Effect.flatMap(Engine, (engine) => engine.decide(rule, facts, question)).pipe(
        Effect.provide(engineOf(book)),
        Effect.catchTags({
          FactsRefused: (error) => Effect.fail(factsRefused(error, {}, optionOf)),
          QuestionRefused: (error) => Effect.fail(questionRefused(error)),
        }),
      );
      yield* host.out(yield* answer(decided, book, { json, explain }));
    }),
  ).pipe(
    Command.withDescription(
      text(
        "按国务院令第493号判定一起事故的等级；未给出的事实即为未知，此时回答等级的上下限",
        "The level of one accident, by State Council Decree 493. What is left out is unknown: then the answer is bounds.",
      )[language],
    ),
    Command.withShortDescription(text("判定事故等级", "the level of an accident")[language]),
    Command.withExamples([
      { command: "anwei classify --deaths 29 --serious-injuries 42 --direct-loss 38318200" },
      { command: "anwei classify --deaths 12 --happened 2009-03-01 --explain" },
    ]),
  );
};
