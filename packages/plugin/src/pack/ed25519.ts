import { DER } from "@noble/curves/abstract/weierstrass.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import type { Suite } from "./suite.js";

const pkcs8Prefix = hexToBytes("302e020100300506032b657004220420");

/** Ed25519 (RFC 8032) with SHA-256; keys are written as RFC 8410 says. */
export const ed25519Suite: Suite = {
  algorithms: { digest: "SHA-256", signature: "Ed25519" },
  digest: (bytes) => bytesToHex(sha256(bytes)),
  newSecret: () => ed25519.utils.randomSecretKey(),
  isSecret: (secret) => secret.length === 32,
  publicOf: (secret) => ed25519.getPublicKey(secret),
  isPublic(key) {
    try {
      return !ed25519.Point.fromBytes(key).isSmallOrder();
    } catch {
      return false;
    }
  },
  sign: (message, secret) => ed25519.sign(message, secret),
  verify(signature, message, key) {
    try {
      // By the letter of RFC 8032: one spelling of a signature and of a key.
      return ed25519.verify(signature, message, key, { zip215: false });
    } catch {
      return false;
    }
  },
  publicPrefix: "302a300506032b6570032100",
  identifier: "06032b6570",
  toPkcs8: (secret) => concatBytes(pkcs8Prefix, secret),
  fromPkcs8: (inner) => DER._tlv.decode(0x04, inner).v,
};
