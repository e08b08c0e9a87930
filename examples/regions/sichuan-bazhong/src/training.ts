import { quota } from "@anwei/assessment";
import {
  all,
  atAnyTime,
  count,
  counted,
  countedDistinct,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  ordered,
  parameter,
  percent,
  record,
  recordIn,
  recordsBy,
  subtreeRecords,
  text,
  unitIn,
} from "@anwei/plugin/v1";
import { certificateNorm, dayBefore, namedList, trainingLevels } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { lacking, type Part, partsOf } from "./pattern/lacking.js";
import { missing } from "./pattern/missing.js";
import { audiences, cityStaff, cityTrainings, contents, forms, publicity, sessions } from "./records/people.js";
import { cityUnits } from "./records/units.js";
import { allOfThem, asRead, from, public_, year } from "./sources.js";

/** 由各县区安监局牵头. */
const led = lacking({
  id: `${id}/training-sessions`,
  title: text("县区培训的牵头单位", "Who leads a county's training"),
  cites: public_,
  of: sessions,
  law: "event",
  parts: {
    lead: partsOf(sessions).is(
      "ledBy",
      "county-bureau",
      "other",
      text("不是县区安监局牵头", "not led by the county's bureau"),
    ),
  },
});

/** 以会代训、培训班. */
const form = namedList({
  id: `${id}/training-forms`,
  title: text("属于列明的培训形式", "One of the forms of training that are named"),
  of: sessions,
  items: { meeting: forms.meeting, class: forms.class },
  is: (s, item) => s.form.is(item),
  ending: "closed",
  editions: [
    {
      from,
      listed: ["meeting", "class"],
      cites: asRead("五", "以“等多种形式”结尾，只列两种", "the list is open: it names two"),
    },
  ],
  example: (item) => ({ form: item ?? "other" }),
});

/** 每个县区各类人员的培训. */
const reach = missing<typeof cityUnits, typeof sessions, keyof typeof audiences>({
  id: `${id}/training-reach`,
  title: text("当年没有培训到的人员", "Who was not trained in the year"),
  cites: asRead(
    "五",
    "次数和学时没有写，按每年至少一次理解",
    "neither how often nor how long is said: once a year is taken",
  ),
  from,
  about: recordIn(cityUnits, "year"),
  law: "periodEnd",
  appliesWhen: (u) => u.kind.is("county"),
  over: sessions,
  window: inPeriod(),
  where: (s) => s.ledBy.is("county-bureau"),
  by: (s) => s.audience as never,
  things: audiences,
  consequence: mended,
  example: {
    owing: { kind: "county" },
    others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "city" } }],
    when: { period: String(year), judged: `${year}-12-31` },
    before: { period: String(year - 1), judged: `${year - 1}-12-31` },
    record: (audience) => ({ unit: "u", audience, ledBy: "county-bureau", happenedOn: from }),
    not: () => [{ unit: "v" }, { ledBy: "other" }, { happenedOn: `${year - 1}-12-31` }],
  },
});

const had = indicator({
  id: `${id}/trainings-had`,
  title: text("已受培训次数", "times trained"),
  cites: public_,
  from,
  about: record(cityStaff),
  law: "judged",
  over: cityTrainings,
  link: recordsBy("trainee"),
  window: atAnyTime(),
  where: (t) => t.happenedOn.atMost(judgedOn),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("本人的、到当日为止的", "the person's own, up to the day"),
      facts: { id: "p" },
      judged: from,
      records: {
        trainings: [
          { id: "a", trainee: "p", happenedOn: from },
          { id: "b", trainee: "p", happenedOn: `${year}-01-02` },
          { id: "c", trainee: "q", happenedOn: from },
        ] as never,
      },
      expect: 1,
    },
  ],
});

const about = (content: keyof typeof contents) =>
  indicator({
    id: `${id}/trainings-had/${content}`,
    title: text(`已受${contents[content].zh}培训次数`, `times trained in ${contents[content].en}`),
    cites: public_,
    from,
    about: record(cityStaff),
    law: "judged",
    over: cityTrainings,
    link: recordsBy("trainee"),
    window: atAnyTime(),
    where: (t) => all(t.contents.includes(content), t.happenedOn.atMost(judgedOn)),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("本人的、含此内容的、到当日为止的", "the person's own, about it, up to the day"),
        facts: { id: "p" },
        judged: from,
        records: {
          trainings: [
            { id: "a", trainee: "p", happenedOn: from, contents: [content] },
            { id: "b", trainee: "p", happenedOn: `${year}-01-02`, contents: [content] },
            { id: "c", trainee: "p", happenedOn: from, contents: [] },
            { id: "d", trainee: "q", happenedOn: from, contents: [content] },
          ] as never,
        },
        expect: 1,
      },
    ],
  });
