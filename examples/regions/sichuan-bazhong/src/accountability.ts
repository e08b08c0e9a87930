import { accidentLevel } from "@anwei/accident";
import { measuresTaken } from "@anwei/assessment";
import {
  all,
  any,
  calendar,
  choice,
  count,
  counted,
  type DateTerm,
  days,
  decision,
  indicator,
  judgedOn,
  not,
  ordered,
  parameter,
  record,
  sameAs,
  type Terms,
  type Test,
  type Text,
  termsOf,
  text,
  yearEnd,
} from "@anwei/plugin/v1";
import { dayBefore, namedList } from "@anwei/responsibility";
import { id } from "./common.js";
import { ledger } from "./dangers.js";
import { lacking, type Part, partsOf } from "./pattern/lacking.js";
import { accountabilities, arrivals, cityDangers, cityParties, honours, illegalCases } from "./records/supervision.js";
import { asRead, from, responsibility, year } from "./sources.js";

/** 当年内不得提拔和评奖；涉嫌违法犯罪的移交: what follows for the persons and the heads of the unit. */
const held = {
  id: "held-to-account",
  text: text(
    "直接责任者和责任单位主要领导、分管领导当年内不得提拔和评奖",
    "neither promotion nor award in that year for who is directly responsible, the unit's head and the leader in charge",
  ),
  until: yearEnd,
};

const run = asRead(
  "二",
  "“社会影响大或者发生较大及以上责任事故、县区领导被追究责任的”只限定市级部门还是限定全部情形，按只限定市级部门理解；三种情形具备一种即可",
  "whether the conditions of a large impact, a larger accident or county leaders held to account qualify the city's departments alone, or everybody, is open: the city's departments alone are taken, and one of the three suffices",
);

/** 及时: within how many days. */
const promptly = parameter({
  id: `${id}/accountability/days`,
  of: count(text("“及时”的天数", "days that “in time” allows"), { unit: "day" }),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    {
      from,
      value: 15,
      cites: asRead("二", "“及时”“不力”没有数字，按15日理解", "“in time” and “weak” have no number: 15 days are taken"),
    },
  ],
});

const qualifies = parameter({
  id: `${id}/accountability/qualified`,
  of: choice(text("后果条件限定谁", "whom the conditions of consequences qualify"), {
    "city-departments": text("只限定市级部门", "the city's departments alone"),
    everybody: text("限定全部情形", "everybody"),
  }),
  history: [{ from, value: "city-departments", cites: run }],
});

const lastDay = `${year}-02-15`;
const dayAfter = `${year}-02-16`;

type Danger = Terms<typeof cityDangers>;
const due = (d: { readonly happenedOn: DateTerm }) => d.happenedOn.plus(days(promptly.value));
const large = (d: Danger) =>
  all(d.ledTo.exists, accidentLevel.of(d.ledTo).atLeast("larger"), d.ledTo.nature.is("responsibility"));
const open = (...consequences: readonly Test[]) => any(qualifies.value.is("city-departments"), ...consequences);
const anyOf = (d: Danger) => open(d.publicImpact, large(d), d.countyLeadersHeld);

const major = { obvious: true, grade: "major", ofCityDepartment: true } as const;
const overdue = { [ledger.state.id]: "overdue" };
const accident = (deaths: number, nature = "responsibility") => ({
  accidents: [
    { id: "acc", unit: "u", happenedOn: lastDay, deaths, missing: 0, seriousInjuries: 0, directLoss: 0, nature },
  ],
});

/** An obvious major danger of a city department's remit that is overdue, with one of the three consequences. */
const ofCity = (
  title: Text,
  with_: (d: Danger) => Test,
  shown: Pick<Part<typeof cityDangers>, "having" | "lacking" | "alike">,
): Part<typeof cityDangers> => ({
  title,
  lacks: (d) => all(d.obvious, d.grade.is("major"), d.ofCityDepartment, ledger.state.of(d).is("overdue"), with_(d)),
  ...shown,
  having: { given: overdue, ...shown.having, facts: { ...major, ...shown.having.facts } },
});

