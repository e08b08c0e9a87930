import { choice, date, grade, kind, label, ref, set, text, units } from "@anwei/kernel";
import { trades } from "@anwei/responsibility";
import { campaigns } from "./campaigns.js";
import { inspections } from "./inspections.js";

/** 隐患级别, from the lighter to the graver. */
export const dangerGrades = {
  general: text("一般隐患", "general"),
  major: text("重大隐患", "major"),
} as const;

export type DangerGrade = keyof typeof dangerGrades;

/** By whom a danger was found (发现途径). */
export const dangerFinders = {
  "self-check": text("单位自查", "the unit itself"),
  supervisor: text("监管部门检查", "a supervising department"),
  group: text("督导组检查", "a supervision group"),
  expert: text("专家检查", "an expert"),
  report: text("群众举报", "a report by a citizen"),
  media: text("媒体曝光", "the media"),
} as const;

/** What a plan of putting a danger right (治理方案) lays down. */
export const planParts = {
  aims: text("治理的目标和任务", "aims and tasks"),
  methods: text("采取的方法和措施", "methods and measures"),
  funds: text("经费和物资的落实", "funds and supplies"),
  people: text("负责治理的机构和人员", "bodies and people in charge"),
  time: text("治理的时限和要求", "time and requirements"),
  safety: text("安全措施和应急预案", "safety measures and emergency plan"),
} as const;

export type PlanPart = keyof typeof planParts;

/**
 * The ledger of hidden dangers (隐患台账), one row each. `unit` is the unit in which the danger is, `happenedOn` the day on
 * which it was found. What was done about it is among its `dangerEvents`; a row says only what was laid down.
 */
export const hiddenDangers = kind(
  "hiddenDangers",
  text("隐患台账", "Hidden dangers"),
  {
    happenedOn: date(text("发现日期", "found on"), { also: ["日期", "发生日期"] }),
    content: label(text("隐患内容", "what it is"), { none: true, also: ["隐患描述"] }),
    place: label(text("隐患部位", "place"), { also: ["地点"] }),
    trade: choice(text("行业领域", "trade"), trades, { open: true, also: ["行业"] }),
    grade: grade(text("隐患级别", "grade"), dangerGrades, {
      also: ["级别"],
      memberAlso: { general: ["一般"], major: ["重大"] },
    }),
    foundBy: choice(text("发现途径", "found by"), dangerFinders, { open: true }),
    finder: ref(text("检查发现单位", "unit that found it"), units, { none: true, also: ["发现单位"] }),
    inspection: ref(text("所属检查", "inspection"), inspections, { none: true }),
    campaign: ref(text("所属专项整治", "campaign"), campaigns, { none: true }),
    measure: label(text("整改措施", "measure"), { none: true }),
    responsible: label(text("整改责任人岗位", "post responsible"), { none: true, also: ["责任人"] }),
    plan: set(text("治理方案已载明的内容", "what its plan lays down"), planParts, { open: true }),
    deadline: date(text("整改期限", "deadline"), { none: true, also: ["限期"] }),
  },
  {
    complete: text(
      "隐患以台账登记为准，没有登记的不计",
      "a danger is one that the ledger lists; what is not listed does not count",
    ),
  },
);
