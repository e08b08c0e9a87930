import { safetyLaw2014 } from "@anwei/law";
import {
  all,
  atAnyTime,
  counted,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  not,
  ordered,
  periodEnd,
  record,
  recordIn,
  recordsBy,
  text,
} from "@anwei/plugin/v1";
import { lacking } from "../pattern/lacking.js";
import { normativeDocuments, powers, powerUses } from "../records/tables.js";
import { places } from "../records/units.js";
import { from, namedOnly, opinion, provincialLetter, stateNotice } from "../sources.js";

const id = "sichuan-dachuan";
const newAct = "2014-12-01";

/** Preface: what strengthens enforcement names the two documents that it carries out. */
const basis = lacking({
  id: `${id}/basis`,
  title: text("执法实施意见的依据", "What an opinion on enforcement rests on"),
  cites: [
    opinion.whole({ note: text("前言", "its preface") }),
    stateNotice.whole({ note: namedOnly }),
    provincialLetter.whole({ note: namedOnly }),
  ],
  from,
  of: normativeDocuments,
  law: "event",
  only: {
    when: (d) => d.enforcement,
    owing: [{ facts: { enforcement: true } }],
    others: [{ facts: { enforcement: false } }],
  },
  strength: "must",
  parts: {
    state: {
      title: text("未依据国办发〔2015〕20号", "does not rest on the State Council's notice"),
      lacks: (d) => not(d.basis.includes("state")),
      having: { facts: { basis: ["state"] } },
    },
    province: {
      title: text("未依据川办函〔2015〕133号", "does not rest on the province's letter"),
      lacks: (d) => not(d.basis.includes("province")),
      having: { facts: { basis: ["province"] } },
    },
  },
});

const old = { id: "d", unit: "u", happenedOn: "2014-11-30", finding: "none", settledOn: "none" } as const;

