import { caseEvents, cases, enforcementChain, penalties } from "@anwei/enforcement";
import { inspectionAnswers } from "@anwei/inspection";
import {
  all,
  any,
  atAnyTime,
  atLeastOf,
  counted,
  decision,
  first,
  indicator,
  judgedOn,
  not,
  record,
  recordsBy,
  source,
  steps,
  text,
  unordered,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { lacking, type Part } from "./pattern/lacking.js";
import { missing } from "./pattern/missing.js";
import { departments, jointCases } from "./records/enforcement.js";
import { cityInspections } from "./records/supervision.js";
import { cityUnits } from "./records/units.js";
import { arrangementItems, arrangements } from "./records/work.js";
import { asRead, from, lawful, penalised, year } from "./sources.js";

/** The law of 2009 on how long remedies and the application to the court run. */
export const remedies2009 = source({
  id: "remedies-of-2009",
  type: "law",
  title: text(
    "行政复议法（1999年）、行政诉讼法（1989年）及其司法解释（法释〔2000〕8号）",
    "Reconsideration Law (1999), Litigation Law (1989) and its interpretation of 2000",
  ),
  from: "1999-10-01",
  verified: false,
  note: text(
    "复议60日、起诉3个月、申请强制执行180日，凭记忆；3个月按90日计",
    "60 days, three months and 180 days are from memory; three months are counted as 90 days",
  ),
});

/** 六个“一律”: from an inspection to the court. */
const chain = enforcementChain({
  id: `${id}/six-musts`,
  title: text("六个“一律”执法监察", "The six musts of enforcement"),
  note: text(
    "重大事故隐患的限期整改和强制措施，二者必居其一，取哪一种没有写；能当场纠正的当场纠正",
    "for a major danger an order or a measure, which of the two is not said; what can be corrected on the spot is",
  ),
  cites: lawful,
  stepCites: {
    recheck: asRead(
      "四",
      "“按期”按期限届满当日理解，天数为参数",
      "“on time” is read as the day on which the time ends, as a parameter",
    ),
    penalise: penalised("四", "处分", "处罚"),
  },
  from,
  recheckWithin: 0,
  remediesWithin: 90,
  applicationWithin: 180,
  remediesCites: remedies2009.whole(),
  consequences: {
    overdue: [{ id: "made-up", text: text("补办逾期的步骤", "the step that is overdue is taken") }],
  },
});

const unchecked = indicator({
  id: `${id}/full-inspection/unchecked`,
  title: text("没有检查的检查项", "items that were not checked"),
  cites: lawful,
  from,
  about: record(cityInspections),
  law: "event",
  over: inspectionAnswers,
  link: recordsBy("inspection"),
  window: atAnyTime(),
  where: (a) => all(a.asked, any(a.verdict.is("not-checked"), not(a.verdict.exists))),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("应答而没有检查的", "those asked and not checked"),
      facts: { id: "i", unit: "e", happenedOn: from },
      records: {
        inspectionAnswers: [
          { id: "a", inspection: "i", asked: true, verdict: "not-checked" },
          { id: "b", inspection: "i", asked: true, verdict: "fail" },
          { id: "c", inspection: "i", asked: false, verdict: "not-checked" },
          { id: "d", inspection: "j", asked: true, verdict: "not-checked" },
        ] as never,
      },
      expect: 1,
    },
  ],
});

/** 凡监察，一律按规定全面检查. */
const full = lacking({
  id: `${id}/full-inspection`,
  title: text("监察是否全面", "Whether an inspection was a full one"),
  cites: asRead("四", "“全面”按检查表各项都已检查理解", "full is read as every item of the checklist being checked"),
  of: cityInspections,
  law: "event",
  only: {
    when: (i) => not(i.mode.is("self-check")),
    owing: [{ name: text("抽查，没有检查表", "a spot check without a checklist"), facts: { mode: "spot" } }],
    others: [{ name: text("单位自查不适用", "not to a self-check"), facts: { mode: "self-check" } }],
  },
  parts: {
    checklist: {
      title: text("没有检查表", "no checklist"),
      lacks: (i) => not(i.checklist.exists),
      having: { facts: { checklist: "uncoded" } },
      lacking: { facts: { checklist: "none" } },
    },
    unchecked: {
      title: text("有的检查项没有检查", "items that were not checked"),
      lacks: (i) => unchecked.of(i).atLeast(1),
      having: { given: { [unchecked.id]: 0 } },
      lacking: { given: { [unchecked.id]: 1 } },
    },
  },
});

const fined = (fine: number, happenedOn: string = from) => ({
  facts: { id: "p", unit: "u", happenedOn, fine, act: "a", provision: "v" },
  records: { provisions: [{ id: "v", act: "a", low: 1000, high: 20_000 }] },
});

