import { accidentLevels, determinedLevel } from "@anwei/accident";
import {
  all,
  any,
  counted,
  decision,
  type Facts,
  indicator,
  record,
  rolling,
  sameAs,
  text,
  unordered,
} from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import { closureReviews, penalties } from "../records/index.js";

const review = { id: "r", unit: "u1", happenedOn: "2024-06-28" } as const;
const penalty = (happenedOn: string, more: Facts<typeof penalties> = {}) => ({
  id: happenedOn,
  unit: "u1",
  happenedOn,
  underSafetyLaw: true,
  ...more,
});

const ground = safetyLaw2021.article(113, { item: 1 });
const counts = {
  cites: ground,
  about: record(closureReviews),
  law: "event",
  over: penalties,
  link: sameAs("unit"),
  fold: counted({ unit: "time" }),
} as const;

const notCounted = [
  penalty("2024-06-29"),
  { ...penalty("2024-06-01", { underSafetyLaw: false }), id: "another-law" },
  { ...penalty("2024-06-02"), id: "another-unit", unit: "u2" },
];

/** 一百八十日内受到的处罚次数, up to the day of the review. */
export const penaltiesIn180Days = indicator({
  ...counts,
  id: "enforcement/penalties-in-180-days",
  title: text("一百八十日内受到安全生产法处罚的次数", "penalties under the Work Safety Law in 180 days"),
  window: (r) => rolling(180, "day", { to: r.happenedOn }),
  where: (p) => p.underSafetyLaw,
  examples: [
    {
      name: text("第180日计入，第181日的不计", "the 180th day back counts, the 181st does not"),
      facts: review,
      records: {
        penalties: [penalty("2024-06-28"), penalty("2024-01-01"), penalty("2023-12-31"), ...notCounted],
      },
      expect: 2,
    },
  ],
});

/** 一年内受到的处罚次数, up to the day of the review. */
export const penaltiesInYear = indicator({
  ...counts,
  id: "enforcement/penalties-in-year",
  title: text("一年内受到安全生产法处罚的次数", "penalties under the Work Safety Law in a year"),
  window: (r) => rolling(1, "year", { to: r.happenedOn }),
  where: (p) => p.underSafetyLaw,
  examples: [
    {
      name: text("恰满一年之日不计，次日计入", "the day a year ago does not count, the next one does"),
      facts: review,
      records: {
        penalties: [penalty("2024-06-28"), penalty("2023-06-29"), penalty("2023-06-28"), ...notCounted],
      },
      expect: 2,
    },
  ],
});

const fit = {
  ...review,
  accident: "none",
  majorHiddenDanger: false,
  unfit: false,
  rectified: false,
  stopOrderRefused: false,
} as const;
const given = (in180: number, inYear: number) => ({
  "enforcement/penalties-in-180-days": in180,
  "enforcement/penalties-in-year": inYear,
  "accident/determined-level": "larger",
});

