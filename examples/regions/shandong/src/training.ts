import {
  all,
  amount,
  any,
  choice,
  count,
  date,
  decision,
  kind,
  not,
  ordered,
  parameter,
  record,
  text,
} from "@anwei/plugin/v1";
import { dayBefore } from "@anwei/responsibility";
import { from, regulation } from "./sources.js";

const cites = regulation.article(28, { paragraph: 1 });

const reasons = {
  new: text("新进", "newly employed"),
  returned: text("离岗后返岗", "returns to the post"),
  changed: text("换岗", "changes post"),
  innovation: text("采用新工艺、新技术、新材料或者使用新设施、新设备", "new process, technique, material or equipment"),
  other: text("其他", "other"),
} as const;

/** 上岗: one person's taking up a post, on the day that it is dated. */
export const postings = kind("postings", text("从业人员上岗", "Taking up a post"), {
  happenedOn: date(text("上岗日期", "took up the post on"), { also: ["日期"] }),
  reason: choice(text("上岗缘由", "why"), reasons),
  monthsAway: amount(text("离岗月数", "months away from the post"), { unit: "month", min: 0, none: true }),
  trainedOn: date(text("岗前培训日期", "trained before it on"), { none: true }),
});

const away = parameter({
  id: "shandong/training-before-post/months-away",
  of: count(text("离岗须重新培训的月数（以上）", "months away from which there is training again, at least"), {
    unit: "month",
  }),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from, value: 6, cites }],
});

const posting = {
  id: "p",
  unit: "u",
  happenedOn: "2022-06-01",
  reason: "new",
  monthsAway: "none",
  trainedOn: "none",
} as const;
const returns = { ...posting, reason: "returned" } as const;

const trained = decision({
  id: "shandong/training-before-post",
  title: text("上岗前安全教育和培训", "Safety training before taking up a post"),
  cites,
  from,
  about: record(postings),
  law: "event",
  appliesWhen: (p) =>
    any(p.reason.oneOf("new", "changed", "innovation"), all(p.reason.is("returned"), p.monthsAway.atLeast(away.value))),
  outcomes: ordered({ trained: text("已培训", "trained"), untrained: text("未培训上岗", "not trained before") }),
  combine: "gravest",
  rows: (p) => [{ when: not(p.trainedOn.atMost(p.happenedOn)), then: "untrained" }, { otherwise: "trained" }],
  consequences: {
    untrained: [
      {
        id: "correction",
        text: text(
          "责令限期改正，处三万元以上十万元以下的罚款",
          "an order to correct it in time, and 30,000 to 100,000 yuan",
        ),
      },
    ],
  },
  examples: [
    ...(["new", "changed", "innovation"] as const).map((reason) => ({
      name: text(`${reasons[reason].zh}，未培训`, `${reasons[reason].en}, not trained`),
      facts: { ...posting, reason },
      expect: "untrained" as const,
    })),
    {
      name: text("上岗当日培训", "trained on the day itself"),
      facts: { ...posting, trainedOn: "2022-06-01" },
      expect: "trained",
    },
    {
      name: text("上岗次日才培训", "trained the day after"),
      facts: { ...posting, trainedOn: "2022-06-02" },
      expect: "untrained",
    },
    {
      name: text("离岗不足六个月", "away for less than six months"),
      facts: { ...returns, monthsAway: 5 },
      expect: { notApplicable: true },
    },
    { name: text("离岗六个月", "away for six months"), facts: { ...returns, monthsAway: 6 }, expect: "untrained" },
    {
      name: text("其他缘由，离岗六个月的也不适用", "not for another reason, six months away or not"),
      facts: { ...posting, reason: "other", monthsAway: 6 },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the regulation's first day"),
      facts: { ...posting, happenedOn: from },
      expect: "untrained",
    },
    {
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      facts: { ...posting, happenedOn: dayBefore(from) },
      expect: { notApplicable: true },
    },
  ],
});

/** 上岗前教育和培训 (第二十八条). */
export const trainingRules = [away, trained];
