import { accidents, determinedLevel, natures } from "@anwei/accident";
import {
  all,
  any,
  atAnyTime,
  choice,
  counted,
  date,
  decision,
  extend,
  indicator,
  kind,
  not,
  ordered,
  record,
  recordsBy,
  ref,
  text,
  yesNo,
} from "@anwei/kernel";
import { accidentsCounted, deathsAddedUp, measured, unitCount, veto } from "../../src/index.js";
import { accident, document, illustrative, type RegimeCase, regime } from "./regime.js";

// Reply on what is an accident: what an unforeseeable natural disaster caused is none, and counts for no veto. Of an ordinary
// one that is doubtful the county finds first and the city confirms; until then it is open.

const reply = document("accident-or-disaster", "关于生产安全事故认定若干意见", "What is an accident", "2007-10-01");
const cites = reply.whole();
const from = "2007-10-01";
const ruled = { responsibility: true } as const;

const { veto: annual, definitions } = veto({
  id: "reply/veto",
  cites,
  from,
  appliesTo: ["county"],
  grounds: [
    { id: "major", of: accidentsCounted({ level: "major", ...ruled }), atLeast: 1, within: { in: "period" } },
    { id: "toll", of: deathsAddedUp(ruled), atLeast: 15, within: { in: "period" } },
  ],
  consequences: [{ id: "veto", text: text("否决", "veto") }],
});

const doubted = extend(accidents, { doubtful: yesNo(text("性质存疑", "doubtful whether it is an accident")) });
const rulings = kind("natureRulings", text("事故性质认定", "Rulings on whether it is an accident"), {
  accident: ref(text("事故", "accident"), doubted),
  happenedOn: date(text("认定日期", "ruled on")),
  by: choice(text("认定机关", "ruled by"), { county: text("县级", "the county"), city: text("市级", "the city") }),
  isAccident: yesNo(text("认定为事故", "ruled to be an accident")),
});
const rulingsOf = (by: "county" | "city", accidental: boolean) =>
  indicator({
    id: `reply/${by}-${accidental ? "accident" : "disaster"}`,
    title: text(
      `${by === "county" ? "县级" : "市级"}认定${accidental ? "属于" : "不属于"}事故的次数`,
      `rulings of the ${by} that it is ${accidental ? "an" : "no"} accident`,
    ),
    cites,
    from,
    about: record(doubted),
    law: "judged",
    over: rulings,
    link: recordsBy("accident"),
    window: atAnyTime(),
    where: (r) => all(r.by.is(by), accidental ? r.isAccident : not(r.isAccident)),
    fold: counted(),
    examples: [
      {
        name: text("只计本级的这种认定", "only those of its own level that say so"),
        facts: { id: "a", happenedOn: "2010-07-01" },
        judged: "2010-08-01",
        records: {
          natureRulings: (["county", "city"] as const).flatMap((level) =>
            [true, false].map((isAccident) => ({
              id: `${level}-${isAccident}`,
              accident: "a",
              happenedOn: "2010-07-20",
              by: level,
              isAccident,
            })),
          ),
        },
        expect: 1,
      },
    ],
  });
const [countyYes, countyNo] = [rulingsOf("county", true), rulingsOf("county", false)];
const [cityYes, cityNo] = [rulingsOf("city", true), rulingsOf("city", false)];
const none = { [countyYes.id]: 0, [countyNo.id]: 0, [cityYes.id]: 0, [cityNo.id]: 0 };
const doubtful = { doubtful: true, deaths: 1, seriousInjuries: 0, directLoss: 0, happenedOn: "2010-07-01" } as const;
const shown = (zh: string, en: string, given: object, expect: "accident" | "disaster" | "for-city" | "for-county") => ({
  name: text(zh, en),
  facts: doubtful,
  judged: "2010-08-01",
  given: { ...none, ...given },
  expect,
});

