import {
  all,
  amount,
  any,
  atAnyTime,
  counted,
  days,
  decision,
  type Facts,
  indicator,
  not,
  ordered,
  parameterTable,
  record,
  recordsBy,
  rolling,
  sameAs,
  source,
  steps,
  sum,
  text,
  unordered,
  yuan,
} from "../../src/index.js";
import { accidents, type accidentTypes, casualties, levels, measures, type sectors, supervisions } from "./kinds.js";
import type { PaperCase } from "./run.js";
import { decree493 } from "./sources.js";
import { level, levelLimitCases, limits } from "./vocabulary-levels.js";

// Rule 4: windows that end at a record; the same type again; a window opened by a measure.

const takeOverRule = source({
  id: "province-take-over",
  type: "rule",
  title: text("省级提级调查规定", "A province's rule on taking over investigations"),
  from: "2020-01-01",
  verified: false,
  note: text("期限与情形据转述", "windows and grounds as retold"),
});

const accident = record(accidents);
const harmless = { seriousInjuries: 0, directLoss: 0 };

type Accident = Facts<typeof accidents>;

function a(id: string, happenedOn: string, deaths: number, more: Accident = {}): Accident {
  return { id, happenedOn, deaths, enterprise: "e1", type: "collapse", sector: "other", ...harmless, ...more };
}

const sameTypeBefore = indicator({
  id: "paper/same-type-within-year",
  title: text(
    "一年内同类一般事故起数（含本起）",
    "ordinary accidents of its type in the year up to it, itself included",
  ),
  cites: takeOverRule.whole(),
  about: accident,
  law: "event",
  over: accidents,
  link: sameAs("enterprise", "type"),
  window: (x) => rolling(1, "year", { to: x.happenedOn }),
  where: (x) => level.of(x).is("ordinary"),
  fold: counted(),
  examples: [
    {
      name: text("同企业同类型，一年内，到本起为止", "the same enterprise and type, within a year, up to this one"),
      facts: a("now", "2022-06-01", 1),
      records: {
        accidents: [
          a("day-after-limit", "2021-06-02", 1),
          a("limit", "2021-06-01", 1),
          a("later", "2022-06-02", 1),
          a("other-type", "2022-01-01", 1, { type: "fall" }),
          a("other-enterprise", "2022-01-01", 1, { enterprise: "e2" }),
          a("larger", "2022-01-01", 3),
        ],
      },
      expect: 2,
    },
  ],
});

const largerWithin = (id: string, firstDay: "counts" | "excluded") =>
  indicator({
    id,
    title: text(
      `24个月内较大以上事故起数（首日${firstDay === "counts" ? "计入" : "不计"}）`,
      `larger accidents in 24 months, the first day ${firstDay === "counts" ? "counted" : "not counted"}`,
    ),
    cites: takeOverRule.whole(),
    about: accident,
    law: "event",
    over: accidents,
    link: sameAs("enterprise"),
    window: (x) => rolling(24, "month", { to: x.happenedOn, firstDay }),
    where: (x) => level.of(x).atLeast("larger"),
    fold: counted(),
    examples: [
      {
        name: text("恰满24个月", "24 months to the day"),
        facts: a("now", "2022-06-01", 3),
        records: { accidents: [a("first", "2020-06-01", 3)] },
        expect: firstDay === "counts" ? 2 : 1,
      },
      {
        name: text("差一日满24个月", "a day less than 24 months"),
        facts: a("now", "2022-06-01", 3),
        records: { accidents: [a("first", "2020-06-02", 3)] },
        expect: 2,
      },
    ],
  });

const largerAtEnterprise = largerWithin("paper/larger-at-enterprise", "excluded");
const largerFirstDayCounts = largerWithin("paper/larger-first-day-counts", "counts");

