import { all, any, decision, judgedOn, not, ordered, record, text } from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { leaders } from "./records.js";
import { asRead, from, year } from "./sources.js";

const leader = {
  id: "p",
  unit: "u",
  role: "safety-deputy",
  from,
  to: "none",
  business: true,
  safetyDuty: true,
} as const;
const governed = ["county", "township", "department"] as const;
const in_ = (kind: string, facts: object = {}) => ({
  facts: { ...leader, ...facts },
  judged: from,
  records: { units: [{ id: "u", kind }] },
});

/** 一岗双责: a leader of city, township or department has safety among the duties, above all one with a line of business. */
export const twoDuties = decision({
  id: `${id}/two-duties`,
  title: text("领导班子成员一岗双责", "Leaders: one post, two duties"),
  cites: asRead(
    "一",
    "“市镇两级政府和部门”的部门，按市级部门理解",
    "the departments meant are taken to be those of the city",
  ),
  from,
  about: record(leaders),
  law: "judged",
  appliesWhen: (p) =>
    all(
      p.unit.kind.oneOf(...governed),
      p.role.oneOf("party-secretary", "government-head", "safety-deputy", "principal"),
      p.from.atMost(judgedOn),
      any(not(p.to.exists), p.to.atLeast(judgedOn)),
    ),
  outcomes: ordered({
    both: text("职责中列有安全生产", "safety is among the duties"),
    "no-safety-duty": text("职责中没有安全生产", "safety is not among them"),
    "business-only": text("管业务而不管安全", "in charge of business and not of its safety"),
  }),
  combine: "gravest",
  rows: (p) => [
    { when: not(p.safetyDuty), then: "no-safety-duty" },
    { when: all(p.business, not(p.safetyDuty)), then: "business-only" },
    { otherwise: "both" },
  ],
  consequences: { "no-safety-duty": [mended], "business-only": [mended] },
  examples: [
    ...(
      [
        ["county", "市政府", "the city"],
        ["township", "镇政府", "a township"],
        ["department", "部门", "a department"],
      ] as const
    ).flatMap(([kind, zh, en]) => [
      {
        ...in_(kind),
        name: text(`${zh}领导，有安全职责`, `a leader of ${en}, with the duty`),
        expect: "both" as const,
      },
      {
        ...in_(kind, { safetyDuty: false, business: false }),
        name: text(`${zh}领导，没有安全职责`, `a leader of ${en}, without it`),
        expect: "no-safety-duty" as const,
      },
    ]),
    {
      ...in_("county", { safetyDuty: false }),
      name: text("管业务而没有安全职责", "with a line of business and no duty of safety"),
      expect: "business-only",
    },
    {
      ...in_("county", { safetyDuty: null }),
      name: text("职责未报：未定", "the duties are not reported: undecided"),
      expect: { atLeast: "both", atMost: "business-only" },
    },
    ...(["party-secretary", "government-head", "principal"] as const).map((role) => ({
      ...in_("county", { role, safetyDuty: false }),
      name: text(`其他领导岗位：${role}`, `another leader: ${role}`),
      expect: "business-only" as const,
    })),
    {
      ...in_("county", { role: "safety-officer", safetyDuty: false }),
      name: text("不是领导的不适用", "not to who is no leader"),
      expect: { notApplicable: true },
    },
    {
      ...in_("enterprise", { safetyDuty: false }),
      name: text("企业的不适用", "not to those of an enterprise"),
      expect: { notApplicable: true },
    },
    {
      ...in_("county", { safetyDuty: false, to: from }),
      name: text("离任当日仍适用", "on the last day in post"),
      expect: "business-only",
    },
    {
      ...in_("county", { safetyDuty: false }),
      facts: { ...leader, safetyDuty: false, to: from },
      judged: `${year}-01-02`,
      name: text("离任次日不适用", "not the day after leaving"),
      expect: { notApplicable: true },
    },
    {
      ...in_("county", { safetyDuty: false, from: `${year}-01-02` }),
      name: text("任职前一日不适用", "not the day before taking office"),
      expect: { notApplicable: true },
    },
    {
      ...in_("county", { safetyDuty: false, from: dayBefore(from) }),
      judged: dayBefore(from),
      name: text("文件施行以前不适用", "not before the document"),
      expect: { notApplicable: true },
    },
  ],
});
