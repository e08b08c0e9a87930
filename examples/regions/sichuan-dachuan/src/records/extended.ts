import { investigations } from "@anwei/accident";
import { acts, penalties } from "@anwei/enforcement";
import { campaignInspections, dangerEvents, hiddenDangers } from "@anwei/inspection";
import { count, date, extend, label, ref, set, text, withMembers, yesNo } from "@anwei/plugin/v1";
import { activities, safetyStaff, trainings } from "@anwei/responsibility";
import { hazardUnits } from "@anwei/risk";

/** Activities with what the opinion names besides: in whose name, what was done, and about what. */
export const ourActivities = extend(activities, {
  action: withMembers(activities.shape.action, {
    guidance: text("指导", "guidance"),
    coordination: text("协调", "coordination"),
    urging: text("督促", "urging"),
    "training-plan": text("制定培训计划", "training plan"),
    lecture: text("专题讲座", "lecture"),
  }),
  topic: withMembers(activities.shape.topic, {
    "own-sector": text("本行业领域专项监督管理", "supervision of its own trade"),
    cadres: text("干部培训中的安全生产知识", "safety in the training of cadres"),
    "enforcement-effect": text("执法效果", "the effect of enforcement"),
  }),
  body: withMembers(activities.shape.body, { "safety-bureau": text("区安监局", "the district's safety bureau") }),
});

/** Officers with the terminals that they carry. */
export const ourStaff = extend(safetyStaff, {
  terminal: yesNo(text("已配备移动执法终端", "has a portable terminal")),
  terminalUsed: yesNo(text("已使用移动执法终端", "uses the portable terminal")),
});

/** Trainings with what they were about. */
export const ourTrainings = extend(trainings, {
  modules: set(text("培训内容", "contents"), {
    law: text("专业法制", "law"),
    practice: text("执法业务实训", "practice of enforcement"),
  }),
});

/** What is filed of a major hazard. */
export const hazardFilings = {
  hazard: text("重大危险源", "the hazard itself"),
  "safety-measures": text("安全措施", "safety measures"),
  "emergency-measures": text("应急措施", "emergency measures"),
} as const;

/** Major hazards with what was filed with whom. */
export const ourHazards = extend(hazardUnits, {
  filedWithBureau: set(text("已报区安监局备案", "filed with the safety bureau"), hazardFilings),
  filedWithSector: set(text("已报行业主管部门备案", "filed with the department of the trade"), hazardFilings),
});

/** Hidden dangers with whether a township or department reported them, and when the media told of them. */
export const ourDangers = extend(hiddenDangers, {
  reportedUp: yesNo(text("由乡镇（街道）或部门上报", "reported by a township or department")),
  announcedOn: date(text("主流媒体公告日期", "announced in the media on"), { none: true }),
});

/** What was done about them, with following up and urging. */
export const moreDangerEvents = {
  "followed-up": text("跟踪治理情况", "followed up"),
  urged: text("督促整改", "urged"),
} as const;
export const ourDangerEvents = extend(dangerEvents, {
  event: withMembers(dangerEvents.shape.event, moreDangerEvents),
});

/** Investigations with the publication of what followed from them. */
export const ourInvestigations = extend(investigations, {
  resultPublishedOn: date(text("处理结果公布日期", "result published on"), { none: true }),
});

/** Acts with the open end of the list of gravest circumstances, and with the grounds of the blacklist. */
export const ourActs = extend(acts, {
  otherGrave: yesNo(text("认定属于“等情节和行为”的", "found to be of the open end of the list")),
  listable: yesNo(text("符合“黑名单”列入条件", "meets the grounds of the blacklist")),
});

/** Penalties with the tier of discretion that they rest on. */
export const ourPenalties = extend(penalties, {
  act: ref(text("违法行为", "act"), ourActs),
  tier: label(text("适用的裁量档次", "tier of discretion"), { none: true }),
});

/** The six elements of an unannounced inspection (四不两直). */
export const unannouncedElements = {
  "no-notice": text("不发通知", "no notice"),
  "no-greeting": text("不打招呼", "no word in advance"),
  "no-report": text("不听汇报", "no report heard"),
  "no-escort": text("不用陪同和接待", "no escort and no reception"),
  "to-grassroots": text("直奔基层", "straight to the grassroots"),
  "to-site": text("直插现场", "straight to the site"),
} as const;

/** Inspections with how they were made and who took part. */
export const ourInspections = extend(campaignInspections, {
  elements: set(text("“四不两直”要素", "elements of an unannounced inspection"), unannouncedElements),
  major: yesNo(text("重大检查、诊断", "major inspection or diagnosis")),
  diagnosis: yesNo(text("安全诊断", "safety diagnosis")),
  experts: count(text("参加的专家人数", "experts who took part"), { unit: "person" }),
});