/** 在法律规定的种类和限额内处罚. */
const limits = decision({
  id: `${id}/fine-within-limits`,
  title: text("罚款是否在法定限额内", "Whether a fine lies within the law's limits"),
  cites: penalised("四", "在法律规定的种类和限额内进行处分", "在法律规定的种类和限额内进行处罚"),
  from,
  about: record(penalties),
  law: "event",
  appliesWhen: (p) => p.fine.exists,
  outcomes: unordered({
    within: text("限额以内", "within"),
    below: text("低于下限", "below"),
    above: text("超过上限", "above"),
  }),
  combine: "exactlyOne",
  rows: (p) =>
    steps([
      { when: p.fine.below(p.provision.low), then: "below" },
      { when: p.fine.moreThan(p.provision.high), then: "above" },
      { otherwise: "within" },
    ]),
  consequences: {
    below: [mended],
    above: [{ id: "revoked", text: text("撤销后重新处罚", "it is revoked and set anew") }],
  },
  examples: [
    { ...fined(1000), name: text("恰为下限", "just the low end"), expect: "within" },
    { ...fined(999), name: text("比下限少一元", "a yuan less"), expect: "below" },
    { ...fined(20_000), name: text("恰为上限", "just the high end"), expect: "within" },
    { ...fined(20_001), name: text("比上限多一元", "a yuan more"), expect: "above" },
    {
      ...fined(0),
      facts: { ...fined(0).facts, fine: "none" },
      name: text("没有罚款的不适用", "not where there is no fine"),
      expect: { notApplicable: true },
    },
    {
      ...fined(20_001, dayBefore(from)),
      name: text("文件施行以前不适用", "not before the document"),
      expect: { notApplicable: true },
    },
  ],
});

const kept = {
  filed: text("立案", "filed"),
  "hearing-asked": text("要求听证", "hearing asked for"),
  heard: text("听证", "heard"),
  reviewed: text("案审", "reviewed"),
  decided: text("处罚决定", "decided"),
} as const;

const on = indicator({
  id: `${id}/case-steps/on`,
  title: text("案件各程序的日期", "days of the steps of a case"),
  cites: lawful,
  from,
  about: record(cases),
  law: "event",
  over: caseEvents,
  link: recordsBy("case"),
  window: atAnyTime(),
  where: (e) => e.happenedOn.atMost(judgedOn),
  by: { of: (e) => e.event as never, members: kept },
  fold: (e) => first(e.happenedOn),
  examples: [
    {
      name: text("本案、本程序最早的一次", "the first of this case and step"),
      facts: { id: "c", unit: "u", happenedOn: from },
      judged: `${year}-03-31`,
      at: "filed",
      records: {
        caseEvents: [
          { id: "a", case: "c", event: "filed", happenedOn: `${year}-02-02` },
          { id: "b", case: "c", event: "filed", happenedOn: `${year}-02-01` },
          { id: "c", case: "c", event: "decided", happenedOn: from },
          { id: "d", case: "d", event: "filed", happenedOn: from },
        ] as never,
      },
      expect: `${year}-02-01`,
    },
    {
      name: text("判定日以后的不算", "not after the day of judging"),
      facts: { id: "c", unit: "u", happenedOn: from },
      judged: `${year}-03-31`,
      at: "filed",
      records: { caseEvents: [{ id: "a", case: "c", event: "filed", happenedOn: `${year}-04-01` }] as never },
      expect: { notApplicable: true },
    },
  ],
});

const decidedOn = `${year}-03-10`;
const event = (name: keyof typeof kept, happenedOn: string = decidedOn) => ({
  id: name,
  unit: "u",
  case: "s",
  event: name,
  happenedOn,
});
const step = (name: "filed" | "reviewed", title: ReturnType<typeof text>): Part<typeof cases> => ({
  title,
  lacks: (c) => not(on.of(c, name).atMost(on.of(c, "decided"))),
  having: { records: { caseEvents: [event(name)] } },
  lacking: { records: { caseEvents: [] } },
});

