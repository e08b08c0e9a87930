import { z } from "zod";
import { members } from "./member-schema.js";
import { decimal, decimals, name, text, unit } from "./scalars.js";

const maybe = z.exactOptional;

const base = {
  title: text,
  also: maybe(z.array(z.string()).readonly()),
  assume: maybe(z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]), because: text })),
  none: maybe(z.literal(true)),
};

const number = z.strictObject({
  ...base,
  type: z.literal("number"),
  unit,
  as: maybe(z.literal("percent")),
  decimals,
  min: maybe(decimal),
  max: maybe(decimal),
  partOf: maybe(name),
});
const memberAlso = z.record(name, z.array(z.string()).readonly()).readonly();

const choice = z.strictObject({
  ...base,
  type: z.literal("choice"),
  ordered: maybe(z.literal(true)),
  open: maybe(z.literal(true)),
  members,
  memberAlso: maybe(memberAlso),
});
const set = z.strictObject({
  ...base,
  type: z.literal("set"),
  open: maybe(z.literal(true)),
  members,
  memberAlso: maybe(memberAlso),
});
const ref = z.strictObject({ ...base, type: z.literal("ref"), to: name });
const plain = z.strictObject({ ...base, type: z.enum(["test", "date", "instant", "text", "span"]) });

/** A field of a kind of record: `FieldData` with its members in a list. */
export const fieldSchema = z.discriminatedUnion("type", [number, choice, set, ref, plain]);

/** A kind of record as JSON: `KindData`, strictly. */
export const kindSchema = z.strictObject({
  name,
  title: text,
  complete: maybe(text),
  fields: z.record(name, fieldSchema).readonly(),
});
