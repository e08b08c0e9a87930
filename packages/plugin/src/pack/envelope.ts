import { canonicalJson, text } from "@anwei/kernel";
import { languageVersion, slugSchema, want } from "@anwei/kernel/json";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { pluginSchema } from "../json/schema.js";
import { apiVersion } from "../plugin.js";

/** The version of the form of a pack. It grows when the envelope changes; older forms stay readable. */
export const packFormat = 1;

const maybe = z.exactOptional;

export const digestSchema = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    want(
      "bad-value",
      text("64 位小写十六进制数", "64 lower-case hexadecimal digits"),
      text("改正取值", "Mend the value."),
    ),
  );

export const regionSchema = z
  .string()
  .regex(
    /^[1-9][0-9]{5}$/,
    want(
      "bad-value",
      text("六位行政区划代码", "an administrative code of six digits"),
      text("如 990100", "Such as 990100."),
    ),
  );

/** A semantic version: only what can be compared tells a downgrade. */
export const versionSchema = z
  .string()
  .max(100)
  .regex(
    /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/,
    want(
      "bad-value",
      text("形如 1.2.0 的语义化版本号", "a semantic version such as 1.2.0"),
      text("改正版本号", "Mend the version."),
    ),
  );

const named = z.string().max(40);

const headerSchema = z.strictObject({
  algorithms: z.strictObject({ digest: named, signature: named }),
  apiVersion: z.literal(apiVersion),
  content: digestSchema,
  key: digestSchema,
  language: z.literal(languageVersion),
  plugin: z.strictObject({ id: slugSchema, version: versionSchema, region: maybe(regionSchema) }),
});

/** What is signed of a pack: what it holds, by the digest of its content, for which software, by whom. */
export type PackHeader = z.output<typeof headerSchema>;

/** A pack whose content is not looked at yet: that comes once its signature holds. */
export const envelopeSchema = z.strictObject({
  anwei: z.literal("pack"),
  format: z.literal(packFormat),
  header: headerSchema,
  content: z.looseObject({}),
  signature: z
    .string()
    .regex(
      /^[0-9a-f]{128}$/,
      want(
        "bad-value",
        text("128 位小写十六进制数", "128 lower-case hexadecimal digits"),
        text("改正取值", "Mend the value."),
      ),
    ),
});

/** A pack as it is written to a file. */
export const packSchema = envelopeSchema.extend({ content: pluginSchema });

/** The bytes that are signed. What they begin with is signed of nothing else, so that no other signature passes here. */
export const signedBytes = (header: PackHeader): Uint8Array =>
  utf8ToBytes(`anwei pack ${packFormat}\n${canonicalJson(header)}`);

/** The bytes of a pack's content, as they are digested. */
export const contentBytes = (content: unknown): Uint8Array => utf8ToBytes(canonicalJson(content));