/** Article 1: documents older than the new Act are reviewed, and revised or repealed where that was found. */
const review = decision({
  id: `${id}/document-review`,
  title: text("规范性文件清理", "Review of normative documents"),
  note: text(
    "“及时”没有期限：判定之日尚未清理、修订、废止的即列出；应当修订还是废止，由清理结论认定",
    "no time is given: what is not reviewed, revised or repealed on the day of judging is told; which of them is due, the review finds",
  ),
  cites: [
    opinion.article(1),
    safetyLaw2014.whole({ note: text("以其施行日期为界", "its day of coming into force is the line") }),
  ],
  from,
  about: record(normativeDocuments),
  law: "judged",
  appliesWhen: (d) => d.happenedOn.below(newAct),
  outcomes: ordered({
    "in-order": text("已清理", "in order"),
    "to-review": text("应当清理", "to be reviewed"),
    "to-revise": text("应当修订", "to be revised"),
    "to-repeal": text("应当废止", "to be repealed"),
  }),
  combine: "gravest",
  rows: (d) => {
    const open = not(d.settledOn.by(judgedOn));
    return [
      { when: not(d.finding.exists), then: "to-review" },
      { when: all(d.finding.is("revise"), open), then: "to-revise" },
      { when: all(d.finding.is("repeal"), open), then: "to-repeal" },
      { otherwise: "in-order" },
    ];
  },
  consequences: {
    "to-review": [{ id: "review", text: text("及时清理", "to be reviewed soon"), strength: "must" }],
    "to-revise": [{ id: "revise", text: text("及时修订", "to be revised soon"), strength: "must" }],
    "to-repeal": [{ id: "repeal", text: text("及时废止", "to be repealed soon"), strength: "must" }],
  },
  examples: [
    {
      facts: old,
      judged: from,
      name: text("新法施行前一日印发，未清理", "issued the day before the Act, not reviewed"),
      expect: "to-review",
    },
    {
      facts: { ...old, happenedOn: newAct },
      judged: from,
      name: text("新法施行当日印发的不适用", "not to one of the Act's first day"),
      expect: { notApplicable: true },
    },
    { facts: { ...old, finding: "keep" }, judged: from, name: text("继续有效", "stays in force"), expect: "in-order" },
    {
      facts: { ...old, finding: "revise" },
      judged: from,
      name: text("应当修订而未修订", "to be revised and is not"),
      expect: "to-revise",
    },
    {
      facts: { ...old, finding: "revise", settledOn: from },
      judged: from,
      name: text("当日修订", "revised on the day"),
      expect: "in-order",
    },
    {
      facts: { ...old, finding: "repeal" },
      judged: from,
      name: text("应当废止而未废止", "to be repealed and is not"),
      expect: "to-repeal",
    },
    {
      facts: { ...old, finding: "repeal", settledOn: from },
      judged: from,
      name: text("当日废止", "repealed on the day"),
      expect: "in-order",
    },
    {
      facts: { ...old, finding: "repeal", settledOn: "2015-09-07" },
      judged: from,
      name: text("次日才废止", "repealed on the day after only"),
      expect: "to-repeal",
    },
    {
      facts: { id: "d", unit: "u", happenedOn: "2014-11-30" },
      judged: from,
      name: text("清理情况未知", "nothing is known of a review"),
      expect: { atLeast: "in-order", atMost: "to-repeal" },
    },
    {
      facts: old,
      judged: "2015-09-05",
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

const listed = indicator({
  id: `${id}/powers-listed`,
  title: text("清单所列职权数", "Powers on its list"),
  cites: opinion.article(2),
  from,
  about: record(places),
  law: "judged",
  over: powers,
  window: atAnyTime(),
  where: (p) => p.happenedOn.atMost(judgedOn),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("判定日以前公布的", "those published up to the day of judging"),
      facts: { id: "s" },
      judged: from,
      records: {
        powers: [
          { id: "p1", unit: "s", happenedOn: from },
          { id: "p2", unit: "s", happenedOn: "2015-09-07" },
          { id: "p3", unit: "another", happenedOn: from },
        ],
      },
      expect: 1,
    },
  ],
});

/** Article 2: every authority has a list of its powers. */
const list = lacking({
  id: `${id}/power-list`,
  title: text("权力责任清单", "List of powers and responsibilities"),
  cites: opinion.article(2),
  from,
  of: places,
  law: "judged",
  only: {
    when: (u) => all(u.kind.oneOf("department", "township"), u.supervisesSafety),
    owing: [
      { facts: { kind: "department", supervisesSafety: true } },
      { facts: { kind: "township", supervisesSafety: true } },
    ],
    others: [
      { facts: { kind: "village", supervisesSafety: true } },
      { facts: { kind: "department", supervisesSafety: false } },
    ],
  },
  strength: "must",
  parts: {
    list: {
      title: text("没有权力责任清单", "no list of powers"),
      lacks: (u) => listed.of(u).below(1),
      having: { records: { powers: [{ id: "p", unit: "s", happenedOn: from }] } },
    },
  },
});

/** Article 2: each power has its responsibility and its flow chart; one chart for each power is how it is read. */
const entry = lacking({
  id: `${id}/power-entry`,
  title: text("清单各项职权", "Each power of a list"),
  note: text("流程图按每项职权一图理解", "a flow chart is read to be one for each power"),
  cites: opinion.article(2),
  from,
  of: powers,
  law: "judged",
  strength: "must",
  parts: {
    responsibility: {
      title: text("没有对应责任", "no responsibility is stated"),
      lacks: (p) => not(p.responsibility.exists),
      having: { facts: { responsibility: "主管副局长" } },
    },
    "flow-chart": {
      title: text("没有工作流程图", "no flow chart"),
      lacks: (p) => not(p.flowChart),
      having: { facts: { flowChart: true } },
    },
  },
});

const used = indicator({
  id: `${id}/power-uses`,
  title: text("年内履行次数", "Times used in the year"),
  cites: opinion.article(2),
  from,
  about: recordIn(powers, "year"),
  over: powerUses,
  link: recordsBy("power"),
  window: inPeriod(),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("年内依此职权的", "those of the year by this power"),
      facts: { id: "p" },
      period: "2016",
      judged: "2016-12-31",
      records: {
        powerUses: [
          { id: "a", power: "p", happenedOn: "2016-01-01" },
          { id: "b", power: "p", happenedOn: "2016-12-31" },
          { id: "c", power: "p", happenedOn: "2015-12-31" },
          { id: "d", power: "q", happenedOn: "2016-05-05" },
        ],
      },
      expect: 2,
    },
  ],
});

