import { choice, kind, ref, text } from "@anwei/kernel";
import { hazardUnits } from "./hazard-units.js";

/** Plans that are drilled for a major hazard installation. */
export const hazardPlans = {
  special: text("专项应急预案", "special plan"),
  site: text("现场处置方案", "site plan"),
} as const;

/** Drills of a major hazard installation's plans (重大危险源应急演练). */
export const hazardDrills = kind("hazardDrills", text("重大危险源应急演练", "Drills"), {
  hazardUnit: ref(text("辨识单元", "hazard unit"), hazardUnits),
  plan: choice(text("预案类别", "plan"), hazardPlans),
});
