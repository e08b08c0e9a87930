import {
  lossCounted,
  lossSince,
  lostCounted,
  lostSince,
  seriousCounted,
  seriousSince,
  supplementWindow,
} from "./counted.js";
import { determinedLevel, firstLevel } from "./determined.js";
import { accidentLevel } from "./general.js";

/** Everything that decides how grave an accident is. */
export const levelRules = [
  accidentLevel,
  supplementWindow,
  lostSince,
  seriousSince,
  lossSince,
  lostCounted,
  seriousCounted,
  lossCounted,
  firstLevel,
  determinedLevel,
] as const;
