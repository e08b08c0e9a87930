import { accidentLevel, accidents } from "@anwei/accident";
import { quota } from "@anwei/assessment";
import {
  all,
  any,
  atAnyTime,
  between,
  counted,
  decision,
  indicator,
  judgedOn,
  not,
  ordered,
  record,
  recordsBy,
  text,
} from "@anwei/plugin/v1";
import { dayBefore, eventDuty, staffingNorm } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { lacking, partsOf } from "./pattern/lacking.js";
import { missing } from "./pattern/missing.js";
import { cityPosts, type organs } from "./records/people.js";
import { cityUnits } from "./records/units.js";
import {
  accountabilityRules,
  arrangements,
  budgets,
  cityActivities,
  festivalNames,
  festivals,
  majorIssues,
  stages,
  workRounds,
} from "./records/work.js";
import { asRead, from, leadership, report, september13, year } from "./sources.js";

/** After an especially grave accident the safety committee is adjusted. */
const adjustment = eventDuty({
  id: `${id}/committee-adjustment`,
  title: text("特别重大事故后调整充实安委会", "The safety committee is adjusted after an extraordinary accident"),
  cites: [
    september13,
    asRead(
      "一",
      "“及时”没有期限，按30日理解，天数为参数",
      "“promptly” has no limit: 30 days are taken, as a parameter",
    ),
  ],
  from,
  strength: "must",
  event: accidents,
  only: {
    where: (a) => accidentLevel.of(a).is("extraordinary"),
    owing: { deaths: 30, missing: 0, seriousInjuries: 0, directLoss: 0 },
    others: [{ deaths: 29, missing: 0, seriousInjuries: 0, directLoss: 0 }],
  },
  activities: cityActivities,
  action: "committee-adjustment",
  within: { days: 30 },
});

/** 八项安委会管理制度. */
const eightSystems = quota({
  id: `${id}/committee-systems`,
  title: text("安委会管理制度项数", "Systems of the safety committee"),
  cites: leadership,
  from,
  appliesTo: ["city"],
  over: arrangements,
  where: (a) => a.item.oneOf("committee-system", "regular-meetings"),
  meets: (a) => a.happenedOn.atMost(judgedOn),
  within: "any-time",
  measure: { count: 8 },
  side: "at-least",
  by: "12-31",
  consequences: [mended],
  example: {
    met: { item: "committee-system", happenedOn: from },
    short: { item: "regular-meetings", happenedOn: "2019-01-01" },
    others: [{ item: "opinion", happenedOn: from }],
  },
});

const laidDown = {
  cites: leadership,
  from,
  about: record(cityUnits),
  law: "judged",
  over: arrangements,
  window: atAnyTime(),
  consequence: { id: "laid-down", text: text("建立并印发", "it is laid down and issued") },
} as const;
const item = {
  when: { judged: from },
  before: { judged: dayBefore(from) },
  record: (name: string) => ({ unit: "u", item: name as never, happenedOn: from }),
  not: () => [{ unit: "v" }, { happenedOn: `${year}-01-02` }],
} as const;

/** 例会制度 and 加强安全生产工作的意见, which the city must have. */
const cityPapers = missing<typeof cityUnits, typeof arrangements, "regular-meetings" | "opinion">({
  ...laidDown,
  id: `${id}/city-papers`,
  title: text("市里应当建立的制度和意见", "What the city must have laid down"),
  cites: asRead("一", "例会周期、意见文号没有写", "neither how often it meets nor the opinion's number is said"),
  appliesWhen: (u) => u.kind.is("city"),
  where: (a) => a.happenedOn.atMost(judgedOn),
  by: (a) => a.item as never,
  things: {
    "regular-meetings": text("安委会例会制度", "regular meetings of the safety committee"),
    opinion: text("进一步加强安全生产工作的意见", "opinion on further strengthening work safety"),
  },
  example: {
    ...item,
    owing: { kind: "city" },
    others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "county" } }],
  },
});

