import type { AskableData } from "../define/definition.js";
import type { Scope } from "../language/typing.js";
import { measureOf, valueText } from "../prose/values.js";
import { type Text, text } from "../text.js";
import type { Value } from "./value.js";
import type { Book } from "./world.js";

/** What the terms of a definition may read, for printing them. */
export function scopeOf({ book }: { readonly book: Book }, data: AskableData): Scope {
  const over = data.kind === "indicator" ? ("table" in data.over ? data.over.table : data.about.table) : undefined;
  return {
    about: data.about,
    over,
    kinds: { get: (name: string) => book.kind(name) } as Scope["kinds"],
    definitions: { get: (id: string) => book.definition(id) } as Scope["definitions"],
  };
}

/** The value of a definition, as people say it. */
export function saidOf(data: AskableData, value: Value, scope: Scope): Text {
  if ("absent" in value && value.absent === "yes") return text("不适用", "not applicable");
  const said = valueText(
    value,
    measureOf({ op: "definition", id: data.id, of: { who: "subject" } }, { ...scope, about: data.about }),
  );
  return "absent" in value && value.absent === "maybe"
    ? text(said.zh.replace(/，或无$/, "，或不适用"), said.en.replace(/, or none$/, ", or not applicable"))
    : said;
}
