import { extend, text, units, withMembers, yesNo } from "../packages/kernel/src/index.js";
import { activities, type DutyAction } from "../packages/responsibility/src/index.js";

/** Activities with the topics that the table names besides. */
export const ours = extend(activities, {
  topic: withMembers(activities.shape.topic, {
    "thematic-session": text("专题学习会", "thematic session"),
    "member-units": text("成员单位", "member units"),
    year: text("年度", "the year"),
    quarter: text("季度", "the quarter"),
    "red-black-list": text("红黑榜", "red and black list"),
    "central-enterprises": text("央企国企", "central and state enterprises"),
    "daily-risk": text("每日风险", "the day's risks"),
    "key-sectors": text("重点行业", "key sectors"),
    "drowning-daily": text("每日防溺水", "drowning, daily"),
    "drowning-weekly": text("每周防溺水", "drowning, weekly"),
    "drowning-term": text("学期防溺水", "drowning, by term"),
  }),
});

/** Units with what tells the high-risk enterprises and the schools. */
export const ourUnits = extend(units, {
  highRisk: yesNo(text("高危企业", "high-risk")),
  school: yesNo(text("学校", "school")),
});

/** The cities in the table's order, each with its own level; the fifth is not named by its document. */
export const cities = [
  { id: "anhui-chizhou", code: "341700", level: "city" },
  { id: "guangxi-nanning", code: "450100", level: "city" },
  { id: "shandong-tengzhou", code: "370481", level: "county" },
  { id: "fujian-nanan", code: "350583", level: "county" },
  { id: "anhui-county", code: "990181", level: "county" },
  { id: "hunan-yongzhou", code: "431100", level: "city" },
  { id: "sichuan-langzhong", code: "511381", level: "county" },
] as const;

/** Who owes a row's duty: the city's own government, or the units of a kind below it. */
export type Bearer = "government" | "township" | "department" | "enterprise" | "school";

export interface Row {
  readonly title: string;
  readonly id: string;
  /** Left out where no city's cell can be computed. */
  readonly who?: Bearer;
  readonly does?: DutyAction<typeof ours>;
  /** How often, and the statement, by city in the order of `cities`; empty where the city has no such duty. */
  readonly cells: readonly string[];
}

/**
 * The duty table of the seven cities' work plans as it stands: who must do what how often. `≥1` and a bare number are both
 * at least so many; 提及 mentions a duty without a number, 定期(无周期) gives no interval.
 */
