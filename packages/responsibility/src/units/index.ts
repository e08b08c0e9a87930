export { answers } from "../records/answers.js";
export { mandates, type Principle, principles } from "../records/mandates.js";
export { organisations } from "../records/organisations.js";
export { type PostRole, postRoles, posts } from "../records/posts.js";
export { subjectsOfSupervision } from "../records/subjects-of-supervision.js";
export { type Trade, type TradeActivity, tradeActivities, trades } from "../records/trades.js";
export {
  type AdministrativeLevel,
  administrativeLevel,
  type CodeProblem,
  checkAdministrativeCode,
} from "./administrative-code.js";
export { type Answerable, answerable, nationalReading, type Reading, resolver } from "./answerable.js";
export { answerRecord, answersOf } from "./answers-of.js";
export { checkCreditCode, creditCodeCheckDigit } from "./credit-code.js";
export {
  type DirectSupervision,
  type DirectSupervisionWritten,
  directSupervision,
  type MandatesOf,
} from "./direct-supervision.js";
export { similarBusinessDecider, similarBusinessDue } from "./similar-business.js";
export { comprehensiveBodiesHeld, comprehensiveBody, localBodiesHeld, localBody } from "./standing-bodies.js";
export { supervision } from "./supervision.js";
export { contestedSubjects, unsupervisedSubjects } from "./unsupervised.js";
