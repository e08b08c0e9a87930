import { amount, count, date, kind, money, text } from "@anwei/kernel";

/**
 * What a unit's casualties are held against in a year (统计基数): one record per unit and year, dated on a day of that
 * year; while it runs, the figures to date, which later ones correct. Of a government they are those of its whole area.
 * What a unit has no part in (no coal mine) is stated as none; a figure that is left out is unknown.
 */
export const economy = kind(
  "economy",
  text("统计基数", "Base figures"),
  {
    happenedOn: date(text("统计截止日期", "figures as of")),
    gdp: money(text("国内生产总值", "gross domestic product"), { also: ["GDP", "地区生产总值"], none: true }),
    employed: count(text("工矿商贸就业人数", "people employed in industry, mining and trade"), { none: true }),
    rawCoal: amount(text("原煤产量", "raw coal output"), { unit: "tonne", decimals: 2, min: 0, none: true }),
    vehicles: count(text("机动车保有量", "motor vehicles"), { unit: "vehicle", none: true }),
    buildingOutput: money(text("建筑业总产值", "output of the building trade"), { also: ["建筑业产值"], none: true }),
    specialEquipment: count(text("特种设备数量", "pieces of special equipment"), { unit: "item", none: true }),
    averageStaff: count(text("平均职工人数", "average staff"), { none: true }),
    hoursWorked: amount(text("实际总工时", "hours worked"), { unit: "hour", decimals: 1, min: 0, none: true }),
  },
  {
    complete: text(
      "一个单位一年只报一次统计基数；未报的，按没有该项数计",
      "a unit reports its base figures once a year; where none is on record, there is no such figure",
    ),
  },
);
