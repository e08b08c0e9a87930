import { z } from "zod";
import { type Strength, strengths } from "../define/definition.js";
import { text } from "../text.js";
import { periodUnits } from "../time/period.js";
import { fieldSchema } from "./field-schema.js";
import { members } from "./member-schema.js";
import { node, test } from "./node-schema.js";
import { date, decimal, id, keys, length, name, shift, slug, text as textSchema, unit, want } from "./scalars.js";
import { cites } from "./source-schema.js";

const maybe = z.exactOptional;
const record = <T extends z.ZodType>(value: T) => z.record(name, value).readonly();

const period = z.enum(periodUnits);
const windowUnit = z.enum(["day", "month", "year"]);
const law = z.enum(["event", "periodEnd", "judged", "eventOrMilder"]);
const beforeEnd = z.enum(["soFar", "notYet"]);
const about = z.strictObject({ table: name, period: maybe(period) });
const inForce = { from: maybe(date), to: maybe(date) };
const base = { id, title: textSchema, note: maybe(textSchema) };

const rawValue = z.union([z.string().max(200), z.boolean()]);

const eitherValue = want(
  "bad-value",
  text("value 与 values 之一", "either value or values"),
  text("单值写 value，按键取值写 values", "Write value for one value, values for one of each key."),
);
/** Refuses a value on its own beside values by key, and neither of the two. */
export const oneValue = (of: { readonly value?: unknown; readonly values?: unknown }): boolean =>
  (of.value === undefined) !== (of.values === undefined);
export const oneValueError = { message: eitherValue, path: ["value"] };

/** What a version of a parameter and a change to one have in common. */
export const valuesShape = { value: maybe(rawValue), values: maybe(z.record(keys, rawValue).readonly()) };

const tooManyKeys = want(
  "too-large",
  text("各键组合至多 10000 种", "at most 10000 combinations of keys"),
  text("减少键或选项", "Use fewer keys or members."),
);

const parameter = z.strictObject({
  ...base,
  kind: z.literal("parameter"),
  of: fieldSchema,
  by: maybe(
    z
      .array(z.strictObject({ title: textSchema, members }))
      .readonly()
      .refine((by) => by.reduce((n, key) => n * Object.keys(key.members).length, 1) <= 10_000, tooManyKeys),
  ),
  moves: z.discriminatedUnion("may", [
    z.strictObject({ may: z.literal("sealed") }),
    z.strictObject({ may: z.literal("tighten"), stricter: z.enum(["lower", "higher"]) }),
    z.strictObject({ may: z.literal("within"), min: decimal, max: decimal }),
    z.strictObject({ may: z.literal("free") }),
  ]),
  history: z.array(z.strictObject({ ...inForce, ...valuesShape, cites }).refine(oneValue, oneValueError)).readonly(),
});

const bound = z.union([z.string(), z.number()]).nullable();
const bounds = { atLeast: bound, atMost: bound };
const end = z.union([z.string(), z.number(), z.strictObject(bounds)]);
const perhaps = { notApplicable: maybe(z.literal("maybe")) };
const strings = z.array(z.string()).readonly();
const expectation = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ notApplicable: z.literal(true) }),
  z.strictObject({ ...bounds, ...perhaps }),
  z.strictObject({ possible: strings }),
  z.strictObject({ low: end, high: end, ...perhaps }),
  z.strictObject({ certain: strings, possible: maybe(strings) }),
]);

const facts = record(z.unknown());
const examples = z
  .array(
    z.strictObject({
      name: textSchema,
      facts,
      given: maybe(z.record(z.string(), z.unknown()).readonly()),
      records: maybe(record(z.array(facts).readonly())),
      partial: maybe(z.literal(true)),
      at: maybe(name),
      period: maybe(z.string()),
      judged: maybe(z.string()),
      happened: maybe(z.string()),
      in: maybe(z.string()),
      expect: expectation,
    }),
  )
  .readonly();