/** 立案、听证、案审: which of them a decision went without. */
const procedures = lacking({
  id: `${id}/case-steps`,
  title: text("案件缺少的程序", "Steps that a case went without"),
  note: text(
    "听证只在依法应当听证、当事人要求的案件中要求；以“等”结尾，列明的三项都要求",
    "a hearing is asked for only where the law gives a right to it and the party wants one; the list is open, and its three are asked for",
  ),
  cites: lawful,
  of: cases,
  law: "event",
  only: {
    when: (c) => on.of(c, "decided").exists,
    owing: [
      {
        name: text("已决定，三项程序都没有", "decided without any of the three"),
        records: { caseEvents: [event("decided"), event("hearing-asked", `${year}-03-01`)] },
      },
    ],
    others: [],
  },
  parts: {
    filing: step("filed", text("没有立案", "not filed")),
    hearing: {
      title: text("应当听证而没有听证", "no hearing where one was due"),
      lacks: (c) =>
        all(c.hearingDue, on.of(c, "hearing-asked").exists, not(on.of(c, "heard").atMost(on.of(c, "decided")))),
      having: { facts: { hearingDue: true }, records: { caseEvents: [event("heard")] } },
      lacking: { records: { caseEvents: [] } },
    },
    review: step("reviewed", text("没有案审", "not reviewed")),
  },
});

const mechanisms = ["city-county", "city-department", "county-department"] as const;
type Mechanism = (typeof mechanisms)[number];

/** 市、县区、部门安监机构联动执法机制. */
const linked = missing<typeof cityUnits, typeof arrangements, Mechanism>({
  id: `${id}/linked-enforcement`,
  title: text("联动执法机制", "Linked enforcement"),
  cites: asRead(
    "四",
    "原文“市xx县区区、部门”，按市、县区、部门三方两两联动理解",
    "the copy prints “市xx县区区、部门”: city, counties and departments, each two of them, are taken",
  ),
  from,
  about: record(cityUnits),
  law: "judged",
  appliesWhen: (u) => u.kind.is("city"),
  over: arrangements,
  window: atAnyTime(),
  where: (a) => a.happenedOn.atMost(judgedOn),
  by: (a) => a.item as never,
  things: {
    "city-county": arrangementItems["city-county"],
    "city-department": arrangementItems["city-department"],
    "county-department": arrangementItems["county-department"],
  },
  consequence: { id: "laid-down", text: text("建立联动机制", "the link is made") },
  example: {
    owing: { kind: "city" },
    others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "county" } }],
    when: { judged: from },
    before: { judged: dayBefore(from) },
    record: (name) => ({ unit: "u", item: name, happenedOn: from }),
    not: () => [{ unit: "v" }, { happenedOn: `${year}-01-02` }],
  },
});

type Department = keyof typeof departments;
const everyDepartment = Object.keys(departments) as Department[];
const took = (department: Department): Part<typeof jointCases> => {
  // Each department with another pair of the others, so that no two cases are the same.
  const others = everyDepartment.filter((d) => d !== department);
  const [first, second] = [0, 1].map((n) => others[(everyDepartment.indexOf(department) + n) % others.length]) as [
    Department,
    Department,
  ];
  return {
    title: text(`${departments[department].zh}没有参与`, `${departments[department].en} did not take part`),
    lacks: (c) => all(c.needed.includes(department), not(c.took.includes(department))),
    having: { facts: { needed: [department], took: [department] } },
    lacking: { facts: { took: [] } },
    alike: [
      {
        name: text(
          `只需两个部门，${departments[department].zh}没有参与`,
          `two are needed, and ${departments[department].en} did not take part`,
        ),
        lacks: true,
        facts: { needed: [first, department], took: [first] },
      },
      {
        name: text(`不需${departments[department].zh}参与`, `${departments[department].en} is not needed`),
        lacks: false,
        facts: { needed: [first, second], took: [first, second] },
      },
    ],
  };
};

/** 重大突出问题联合执法: every department that is needed takes part. */
const joint = lacking({
  id: `${id}/joint-enforcement`,
  title: text("重大突出问题联合执法", "Joint enforcement of major problems"),
  cites: asRead(
    "四",
    "“重大突出”没有标准，按登记的理解；以“等”结尾",
    "what is major is not said: what is on record is taken; the list is open",
  ),
  of: jointCases,
  law: "event",
  only: {
    when: (c) => all(c.major, atLeastOf(2, ...everyDepartment.map((d) => c.needed.includes(d)))),
    owing: [{ name: text("五个部门都没有参与", "none of five took part"), facts: { major: true } }],
    others: [
      { name: text("不是重大突出问题的不适用", "not to a lesser problem"), facts: { major: false } },
      { name: text("只需一个部门的不适用", "not where one suffices"), facts: { major: true, needed: ["safety"] } },
    ],
  },
  parts: {
    safety: took("safety"),
    police: took("police"),
    construction: took("construction"),
    land: took("land"),
    other: took("other"),
  },
});

/** 四、严格依法行政. */
export const definitions = [
  ...chain.definitions,
  unchecked,
  ...full.definitions,
  limits,
  on,
  ...[procedures, linked, joint].flatMap((part) => part.definitions),
];
/** The chain, drawn, with the next step of each case. */
export const procedureView = { view: "procedure", ...chain.face } as const;