const warnedBefore = indicator({
  id: "paper/warned-before",
  title: text("12个月内被警示或约谈次数", "warnings and interviews in the 12 months before"),
  cites: takeOverRule.whole(),
  about: accident,
  law: "event",
  over: measures,
  link: sameAs("enterprise"),
  window: (x) => rolling(12, "month", { to: x.happenedOn }),
  where: (m) => m.kind.oneOf("warning", "interview"),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("锚定于事故之日", "anchored on the accident"),
      facts: a("now", "2022-06-01", 3),
      records: {
        measures: [
          { id: "1", enterprise: "e1", kind: "interview", happenedOn: "2022-06-01" },
          { id: "2", enterprise: "e1", kind: "warning", happenedOn: "2021-06-02" },
          { id: "3", enterprise: "e1", kind: "warning", happenedOn: "2021-06-01" },
          { id: "4", enterprise: "e1", kind: "interview", happenedOn: "2022-06-02" },
          { id: "5", enterprise: "e1", kind: "order", happenedOn: "2022-05-01" },
          { id: "6", enterprise: "e2", kind: "interview", happenedOn: "2022-05-01" },
        ],
      },
      expect: 2,
    },
  ],
});

const underSupervision = indicator({
  id: "paper/under-supervision",
  title: text("事发时挂牌督办数", "listed supervision open when it happened"),
  cites: takeOverRule.whole(),
  about: accident,
  law: "event",
  over: supervisions,
  link: sameAs("enterprise"),
  window: atAnyTime(),
  where: (s, x) => s.open.covers(x.happenedOn),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("未结束的仍在督办，止日当天仍算", "an open one still runs; its last day still counts"),
      facts: a("now", "2022-06-01", 3),
      records: {
        supervisions: [
          { id: "1", enterprise: "e1", open: { from: "2019-01-01", to: null } },
          { id: "2", enterprise: "e1", open: { from: "2022-01-01", to: "2022-06-01" } },
          { id: "3", enterprise: "e1", open: { from: "2022-01-01", to: "2022-05-31" } },
          { id: "4", enterprise: "e1", open: { from: "2022-06-02", to: null } },
          { id: "5", enterprise: "e2", open: { from: "2019-01-01", to: null } },
        ],
      },
      expect: 2,
    },
    {
      name: text("起止不明则不定", "a span that is not known leaves it open"),
      facts: a("now", "2022-06-01", 3),
      records: { supervisions: [{ id: "1", enterprise: "e1" }] },
      expect: { atLeast: 0, atMost: 1 },
    },
  ],
});

const takeOver = decision({
  id: "paper/take-over",
  title: text("较大事故调查机关", "who investigates a larger accident"),
  cites: takeOverRule.whole(),
  about: accident,
  law: "event",
  appliesWhen: (x) => level.of(x).is("larger"),
  outcomes: ordered({ city: text("市级", "city"), provinceMay: text("省级可以提级", "the province may take over") }),
  combine: "gravest",
  rows: (x) => [
    {
      when: any(
        x.veryComplex,
        x.concealmentSuspected,
        all(x.deaths.between(6, 9), x.sector.oneOf("nonCoalMine", "hazchem", "fireworks", "smelting", "construction")),
        largerAtEnterprise.of(x).atLeast(2),
        warnedBefore.of(x).atLeast(1),
        underSupervision.of(x).atLeast(1),
      ),
      then: "provinceMay",
    },
    { otherwise: "city" },
  ],
  examples: [
    {
      name: text("建筑施工6死：可以提级", "6 deaths in construction: may"),
      facts: { ...a("now", "2022-06-01", 6, { sector: "construction" }) },
      expect: "provinceMay",
    },
  ],
});

// Rule 5 and item 25: a window that depends on the kind of accident (Decree 493 arts. 13, 20).

const windowKinds = {
  road: text("道路交通", "road traffic"),
  fire: text("火灾", "fire"),
  other: text("其他", "other"),
} as const;

