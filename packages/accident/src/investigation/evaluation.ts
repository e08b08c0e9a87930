import { dateQuantity, decision, ordered, record, text, years } from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import { clockRows, clockStates } from "../clock-states.js";
import { investigations } from "../records/index.js";
import { clockConsequences, clockExamples } from "./clocks.js";

const approved = (approvedOn: string) => ({ accident: "a", happenedOn: "2021-06-20", approvedOn }) as const;

/** 整改措施落实情况评估期限: within a year of the approval, of reports approved since the law says so. */
export const evaluationDue = dateQuantity({
  id: "accident/evaluation-due",
  title: text("整改措施落实情况评估期限", "follow-up evaluation due"),
  note: text(
    "2021年9月1日以前批复的，当时的法律条文未见，不作推定",
    "for reports approved before 1 September 2021 the law of that time was not seen, and nothing is said",
  ),
  cites: safetyLaw2021.article(86, { paragraph: 3 }),
  about: record(investigations),
  law: "judged",
  appliesWhen: (i) => i.approvedOn.atLeast("2021-09-01"),
  is: (i) => i.approvedOn.plus(years(1)),
  examples: [
    {
      name: text("一年", "a year"),
      facts: approved("2021-09-01"),
      judged: "2021-10-01",
      expect: "2022-09-01",
    },
    {
      name: text("2月29日批复的，次年2月28日", "approved on 29 February: 28 February of the next year"),
      facts: approved("2024-02-29"),
      judged: "2024-03-01",
      expect: "2025-02-28",
    },
    {
      name: text("新法施行前一日批复的，不适用", "approved the day before the law came into force"),
      facts: approved("2021-08-31"),
      judged: "2021-10-01",
      expect: { notApplicable: true },
    },
    {
      name: text("尚未批复的，没有期限", "not approved yet: no time limit"),
      facts: approved("none"),
      judged: "2021-10-01",
      expect: { notApplicable: true },
    },
  ],
});

/** 评估情况. */
export const evaluation = decision({
  id: "accident/evaluation",
  title: text("整改措施落实情况评估", "the follow-up evaluation"),
  cites: safetyLaw2021.article(86, { paragraph: 3 }),
  about: record(investigations),
  law: "judged",
  appliesWhen: (i) => evaluationDue.of(i).exists,
  outcomes: ordered(clockStates),
  consequences: clockConsequences,
  combine: "exactlyOne",
  rows: (i) => clockRows(i.evaluatedOn, evaluationDue.of(i)),
  examples: [
    ...clockExamples(evaluationDue.id, "evaluatedOn"),
    {
      name: text("新法施行当日判定", "judged on the day the law came into force"),
      facts: { ...approved("2021-09-01"), evaluatedOn: "none" },
      given: { [evaluationDue.id]: "2022-09-01" },
      judged: "2021-09-01",
      expect: "open",
    },
    {
      name: text("新法施行前一日判定：不适用", "judged the day before: not applicable"),
      facts: { ...approved("2021-09-01"), evaluatedOn: "none" },
      given: { [evaluationDue.id]: "2022-09-01" },
      judged: "2021-08-31",
      expect: { notApplicable: true },
    },
  ],
});
