import {
  amount,
  choice,
  count,
  date,
  extend,
  grade,
  kind,
  label,
  money,
  parseDay,
  ref,
  type Source,
  set,
  source,
  type Text,
  text,
  units,
  workingCalendar,
  yesNo,
} from "../../src/index.js";

/**
 * A city's yearly work plan. Its year is masked in print; its content is that of 2023, and so is its span here.
 */
export const plan = (id: string, region: Text): Source =>
  source({
    id: `work-plan-${id}`,
    type: "notice",
    title: text(`${region.zh}安全生产委员会年度工作要点`, `Yearly work plan of the safety committee of ${region.en}`),
    from: "2023-01-01",
    verified: false,
    note: text("原文年份被遮盖，按内容定为2023年", "the year is masked in print; the content is that of 2023"),
  });

export const sectors = {
  hazchem: text("危险化学品", "hazardous chemicals"),
  nonCoalMine: text("非煤矿山", "non-coal mines"),
  coalMine: text("煤矿", "coal mines"),
  smelting: text("金属冶炼", "metal smelting"),
  fireworks: text("烟花爆竹", "fireworks"),
  transport: text("交通运输", "transport"),
  construction: text("建筑施工", "construction"),
  explosives: text("民用爆炸物品", "civil explosives"),
  fishery: text("渔业生产", "fishery"),
  catering: text("餐饮", "catering"),
  retail: text("零售", "retail"),
} as const;

const zoneLevels = {
  county: text("县级", "county"),
  city: text("市级", "city"),
  province: text("省级", "province"),
  national: text("国家级", "national"),
} as const;

/** Units with what these plans ask of them. */
export const bodies = extend(units, {
  sector: choice(text("行业领域", "sector"), sectors, { none: true }),
  listedHighRisk: yesNo(text("经认定属“等”高危行业", "found to be of a further high-risk sector of the open list")),
  zoneLevel: grade(text("开发区级别", "level of the zone"), zoneLevels, { none: true }),
  manyLevels: yesNo(text("管理层级较多", "has many levels of management")),
  enforces: yesNo(text("执法部门", "is an enforcement department")),
  emergencyBody: yesNo(text("已明确应急管理机构", "has a named emergency body")),
  yearlyPlanKey: yesNo(text("年度计划所列重点单位", "key unit of the yearly plan")),
});

const activityKinds = {
  study: text("专题研究", "study meeting"),
  committee: text("安委会会议", "safety committee meeting"),
  internalCommittee: text("内设安委会会议", "internal committee meeting"),
  partyMeeting: text("常委会议", "party committee meeting"),
  executiveMeeting: text("常务会议", "executive meeting"),
  specialMeeting: text("专题会议", "special meeting"),
  preventionMeeting: text("季度防范重特大事故会议", "quarterly prevention meeting"),
  adHocMeeting: text("不定期会议", "meeting held when needed"),
  comprehensiveInspection: text("综合督查", "comprehensive inspection"),
  ledInspection: text("带队检查", "inspection led by the head"),
  check: text("执法检查", "enforcement check"),
  drill: text("应急演练", "drill"),
  jointInspection: text("消地协作督导", "joint fire and local inspection"),
  caseNotice: text("典型案例公开", "typical case made public"),
  zoneAssessment: text("整体风险评估", "overall risk assessment"),
  fieldVisit: text("调研督导", "field visit"),
  redBlackList: text("红黑榜", "red and black list"),
  tour: text("巡查", "tour inspection"),
  diagnosis: text("全面诊断", "overall diagnosis"),
  licenceCheck: text("燃气经营许可检查", "gas licence check"),
  collection: text("问题隐患汇总", "collection of findings"),
  riskJudgement: text("安全风险研判", "risk judgement"),
  sectorConsultation: text("行业会商", "sector consultation"),
  campaign: text("专项行动", "campaign"),
} as const;

