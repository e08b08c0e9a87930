import { accidents } from "@anwei/accident";
import { choice, count, date, kind, label, money, ref, set, text, yesNo } from "@anwei/plugin/v1";

/** 规范性文件 of the district, its townships and departments; `happenedOn` is the day of issue. */
export const normativeDocuments = kind("normativeDocuments", text("规范性文件", "Normative documents"), {
  happenedOn: date(text("印发日期", "issued on"), { also: ["日期"] }),
  name: label(text("文件名称", "name")),
  enforcement: yesNo(text("加强安全生产监管执法的文件", "it is about strengthening enforcement")),
  basis: set(text("所依据的文件", "documents that it rests on"), {
    state: text("国办发〔2015〕20号", "State Council office notice 2015/20"),
    province: text("川办函〔2015〕133号", "Sichuan office letter 2015/133"),
  }),
  finding: choice(
    text("清理结论", "finding of the review"),
    {
      keep: text("继续有效", "stays in force"),
      revise: text("应当修订", "to be revised"),
      repeal: text("应当废止", "to be repealed"),
    },
    { none: true },
  ),
  settledOn: date(text("修订或者废止日期", "revised or repealed on"), { none: true }),
});

/** 权力责任清单: one power of an authority each; `happenedOn` is the day on which the list was published. */
export const powers = kind("powers", text("监管执法权力责任清单", "Powers"), {
  happenedOn: date(text("公布日期", "published on"), { also: ["日期"] }),
  name: label(text("职权", "power")),
  owed: yesNo(text("法定职责必须履行", "a statutory duty to act")),
  responsibility: label(text("对应责任", "responsibility"), { none: true }),
  flowChart: yesNo(text("有工作流程图", "has a flow chart")),
});

/** 执法活动: what an authority did, and by which power of its list. */
export const powerUses = kind("powerUses", text("执法活动登记", "Uses of powers"), {
  happenedOn: date(text("日期", "date"), { also: ["发生日期"] }),
  name: label(text("执法活动", "what was done")),
  power: ref(text("所依据的职权", "by which power"), powers, { none: true }),
});

/** 事故责任认定: what an investigation found of those who supervise; `unit` is their department. */
export const accidentFindings = kind("accidentFindings", text("事故监管责任认定", "Findings on supervision"), {
  happenedOn: date(text("认定日期", "found on"), { also: ["日期"] }),
  accident: ref(text("事故", "accident"), accidents),
  responsible: count(text("应当追责人数", "persons responsible"), { unit: "person" }),
  decisions: count(text("已作出处理决定人数", "persons decided on"), { unit: "person" }),
  deficient: yesNo(text("因安全监管不到位导致", "deficient supervision led to it")),
  heldOn: date(text("追究部门责任日期", "the department was held to account on"), { none: true }),
  dereliction: yesNo(text("涉及失职渎职", "dereliction")),
  derelictionTransferredOn: date(text("失职渎职移送司法机关日期", "dereliction transferred on"), { none: true }),
  neglect: yesNo(text("涉及玩忽职守", "neglect of duty")),
  neglectTransferredOn: date(text("玩忽职守移送司法机关日期", "neglect transferred on"), { none: true }),
});

/** 安全生产专项经费预算, of one year each. */
export const budgets = kind("budgets", text("安全生产专项经费预算", "Safety fund in the budget"), {
  happenedOn: date(text("批准日期", "approved on"), { also: ["日期"] }),
  amount: money(text("专项经费", "the fund")),
});

/** What the fund is mainly for. */
export const fundUseKinds = {
  services: text("购买第三方服务", "services of third parties"),
  experts: text("聘请专家", "experts"),
  dangers: text("公共安全隐患治理", "removal of public hidden dangers"),
  rescue: text("应急救援队伍建设及演练", "rescue teams and drills"),
  education: text("安全生产宣传教育", "publicity and education"),
  equipment: text("安全监管装备建设", "equipment of supervision"),
  standards: text("安全生产标准化创建补助", "grants for standardisation"),
  other: text("其他支出", "another use"),
} as const;

