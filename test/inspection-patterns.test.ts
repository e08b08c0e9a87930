import * as report from "../packages/engine/src/report.js";
import {
  campaignInspections,
  campaignReach,
  dangerLedger,
  dangerRates,
  escalation,
  exposureShare,
  finderFollows,
  inspectedUnits,
  inspectionCoverage,
  inspectionFrequency,
  listedSupervision,
  oneListFourSystems,
  planCarriedOut,
  planGaps,
  shareNorm,
  threeLists,
} from "../packages/inspection/src/index.js";
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
const rates = dangerRates({ ...common, id: `${id}/dangers`, each: "quarter", ledger });
testPlugin(
  definePlugin({
    id,
    title: text("试市", "Made city"),
    region: "990100",
    version: "0.1.0",
    apiVersion: 1,
    extends: [national],
    documents: [rules],
    extend: [campaignInspections, inspectedUnits],
    define: [
      ...ledger.definitions,
      ...rates.definitions,
      ...shareNorm({
        ...common,
        id: `${id}/rectification-norm`,
        title: text("整改率", "Share put right"),
        each: "quarter",
        part: rates.rectified,
        whole: rates.found,
        share: "0.98",
      }).definitions,
      ...listedSupervision({
        ...common,
        ledger,
        id: `${id}/listing`,
        title: text("挂牌督办", "Listed supervision"),
        within: 10,
      }).definitions,
      ...finderFollows({
        ...common,
        ledger,
        id: `${id}/finder`,
        title: text("谁检查谁跟踪", "Who found it follows it"),
      }).definitions,
      ...escalation({
        ...common,
        ledger,
        id: `${id}/escalation`,
        title: text("逾期提级", "Escalation of the overdue"),
        steps: {
          county: { to: text("县安委办", "county safety office"), after: 0, consequence },
          city: { to: text("市安委办", "city safety office"), after: 15, consequence },
        },
      }).definitions,
      ...oneListFourSystems({
        ...common,
        ledger,
        id: `${id}/four-systems`,
        title: text("一单四制", "One list, four systems"),
      }).definitions,
      ...threeLists({ ...common, id: `${id}/three-lists`, title: text("三张清单", "Three lists") }).definitions,
      ...planGaps({
        ...common,
        id: `${id}/plan`,
        title: text("治理方案", "Plan"),
        parts: ["aims", "methods", "funds", "people", "time", "safety"],
      }).definitions,
      ...inspectionFrequency({
        ...common,
        id: `${id}/frequency`,
        title: text("检查频次", "Frequency of inspection"),
        kinds: ["enterprise", "zone"],
        times: {
          red: { good: 4, ordinary: 6, poor: 12 },
          orange: { good: 2, ordinary: 3, poor: 4 },
          yellow: { good: 1, ordinary: 1, poor: 2 },
          blue: { good: 0, ordinary: 1, poor: 1 },
        },
      }).definitions,
      ...inspectionCoverage({ ...common, id: `${id}/coverage`, each: "year", kinds: ["enterprise", "zone"], times: 2 })
        .definitions,
      ...planCarriedOut({ ...common, id: `${id}/plan-carried-out`, title: text("检查计划完成", "Plan carried out") })
        .definitions,
      ...campaignReach({ ...common, id: `${id}/campaign`, title: text("专项整治检查", "Reach of a campaign") })
        .definitions,
      ...exposureShare({ ...common, id: `${id}/exposure`, title: text("曝光比例", "Share that exposes"), share: "0.4" })
        .definitions,
    ],
  }),
  { report },
);
