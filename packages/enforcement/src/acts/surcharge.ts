import {
  all,
  amount,
  type DateTerm,
  dateQuantity,
  days,
  daysBetween,
  decision,
  type Facts,
  judgedOn,
  max,
  min,
  moved,
  type NumberTerm,
  not,
  ordered,
  parameter,
  quantity,
  record,
  text,
} from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";
import { penalties } from "../records/index.js";

const from = "2021-07-15";
const about = { from, about: record(penalties), law: "event" } as const;

/** 每日加处罚款的比例. */
export const surchargeRate = parameter({
  id: "enforcement/surcharge-rate",
  of: amount(text("每日加处罚款的比例", "surcharge a day"), { unit: "1/day", decimals: 4, min: 0 }),
  history: [{ from, value: "0.03", cites: penaltiesLaw2021.article(72, { item: 1 }) }],
});

const penalty: Facts<typeof penalties> = {
  happenedOn: "2024-03-01",
  fine: 20_000,
  payBy: "2024-03-20",
  paidOn: "none",
  reconsiderationFrom: "none",
  reconsiderationTo: "none",
  suitFrom: "none",
  suitTo: "none",
};
const judged = "2024-04-19";
const before = {
  name: text("行政处罚法施行前一日的处罚不适用", "not to a penalty of the day before the law came into force"),
  facts: { ...penalty, happenedOn: moved(from, -1) },
  judged,
  expect: { notApplicable: true },
} as const;
const firstDay = text("行政处罚法施行当日的处罚", "a penalty of the law's first day");

/** The last day that is counted: the day of payment, or of judging while it is not paid. */
const countedUntil = dateQuantity({
  ...about,
  id: "enforcement/surcharge-until",
  title: text("加处罚款计算至", "the surcharge is counted until"),
  cites: penaltiesLaw2021.article(72),
  combine: "exactlyOne",
  rows: (p) => [{ when: p.paidOn.by(judgedOn), is: p.paidOn }, { otherwise: judgedOn }],
  examples: [
    { name: text("未缴", "not paid"), facts: penalty, judged, expect: judged },
    { name: text("已缴", "paid"), facts: { ...penalty, paidOn: "2024-04-10" }, judged, expect: "2024-04-10" },
    {
      name: text("判定日当日缴的", "paid on the day of judging"),
      facts: { ...penalty, paidOn: judged },
      judged,
      expect: judged,
    },
    {
      name: text("判定日以后缴的", "paid after the day of judging"),
      facts: { ...penalty, paidOn: "2024-04-20" },
      judged,
      expect: judged,
    },
    { name: firstDay, facts: { ...penalty, happenedOn: from }, judged, expect: judged },
    before,
  ],
});