const [law, rules, practice] = [about("law"), about("rules"), about("practice")];

const untrained = (of: typeof had, title: ReturnType<typeof text>): Part<typeof cityStaff> => ({
  title,
  lacks: (s) => of.of(s).below(1),
  having: { given: { [of.id]: 1 } },
  lacking: { given: { [of.id]: 0 } },
});

/** 特种作业人员: trained, with a practical examination. */
const operators = lacking({
  id: `${id}/special-operators`,
  title: text("特种作业人员培训", "Training of special operators"),
  cites: asRead("五", "“注重实作考核”按应当考核理解", "that practice “is stressed” is read as being required"),
  of: cityStaff,
  law: "judged",
  only: {
    when: (s) => s.role.is("special-operator"),
    owing: [
      { name: text("特种作业人员，没有培训", "a special operator, not trained"), facts: { role: "special-operator" } },
    ],
    others: [{ name: text("其他人员不适用", "not to others"), facts: { role: "worker" } }],
  },
  parts: {
    training: untrained(had, text("没有培训", "not trained")),
    practice: untrained(practice, text("没有实作考核", "no practical examination")),
  },
});

const trades = ["fireworks", "underground-mine", "open-pit-mine", "construction"] as const;
const tradeNames = {
  fireworks: text("烟花爆竹从业人员，没有培训", "a fireworks worker, not trained"),
  "underground-mine": text("井工非煤矿山从业人员，没有培训", "a worker of an underground non-coal mine, not trained"),
  "open-pit-mine": text("露天非煤矿山从业人员，没有培训", "a worker of an open-pit mine, not trained"),
  construction: text("建筑施工从业人员，没有培训", "a construction worker, not trained"),
};
const at = (trade: string) => ({ units: [{ id: "u", kind: "enterprise", trade }] });
const owing = trades.map((trade) => ({
  name: tradeNames[trade],
  facts: { role: "worker" } as const,
  records: at(trade),
}));

/** 三个领域的从业人员，特别是农民工. */
const workers = lacking({
  id: `${id}/workers`,
  title: text("烟花爆竹、非煤矿山、建筑施工从业人员培训", "Training of workers in three trades"),
  cites: asRead(
    "五",
    "“特别是农民工”是重点，全部从业人员都应培训",
    "migrant workers are stressed, and all workers are asked for",
  ),
  of: cityStaff,
  law: "judged",
  only: {
    when: (s) => all(s.role.is("worker"), s.unit.trade.oneOf(...trades)),
    owing: [owing[0] as (typeof owing)[number], ...owing.slice(1)],
    others: [{ name: text("管理人员不适用", "not to managers"), facts: { role: "safety-manager" } }],
  },
  parts: {
    law: untrained(law, text("没有法律法规培训", "not trained in the law")),
    rules: untrained(rules, text("没有操作规程培训", "not trained in operating rules")),
  },
});

/** 三级教育: at which levels a worker was not trained. */
const levels = missing<typeof cityStaff, typeof cityTrainings, keyof typeof trainingLevels>({
  id: `${id}/three-levels`,
  title: text("三级教育缺少的级别", "Levels of the three-level education that are lacking"),
  cites: asRead(
    "五",
    "三级没有列明，按厂、车间、班组理解",
    "the levels are not named: plant, workshop and team are taken",
  ),
  from,
  about: record(cityStaff),
  law: "judged",
  appliesWhen: (s) => s.role.is("worker"),
  over: cityTrainings,
  link: recordsBy("trainee"),
  window: atAnyTime(),
  where: (t) => t.happenedOn.atMost(judgedOn),
  by: (t) => t.level as never,
  things: trainingLevels,
  consequence: { id: "educated", text: text("督促单位补足", "the enterprise is pressed to make it good") },
  example: {
    owing: { role: "worker", unit: "e" },
    others: [{ name: text("其他人员不适用", "not to others"), facts: { role: "principal" } }],
    when: { judged: from },
    before: { judged: dayBefore(from) },
    record: (level) => ({ trainee: "u", level, happenedOn: from }),
    not: () => [{ trainee: "v" }, { happenedOn: `${year}-01-02` }],
  },
});

