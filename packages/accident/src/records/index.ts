export { accidentParties, partyAggravations, partyConducts, partyRoles } from "./accident-parties.js";
export {
  type Authority,
  accidentReports,
  authorities,
  type ReportItem,
  reporters,
  reportItems,
  reportRecipients,
} from "./accident-reports.js";
export { type Type1986, type Type2025, types1986, types2025 } from "./accident-types.js";
export { accidents, natures, sectors } from "./accidents.js";
export { casualties, fates } from "./casualties.js";
export { closingConditions, closings } from "./closings.js";
export { economy } from "./economy.js";
export { gridEffects, grids } from "./grid-effects.js";
export { investigations } from "./investigations.js";
export { type LossItem, losses, lossItems } from "./losses.js";
export { nearMisses } from "./near-misses.js";
export { fineGrounds, proposedFines } from "./proposed-fines.js";
export { reportFindings, reportOmissions, reportUntruths } from "./report-findings.js";
export { changesOf, supplements } from "./supplements.js";
