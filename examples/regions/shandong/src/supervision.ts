import { accidents } from "@anwei/accident";
import { penalties, tips } from "@anwei/enforcement";
import { inspections } from "@anwei/inspection";
import {
  all,
  any,
  atAnyTime,
  count,
  counted,
  decision,
  extend,
  indicator,
  judgedOn,
  not,
  ordered,
  parameter,
  record,
  rolling,
  text,
  yesNo,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { from, regulation } from "./sources.js";
import { isHighRisk, mine, provincialUnits, shop } from "./units.js";

/** Inspections, with how they were made. */
export const provincialInspections = extend(inspections, {
  inspectors: count(text("检查人员人数", "inspectors")),
  certificatesShown: yesNo(text("出示行政执法证件", "certificates were shown")),
});

const two = regulation.article(42, { paragraph: 1 });

const leastInspectors = parameter({
  id: "shandong/inspected-by-two/least",
  of: count(text("安全生产检查人员人数下限", "least number of inspectors")),
  moves: { may: "tighten", stricter: "higher" },
  history: [{ from, value: 2, cites: two }],
});

const visit = {
  id: "i",
  unit: "u",
  happenedOn: "2022-06-01",
  inspector: "office",
  inspectors: 2,
  certificatesShown: true,
} as const;

const properly = decision({
  id: "shandong/inspected-by-two",
  title: text("检查由二人以上共同进行并出示证件", "Inspected by two or more who show their certificates"),
  cites: two,
  from,
  about: record(provincialInspections),
  law: "event",
  appliesWhen: (i) => i.inspector.exists,
  outcomes: ordered({ proper: text("符合", "as prescribed"), improper: text("不符合", "not as prescribed") }),
  combine: "gravest",
  rows: (i) => [
    { when: any(i.inspectors.below(leastInspectors.value), not(i.certificatesShown)), then: "improper" },
    { otherwise: "proper" },
  ],
  consequences: { improper: [{ id: "again", text: text("依法重新检查", "it is inspected again by law") }] },
  examples: [
    { name: text("二人", "two"), facts: visit, expect: "proper" },
    { name: text("一人", "one"), facts: { ...visit, inspectors: 1 }, expect: "improper" },
    {
      name: text("没有出示证件", "no certificates shown"),
      facts: { ...visit, certificatesShown: false },
      expect: "improper",
    },
    {
      name: text("人数未报：未定", "how many is not reported: undecided"),
      facts: { ...visit, inspectors: null },
      expect: { atLeast: "proper", atMost: "improper" },
    },
    {
      name: text("单位自查不适用", "not to a unit's own check"),
      facts: { ...visit, inspector: "none", inspectors: 1 },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the regulation's first day"),
      facts: { ...visit, happenedOn: from, inspectors: 1 },
      expect: "improper",
    },
    {
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      facts: { ...visit, happenedOn: dayBefore(from), inspectors: 1 },
      expect: { notApplicable: true },
    },
  ],
});

const key = regulation.article(43, { paragraph: 1 });
const of = { cites: key, from, about: record(provincialUnits), law: "judged" } as const;
const yearBefore = "2021-03-02";

const penalised = indicator({
  ...of,
  id: "shandong/key-inspection/penalties",
  title: text("一年内安全生产行政处罚次数", "safety penalties within a year"),
  over: penalties,
  window: rolling(1, "year", { to: judgedOn }),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("一年之内的计入", "those within the year"),
      facts: { id: "u" },
      judged: from,
      records: {
        penalties: [
          { id: "1", unit: "u", happenedOn: from },
          { id: "2", unit: "u", happenedOn: yearBefore },
          { id: "3", unit: "u", happenedOn: dayBefore(yearBefore) },
          { id: "4", unit: "u", happenedOn: "2022-03-02" },
          { id: "5", unit: "v", happenedOn: from },
        ],
      },
      expect: 2,
    },
  ],
});

const hadAccidents = indicator({
  ...of,
  id: "shandong/key-inspection/accidents",
  title: text("发生过的生产安全事故起数", "safety accidents that it had"),
  over: accidents,
  window: atAnyTime(),
  where: (a) => all(a.happenedOn.atMost(judgedOn), a.nature.oneOf("responsibility", "non-responsibility")),
  fold: counted({ unit: "case" }),
  examples: [
    {
      name: text("判定日以前的生产安全事故", "safety accidents up to the day of judging"),
      facts: { id: "u" },
      judged: from,
      records: {
        accidents: [
          { id: "1", unit: "u", happenedOn: from, nature: "responsibility" },
          { id: "2", unit: "u", happenedOn: "2015-01-01", nature: "non-responsibility" },
          { id: "3", unit: "u", happenedOn: "2022-03-02", nature: "responsibility" },
          { id: "4", unit: "u", happenedOn: from, nature: "natural-disaster" },
          { id: "5", unit: "v", happenedOn: from, nature: "responsibility" },
        ],
      },
      expect: 2,
    },
  ],
});

