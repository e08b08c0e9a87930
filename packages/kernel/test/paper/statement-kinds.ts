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
  ref,
  set,
  span,
  text,
  units,
  yesNo,
} from "../../src/index.js";

// The kinds of record that the sampled statements speak of. They are wider than any one region needs: a fact that
// a document leaves undefined (a key department, a great social impact) is a field that an officer answers.

export const townshipSizes = {
  heavy: text("监管任务较重", "heavy supervision task"),
  larger: text("较大", "larger"),
  ordinary: text("一般", "ordinary"),
} as const;

export const departmentTrades = {
  key: text("重点行业", "key industry"),
  other: text("其他行业", "other industry"),
} as const;

export const riskGrades = {
  low: text("低风险", "low"),
  ordinary: text("一般风险", "ordinary"),
  larger: text("较大风险", "larger"),
  major: text("重大风险", "major"),
} as const;

export const places = extend(units, {
  size: choice(text("乡镇类型", "kind of township"), townshipSizes),
  trade: choice(text("部门类型", "kind of department"), departmentTrades),
  risk: grade(text("风险等级", "risk grade"), riskGrades),
  employees: count(text("从业人员", "employees")),
  online: yesNo(text("已联网", "online")),
  prevention: yesNo(text("已建双重预防机制", "dual prevention in place")),
  signsLetter: yesNo(text("须签责任书", "owes a letter")),
  inSupervision: yesNo(text("纳入巡查", "subject to tours")),
});

export const trades = {
  industry: text("工矿商贸", "industry, mining and commerce"),
  traffic: text("道路交通", "traffic"),
  fire: text("火灾", "fire"),
  construction: text("建筑施工", "construction"),
  coal: text("煤矿", "coal"),
  other: text("其他", "other"),
} as const;

export const accidents = kind("accidents", text("事故", "Accidents"), {
  trade: choice(text("行业", "trade"), trades),
  enterprise: label(text("企业", "enterprise")),
  deaths: count(text("死亡人数", "deaths")),
  injuries: count(text("受伤人数", "injuries")),
  illegalOperation: yesNo(text("非法违法生产经营", "illegal operation")),
  misreported: yesNo(text("迟报或瞒报", "late or concealed report")),
  fled: yesNo(text("事故后逃逸", "fled afterwards")),
  otherGround: yesNo(text("其他从重情节（等）", "another ground of the open list")),
  concealed: choice(text("瞒报认定", "concealment"), {
    none: text("未发现", "not found"),
    preliminary: text("初步认定", "found provisionally"),
    final: text("最终认定", "found finally"),
  }),
});

export const measures = {
  accidents: text("事故起数", "accidents"),
  deaths: text("死亡人数", "deaths"),
  injuries: text("受伤人数", "injuries"),
} as const;

/** A target that a higher unit sets a lower one: a cap, or a fall against last year. */
export const targets = kind("targets", text("控制指标", "Targets"), {
  measure: choice(text("指标", "measure"), measures),
  form: choice(text("形式", "form"), { cap: text("控制数", "cap"), fall: text("降幅", "fall on last year") }),
  strength: choice(text("约束力", "strength"), { must: text("必须", "must"), aim: text("力争", "aim") }),
  year: amount(text("年度", "year"), { decimals: 0 }),
  limit: amount(text("数值", "value"), { decimals: 4, min: 0 }),
});

export const letters = kind("letters", text("责任书", "Letters"), {
  signatory: label(text("签订单位", "signatory")),
});

export const activityKinds = {
  selfCheck: text("自查", "self-check"),
  evaluation: text("考评", "evaluation"),
  halfYearSummary: text("半年小结", "half-year summary"),
  yearAssessment: text("年终总评", "year-end assessment"),
  executiveMeeting: text("常务会议", "executive meeting"),
  committeeMeeting: text("安委会全会", "committee meeting"),
  specialMeeting: text("专题会议", "special meeting"),
  tour: text("巡查", "tour"),
  help: text("帮扶", "help"),
  inspection: text("检查", "inspection"),
  analysis: text("原因分析", "analysis of causes"),
  strictMeasures: text("更严措施", "stricter measures"),
  mineClosure: text("关闭矿山", "closure of a mine"),
} as const;

