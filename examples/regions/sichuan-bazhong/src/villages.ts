import { quota } from "@anwei/assessment";
import { all, count, days, judgedOn, not, parameter, percent, recordsBy, text } from "@anwei/plugin/v1";
import { recurringDuty, staffingNorm } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { lacking, partsOf } from "./pattern/lacking.js";
import { oneEach } from "./pattern/one-each.js";
import { objectClasses, objects, supervisors, villageFindings } from "./records/grassroots.js";
import { cityUnits } from "./records/units.js";
import { cityActivities } from "./records/work.js";
import { asRead, foundations, from } from "./sources.js";

const unit = partsOf(cityUnits);

/** 监管职责延伸到村居，建立监管组. */
const villages = lacking({
  id: `${id}/villages`,
  title: text("村（居）监管延伸和监管组", "Duties and supervision group of a village"),
  cites: foundations,
  of: cityUnits,
  law: "judged",
  only: {
    when: (u) => u.kind.is("village"),
    owing: [{ name: text("村，两样都没有", "a village without either"), facts: { kind: "village" } }],
    others: [{ name: text("乡镇不适用", "not to a township"), facts: { kind: "township" } }],
  },
  parts: {
    duties: unit.yes("villageDuties", text("监管职责没有延伸到村", "the township's duties were not extended to it")),
    group: unit.yes("supervisionGroup", text("没有监管组", "no supervision group")),
  },
});

/** 3-5名兼职安全员或信息员. */
const officers = staffingNorm({
  id: `${id}/village-officers`,
  title: text("村（居）兼职安全员、信息员", "Part-time officers of a village"),
  of: cityUnits,
  appliesTo: (u) => u.kind.is("village"),
  example: { kind: "village" },
  elsewhere: { kind: "township" },
  who: (s) => all(s.role.is("information-officer"), s.engagement.is("part-time")),
  person: { role: "information-officer", engagement: "part-time" },
  others: [{ role: "officer" }, { engagement: "full-time" }],
  history: [
    {
      from,
      least: { every: 3 },
      most: { every: 5 },
      cites: asRead(
        "三",
        "按每村计；3名为下限，超过5名的只作提示",
        "each village is counted by itself; 3 is the least, and more than 5 is only pointed out",
      ),
    },
  ],
  consequence: mended,
});

/** 查找隐患: a village that reports no survey at all. */
const surveys = recurringDuty({
  id: `${id}/village-surveys`,
  title: text("村级人员查找隐患", "Village officers look for dangers"),
  cites: asRead("三", "次数没有写，按每季至少一次理解", "how often is not said: once a quarter is taken"),
  from,
  who: { kinds: ["village"] },
  activities: cityActivities,
  action: "survey",
  atLeast: 1,
  each: "quarter",
  strength: "should",
});

const reportWithin = parameter({
  id: `${id}/village-findings/days`,
  of: count(text("村级报告违法行为的天数", "days within which a village reports"), { unit: "day" }),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    {
      from,
      value: 1,
      cites: asRead("三", "“及时”没有期限，按次日以前理解", "“promptly” has no limit: by the next day is taken"),
    },
  ],
});

/** 报告违法行为，制止严重违法行为. */
const findings = lacking({
  id: `${id}/village-findings`,
  title: text("村级人员报告和紧急制止", "Reports and stopping by village officers"),
  cites: asRead(
    "三",
    "“严重”没有定义，按登记的理解",
    "what is serious is not said: what is on record as such is taken",
  ),
  of: villageFindings,
  law: "event",
  parts: {
    report: {
      title: text("没有及时报告", "not reported in time"),
      lacks: (f) => {
        const by = f.happenedOn.plus(days(reportWithin.value));
        return all(judgedOn.moreThan(by), not(f.reportedOn.atMost(by)));
      },
      having: { facts: { reportedOn: "2009-02-01" } },
      lacking: { facts: { reportedOn: "none" } },
      alike: [
        { name: text("第三日才报告", "reported on the third day"), lacks: true, facts: { reportedOn: "2009-02-02" } },
        {
          name: text("次日尚未报告，不判", "not yet on the next day: not judged"),
          lacks: false,
          facts: { reportedOn: "none" },
          judged: "2009-02-01",
        },
      ],
    },
    stopping: {
      title: text("对不严重的行使了紧急制止权", "stopped what is not serious"),
      lacks: (f) => all(f.stopped, not(f.serious)),
      having: { facts: { serious: true, stopped: true } },
      lacking: { facts: { serious: false } },
      alike: [
        {
          name: text("不严重，没有制止", "not serious, and not stopped"),
          lacks: false,
          facts: { serious: false, stopped: false },
        },
      ],
    },
  },
});

