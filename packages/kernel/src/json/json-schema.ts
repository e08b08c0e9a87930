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
  return { $schema, title, ...made };
}
