import {
  type Amount,
  all,
  amount,
  type Citation,
  count,
  counted,
  decision,
  indicator,
  inPeriod,
  ordered,
  parameter,
  percent,
  quantity,
  ratio,
  record,
  subtreeRecords,
  type Terms,
  type Text,
  text,
  unitIn,
} from "@anwei/plugin/v1";
import { dayBefore, noLaxerTarget } from "@anwei/responsibility";
import { id, mended } from "../common.js";
import { accidentFigures } from "../records/government.js";
import { asRead, fourStricts, from, responsibility, situation, year } from "../sources.js";

type Figures = Terms<typeof accidentFigures>;
type Level = "city" | "county";
type Of = "accidents" | "deaths";
type Standing = "aim" | "target" | "missed";

const about = record(accidentFigures);
const row = (level: Level, more: object = {}) => ({
  id: "f",
  unit: "u",
  happenedOn: `${year}-12-31`,
  level,
  trade: "all" as const,
  accidents: 100,
  accidentsLastYear: 100,
  deaths: 100,
  deathsLastYear: 100,
  ...more,
});

interface Decline {
  readonly id: string;
  readonly title: Text;
  readonly cites: Citation;
  readonly level: Level;
  readonly of: Of;
  readonly target: Amount;
  readonly aim?: Amount;
}

/** A decline on last year that is to be reached, and one that is striven for besides (力争). */
const decline = ({ id: local, title, cites, level, of, target, aim }: Decline) => {
  const rule = `${id}/${local}`;
  const share = (part: "target" | "aim", { zh, en }: Text, value: Amount) =>
    parameter({
      id: `${rule}/${part}`,
      of: amount(text(`${title.zh}：${zh}`, `${title.en}: ${en}`), { as: "percent", decimals: 4, min: 0, max: 1 }),
      moves: { may: "tighten", stricter: "higher" },
      history: [{ from, value: value.value, cites }],
    });
  const least = share("target", text("降幅", "the decline"), target);
  const striven = aim ? share("aim", text("力争降幅", "the decline striven for"), aim) : undefined;
  const fell = (f: Figures) => ratio(f[`${of}LastYear`].minus(f[of]), f[`${of}LastYear`]);
  const at = (n: number, more: object = {}) => ({
    facts: row(level, { [of]: n, [`${of}LastYear`]: 10_000, ...more }),
  });
  const line = (of: Amount) => 10_000 - Number(of.value) * 10_000;
  const standing = decision({
    id: rule,
    title,
    cites,
    from,
    about,
    law: "event",
    appliesWhen: (f) => all(f.level.is(level), f.trade.is("all"), f[`${of}LastYear`].atLeast(1)),
    outcomes: ordered({
      ...(striven ? { aim: text("达到力争降幅", "what is striven for is reached") } : {}),
      target: text("达到降幅", "the decline is reached"),
      missed: text("未达到降幅", "the decline is not reached"),
    } as Readonly<Record<Standing, Text>>),
    combine: "gravest",
    rows: (f) => [
      { when: fell(f).below(least.value), then: "missed" as const },
      ...(striven ? [{ when: fell(f).below(striven.value), then: "target" as const }] : []),
      { otherwise: striven ? ("aim" as const) : ("target" as const) },
    ],
    consequences: { missed: [mended] },
    examples: [
      { ...at(line(target)), name: text("恰好达到降幅", "just the decline"), expect: "target" },
      { ...at(line(target) + 1), name: text("差一点未达到降幅", "just short of it"), expect: "missed" },
      ...(aim
        ? [
            { ...at(line(aim)), name: text("恰好达到力争降幅", "just what is striven for"), expect: "aim" as const },
            {
              ...at(line(aim) + 1),
              name: text("差一点未达到力争降幅", "just short of what is striven for"),
              expect: "target" as const,
            },
          ]
        : []),
      {
        facts: row(level, { [of]: 1, [`${of}LastYear`]: 1 }),
        name: text("一与一持平", "one and one again"),
        expect: "missed",
      },
      {
        ...at(0, { [`${of}LastYear`]: 0 }),
        name: text("上年为零的没有降幅", "no decline on nothing"),
        expect: { notApplicable: true },
      },
      {
        ...at(0, { level: level === "city" ? "county" : "city" }),
        name: text("别的层级不适用", "not at the other level"),
        expect: { notApplicable: true },
      },
      {
        ...at(0, { trade: "coal" }),
        name: text("分行业的不适用", "not to one trade"),
        expect: { notApplicable: true },
      },
      {
        ...at(0, { happenedOn: from }),
        name: text("施行当日适用", "it applies on its first day"),
        expect: striven ? "aim" : "target",
      },
      {
        ...at(0, { happenedOn: dayBefore(from) }),
        name: text("施行前一日不适用", "the day before it does not"),
        expect: { notApplicable: true },
      },
    ],
  });
  return { standing, definitions: [least, ...(striven ? [striven] : []), standing] };
};

