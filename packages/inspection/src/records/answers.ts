import { choice, kind, label, ref, text, yesNo } from "@anwei/kernel";
import { verdicts } from "../checklist/words.js";
import { inspections } from "./inspections.js";

/**
 * Answers to the items of a checklist that pass or fail (检查结果), one row per item and, in a repeat, per instance. An
 * item that was asked and not answered has a row without a verdict; of one that a condition hid, `asked` is no, and while
 * the condition is open, it is not known. `inspectionRecords` writes them.
 */
export const inspectionAnswers = kind(
  "inspectionAnswers",
  text("检查结果", "Inspection answers"),
  {
    inspection: ref(text("检查", "inspection"), inspections),
    item: choice(
      text("检查项", "item"),
      { uncoded: text("未编码的检查项", "an item that is not coded") },
      { open: true },
    ),
    instance: label(text("部位", "instance"), { none: true, also: ["序次"] }),
    asked: yesNo(text("应答", "asked")),
    verdict: choice(text("判定", "verdict"), verdicts),
    answer: label(text("答案", "answer"), { none: true }),
  },
  {
    complete: text(
      "没有登记的检查项，按清单没有这一项计",
      "an item that is not on record is taken not to be on the checklist",
    ),
  },
);
