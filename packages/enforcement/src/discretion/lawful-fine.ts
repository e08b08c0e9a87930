import { all, any, decision, moved, not, range, rangeQuantity, record, steps, text, unordered } from "@anwei/kernel";
import { penaltiesLaw2021 } from "@anwei/law";
import { statutoryFine } from "../acts/index.js";
import { acts, penalties } from "../records/index.js";
import { exemption } from "./exemption.js";
import { lenience } from "./lenience.js";

const from = "2021-07-15";
const nothing = { value: "0", unit: "yuan" } as const;
const statute = { low: 10_000, high: 50_000 };
const shown = (zh: string, en: string, exempt: string | null, lenient: string | null, expect: unknown) => ({
  name: text(zh, en),
  facts: { id: "a", unit: "u", happenedOn: "2024-03-01" },
  given: { [statutoryFine.id]: statute, [exemption.id]: exempt, [lenience.id]: lenient },
  expect,
});

/** 依法可以罚款的幅度: what the law leaves to the authority where no benchmark cuts it into tiers. */
export const lawfulFine = rangeQuantity({
  id: "enforcement/lawful-fine",
  title: text("依法可以罚款的幅度", "lawful range of the fine"),
  note: text(
    "不予处罚的为零；可以不予处罚、应当从轻或者减轻处罚的，可以低于法定下限，低至多少法律没有写明",
    "nothing where the act is exempt; where it may be exempted, or is to be lighter or mitigated, less than the statute's low end, the law does not say how much less",
  ),
  cites: [penaltiesLaw2021.article(29), penaltiesLaw2021.article(32), penaltiesLaw2021.article(33)],
  from,
  about: record(acts),
  law: "event",
  unit: "yuan",
  appliesWhen: (a) => statutoryFine.of(a).exists,
  combine: "exactlyOne",
  rows: (a) => {
    const exempt = exemption.of(a).is("must");
    const lower = any(exemption.of(a).is("may"), lenience.of(a).is("owed"));
    return [
      { when: exempt, is: range(nothing, nothing) },
      { when: all(not(exempt), lower), is: range(nothing, statutoryFine.of(a).high) },
      { otherwise: statutoryFine.of(a) },
    ];
  },
  examples: [
    shown("没有情形：法定幅度", "no circumstance: the statutory range", "none", "none", statute),
    shown("不予处罚", "exempt", "must", "none", { low: 0, high: 0 }),
    shown("不予处罚又有从轻情形", "exempt, and lenient grounds", "must", "owed", { low: 0, high: 0 }),
    shown("可以不予处罚", "may be exempted", "may", "none", { low: 0, high: statute.high }),
    shown("应当从轻或者减轻", "to be lighter or mitigated", "none", "owed", { low: 0, high: statute.high }),
    shown("情形未知", "circumstances not known", null, null, {
      low: { atLeast: 0, atMost: statute.low },
      high: { atLeast: 0, atMost: statute.high },
    }),
    {
      ...shown("没有列出规定的不适用", "not without a provision", "none", "none", { notApplicable: true }),
      given: { [statutoryFine.id]: "none", [exemption.id]: "none", [lenience.id]: "none" },
    },
    {
      ...shown("行政处罚法施行当日的行为", "an act of the law's first day", "none", "none", statute),
      facts: { id: "a", unit: "u", happenedOn: from },
    },
    {
      ...shown("其前一日的不适用", "not one of the day before", "none", "none", { notApplicable: true }),
      facts: { id: "a", unit: "u", happenedOn: moved(from, -1) },
    },
  ] as never,
});

const plain = { [exemption.id]: "none", [lawfulFine.id]: statute, [statutoryFine.id]: statute } as const;
const fined = (
  zh: string,
  en: string,
  fine: number | "none" | null,
  given: Readonly<Record<string, unknown>> = {},
  happenedOn = "2024-06-03",
) => ({
  name: text(zh, en),
  facts: { id: "p", act: "a", happenedOn, fine },
  records: { acts: [{ id: "a" }] },
  given: { ...plain, ...given },
});
const notApplicable = { notApplicable: true } as const;
const setAnew = { id: "set-anew", text: text("在法定幅度内重新裁量", "set anew within the range of the law") };

/** 罚款是否合乎法定幅度: whether a fine is lawful, and if not, why. */
export const fineWithinLaw = decision({
  id: "enforcement/fine-within-law",
  title: text("罚款是否合乎法定幅度", "whether a fine lies in its lawful range"),
  cites: [penaltiesLaw2021.article(29), penaltiesLaw2021.article(32), penaltiesLaw2021.article(33)],
  from,
  about: record(penalties),
  law: "event",
  appliesWhen: (p) => all(p.fine.exists, lawfulFine.of(p.act).exists),
  outcomes: unordered({
    within: text("合乎法定幅度", "lawful"),
    below: text("低于法定下限，而没有从轻、减轻情形", "below the statute's low end without a ground for it"),
    above: text("超出法定上限", "above the statute's high end"),
    exempt: text("依法不予处罚而罚款", "a fine though the act is exempt"),
  }),
  combine: "exactlyOne",
  consequences: {
    below: [setAnew],
    above: [setAnew],
    exempt: [{ id: "revoke", text: text("撤销罚款，进行教育", "the fine is revoked, and the party educated") }],
  },
  rows: (p) =>
    steps([
      { when: all(exemption.of(p.act).is("must"), p.fine.moreThan(0)), then: "exempt" },
      { when: p.fine.moreThan(statutoryFine.of(p.act).high), then: "above" },
      { when: p.fine.below(lawfulFine.of(p.act).low), then: "below" },
      { otherwise: "within" },
    ]),
  examples: [
    { ...fined("恰为下限", "just the low end", statute.low), expect: "within" },
    { ...fined("少一元", "a yuan less", statute.low - 1), expect: "below" },
    { ...fined("恰为上限", "just the high end", statute.high), expect: "within" },
    { ...fined("多一元", "a yuan more", statute.high + 1), expect: "above" },
    {
      ...fined("有从轻、减轻情形，低于法定下限", "below the statute's low end with a ground", 1, {
        [lawfulFine.id]: { low: 0, high: statute.high },
      }),
      expect: "within",
    },
    {
      ...fined("不予处罚而罚款", "a fine though exempt", 1, {
        [exemption.id]: "must",
        [lawfulFine.id]: { low: 0, high: 0 },
      }),
      expect: "exempt",
    },
    {
      ...fined("不予处罚，罚款为零", "exempt, a fine of nothing", 0, {
        [exemption.id]: "must",
        [lawfulFine.id]: { low: 0, high: 0 },
      }),
      expect: "within",
    },
    {
      ...fined("数额未知", "the amount is not known", null),
      expect: { possible: ["within", "below", "above", "notApplicable"] },
    },
    { ...fined("没有罚款的不适用", "not without a fine", "none"), expect: notApplicable },
    {
      ...fined("没有列出规定的不适用", "not without a provision", 1, {
        [lawfulFine.id]: "none",
        [statutoryFine.id]: "none",
      }),
      expect: notApplicable,
    },
    { ...fined("行政处罚法施行当日的处罚", "a penalty of the law's first day", 1, {}, from), expect: "below" },
    { ...fined("其前一日的不适用", "not one of the day before", 1, {}, moved(from, -1)), expect: notApplicable },
  ],
});