/** 省: 事故起数下降3%，力争5%. */
export const provincial = decline({
  id: "provincial-decline",
  title: text("省下达的事故起数降幅", "Decline of accidents set by the province"),
  cites: asRead(
    responsibility,
    "只规定事故起数；“力争”不达到不算违反",
    "of accidents alone; missing what is striven for breaks nothing",
  ),
  level: "city",
  of: "accidents",
  target: percent(3),
  aim: percent(5),
});

const eachIndicator = asRead(
  responsibility,
  "“各项事故指标”没有列明，按本文统计的事故起数和死亡人数理解",
  "which indicators is not said: accidents and deaths, which the speech counts, are taken",
);
const city = (of: Of, title: Text) =>
  decline({ id: `city-decline/${of}`, title, cites: eachIndicator, level: "city", of, target: percent(5) });

const required = asRead(
  situation,
  "4%、6%与市5%、省3%和5%不同，出处没有写；按死亡人数和事故起数都适用理解",
  "4 and 6 % are neither the city's 5 % nor the province's 3 and 5 %, and where they come from is not said; read to hold of deaths and of accidents",
);
const county = (of: Of, title: Text) =>
  decline({
    id: `county-decline/${of}`,
    title,
    cites: required,
    level: "county",
    of,
    target: percent(4),
    aim: percent(6),
  });

/** 区县: 下降4%，力争6%. */
export const counties = [
  county("deaths", text("区县死亡人数降幅", "Decline of a county's deaths")),
  county("accidents", text("区县事故起数降幅", "Decline of a county's accidents")),
] as const;

/** 死亡人数控制: 531 by the city, 542 by the province. */
const cap = (who: "city" | "province", { zh, en }: Text, value: number) =>
  parameter({
    id: `${id}/deaths/${who}`,
    of: count(text(`${zh}下达的年度死亡人数上限`, `most deaths in the year set by ${en}`)),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value, cites: responsibility }],
  });
export const caps = {
  city: cap("city", text("市", "the city"), 531),
  province: cap("province", text("省", "the province"), 542),
} as const;

const deaths = (n: number, more: object = {}) => ({ facts: row("city", { deaths: n, ...more }) });
const ofCity = {
  from,
  about,
  law: "event",
  appliesWhen: (f: Figures) => all(f.level.is("city"), f.trade.is("all")),
} as const;
const notOfCity = [
  {
    ...deaths(600, { level: "county" }),
    name: text("区县的不适用", "not to a county"),
    expect: { notApplicable: true },
  },
  {
    ...deaths(600, { trade: "coal" }),
    name: text("分行业的不适用", "not to one trade"),
    expect: { notApplicable: true },
  },
  {
    ...deaths(600, { happenedOn: dayBefore(from) }),
    name: text("施行前一日不适用", "the day before it does not"),
    expect: { notApplicable: true },
  },
] as const;

/** Against which of the two caps the deaths of the year stand: the city's is the stricter. */
export const deathCaps = decision({
  ...ofCity,
  id: `${id}/deaths`,
  title: text("年度死亡人数控制", "Deaths of the year"),
  cites: responsibility,
  outcomes: ordered({
    within: text("在市控制指标以内", "within the city's cap"),
    "over-city": text("超过市指标，仍在省指标以内", "over the city's cap, within the province's"),
    "over-province": text("超过省指标", "over the province's cap"),
  }),
  combine: "gravest",
  rows: (f) => [
    { when: f.deaths.moreThan(caps.province.value), then: "over-province" },
    { when: f.deaths.moreThan(caps.city.value), then: "over-city" },
    { otherwise: "within" },
  ],
  consequences: { "over-city": [mended], "over-province": [mended] },
  examples: [
    { ...deaths(531), name: text("531人，在市指标以内", "531, within the city's cap"), expect: "within" },
    { ...deaths(532), name: text("532人，超过市指标", "532, over the city's cap"), expect: "over-city" },
    { ...deaths(542), name: text("542人，仍在省指标以内", "542, still within the province's"), expect: "over-city" },
    { ...deaths(543), name: text("543人，超过省指标", "543, over the province's"), expect: "over-province" },
    { ...deaths(0, { happenedOn: from }), name: text("施行当日适用", "it applies on its first day"), expect: "within" },
    ...notOfCity,
  ],
});

/** 占指标的比例: how much of each cap is used up. */
export const used = (["city", "province"] as const).map((who) => {
  const [zh, en, most, exact] =
    who === "city"
      ? (["市", "the city's", 531, "70/177"] as const)
      : (["省", "the province's", 542, "105/271"] as const);
  return quantity({
    ...ofCity,
    id: `${id}/deaths/used/${who}`,
    title: text(`死亡人数占${zh}指标的比例`, `share of ${en} cap that is used up`),
    cites: asRead(
      responsibility,
      "比例由原文数字算得，原文没有写出",
      "computed from the text's figures, not printed in it",
    ),
    is: (f: Figures) => ratio(f.deaths, caps[who].value),
    examples: [
      { ...deaths(210), name: text(`上半年210人，占${most}人`, `210 in the first half, of ${most}`), expect: exact },
      { ...deaths(0), name: text("没有死亡", "no deaths"), expect: 0 },
      ...notOfCity,
    ],
  } as never);
});

