import { natures } from "@anwei/accident";
import { text } from "@anwei/kernel";
import { accidentsCounted, deathsAddedUp, veto } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// Reply on what is an accident: what an unforeseeable natural disaster caused is none, and counts for no veto; a doubtful
// one is undecided until it is ruled.

const reply = document("accident-or-disaster", "关于生产安全事故认定若干意见", "What is an accident", "2007-10-01");
const ruled = { responsibility: true } as const;

const { veto: annual, definitions } = veto({
  id: "reply/veto",
  cites: reply.whole(),
  from: "2007-10-01",
  appliesTo: ["county"],
  grounds: [
    { id: "major", of: accidentsCounted({ level: "major", ...ruled }), atLeast: 1, within: { in: "period" } },
    { id: "toll", of: deathsAddedUp(ruled), atLeast: 15, within: { in: "period" } },
  ],
  consequences: [{ id: "veto", text: text("否决", "veto") }],
});

const judged = (nature: string, expect: RegimeCase["expect"], deaths = 10): RegimeCase => ({
  of: annual,
  name: `${nature}, ${deaths} dead`,
  facts: { id: "u", kind: "county" },
  period: "2010",
  judged: "2011-01-10",
  records: { accidents: [accident("a", "2010-07-01", deaths, { nature })] },
  expect,
});

regime("disaster or accident", definitions, [
  judged("responsibility", "veto"),
  judged("responsibility", "none", 9),
  ...(Object.keys(natures) as (keyof typeof natures)[])
    .filter((nature) => nature !== "responsibility")
    .map((nature) => judged(nature, "none", 30)),
  {
    of: annual,
    name: "what is reported and not ruled otherwise counts, as an assumption",
    facts: { id: "u", kind: "county" },
    period: "2010",
    judged: "2011-01-10",
    records: { accidents: [{ ...accident("a", "2010-07-01", 10), nature: null }] },
    expect: "veto",
  },
]);
