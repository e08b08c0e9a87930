import {
  all,
  amount,
  any,
  atAnyTime,
  childrensRecords,
  choice,
  counted,
  dateQuantity,
  days,
  decision,
  indicator,
  inPeriod,
  min,
  mostWithin,
  ordered,
  parameter,
  parentOf,
  record,
  recordIn,
  recordsBy,
  rolling,
  source,
  subtreeRecords,
  sum,
  summed,
  type Terms,
  type Test,
  text,
  unordered,
} from "../../src/index.js";
import { accidents, activities, units } from "./kinds.js";
import type { PaperCase } from "./run.js";
import { illustrative } from "./sources.js";
import { level } from "./vocabulary-levels.js";

const countyRules = source({
  id: "county-detailed-rules",
  type: "rule",
  title: text("某县（市）区责任追究实施细则", "A county's detailed rules on accountability"),
  from: "2010-01-01",
  verified: true,
});
const shandong2015 = source({
  id: "shandong-responsibility-2015",
  type: "rule",
  title: text("山东省安全生产行政责任制规定", "Shandong's provisions on administrative responsibility"),
  from: "2015-11-01",
  verified: true,
});
const shaanxiCards = source({
  id: "shaanxi-transport-cards-2012",
  type: "notice",
  title: text("陕西省交通运输厅约谈及红黄牌警示制度", "Shaanxi transport's interviews and red and yellow cards"),
  number: "陕交发〔2012〕31号",
  from: "2012-05-01",
  verified: true,
  note: text("触发数值未见", "the numbers that trigger a card were not seen"),
});
const blacklistTiers = source({
  id: "county-blacklist-tiers",
  type: "rule",
  title: text("某县安全生产“黑名单”分级条件", "A county system's tiers of the blacklist"),
  from: "2015-01-01",
  verified: true,
});

const unitYear = recordIn(units, "year");
const harmless = { seriousInjuries: 0, directLoss: 0 };
const toll = (id: string, deaths: number | null, more: object = {}) => ({
  id,
  unit: "u",
  happenedOn: "2016-05-01",
  deaths,
  responsibility: true,
  ...harmless,
  ...more,
});

// Item 5: a threshold that is scaled by rank, and a deadline with a cap.

/** The threshold belongs to the unit that is asked about: the filter of each accident looks at it. */
const graveForItsRank = indicator({
  id: "paper/grave-for-its-rank",
  title: text("达到本级追究标准的事故起数", "accidents grave enough for its rank"),
  cites: countyRules.article(17),
  about: unitYear,
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  where: (a, u) => {
    const lost = sum(a.deaths, a.missing);
    return any(all(u.kind.is("county"), lost.atLeast(10)), all(u.kind.is("township"), lost.atLeast(3)));
  },
  fold: counted(),
  examples: [
    {
      name: text("乡镇3死计入", "3 deaths count for a township"),
      facts: { id: "u", kind: "township" },
      period: "2016",
      records: { accidents: [toll("a", 3)] },
      expect: 1,
    },
    {
      name: text("县3死不计", "and not for a county"),
      facts: { id: "u", kind: "county" },
      period: "2016",
      records: { accidents: [toll("a", 3)] },
      expect: 0,
    },
  ],
});

const rankedAccountability = decision({
  id: "paper/ranked-accountability",
  title: text("分级责任追究", "accountability by rank"),
  cites: countyRules.article(17),
  about: unitYear,
  law: "periodEnd",
  appliesWhen: (u) => u.kind.oneOf("county", "township"),
  outcomes: unordered({
    veto: text("一票否决", "veto"),
    headDisciplined: text("追究主要领导", "the head is disciplined"),
  }),
  combine: "every",
  rows: (u) => [
    { when: all(u.kind.is("county"), graveForItsRank.of(u).atLeast(1)), then: "veto" },
    { when: graveForItsRank.of(u).atLeast(1), then: "headDisciplined" },
  ],
  examples: [
    {
      name: text("县10死：否决并追究", "a county, 10 deaths: both"),
      facts: { id: "u", kind: "county" },
      period: "2016",
      records: { accidents: [toll("a", 10)] },
      expect: { certain: ["veto", "headDisciplined"] },
    },
  ],
});

