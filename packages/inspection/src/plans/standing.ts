import { text } from "@anwei/kernel";

/** How something that has to be done by the end of its time stands. */
export const planStandings = {
  done: text("已完成", "done"),
  "not-yet-due": text("未到期", "not yet due"),
  short: text("未完成", "short"),
} as const;

export type PlanStanding = keyof typeof planStandings;
