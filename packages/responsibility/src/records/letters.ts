import { choice, date, kind, label, ref, text, units } from "@anwei/kernel";

/** Who signs a letter, from the top of the cascade down. */
export const letterLevels = {
  province: text("省", "province"),
  city: text("市", "city"),
  county: text("县（市、区）", "county"),
  township: text("乡镇（街道）", "township"),
  village: text("村（居）", "village"),
  zone: text("开发区（园区）", "development zone"),
  department: text("部门", "department"),
  enterprise: text("企业", "enterprise"),
  workshop: text("车间", "workshop"),
  worker: text("班组、岗位职工", "team or worker"),
} as const;

export type LetterLevel = keyof typeof letterLevels;

/**
 * Responsibility letters (安全生产责任书) of a year, one row per letter that is owed: from a unit to a unit, or within a unit
 * to a post. It is dated by the first day for which it holds. A letter that is not signed yet says `none`.
 */
export const letters = kind("letters", text("安全生产责任书", "Responsibility letters"), {
  happenedOn: date(text("起始日期", "holds from"), { also: ["生效日期"] }),
  level: choice(text("签订层级", "level"), letterLevels, { open: true }),
  giver: ref(text("发出单位", "given by"), units, { also: ["与谁签订", "上级单位"] }),
  post: label(text("岗位", "post"), { none: true }),
  signedOn: date(text("签订日期", "signed on"), { none: true }),
  signedBy: label(text("签字人", "signed by"), { none: true }),
});
