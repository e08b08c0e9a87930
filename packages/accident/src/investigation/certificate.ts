import { dateQuantity, days, decision, ordered, record, text, workingDays } from "@anwei/kernel";
import { maritimeLaw2021, railwayDecree501 } from "@anwei/law";
import { clockRows, clockStates } from "../clock-states.js";
import { investigations } from "../records/index.js";
import { clockConsequences, clockExamples, sinceExamples } from "./clocks.js";
import { investigationRegime } from "./regimes.js";

const ended = { accident: "a", happenedOn: "2026-02-02", receivedOn: "2026-04-20", approvedOn: "2026-04-24" } as const;
const records = { accidents: [{ id: "a", happenedOn: "2026-01-31" }] };
const given = (regime: string) => ({ "accident/investigation-regime": regime });

/** 认定书期限: of a railway accident from the approval of the report, of a maritime one from its receipt. */
export const certificateDue = dateQuantity({
  id: "accident/certificate-due",
  title: text("事故认定书（责任认定书）期限", "certificate due"),
  note: text(
    "铁路交通事故自调查报告经同意、调查工作结束之日起15日；海上交通事故自收到调查报告之日起15个工作日",
    "of a railway accident 15 days from the day on which the report is approved and the work ends; of a maritime one 15 working days from the report's receipt",
  ),
  cites: [railwayDecree501.article(29, { paragraph: 1 }), maritimeLaw2021.article(85, { paragraph: 2 })],
  about: record(investigations),
  law: "event",
  appliesWhen: (i) => investigationRegime.of(i.accident).oneOf("railway", "maritime"),
  combine: "exactlyOne",
  rows: (i) => [
    { when: investigationRegime.of(i.accident).is("railway"), is: i.approvedOn.plus(days(15)) },
    { otherwise: i.receivedOn.plus(workingDays(15)) },
  ],
  examples: [
    {
      name: text("铁路：15日", "railway: 15 days"),
      facts: ended,
      records,
      given: given("railway"),
      expect: "2026-05-09",
    },
    {
      name: text("海上：15个工作日，日历未知则有界", "at sea: 15 working days, bounded where no calendar is known"),
      facts: ended,
      records,
      given: given("maritime"),
      expect: { atLeast: "2026-05-05", atMost: "2026-05-29" },
    },
    {
      name: text("铁路：调查报告尚未同意", "railway: the report was not approved yet"),
      facts: { ...ended, approvedOn: "none" },
      records,
      given: given("railway"),
      expect: { notApplicable: true },
    },
    {
      name: text("其他事故没有认定书", "other accidents have no certificate"),
      facts: ended,
      records,
      given: given("general"),
      expect: { notApplicable: true },
    },
  ],
});

/** 认定书制作情况. */
export const certificate = decision({
  id: "accident/certificate",
  title: text("事故认定书（责任认定书）制作情况", "the certificate"),
  cites: [railwayDecree501.article(29, { paragraph: 1 }), maritimeLaw2021.article(85, { paragraph: 2 })],
  about: record(investigations),
  law: "event",
  appliesWhen: (i) => certificateDue.of(i).exists,
  outcomes: ordered(clockStates),
  consequences: clockConsequences,
  combine: "exactlyOne",
  rows: (i) => clockRows(i.certifiedOn, certificateDue.of(i)),
  examples: [
    ...clockExamples(certificateDue.id, "certifiedOn"),
    ...sinceExamples(certificateDue.id, "certifiedOn", "2007-09-01", "2007-08-31"),
  ],
});
