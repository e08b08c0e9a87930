import {
  amount,
  choice,
  counted,
  decision,
  indicator,
  inPeriod,
  kind,
  ordered,
  ownRecords,
  source,
  subtreeRecords,
  summed,
  text,
  toDate,
  unitIn,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";

// One recurring duty and one roll-up: every unit is to check once a quarter, and every unit above answers for the hours
// that all below it have given to it.

const made = source({
  id: "bench",
  type: "test",
  title: text("量测用规定", "Rules to measure with"),
  from: "2000-01-01",
  verified: false,
});
const cites = made.article(1);

export const activities = kind("activities", text("活动", "Activities"), {
  kind: choice(text("类别", "kind"), { check: text("检查", "check"), training: text("培训", "training") }),
  hours: amount(text("时长", "hours"), { unit: "hour", decimals: 1, min: 0 }),
});

const about = unitIn("quarter");
const unit = { id: "u", kind: "county", name: "u", parent: "none-above" } as const;
const activity = (id: string, happenedOn: string, hours: number) =>
  ({ id, unit: "u", happenedOn, kind: "check", hours }) as const;
const records = {
  activities: [activity("a1", "2019-03-31", 2), activity("a2", "2019-04-01", 3)],
  completeness: [{ id: "z", unit: "u", table: "activities", from: "2000-01-01", to: "2030-01-01" }],
};

const checks = indicator({
  id: "bench/checks",
  title: text("本季度检查次数", "checks in the quarter"),
  cites,
  about,
  over: activities,
  link: ownRecords,
  window: inPeriod(),
  where: (a) => a.kind.is("check"),
  fold: counted(),
  examples: [{ name: text("例", "an example"), facts: unit, period: "2019-Q1", records, expect: 1 }],
});

const checked = decision({
  id: "bench/checked",
  title: text("每季度检查", "A check each quarter"),
  cites,
  about,
  law: "periodEnd",
  outcomes: ordered({ fulfilled: text("已履行", "fulfilled"), short: text("未履行", "not fulfilled") }),
  combine: "gravest",
  rows: (u) => [{ when: checks.of(u).below(1), then: "short" }],
  consequences: {
    short: [{ id: "remind", text: text("督促补查", "remind the unit"), who: text("上级安委办", "the office above") }],
  },
  examples: [
    { name: text("一次", "one"), facts: unit, period: "2019-Q1", records, expect: "fulfilled" },
    { name: text("无", "none"), facts: unit, period: "2019-Q3", records, expect: "short" },
  ],
});

const hours = indicator({
  id: "bench/hours",
  title: text("全年累计时长", "hours this year"),
  cites,
  about,
  over: activities,
  link: subtreeRecords,
  window: toDate("year"),
  fold: (a) => summed(a.hours),
  examples: [{ name: text("例", "an example"), facts: unit, period: "2019-Q2", records, expect: 5 }],
});

const rolledUp = decision({
  id: "bench/rolled-up",
  title: text("累计时长", "Hours of all below"),
  cites,
  about,
  law: "periodEnd",
  outcomes: ordered({ enough: text("足够", "enough"), few: text("偏少", "few") }),
  combine: "gravest",
  rows: (u) => [{ when: hours.of(u).below(1), then: "few" }],
  examples: [
    { name: text("五小时", "five hours"), facts: unit, period: "2019-Q2", records, expect: "enough" },
    {
      name: text("无", "none"),
      facts: unit,
      period: "2018-Q2",
      records,
      expect: "few",
    },
  ],
});

export const benchBook = compose([
  definePlugin({
    id: "bench",
    title: text("量测", "Measuring"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [made],
    define: [checks, checked, hours, rolledUp],
    kinds: [activities],
  }),
]);
