import {
  all,
  any,
  childrensRecords,
  counted,
  decision,
  earlier,
  indicator,
  inPeriod,
  not,
  ordered,
  ownRecords,
  periodEnd,
  periodStart,
  quantity,
  ratio,
  record,
  recordIn,
  subtreeRecords,
  summed,
  text,
  yi,
} from "../../src/index.js";
import { recurring } from "./statement-duties-b.js";
import { accidents, bodies, buildings, economies, plan, sites } from "./statement-kinds-b.js";
import { level } from "./statement-level-b.js";

const chizhou = plan("chizhou", text("池州市", "Chizhou"));

const two = [
  { id: "a1", unit: "county", happenedOn: "2023-02-01", deaths: 2, seriousInjuries: 0, directLoss: "9999999.99" },
  { id: "a2", unit: "county", happenedOn: "2023-05-01", deaths: 1, seriousInjuries: 9, directLoss: 0 },
];
const tree = [
  { id: "city", kind: "city" },
  { id: "county", kind: "county", parent: "city" },
];

const largerCount = indicator({
  id: "chizhou/larger-accidents",
  title: text("较大以上事故起数", "Larger accidents and graver"),
  cites: chizhou.section("前言"),
  about: recordIn(bodies, "year"),
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  where: (a) => level.of(a).atLeast("larger"),
  fold: counted(),
  examples: [
    {
      name: text("两起一般事故不计", "two ordinary accidents do not count"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      records: { units: tree, accidents: two },
      expect: 0,
    },
  ],
});

/** chizhou-01: no accident at or above 较大 in the year; missed at once, met only when the year is over. */
const noLargerAccident = decision({
  id: "chizhou/no-larger-accident",
  title: text("不发生较大以上事故", "No larger accident"),
  cites: chizhou.section("前言"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({ kept: text("未突破", "kept"), missed: text("已突破", "missed") }),
  combine: "gravest",
  rows: (u) => [{ when: largerCount.of(u).moreThan(0), then: "missed" }],
  examples: [
    {
      name: text("年中已发生较大事故，即已突破", "a larger accident in June has missed the target already"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-07-01",
      records: {
        units: tree,
        accidents: [
          ...two,
          { id: "a3", unit: "county", happenedOn: "2023-06-30", deaths: 3, seriousInjuries: 0, directLoss: 0 },
        ],
      },
      expect: "missed",
    },
    {
      name: text("只有一般事故", "only ordinary accidents"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-31",
      records: { units: tree, accidents: two },
      expect: "kept",
    },
    {
      name: text("一起损失未知的事故：不能判为未突破", "an accident of unknown loss: not passed"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-31",
      records: {
        units: tree,
        accidents: [...two, { id: "a3", unit: "county", happenedOn: "2023-06-30", deaths: 1, seriousInjuries: 0 }],
      },
      expect: { atLeast: "kept", atMost: "missed" },
    },
    {
      name: text("没有零报告的县：不能判为未突破", "a county without a zero report: not passed"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-31",
      partial: true,
      records: { units: tree, accidents: two },
      expect: { atLeast: "kept", atMost: "missed" },
    },
    {
      name: text("市已零报告全年", "the city has reported the whole year"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-31",
      partial: true,
      records: {
        units: tree,
        accidents: two,
        completeness: [{ id: "z", unit: "city", table: "accidents", from: "2023-01-01", to: "2023-12-31" }],
      },
      expect: "kept",
    },
    {
      name: text(
        "只有县零报告：市直的事故仍不知",
        "only the county has reported: accidents of the city itself remain unknown",
      ),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-31",
      partial: true,
      records: {
        units: tree,
        accidents: two,
        completeness: [{ id: "z", unit: "county", table: "accidents", from: "2023-01-01", to: "2023-12-31" }],
      },
      expect: { atLeast: "kept", atMost: "missed" },
    },
  ],
});

const yearly = [
  { id: "p1", unit: "county", happenedOn: "2022-03-01", deaths: 1 },
  { id: "p2", unit: "county", happenedOn: "2022-06-30", deaths: 2 },
  { id: "p3", unit: "county", happenedOn: "2022-07-01", deaths: 1 },
];

const accidentsIn = (years: number, name: string) =>
  indicator({
    id: `chizhou/accidents-${name}`,
    title: text(
      years === 0 ? "事故起数" : "上年同期事故起数",
      years === 0 ? "Accidents" : "Accidents in the same period last year",
    ),
    cites: chizhou.section("前言"),
    about: recordIn(bodies, "year"),
    over: accidents,
    link: subtreeRecords,
    window: inPeriod({ years }),
    fold: counted(),
    examples: [
      {
        name: text("截至6月30日", "to 30 June"),
        facts: { id: "county", kind: "county" },
        period: "2023",
        judged: "2023-06-30",
        records: { units: tree, accidents: yearly },
        expect: years === 0 ? 0 : 2,
      },
    ],
  });
const deathsIn = (years: number, name: string) =>
  indicator({
    id: `chizhou/deaths-${name}`,
    title: text(
      years === 0 ? "死亡人数" : "上年同期死亡人数",
      years === 0 ? "Deaths" : "Deaths in the same period last year",
    ),
    cites: chizhou.section("前言"),
    about: recordIn(bodies, "year"),
    over: accidents,
    link: subtreeRecords,
    window: inPeriod({ years }),
    fold: (a) => summed(a.deaths),
    examples: [
      {
        name: text("截至6月30日", "to 30 June"),
        facts: { id: "county", kind: "county" },
        period: "2023",
        judged: "2023-06-30",
        records: { units: tree, accidents: yearly },
        expect: years === 0 ? 0 : 3,
      },
    ],
  });
const accidentsNow = accidentsIn(0, "now");
const accidentsBefore = accidentsIn(-1, "before");
const deathsNow = deathsIn(0, "now");
const deathsBefore = deathsIn(-1, "before");

/** chizhou-02: fewer accidents and fewer deaths than in the same days of the year before; equal is not fewer. */
const doubleDecline = decision({
  id: "chizhou/double-decline",
  title: text("事故起数和死亡人数双下降", "Fewer accidents and fewer deaths"),
  note: text("基期未写明，按上年同期", "the base is not said: the same period last year"),
  cites: chizhou.section("前言"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({
    both: text("双下降", "both fell"),
    one: text("一项未下降", "one did not fall"),
    neither: text("均未下降", "neither fell"),
  }),
  combine: "gravest",
  rows: (u) => {
    const fewer = accidentsNow.of(u).below(accidentsBefore.of(u));
    const dead = deathsNow.of(u).below(deathsBefore.of(u));
    return [
      { when: any(not(fewer), not(dead)), then: "one" },
      { when: all(not(fewer), not(dead)), then: "neither" },
    ];
  },
  examples: [
    {
      name: text("起数持平、死亡下降：一项未下降", "as many accidents, fewer deaths: one did not fall"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-06-30",
      records: {
        units: tree,
        accidents: [
          ...yearly,
          ...["1", "2"].map((id) => ({ id, unit: "county", happenedOn: "2023-06-01", deaths: 1 })),
        ],
      },
      expect: "one",
    },
    {
      name: text(
        "市级合计县区：今年上半年2人2起，上年3人2起加市直1起",
        "the city with its county: 2 against 2, and one of the city's own last year",
      ),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-06-30",
      records: {
        units: tree,
        accidents: [
          ...yearly,
          { id: "own", unit: "city", happenedOn: "2022-01-01", deaths: 0 },
          ...["1", "2"].map((id) => ({ id, unit: "county", happenedOn: "2023-06-01", deaths: 1 })),
        ],
      },
      expect: "both",
    },
    {
      name: text("截至6月30日1起2人，上年同期2起3人", "to 30 June 1 with 2 deaths, last year 2 with 3"),
      facts: { id: "county", kind: "county" },
      period: "2023",
      judged: "2023-06-30",
      records: {
        units: tree,
        accidents: [...yearly, { id: "n1", unit: "county", happenedOn: "2023-06-30", deaths: 2 }],
      },
      expect: "both",
    },
    {
      name: text("死亡人数持平：一项未下降", "as many deaths: one did not fall"),
      facts: { id: "county", kind: "county" },
      period: "2023",
      judged: "2023-06-30",
      records: {
        units: tree,
        accidents: [...yearly, { id: "n1", unit: "county", happenedOn: "2023-06-30", deaths: 3 }],
      },
      expect: "one",
    },
    {
      name: text("死亡人数未知：可能双下降，也可能一项未下降", "deaths unknown: both fell or one did not"),
      facts: { id: "county", kind: "county" },
      period: "2023",
      judged: "2023-06-30",
      records: { units: tree, accidents: [...yearly, { id: "n1", unit: "county", happenedOn: "2023-06-30" }] },
      expect: { atLeast: "both", atMost: "one" },
    },
    {
      name: text("上年无事故、今年无事故：均未下降", "none last year and none this year: neither fell"),
      facts: { id: "county", kind: "county" },
      period: "2023",
      judged: "2023-12-31",
      records: { units: tree, accidents: [] },
      expect: "neither",
    },
  ],
});

const gdp = indicator({
  id: "chizhou/gdp",
  title: text("地区生产总值", "GDP"),
  cites: chizhou.section("前言"),
  about: recordIn(bodies, "year"),
  over: economies,
  link: ownRecords,
  from: "2000-01-01",
  window: inPeriod(),
  fold: (e) => summed(e.gdp),
  examples: [
    {
      name: text("一条记录", "one record"),
      facts: { id: "city", kind: "city" },
      period: "2022",
      records: { economies: [{ id: "e", unit: "city", happenedOn: "2022-12-31", gdp: yi(1000) }] },
      expect: 100_000_000_000,
    },
  ],
});

const deathsOfYear = indicator({
  id: "chizhou/deaths-of-year",
  title: text("全年死亡人数", "Deaths of the year"),
  cites: chizhou.section("前言"),
  about: recordIn(bodies, "year"),
  over: accidents,
  link: subtreeRecords,
  from: "2000-01-01",
  window: inPeriod(),
  fold: (a) => summed(a.deaths),
  examples: [
    {
      name: text("上年三起", "three last year"),
      facts: { id: "county", kind: "county" },
      period: "2022",
      records: { units: tree, accidents: yearly },
      expect: 4,
    },
  ],
});

/** Deaths per 亿元 of GDP; a statistic, which is older than the plan that compares two of them. */
const deathRate = quantity({
  id: "chizhou/death-rate",
  title: text("亿元地区生产总值死亡率", "Deaths per 100 million yuan of GDP"),
  cites: chizhou.section("前言"),
  from: "2000-01-01",
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  unit: "person/yuan",
  is: (u) => ratio(deathsOfYear.of(u), gdp.of(u)).times(100_000_000),
  examples: [
    {
      name: text("4人、1000亿元为0.004", "4 deaths and 100 billion yuan make 0.004"),
      facts: { id: "city", kind: "city" },
      period: "2022",
      given: { "chizhou/deaths-of-year": 4, "chizhou/gdp": 100_000_000_000 },
      expect: "0.004",
    },
  ],
});

const both = (now: string, before: string) => ({
  units: tree,
  economies: [
    { id: "e1", unit: "city", happenedOn: "2022-12-31", gdp: before },
    { id: "e2", unit: "city", happenedOn: "2023-12-31", gdp: now },
  ],
  accidents: [
    ...yearly,
    ...[1, 2, 3].map((n) => ({ id: `n${n}`, unit: "county", happenedOn: `2023-0${n}-01`, deaths: 1 })),
  ],
});

/** chizhou-03: the rate must go on falling; two thirds of an exact equality are not a fall. */
const rateFalls = decision({
  id: "chizhou/rate-falls",
  title: text("亿元地区生产总值死亡率下降", "The death rate falls"),
  cites: chizhou.section("前言"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  outcomes: ordered({ falls: text("下降", "falls"), doesNot: text("未下降", "does not fall") }),
  combine: "gravest",
  rows: (u) => [{ when: deathRate.of(u).atLeast(deathRate.of(earlier(u, { years: 1 }))), then: "doesNot" }],
  examples: [
    {
      name: text("4/1200亿与3/900亿相等：未下降", "4 over 120 billion equals 3 over 90: no fall"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-31",
      records: both("90000000000", "120000000000"),
      expect: "doesNot",
    },
    {
      name: text("生产总值多一分钱即下降", "one fen more GDP and it falls"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-31",
      records: both("90000000000.01", "120000000000"),
      expect: "falls",
    },
    {
      name: text("年度未结束，不判", "not judged before the year ends"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-30",
      records: both("90000000000.01", "120000000000"),
      expect: { notApplicable: true },
    },
    {
      name: text("今年生产总值未知：未定", "this year's GDP unknown: undecided"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-12-31",
      records: {
        ...both("1", "120000000000"),
        economies: [
          ...both("1", "120000000000").economies.slice(0, 1),
          { id: "e2", unit: "city", happenedOn: "2023-12-31" },
        ],
      },
      expect: { atLeast: "falls", atMost: "doesNot" },
    },
  ],
});

/** chizhou-16: the principal of a government at any level studies safety and fire safety every quarter. */
const principalStudies = recurring({
  id: "chizhou/principal-studies",
  title: text("政府主要负责人每季度研究", "The government's principal studies each quarter"),
  cites: chizhou.section("二"),
  of: bodies,
  each: "quarter",
  atLeast: 1,
  where: (a) => all(a.kind.is("study"), a.ledBy.is("principal")),
  appliesWhen: (u) => u.kind.oneOf("city", "county", "township"),
  counts: 1,
  examples: [
    {
      name: text("季末最后一日主持研究，已履行", "led on the quarter's last day: fulfilled"),
      facts: { id: "town", kind: "township" },
      period: "2023-Q1",
      judged: "2023-04-01",
      records: {
        activities: [
          { id: "1", unit: "town", happenedOn: "2023-03-31", kind: "study", ledBy: "principal" },
          { id: "2", unit: "town", happenedOn: "2023-02-01", kind: "study", ledBy: "deputy" },
        ],
      },
      expect: "fulfilled",
    },
    {
      name: text("次日补办不计入上季度", "a day late does not count for the quarter"),
      facts: { id: "town", kind: "township" },
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { activities: [{ id: "1", unit: "town", happenedOn: "2023-04-01", kind: "study", ledBy: "principal" }] },
      expect: "missed",
    },
    {
      name: text("季末当日尚未到期", "on the quarter's last day it is not yet due"),
      facts: { id: "town", kind: "township" },
      period: "2023-Q1",
      judged: "2023-03-31",
      records: { activities: [] },
      expect: "notYetDue",
    },
    {
      name: text("谁主持未知：未定", "who led is unknown: undecided"),
      facts: { id: "town", kind: "township" },
      period: "2023-Q1",
      judged: "2023-04-01",
      records: { activities: [{ id: "1", unit: "town", happenedOn: "2023-03-01", kind: "study" }] },
      expect: { atLeast: "fulfilled", atMost: "missed" },
    },
    {
      name: text("企业不适用", "an enterprise: not applicable"),
      facts: { id: "firm", kind: "enterprise" },
      period: "2023-Q1",
      judged: "2023-04-01",
      expect: { notApplicable: true },
    },
  ],
});

/** chizhou-20: every zone of provincial level and above has an overall risk assessment; 持续 is tested by the year. */
const zoneAssessed = recurring({
  id: "chizhou/zone-assessed",
  title: text("省级以上开发区整体风险评估", "Overall risk assessment of zones"),
  note: text("“持续”无周期，按年检验", "no interval is said: tested by the year"),
  cites: chizhou.section("二"),
  of: bodies,
  each: "year",
  atLeast: 1,
  where: (a) => a.kind.is("zoneAssessment"),
  appliesWhen: (u) => all(u.kind.is("zone"), u.zoneLevel.atLeast("province")),
  counts: 0,
  examples: [
    {
      name: text("省级即在范围内", "the provincial level is in scope"),
      facts: { id: "z", kind: "zone", zoneLevel: "province" },
      period: "2023",
      judged: "2024-01-01",
      records: { activities: [] },
      expect: "missed",
    },
    {
      name: text("国家级未评估", "a national zone without one"),
      facts: { id: "z", kind: "zone", zoneLevel: "national" },
      period: "2023",
      judged: "2024-01-01",
      records: { activities: [] },
      expect: "missed",
    },
    {
      name: text("市级开发区不适用", "a zone of the city's level: not applicable"),
      facts: { id: "z", kind: "zone", zoneLevel: "city" },
      period: "2023",
      judged: "2024-01-01",
      records: { activities: [] },
      expect: { notApplicable: true },
    },
    {
      name: text("级别未知的开发区：可能未履行，也可能不适用", "a zone of unknown level: missed or not applicable"),
      facts: { id: "z", kind: "zone" },
      period: "2023",
      judged: "2024-01-01",
      records: { activities: [] },
      expect: { possible: ["missed", "notApplicable"] },
    },
  ],
});

const zones = [
  { id: "city", kind: "city" },
  { id: "z1", kind: "zone", zoneLevel: "province", parent: "city" },
  { id: "z2", kind: "zone", zoneLevel: "national", parent: "city" },
  { id: "z3", kind: "zone", zoneLevel: "city", parent: "city" },
];

/** Subjects counted by the outcome of another rule. */
const zonesOutstanding = indicator({
  id: "chizhou/zones-outstanding",
  title: text("未评估的开发区", "Zones without an assessment"),
  cites: chizhou.section("二"),
  about: recordIn(bodies, "year"),
  over: bodies,
  link: childrensRecords,
  window: inPeriod(),
  on: () => periodEnd,
  where: (z) => zoneAssessed.stands.of(z).is("missed"),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text(
        "省级已评估、国家级未评估、市级不在范围",
        "the provincial one has it, the national one has not, the city's is out of scope",
      ),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2024-01-01",
      records: {
        units: zones,
        activities: [{ id: "1", unit: "z1", happenedOn: "2023-05-01", kind: "zoneAssessment" }],
      },
      expect: 1,
    },
    {
      name: text("再有一个级别未知的：1到2个", "with one of unknown level: 1 to 2"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2024-01-01",
      records: {
        units: [...zones, { id: "z4", kind: "zone", parent: "city" }],
        activities: [{ id: "1", unit: "z1", happenedOn: "2023-05-01", kind: "zoneAssessment" }],
      },
      expect: { atLeast: 1, atMost: 2 },
    },
  ],
});

const siteLed = decision({
  id: "chizhou/site-led",
  title: text("点位包保", "A site has an answering leader"),
  cites: chizhou.section("四"),
  about: record(sites),
  law: "judged",
  appliesWhen: (s) => s.kind.oneOf("undergroundMine", "tailingsPond"),
  outcomes: ordered({ led: text("已包保", "has a leader"), gap: text("无人包保", "has none") }),
  combine: "gravest",
  rows: (s) => [{ when: not(s.leader.exists), then: "gap" }],
  examples: [
    {
      name: text("尾矿库无人包保", "a tailings pond without a leader"),
      facts: { kind: "tailingsPond", leader: "none" },
      judged: "2023-06-01",
      expect: "gap",
    },
    {
      name: text("包保领导未填：未定", "leader not filled in: undecided"),
      facts: { kind: "tailingsPond" },
      judged: "2023-06-01",
      expect: { atLeast: "led", atMost: "gap" },
    },
    {
      name: text("露天矿不在本条", "an open pit is not meant"),
      facts: { kind: "openPit" },
      judged: "2023-06-01",
      expect: { notApplicable: true },
    },
  ],
});

/** chizhou-95: every underground mine and every tailings pond has a leader who answers for it. */
const sitesWithoutLeader = indicator({
  id: "chizhou/sites-without-leader",
  title: text("无人包保的点位", "Sites without a leader"),
  cites: chizhou.section("四"),
  about: recordIn(bodies, "year"),
  over: sites,
  link: subtreeRecords,
  window: inPeriod(),
  on: () => periodStart,
  where: (s) => siteLed.of(s).is("gap"),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("三矿两库，一处无人，一处未填", "three mines and two ponds, one without, one not filled in"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-06-30",
      records: {
        units: tree,
        sites: [
          { id: "1", unit: "county", kind: "undergroundMine", leader: "L1", happenedOn: "2023-01-01" },
          { id: "2", unit: "county", kind: "undergroundMine", leader: "L2", happenedOn: "2023-01-01" },
          { id: "3", unit: "county", kind: "undergroundMine", leader: "none", happenedOn: "2023-01-01" },
          { id: "4", unit: "county", kind: "tailingsPond", leader: "L1", happenedOn: "2023-01-01" },
          { id: "5", unit: "county", kind: "tailingsPond", happenedOn: "2023-01-01" },
          { id: "6", unit: "county", kind: "openPit", leader: "none", happenedOn: "2023-01-01" },
        ],
      },
      expect: { atLeast: 1, atMost: 2 },
    },
  ],
});

/** chizhou-113: two rounds in the year. */
const jointRounds = recurring({
  id: "chizhou/joint-rounds",
  title: text("“消地协作”督导两轮", "Two rounds of joint inspection"),
  cites: chizhou.section("四"),
  of: bodies,
  each: "year",
  atLeast: 2,
  where: (a) => a.kind.is("jointInspection"),
  counts: 1,
  examples: [
    {
      name: text("一轮，差一轮", "one round, one short"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2024-01-01",
      records: { activities: [{ id: "1", unit: "city", happenedOn: "2023-05-01", kind: "jointInspection" }] },
      expect: "short",
    },
    {
      name: text("两轮", "two rounds"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2023-11-01",
      records: {
        activities: [
          { id: "1", unit: "city", happenedOn: "2023-05-01", kind: "jointInspection" },
          { id: "2", unit: "city", happenedOn: "2023-10-31", kind: "jointInspection" },
        ],
      },
      expect: "fulfilled",
    },
    {
      name: text("一轮日期未知：够或差一轮", "one round of unknown date: enough or short"),
      facts: { id: "city", kind: "city" },
      period: "2023",
      judged: "2024-01-01",
      records: {
        activities: [
          { id: "1", unit: "city", happenedOn: "2023-05-01", kind: "jointInspection" },
          { id: "2", unit: "city", kind: "jointInspection" },
        ],
      },
      expect: { atLeast: "fulfilled", atMost: "short" },
    },
  ],
});

/** chizhou-150: a business house of three floors and more, crowded, or illegally altered is a focus. */
const focusHouse = decision({
  id: "chizhou/focus-house",
  title: text("重点经营性自建房", "Self-built houses in focus"),
  note: text("三个条件按“或”理解", "the three conditions are read as alternatives"),
  cites: chizhou.section("四"),
  about: record(buildings),
  law: "judged",
  appliesWhen: (b) => b.business,
  outcomes: ordered({ plain: text("一般", "plain"), focus: text("重点", "focus") }),
  combine: "gravest",
  rows: (b) => [{ when: any(b.floors.atLeast(3), b.crowded, b.illegallyAltered), then: "focus" }],
  examples: [
    {
      name: text("两层但违规改扩建", "two floors, illegally altered"),
      facts: { business: true, floors: 2, crowded: false, illegallyAltered: true },
      judged: "2023-06-01",
      expect: "focus",
    },
    {
      name: text("三层", "three floors"),
      facts: { business: true, floors: 3, crowded: false },
      judged: "2023-06-01",
      expect: "focus",
    },
    {
      name: text("两层、不密集、未改扩建", "two floors, not crowded, not altered"),
      facts: { business: true, floors: 2, crowded: false, illegallyAltered: false },
      judged: "2023-06-01",
      expect: "plain",
    },
    {
      name: text("两层，是否密集未定", "two floors, whether crowded is open"),
      facts: { business: true, floors: 2, illegallyAltered: false },
      judged: "2023-06-01",
      expect: { atLeast: "plain", atMost: "focus" },
    },
    {
      name: text("非经营性五层", "five floors without business"),
      facts: { business: false, floors: 5 },
      judged: "2023-06-01",
      expect: { notApplicable: true },
    },
  ],
});

/** chizhou-192: a case made public every quarter, by the day it was made public, whenever it was decided. */
const casesPublished = recurring({
  id: "chizhou/cases-published",
  title: text("每季度公开典型执法案例", "A typical case made public each quarter"),
  cites: chizhou.section("七"),
  of: bodies,
  each: "quarter",
  atLeast: 1,
  on: (a) => a.publishedOn,
  where: (a) => a.kind.is("caseNotice"),
  appliesWhen: (u) => all(u.kind.is("department"), u.enforces),
  counts: 1,
  examples: [
    {
      name: text("上季度办结、本季度公开", "decided last quarter, made public in this one"),
      facts: { id: "dept", kind: "department", enforces: true },
      period: "2023-Q2",
      judged: "2023-07-01",
      records: {
        activities: [
          { id: "1", unit: "dept", kind: "caseNotice", happenedOn: "2023-03-01", publishedOn: "2023-04-01" },
        ],
      },
      expect: "fulfilled",
    },
    {
      name: text("本季度办结、未公开", "decided in the quarter, not made public"),
      facts: { id: "dept", kind: "department", enforces: true },
      period: "2023-Q2",
      judged: "2023-07-01",
      records: {
        activities: [{ id: "1", unit: "dept", kind: "caseNotice", happenedOn: "2023-05-01", publishedOn: "none" }],
      },
      expect: "missed",
    },
    {
      name: text("公开日期未填：未定", "day of publication not filled in: undecided"),
      facts: { id: "dept", kind: "department", enforces: true },
      period: "2023-Q2",
      judged: "2023-07-01",
      records: { activities: [{ id: "1", unit: "dept", kind: "caseNotice", happenedOn: "2023-05-01" }] },
      expect: { atLeast: "fulfilled", atMost: "missed" },
    },
    {
      name: text("没有零报告，但已有一例：已履行", "no zero report, but one is on record: fulfilled"),
      facts: { id: "dept", kind: "department", enforces: true },
      period: "2023-Q2",
      judged: "2023-07-01",
      partial: true,
      records: { activities: [{ id: "1", unit: "dept", kind: "caseNotice", publishedOn: "2023-06-30" }] },
      expect: "fulfilled",
    },
    {
      name: text("非执法部门不适用", "not an enforcement department"),
      facts: { id: "dept", kind: "department", enforces: false },
      period: "2023-Q2",
      judged: "2023-07-01",
      records: { activities: [] },
      expect: { notApplicable: true },
    },
    {
      name: text("县级政府不适用", "a county"),
      facts: { id: "dept", kind: "county", enforces: true },
      period: "2023-Q2",
      judged: "2023-07-01",
      records: { activities: [] },
      expect: { notApplicable: true },
    },
  ],
});

export const chizhouDefinitions = [
  largerCount,
  noLargerAccident,
  accidentsNow,
  accidentsBefore,
  deathsNow,
  deathsBefore,
  doubleDecline,
  gdp,
  deathsOfYear,
  deathRate,
  rateFalls,
  principalStudies.done,
  principalStudies.stands,
  zoneAssessed.done,
  zoneAssessed.stands,
  zonesOutstanding,
  siteLed,
  sitesWithoutLeader,
  jointRounds.done,
  jointRounds.stands,
  focusHouse,
  casesPublished.done,
  casesPublished.stands,
];

/** Which definition says a statement. */
export const chizhouCovers: Readonly<Record<string, string>> = {
  "chizhou-01": noLargerAccident.id,
  "chizhou-02": doubleDecline.id,
  "chizhou-03": rateFalls.id,
  "chizhou-16": principalStudies.stands.id,
  "chizhou-20": zonesOutstanding.id,
  "chizhou-95": sitesWithoutLeader.id,
  "chizhou-113": jointRounds.stands.id,
  "chizhou-150": focusHouse.id,
  "chizhou-192": casesPublished.stands.id,
};