const planning = {
  city: text("市级", "city"),
  county: text("县（区）级", "county"),
  township: text("乡镇级", "township"),
} as const;

/** 纳入国民经济和社会发展规划, at each of three levels. */
const inPlan = missing<typeof cityUnits, typeof arrangements, "safety-in-plan">({
  ...laidDown,
  id: `${id}/safety-in-plan`,
  title: text("安全生产纳入发展规划", "Work safety in the development plan"),
  cites: leadership,
  appliesWhen: (u) => u.kind.oneOf("city", "county", "township"),
  where: (a) => a.happenedOn.atMost(judgedOn),
  by: (a) => a.item as never,
  things: { "safety-in-plan": text("规划没有安全生产内容", "the plan says nothing of work safety") },
  example: {
    ...item,
    owing: { kind: "city" },
    others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "village" } }],
    alike: (["county", "township"] as const).map((kind) => ({
      name: text(`${planning[kind].zh}规划没有安全生产内容`, `the plan of a ${planning[kind].en} says nothing of it`),
      facts: { kind },
    })),
  },
});

/** 市委、市政府各落实一名领导分管. */
const inCharge = missing<typeof cityUnits, typeof cityPosts, keyof typeof organs>({
  ...laidDown,
  id: `${id}/leaders-in-charge`,
  title: text("没有落实分管领导的", "Who has no leader in charge of safety"),
  cites: asRead("一", "“各落实一名”按至少一名理解", "“one each” is read as at least one"),
  appliesWhen: (u) => u.kind.is("city"),
  over: cityPosts,
  where: (p) => all(p.role.is("safety-deputy"), p.from.atMost(judgedOn), any(not(p.to.exists), p.to.atLeast(judgedOn))),
  by: (p) => p.organ as never,
  things: {
    party: text("市委分管领导", "leader in charge of the party committee"),
    government: text("市政府分管领导", "leader in charge of the government"),
  },
  example: {
    owing: { kind: "city" },
    others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "county" } }],
    when: { judged: from },
    before: { judged: dayBefore(from) },
    record: (organ) => ({ unit: "u", role: "safety-deputy", organ, from, to: "none" }),
    not: () => [
      { unit: "v" },
      { role: "principal" },
      { from: `${year}-01-02` },
      { from: "2008-01-01", to: dayBefore(from) },
    ],
  },
});

const issue = partsOf(majorIssues);
/** 重大问题，书记、市长亲自过问. */
const takenUp = lacking({
  id: `${id}/major-issues`,
  title: text("重大问题没有过问的", "Who did not take up a major issue"),
  cites: asRead(
    "一",
    "“重大问题”没有定义，按登记的理解",
    "what is major is not said: what is on record as such is taken",
  ),
  of: majorIssues,
  law: "judged",
  parts: {
    secretary: issue.dated("secretaryOn", text("书记没有过问", "the secretary did not take it up")),
    mayor: issue.dated("mayorOn", text("市长没有过问", "the mayor did not take it up")),
  },
});

const asWell = (Object.keys(stages) as (keyof typeof stages)[]).map((stage) => ({
  name: text(
    `经济社会工作已${stages[stage].zh}，安全生产没有`,
    `other work was ${stages[stage].en}, work safety was not`,
  ),
  facts: { stage },
}));
/** 同布置、同落实、同检查、同考核. */
const fourTogether = lacking({
  id: `${id}/four-together`,
  title: text("安全生产与经济社会事业“四同”", "Work safety dealt with together with other work"),
  cites: leadership,
  of: workRounds,
  law: "event",
  only: {
    when: (r) => r.stage.oneOf("assigned", "carried-out", "inspected", "assessed"),
    owing: [asWell[0] as (typeof asWell)[number], ...asWell.slice(1)],
    others: [],
  },
  parts: {
    safety: partsOf(workRounds).yes("safetyToo", text("没有同时安排安全生产", "work safety was left out")),
  },
});

