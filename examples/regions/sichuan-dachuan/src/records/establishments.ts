import { choice, date, kind, label, text } from "@anwei/plugin/v1";

/** What the opinion asks to be set up, article by article. */
export const setUp = {
  responsibility: {
    "provincial-duty-rules": text("落实省党政同责规定的措施", "measures that carry out the provincial rules"),
    "district-duty-rules": text("落实区党政同责规定的措施", "measures that carry out the district's rules"),
    "same-duty": text("党政同责", "the same duty of party and government"),
    "double-duty": text("一岗双责", "two duties of each post"),
    "joint-duty": text("齐抓共管", "joint management"),
  },
  musts: {
    trade: text("管行业必须管安全的职责", "duty for the safety of the trade it runs"),
    business: text("管业务必须管安全的职责", "duty for the safety of the business it runs"),
    operation: text("管生产经营必须管安全的职责", "duty for the safety of the operation it runs"),
  },
  enterprise: {
    rewards: text("奖惩制度", "rewards and penalties"),
    "risk-warning": text("安全风险警示制度", "warning of risks"),
    "emergency-notice": text("预防应急公告制度", "preventive and emergency notices"),
  },
  risk: {
    screening: text("风险排查机制", "screening of risks"),
    assessment: text("风险评估机制", "assessment of risks"),
    "early-warning": text("风险预警机制", "early warning of risks"),
    control: text("风险防控机制", "prevention and control of risks"),
  },
  township: { committee: text("安全生产委员会", "safety committee") },
  department: { section: text("安全管理股室", "safety section") },
  together: {
    "information-notice": text("信息通报机制", "exchange of information"),
    "joint-investigation": text("协同调查机制", "joint investigation"),
    "joint-enforcement": text("联合执法机制", "joint enforcement"),
    "shared-information": text("执法信息共享", "shared enforcement information"),
  },
  judicial: {
    "case-transfer": text("案件移送机制", "transfer of cases"),
    "case-notice": text("案情通报机制", "notice of cases"),
  },
  keyLists: {
    "key-towns": text("重点监管乡镇（街道）名单", "list of key townships"),
    "key-villages": text("重点监管村（社区）名单", "list of key villages"),
    "key-units": text("重点监管生产经营单位名单", "list of key enterprises"),
  },
  plan: {
    "safety-in-plan": text("发展规划中的安全生产内容", "work safety in its development plan"),
    "health-in-plan": text("发展规划中的职业病防治内容", "occupational health in its development plan"),
    deployed: text("与经济社会发展同部署", "deployed together with development"),
    inspected: text("与经济社会发展同检查", "inspected together with development"),
    assessed: text("与经济社会发展同考核", "assessed together with development"),
  },
  inspection: {
    patrol: text("巡回检查制度", "patrol inspections"),
    unannounced: text("“四不两直”检查制度", "unannounced inspections"),
    covert: text("暗查暗访制度", "covert visits"),
  },
  credit: {
    "violation-database": text("企业安全生产违法信息库", "database of violations"),
    "provincial-network": text("违法信息库全省联网", "database joined to the province's network"),
    "public-search": text("违法信息面向社会公开查询", "violations open to search by everybody"),
  },
  information: {
    "big-data-plan": text("“十三五”规划中的安全生产大数据建设", "big data in the thirteenth five-year plan"),
    platform: text("安全生产综合信息平台", "integrated information platform"),
    analysis: text("周期性、关联性特征分析", "analysis of periods and correlations"),
  },
  experts: { "expert-roster": text("安全生产专家队伍", "roster of experts") },
  evaluation: {
    "effect-report": text("执法效能评估报告制度", "reports that evaluate the effect of enforcement"),
    "assessment-standard": text("监管执法综合考评标准", "standard of assessing enforcement"),
    review: text("执法行为审议制度", "review of enforcement acts"),
    "major-decisions": text("重大行政执法决策机制", "mechanism for major decisions"),
  },
} as const;

type Groups = typeof setUp;
/** Everything that can be set up. */
export type SetUp = { [G in keyof Groups]: keyof Groups[G] }[keyof Groups];

const everything = Object.assign({}, ...Object.values(setUp)) as {
  readonly [Item in SetUp]: { readonly zh: string; readonly en: string };
};

/**
 * 制度机制建设台账: a system, mechanism, body or list that a unit has set up, with the document that shows it. `unit` has set it
 * up, `happenedOn` is the day.
 */
export const establishments = kind("establishments", text("制度机制建设台账", "What was set up"), {
  happenedOn: date(text("建立日期", "set up on"), { also: ["日期"] }),
  item: choice(text("制度、机制、机构", "what was set up"), everything),
  document: label(text("文号或载体", "document")),
});

export const setUpItems = everything;
