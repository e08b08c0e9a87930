import {
  all,
  dateQuantity,
  days,
  decision,
  type Facts,
  judgedOn,
  ordered,
  record,
  type Subject,
  steps,
  type Terms,
  termsOf,
  text,
} from "@anwei/kernel";
import { hazardousChemicalsLaw, order40, safetyLaw2021 } from "@anwei/law";
import { hazardUnits } from "../records/hazard-units.js";
import { decidable, filedWith, justMajor, notMajor, operator, theUnit, underOrder40 } from "./order40.js";

const limit = order40.article(23);

/** The order's time limit, and the laws that make filing a duty, each from its own day. */
const since2021 = [limit, safetyLaw2021.article(40, { paragraph: 2 })];
const since2026 = [...since2021, hazardousChemicalsLaw.article(13)];

type Unit = Terms<typeof hazardUnits> & Subject<"hazardUnits">;

const due = (u: Unit) => u.assessedOn.plus(days(15));

/** A month in each edition, since the time limit has another source in each and is the same in all. */
const months = ["2020-03", "2023-03", "2026-06"] as const;
const inEach = <E>(examples: (month: (typeof months)[number]) => readonly E[]): readonly E[] =>
  months.flatMap((month) => examples(month));

const longAgo = theUnit({ assessedOn: "2018-12-01", filedOn: "none" });

/** The days on which the duty to file has another source. */
const aroundEditions = <const E>(expect: E) =>
  (
    [
      ["2021-08-31", "安全生产法2021年修正施行前一日", "the day before the Work Safety Law as amended in 2021"],
      ["2021-09-01", "安全生产法2021年修正施行当日", "on the day of the Work Safety Law as amended in 2021"],
      ["2026-04-30", "危险化学品安全法施行前一日", "the day before the Hazardous Chemicals Safety Law"],
      ["2026-05-01", "危险化学品安全法施行当日", "on the day of the Hazardous Chemicals Safety Law"],
    ] as const
  ).map(([judged, zh, en]) => ({ name: text(zh, en), facts: longAgo, records: justMajor, judged, expect }));

/** 备案期限: within 15 days of the finished assessment report. */
export const filingDue = dateQuantity({
  id: "risk/filing-due",
  title: text("重大危险源备案期限", "filing is due"),
  note: text(
    "自评估报告完成之日起15日，当日不算；按自然日计",
    "15 calendar days from the finished report, whose day is not one of them",
  ),
  cites: since2026,
  from: "2026-05-01",
  about: record(hazardUnits),
  law: "judged",
  appliesWhen: (u) => all(underOrder40(u), u.assessedOn.exists),
  is: due,
  before: [
    { from: "2021-09-01", to: "2026-04-30", cites: since2021, is: due },
    { ...decidable, to: "2021-08-31", cites: limit, is: due },
  ],
  examples: [
    ...inEach((month) => {
      const assessed = theUnit({ assessedOn: `${month}-10` });
      const judged = `${month}-20`;
      const not = { notApplicable: true } as const;
      return [
        {
          name: text(`${month}-10完成，25日到期`, `finished on ${month}-10: due on the 25th`),
          facts: assessed,
          records: justMajor,
          judged,
          expect: `${month}-25`,
        },
        {
          name: text(`${month}：不构成的不备案`, `${month}: what is no installation is not filed`),
          facts: assessed,
          records: notMajor,
          judged,
          expect: not,
        },
        {
          name: text(`${month}：城镇燃气不适用`, `${month}: not of city gas`),
          facts: { ...assessed, oversight: "city-gas" as const },
          records: justMajor,
          judged,
          expect: not,
        },
        {
          name: text(`${month}：尚未评估的没有期限`, `${month}: what was not assessed has no date`),
          facts: theUnit({ assessedOn: "none" }),
          records: justMajor,
          judged,
          expect: not,
        },
      ];
    }),
    ...aroundEditions("2018-12-16"),
    {
      name: text("标准施行前一日不作判定", "nothing is decided the day before the standard"),
      facts: longAgo,
      given: { "risk/major-hazard": "installation" },
      judged: "2019-02-28",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日起判定", "on the day of the standard it is"),
      facts: longAgo,
      records: justMajor,
      judged: "2019-03-01",
      expect: "2018-12-16",
    },
  ],
});

