import { quota } from "@anwei/assessment";
import { decision, judgedOn, not, ordered, percent, record, text } from "@anwei/plugin/v1";
import { letterCascade, letters, recurringDuty } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { cityActivities, cityUnits } from "./records.js";
import { asRead, from, supervision } from "./sources.js";

/** 年初: by which day of the year letters are signed. */
const by = "03-31";
const early = asRead(
  "三",
  "“年初”没有日期，按3月31日以前理解",
  "“at the beginning of the year” has no date; 31 March is taken",
);

/** 目标责任书: the city signs one with each township, zone, department and enterprise concerned. */
export const cascade = letterCascade({
  id: `${id}/letters`,
  givers: ["county"],
  levels: ["township", "zone"],
  listed: ["department", "enterprise"],
  by,
  within: 30,
  withinCites: asRead(
    "三",
    "年中变动的没有写，按30日理解",
    "nothing is said of changes within the year; 30 days are taken",
  ),
  coverage: percent(100),
  cites: early,
  from,
  consequence: mended,
});

/** 96份目标责任书. */
export const signed = quota({
  id: `${id}/letters-signed`,
  title: text("签订目标责任书份数", "Letters of targets signed"),
  cites: early,
  from,
  appliesTo: ["county"],
  over: letters,
  where: (l) => l.level.oneOf("township", "zone", "department", "enterprise"),
  meets: (l) => l.signedOn.atMost(judgedOn),
  within: "year",
  measure: { count: 96 },
  side: "at-least",
  by,
  consequences: [mended],
  example: {
    met: { level: "township", signedOn: from },
    short: { level: "zone", signedOn: "none" },
    others: [{ level: "worker", signedOn: from }],
  },
});

const letter = { id: "l", unit: "u", happenedOn: from, level: "township", signedOn: from, signedBy: "镇长" } as const;

/** 责任到人: whoever signed is named. */
export const named = decision({
  id: `${id}/letters/named`,
  title: text("责任书落实到人", "A letter names who answers"),
  cites: asRead("三", "按签字人有无理解“责任到人”", "that somebody is named as signing is taken for it"),
  about: record(letters),
  law: "event",
  from,
  appliesWhen: (l) => l.signedOn.exists,
  outcomes: ordered({
    named: text("写明签字人", "somebody is named"),
    unnamed: text("没有写明签字人", "nobody is named"),
  }),
  combine: "gravest",
  rows: (l) => [{ when: not(l.signedBy.exists), then: "unnamed" }, { otherwise: "named" }],
  consequences: { unnamed: [mended] },
  examples: [
    { name: text("写明签字人", "somebody is named"), facts: letter, expect: "named" },
    { name: text("没有写明", "nobody is named"), facts: { ...letter, signedBy: "none" }, expect: "unnamed" },
    {
      name: text("尚未签订的不适用", "not to one that is not signed"),
      facts: { ...letter, signedOn: "none", signedBy: "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("签字人未报：未定", "who signed is not reported: undecided"),
      facts: { ...letter, signedBy: null },
      expect: { atLeast: "named", atMost: "unnamed" },
    },
    {
      name: text("上年的责任书不适用", "not to a letter of the year before"),
      facts: { ...letter, happenedOn: "2004-12-31", signedBy: "none" },
      expect: { notApplicable: true },
    },
  ],
});

const duty = { from, atLeast: 1, strength: "must" } as const;
const byCity = { ...duty, who: { kinds: ["county"] }, activities: cityActivities } as const;

/** 月自查: by each unit that signed a letter. */
export const selfCheck = recurringDuty({
  ...duty,
  id: `${id}/self-check`,
  title: text("责任单位每月自查", "Monthly self-check of units that answer"),
  cites: asRead(
    "三",
    "没有写由谁自查，按签订责任书的单位理解",
    "who checks is not said; units that signed a letter are taken",
  ),
  who: {
    kinds: ["township", "zone", "department", "enterprise"],
    only: {
      units: cityUnits,
      where: (u) => u.signsLetter,
      owing: [{ signsLetter: true }],
      others: [{ signsLetter: false }],
    },
  },
  activities: cityActivities,
  action: "self-check",
  each: "month",
});

/** 季考评. */
export const quarterly = recurringDuty({
  ...byCity,
  id: `${id}/quarterly-assessment`,
  title: text("市政府每季考评", "Quarterly assessment by the city"),
  cites: asRead("三", "没有写由谁考评，按市政府理解", "who assesses is not said; the city is taken"),
  action: "assessment",
  topic: "quarter",
  each: "quarter",
});

/** 半年总结. */
export const halfYearly = recurringDuty({
  ...byCity,
  id: `${id}/half-year-summary`,
  title: text("半年总结", "Half-yearly summary"),
  cites: asRead(
    "三",
    "每年一次还是两次没有写明，按每半年一次理解",
    "once or twice a year is not said; each half-year is taken",
  ),
  action: "summary",
  each: "halfYear",
});

/** 年底总评. */
export const yearly = recurringDuty({
  ...byCity,
  id: `${id}/yearly-assessment`,
  title: text("年底总评", "Assessment at the end of the year"),
  cites: supervision,
  action: "assessment",
  topic: "year",
  each: "year",
});
