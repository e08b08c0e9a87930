import { z } from "zod";
import { definitionSchema } from "./definition-schema.js";
import { fieldSchema, kindSchema } from "./field-schema.js";
import { members } from "./member-schema.js";
import { node, test } from "./node-schema.js";
import { text } from "./scalars.js";
import { citationSchema, documentSchema } from "./source-schema.js";

const names = z.registry<{ readonly id: string; readonly description: string }>();
names.add(text, { id: "Text", description: "A text in Chinese and English." });
names.add(node, { id: "Node", description: "Any term of the rule language." });
names.add(test, { id: "Test", description: "A term that holds or does not." });
names.add(members, { id: "Members", description: "The members of a choice, in order." });
names.add(fieldSchema, { id: "Field", description: "A field of a kind of record." });
names.add(kindSchema, { id: "Kind", description: "A kind of record." });
names.add(documentSchema, { id: "Document", description: "A document that rules are taken from." });
names.add(citationSchema, { id: "Citation", description: "Where a rule or a number comes from." });
names.add(definitionSchema, {
  id: "Definition",
  description: "A parameter, a quantity, an indicator or a decision.",
});

/**
 * The JSON Schema (2020-12) of what a schema reads, with the parts of definitions under `$defs` by name. It says what
 * shape JSON must have; sizes, reserved names, dates that exist and all that rules mean are checked by reading.
 */
export function jsonSchemaOf(schema: z.ZodType, title: string): Readonly<Record<string, unknown>> {
  const { $schema, ...made } = z.toJSONSchema(schema, {
    io: "input",
    metadata: names,
    override: ({ jsonSchema }) => {
      // Said of the data in memory; in JSON it says nothing.
      delete jsonSchema.readOnly;
    },
  });
  return { $schema, title, ...(chosenByTag(made) as object) };
}

type Schema = Readonly<Record<string, unknown>>;

const tags = ["op", "kind", "type", "window", "fold", "may", "view"];

/**
 * Says "one of these" as "if its tag is this, then that". Terms hold terms: a validator that looks into each
 * alternative to the end, as editors do, would otherwise look into each of theirs, and never come back.
 */
function chosenByTag(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(chosenByTag);
  if (typeof schema !== "object" || schema === null) return schema;
  const own = Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, chosenByTag(inner)]));
  const { oneOf, ...rest } = own;
  if (!Array.isArray(oneOf)) return own;
  const tag = tags.find((t) => (oneOf as readonly Schema[]).every((branch) => tagged(branch, t)));
  if (tag === undefined) return own;
  const branches = (oneOf as readonly Schema[]).flatMap((branch) =>
    Array.isArray(branch.allOf) ? (branch.allOf as readonly Schema[]) : [choice(branch, tag)],
  );
  const values = (oneOf as readonly Schema[]).flatMap((branch) => valuesOf(branch, tag));
  return { ...rest, type: "object", properties: { [tag]: { enum: values } }, required: [tag], allOf: branches };
}

const property = (branch: Schema, tag: string): Schema | undefined =>
  (branch.properties as Readonly<Record<string, Schema>> | undefined)?.[tag];

const valuesOf = (branch: Schema, tag: string): readonly unknown[] => {
  const of = property(branch, tag);
  return of && "const" in of ? [of.const] : Array.isArray(of?.enum) ? of.enum : [];
};

const tagged = (branch: Schema, tag: string): boolean => valuesOf(branch, tag).length > 0;

const choice = (branch: Schema, tag: string): Schema => ({
  if: { properties: { [tag]: { enum: valuesOf(branch, tag) } }, required: [tag] },
  then: branch,
});
