/** How packs are hashed and signed: one of these pairs, never a mixture. */
export type Algorithms =
  | { readonly digest: "SHA-256"; readonly signature: "Ed25519" }
  | { readonly digest: "SM3"; readonly signature: "SM2" };

/** The algorithms by which packs are signed. */
export type SignatureAlgorithm = Algorithms["signature"];

/** A pair of algorithms and how its keys are written. */
export interface Suite {
  readonly algorithms: Algorithms;
  /** In hexadecimal. */
  digest(bytes: Uint8Array): string;
  newSecret(): Uint8Array;
  isSecret(secret: Uint8Array): boolean;
  publicOf(secret: Uint8Array): Uint8Array;
  /** Whether the bytes are a point of the curve that may be a public key. */
  isPublic(key: Uint8Array): boolean;
  sign(message: Uint8Array, secret: Uint8Array): Uint8Array;
  verify(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean;
  /** What a SubjectPublicKeyInfo begins with, before the key itself, in hexadecimal. */
  readonly publicPrefix: string;
  /** The AlgorithmIdentifier of its keys, without its own tag and length, in hexadecimal. */
  readonly identifier: string;
  /** The PKCS #8 of a private key. */
  toPkcs8(secret: Uint8Array): Uint8Array;
  /** The private key in the inner part of a PKCS #8; throws where there is none. */
  fromPkcs8(inner: Uint8Array): Uint8Array;
}
