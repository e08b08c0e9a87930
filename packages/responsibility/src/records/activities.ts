import { choice, kind, label, ref, set, text, units } from "@anwei/kernel";

/** What was done (履职事项). */
const actions = {
  study: text("专题研究", "study"),
  meeting: text("会议", "meeting"),
  "prevention-meeting": text("防范重特大事故工作会议", "meeting on preventing major accidents"),
  consultation: text("会商研判", "consultation on risks"),
  learning: text("学习", "learning session"),
  seminar: text("研讨", "seminar"),
  inspection: text("检查", "inspection"),
  supervision: text("督查督导", "supervision"),
  "joint-supervision": text("联合督导", "joint supervision"),
  tour: text("巡查", "inspection tour"),
  visit: text("调研", "field visit"),
  diagnosis: text("安全诊断", "safety diagnosis"),
  survey: text("排查", "survey"),
  drill: text("演练", "drill"),
  training: text("培训", "training"),
  report: text("报告", "report"),
  summary: text("汇总", "summary"),
  circular: text("通报", "circular"),
  assessment: text("考核", "assessment"),
  publication: text("公布", "publication"),
  interview: text("约谈", "interview"),
  reminder: text("提示", "reminder"),
  listing: text("制定清单", "drawing up a list"),
  evaluation: text("评估", "evaluation"),
  rectification: text("整改", "rectification"),
} as const;

/** What it was about (主题). */
const topics = {
  general: text("安全生产工作", "work safety in general"),
  risk: text("安全风险", "risks"),
  "accident-trend": text("事故形势", "the trend of accidents"),
  "enforcement-case": text("执法案例", "enforcement cases"),
  "criminal-case": text("行刑衔接案例", "cases passed on for prosecution"),
  "duty-list": text("责任清单", "duty lists"),
  "quarterly-dangers": text("季度隐患排查治理情况", "hidden dangers of the quarter"),
  "yearly-dangers": text("年度隐患排查治理情况", "hidden dangers of the year"),
  fire: text("消防安全", "fire safety"),
  mine: text("矿山安全", "mine safety"),
  "hazardous-chemicals": text("危险化学品安全", "hazardous chemicals"),
  gas: text("燃气安全", "gas safety"),
  drowning: text("防溺水", "drowning"),
} as const;

/** Who led it (主持、带队). */
const leaders = {
  "party-principal": text("党委主要负责人", "principal of the party committee"),
  "government-principal": text("政府主要负责人", "principal of the government"),
  "safety-deputy": text("安全生产分管负责人", "leader in charge of safety"),
  "other-deputy": text("其他负责人", "another leader"),
  "department-principal": text("部门主要负责人", "principal of the department"),
  "enterprise-principal": text("企业主要负责人", "principal of the enterprise"),
  "safety-manager": text("安全生产管理人员", "safety manager"),
  "grid-worker": text("网格员", "grid worker"),
  staff: text("其他人员", "other staff"),
} as const;

/** In whose name it was done (会议、机构). */
const bodies = {
  "party-committee": text("党委（常委会）", "party committee"),
  "executive-meeting": text("政府常务会议", "executive meeting of the government"),
  "safety-committee": text("安委会", "safety committee"),
  "safety-office": text("安委办", "safety committee's office"),
  "special-committee": text("专业委员会", "special committee"),
  "internal-committee": text("内设安委会", "internal safety committee"),
  "internal-office": text("内设安委办", "office of the internal committee"),
} as const;

/** What shows that it was done (佐证). */
const evidences = {
  minutes: text("会议纪要", "minutes"),
  attendance: text("签到表", "attendance list"),
  record: text("检查记录", "inspection record"),
  document: text("印发文件", "issued document"),
  photos: text("影像资料", "pictures"),
  publication: text("公开网页", "published page"),
} as const;

/**
 * What a unit did to meet its duties (履职记录), one row per time: a meeting, an inspection, a drill, a report. `unit`
 * is who did it, `happenedOn` the day, `target` whom it was about, `occasion` the id of the record that called for it.
 * Documents name more actions, topics, leaders, bodies and kinds of evidence: a region adds them by `withMembers`.
 */
export const activities = kind("activities", text("履职记录", "Activities"), {
  action: choice(text("履职事项", "action"), actions, { also: ["事项"], open: true }),
  topic: choice(text("主题", "topic"), topics, { open: true }),
  body: choice(text("名义", "in the name of"), bodies, { also: ["会议"], open: true, none: true }),
  ledBy: choice(text("主持人", "led by"), leaders, { also: ["带队人"], open: true, none: true }),
  target: ref(text("对象", "whom it was about"), units, { none: true }),
  occasion: label(text("缘由", "occasion"), { also: ["缘由记录"], none: true }),
  evidence: set(text("佐证材料", "evidence"), evidences, { also: ["佐证"], open: true }),
});
