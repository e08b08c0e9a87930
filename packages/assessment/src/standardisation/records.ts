import { date, grade, kind, label, text } from "@anwei/kernel";

/** Grades of work-safety standardisation (安全生产标准化), the third the lowest. */
export const standardisationGrades = {
  three: text("三级", "grade three"),
  two: text("二级", "grade two"),
  one: text("一级", "grade one"),
} as const;

export type StandardisationGrade = keyof typeof standardisationGrades;

/** Grades of work-safety standardisation that units were found to have (安全生产标准化定级), one record for each award. */
export const standardisations = kind(
  "standardisations",
  text("安全生产标准化定级", "Standardisation grades"),
  {
    happenedOn: date(text("公告日期", "announced on"), { also: ["定级日期", "发生日期"] }),
    grade: grade(text("标准化等级", "grade"), standardisationGrades, { also: ["等级"] }),
    trade: label(text("行业", "trade")),
    from: date(text("有效期起", "valid from")),
    to: date(text("有效期止", "valid to"), { also: ["有效期至"] }),
    revokedOn: date(text("撤销日期", "revoked on"), { none: true }),
  },
  {
    complete: text("没有登记的定级，按没有定级计", "a grade that is not on record is taken not to have been awarded"),
  },
);
