import { quota } from "@anwei/assessment";
import {
  all,
  count,
  decision,
  judgedOn,
  months,
  not,
  ordered,
  parameter,
  percent,
  record,
  text,
  unordered,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id, mended } from "../common.js";
import { lacking, unsaid } from "../pattern/lacking.js";
import { enforcementChecks, enforcementPlans, focuses, penaltyOrders } from "../records/government.js";
import { cityUnits } from "../records/units.js";
import { asRead, end, enforcement, from, half, teams, year } from "../sources.js";

const edge = (name: "least" | "most", value: number) =>
  parameter({
    id: `${id}/plan/${name}`,
    of: count(
      name === "least"
        ? text("市支队计划执法单位数下限", "fewest units in the city team's plan")
        : text("市支队计划执法单位数上限", "most units in the city team's plan"),
      { unit: "unit" },
    ),
    history: [{ from, value, cites: enforcement }],
  });
const [least, most] = [edge("least", 1000), edge("most", 1500)];

const planned = (units: number, more: object = {}) => ({
  facts: { id: "p", unit: "u", happenedOn: `${year}-01-20`, ofCity: true, units, ...more },
});

/** 市监察支队计划执法1000—1500家. */
export const plan = decision({
  id: `${id}/plan`,
  title: text("市监察支队计划执法单位数", "Units in the city team's plan"),
  cites: asRead(enforcement, "1500家是计划数，超过不算违反", "1500 is what is planned: more of them breaks nothing"),
  from,
  about: record(enforcementPlans),
  law: "event",
  appliesWhen: (p) => p.ofCity,
  outcomes: unordered({
    within: text("在计划范围以内", "within the plan's range"),
    above: text("多于计划范围", "above the plan's range"),
    below: text("少于计划范围", "below the plan's range"),
  }),
  combine: "exactlyOne",
  rows: (p) => [
    { when: p.units.below(least.value), then: "below" },
    { when: p.units.moreThan(most.value), then: "above" },
    { when: p.units.between(least.value, most.value), then: "within" },
  ],
  consequences: { below: [mended] },
  examples: [
    { ...planned(999), name: text("999家", "999"), expect: "below" },
    { ...planned(1000), name: text("1000家", "1000"), expect: "within" },
    { ...planned(1500), name: text("1500家", "1500"), expect: "within" },
    { ...planned(1501), name: text("1501家", "1501"), expect: "above" },
    {
      ...planned(999, { ofCity: false }),
      name: text("区县的计划不适用", "not to a county's plan"),
      expect: { notApplicable: true },
    },
    {
      ...planned(999, { happenedOn: from }),
      name: text("施行当日适用", "it applies on its first day"),
      expect: "below",
    },
    {
      ...planned(999, { happenedOn: dayBefore(from) }),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

/** 执法重点: whom an enforcement plan puts first. */
export const focused = lacking({
  id: `${id}/plan-focus`,
  title: text("执法计划的重点", "What an enforcement plan puts first"),
  cites: [
    asRead(
      enforcement,
      "高危行业的列举以“等”结尾，按列明的六类理解",
      "the list of high-risk sectors is open: the six that are named are taken",
    ),
    teams,
  ],
  from,
  of: enforcementPlans,
  law: "event",
  strength: "must",
  parts: unsaid<typeof enforcementPlans, keyof typeof focuses>("focuses", focuses),
});

/** 执法复查率100%. */
export const reinspected = quota({
  id: `${id}/reinspected`,
  title: text("执法复查率", "Share re-inspected"),
  cites: asRead(
    enforcement,
    "分母没有写，按下达整改指令的检查理解，而不是所有检查",
    "of what is not said: of inspections with rectification orders, not of all",
  ),
  from,
  appliesTo: ["city"],
  over: enforcementChecks,
  where: (c) => c.orders.atLeast(1),
  meets: (c) => c.reinspectedOn.by(judgedOn),
  within: "year",
  measure: { share: percent(100) },
  side: "at-least",
  by: "12-31",
  consequences: [mended],
  example: {
    met: { orders: 1, reinspectedOn: end },
    short: { orders: 1, reinspectedOn: "none" },
    others: [{ orders: 0, reinspectedOn: end }],
  },
});

const order = (due: string, performedOn: string, transferredOn: string, more: object = {}) => ({
  facts: { id: "o", unit: "u", happenedOn: "2006-02-01", due, performedOn, transferredOn, ...more },
  judged: half,
});

/** 拒不执行处罚决定的，移交法院强制执行. */
export const transferred = decision({
  id: `${id}/transfer`,
  title: text("拒不执行处罚决定的移交法院", "Penalties not obeyed pass to the court"),
  cites: asRead(
    enforcement,
    "“拒不执行”按履行期限届满而未履行理解",
    "refusal is read as not performed when its time is over",
  ),
  from,
  about: record(penaltyOrders),
  law: "judged",
  appliesWhen: (o) => all(o.due.below(judgedOn), not(o.performedOn.by(judgedOn))),
  outcomes: ordered({
    transferred: text("已移交", "passed to the court"),
    "to-transfer": text("应移交未移交", "to be passed to the court"),
  }),
  combine: "gravest",
  rows: (o) => [{ when: not(o.transferredOn.by(judgedOn)), then: "to-transfer" }, { otherwise: "transferred" }],
  consequences: {
    "to-transfer": [{ id: "passed-on", text: text("移交法院强制执行", "passed to the court to be enforced") }],
  },
  examples: [
    {
      ...order("2006-06-29", "none", "none"),
      name: text("期限已过，未移交", "its time is over, not passed on"),
      expect: "to-transfer",
    },
    {
      ...order("2006-06-29", "none", half),
      name: text("期限已过，已移交", "its time is over, passed on"),
      expect: "transferred",
    },
    {
      ...order("2006-06-29", "none", "2006-07-01"),
      name: text("次日才移交", "passed on the day after"),
      expect: "to-transfer",
    },
    {
      ...order(half, "none", "none"),
      name: text("期限当日不适用", "not on its last day"),
      expect: { notApplicable: true },
    },
    {
      ...order("2006-06-29", half, "none"),
      name: text("已履行的不适用", "not to one that was performed"),
      expect: { notApplicable: true },
    },
    {
      ...order("2006-06-29", "2006-07-01", "none"),
      name: text("次日才履行的仍适用", "performed the day after"),
      expect: "to-transfer",
    },
    {
      ...order("2005-12-01", "none", "none"),
      judged: from,
      name: text("施行当日适用", "it applies on its first day"),
      expect: "to-transfer",
    },
    {
      ...order("2005-12-01", "none", "none"),
      judged: dayBefore(from),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

const interval = parameter({
  id: `${id}/licensed-inspected/months`,
  of: count(text("取证企业检查间隔", "time between inspections of a licensed enterprise"), { unit: "month" }),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    {
      from,
      value: 6,
      cites: asRead(teams, "“不间断”没有间隔，按六个月理解", "“without a break” has no interval: six months are taken"),
    },
  ],
});

/** 对取得许可证的企业不间断地检查. */
const inspectedAgain = lacking({
  id: `${id}/licensed-inspected`,
  title: text("取证企业不间断检查", "Licensed enterprises inspected without a break"),
  cites: asRead(
    teams,
    "“不间断”没有间隔，按六个月理解，为参数",
    "“without a break” has no interval: six months are taken, kept as a parameter",
  ),
  from,
  of: cityUnits,
  law: "judged",
  strength: "must",
  only: {
    when: (u) => all(u.permitTrade.exists, not(u.closedOn.exists)),
    owing: [{ facts: { permitTrade: "mine", closedOn: "none" } }],
    others: [
      { facts: { permitTrade: "none", closedOn: "none" } },
      { facts: { permitTrade: "mine", closedOn: "2006-01-31" } },
    ],
  },
  parts: {
    recent: {
      title: text("六个月内没有检查", "not inspected within six months"),
      lacks: (u) => not(u.inspectedOn.atLeast(judgedOn.minus(months(interval.value)))),
      having: { facts: { inspectedOn: "2005-10-11" } },
      lacking: { facts: { inspectedOn: "none" } },
      alike: [
        { name: text("差一日满六个月以前", "a day too long ago"), lacks: true, facts: { inspectedOn: "2005-10-10" } },
      ],
    },
  },
});

/** 不留死角和空档: every enterprise was inspected in the year. */
export const noGaps = quota({
  id: `${id}/no-gaps`,
  title: text("执法检查没有死角和空档", "Inspection without blind spots or gaps"),
  cites: asRead(
    teams,
    "没有写多久算空档，按当年至少检查一次理解",
    "how long a gap is is not said: once in the year is taken",
  ),
  from,
  appliesTo: ["city"],
  over: cityUnits,
  where: (u) => u.kind.is("enterprise"),
  meets: (u) => all(u.inspectedOn.atLeast(from), u.inspectedOn.by(judgedOn)),
  within: "any-time",
  measure: { share: percent(100) },
  side: "at-least",
  by: "12-31",
  consequences: [mended],
  example: {
    met: { kind: "enterprise", inspectedOn: end },
    short: { kind: "enterprise", inspectedOn: dayBefore(from) },
    others: [{ kind: "grid", inspectedOn: end }],
  },
});

export const enforcementRules = [
  least,
  most,
  plan,
  ...focused.definitions,
  ...reinspected.definitions,
  transferred,
  interval,
  ...inspectedAgain.definitions,
  ...noGaps.definitions,
];
