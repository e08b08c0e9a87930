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

const view = z.discriminatedUnion("view", [
  z.strictObject({
    view: z.literal("targets"),
    id: idSchema,
    title: textSchema,
    actual: idSchema,
    table: nameSchema,
    indicator: nameSchema,
  }),
  z.strictObject({
    view: z.literal("agreement"),
    id: idSchema,
    title: textSchema,
    decision: idSchema,
    official: nameSchema,
    source: maybe(nameSchema),
  }),
]);

const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();

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