/** 专项经费支出. */
export const fundUses = kind("fundUses", text("专项经费支出", "Uses of the safety fund"), {
  happenedOn: date(text("支出日期", "spent on"), { also: ["日期"] }),
  use: choice(text("用途", "use"), fundUseKinds),
  alike: yesNo(text("认定属于所列用途之“等”", "found to be of the open end of the list")),
  amount: money(text("金额", "amount")),
});

/** 行政决定 that somebody has to carry out; `happenedOn` is the day on which it was served. */
export const administrativeDecisions = kind("administrativeDecisions", text("行政决定", "Administrative decisions"), {
  happenedOn: date(text("送达日期", "served on"), { also: ["日期"] }),
  performBy: date(text("履行期限", "to be carried out by")),
  performedOn: date(text("履行日期", "carried out on"), { none: true }),
  stayed: yesNo(text("复议、诉讼期间停止执行", "stayed by reconsideration or suit")),
  enforcement: choice(
    text("强制执行方式", "how it was enforced"),
    {
      coercive: text("依法采取强制措施", "coercive measure"),
      court: text("申请人民法院强制执行", "the court was asked to enforce it"),
    },
    { none: true },
  ),
});

/** 重点监管对象; `unit` is the township, village or enterprise, `happenedOn` the day on which it was chosen. */
export const keyObjects = kind("keyObjects", text("重点监管对象", "Key objects of supervision"), {
  happenedOn: date(text("确定日期", "chosen on"), { also: ["日期"] }),
  trackedOn: date(text("最近跟踪监管日期", "last followed on"), { none: true }),
  guidedOn: date(text("最近直接指导日期", "last guided on"), { none: true }),
  reviewedOn: date(text("最近动态调整日期", "last reviewed on"), { none: true }),
});

/** 建设项目; `unit` builds it, `happenedOn` is the day on which it was set up. */
export const projects = kind("projects", text("建设项目", "Construction projects"), {
  happenedOn: date(text("立项日期", "set up on"), { also: ["日期"] }),
  name: label(text("项目名称", "name")),
  inPark: yesNo(text("工业园区项目", "in an industrial park")),
  meetsSafety: yesNo(text("符合国家安全生产条件", "meets the state's conditions of safety")),
  meetsHealth: yesNo(text("符合国家职业卫生条件", "meets the state's conditions of occupational health")),
  permitted: yesNo(text("已经准予准入", "it was let in")),
  conditionsChecked: yesNo(text("准入前审查安全条件", "its safety conditions were checked before")),
  designPassed: yesNo(text("规划、设计已经通过", "planning and design were passed")),
  designReviewed: yesNo(text("规划、设计环节经安全把关", "safety was looked at in planning and design")),
  designedOn: date(text("主体工程设计日期", "designed on"), { none: true }),
  startedOn: date(text("主体工程施工日期", "works begun on"), { none: true }),
  operatedOn: date(text("主体工程投产日期", "put into operation on"), { none: true }),
  safetyDesignedOn: date(text("安全设施设计日期", "safety facilities designed on"), { none: true }),
  safetyStartedOn: date(text("安全设施施工日期", "safety facilities begun on"), { none: true }),
  safetyOperatedOn: date(text("安全设施投用日期", "safety facilities in use on"), { none: true }),
  healthDesignedOn: date(text("职业病防护设施设计日期", "health facilities designed on"), { none: true }),
  healthStartedOn: date(text("职业病防护设施施工日期", "health facilities begun on"), { none: true }),
  healthOperatedOn: date(text("职业病防护设施投用日期", "health facilities in use on"), { none: true }),
});

