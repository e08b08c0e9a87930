import { all, not, text } from "@anwei/plugin/v1";
import { staffingNorm } from "@anwei/responsibility";
import { inPlace, supervisors } from "../pattern/in-place.js";
import { lacking } from "../pattern/lacking.js";
import { setUp } from "../records/establishments.js";
import { departmentClasses, places, townshipClasses } from "../records/units.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(6);
const inPrinciple = { id: "staffed", text: text("提醒配齐", "a reminder to staff it"), strength: "should" } as const;
const must = { id: "named", text: text("限期明确一名", "one is to be named by a set day"), strength: "must" } as const;

/** Every township has a committee, chaired by its head. */
const committee = inPlace({
  id: "township-committee",
  title: text("乡镇（街道）安委会", "Safety committee of a township"),
  note: text(
    "主任须为乡镇长（街道办事处主任）；党政同责下另设双主任的，原文没有写明",
    "its chair is the head of the township; whether the party secretary may chair it too is not said",
  ),
  cites,
  who: { kinds: ["township"] },
  items: setUp.township,
  strength: "must",
  besides: {
    chair: {
      title: text("主任不是乡镇长（街道办事处主任）", "not chaired by the head"),
      lacks: (u) => not(u.committeeChair.is("head")),
      having: { facts: { committeeChair: "head" } },
      lacking: { facts: { committeeChair: "other" } },
      alike: [{ name: text("没有主任", "nobody chairs it"), lacks: true, facts: { committeeChair: "none" } }],
    },
  },
});

/** 安监所人员: 4, 3 or 2 officers, full- or part-time, by the class of the township. */
const station = staffingNorm({
  id: `${id}/station-staff`,
  title: text("乡镇（街道）安监所监管人员", "Officers of a township's safety station"),
  note: text(
    "三类的划分标准原文没有写明，由区认定；兼职按一人计；“原则上”允许例外，为提醒",
    "how the three classes are told is not said; a part-timer counts as one; “in principle” leaves exceptions, so it reminds",
  ),
  of: places,
  appliesTo: (u) => u.kind.is("township"),
  example: { kind: "township" },
  elsewhere: { kind: "village" },
  classes: {
    title: text("乡镇类别", "class of township"),
    members: townshipClasses,
    of: (u) => u.townshipClass,
    field: "townshipClass",
  },
  who: (s) => all(s.role.is("officer"), s.engagement.oneOf("full-time", "part-time")),
  person: { role: "officer", engagement: "full-time" },
  alike: [{ engagement: "part-time" }],
  others: [{ role: "worker" }, { engagement: "entrusted" }],
  history: [{ from, least: { heavy: 4, larger: 3, ordinary: 2 }, cites }],
  consequence: inPrinciple,
});

/** 兼职安全生产信息员: one of each village's or community's leadership team. */
const village = staffingNorm({
  id: `${id}/village-officer`,
  title: text("村（社区）兼职安全生产信息员", "Part-time information officer of a village"),
  note: text("“1名”按恰为一名理解", "“one” is read as exactly one"),
  of: places,
  appliesTo: (u) => u.kind.is("village"),
  example: { kind: "village" },
  elsewhere: { kind: "township" },
  who: (s) => all(s.role.is("information-officer"), s.engagement.is("part-time"), s.fromLeadership),
  person: { role: "information-officer", engagement: "part-time", fromLeadership: true },
  others: [{ role: "officer" }, { engagement: "full-time" }, { fromLeadership: false }],
  history: [{ from, least: { every: 1 }, most: { every: 1 }, cites }],
  consequence: must,
});

const section = inPlace({
  id: "safety-section",
  title: text("部门安全管理股室", "Safety section of a department"),
  cites,
  who: supervisors,
  items: setUp.department,
  strength: "must",
});

/** Full-time officers of a department: 2 where its trade is a key one, else 1. */
const department = staffingNorm({
  id: `${id}/department-staff`,
  title: text("行业主管部门专职监管人员", "Full-time officers of a department"),
  note: text(
    "重点行业原文没有列明，由区认定；兼职不计；“原则上”允许例外，为提醒",
    "which trades are key is not said; part-timers do not count; “in principle” leaves exceptions, so it reminds",
  ),
  of: places,
  appliesTo: (u) => u.departmentClass.exists,
  example: { kind: "department" },
  elsewhere: { kind: "department", departmentClass: "none" },
  classes: {
    title: text("部门类别", "class of department"),
    members: departmentClasses,
    of: (u) => u.departmentClass,
    field: "departmentClass",
  },
  who: (s) => all(s.role.is("officer"), s.engagement.is("full-time")),
  person: { role: "officer", engagement: "full-time" },
  others: [{ role: "worker" }, { engagement: "part-time" }],
  history: [{ from, least: { key: 2, other: 1 }, cites }],
  consequence: inPrinciple,
});

/** Article 7: officers of the district at key places, and squadrons for areas. */
const stationed = lacking({
  id: `${id}/stationed`,
  title: text("向重点乡镇（园区）派驻执法", "Officers stationed at key townships and parks"),
  note: text("重点乡镇、园区由区认定；“推行”为提醒", "which are key the district says; “promote” reminds"),
  cites: opinion.article(7),
  from,
  of: places,
  law: "judged",
  only: {
    when: (u) => all(u.kind.oneOf("township", "zone"), u.keyPlace),
    owing: [{ facts: { kind: "township", keyPlace: true } }, { facts: { kind: "zone", keyPlace: true } }],
    others: [{ facts: { kind: "township", keyPlace: false } }, { facts: { kind: "village", keyPlace: true } }],
  },
  strength: "should",
  parts: {
    nobody: {
      title: text("没有派驻执法力量", "no officers are stationed"),
      lacks: (u) => not(u.stationed),
      having: { facts: { stationed: true } },
    },
  },
});

const squadron = lacking({
  id: `${id}/squadron`,
  title: text("片区执法中队", "Area squadron"),
  note: text(
    "与派驻并行还是择一，原文没有写明；“推行”为提醒",
    "beside stationing or in its place is not said; “promote” reminds",
  ),
  cites: opinion.article(7),
  from,
  of: places,
  law: "judged",
  only: {
    when: (u) => u.kind.is("township"),
    owing: [{ facts: { kind: "township" } }],
    others: [{ facts: { kind: "village" } }],
  },
  strength: "should",
  parts: {
    none: {
      title: text("不属任何片区执法中队", "belongs to no squadron"),
      lacks: (u) => not(u.squadron.exists),
      having: { facts: { squadron: "第一片区执法中队" } },
    },
  },
});

export const staffRules = [committee, station, village, section, department, stationed, squadron].flatMap(
  (r) => r.definitions,
);
export const staffStates = [
  committee.lacking.id,
  station.enough.id,
  village.enough.id,
  ...(village.over ? [village.over.id] : []),
  section.lacking.id,
  department.enough.id,
  stationed.lacking.id,
  squadron.lacking.id,
];
