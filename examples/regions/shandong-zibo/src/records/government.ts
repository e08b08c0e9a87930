import { amount, choice, count, date, extend, kind, set, text, withMembers, yesNo } from "@anwei/plugin/v1";
import { activities, posts } from "@anwei/responsibility";

/** Who is called to the monthly meeting. */
export const attendance = {
  counties: text("分管区县长", "county heads in charge"),
} as const;

/** What the monthly meeting is for. */
export const agenda = {
  analysis: text("分析重点领域形势", "key fields analysed"),
  measures: text("研究制定监管措施", "measures decided"),
  deployment: text("部署检查和督查", "inspection and supervision deployed"),
  penalties: text("加大整改和处罚力度", "rectification and penalties stepped up"),
} as const;

/** 履职记录, with who came to the monthly meeting and what it was about. */
export const cityActivities = extend(activities, {
  action: withMembers(activities.shape.action, { dispatch: text("调度会", "dispatch meeting") }),
  topic: withMembers(activities.shape.topic, {
    "major-dangers": text("重大隐患整改落实", "major dangers put right"),
  }),
  attendance: set(text("参会人员", "who came"), attendance),
  leadDepartments: count(text("参会的专项整治牵头部门数", "lead departments of campaigns that came"), { unit: "unit" }),
  supervisionGroups: count(text("参会的包区县督查组数", "supervision groups that came"), { unit: "unit" }),
  agenda: set(text("会议内容", "agenda"), agenda),
});

/** 任职, with what a leader answers for. */
export const cityPosts = extend(posts, {
  business: yesNo(text("分管业务工作", "in charge of a line of business")),
  safetyDuty: yesNo(text("职责中列有安全生产", "safety is among the duties")),
});

/** For which trades accidents are set apart. */
export const trades = {
  all: text("全部", "all"),
  industry: text("工矿商贸", "industry, mining and trade"),
  traffic: text("交通", "traffic"),
  fire: text("火灾", "fire"),
  construction: text("建筑", "construction"),
  coal: text("煤矿", "coal mines"),
} as const;

/** What a county did because of its figures. */
export const followUps = {
  causes: text("深入分析原因", "causes analysed in depth"),
  stricter: text("制定更严格的措施", "stricter measures"),
  examined: text("先查自身监管问题", "own supervision examined first"),
  improved: text("改进和加强监管", "supervision improved"),
  contacted: text("与主管部门沟通", "the department contacted"),
  analysed: text("与主管部门分析形势", "the situation analysed with it"),
  acted: text("制定措施", "measures taken"),
  enforced: text("加大执法检查力度", "enforcement stepped up"),
} as const;

/** 事故统计: what a unit reports of a term, with the same of last year, and what it did because of it. */
export const accidentFigures = kind("accidentFigures", text("事故统计表", "Accident figures"), {
  happenedOn: date(text("统计截止日期", "counted up to"), { also: ["日期"] }),
  level: choice(text("统计层级", "whose"), {
    city: text("市", "the city's"),
    county: text("区县", "a county's"),
  }),
  trade: choice(text("行业", "trade"), trades),
  accidents: count(text("事故起数", "accidents"), { unit: "case" }),
  accidentsLastYear: count(text("上年同期事故起数", "accidents, last year"), { unit: "case" }),
  deaths: count(text("死亡人数", "deaths")),
  deathsLastYear: count(text("上年同期死亡人数", "deaths, last year")),
  followUps: set(text("已采取的工作", "what was done"), followUps),
  falsified: yesNo(text("查实虚报", "false figures found")),
  concealed: yesNo(text("查实瞒报", "concealment found")),
});

/** To whom a county without squadrons turns. */
export const staffingReports = {
  party: text("向区县委反映", "told the party committee"),
  staffing: text("向编制部门反映", "told the staffing office"),
} as const;

