import { all, not, type Terms, type Text, text } from "@anwei/plugin/v1";
import { id } from "../common.js";
import { type Lacking, lacking, unsaid } from "../pattern/lacking.js";
import { accidentFigures, countyReports, followUps, networkParts, staffingReports } from "../records/government.js";
import { asRead, assistants, from, indicators, platform, teams } from "../sources.js";
import { slowBelow } from "./slow.js";

type Figures = Terms<typeof accidentFigures>;
type FollowUp = keyof typeof followUps;

const pick = <const M extends FollowUp>(...names: readonly M[]) =>
  Object.fromEntries(names.map((name) => [name, followUps[name]])) as unknown as Readonly<Record<M, Text>>;

const of = accidentFigures;
const shared = { of, from, law: "event", strength: "must" } as const;
const facts = (more: object) =>
  ({
    facts: {
      level: "county",
      trade: "all",
      accidents: 10,
      accidentsLastYear: 10,
      deaths: 10,
      deathsLastYear: 10,
      ...more,
    },
  }) as never;

/** 死亡人数增长或者持平的区县. */
export const deathsNotFallen = lacking({
  ...shared,
  id: `${id}/deaths-not-fallen`,
  title: text("死亡人数增长或者持平的区县", "Counties whose deaths rose or did not fall"),
  cites: asRead(
    indicators,
    "原文说分析“上升”的原因，持平的也在其列；措施“更加严格”按有新措施理解",
    "it says the causes of a rise, and names those without one too; that measures are stricter is read as new ones",
  ),
  only: {
    when: (f) => all(f.level.is("county"), f.trade.is("all"), f.deaths.atLeast(f.deathsLastYear)),
    owing: [facts({}), facts({ deaths: 11 })],
    others: [facts({ deaths: 9 }), facts({ level: "city" }), facts({ trade: "coal" })],
  },
  parts: unsaid<typeof of, "causes" | "stricter">("followUps", pick("causes", "stricter")),
});

const rose = (f: Figures) => f.accidents.moreThan(f.accidentsLastYear);

/** 工矿商贸事故上升的区县. */
export const industryRose = lacking({
  ...shared,
  id: `${id}/industry-rose`,
  title: text("工矿商贸事故上升的区县", "Counties with more accidents in industry, mining and trade"),
  cites: asRead(indicators, "“事故上升”按起数理解", "“rising accidents” is read as their number"),
  only: {
    when: (f) => all(f.level.is("county"), f.trade.is("industry"), rose(f)),
    owing: [facts({ trade: "industry", accidents: 11 })],
    others: [
      facts({ trade: "industry" }),
      facts({ trade: "industry", accidents: 11, level: "city" }),
      facts({ trade: "all", accidents: 11 }),
    ],
  },
  parts: unsaid<typeof of, "examined" | "improved">("followUps", pick("examined", "improved")),
});

const togetherWith = (trade: "traffic" | "fire" | "construction" | "coal", title: Text) =>
  lacking({
    ...shared,
    id: `${id}/trade-rose/${trade}`,
    title,
    cites: asRead(indicators, "“事故上升”按起数理解", "“rising accidents” is read as their number"),
    only: {
      when: (f) => all(f.trade.is(trade), rose(f)),
      owing: [facts({ trade, accidents: 11 }), facts({ trade, accidents: 11, level: "city" })],
      others: [facts({ trade }), facts({ trade: "all", accidents: 11 })],
    },
    parts: unsaid<typeof of, "contacted" | "analysed" | "acted" | "enforced">(
      "followUps",
      pick("contacted", "analysed", "acted", "enforced"),
    ),
  });

/** 交通、火灾、建筑、煤矿事故上升的. */
export const tradesRose = [
  togetherWith("traffic", text("交通事故上升的", "Where traffic accidents rose")),
  togetherWith("fire", text("火灾事故上升的", "Where fires rose")),
  togetherWith("construction", text("建筑事故上升的", "Where accidents in construction rose")),
  togetherWith("coal", text("煤矿事故上升的", "Where accidents in coal mines rose")),
] as const;

/** 实事求是，严禁虚报、瞒报. */
export const untrue = lacking({
  ...shared,
  id: `${id}/untrue-figures`,
  title: text("虚报、瞒报", "False figures and concealment"),
  cites: indicators,
  consequence: { id: "dealt-with", text: text("依法处理", "dealt with by law"), strength: "must" },
  parts: {
    falsified: {
      title: text("虚报", "false figures"),
      lacks: (f) => f.falsified,
      having: { facts: { falsified: false } },
      lacking: { facts: { falsified: true } },
    },
    concealed: {
      title: text("瞒报", "concealment"),
      lacks: (f) => f.concealed,
      having: { facts: { concealed: false } },
      lacking: { facts: { concealed: true } },
    },
  },
});

const report = { of: countyReports, from, law: "event", strength: "must" } as const;

/** 普查进度缓慢的区县必须加大力度. */
export const slowCensus = lacking({
  ...report,
  id: `${id}/slow-census`,
  title: text("普查进度缓慢的区县", "Counties slow with the census"),
  cites: asRead(
    platform,
    "“缓慢”没有数，按完成不足一半理解，为参数",
    "“slow” is no number: less than half done is taken, kept as a parameter",
  ),
  only: {
    when: (r) => r.censusShare.below(slowBelow.value),
    owing: [{ facts: { censusShare: "0.4999" } }],
    others: [{ facts: { censusShare: "0.5" } }],
  },
  parts: {
    effort: {
      title: text("没有加大普查力度", "the census was not stepped up"),
      lacks: (r) => not(r.censusSteppedUp),
      having: { facts: { censusSteppedUp: true } },
    },
  },
});

/** 未建立乡镇执法中队的区县. */
export const withoutSquadrons = lacking({
  ...report,
  id: `${id}/without-squadrons`,
  title: text("未建立乡镇执法中队的区县", "Counties without township squadrons"),
  cites: asRead(
    teams,
    "“尽快”没有期限，报告时即核对",
    "“as soon as possible” is no day: it is looked at with each report",
  ),
  only: {
    when: (r) => not(r.squadrons),
    owing: [{ facts: { squadrons: false } }],
    others: [{ facts: { squadrons: true } }],
  },
  parts: unsaid<typeof countyReports, keyof typeof staffingReports>("staffingReports", staffingReports),
});

/** 安全助理与现有力量形成网络. */
export const networkMadeUp = lacking({
  ...report,
  id: `${id}/network-parts`,
  title: text("安全管理网络的组成", "Who makes up the network"),
  cites: assistants,
  parts: unsaid<typeof countyReports, keyof typeof networkParts>("network", networkParts),
});

const rules: readonly Lacking<never, string>[] = [
  deathsNotFallen,
  industryRose,
  ...tradesRose,
  untrue,
  slowCensus,
  withoutSquadrons,
  networkMadeUp,
] as never;
export const situationRules = [slowBelow, ...rules.flatMap((r) => r.definitions)];
