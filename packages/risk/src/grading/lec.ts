import {
  all,
  amount,
  any,
  choice,
  decision,
  type Members,
  ordered,
  parameter,
  parameterTable,
  quantity,
  record,
  type Text,
  text,
} from "@anwei/kernel";
import { risks } from "../records/risks.js";
import { consequences, exposures, lecLevels, lecScores, likelihoods } from "./members.js";
import { lecMethod, localPractice } from "./sources.js";

const scores = <M extends string>(id: string, title: Text, members: Members<M>, values: Record<M, string>) =>
  parameterTable({
    id,
    of: amount(title, { decimals: 1, min: 0 }),
    by: [{ title, members }],
    history: [{ values: values as Record<string, string>, cites: lecMethod }],
  });

/** L: 0.1 (practically impossible) is known from memory. */
export const likelihoodScores = scores(
  "risk/lec-likelihood",
  text("可能性分值（L）", "likelihood score (L)"),
  likelihoods,
  lecScores.likelihood,
);

export const exposureScores = scores(
  "risk/lec-exposure",
  text("暴露频率分值（E）", "exposure score (E)"),
  exposures,
  lecScores.exposure,
);

export const consequenceScores = scores(
  "risk/lec-consequence",
  text("后果分值（C）", "consequence score (C)"),
  consequences,
  lecScores.consequence,
);

/** D = L × E × C, exact. */
export const lecDanger = quantity({
  id: "risk/lec-danger",
  title: text("危险性分值（D）", "danger score (D)"),
  cites: lecMethod,
  about: record(risks),
  law: "judged",
  appliesWhen: (r) => r.method.is("lec"),
  is: (r) =>
    likelihoodScores.at(r.likelihood).times(exposureScores.at(r.exposure)).times(consequenceScores.at(r.consequence)),
  examples: [
    {
      name: text("6×6×15＝540", "6 × 6 × 15 = 540"),
      facts: { method: "lec", likelihood: "quite-possible", exposure: "daily", consequence: "one-death" },
      expect: 540,
    },
    {
      name: text("0.1×0.5×1＝0.05，为最小值", "0.1 × 0.5 × 1 = 0.05, the least"),
      facts: { method: "lec", likelihood: "practically-impossible", exposure: "rare", consequence: "first-aid" },
      expect: "0.05",
    },
    {
      name: text("后果未知：D在36和3600之间", "the consequence is unknown: D lies between 36 and 3600"),
      facts: { method: "lec", likelihood: "quite-possible", exposure: "daily" },
      expect: { atLeast: 36, atMost: 3600 },
    },
    {
      name: text("按LS法评价的没有D值", "what is graded by LS has no D"),
      facts: { method: "ls", likelihood: "quite-possible", exposure: "daily", consequence: "one-death" },
      expect: { notApplicable: true },
    },
  ],
});

/** The documented bands share their end points: to which of its two bands such a D belongs. */
export const lecEndPoint = parameter({
  id: "risk/lec-end-point",
  of: choice(text("LEC分级界值的归属", "which band an end point of LEC belongs to"), {
    upper: text("归入较高一级", "the graver one"),
    lower: text("归入较低一级", "the milder one"),
  }),
  note: text(
    "原表各级首尾相同（20、70、160、320）；通常从下限起计入，320即极其危险",
    "the bands of the table share their ends (20, 70, 160, 320); usually a band begins with its lower end, so that 320 is extreme",
  ),
  moves: { may: "free" },
  history: [{ value: "upper", cites: localPractice }],
});

const { slight: _, ...banded } = lecLevels;

/** The lower end of each band; what lies below them all is slight. */
export const lecBands = parameterTable({
  id: "risk/lec-bands",
  of: amount(text("D值下限", "lower end of D"), { min: 0 }),
  by: [{ title: text("危险程度", "level"), members: banded }],
  history: [{ values: { possible: 20, significant: 70, high: 160, extreme: 320 }, cites: lecMethod }],
});

const withD = (d: number | string, expect: keyof typeof lecLevels, zh: string, en: string) =>
  ({
    name: text(`D为${d}：${zh}`, `D = ${d}: ${en}`),
    facts: { method: "lec" },
    given: { "risk/lec-danger": d },
    expect,
  }) as const;

/** 危险程度: the five bands of D. */
export const lecLevel = decision({
  id: "risk/lec-level",
  title: text("LEC法危险程度", "level by LEC"),
  cites: lecMethod,
  about: record(risks),
  law: "judged",
  appliesWhen: (r) => lecDanger.of(r).exists,
  outcomes: ordered(lecLevels),
  combine: "gravest",
  rows: (r) => {
    const d = lecDanger.of(r);
    const reaches = (level: keyof typeof banded) =>
      any(
        all(lecEndPoint.value.is("upper"), d.atLeast(lecBands.at(level))),
        all(lecEndPoint.value.is("lower"), d.moreThan(lecBands.at(level))),
      );
    return [
      { when: reaches("extreme"), then: "extreme" },
      { when: reaches("high"), then: "high" },
      { when: reaches("significant"), then: "significant" },
      { when: reaches("possible"), then: "possible" },
      { otherwise: "slight" },
    ];
  },
  examples: [
    withD("319.9", "high", "高度危险", "high"),
    withD(320, "extreme", "极其危险", "extreme"),
    withD("320.1", "extreme", "极其危险", "extreme"),
    withD("159.9", "significant", "显著危险", "significant"),
    withD(160, "high", "高度危险", "high"),
    withD("69.9", "possible", "一般危险", "possible"),
    withD(70, "significant", "显著危险", "significant"),
    withD("19.9", "slight", "稍有危险", "slight"),
    withD(20, "possible", "一般危险", "possible"),
    {
      name: text("可能性未知：一般危险至极其危险", "the likelihood is unknown: from possible to extreme"),
      facts: { method: "lec", exposure: "daily", consequence: "several-deaths" },
      expect: { atLeast: "possible", atMost: "extreme" },
    },
    {
      name: text("直接判定的没有LEC等级", "what is judged directly has no level by LEC"),
      facts: { method: "direct" },
      expect: { notApplicable: true },
    },
  ],
});