/** Road traffic is a sector, fire a type; a fire in any sector has the fire's window. */
const windowKind = decision({
  id: "paper/window-kind",
  title: text("补报期类别", "kind of window"),
  cites: decree493.article(13),
  about: accident,
  law: "event",
  outcomes: unordered(windowKinds),
  combine: "exactlyOne",
  rows: (x) =>
    steps([
      { when: x.type.is("fire"), then: "fire" },
      { when: x.sector.is("road"), then: "road" },
      { otherwise: "other" },
    ]),
  examples: [
    {
      name: text("化工厂火灾按火灾", "a fire at a chemical plant is a fire"),
      facts: { happenedOn: "2020-01-01", sector: "hazchem", type: "fire" },
      expect: "fire",
    },
    {
      name: text("类别未知：三者皆可能", "type unknown: a fire or the other"),
      facts: { happenedOn: "2020-01-01", sector: "hazchem" },
      expect: { possible: ["fire", "other"] },
    },
  ],
});

const supplementWindow = parameterTable({
  id: "paper/supplement-window",
  of: amount(text("补报期", "window"), { unit: "day" }),
  by: [{ title: text("类别", "kind"), members: windowKinds }],
  history: [{ values: { road: 7, fire: 7, other: 30 }, cites: decree493.article(13) }],
});

const harmed = (which: "dead" | "seriouslyInjured") =>
  indicator({
    id: `paper/counted-${which === "dead" ? "dead" : "injured"}`,
    title: text(
      which === "dead" ? "期限内死亡人数" : "重伤人数",
      which === "dead" ? "deaths in time" : "serious injuries",
    ),
    cites: decree493.article(13),
    about: accident,
    law: "event",
    over: casualties,
    link: recordsBy("accident"),
    window: atAnyTime(),
    where: (c, x) => {
      const lastDay = x.happenedOn.plus(days(supplementWindow.at(windowKind.of(x))));
      return which === "dead"
        ? all(c.outcome.is("dead"), c.diedOn.atMost(lastDay))
        : // Who dies too late to count as dead was seriously injured.
          any(c.outcome.is("seriouslyInjured"), all(c.outcome.is("dead"), c.diedOn.moreThan(lastDay)));
    },
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("火灾第7日计入，第8日不计", "of a fire the 7th day counts, the 8th does not"),
        facts: { id: "x", happenedOn: "2020-01-01", sector: "hazchem", type: "fire" },
        records: { casualties: [...dead(1, "2020-01-08"), ...dead(1, "2020-01-09", "late")] },
        expect: 1,
      },
    ],
  });

function dead(n: number, diedOn: string | null, tag = "d") {
  return Array.from({ length: n }, (_, i) => ({ id: `${tag}${i}`, accident: "x", outcome: "dead", diedOn }));
}

const countedDead = harmed("dead");
const countedInjured = harmed("seriouslyInjured");

const levelAsCounted = decision({
  id: "paper/level-as-counted",
  title: text("按期限内伤亡定的等级", "level by the casualties that count"),
  cites: decree493.article(13),
  about: accident,
  law: "event",
  appliesWhen: (x) => not(all(x.naturalDisaster, not(x.foreseeable))),
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (x) => {
    const lost = countedDead.of(x).plus(x.missing);
    const injured = countedInjured.of(x);
    return [
      {
        when: any(lost.atLeast(30), injured.atLeast(100), x.directLoss.atLeast(yuan(100_000_000))),
        then: "extraordinary",
      },
      { when: any(lost.atLeast(10), injured.atLeast(50), x.directLoss.atLeast(yuan(50_000_000))), then: "major" },
      { when: any(lost.atLeast(3), injured.atLeast(10), x.directLoss.atLeast(yuan(10_000_000))), then: "larger" },
      { otherwise: "ordinary" },
    ];
  },
  examples: [
    {
      name: text(
        "化工厂火灾：当场9死，第10日再死2人，仍为较大",
        "a chemical plant's fire, 9 dead at once, 2 more on day 10: larger",
      ),
      facts: fact("2020-01-01", "hazchem", "fire"),
      records: { casualties: [...dead(9, "2020-01-01"), ...dead(2, "2020-01-11", "late")] },
      expect: "larger",
    },
  ],
});