/** 公用业务费按公安标准预算: not below it. */
const budget = lacking({
  id: `${id}/safety-budget`,
  title: text("安监系统公用业务费标准", "Operating budget of the safety bureaus"),
  cites: asRead(
    "一",
    "“按公安标准”按不低于理解；标准的数额没有写，按登记的",
    "“at the police standard” is read as not below it; its amount is not said, and is taken from the record",
  ),
  of: budgets,
  law: "event",
  parts: {
    standard: {
      title: text("低于公安标准", "below the police standard"),
      lacks: (b) => b.safety.below(b.police),
      having: { facts: { safety: 12_000, police: 12_000 } },
      lacking: { facts: { safety: 11_999, police: 12_000 } },
    },
  },
});

const rule = partsOf(accountabilityRules);
/** 县区责任追究办法: drafted under the mayor, adopted by the standing committee under the secretary. */
const ownRules = lacking({
  id: `${id}/accountability-rules`,
  title: text("责任追究办法的制定程序", "How the accountability measures came about"),
  cites: report.section("一", {
    reading: {
      printed: "xx县区平安生产责任追究方法",
      readAs: "县区安全生产责任追究办法",
      because: text("“办法”误作“方法”，“xx”是隐去的字", "“办法” is printed as “方法”, and “xx” masks what stood there"),
    },
  }),
  of: accountabilityRules,
  law: "event",
  parts: {
    drafting: rule.is("drafting", "mayor", "other", text("不是市长主持起草", "not drafted under the mayor")),
    adoption: {
      ...rule.is(
        "adoption",
        "standing-committee",
        "other",
        text("没有经市委常委会研究通过", "not adopted by the standing committee"),
      ),
      alike: [
        {
          name: text("没有经会议研究", "adopted by no meeting"),
          lacks: true,
          facts: { adoption: "none" },
        },
      ],
    },
    chair: rule.is("chair", "secretary", "other", text("不是市委书记主持", "the secretary did not chair")),
  },
});

const held = indicator({
  id: `${id}/festival-inspections/held`,
  title: text("节庆期间主要领导带头检查次数", "Inspections that a principal led in the festival"),
  cites: leadership,
  from,
  about: record(festivals),
  law: "event",
  over: cityActivities,
  link: recordsBy("festival"),
  window: (f) => between(f.happenedOn, f.to),
  where: (a) =>
    all(a.action.is("inspection"), a.topic.is("high-risk"), a.ledBy.oneOf("party-principal", "government-principal")),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text(
        "期间之内、主要领导带队、到高危行业的检查",
        "inspections of high-risk trades, led by a principal, in its days",
      ),
      facts: { id: "f", unit: "c", happenedOn: `${year}-05-01`, to: `${year}-05-03`, name: "labour-day" },
      records: {
        activities: [
          { happenedOn: `${year}-05-01` },
          { happenedOn: `${year}-05-03`, ledBy: "government-principal" },
          { happenedOn: `${year}-04-30` },
          { happenedOn: `${year}-05-04` },
          { happenedOn: `${year}-05-02`, ledBy: "safety-deputy" },
          { happenedOn: `${year}-05-02`, action: "meeting" },
          { happenedOn: `${year}-05-02`, topic: "general" },
          { happenedOn: `${year}-05-02`, festival: "another" },
        ].map((more, i) => ({
          id: `a${i}`,
          unit: "c",
          action: "inspection",
          topic: "high-risk",
          ledBy: "party-principal",
          festival: "f",
          ...more,
        })) as never,
      },
      expect: 2,
    },
  ],
});

const festival = (name: string, n: number, more: object = {}) => ({
  facts: { id: "f", unit: "c", happenedOn: `${year}-10-01`, to: `${year}-10-08`, name: name as never, ...more },
  judged: `${year}-10-09`,
  given: { [held.id]: n },
});

