import { not, text } from "@anwei/plugin/v1";
import { certificateNorm, datedDuty, recurringDuty, trainingNorm } from "@anwei/responsibility";
import { lacking } from "../pattern/lacking.js";
import { ourActivities, ourTrainings } from "../records/extended.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(9);
const who = { kinds: ["township", "department"] } as const;
const officers = {
  who: (s: Parameters<Parameters<typeof certificateNorm>[0]["who"]>[0]) => s.role.is("officer"),
  person: { role: "officer" },
  others: [{ role: "worker" }],
} as const;

/** 每年初制定培训计划; the first beginning of a year after the opinion is that of 2016. */
const plan = datedDuty({
  id: `${id}/training-plan`,
  title: text("每年初制定安全教育培训计划", "A training plan at the beginning of each year"),
  note: text("“年初”没有日期，按1月31日以前理解", "“the beginning of the year” has no day: read as by 31 January"),
  cites,
  from: "2016-01-01",
  who,
  activities: ourActivities,
  action: "training-plan",
  by: [{ by: "01-31" }],
  strength: "must",
});

const cadres = recurringDuty({
  id: `${id}/cadre-training`,
  title: text("安全知识纳入干部培训", "Safety in the training of cadres"),
  note: text("未写明频次，按每年至少一次理解", "how often is not said: read as once a year"),
  cites,
  from,
  who,
  activities: ourActivities,
  action: "training",
  topic: "cadres",
  atLeast: 1,
  each: "year",
  strength: "must",
});

const lectures = recurringDuty({
  id: `${id}/lectures`,
  title: text("分类举办专题讲座", "Lectures by category"),
  note: text("类别和场次没有写明，按每年至少一次理解", "neither categories nor numbers are said: read as once a year"),
  cites,
  from,
  who,
  activities: ourActivities,
  action: "lecture",
  atLeast: 1,
  each: "year",
  strength: "must",
});

/** 每3年轮训一次, in principle. */
const retraining = trainingNorm({
  ...officers,
  id: `${id}/retraining`,
  title: text("执法人员每三年轮训一次", "An officer is retrained once in three years"),
  shareTitle: text("执法人员轮训率", "Officers retrained"),
  type: "rotation",
  other: "yearly",
  measure: "times",
  least: 1,
  cycle: 3,
  share: "1",
  cites: opinion.article(9, {
    note: text(
      "按滚动三年理解，首个周期自印发或者上岗之日起满三年届满；“原则上”为提醒",
      "read as any three years; the first ends three years after the opinion or the post began; “in principle” reminds",
    ),
  }),
  from,
  consequence: { id: "retrained", text: text("提醒轮训", "a reminder to retrain"), strength: "should" },
});

/** 以专业法制和执法业务实训为主要内容. */
const contents = lacking({
  id: `${id}/retraining-contents`,
  title: text("轮训内容", "What retraining is about"),
  note: text("“主要内容”的比例没有写明：两项都须有", "how much of each is not said: both have to be there"),
  cites,
  from,
  of: ourTrainings,
  law: "event",
  only: {
    when: (t) => t.type.is("rotation"),
    owing: [{ facts: { type: "rotation" } }],
    others: [{ facts: { type: "yearly" } }],
  },
  strength: "should",
  parts: {
    law: {
      title: text("没有专业法制", "no law"),
      lacks: (t) => not(t.modules.includes("law")),
      having: { facts: { modules: ["law"] } },
    },
    practice: {
      title: text("没有执法业务实训", "no practice"),
      lacks: (t) => not(t.modules.includes("practice")),
      having: { facts: { modules: ["practice"] } },
    },
  },
});

/** 持证上岗: every officer, without exception. */
const certified = certificateNorm({
  ...officers,
  id: `${id}/certified`,
  title: text("执法人员持证上岗", "An officer's certificate"),
  shareTitle: text("执法人员持证率", "Officers with a certificate"),
  type: "enforcement",
  other: "assessment",
  share: "1",
  cites,
  from,
  consequence: { id: "off-post", text: text("无证的不得上岗执法", "nobody without one enforces"), strength: "must" },
});

export const trainingRules = [plan, cadres, lectures, retraining, contents, certified].flatMap((r) => r.definitions);
export const trainingStates = [
  plan.standing.id,
  cadres.standing.id,
  lectures.standing.id,
  retraining.share.id,
  certified.share.id,
];