const classes = Object.keys(objectClasses) as (keyof typeof objectClasses)[];

/** 一对一: each owner and each accident-prone point has one supervisor, and only one. */
const one = oneEach({
  id: `${id}/one-to-one`,
  title: text("一对一监管责任", "One supervisor for each object"),
  cites: asRead(
    "三",
    "每个对象一名责任人，一名责任人可以监管几个对象",
    "one supervisor for each object; somebody may supervise several",
  ),
  of: objects,
  appliesWhen: (o) => o.class.oneOf(...classes),
  each: classes.map((name) => ({ name: objectClasses[name], facts: { class: name } })),
  others: [{ name: text("其他对象不适用", "not to another object"), facts: { class: "other" } }],
  over: supervisors,
  link: recordsBy("object"),
  linkedBy: "object",
  consequence: { id: "assigned", text: text("落实一名责任人", "one supervisor is named") },
});

/** 所有生产经营行为都置于有效监管之中. */
const everything = quota({
  id: `${id}/supervised`,
  title: text("纳入监管的生产经营单位", "Enterprises under supervision"),
  cites: asRead(
    "三",
    "“有效”没有定义，按明确了监管责任单位的比例理解",
    "what is effective is not said: the share for which somebody is named is taken",
  ),
  from,
  appliesTo: ["city", "county"],
  over: cityUnits,
  where: (u) => u.kind.is("enterprise"),
  meets: (u) => u.supervisedBy.exists,
  within: "any-time",
  measure: { share: percent(100) },
  side: "at-least",
  by: "12-31",
  consequences: [mended],
  example: {
    met: { kind: "enterprise", supervisedBy: "县安监局" },
    short: { kind: "enterprise", supervisedBy: "none" },
    others: [{ kind: "village", supervisedBy: "乡镇" }],
  },
});

const stationedAt = (["coal", "underground-mine", "fireworks"] as const).map((trade) => {
  const [title, elsewhere] = {
    coal: [text("煤矿派驻专职监管员", "Full-time supervisor at a coal mine"), "other"],
    "underground-mine": [
      text("井工非煤矿山派驻专职监管员", "Full-time supervisor at an underground non-coal mine"),
      "open-pit-mine",
    ],
    fireworks: [text("烟花爆竹生产企业派驻专职监管员", "Full-time supervisor at a fireworks producer"), "other"],
  }[trade] as [ReturnType<typeof text>, "other" | "open-pit-mine"];
  return staffingNorm({
    id: `${id}/stationed/${trade}`,
    title,
    of: cityUnits,
    appliesTo: (u) => u.trade.is(trade),
    example: { kind: "enterprise", trade },
    elsewhere: { kind: "enterprise", trade: elsewhere },
    who: (s) => all(s.role.is("officer"), s.engagement.is("full-time")),
    person: { role: "officer", engagement: "full-time" },
    others: [{ role: "safety-manager" }, { engagement: "part-time" }],
    history: [
      {
        from,
        least: { every: 1 },
        cites: asRead(
          "三",
          "由乡镇还是县区安监局派驻不限，人数没有写，按至少1名理解",
          "whether township or bureau sends them does not matter; how many is not said: one is taken",
        ),
      },
    ],
    consequence: mended,
  });
});

/** 三：村居监管，一对一，派驻监管员. */
export const definitions = [
  ...villages.definitions,
  ...officers.definitions,
  ...surveys.definitions,
  reportWithin,
  ...findings.definitions,
  ...one.definitions,
  ...everything.definitions,
  ...stationedAt.flatMap((norm) => norm.definitions),
];