const investigationDue = dateQuantity({
  id: "paper/investigation-due",
  title: text("调查期限", "the investigation is due"),
  cites: countyRules.article(17),
  about: record(accidents),
  law: "event",
  is: (a) => a.happenedOn.plus(days(min(sum({ value: "60", unit: "day" }, a.extension), { value: "90", unit: "day" }))),
  examples: [
    { name: text("未延长：60日", "not extended: 60 days"), facts: { happenedOn: "2016-05-01" }, expect: "2016-06-30" },
    {
      name: text("延长30日：90日", "extended by 30"),
      facts: { happenedOn: "2016-05-01", extension: 30 },
      expect: "2016-07-30",
    },
    {
      name: text("延长45日仍为90日", "extended by 45: still 90"),
      facts: { happenedOn: "2016-05-01", extension: 45 },
      expect: "2016-07-30",
    },
  ],
});

const ranked = (
  kind: "county" | "township" | "city",
  deaths: number | null,
  name: string,
  expect: PaperCase["expect"],
): PaperCase => ({
  of: rankedAccountability,
  name,
  facts: { id: "u", kind },
  period: "2016",
  records: { accidents: [toll("a", deaths)] },
  expect,
});

// Item 15: accountability level by level upwards; "in succession" as a stated reading.

const successionReading = parameter({
  id: "paper/succession",
  of: amount(text("“连续发生”按几起计", "how many are “in succession”"), { unit: "case" }),
  note: text("原文未定义“连续”，按6个月内两起", "the text does not define it: two within six months"),
  history: [{ value: 2, from: "2015-11-01", cites: illustrative }],
});

const largerInSuccession = indicator({
  id: "paper/larger-in-succession",
  title: text("任意6个月内较大以上事故最多起数", "most larger accidents within any six months"),
  cites: shandong2015.whole(),
  about: unitYear,
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  where: (a) => level.of(a).atLeast("larger"),
  fold: mostWithin(6, "month"),
  examples: [
    {
      name: text("1月、8月、12月各一起：最多两起", "January, August, December: two at most"),
      facts: { id: "u" },
      period: "2016",
      records: {
        accidents: [
          toll("a", 3, { happenedOn: "2016-01-10" }),
          toll("b", 3, { happenedOn: "2016-08-01" }),
          toll("c", 3, { happenedOn: "2016-12-01" }),
        ],
      },
      expect: 2,
    },
  ],
});

const majorInTerritory = indicator({
  id: "paper/major-in-territory",
  title: text("辖区重大以上事故起数", "major accidents in the territory"),
  cites: shandong2015.whole(),
  about: unitYear,
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  where: (a) => level.of(a).atLeast("major"),
  fold: counted(),
  examples: [
    {
      name: text("一起", "one"),
      facts: { id: "u" },
      period: "2016",
      records: { accidents: [toll("a", 10), toll("b", 9)] },
      expect: 1,
    },
  ],
});

const selfCriticism = decision({
  id: "paper/self-criticism",
  title: text("作出检查", "self-criticism"),
  cites: shandong2015.whole(),
  about: unitYear,
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({
    none: text("不需", "none"),
    due: text("向上一级政府作出检查", "due, to the next higher government"),
  }),
  combine: "gravest",
  rows: (u) => [
    { when: majorInTerritory.of(u).atLeast(1), then: "due" },
    { when: largerInSuccession.of(u).atLeast(successionReading.value), then: "due" },
  ],
  examples: [
    {
      name: text("重大一起", "one major accident"),
      facts: { id: "u", kind: "county" },
      period: "2016",
      records: { accidents: [toll("a", 10)] },
      expect: "due",
    },
  ],
});

/** To whom: a government to the one above it, a department to its own government. */
const criticismTo = decision({
  id: "paper/criticism-to",
  title: text("向谁作检查", "to whom"),
  cites: shandong2015.whole(),
  about: unitYear,
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => selfCriticism.of(u).is("due"),
  outcomes: unordered({
    higherGovernment: text("上一级政府", "the next higher government"),
    ownGovernment: text("本级政府", "its own government"),
  }),
  combine: "exactlyOne",
  rows: (u) => [{ when: u.kind.is("department"), then: "ownGovernment" }, { otherwise: "higherGovernment" }],
  examples: [
    {
      name: text("县向上一级", "a county"),
      facts: { id: "u", kind: "county" },
      period: "2016",
      records: { accidents: [toll("a", 10)] },
      expect: "higherGovernment",
    },
  ],
});

const tree = [
  { id: "city", kind: "city" },
  { id: "county1", kind: "county", parent: "city" },
  { id: "county2", kind: "county", parent: "city" },
  { id: "town1", kind: "township", parent: "county1" },
];

