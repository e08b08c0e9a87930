import { text } from "@anwei/kernel";
import { criteriaNotice2017 } from "@anwei/law";
import { type MajorDangerCriteria, under } from "./criterion.js";

/** Fireworks, the trial list of 2017. */
export const fireworks: MajorDangerCriteria = {
  id: "fireworks-2017",
  title: text("烟花爆竹重大隐患判定标准（2017年试行）", "Fireworks (trial, 2017)"),
  entries: under(criteriaNotice2017.whole(), [
    [
      "principals-unexamined",
      "主要负责人、安全管理人员未考核合格",
      "principals or safety managers have not passed their examination",
    ],
    [
      "special-operators",
      "特种作业人员无证，或者带药检修",
      "special operators without certificate, or repairs with powder present",
    ],
    ["own-tools", "自带工具、设备进厂", "workers bring their own tools"],
    ["over-headcount", "工房超过定员", "more people than allowed in a workroom"],
    ["over-powder", "工房超过定量", "more powder than allowed in a workroom"],
    ["distance-or-barriers", "安全距离或者防护屏障不足", "too little distance, or no barriers"],
    ["antistatic-fire-lightning", "防静电、防火、防雷失效", "no protection against static, fire or lightning"],
    ["changed-use", "擅自改变用途或者违法建设", "changed use, or illegal building"],
    ["wall-or-zoning", "没有围墙或者分区不符", "no wall, or wrong zones"],
    ["oxidiser-with-reducer", "氧化剂与还原剂混放", "oxidisers and reducers together"],
    ["unproved-machines", "使用未经论证的机械", "machines that were not proved"],
    ["store-capacity", "中转库、总库能力不足", "stores too small"],
    ["no-system", "没有责任制或者隐患排查制度", "no responsibility or hidden-danger system"],
    ["licence-lent", "出租、出借或者伪造许可证", "a licence that is lent or forged"],
    ["beyond-licence", "超许可范围或者使用禁用药物", "beyond the licence, or banned powder"],
    ["subcontracting", "分包、转包生产线、工房", "lines or rooms are subcontracted"],
    ["one-licence-many-plants", "一证多厂", "one licence for many plants"],
    ["licence-expired", "许可证过期或者停产期间生产", "producing with an expired licence or during a stop"],
    ["other-explosives", "库内存放其他爆炸物或者超限产品", "other explosives or goods over the limit in store"],
    ["retail-in-housing", "零售点设在居民建筑内或者有明火", "retail in a residential building, or with open flame"],
  ]),
};
