import { ask, checklist } from "@anwei/inspection";
import { all, decision, not, ordered, record, text } from "@anwei/plugin/v1";
import { coverageDuty } from "@anwei/responsibility";
import { inPlace } from "../pattern/in-place.js";
import { eachOf, lacking, type Part } from "../pattern/lacking.js";
import { setUp } from "../records/establishments.js";
import { hazardFilings, ourActivities, ourHazards, ourInspections } from "../records/extended.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(4);

/** Townships press their enterprises to do what the law asks. */
const urged = coverageDuty({
  id: `${id}/enterprises-urged`,
  title: text("督促企业履行法定责任", "Enterprises are urged to meet their duties"),
  note: text("未写明频次，按每年至少一次理解", "how often is not said: read as once a year"),
  cites,
  from,
  who: { kinds: ["township"] },
  covers: { kinds: ["enterprise"], below: "anywhere" },
  activities: ourActivities,
  action: "urging",
  atLeast: 1,
  each: "year",
  strength: "must",
});

const inPlaceItem = (name: string, zh: string, en: string) => ask.verdict(name, text(zh, en), { cites, points: 20 });

/** 五到位: five things that are to be in place at an enterprise, all of them. */
export const fiveInPlace = checklist({
  id: `${id}/five-in-place`,
  version: "2015-1",
  title: text("企业安全生产“五到位”检查表", "Checklist of the five that are to be in place"),
  items: [
    inPlaceItem("responsibility", "安全责任到位", "responsibility is in place"),
    inPlaceItem("investment", "安全投入到位", "investment is in place"),
    inPlaceItem("training", "安全培训到位", "training is in place"),
    inPlaceItem("management", "基础管理到位", "basic management is in place"),
    inPlaceItem("rescue", "应急救援到位", "emergency rescue is in place"),
  ],
  scoring: {
    denominator: "all",
    full: 100,
    total: 100,
    rounding: { mode: "halfUp", decimals: 0 },
    veto: "zero",
    grades: [
      { name: "in-place", title: text("五到位", "all in place"), from: 100 },
      { name: "lacking", title: text("未全部到位", "not all in place") },
    ],
    cites,
  },
});
const fiveRules = fiveInPlace.rules;
if (!fiveRules) throw new RangeError("a checklist with points has rules");
export const fiveInPlaceRules = fiveRules;
const { grade } = fiveRules;

const filled = (said: "in-place" | "lacking", happenedOn: string = from) => ({
  facts: { id: "i", unit: "u", happenedOn },
  given: { [grade.id]: said },
});

/** What follows where one of the five is not in place. */
const five = decision({
  id: `${id}/five-in-place`,
  title: text("企业安全生产“五到位”", "The five that are to be in place"),
  cites,
  from,
  about: record(ourInspections),
  law: "event",
  appliesWhen: (i) => grade.of(i).exists,
  outcomes: ordered({
    "in-place": text("五项全部到位", "all five are in place"),
    lacking: text("未全部到位", "not all five are"),
  }),
  combine: "gravest",
  rows: (i) => [{ when: grade.of(i).is("lacking"), then: "lacking" }, { otherwise: "in-place" }],
  consequences: {
    lacking: [{ id: "put-in-place", text: text("督促限期到位", "to be put in place by a set day"), strength: "must" }],
  },
  examples: [
    { ...filled("in-place"), name: text("五项全部到位", "all five are in place"), expect: "in-place" },
    { ...filled("lacking"), name: text("有一项不到位", "one of them is not"), expect: "lacking" },
    {
      ...filled("lacking"),
      given: { [grade.id]: "none" },
      name: text("没有用这张检查表", "the checklist was not filled in"),
      expect: { notApplicable: true },
    },
    {
      ...filled("lacking", "2015-09-05"),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

/** Rewards, warnings and notices within an enterprise; of the warnings the enterprise is taken to be meant. */
const systems = inPlace({
  id: "enterprise-systems",
  title: text("企业安全生产制度", "Systems of an enterprise"),
  note: text("风险警示和预防应急公告制度按企业的制度理解", "warnings and notices are read to be the enterprise's own"),
  cites,
  who: { kinds: ["enterprise"] },
  items: setUp.enterprise,
  strength: "must",
});

/** 风险排查、评估、预警、防控: four steps, each of its own. */
const risk = inPlace({
  id: "risk-mechanism",
  title: text("企业风险排查、评估、预警和防控机制", "An enterprise's four steps of risk control"),
  cites,
  who: { kinds: ["enterprise"] },
  items: setUp.risk,
  strength: "must",
});

type Filing = keyof typeof hazardFilings;
const filed = (what: Filing): Part<typeof ourHazards> => ({
  title: text(`${hazardFilings[what].zh}未同时备案`, `${hazardFilings[what].en}: not filed with both`),
  lacks: (h) => not(all(h.filedWithBureau.includes(what), h.filedWithSector.includes(what))),
  having: { facts: { filedWithBureau: [what], filedWithSector: [what] } },
  alike: (["filedWithBureau", "filedWithSector"] as const).map((other) => ({
    name: text(
      `${hazardFilings[what].zh}只报${other === "filedWithBureau" ? "行业主管部门" : "区安监局"}`,
      `${hazardFilings[what].en}: filed with the ${other === "filedWithBureau" ? "department" : "bureau"} only`,
    ),
    lacks: true,
    facts: { [other]: Object.keys(hazardFilings).filter((f) => f !== what) },
  })),
});

/** 备案: a hazard, its safety measures and its emergency measures, each with the bureau and the department of the trade. */
const filing = lacking({
  id: `${id}/hazard-filing`,
  title: text("重大危险源及其措施备案", "Filing of a major hazard and its measures"),
  note: text(
    "“按规定”的期限未写明：判定之日没有同时报区安监局和行业主管部门的即列出",
    "no time is given: what is not filed with both on the day of judging is told",
  ),
  cites,
  from,
  of: ourHazards,
  law: "judged",
  strength: "must",
  parts: eachOf(hazardFilings, filed),
});

export const enterpriseRules = [
  ...urged.definitions,
  ...fiveInPlaceRules.definitions,
  five,
  ...systems.definitions,
  ...risk.definitions,
  ...filing.definitions,
];
export const enterpriseStates = [urged.standing.id, systems.lacking.id, risk.lacking.id];
export const enterpriseMeans = [urged.share.id];
