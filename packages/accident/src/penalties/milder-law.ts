import { text } from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";

/** 从旧兼从轻: what lets the milder law go before that of the act, whichever edition of a fine the act falls under. */
export const milderLaw = penaltiesLaw2021.article(37, {
  note: text("自2021年7月15日起作出的处罚适用", "for penalties that are imposed from 15 July 2021 on"),
});
