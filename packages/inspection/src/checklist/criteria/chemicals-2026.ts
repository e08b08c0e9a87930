import { type Citation, text } from "@anwei/kernel";
import { aq3067of2026 } from "@anwei/law";
import { type MajorDangerCriteria, under } from "./criterion.js";

const part = (number: string): Citation => ({
  ...aq3067of2026.whole(),
  place: text(`${number}各款`, `cl. ${number}`),
});

/** Chemicals and hazardous chemicals, AQ 3067 of 2026: the subject of each of its 53 clauses. */
export const chemicals2026: MajorDangerCriteria = {
  id: "chemicals-2026",
  title: text("化工和危险化学品重大隐患判定准则（2026年）", "Chemicals (2026)"),
  absent: text(
    "编入53款的主题；条款的文字和数值未见，没有编入",
    "the subjects of the 53 clauses are there; their words and numbers were not seen and are not",
  ),
  entries: [
    ...under(part("5.1"), [
      ["principals-examination", "主要负责人考核", "examination of principals"],
      ["manager-qualification", "安全管理人员资格", "qualification of safety managers"],
      ["operator-education", "操作人员学历和技能", "education of operators"],
      ["special-operators", "特种作业人员", "special operators"],
      ["installation-duty", "重大危险源包保责任", "the duty for major hazard installations"],
    ]),
    ...under(part("5.2"), [
      ["design-and-change", "设计和设计变更", "design and its change"],
      ["external-distance", "外部安全距离", "external safety distance"],
      ["pipe-racks", "管廊", "pipe racks"],
      ["gas-lines", "特定气体管道", "lines of certain gases"],
      ["power-lines", "架空电力线路", "power lines"],
      ["control-rooms", "控制室、交接班室", "control and shift rooms"],
      ["rooms-in-hazardous-places", "危险场所内的房间", "rooms in hazardous places"],
      ["ammonium-nitrate-quantity", "硝酸铵存放量", "quantity of ammonium nitrate"],
      ["liquefied-hydrocarbon-pumps", "液化烃泵", "pumps for liquefied hydrocarbons"],
      ["nitration-automation", "硝化工艺自动化", "automation of nitration"],
    ]),
    ...under(part("5.3"), [
      ["obsolete-process", "淘汰落后的工艺、设备", "obsolete processes"],
      ["new-process", "新工艺", "new processes"],
      ["technology-source", "工艺技术来源", "source of the technology"],
      ["nitration-information", "硝化工艺安全信息", "information on nitration"],
      ["reaction-risk", "反应风险评估和变更", "reaction risk and its change"],
      ["solid-sensitivity", "固体物料的敏感性", "sensitivity of solids"],
    ]),
    ...under(part("5.4"), [
      ["power-supply", "供电电源", "power supply"],
      ["gas-alarms", "气体检测报警", "gas alarms"],
      ["explosion-proof", "防爆电气", "explosion-proof electrics"],
      ["loading-connection", "装卸连接", "connections for loading"],
      ["vapour-recovery", "油气回收", "vapour recovery"],
      ["relief-devices", "安全泄放设施", "relief devices"],
      ["sphere-water-injection", "液化石油气球罐注水", "water injection of LPG spheres"],
      ["ammonium-nitrate-solution", "硝酸铵溶液", "ammonium nitrate solution"],
      ["liquid-chlorine", "液氯", "liquid chlorine"],
    ]),
    ...under(part("5.5"), [
      ["pre-start-check", "开车前安全检查", "check before start"],
      ["procedures-and-alarms", "操作规程和报警", "procedures and alarms"],
      ["automation", "自动化控制", "automation"],
      ["emergency-shutdown", "紧急停车系统", "emergency shutdown"],
      ["safety-instrumented-system", "安全仪表系统", "safety instrumented systems"],
      ["tank-farm-shut-off", "罐区紧急切断", "shut-off of tank farms"],
      ["interlocks", "联锁", "interlocks"],
      ["storage", "储存", "storage"],
      ["stock-on-site", "现场存放量", "stock on site"],
      ["leak-sealing", "带压堵漏", "sealing of leaks under pressure"],
      ["atmospheric-tanks", "常压储罐", "atmospheric tanks"],
      ["internal-floating-roof", "内浮顶储罐", "tanks with an internal floating roof"],
    ]),
    ...under(part("5.6"), [
      ["work-permit", "特殊作业审批", "permits of special work"],
      ["isolation", "隔离", "isolation"],
      ["gas-test-and-video", "气体检测和视频监控", "gas tests and video"],
      ["special-work-education", "特殊作业教育", "education for special work"],
    ]),
    ...under(part("5.7"), [
      ["licence-scope", "许可范围", "scope of the licence"],
      ["hazard-classification", "危险性分类和鉴定", "classification of hazards"],
      ["positioning-and-data", "人员定位和数据接入", "positioning and data"],
      ["headcount", "现场人数", "headcount"],
      ["change-management", "变更管理", "management of change"],
      ["responsibility-and-hidden-danger", "责任制和隐患排查", "responsibility and hidden dangers"],
      ["risk-commitment", "安全风险承诺", "commitment on risk"],
    ]),
  ],
};
