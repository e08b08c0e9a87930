import { quota } from "@anwei/assessment";
import { exposureShare } from "@anwei/inspection";
import { all, always, atAnyTime, judgedOn, record, recordsBy, text } from "@anwei/plugin/v1";
import { dayBefore, recurringDuty } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { missing } from "./pattern/missing.js";
import { oneEach } from "./pattern/one-each.js";
import { areas, cityInspections, groups, links, rounds } from "./records/supervision.js";
import { cityUnits } from "./records/units.js";
import { cityActivities } from "./records/work.js";
import { asRead, from, responsibility, year } from "./sources.js";

type Link = keyof typeof links;
const ended = `${year}-06-30`;

/** 连环督查: which of the four links a round of dangers or of a campaign was without. */
const chain = missing<typeof rounds, typeof cityInspections, Link>({
  id: `${id}/supervision-chain`,
  title: text("连环督查缺少的环节", "Links that a round of supervision is without"),
  cites: asRead(
    "二",
    "抽查比例、暗访频次没有写，按每一轮每个环节至少一次理解",
    "neither the share nor how often is said: each link once in every round is taken",
  ),
  from,
  about: record(rounds),
  law: "event",
  appliesWhen: (r) => all(r.work.oneOf("dangers", "campaign"), r.endsOn.below(judgedOn)),
  over: cityInspections,
  link: recordsBy("round"),
  window: atAnyTime(),
  where: (i) => i.happenedOn.atMost(judgedOn),
  by: (i) => i.link as never,
  things: links,
  consequence: { id: "made-up", text: text("补上缺少的环节", "the link is made up for") },
  example: {
    owing: { unit: "c", happenedOn: from, work: "dangers", endsOn: ended },
    alike: [{ name: text("专项整治，四个环节全无", "a campaign, all four lacking"), facts: { work: "campaign" } }],
    others: [
      { name: text("其他工作不适用", "not to other work"), facts: { work: "other" } },
      { name: text("结束当日还不判定", "not judged on its last day yet"), facts: { endsOn: `${year}-07-01` } },
    ],
    when: { judged: `${year}-07-01` },
    before: { judged: `${year}-07-01`, facts: { happenedOn: dayBefore(from) } },
    record: (link) => ({ unit: "e", round: "u", link, happenedOn: `${year}-07-01` }),
    not: () => [{ round: "v" }, { happenedOn: `${year}-07-02` }],
  },
});

/** 市安委会6个综合督查组. */
const six = quota({
  id: `${id}/supervision-groups`,
  title: text("综合督查组个数", "Supervision groups"),
  cites: responsibility,
  from,
  appliesTo: ["city"],
  over: groups,
  where: () => always,
  meets: (g) => g.happenedOn.atMost(judgedOn),
  within: "any-time",
  measure: { count: 6 },
  side: "at-least",
  by: "12-31",
  consequences: [mended],
  example: { met: { happenedOn: from }, short: { happenedOn: "2019-01-01" }, others: [] },
});

/** 包区域督查: each county is covered by one of them. */
const covered = oneEach({
  id: `${id}/areas`,
  title: text("县区由一个督查组包片", "Each county is covered by one group"),
  cites: asRead(
    "二",
    "各组包哪些县区没有写，按登记的分工",
    "which group covers which county is not said: what is on record is taken",
  ),
  of: cityUnits,
  appliesWhen: (u) => u.kind.is("county"),
  each: [{ name: text("县区", "a county"), facts: { kind: "county" } }],
  others: [{ name: text("乡镇不适用", "not to a township"), facts: { kind: "township" } }],
  over: areas,
  link: recordsBy("area"),
  linkedBy: "area",
  consequence: { id: "assigned", text: text("明确一个督查组包片", "one group is made to cover it") },
});

/** 县区周督查通报. */
const weekly = recurringDuty({
  id: `${id}/weekly-bulletin`,
  title: text("县区周督查通报", "Counties circulate supervision each week"),
  cites: asRead("二", "原文“xx县区”，按所有县区理解", "the copy prints “xx” before counties: all of them are taken"),
  from,
  who: { kinds: ["county"] },
  activities: cityActivities,
  action: "circular",
  topic: "week-supervision",
  atLeast: 1,
  each: "week",
  strength: "must",
});

/** 40%以上版面曝光反面典型. */
const exposure = exposureShare({
  id: `${id}/exposure`,
  title: text("通报曝光反面典型的版面", "Room of a bulletin that exposes bad examples"),
  cites: asRead(
    "二",
    "版面按面积、条数还是字数没有写，同一份通报用同一种",
    "by area, items or words is not said: one and the same within a bulletin",
  ),
  from,
  share: "0.4",
  consequence: mended,
});

/** 二（三）严格督查督办. */
export const definitions = [chain, six, covered, weekly, exposure].flatMap((part) => part.definitions);
