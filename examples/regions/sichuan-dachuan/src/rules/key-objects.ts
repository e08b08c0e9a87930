import { accidents } from "@anwei/accident";
import {
  all,
  any,
  atAnyTime,
  choice,
  count,
  counted,
  decision,
  indicator,
  judgedOn,
  months,
  not,
  ordered,
  parameter,
  record,
  text,
  yearStart,
  years,
} from "@anwei/plugin/v1";
import { inPlace, supervisors } from "../pattern/in-place.js";
import { doneOn, lacking } from "../pattern/lacking.js";
import { setUp } from "../records/establishments.js";
import { keyObjects } from "../records/tables.js";
import { places } from "../records/units.js";
import { from, opinion } from "../sources.js";
import { highRisk, ofHighRisk } from "./insurance.js";

const id = "sichuan-dachuan";
const cites = opinion.article(11);

const { "key-towns": _, ...ofTownships } = setUp.keyLists;

/** 重点监管名单: departments list townships, villages and enterprises. */
const lists = inPlace({
  id: "key-lists",
  title: text("部门的重点监管名单", "A department's lists of key objects"),
  cites,
  who: supervisors,
  items: setUp.keyLists,
  strength: "must",
});

/** Townships list villages and enterprises. */
const townshipLists = inPlace({
  id: "township-key-lists",
  title: text("乡镇（街道）的重点监管名单", "A township's lists of key objects"),
  note: text(
    "原文由乡镇和部门“分别”确定三类名单；乡镇确定重点乡镇不合层级，按只由部门确定理解",
    "townships and departments each draw up three lists; that a township lists townships is odd: departments alone are read to do so",
  ),
  cites,
  who: { kinds: ["township"] },
  items: ofTownships,
  strength: "must",
});

const fresh = parameter({
  id: `${id}/key-object/review-months`,
  of: count(text("重点监管对象动态调整周期（月）", "months within which key objects are reviewed"), { unit: "month" }),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    {
      from,
      value: 12,
      cites: opinion.article(11, {
        note: text("“动态管理”没有周期，按十二个月理解", "“managed dynamically” has no period: read as twelve months"),
      }),
    },
  ],
});

/** 跟踪监管、直接指导、动态管理 of what was chosen. */
const object = lacking({
  id: `${id}/key-object`,
  title: text("重点监管对象的监管", "Supervision of a key object"),
  cites,
  from,
  of: keyObjects,
  law: "judged",
  strength: "must",
  parts: {
    tracking: doneOn({ of: keyObjects, from, field: "trackedOn", title: text("没有跟踪监管", "not followed") }),
    guidance: doneOn({ of: keyObjects, from, field: "guidedOn", title: text("没有直接指导", "not guided") }),
    review: {
      title: text("超过周期没有动态调整", "not reviewed within the period"),
      lacks: (o) => not(o.reviewedOn.atLeast(judgedOn.minus(months(fresh.value)))),
      having: { facts: { reviewedOn: "2015-12-01" } },
      alike: [
        {
          name: text("恰为十二个月前调整", "reviewed just twelve months ago"),
          lacks: false,
          facts: { reviewedOn: "2015-12-01" },
          judged: "2016-12-01",
        },
        {
          name: text("十二个月零一日前调整", "reviewed twelve months and a day ago"),
          lacks: true,
          facts: { reviewedOn: "2015-12-01" },
          judged: "2016-12-02",
        },
      ],
    },
  },
});

/** 高危企业分布: each is on the map. */
const map = lacking({
  id: `${id}/high-risk-map`,
  title: text("高危企业分布情况", "Map of high-risk enterprises"),
  note: text("高危企业按第十六条所列行业领域认定", "high-risk enterprises are those of the fields of article 16"),
  cites,
  from,
  of: places,
  law: "judged",
  only: {
    when: (u) => all(u.kind.is("enterprise"), ofHighRisk(u)),
    owing: [{ facts: { kind: "enterprise" }, given: { [highRisk.id]: "listed" } }],
    others: [
      { facts: { kind: "enterprise" }, given: { [highRisk.id]: "unlisted" } },
      { facts: { kind: "village" }, given: { [highRisk.id]: "listed" } },
    ],
  },
  strength: "must",
  parts: {
    missing: {
      title: text("没有列入分布图", "not on the map"),
      lacks: (u) => not(u.located),
      having: { facts: { located: true } },
    },
  },
});

const reading = parameter({
  id: `${id}/accidents-in-five-years/reading`,
  of: choice(text("近五年的算法", "how five years are counted"), {
    rolling: text("至判定之日止五年", "five years up to the day of judging"),
    calendar: text("本年和前四个自然年", "this calendar year and the four before"),
  }),
  history: [
    {
      from,
      value: "rolling",
      cites: opinion.article(11, {
        note: text(
          "“近五年”未说明按自然年还是滚动计算，取滚动计算",
          "“the last five years” may be calendar years or any five: any five are taken",
        ),
      }),
    },
  ],
});

const accident = (name: string, happenedOn: string, unit = "s") => ({ id: name, unit, happenedOn });

