export { campaignReach } from "./campaign.js";
export { type InspectionCoverage, type InspectionCoverageWritten, inspectionCoverage } from "./coverage.js";
export { type ExposureWritten, exposureShare } from "./exposure.js";
export { type FrequencyStanding, type FrequencyWritten, inspectionFrequency } from "./frequency.js";
export { type PlanCarriedOutWritten, planCarriedOut } from "./planned.js";
export { type PlanStanding, planStandings } from "./standing.js";