export const leaders = kind("leaders", text("领导干部", "Leaders"), {
  unit: ref(text("单位", "unit"), bodies),
  post: choice(text("职务", "post"), {
    partyPrincipal: text("党委主要负责人", "party principal"),
    governmentPrincipal: text("政府主要负责人", "government principal"),
    deputy: text("政府副职", "deputy"),
  }),
  committeeRole: choice(
    text("安委会职务", "role in the safety committee"),
    { chair: text("主任", "chair"), viceChair: text("副主任", "vice-chair"), member: text("成员", "member") },
    { none: true },
  ),
});

/** Things done once on a day: meetings, inspections, drills, publications. */
export const activities = kind("activities", text("活动", "Activities"), {
  unit: ref(text("单位", "unit"), bodies),
  kind: choice(text("类别", "kind"), activityKinds),
  ledBy: choice(text("主持人", "led by"), {
    principal: text("主要负责人", "the principal"),
    deputy: text("副职", "a deputy"),
    other: text("其他人", "somebody else"),
  }),
  leader: ref(text("带队领导", "leader"), leaders),
  full: yesNo(text("全面检查", "covers everything")),
  publishedOn: date(text("公开日期", "made public on"), { none: true }),
  group: label(text("组别", "group")),
  matter: label(text("事项", "matter")),
  target: ref(text("对象", "target"), bodies),
});

export const accidents = kind("accidents", text("事故", "Accidents"), {
  unit: ref(text("单位", "unit"), bodies),
  enterprise: ref(text("企业", "enterprise"), bodies),
  deaths: count(text("死亡人数", "deaths")),
  seriousInjuries: count(text("重伤人数", "serious injuries")),
  directLoss: money(text("直接经济损失", "direct loss")),
  badInfluence: yesNo(text("产生恶劣影响", "has a bad influence")),
});

export const economies = kind("economies", text("经济", "Economy"), { gdp: money(text("地区生产总值", "GDP")) });

export const sites = kind("sites", text("包保点位", "Sites"), {
  kind: choice(text("类别", "kind"), {
    undergroundMine: text("非煤地下矿山", "underground non-coal mine"),
    tailingsPond: text("尾矿库", "tailings pond"),
    openPit: text("露天矿山", "open pit"),
  }),
  leader: label(text("包保领导", "answering leader"), { none: true }),
});

export const buildings = kind("buildings", text("自建房", "Self-built houses"), {
  business: yesNo(text("经营性", "used for business")),
  floors: amount(text("层数", "floors"), { unit: "item", min: 0 }),
  crowded: yesNo(text("人员密集", "crowded")),
  illegallyAltered: yesNo(text("违规改扩建", "illegally altered")),
});

export const scores = kind("scores", text("季度考核得分", "Quarterly scores"), {
  unit: ref(text("单位", "unit"), bodies),
  process: amount(text("过程考核", "process"), { unit: "point", decimals: 1, min: 0, max: 100 }),
  goal: amount(text("目标考核", "goal"), { unit: "point", decimals: 1, min: 0, max: 100 }),
  result: amount(text("结果考核", "result"), { unit: "point", decimals: 1, min: 0, max: 100 }),
  vetoed: yesNo(text("一票否决", "vetoed")),
});

/** The weights of an assessment, one record per year. */
export const schemes = kind("schemes", text("考核方案", "Assessment schemes"), {
  process: amount(text("过程考核分值", "points for process"), { unit: "point", min: 0 }),
  goal: amount(text("目标考核分值", "points for goals"), { unit: "point", min: 0 }),
  result: amount(text("结果考核分值", "points for results"), { unit: "point", min: 0 }),
});

export const pipelines = kind("pipelines", text("管道", "Pipelines"), {
  inUseFrom: date(text("投用日期", "in use from")),
  assessedOn: date(text("评估日期", "assessed on"), { none: true }),
});

export const mandates = kind("mandates", text("执法主体指定", "Enforcement mandates"), {
  enterprise: ref(text("企业", "enterprise"), bodies),
});

