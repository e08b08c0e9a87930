export { countsInStatistics } from "./counts.js";
export { possibleDuplicate, sameRecords } from "./duplicates.js";
export {
  accidentFigures,
  type FigureName,
  figuresByLevel,
  figuresBySector,
  type SpanName,
} from "./figures.js";
export {
  casualtiesPerMillionHours,
  deathsPerBuildingOutput,
  deathsPerCoal,
  deathsPerEmployed,
  deathsPerEquipment,
  deathsPerGdp,
  deathsPerThousandStaff,
  deathsPerVehicles,
  industries,
  seriousPerThousandStaff,
  workdaysPerCasualty,
  workdaysPerMillionHours,
} from "./rates.js";
export { type BaseName, basesAsOf, basesOfYear, deathsBySectorInYear, deathsInYear } from "./yearly.js";
