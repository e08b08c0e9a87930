import { quota } from "@anwei/assessment";
import {
  all,
  any,
  count,
  date,
  decision,
  judgedOn,
  not,
  ordered,
  parameter,
  percent,
  record,
  type Terms,
  text,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { id, mended } from "../common.js";
import { doneOn, lacking } from "../pattern/lacking.js";
import { lookBacks, permitChecks } from "../records/enterprises.js";
import { cityUnits, permitTrades } from "../records/units.js";
import { asRead, from, half, keyFields, teams, year } from "../sources.js";

type Trade = keyof typeof permitTrades;
const trades = Object.keys(permitTrades) as [Trade, ...Trade[]];
const stop = { id: "stopped", text: text("停产停业整顿", "stopped to be put in order") };

/** “回头看”: with an expert, against the standard of the permit, in each of four trades. */
export const lookBack = lacking({
  id: `${id}/look-back`,
  title: text("许可企业“回头看”", "Looking back at licensed enterprises"),
  cites: asRead(
    keyFields,
    "“普遍”按逐家对照标准理解；462、372、9、66是已发证数还是检查数，原文未分",
    "“universally” is read as each of them; whether 462, 372, 9 and 66 were licensed or looked at is not told apart",
  ),
  from,
  of: lookBacks,
  law: "event",
  strength: "must",
  only: {
    when: (l) => l.trade.oneOf(...trades),
    owing: trades.map((trade) => ({ facts: { trade } })) as never,
    others: [{ facts: { trade: "other" } }],
  },
  parts: {
    expert: {
      title: text("没有专家参加", "no expert took part"),
      lacks: (l) => not(l.byExpert),
      having: { facts: { byExpert: true } },
    },
    standard: {
      title: text("没有对照标准检查", "not held against the standard"),
      lacks: (l) => not(l.againstStandard),
      having: { facts: { againstStandard: true } },
    },
  },
});

const allLookedAt = (trade: Trade) =>
  quota({
    id: `${id}/looked-back/${trade}`,
    title: text(`${permitTrades[trade].zh}对照标准检查覆盖`, `${permitTrades[trade].en} held against the standard`),
    cites: asRead(keyFields, "没有写日期，按上半年理解", "no day is said: the first half of the year is taken"),
    from,
    appliesTo: ["city"],
    over: lookBacks,
    where: (l) => l.trade.is(trade),
    meets: (l) => l.againstStandard,
    within: "year",
    measure: { share: percent(100) },
    side: "at-least",
    by: { once: half },
    consequences: [mended],
    example: {
      met: { trade, againstStandard: true },
      short: { trade, againstStandard: false },
      others: [{ trade: "other", againstStandard: true }],
    },
  });

/** 一律停产停业整顿: how many of “dangers” and “a lower standard” it takes. */
const conditions = parameter({
  id: `${id}/stop/conditions`,
  of: count(text("停产停业整顿所需的情形数", "how many of the two conditions it takes to stop"), { unit: "item" }),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    {
      from,
      value: 1,
      cites: asRead(
        keyFields,
        "“存在隐患和标准下降”的“和”，按有其一即停理解；须两者兼有的读法为2",
        "“dangers and a lower standard”: either is taken to be enough; the other reading is 2",
      ),
    },
  ],
});

const looked = (dangers: boolean, lowered: boolean, stopped: boolean | null, more: object = {}) => ({
  facts: {
    id: "l",
    unit: "u",
    happenedOn: `${year}-03-01`,
    trade: "mine" as const,
    dangers,
    lowered,
    stopped,
    ...more,
  },
});
const bothOr = (l: Terms<typeof lookBacks>) =>
  any(all(l.dangers, l.lowered), all(any(l.dangers, l.lowered), conditions.value.atMost(1)));

