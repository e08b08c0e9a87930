import { choice, kind, money, ref, text, yesNo } from "@anwei/kernel";
import { accidents } from "./accidents.js";

/** What an accident's loss is made of: the items of GB/T 6721-1986 in their order, first those it calls direct. */
export const lossItems = {
  medical: text("医疗费用（含护理费用）", "medical care and nursing"),
  "funeral-and-pension": text("丧葬及抚恤费用", "funerals and pensions"),
  subsidy: text("补助及救济费用", "subsidies and relief"),
  "off-work-wages": text("歇工工资", "wages while off work"),
  administration: text("处理事故的事务性费用", "administrative cost"),
  rescue: text("现场抢救（应急救援）费用", "emergency rescue"),
  "site-clearing": text("清理现场费用", "clearing of the site"),
  "fines-and-compensation": text("事故罚款和赔偿费用", "fines and compensation"),
  "fixed-assets": text("固定资产损失价值", "fixed assets lost"),
  "current-assets": text("流动资产损失价值", "current assets lost"),
  "lost-production": text("停产、减产损失价值", "production lost or reduced"),
  "lost-work": text("工作损失价值", "value of lost work"),
  resources: text("资源损失价值", "resources lost"),
  environment: text("处理环境污染的费用", "treatment of pollution"),
  training: text("补充新职工的培训费用", "training of new staff"),
  other: text("其他损失费用", "other losses"),
} as const;

export type LossItem = keyof typeof lossItems;

/** One item of the loss that an accident caused (事故经济损失), in yuan. */
export const losses = kind("losses", text("事故经济损失", "Losses"), {
  accident: ref(text("事故", "accident"), accidents),
  item: choice(text("损失项目", "item"), lossItems),
  amount: money(text("金额", "amount"), { also: ["损失金额"] }),
  counted: yesNo(text("认定计入直接经济损失", "determined to count as direct loss")),
});
