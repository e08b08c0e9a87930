import { choice, kind, money, ref, text } from "@anwei/kernel";
import { accidentParties } from "./accident-parties.js";

/** What a fine is for: the accident itself, what was done after it, or both decided together. */
export const fineGrounds = {
  accident: text("对事故发生负有责任", "being answerable for the accident"),
  conduct: text("事故发生后的违法行为", "conduct after the accident"),
  together: text("两种以上行为合并决定", "two or more acts, decided together"),
} as const;

/** Fines as an authority proposes or has imposed them. */
export const proposedFines = kind("proposedFines", text("拟处罚款", "Proposed fines"), {
  party: ref(text("事故责任者", "accident party"), accidentParties),
  ground: choice(text("处罚事由", "ground"), fineGrounds),
  amount: money(text("罚款数额", "amount")),
});
