import { choice, count, date, kind, set, text, yesNo } from "@anwei/plugin/v1";
import { permitTrades } from "./units.js";

/** “回头看”: how a licensed enterprise was found when it was looked at again. */
export const lookBacks = kind("lookBacks", text("许可企业“回头看”", "Look-backs at licensed enterprises"), {
  happenedOn: date(text("检查日期", "looked at on"), { also: ["日期"] }),
  trade: choice(text("许可行业", "trade"), { ...permitTrades, other: text("其他", "another") }),
  byExpert: yesNo(text("有聘请的专家参加", "an expert took part")),
  againstStandard: yesNo(text("对照许可证标准检查", "held against the standard of the permit")),
  dangers: yesNo(text("存在事故隐患", "there are dangers")),
  lowered: yesNo(text("安全生产标准下降", "its standard fell")),
  stopped: yesNo(text("已停产停业整顿", "stopped to be put in order")),
  rectifiedOn: date(text("整改完成日期", "put right on"), { none: true }),
});

/** 取证企业检查: how a licensed enterprise was found afterwards. */
export const permitChecks = kind("permitChecks", text("取证企业检查", "Checks of licensed enterprises"), {
  happenedOn: date(text("检查日期", "checked on"), { also: ["日期"] }),
  worsened: yesNo(text("安全生产条件下降", "its conditions worsened")),
  majorDanger: yesNo(text("存在重大事故隐患", "there is a major danger")),
  notAssured: yesNo(text("不能保证安全生产", "safety is not assured")),
  stopped: yesNo(text("已立即停业整顿", "stopped at once")),
});

/** What is done about worked-out ground. */
export const goafMeasures = {
  monitoring: text("采空区监控", "monitoring of the goaf"),
  caving: text("强制放顶", "forced caving"),
} as const;

/** What a mine does for the flood season. */
export const floodMeasures = {
  analysis: text("专门力量分析水情水害", "special people analyse its water"),
  prevention: text("防洪措施", "flood prevention"),
  control: text("防汛措施", "flood control"),
  drainage: text("排水措施", "drainage"),
} as const;

/** 矿山情况. */
export const mineStates = kind("mineStates", text("矿山情况", "Mines"), {
  happenedOn: date(text("核查日期", "looked at on"), { also: ["日期"] }),
  underground: yesNo(text("地下开采", "underground")),
  hoistTested: yesNo(text("提升运输系统已检测检验", "hoisting and haulage tested")),
  goaf: yesNo(text("有采空区", "has a goaf")),
  goafMeasures: set(text("采空区治理措施", "what is done about the goaf"), goafMeasures),
  floodMeasures: set(text("汛期措施", "what is done for the flood season"), floodMeasures),
  floodSafe: yesNo(text("汛期能确保安全", "safe in the flood season")),
  workStopped: yesNo(text("已停止作业", "work stopped")),
  evacuated: yesNo(text("已撤人", "people taken out")),
});

/** Who answers for a pond or heap, and what is done about it. */
export const pondMeasures = {
  government: text("地方政府监控责任", "the local government answers for it"),
  department: text("有关部门监控责任", "a department answers for it"),
  measures: text("监控措施", "measures of monitoring"),
} as const;

/** 尾矿库、渣石山. */
export const ponds = kind("ponds", text("尾矿库、渣石山", "Tailings ponds and spoil heaps"), {
  happenedOn: date(text("核查日期", "looked at on"), { also: ["日期"] }),
  type: choice(text("类别", "which"), { pond: text("尾矿库", "tailings pond"), heap: text("渣石山", "spoil heap") }),
  expertInspected: yesNo(text("专家已检查", "inspected by experts")),
  inPlace: set(text("责任和措施", "responsibility and measures"), pondMeasures),
  compliant: yesNo(text("符合安全要求", "meets what safety asks")),
  stopped: yesNo(text("已停止使用", "out of use")),
});

/** Goods whose dispatch and loading is singled out. */
export const loadedGoods = {
  chlorine: text("液氯", "liquid chlorine"),
  ammonia: text("液氨", "liquid ammonia"),
  lpg: text("液化石油气", "LPG"),
  toxic: text("剧毒溶剂", "highly toxic solvents"),
} as const;