export const findings = kind("findings", text("检查发现问题", "Findings"), {
  enterprise: ref(text("企业", "enterprise"), bodies),
  transferredTo: label(text("移交执法主体", "transferred to"), { none: true }),
  grave: yesNo(text("重大隐患", "major hazard")),
  dueOn: date(text("整改期限", "due on")),
  closedOn: date(text("整改完成日期", "closed on"), { none: true }),
});

/** Task slips and findings with a number of working days to answer. */
export const slips = kind("slips", text("任务交办单", "Task slips"), {
  workdays: amount(text("整改时限", "time allowed"), { unit: "workday", min: 1 }),
  closedOn: date(text("办结日期", "closed on"), { none: true }),
  remindedOn: date(text("提醒函日期", "reminded on"), { none: true }),
});

export const deliverableKinds = {
  survey: text("自建房摸排", "survey of self-built houses"),
  midterm: text("规划中期评估", "mid-term evaluation"),
  dutyList: text("责任清单录入", "duty list entered"),
  halfYearReport: text("半年完成情况", "half-year report"),
  yearReport: text("全年完成情况", "full-year report"),
} as const;

/** One record per unit and thing that is due once. */
export const deliverables = kind("deliverables", text("一次性任务", "Deliverables"), {
  kind: choice(text("事项", "what"), deliverableKinds),
  doneOn: date(text("完成日期", "done on"), { none: true }),
});

export const cases = kind("cases", text("事故调查案卷", "Accident case files"), {
  reviewedOn: date(text("审查备案日期", "reviewed on"), { none: true }),
  closedOn: date(text("批复结案日期", "closed on"), { none: true }),
});

export const penalties = kind("penalties", text("行政处罚", "Penalties"), {
  enterprise: ref(text("企业", "enterprise"), bodies),
  safety: yesNo(text("因安全生产违法", "for breaking safety law")),
});

export const grounds = {
  hazardsNotTreated: text("未按规定排查治理隐患或开展标准化", "hazards not treated or standardisation not done"),
  notCorrected: text("逾期未改正", "not corrected in time"),
  resisted: text("拒绝阻碍或暴力威胁执法", "resisted or threatened officers"),
  evidenceHidden: text("隐匿销毁证据", "hid or destroyed evidence"),
  fledOrConcealed: text("逃匿或瞒报谎报", "fled, concealed or lied"),
} as const;

export const violations = kind("violations", text("违法行为", "Violations"), {
  enterprise: ref(text("企业", "enterprise"), bodies),
  matter: label(text("违法事项", "what was broken")),
  minor: yesNo(text("情节轻微", "minor")),
  onList: yesNo(text("在免罚清单内", "on the list of exemptions")),
  baseLow: money(text("法定罚款下限", "least fine by law")),
  baseHigh: money(text("法定罚款上限", "greatest fine by law")),
  grounds: set(text("从重情形", "grounds"), grounds),
  fine: money(text("罚款", "fine")),
});

export const policies = kind("policies", text("安责险保单", "Policies"), {
  unit: ref(text("投保单位", "insured"), bodies),
  startsOn: date(text("保险起期", "starts on")),
  endsOn: date(text("保险止期", "ends on")),
  assessedOn: date(text("投保前评估日期", "assessed before on"), { none: true }),
});

export const problems = kind("problems", text("疑难问题", "Hard problems"), {
  unit: ref(text("单位", "unit"), bodies),
  solvableHere: yesNo(text("本级能够解决", "can be solved at this level")),
  referredTo: ref(text("提交上级", "referred to"), bodies, { none: true }),
  referredOn: date(text("提交日期", "referred on"), { none: true }),
});

export const risks = kind("risks", text("安全风险", "Risks"), {
  identifiedOn: date(text("辨识日期", "identified on"), { none: true }),
  assessedOn: date(text("评估日期", "assessed on"), { none: true }),
  controlledOn: date(text("管控日期", "controlled on"), { none: true }),
  reportedOn: date(text("报告日期", "reported on"), { none: true }),
});