export const activities = kind("activities", text("工作记录", "Activities"), {
  kind: choice(text("类别", "kind"), activityKinds),
  subject: label(text("对象", "whom it concerns")),
});

export const circulars = kind("circulars", text("督查通报", "Circulars"), {
  space: amount(text("版面", "space"), { decimals: 1, min: 0 }),
  negative: amount(text("反面典型版面", "space for bad examples"), { decimals: 1, min: 0, partOf: "space" }),
});

export const posts = {
  principal: text("主要负责人", "principal"),
  deputy: text("分管负责人", "deputy in charge"),
  manager: text("安全管理人员", "safety manager"),
  special: text("特种作业人员", "special-operation worker"),
  teamLeader: text("班组长", "team leader"),
} as const;

export const staff = kind("staff", text("从业人员", "Staff"), {
  post: choice(text("岗位", "post"), posts),
  certified: yesNo(text("持证", "certified")),
  trained: yesNo(text("已培训", "trained")),
});

export const officers = kind("officers", text("监管人员", "Officers"), {
  serving: span(text("在岗", "serving")),
  appointedOn: date(text("任职日期", "appointed on")),
  fullTime: yesNo(text("专职", "full-time")),
  fromLeadership: yesNo(text("班子成员", "of the leadership team")),
  terminal: yesNo(text("配终端", "has a terminal")),
  usesTerminal: yesNo(text("使用终端", "uses the terminal")),
});

export const trainings = kind("trainings", text("培训", "Trainings"), {
  officer: ref(text("人员", "officer"), officers),
});

export const inspections = kind("inspections", text("检查", "Inspections"), {
  enterprise: label(text("被检查单位", "inspected unit")),
  ordered: yesNo(text("下达整改指令", "order given")),
  reinspectedOn: date(text("复查日期", "re-inspected on"), { none: true }),
});

export const permits = kind("permits", text("许可", "Permits"), {
  trade: choice(text("行业", "trade"), {
    hazchem: text("危险化学品", "hazardous chemicals"),
    mine: text("非煤矿山", "non-coal mines"),
    fireworks: text("烟花爆竹批发", "fireworks wholesale"),
  }),
  appliedOn: date(text("申请日期", "applied on"), { none: true }),
  danger: yesNo(text("有隐患", "has dangers")),
  standardDropped: yesNo(text("标准下滑", "standard dropped")),
  provincialStandard: yesNo(text("达省标准", "meets the provincial standard")),
});

export const hazardSources = kind("hazard-sources", text("危险源", "Hazard sources"), {
  enterprise: label(text("企业", "enterprise")),
  grade: choice(text("分级", "grade"), { ordinary: text("一般", "ordinary"), major: text("重大", "major") }),
});

export const dangers = kind("dangers", text("隐患", "Dangers"), {
  grade: choice(text("等级", "grade"), { general: text("一般", "general"), major: text("重大", "major") }),
  dueOn: date(text("整改期限", "due"), { none: true }),
  closedOn: date(text("销号日期", "closed on"), { none: true }),
});

export const stepKinds = {
  recorded: text("现场检查记录", "on-site record"),
  onSpotOrder: text("当场责令改正", "order on the spot"),
  deadlineOrder: text("限期整改通知", "order with a deadline"),
  coercion: text("强制措施决定", "coercive measure"),
  reinspection: text("复查", "re-inspection"),
  corrected: text("复查合格", "found corrected"),
  refused: text("逾期拒不改正", "refused"),
  penalty: text("处罚决定", "penalty"),
} as const;

