import { quota } from "@anwei/assessment";
import { all, percent, text } from "@anwei/plugin/v1";
import { staffingNorm } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { cityUnits } from "./records.js";
import { asRead, from } from "./sources.js";

const kinds = ["department", "township", "zone", "enterprise"] as const;

const inTheCity = {
  from,
  appliesTo: ["county"],
  over: cityUnits,
  within: "any-time",
  side: "at-least",
  by: "12-31",
  consequences: [mended],
} as const;

const member = { kind: "department", committeeMember: true } as const;

/** 市安委会成员单位: 58 after the change of that year. */
export const members = quota({
  ...inTheCity,
  id: `${id}/committee-members`,
  title: text("市安委会成员单位数", "Members of the city's safety committee"),
  cites: asRead("一", "58个按调整后的成员单位数理解", "58 is taken to be the number after the change"),
  where: (u) => u.kind.oneOf(...kinds),
  meets: (u) => u.committeeMember,
  measure: { count: 58 },
  example: {
    met: member,
    short: { ...member, committeeMember: false },
    others: [{ ...member, kind: "village" }],
  },
});

/** 成员单位专门机构: all 58 have one. */
export const memberBodies = quota({
  ...inTheCity,
  id: `${id}/member-bodies`,
  title: text("成员单位设立专门机构", "Member units with a body of their own"),
  cites: asRead("一", "原文作为事实陈述，按要求理解", "the text states it as a fact; it is read as a norm"),
  where: (u) => all(u.kind.oneOf(...kinds), u.committeeMember),
  meets: (u) => u.safetyBody,
  measure: { share: percent(100) },
  example: {
    met: { ...member, safetyBody: true },
    short: { ...member, safetyBody: false },
    others: [
      { ...member, committeeMember: false, safetyBody: true },
      { ...member, kind: "village", safetyBody: true },
    ],
  },
});

/** 成员单位人员: at least one, full- or part-time. */
export const memberStaff = staffingNorm({
  id: `${id}/member-staff`,
  title: text("成员单位专兼职安全管理人员", "Safety staff of a member unit"),
  of: cityUnits,
  appliesTo: (u) => u.committeeMember,
  example: { committeeMember: true },
  elsewhere: { committeeMember: false },
  who: (s) => s.engagement.oneOf("full-time", "part-time"),
  person: { engagement: "full-time" },
  alike: [{ engagement: "part-time" }],
  others: [{ engagement: "entrusted" }],
  history: [
    {
      from,
      least: { every: 1 },
      cites: asRead(
        "一",
        "未写每单位人数；58个单位116人恰为每单位2人，仍按至少1人理解",
        "no number for each is stated; 116 in 58 units are just two each, and still one is taken as the least",
      ),
    },
  ],
  consequence: mended,
});