/** 复议、诉讼期间不予计算的日数. */
const stayed = quantity({
  ...about,
  id: "enforcement/days-stayed",
  title: text("复议、诉讼期间不予计算的日数", "days of reconsideration and suit, which do not count"),
  note: text(
    "首尾两日均不计；复议与诉讼不同时进行",
    "the first and the last day do not count either; reconsideration and suit do not overlap",
  ),
  cites: penaltiesLaw2021.article(73),
  unit: "day",
  appliesWhen: (p) => p.payBy.exists,
  combine: "sum",
  rows: (p) => {
    const until = countedUntil.of(p);
    const overlap = (start: DateTerm, end: DateTerm): NumberTerm =>
      max(0, daysBetween(max(p.payBy.plus(days(1)), start), min(until, end)).plus({ value: "1", unit: "day" }));
    return [
      {
        when: all(p.reconsiderationFrom.exists, p.reconsiderationTo.exists),
        is: overlap(p.reconsiderationFrom, p.reconsiderationTo),
      },
      {
        when: all(p.reconsiderationFrom.exists, not(p.reconsiderationTo.exists)),
        is: overlap(p.reconsiderationFrom, until),
      },
      { when: all(p.suitFrom.exists, p.suitTo.exists), is: overlap(p.suitFrom, p.suitTo) },
      { when: all(p.suitFrom.exists, not(p.suitTo.exists)), is: overlap(p.suitFrom, until) },
    ];
  },
  examples: (
    [
      ["没有复议、诉讼", "neither", {}, 0],
      [
        "复议十日",
        "ten days of reconsideration",
        { reconsiderationFrom: "2024-04-01", reconsiderationTo: "2024-04-10" },
        10,
      ],
      [
        "缴纳期限届满以前的不计",
        "what lies before the last day for payment",
        { reconsiderationFrom: "2024-03-10", reconsiderationTo: "2024-03-21" },
        1,
      ],
      [
        "期限内即终结的",
        "over before the last day for payment",
        { reconsiderationFrom: "2024-03-05", reconsiderationTo: "2024-03-12" },
        0,
      ],
      ["复议未终结", "reconsideration still runs", { reconsiderationFrom: "2024-04-10" }, 10],
      ["诉讼五日", "five days of a suit", { suitFrom: "2024-04-01", suitTo: "2024-04-05" }, 5],
      ["诉讼未终结", "the suit still runs", { suitFrom: "2024-04-19" }, 1],
      ["判定日以后的不计", "what lies after the day of judging", { suitFrom: "2024-04-18", suitTo: "2024-05-18" }, 2],
      [
        "先复议后诉讼",
        "reconsideration, then a suit",
        {
          reconsiderationFrom: "2024-03-21",
          reconsiderationTo: "2024-03-30",
          suitFrom: "2024-04-05",
          suitTo: "2024-04-10",
        },
        16,
      ],
      ["没有缴纳期限", "no day for payment", { payBy: "none" }, { notApplicable: true }],
      [firstDay.zh, firstDay.en, { happenedOn: from, suitFrom: "2024-04-19" }, 1],
    ] as const
  )
    .map(([zh, en, facts, expect]) => ({
      name: text(zh, en),
      facts: { ...penalty, ...facts } as Facts<typeof penalties>,
      given: { [countedUntil.id]: judged },
      judged,
      expect: expect as number | { readonly notApplicable: true },
    }))
    .concat([before as never]),
});

/** 逾期缴纳的日数 that count for the surcharge. */
export const surchargeDays = quantity({
  ...about,
  id: "enforcement/surcharge-days",
  title: text("计算加处罚款的日数", "days of the surcharge"),
  cites: [penaltiesLaw2021.article(72), penaltiesLaw2021.article(73)],
  unit: "day",
  appliesWhen: (p) => p.payBy.exists,
  is: (p) => max(0, daysBetween(p.payBy, countedUntil.of(p)).minus(stayed.of(p))),
  examples: (
    [
      ["期限最后一日", "on the last day", "2024-03-20", 0, 0],
      ["逾期一日", "a day late", "2024-03-21", 0, 1],
      ["逾期三十日，复议十日", "thirty days late, ten of them in reconsideration", "2024-04-19", 10, 20],
      ["提前缴纳", "paid early", "2024-03-10", 0, 0],
    ] as const
  )
    .map(([zh, en, until, days, expect]) => ({
      name: text(zh, en),
      facts: penalty,
      given: { [countedUntil.id]: until, [stayed.id]: days },
      judged,
      expect: expect as number | { readonly notApplicable: true },
    }))
    .concat([
      {
        name: text("没有缴纳期限的不适用", "not without a day for payment"),
        facts: { ...penalty, payBy: "none" } as never,
        given: { [countedUntil.id]: judged, [stayed.id]: 0 } as never,
        judged,
        expect: { notApplicable: true },
      },
      {
        name: firstDay,
        facts: { ...penalty, happenedOn: from } as never,
        given: { [countedUntil.id]: "2024-03-22", [stayed.id]: 0 } as never,
        judged,
        expect: 2,
      },
      before as never,
    ]),
});

