import { type Consequence, type Text, text } from "@anwei/kernel";

/** How a step that is called for stands, from well to ill. `premature`: it was taken before it could be. */
export const stepStandings = {
  done: text("已完成", "done"),
  awaited: text("待办", "awaited"),
  late: text("逾期完成", "done late"),
  premature: text("过早作出", "taken too early"),
  overdue: text("逾期未办", "overdue"),
} as const;

export type StepStanding = keyof typeof stepStandings;

/** What follows, for who must take the step, unless the document says. */
export const stepConsequences = (who: Text): { readonly [Standing in StepStanding]?: readonly Consequence[] } => ({
  late: [{ id: "late-step", who, text: text("说明逾期的理由，记入案卷", "the reason is given and put on file") }],
  premature: [
    {
      id: "premature-step",
      who,
      text: text("审查程序是否合法，违法的依法纠正", "the procedure is reviewed and, where unlawful, mended"),
    },
  ],
  overdue: [{ id: "overdue-step", who, text: text("立即办理", "it is to be taken at once") }],
});