/** 重大节庆，主要领导带头到高危行业领域专项检查. */
const festivalInspections = decision({
  id: `${id}/festival-inspections`,
  title: text("重大节庆期间主要领导带头检查", "Principals inspect in festivals"),
  cites: asRead(
    "一",
    "次数没有写，按每个节庆至少一次理解；节庆的起止按登记的；“等”之内的其他节庆登记了的同样适用",
    "how often is not said: once in each festival is taken; its days are those on record, and so are festivals that the list leaves open",
  ),
  from,
  about: record(festivals),
  law: "event",
  appliesWhen: (f) => f.to.below(judgedOn),
  outcomes: ordered({
    led: text("主要领导带队检查过", "a principal led one"),
    none: text("没有主要领导带队检查", "no principal led one"),
  }),
  combine: "gravest",
  rows: (f) => [{ when: held.of(f).below(1), then: "none" }, { otherwise: "led" }],
  consequences: { none: [mended] },
  examples: [
    ...(Object.keys(festivalNames) as (keyof typeof festivalNames)[]).flatMap((name) => [
      {
        ...festival(name, 0),
        name: text(`${festivalNames[name].zh}，没有带队检查`, `${festivalNames[name].en}, none`),
        expect: "none" as const,
      },
      {
        ...festival(name, 1),
        name: text(`${festivalNames[name].zh}，带队检查一次`, `${festivalNames[name].en}, one`),
        expect: "led" as const,
      },
    ]),
    {
      ...festival("national-day", 0),
      judged: `${year}-10-08`,
      name: text("节庆末日还不判定", "not judged on its last day yet"),
      expect: { notApplicable: true },
    },
    {
      ...festival("other", 0, { happenedOn: from, to: from }),
      name: text("文件施行当日的适用", "one on the document's first day"),
      expect: "none",
    },
    {
      ...festival("other", 0, { happenedOn: dayBefore(from), to: dayBefore(from) }),
      name: text("文件施行以前的不适用", "not one before the document"),
      expect: { notApplicable: true },
    },
  ],
});

const tiers = asRead(
  "一",
  "两级、三级没有列明，按市、县两级机构和市、县、乡三级网络理解",
  "the tiers are not named: agencies of city and county, and a network of city, county and township are taken",
);

/** 两级机构: city and county each have an agency. */
const agencies = lacking({
  id: `${id}/agency-tiers`,
  title: text("两级安监机构", "Two tiers of agencies"),
  cites: tiers,
  of: cityUnits,
  law: "judged",
  only: {
    when: (u) => u.kind.oneOf("city", "county"),
    owing: [
      { name: text("市没有机构", "a city without one"), facts: { kind: "city" } },
      { name: text("县区没有机构", "a county without one"), facts: { kind: "county" } },
    ],
    others: [{ name: text("乡镇不要求设机构", "a township needs none"), facts: { kind: "township" } }],
  },
  parts: { agency: partsOf(cityUnits).yes("safetyBody", text("没有安监机构", "no agency")) },
});

/** 三级网络: city, county and township each have somebody. */
const network = staffingNorm({
  id: `${id}/network-tiers`,
  title: text("三级网络有监管人员", "Each tier of the network has an officer"),
  of: cityUnits,
  appliesTo: (u) => u.kind.oneOf("city", "county", "township"),
  example: { kind: "township" },
  elsewhere: { kind: "village" },
  who: (s) => s.role.is("officer"),
  person: { role: "officer" },
  others: [{ role: "worker" }],
  history: [{ from, least: { every: 1 }, cites: tiers }],
  consequence: mended,
});

/** 一、领导重视支持. */
export const definitions = [
  ...[
    adjustment,
    eightSystems,
    cityPapers,
    inCharge,
    takenUp,
    agencies,
    network,
    inPlan,
    fourTogether,
    budget,
    ownRules,
  ].flatMap((part) => part.definitions),
  held,
  festivalInspections,
];