const note = maybe(textSchema);
const quantity = z.strictObject({
  ...base,
  kind: z.literal("quantity"),
  about,
  law,
  type: z.enum(["number", "date", "instant", "range"]),
  unit,
  combine: z.enum(["exactlyOne", "greatest", "least", "sum"]),
  appliesWhen: maybe(test),
  beforeEnd,
  editions: z
    .array(
      z.strictObject({
        ...inForce,
        cites,
        rows: z
          .array(z.union([z.strictObject({ when: test, is: node, note }), z.strictObject({ otherwise: node, note })]))
          .readonly(),
      }),
    )
    .readonly(),
  examples,
});

const decision = z.strictObject({
  ...base,
  kind: z.literal("decision"),
  about,
  law,
  outcomes: z.strictObject({ ordered: z.boolean(), members }),
  combine: z.enum(["gravest", "exactlyOne", "every"]),
  appliesWhen: maybe(test),
  beforeEnd,
  consequences: maybe(
    record(
      z
        .array(
          z.strictObject({
            id: slug,
            text: textSchema,
            who: maybe(textSchema),
            to: maybe(textSchema),
            due: maybe(node),
            until: maybe(node),
            endsWhen: maybe(test),
            strength: maybe(z.enum(Object.keys(strengths) as [Strength])),
          }),
        )
        .readonly(),
    ),
  ),
  editions: z
    .array(
      z.strictObject({
        ...inForce,
        cites,
        rows: z
          .array(z.union([z.strictObject({ when: test, then: name, note }), z.strictObject({ otherwise: name, note })]))
          .readonly(),
      }),
    )
    .readonly(),
  examples,
});

const path = z.array(name).min(1).max(2).readonly();
const link = z.union([
  z.strictObject({ unit: z.enum(["own", "children", "subtree", "peers"]) }),
  z.strictObject({ ref: name }),
  z.strictObject({ same: z.array(z.tuple([path, path]).readonly()).readonly() }),
  z.strictObject({ every: z.literal(true) }),
]);
const window = z.discriminatedUnion("window", [
  z.strictObject({ window: z.literal("any") }),
  z.strictObject({
    window: z.literal("period"),
    unit: maybe(period),
    years: maybe(shift),
    periods: maybe(shift),
    toDate: z.boolean(),
  }),
  z.strictObject({
    window: z.literal("rolling"),
    length,
    unit: windowUnit,
    to: node,
    firstDay: z.enum(["counts", "excluded"]),
  }),
  z.strictObject({ window: z.literal("calendar"), unit: period, containing: node }),
  z.strictObject({ window: z.literal("span"), from: node, to: node }),
]);
const fold = z.discriminatedUnion("fold", [
  z.strictObject({ fold: z.literal("count") }),
  z.strictObject({ fold: z.enum(["countDistinct", "sum", "min", "max", "first", "last"]), of: node }),
  z.strictObject({ fold: z.literal("mostWithin"), length, unit: windowUnit }),
  z.strictObject({ fold: z.literal("rank"), of: node, first: z.enum(["greatest", "least"]) }),
]);

const indicator = z.strictObject({
  ...base,
  kind: z.literal("indicator"),
  about,
  law,
  type: z.enum(["number", "date", "instant"]),
  unit,
  over: z.union([z.strictObject({ table: name }), z.strictObject({ periods: period, from: node, to: node })]),
  link,
  on: node,
  window,
  where: maybe(test),
  by: maybe(z.strictObject({ of: node, members })),
  fold,
  inForce: z.strictObject(inForce),
  cites,
  examples,
});

/**
 * A definition as JSON: `DefinitionData` with the members of choices in lists, strictly. What it reads is the
 * `DefinitionData`; it looks at shape alone, and `readDefinition` at sizes before and at meaning after.
 */
export const definitionSchema = z.discriminatedUnion("kind", [parameter, quantity, indicator, decision]);
