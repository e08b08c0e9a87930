import { suspension, suspensions } from "@anwei/enforcement";
import {
  all,
  atAnyTime,
  counted,
  type DateTerm,
  decision,
  indicator,
  judgedOn,
  not,
  ordered,
  record,
  type Terms,
  text,
} from "@anwei/plugin/v1";
import { inPlace } from "../pattern/in-place.js";
import { lacking, type Part } from "../pattern/lacking.js";
import { setUp } from "../records/establishments.js";
import { projects } from "../records/tables.js";
import { places } from "../records/units.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(12);

/** 同部署、同检查、同考核: safety and health in a township's plan for development. */
const plan = inPlace({
  id: "township-plan",
  title: text("安全生产和职业病防治纳入发展规划", "Safety and health in a township's plan"),
  cites,
  who: { kinds: ["township"] },
  items: setUp.plan,
  strength: "must",
});

const stages = {
  designed: text("设计", "design"),
  started: text("施工", "works"),
  operated: text("投入使用", "operation"),
} as const;
const facilities = {
  safety: text("安全设施", "safety facilities"),
  health: text("职业病防护设施", "facilities for occupational health"),
} as const;
type Stage = keyof typeof stages;
type Facility = keyof typeof facilities;
const upper = { designed: "Designed", started: "Started", operated: "Operated" } as const;

/** 三同时: a facility is designed, built and used no later than the works themselves. */
const together = (facility: Facility, stage: Stage): Part<typeof projects> => {
  const main = `${stage}On` as const;
  const own = `${facility}${upper[stage]}On` as const;
  const date = (p: Terms<typeof projects>, field: typeof main | typeof own): DateTerm => p[field];
  const title = text(
    `${facilities[facility].zh}没有同时${stages[stage].zh}`,
    `${facilities[facility].en} not simultaneous in ${stages[stage].en}`,
  );
  return {
    title,
    lacks: (p) => all(date(p, main).exists, not(date(p, own).atMost(date(p, main)))),
    having: { facts: { [main]: from, [own]: from } },
    lacking: { facts: { [main]: from, [own]: "none" } },
    alike: [
      { name: text(`${title.zh}：晚一日`, `${title.en}: a day later`), lacks: true, facts: { [own]: "2015-09-07" } },
      {
        name: text(`${title.zh}：早一日不算`, `${title.en}: a day earlier is none`),
        lacks: false,
        facts: { [own]: "2015-09-05" },
      },
      ...(facility === "safety"
        ? []
        : [
            {
              name: text(`主体工程尚未${stages[stage].zh}`, `the works have not come to ${stages[stage].en}`),
              lacks: false,
              facts: { [main]: "none", [own]: "none", [`safety${upper[stage]}On`]: "none" },
            },
          ]),
    ],
  };
};

/** Conditions of a park's projects, the gate and the look at the design. */
const project = lacking({
  id: `${id}/project`,
  title: text("建设项目源头监管", "Construction projects at their source"),
  cites,
  from,
  of: projects,
  law: "judged",
  strength: "must",
  parts: {
    "park-safety": {
      title: text("园区项目不符合安全生产条件", "a park's project does not meet the conditions of safety"),
      lacks: (p) => all(p.inPark, not(p.meetsSafety)),
      having: { facts: { inPark: true, meetsSafety: true } },
      lacking: { facts: { inPark: true, meetsSafety: false } },
      alike: [
        {
          name: text("不在园区", "not in a park"),
          lacks: false,
          facts: { inPark: false, meetsSafety: false, meetsHealth: false },
        },
      ],
    },
    "park-health": {
      title: text("园区项目不符合职业卫生条件", "a park's project does not meet the conditions of occupational health"),
      lacks: (p) => all(p.inPark, not(p.meetsHealth)),
      having: { facts: { inPark: true, meetsHealth: true } },
      lacking: { facts: { inPark: true, meetsHealth: false } },
    },
    admission: {
      title: text("未经安全条件审查即准入", "let in without a check of its safety conditions"),
      lacks: (p) => all(p.permitted, not(p.conditionsChecked)),
      having: { facts: { permitted: true, conditionsChecked: true } },
      lacking: { facts: { permitted: true, conditionsChecked: false } },
      alike: [
        {
          name: text("尚未准入", "not let in yet"),
          lacks: false,
          facts: { permitted: false, conditionsChecked: false },
        },
      ],
    },
    design: {
      title: text("规划、设计未经安全把关", "planning and design passed without a look at safety"),
      lacks: (p) => all(p.designPassed, not(p.designReviewed)),
      having: { facts: { designPassed: true, designReviewed: true } },
      lacking: { facts: { designPassed: true, designReviewed: false } },
      alike: [
        {
          name: text("规划、设计尚未通过", "planning and design not passed yet"),
          lacks: false,
          facts: { designPassed: false, designReviewed: false },
        },
      ],
    },
  },
});

/** 三同时 of safety facilities and of those for occupational health. */
const simultaneous = lacking({
  id: `${id}/simultaneous`,
  title: text("建设项目“三同时”", "The three simultaneous of a project"),
  note: text("按同时设计、同时施工、同时投入使用理解", "the three stages are read as design, works and operation"),
  cites,
  from,
  of: projects,
  law: "judged",
  strength: "must",
  parts: {
    "safety-design": together("safety", "designed"),
    "safety-works": together("safety", "started"),
    "safety-operation": together("safety", "operated"),
    "health-design": together("health", "designed"),
    "health-works": together("health", "started"),
    "health-operation": together("health", "operated"),
  },
});