export const stopped = decision({
  id: `${id}/stop`,
  title: text("隐患和标准下降的一律停产停业整顿", "Dangers and a lower standard: stopped without exception"),
  cites: keyFields,
  from,
  about: record(lookBacks),
  law: "event",
  appliesWhen: bothOr,
  outcomes: ordered({ stopped: text("已停", "stopped"), "to-stop": text("应停未停", "to be stopped") }),
  combine: "gravest",
  rows: (l) => [{ when: not(l.stopped), then: "to-stop" }, { otherwise: "stopped" }],
  consequences: { "to-stop": [stop] },
  examples: [
    { ...looked(true, true, false), name: text("隐患和标准下降兼有，未停", "both, not stopped"), expect: "to-stop" },
    { ...looked(true, false, false), name: text("只有隐患，未停", "dangers alone, not stopped"), expect: "to-stop" },
    {
      ...looked(false, true, false),
      name: text("只有标准下降，未停", "a lower standard alone, not stopped"),
      expect: "to-stop",
    },
    { ...looked(true, false, true), name: text("只有隐患，已停", "dangers alone, stopped"), expect: "stopped" },
    {
      ...looked(true, false, null),
      name: text("是否已停未报", "whether it was stopped is not reported"),
      expect: { atLeast: "stopped", atMost: "to-stop" },
    },
    {
      ...looked(false, false, false),
      name: text("两种情形都没有", "neither"),
      expect: { notApplicable: true },
    },
    {
      ...looked(true, false, false, { happenedOn: from }),
      name: text("施行当日适用", "it applies on its first day"),
      expect: "to-stop",
    },
    {
      ...looked(true, true, false, { happenedOn: dayBefore(from) }),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

/** 及时整改: what was stopped is put right. */
export const rectified = lacking({
  id: `${id}/rectified`,
  title: text("停产停业整顿后整改", "What was stopped is put right"),
  cites: asRead(
    keyFields,
    "“及时”没有期限，判定之日尚未完成的即列出",
    "“promptly” is no time: what is not done on the day of judging is told",
  ),
  from,
  of: lookBacks,
  law: "judged",
  strength: "must",
  only: {
    when: (l) => l.stopped,
    owing: [{ facts: { stopped: true } }],
    others: [{ facts: { stopped: false } }],
  },
  parts: {
    rectified: doneOn({
      of: lookBacks,
      from,
      field: "rectifiedOn",
      title: text("尚未整改完成", "not put right yet"),
    }),
  },
});

/** 凡是条件下降、存在重大隐患、不能保证安全的，立即停业整顿. */
const ill = (more: object) => ({ facts: { worsened: false, majorDanger: false, notAssured: false, ...more } });
export const stoppedAtOnce = lacking({
  id: `${id}/stop-at-once`,
  title: text("取证企业立即停业整顿", "Licensed enterprises stopped at once"),
  cites: asRead(
    teams,
    "三种情形以顿号相连，按有其一即停理解",
    "the three conditions stand side by side: any of them is taken to be enough",
  ),
  from,
  of: permitChecks,
  law: "event",
  strength: "must",
  only: {
    when: (c) => any(c.worsened, c.majorDanger, c.notAssured),
    owing: [ill({ worsened: true }), ill({ majorDanger: true }), ill({ notAssured: true })],
    others: [ill({})],
  },
  parts: {
    stopped: {
      title: text("没有立即停业整顿", "not stopped at once"),
      lacks: (c) => not(c.stopped),
      having: { facts: { stopped: true } },
    },
  },
});

/** 未在规定期限内提出许可证申请的依法关闭. */
const applyBy = parameter({
  id: `${id}/closure/apply-by`,
  of: date(text("提出许可证申请的期限", "last day of applying for a permit")),
  history: [
    {
      from,
      value: "2005-01-13",
      cites: {
        ...asRead(
          keyFields,
          "期限不在文中，按《安全生产许可证条例》2004年1月13日起一年理解，凭记忆",
          "the day is not in the text: a year from 13 January 2004, when the regulation on permits took effect, is taken from memory",
        ),
        verified: false,
      },
    },
  ],
});
const applying = (permitAppliedOn: string, closedOn: string, more: object = {}) => ({
  facts: { id: "u", permitTrade: "mine" as const, permitAppliedOn, closedOn, ...more },
  judged: half,
});
export const closed = decision({
  id: `${id}/closure`,
  title: text("逾期未申请许可证的依法关闭", "Closed by law: no permit applied for in time"),
  cites: keyFields,
  from,
  about: record(cityUnits),
  law: "judged",
  appliesWhen: (u) => all(u.permitTrade.oneOf("chemicals", "mine"), not(u.permitAppliedOn.by(applyBy.value))),
  outcomes: ordered({ closed: text("已关闭", "closed"), "to-close": text("应关闭未关闭", "to be closed") }),
  combine: "gravest",
  rows: (u) => [{ when: not(u.closedOn.by(judgedOn)), then: "to-close" }, { otherwise: "closed" }],
  consequences: {
    "to-close": [{ id: "closed", text: text("提请政府依法关闭", "the government is asked to close it by law") }],
  },
  examples: [
    {
      ...applying("none", half),
      name: text("矿山未申请，当日关闭", "a mine that did not apply, closed on the day"),
      expect: "closed",
    },
    {
      ...applying("none", "2006-07-01"),
      name: text("矿山未申请，次日才关闭", "a mine that did not apply, closed the day after"),
      expect: "to-close",
    },
    {
      ...applying("none", "none", { permitTrade: "chemicals" }),
      name: text("危化品企业未申请，没有关闭", "a chemical producer that did not apply, not closed"),
      expect: "to-close",
    },
    { ...applying("2005-01-14", "none"), name: text("期限次日才申请", "applied the day after"), expect: "to-close" },
    {
      ...applying("2005-01-13", "none"),
      name: text("期限当日申请，不适用", "applied on the day"),
      expect: { notApplicable: true },
    },
    {
      ...applying("none", "none", { permitTrade: "fireworks-wholesale" }),
      name: text("烟花爆竹批发企业不适用", "not to a wholesaler of fireworks"),
      expect: { notApplicable: true },
    },
    {
      ...applying("none", "none"),
      judged: from,
      name: text("施行当日适用", "it applies on its first day"),
      expect: "to-close",
    },
    {
      ...applying("none", "none"),
      judged: dayBefore(from),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

/** 21家危险化学品生产企业和105家非煤矿山全部关闭. */
const closings = (trade: "chemicals" | "mine", n: number) =>
  quota({
    id: `${id}/closed/${trade}`,
    title: text(`关闭的${permitTrades[trade].zh}`, `${permitTrades[trade].en} closed`),
    cites: keyFields,
    from,
    appliesTo: ["city"],
    over: cityUnits,
    where: (u) => all(u.kind.is("enterprise"), u.permitTrade.is(trade), not(u.permitAppliedOn.by(applyBy.value))),
    meets: (u) => u.closedOn.by(judgedOn),
    within: "any-time",
    measure: { count: n },
    side: "at-least",
    by: { once: half },
    consequences: [mended],
    example: {
      met: { kind: "enterprise", permitTrade: trade, permitAppliedOn: "none", closedOn: half },
      short: { kind: "enterprise", permitTrade: trade, permitAppliedOn: "none", closedOn: "2006-07-01" },
      others: [
        { kind: "enterprise", permitTrade: trade, permitAppliedOn: "2005-01-13", closedOn: half },
        { kind: "enterprise", permitTrade: "fireworks-retail", permitAppliedOn: "none", closedOn: half },
      ],
    },
  });

const quotas = [...trades.map(allLookedAt), closings("chemicals", 21), closings("mine", 105)];
export const lookBackRules = [
  ...lookBack.definitions,
  conditions,
  stopped,
  ...rectified.definitions,
  ...stoppedAtOnce.definitions,
  applyBy,
  closed,
  ...quotas.flatMap((q) => q.definitions),
];