/** 近五年来事故发生情况. */
const fiveYears = indicator({
  id: `${id}/accidents-in-five-years`,
  title: text("近五年事故起数", "Accidents of the last five years"),
  cites,
  from,
  about: record(places),
  law: "judged",
  over: accidents,
  window: atAnyTime(),
  where: (a) =>
    all(
      a.happenedOn.atMost(judgedOn),
      any(
        all(reading.value.is("rolling"), a.happenedOn.atLeast(judgedOn.minus(years(5)))),
        all(reading.value.is("calendar"), a.happenedOn.atLeast(yearStart.minus(years(4)))),
      ),
    ),
  fold: counted({ unit: "case" }),
  examples: [
    {
      name: text("五年前的同日计入，再前一日不计", "the same day five years ago counts, the day before does not"),
      facts: { id: "s" },
      judged: "2016-03-01",
      records: {
        accidents: [
          accident("a", "2011-03-01"),
          accident("b", "2011-02-28"),
          accident("c", "2016-03-01"),
          accident("d", "2016-03-02"),
          accident("e", "2015-05-01", "another"),
        ],
      },
      expect: 2,
    },
  ],
});

const chosen = indicator({
  id: `${id}/chosen`,
  title: text("已确定为重点监管对象", "Chosen as a key object"),
  cites,
  from,
  about: record(places),
  law: "judged",
  over: keyObjects,
  window: atAnyTime(),
  where: (o) => o.happenedOn.atMost(judgedOn),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("判定日以前确定的", "chosen up to the day of judging"),
      facts: { id: "s" },
      judged: from,
      records: {
        keyObjects: [
          { id: "o1", unit: "s", happenedOn: from },
          { id: "o2", unit: "s", happenedOn: "2015-09-07" },
          { id: "o3", unit: "another", happenedOn: from },
        ],
      },
      expect: 1,
    },
  ],
});

const weighed = (inList: "listed" | "unlisted", accidentsHad: number, times: number) => ({
  facts: { id: "s", kind: "enterprise" as const },
  judged: from,
  given: { [highRisk.id]: inList, [fiveYears.id]: accidentsHad, [chosen.id]: times },
});

/** 重点监管对象: an enterprise of high risk, or with an accident in five years, is to be chosen. */
const candidate = decision({
  id: `${id}/key-candidate`,
  title: text("应当纳入重点监管", "Whether an enterprise is to be a key object"),
  note: text(
    "“科学确定”没有写明标准：高危企业或者近五年发生过事故的，即为应当考虑的对象",
    "by what criteria is not said: an enterprise of high risk, or with an accident in five years, is to be considered",
  ),
  cites,
  from,
  about: record(places),
  law: "judged",
  appliesWhen: (u) => u.kind.is("enterprise"),
  outcomes: ordered({
    none: text("不在考虑之列", "not to be considered"),
    chosen: text("已纳入重点监管", "chosen"),
    candidate: text("应当考虑纳入，尚未纳入", "to be considered, not chosen yet"),
  }),
  combine: "gravest",
  rows: (u) => {
    const weighs = any(ofHighRisk(u), fiveYears.of(u).atLeast(1));
    return [
      { when: all(weighs, chosen.of(u).atLeast(1)), then: "chosen" },
      { when: all(weighs, chosen.of(u).below(1)), then: "candidate" },
      { otherwise: "none" },
    ];
  },
  consequences: {
    candidate: [
      { id: "consider", text: text("研究纳入重点监管调度范围", "to be considered for the key list"), strength: "must" },
    ],
  },
  examples: [
    { ...weighed("listed", 0, 0), name: text("高危企业，未纳入", "of high risk, not chosen"), expect: "candidate" },
    {
      ...weighed("unlisted", 1, 0),
      name: text("近五年一起事故，未纳入", "one accident in five years, not chosen"),
      expect: "candidate",
    },
    { ...weighed("unlisted", 0, 0), name: text("都不是", "neither"), expect: "none" },
    { ...weighed("listed", 0, 1), name: text("高危企业，已纳入", "of high risk, chosen"), expect: "chosen" },
    {
      ...weighed("unlisted", 1, 1),
      name: text("近五年一起事故，已纳入", "one accident in five years, chosen"),
      expect: "chosen",
    },
    { ...weighed("unlisted", 0, 1), name: text("都不是，也已纳入", "neither, chosen all the same"), expect: "none" },
    {
      ...weighed("listed", 1, 0),
      facts: { id: "s", kind: "village" },
      name: text("不是企业的不适用", "not to what is no enterprise"),
      expect: { notApplicable: true },
    },
    {
      ...weighed("listed", 1, 0),
      judged: "2015-09-05",
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

export const keyObjectRules = [
  ...lists.definitions,
  ...townshipLists.definitions,
  fresh,
  ...object.definitions,
  ...map.definitions,
  reading,
  fiveYears,
  chosen,
  candidate,
];
export const keyObjectStates = [lists.lacking.id, townshipLists.lacking.id, map.lacking.id, candidate.id];
