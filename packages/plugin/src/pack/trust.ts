import { type Text, text } from "@anwei/kernel";
import { dateSchema, fitted, frozen, type Limits, plainJson, shown, slugSchema, textSchema } from "@anwei/kernel/json";
import { compareVersions } from "compare-versions";
import { z } from "zod";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.js";
import { digestSchema, type PackHeader, regionSchema, versionSchema } from "./envelope.js";
import { formatProblem } from "./format.js";
import { readPublicKey } from "./keys.js";
import { trustLimits } from "./limits.js";
import { PackError } from "./pack-error.js";
import type { SignatureAlgorithm } from "./suite.js";
import { signatureAlgorithms } from "./suites.js";

/** The version of the form of a trust store. */
const trustFormat = 1;

const maybe = z.exactOptional;
const algorithm = z.enum(signatureAlgorithms);

const trustedKeySchema = z.strictObject({
  id: digestSchema,
  algorithm,
  public: z.string().max(1000),
  holder: textSchema,
  plugins: maybe(z.array(slugSchema).readonly()),
  regions: maybe(z.array(regionSchema).readonly()),
  from: maybe(dateSchema),
  to: maybe(dateSchema),
  revoked: maybe(z.strictObject({ on: dateSchema, because: textSchema })),
});

/** Whose packs are accepted, as JSON; what its keys and dates mean is checked by `readTrust`. */
export const trustSchema = z.strictObject({
  anwei: z.literal("trust"),
  format: z.literal(trustFormat),
  algorithms: maybe(z.array(algorithm).min(1).readonly()),
  keys: z.array(trustedKeySchema).readonly(),
  versions: z.record(slugSchema, versionSchema).readonly(),
});

/** A key whose packs are accepted, and how far. */
export interface TrustedKey {
  /** The digest of the public key: what people find it by; what decides is the public key. */
  readonly id: string;
  readonly algorithm: SignatureAlgorithm;
  /** Its SubjectPublicKeyInfo in base64: what stands between BEGIN and END of its PEM, in one line. */
  readonly public: string;
  readonly holder: Text;
  /** The plugins that it may sign; all where left out. */
  readonly plugins?: readonly string[];
  /** The regions within which the plugins that it signs must lie; anywhere where left out. */
  readonly regions?: readonly string[];
  /** The days on which it is accepted, both included. A pack states no day: what counts is when it is read. */
  readonly from?: string;
  readonly to?: string;
  /** Once revoked, nothing that it signed is accepted, whenever that was. */
  readonly revoked?: { readonly on: string; readonly because: Text };
}

/** Whose packs a host accepts: a file of the host, which no pack can change. */
export interface Trust {
  /** The signature algorithms that are accepted; all that are known where left out. */
  readonly algorithms?: readonly SignatureAlgorithm[];
  readonly keys: readonly TrustedKey[];
  /** The least version of each plugin that is still accepted. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Reads a trust store from JSON text.
 *
 * @throws PackError with every problem: of the JSON, keys that are none or whose id is not theirs, spans that end
 * before they begin.
 * @example
 * ```ts
 * const trust = readTrust(await readFile("trust.json", "utf8"));
 * ```
 */
export function readTrust(json: string, more: { readonly limits?: Partial<Limits> } = {}): Trust {
  const limits = { ...trustLimits, ...more.limits };
  const plain = plainJson(json, limits);
  if (plain.fatal) throw PackError.ofFlaws(plain.flaws, limits.problems);
  const format = formatProblem(plain.value, "trust", trustFormat);
  if (format) throw new PackError([format]);
  const read = fitted(trustSchema, plain.value);
  const flaws = [...plain.flaws, ...read.flaws];
  if (!("value" in read) || flaws.length > 0) throw PackError.ofFlaws(flaws, limits.problems);
  const { anwei: _, format: __, ...trust } = read.value;
  const problems = problemsOf(trust);
  if (problems.length > 0) throw new PackError(problems);
  return frozen(trust);
}

function problemsOf({ keys }: Trust): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const add = (code: DiagnosticCode, subject: string, expected: Text, found: Text, todo: Text): void => {
    problems.push({ code, plugins: [], subject, expected, found, todo });
  };
  const seen = new Set<string>();
  keys.forEach((key, i) => {
    const at = `keys[${i}]`;
    const own = readPublicKey(key.public);
    if (!own) {
      add(
        "bad-key",
        `${at}.public`,
        text(
          "Ed25519 或 SM2 公钥 PEM 首尾两行之间的 base64，写成一行",
          "the base64 between BEGIN and END of the PEM of a public key of Ed25519 or SM2, in one line",
        ),
        shown(key.public),
        text("重新抄录公钥", "Copy the public key anew."),
      );
      return;
    }
    const { signature } = own.suite.algorithms;
    if (key.algorithm !== signature) {
      add("key-algorithm", `${at}.algorithm`, text(signature, signature), shown(key.algorithm), mend);
    }
    if (key.id !== own.id) {
      add(
        "key-id",
        `${at}.id`,
        text(own.id, own.id),
        text(key.id, key.id),
        text("与持有人核对公钥后改正编号", "Compare the public key with its holder, then mend the id."),
      );
    }
    if (seen.has(own.id)) {
      add("duplicate-part", at, text("每个密钥只列一次", "each key once"), text(own.id, own.id), mend);
    }
    seen.add(own.id);
    if (key.from !== undefined && key.to !== undefined && key.to < key.from) {
      add("bad-date", `${at}.to`, text(`不早于 ${key.from}`, `no day before ${key.from}`), shown(key.to), mend);
    }
  });
  return problems;
}

const mend = text("改正该项", "Mend it.");

/** A trust store as it is written to a file, for people to edit. @throws PackError where it could not be read again. */
export function writeTrust(trust: Trust): string {
  const json = `${JSON.stringify({ anwei: "trust", format: trustFormat, ...trust }, null, 2)}\n`;
  readTrust(json);
  return json;
}

/** An entry of a trust store for a public key, without limits. @throws PackError `bad-key` */
export function trustedKey(key: string, holder: Text): TrustedKey {
  const own = readPublicKey(key);
  if (!own) {
    throw PackError.of("bad-key", "key", {
      expected: text("Ed25519 或 SM2 公钥", "a public key of Ed25519 or SM2"),
      found: shown(key),
      todo: text("用 publicKey 从 PEM 取得", "Take it from its PEM with publicKey."),
    });
  }
  return { id: own.id, algorithm: own.suite.algorithms.signature, public: key, holder };
}

/** The trust store after a pack was accepted: from then on no older version of its plugin is. */
export function remembered(trust: Trust, { plugin: { id, version } }: PackHeader): Trust {
  const least = leastVersion(trust, id);
  if (least !== undefined && compareVersions(version, least) <= 0) return trust;
  return { ...trust, versions: { ...trust.versions, [id]: version } };
}

/** The least version of a plugin that is accepted, where one is said. */
export const leastVersion = ({ versions }: Trust, id: string): string | undefined =>
  Object.hasOwn(versions, id) ? versions[id] : undefined;
