import {
  amount,
  units as baseUnits,
  choice,
  count,
  date,
  extend,
  grade,
  instant,
  kind,
  label,
  money,
  ref,
  set,
  span,
  text,
  yesNo,
} from "../../src/index.js";

// The kinds of record that the paper rulebook is written on. They stand in for those of the domain packages, which
// the kernel cannot see.

/** Units with what some regimes ask of one. */
export const units = extend(baseUnits, {
  lastRevenue: money(text("上年度营业收入", "last year's revenue")),
  staff: count(text("从业人员", "employees")),
  lastIncome: money(text("上年度收入", "last year's income")),
});

export const sectors = {
  road: text("道路交通", "road traffic"),
  water: text("水上交通", "water traffic"),
  coal: text("煤矿", "coal mine"),
  nonCoalMine: text("非煤矿山", "non-coal mine"),
  construction: text("建筑施工", "construction"),
  hazchem: text("危险化学品", "hazardous chemicals"),
  fireworks: text("烟花爆竹", "fireworks"),
  smelting: text("金属冶炼", "metal smelting"),
  other: text("其他", "other"),
} as const;

export const accidentTypes = {
  fire: text("火灾", "fire"),
  explosion: text("爆炸", "explosion"),
  collapse: text("坍塌", "collapse"),
  vehicle: text("车辆伤害", "vehicle injury"),
  fall: text("高处坠落", "fall from height"),
  poisoning: text("中毒和窒息", "poisoning and asphyxia"),
  other: text("其他", "other"),
} as const;

export const levels = {
  none: text("不定级", "no level"),
  ordinary: text("一般事故", "ordinary"),
  larger: text("较大事故", "larger"),
  major: text("重大事故", "major"),
  extraordinary: text("特别重大事故", "extraordinarily serious"),
} as const;

const noMissing = {
  value: 0,
  because: text(
    "事故报告未列下落不明人员的，按无下落不明人员计",
    "a report that names no missing persons is taken to have none",
  ),
};

export const accidents = kind("accidents", text("事故", "Accidents"), {
  sector: choice(text("行业领域", "sector"), sectors),
  type: choice(text("事故类别", "type of accident"), accidentTypes),
  enterprise: ref(text("事故单位", "enterprise"), units),
  department: ref(text("主管部门", "competent department"), units),
  responsibility: yesNo(text("责任事故", "responsibility accident")),
  deaths: count(text("死亡人数", "deaths")),
  missing: count(text("下落不明人数", "missing persons"), { assume: noMissing }),
  seriousInjuries: count(text("重伤人数", "serious injuries")),
  slightInjuries: count(text("轻伤人数", "slight injuries")),
  directLoss: money(text("直接经济损失", "direct economic loss")),
  evacuated: count(text("紧急疏散人数", "persons evacuated")),
  oilSpilt: amount(text("溢油量", "oil spilt"), { unit: "tonne", decimals: 3, min: 0 }),
  trunkUtilityBroken: yesNo(text("干线管线损坏", "trunk utility broken")),
  formworkCollapsed: yesNo(text("大型模板支撑垮塌", "large formwork collapsed")),
  levelMayRise: yesNo(text("可能升级", "level may rise")),
  mayCause: grade(text("可能造成的事故等级", "level it may cause"), levels),
  veryComplex: yesNo(text("特别复杂", "very complex")),
  concealmentSuspected: yesNo(text("涉嫌瞒报", "concealment suspected")),
  naturalDisaster: yesNo(text("自然灾害直接引发", "directly caused by a natural disaster")),
  foreseeable: yesNo(text("能够预见或防范", "foreseeable or preventable")),
  headInformedAt: instant(text("单位负责人接报时间", "head informed at"), { none: true }),
  firstReportAt: instant(text("首次报告时间", "first report at"), { none: true }),
  closedOn: date(text("处置结束日期", "closed on"), { none: true }),
  extension: amount(text("批准延长调查期限", "extension granted"), {
    unit: "day",
    min: 0,
    assume: {
      value: 0,
      because: text("无延长批准的，按未延长计", "without a recorded grant the time is not extended"),
    },
  }),
  especiallySerious: yesNo(text("情节特别严重", "circumstances especially serious")),
  especiallyBad: yesNo(text("影响特别恶劣", "impact especially bad")),
  illegalOperationWithCasualties: yesNo(text("非法生产经营造成人员伤亡", "illegal operation with casualties")),
  fled: yesNo(text("逃匿", "fled")),
  otherGravestGround: yesNo(text("其他顶格处罚情形", "another ground of the open list")),
});

const casualtyOutcomes = {
  dead: text("死亡", "dead"),
  missing: text("下落不明", "missing"),
  seriouslyInjured: text("重伤", "seriously injured"),
  slightlyInjured: text("轻伤", "slightly injured"),
} as const;

