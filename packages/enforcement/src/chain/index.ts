export { type ChainStep, type EnforcementChainWritten, enforcementChain } from "./enforcement-chain.js";
