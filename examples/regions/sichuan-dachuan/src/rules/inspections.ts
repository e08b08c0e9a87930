import {
  all,
  atAnyTime,
  count,
  counted,
  decision,
  indicator,
  judgedOn,
  not,
  onDate,
  ordered,
  parameter,
  record,
  subtreeRecords,
  text,
  years,
} from "@anwei/plugin/v1";
import { inPlace, supervisors } from "../pattern/in-place.js";
import { eachOf, lacking, type Part } from "../pattern/lacking.js";
import { setUp } from "../records/establishments.js";
import { ourInspections, unannouncedElements } from "../records/extended.js";
import { obstructions } from "../records/tables.js";
import { places } from "../records/units.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(13);

/** 巡回检查、四不两直、暗查暗访. */
const systems = inPlace({
  id: "inspection-systems",
  title: text("安全检查制度", "Systems of inspection"),
  cites,
  who: { ...supervisors, kinds: ["department", "township"] },
  items: setUp.inspection,
  strength: "must",
});

/** 四不两直: four things not done and two done; without one of the six it was no such inspection. */
const unannounced = lacking({
  id: `${id}/unannounced`,
  title: text("“四不两直”检查", "Unannounced inspections"),
  cites,
  from,
  of: ourInspections,
  law: "event",
  only: {
    when: (i) => i.mode.is("unannounced"),
    owing: [{ facts: { mode: "unannounced" } }],
    others: [{ facts: { mode: "spot" } }],
  },
  strength: "must",
  consequence: {
    id: "not-counted",
    text: text("不作为“四不两直”检查计入", "it does not count as an unannounced inspection"),
    strength: "must",
  },
  parts: eachOf(
    unannouncedElements,
    (element, { zh, en }): Part<typeof ourInspections> => ({
      title: text(`没有做到${zh}`, `not so: ${en}`),
      lacks: (i) => not(i.elements.includes(element)),
      having: { facts: { elements: [element] } },
    }),
  ),
});

const covered = ["township", "village", "enterprise"] as const;

/** 网格化: every enterprise, township and village has its grid. */
const grid = lacking({
  id: `${id}/grid`,
  title: text("纳入安全监管网格", "Within the safety grids"),
  cites,
  from,
  of: places,
  law: "judged",
  only: {
    when: (u) => u.kind.oneOf(...covered),
    owing: [{ facts: { kind: "township" } }, { facts: { kind: "village" } }, { facts: { kind: "enterprise" } }],
    others: [{ facts: { kind: "department" } }],
  },
  strength: "aim",
  parts: {
    outside: {
      title: text("没有纳入网格", "in no grid"),
      lacks: (u) => not(u.grid.exists),
      having: { facts: { grid: "g1" } },
    },
  },
});

const outside = indicator({
  id: `${id}/outside-grids`,
  title: text("没有纳入网格的单位数", "Units in no grid"),
  cites,
  from,
  about: record(places),
  law: "judged",
  over: places,
  link: subtreeRecords,
  window: atAnyTime(),
  where: (u) => all(u.kind.oneOf(...covered), not(u.grid.exists)),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("所属乡镇、村、企业中没有网格的", "townships, villages and enterprises below it without a grid"),
      facts: { id: "s", kind: "county" },
      judged: from,
      records: {
        units: [
          { id: "s", kind: "county" },
          { id: "t", kind: "township", parent: "s", grid: "g" },
          { id: "t2", kind: "township", parent: "s", grid: "none" },
          { id: "v", kind: "village", parent: "t", grid: "none" },
          { id: "e", kind: "enterprise", parent: "t", grid: "none" },
          { id: "d", kind: "department", parent: "s", grid: "none" },
          { id: "x", kind: "enterprise", parent: "elsewhere", grid: "none" },
        ],
      },
      expect: 3,
    },
  ],
});

const yearsOf = (name: string, zh: string, en: string, value: number) =>
  parameter({
    id: `${id}/grid-coverage/${name}`,
    of: count(text(zh, en), { unit: "year" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value, cites }],
  });
const earliest = yearsOf("first", "网格全覆盖：先期年数", "full coverage by grids: the earlier number of years", 2);
const latest = yearsOf("last", "网格全覆盖：最迟年数", "full coverage by grids: the later number of years", 3);

const cover = (n: number, judged: string) => ({
  facts: { id: "s", kind: "county" as const },
  judged,
  given: { [outside.id]: n },
});

