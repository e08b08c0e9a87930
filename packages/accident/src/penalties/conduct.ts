import { all, any, decision, not, ordered, record, type Terms, text } from "@anwei/kernel";
import { order14 } from "@anwei/law";
import { accidentParties, partyAggravations } from "../records/accident-parties.js";
import { fineLaw } from "./fine-law.js";

type Party = Terms<typeof accidentParties>;

/** How grave conduct after an accident is. */
export const conductGravities = {
  plain: text("无加重情形", "plain"),
  aggravated: text("有加重情形", "aggravated"),
} as const;

const circumstances = Object.keys(partyAggravations) as (keyof typeof partyAggravations)[];

/** 加重情形: whether one of the circumstances is there that lift conduct into the upper half of its range. */
export const conductGravity = decision({
  id: "accident/conduct-gravity",
  title: text("事故发生后违法行为的轻重", "gravity of conduct after the accident"),
  note: text(
    "情形是事实问题，自始判定；2024年3月1日前的幅度不因其有无而异",
    "the circumstances are facts, told for any day; before 1 March 2024 the ranges are the same with them and without",
  ),
  cites: [order14.article(11, { verified: false }), order14.article(13, { verified: false })],
  from: "2007-06-01",
  about: record(accidentParties),
  law: "event",
  outcomes: ordered(conductGravities),
  combine: "gravest",
  rows: (p) => [
    { when: any(...circumstances.map((c) => p.aggravation.includes(c))), then: "aggravated" },
    { otherwise: "plain" },
  ],
  examples: [
    {
      name: text("没有加重情形", "no such circumstance"),
      facts: { happenedOn: "2024-03-01", aggravation: [] },
      expect: "plain",
    },
    ...circumstances.map((circumstance) => ({
      name: partyAggravations[circumstance],
      facts: { happenedOn: "2024-03-01", aggravation: [circumstance] },
      expect: "aggravated" as const,
    })),
    {
      name: text("情形未知", "not known"),
      facts: { happenedOn: "2024-03-01" },
      expect: { atLeast: "plain", atMost: "aggravated" },
    },
    {
      name: text("2007年6月1日", "1 June 2007"),
      facts: { happenedOn: "2007-06-01", aggravation: ["enlarged"] },
      expect: "aggravated",
    },
    {
      name: text("其前一日不适用", "not the day before"),
      facts: { happenedOn: "2007-05-31", aggravation: ["enlarged"] },
      expect: { notApplicable: true },
    },
  ],
});

/** The special equipment law has its own fines for rescue, absence, flight and reporting. */
export const underSpecialEquipmentLaw = (p: Party) => fineLaw.of(p.accident).is("special-equipment");

// A report that is false or conceals is one breach of the duty to report, whatever else it was: late or with gaps.

/** 谎报或者瞒报: one item of article 36. */
export const misreported = (p: Party) => any(p.conduct.includes("false-report"), p.conduct.includes("concealed"));

/** 迟报. */
export const late = (p: Party) => all(p.conduct.includes("reported-late"), not(misreported(p)));

/** 漏报. */
export const omitted = (p: Party) =>
  all(p.conduct.includes("omitted"), not(p.conduct.includes("reported-late")), not(misreported(p)));