const filed = (u: Unit) =>
  steps([
    { when: all(u.filedOn.by(judgedOn), u.filedOn.by(filingDue.of(u))), then: "in-time" as const },
    { when: u.filedOn.by(judgedOn), then: "late" as const },
    { when: judgedOn.moreThan(filingDue.of(u)), then: "overdue" as const },
    { otherwise: "not-yet-due" as const },
  ]);

/** 备案情况: whether it was filed in time. */
export const filing = decision({
  id: "risk/filing",
  title: text("重大危险源备案", "filing of a major hazard installation"),
  cites: since2026,
  from: "2026-05-01",
  about: record(hazardUnits),
  law: "judged",
  appliesWhen: (u) => all(underOrder40(u), u.assessedOn.exists),
  outcomes: ordered({
    "in-time": text("按期备案", "filed in time"),
    "not-yet-due": text("未到期", "not yet due"),
    late: text("逾期备案", "filed late"),
    overdue: text("逾期未备案", "overdue"),
  }),
  combine: "exactlyOne",
  // What was filed late is filed: the laws fine who has not filed.
  consequences: {
    overdue: [
      {
        id: "file",
        who: operator,
        to: filedWith,
        text: text("补办备案", "it is filed after all"),
        due: filingDue.of(termsOf(hazardUnits)),
      },
    ],
  },
  rows: filed,
  before: [
    { from: "2021-09-01", to: "2026-04-30", cites: since2021, rows: filed },
    { ...decidable, to: "2021-08-31", cites: limit, rows: filed },
  ],
  examples: [
    ...inEach((month) => {
      const assessed = theUnit({ assessedOn: `${month}-10` });
      const on = (
        judged: string,
        filedOn: string,
        expect: "in-time" | "not-yet-due" | "late" | "overdue",
        zh: string,
        en: string,
      ) => ({
        name: text(`${month}：${zh}`, `${month}: ${en}`),
        facts: { ...assessed, filedOn: filedOn === "none" ? "none" : `${month}-${filedOn}` },
        records: justMajor,
        judged: `${month}-${judged}`,
        expect,
      });
      const not = (more: Facts<typeof hazardUnits>, records: typeof justMajor, zh: string, en: string) => ({
        name: text(`${month}：${zh}`, `${month}: ${en}`),
        facts: { ...assessed, ...more },
        records,
        judged: `${month}-26`,
        expect: { notApplicable: true } as const,
      });
      return [
        on("28", "25", "in-time", "第15日备案：按期", "filed on the 15th day: in time"),
        on("25", "25", "in-time", "备案当日即判", "judged on the day of filing"),
        on(
          "23",
          "24",
          "not-yet-due",
          "判定日之后才备案的，尚未备案",
          "what is filed after the day of judging is not filed yet",
        ),
        on("26", "26", "late", "第16日备案：逾期", "filed on the 16th day: late"),
        on("26", "27", "overdue", "第17日才备案，第16日判", "to be filed on the 17th day, judged on the 16th"),
        on("25", "none", "not-yet-due", "第15日尚未备案：未到期", "not filed on the 15th day: not yet due"),
        on("26", "none", "overdue", "第16日尚未备案：逾期未备案", "not filed on the 16th day: overdue"),
        {
          name: text(`${month}：备案日期未知：不定`, `${month}: whether it was filed is unknown: undecided`),
          facts: assessed,
          records: justMajor,
          judged: `${month}-26`,
          expect: { atLeast: "in-time", atMost: "overdue" } as const,
        },
        not({ filedOn: `${month}-20` }, notMajor, "不构成的不备案", "what is no installation is not filed"),
        not({ oversight: "port", filedOn: `${month}-20` }, justMajor, "港区不适用", "not in a port area"),
        not({ assessedOn: "none" }, justMajor, "尚未评估的不适用", "not before the assessment"),
      ];
    }),
    {
      name: text("标准施行前一日不作判定", "nothing is decided the day before the standard"),
      facts: longAgo,
      given: { "risk/major-hazard": "installation", "risk/filing-due": "2018-12-16" },
      judged: "2019-02-28",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日起判定", "on the day of the standard it is"),
      facts: longAgo,
      records: justMajor,
      judged: "2019-03-01",
      expect: "overdue",
    },
    ...aroundEditions("overdue"),
  ],
});