/** Standardisation, and control of occupational hazards at their source. */
const source = lacking({
  id: `${id}/enterprise-source`,
  title: text("企业标准化和职业病危害源头治理", "Standardisation and hazards at an enterprise"),
  note: text(
    "标准化等级和期限没有写明，未达标的提醒",
    "neither level nor day is given: who is not standardised is reminded",
  ),
  cites,
  from,
  of: places,
  law: "judged",
  only: {
    when: (u) => u.kind.is("enterprise"),
    owing: [{ facts: { kind: "enterprise" } }],
    others: [{ facts: { kind: "village" } }],
  },
  strength: "should",
  parts: {
    standard: {
      title: text("标准化未达标", "not standardised"),
      lacks: (u) => not(u.standardised),
      having: { facts: { standardised: true } },
    },
    hazards: {
      title: text("职业病危害没有源头治理", "occupational hazards not controlled at their source"),
      lacks: (u) => all(u.healthHazard, not(u.healthControlled)),
      having: { facts: { healthHazard: true, healthControlled: true } },
      lacking: { facts: { healthHazard: true, healthControlled: false } },
      alike: [
        {
          name: text("没有职业病危害因素", "no occupational hazard"),
          lacks: false,
          facts: { healthHazard: false, healthControlled: false },
        },
      ],
    },
  },
});

const orders = indicator({
  id: `${id}/stop-orders`,
  title: text("停产整顿决定", "Orders to stop and rectify"),
  cites,
  from,
  about: record(places),
  law: "judged",
  over: suspensions,
  window: atAnyTime(),
  where: (s) => s.happenedOn.atMost(judgedOn),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("判定日以前作出的", "those made up to the day of judging"),
      facts: { id: "s" },
      judged: from,
      records: {
        suspensions: [
          { id: "s1", unit: "s", happenedOn: from },
          { id: "s2", unit: "s", happenedOn: "2015-09-07" },
          { id: "s3", unit: "another", happenedOn: from },
        ],
      },
      expect: 1,
    },
  ],
});

const fit = (meetsConditions: boolean | null, n: number) => ({
  facts: { id: "s", kind: "enterprise" as const, meetsConditions },
  judged: from,
  given: { [orders.id]: n },
});

/** 责令停产整顿 of who does not meet the conditions of work safety. */
const stop = decision({
  id: `${id}/stop-order`,
  title: text("不符合安全生产条件的责令停产整顿", "Stop order for who does not meet the conditions"),
  note: text("安全生产条件由执法人员依法认定", "whether the conditions are met is for the officers to find by law"),
  cites,
  from,
  about: record(places),
  law: "judged",
  appliesWhen: (u) => u.kind.is("enterprise"),
  outcomes: ordered({
    fit: text("符合安全生产条件", "meets the conditions"),
    stopped: text("已责令停产整顿", "ordered to stop and rectify"),
    "to-stop": text("应当责令停产整顿", "to be ordered to stop and rectify"),
  }),
  combine: "gravest",
  rows: (u) => [
    { when: all(not(u.meetsConditions), orders.of(u).atLeast(1)), then: "stopped" },
    { when: all(not(u.meetsConditions), orders.of(u).below(1)), then: "to-stop" },
    { otherwise: "fit" },
  ],
  consequences: {
    "to-stop": [{ id: "stop", text: text("依法责令停产整顿", "to be ordered to stop and rectify"), strength: "must" }],
  },
  examples: [
    { ...fit(true, 0), name: text("符合条件", "the conditions are met"), expect: "fit" },
    { ...fit(true, 1), name: text("已恢复符合条件", "the conditions are met again after an order"), expect: "fit" },
    { ...fit(false, 0), name: text("不符合条件，没有决定", "not met, no order"), expect: "to-stop" },
    { ...fit(false, 1), name: text("不符合条件，已有决定", "not met, an order was made"), expect: "stopped" },
    {
      ...fit(null, 0),
      name: text("是否符合条件未知", "it is not known whether they are met"),
      expect: { atLeast: "fit", atMost: "to-stop" },
    },
    {
      ...fit(false, 0),
      facts: { id: "s", kind: "village", meetsConditions: false },
      name: text("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true },
    },
    {
      ...fit(false, 0),
      judged: "2015-09-05",
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

/** 直至关闭退出: who is still unfit at the review, or refuses the order. */
const closure = suspension({
  id: `${id}/closure`,
  title: text("停产整顿和关闭退出", "Stop orders and closure"),
  note: text(
    "“直至关闭”没有写明条件和期限：整顿期满复查仍不合格或者拒不执行的提请关闭，复查和提请各按十日理解",
    "when to close is not said: who is unfit at the review or refuses the order; ten days each for review and request are a reading",
  ),
  cites,
  from,
  consequence: {
    id: "in-time",
    text: text("限期复查、提请", "to be reviewed or asked for by a set day"),
    strength: "must",
  },
  reviewWithin: 10,
  closureWithin: 10,
  closure: { id: "close", text: text("提请关闭", "closure is to be asked for"), strength: "must" },
});

export const projectRules = [
  ...plan.definitions,
  ...project.definitions,
  ...simultaneous.definitions,
  ...source.definitions,
  orders,
  stop,
  ...closure.definitions,
];
export const projectStates = [plan.lacking.id, source.lacking.id, stop.id];
