import { choice, extend, label, set, text, yesNo } from "@anwei/plugin/v1";
import { highRiskSectors, obligedUnits } from "@anwei/responsibility";

/** 乡镇类别: the opinion names three kinds and says of none how it is told. */
export const townshipClasses = {
  heavy: text("安全监管任务较重的乡镇（街道）", "township with a heavy task of supervision"),
  larger: text("较大的乡镇（街道）", "larger township"),
  ordinary: text("一般的乡镇（街道）", "ordinary township"),
} as const;

/** 行业主管部门类别; who runs no trade is neither. */
export const departmentClasses = {
  key: text("重点行业主管部门", "department of a key trade"),
  other: text("其他行业主管部门", "department of another trade"),
} as const;

/** 高危行业和重点领域, in the words of the opinion; fishery it does not name. */
export const keyFields = {
  ...highRiskSectors,
  smelting: text("金属冶炼与加工", "smelting and processing of metal"),
  "special-equipment": text("特种设备", "special equipment"),
} as const;

/** What fire liability insurance is for. */
export const fireRisks = {
  crowded: text("公共聚集场所", "crowded public place"),
  production: text("易燃易爆危险品生产", "production of flammable and explosive goods"),
  storage: text("易燃易爆危险品储存", "storage of flammable and explosive goods"),
  transport: text("易燃易爆危险品运输", "transport of flammable and explosive goods"),
  sale: text("易燃易爆危险品销售", "sale of flammable and explosive goods"),
} as const;

/** Who chairs a township's safety committee. */
export const chairs = {
  head: text("乡镇长（街道办事处主任）", "head of the township or street office"),
  other: text("其他负责人", "another leader"),
} as const;

/** At which level an enterprise is supervised (分级负责). */
export const grades = {
  district: text("区级监管", "by the district"),
  township: text("乡镇（街道）监管", "by the township"),
} as const;

/** Units with what the opinion asks of them. */
export const places = extend(obligedUnits, {
  specialEquipment: yesNo(text("特种设备领域", "in the field of special equipment")),
  townshipClass: choice(text("乡镇类别", "class of township"), townshipClasses),
  departmentClass: choice(text("部门类别", "class of department"), departmentClasses, { none: true }),
  judicial: yesNo(text("公安机关、检察机关", "police or procuratorate")),
  committeeChair: choice(text("安委会主任", "chair of the safety committee"), chairs, { none: true }),
  keyPlace: yesNo(text("重点乡镇、园区", "key township or park")),
  stationed: yesNo(text("区派驻执法力量", "officers of the district are stationed there")),
  squadron: label(text("所属片区执法中队", "area squadron"), { none: true }),
  supervisedBy: choice(text("监管层级", "level of supervision"), grades, { none: true }),
  territory: label(text("属地乡镇（街道）", "township that answers for it"), { none: true }),
  located: yesNo(text("已列入高危企业分布图", "on the map of high-risk enterprises")),
  meetsConditions: yesNo(text("具备安全生产条件", "meets the conditions of work safety")),
  standardised: yesNo(text("安全生产标准化达标", "standardised")),
  healthHazard: yesNo(text("存在职业病危害因素", "has occupational hazards")),
  healthControlled: yesNo(text("职业病危害源头治理措施到位", "occupational hazards are controlled at their source")),
  fireRisks: set(text("火灾公共责任保险所列类别", "what fire liability insurance is for"), fireRisks),
  fireInsured: yesNo(text("已投保火灾公共责任保险", "has fire liability insurance")),
  grid: label(text("所在安全监管网格", "safety grid"), { none: true }),
  creditRecord: yesNo(text("已建安全生产信用记录", "has a safety credit record")),
  creditShared: yesNo(text("信用记录已纳入共享交换平台", "its credit record is on the shared platform")),
});