const reported = indicator({
  ...of,
  id: "shandong/key-inspection/tips",
  title: text("查实的举报件数", "tips found to be true"),
  over: tips,
  window: atAnyTime(),
  where: (t) => all(t.verified, t.verifiedOn.atMost(judgedOn)),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("判定日以前查实的", "found to be true up to the day of judging"),
      facts: { id: "u" },
      judged: from,
      records: {
        tips: [
          { id: "1", unit: "u", happenedOn: "2022-02-01", verified: true, verifiedOn: from },
          { id: "2", unit: "u", happenedOn: "2022-02-01", verified: false, verifiedOn: from },
          { id: "3", unit: "u", happenedOn: "2022-02-01", verified: true, verifiedOn: "2022-03-02" },
        ],
      },
      expect: 1,
    },
  ],
});

const penaltiesOfNote = parameter({
  id: "shandong/key-inspection/penalties-of-note",
  of: count(
    text("列为重点检查的一年内处罚次数（以上）", "penalties within a year for which a unit is inspected first"),
    {
      unit: "time",
    },
  ),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from, value: 2, cites: key }],
});

const unit = (facts: object, given: { penalties?: number; accidents?: number; tips?: number } = {}, judged = from) => ({
  facts: { ...shop, id: "u", sharedWithHomes: false, ...facts },
  given: {
    [penalised.id]: given.penalties ?? 0,
    [hadAccidents.id]: given.accidents ?? 0,
    [reported.id]: given.tips ?? 0,
  },
  judged,
});

const keyInspection = decision({
  id: "shandong/key-inspection",
  title: text("重点检查的单位", "Units to be inspected first"),
  note: text(
    "“等有安全生产不良记录”没有列明的，不在此列；一年自判定日往前计",
    "a bad record beyond those named is not among them; the year is that up to the day of judging",
  ),
  cites: [key, regulation.article(43, { paragraph: 2 })],
  from,
  about: record(provincialUnits),
  law: "judged",
  appliesWhen: (u) => u.kind.is("enterprise"),
  outcomes: ordered({
    ordinary: text("一般", "ordinary"),
    key: text("重点检查", "to be inspected first"),
    "more-often": text("重点检查，加大频次", "first, and more often"),
  }),
  combine: "gravest",
  rows: (u) => [
    { when: any(isHighRisk(u), u.safetyTrades.includes("crowded-place"), u.sharedWithHomes), then: "key" },
    {
      when: any(
        hadAccidents.of(u).atLeast(1),
        penalised.of(u).atLeast(penaltiesOfNote.value),
        reported.of(u).atLeast(1),
      ),
      then: "more-often",
    },
    { otherwise: "ordinary" },
  ],
  examples: [
    { ...unit({}), name: text("都不是", "none of these"), expect: "ordinary" },
    { ...unit(mine), name: text("高危单位", "high-risk"), expect: "key" },
    { ...unit({ safetyTrades: ["crowded-place"] }), name: text("人员密集场所", "a crowded place"), expect: "key" },
    {
      ...unit({ sharedWithHomes: true }),
      name: text("与居住在同一建筑物内", "in one building with homes"),
      expect: "key",
    },
    { ...unit({}, { accidents: 1 }), name: text("发生过事故", "it had an accident"), expect: "more-often" },
    { ...unit({}, { penalties: 1 }), name: text("一年内处罚一次", "one penalty within the year"), expect: "ordinary" },
    {
      ...unit({}, { penalties: 2 }),
      name: text("一年内处罚两次", "two penalties within the year"),
      expect: "more-often",
    },
    { ...unit({}, { tips: 1 }), name: text("举报查实", "a tip found to be true"), expect: "more-often" },
    {
      ...unit({ kind: "village" }, { accidents: 1 }),
      name: text("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true },
    },
    {
      ...unit(mine, {}, dayBefore(from)),
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      expect: { notApplicable: true },
    },
  ],
});

/** 监督检查 (第四十二条、第四十三条). */
export const supervisionRules = [
  leastInspectors,
  properly,
  penalised,
  hadAccidents,
  reported,
  penaltiesOfNote,
  keyInspection,
];
