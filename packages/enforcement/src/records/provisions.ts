import { kind, label, money, ref, text } from "@anwei/kernel";
import { acts } from "./acts.js";

/** Provisions that one act violates (违反的法律规范), each with the range of fine that it gives for this act. */
export const provisions = kind(
  "provisions",
  text("适用的处罚规定", "Provisions violated"),
  {
    act: ref(text("违法行为", "act"), acts),
    name: label(text("条款", "provision"), { also: ["依据"] }),
    low: money(text("罚款下限", "least fine")),
    high: money(text("罚款上限", "greatest fine")),
  },
  { complete: text("没有列出的规定，按没有违反计", "a provision that is not listed is taken not to be violated") },
);
