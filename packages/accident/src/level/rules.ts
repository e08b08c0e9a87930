import { buildingLevel, firstBuildingLevel } from "./building.js";
import {
  lossCounted,
  lossSince,
  lostCounted,
  lostSince,
  seriousCounted,
  seriousSince,
  supplementWindow,
} from "./counted.js";
import { countedLevel } from "./counted-level.js";
import { determinedLevel, firstLevel } from "./determined.js";
import { fireLevel, firstFireLevel } from "./fire.js";
import { accidentLevel } from "./general.js";
import { gridClass } from "./grid-class.js";
import { gridEffectLevel, gridsMet } from "./grid-effects.js";
import { gridCustomersLevel, gridLoadLevel } from "./grid-shares.js";
import { firstMineLevel, mineLevel } from "./mines.js";
import { plantEffects } from "./plant-effects.js";
import { firstPowerLevel, powerLevel } from "./power.js";
import { powerEffects } from "./power-effects.js";
import { firstRailwayLevel, railwayLevel } from "./railway.js";
import { railwayEvents } from "./railway-events.js";
import { accidentRegimes } from "./regimes.js";
import { roadClass } from "./road-class.js";
import { shipPollutionLevel } from "./ship-pollution.js";
import { firstLevelWithFloor, firstLevelWithoutFloor, levelWithFloor, levelWithoutFloor } from "./special.js";
import { firstSpecialEquipmentLevel, specialEquipmentLevel } from "./special-equipment.js";
import { specialEquipmentEvents } from "./special-equipment-events.js";
import { firstWaterLevel, waterLevel } from "./water.js";

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
  countedLevel,
  firstFireLevel,
  fireLevel,
  roadClass,
  specialEquipmentEvents,
  firstSpecialEquipmentLevel,
  specialEquipmentLevel,
  railwayEvents,
  firstRailwayLevel,
  railwayLevel,
  firstWaterLevel,
  waterLevel,
  shipPollutionLevel,
  gridClass,
  gridLoadLevel,
  gridCustomersLevel,
  gridEffectLevel,
  gridsMet,
  plantEffects,
  powerEffects,
  firstPowerLevel,
  powerLevel,
  firstMineLevel,
  mineLevel,
  firstBuildingLevel,
  buildingLevel,
  accidentRegimes,
  firstLevelWithFloor,
  levelWithFloor,
  firstLevelWithoutFloor,
  levelWithoutFloor,
  firstLevel,
  determinedLevel,
] as const;