/** 提请关闭的情形: each ground on which the closure of a unit is to be requested. */
export const closureGrounds = decision({
  id: "enforcement/closure-grounds",
  title: text("应当提请关闭的情形", "grounds for requesting closure"),
  note: text(
    "煤矿另有煤矿安全生产条例第七十条所列情形，未编入",
    "coal mines have grounds of their own besides (coal mine regulation, art. 70), which are not coded",
  ),
  cites: safetyLaw2021.article(113),
  about: record(closureReviews),
  law: "event",
  outcomes: unordered({
    "repeated-penalties": text("存在重大事故隐患且屡受处罚", "major hidden danger and repeated penalties"),
    "unfit-after-rectification": text("经停产停业整顿仍不具备安全生产条件", "still unfit after rectification"),
    "unfit-and-grave-accident": text(
      "不具备安全生产条件导致重大、特别重大事故",
      "unfit, which led to a major or graver accident",
    ),
    "stop-order-refused": text("拒不执行停产停业整顿决定", "an order to stop production is refused"),
  }),
  combine: "every",
  consequences: {
    "repeated-penalties": closure("repeated"),
    "unfit-after-rectification": closure("unfit"),
    "unfit-and-grave-accident": closure("accident"),
    "stop-order-refused": closure("refused"),
  },
  rows: (r) => [
    {
      when: all(r.majorHiddenDanger, any(penaltiesIn180Days.of(r).atLeast(3), penaltiesInYear.of(r).atLeast(4))),
      then: "repeated-penalties",
    },
    { when: all(r.unfit, r.rectified), then: "unfit-after-rectification" },
    {
      when: all(r.unfit, r.accident.exists, determinedLevel.of(r.accident).atLeast("major")),
      then: "unfit-and-grave-accident",
    },
    { when: r.stopOrderRefused, then: "stop-order-refused" },
  ],
  examples: [
    {
      name: text("隐患，180日内3次", "danger, 3 times in 180 days"),
      facts: { ...fit, majorHiddenDanger: true },
      given: given(3, 3),
      expect: { certain: ["repeated-penalties"] },
    },
    {
      name: text("隐患，180日内2次、1年内4次", "danger, 2 times in 180 days and 4 in a year"),
      facts: { ...fit, majorHiddenDanger: true },
      given: given(2, 4),
      expect: { certain: ["repeated-penalties"] },
    },
    {
      name: text("隐患，180日内2次、1年内3次", "danger, 2 times in 180 days and 3 in a year"),
      facts: { ...fit, majorHiddenDanger: true },
      given: given(2, 3),
      expect: { certain: [] },
    },
    {
      name: text("没有重大事故隐患", "no major hidden danger"),
      facts: fit,
      given: given(3, 4),
      expect: { certain: [] },
    },
    {
      name: text("整顿后仍不具备条件", "still unfit after rectification"),
      facts: { ...fit, unfit: true, rectified: true },
      given: given(0, 0),
      expect: { certain: ["unfit-after-rectification"] },
    },
    {
      name: text("整顿后具备条件", "fit after rectification"),
      facts: { ...fit, rectified: true },
      given: given(0, 0),
      expect: { certain: [] },
    },
    {
      name: text("不具备条件而未经整顿", "unfit, not yet stopped for rectification"),
      facts: { ...fit, unfit: true },
      given: given(0, 0),
      expect: { certain: [] },
    },
    ...(
      [
        ["larger", []],
        ["major", ["unfit-and-grave-accident"]],
        ["extraordinary", ["unfit-and-grave-accident"]],
      ] as const
    ).map(([level, certain]) => ({
      name: text(`不具备条件导致${accidentLevels[level].zh}`, `unfit, leading to: ${accidentLevels[level].en}`),
      facts: { ...fit, accident: "a", unfit: true },
      records: { accidents: [{ id: "a" }] },
      given: { ...given(0, 0), "accident/determined-level": level },
      expect: { certain },
    })),
    {
      name: text("具备条件而发生重大事故", "fit, and a major accident"),
      facts: { ...fit, accident: "a" },
      records: { accidents: [{ id: "a" }] },
      given: { ...given(0, 0), "accident/determined-level": "major" },
      expect: { certain: [] },
    },
    {
      name: text("拒不执行停产决定", "an order to stop is refused"),
      facts: { ...fit, stopOrderRefused: true },
      given: given(0, 0),
      expect: { certain: ["stop-order-refused"] },
    },
    {
      name: text("2021年法施行当日", "the first day of the law of 2021"),
      facts: { ...fit, happenedOn: "2021-09-01", stopOrderRefused: true },
      given: given(0, 0),
      expect: { certain: ["stop-order-refused"] },
    },
    {
      name: text("其前一日不适用", "not the day before"),
      facts: { ...fit, happenedOn: "2021-08-31", stopOrderRefused: true },
      given: given(0, 0),
      expect: { notApplicable: true },
    },
  ],
});

function closure(ground: string) {
  return [
    {
      id: `closure-${ground}-requested`,
      text: text("提请地方人民政府予以关闭，吊销有关证照", "request closure by the government; licences are revoked"),
      who: text("负有安全生产监督管理职责的部门", "the safety authority"),
    },
    {
      id: `closure-${ground}-ban`,
      text: text(
        "主要负责人五年内不得担任任何生产经营单位的主要负责人；情节严重的，终身不得担任本行业生产经营单位的主要负责人",
        "the principal may be principal of no unit for five years; in serious cases, for life in the industry",
      ),
      who: text("主要负责人", "the principal"),
    },
  ];
}
