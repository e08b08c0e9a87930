import { date, kind, money, text, yesNo } from "@anwei/kernel";

/** Policies of work-safety liability insurance (安全生产责任保险). */
export const insurances = kind(
  "insurances",
  text("安全生产责任保险", "Liability insurance"),
  {
    happenedOn: date(text("投保日期", "taken out on"), { also: ["发生日期", "日期"] }),
    from: date(text("保险期间起", "from"), { also: ["起"] }),
    to: date(text("保险期间止", "to"), { also: ["止"] }),
    perPerson: money(text("每人伤亡责任限额", "limit per person")),
    allStaff: yesNo(text("覆盖全部从业人员", "covers all staff alike")),
  },
  { complete: text("没有保单记录的，按没有投保计", "a policy that is not on record is taken not to exist") },
);
