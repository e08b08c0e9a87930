import {
  all,
  any,
  atAnyTime,
  counted,
  decision,
  type Facts,
  indicator,
  not,
  ordered,
  record,
  recordsBy,
  source,
  steps,
  sum,
  text,
  unordered,
  yuan,
} from "../../src/index.js";
import { accidents, levels, rulings } from "./kinds.js";
import type { PaperCase } from "./run.js";
import { level } from "./vocabulary-levels.js";

const beijing2011 = source({
  id: "beijing-ordinary-impact-2011",
  type: "rule",
  title: text("北京市社会影响较大一般事故认定", "Beijing's ordinary accidents with larger social impact"),
  from: "2011-03-01",
  verified: true,
  note: text("第1、2、4项数字在存本中缺失", "the digits of items 1, 2 and 4 are lost in the stored copy"),
});
const water = source({
  id: "water-accident-levels",
  type: "rule",
  title: text("水上交通事故等级", "Levels of water-traffic accidents"),
  from: "2015-01-01",
  to: "2021-12-31",
  verified: true,
  note: text("2021年修改前的表", "the table before the amendment of 2021"),
});
const minesDraft = source({
  id: "mine-accidents-draft-2022",
  type: "notice",
  title: text("矿山生产安全事故报告和调查处理办法（征求意见稿）", "Measures on mine accidents (draft for comment)"),
  from: "2022-10-11",
  verified: true,
  note: text("征求意见稿，非有效规定；起始日取公布日", "a draft, not in force; dated by its publication"),
});
const natureReply = source({
  id: "disaster-or-accident-reply",
  type: "notice",
  title: text("关于生产安全事故认定的批复", "Reply on what is a production safety accident"),
  from: "2007-10-01",
  verified: true,
});
const innerMongolia = source({
  id: "inner-mongolia-plan-2023",
  type: "notice",
  title: text("内蒙古自治区建设工程事故应急预案", "Inner Mongolia's emergency plan for construction accidents"),
  from: "2023-01-01",
  verified: true,
});

const accident = record(accidents);
type Accident = Facts<typeof accidents>;

// Item 21: a class inside 一般.

const largerImpact = decision({
  id: "paper/larger-impact",
  title: text("社会影响较大的一般事故", "ordinary accident with larger social impact"),
  note: text("另有三项条件的数字缺失，未列入", "three more grounds are left out: their digits are lost"),
  cites: beijing2011.whole(),
  about: accident,
  law: "event",
  appliesWhen: (a) => level.of(a).is("ordinary"),
  outcomes: ordered({ plain: text("一般", "plain"), largerImpact: text("社会影响较大", "larger social impact") }),
  combine: "gravest",
  rows: (a) => [
    { when: any(a.seriousInjuries.atLeast(5), a.slightInjuries.atLeast(10)), then: "largerImpact" },
    { when: all(a.sector.oneOf("hazchem", "fireworks"), a.evacuated.atLeast(100)), then: "largerImpact" },
    { when: a.evacuated.atLeast(200), then: "largerImpact" },
    { when: any(a.trunkUtilityBroken, a.formworkCollapsed, a.levelMayRise), then: "largerImpact" },
  ],
  examples: [
    { name: text("重伤5人", "5 serious injuries"), facts: ordinary({ seriousInjuries: 5 }), expect: "largerImpact" },
    {
      name: text("重伤4人、轻伤9人", "4 serious and 9 slight injuries"),
      facts: ordinary({ seriousInjuries: 4, slightInjuries: 9 }),
      expect: "plain",
    },
  ],
});

function ordinary(more: Accident = {}): Accident {
  return {
    happenedOn: "2012-06-01",
    sector: "construction",
    deaths: 0,
    seriousInjuries: 0,
    slightInjuries: 0,
    directLoss: 0,
    evacuated: 0,
    trunkUtilityBroken: false,
    formworkCollapsed: false,
    levelMayRise: false,
    ...more,
  };
}

// Item 23: a fourth scale, a fifth level, and a lower bound of 一般.