/** 企业三级教育率100%. */
const educated = quota({
  id: `${id}/three-level-rate`,
  title: text("企业三级教育率", "Rate of three-level education"),
  cites: [allOfThem, asRead("五", "按人数计", "people are counted")],
  from,
  appliesTo: ["city", "county"],
  over: cityStaff,
  where: (s) => s.role.is("worker"),
  meets: (s) => levels.all(s),
  within: "any-time",
  measure: { share: percent(100) },
  side: "at-least",
  by: "12-31",
  consequences: [mended],
  example: {
    met: { role: "worker" },
    short: { role: "worker" },
    others: [{ role: "principal" }],
    records: (met, _, on) => ({
      trainings: met.flatMap((trainee) =>
        (Object.keys(trainingLevels) as (keyof typeof trainingLevels)[]).map((level) => ({
          id: `${trainee}-${level}`,
          trainee,
          level,
          happenedOn: on,
        })),
      ),
    }),
  },
});

const certified = (
  [
    ["principal", "主要负责人", "Principals", "assessment"],
    ["safety-deputy", "分管负责人", "Deputies in charge of safety", "assessment"],
    ["safety-manager", "安全管理人员", "Safety managers", "assessment"],
    ["special-operator", "特种作业人员", "Special operators", "special-operation"],
  ] as const
).map(([role, zh, en, type]) =>
  certificateNorm({
    id: `${id}/certified/${role}`,
    title: text(`${zh}持证上岗`, `${en}: certificate held`),
    shareTitle: text(`${zh}持证上岗率`, `${en}: share with a certificate`),
    type,
    other: type === "assessment" ? "special-operation" : "assessment",
    who: (s) => s.role.is(role),
    person: { role },
    others: [{ role: "worker" }],
    share: "1",
    cites: allOfThem,
    from,
    consequence: mended,
  }),
);

const venues = indicator({
  id: `${id}/five-entries/venues`,
  title: text("当年宣传进入的场所类别", "kinds of place that publicity went to in the year"),
  cites: public_,
  from,
  about: unitIn("year"),
  over: publicity,
  link: subtreeRecords,
  window: inPeriod(),
  fold: (p) => countedDistinct(p.venue, { unit: "item" }),
  examples: [
    {
      name: text("同一类只计一次", "each kind once"),
      facts: { id: "c", kind: "city" },
      period: String(year),
      judged: `${year}-12-31`,
      records: {
        units: [{ id: "c", kind: "city" }],
        publicity: [
          { id: "a", unit: "c", happenedOn: from, venue: "企业" },
          { id: "b", unit: "c", happenedOn: `${year}-02-01`, venue: "企业" },
          { id: "d", unit: "c", happenedOn: `${year}-03-01`, venue: "学校" },
          { id: "e", unit: "c", happenedOn: `${year - 1}-12-31`, venue: "社区" },
        ] as never,
      },
      expect: 2,
    },
  ],
});

const five = parameter({
  id: `${id}/five-entries/least`,
  of: count(text("“五进”的场所类别数", "kinds of place of the five entries"), { unit: "item" }),
  moves: { may: "tighten", stricter: "higher" },
  history: [
    {
      from,
      value: 5,
      cites: asRead(
        "五",
        "五类场所没有列明，按不同类别的个数理解",
        "the five are not named: how many different kinds there are is taken",
      ),
    },
  ],
});

const went = (n: number, kind: "city" | "county" = "city", at_: number = year) => ({
  facts: { id: "c", kind },
  period: String(at_),
  judged: `${at_}-12-31`,
  given: { [venues.id]: n },
});

/** “五进”: publicity goes to five kinds of place in the year. */
const entries = decision({
  id: `${id}/five-entries`,
  title: text("“五进”宣传", "Publicity of the five entries"),
  cites: public_,
  from,
  about: unitIn("year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => u.kind.is("city"),
  outcomes: ordered({ complete: text("五类俱全", "all five"), incomplete: text("不足五类", "fewer than five") }),
  combine: "gravest",
  rows: (u) => [{ when: venues.of(u).below(five.value), then: "incomplete" }, { otherwise: "complete" }],
  consequences: { incomplete: [mended] },
  examples: [
    { ...went(5), name: text("五类", "five kinds"), expect: "complete" },
    { ...went(4), name: text("四类", "four kinds"), expect: "incomplete" },
    { ...went(4, "county"), name: text("县区不适用", "not to a county"), expect: { notApplicable: true } },
    {
      ...went(4, "city", year - 1),
      name: text("上年不适用", "not in the year before"),
      expect: { notApplicable: true },
    },
  ],
});

/** 五、发动群众参与. */
export const definitions = [
  ...led.definitions,
  form.listed,
  ...reach.definitions,
  ...[had, law, rules, practice],
  ...[operators, workers, levels, educated, ...certified].flatMap((part) => part.definitions),
  venues,
  five,
  entries,
];