/** What a government has to receive: the self-criticisms of those directly below it. */
const criticismsReceived = indicator({
  id: "paper/criticisms-received",
  title: text("应收下级检查份数", "self-criticisms to receive"),
  cites: shandong2015.whole(),
  about: unitYear,
  over: units,
  link: childrensRecords,
  window: atAnyTime(),
  where: (u) => selfCriticism.of(u).is("due"),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("两县中一县", "one of two counties"),
      facts: { id: "city" },
      period: "2016",
      records: { units: tree, accidents: [toll("a", 10, { unit: "county1" })] },
      expect: 1,
    },
  ],
});

/** A county whose city must answer too: level by level. */
const chainUp = decision({
  id: "paper/chain-up",
  title: text("逐级作检查", "level by level"),
  cites: shandong2015.whole(),
  about: unitYear,
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({
    none: text("不涉及", "none"),
    alone: text("仅本级", "this level"),
    withParent: text("本级及上一级", "this level and the next"),
  }),
  combine: "gravest",
  rows: (u) => [
    { when: selfCriticism.of(u).is("due"), then: "alone" },
    { when: all(selfCriticism.of(u).is("due"), selfCriticism.of(parentOf(u)).is("due")), then: "withParent" },
  ],
  examples: [
    {
      name: text("县内重大事故，市级也须检查", "a major accident in a county: its city too"),
      facts: { id: "county1", kind: "county", parent: "city" },
      period: "2016",
      records: { units: tree, accidents: [toll("a", 10, { unit: "town1" })] },
      expect: "withParent",
    },
  ],
});

const meetingsHeld = indicator({
  id: "paper/meetings-held",
  title: text("安全生产会议次数", "safety meetings"),
  cites: shandong2015.whole(),
  about: recordIn(units, "quarter"),
  over: activities,
  window: inPeriod(),
  where: (x) => x.kind.is("safetyMeeting"),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("季度末日计入", "the quarter's last day counts"),
      facts: { id: "u" },
      period: "2016-Q1",
      records: { activities: [meeting("2016-03-31"), meeting("2016-04-01")] },
      expect: 1,
    },
  ],
});

function meeting(happenedOn: string) {
  return { id: happenedOn, unit: "u", happenedOn, kind: "safetyMeeting" };
}

