import * as report from "../../packages/engine/src/report.js";
import { testPlugin } from "../../packages/plugin/src/testing.js";
import { count, decision, definePlugin, kind, ordered, record, source, text } from "../../packages/plugin/src/v1.js";

// A plugin with faults, for looking at what its author is shown; `kit.test.ts` runs this file.

const notice = source({
  id: "city-notice",
  type: "notice",
  title: text("试市演练通知", "Notice on drills"),
  from: "2010-01-01",
  verified: false,
});

const firms = kind("firms", text("企业", "Firms"), { employees: count(text("从业人员", "employees")) });

const drill = decision({
  id: "province-city/drill",
  title: text("应急演练", "Emergency drill"),
  cites: notice.section("三"),
  about: record(firms),
  law: "event",
  outcomes: ordered({ none: text("不要求", "none"), yearly: text("每年一次", "once a year") }),
  combine: "gravest",
  rows: (f) => [{ when: f.employees.moreThan(50), then: "yearly" }, { otherwise: "none" }],
  examples: [
    {
      name: text("50人,每年", "50, once a year"),
      facts: { happenedOn: "2010-01-01", employees: 50 },
      expect: "yearly",
    },
    { name: text("80人", "80"), facts: { happenedOn: "2010-06-01", employees: 80 }, expect: "yearly" },
  ],
});

testPlugin(
  definePlugin({
    id: "province-city",
    title: text("试市", "Test city"),
    region: "990100",
    version: "1.0.0",
    apiVersion: 1,
    documents: [notice],
    define: [drill],
  }),
  {
    report,
    coverage: "./coverage.json",
    statements: {
      list: [{ id: "city-1", hard: true, title: text("五十人以上每年演练", "fifty and more hold a drill a year") }],
      carried: { "city-1": { rules: ["province-city/dril"] } },
    },
  },
);