const confirmed = decision({
  id: "reply/confirmed",
  title: text("存疑事故的认定", "How far a doubtful accident is ruled"),
  cites,
  from,
  about: record(doubted),
  law: "judged",
  appliesWhen: (a) => all(a.doubtful, determinedLevel.of(a).is("ordinary")),
  outcomes: ordered({
    disaster: text("不属于事故", "no accident"),
    accident: text("属于事故", "an accident"),
    "for-city": text("待市级确认", "for the city to confirm"),
    "for-county": text("待县级认定", "for the county to find"),
  }),
  combine: "exactlyOne",
  consequences: {
    "for-county": [
      {
        id: "find",
        text: text("初步认定", "find what it was"),
        who: text("县级人民政府", "the county"),
      },
    ],
    "for-city": [
      {
        id: "confirm",
        text: text("确认", "confirm it"),
        who: text("县级人民政府", "the county"),
        to: text("市级人民政府", "the city"),
      },
    ],
  },
  rows: (a) => {
    const found = any(countyYes.of(a).atLeast(1), countyNo.of(a).atLeast(1));
    const ended = any(cityYes.of(a).atLeast(1), cityNo.of(a).atLeast(1));
    return [
      { when: not(found), then: "for-county" },
      { when: all(found, not(ended)), then: "for-city" },
      { when: all(found, cityYes.of(a).atLeast(1)), then: "accident" },
      { when: all(found, cityNo.of(a).atLeast(1), cityYes.of(a).below(1)), then: "disaster" },
    ];
  },
  examples: [
    shown("县级尚未认定", "the county has not found", {}, "for-county"),
    shown("县级认定、市级未确认", "found, and not confirmed", { [countyNo.id]: 1 }, "for-city"),
    shown("市级先于县级的不作数", "the city before the county", { [cityNo.id]: 1 }, "for-county"),
    shown("确认不属于事故", "confirmed as no accident", { [countyNo.id]: 1, [cityNo.id]: 1 }, "disaster"),
    shown("确认属于事故", "confirmed as an accident", { [countyYes.id]: 1, [cityYes.id]: 1 }, "accident"),
    shown("市级改认", "the city finds otherwise", { [countyNo.id]: 1, [cityYes.id]: 1 }, "accident"),
  ],
});
/** What counts for the indicators of the year: what nobody doubts, and what was confirmed. */
const certain = unitCount({
  id: "reply/certain",
  cites: illustrative,
  from,
  each: "year",
  appliesTo: ["county"],
  within: { in: "period" },
  of: measured({
    over: doubted,
    title: text("没有疑问或者经确认的事故", "accidents without doubt, or confirmed"),
    number: text("起数", "number"),
    unit: "case",
    since: from,
    where: (a) => any(not(a.doubtful), confirmed.of(a).is("accident")),
    examples: {
      some: (n) => Array.from({ length: n }, () => ({ doubtful: false })),
      none: [{ ...doubtful, doubtful: true }],
      given: none,
    },
  }),
});

const judged = (nature: string, expect: RegimeCase["expect"], deaths = 10): RegimeCase => ({
  of: annual,
  name: `${nature}, ${deaths} dead`,
  facts: { id: "u", kind: "county" },
  period: "2010",
  judged: "2011-01-10",
  records: { accidents: [accident("a", "2010-07-01", deaths, { nature })] },
  expect,
});
type Ruling = readonly [by: "county" | "city", isAccident: boolean | null];
const rulingRows = (of: readonly Ruling[]) =>
  of.map(([by, isAccident], i) => ({ id: `r${i}`, accident: "a", happenedOn: "2010-07-20", by, isAccident }));
const doubt = (
  name: string,
  of: readonly Ruling[],
  expect: RegimeCase["expect"],
  more: Partial<RegimeCase> = {},
): RegimeCase => ({
  of: confirmed,
  name,
  facts: accident("a", "2010-07-01", 1, { doubtful: true }),
  judged: "2010-08-01",
  records: { natureRulings: rulingRows(of) },
  expect,
  ...more,
});
const counts = (name: string, of: readonly Ruling[], expect: RegimeCase["expect"]): RegimeCase => ({
  of: certain,
  name: `${name}: counts`,
  facts: { id: "u", kind: "county" },
  period: "2010",
  judged: "2011-01-10",
  records: {
    natureRulings: rulingRows(of),
    accidents: [
      accident("a", "2010-07-01", 1, { doubtful: true }),
      accident("b", "2010-07-02", 1, { doubtful: false }),
    ],
  },
  expect,
});

regime(
  "disaster or accident",
  [...definitions, countyYes, countyNo, cityYes, cityNo, confirmed, certain],
  [
    judged("responsibility", "veto"),
    judged("responsibility", "none", 9),
    ...(Object.keys(natures) as (keyof typeof natures)[])
      .filter((nature) => nature !== "responsibility")
      .map((nature) => judged(nature, "none", 30)),
    {
      of: annual,
      name: "what is reported and not ruled otherwise counts, as an assumption",
      facts: { id: "u", kind: "county" },
      period: "2010",
      judged: "2011-01-10",
      records: { accidents: [{ ...accident("a", "2010-07-01", 10), nature: null }] },
      expect: "veto",
    },
    doubt("nobody has ruled", [], "for-county", { follows: [{ id: "find", who: "the county" }] }),
    doubt("the county has found", [["county", false]], "for-city", {
      follows: [{ id: "confirm", who: "the county", to: "the city" }],
    }),
    doubt("the city before the county", [["city", false]], "for-county"),
    doubt(
      "the city confirms that it is none",
      [
        ["county", false],
        ["city", false],
      ],
      "disaster",
      { follows: [] },
    ),
    doubt(
      "the city confirms that it is one",
      [
        ["county", true],
        ["city", true],
      ],
      "accident",
    ),
    doubt(
      "the city finds otherwise",
      [
        ["county", false],
        ["city", true],
      ],
      "accident",
    ),
    doubt(
      "what the city ruled is not on record",
      [
        ["county", true],
        ["city", null],
      ],
      {
        atLeast: "disaster",
        atMost: "for-city",
      },
    ),
    doubt(
      "a larger accident is not for them",
      [],
      { notApplicable: true },
      {
        facts: accident("a", "2010-07-01", 3, { doubtful: true }),
      },
    ),
    counts("nobody has ruled", [], "1"),
    counts("the county alone", [["county", true]], "1"),
    counts(
      "confirmed",
      [
        ["county", true],
        ["city", true],
      ],
      "2",
    ),
    counts(
      "confirmed to be none",
      [
        ["county", true],
        ["city", false],
      ],
      "1",
    ),
  ],
);