/** 市严于省: the city's decline may not be laxer than what the province set it. */
export const noLaxer = noLaxerTarget({
  id: `${id}/no-laxer`,
  cites: asRead(
    responsibility,
    "原文没有明说，由省、市两级指标推出",
    "not said in so many words: it follows from the targets of both",
  ),
  from,
  consequence: mended,
});

const counting = {
  from,
  about: unitIn("year"),
  law: "periodEnd",
  over: accidentFigures,
  link: subtreeRecords,
  window: inPeriod(),
} as const;
const shown = { facts: { id: "c" }, period: String(year), judged: `${year}-12-31`, expect: 1 } as const;
const countyRows = (of: Of, counts: number, ...not: readonly number[]) => ({
  units: [{ id: "c", kind: "city" }],
  accidentFigures: [
    { ...row("county", { [of]: counts }), id: "counts", unit: "c" },
    ...not.map((n) => ({ ...row("county", { [of]: n }), id: `n${n}`, unit: "c" })),
    { ...row("city", { [of]: counts }), id: "city", unit: "c" },
    { ...row("county", { [of]: counts, trade: "coal" }), id: "coal", unit: "c" },
    { ...row("county", { [of]: counts, happenedOn: `${year - 1}-12-31` }), id: "before", unit: "c" },
  ],
});

/** 死亡人数与去年持平的区县数. */
export const flat = indicator({
  ...counting,
  id: `${id}/counties-flat`,
  title: text("死亡人数持平的区县", "counties with as many deaths as last year"),
  cites: situation,
  where: (f) => all(f.level.is("county"), f.trade.is("all"), f.deaths.equals(f.deathsLastYear)),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      ...shown,
      name: text("与去年相等的计入，多一人、少一人的不计", "as many as last year; not one more or one fewer"),
      records: countyRows("deaths", 100, 99, 101),
    },
  ],
});

/** 事故总量上升的区县数. */
export const rising = indicator({
  ...counting,
  id: `${id}/counties-rising`,
  title: text("事故起数上升的区县", "counties with more accidents than last year"),
  cites: situation,
  where: (f) => all(f.level.is("county"), f.trade.is("all"), f.accidents.moreThan(f.accidentsLastYear)),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      ...shown,
      name: text("多一起的计入，持平的不计", "one more counts, as many does not"),
      records: countyRows("accidents", 101, 100),
    },
  ],
});

const industry = (n: number, more: object = {}) => ({ facts: row("city", { trade: "industry", deaths: n, ...more }) });

/** 工矿商贸死亡人数下降: by how much is “sharp” is not said. */
export const industryFell = decision({
  id: `${id}/industry-deaths`,
  title: text("工矿商贸死亡人数下降", "Deaths in industry, mining and trade fell"),
  cites: asRead(fourStricts, "“大幅”没有数，按下降理解", "“sharply” is no number: that they fell is taken"),
  from,
  about,
  law: "event",
  appliesWhen: (f) => all(f.level.is("city"), f.trade.is("industry")),
  outcomes: ordered({ fell: text("下降", "fell"), "not-fallen": text("没有下降", "did not fall") }),
  combine: "gravest",
  rows: (f) => [{ when: f.deaths.atLeast(f.deathsLastYear), then: "not-fallen" }, { otherwise: "fell" }],
  consequences: { "not-fallen": [mended] },
  examples: [
    { ...industry(99), name: text("少一人", "one fewer"), expect: "fell" },
    { ...industry(100), name: text("持平", "as many"), expect: "not-fallen" },
    { ...industry(0, { happenedOn: from }), name: text("施行当日适用", "it applies on its first day"), expect: "fell" },
    {
      ...industry(0, { level: "county" }),
      name: text("区县的不适用", "not to a county"),
      expect: { notApplicable: true },
    },
    {
      ...industry(0, { trade: "all" }),
      name: text("全部行业的不适用", "not to all trades"),
      expect: { notApplicable: true },
    },
    {
      ...industry(0, { happenedOn: dayBefore(from) }),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

export const cityDeclines = [
  city("accidents", text("市下达的事故起数降幅", "Decline of accidents set by the city")),
  city("deaths", text("市下达的死亡人数降幅", "Decline of deaths set by the city")),
] as const;

export const controlRules = [
  ...provincial.definitions,
  ...cityDeclines.flatMap((d) => d.definitions),
  ...counties.flatMap((d) => d.definitions),
  caps.city,
  caps.province,
  deathCaps,
  ...used,
  ...noLaxer.definitions,
  flat,
  rising,
  industryFell,
];
