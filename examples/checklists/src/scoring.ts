import type { ScoringData } from "@anwei/inspection";
import { text } from "@anwei/kernel";

/** A hundred points, of which what does not apply is left out; a veto item that fails makes the grade the lowest. */
export const hundredPoints = {
  denominator: "applicable",
  full: 100,
  total: 100,
  rounding: { mode: "halfUp", decimals: 1 },
  veto: "lowest-grade",
  grades: [
    { name: "good", title: text("好", "good"), from: 90 },
    { name: "fair", title: text("较好", "fair"), from: 75 },
    { name: "weak", title: text("一般", "weak"), from: 60 },
    { name: "poor", title: text("差", "poor") },
  ],
} as const satisfies Omit<ScoringData, "cites">;
