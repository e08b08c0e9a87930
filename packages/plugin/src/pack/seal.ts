import { canonicalJson, text } from "@anwei/kernel";
import { languageVersion, shown } from "@anwei/kernel/json";
import { bytesToHex } from "@noble/hashes/utils.js";
import { contentBytes, type PackHeader, packFormat, signedBytes } from "./envelope.js";
import { type PublicKey, readPublicKey } from "./keys.js";
import { PackError } from "./pack-error.js";
import type { Signer } from "./signer.js";
import { suiteOf } from "./suites.js";

/** What of a content its header repeats. */
interface Sealable {
  readonly id: string;
  readonly version: string;
  readonly region?: string;
  readonly apiVersion: number;
}

/** A content in its signed envelope, as canonical JSON. @throws PackError where the signer fails or signs wrongly. */
export async function seal(content: Sealable, signer: Signer): Promise<string> {
  const { id, version, region } = content;
  const key = keyOf(signer);
  const header: PackHeader = {
    algorithms: signer.algorithms,
    apiVersion: content.apiVersion as PackHeader["apiVersion"],
    content: key.suite.digest(contentBytes(content)),
    key: key.id,
    language: languageVersion,
    plugin: { id, version, ...(region === undefined ? {} : { region }) },
  };
  const signature = await signatureOf(signedBytes(header), signer, key);
  return canonicalJson({ anwei: "pack", format: packFormat, header, content, signature: bytesToHex(signature) });
}

function keyOf({ algorithms, key }: Signer): PublicKey {
  const own = readPublicKey(key);
  if (own && own.suite === suiteOf(algorithms)) return own;
  throw PackError.of("bad-key", "signer.key", {
    expected: text(`${algorithms.signature} 公钥`, `a public key of ${algorithms.signature}`),
    found: shown(key),
    todo: text("给出签名设备自己的公钥", "Give the signer's own public key."),
  });
}

async function signatureOf(message: Uint8Array, signer: Signer, { suite, bytes }: PublicKey): Promise<Uint8Array> {
  let signature: Uint8Array;
  try {
    signature = await signer.sign(message);
  } catch (cause) {
    const found = shown(cause instanceof Error ? cause.message : String(cause));
    const todo = text("检查签名设备或服务后重试", "Look to the signing device or service, and try again.");
    throw PackError.of("signing-failed", "signer", { expected: text("签名", "a signature"), found, todo }, { cause });
  }
  if (suite.verify(signature, message, bytes)) return signature;
  throw PackError.of("bad-signature", "signer", {
    expected: text(
      `与其公钥相符的 64 字节 ${suite.algorithms.signature} 签名`,
      `64 bytes, a signature by ${suite.algorithms.signature} that matches its public key`,
    ),
    found: text(`${signature.length} 字节`, `${signature.length} bytes`),
    todo: text(
      "核对公钥；SM2 须为 r、s 各 32 字节，DER 编码的要拆开",
      "Compare the public key; for SM2 give r and s, 32 bytes each: take a signature in DER apart.",
    ),
  });
}
