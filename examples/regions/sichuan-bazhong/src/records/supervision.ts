import { accidentParties, accidents } from "@anwei/accident";
import { campaignInspections, hiddenDangers } from "@anwei/inspection";
import { choice, date, extend, instant, kind, label, ref, text, units, yesNo } from "@anwei/plugin/v1";

/** 连环督查: one round, of dangers or of a special campaign; `unit` is who holds it. */
export const rounds = kind("supervisionRounds", text("连环督查", "Rounds of supervision"), {
  happenedOn: date(text("部署日期", "set on"), { also: ["日期"] }),
  work: choice(text("督查的工作", "of what"), {
    dangers: text("隐患排查治理", "removal of hidden dangers"),
    campaign: text("安全生产专项整治", "special campaign"),
    other: text("其他工作", "other work"),
  }),
  endsOn: date(text("结束日期", "ends on")),
});

/** The four links of a round. */
export const links = {
  "self-check": text("生产经营单位自查", "enterprises check themselves"),
  "spot-check": text("行业主管部门抽查", "departments spot-check"),
  groups: text("市安委会综合督查组督查", "the committee's groups supervise"),
  covert: text("目标督查办牵头随机暗访", "the target office leads unannounced visits"),
} as const;

/** 检查, with the round and the link of it. */
export const cityInspections = extend(campaignInspections, {
  round: ref(text("所属连环督查", "round of supervision"), rounds, { none: true }),
  link: choice(text("环节", "link"), links, { none: true }),
});

/** 市安委会综合督查组. */
export const groups = kind(
  "supervisionGroups",
  text("综合督查组", "Supervision groups"),
  { happenedOn: date(text("组建日期", "formed on"), { also: ["日期"] }), name: label(text("名称", "name")) },
  { complete: text("没有登记的督查组，按没有组建计", "a group that is not on record is taken not to be there") },
);

/** 包片分工: which group covers which county. */
export const areas = kind(
  "groupAreas",
  text("督查组包片分工", "Areas of the supervision groups"),
  {
    happenedOn: date(text("分工日期", "assigned on"), { also: ["日期"] }),
    group: ref(text("督查组", "group"), groups),
    area: ref(text("县区", "county"), units),
    to: date(text("截止日期", "to"), { none: true }),
  },
  { complete: text("没有登记的分工，按没有包片计", "an area that is not on record is taken not to be covered") },
);

/** 隐患, with what accountability asks. */
export const cityDangers = extend(hiddenDangers, {
  obvious: yesNo(text("明显的隐患", "an obvious one")),
  organisedOn: date(text("县区领导组织整改日期", "the county's leaders had it dealt with on"), { none: true }),
  pressedOn: date(text("县区部门督促整改日期", "the county's department pressed for it on"), { none: true }),
  ofCityDepartment: yesNo(text("属市级部门职责管辖范围", "within the remit of a department of the city")),
  publicImpact: yesNo(text("社会影响大", "a large impact on the public")),
  ledTo: ref(text("引发的责任事故", "accident that it led to"), accidents, { none: true }),
  countyLeadersHeld: yesNo(text("县区委、政府领导已被追究责任", "the county's leaders were held to account")),
});

/** 赶赴事故现场. */
export const arrivals = kind("sceneArrivals", text("赶赴事故现场记录", "Arrivals at accident scenes"), {
  happenedOn: date(text("日期", "date"), { also: ["事故日期"] }),
  accident: ref(text("事故", "accident"), accidents),
  leader: label(text("县区领导", "leader of the county")),
  arriveBy: instant(text("按规定应当到达的时间", "to be there by")),
  arrivedAt: instant(text("到达时间", "there at"), { none: true }),
});

/** 非法营运、非法生产经营. */
export const illegalKinds = {
  vehicles: text("非法营运车辆", "illegally operated vehicles"),
  vessels: text("非法营运船舶", "illegally operated vessels"),
  enterprises: text("非法生产经营单位", "illegal enterprises"),
} as const;

/** 非法行为查处记录; `unit` is the county's department in whose remit it is, `happenedOn` the day it came to light. */
export const illegalCases = kind("illegalCases", text("非法行为查处记录", "Illegal operations"), {
  happenedOn: date(text("发现日期", "found on"), { also: ["日期"] }),
  of: choice(text("类别", "of what"), illegalKinds),
  actedOn: date(text("查处日期", "dealt with on"), { none: true }),
  publicImpact: yesNo(text("社会影响大", "a large impact on the public")),
});

/** 责任追究: whom it is about, one person each. */
export const accountabilities = kind("accountabilities", text("责任追究决定", "Decisions of accountability"), {
  happenedOn: date(text("决定日期", "decided on"), { also: ["日期"] }),
  person: label(text("被追究人", "person")),
  capacity: choice(text("身份", "capacity"), {
    direct: text("直接责任者", "directly responsible"),
    head: text("责任单位主要领导", "head of the unit"),
    deputy: text("责任单位分管领导", "leader in charge of the unit"),
    other: text("其他人员", "somebody else"),
  }),
  suspectedCrime: yesNo(text("涉嫌违法犯罪", "a crime is suspected")),
  transferredOn: date(text("移交司法机关日期", "handed to the judiciary on"), { none: true }),
});

/** 干部提拔和评奖. */
export const honours = kind("honours", text("提拔和评奖", "Promotions and awards"), {
  happenedOn: date(text("决定日期", "decided on"), { also: ["日期"] }),
  person: label(text("人员", "person")),
  what: choice(text("事项", "what"), {
    promotion: text("提拔", "promotion"),
    award: text("评奖", "award"),
  }),
});

/** 事故责任者, with whether anything was decided. */
export const cityParties = extend(accidentParties, {
  decided: yesNo(text("已作出责任追究决定", "accountability was decided on")),
});
