import {
  all,
  type Cites,
  type Consequence,
  type Decision,
  decision,
  moved,
  type Quantity,
  type RangeTerm,
  record,
  steps,
  type Terms,
  type Test,
  type Text,
  text,
  unordered,
} from "@anwei/kernel";
import { penalties } from "../records/index.js";

export type WithinRange = Decision<"penalties", "within" | "below" | "above", false, "exactlyOne">;

interface Written {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly fine: Quantity<"acts", RangeTerm>;
  readonly consequence: Consequence;
}

type Penalty = Terms<typeof penalties>;

/** Penalties with a fine, for an act that has a range. */
export const ranged =
  (fine: Written["fine"]) =>
  (p: Penalty): Test =>
    all(p.fine.exists, fine.of(p.act).exists);

const range = { low: 10_000, high: 20_000 };

/** A worked case: a fine for an act whose range is from ten to twenty thousand yuan. */
export const fined = (
  { fine, from }: Pick<Written, "fine" | "from">,
  amount: number | "none" | null,
  given: Readonly<Record<string, unknown>> = {},
  happenedOn = from,
) => ({
  facts: { id: "p", act: "a", happenedOn, fine: amount },
  records: { acts: [{ id: "a" }] },
  given: { [fine.id]: range, ...given },
});

/** Whether a fine lies in the range of its act, both ends included. */
export function withinRange(written: Written): WithinRange {
  const { id, title, cites, from, fine, consequence } = written;
  const notApplicable = { notApplicable: true } as const;
  return decision({
    id,
    title,
    cites,
    from,
    about: record(penalties),
    law: "event",
    appliesWhen: ranged(fine),
    outcomes: unordered({
      within: text("在幅度内", "within the range"),
      below: text("低于幅度", "below the range"),
      above: text("高于幅度", "above the range"),
    }),
    combine: "exactlyOne",
    consequences: { below: [consequence], above: [consequence] },
    rows: (p) =>
      steps([
        { when: p.fine.below(fine.of(p.act).low), then: "below" },
        { when: p.fine.moreThan(fine.of(p.act).high), then: "above" },
        { otherwise: "within" },
      ]),
    examples: [
      { ...fined(written, range.low), name: text("恰为下限", "just the low end"), expect: "within" },
      { ...fined(written, range.low - 1), name: text("少一元", "a yuan less"), expect: "below" },
      { ...fined(written, range.high), name: text("恰为上限", "just the high end"), expect: "within" },
      { ...fined(written, range.high + 1), name: text("多一元", "a yuan more"), expect: "above" },
      {
        ...fined(written, 1, { [fine.id]: { low: 0, high: 0 } }),
        name: text("不予处罚而罚款", "a fine where the act is exempt"),
        expect: "above",
      },
      {
        ...fined(written, null),
        name: text("数额未知", "the amount is not known"),
        expect: { possible: ["within", "below", "above", "notApplicable"] },
      },
      { ...fined(written, "none"), name: text("没有罚款的不适用", "not without a fine"), expect: notApplicable },
      {
        ...fined(written, range.low, { [fine.id]: "none" }),
        name: text("没有幅度的行为", "an act that has no range"),
        expect: notApplicable,
      },
      {
        ...fined(written, range.low, {}, moved(from, -1)),
        name: text("施行前一日作出的不适用", "not to a decision of the day before"),
        expect: notApplicable,
      },
    ],
  });
}
