import { count, parameter, type Terms, type Text, text } from "@anwei/plugin/v1";
import { recurringDuty } from "@anwei/responsibility";
import { id } from "../common.js";
import { lacking, unsaid } from "../pattern/lacking.js";
import { agenda, attendance, cityActivities } from "../records/government.js";
import { from, keyFields } from "../sources.js";

/** 每月召开一次安全生产调度会. */
export const monthly = recurringDuty({
  id: `${id}/dispatch-meeting`,
  title: text("市政府每月调度会", "The city's monthly dispatch meeting"),
  cites: keyFields,
  from,
  who: { kinds: ["city"] },
  activities: cityActivities,
  action: "dispatch",
  atLeast: 1,
  each: "month",
  strength: "must",
});

const atLeast = (name: string, title: Text, value: number) =>
  parameter({
    id: `${id}/dispatch-attendance/${name}`,
    of: count(title, { unit: "unit" }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ from, value, cites: keyFields }],
  });
const departments = atLeast("departments", text("参会的牵头部门数", "lead departments that come"), 9);
const groups = atLeast("groups", text("参会的督查组数", "supervision groups that come"), 10);

const meetings = {
  of: cityActivities,
  from,
  law: "event",
  strength: "must",
  cites: keyFields,
  only: {
    when: (a: Terms<typeof cityActivities>) => a.action.is("dispatch"),
    owing: [{ facts: { action: "dispatch" } }],
    others: [{ facts: { action: "meeting" } }],
  },
} as const;

/** 参会: the county heads, 9 lead departments, the heads of 10 supervision groups. */
export const attended = lacking({
  ...meetings,
  id: `${id}/dispatch-attendance`,
  title: text("调度会参会人员", "Who comes to the dispatch meeting"),
  parts: {
    ...unsaid<typeof cityActivities, keyof typeof attendance>("attendance", attendance),
    departments: {
      title: text("牵头部门不足9个", "fewer than 9 lead departments"),
      lacks: (a) => a.leadDepartments.below(departments.value),
      having: { facts: { leadDepartments: 9 } },
      lacking: { facts: { leadDepartments: 8 } },
    },
    groups: {
      title: text("督查组不足10个", "fewer than 10 supervision groups"),
      lacks: (a) => a.supervisionGroups.below(groups.value),
      having: { facts: { supervisionGroups: 10 } },
      lacking: { facts: { supervisionGroups: 9 } },
    },
  },
});

/** 会议内容: four things on the agenda. */
export const discussed = lacking({
  ...meetings,
  id: `${id}/dispatch-agenda`,
  title: text("调度会内容", "What the dispatch meeting is about"),
  parts: unsaid<typeof cityActivities, keyof typeof agenda>("agenda", agenda),
});

export const dispatchRules = [
  ...monthly.definitions,
  departments,
  groups,
  ...attended.definitions,
  ...discussed.definitions,
];