/** 隐患整改中的追责情形. */
const dangerFailings = lacking({
  id: `${id}/accountability/dangers`,
  title: text("隐患整改的追责情形", "Grounds of accountability about a danger"),
  cites: run,
  of: cityDangers,
  law: "event",
  consequence: held,
  parts: {
    "county-leaders": {
      title: text("县区领导不及时组织整改", "the county's leaders did not have it dealt with in time"),
      lacks: (d) => all(judgedOn.moreThan(due(d)), not(d.organisedOn.atMost(due(d))), anyOf(d)),
      having: { facts: { organisedOn: lastDay } },
      lacking: { facts: { organisedOn: "none" } },
      alike: [
        {
          name: text("第十六日才组织整改", "on the sixteenth day only"),
          lacks: true,
          facts: { organisedOn: dayAfter },
        },
        {
          name: text("第十五日尚未组织，不判", "not yet on the fifteenth day: not judged"),
          lacks: false,
          facts: { organisedOn: "none" },
          judged: lastDay,
        },
      ],
    },
    "county-department": {
      title: text(
        "县区部门不及时督促整改明显的隐患",
        "the county's department did not press for an obvious one in time",
      ),
      lacks: (d) => all(d.obvious, judgedOn.moreThan(due(d)), not(d.pressedOn.atMost(due(d))), anyOf(d)),
      having: { facts: { obvious: true, pressedOn: lastDay } },
      lacking: { facts: { pressedOn: "none" } },
      alike: [
        {
          name: text("第十六日才督促", "pressed on the sixteenth day only"),
          lacks: true,
          facts: { pressedOn: dayAfter },
        },
        {
          name: text("第十五日尚未督促，不判", "not pressed yet on the fifteenth day: not judged"),
          lacks: false,
          facts: { pressedOn: "none" },
          judged: lastDay,
        },
        {
          name: text("不明显的隐患", "one that is not obvious"),
          lacks: false,
          facts: { obvious: false, pressedOn: "none" },
        },
      ],
    },
    impact: ofCity(
      text("市级部门整改不力，社会影响大", "a city department, with a large impact"),
      (d) => d.publicImpact,
      {
        having: { facts: { publicImpact: false } },
        lacking: { facts: { publicImpact: true } },
        alike: [
          {
            name: text("社会影响大，没有逾期", "a large impact, and not overdue"),
            lacks: false,
            facts: { publicImpact: true },
            given: { [ledger.state.id]: "rectifying" },
          },
          {
            name: text("社会影响大，一般隐患", "a large impact of a lesser danger"),
            lacks: false,
            facts: { publicImpact: true, grade: "general" },
          },
          {
            name: text("社会影响大，不属市级部门", "a large impact, not of the city's remit"),
            lacks: false,
            facts: { publicImpact: true, ofCityDepartment: false },
          },
          {
            name: text("社会影响大，不明显的隐患", "a large impact of one that is not obvious"),
            lacks: false,
            facts: { publicImpact: true, obvious: false },
          },
        ],
      },
    ),
    accident: ofCity(
      text("市级部门整改不力，发生较大以上责任事故", "a city department, with a larger accident"),
      large,
      {
        having: { facts: { ledTo: "none" } },
        lacking: { facts: { ledTo: "acc" }, records: accident(3) },
        alike: [
          {
            name: text("死亡2人的事故", "an accident with two dead"),
            lacks: false,
            facts: { ledTo: "acc" },
            records: accident(2),
          },
          {
            name: text("死亡3人的非责任事故", "three dead, and nobody answerable"),
            lacks: false,
            facts: { ledTo: "acc" },
            records: accident(3, "non-responsibility"),
          },
        ],
      },
    ),
    "county-held": ofCity(
      text("市级部门整改不力，县区领导已被追责", "a city department, whose county's leaders were held to account"),
      (d) => d.countyLeadersHeld,
      {
        having: { facts: { countyLeadersHeld: false } },
        lacking: { facts: { countyLeadersHeld: true } },
      },
    ),
  },
});

