export { type Claim, type Consistency, type ConsistencyWritten, consistency } from "./consistency.js";
export { highRiskTraining } from "./high-risk.js";
export { type NamedList, type NamedListWritten, namedList } from "./named-list.js";
export { type PrintedShare, type Wholes, wholesThatAgree } from "./wholes.js";
