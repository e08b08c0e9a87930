import { ed25519Suite } from "./ed25519.js";
import { sm2Suite } from "./sm2.js";
import type { SignatureAlgorithm, Suite } from "./suite.js";

/** The suites that are known, by their signature. */
export const suites: Readonly<Record<SignatureAlgorithm, Suite>> = { Ed25519: ed25519Suite, SM2: sm2Suite };

export const signatureAlgorithms = Object.keys(suites) as [SignatureAlgorithm, ...SignatureAlgorithm[]];

/** The suite of a pair of algorithms, where there is one. */
export const suiteOf = (named: { readonly digest: string; readonly signature: string }): Suite | undefined =>
  Object.values(suites).find(
    ({ algorithms: { digest, signature } }) => digest === named.digest && signature === named.signature,
  );
