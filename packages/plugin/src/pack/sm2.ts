import { DER } from "@noble/curves/abstract/weierstrass.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { sm2, sm3 } from "sm-crypto-v2";
import type { Suite } from "./suite.js";

/** The user id that GB/T 35276 prescribes where none was agreed: what is signed is hashed with it and the public key. */
const how = { hash: true, userId: "1234567812345678" };

const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const pkcs8Prefix = hexToBytes("308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420");
const pkcs8Public = hexToBytes("a144034200");

const publicOf = (secret: Uint8Array): Uint8Array => hexToBytes(sm2.getPublicKeyFromPrivateKey(bytesToHex(secret)));

/**
 * SM2 (GB/T 32918) with SM3 (GB/T 32905). A public key is an uncompressed point of 65 bytes, a signature r and s of 32
 * bytes each; private keys are written as RFC 5915 says, within PKCS #8.
 */
export const sm2Suite: Suite = {
  algorithms: { digest: "SM3", signature: "SM2" },
  digest: (bytes) => sm3(bytes),
  newSecret: () => hexToBytes(sm2.generateKeyPairHex().privateKey),
  isSecret(secret) {
    const value = secret.length === 32 ? BigInt(`0x${bytesToHex(secret)}`) : 0n;
    return value >= 1n && value <= order - 2n;
  },
  publicOf,
  isPublic(key) {
    try {
      return key.length === 65 && key[0] === 0x04 && sm2.verifyPublicKey(bytesToHex(key));
    } catch {
      return false;
    }
  },
  sign: (message, secret) =>
    hexToBytes(sm2.doSignature(message, bytesToHex(secret), { ...how, publicKey: bytesToHex(publicOf(secret)) })),
  verify(signature, message, key) {
    // The library holds s to its range and s alone: it throws where that is none.
    if (signature.length !== 64 || signature.subarray(0, 32).every((byte) => byte === 0)) return false;
    try {
      return sm2.doVerifySignature(message, bytesToHex(signature), bytesToHex(key), how);
    } catch {
      return false;
    }
  },
  publicPrefix: "3059301306072a8648ce3d020106082a811ccf5501822d034200",
  identifier: "06072a8648ce3d020106082a811ccf5501822d",
  toPkcs8: (secret) => concatBytes(pkcs8Prefix, secret, pkcs8Public, publicOf(secret)),
  fromPkcs8: (inner) => DER._tlv.decode(0x04, DER._tlv.decode(0x02, DER._tlv.decode(0x30, inner).v).l).v,
};
