import type { AnyDefinition } from "@anwei/kernel";
import { changeShares, changes } from "./changes.js";
import { countsInStatistics } from "./counts.js";
import { possibleDuplicate, sameRecords } from "./duplicates.js";
import { accidentFigures, figuresByLevel, figuresBySector } from "./figures.js";
import {
  casualtiesPerMillionHours,
  deathsPerBuildingOutput,
  deathsPerCoal,
  deathsPerEmployed,
  deathsPerEquipment,
  deathsPerGdp,
  deathsPerThousandStaff,
  deathsPerVehicles,
  seriousPerThousandStaff,
  workdaysPerCasualty,
  workdaysPerMillionHours,
} from "./rates.js";
import {
  basesAsOf,
  basesOfYear,
  casualtiesInYear,
  deathsBySectorInYear,
  deathsInYear,
  equipmentDeathsInYear,
  seriousInYear,
  workdaysInYear,
} from "./yearly.js";

const listed = (figures: Readonly<Record<string, Readonly<Record<string, AnyDefinition>>>>): readonly AnyDefinition[] =>
  Object.values(figures).flatMap((times) => Object.values(times));

/** Everything about counts and rates. */
export const statisticsRules: readonly AnyDefinition[] = [
  countsInStatistics,
  sameRecords,
  possibleDuplicate,
  ...listed(accidentFigures),
  ...listed(figuresByLevel),
  ...listed(figuresBySector),
  ...changes,
  ...changeShares,
  deathsInYear,
  deathsBySectorInYear,
  equipmentDeathsInYear,
  seriousInYear,
  casualtiesInYear,
  workdaysInYear,
  basesAsOf,
  ...Object.values(basesOfYear),
  deathsPerGdp,
  deathsPerEmployed,
  deathsPerCoal,
  deathsPerVehicles,
  deathsPerBuildingOutput,
  deathsPerEquipment,
  deathsPerThousandStaff,
  seriousPerThousandStaff,
  casualtiesPerMillionHours,
  workdaysPerMillionHours,
  workdaysPerCasualty,
];
