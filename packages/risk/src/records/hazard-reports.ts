import { date, kind, text } from "@anwei/kernel";

/** Filings that a county passes on to its city, or a city to its province (备案材料报送). `unit` is who reports. */
export const hazardReports = kind("hazardReports", text("重大危险源备案材料报送", "Filings passed on"), {
  happenedOn: date(text("报送日期", "passed on")),
});
