import type { AnyDefinition } from "@anwei/kernel";
import { reportItemsMissing } from "./content.js";
import { reportFault } from "./fault.js";
import { largerRiskGroundsMet, nearMiss, nearMissReportDue } from "./near-misses.js";
import { noticesGiven, noticesOutstanding } from "./notices.js";
import {
  cityReportLatest,
  passingOnTime,
  provinceReportLatest,
  reportDue,
  reportedUpTo,
  reportMade,
  stateReportLatest,
} from "./passing-on.js";
import { phoneReportTime, provincePhoneLatest, statePhoneLatest } from "./phone-report.js";
import { cityToldAt, countyToldAt, passedOn, provinceToldAt, stateToldAt } from "./steps.js";
import {
  levelAfterSupplement,
  levelChanged,
  lossAfter,
  lossSoFar,
  lostAfter,
  lostSoFar,
  seriousAfter,
  seriousSoFar,
  supplementCounts,
  supplementPrompt,
  supplementsUntil,
} from "./supplements.js";
import {
  informationReportTime,
  mineBureauReportDue,
  mineBureauReportTime,
  unitProvinceReportDue,
  unitReport,
  unitReportDue,
  unitReportedAt,
  unitReportTime,
} from "./unit-report.js";
import { mineBureauReport, mineBureauToldAt, unitProvinceReport, unitProvinceToldAt } from "./unit-told-besides.js";
import {
  daysShortCounted,
  daysShortOfUpdates,
  updatesOfDay,
  updatesOnDay,
  updatesPerDay,
  updatesUntil,
} from "./updates.js";

/** Everything about reporting an accident. */
export const reportingRules: readonly AnyDefinition[] = [
  unitReportTime,
  unitReportDue,
  informationReportTime,
  unitProvinceReportDue,
  mineBureauReportTime,
  mineBureauReportDue,
  unitReportedAt,
  unitReport,
  unitProvinceToldAt,
  unitProvinceReport,
  mineBureauToldAt,
  mineBureauReport,
  passingOnTime,
  reportedUpTo,
  cityReportLatest,
  provinceReportLatest,
  stateReportLatest,
  phoneReportTime,
  provincePhoneLatest,
  statePhoneLatest,
  reportDue,
  reportMade,
  countyToldAt,
  cityToldAt,
  provinceToldAt,
  stateToldAt,
  ...Object.values(passedOn).flatMap(({ due, made, state }) => [due, made, state]),
  noticesGiven,
  noticesOutstanding,
  reportItemsMissing,
  updatesPerDay,
  updatesOnDay,
  updatesUntil,
  updatesOfDay,
  daysShortCounted,
  daysShortOfUpdates,
  supplementsUntil,
  supplementCounts,
  supplementPrompt,
  lostSoFar,
  seriousSoFar,
  lossSoFar,
  lostAfter,
  seriousAfter,
  lossAfter,
  levelAfterSupplement,
  levelChanged,
  reportFault,
  largerRiskGroundsMet,
  nearMiss,
  nearMissReportDue,
];
