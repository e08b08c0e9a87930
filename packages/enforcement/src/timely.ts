import { all, type DateTerm, judgedOn, moved, not, ordered, text } from "@anwei/kernel";

/** How something stands that is to be done by a day. */
export const timely = ordered({
  done: text("按期办结", "done in time"),
  awaited: text("期限未届满", "the time still runs"),
  late: text("逾期办结", "done too late"),
  overdue: text("逾期未办", "overdue"),
});

export type Timely = keyof (typeof timely)["members"];

/** Rows of a decision over the day on which it was done and the last day for it; exactly one holds. */
export function timelyRows(done: DateTerm, until: DateTerm) {
  const isDone = done.by(judgedOn);
  const tooLate = done.moreThan(until);
  const over = judgedOn.moreThan(until);
  return [
    { when: all(isDone, not(tooLate)), then: "done" },
    { when: all(isDone, tooLate), then: "late" },
    { when: all(not(isDone), not(over)), then: "awaited" },
    { when: all(not(isDone), over), then: "overdue" },
  ] as const;
}

/** Worked cases on both sides of the last day, and of the day of judging; `none` is not done. */
export function timelyCases(until: string) {
  const day = (n: number): string => moved(until, n);
  return (
    [
      ["期限最后一日办结", "done on the last day", day(0), day(9), "done"],
      ["次日办结", "done on the day after", day(1), day(9), "late"],
      ["期限内，判定日当日办结", "done in time, on the day of judging", day(-1), day(-1), "done"],
      ["逾期，判定日当日办结", "done late, on the day of judging", day(1), day(1), "late"],
      ["最后一日尚未办理", "not yet on the last day", "none", day(0), "awaited"],
      ["次日仍未办理", "not yet on the day after", "none", day(1), "overdue"],
      ["判定日以后才办结", "done after the day of judging", day(2), day(1), "overdue"],
    ] as const
  ).map(([zh, en, done, judged, expect]) => ({ name: text(zh, en), done, judged, expect }));
}
