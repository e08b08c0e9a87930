import { periodUnits } from "@anwei/kernel";
import {
  citationSchema,
  dateSchema,
  definitionSchema,
  documentSchema,
  fieldSchema,
  idSchema,
  kindSchema,
  languageVersion,
  nameSchema,
  oneValue,
  oneValueError,
  slugSchema,
  textSchema,
  valuesShape,
} from "@anwei/kernel/json";
import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const maybe = z.exactOptional;
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();

const change = {
  target: idSchema,
  from: maybe(dateSchema),
  to: maybe(dateSchema),
  because: textSchema,
  cites: z.array(citationSchema).readonly(),
  exempt: maybe(citationSchema),
};

const move = z
  .strictObject({
    overlay: z.literal("move"),
    ...change,
    ...valuesShape,
    finds: maybe(z.strictObject(valuesShape)),
  })
  .refine(oneValue, oneValueError);

const replace = z.strictObject({ overlay: z.literal("replace"), ...change, by: idSchema, finds: maybe(hash) });

const happened = { kind: z.literal("happened"), title: maybe(textSchema) };
const dated = [z.strictObject({ fact: nameSchema }), z.strictObject({ definition: idSchema })] as const;
const due = { kind: z.literal("due"), title: maybe(textSchema), met: maybe(z.union(dated)) };

/** An entry of a timeline, by where its date comes from and whether it happened or is due. */
const event = z.union([
  z.strictObject({ fact: nameSchema, ...happened }),
  z.strictObject({ definition: idSchema, ...happened }),
  z.strictObject({ fact: nameSchema, ...due }),
  z.strictObject({ definition: idSchema, ...due }),
]);

const points = z.string().regex(/^[0-9]+(\.[0-9]+)?$/);

/** A line of a scorecard. */
const cardLine = {
  id: slugSchema,
  title: textSchema,
  depth: z.int().min(0),
  full: points,
  units: list(nameSchema),
  why: list(z.strictObject({ definition: idSchema, title: textSchema, asks: idSchema })),
};

const boardMeasure = z.strictObject({
  title: maybe(textSchema),
  actual: idSchema,
  lastYear: maybe(idSchema),
  target: maybe(z.strictObject({ table: nameSchema, indicator: nameSchema, trade: maybe(nameSchema) })),
});

const view = z.discriminatedUnion("view", [
  z.strictObject({
    view: z.literal("board"),
    id: idSchema,
    title: textSchema,
    units: maybe(list(nameSchema)),
    progress: maybe(z.enum(["month", "day"])),
    measures: list(boardMeasure),
    triggers: list(z.strictObject({ decision: idSchema, by: maybe(idSchema) })),
  }),
  z.strictObject({
    view: z.literal("agreement"),
    id: idSchema,
    title: textSchema,
    decision: idSchema,
    official: nameSchema,
    source: maybe(nameSchema),
  }),
  z.strictObject({
    view: z.literal("timeline"),
    id: idSchema,
    title: textSchema,
    table: nameSchema,
    name: maybe(nameSchema),
    facts: maybe(list(nameSchema)),
    head: maybe(list(idSchema)),
    pages: maybe(z.strictObject({ most: z.int().min(1), by: idSchema, first: list(nameSchema) })),
    events: list(event),
    records: list(
      z.strictObject({
        table: nameSchema,
        by: nameSchema,
        on: nameSchema,
        title: maybe(textSchema),
        called: maybe(nameSchema),
        shows: list(nameSchema),
        events: maybe(list(event)),
        decisions: maybe(list(idSchema)),
        after: maybe(list(idSchema)),
      }),
    ),
    sections: list(z.strictObject({ title: textSchema, shows: list(idSchema) })),
  }),
  z.strictObject({
    view: z.literal("statistics"),
    id: idSchema,
    title: textSchema,
    period: z.enum(["month", "quarter", "year"]),
    units: maybe(list(nameSchema)),
    measures: list(z.strictObject({ definition: idSchema, title: maybe(textSchema) })),
  }),
  z.strictObject({
    view: z.literal("network"),
    id: idSchema,
    title: textSchema,
    states: list(idSchema),
    kinds: maybe(list(nameSchema)),
  }),
  z.strictObject({
    view: z.literal("networkStates"),
    id: idSchema,
    network: idSchema,
    states: list(idSchema),
  }),
  z.strictObject({
    view: z.literal("scorecard"),
    id: idSchema,
    title: textSchema,
    period: z.enum(periodUnits),
    units: list(nameSchema),
    full: points,
    items: list(z.strictObject({ ...cardLine, weight: maybe(points), lost: idSchema, score: idSchema })),
    bonuses: list(z.strictObject({ ...cardLine, gained: idSchema })),
    score: idSchema,
    grade: maybe(idSchema),
    rank: maybe(idSchema),
    standing: list(idSchema),
    besides: list(idSchema),
  }),
  z.strictObject({
    view: z.literal("procedure"),
    id: idSchema,
    title: textSchema,
    table: nameSchema,
    events: nameSchema,
    state: idSchema,
    nextDue: idSchema,
    steps: list(
      z.strictObject({
        id: slugSchema,
        title: textSchema,
        who: textSchema,
        events: list(slugSchema),
        after: list(slugSchema),
        standing: idSchema,
        done: idSchema,
        called: maybe(idSchema),
        due: maybe(idSchema),
        notBefore: maybe(idSchema),
        document: maybe(textSchema),
        lacks: maybe(idSchema),
      }),
    ),
    ends: list(z.strictObject({ id: slugSchema, title: textSchema, after: list(slugSchema) })),
  }),
]);

/** A plugin as JSON: `PluginForm`, strictly. */
export const pluginSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?$/),
  apiVersion: z.int().min(1),
  region: maybe(z.string().regex(/^[1-9][0-9]{5}$/)),
  extends: list(slugSchema),
  documents: list(documentSchema),
  kinds: list(kindSchema),
  extensions: list(z.strictObject({ kind: nameSchema, fields: z.record(nameSchema, fieldSchema).readonly() })),
  uses: list(z.strictObject({ id: idSchema, signature: hash, meaning: hash })),
  definitions: list(definitionSchema),
  overlays: list(z.discriminatedUnion("overlay", [move, replace])),
  views: list(view),
  deprecated: list(
    z.strictObject({
      id: idSchema,
      since: dateSchema,
      until: maybe(dateSchema),
      because: textSchema,
      use: maybe(idSchema),
    }),
  ),
  retired: list(z.strictObject({ id: idSchema, on: dateSchema, because: textSchema, use: maybe(idSchema) })),
  renamed: list(z.strictObject({ from: idSchema, to: idSchema, on: dateSchema })),
});

/** A plugin as it is written to a file, with the hash that it must come out with when it is read. */
export const pluginFileSchema = z.strictObject({
  language: z.literal(languageVersion),
  plugin: pluginSchema,
  hash,
});

/** What a rulebook is made of, as JSON: its plugins. */
export const rulebookSchema = z.strictObject({ plugins: list(pluginSchema) });

/** A rulebook as it is written to a file, with the hashes that it must come out with when it is read. */
export const rulebookFileSchema = z.strictObject({
  language: z.literal(languageVersion),
  rulebook: rulebookSchema,
  meaning: hash,
  edition: hash,
});