/** 加处罚款: three per cent of the fine for each day late, and not more than the fine. */
export const surcharge = quantity({
  ...about,
  id: "enforcement/surcharge",
  title: text("加处罚款", "surcharge for late payment"),
  note: text("行政机关可以加处；数额不得超出罚款的数额", "the authority may impose it, never above the fine itself"),
  cites: [penaltiesLaw2021.article(72, { item: 1 }), penaltiesLaw2021.article(73)],
  unit: "yuan",
  appliesWhen: (p) => all(p.fine.exists, p.payBy.exists),
  is: (p) => min(p.fine, p.fine.times(surchargeRate.value).times(surchargeDays.of(p))),
  examples: [
    ...(
      [
        ["没有逾期", "not late", 0, 0],
        ["一日", "a day", 1, 600],
        ["三十三日", "33 days", 33, 19_800],
        ["三十四日：以罚款数额为限", "34 days: not above the fine", 34, 20_000],
      ] as const
    ).map(([zh, en, days, expect]) => ({
      name: text(zh, en),
      facts: penalty,
      given: { [surchargeDays.id]: days },
      judged,
      expect,
    })),
    {
      name: text("日数未知：以罚款数额为限", "days not known: not above the fine"),
      facts: penalty,
      given: { [surchargeDays.id]: null },
      judged,
      expect: { atLeast: null, atMost: 20_000, notApplicable: "maybe" },
    },
    {
      name: text("没有罚款的不适用", "not without a fine"),
      facts: { ...penalty, fine: "none" },
      given: { [surchargeDays.id]: 5 },
      judged,
      expect: { notApplicable: true },
    },
    {
      name: text("没有缴纳期限的不适用", "not without a day for payment"),
      facts: { ...penalty, payBy: "none" },
      given: { [surchargeDays.id]: 5 },
      judged,
      expect: { notApplicable: true },
    },
    {
      name: firstDay,
      facts: { ...penalty, happenedOn: from },
      given: { [surchargeDays.id]: 1 },
      judged,
      expect: 600,
    },
    before,
  ],
});

const amounts = (zh: string, en: string, amount: number | string | null, happenedOn = "2024-03-01") => ({
  name: text(zh, en),
  facts: { ...penalty, happenedOn },
  given: { [surcharge.id]: amount },
  judged,
});

/** 是否应加处罚款: whether a surcharge has arisen, and whether it has come to the fine itself. */
export const surchargeOwed = decision({
  ...about,
  id: "enforcement/surcharge-owed",
  title: text("是否产生加处罚款", "whether a surcharge has arisen"),
  cites: [penaltiesLaw2021.article(72, { item: 1 }), penaltiesLaw2021.article(73)],
  appliesWhen: (p) => surcharge.of(p).exists,
  outcomes: ordered({
    none: text("没有加处罚款", "none"),
    arisen: text("已产生加处罚款", "it has arisen"),
    full: text("加处罚款已达罚款数额", "it has come to the fine itself"),
  }),
  combine: "gravest",
  consequences: {
    arisen: [
      { id: "surcharge", text: text("可以加处罚款，并催告履行", "it may be imposed, and performance demanded") },
    ],
    full: [{ id: "surcharge", text: text("可以加处罚款，并催告履行", "it may be imposed, and performance demanded") }],
  },
  rows: (p) => [
    { when: surcharge.of(p).moreThan(0), then: "arisen" },
    { when: all(surcharge.of(p).moreThan(0), surcharge.of(p).atLeast(p.fine)), then: "full" },
  ],
  examples: [
    { ...amounts("没有", "none", 0), expect: "none" },
    { ...amounts("一分", "a fen", "0.01"), expect: "arisen" },
    { ...amounts("差一分达到罚款数额", "a fen less than the fine", "19999.99"), expect: "arisen" },
    { ...amounts("达到罚款数额", "as much as the fine", 20_000), expect: "full" },
    {
      ...amounts("罚款为零", "a fine of nothing", 0),
      facts: { ...penalty, fine: 0 },
      expect: "none",
    },
    { ...amounts("不计加处罚款的不适用", "not where there is no surcharge", "none"), expect: { notApplicable: true } },
    { ...amounts(firstDay.zh, firstDay.en, 600, from), expect: "arisen" },
    { ...amounts(before.name.zh, before.name.en, 600, moved(from, -1)), expect: { notApplicable: true } },
  ],
});

/** The surcharge and what it is made of. */
export const surchargeRules = [surchargeRate, countedUntil, stayed, surchargeDays, surcharge, surchargeOwed];
