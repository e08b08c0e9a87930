import { choice, date, grade, instant, kind, ref, set, text } from "@anwei/kernel";
import { accidents } from "./accidents.js";

/** The levels of authorities, in the order in which a report goes up. */
export const authorities = {
  county: text("县级", "county"),
  city: text("设区的市级", "city"),
  province: text("省级", "province"),
  state: text("国家", "State"),
} as const;

export type Authority = keyof typeof authorities;

/** Who makes a report. */
export const reporters = {
  unit: text("事故发生单位", "the unit"),
  county: text("县级有关部门", "the county's authority"),
  city: text("设区的市级有关部门", "the city's authority"),
  province: text("省级有关部门", "the province's authority"),
} as const;

/** Who is told: the authorities that supervise safety, and those who are notified besides. */
export const reportRecipients = {
  safety: text("安全生产监督管理（应急管理）部门", "the safety authority"),
  department: text("负有安全生产监督管理职责的有关部门", "the department in charge"),
  "mine-bureau": text("国家矿山安全监察局省级局", "the provincial bureau of mine safety"),
  government: text("本级人民政府", "the government of that level"),
  police: text("公安机关", "the police"),
  labour: text("人力资源社会保障（劳动保障）部门", "the labour authority"),
  union: text("工会", "the trade union"),
  procuratorate: text("人民检察院", "the procuratorate"),
} as const;

/** 事故报告的内容: the six items of article 12. */
export const reportItems = {
  unit: text("事故发生单位概况", "outline of the unit"),
  scene: text("时间、地点以及现场情况", "time, place and scene"),
  course: text("简要经过", "brief course"),
  casualties: text("伤亡人数和初步估计的直接经济损失", "casualties and a first estimate of the direct loss"),
  measures: text("已经采取的措施", "measures taken"),
  other: text("其他应当报告的情况", "what else is to be reported"),
} as const;

export type ReportItem = keyof typeof reportItems;

/**
 * One report of an accident from one office to another (事故报告), made or still owed: a report that has not been made
 * says `none` for when it was. That none is on record does not say that none was made, unless the table is known to be
 * complete.
 */
export const accidentReports = kind("accidentReports", text("事故报告", "Reports of accidents"), {
  accident: ref(text("事故", "accident"), accidents),
  happenedOn: date(text("报告日期", "reported on")),
  form: choice(text("报告种类", "kind of report"), {
    first: text("首报", "first report"),
    update: text("续报", "update"),
  }),
  from: choice(text("报告人", "who reports"), reporters),
  to: choice(text("报告对象", "who is told"), reportRecipients),
  at: grade(text("报告对象层级", "level of who is told"), authorities),
  receivedAt: instant(text("接到报告时间", "had received the report at"), { also: ["接报时间"] }),
  madeAt: instant(text("报告时间", "reported at"), { also: ["上报时间"], none: true }),
  contents: set(text("报告内容", "contents"), reportItems),
});
