import { publicKey, readPrivateKey } from "./keys.js";
import type { Algorithms } from "./suite.js";

/** What signs packs: a signing device, a service that has one, or a key in a file. */
export interface Signer {
  readonly algorithms: Algorithms;
  /** The public key: its SubjectPublicKeyInfo in base64, in one line, as a trust store has it. */
  readonly key: string;
  /**
   * Signs a message of some hundred bytes, which the signer hashes itself, and answers 64 bytes: for Ed25519 as RFC 8032
   * has it; for SM2 r and s, 32 bytes each, with the user id 1234567812345678 (GB/T 35276). Where it rejects, no pack
   * is made.
   */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/**
 * A signer with a private key in memory: the text of a PEM with a PKCS #8 in it, of Ed25519 or SM2, as `newKey` and
 * other tools write it.
 *
 * @throws PackError `bad-key`
 * @example
 * ```ts
 * const pack = await writePack(plugin, softwareSigner(await readFile("key.pem", "utf8")));
 * ```
 */
export function softwareSigner(pem: string): Signer {
  const { suite, secret } = readPrivateKey(pem);
  return {
    algorithms: suite.algorithms,
    key: publicKey(pem),
    sign: async (message) => suite.sign(message, secret),
  };
}
