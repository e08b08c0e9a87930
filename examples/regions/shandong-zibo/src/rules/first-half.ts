import { text } from "@anwei/plugin/v1";
import { coverageDuty } from "@anwei/responsibility";
import { id } from "../common.js";
import { done } from "../pattern/done.js";
import { cityActivities } from "../records/government.js";
import { work } from "../records/works.js";
import {
  asRead,
  education,
  enforcement,
  fourStricts,
  from,
  half,
  keyFields,
  network,
  responsibility,
  standardisation,
  year,
} from "../sources.js";

const firstHalf = [from, half] as const;
const inFirstHalf = (cited: typeof keyFields) =>
  asRead(cited, "没有写日期，按上半年理解", "no day is said: the first half of the year is taken");

/** What the city, its counties and enterprises have done by the middle of the year. */
const list = [
  done({
    id: "executive-meeting",
    title: text("第50次常务会议", "The 50th executive meeting"),
    cites: [responsibility, fourStricts],
    who: "city",
    items: work.executiveMeeting,
    within: [`${year}-04-14`, `${year}-04-14`],
  }),
  done({
    id: "closure-notice",
    title: text("依法关闭的通知", "Notice of closing by law"),
    cites: keyFields,
    who: "city",
    items: work.closureNotice,
    within: [`${year}-02-01`, `${year}-02-28`],
  }),
  done({
    id: "closure-meetings",
    title: text("关闭专题调度会两次", "Two special meetings on closing"),
    cites: asRead(
      keyFields,
      "没有写日期，按2月通知以后、上半年理解",
      "no day is said: from February to the middle of the year is taken",
    ),
    who: "city",
    items: work.closureMeetings,
    within: [`${year}-02-01`, half],
    times: 2,
  }),
  done({
    id: "chemicals",
    title: text("危险化学品监管的各项工作", "What was done about chemicals"),
    cites: asRead(
      keyFields,
      "没有写日期，按上半年理解；联合印发的部门以“等”结尾",
      "no day is said: the first half is taken; the list of who issued the joint notice is open",
    ),
    who: "city",
    items: work.chemicals,
    within: firstHalf,
  }),
  done({
    id: "secondary-hazards",
    title: text("危化品次生危害应急预案", "Emergency plan for secondary hazards of chemicals"),
    cites: keyFields,
    who: "city",
    items: work.secondaryHazards,
    within: [`${year}-04-01`, `${year}-04-30`],
  }),
  done({
    id: "rescue-centre",
    title: text("鲁中应急救援中心", "Rescue centre of central Shandong"),
    cites: keyFields,
    who: "city",
    items: work.rescueCentre,
    within: [from, `${year}-05-26`],
  }),
  done({
    id: "supervised-item",
    title: text("标准化列入年度督办重点", "Standardisation on the year's list"),
    cites: inFirstHalf(standardisation),
    who: "city",
    items: work.supervisedItem,
    within: firstHalf,
  }),
  done({
    id: "opinions",
    title: text("各行业标准化实施意见", "Opinions on standardisation by industry"),
    cites: asRead(standardisation, "列举以“等”结尾；按上半年理解", "the list is open; the first half is taken"),
    who: "city",
    items: work.opinions,
    within: firstHalf,
  }),
  done({
    id: "steps",
    title: text("标准化的组织步骤", "Steps of standardisation"),
    cites: inFirstHalf(standardisation),
    who: "city",
    items: work.steps,
    within: firstHalf,
  }),
  done({
    id: "standards",
    title: text("印发的行业标准", "Standards issued"),
    cites: asRead(standardisation, "标准的内容不在文中", "what the standards say is not in the text"),
    who: "city",
    items: work.standards,
    within: firstHalf,
  }),
  done({
    id: "tutorials",
    title: text("贯标辅导和典型", "Tutorials and examples of standardisation"),
    cites: asRead(
      standardisation,
      "“这月”按2006年7月理解，到年底",
      "“this month” is read as July 2006, up to the end of the year",
    ),
    who: "city",
    items: work.tutorials,
    within: [`${year}-07-01`, `${year}-12-31`],
  }),
  done({
    id: "discretion",
    title: text("行政处罚自由裁量权", "Discretion in penalties"),
    cites: asRead(enforcement, "裁量档次不在文中", "the bands are not in the text"),
    who: "city",
    items: work.discretion,
    within: firstHalf,
  }),
  done({
    id: "enforcement-plan",
    title: text("区县执法年度计划", "A county's enforcement plan"),
    cites: inFirstHalf(enforcement),
    who: "county",
    items: work.enforcementPlan,
    within: firstHalf,
  }),
  done({
    id: "training",
    title: text("安全培训的各项工作", "What was done about training"),
    cites: inFirstHalf(education),
    who: "city",
    items: work.training,
    within: firstHalf,
  }),
  done({
    id: "safety-month",
    title: text("安全生产月活动", "Activities of Safety Month"),
    cites: asRead(education, "没有写月份，按6月理解", "the month is not said: June is taken"),
    who: "city",
    items: work.safetyMonth,
    within: [`${year}-06-01`, half],
  }),
  ...(["city", "county"] as const).map((who) =>
    done({
      id: `platforms/${who}`,
      title:
        who === "city"
          ? text("市级信息平台", "The city's information platform")
          : text("区县信息平台", "A county's information platform"),
      cites: inFirstHalf(network),
      who,
      items: work.platforms,
      within: firstHalf,
    }),
  ),
  done({
    id: "may-training",
    title: text("5月安监人员培训", "Training of officers in May"),
    cites: network,
    who: "city",
    items: work.mayTraining,
    within: [`${year}-05-01`, `${year}-05-31`],
  }),
  done({
    id: "platform-use",
    title: text("安监人员率先使用", "Officers use it first"),
    cites: asRead(
      network,
      "没有写日期，按年底以前已经使用理解",
      "no day is said: in use by the end of the year is taken",
    ),
    who: "county",
    items: work.platformUse,
    within: [from, `${year}-12-31`],
  }),
  done({
    id: "points-split",
    title: text("监控目标的分解和考核", "How the target of points is split and assessed"),
    cites: inFirstHalf(network),
    who: "city",
    items: work.points,
    within: firstHalf,
  }),
  done({
    id: "study",
    title: text("专题学习", "What was studied"),
    cites: inFirstHalf(fourStricts),
    who: "city",
    items: work.study,
    within: firstHalf,
  }),
  done({
    id: "four-stricts",
    title: text("“四个严格”大检查", "The inspection of the four stricts"),
    cites: asRead(fourStricts, "自4月4日起，没有写结束日期", "from 4 April on; when it ends is not said"),
    who: "city",
    items: work.strictsBegun,
    within: [`${year}-04-04`, `${year}-04-04`],
  }),
  done({
    id: "forms",
    title: text("大检查的形式", "Forms of the inspection"),
    cites: asRead(
      fourStricts,
      "列举以“等”结尾；没有写结束日期，按上半年理解",
      "the list is open; its end is not said: the middle of the year is taken",
    ),
    who: "city",
    items: work.forms,
    within: [`${year}-04-04`, half],
  }),
  done({
    id: "special-checks",
    title: text("各领域专项检查", "Special checks by field"),
    cites: asRead(
      fourStricts,
      "由各牵头部门开展，按市级台账登记",
      "made by the lead departments, entered in the city's register",
    ),
    who: "city",
    items: work.specialChecks,
    within: [`${year}-04-04`, half],
  }),
] as const;

/** 10个包区县督查组: each county is supervised for its major dangers. */
export const supervised = coverageDuty({
  id: `${id}/counties-supervised`,
  title: text("对区县督查重大隐患整改", "Counties supervised for major dangers"),
  cites: asRead(fourStricts, "没有写次数，按每半年至少一次理解", "how often is not said: once each half-year is taken"),
  from,
  who: { kinds: ["city"] },
  covers: { kinds: ["county"], below: "directly" },
  activities: cityActivities,
  action: "supervision",
  topic: "major-dangers",
  atLeast: 1,
  each: "halfYear",
  strength: "must",
});

export const firstHalfRules = [...list.flatMap((d) => d.definitions), ...supervised.definitions];
