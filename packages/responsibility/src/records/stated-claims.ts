import { amount, choice, kind, label, text } from "@anwei/kernel";

/** How the figures of a claim should fit together. */
export const claimRelations = {
  total: text("合计等于各项之和", "a total of its parts"),
  share: text("占比：部分与总数之比", "a share: part of a whole"),
  change: text("增减幅度：与基数相比", "a change on a base"),
  product: text("总数乘以占比", "a share of a whole, as a number"),
} as const;

/** Statements in which a document gives several figures that must agree (文件自述数据). */
export const statedClaims = kind("statedClaims", text("文件自述数据", "Stated claims"), {
  document: label(text("文件", "document")),
  name: label(text("事项", "name")),
  relation: choice(text("关系", "relation"), claimRelations),
  step: amount(text("末位单位", "step of the last printed place"), { decimals: 8, min: 0 }),
});
