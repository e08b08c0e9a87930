import { industries, type sectors } from "@anwei/accident";
import { all, any, type ChoiceTerm, type Test } from "@anwei/kernel";
import type { TargetTrade } from "@anwei/responsibility";

export type Sector = keyof typeof sectors;
export type OneTrade = Exclude<TargetTrade, "all">;

/** Which kinds of accident count for a trade's control indicators (分行业控制指标). */
export const sectorsOfTrade: Readonly<Record<OneTrade, readonly [Sector, ...Sector[]]>> = {
  road: ["road"],
  fire: ["fire"],
  "industry-mining-trade": industries,
  coal: ["coal"],
  "non-coal-mine": ["non-coal-mine"],
  construction: ["construction"],
  "hazardous-chemicals": ["hazardous-chemicals"],
  fireworks: ["fireworks"],
  "industry-trade": ["industry-trade"],
  water: ["water"],
};

export const oneTrades = Object.keys(sectorsOfTrade) as OneTrade[];

/** An accident of this kind counts for the trade that a target names. */
export const inTrade = (sector: ChoiceTerm<Sector>, trade: ChoiceTerm<TargetTrade>): Test =>
  any(trade.is("all"), ...oneTrades.map((one) => all(trade.is(one), sector.oneOf(...sectorsOfTrade[one]))));
