export { type ActLike, acts, aggravations, harms, mitigations } from "./acts.js";
export { type CaseEvent, caseEvents } from "./case-events.js";
export { cases } from "./cases.js";
export { measureKinds, measures } from "./measures.js";
export { penalties } from "./penalties.js";
export { provisions } from "./provisions.js";