/** Who makes up the network of supervision. */
export const networkParts = {
  assistants: text("安全助理", "safety assistants"),
  bureaus: text("安监机构", "safety bureaus"),
  teams: text("执法队伍", "enforcement teams"),
  experts: text("安全专家", "experts"),
  intermediaries: text("中介机构", "intermediaries"),
} as const;

/** 区县工作情况. */
export const countyReports = kind("countyReports", text("区县工作情况", "How a county stands"), {
  happenedOn: date(text("报告日期", "reported on"), { also: ["日期"] }),
  censusShare: amount(text("重大危险源普查完成比例", "share of the census done"), { decimals: 4, min: 0, max: 1 }),
  censusSteppedUp: yesNo(text("已加大普查力度", "the census was stepped up")),
  squadrons: yesNo(text("已建立乡镇执法中队", "has township squadrons")),
  staffingReports: set(text("反映情况", "told"), staffingReports),
  network: set(text("安全管理网络组成", "who is in the network"), networkParts),
});

/** Whom and what an enforcement plan puts first. */
export const focuses = {
  "high-risk": text("六类高危行业企业", "the six high-risk sectors"),
  accidents: text("发生事故单位", "units that had accidents"),
  "key-areas": text("省市重点区域和重大危险源", "key areas and major hazards of province and city"),
  unlicensed: text("未取得许可证生产的单位", "producers without a permit"),
  fields: text("重点领域", "key fields"),
  enterprises: text("重点企业", "key enterprises"),
  points: text("重点部位", "key points"),
  others: text("非重点企业", "enterprises that are not key"),
} as const;

/** 执法计划. */
export const enforcementPlans = kind("enforcementPlans", text("执法计划", "Enforcement plans"), {
  happenedOn: date(text("计划日期", "planned on"), { also: ["日期"] }),
  ofCity: yesNo(text("市监察支队的计划", "the city team's")),
  units: count(text("计划执法单位数", "units to be inspected"), { unit: "unit" }),
  focuses: set(text("执法重点", "what comes first"), focuses),
});

/** 执法检查. */
export const enforcementChecks = kind("enforcementChecks", text("执法检查", "Enforcement inspections"), {
  happenedOn: date(text("检查日期", "inspected on"), { also: ["日期"] }),
  orders: count(text("整改指令书份数", "rectification orders"), { unit: "item" }),
  reinspectedOn: date(text("复查日期", "re-inspected on"), { none: true }),
});

/** 处罚决定执行. */
export const penaltyOrders = kind("penaltyOrders", text("处罚决定执行", "Penalties carried out"), {
  happenedOn: date(text("处罚决定日期", "decided on"), { also: ["日期"] }),
  due: date(text("履行期限", "due on")),
  performedOn: date(text("履行日期", "performed on"), { none: true }),
  transferredOn: date(text("移交法院日期", "passed to the court on"), { none: true }),
});

/** How grave a pollution event is. */
export const pollutionGrades = {
  ordinary: text("一般", "ordinary"),
  larger: text("较大", "larger"),
  major: text("重大", "major"),
  "especially-major": text("特别重大", "especially major"),
} as const;

/** 环境污染事件. */
export const pollutionEvents = kind("pollutionEvents", text("环境污染事件", "Pollution events"), {
  happenedOn: date(text("发生日期", "happened on"), { also: ["日期"] }),
  grade: choice(text("等级", "grade"), pollutionGrades),
});

/** 安监人员廉洁自律核查. */
export const conducts = kind("conducts", text("廉洁自律核查", "Checks of officers' conduct"), {
  happenedOn: date(text("核查日期", "checked on"), { also: ["日期"] }),
  rulesKept: count(text("遵守的纪律条数", "rules of discipline kept"), { unit: "item" }),
  gifts: yesNo(text("收取监管对象或者中介机构钱物", "took money or goods of those supervised or of intermediaries")),
  coalShares: yesNo(text("投资入股煤矿未清退", "still holds shares of a coal mine")),
});
