import { amount, choice, count, kind, label, ref, text, units } from "@anwei/kernel";
import { principles } from "./mandates.js";
import { subjectsOfSupervision } from "./subjects-of-supervision.js";

/**
 * 责任认定: who answered for a subject of supervision on a day (its date), as the resolver found it. `answersOf` makes
 * these records; one that holds only subject, place and day is a question.
 */
export const answers = kind("answers", text("责任认定", "Answers"), {
  /** 所在地, as it was on the day. */
  unit: ref(text("所在地", "place"), units, { also: ["所属单位", "属地"] }),
  subject: ref(text("监管对象", "subject"), subjectsOfSupervision),
  /** None where nobody answers, or several with equal standing. */
  authority: ref(text("责任单位", "authority"), units, { none: true }),
  /** 并列主张责任的单位数: none is a gap, more than one a conflict. */
  claimants: count(text("同一顺位的责任单位数", "authorities of equal standing"), { unit: "unit" }),
  /** The authorities of equal standing where there are several, joined by commas. */
  rivals: label(text("并列的责任单位", "rivals"), { none: true }),
  principle: choice(text("责任原则", "principle"), principles, { also: ["原则"], open: true, none: true }),
  /** The place of that principle in the order in which principles prevail, from 1. */
  rank: amount(text("原则顺位", "rank of the principle"), { min: 1, none: true }),
});