const waterLevels = {
  minor: text("小事故", "minor"),
  ordinary: text("一般事故", "ordinary"),
  larger: text("较大事故", "larger"),
  major: text("重大事故", "major"),
  extraordinary: text("特别重大事故", "extraordinarily serious"),
} as const;

/** Deaths with missing, serious injuries, tonnes of oil, yuan lost. */
const waterScale = [
  ["extraordinary", 30, 100, 1000, 100_000_000],
  ["major", 10, 50, 500, 50_000_000],
  ["larger", 3, 10, 100, 10_000_000],
  ["ordinary", 1, 1, 1, 1_000_000],
] as const;

const waterLevel = decision({
  id: "paper/water-level",
  title: text("水上交通事故等级", "level of a water-traffic accident"),
  cites: water.whole(),
  about: accident,
  law: "event",
  appliesWhen: (a) => a.sector.is("water"),
  outcomes: ordered(waterLevels),
  combine: "gravest",
  rows: (a) =>
    waterScale.map(([then, lost, injured, oil, loss]) => ({
      when: any(
        sum(a.deaths, a.missing).atLeast(lost),
        a.seriousInjuries.atLeast(injured),
        a.oilSpilt.atLeast(oil),
        a.directLoss.atLeast(yuan(loss)),
      ),
      then,
    })),
  examples: [
    {
      name: text("无伤亡、溢油0.999吨、损失99万：小事故", "no casualties, 0.999 t of oil, 990,000 yuan: minor"),
      facts: afloat({ oilSpilt: "0.999", directLoss: 990_000 }),
      expect: "minor",
    },
    {
      name: text("29死1失踪按30计", "29 dead and one missing are 30"),
      facts: afloat({ deaths: 29, missing: 1 }),
      expect: "extraordinary",
    },
  ],
});

function afloat(more: Accident = {}): Accident {
  return {
    happenedOn: "2016-06-01",
    sector: "water",
    deaths: 0,
    missing: 0,
    seriousInjuries: 0,
    oilSpilt: 0,
    directLoss: 0,
    ...more,
  };
}

// Item 24: a sector changes the lowest band only.

const mineLevel = decision({
  id: "paper/mine-level",
  title: text("矿山事故等级", "level of a mine accident"),
  note: text("一般事故：有人员伤亡，或损失100万元以上", "ordinary: casualties, or a loss of a million yuan and more"),
  cites: minesDraft.whole(),
  about: accident,
  law: "event",
  appliesWhen: (a) => a.sector.oneOf("coal", "nonCoalMine"),
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (a) => [
    { when: level.of(a).is("extraordinary"), then: "extraordinary" },
    { when: level.of(a).is("major"), then: "major" },
    { when: level.of(a).is("larger"), then: "larger" },
    {
      when: any(
        sum(a.deaths, a.missing).atLeast(1),
        a.seriousInjuries.atLeast(1),
        a.directLoss.atLeast(yuan(1_000_000)),
      ),
      then: "ordinary",
    },
  ],
  examples: [
    {
      name: text("无伤亡、损失99.99万：不定级", "no casualties, 999,900 yuan: no level"),
      facts: mine({ directLoss: 999_900 }),
      expect: "none",
    },
    {
      name: text("无伤亡、损失100万：一般", "no casualties, a million: ordinary"),
      facts: mine({ directLoss: 1_000_000 }),
      expect: "ordinary",
    },
  ],
});

function mine(more: Accident = {}): Accident {
  return { happenedOn: "2023-06-01", sector: "coal", deaths: 0, seriousInjuries: 0, directLoss: 0, ...more };
}

/** One answer for every accident, from the table of its sector. */
const levelBySector = decision({
  id: "paper/level-by-sector",
  title: text("事故等级（按行业）", "level, by the table of its sector"),
  cites: minesDraft.whole(),
  about: accident,
  law: "event",
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (a) => {
    const inMine = a.sector.oneOf("coal", "nonCoalMine");
    return (["ordinary", "larger", "major", "extraordinary"] as const).flatMap((l) => [
      { when: all(inMine, mineLevel.of(a).is(l)), then: l },
      { when: all(not(inMine), level.of(a).is(l)), then: l },
    ]);
  },
  examples: [
    {
      name: text("工地同样损失为一般", "the same loss on a building site is ordinary"),
      facts: mine({ sector: "construction", directLoss: 999_900 }),
      expect: "ordinary",
    },
    { name: text("矿山不定级", "in a mine it is none"), facts: mine({ directLoss: 999_900 }), expect: "none" },
  ],
});