/** 不按规定及时赶赴现场. */
const late = lacking({
  id: `${id}/accountability/scene`,
  title: text("赶赴事故现场的追责情形", "Grounds of accountability at the scene"),
  cites: asRead(
    "二",
    "应当到达的时间“按规定”，按登记的规定时间",
    "the time is that of other rules: what is on record is taken",
  ),
  of: arrivals,
  law: "event",
  consequence: held,
  parts: {
    late: {
      title: text("县区领导没有按规定及时赶到", "the county's leader was not there in time"),
      lacks: (a) => all(not(a.arrivedAt.atMost(a.arriveBy)), open(accidentLevel.of(a.accident).atLeast("larger"))),
      having: { facts: { arriveBy: `${year}-01-31T10:00`, arrivedAt: `${year}-01-31T10:00` } },
      lacking: { facts: { arrivedAt: `${year}-01-31T10:01` } },
      alike: [{ name: text("没有到场", "never there"), lacks: true, facts: { arrivedAt: "none" } }],
    },
  },
});

/** 打击不力. */
const illegal = lacking({
  id: `${id}/accountability/illegal`,
  title: text("打击非法的追责情形", "Grounds of accountability about illegal operation"),
  cites: run,
  of: illegalCases,
  law: "event",
  only: {
    when: (c) => c.of.oneOf("vehicles", "vessels", "enterprises"),
    owing: [
      { name: text("非法营运车辆，打击不力", "vehicles, weakly dealt with"), facts: { of: "vehicles" } },
      { name: text("非法营运船舶，打击不力", "vessels, weakly dealt with"), facts: { of: "vessels" } },
      { name: text("非法生产经营单位，打击不力", "enterprises, weakly dealt with"), facts: { of: "enterprises" } },
    ],
    others: [],
  },
  consequence: held,
  parts: {
    weak: {
      title: text("县区部门打击不力", "the county's department was weak against it"),
      lacks: (c) => all(judgedOn.moreThan(due(c)), not(c.actedOn.atMost(due(c))), open(c.publicImpact)),
      having: { facts: { actedOn: lastDay } },
      lacking: { facts: { actedOn: "none" } },
      alike: [
        {
          name: text("第十六日才查处", "dealt with on the sixteenth day only"),
          lacks: true,
          facts: { actedOn: dayAfter },
        },
        {
          name: text("第十五日尚未查处，不判", "not yet on the fifteenth day: not judged"),
          lacks: false,
          facts: { actedOn: "none" },
          judged: lastDay,
        },
      ],
    },
  },
});

const three = ["direct", "head", "deputy"] as const;
const decidedOn = (day: string, more: object = {}) => ({
  id: day,
  unit: "u",
  person: "甲",
  capacity: "head",
  happenedOn: day,
  ...more,
});

const before = indicator({
  id: `${id}/honours/held-before`,
  title: text("当年此前被追究次数", "Times held to account before in that year"),
  cites: asRead("二", "“当年内”按自然年理解", "“in that year” is read as the calendar year"),
  from,
  about: record(honours),
  law: "event",
  over: accountabilities,
  link: sameAs({ record: "person", subject: "person" }),
  window: calendar("year", termsOf(honours).happenedOn),
  where: (a, h) => all(a.capacity.oneOf(...three), a.happenedOn.atMost(h.happenedOn)),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text(
        "本人、当年、此前、三种身份之一的",
        "of the person, in the year, before, in one of the three capacities",
      ),
      facts: { id: "h", unit: "u", person: "甲", happenedOn: `${year}-12-01` },
      records: {
        accountabilities: [
          decidedOn(`${year}-01-01`),
          decidedOn(`${year}-04-10`, { capacity: "direct" }),
          decidedOn(`${year}-12-01`, { capacity: "deputy" }),
          decidedOn(`${year}-12-02`),
          decidedOn(`${year}-05-01`, { person: "乙" }),
          decidedOn(`${year}-05-02`, { capacity: "other" }),
          decidedOn(`${year - 1}-12-31`),
        ] as never,
      },
      expect: 3,
    },
  ],
});

const honoured = (what: "promotion" | "award", n: number, happenedOn = `${year}-12-01`) => ({
  facts: { id: "h", unit: "u", person: "甲", what, happenedOn },
  given: { [before.id]: n },
});