export const campaignMeasures = {
  education: text("宣传教育", "education"),
  hazards: text("排查隐患", "finding hazards"),
  guarding: text("监护管护", "guarding"),
  reminders: text("安全提示提醒", "reminders"),
} as const;

export const measures = kind("measures", text("行动措施", "Measures"), {
  kind: choice(text("措施", "measure"), campaignMeasures),
});

export const terms = kind("terms", text("学期", "School terms"), {
  from: date(text("开学", "begins")),
  to: date(text("放假", "ends")),
});

export const lessons = kind("lessons", text("安全提示课", "Safety reminders"), {
  place: choice(text("课次", "which lesson"), {
    day: text("当日最后一课", "last of the day"),
    week: text("当周最后一课", "last of the week"),
    term: text("学期最后一课", "last of the term"),
  }),
  minutes: amount(text("分钟", "minutes"), { unit: "hour", decimals: 4, min: 0 }),
});

export const industries = kind("industries", text("新业态", "New industries"), {
  risky: yesNo(text("有安全风险", "carries a risk")),
});

/** Who leads and who assists in a task or an industry. */
export const assignments = kind("assignments", text("职责分工", "Assignments"), {
  industry: ref(text("行业", "industry"), industries),
  role: choice(text("分工", "role"), { lead: text("牵头", "lead"), assist: text("配合", "assist") }),
});

export const posts = kind("posts", text("岗位", "Posts"), {
  holder: label(text("人员", "holder")),
  dispatched: yesNo(text("劳务派遣或临时用工", "dispatched or temporary")),
});

/** Responsibility letters and entries in the list of everybody's duties. */
export const letters = kind("letters", text("责任书", "Responsibility letters"), {
  post: ref(text("岗位", "post"), posts),
  signedOn: date(text("签订日期", "signed on"), { none: true }),
});

export const inspections = kind("inspections", text("管道检验", "Tests of pipelines"), {
  due: yesNo(text("应检", "due")),
  tested: yesNo(text("已检", "tested")),
});

export const situations = {
  neglect: text("对安全生产重视不够", "safety neglected"),
  weakWork: text("工作落实不力", "work not carried through"),
  violations: text("违法违规行为突出", "striking violations"),
  frequent: text("事故多发频发", "frequent accidents"),
  graveNature: text("发生性质严重事故", "accident of a grave nature"),
  badInfluence: text("影响恶劣", "bad influence"),
  weakResponse: text("应急处置不力", "weak response"),
  nearMiss: text("重大涉险事故", "grave near miss"),
} as const;

export const reviews = kind("reviews", text("约谈研判", "Interview reviews"), {
  situations: set(text("情形", "situations"), situations),
  otherSituation: yesNo(text("“等”内其他情形", "a further situation of the open list")),
});

/** A feast or an event around which more is checked. */
export const keyPeriods = kind("keyPeriods", text("重要时段", "Key periods"), {
  startsOn: date(text("起", "starts on")),
  endsOn: date(text("止", "ends on")),
});

/** A filled-in check sheet of a mine. */
export const sheets = kind("sheets", text("排查表", "Check sheets"), {
  mine: choice(text("矿种", "kind of mine"), {
    nonCoal: text("非煤矿山", "non-coal mine"),
    coal: text("煤矿", "coal mine"),
  }),
  answered: count(text("已排查项", "items answered"), { unit: "item" }),
});

const day = (written: string): number => parseDay(written) as number;

/** The working days of 2023, from memory of the State Council's announcement. */
export const calendar2023 = workingCalendar({
  years: [2023],
  off: new Set(
    [
      "01-02",
      "01-23",
      "01-24",
      "01-25",
      "01-26",
      "01-27",
      "04-05",
      "05-01",
      "05-02",
      "05-03",
      "06-22",
      "06-23",
      "09-29",
      "10-02",
      "10-03",
      "10-04",
      "10-05",
      "10-06",
    ].map((d) => day(`2023-${d}`)),
  ),
  worked: new Set(["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"].map((d) => day(`2023-${d}`))),
});
