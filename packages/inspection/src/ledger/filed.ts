import { type AnyDefinition, text } from "@anwei/kernel";
import { order16 } from "@anwei/law";
import { datedDuty } from "@anwei/responsibility";

// The order is in force since February 2008: January 2009 is the first in which a whole year is filed.
const common = {
  cites: order16.whole(),
  from: "2009-01-01",
  who: { kinds: ["enterprise"] },
  action: "report",
  strength: "must",
} as const;

/** Statistics of hidden dangers of each quarter, by the fifteenth of the next. */
const quarterlyStatistics = datedDuty({
  ...common,
  id: "inspection/quarterly-statistics",
  title: text("按季报送隐患排查治理统计", "Filing statistics of hidden dangers each quarter"),
  note: text(
    "下一季度第一个月15日前报送，含当日；期限凭记忆",
    "filed by the fifteenth of the first month of the next quarter, that day included; the day is from memory",
  ),
  topic: "quarterly-dangers",
  by: [
    { by: "01-15" },
    { by: "04-15", since: "04-01" },
    { by: "07-15", since: "07-01" },
    { by: "10-15", since: "10-01" },
  ],
});

/** Statistics of hidden dangers of each year, by the end of the next January. */
const yearlyStatistics = datedDuty({
  ...common,
  id: "inspection/yearly-statistics",
  title: text("按年报送隐患排查治理统计", "Filing statistics of hidden dangers each year"),
  note: text(
    "下一年1月31日前报送，含当日；期限凭记忆",
    "filed by 31 January of the next year, that day included; the day is from memory",
  ),
  topic: "yearly-dangers",
  by: [{ by: "01-31" }],
});

/** What production units file about the dangers that they found and removed. */
export const filingRules: readonly AnyDefinition[] = [
  ...quarterlyStatistics.definitions,
  ...yearlyStatistics.definitions,
];
