import { accidents } from "@anwei/accident";
import { all, any, count, extend, text, yesNo } from "@anwei/kernel";
import { accidentLadder } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// 北京市 2011: ordinary accidents with larger social impact. Of items 1, 2 and 4 the digits are lost; they are left out.

const beijing = document(
  "beijing-larger-impact-2011",
  "北京市社会影响较大的一般事故",
  "Beijing's ordinary accidents with larger social impact",
  "2011-03-01",
);
const impacts = extend(accidents, {
  slightInjuries: count(text("轻伤人数", "slight injuries")),
  evacuated: count(text("紧急疏散人数", "people evacuated")),
  trunkUtilityBroken: yesNo(text("主干管线断裂", "a trunk utility was broken")),
  formworkCollapsed: yesNo(text("大型模板支撑坍塌", "a large formwork collapsed")),
  levelMayRise: yesNo(text("等级可能上升", "its level may rise")),
});
const calm = {
  sector: "construction",
  buildingWorks: false,
  seriousInjuries: 0,
  slightInjuries: 0,
  evacuated: 0,
  trunkUtilityBroken: false,
  formworkCollapsed: false,
  levelMayRise: false,
} as const;

const { measure, definitions } = accidentLadder({
  id: "beijing/larger-impact",
  title: text("社会影响较大的一般事故", "Ordinary accident with larger social impact"),
  cites: beijing.whole(),
  from: "2011-03-01",
  over: impacts,
  about: { level: "ordinary", only: true },
  outcomes: { plain: text("一般", "plain"), larger: text("社会影响较大", "larger social impact") },
  grounds: {
    larger: [
      {
        id: "injuries",
        title: text("重伤5人或者轻伤10人以上", "5 serious or 10 slight injuries"),
        when: (a) => any(a.seriousInjuries.atLeast(5), a.slightInjuries.atLeast(10)),
        met: { facts: { ...calm, seriousInjuries: 5 } },
        unmet: { facts: { ...calm, seriousInjuries: 4, slightInjuries: 9 } },
      },
      {
        id: "dangerous-evacuated",
        title: text("危险化学品、烟花爆竹疏散100人以上", "100 evacuated from chemicals or fireworks"),
        when: (a) => all(a.sector.oneOf("hazardous-chemicals", "fireworks"), a.evacuated.atLeast(100)),
        met: { facts: { ...calm, sector: "fireworks", evacuated: 100 } },
        unmet: { facts: { ...calm, sector: "fireworks", evacuated: 99 } },
      },
      {
        id: "evacuated",
        title: text("其他事故疏散200人以上", "200 evacuated from others"),
        when: (a) => a.evacuated.atLeast(200),
        met: { facts: { ...calm, evacuated: 200 } },
        unmet: { facts: { ...calm, evacuated: 199 } },
      },
      {
        id: "others",
        title: text("管线、模板或者等级可能上升", "a utility, a formwork, or a level that may rise"),
        when: (a) => any(a.trunkUtilityBroken, a.formworkCollapsed, a.levelMayRise),
        met: { facts: { ...calm, formworkCollapsed: true } },
        unmet: { facts: calm },
      },
    ],
  },
});

const judged = (name: string, facts: object, expect: RegimeCase["expect"]): RegimeCase => ({
  of: measure,
  name,
  facts: accident("a", "2012-06-01", 0, { ...calm, ...facts }),
  expect,
});

regime("北京 2011: larger social impact", definitions, [
  judged("4 serious and 9 slight injuries", { seriousInjuries: 4, slightInjuries: 9 }, "plain"),
  judged("10 slight injuries", { slightInjuries: 10 }, "larger"),
  judged("100 evacuated from a building site", { evacuated: 100 }, "plain"),
  judged("100 evacuated from chemicals", { sector: "hazardous-chemicals", evacuated: 100 }, "larger"),
  judged("a trunk utility", { trunkUtilityBroken: true }, "larger"),
  judged("evacuation unknown", { evacuated: null }, { atLeast: "plain", atMost: "larger" }),
  judged("a larger accident is none of these", { deaths: 3, evacuated: 500 }, { notApplicable: true }),
]);
