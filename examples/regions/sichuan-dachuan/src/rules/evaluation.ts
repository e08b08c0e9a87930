import { quota } from "@anwei/assessment";
import { caseEvents, cases } from "@anwei/enforcement";
import {
  all,
  any,
  atAnyTime,
  counted,
  indicator,
  judgedOn,
  not,
  percent,
  record,
  recordsBy,
  text,
} from "@anwei/plugin/v1";
import { recurringDuty } from "@anwei/responsibility";
import { inPlace } from "../pattern/in-place.js";
import { eachOf, lacking, type Part } from "../pattern/lacking.js";
import { setUp } from "../records/establishments.js";
import { ourActivities, ourStaff } from "../records/extended.js";
import { assessmentItems, assessmentSheets } from "../records/tables.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(17);
const district = { kinds: ["county"] } as const;

/** 考核评估: four systems by which enforcement is evaluated and decided. */
const systems = inPlace({
  id: "evaluation-systems",
  title: text("监管执法考核评估制度", "Systems of evaluating enforcement"),
  note: text(
    "内容、周期和标准没有写明，只看是否建立",
    "contents, cycles and criteria are not said: it is asked whether they are there",
  ),
  cites,
  who: district,
  items: setUp.evaluation,
  strength: "must",
});

const stepTitles = {
  filed: text("立案", "filing"),
  noticed: text("告知", "notice"),
  reviewed: text("审核", "review"),
  served: text("送达", "service"),
  "hearing-notified": text("听证通知", "notice of the hearing"),
  decided: text("决定", "decision"),
} as const;
type Step = keyof typeof stepTitles;
const event = (name: string, happenedOn: string = from) => ({
  id: `${name}-${happenedOn}`,
  case: "s",
  event: name,
  happenedOn,
});

/** Whether a step is on file, up to the day of judging. */
const takenOf = (name: Step) =>
  indicator({
    id: `${id}/case-${name}`,
    title: text(`案卷记载的${stepTitles[name].zh}`, `On file: ${stepTitles[name].en}`),
    cites,
    from,
    about: record(cases),
    law: "event",
    over: caseEvents,
    link: recordsBy("case"),
    window: atAnyTime(),
    where: (e) => all(e.event.is(name), e.happenedOn.atMost(judgedOn)),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("本案的、判定日以前的", "of this case, up to the day of judging"),
        facts: { id: "s", happenedOn: from },
        judged: "2015-10-01",
        records: {
          caseEvents: [
            event(name, "2015-10-01"),
            event(name, "2015-10-02"),
            event("paid", "2015-09-20"),
            { ...event(name, "2015-09-21"), case: "another" },
          ],
        },
        expect: 1,
      },
    ],
  });
const taken = {
  filed: takenOf("filed"),
  noticed: takenOf("noticed"),
  reviewed: takenOf("reviewed"),
  served: takenOf("served"),
  "hearing-notified": takenOf("hearing-notified"),
  decided: takenOf("decided"),
} as const;

const step = (name: Step): Part<typeof cases> => ({
  title: text(`没有${stepTitles[name].zh}`, `no ${stepTitles[name].en}`),
  lacks: (c) => taken[name].of(c).below(1),
  having: { given: { [taken[name].id]: 1 } },
  lacking: { given: { [taken[name].id]: 0 } },
});
const decided = { given: { [taken.decided.id]: 1 } } as const;

/** 规范执法程序: a case that was decided has gone through its steps, with a hearing where one was owed. */
const procedure = lacking({
  id: `${id}/case-steps`,
  title: text("执法程序", "Procedure of a decided case"),
  note: text(
    "必经步骤没有写明，按立案、告知、审核、送达理解；依法应当听证的，还须通知听证",
    "the steps are not said: filing, notice, review and service are taken, and notice of the hearing where one is owed",
  ),
  cites: [cites, opinion.article(19)],
  from,
  of: cases,
  law: "event",
  only: {
    when: (c) => taken.decided.of(c).atLeast(1),
    owing: [decided],
    others: [{ given: { [taken.decided.id]: 0 } }],
  },
  onFile: true,
  strength: "must",
  parts: {
    filed: step("filed"),
    noticed: step("noticed"),
    reviewed: step("reviewed"),
    served: step("served"),
    hearing: {
      title: text("应当听证而没有通知", "a hearing was owed and not announced"),
      lacks: (c) => all(c.hearingDue, taken["hearing-notified"].of(c).below(1)),
      having: { facts: { hearingDue: true }, given: { [taken["hearing-notified"].id]: 1 } },
      lacking: { facts: { hearingDue: true }, given: { [taken["hearing-notified"].id]: 0 } },
      alike: [
        {
          name: text("依法不必听证", "no hearing is owed"),
          lacks: false,
          facts: { hearingDue: false },
          given: { [taken["hearing-notified"].id]: 0 },
        },
      ],
    },
  },
});

/** 评估执法效果, at least once a year. */
const effect = recurringDuty({
  id: `${id}/effect-evaluated`,
  title: text("评估执法效果", "The effect of enforcement is evaluated"),
  note: text("周期没有写明，按每年一次理解", "how often is not said: read as once a year"),
  cites,
  from,
  who: district,
  activities: ourActivities,
  action: "evaluation",
  topic: "enforcement-effect",
  atLeast: 1,
  each: "year",
  strength: "must",
});

/** 纳入年度目标考核: team, funds and training are among the items. */
const sheet = lacking({
  id: `${id}/assessment-items`,
  title: text("安全生产年度目标考核内容", "Items of the yearly assessment"),
  note: text("权重没有写明", "their weights are not said"),
  cites,
  from,
  of: assessmentSheets,
  law: "event",
  strength: "must",
  parts: eachOf(
    assessmentItems,
    (item, { zh, en }): Part<typeof assessmentSheets> => ({
      title: text(`没有列入${zh}`, `without ${en}`),
      lacks: (s) => not(s.items.includes(item)),
      having: { facts: { items: [item] } },
    }),
  ),
});

const officer = { role: "officer", from, to: "none", terminal: true, terminalUsed: true } as const;

/** Article 18: by the end of 2016 every officer has a portable terminal and uses it. */
const terminals = quota({
  id: `${id}/terminals`,
  title: text("执法人员配备使用移动执法终端", "Officers with portable terminals in use"),
  cites: opinion.article(18, {
    note: text(
      "“配备使用”须两项都有；“所有执法人员”含兼职和乡镇人员",
      "to have and to use one are both asked; “all officers” takes in part-timers and those of townships",
    ),
  }),
  from,
  appliesTo: ["county"],
  over: ourStaff,
  where: (s) => all(s.role.is("officer"), s.from.atMost(judgedOn), any(not(s.to.exists), s.to.atLeast(judgedOn))),
  meets: (s) => all(s.terminal, s.terminalUsed),
  within: "any-time",
  measure: { share: percent(100) },
  side: "at-least",
  by: { once: "2016-12-31" },
  consequences: [{ id: "equip", text: text("限期配备使用", "to be equipped by a set day"), strength: "must" }],
  example: {
    met: officer,
    short: { ...officer, terminalUsed: false },
    others: [
      { ...officer, role: "worker" },
      { ...officer, to: "2016-12-30" },
      { ...officer, from: "2017-01-02" },
    ],
  },
});

export const evaluationRules = [
  systems,
  { definitions: Object.values(taken) },
  procedure,
  effect,
  sheet,
  terminals,
].flatMap((r) => r.definitions);
export const evaluationStates = [systems.lacking.id, effect.standing.id, terminals.standing.id];
export const evaluationMeans = [terminals.about.id, terminals.meeting.id, terminals.share.id];