function fact(
  happenedOn: string,
  sector: keyof typeof sectors,
  type: keyof typeof accidentTypes,
  more: Accident = {},
): Accident {
  return { id: "x", happenedOn, sector, type, directLoss: 0, naturalDisaster: false, ...more };
}

const deadAtOnce = indicator({
  id: "paper/dead-at-once",
  title: text("当日死亡人数", "dead on the day"),
  cites: decree493.article(20),
  about: accident,
  law: "event",
  over: casualties,
  link: recordsBy("accident"),
  window: atAnyTime(),
  where: (c, x) => all(c.outcome.is("dead"), c.diedOn.atMost(x.happenedOn)),
  fold: counted({ unit: "person" }),
  examples: [
    {
      name: text("次日死亡的不计", "who dies the next day is not counted"),
      facts: { id: "x", happenedOn: "2020-01-01" },
      records: { casualties: [...dead(2, "2020-01-01"), ...dead(1, "2020-01-02", "late")] },
      expect: 2,
    },
  ],
});

/** The level by the first toll alone: deaths decide in the paired cases. */
const firstLevel = decision({
  id: "paper/first-level",
  title: text("初报等级", "level by the first toll"),
  cites: decree493.article(3),
  about: accident,
  law: "event",
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (x) => {
    const lost = sum(deadAtOnce.of(x), x.missing);
    return [
      { when: lost.atLeast(30), then: "extraordinary" },
      { when: lost.atLeast(10), then: "major" },
      { when: lost.atLeast(3), then: "larger" },
      { otherwise: "ordinary" },
    ];
  },
  examples: [
    {
      name: text("当日8死较大", "8 dead on the day: larger"),
      facts: { id: "x", happenedOn: "2020-01-01" },
      records: { casualties: dead(8, "2020-01-01") },
      expect: "larger",
    },
  ],
});

const newGroup = decision({
  id: "paper/new-investigation-group",
  title: text("另行组织调查组", "a new investigation group"),
  cites: decree493.article(20),
  about: accident,
  law: "event",
  outcomes: ordered({ no: text("不涉及", "no"), higherMay: text("上级政府可以", "a higher government may") }),
  combine: "gravest",
  rows: (x) => [{ when: levelAsCounted.of(x).moreThan(firstLevel.of(x)), then: "higherMay" }],
  examples: [
    {
      name: text("道路交通：当日8死，第4日10死", "road: 8 dead on the day, 10 on day 4"),
      facts: fact("2021-11-15", "road", "vehicle"),
      records: { casualties: [...dead(8, "2021-11-15"), ...dead(2, "2021-11-19", "late")] },
      expect: "higherMay",
    },
  ],
});

export const windows = [
  level,
  sameTypeBefore,
  largerAtEnterprise,
  largerFirstDayCounts,
  warnedBefore,
  underSupervision,
  takeOver,
  windowKind,
  supplementWindow,
  countedDead,
  countedInjured,
  levelAsCounted,
  deadAtOnce,
  firstLevel,
  newGroup,
];

const plain = { veryComplex: false, concealmentSuspected: false };
const noRecords = { accidents: [], measures: [], supervisions: [] };
const larger = (deaths: number, more: Accident = {}) => ({
  of: takeOver,
  facts: a("now", "2022-06-01", deaths, { ...plain, ...more }),
});
const counts = { of: levelAsCounted } as const;