/** One row for each person harmed. */
export const casualties = kind("casualties", text("伤亡人员", "Casualties"), {
  accident: ref(text("事故", "accident"), accidents),
  outcome: choice(text("伤亡情况", "outcome"), casualtyOutcomes),
  diedOn: date(text("死亡日期", "died on"), { none: true }),
});

const targetIndicators = {
  all: text("各类事故", "all accidents"),
  road: text("道路交通", "road traffic"),
  fire: text("火灾", "fire"),
  industry: text("工矿商贸", "industry and trade"),
} as const;

/** Yearly control targets, one row for a unit and an indicator. */
export const targets = kind("targets", text("控制指标", "Targets"), {
  indicator: choice(text("指标", "indicator"), targetIndicators),
  value: count(text("年度指标数", "target for the year")),
});

/** Deaths as the statistics give them, by indicator: one row for a unit and a month, or for one accident. */
export const tallies = kind("tallies", text("死亡统计", "Tallies of deaths"), {
  indicator: choice(text("指标", "indicator"), targetIndicators),
  deaths: count(text("死亡人数", "deaths")),
});

/** What an authority did to an enterprise. */
export const measures = kind("measures", text("监管措施", "Measures"), {
  enterprise: ref(text("企业", "enterprise"), units),
  kind: choice(text("措施", "measure"), {
    warning: text("警示", "warning"),
    interview: text("约谈", "interview"),
    criticism: text("通报", "public criticism"),
    order: text("责令整改", "order to correct"),
  }),
});

/** Listed supervision (挂牌督办) and the like: a state with a span. */
export const supervisions = kind("supervisions", text("挂牌督办", "Listed supervision"), {
  enterprise: ref(text("企业", "enterprise"), units),
  open: span(text("督办期间", "open")),
});

export const authorities = {
  county: text("县级", "county"),
  city: text("市级", "city"),
  province: text("省级", "province"),
  state: text("国家级", "state"),
} as const;

/** One report of an accident on its way up. */
export const reports = kind("reports", text("事故报告", "Accident reports"), {
  accident: ref(text("事故", "accident"), accidents),
  by: choice(text("报告主体", "reported by"), authorities),
  receivedAt: instant(text("接报时间", "received at")),
  passedOnAt: instant(text("上报时间", "passed on at"), { none: true }),
});

/** A penalty decision and what became of it. */
export const penalties = kind("penalties", text("行政处罚", "Penalties"), {
  accident: ref(text("事故", "accident"), accidents),
  amount: money(text("罚款数额", "amount of the fine")),
  servedOn: date(text("送达日期", "served on")),
  paidOn: date(text("缴纳日期", "paid on"), { none: true }),
  reviewOn: date(text("申请复议日期", "applied for reconsideration on"), { none: true }),
  suitOn: date(text("起诉日期", "sued on"), { none: true }),
  demandServedOn: date(text("催告书送达日期", "demand served on"), { none: true }),
  daysSuspended: amount(text("不计加处罚款的天数", "days not counted"), { unit: "day", min: 0 }),
});

export const domains = {
  operation: text("经营", "operation"),
  finance: text("融资", "finance"),
  procurement: text("政府采购", "procurement"),
  bidding: text("招投标", "bidding"),
  land: text("用地", "land"),
  honours: text("评优评先", "honours"),
  trade: text("进出口", "trade"),
  exit: text("出境", "leaving the country"),
  licence: text("资质许可", "licences"),
} as const;

/** An application to an authority in a domain that a listing may restrict. */
export const applications = kind("applications", text("申请", "Applications"), {
  enterprise: ref(text("申请人", "applicant"), units),
  domain: choice(text("事项领域", "domain"), domains),
});

/** An enterprise on the list of the untrustworthy, from a day to a day. */
export const listings = kind("listings", text("失信名单", "Listings"), {
  enterprise: ref(text("企业", "enterprise"), units),
  listed: span(text("列入期间", "listed")),
});

/** A case in which persons are held to account. */
export const cases = kind("cases", text("责任追究案件", "Accountability cases"), {
  accident: ref(text("事故", "accident"), accidents),
  graveNeglect: yesNo(text("严重失职", "grave neglect")),
  neglect: yesNo(text("失职", "neglect")),
});

/** One person's part in a case. */
export const caseParties = kind("caseParties", text("涉案人员", "Parties to cases"), {
  case: ref(text("案件", "case"), cases),
  person: label(text("人员", "person")),
  role: choice(text("责任", "role"), {
    direct: text("直接责任人", "directly responsible"),
    head: text("主要负责人", "head"),
    deputyInCharge: text("分管负责人", "deputy in charge"),
    bystander: text("其他", "other"),
  }),
});

export const promotions = kind("promotions", text("提拔任用", "Promotions"), {
  person: label(text("人员", "person")),
});

