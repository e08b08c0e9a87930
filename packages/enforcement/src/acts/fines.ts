import {
  all,
  atAnyTime,
  counted,
  decision,
  indicator,
  judgedOn,
  largest,
  moved,
  ordered,
  range,
  rangeQuantity,
  record,
  recordsBy,
  text,
} from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";
import { acts, penalties, provisions } from "../records/index.js";

const from = "2021-07-15";
const aboutActs = { cites: penaltiesLaw2021.article(29), from, about: record(acts), law: "event" } as const;
const act = { id: "a", unit: "u", happenedOn: "2024-03-01" } as const;
const before = {
  name: text("行政处罚法施行前一日的行为不适用", "not to an act of the day before the law came into force"),
  facts: { ...act, happenedOn: moved(from, -1) },
  expect: { notApplicable: true },
} as const;
const onFirstDay = text("行政处罚法施行当日的行为", "an act of the law's first day");
const fined = (id: string, of: string, fine: number | "none" | null, happenedOn = "2024-06-03") => ({
  id,
  unit: "u",
  act: of,
  fine,
  happenedOn,
});

/** 对同一违法行为罚款的次数. */
export const finesOfAct = indicator({
  ...aboutActs,
  id: "enforcement/fines-of-act",
  title: text("对同一违法行为罚款的次数", "fines for one act"),
  over: penalties,
  link: recordsBy("act"),
  window: atAnyTime(),
  where: (p) => all(p.fine.moreThan(0), p.happenedOn.atMost(judgedOn)),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text(
        "只计对本行为、判定日以前、有罚款的处罚",
        "only fines for this act, up to the day of judging, and above nothing",
      ),
      facts: act,
      judged: "2024-07-01",
      records: {
        penalties: [
          fined("p1", "a", 10_000),
          fined("p2", "a", "0.01" as never, "2024-07-01"),
          fined("p3", "a", 10_000, "2024-07-02"),
          fined("p4", "a", 0),
          fined("p5", "a", "none"),
          fined("p6", "b", 10_000),
        ],
      },
      expect: 2,
    },
    {
      name: text("是否罚款未知", "whether there was a fine is not known"),
      facts: act,
      judged: "2024-07-01",
      records: { penalties: [fined("p1", "a", 10_000), fined("p2", "a", null)] },
      expect: { atLeast: 1, atMost: 2 },
    },
    {
      name: onFirstDay,
      facts: { ...act, happenedOn: from },
      records: { penalties: [] },
      judged: "2024-07-01",
      expect: 0,
    },
    before,
  ],
});

/** 一事不再罚款: one act is fined once. */
export const oneActOneFine = decision({
  ...aboutActs,
  id: "enforcement/one-act-one-fine",
  title: text("一事不再罚款", "one act, one fine"),
  outcomes: ordered({
    none: text("未罚款", "not fined"),
    once: text("罚款一次", "fined once"),
    repeated: text("同一违法行为给予两次以上罚款", "one act fined twice or more"),
  }),
  combine: "gravest",
  consequences: {
    repeated: [
      {
        id: "one-fine-stands",
        text: text("只保留一次罚款，其余撤销", "one fine stands, the others are revoked"),
      },
    ],
  },
  rows: (a) => [
    { when: finesOfAct.of(a).atLeast(1), then: "once" },
    { when: finesOfAct.of(a).atLeast(2), then: "repeated" },
  ],
  examples: [
    { name: text("没有罚款", "no fine"), facts: act, given: { [finesOfAct.id]: 0 }, expect: "none" },
    { name: text("一次", "once"), facts: act, given: { [finesOfAct.id]: 1 }, expect: "once" },
    { name: text("两次", "twice"), facts: act, given: { [finesOfAct.id]: 2 }, expect: "repeated" },
    {
      name: text("次数未知", "how often is not known"),
      facts: act,
      given: { [finesOfAct.id]: null },
      expect: { atLeast: "none", atMost: "repeated" },
    },
    {
      name: onFirstDay,
      facts: { ...act, happenedOn: from },
      given: { [finesOfAct.id]: 2 },
      expect: "repeated",
    },
    before,
  ],
});

const violated = (id: string, low: number, high: number, of = "a") => ({ id, unit: "u", act: of, low, high });
const overProvisions = {
  ...aboutActs,
  over: provisions,
  link: recordsBy("act"),
  window: atAnyTime(),
} as const;
const none = {
  name: text("没有列出规定", "no provision is listed"),
  facts: act,
  records: { provisions: [] },
  expect: { notApplicable: true },
} as const;
const firstDayProvisions = {
  name: onFirstDay,
  facts: { ...act, happenedOn: from },
  records: { provisions: [violated("v1", 10_000, 50_000)] },
} as const;