export const windowCases: readonly PaperCase[] = [
  ...levelLimitCases,
  ...limits.flatMap(([reached, lost, injured, loss], i): PaperCase[] => {
    const below = limits[i + 1]?.[0] ?? "ordinary";
    const counted = (dead: number, hurt: number, directLoss: number, name: string, expect: string): PaperCase => ({
      of: levelAsCounted,
      name,
      facts: fact("2020-01-01", "hazchem", "fire", { directLoss }),
      given: { "paper/counted-dead": dead, "paper/counted-injured": hurt },
      expect,
    });
    const atFirst = (dead: number, expect: string): PaperCase => ({
      of: firstLevel,
      name: `${dead} dead on the day are ${expect}`,
      facts: fact("2020-01-01", "hazchem", "fire"),
      given: { "paper/dead-at-once": dead },
      expect,
    });
    return [
      counted(lost, 0, 0, `${lost} counted deaths are ${reached}`, reached),
      counted(0, injured, 0, `${injured} counted injuries are ${reached}`, reached),
      counted(0, 0, loss, `${loss} yuan with counted casualties are ${reached}`, reached),
      counted(lost - 1, injured - 1, loss - 0.01, `counted just below all limits of ${reached} it is ${below}`, below),
      atFirst(lost, reached),
      atFirst(lost - 1, below),
    ];
  }),
  {
    of: largerFirstDayCounts,
    name: "a day more than 24 months is out even where the first day counts",
    facts: a("now", "2022-06-01", 3),
    records: { accidents: [a("first", "2020-05-31", 3)] },
    expect: 1,
  },
  {
    ...larger(6, { sector: "road" }),
    name: "6 deaths on a road, nothing else: city",
    records: noRecords,
    expect: "city",
  },
  {
    ...larger(5, { sector: "construction" }),
    name: "5 deaths in construction: city",
    records: noRecords,
    expect: "city",
  },
  {
    ...larger(9, { sector: "construction" }),
    name: "9 deaths in construction: may",
    records: noRecords,
    expect: "provinceMay",
  },
  {
    ...larger(10, { sector: "construction" }),
    name: "10 deaths are major: not this rule",
    records: noRecords,
    expect: { notApplicable: true },
  },
  {
    ...larger(2, { sector: "construction" }),
    name: "2 deaths are ordinary: not this rule",
    records: noRecords,
    expect: { notApplicable: true },
  },
  {
    ...larger(3),
    name: "a second larger accident within 24 months: may",
    records: { ...noRecords, accidents: [a("b", "2020-06-02", 3)] },
    expect: "provinceMay",
  },
  {
    ...larger(3),
    name: "24 months to the day earlier: city, as the first day does not count",
    records: { ...noRecords, accidents: [a("b", "2020-06-01", 3)] },
    expect: "city",
  },
  {
    ...larger(3),
    name: "interviewed 12 months before: may",
    records: { ...noRecords, measures: [{ id: "m", enterprise: "e1", kind: "interview", happenedOn: "2021-06-02" }] },
    expect: "provinceMay",
  },
  {
    ...larger(3),
    name: "under a supervision that still runs: may",
    records: { ...noRecords, supervisions: [{ id: "s", enterprise: "e1", open: { from: "2021-01-01", to: null } }] },
    expect: "provinceMay",
  },
  {
    ...larger(3, { veryComplex: null }),
    name: "whether it is very complex is not said: undecided",
    records: noRecords,
    expect: { atLeast: "city", atMost: "provinceMay" },
  },
  {
    of: level,
    name: "the level does not change when the authority does",
    facts: a("now", "2022-06-01", 6, { sector: "construction" }),
    expect: "larger",
  },
  {
    ...counts,
    name: "the same at a chemical plant that did not burn: 11, major",
    facts: fact("2020-01-01", "hazchem", "explosion"),
    records: { casualties: [...dead(9, "2020-01-01"), ...dead(2, "2020-01-11", "late")] },
    expect: "major",
  },
  {
    ...counts,
    name: "the exam's facts: 10 seriously injured of whom 2 die on day 10 of a fire: larger",
    facts: fact("2020-01-01", "hazchem", "fire"),
    records: {
      casualties: [
        ...dead(9, "2020-01-01"),
        ...dead(2, "2020-01-11", "late"),
        ...Array.from({ length: 8 }, (_, i) => ({ id: `i${i}`, accident: "x", outcome: "seriouslyInjured" })),
      ],
    },
    expect: "larger",
  },
  {
    ...counts,
    name: "a road accident with 8 dead and 2 more on day 4: major",
    facts: fact("2021-11-15", "road", "vehicle"),
    records: { casualties: [...dead(8, "2021-11-15"), ...dead(2, "2021-11-19", "late")] },
    expect: "major",
  },
  {
    ...counts,
    name: "day 7 of a road accident counts",
    facts: fact("2021-11-15", "road", "vehicle"),
    records: { casualties: [...dead(8, "2021-11-15"), ...dead(2, "2021-11-22", "late")] },
    expect: "major",
  },
  {
    ...counts,
    name: "day 8 of a road accident does not",
    facts: fact("2021-11-15", "road", "vehicle"),
    records: { casualties: [...dead(8, "2021-11-15"), ...dead(2, "2021-11-23", "late")] },
    expect: "larger",
  },
  {
    ...counts,
    name: "a fireworks explosion, 24 dead at once and 36 by day 17: extraordinary",
    facts: fact("2010-08-16", "fireworks", "explosion"),
    records: { casualties: [...dead(24, "2010-08-16"), ...dead(12, "2010-09-02", "late")] },
    expect: "extraordinary",
  },
  {
    of: newGroup,
    name: "then a higher government may set up a new group",
    facts: fact("2010-08-16", "fireworks", "explosion"),
    records: { casualties: [...dead(24, "2010-08-16"), ...dead(12, "2010-09-02", "late")] },
    expect: "higherMay",
  },
  {
    of: newGroup,
    name: "a death that does not change the level changes no group",
    facts: fact("2021-11-15", "road", "vehicle"),
    records: { casualties: [...dead(8, "2021-11-15"), ...dead(1, "2021-11-19", "late")] },
    expect: "no",
  },
  {
    ...counts,
    name: "day 30 counts where nothing burnt and no road was",
    facts: fact("2020-01-01", "hazchem", "explosion"),
    records: { casualties: [...dead(9, "2020-01-01"), ...dead(1, "2020-01-31", "late")] },
    expect: "major",
  },
  {
    ...counts,
    name: "day 31 does not",
    facts: fact("2020-01-01", "hazchem", "explosion"),
    records: { casualties: [...dead(9, "2020-01-01"), ...dead(1, "2020-02-01", "late")] },
    expect: "larger",
  },
  {
    ...counts,
    name: "a death of unknown date leaves bounds",
    facts: fact("2020-01-01", "hazchem", "explosion"),
    records: { casualties: [...dead(9, "2020-01-01"), ...dead(1, null, "undated")] },
    expect: { atLeast: "larger", atMost: "major" },
  },
  {
    of: countedDead,
    name: "and the count is an interval",
    facts: fact("2020-01-01", "hazchem", "explosion"),
    records: { casualties: [...dead(9, "2020-01-01"), ...dead(1, null, "undated")] },
    expect: { atLeast: 9, atMost: 10 },
  },
  {
    ...counts,
    name: "whether it burnt is not known: a death on day 10 leaves bounds too",
    facts: { id: "x", happenedOn: "2020-01-01", sector: "hazchem", directLoss: 0, naturalDisaster: false },
    records: { casualties: [...dead(9, "2020-01-01"), ...dead(1, "2020-01-11", "late")] },
    expect: { atLeast: "larger", atMost: "major" },
  },
  {
    ...counts,
    name: "a ruled disaster has no level",
    facts: fact("2020-01-01", "water", "other", { naturalDisaster: true, foreseeable: false }),
    records: { casualties: dead(30, "2020-01-01") },
    expect: { notApplicable: true },
  },
  {
    ...counts,
    name: "a disaster that could be foreseen has one",
    facts: fact("2020-01-01", "water", "other", { naturalDisaster: true, foreseeable: true }),
    records: { casualties: dead(30, "2020-01-01") },
    expect: "extraordinary",
  },
];
