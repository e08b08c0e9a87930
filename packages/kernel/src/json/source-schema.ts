import { z } from "zod";
import { date, slug, text } from "./scalars.js";

const maybe = z.exactOptional;

/** A document that rules are taken from: `DocumentData`, strictly. */
export const documentSchema = z.strictObject({
  id: slug,
  title: text,
  type: z.enum(["law", "regulation", "rule", "standard", "notice", "report", "test"]),
  number: maybe(z.string()),
  issuer: maybe(text),
  published: maybe(date),
  from: maybe(date),
  to: maybe(date),
  verified: z.boolean(),
  note: maybe(text),
});

const reading = z.strictObject({ printed: z.string(), readAs: z.string(), because: text });

/** Where a rule or a number comes from: `Citation`, strictly. */
export const citationSchema = z.strictObject({
  document: documentSchema,
  place: maybe(text),
  verified: z.boolean(),
  reading: maybe(reading),
  note: maybe(text),
});

export const cites = z.union([z.array(citationSchema).readonly(), z.strictObject({ unsourced: text })]);
