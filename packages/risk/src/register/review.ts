import { decision, judgedOn, not, ordered, record, termsOf, text } from "@anwei/kernel";
import { doublePrevention } from "@anwei/law";
import { risks } from "../records/risks.js";
import { removalExamples, stillStands } from "./standing.js";

const who = text("编制风险清单的单位", "the unit that keeps the register");

/** 评审逾期: whether the review that the register itself sets is due. */
export const riskReview = decision({
  id: "risk/review",
  title: text("风险评审", "Review of a risk"),
  note: text(
    "评审周期由登记的下次评审日期而定",
    "how often a risk is reviewed follows from the next review that is entered",
  ),
  cites: doublePrevention.whole(),
  about: record(risks),
  law: "judged",
  appliesWhen: stillStands,
  outcomes: ordered({
    current: text("未到期", "not yet due"),
    unplanned: text("未定下次评审", "no next review set"),
    overdue: text("逾期", "overdue"),
  }),
  combine: "gravest",
  consequences: {
    unplanned: [{ id: "plan-review", who, text: text("定出下次评审日期", "the next review is set") }],
    overdue: [
      {
        id: "review",
        who,
        text: text("评审该风险，并定出下次评审日期", "the risk is reviewed, and the next review set"),
        due: termsOf(risks).nextReview,
      },
    ],
  },
  rows: (r) => [
    { when: judgedOn.moreThan(r.nextReview), then: "overdue" },
    { when: not(r.nextReview.exists), then: "unplanned" },
    { otherwise: "current" },
  ],
  examples: [
    {
      name: text("到期当日未逾期", "on the day itself it is not overdue"),
      facts: { nextReview: "2026-03-31" },
      judged: "2026-03-31",
      expect: "current",
    },
    {
      name: text("次日逾期", "on the next day it is"),
      facts: { nextReview: "2026-03-31" },
      judged: "2026-04-01",
      expect: "overdue",
    },
    ...removalExamples({ nextReview: "2026-05-31" }, {}, "overdue"),
    {
      name: text("未定下次评审", "no next review is set"),
      facts: { nextReview: "none" },
      judged: "2026-04-01",
      expect: "unplanned",
    },
    {
      name: text("下次评审日期未知：未定", "the next review is unknown: undecided"),
      facts: {},
      judged: "2026-04-01",
      expect: { atLeast: "current", atMost: "overdue" },
    },
    {
      name: text("意见印发前一日不适用", "the day before the opinions were issued they do not apply"),
      facts: { nextReview: "2016-09-30" },
      judged: "2016-10-08",
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发当日适用", "on the day they were issued they apply"),
      facts: { nextReview: "2016-09-30" },
      judged: "2016-10-09",
      expect: "overdue",
    },
  ],
});