const idle = (n: number, judged: string, period = "2016") => ({
  facts: { id: "p", owed: true, happenedOn: from },
  period,
  judged,
  given: { [used.id]: n },
});

/** Article 2: a statutory duty is done; one that was not done all year is a vacancy (缺位). */
const vacancy = decision({
  id: `${id}/vacancy`,
  title: text("法定职责是否缺位", "Whether a statutory duty lies idle"),
  note: text(
    "“必须为”没有次数：全年一次也没有履行的为缺位",
    "no number is given: a duty that was not done once in the year lies idle",
  ),
  cites: opinion.article(2),
  from,
  about: recordIn(powers, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (p) => p.owed,
  outcomes: ordered({
    done: text("已履行", "done"),
    "not-yet": text("尚未履行，年度未结束", "not yet, and the year runs"),
    idle: text("缺位", "idle"),
  }),
  combine: "gravest",
  rows: (p) => {
    const never = used.of(p).below(1);
    return [
      { when: all(never, judgedOn.atMost(periodEnd)), then: "not-yet" },
      { when: all(never, judgedOn.moreThan(periodEnd)), then: "idle" },
      { otherwise: "done" },
    ];
  },
  consequences: { idle: [{ id: "done", text: text("责令履行法定职责", "the duty is to be done"), strength: "must" }] },
  examples: [
    { ...idle(1, "2017-01-01"), name: text("履行一次", "done once"), expect: "done" },
    { ...idle(1, "2016-12-31"), name: text("年内已履行一次", "done once while the year runs"), expect: "done" },
    { ...idle(0, "2016-12-31"), name: text("年末当日", "on the last day of the year"), expect: "not-yet" },
    { ...idle(0, "2017-01-01"), name: text("年度结束仍未履行", "not done when the year is over"), expect: "idle" },
    {
      ...idle(0, "2017-01-01"),
      facts: { id: "p", owed: false, happenedOn: from },
      name: text("不是法定必须履行的", "no statutory duty"),
      expect: { notApplicable: true },
    },
    {
      ...idle(0, "2016-01-01", "2015"),
      name: text("施行当年适用", "in the year of its coming into force"),
      expect: "idle",
    },
    {
      ...idle(0, "2015-01-01", "2014"),
      name: text("施行之前的年度不适用", "not in the year before"),
      expect: { notApplicable: true },
    },
  ],
});

/** Article 2: what is done by no power of the list oversteps it (越位). */
const overstep = lacking({
  id: `${id}/overstep`,
  title: text("是否越位", "Whether a power was overstepped"),
  cites: opinion.article(2),
  from,
  of: powerUses,
  law: "event",
  strength: "must",
  consequence: { id: "corrected", text: text("纠正越位执法", "what oversteps is to be put right"), strength: "must" },
  parts: {
    "no-power": {
      title: text("没有清单所列职权", "by no power of the list"),
      lacks: (a) => not(a.power.exists),
      having: { facts: { power: "p" } },
    },
  },
});

export const powerRules = [
  ...basis.definitions,
  review,
  listed,
  ...list.definitions,
  ...entry.definitions,
  used,
  vacancy,
  ...overstep.definitions,
];