/** 力争用2—3年时间覆盖所有: striven for, from the day of the opinion on. */
const coverage = decision({
  id: `${id}/grid-coverage`,
  title: text("网格化监管全覆盖", "Full coverage by grids"),
  note: text(
    "起算日没有写明，自印发之日起计；满两年未覆盖的为滞后，满三年的为未实现；“力争”不是义务，只作记录",
    "no first day is given, so the day of issue is taken: behind after two years, missed after three; to strive binds nobody, so it is noted",
  ),
  cites,
  from,
  about: record(places),
  law: "judged",
  appliesWhen: (u) => u.kind.is("county"),
  outcomes: ordered({
    covered: text("已全部覆盖", "covered"),
    "in-time": text("尚未全部覆盖，期限未满", "not yet, and in time"),
    behind: text("满两年未全部覆盖", "not covered after two years"),
    missed: text("满三年未全部覆盖", "not covered after three years"),
  }),
  combine: "gravest",
  rows: (u) => {
    const open = outside.of(u).atLeast(1);
    const two = onDate(from).plus(years(earliest.value));
    const three = onDate(from).plus(years(latest.value));
    return [
      { when: all(open, judgedOn.below(two)), then: "in-time" },
      { when: all(open, judgedOn.atLeast(two)), then: "behind" },
      { when: all(open, judgedOn.atLeast(three)), then: "missed" },
      { otherwise: "covered" },
    ];
  },
  consequences: {
    behind: [{ id: "noted", text: text("记录在案，加快推进", "noted, to be sped up"), strength: "aim" }],
    missed: [{ id: "noted", text: text("记录在案", "noted"), strength: "aim" }],
  },
  examples: [
    { ...cover(0, "2018-09-06"), name: text("全部覆盖", "all are covered"), expect: "covered" },
    {
      ...cover(1, "2017-09-05"),
      name: text("差一个，满两年前一日", "one is not, the day before two years"),
      expect: "in-time",
    },
    { ...cover(1, "2017-09-06"), name: text("差一个，满两年当日", "one is not, after two years"), expect: "behind" },
    {
      ...cover(1, "2018-09-05"),
      name: text("差一个，满三年前一日", "one is not, the day before three years"),
      expect: "behind",
    },
    { ...cover(1, "2018-09-06"), name: text("差一个，满三年当日", "one is not, after three years"), expect: "missed" },
    { ...cover(1, from), name: text("印发当日", "on the day of issue"), expect: "in-time" },
    {
      ...cover(1, from),
      facts: { id: "s", kind: "township" },
      name: text("不是区的不适用", "not to what is no district"),
      expect: { notApplicable: true },
    },
    {
      ...cover(1, "2015-09-05"),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

/** 不得以招商引资、发展经济等为由设置障碍. */
const obstruction = decision({
  id: `${id}/obstruction`,
  title: text("以招商引资、发展经济为由设置障碍", "Obstruction in the name of investment or growth"),
  cites,
  from,
  about: record(obstructions),
  law: "event",
  outcomes: ordered({
    other: text("其他情形", "another case"),
    inspection: text("对安全生产检查设置障碍", "an inspection was obstructed"),
    enforcement: text("对监管执法设置障碍", "enforcement was obstructed"),
  }),
  combine: "gravest",
  rows: (o) => {
    const barred = o.reason.oneOf("investment", "growth", "alike");
    return [
      { when: all(barred, o.of.is("inspection")), then: "inspection" },
      { when: all(barred, o.of.is("enforcement")), then: "enforcement" },
      { otherwise: "other" },
    ];
  },
  consequences: {
    inspection: [{ id: "removed", text: text("责令排除障碍，通报批评", "to be removed, and told"), strength: "must" }],
    enforcement: [{ id: "removed", text: text("责令排除障碍，通报批评", "to be removed, and told"), strength: "must" }],
  },
  examples: (["inspection", "enforcement"] as const).flatMap((of) => [
    ...(["investment", "growth", "alike"] as const).map((reason) => ({
      facts: { id: "o", unit: "u", happenedOn: from, of, reason },
      name: text(
        `${of === "inspection" ? "检查" : "执法"}受阻，理由：${reason === "investment" ? "招商引资" : reason === "growth" ? "发展经济" : "相类"}`,
        `${of} obstructed: ${reason}`,
      ),
      expect: of,
    })),
    {
      facts: { id: "o", unit: "u", happenedOn: from, of, reason: "other" as const },
      name: text(`${of === "inspection" ? "检查" : "执法"}受阻，其他理由`, `${of} obstructed for another reason`),
      expect: "other" as const,
    },
    {
      facts: { id: "o", unit: "u", happenedOn: "2015-09-05", of, reason: "growth" as const },
      name: text(
        `${of === "inspection" ? "检查" : "执法"}，施行前一日不适用`,
        `${of}, the day before it does not apply`,
      ),
      expect: { notApplicable: true as const },
    },
  ]),
});

export const inspectionRules = [
  ...systems.definitions,
  ...unannounced.definitions,
  ...grid.definitions,
  outside,
  earliest,
  latest,
  coverage,
  obstruction,
];
export const inspectionStates = [systems.lacking.id, grid.lacking.id, coverage.id];
