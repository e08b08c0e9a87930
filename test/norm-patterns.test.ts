import * as report from "../packages/engine/src/report.js";
import { choice, extend } from "../packages/kernel/src/index.js";
import { national } from "../packages/national/src/index.js";
import { testPlugin } from "../packages/plugin/src/testing.js";
import { definePlugin, source, text } from "../packages/plugin/src/v1.js";
import {
  certificateNorm,
  consistency,
  drillCycleNorm,
  drillNorm,
  highRiskSectors,
  isOfSector,
  namedList,
  obligedUnits,
  safetyBodyNorm,
  staffingNorm,
  tradesOf,
  trainingNorm,
} from "../packages/responsibility/src/index.js";

const rules = source({
  id: "test-norms",
  type: "notice",
  title: text("试市配备标准", "Norms of a made city"),
  from: "2009-03-01",
  verified: true,
});
const id = "province-city";
const cites = rules.section("一");
const consequence = { id: "mend", text: text("限期改正", "to be mended by a set day") };
const common = { cites, from: "2009-03-01", consequence } as const;

const sizes = { heavy: text("任务较重", "heavy task"), ordinary: text("一般", "ordinary") } as const;
const places = extend(obligedUnits, { size: choice(text("乡镇类型", "kind of township"), sizes) });

const officer = {
  who: (s) => s.role.is("officer"),
  person: { role: "officer" },
  others: [{ role: "worker" }],
} as const satisfies Partial<Parameters<typeof certificateNorm>[0]>;
const enterprises = {
  of: obligedUnits,
  appliesTo: (u) => u.kind.is("enterprise"),
  examples: [{ kind: "enterprise" }],
  elsewhere: [{ kind: "village" }],
} as const satisfies Partial<Parameters<typeof drillNorm<typeof obligedUnits>>[0]>;

const list = namedList({
  id: `${id}/listed-sectors`,
  title: text("重点行业", "Sectors of weight"),
  of: obligedUnits,
  items: highRiskSectors,
  is: isOfSector,
  ending: { found: (u) => u.otherHighRisk },
  editions: [
    { from: "2015-01-01", listed: ["coal-mines", "fireworks"], cites },
    { from: "2009-03-01", to: "2014-12-31", listed: ["coal-mines"], cites },
  ],
  example: (sector, found) => ({
    safetyTrades: sector === undefined ? [] : [tradesOf(sector)[0]],
    ...(found === undefined ? {} : { otherHighRisk: found }),
  }),
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
    extend: [places],
    define: [
      ...staffingNorm({
        ...officer,
        id: `${id}/township-staff`,
        title: text("乡镇监管人员", "Officers of a township"),
        of: places,
        appliesTo: (u) => u.kind.is("township"),
        example: { kind: "township" },
        elsewhere: { kind: "village" },
        classes: { title: text("乡镇类型", "kind of township"), members: sizes, of: (u) => u.size, field: "size" },
        history: [
          { from: "2015-01-01", least: { heavy: 4, ordinary: 2 }, cites },
          { from: "2009-03-01", to: "2014-12-31", least: { heavy: 3, ordinary: 1 }, cites },
        ],
        consequence,
      }).definitions,
      ...staffingNorm({
        id: `${id}/village-officers`,
        title: text("村级安全员", "Officers of a village"),
        of: obligedUnits,
        appliesTo: (u) => u.kind.is("village"),
        example: { kind: "village" },
        elsewhere: { kind: "township" },
        who: (s) => s.engagement.oneOf("full-time", "part-time"),
        person: { role: "information-officer", engagement: "part-time" },
        alike: [{ engagement: "full-time" }],
        others: [{ engagement: "entrusted" }],
        history: [{ from: "2009-03-01", least: { every: 3 }, most: { every: 5 }, cites }],
        consequence,
      }).definitions,
      ...safetyBodyNorm({
        id,
        history: [
          { from: "2014-12-01", line: 100, boundary: "excluded", cites },
          { from: "2009-03-01", to: "2014-11-30", line: 300, boundary: "included", cites },
        ],
        trades: ["coal-mines", "other-mines", "construction"],
        consequence,
      }).definitions,
      ...trainingNorm({
        ...common,
        ...officer,
        id: `${id}/retraining`,
        title: text("执法人员轮训", "Retraining of an officer"),
        shareTitle: text("执法人员轮训率", "Officers retrained"),
        type: "rotation",
        other: "yearly",
        measure: "times",
        least: 1,
        cycle: 3,
        share: "1",
      }).definitions,
      ...trainingNorm({
        ...common,
        ...officer,
        id: `${id}/officer-hours`,
        title: text("执法人员培训学时", "Hours of an officer"),
        shareTitle: text("执法人员培训率", "Officers trained"),
        type: "yearly",
        other: "rotation",
        measure: "hours",
        least: 40,
        cycle: 1,
        share: "0.9",
      }).definitions,
      ...certificateNorm({
        ...common,
        ...officer,
        id: `${id}/certified-officers`,
        title: text("执法人员持证", "An officer's certificate"),
        shareTitle: text("执法人员持证率", "Officers with a certificate"),
        type: "enforcement",
        other: "assessment",
        share: "1",
      }).definitions,
      ...drillNorm({
        ...common,
        ...enterprises,
        id: `${id}/site-drills`,
        title: text("每季现场处置演练", "Site drills of a quarter"),
        plans: ["site"],
        times: 2,
        each: "quarter",
      }).definitions,
      ...drillCycleNorm({
        ...common,
        ...enterprises,
        id: `${id}/comprehensive-drills`,
        title: text("五年内综合演练", "Comprehensive drills in five years"),
        plans: ["comprehensive", "special"],
        times: 3,
        cycle: 5,
      }).definitions,
      list.listed,
      ...consistency({
        id,
        cites,
        claims: [
          {
            id: "applied",
            name: text("申报合计", "applications in all"),
            relation: "total",
            stated: "40",
            step: "1",
            parts: ["29", "11"],
            expect: "agree",
          },
        ],
        consequence,
      }).definitions,
    ],
  }),
  { report },
);
