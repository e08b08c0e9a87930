import { all, type DateTerm, judgedOn, not, text } from "@anwei/kernel";

/** How a letter stands on the day of judging. */
export const letterStandings = {
  signed: text("已按期签订", "signed in time"),
  "not-yet-due": text("未到期", "not yet due"),
  late: text("逾期签订", "signed late"),
  unsigned: text("到期未签", "not signed by the day"),
} as const;

export type LetterStanding = keyof typeof letterStandings;

/** The rows that tell it by when it was signed, which may not have come, and by when it is due. */
export const standingRows = (signedOn: DateTerm, due: DateTerm) => {
  const signed = signedOn.by(judgedOn);
  return [
    { when: all(signed, signedOn.moreThan(due)), then: "late" },
    { when: not(signed), then: "not-yet-due" },
    { when: all(not(signed), judgedOn.moreThan(due)), then: "unsigned" },
    { otherwise: "signed" },
  ] as const;
};
