import {
  count,
  counted,
  decision,
  indicator,
  inPeriod,
  ordered,
  parameter,
  recordIn,
  recordsBy,
  text,
} from "@anwei/plugin/v1";
import { namedList } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { lacking } from "./lacking.js";
import { cityActivities, cityCampaigns, cityUnits, eightFields, keySites } from "./records.js";
import { asRead, eightCampaigns, from, year } from "./sources.js";

type Field = keyof typeof eightFields;
const eight = Object.keys(eightFields) as Field[];

/** Whether a campaign is one of the eight (八项整治). */
export const listed = namedList({
  id: `${id}/eight-campaigns`,
  title: text("属于“八项”整治", "One of the eight campaigns"),
  of: cityCampaigns,
  items: eightFields,
  is: (c, field) => c.project.is(field),
  ending: "closed",
  editions: [{ from, listed: eight, cites: eightCampaigns }],
  example: (field) => ({ project: field ?? "other" }),
});

/** Which of the eight the city did not hold in a year. */
export const held = lacking<typeof cityUnits, typeof cityCampaigns, Field>({
  id: `${id}/campaigns-held`,
  title: text("“八项”整治未开展的", "Campaigns of the eight that were not held"),
  cites: eightCampaigns,
  from,
  about: recordIn(cityUnits, "year"),
  law: "periodEnd",
  appliesWhen: (u) => u.kind.is("county"),
  over: cityCampaigns,
  window: inPeriod(),
  by: (c) => c.project as never,
  things: eightFields,
  consequence: mended,
  example: {
    owing: { kind: "county" },
    others: [{ name: text("别的单位不适用", "not to other units"), facts: { kind: "village" } }],
    when: { period: String(year), judged: `${year}-12-31` },
    before: { period: String(year - 1), judged: `${year - 1}-12-31` },
    record: (project) => ({ unit: "u", project, happenedOn: from }),
    not: () => [{ unit: "v" }, { happenedOn: `${year - 1}-12-31` }, { project: "other" }],
  },
});

const search = { id: "a", unit: "office", action: "survey", target: "site", happenedOn: from } as const;

const surveys = indicator({
  id: `${id}/key-sites/surveys`,
  title: text("重点区域、企业、部位排查次数", "surveys of a key area, enterprise or point"),
  cites: asRead("四", "没有写次数，按每年至少一次理解", "how often is not said; once a year is taken"),
  from,
  about: recordIn(cityUnits, "year"),
  over: cityActivities,
  link: recordsBy("target"),
  window: inPeriod(),
  where: (a) => a.action.is("survey"),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("当年以其为对象的排查", "surveys of it in that year"),
      facts: { id: "site" },
      period: String(year),
      judged: `${year}-12-31`,
      records: {
        activities: [
          search,
          { ...search, id: "other", target: "elsewhere" },
          { ...search, id: "visit", action: "visit" },
          { ...search, id: "before", happenedOn: `${year - 1}-12-31` },
        ],
      },
      expect: 1,
    },
  ],
});

const least = parameter({
  id: `${id}/key-sites/least`,
  of: count(text("重点区域、企业、部位每年排查次数下限", "least number of surveys a year of what is key"), {
    unit: "time",
  }),
  moves: { may: "tighten", stricter: "higher" },
  history: [
    {
      from,
      value: 1,
      cites: asRead("四", "没有写次数，按每年至少一次理解", "how often is not said; once a year is taken"),
    },
  ],
});

const site = (keySite: keyof typeof keySites | "none", n: number, period = year) => ({
  facts: { id: "site", keySite },
  period: String(period),
  judged: `${period}-12-31`,
  given: { [surveys.id]: n },
});

/** 摸清重点区域、重点企业、重点部位的隐患: each is surveyed in the year. */
export const surveyed = decision({
  id: `${id}/key-sites`,
  title: text("重点区域、企业、部位已排查", "What is key was surveyed"),
  cites: asRead("四", "没有写次数，按每年至少一次理解", "how often is not said; once a year is taken"),
  from,
  about: recordIn(cityUnits, "year"),
  law: "periodEnd",
  appliesWhen: (u) => u.keySite.oneOf("area", "enterprise", "point"),
  outcomes: ordered({ surveyed: text("已排查", "surveyed"), unsurveyed: text("未排查", "not surveyed") }),
  combine: "gravest",
  rows: (u) => [{ when: surveys.of(u).below(least.value), then: "unsurveyed" }, { otherwise: "surveyed" }],
  consequences: { unsurveyed: [mended] },
  examples: [
    ...(["area", "enterprise", "point"] as const)
      .map((key) => [key, keySites[key]] as const)
      .flatMap(([key, { zh, en }]) => [
        { ...site(key, 0), name: text(`${zh}，没有排查`, `a ${en}, not surveyed`), expect: "unsurveyed" as const },
        { ...site(key, 1), name: text(`${zh}，排查一次`, `a ${en}, surveyed once`), expect: "surveyed" as const },
      ]),
    { ...site("none", 0), name: text("不是重点的不适用", "not to what is not key"), expect: { notApplicable: true } },
    {
      ...site("area", 0, year - 1),
      name: text("文件施行以前不适用", "not before the document"),
      expect: { notApplicable: true },
    },
  ],
});

export const definitions = [listed.listed, ...held.definitions, surveys, least, surveyed];
