import { accidents } from "@anwei/accident";
import {
  date,
  first,
  indicator,
  inPeriod,
  kind,
  months,
  ownRecords,
  termsOf,
  text,
  unitIn,
  units,
} from "@anwei/kernel";
import { concealmentsFound, scorecard, unitCount } from "../../src/index.js";
import { number } from "../scorecard-world.js";
import { accident, document, illustrative, type RegimeCase, regime } from "./regime.js";

// 省级政府安全生产工作考核办法 国办发〔2016〕64号: 100 points, five aspects, four grades. 不合格: a plan within a month and a
// report in writing to the State Council's committee. Falsification or concealment lowers the grade. Bands were not seen.

const rules = document(
  "provincial-assessment-2016",
  "省级政府安全生产工作考核办法",
  "Assessment of provinces",
  "2016-08-12",
);
const common = { cites: rules.whole(), from: "2016-08-12", each: "year", appliesTo: ["province"] } as const;

/** Results as they were told: the month runs from that day. */
const results = kind("assessmentResults", text("考核结果通报", "Results that were told"), {
  happenedOn: date(text("通报日期", "told on")),
});
const toldOn = indicator({
  id: "provinces/told-on",
  title: text("考核结果通报日", "the day on which the result was told"),
  cites: rules.whole(),
  from: "2016-08-12",
  about: unitIn("year"),
  over: results,
  link: ownRecords,
  window: inPeriod({ years: 1 }),
  fold: (r) => first(r.happenedOn),
  examples: [
    {
      name: text("次年的首次通报", "the first in the year after"),
      facts: { id: "u", kind: "province" },
      period: "2017",
      judged: "2018-12-31",
      records: {
        assessmentResults: ["2017-12-31", "2018-05-02", "2018-01-01"].map((happenedOn) => ({
          id: happenedOn,
          unit: "u",
          happenedOn,
        })),
      },
      expect: "2018-01-01",
    },
  ],
});
const concealed = unitCount({
  ...common,
  id: "provinces/concealed",
  of: concealmentsFound,
  within: { in: "period" },
});
const falsified = number("falsified");
const work = number("work", "point");
const committee = text("国务院安全生产委员会", "the State Council's work safety committee");
const planned = {
  due: toldOn.of(termsOf(units)).plus(months(1)),
  who: text("省级人民政府", "the provincial government"),
} as const;

const card = scorecard({
  ...common,
  id: "provinces/card",
  title: text("省级政府安全生产工作考核", "Assessment of provinces"),
  full: 100,
  sections: ["健全责任体系", "推进依法治理", "完善体制机制", "加强安全预防", "强化基础建设"].map((zh, i) => ({
    id: `aspect-${i + 1}`,
    title: text(zh, `Aspect ${i + 1}`),
    full: 20,
    loses: [{ id: "work", title: text("扣分", "points lost"), computed: work }] as const,
  })) as never,
  vetoes: [
    {
      title: text("瞒报事故", "a concealed accident"),
      when: { count: concealed, atLeast: 1 },
      effect: { lowersGradeBy: 1 },
    },
    { title: text("弄虚作假", "falsification"), when: { count: falsified, atLeast: 1 }, effect: { lowersGradeBy: 1 } },
  ],
  grades: {
    title: text("考核等次", "Grade"),
    cites: illustrative,
    bands: [
      { id: "excellent", title: text("优秀", "excellent"), atLeast: 90 },
      { id: "good", title: text("良好", "good"), atLeast: 80 },
      { id: "pass", title: text("合格", "pass"), atLeast: 60 },
      {
        id: "fail",
        title: text("不合格", "fail"),
        consequences: [
          { id: "plan", text: text("制定整改措施", "draw up a plan"), ...planned },
          { id: "report", text: text("书面报告", "report in writing"), to: committee, ...planned },
        ],
      },
    ],
  },
});

const judged = (
  name: string,
  lost: string | number | null,
  expect: RegimeCase["expect"],
  {
    hidden = false,
    falsely = 0,
    told = "2018-03-31",
    follows,
  }: {
    readonly hidden?: boolean | null;
    readonly falsely?: number | null;
    readonly told?: string | null;
    readonly follows?: RegimeCase["follows"];
  } = {},
): RegimeCase => ({
  of: card.grade as NonNullable<typeof card.grade>,
  name,
  facts: { id: "u", kind: "province", work: lost, falsified: falsely },
  period: "2017",
  judged: "2018-04-10",
  given: { "accident/unit-report": "late" },
  records: {
    [accidents.name]: [accident("a", "2017-06-01", 1)],
    reportFindings: [
      {
        id: "f",
        unit: "u",
        accident: "a",
        happenedOn: "2017-06-02",
        omitted: [],
        untrue: [],
        hidden: true,
        foundTrue: hidden,
      },
    ],
    assessmentResults: told === null ? [] : [{ id: "r", unit: "u", happenedOn: told }],
  },
  expect,
  ...(follows ? { follows } : {}),
});
const due = (day: string | null) => [
  { id: "plan", who: "the provincial government", due: day },
  { id: "report", who: "the provincial government", to: "the State Council's work safety committee", due: day },
];

regime(
  "2016: assessment of provinces",
  [toldOn, concealed, falsified, work, ...card.definitions],
  [
    judged("just 90", 2, "excellent", { follows: [] }),
    judged("just below 90", "2.002", "good"),
    judged("just 60", 8, "pass", { follows: [] }),
    judged("just below 60: a month after 31 March is 30 April", "8.002", "fail", { follows: due("2018-04-30") }),
    judged("told on 15 April", 20, "fail", { told: "2018-04-10", follows: due("2018-05-10") }),
    judged("not told yet: no day is set", 20, "fail", { told: null, follows: due(null) }),
    judged("90 and a concealment", 2, "good", { hidden: true }),
    judged("90 and falsification", 2, "good", { falsely: 1 }),
    judged("both lower it twice", 2, "pass", { hidden: true, falsely: 1 }),
    judged("a concealment lowers 合格 to 不合格", 8, "fail", { hidden: true, follows: due("2018-04-30") }),
    judged("the worst grade is lowered no further", 20, "fail", { hidden: true, falsely: 1 }),
    judged("whether it was concealed is not found yet", 2, { atLeast: "excellent", atMost: "good" }, { hidden: null }),
    judged("points unknown, concealed", null, { atLeast: "good", atMost: "fail" }, { hidden: true }),
  ],
);
