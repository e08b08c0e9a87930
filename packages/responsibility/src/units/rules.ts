import type { AnyDefinition } from "@anwei/kernel";
import { similarBusinessDecider, similarBusinessDue } from "./similar-business.js";
import { comprehensiveBodiesHeld, comprehensiveBody, localBodiesHeld, localBody } from "./standing-bodies.js";
import { supervision } from "./supervision.js";
import { contestedSubjects, unsupervisedSubjects } from "./unsupervised.js";

/** What national law says of units, territory and trade, and who is answerable. */
export const unitRules: readonly AnyDefinition[] = [
  supervision,
  similarBusinessDue,
  similarBusinessDecider,
  unsupervisedSubjects,
  contestedSubjects,
  localBodiesHeld,
  localBody,
  comprehensiveBodiesHeld,
  comprehensiveBody,
];
