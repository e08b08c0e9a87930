import { all, atAnyTime, counted, decision, indicator, judgedOn, not, ordered, record, text } from "@anwei/plugin/v1";
import { insurances, isOfSector, namedList, tradesOf } from "@anwei/responsibility";
import { eachOf, lacking, type Part } from "../pattern/lacking.js";
import { fireRisks, keyFields, places } from "../records/units.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(16);

/** 高危行业和重点领域: nine fields and an open end. */
const list = namedList({
  id: `${id}/insured-fields`,
  title: text("推行安全生产责任保险的高危行业和重点领域", "Fields in which liability insurance is promoted"),
  of: places,
  items: keyFields,
  is: (u, field) => (field === "special-equipment" ? u.specialEquipment : isOfSector(u, field)),
  ending: { found: (u) => u.otherHighRisk },
  editions: [
    {
      from,
      listed: [
        "coal-mines",
        "other-mines",
        "hazardous-chemicals",
        "fireworks",
        "transport",
        "construction",
        "civil-explosives",
        "special-equipment",
        "smelting",
      ],
      cites,
    },
  ],
  example: (field, found) => ({
    specialEquipment: field === "special-equipment",
    safetyTrades: field === undefined || field === "special-equipment" ? [] : [tradesOf(field)[0]],
    ...(found === undefined ? {} : { otherHighRisk: found }),
  }),
});

/** Whether an enterprise is of a high-risk trade or key field. */
export const ofHighRisk = list.inList;
export const highRisk = list.listed;

const policy = (name: string, starts: string, ends: string, unit = "s") => ({
  id: name,
  unit,
  happenedOn: starts,
  from: starts,
  to: ends,
});

const policies = indicator({
  id: `${id}/policies`,
  title: text("有效的安全生产责任保险", "Liability insurance in force"),
  cites,
  from,
  about: record(places),
  law: "judged",
  over: insurances,
  window: atAnyTime(),
  where: (i) => all(i.from.atMost(judgedOn), i.to.atLeast(judgedOn)),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("首日和末日有效，前一日和次日无效", "in force on the first and the last day, not before or after"),
      facts: { id: "s" },
      judged: "2016-03-01",
      records: {
        insurances: [
          policy("first-day", "2016-03-01", "2017-02-28"),
          policy("last-day", "2015-03-02", "2016-03-01"),
          policy("not-yet", "2016-03-02", "2017-03-01"),
          policy("over", "2015-03-01", "2016-02-29"),
          policy("another", "2016-03-01", "2017-02-28", "other"),
        ],
      },
      expect: 2,
    },
  ],
});

const enterprise = { id: "s", kind: "enterprise" } as const;
const insured = (n: number, inList: "listed" | "unlisted") => ({
  facts: enterprise,
  judged: from,
  given: { [policies.id]: n, [list.listed.id]: inList },
});

/** 鼓励, and in the fields that are named 推动实行: neither binds. */
const promoted = decision({
  id: `${id}/liability-insurance`,
  title: text("投保安全生产责任保险", "Liability insurance of an enterprise"),
  note: text(
    "“鼓励”“推动”都不是义务：没有投保的只作记录，所列高危行业另列为推动对象",
    "to encourage and to promote bind nobody: who is not insured is noted, those of the named fields as whom to promote it with",
  ),
  cites,
  from,
  about: record(places),
  law: "judged",
  appliesWhen: (u) => u.kind.is("enterprise"),
  outcomes: ordered({
    insured: text("已投保", "insured"),
    encouraged: text("未投保，鼓励投保", "not insured: encouraged"),
    promoted: text("未投保，属于推动对象", "not insured: to be promoted"),
  }),
  combine: "gravest",
  rows: (u) => {
    const none = policies.of(u).below(1);
    return [
      { when: all(none, not(list.inList(u))), then: "encouraged" },
      { when: all(none, list.inList(u)), then: "promoted" },
      { otherwise: "insured" },
    ];
  },
  consequences: {
    promoted: [{ id: "promote", text: text("推动投保", "insurance is promoted with it"), strength: "aim" }],
  },
  examples: [
    { ...insured(1, "listed"), name: text("所列行业，已投保", "of a named field, insured"), expect: "insured" },
    { ...insured(0, "listed"), name: text("所列行业，未投保", "of a named field, not insured"), expect: "promoted" },
    {
      ...insured(0, "unlisted"),
      name: text("其他行业，未投保", "of another field, not insured"),
      expect: "encouraged",
    },
    { ...insured(1, "unlisted"), name: text("其他行业，已投保", "of another field, insured"), expect: "insured" },
    {
      ...insured(0, "listed"),
      facts: { id: "s", kind: "village" },
      name: text("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true },
    },
    {
      ...insured(0, "listed"),
      judged: "2015-09-05",
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

/** 火灾公共责任保险, of crowded places and of whoever makes, stores, carries or sells what burns and explodes. */
const fire = lacking({
  id: `${id}/fire-insurance`,
  title: text("投保火灾公共责任保险", "Fire liability insurance"),
  note: text("“推动”不是义务，只作记录", "to promote binds nobody: it is noted"),
  cites,
  from,
  of: places,
  law: "judged",
  only: {
    when: (u) => u.kind.is("enterprise"),
    owing: [{ facts: { kind: "enterprise" } }],
    others: [{ facts: { kind: "village" } }],
  },
  strength: "aim",
  consequence: { id: "promote", text: text("推动投保", "insurance is promoted with it"), strength: "aim" },
  parts: eachOf(
    fireRisks,
    (risk, { zh, en }): Part<typeof places> => ({
      title: text(`${zh}，未投保`, `${en}: not insured`),
      lacks: (u) => all(u.fireRisks.includes(risk), not(u.fireInsured)),
      having: { facts: { fireInsured: false } },
      lacking: { facts: { fireRisks: [risk], fireInsured: false } },
      alike: [
        {
          name: text(`${zh}，已投保`, `${en}: insured`),
          lacks: false,
          facts: { fireRisks: [risk], fireInsured: true },
        },
      ],
    }),
  ),
});

export const insuranceRules = [list.listed, policies, promoted, ...fire.definitions];
export const insuranceStates = [promoted.id, fire.lacking.id];
