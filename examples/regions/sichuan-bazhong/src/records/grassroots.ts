import { amount, choice, count, date, kind, label, money, ref, text, yesNo } from "@anwei/plugin/v1";

/** 委托乡镇执法的县区部门; the list is open. */
export const delegating = {
  safety: text("安监", "safety"),
  "farm-machinery": text("农机", "farm machinery"),
  maritime: text("海事", "maritime"),
  quality: text("质监", "quality"),
} as const;

/** 委托执法: by which a department of the county entrusts a township; `unit` is the township. */
export const delegations = kind(
  "delegations",
  text("委托乡镇执法", "Delegations to townships"),
  {
    happenedOn: date(text("委托日期", "from"), { also: ["日期"] }),
    department: choice(text("委托部门", "department"), { ...delegating, other: text("其他部门", "another") }),
    written: yesNo(text("有书面委托", "in writing")),
    to: date(text("委托期限", "to"), { none: true }),
  },
  { complete: text("没有登记的委托，按没有委托计", "a delegation that is not on record is taken not to be there") },
);

/** 受托执法行为; `unit` is the township. */
export const entrustedActs = kind("entrustedActs", text("乡镇受托执法行为", "Acts of entrusted townships"), {
  happenedOn: date(text("日期", "date"), { also: ["执法日期"] }),
  delegation: ref(text("所依据的委托", "by which delegation"), delegations, { none: true }),
  procedure: choice(text("程序", "procedure"), {
    summary: text("简易程序", "summary"),
    ordinary: text("一般程序", "ordinary"),
    "no-penalty": text("没有处罚", "no penalty"),
  }),
  byOfficer: yesNo(text("由乡镇安监办执法人员实施", "by an officer of the township's safety office")),
});

/** 乡村道路交通安全协管员. */
export const assistants = kind("roadAssistants", text("乡村道路交通安全协管员", "Road safety assistants"), {
  happenedOn: date(text("选聘日期", "taken on"), { also: ["日期"] }),
  source: choice(text("来源", "from"), {
    staff: text("乡镇现有人员", "the township's own staff"),
    other: text("另行招聘", "elsewhere"),
  }),
  onDuty: yesNo(text("已上岗", "on duty")),
  qualified: yesNo(text("培训合格", "trained and qualified")),
  station: label(text("指导的派出所", "police station that guides"), { none: true }),
});

/** 乡、村、社道路. */
export const roadClasses = {
  township: text("乡道", "township road"),
  village: text("村道", "village road"),
  group: text("社道", "group road"),
} as const;
export const roads = kind("roadSegments", text("乡村道路", "Country roads"), {
  happenedOn: date(text("登记日期", "registered on"), { also: ["日期"] }),
  class: choice(text("道路类别", "class"), { ...roadClasses, other: text("其他道路", "other road") }),
  assistant: ref(text("监管的协管员", "assistant"), assistants, { none: true }),
});

/** 村级人员发现的情况; `unit` is the village. */
export const villageFindings = kind("villageFindings", text("村级发现的违法行为", "Violations that villages found"), {
  happenedOn: date(text("发现日期", "found on"), { also: ["日期"] }),
  serious: yesNo(text("严重违法行为", "a serious violation")),
  reportedOn: date(text("报告日期", "reported on"), { none: true }),
  stopped: yesNo(text("行使了紧急制止权", "stopped at once")),
});

/** 一对一监管对象; `unit` is the village in which it is. */
export const objectClasses = {
  "vehicle-owner": text("车主", "vehicle owner"),
  "boat-owner": text("船主", "boat owner"),
  "builder-owner": text("建筑施工户主", "owner of building works"),
  "business-owner": text("经营单位业主", "business owner"),
  "road-point": text("道路易发事故隐患部位", "accident-prone point of a road"),
  "water-point": text("水域易发事故隐患部位", "accident-prone point of a water"),
  "building-point": text("施工场所易发事故隐患部位", "accident-prone point of a building site"),
} as const;
export const objects = kind("supervisedObjects", text("一对一监管对象", "Objects of one-to-one supervision"), {
  happenedOn: date(text("登记日期", "registered on"), { also: ["日期"] }),
  class: choice(text("对象类别", "class"), { ...objectClasses, other: text("其他对象", "another") }),
  name: label(text("名称", "name")),
});

/** 一对一监管责任: who supervises what. */
export const supervisors = kind(
  "objectSupervisors",
  text("一对一监管责任人", "One-to-one supervisors"),
  {
    happenedOn: date(text("落实日期", "from"), { also: ["日期"] }),
    object: ref(text("监管对象", "object"), objects),
    person: label(text("监管责任人", "supervisor")),
    to: date(text("截止日期", "to"), { none: true }),
  },
  { complete: text("没有登记的责任人，按没有落实计", "a supervisor who is not on record is taken not to be there") },
);

/** 监管工作统计, of a county's townships or of its own officers, for a stretch that ends on `happenedOn`. */
export const tallies = kind("workTallies", text("监管工作统计", "Tallies of supervision"), {
  happenedOn: date(text("统计截止日期", "up to"), { also: ["日期"] }),
  townships: count(text("乡镇数", "townships"), { unit: "unit" }),
  officers: count(text("乡镇安全监管人员", "township officers")),
  corrected: count(text("现场纠正违章起数", "violations corrected on site"), { unit: "case" }),
  penalised: count(text("处罚严重违法行为次数", "serious violations penalised"), { unit: "time" }),
  fines: money(text("罚款", "fines")),
  found: amount(text("发现事故隐患处数", "hidden dangers found"), { unit: "item", min: 0 }),
  rectified: amount(text("已整改处数", "of them put right"), { unit: "item", min: 0 }),
  ordered: amount(text("责令限期整改处数", "of the rest under an order with a deadline"), { unit: "item", min: 0 }),
});

/** 风险抵押金存储; `unit` is the enterprise. */
export const deposits = kind("riskDeposits", text("风险抵押金存储", "Safety risk deposits"), {
  happenedOn: date(text("存储日期", "deposited on"), { also: ["日期"] }),
  amount: money(text("金额", "amount")),
});