// Item 26: disaster or accident; who finds it in doubtful ordinary cases.

const rulingsBy = (by: "county" | "city", finding: "accident" | "disaster") =>
  indicator({
    id: `paper/ruled-${finding}-by-${by}`,
    title: text(
      `${by === "county" ? "县级" : "市级"}认定为${finding === "accident" ? "事故" : "灾害"}`,
      `ruled ${finding} by the ${by}`,
    ),
    cites: natureReply.whole(),
    about: accident,
    law: "event",
    over: rulings,
    link: recordsBy("accident"),
    window: atAnyTime(),
    where: (r) => all(r.by.is(by), r.finding.is(finding)),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("一次", "once"),
        facts: { id: "x", happenedOn: "2010-07-01" },
        records: { rulings: [ruled("county", finding), ruled("city", finding), ruled(by, finding, "y")] },
        expect: 1,
      },
    ],
  });

function ruled(by: string, finding: string, accidentId = "x") {
  return { id: `${by}-${finding}-${accidentId}`, accident: accidentId, by, finding, happenedOn: "2010-08-01" };
}

const countyAccident = rulingsBy("county", "accident");
const countyDisaster = rulingsBy("county", "disaster");
const cityAccident = rulingsBy("city", "accident");
const cityDisaster = rulingsBy("city", "disaster");

const nature = decision({
  id: "paper/nature",
  title: text("事件性质", "disaster or accident"),
  cites: natureReply.whole(),
  about: accident,
  law: "event",
  outcomes: unordered({
    accident: text("生产安全事故", "production safety accident"),
    disaster: text("自然灾害", "natural disaster"),
  }),
  combine: "exactlyOne",
  rows: (a) => [{ when: all(a.naturalDisaster, not(a.foreseeable)), then: "disaster" }, { otherwise: "accident" }],
  examples: [
    {
      name: text("能够预见而未防范：事故", "foreseeable, nothing done: an accident"),
      facts: storm(true),
      expect: "accident",
    },
    { name: text("不能预见：灾害", "not foreseeable: a disaster"), facts: storm(false), expect: "disaster" },
    { name: text("能否预见存疑", "doubtful"), facts: storm(null), expect: { possible: ["accident", "disaster"] } },
    {
      name: text("非自然灾害引发：事故", "no natural cause: an accident, whatever else"),
      facts: { ...storm(null), naturalDisaster: false },
      expect: "accident",
    },
  ],
});

function storm(foreseeable: boolean | null): Accident {
  return {
    id: "x",
    happenedOn: "2010-07-01",
    naturalDisaster: true,
    foreseeable,
    deaths: 1,
    seriousInjuries: 0,
    directLoss: 0,
  };
}

/** How a doubtful ordinary case is settled: the county finds first, the city confirms. */
const settled = decision({
  id: "paper/nature-settled",
  title: text("性质认定进度", "how far its nature is settled"),
  cites: natureReply.whole(),
  about: accident,
  law: "event",
  appliesWhen: (a) => level.of(a).is("ordinary"),
  outcomes: unordered({
    awaitsCounty: text("待县级认定", "awaits the county"),
    awaitsCity: text("待市级确认", "awaits the city"),
    accident: text("确认为事故", "confirmed an accident"),
    disaster: text("确认为灾害", "confirmed a disaster"),
    disagreed: text("两级认定不一致", "the two disagree"),
  }),
  combine: "exactlyOne",
  rows: (a) => {
    const [ca, cd] = [countyAccident.of(a).atLeast(1), countyDisaster.of(a).atLeast(1)];
    const [ta, td] = [cityAccident.of(a).atLeast(1), cityDisaster.of(a).atLeast(1)];
    return steps([
      { when: not(any(ca, cd)), then: "awaitsCounty" },
      { when: not(any(ta, td)), then: "awaitsCity" },
      { when: all(ca, ta, not(cd), not(td)), then: "accident" },
      { when: all(cd, td, not(ca), not(ta)), then: "disaster" },
      { otherwise: "disagreed" },
    ]);
  },
  examples: [
    {
      name: text("县认定、市确认", "found and confirmed"),
      facts: storm(null),
      records: { rulings: [ruled("county", "disaster"), ruled("city", "disaster")] },
      expect: "disaster",
    },
  ],
});

