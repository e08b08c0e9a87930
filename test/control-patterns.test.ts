import {
  controlIndicators,
  controlTargets,
  quota,
  relativeControl,
  standardisation,
} from "../packages/assessment/src/index.js";
import * as report from "../packages/engine/src/report.js";
import { units } from "../packages/kernel/src/index.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin, percent, source, text } from "../packages/plugin/src/v1.js";

const plan = source({
  id: "test-control",
  type: "notice",
  title: text("试市考核办法", "Assessment rules of a made city"),
  from: "2009-03-01",
  verified: true,
});
const id = "province-city";
const cites = plan.section("一");
const common = { cites, from: "2009-03-01" } as const;
const consequence = { id: "notice", text: text("通报", "public criticism") };

const grades = standardisation({
  ...common,
  id: `${id}/standardisation`,
  soon: { months: 3, cites },
  consequences: { expired: [consequence] },
});

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
      ...controlIndicators({
        ...common,
        id,
        each: "month",
        figures: ["accidents", "deaths", "larger"],
        spans: ["to-date", "rolling-year"],
        trades: ["all", "road"],
        lastYear: { decimals: 4 },
      }).definitions,
      ...controlTargets({
        ...common,
        id: `${id}/targets`,
        each: "month",
        figures: ["deaths", "major"],
        progress: { by: "month", cites },
        consequences: { "over-target": [consequence], "over-progress": [consequence] },
      }).definitions,
      ...relativeControl({ ...common, id: `${id}/relative`, consequences: [consequence] }).definitions,
      ...grades.definitions,
      ...quota({
        ...common,
        id: `${id}/graded`,
        title: text("企业标准化达标率", "Enterprises with grade two"),
        appliesTo: ["city", "county"],
        over: units,
        where: (u) => u.kind.is("enterprise"),
        meets: (u) => grades.reached.of(u).atLeast("two"),
        within: "any-time",
        measure: { share: percent(60) },
        side: "at-least",
        by: "12-31",
        consequences: [consequence],
        example: {
          met: { kind: "enterprise" },
          short: { kind: "enterprise" },
          others: [{ kind: "village" }],
          records: (met, short, on) => ({
            standardisations: [...met, short].map((unit) => ({
              id: `g-${unit}`,
              unit,
              grade: unit === short ? "three" : "two",
              happenedOn: on,
              from: on,
              to: on,
              revokedOn: "none",
            })),
          }),
        },
      }).definitions,
    ],
  }),
  { report },
);
