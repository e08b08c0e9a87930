import * as report from "../packages/engine/src/report.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin, percent, source, text } from "../packages/plugin/src/v1.js";
import {
  letterCascade,
  noLaxerTarget,
  ownTarget,
  targetSum,
  taskLead,
  taskLoad,
  taskReportsDue,
  yearOnYearTarget,
} from "../packages/responsibility/src/index.js";

const plan = source({
  id: "test-plan",
  type: "notice",
  title: text("试市工作要点", "Work plan of a made city"),
  from: "2009-03-01",
  verified: true,
});
const consequence = { id: "mend", text: text("限期改正", "to be mended by a set day") };
const common = { cites: plan.section("一"), from: "2009-03-01", consequence } as const;

const id = "province-city";
testPlugin(
  definePlugin({
    id,
    title: text("试市", "Made city"),
    region: "990100",
    version: "0.1.0",
    apiVersion: 1,
    extends: [national],
    documents: [plan],
    define: [
      ...letterCascade({
        ...common,
        id: `${id}/letters`,
        givers: ["city", "county"],
        levels: ["county", "township", "enterprise"],
        listed: ["workshop", "worker"],
        by: "03-15",
        within: 30,
        withinCites: plan.section("一"),
        coverage: percent(100),
      }).definitions,
      ...targetSum({ ...common, id: `${id}/target-sum`, parents: ["city"], children: ["county"] }).definitions,
      ...noLaxerTarget({ ...common, id: `${id}/no-laxer` }).definitions,
      ...ownTarget({ ...common, id: `${id}/own-target` }).definitions,
      ...yearOnYearTarget({
        ...common,
        id: `${id}/year-on-year`,
        indicator: "deaths",
        decline: percent(3),
        aim: percent(5),
        rounding: "down",
        roundingCites: plan.section("一"),
      }).definitions,
      ...taskLead({ ...common, id: `${id}/task-lead` }).definitions,
      ...taskLoad({ ...common, id: `${id}/task-load`, kinds: ["department", "county"] }).definitions,
      ...(["half-year", "year"] as const).flatMap(
        (term) =>
          taskReportsDue({
            ...common,
            id: `${id}/task-report-${term}`,
            parts: ["lead", "responsible"],
            term,
            by: term === "year" ? "12-15" : "06-15",
          }).definitions,
      ),
    ],
  }),
  { report },
);
