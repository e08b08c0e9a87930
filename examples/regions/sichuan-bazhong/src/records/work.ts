import { choice, date, extend, kind, label, money, ref, text, withMembers, yesNo } from "@anwei/plugin/v1";
import { provincialActivities } from "@anwei-examples/sichuan";

/** 重大节庆 that the report names; its list is open. */
export const festivalNames = {
  "labour-day": text("“五一”", "Labour Day"),
  "national-day": text("“十一”", "National Day"),
  "red-leaf": text("四川光雾山红叶节", "Guangwushan red leaf festival"),
  other: text("其他节庆", "another festival"),
} as const;

/** 重大节庆 of a year, from `happenedOn` to its last day. */
export const festivals = kind("festivals", text("重大节庆", "Festivals"), {
  happenedOn: date(text("开始日期", "from"), { also: ["日期"] }),
  to: date(text("结束日期", "to")),
  name: choice(text("节庆", "festival"), festivalNames),
});

/** 履职记录, with what the report names and the festival in which it was done. */
export const cityActivities = extend(provincialActivities, {
  action: withMembers(provincialActivities.shape.action, {
    "committee-adjustment": text("调整充实安委会", "the safety committee is adjusted"),
  }),
  topic: withMembers(provincialActivities.shape.topic, {
    "control-indicators": text("控制指标执行情况", "control indicators"),
    "high-risk": text("高危行业领域", "high-risk trades"),
    "week-supervision": text("一周督查情况", "the week's supervision"),
  }),
  festival: ref(text("所在节庆", "festival"), festivals, { none: true }),
});

/** 重大问题, and who took it up himself. */
export const majorIssues = kind("majorIssues", text("重大安全问题", "Major safety issues"), {
  happenedOn: date(text("提出日期", "raised on"), { also: ["日期"] }),
  name: label(text("问题", "issue")),
  secretaryOn: date(text("书记过问日期", "taken up by the secretary on"), { none: true }),
  mayorOn: date(text("市长过问日期", "taken up by the mayor on"), { none: true }),
});

/** What a unit lays down. */
export const arrangementItems = {
  "committee-system": text("安委会管理制度", "system of the safety committee"),
  "regular-meetings": text("安委会例会制度", "regular meetings of the safety committee"),
  opinion: text("进一步加强安全生产工作的意见", "opinion on further strengthening work safety"),
  "safety-in-plan": text("发展规划中的安全生产内容", "work safety in the development plan"),
  "city-county": text("市与县区安监机构联动机制", "linked enforcement of city and county"),
  "city-department": text("市安监机构与部门联动机制", "linked enforcement of city and departments"),
  "county-department": text("县区安监机构与部门联动机制", "linked enforcement of county and departments"),
} as const;

/** 制度机制登记: what a unit has laid down in writing, since `happenedOn`. */
export const arrangements = kind(
  "arrangements",
  text("制度机制登记", "Register of what is laid down"),
  {
    happenedOn: date(text("建立日期", "laid down on"), { also: ["日期"] }),
    item: choice(text("内容", "what"), arrangementItems, { open: true }),
    name: label(text("名称", "name")),
  },
  { complete: text("没有登记的，按没有建立计", "what is not on record is taken not to be there") },
);

/** 四同: how economic and social work is dealt with, round by round. */
export const stages = {
  assigned: text("布置", "assigned"),
  "carried-out": text("落实", "carried out"),
  inspected: text("检查", "inspected"),
  assessed: text("考核", "assessed"),
} as const;
export const workRounds = kind("workRounds", text("经济社会工作安排", "Rounds of economic and social work"), {
  happenedOn: date(text("日期", "date"), { also: ["安排日期"] }),
  stage: choice(text("环节", "stage"), stages),
  safetyToo: yesNo(text("同时安排安全生产", "work safety too")),
});

/** 公用业务费预算 of a year, for each person. */
export const budgets = kind("budgets", text("公用业务费预算", "Operating budgets"), {
  happenedOn: date(text("批准日期", "approved on"), { also: ["日期"] }),
  safety: money(text("安监系统人均公用业务费", "of the safety bureaus, per head")),
  police: money(text("公安机关人均公用业务费标准", "standard of the police, per head")),
});

/** 责任追究办法, and how it came about. */
export const accountabilityRules = kind("accountabilityRules", text("责任追究办法", "Accountability measures"), {
  happenedOn: date(text("印发日期", "issued on"), { also: ["日期"] }),
  name: label(text("名称", "name")),
  drafting: choice(text("主持起草", "drafted under"), {
    mayor: text("市长", "the mayor"),
    other: text("其他人员", "somebody else"),
  }),
  adoption: choice(text("研究通过", "adopted by"), {
    "standing-committee": text("市委常委会", "the standing committee"),
    other: text("其他会议", "another meeting"),
    none: text("没有经会议研究", "no meeting"),
  }),
  chair: choice(text("会议主持", "chaired by"), {
    secretary: text("市委书记", "the party secretary"),
    other: text("其他人员", "somebody else"),
  }),
});
