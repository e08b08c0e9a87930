import { text } from "@anwei/kernel";
import { shown } from "@anwei/kernel/json";
import { DER } from "@noble/curves/abstract/weierstrass.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { PackError } from "./pack-error.js";
import type { SignatureAlgorithm, Suite } from "./suite.js";
import { suites } from "./suites.js";

/** A public key taken apart. */
export interface PublicKey {
  readonly suite: Suite;
  readonly bytes: Uint8Array;
  /** The digest of its SubjectPublicKeyInfo, by its own suite. */
  readonly id: string;
}

/** A private key taken apart. */
export interface PrivateKey {
  readonly suite: Suite;
  readonly secret: Uint8Array;
}

/** A public key from the base64 of its SubjectPublicKeyInfo, or `undefined` for what is none. */
export function readPublicKey(base64: string): PublicKey | undefined {
  const der = fromBase64(base64);
  const written = der && bytesToHex(der);
  const suite = Object.values(suites).find(({ publicPrefix }) => written?.startsWith(publicPrefix));
  if (!der || !suite) return undefined;
  const bytes = der.subarray(suite.publicPrefix.length / 2);
  return suite.isPublic(bytes) ? { suite, bytes, id: suite.digest(der) } : undefined;
}

/**
 * Makes a pair of keys, both as PEM: the private one as PKCS #8, the public one as SubjectPublicKeyInfo, so that other
 * tools read them. The private key is nobody's but its holder's.
 */
export function newKey(algorithm: SignatureAlgorithm): { readonly private: string; readonly public: string } {
  const suite = suites[algorithm];
  const secret = suite.newSecret();
  return { private: pem("PRIVATE KEY", suite.toPkcs8(secret)), public: pem("PUBLIC KEY", publicInfo(suite, secret)) };
}

/**
 * The public key of a PEM, private or public: the base64 of its SubjectPublicKeyInfo in one line, as trust stores and
 * signers have it.
 *
 * @throws PackError `bad-key`
 */
export function publicKey(written: string): string {
  const blocks = blocksOf(written);
  const given = blocks.get("PUBLIC KEY");
  if (given === undefined) {
    const { suite, secret } = readPrivateKey(written);
    return toBase64(publicInfo(suite, secret));
  }
  if (!readPublicKey(given)) throw badKey(text("其他算法的公钥", "a public key of another algorithm"));
  return given;
}

/** @throws PackError `bad-key` */
export function readPrivateKey(written: string): PrivateKey {
  const blocks = blocksOf(written);
  const block = blocks.get("PRIVATE KEY");
  if (block === undefined) throw notPkcs8([...blocks.keys()]);
  try {
    const pkcs8 = fromBase64(block) ?? new Uint8Array();
    const version = DER._tlv.decode(0x02, DER._tlv.decode(0x30, pkcs8).v);
    const algorithm = DER._tlv.decode(0x30, version.l);
    const suite = Object.values(suites).find(({ identifier }) => identifier === bytesToHex(algorithm.v));
    if (!suite) throw badKey(text("其他算法的私钥", "a private key of another algorithm"));
    const secret = suite.fromPkcs8(DER._tlv.decode(0x04, algorithm.l).v);
    if (suite.isSecret(secret)) return { suite, secret };
  } catch (error) {
    if (error instanceof PackError) throw error;
  }
  throw badKey(text("残缺的私钥", "a private key that is not whole"));
}

const publicInfo = (suite: Suite, secret: Uint8Array): Uint8Array =>
  concatBytes(hexToBytes(suite.publicPrefix), suite.publicOf(secret));

const badKey = (found: ReturnType<typeof text>): PackError =>
  PackError.of("bad-key", "PEM", {
    expected: text("Ed25519 或 SM2 密钥", "a key of Ed25519 or SM2"),
    found,
    todo: text("改用相应算法的密钥", "Use a key of one of these."),
  });

/** For a PEM with no plain PKCS #8 in it: some of what other tools write can be turned into it. */
function notPkcs8(labels: readonly string[]): PackError {
  const locked = labels.includes("ENCRYPTED PRIVATE KEY");
  return PackError.of("bad-key", "PEM", {
    expected: text("PKCS #8 私钥（BEGIN PRIVATE KEY）", "a private key in PKCS #8 (BEGIN PRIVATE KEY)"),
    found: labels.length > 0 ? shown(labels.join(", ")) : text("不是 PEM", "no PEM"),
    todo: locked
      ? text("用 openssl pkey 解除口令，或由签名设备签名", "Unlock it with openssl pkey, or let a device sign.")
      : labels.includes("EC PRIVATE KEY")
        ? text("用 openssl pkcs8 -topk8 -nocrypt 转换", "Convert it with openssl pkcs8 -topk8 -nocrypt.")
        : text("换用私钥文件", "Give the file of the private key."),
  });
}

function pem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `${[`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join("\n")}\n`;
}

/** The blocks of a PEM by their labels, each in one line of base64. */
const blocksOf = (written: string): ReadonlyMap<string, string> =>
  new Map(
    [...written.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g)].map(
      ([, label = "", body = ""]) => [label, body.replace(/\s/g, "")],
    ),
  );

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The bytes of base64 that has one spelling, or `undefined`. */
function fromBase64(written: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(written), (c) => c.charCodeAt(0));
    return toBase64(bytes) === written ? bytes : undefined;
  } catch {
    return undefined;
  }
}