/** What is done about clean drainage in an accident. */
export const drainageMeasures = {
  made: text("“清净下水”收集处置措施", "measures for clean drainage"),
  carried: text("“清净下水”措施的落实", "those measures carried out"),
} as const;

/** From production to use. */
export const stages = {
  production: text("生产环节", "production"),
  storage: text("储存环节", "storage"),
  trade: text("经营环节", "trade"),
  transport: text("运输环节", "transport"),
  use: text("使用环节", "use"),
} as const;

/** 危险化学品单位情况. */
export const chemicalStates = kind("chemicalStates", text("危险化学品单位情况", "Units with hazardous chemicals"), {
  happenedOn: date(text("核查日期", "looked at on"), { also: ["日期"] }),
  goods: set(text("生产、储存的重点品种", "which of the goods singled out"), loadedGoods),
  loadingManaged: set(text("发货装卸安全管理已落实的品种", "of which dispatch and loading is managed"), loadedGoods),
  loadingViolation: yesNo(text("发货装卸有违法违规行为", "dispatch or loading broke the rules")),
  punished: yesNo(text("已查处", "punished")),
  vehicles: count(text("运输车辆数", "vehicles"), { unit: "vehicle" }),
  gpsVehicles: count(text("已装卫星定位车辆数", "vehicles with satellite positioning"), { unit: "vehicle" }),
  drainage: set(text("“清净下水”措施", "clean drainage"), drainageMeasures),
  trialRun: yesNo(text("试生产", "in trial production")),
  trialChecked: yesNo(text("试生产已检查", "trial production was checked")),
  defects: yesNo(text("装置、工艺存在缺陷", "plant or process has defects")),
  defectsRemoved: yesNo(text("缺陷已消除", "defects were removed")),
  stages: set(text("涉及环节", "stages that it has"), stages),
  summerSafe: set(text("夏季和汛期安全管理已落实的环节", "stages made safe for summer and rain"), stages),
  waterlogged: yesNo(text("生产、储存区易积水", "areas liable to water")),
  diked: yesNo(text("已采取围堰、加高护堤", "dikes built or raised")),
  wetGas: yesNo(text("有遇湿分解出气体的物料", "has materials that give off gas when wet")),
  dampProof: yesNo(text("已采取防水、防潮措施", "kept from water and damp")),
});

/** What the census does about a source. */
export const censusSteps = {
  identified: text("自动辨识", "identified"),
  evaluated: text("评价", "evaluated"),
  graded: text("分级", "graded"),
} as const;

/** What each major source has. */
export const sourceCare = {
  responsibility: text("监控责任", "responsibility for monitoring"),
  measures: text("监控措施", "measures of monitoring"),
} as const;

/** 危险源普查. */
export const hazardSources = kind("hazardSources", text("危险源普查", "Census of hazard sources"), {
  happenedOn: date(text("普查日期", "surveyed on"), { also: ["日期"] }),
  steps: set(text("系统处理", "what the system did"), censusSteps),
  major: yesNo(text("确定为重大危险源", "found to be a major hazard")),
  monitoredOn: date(text("数字监控设施安装日期", "digital monitoring since"), { none: true }),
  onlineOn: date(text("上网日期", "online since"), { none: true }),
  care: set(text("责任和措施", "responsibility and measures"), sourceCare),
  controlled: yesNo(text("处于在控、可控状态", "under control")),
});

/** 从业人员: what the training certificate of each records. */
export const workers = kind("workers", text("从业人员安全培训合格证", "Workers' training certificates"), {
  happenedOn: date(text("登记日期", "entered on"), { also: ["日期"] }),
  role: choice(text("人员类别", "who"), {
    worker: text("其他从业人员", "another worker"),
    principal: text("主要负责人", "principal"),
    manager: text("安全管理人员", "safety manager"),
    special: text("特种作业人员", "special operator"),
  }),
  certificates: count(text("持合格证数", "certificates held"), { unit: "item" }),
  threeLevels: yesNo(text("记录“三级教育”", "records the three levels of education")),
  yearly: yesNo(text("记录每年培训", "records each year's training")),
});
