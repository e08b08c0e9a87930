import type { Checklist } from "@anwei/inspection";
import { cityGas } from "./city-gas.ts";
import { civilExplosives } from "./civil-explosives.ts";
import { construction } from "./construction.ts";
import { crowdedPlaces } from "./crowded-places.ts";
import { fireworks } from "./fireworks.ts";
import { hazardousChemicals } from "./hazardous-chemicals.ts";
import { industryTrade } from "./industry-trade.ts";
import { nonCoalMines } from "./non-coal-mines.ts";
import { roadTransport } from "./road-transport.ts";

/** The checklists by the name of their files. */
export const trades: Readonly<Record<string, Checklist>> = {
  "hazardous-chemicals": hazardousChemicals,
  "non-coal-mines": nonCoalMines,
  "crowded-places": crowdedPlaces,
  fireworks,
  "road-transport": roadTransport,
  construction,
  "city-gas": cityGas,
  "civil-explosives": civilExplosives,
  "industry-trade": industryTrade,
};
