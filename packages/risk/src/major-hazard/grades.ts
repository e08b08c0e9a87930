import { text } from "@anwei/kernel";

/** 重大危险源分级: the grades of a major hazard installation, from the least to the gravest. */
export const hazardGrades = {
  four: text("四级", "grade four"),
  three: text("三级", "grade three"),
  two: text("二级", "grade two"),
  one: text("一级", "grade one"),
} as const;

export type HazardGrade = keyof typeof hazardGrades;
