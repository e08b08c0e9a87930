import { amount, choice, kind, label, ref, text } from "@anwei/kernel";
import { statedClaims } from "./stated-claims.js";

/** What a figure is within its claim. */
export const figureParts = {
  stated: text("所述结果", "the stated result"),
  part: text("分项、部分或者本期数", "a part, or the present figure"),
  whole: text("总数或者基数", "the whole, or the base"),
} as const;

/** Figures as a document prints them, a percentage as a share. */
export const statedFigures = kind(
  "statedFigures",
  text("文件所列数字", "Stated figures"),
  {
    document: label(text("文件", "document")),
    claim: ref(text("事项", "claim"), statedClaims),
    name: label(text("名称", "name")),
    part: choice(text("作用", "part"), figureParts),
    value: amount(text("数值", "value"), { decimals: 8 }),
    unit: label(text("计量单位", "unit of measure")),
  },
  {
    complete: text(
      "没有登记的数字，按文件没有列出计",
      "a figure that is not on record is taken not to be in the document",
    ),
  },
);
