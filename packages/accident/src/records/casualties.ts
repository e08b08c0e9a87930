import { amount, choice, date, kind, label, ref, text, yesNo } from "@anwei/kernel";
import { accidents } from "./accidents.js";

/** What became of a person: 死亡, 下落不明, 受伤. */
export const fates = {
  died: text("死亡", "died"),
  missing: text("下落不明", "missing"),
  injured: text("受伤", "injured"),
} as const;

/**
 * One person whom an accident harmed (伤亡人员), on the day on which it did. A person who dies of injuries later is
 * one record that is corrected: died, with the day of death.
 */
export const casualties = kind("casualties", text("伤亡人员", "Casualties"), {
  accident: ref(text("事故", "accident"), accidents),
  happenedOn: date(text("受伤害日期", "harmed on")),
  person: label(text("姓名", "person"), { also: ["人员"] }),
  fate: choice(text("伤亡情况", "what became of the person"), fates),
  diedOn: date(text("死亡日期", "died on"), { none: true }),
  lostWorkdays: amount(text("损失工作日", "lost workdays"), {
    unit: "workday",
    min: 0,
    also: ["损失工作日数"],
  }),
  acutePoisoning: yesNo(text("急性工业中毒", "acute industrial poisoning"), {
    assume: {
      value: false,
      because: text("伤亡名单未注明的，按非急性工业中毒计", "where the list does not say so, it is taken for none"),
    },
  }),
});
