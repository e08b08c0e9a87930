import {
  citationSchema,
  definitionSchema,
  documentSchema,
  idSchema,
  kindSchema,
  languageVersion,
  nameSchema,
  oneValue,
  oneValueError,
  slugSchema,
  textSchema,
  valueShape,
} from "@anwei/kernel/json";
import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const maybe = z.exactOptional;

const plugin = z.strictObject({
  id: slugSchema,
  title: textSchema,
  version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?$/),
  region: maybe(z.string().regex(/^[1-9][0-9]{5}$/)),
  hash,
});

const overlay = z
  .strictObject({
    plugin: slugSchema,
    target: idSchema,
    ...valueShape,
    because: textSchema,
    cites: z.array(citationSchema).readonly(),
  })
  .refine(oneValue, oneValueError);

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

/** What a rulebook is made of, as JSON: plugins, documents, kinds, definitions, changes and views. */
export const rulebookSchema = z.strictObject({
  plugins: z.array(plugin).readonly(),
  documents: z.array(documentSchema).readonly(),
  kinds: z.array(kindSchema).readonly(),
  definitions: z.array(z.strictObject({ plugin: slugSchema, definition: definitionSchema })).readonly(),
  overlays: z.array(overlay).readonly(),
  views: z.array(view).readonly(),
});

/** A rulebook as it is written to a file, with the hashes that it must come out with when it is read. */
export const rulebookFileSchema = z.strictObject({
  language: z.literal(languageVersion),
  rulebook: rulebookSchema,
  meaning: hash,
  edition: hash,
});
