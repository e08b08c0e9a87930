import { measures, text } from "@anwei/kernel";
import { documentSchema, idSchema, slugSchema, want } from "@anwei/kernel/json";
import { z } from "zod";
import type { ChecklistData, ConditionData, EntryData } from "./data.js";

const maybe = z.exactOptional;
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();

const bothLanguages = want(
  "wrong-type",
  text(
    "中英文两种文字，如 { zh: 安全出口, en: exits }",
    "a text in both languages, such as { zh: 安全出口, en: exits }",
  ),
  text("写成 { zh: …, en: … }", "Write { zh: …, en: … }."),
);

// What is not translated is for the linter to tell, not to refuse.
const textSchema = z.strictObject(
  { zh: z.string().default(""), en: z.string().default("") },
  { error: (issue) => (issue.code === "invalid_type" ? bothLanguages : undefined) },
);

/** Ids of items, members and lists begin with a letter, so that a condition tells them from numbers and dates. */
const wordPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const wordSchema = z
  .string()
  .max(80)
  .regex(
    wordPattern,
    want(
      "bad-id",
      text(
        "字母开头的小写 ASCII 标识，如 fire-door",
        "a lower-case ASCII id that begins with a letter, such as fire-door",
      ),
      text(
        "请用小写字母、数字和连字符，以字母开头",
        "Use lower-case letters, digits and hyphens; begin with a letter.",
      ),
    ),
  );

const decimalOrDay = z
  .string()
  .regex(
    /^(-?[0-9]+(\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2})$/,
    want(
      "bad-value",
      text("十进制数或日期", "a decimal number or a date"),
      text("改正比较的数值", "Mend what it is compared with."),
    ),
  );

// What a condition names and what is not there, the linter tells, with the nearest that is.
const named = z.string().max(200);

const condition: z.ZodType<ConditionData> = z.lazy(() =>
  z.discriminatedUnion("op", [
    z.strictObject({ op: z.enum(["all", "any"]), of: z.array(condition).min(2).readonly() }),
    z.strictObject({ op: z.literal("not"), of: condition }),
    z.strictObject({ op: z.literal("is"), item: named, value: named }),
    z.strictObject({
      op: z.literal("compare"),
      item: named,
      is: z.enum(["atLeast", "moreThan", "atMost", "below", "equals"]),
      value: decimalOrDay,
    }),
  ]),
) as z.ZodType<ConditionData>;

const points = z.number().min(0).max(100_000);

const entryBase = {
  id: wordSchema,
  title: textSchema,
  hint: maybe(textSchema),
  when: maybe(condition),
};

const itemBase = {
  ...entryBase,
  cites: maybe(z.array(wordSchema).min(1).readonly()),
  from: maybe(z.strictObject({ library: idSchema, version: slugSchema })),
  points: maybe(points),
  veto: maybe(z.literal(true)),
  evidence: maybe(
    z
      .array(z.enum(["photo", "file", "note"]))
      .min(1)
      .readonly(),
  ),
  opens: maybe(
    z.strictObject({
      grade: z.enum(["general", "major"]),
      days: maybe(z.int().min(0).max(3650)),
      measure: maybe(textSchema),
      criterion: maybe(z.strictObject({ list: slugSchema, entry: slugSchema })),
    }),
  ),
};

const failsWhen = maybe(condition);

const entry: z.ZodType<EntryData> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("verdict"), ...itemBase }),
    z.strictObject({
      kind: z.literal("number"),
      ...itemBase,
      failsWhen,
      unit: z.enum(["", ...Object.keys(measures)]),
      decimals: z.int().min(0).max(6),
      min: maybe(z.number()),
      max: maybe(z.number()),
    }),
    z.strictObject({ kind: z.literal("choice"), ...itemBase, failsWhen, list: wordSchema }),
    z.strictObject({ kind: z.literal("date"), ...itemBase, failsWhen }),
    z.strictObject({ kind: z.enum(["text", "photo", "file"]), ...itemBase }),
    z.strictObject({ kind: z.literal("section"), ...entryBase, most: maybe(points), items: list(entry) }),
    z.strictObject({
      kind: z.literal("repeat"),
      ...entryBase,
      most: maybe(points),
      times: maybe(wordSchema),
      items: list(entry),
    }),
  ]),
) as z.ZodType<EntryData>;

/** A checklist as JSON: `ChecklistData`, strictly. */
export const checklistSchema = z.strictObject({
  id: idSchema,
  version: slugSchema,
  title: textSchema,
  note: maybe(textSchema),
  documents: list(documentSchema),
  sources: list(
    z.strictObject({
      name: wordSchema,
      document: slugSchema,
      place: maybe(textSchema),
      verified: z.boolean(),
      reading: maybe(z.strictObject({ printed: z.string(), readAs: z.string(), because: textSchema })),
      note: maybe(textSchema),
    }),
  ),
  choices: list(
    z.strictObject({
      name: wordSchema,
      members: z
        .array(z.strictObject({ name: wordSchema, title: textSchema }))
        .min(1)
        .readonly(),
    }),
  ),
  items: list(entry),
  scoring: maybe(
    z.strictObject({
      denominator: z.enum(["all", "applicable", "checked"]),
      full: z.number().min(1).max(100_000),
      total: maybe(points),
      rounding: z.strictObject({ mode: z.enum(["halfUp", "up", "down"]), decimals: z.int().min(0).max(6) }),
      veto: z.enum(["zero", "lowest-grade"]),
      grades: z
        .array(z.strictObject({ name: wordSchema, title: textSchema, from: maybe(z.number()) }))
        .min(2)
        .readonly(),
      cites: maybe(z.array(wordSchema).min(1).readonly()),
    }),
  ),
}) as unknown as z.ZodType<ChecklistData>;
