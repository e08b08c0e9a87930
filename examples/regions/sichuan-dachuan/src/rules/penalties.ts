import {
  all,
  any,
  choice,
  decision,
  not,
  parameter,
  range,
  rangeQuantity,
  record,
  steps,
  text,
  unordered,
} from "@anwei/plugin/v1";
import { lacking } from "../pattern/lacking.js";
import { ourPenalties } from "../records/extended.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const gravest = {
  "unlawful-casualties": text("非法违法生产经营造成人员伤亡", "casualties of unlawful operation"),
  "reported-late": text("迟报事故", "an accident reported late"),
  misreported: text("瞒报事故", "an accident concealed"),
  fled: text("事故发生后逃逸", "flight after an accident"),
} as const;
type Gravest = keyof typeof gravest;
const circumstances = Object.keys(gravest) as Gravest[];

const prevails = parameter({
  id: `${id}/fine-range/prevails`,
  of: choice(text("顶格情形与裁量幅度并存时", "where the maximum meets discretion"), {
    maximum: text("按法定上限", "the maximum prevails"),
    discretion: text("在裁量幅度内", "discretion prevails"),
  }),
  history: [
    {
      from,
      value: "maximum",
      cites: [
        opinion.article(5),
        opinion.article(19, {
          note: text(
            "第五条按上限处罚与第十九条在幅度内裁量并存，取前者；上限即在法定幅度之内",
            "article 5 asks for the maximum, article 19 for discretion within the range: the former is taken, since the maximum lies within",
          ),
        }),
      ],
    },
  ],
});

const act = (aggravating: readonly string[], otherGrave: boolean | null = false) => ({
  facts: { id: "p", unit: "u", act: "a", provision: "v", happenedOn: from },
  records: {
    acts: [{ id: "a", unit: "u", aggravating, otherGrave }],
    provisions: [{ id: "v", act: "a", low: 200_000, high: 500_000 }],
  },
});
const whole = { low: 200_000, high: 500_000 };
const top = { low: 500_000, high: 500_000 };

/** 按照法律法规规定上限处罚, in the circumstances that are named or alike; otherwise the range of the provision. */
export const fineRange = rangeQuantity({
  id: `${id}/fine-range`,
  title: text("罚款幅度", "Range of the fine"),
  note: text(
    "伤亡含受伤；“等情节和行为”由执法人员认定；没有这些情形的，在所适用规定的幅度之内",
    "casualties take in the injured; what else is alike an officer finds; without any of them the provision's own range stands",
  ),
  cites: [opinion.article(5), opinion.article(19)],
  from,
  about: record(ourPenalties),
  law: "event",
  unit: "yuan",
  combine: "exactlyOne",
  rows: (p) => {
    const grave = all(
      any(...circumstances.map((c) => p.act.aggravating.includes(c)), p.act.otherGrave),
      prevails.value.is("maximum"),
    );
    return [
      { when: grave, is: range(p.provision.high, p.provision.high) },
      { when: not(grave), is: range(p.provision.low, p.provision.high) },
    ];
  },
  examples: [
    ...circumstances.map((c) => ({ ...act([c]), name: gravest[c], expect: top })),
    { ...act([], true), name: text("认定属于“等情节和行为”", "found to be alike"), expect: top },
    { ...act([]), name: text("没有顶格情形", "none of them"), expect: whole },
    {
      ...act(["resisted"]),
      name: text("其他从重情形不在此列", "another aggravation is not among them"),
      expect: whole,
    },
    {
      ...act([], null),
      name: text("是否属于“等”尚未认定", "whether it is alike was not found yet"),
      expect: { low: { atLeast: 200_000, atMost: 500_000 }, high: 500_000 },
    },
    {
      ...act([]),
      facts: { id: "p", unit: "u", act: "a", provision: "v", happenedOn: "2015-09-05" },
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

const fined = (fine: number | "none" | null, happenedOn: string = from) => ({
  facts: { id: "p", unit: "u", happenedOn, fine },
  given: { [fineRange.id]: whole },
});

/** 在设定的裁量幅度内: both ends belong to it. */
const chosen = decision({
  id: `${id}/fine-chosen`,
  title: text("罚款是否在幅度之内", "Whether the fine lies within its range"),
  cites: opinion.article(19),
  from,
  about: record(ourPenalties),
  law: "event",
  appliesWhen: (p) => p.fine.exists,
  outcomes: unordered({
    within: text("在幅度之内", "within"),
    below: text("低于幅度", "below"),
    above: text("高于幅度", "above"),
  }),
  combine: "exactlyOne",
  rows: (p) =>
    steps([
      { when: p.fine.below(fineRange.of(p).low), then: "below" },
      { when: p.fine.moreThan(fineRange.of(p).high), then: "above" },
      { otherwise: "within" },
    ]),
  consequences: {
    below: [{ id: "set-anew", text: text("重新裁量", "to be set anew"), strength: "must" }],
    above: [{ id: "set-anew", text: text("重新裁量", "to be set anew"), strength: "must" }],
  },
  examples: [
    { ...fined(200_000), name: text("恰为下限", "just the low end"), expect: "within" },
    { ...fined(199_999), name: text("比下限少一元", "a yuan less than the low end"), expect: "below" },
    { ...fined(500_000), name: text("恰为上限", "just the high end"), expect: "within" },
    { ...fined(500_001), name: text("比上限多一元", "a yuan more than the high end"), expect: "above" },
    {
      ...fined(499_999),
      given: { [fineRange.id]: top },
      name: text("顶格情形，比上限少一元", "the maximum is asked, a yuan less"),
      expect: "below",
    },
    { ...fined("none"), name: text("没有罚款的不适用", "not without a fine"), expect: { notApplicable: true } },
    {
      ...fined(200_000, "2015-09-05"),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: { notApplicable: true },
    },
  ],
});

/** 严格执行裁量规范: each penalty names its tier. */
const tier = lacking({
  id: `${id}/tier-named`,
  title: text("处罚适用裁量档次", "A penalty rests on a tier"),
  cites: opinion.article(19),
  from,
  of: ourPenalties,
  law: "event",
  strength: "must",
  parts: {
    tier: {
      title: text("没有写明裁量档次", "no tier is named"),
      lacks: (p) => not(p.tier.exists),
      having: { facts: { tier: "二档" } },
    },
  },
});

export const penaltyRules = [prevails, fineRange, chosen, ...tier.definitions];
