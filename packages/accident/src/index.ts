export * from "./classification/index.js";
export { type ClockState, clockStates } from "./clock-states.js";
export * from "./investigation/index.js";
export * from "./level/index.js";
export * from "./penalties/index.js";
export {
  type Authority,
  accidentParties,
  accidentReports,
  accidents,
  authorities,
  casualties,
  closingConditions,
  closings,
  economy,
  fates,
  fineGrounds,
  gridEffects,
  grids,
  investigations,
  type LossItem,
  losses,
  lossItems,
  natures,
  nearMisses,
  partyAggravations,
  partyConducts,
  partyRoles,
  proposedFines,
  type ReportItem,
  reporters,
  reportFindings,
  reportItems,
  reportOmissions,
  reportRecipients,
  reportUntruths,
  sectors,
  supplements,
  type Type1986,
  type Type2025,
  types1986,
  types2025,
} from "./records/index.js";
export * from "./reporting/index.js";
export { accidentRules } from "./rules.js";
export * from "./statistics/index.js";
