import { all, daysBetween, quantity, record, text } from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import { penalties } from "../records/index.js";

const refused = {
  happenedOn: "2024-03-01",
  underSafetyLaw: true,
  fine: 50_000,
  correctionOrderedOn: "2024-03-01",
  refusalFoundOn: "2024-03-11",
} as const;

/** 按日连续处罚 up to the day on which refusal was found: the original amount for each day after the order. */
export const dailyFine = quantity({
  id: "enforcement/daily-fine",
  title: text("按日连续处罚数额", "continuous daily fine"),
  note: text(
    "自责令改正之日的次日起按原处罚数额按日计，可以处罚而非必须；算至哪一日法律没有写明，这里算至复查发现拒不改正之日",
    "the original amount for each day from the day after the order; the authority may, and need not. The law does not say up to which day: here it is the day on which refusal was found",
  ),
  cites: safetyLaw2021.article(112),
  about: record(penalties),
  law: "event",
  unit: "yuan",
  appliesWhen: (p) => all(p.underSafetyLaw, p.fine.exists, p.correctionOrderedOn.exists, p.refusalFoundOn.exists),
  is: (p) => p.fine.times({ value: "1", unit: "1/day" }).times(daysBetween(p.correctionOrderedOn, p.refusalFoundOn)),
  examples: [
    { name: text("十日", "ten days"), facts: refused, expect: 500_000 },
    {
      name: text("次日即发现：一日", "found the next day: one day"),
      facts: { ...refused, refusalFoundOn: "2024-03-02" },
      expect: 50_000,
    },
    {
      name: text("没有发现拒不改正", "no refusal found"),
      facts: { ...refused, refusalFoundOn: "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("没有责令改正", "no order to correct"),
      facts: { ...refused, correctionOrderedOn: "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("没有罚款的不适用", "not without a fine"),
      facts: { ...refused, fine: "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("依其他法律处罚的不适用", "not to a penalty under another law"),
      facts: { ...refused, underSafetyLaw: false },
      expect: { notApplicable: true },
    },
    {
      name: text("2021年法施行当日", "the first day of the law of 2021"),
      facts: { ...refused, happenedOn: "2021-09-01", correctionOrderedOn: "2021-09-01", refusalFoundOn: "2021-09-04" },
      expect: 150_000,
    },
    {
      name: text("其前一日不适用", "not the day before"),
      facts: { ...refused, happenedOn: "2021-08-31", correctionOrderedOn: "2021-08-31", refusalFoundOn: "2021-09-04" },
      expect: { notApplicable: true },
    },
  ],
});
