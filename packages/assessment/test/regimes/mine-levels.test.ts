import { text, yuan } from "@anwei/kernel";
import { accidentLadder } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// 矿山生产安全事故报告和调查处理办法 (draft of 2022): as decree 493, but by loss alone an accident is ordinary from a million on.

const draft = document(
  "mine-accidents-draft-2022",
  "矿山生产安全事故报告和调查处理办法（征求意见稿）",
  "Measures on mine accidents (draft)",
  "2022-10-11",
);
const unhurt = { seriousInjuries: 0, directLoss: 0 } as const;

const { measure, definitions } = accidentLadder({
  id: "mines/level",
  title: text("矿山事故等级（征求意见稿）", "Level of a mine accident (draft)"),
  cites: draft.whole(),
  from: "2022-10-11",
  about: { sectors: ["coal", "non-coal-mine"] },
  outcomes: {
    none: text("不定级", "no level"),
    ordinary: text("一般事故", "ordinary"),
    larger: text("较大事故", "larger"),
    major: text("重大事故", "major"),
    extraordinary: text("特别重大事故", "extraordinarily serious"),
  },
  grounds: {
    ordinary: [
      { id: "fatal", which: { deaths: 1 } },
      {
        id: "injured",
        title: text("重伤1人以上", "somebody seriously injured"),
        when: (a) => a.seriousInjuries.atLeast(1),
        met: { facts: { seriousInjuries: 1, directLoss: 0 } },
        unmet: { facts: unhurt },
      },
      {
        id: "loss",
        title: text("损失100万元以上", "a loss of a million and more"),
        when: (a) => a.directLoss.atLeast(yuan(1_000_000)),
        met: { facts: { seriousInjuries: 0, directLoss: 1_000_000 } },
        unmet: { facts: { seriousInjuries: 0, directLoss: "999999.99" } },
      },
    ],
    larger: [{ id: "larger", which: { level: "larger" } }],
    major: [{ id: "major", which: { level: "major" } }],
    extraordinary: [{ id: "extraordinary", which: { level: "extraordinary" } }],
  },
});

const judged = (name: string, more: object, expect: RegimeCase["expect"]): RegimeCase => ({
  of: measure,
  name,
  facts: accident("a", "2023-06-01", 0, { sector: "coal", ...more }),
  expect,
});

regime("mines, draft of 2022", definitions, [
  judged("nobody hurt, a fen short of a million", { directLoss: "999999.99" }, "none"),
  judged("nobody hurt, a million", { directLoss: 1_000_000 }, "ordinary"),
  judged("one dead, nothing lost", { deaths: 1 }, "ordinary"),
  judged("a fen short of ten million", { directLoss: "9999999.99" }, "ordinary"),
  judged("ten million", { directLoss: 10_000_000 }, "larger"),
  judged("9 dead", { deaths: 9 }, "larger"),
  judged("10 dead", { deaths: 10 }, "major"),
  judged("30 dead", { deaths: 30 }, "extraordinary"),
  judged("the loss is unknown", { directLoss: null }, { atLeast: "none", atMost: "extraordinary" }),
  judged("a building site", { sector: "construction" }, { notApplicable: true }),
]);