// Item 27: colours of a warning, which are no cards.

const colours = {
  blue: text("蓝色预警", "blue warning"),
  yellow: text("黄色预警", "yellow warning"),
  orange: text("橙色预警", "orange warning"),
  red: text("红色预警", "red warning"),
} as const;

const colourOf = { ordinary: "blue", larger: "yellow", major: "orange", extraordinary: "red" } as const;

export const warningColour = decision({
  id: "paper/warning-colour",
  title: text("预警颜色", "colour of the warning"),
  cites: innerMongolia.whole(),
  about: accident,
  law: "event",
  appliesWhen: (a) => a.sector.is("construction"),
  outcomes: ordered(colours),
  combine: "gravest",
  rows: (a) =>
    (Object.keys(colourOf) as (keyof typeof colourOf)[]).map((l) => ({
      when: any(level.of(a).is(l), a.mayCause.is(l)),
      then: colourOf[l],
    })),
  examples: [
    {
      name: text("已造成一般，可能造成重大：橙色", "ordinary so far, may become major: orange"),
      facts: site({ deaths: 1, mayCause: "major" }),
      expect: "orange",
    },
  ],
});

function site(more: Accident = {}): Accident {
  return {
    happenedOn: "2023-06-01",
    sector: "construction",
    deaths: 0,
    seriousInjuries: 0,
    directLoss: 0,
    mayCause: "none",
    ...more,
  };
}

export const levelRegimes = [
  largerImpact,
  waterLevel,
  mineLevel,
  levelBySector,
  countyAccident,
  countyDisaster,
  cityAccident,
  cityDisaster,
  nature,
  settled,
  warningColour,
];

const impact = (more: Accident, name: string, expect: PaperCase["expect"]): PaperCase => ({
  of: largerImpact,
  name,
  facts: ordinary(more),
  expect,
});
const ship = (more: Accident, name: string, expect: PaperCase["expect"]): PaperCase => ({
  of: waterLevel,
  name,
  facts: afloat(more),
  expect,
});
const dig = (more: Accident, name: string, expect: PaperCase["expect"]): PaperCase => ({
  of: mineLevel,
  name,
  facts: mine(more),
  expect,
});
const findings = (rulingsOf: readonly object[], name: string, expect: PaperCase["expect"]): PaperCase => ({
  of: settled,
  name,
  facts: storm(null),
  records: { rulings: rulingsOf as never },
  expect,
});