const meetingDuty = decision({
  id: "paper/meeting-duty",
  title: text("每季度至少一次会议", "a meeting at least once a quarter"),
  cites: shandong2015.whole(),
  about: recordIn(units, "quarter"),
  law: "periodEnd",
  outcomes: ordered({ fulfilled: text("已履行", "fulfilled"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (u) => [{ when: meetingsHeld.of(u).below(1), then: "short" }],
  examples: [
    {
      name: text("无会议", "no meeting"),
      facts: { id: "u" },
      period: "2016-Q1",
      records: { activities: [] },
      expect: "short",
    },
  ],
});

// Item 17: two cards. That they exist and since when was read; the numbers below stand for those that were not.

const cardNumber = (id: string, title: ReturnType<typeof text>, value: number) =>
  parameter({
    id,
    of: amount(title, { unit: "case" }),
    history: [{ value, from: "2012-05-01", cites: illustrative }],
  });

const yellowAt = cardNumber(
  "paper/yellow-at",
  text("黄牌起数（示例）", "accidents for a yellow card (illustrative)"),
  1,
);
const redAt = cardNumber("paper/red-at", text("红牌起数（示例）", "accidents for a red card (illustrative)"), 3);

const responsibilityInYear = indicator({
  id: "paper/responsibility-in-year",
  title: text("责任事故起数", "responsibility accidents"),
  cites: shaanxiCards.whole(),
  about: unitYear,
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  where: (a) => a.responsibility,
  fold: counted(),
  examples: [
    {
      name: text("责任事故", "responsibility accidents"),
      facts: { id: "u" },
      period: "2013",
      records: { accidents: [card("a"), card("b", { responsibility: false })] },
      expect: 1,
    },
  ],
});

function card(id: string, more: object = {}) {
  return toll(id, 1, { happenedOn: "2013-06-01", ...more });
}

export const warningCard = decision({
  id: "paper/warning-card",
  title: text("红黄牌警示", "warning card"),
  note: text("施行日期已见，触发数值为示例", "the date was read; the numbers are illustrative"),
  cites: shaanxiCards.whole(),
  about: unitYear,
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({ none: text("无", "none"), yellow: text("黄牌", "yellow card"), red: text("红牌", "red card") }),
  combine: "gravest",
  rows: (u) => [
    { when: responsibilityInYear.of(u).atLeast(yellowAt.value), then: "yellow" },
    { when: responsibilityInYear.of(u).atLeast(redAt.value), then: "red" },
  ],
  examples: [
    {
      name: text("一起黄牌（示例）", "one: yellow (illustrative)"),
      facts: { id: "u" },
      period: "2013",
      records: { accidents: [card("a")] },
      expect: "yellow",
    },
  ],
});

const cards = (n: number, expect: PaperCase["expect"], more: Partial<PaperCase> = {}): PaperCase => ({
  of: warningCard,
  name: `${n} responsibility accidents with 1 and 3 as the numbers`,
  facts: { id: "u" },
  period: "2013",
  records: { accidents: Array.from({ length: n }, (_, i) => card(`a${i}`)) },
  expect,
  ...more,
});

// Item 19: tiers of a blacklist; wording that contradicts itself.

const tiersReading = parameter({
  id: "paper/over-three-inclusive",
  of: choice(text("“超过3人（含）以上”的读法", "reading of “over 3 (inclusive) and more”"), {
    included: text("3人以上，含3人", "3 and more"),
    excluded: text("超过3人", "more than 3"),
  }),
  history: [
    {
      value: "included",
      cites: blacklistTiers.whole({
        reading: {
          printed: "超过3人（含）以上",
          readAs: "3人以上",
          because: text("“含”与“以上”均含本数", "both “inclusive” and 以上 include the number"),
        },
      }),
    },
  ],
});

const enterprise = record(units);

const yearDeaths = indicator({
  id: "paper/year-deaths",
  title: text("近一年累计死亡人数", "deaths within a year"),
  cites: blacklistTiers.whole(),
  about: enterprise,
  law: "judged",
  over: accidents,
  link: recordsBy("enterprise"),
  window: rolling(1, "year"),
  fold: (a) => summed(sum(a.deaths, a.missing)),
  examples: [
    {
      name: text("一年前当日的不计", "a year ago to the day is out"),
      facts: { id: "e" },
      judged: "2016-12-31",
      records: {
        accidents: [
          black("a", 1, "2015-12-31"),
          black("b", 2, "2016-01-01"),
          black("c", 4, "2016-12-31"),
          black("d", 8, "2017-01-01"),
        ],
      },
      expect: 6,
    },
  ],
});

function black(id: string, deaths: number | null, happenedOn = "2016-06-01", more: object = {}) {
  return { id, enterprise: "e", happenedOn, deaths, responsibility: true, ...harmless, ...more };
}

const yearResponsibilityDeaths = indicator({
  id: "paper/year-responsibility-deaths",
  title: text("近一年责任事故累计死亡人数", "responsibility deaths within a year"),
  cites: blacklistTiers.whole(),
  about: enterprise,
  law: "judged",
  over: accidents,
  link: recordsBy("enterprise"),
  window: rolling(1, "year"),
  where: (a) => a.responsibility,
  fold: (a) => summed(sum(a.deaths, a.missing)),
  examples: [
    {
      name: text("只计责任事故", "responsibility accidents only"),
      facts: { id: "e" },
      judged: "2016-12-31",
      records: { accidents: [black("a", 1), black("b", 2, "2016-07-01", { responsibility: false })] },
      expect: 1,
    },
  ],
});

const inYear = (
  id: string,
  title: ReturnType<typeof text>,
  where: (a: Terms<typeof accidents>) => Test,
  only: object,
  not: object,
) =>
  indicator({
    id,
    title,
    cites: blacklistTiers.whole(),
    about: enterprise,
    law: "judged",
    over: accidents,
    link: recordsBy("enterprise"),
    window: rolling(1, "year"),
    where,
    fold: counted(),
    examples: [
      {
        name: text("一起合条件，一起不合，一起属他人", "one that counts, one that does not, one of another enterprise"),
        facts: { id: "e" },
        judged: "2016-12-31",
        records: {
          accidents: [
            black("a", 3, "2016-06-01", only),
            black("b", 3, "2016-06-01", not),
            black("c", 3, "2016-06-01", { ...only, enterprise: "f" }),
          ],
        },
        expect: 1,
      },
    ],
  });

const yearLarger = inYear(
  "paper/year-larger",
  text("近一年较大以上责任事故起数", "larger responsibility accidents within a year"),
  (a) => all(a.responsibility, level.of(a).atLeast("larger")),
  { deaths: 3 },
  { deaths: 2 },
);
/** This tier's text does not say 责任: any accident with two deaths. */
const yearTwoDeaths = inYear(
  "paper/year-two-deaths",
  text("近一年死亡2人以上事故起数", "accidents with two deaths within a year"),
  (a) => sum(a.deaths, a.missing).atLeast(2),
  { deaths: 2, responsibility: false },
  { deaths: 1 },
);
const yearFatal = inYear(
  "paper/year-fatal",
  text("近一年亡人责任事故起数", "fatal responsibility accidents within a year"),
  (a) => all(a.responsibility, sum(a.deaths, a.missing).atLeast(1)),
  { deaths: 1 },
  { deaths: 0 },
);

const blacklistTier = decision({
  id: "paper/blacklist-tier",
  title: text("黑名单层级", "tier of the blacklist"),
  cites: blacklistTiers.whole(),
  about: enterprise,
  law: "judged",
  outcomes: ordered({
    none: text("不列入", "none"),
    county: text("市县级", "lower tier"),
    province: text("省级", "provincial"),
    national: text("国家级", "national"),
  }),
  combine: "gravest",
  rows: (e) => [
    {
      when: any(
        yearLarger.of(e).atLeast(1),
        all(tiersReading.value.is("included"), yearResponsibilityDeaths.of(e).atLeast(3)),
        all(tiersReading.value.is("excluded"), yearResponsibilityDeaths.of(e).moreThan(3)),
      ),
      then: "national",
    },
    {
      when: any(
        yearTwoDeaths.of(e).atLeast(1),
        all(tiersReading.value.is("included"), yearDeaths.of(e).atLeast(2)),
        all(tiersReading.value.is("excluded"), yearDeaths.of(e).moreThan(2)),
      ),
      then: "province",
    },
    { when: yearFatal.of(e).atLeast(1), then: "county" },
  ],
  examples: [
    {
      name: text("两起共3死：国家级", "two accidents with 3 deaths together: national"),
      facts: { id: "e" },
      judged: "2016-12-31",
      records: { accidents: [black("a", 2), black("b", 1)] },
      expect: "national",
    },
  ],
});

const tier = (
  accidentsOf: readonly object[],
  name: string,
  expect: PaperCase["expect"],
  more: Partial<PaperCase> = {},
): PaperCase => ({
  of: blacklistTier,
  name,
  facts: { id: "e" },
  judged: "2016-12-31",
  records: { accidents: accidentsOf as never },
  expect,
  ...more,
});
const excluded = { parameters: { "paper/over-three-inclusive": "excluded" } };

export const accountabilities = [
  graveForItsRank,
  rankedAccountability,
  investigationDue,
  successionReading,
  largerInSuccession,
  majorInTerritory,
  selfCriticism,
  criticismTo,
  criticismsReceived,
  chainUp,
  meetingsHeld,
  meetingDuty,
  yellowAt,
  redAt,
  responsibilityInYear,
  warningCard,
  tiersReading,
  yearDeaths,
  yearResponsibilityDeaths,
  yearLarger,
  yearTwoDeaths,
  yearFatal,
  blacklistTier,
];

const criticism = { of: selfCriticism, facts: { id: "u", kind: "county" }, period: "2016" } as const;
const larger = (id: string, happenedOn: string) => toll(id, 3, { happenedOn });

export const accountabilityCases: readonly PaperCase[] = [
  ranked("county", 9, "a county, 9 deaths: nothing", { certain: [] }),
  ranked("township", 3, "a township, 3 deaths: its head", { certain: ["headDisciplined"] }),
  ranked("township", 2, "a township, 2 deaths: nothing", { certain: [] }),
  ranked("township", 10, "a township is not vetoed at 10", { certain: ["headDisciplined"] }),
  ranked("county", null, "deaths unknown: both possible, neither certain", {
    certain: [],
    possible: ["veto", "headDisciplined"],
  }),
  ranked("city", 30, "a city is not in this rule", { notApplicable: true }),
  {
    ...criticism,
    name: "two larger accidents within six months",
    records: { accidents: [larger("a", "2016-01-01"), larger("b", "2016-06-30")] },
    expect: "due",
  },
  {
    ...criticism,
    name: "six months to the day apart they are not in succession",
    records: { accidents: [larger("a", "2016-01-01"), larger("b", "2016-07-01")] },
    expect: "none",
  },
  {
    ...criticism,
    name: "read as three, two are none",
    parameters: { "paper/succession": "3" },
    records: { accidents: [larger("a", "2016-01-01"), larger("b", "2016-03-30")] },
    expect: "none",
  },
  { ...criticism, name: "one larger accident", records: { accidents: [larger("a", "2016-01-01")] }, expect: "none" },
  {
    ...criticism,
    name: "judged in the middle of the year, what has happened suffices",
    judged: "2016-06-01",
    records: { accidents: [toll("a", 10)] },
    expect: "due",
  },
  {
    ...criticism,
    name: "but what is on record for later days does not count yet",
    judged: "2016-04-30",
    records: { accidents: [toll("a", 10)] },
    expect: "none",
  },
  {
    of: criticismTo,
    name: "a department answers to its own government",
    facts: { id: "u", kind: "department" },
    period: "2016",
    records: { accidents: [toll("a", 10)] },
    expect: "ownGovernment",
  },
  {
    of: criticismTo,
    name: "where none is due it goes to nobody",
    facts: { id: "u", kind: "department" },
    period: "2016",
    records: { accidents: [toll("a", 9)] },
    expect: { notApplicable: true },
  },
  {
    of: chainUp,
    name: "the neighbouring county is not concerned",
    facts: { id: "county2", kind: "county", parent: "city" },
    period: "2016",
    records: { units: tree, accidents: [toll("a", 10, { unit: "town1" })] },
    expect: "none",
  },
  {
    of: chainUp,
    name: "two larger ones in two counties: only the city answers, for it alone sees both",
    facts: { id: "city", kind: "city" },
    period: "2016",
    records: {
      units: tree,
      accidents: [toll("a", 3, { unit: "county1" }), toll("b", 3, { unit: "county2" })],
    },
    // The city's own unit above is not on record, so whether the next level answers too is open.
    expect: { atLeast: "alone", atMost: "withParent" },
  },
  {
    of: meetingDuty,
    name: "one meeting suffices",
    facts: { id: "u" },
    period: "2016-Q1",
    records: { activities: [meeting("2016-03-31")] },
    expect: "fulfilled",
  },
  {
    of: meetingDuty,
    name: "none on record, and the table may lack some: undecided",
    partial: true,
    facts: { id: "u" },
    period: "2016-Q1",
    records: { activities: [] },
    expect: { atLeast: "fulfilled", atMost: "short" },
  },
  {
    of: meetingDuty,
    name: "before the quarter has ended it is not short",
    facts: { id: "u" },
    period: "2016-Q1",
    judged: "2016-03-30",
    records: { activities: [] },
    expect: { notApplicable: true },
  },
  cards(0, "none"),
  cards(2, "yellow"),
  cards(3, "red"),
  cards(2, "red", { name: "with other numbers the same mechanism", parameters: { "paper/red-at": "2" } }),
  cards(
    1,
    { notApplicable: true },
    {
      name: "before 1 May 2012 there were no cards",
      period: "2011",
      records: { accidents: [card("a", { happenedOn: "2011-06-01" })] },
    },
  ),
  tier([black("a", 3)], "one larger responsibility accident: national", "national"),
  tier([black("a", 0, "2016-06-01", { seriousInjuries: 10 })], "larger by injuries alone: national", "national"),
  tier([black("a", 2)], "one accident with 2 deaths: provincial", "province"),
  tier([black("a", 1), black("b", 1, "2016-07-01")], "two deaths in two accidents: provincial", "province"),
  tier(
    [black("a", 2, "2016-06-01", { responsibility: false })],
    "2 deaths without responsibility: provincial all the same",
    "province",
  ),
  tier([black("a", 1)], "one fatal responsibility accident: lower tier", "county"),
  tier(
    [black("a", 1, "2016-06-01", { responsibility: false })],
    "one fatal accident without responsibility: none",
    "none",
  ),
  tier([black("a", 3, "2015-12-31")], "a year ago to the day: none", "none"),
  tier([black("a", 1), black("b", 1), black("c", 1)], "3 in three accidents: included, so national", "national"),
  tier([black("a", 1), black("b", 1), black("c", 1)], "read as more than 3: provincial", "province", excluded),
  tier([black("a", 1), black("b", 1)], "read as more than 2: lower tier", "county", excluded),
  tier([black("a", 1), black("b", null)], "deaths of one unknown: from the lower tier up", {
    atLeast: "county",
    atMost: "national",
  }),
];
