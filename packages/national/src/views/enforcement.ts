import { penaltyProcedure } from "@anwei/enforcement";
import type { ProcedureView } from "@anwei/plugin/v1";

/** Each case of a penalty: its next step, who must take it and by when. */
export const penaltyCases: ProcedureView = {
  view: "procedure",
  ...penaltyProcedure.face,
  id: "national/penalty-cases",
};
