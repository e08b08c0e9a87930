// Plugins as signed packs: data that is loaded without running anybody's code.

export { type PackHeader, packFormat, packSchema } from "./pack/envelope.js";
export { newKey, publicKey } from "./pack/keys.js";
export { packLimits } from "./pack/limits.js";
export { PackError } from "./pack/pack-error.js";
export { openPack, type Pack, readPack } from "./pack/read.js";
export { type Signer, softwareSigner } from "./pack/signer.js";
export type { Algorithms, SignatureAlgorithm } from "./pack/suite.js";
export {
  readTrust,
  remembered,
  type Trust,
  type TrustedKey,
  trustedKey,
  trustSchema,
  writeTrust,
} from "./pack/trust.js";
export { type Against, type VerifiedPack, verifyPack } from "./pack/verify.js";
export { writePack } from "./pack/write.js";