/** One event in what follows a danger that was found; a deadline order says by when. */
export const steps = kind("steps", text("执法环节", "Steps"), {
  danger: ref(text("隐患", "danger"), dangers),
  step: choice(text("环节", "step"), stepKinds),
  dueOn: date(text("期限", "due"), { none: true }),
});

/** A decision on a penalty, dated by its service. */
export const penalties = kind("penalties", text("行政处罚", "Penalties"), {
  accident: ref(text("事故", "accident"), accidents),
  penaltyKind: choice(text("种类", "kind"), {
    warning: text("警告", "warning"),
    fine: text("罚款", "fine"),
    suspension: text("停产停业", "suspension"),
  }),
  allowedKinds: set(text("法定种类", "kinds the law allows"), {
    warning: text("警告", "warning"),
    fine: text("罚款", "fine"),
    suspension: text("停产停业", "suspension"),
  }),
  amount: money(text("金额", "amount")),
  lawLow: money(text("法定下限", "the law's least")),
  lawHigh: money(text("法定上限", "the law's most")),
  paidOn: date(text("履行日期", "performed on"), { none: true }),
  reviewOn: date(text("申请复议日期", "review asked on"), { none: true }),
  suitOn: date(text("起诉日期", "suit filed on"), { none: true }),
  courtOn: date(text("申请强制执行日期", "enforcement asked on"), { none: true }),
});

/** A case of somebody's failure in office. */
export const failures = kind("failures", text("追责案件", "Failures in office"), {
  actor: choice(text("对象", "actor"), {
    township: text("乡镇", "township"),
    county: text("县区党政领导", "county leaders"),
    cityDepartment: text("市级部门", "city department"),
  }),
  danger: choice(text("隐患等级", "danger"), { general: text("一般", "general"), major: text("重大", "major") }),
  poorlyRectified: yesNo(text("整改不力", "poorly rectified")),
  greatImpact: yesNo(text("社会影响大", "great social impact")),
  accident: ref(text("事故", "accident"), accidents),
});

export const parties = kind("parties", text("责任人", "Responsible persons"), {
  person: label(text("人员", "person")),
  role: choice(text("责任", "role"), {
    direct: text("直接责任者", "directly responsible"),
    head: text("单位主要领导", "head of the unit"),
    deputy: text("分管领导", "deputy in charge"),
    other: text("其他", "other"),
  }),
  failure: ref(text("案件", "case"), failures),
});

export const honours = kind("honours", text("提拔与评优", "Promotions and awards"), {
  person: label(text("人员", "person")),
});

export const domains = {
  operation: text("经营", "business operation"),
  finance: text("投融资", "investment and financing"),
  procurement: text("政府采购", "government procurement"),
  bidding: text("工程招投标", "project bidding"),
  land: text("国有土地出让", "state land transfer"),
  honours: text("授予荣誉", "honours"),
  trade: text("进出口", "import and export"),
  exit: text("出入境", "exit and entry"),
  licence: text("资质审核", "qualification review"),
} as const;

export const listings = kind("listings", text("黑名单", "Blacklist"), {
  enterprise: label(text("企业", "enterprise")),
  listed: span(text("列入期间", "listed")),
});

export const applications = kind("applications", text("申请事项", "Applications"), {
  enterprise: label(text("企业", "enterprise")),
  domain: choice(text("领域", "domain"), domains),
});

export const funds = kind("funds", text("专项经费", "Funds"), {
  amount: money(text("金额", "amount")),
});

/** Figures a year's report gives. */
export const figures = kind("figures", text("统计数", "Figures"), {
  found: count(text("发现数", "found"), { unit: "item" }),
  rectified: count(text("整改数", "rectified"), { unit: "item", partOf: "found" }),
  output: money(text("建筑业产值", "construction output")),
  deaths: count(text("建筑业死亡人数", "construction deaths")),
  cardStanding: yesNo(text("黄牌未摘", "yellow card standing")),
});