export const levelCases: readonly PaperCase[] = [
  impact({ slightInjuries: 10 }, "10 slight injuries", "largerImpact"),
  impact({ seriousInjuries: 9 }, "9 serious injuries", "largerImpact"),
  impact({ seriousInjuries: 10 }, "10 serious injuries are larger, not ordinary", { notApplicable: true }),
  impact({ deaths: 3 }, "3 deaths are larger, not ordinary", { notApplicable: true }),
  impact({ sector: "hazchem", evacuated: 100 }, "100 evacuated from chemicals", "largerImpact"),
  impact({ sector: "hazchem", evacuated: 99 }, "99 from chemicals", "plain"),
  impact({ sector: "fireworks", evacuated: 100 }, "100 from fireworks", "largerImpact"),
  impact({ evacuated: 199 }, "199 from elsewhere", "plain"),
  impact({ evacuated: 200 }, "200 from elsewhere", "largerImpact"),
  impact({ trunkUtilityBroken: true }, "a trunk utility", "largerImpact"),
  impact({ formworkCollapsed: true }, "a formwork", "largerImpact"),
  impact({ levelMayRise: true }, "a level that may rise", "largerImpact"),
  impact({ evacuated: 150, sector: null }, "150 evacuated, sector unknown: undecided", {
    atLeast: "plain",
    atMost: "largerImpact",
  }),
  ...waterScale.flatMap(([l, lost, injured, oil, loss]): PaperCase[] => [
    ship({ deaths: lost }, `${lost} lost are ${l}`, l),
    ship({ seriousInjuries: injured }, `${injured} serious injuries are ${l}`, l),
    ship({ oilSpilt: oil }, `${oil} t of oil are ${l}`, l),
    ship({ directLoss: loss }, `${loss} yuan are ${l}`, l),
  ]),
  ...waterScale.map(([, lost, injured, oil, loss], i): PaperCase => {
    const below = waterScale[i + 1]?.[0] ?? "minor";
    return ship(
      { deaths: lost - 1, seriousInjuries: injured - 1, oilSpilt: oil - 0.001, directLoss: loss - 0.01 },
      `just below every limit it is ${below}`,
      below,
    );
  }),
  ship({ oilSpilt: null }, "oil unknown: any level", { atLeast: "minor", atMost: "extraordinary" }),
  {
    of: waterLevel,
    name: "not on the water: not applicable",
    facts: { ...afloat(), sector: "road" },
    expect: { notApplicable: true },
  },
  {
    of: waterLevel,
    name: "after the amendment this table is gone",
    facts: { ...afloat(), happenedOn: "2022-01-01" },
    expect: { notApplicable: true },
  },
  dig({ directLoss: "999999.99" }, "a fen below a million", "none"),
  dig({ deaths: 1 }, "one death", "ordinary"),
  dig({ seriousInjuries: 1 }, "one serious injury", "ordinary"),
  dig({ deaths: 3 }, "3 deaths as anywhere", "larger"),
  dig({ directLoss: 10_000_000 }, "ten million as anywhere", "larger"),
  dig({ directLoss: null }, "loss unknown, no casualties: anything", { atLeast: "none", atMost: "extraordinary" }),
  dig({ deaths: 1, directLoss: null }, "loss unknown, one death: ordinary at least", {
    atLeast: "ordinary",
    atMost: "extraordinary",
  }),
  {
    of: levelBySector,
    name: "sector unknown: none or ordinary",
    facts: mine({ sector: null, directLoss: 999_900 }),
    expect: { atLeast: "none", atMost: "ordinary" },
  },
  findings([], "nobody has found anything", "awaitsCounty"),
  findings([ruled("city", "disaster")], "the city first: the county is awaited all the same", "awaitsCounty"),
  findings([ruled("county", "disaster")], "the county has, the city has not", "awaitsCity"),
  findings([ruled("county", "accident"), ruled("city", "accident")], "both: an accident", "accident"),
  findings([ruled("county", "disaster"), ruled("city", "accident")], "they disagree", "disagreed"),
  findings([ruled("county", "accident"), ruled("city", "disaster")], "they disagree the other way", "disagreed"),
  findings(
    [ruled("county", "accident"), ruled("county", "disaster"), ruled("city", "accident")],
    "the county found both",
    "disagreed",
  ),
  findings(
    [ruled("county", "disaster"), ruled("city", "accident"), ruled("city", "disaster")],
    "the city found both",
    "disagreed",
  ),
  { of: warningColour, name: "extraordinary: red", facts: site({ deaths: 30 }), expect: "red" },
  { of: warningColour, name: "29 deaths: orange", facts: site({ deaths: 29 }), expect: "orange" },
  { of: warningColour, name: "3 deaths: yellow", facts: site({ deaths: 3 }), expect: "yellow" },
  { of: warningColour, name: "2 deaths: blue", facts: site({ deaths: 2 }), expect: "blue" },
  {
    of: warningColour,
    name: "a lesser threat than what happened changes nothing",
    facts: site({ deaths: 10, mayCause: "larger" }),
    expect: "orange",
  },
  {
    of: warningColour,
    name: "what it may cause is not known: blue at least",
    facts: { ...site(), mayCause: null },
    expect: { atLeast: "blue", atMost: "red" },
  },
];
