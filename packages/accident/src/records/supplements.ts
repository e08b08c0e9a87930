import { count, date, instant, kind, money, type NumberTerm, ref, type Terms, text } from "@anwei/kernel";
import { accidents } from "./accidents.js";

const unchanged = {
  value: 0,
  because: text("补报未列的数字，按没有变化计", "what a supplement does not give is taken not to have changed"),
} as const;

/**
 * Supplements to an accident's report (补报): how casualties and loss changed, and on which day they did. A person
 * who died of serious injuries adds a death and takes away a serious injury; a missing person who was found alive
 * takes away a missing one.
 */
export const supplements = kind(
  "supplements",
  text("事故补报", "Supplements"),
  {
    accident: ref(text("事故", "accident"), accidents),
    happenedOn: date(text("变化日期", "changed on"), { also: ["伤亡变化日期"] }),
    reportedAt: instant(text("补报时间", "reported at")),
    deathsAdded: count(text("新增死亡人数", "deaths added"), { also: ["新增死亡"], assume: unchanged }),
    missingAdded: count(text("新增下落不明人数", "missing persons added"), { assume: unchanged }),
    missingFound: count(text("下落不明减少人数", "missing persons found"), { assume: unchanged }),
    seriousAdded: count(text("新增重伤人数", "serious injuries added"), { also: ["新增重伤"], assume: unchanged }),
    seriousEnded: count(text("重伤减少人数", "serious injuries ended"), { assume: unchanged }),
    lossAdded: money(text("新增直接经济损失", "direct loss added"), { assume: unchanged }),
  },
  {
    complete: text(
      "没有补报记录的，按伤亡和损失没有变化计",
      "where no supplement is on record, casualties and loss are taken not to have changed",
    ),
  },
);

/** By how much a supplement changes each of the three figures that a level goes by. */
export const changesOf = (
  s: Terms<typeof supplements>,
): { readonly lost: NumberTerm; readonly serious: NumberTerm; readonly loss: NumberTerm } => ({
  lost: s.deathsAdded.plus(s.missingAdded).minus(s.missingFound),
  serious: s.seriousAdded.minus(s.seriousEnded),
  loss: s.lossAdded,
});
