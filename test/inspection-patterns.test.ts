import * as report from "../packages/engine/src/report.js";
import { campaignInspections, dangerLedger } from "../packages/inspection/src/index.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin, source, text } from "../packages/plugin/src/v1.js";

const rules = source({
  id: "test-ledger",
  type: "notice",
  title: text("试市隐患治理办法", "Rules of a made city on hidden dangers"),
  from: "2009-03-01",
  verified: true,
});
const id = "province-city";
const cites = rules.section("一");
const consequence = { id: "urge", text: text("督促整改", "it is urged") };
const common = { cites, from: "2009-03-01", consequence } as const;

const ledger = dangerLedger({
  ...common,
  id: `${id}/danger`,
  title: text("隐患状态", "State of a danger"),
  within: { general: 15, major: 90 },
  extensions: 2,
  reinspected: "major",
  reinspectWithin: 10,
  consequences: { overdue: consequence, "reinspection-overdue": consequence },
});
testPlugin(
  definePlugin({
    id,
    title: text("试市", "Made city"),
    region: "990100",
    version: "0.1.0",
    apiVersion: 1,
    extends: [national],
    documents: [rules],
    extend: [campaignInspections],
    define: [...ledger.definitions],
  }),
  { report },
);