/** 拒绝、阻碍检查执法: when officers were kept from their work; `unit` kept them. */
export const obstructions = kind("obstructions", text("阻碍检查执法", "Obstructions"), {
  happenedOn: date(text("日期", "date"), { also: ["发生日期"] }),
  of: choice(text("受阻碍的工作", "what was obstructed"), {
    inspection: text("安全生产检查", "an inspection"),
    enforcement: text("监管执法", "enforcement"),
  }),
  reason: choice(text("理由", "reason given"), {
    investment: text("招商引资", "to attract investment"),
    growth: text("发展经济", "economic growth"),
    alike: text("与此相类的理由", "a reason of that sort"),
    other: text("其他理由", "another reason"),
  }),
});

/** In what a listed enterprise is restricted or barred. */
export const barredFields = {
  operation: text("经营", "operation"),
  finance: text("投融资", "investment and finance"),
  procurement: text("政府采购", "government procurement"),
  bidding: text("工程招投标", "bidding for works"),
  land: text("国有土地出让", "state land"),
  honours: text("授予荣誉", "honours"),
  trade: text("进出口", "import and export"),
  exit: text("出入境", "leaving and entering the country"),
  qualification: text("资质审核", "qualifications"),
} as const;

/** 企业申请事项: what an enterprise applied for. */
export const applications = kind("applications", text("企业申请事项", "Applications"), {
  happenedOn: date(text("申请日期", "applied on"), { also: ["日期"] }),
  field: choice(text("事项类别", "field"), { ...barredFields, other: text("其他事项", "another matter") }),
});

/** 信息平台记录: an entry of the platform. */
export const platformEntries = kind("platformEntries", text("信息平台记录", "Entries of the platform"), {
  happenedOn: date(text("录入日期", "entered on"), { also: ["日期"] }),
  source: label(text("来源", "source"), { none: true }),
  destination: label(text("去向", "destination"), { none: true }),
  responsible: label(text("责任人岗位", "post responsible"), { none: true }),
});

/** 购买服务合同. */
export const serviceContracts = kind("serviceContracts", text("购买社会服务合同", "Service contracts"), {
  happenedOn: date(text("签订日期", "signed on"), { also: ["日期"] }),
  procured: yesNo(text("有政府采购记录", "there is a record of its procurement")),
});

/** 年度目标考核表: what the district's yearly assessment is about. */
export const assessmentItems = {
  team: text("监管执法队伍建设", "the enforcement team"),
  funds: text("执法经费保障", "funds of enforcement"),
  training: text("执法人员教育培训", "training of officers"),
} as const;
export const assessmentSheets = kind("assessmentSheets", text("安全生产年度目标考核表", "Assessment sheets"), {
  happenedOn: date(text("印发日期", "issued on"), { also: ["日期"] }),
  items: set(text("考核内容", "items"), assessmentItems),
});

/** 腐败、失职线索: what was reported of officials; `unit` is where they serve. */
export const misconductReports = kind("misconductReports", text("腐败和失职渎职线索", "Reports of misconduct"), {
  happenedOn: date(text("收到日期", "received on"), { also: ["日期"] }),
  about: choice(text("线索性质", "about"), {
    corruption: text("腐败问题", "corruption"),
    dereliction: text("失职渎职", "dereliction"),
    enforcement: text("执法过错", "a fault of enforcement"),
  }),
  openedOn: date(text("立案查处日期", "case opened on"), { none: true }),
  confirmed: yesNo(text("经查属实", "confirmed")),
  decidedOn: date(text("责任追究决定日期", "decided on"), { none: true }),
});

/** 对履职的投诉: complaints about a department or its staff, which the supervision organ looks into. */
export const complaints = kind("complaints", text("对履行监管职责的投诉", "Complaints about supervision"), {
  happenedOn: date(text("收到日期", "received on"), { also: ["日期"] }),
  about: choice(text("对象", "about"), {
    department: text("监管部门", "the department"),
    staff: text("部门工作人员", "its staff"),
  }),
  supervisedOn: date(text("行政监察日期", "supervised on"), { none: true }),
});
