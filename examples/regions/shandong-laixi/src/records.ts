import { accidentParties } from "@anwei/accident";
import { campaigns, dangerEvents, dangerEventTypes } from "@anwei/inspection";
import { choice, date, extend, kind, label, text, withMembers, yesNo } from "@anwei/plugin/v1";
import { activities, posts, tasks } from "@anwei/responsibility";
import { provincialUnits } from "@anwei-examples/shandong";

/** 五抓: the five lines of work. */
export const workLines = {
  network: text("抓安监网络", "the network of supervision"),
  education: text("抓宣传教育", "publicity and education"),
  supervision: text("抓督查考核", "supervision and assessment"),
  campaigns: text("抓专项整治", "special campaigns"),
  service: text("抓服务到位", "service"),
} as const;

/** What is to be searched first: areas, enterprises and points. */
export const keySites = {
  area: text("重点区域", "key area"),
  enterprise: text("重点企业", "key enterprise"),
  point: text("重点部位", "key point"),
} as const;

/** Units with their part in the city's network. */
export const cityUnits = extend(provincialUnits, {
  committeeMember: yesNo(text("市安委会成员单位", "member of the city's safety committee")),
  signsLetter: yesNo(text("签订目标责任书单位", "signs a letter of targets")),
  keySite: choice(text("排查重点", "what is to be searched first"), keySites, { none: true }),
});

/** 任职, with what a leader answers for. */
export const leaders = extend(posts, {
  business: yesNo(text("分管业务工作", "in charge of a line of business")),
  safetyDuty: yesNo(text("职责中列有安全生产", "safety is among the duties")),
});

/** 重点任务, each in one of the five lines. */
export const lineTasks = extend(tasks, {
  line: choice(text("工作主线", "line of work"), { ...workLines, other: text("五项以外", "none of the five") }),
});

/** 六项制度. */
export const sixSystems = {
  reports: text("定期工作报告制度", "periodic reports"),
  meetings: text("工作例会制度", "regular meetings"),
  "danger-filing": text("重大隐患和未遂事故整改备案制度", "filing of major dangers and near misses put right"),
  "accident-filing": text("事故备案和督查制度", "filing and supervision of accidents"),
  "key-supervision": text("重点督查制度", "key supervision"),
  "yearly-assessment": text("年度考核制度", "yearly assessment"),
} as const;

/** What the safety committee is for. */
export const committeeFunctions = {
  supervises: text("安委会监督职能", "the committee supervises"),
  guides: text("安委会指导职能", "the committee guides"),
  coordinates: text("安委会协调职能", "the committee coordinates"),
} as const;

/** 管理体制: who does what in it. */
export const systemRoles = {
  government: text("政府统一领导", "government leads"),
  departments: text("部门依法监管", "departments supervise by law"),
  enterprises: text("企业全面负责", "enterprises answer for everything of theirs"),
  masses: text("群众参与监督", "the public takes part"),
  society: text("全社会广泛支持", "society supports"),
} as const;

/** What the city lays down besides. */
export const foundations = {
  "responsibility-notice": text("明确责任制的文件", "a notice that makes responsibilities clear"),
  accountability: text("行政责任追究制度", "administrative accountability"),
} as const;

/** 制度机制登记: what a unit has laid down in writing, since `happenedOn`. */
export const arrangements = kind("arrangements", text("制度机制登记", "Register of what is laid down"), {
  happenedOn: date(text("建立日期", "laid down on"), { also: ["日期"] }),
  item: choice(
    text("内容", "what"),
    { ...sixSystems, ...committeeFunctions, ...systemRoles, ...foundations },
    { open: true },
  ),
  document: label(text("文件", "document"), { none: true }),
});

/** 安全生产月的活动. */
export const monthActivities = {
  "media-column": text("媒体专栏", "a column in the media"),
  "consultation-day": text("安全咨询日", "consultation day"),
  "speech-contest": text("演讲比赛", "speech contest"),
  quiz: text("安全知识答卷", "quiz"),
  campus: text("安全进校园", "safety in schools"),
  community: text("安全进社区", "safety in communities"),
} as const;

/** Whom publicity reaches. */
export const audiences = {
  "to-enterprises": text("面向企业", "to enterprises"),
  "to-schools": text("面向学校", "to schools"),
  "to-communities": text("面向社区", "to communities"),
} as const;

/** 履职记录, with what the report names. */
export const cityActivities = extend(activities, {
  action: withMembers(activities.shape.action, {
    "self-check": text("自查", "self-check"),
    publicity: text("宣传", "publicity"),
  }),
  topic: withMembers(activities.shape.topic, {
    ...monthActivities,
    ...audiences,
    quarter: text("季度", "the quarter"),
    year: text("年度", "the year"),
  }),
});

/** 八项整治. */
export const eightFields = {
  "hazardous-chemicals": text("危险化学品", "hazardous chemicals"),
  "non-coal-mines": text("非煤矿山", "non-coal mines"),
  "crowded-places": text("人员密集场所消防", "fire safety of crowded places"),
  fireworks: text("烟花爆竹", "fireworks"),
  road: text("道路交通", "road traffic"),
  construction: text("建筑施工", "construction"),
  gas: text("燃气", "gas"),
  "civil-explosives": text("民爆器材", "civil explosives"),
} as const;

/** 专项整治, each as one of the eight or another. */
export const cityCampaigns = extend(campaigns, {
  project: choice(text("整治项目", "what it is about"), {
    ...eightFields,
    other: text("八项以外", "none of the eight"),
  }),
});

/** 四方机制: what each party does about a danger. */
export const parties = {
  "expert-found": text("专家查隐患", "experts look for it"),
  "government-pressed": text("政府搞督查", "the government presses"),
  "department-supervised": text("部门抓监管", "the department supervises"),
  "enterprise-acted": text("企业抓落实", "the enterprise acts"),
} as const;

/** How a danger that was found is written down. */
export const writtenDown = {
  inventoried: text("列入清单", "put on the list"),
  registered: dangerEventTypes.registered,
} as const;

/** 隐患台账记事, with the steps of the four parties. */
export const cityDangerEvents = extend(dangerEvents, {
  event: withMembers(dangerEvents.shape.event, { ...parties, inventoried: writtenDown.inventoried }),
});

/** 事故责任者, with what was decided about each. */
export const answerableParties = extend(accidentParties, {
  leader: yesNo(text("有关领导", "a leader concerned")),
  legalDecision: yesNo(text("法律责任已有处理决定", "legal responsibility was decided on")),
  administrativeDecision: yesNo(text("行政责任已有处理决定", "administrative responsibility was decided on")),
});

/** Whose permits the report counts. */
export const permitTrades = {
  mine: text("非煤矿山", "non-coal mines"),
  chemicals: text("危险化学品企业", "chemical enterprises"),
} as const;

/** 安全生产许可证申报: `happenedOn` is the day on which the file was complete. */
export const permitFiles = kind("permitFiles", text("安全生产许可证申报", "Applications for safety permits"), {
  happenedOn: date(text("报齐日期", "complete on"), { also: ["日期"] }),
  trade: choice(text("行业", "trade"), permitTrades, { memberAlso: { chemicals: ["危险化学品"] } }),
  due: date(text("申报期限", "to be complete by")),
  standard: yesNo(text("样式和标准统一规范", "in the uniform format")),
  sound: yesNo(text("材料质量合格", "its contents are sound")),
  issuedOn: date(text("发证日期", "issued on"), { none: true }),
});
