import { text } from "@anwei/kernel";
import { criteriaNotice2017 } from "@anwei/law";
import { type MajorDangerCriteria, under } from "./criterion.js";

/** Chemicals and hazardous chemicals, the trial list of 2017. */
export const chemicals: MajorDangerCriteria = {
  id: "chemicals-2017",
  title: text("化工和危险化学品重大隐患判定标准（2017年试行）", "Chemicals (trial, 2017)"),
  entries: under(criteriaNotice2017.whole(), [
    [
      "principals-unexamined",
      "主要负责人、安全管理人员未考核合格",
      "principals or safety managers have not passed their examination",
    ],
    ["special-operators-uncertified", "特种作业人员无证上岗", "special operators without certificate"],
    ["external-distance", "“两重点一重大”装置外部安全距离不足", "key installations stand too near to others"],
    [
      "automation-missing",
      "重点监管工艺没有自动化控制、紧急停车，或者没有投用",
      "a key process without automation or emergency stop, or not in use",
    ],
    [
      "tank-farm-shut-off",
      "一、二级重大危险源罐区没有紧急切断，或者没有独立的安全仪表系统",
      "a tank farm of grade one or two without emergency shut-off, or without an independent SIS",
    ],
    ["pressurised-tank-water", "全压力式液化烃储罐没有注水措施", "a fully pressurised tank without water injection"],
    ["loading-arms", "液化烃、液氨、液氯充装没有万向管道", "filling without universal loading arms"],
    [
      "pipeline-through-public-area",
      "光气、氯气、硫化氢管道穿越厂区外公共区域",
      "phosgene, chlorine or hydrogen sulphide lines cross public areas",
    ],
    ["overhead-power-line", "架空电力线路穿越生产区", "an overhead power line crosses the production area"],
    ["no-formal-design", "在役装置未经正规设计且没有诊断", "a plant without formal design or diagnosis"],
    ["obsolete-process", "使用淘汰落后的工艺、设备", "obsolete process or equipment"],
    [
      "gas-detection",
      "没有气体检测报警，或者电气不防爆",
      "no gas detection, or electrics that are not explosion-proof",
    ],
    [
      "control-room-unprotected",
      "控制室面向危险装置一侧没有防护",
      "the control room is not protected on the side of the hazard",
    ],
    ["no-dual-power", "没有双电源或者不间断电源", "no dual power, or no UPS"],
    ["relief-not-in-use", "安全阀、爆破片没有投用", "safety valves or bursting discs are not in use"],
    [
      "no-responsibility-system",
      "没有全员责任制或者隐患排查制度",
      "no responsibility system for all, or no hidden-danger system",
    ],
    ["no-operating-procedures", "没有操作规程和工艺指标", "no operating procedures or process limits"],
    ["special-work-unmanaged", "没有特殊作业制度或者没有执行", "no system for special work, or not followed"],
    [
      "new-process-unproved",
      "新工艺未经试验论证，试生产没有方案，精细化工没有反应风险评估",
      "a new process without trials, no plan for the trial run, or fine chemicals without reaction assessment",
    ],
    [
      "storage-mixed",
      "没有分区分类储存，超量超品种，或者禁忌物混存",
      "storage not by class, over quantity, or incompatible goods together",
    ],
  ]),
};
