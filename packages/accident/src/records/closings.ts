import { kind, ref, set, text, yesNo } from "@anwei/kernel";
import { accidents } from "./accidents.js";

/** 四不放过: the four conditions without which an accident is not closed. */
export const closingConditions = {
  causes: text("事故原因未查清", "causes not found"),
  responsible: text("责任人员未处理", "those responsible not dealt with"),
  measures: text("整改措施未落实", "measures not taken"),
  education: text("有关人员未受到教育", "people concerned not educated"),
} as const;

/** One check of an accident against the four conditions of closing (四不放过), with what is proved by evidence on file. */
export const closings = kind("closings", text("事故结案核查", "Closing checks"), {
  accident: ref(text("事故", "accident"), accidents),
  causesFound: yesNo(text("事故原因已查清", "the causes were found")),
  responsibleDealtWith: yesNo(text("责任人员已处理", "those responsible were dealt with")),
  measuresTaken: yesNo(text("整改措施已落实", "the measures were taken")),
  peopleEducated: yesNo(text("有关人员已受到教育", "the people concerned were educated")),
  evidence: set(text("有佐证材料的事项", "what there is evidence of on file"), {
    causes: text("查清原因", "causes found"),
    responsible: text("处理责任人员", "those responsible dealt with"),
    measures: text("落实整改措施", "measures taken"),
    education: text("教育有关人员", "people educated"),
  }),
});
