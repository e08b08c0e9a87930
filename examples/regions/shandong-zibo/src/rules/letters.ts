import { percent } from "@anwei/plugin/v1";
import { letterCascade } from "@anwei/responsibility";
import { id, mended } from "../common.js";
import { asRead, from, responsibility } from "../sources.js";

const common = {
  from,
  within: 30,
  withinCites: asRead(
    responsibility,
    "年中变动的没有写，按30日理解",
    "nothing is said of changes within the year: 30 days are taken",
  ),
  coverage: percent(100),
  consequence: mended,
} as const;

/** 1月9日签订: the city with each county, department and enterprise. */
export const signed = letterCascade({
  ...common,
  id: `${id}/letters`,
  givers: ["city"],
  levels: ["county"],
  listed: ["department", "enterprise"],
  by: "01-09",
  cites: asRead(
    responsibility,
    "1月9日会议上签订，按每年1月9日以前理解",
    "signed at the meeting of 9 January: read as by that day of each year",
  ),
});

/** 逐级分解: down to towns, villages, workshops, teams and individuals; nobody is left out (无缝隙). */
export const brokenDown = letterCascade({
  ...common,
  id: `${id}/breakdown`,
  givers: ["county"],
  levels: ["township", "village"],
  listed: ["workshop", "worker"],
  by: "06-30",
  cites: asRead(
    responsibility,
    "逐级分解没有期限，按上半年理解；“无缝隙”按没有一个单位没有责任书理解",
    "no day is said for handing it down: the first half is taken; “seamless” is read as nobody without a letter",
  ),
});

export const letterRules = [...signed.definitions, ...brokenDown.definitions];
