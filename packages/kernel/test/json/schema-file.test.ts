import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { definitionFileSchema, jsonSchemaOf, writeDefinition } from "../../src/json.js";
import { definitions } from "./corpus.js";

const schema = jsonSchemaOf(definitionFileSchema, "A definition of @anwei/kernel");

// Where this fails, the language has changed: `npm run schemas` writes the file anew.
test("the published JSON Schema is that of the language", async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schema/definition.schema.json");
});

test("another implementation finds every definition valid by it, and broken ones invalid", () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  for (const [i, data] of definitions.entries()) {
    const json = JSON.parse(writeDefinition(data)) as { language: number; definition: Record<string, unknown> };
    expect(validate(json), `${data.id} ${JSON.stringify(validate.errors)}`).toBe(true);
    if (i % 20 !== 0) continue;
    expect(validate({ ...json, language: 2 })).toBe(false);
    expect(validate({ ...json, more: 1 })).toBe(false);
    expect(validate({ ...json, definition: { ...json.definition, titel: 1 } })).toBe(false);
    expect(validate({ ...json, definition: { ...json.definition, id: "Level" } })).toBe(false);
    expect(validate({ ...json, definition: { ...json.definition, title: undefined } })).toBe(false);
  }
});
