import { choice, date, kind, label, money, ref, set, text, yesNo } from "@anwei/kernel";
import { accidents } from "./accidents.js";

/** In which capacity a unit or person is fined for an accident. The principal includes the actual controller. */
export const partyRoles = {
  unit: text("事故发生单位", "the unit"),
  principal: text("主要负责人", "principal"),
  "other-person-in-charge": text("其他负责人", "other person in charge"),
  "safety-manager": text("安全生产管理人员", "safety manager"),
  "directly-responsible": text("其他直接责任人员", "other person directly responsible"),
  "individual-investor": text("个人经营的投资人", "individual investor"),
} as const;

/** What was done after the accident that is punished by itself (第三十五条、第三十六条所列行为). */
export const partyConducts = {
  "rescue-not-organised": text("不立即组织抢救", "rescue not organised at once"),
  "left-post": text("事故调查处理期间擅离职守", "left the post during the investigation"),
  fled: text("逃匿", "fled"),
  "reported-late": text("迟报", "reported late"),
  omitted: text("漏报", "omitted to report"),
  "false-report": text("谎报", "reported falsely"),
  concealed: text("瞒报", "concealed"),
  "faked-scene": text("伪造或者故意破坏事故现场", "faked or destroyed the scene"),
  "hid-assets-or-evidence": text("转移、隐匿资金财产或者销毁证据资料", "moved or hid assets, or destroyed evidence"),
  "refused-investigation": text("拒绝接受调查或者拒绝提供情况资料", "refused investigation or information"),
  perjury: text("作伪证或者指使他人作伪证", "gave false evidence or had it given"),
} as const;

/** Circumstances that lift such conduct into the upper half of its range. */
export const partyAggravations = {
  "rescue-delayed": text("贻误事故抢救", "rescue was delayed"),
  enlarged: text("造成事故扩大", "the accident was enlarged"),
  "investigation-hindered": text("影响事故调查", "the investigation was hindered"),
  "social-impact": text("造成重大社会影响", "major social impact"),
} as const;

/**
 * Units and persons who may be fined for an accident. `happenedOn` is the day of what they did, by which the law is
 * chosen: for causing the accident the accident's own day. What one party did on days of different law stands in
 * records of its own.
 */
export const accidentParties = kind("accidentParties", text("事故责任者", "Accident parties"), {
  accident: ref(text("事故", "accident"), accidents),
  happenedOn: date(text("行为发生日期", "date of the act")),
  name: label(text("单位或者个人名称", "name")),
  role: choice(text("责任身份", "role"), partyRoles),
  answerable: yesNo(text("对事故发生负有责任（未依法履职导致事故发生）", "answerable for the accident's happening")),
  especiallySerious: yesNo(text("认定为情节特别严重", "found to be especially serious")),
  especiallyBad: yesNo(text("认定为影响特别恶劣", "found to have an especially bad impact")),
  conduct: set(text("事故发生后的违法行为", "conduct after the accident"), partyConducts),
  aggravation: set(text("加重情形", "aggravating circumstances"), partyAggravations),
  lastYearIncome: money(text("上一年年收入", "income of the year before")),
  incomeFixed: yesNo(text("上一年年收入能够确定", "the income of the year before can be fixed"), {
    assume: {
      value: true,
      because: text(
        "未认定收入无法确定的，按能够确定计",
        "an income is taken to be fixable where it was not found otherwise",
      ),
    },
  }),
  /** 本省、自治区、直辖市上一年度城镇单位就业人员平均工资. */
  averageWage: money(
    text("本省上一年度城镇单位就业人员平均工资", "the province's average urban wage of the year before"),
  ),
  criminalPenalty: yesNo(text("受到刑事处罚", "criminally punished")),
  dismissed: yesNo(text("受到撤职处分", "dismissed")),
  /** 刑罚执行完毕或者受处分之日. */
  sanctionedOn: date(text("刑罚执行完毕或者受处分之日", "penalty served or sanction imposed on"), { none: true }),
});