/** A place where dangerous substances are made or stored. */
export const installations = kind("installations", text("生产储存单元", "Installations"), {
  people500m: count(text("厂区边界外500米常住人口", "residents within 500 m")),
});

export const betaGroups = {
  b1: text("校正系数1", "β 1"),
  b2: text("校正系数2", "β 2"),
  b4: text("校正系数4", "β 4"),
  b5: text("校正系数5", "β 5"),
  b20: text("校正系数20", "β 20"),
} as const;

export const substances = kind("substances", text("危险化学品", "Substances"), {
  installation: ref(text("单元", "installation"), installations),
  tonnes: amount(text("设计最大量", "tonnes"), { unit: "tonne", decimals: 3, min: 0 }),
  betaGroup: choice(text("校正系数组", "β group"), betaGroups),
});

export const hazardClasses = {
  q1: text("临界量1吨", "Q 1 t"),
  q5: text("临界量5吨", "Q 5 t"),
  q10: text("临界量10吨", "Q 10 t"),
  q50: text("临界量50吨", "Q 50 t"),
} as const;

/** The hazards of a substance: it may belong to several classes. */
export const substanceClasses = kind("substanceClasses", text("危险性类别", "Hazard classes"), {
  substance: ref(text("危险化学品", "substance"), substances),
  class: choice(text("类别", "class"), hazardClasses),
});

/** The yearly assessment of a unit, by whoever assesses it. */
export const assessments = kind("assessments", text("年度考核", "Assessments"), {
  assessedFor: date(text("考核年度末日", "last day of the year assessed")),
  points: amount(text("得分", "points"), { unit: "point", decimals: 2, min: 0, max: 100 }),
  wholePoints: amount(text("取整得分", "whole points"), { unit: "point", min: 0, max: 100 }),
  assessedGrade: grade(text("评定等次", "grade given"), {
    excellent: text("优秀", "excellent"),
    good: text("良好", "good"),
    pass: text("合格", "pass"),
    fail: text("不合格", "fail"),
  }),
  falsified: yesNo(text("弄虚作假或隐瞒", "falsified or concealed")),
  notifiedOn: date(text("结果通报日期", "result notified on"), { none: true }),
  planSubmittedOn: date(text("整改方案报送日期", "plan submitted on"), { none: true }),
  yearlyPlan: yesNo(text("制定年度计划", "yearly plan made")),
  letterSigned: yesNo(text("与下级签订责任书", "responsibility letter signed with the level below")),
  equipmentShort: yesNo(text("装备不达标", "equipment below standard")),
  equipmentDeduction: amount(
    text("装备扣分（由考核人酌定）", "points lost for equipment, at the assessor's discretion"),
    {
      unit: "point",
      min: 2,
      max: 6,
    },
  ),
});

export const scoreParts = {
  common: text("共性部分", "common part"),
  special: text("专项部分", "special part"),
  duty: text("责任落实", "duties"),
  foundation: text("基础建设", "foundations"),
  result: text("工作成效", "results"),
} as const;

export const scoreCategories = kind("scoreCategories", text("考核类别", "Score categories"), {
  assessment: ref(text("考核", "assessment"), assessments),
  max: amount(text("类别满分", "most points"), { unit: "point", decimals: 1, min: 0 }),
});

export const scoreItems = kind("scoreItems", text("考核项目", "Score items"), {
  assessment: ref(text("考核", "assessment"), assessments),
  category: ref(text("类别", "category"), scoreCategories),
  part: choice(text("部分", "part"), scoreParts),
  max: amount(text("满分", "most points"), { unit: "point", decimals: 1, min: 0 }),
  deducted: amount(text("应扣分", "points to deduct"), { unit: "point", decimals: 1, min: 0 }),
  deductions: set(text("扣分情形", "grounds"), {
    missing: text("缺项", "missing"),
    late: text("逾期", "late"),
    untrue: text("不实", "untrue"),
  }),
});

/** Something that a unit did: a meeting, an inspection led by its head. */
export const activities = kind("activities", text("工作记录", "Activities"), {
  kind: choice(text("类型", "kind"), {
    safetyMeeting: text("安全生产会议", "safety meeting"),
    headInspection: text("主要领导带队检查", "inspection led by the head"),
    fireAttended: text("到场指挥火灾扑救", "attended a fire"),
  }),
  accident: ref(text("相关事故", "accident concerned"), accidents),
});

/** Who found what about a doubtful accident. */
export const rulings = kind("rulings", text("性质认定", "Rulings"), {
  accident: ref(text("事故", "accident"), accidents),
  by: choice(text("认定机关", "ruled by"), authorities),
  finding: choice(text("认定", "finding"), {
    accident: text("生产安全事故", "production safety accident"),
    disaster: text("自然灾害", "natural disaster"),
  }),
});
