import { all, any, atAnyTime, counted, indicator, judgedOn, not, record, text } from "@anwei/plugin/v1";
import { dayBefore, posts, recurringDuty } from "@anwei/responsibility";
import { sized } from "./sized.js";
import { from, regulation } from "./sources.js";
import { provincialUnits } from "./units.js";

const post = { unit: "u", role: "safety-director", from, to: "none" } as const;

/** 安全总监: in post on the day of judging. */
const directors = indicator({
  id: "shandong/safety-director/serving",
  title: text("在任安全总监", "safety directors in post"),
  cites: regulation.article(21, { paragraph: 1 }),
  from,
  about: record(provincialUnits),
  law: "judged",
  over: posts,
  window: atAnyTime(),
  where: (p) =>
    all(p.role.is("safety-director"), p.from.atMost(judgedOn), any(not(p.to.exists), p.to.atLeast(judgedOn))),
  fold: counted({ unit: "person" }),
  examples: [
    {
      name: text(
        "任职首日、末日计入，离任的和别的岗位不计",
        "the first and the last day count, not who left, nor other posts",
      ),
      facts: { id: "u" },
      judged: from,
      records: {
        posts: [
          { ...post, id: "stays" },
          { ...post, id: "last", from: dayBefore(from), to: from },
          { ...post, id: "left", from: dayBefore(from), to: dayBefore(from) },
          { ...post, id: "comes", from: "2022-03-02" },
          { ...post, id: "other", role: "safety-manager" },
        ],
      },
      expect: 2,
    },
  ],
});

const fined = (zh: string, en: string) => ({
  id: "correction",
  text: text(
    `责令限期改正，处三万元以上十万元以下的罚款：${zh}`,
    `an order to correct it in time, and 30,000 to 100,000 yuan: ${en}`,
  ),
  who: text("负有安全生产监督管理职责的部门", "the department in charge of safety supervision"),
});

/** 安全总监: high-risk units from 100 employees on, others from 300 on. */
export const safetyDirector = sized({
  id: "shandong/safety-director",
  title: text("安全总监", "Safety director"),
  cites: regulation.article(21, { paragraph: 1 }),
  from: { highRisk: 100, others: 300 },
  lacks: (u) => directors.of(u).below(1),
  lacking: { given: { [directors.id]: 0 } },
  having: { given: { [directors.id]: 1 } },
  consequence: fined("未按照规定设置安全总监", "no safety director"),
});

/** 单位安全生产委员会: high-risk units from 300 employees on, others from 1,000 on. */
export const safetyCommittee = sized({
  id: "shandong/safety-committee",
  title: text("单位安全生产委员会", "Safety committee of a unit"),
  cites: regulation.article(22, { paragraph: 1 }),
  from: { highRisk: 300, others: 1000 },
  lacks: (u) => not(u.safetyCommittee),
  lacking: { facts: { safetyCommittee: false } },
  having: { facts: { safetyCommittee: true } },
  consequence: fined("未按照规定建立安全生产委员会", "no safety committee"),
});

/** 单位安全生产委员会每季度至少召开一次会议，并如实记录. */
export const committeeMeetings = recurringDuty({
  id: "shandong/committee-meetings",
  title: text("单位安全生产委员会每季度会议", "Quarterly meetings of a unit's safety committee"),
  cites: regulation.article(22, { paragraph: 3 }),
  from,
  who: {
    kinds: ["enterprise"],
    only: {
      units: provincialUnits,
      where: (u) => u.safetyCommittee,
      owing: [{ safetyCommittee: true }],
      others: [{ safetyCommittee: false }],
    },
  },
  action: "meeting",
  body: "safety-committee",
  evidence: ["minutes"],
  atLeast: 1,
  each: "quarter",
  strength: "must",
});

/** Who leads safety in an enterprise (第二十一条、第二十二条). */
export const leadership = [
  directors,
  ...safetyDirector.definitions,
  ...safetyCommittee.definitions,
  ...committeeMeetings.definitions,
];
