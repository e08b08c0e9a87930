export { type CaseEvent, caseEvents } from "./case-events.js";
export { cases } from "./cases.js";
