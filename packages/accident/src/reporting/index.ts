export { reportItemsMissing } from "./content.js";
export {
  type ReportDuties,
  type ReportDuty,
  type ReportParty,
  reportDuties,
  reportParties,
} from "./duties.js";
export { type ReportFault, reportFault, reportFaults } from "./fault.js";
export {
  type LargerRiskGround,
  largerRiskGrounds,
  largerRiskGroundsMet,
  nearMiss,
  nearMissReportDue,
} from "./near-misses.js";
export { noticesGiven, noticesOutstanding } from "./notices.js";
export {
  cityReportLatest,
  passingOnTime,
  provinceReportLatest,
  reportDue,
  reportedUpTo,
  reportMade,
  stateReportLatest,
} from "./passing-on.js";
export { phoneReportTime, provincePhoneLatest, statePhoneLatest } from "./phone-report.js";
export { cityToldAt, countyToldAt, passedOn, provinceToldAt, stateToldAt } from "./steps.js";
export {
  levelAfterSupplement,
  levelChanged,
  supplementCounts,
  supplementPrompt,
  supplementsUntil,
} from "./supplements.js";
export {
  informationReportTime,
  mineBureauReportDue,
  mineBureauReportTime,
  unitProvinceReportDue,
  unitReport,
  unitReportDue,
  unitReportedAt,
  unitReportTime,
} from "./unit-report.js";
export { mineBureauReport, mineBureauToldAt, unitProvinceReport, unitProvinceToldAt } from "./unit-told-besides.js";
export { daysShortOfUpdates, updatesOfDay, updatesPerDay } from "./updates.js";
