import { accidentLadder } from "@anwei/assessment";
import { all, count, decision, not, parameter, record, text, unordered } from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id } from "./common.js";
import { answerableParties } from "./records.js";
import { asRead, campaigns, from } from "./sources.js";

const atOnce = asRead(
  "四",
  "“2人以上”含本数；期限、形式没有写；“单位”是企业还是镇、部门没有写，按事故发生单位理解；下落不明的没有写，不计",
  "“2 or more” includes 2; neither time nor form is said; that the unit is the one that had the accident is a reading; nothing is said of the missing, who do not count",
);

const deaths = parameter({
  id: `${id}/self-examination/deaths`,
  of: count(
    text("主要负责人作检查的单起死亡人数（以上）", "deaths in one accident from which the head examines himself"),
  ),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from, value: 2, cites: atOnce }],
});

const measure = accidentLadder({
  id: `${id}/self-examination`,
  title: text("事故单位主要负责人作检查", "Self-criticism of the head of the unit"),
  cites: atOnce,
  from,
  outcomes: {
    none: text("不需作检查", "none"),
    examine: text("向市政府作检查", "self-criticism to the city government"),
  },
  grounds: {
    examine: [
      {
        id: "deaths",
        title: text("一次死亡2人", "two dead in one accident"),
        when: (a) => all(a.nature.oneOf("responsibility", "non-responsibility"), a.deaths.atLeast(deaths.value)),
        met: { facts: { deaths: 2 } },
        unmet: { facts: { deaths: 1 } },
      },
    ],
  },
  consequences: {
    examine: [
      {
        id: "examine",
        text: text("作出检查", "make a self-criticism"),
        to: text("市政府", "the city government"),
        who: text("事故发生单位主要负责人", "the head of the unit that had the accident"),
      },
    ],
  },
});

/** 一次死亡2人以上: the head of the unit examines himself before the city government. */
export const selfExamination = { ...measure, definitions: [deaths, ...measure.definitions] };

const party = {
  id: "p",
  accident: "a",
  happenedOn: from,
  answerable: true,
  leader: false,
  legalDecision: true,
  administrativeDecision: true,
} as const;

/** 法律责任和行政责任: what was not decided on of who is answerable, be it a leader or another. */
export const pursued = decision({
  id: `${id}/pursued`,
  title: text("责任追究尚缺的决定", "What was not decided on of who is answerable"),
  cites: campaigns,
  from,
  about: record(answerableParties),
  law: "event",
  appliesWhen: (p) => p.answerable,
  outcomes: unordered({
    "legal-of-person": text("有关人员的法律责任", "legal responsibility of a person concerned"),
    "administrative-of-person": text("有关人员的行政责任", "administrative responsibility of a person concerned"),
    "legal-of-leader": text("有关领导的法律责任", "legal responsibility of a leader"),
    "administrative-of-leader": text("有关领导的行政责任", "administrative responsibility of a leader"),
  }),
  combine: "every",
  rows: (p) => [
    { when: all(not(p.leader), not(p.legalDecision)), then: "legal-of-person" },
    { when: all(not(p.leader), not(p.administrativeDecision)), then: "administrative-of-person" },
    { when: all(p.leader, not(p.legalDecision)), then: "legal-of-leader" },
    { when: all(p.leader, not(p.administrativeDecision)), then: "administrative-of-leader" },
  ],
  consequences: Object.fromEntries(
    (["legal-of-person", "administrative-of-person", "legal-of-leader", "administrative-of-leader"] as const).map(
      (outcome) => [outcome, [{ id: "decided", text: text("依法作出处理决定", "a decision is made by law") }]],
    ),
  ),
  examples: [
    { name: text("有关人员，均已决定", "a person, both decided on"), facts: party, expect: { certain: [] } },
    {
      name: text("有关领导，均已决定", "a leader, both decided on"),
      facts: { ...party, leader: true },
      expect: { certain: [] },
    },
    ...(
      [
        [false, "legalDecision", "legal-of-person", "有关人员，法律责任未决定", "a person, legal responsibility open"],
        [
          false,
          "administrativeDecision",
          "administrative-of-person",
          "有关人员，行政责任未决定",
          "a person, administrative responsibility open",
        ],
        [true, "legalDecision", "legal-of-leader", "有关领导，法律责任未决定", "a leader, legal responsibility open"],
        [
          true,
          "administrativeDecision",
          "administrative-of-leader",
          "有关领导，行政责任未决定",
          "a leader, administrative responsibility open",
        ],
      ] as const
    ).map(([leader, field, outcome, zh, en]) => ({
      name: text(zh, en),
      facts: { ...party, leader, [field]: false },
      expect: { certain: [outcome] },
    })),
    {
      name: text("没有责任的不适用", "not to who is not answerable"),
      facts: { ...party, answerable: false, legalDecision: false },
      expect: { notApplicable: true },
    },
    {
      name: text("文件施行以前不适用", "not before the document"),
      facts: { ...party, happenedOn: dayBefore(from), legalDecision: false },
      expect: { notApplicable: true },
    },
  ],
});