/** 当年内不得提拔和评奖. */
const barred = decision({
  id: `${id}/honours`,
  title: text("被追究当年的提拔和评奖", "Promotions and awards in the year of accountability"),
  cites: responsibility,
  from,
  about: record(honours),
  law: "event",
  outcomes: ordered({
    allowed: text("可以", "allowed"),
    "no-award": text("不得评奖", "no award"),
    "no-promotion": text("不得提拔", "no promotion"),
  }),
  combine: "gravest",
  rows: (h) => [
    { when: all(h.what.is("promotion"), before.of(h).atLeast(1)), then: "no-promotion" },
    { when: all(h.what.is("award"), before.of(h).atLeast(1)), then: "no-award" },
    { otherwise: "allowed" },
  ],
  consequences: {
    "no-award": [{ id: "withdrawn", text: text("撤销评奖", "the award is withdrawn") }],
    "no-promotion": [{ id: "withdrawn", text: text("撤销提拔", "the promotion is withdrawn") }],
  },
  examples: [
    {
      ...honoured("promotion", 1),
      name: text("当年被追究，提拔", "held to account that year, a promotion"),
      expect: "no-promotion",
    },
    {
      ...honoured("promotion", 0),
      name: text("当年没有被追究，提拔", "not held to account, a promotion"),
      expect: "allowed",
    },
    {
      ...honoured("award", 1),
      name: text("当年被追究，评奖", "held to account that year, an award"),
      expect: "no-award",
    },
    { ...honoured("award", 0), name: text("当年没有被追究，评奖", "not held to account, an award"), expect: "allowed" },
    { ...honoured("award", 1, from), name: text("施行当日适用", "on the document's first day"), expect: "no-award" },
    {
      ...honoured("award", 1, dayBefore(from)),
      name: text("施行以前不适用", "not before the document"),
      expect: { notApplicable: true },
    },
  ],
});

/** 涉嫌违法犯罪的，移交司法机关. */
const transfer = lacking({
  id: `${id}/accountability/transfer`,
  title: text("涉嫌违法犯罪的移交", "Handing over where a crime is suspected"),
  cites: responsibility,
  of: accountabilities,
  law: "judged",
  only: {
    when: (a) => a.suspectedCrime,
    owing: [
      { name: text("涉嫌犯罪，没有移交", "a crime suspected, not handed over"), facts: { suspectedCrime: true } },
    ],
    others: [{ name: text("不涉嫌犯罪的不适用", "not where none is suspected"), facts: { suspectedCrime: false } }],
  },
  parts: {
    transferred: partsOf(accountabilities).dated(
      "transferredOn",
      text("没有移交司法机关", "not handed to the judiciary"),
    ),
  },
});

/** 依法追究有关人员的责任. */
const pursued = lacking({
  id: `${id}/accountability/decided`,
  title: text("有责任的人员是否已有处理决定", "Whether who is answerable was dealt with"),
  cites: responsibility,
  of: cityParties,
  law: "event",
  only: {
    when: (p) => p.answerable,
    owing: [{ name: text("有责任而没有处理决定", "answerable, and nothing was decided"), facts: { answerable: true } }],
    others: [{ name: text("没有责任的不适用", "not to who is not answerable"), facts: { answerable: false } }],
  },
  parts: { decided: partsOf(cityParties).yes("decided", text("没有处理决定", "nothing was decided")) },
});

/** 通报批评、黄牌警示、公开述职. */
export const forms = namedList({
  id: `${id}/forms-of-accountability`,
  title: text("属于问责三种方式之一", "One of three forms of accountability"),
  of: measuresTaken,
  items: {
    criticism: text("通报批评", "public criticism"),
    "yellow-card": text("黄牌警示", "yellow card"),
    "public-report": text("公开述职", "report before the public"),
  },
  is: (m, form) => m.measure.is(form),
  ending: "closed",
  editions: [
    {
      from,
      listed: ["criticism", "yellow-card", "public-report"],
      cites: asRead("二", "三种方式的轻重和条件没有写", "neither their order nor when each is due is said"),
    },
  ],
  example: (form) => ({ measure: form ?? "interview" }),
});

/** 二（四）严格责任追究. */
export const definitions = [
  promptly,
  qualifies,
  ...[dangerFailings, late, illegal].flatMap((part) => part.definitions),
  before,
  barred,
  ...[transfer, pursued].flatMap((part) => part.definitions),
  forms.listed,
];
