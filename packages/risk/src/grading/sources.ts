import { text } from "@anwei/kernel";

/** 作业条件危险性评价法（LEC）: a method of industry, in no law and no national standard. */
export const lecMethod = {
  unsourced: text(
    "LEC法是行业通用的评价方法，没有法律或国家标准规定；取值和分级见于行业资料（aqrzj.com文档348231），其中L的0.1凭记忆",
    "LEC is a common method of industry that no law or national standard lays down; its scores and bands were read in a trade document (aqrzj.com 348231), but 0.1 of L is from memory",
  ),
} as const;

/** 风险矩阵法（LS）: a method of industry, from memory. */
export const lsMethod = {
  unsourced: text(
    "LS法是行业通用的评价方法，没有法律或国家标准规定；取值和分级凭记忆，未核对原文",
    "LS is a common method of industry that no law or national standard lays down; its scores and bands are from memory",
  ),
} as const;

/** What every region settles for itself. */
export const localPractice = {
  unsourced: text(
    "没有国家规定，按各地通行做法，地方可以改定；凭记忆，未核对原文",
    "no national document settles it: common local practice, from memory, for regions to settle",
  ),
} as const;