/** 各项规定中最高的罚款上限. */
export const highestFine = indicator({
  ...overProvisions,
  id: "enforcement/highest-fine",
  title: text("各项规定中最高的罚款上限", "highest fine of the provisions violated"),
  fold: (p) => largest(p.high),
  examples: [
    {
      name: text("取最高的，别的行为的规定不计", "the highest, without those of another act"),
      facts: act,
      records: {
        provisions: [
          violated("v1", 10_000, 50_000),
          violated("v2", 5_000, 100_000),
          violated("v3", 5_000, 900_000, "b"),
        ],
      },
      expect: 100_000,
    },
    { ...firstDayProvisions, expect: 50_000 },
    none,
    before,
  ],
});

/** The low end that goes with it; the higher where two provisions have the same high end. */
export const lowEndOfHighest = indicator({
  ...overProvisions,
  id: "enforcement/low-end-of-highest",
  title: text("罚款上限最高的规定的下限", "low end of the provision with the highest fine"),
  where: (p, a) => p.high.atLeast(highestFine.of(a)),
  fold: (p) => largest(p.low),
  examples: [
    {
      name: text("只看上限最高的规定；上限相同的，取较高的下限", "of those with the highest fine, the higher low end"),
      facts: act,
      given: { [highestFine.id]: 100_000 },
      records: {
        provisions: [
          violated("v1", 50_000, 99_999),
          violated("v2", 5_000, 100_000),
          violated("v3", 8_000, 100_000),
          violated("v4", 70_000, 100_000, "b"),
        ],
      },
      expect: 8_000,
    },
    { ...firstDayProvisions, given: { [highestFine.id]: 50_000 }, expect: 10_000 },
    none,
    before,
  ],
});

/** 同一行为违反多个规定的罚款幅度: that of the provision with the higher fine. */
export const statutoryFine = rangeQuantity({
  ...aboutActs,
  id: "enforcement/statutory-fine",
  title: text("法定罚款幅度", "statutory range of the fine"),
  note: text(
    "“罚款数额高的规定”按上限比较，上限相同的按下限比较",
    "the provision with the higher fine is told by the high ends, and by the low ends where those are equal",
  ),
  unit: "yuan",
  appliesWhen: (a) => highestFine.of(a).exists,
  is: (a) => range(lowEndOfHighest.of(a), highestFine.of(a)),
  examples: [
    {
      name: text("两项规定，取高的一项", "two provisions, the higher one"),
      facts: act,
      given: { [highestFine.id]: 100_000, [lowEndOfHighest.id]: 5_000 },
      expect: { low: 5_000, high: 100_000 },
    },
    {
      name: text("没有列出规定", "no provision is listed"),
      facts: act,
      given: { [highestFine.id]: "none", [lowEndOfHighest.id]: "none" },
      expect: { notApplicable: true },
    },
    {
      name: onFirstDay,
      facts: { ...act, happenedOn: from },
      given: { [highestFine.id]: 100_000, [lowEndOfHighest.id]: 5_000 },
      expect: { low: 5_000, high: 100_000 },
    },
    before,
  ],
});

const penalty = { id: "p", act: "a", provision: "v", happenedOn: "2024-06-03", fine: 10_000 } as const;
const under = (high: number | null, highest: number | null = 100_000) => ({
  records: { acts: [{ id: "a" }], provisions: [{ id: "v", high }] },
  given: { [highestFine.id]: highest },
});

/** 是否按照罚款数额高的规定处罚. */
export const provisionApplied = decision({
  id: "enforcement/provision-applied",
  title: text("是否按照罚款数额高的规定处罚", "whether the provision with the higher fine was applied"),
  cites: penaltiesLaw2021.article(29),
  from,
  about: record(penalties),
  law: "event",
  appliesWhen: (p) => p.fine.exists,
  outcomes: ordered({
    highest: text("按照罚款数额高的规定", "the provision with the higher fine"),
    lower: text("适用了罚款数额低的规定", "a provision with a lower fine"),
  }),
  combine: "gravest",
  consequences: {
    lower: [
      {
        id: "apply-highest",
        text: text("改按罚款数额高的规定处罚", "the provision with the higher fine is to be applied"),
      },
    ],
  },
  rows: (p) => [{ when: p.provision.high.below(highestFine.of(p.act)), then: "lower" }],
  examples: [
    { ...under(100_000), name: text("恰为最高", "just the highest"), facts: penalty, expect: "highest" },
    { ...under(99_999), name: text("低一元", "a yuan lower"), facts: penalty, expect: "lower" },
    {
      ...under(null),
      name: text("所适用规定的幅度未知", "the range of the provision is not known"),
      facts: penalty,
      expect: { atLeast: "highest", atMost: "lower" },
    },
    {
      ...under(99_999),
      name: text("没有罚款的不适用", "not without a fine"),
      facts: { ...penalty, fine: "none" },
      expect: { notApplicable: true },
    },
    {
      ...under(99_999),
      name: text("行政处罚法施行当日的处罚", "a penalty of the law's first day"),
      facts: { ...penalty, happenedOn: from },
      expect: "lower",
    },
    {
      ...under(99_999),
      name: text("其前一日的不适用", "not one of the day before"),
      facts: { ...penalty, happenedOn: moved(from, -1) },
      expect: { notApplicable: true },
    },
  ],
});