export const rows: readonly Row[] = [
  {
    title: "政府主要负责人研究安全生产",
    id: "gov-principal-quarterly-study",
    who: "government",
    does: { action: "study", topic: "general", ledBy: ["government-principal"] },
    cells: ["每季≥1 #16", "每季≥1 #24", "每季≥1 #17", "", "每季≥1 #14", "每年≥4 #30", "每季≥1 #34"],
  },
  {
    title: "党委主要负责人会议研究",
    id: "party-principal-halfyear-study",
    who: "government",
    does: { action: "study", topic: "general", ledBy: ["party-principal"] },
    cells: ["", "每半年≥1 #23", "", "", "", "", ""],
  },
  {
    title: "政府副职专题会",
    id: "gov-deputy-quarterly-study",
    who: "government",
    does: { action: "study", topic: "general", ledBy: ["safety-deputy", "other-deputy"] },
    cells: ["", "每季≥1 #25", "", "", "", "", ""],
  },
  {
    title: "防范重特大事故季度会议",
    id: "quarterly-prevention-meeting",
    who: "government",
    does: { action: "prevention-meeting", topic: "general" },
    cells: ["", "", "", "每季≥1 #77", "", "", ""],
  },
  {
    title: "乡镇（街道）安委会",
    id: "township-committee-two-month",
    who: "township",
    does: { action: "meeting", topic: "general", body: "safety-committee" },
    cells: ["", "", "", "", "", "", "每两月≥1 #37"],
  },
  {
    title: "专委会/专项领导小组会议",
    id: "special-committee-meeting",
    who: "government",
    does: { action: "meeting", topic: "general", body: "special-committee" },
    cells: ["", "", "每季≥1 #41", "每半年≥1 #30", "", "每年≥1 #66", ""],
  },
  {
    title: "专委会向市安委会报告",
    id: "special-committee-report",
    who: "government",
    does: { action: "report", topic: "general", body: "special-committee" },
    cells: ["", "", "", "", "", "每半年≥1 #67", ""],
  },
  {
    title: "成员单位内设安委会会议",
    id: "member-internal-committee-meeting",
    who: "department",
    does: { action: "meeting", topic: "general", body: "internal-committee" },
    cells: ["每季≥1 #29", "每季≥1 #55", "每季≥1 #42", "", "每季≥1 #22", "每半年≥1 #70", "每季≥1 #41"],
  },
  {
    title: "内部安委办专题研究",
    id: "member-internal-office-quarterly",
    who: "department",
    does: { action: "study", topic: "general", body: "internal-office" },
    cells: ["", "", "", "", "", "每季≥1 #72", ""],
  },
  {
    title: "部门向安委办报告风险",
    id: "dept-risk-report-halfyear",
    who: "department",
    does: { action: "report", topic: "risk" },
    cells: ["", "每半年≥1 #59", "", "", "", "", ""],
  },
  {
    title: "领导干部带队调研督导",
    id: "leader-halfyear-field-inspection",
    who: "government",
    does: { action: "visit", topic: "general", ledBy: ["party-principal", "government-principal", "other-deputy"] },
    cells: ["", "每半年≥1 #32", "", "", "", "", ""],
  },
  {
    title: "综合督查",
    id: "comprehensive-inspection-quarterly",
    who: "government",
    does: { action: "supervision", topic: "general", body: "safety-office" },
    cells: ["每季≥1 #26", "", "", "", "", "", ""],
  },
  {
    title: "包片问题汇总",
    id: "monthly-hazard-collection",
    who: "government",
    does: { action: "summary", topic: "general", body: "safety-office" },
    cells: ["", "", "", "每月1 #84", "", "", ""],
  },
  {
    title: "督导情况通报",
    id: "quarterly-circular",
    who: "government",
    does: { action: "circular", topic: "general", body: "safety-office" },
    cells: ["", "", "", "每季1 #87", "", "", ""],
  },
  {
    title: "企业主要负责人带队检查",
    id: "enterprise-principal-monthly-inspection",
    who: "enterprise",
    does: { action: "inspection", topic: "general", ledBy: ["enterprise-principal"] },
    cells: ["每月≥1 #51", "每月≥1 #66", "每月≥1 #34", "", "每月≥1 #37", "每月≥1 #50", "每月≥1 #25"],
  },
  {
    title: "企业主要负责人研究",
    id: "enterprise-principal-quarterly-study",
    who: "enterprise",
    does: { action: "study", topic: "general", ledBy: ["enterprise-principal"] },
    cells: ["每季≥1 #52", "每季≥1 #67", "", "", "每季≥1 #38", "", ""],
  },
  {
    title: "企业主要负责人演练",
    id: "enterprise-principal-halfyear-drill",
    who: "enterprise",
    does: { action: "drill", topic: "general", ledBy: ["enterprise-principal"] },
    cells: ["每半年≥1 #53", "每半年≥1 #68", "每半年≥1 #35", "", "每半年≥1 #39", "每半年≥1 #51", "每半年≥1 #26"],
  },
  {
    title: "专题学习会",
    id: "study-thematic-session",
    who: "department",
    does: { action: "learning", topic: "thematic-session" },
    cells: ["", "每年≥1 #05", "", "", "", "", ""],
  },
  {
    title: "大研讨",
    id: "study-seminar",
    who: "department",
    does: { action: "seminar", topic: "general" },
    cells: ["", "每年≥1 #08", "", "", "", "", ""],
  },
  {
    title: "集体学习",
    id: "study-collective-session",
    who: "department",
    does: { action: "learning", topic: "general", body: "party-committee" },
    cells: ["", "每年≥1 #11", "", "", "", "", "每半年≥1 #07"],
  },
  {
    title: "成员单位年度考核",
    id: "member-unit-annual-assessment",
    who: "government",
    does: { action: "assessment", topic: "member-units" },
    cells: ["", "每年1 #53", "每年1 #23", "每年1 #33", "", "", ""],
  },
  {
    title: "年度考核（巡查）",
    id: "annual-assessment-tour",
    who: "government",
    does: { action: "assessment", topic: "year" },
    cells: ["", "每年1 #21", "每年1 #14", "", "提及 #32", "", "每年1 #186"],
  },
  {
    title: "季度考核",
    id: "quarterly-assessment",
    who: "government",
    does: { action: "assessment", topic: "quarter" },
    cells: ["", "每季1 #44", "", "", "", "", ""],
  },
  {
    title: "季度红黑榜",
    id: "quarterly-red-black-list",
    who: "government",
    does: { action: "publication", topic: "red-black-list" },
    cells: ["", "每季1 #45", "", "", "", "", ""],
  },
  {
    title: "公开典型执法案例",
    id: "enf-typical-case-publish",
    who: "department",
    does: { action: "publication", topic: "enforcement-case" },
    cells: ["每季≥1 #192", "", "定期(无周期) #128", "", "", "", "每季≥1 #153"],
  },
  {
    title: "报送行刑衔接案例",
    id: "enf-criminal-link-case",
    who: "department",
    does: { action: "report", topic: "criminal-case" },
    cells: ["每半年≥1 #193", "每年≥1 #217", "定期(无周期) #130", "", "提及 #173", "定期(无周期) #206", ""],
  },
  {
    title: "上报典型案例",
    id: "enf-case-report-superior",
    cells: ["", "提及 #216", "", "", "提及 #172", "", "定期(无周期) #154"],
  },
  {
    title: "消地协作联合督导",
    id: "hazchem-fire-local-joint-inspection",
    who: "department",
    does: { action: "joint-supervision", topic: "hazardous-chemicals" },
    cells: ["每年2 #113", "", "提及 #67", "", "每年2 #94", "每年2 #133", ""],
  },
  {
    title: "矿山监控系统通报",
    id: "mine-monthly-notice",
    who: "department",
    does: { action: "circular", topic: "mine" },
    cells: ["每月1 #96", "", "", "", "每月1 #79", "", ""],
  },
  {
    title: "煤矿安全诊断",
    id: "coal-diagnosis-halfyear",
    who: "department",
    does: { action: "diagnosis", topic: "mine" },
    cells: ["", "", "每半年≥1 #61", "", "", "", ""],
  },
  {
    title: "燃气经营许可检查",
    id: "gas-licence-halfyear",
    who: "department",
    does: { action: "inspection", topic: "gas" },
    cells: ["", "", "", "每半年≥1 #116", "", "", ""],
  },
  {
    title: "央企国企监督检查",
    id: "central-soe-yearly-inspection",
    who: "department",
    does: { action: "inspection", topic: "central-enterprises" },
    cells: ["", "", "", "", "", "每年≥1 #42", ""],
  },
  {
    title: "事故形势分析",
    id: "accident-trend-analysis",
    who: "government",
    does: { action: "study", topic: "accident-trend" },
    cells: ["", "", "", "", "提及 #61", "每月≥1 #90", ""],
  },
  {
    title: "每日风险研判",
    id: "risk-consult-daily",
    who: "department",
    does: { action: "consultation", topic: "daily-risk" },
    cells: ["", "", "", "", "", "", "每日≥1 #138"],
  },
  {
    title: "每月形势分析",
    id: "risk-consult-monthly",
    who: "department",
    does: { action: "consultation", topic: "risk" },
    cells: ["", "", "", "", "", "", "每月≥1 #139"],
  },
  {
    title: "重点行业每月会商",
    id: "risk-sector-monthly",
    who: "department",
    does: { action: "consultation", topic: "key-sectors" },
    cells: ["", "", "", "", "", "", "每月≥1 #140"],
  },
  {
    title: "政府定期研判重大风险",
    id: "gov-periodic-risk-judgment",
    cells: [
      "定期(无周期) #17",
      "定期(无周期) #27",
      "定期(无周期) #18",
      "",
      "定期(无周期) #15",
      "定期(无周期) #32",
      "定期(无周期) #35",
    ],
  },
  {
    title: "巡查五年全覆盖",
    id: "inspection-tour-five-year",
    who: "government",
    does: { action: "tour", topic: "general" },
    cells: ["", "", "五年≥1 #45", "", "", "", ""],
  },
  {
    title: "老旧场所消防列入实事",
    id: "fire-old-place-yearly",
    who: "government",
    does: { action: "listing", topic: "fire" },
    cells: ["", "", "", "", "每年≥1 #115", "", ""],
  },
  {
    title: "防溺水提示（日）",
    id: "drowning-reminder-daily",
    who: "school",
    does: { action: "reminder", topic: "drowning-daily" },
    cells: ["", "", "", "", "", "", "每日≥1 #126"],
  },
  {
    title: "防溺水提示（周）",
    id: "drowning-reminder-weekly",
    who: "school",
    does: { action: "reminder", topic: "drowning-weekly" },
    cells: ["", "", "", "", "", "", "每周≥1 #127"],
  },
  {
    title: "防溺水提示（学期）",
    id: "drowning-reminder-term",
    who: "school",
    does: { action: "reminder", topic: "drowning-term" },
    cells: ["", "", "", "", "", "", "每学期≥1 #128"],
  },
];
