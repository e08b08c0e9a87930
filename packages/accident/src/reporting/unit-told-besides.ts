import {
  all,
  atAnyTime,
  type Citation,
  decision,
  indicator,
  ordered,
  record,
  recordsBy,
  smallest,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { clockStates, momentRows } from "../clock-states.js";
import { accidentReports, accidents, type reportRecipients } from "../records/index.js";
import { notReported } from "./consequences.js";
import { mineBureauReportDue, unitProvinceReportDue } from "./unit-report.js";

const day = "2026-03-10";
const accident = { id: "a", happenedOn: day, headInformedAt: `${day}T08:00` } as const;

interface Besides {
  readonly name: "unit-province" | "mine-bureau";
  readonly to: "safety" | "mine-bureau";
  /** Whether a report went to it. */
  readonly who: (r: Terms<typeof accidentReports>) => Test;
  readonly due: typeof unitProvinceReportDue;
  readonly titles: { readonly at: Text; readonly report: Text };
  /** The first day on which the report is asked for, and the day before it. */
  readonly since: readonly [first: string, before: string];
}

/** When the unit told an office of the province, besides the county, and whether that was in time. */
const toldBesides = ({ name, to, who, due, titles, since: [first, before] }: Besides) => {
  const cites = due.data.editions[0]?.cites as readonly Citation[];
  const sent = (madeAt: string, more: object = {}) => ({
    id: madeAt,
    accident: "a",
    happenedOn: day,
    form: "first",
    from: "unit",
    to,
    at: "province",
    madeAt,
    ...more,
  });
  const other: keyof typeof reportRecipients = to === "safety" ? "mine-bureau" : "safety";
  const at = indicator({
    id: `accident/${name}-told-at`,
    title: titles.at,
    cites,
    about: record(accidents),
    law: "event",
    over: accidentReports,
    link: recordsBy("accident"),
    window: atAnyTime(),
    where: (r) => all(r.form.is("first"), r.from.is("unit"), who(r)),
    fold: (r) => smallest(r.madeAt),
    examples: [
      {
        name: text(
          "取最早的一次；续报、由下级转报的、报告其他机关或者其他层级的和另一起事故的不算",
          "the earliest; not an update, what an authority passed on, another office or level, or another accident",
        ),
        facts: accident,
        records: {
          accidentReports: [
            sent(`${day}T09:00`),
            sent(`${day}T08:50`),
            sent(`${day}T08:10`, { id: "update", form: "update" }),
            sent(`${day}T08:11`, { id: "city", from: "city" }),
            sent(`${day}T08:12`, { id: "other", to: other }),
            ...(to === "safety" ? [sent(`${day}T08:13`, { id: "level", at: "county" })] : []),
            sent(`${day}T08:14`, { id: "b", accident: "b" }),
          ],
        },
        expect: `${day}T08:50`,
      },
      {
        name: text("尚未报告", "not told yet"),
        facts: accident,
        records: { accidentReports: [sent("none")] },
        expect: { notApplicable: true },
      },
    ],
  });
  const given = (moment: string | { readonly notApplicable: true }) => ({ [due.id]: moment });
  const report = decision({
    id: `accident/${name}-report`,
    title: titles.report,
    note: text(
      "没有报告的，报告登记齐全时过了到期时间即为逾期；登记不齐全的，不定",
      "where there is no report, it is overdue after it was due if the register of reports is complete, and undecided if not",
    ),
    cites,
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => due.of(a).exists,
    outcomes: ordered(clockStates),
    consequences: { late: notReported, overdue: notReported },
    combine: "exactlyOne",
    rows: (a) => momentRows(at.of(a), due.of(a)),
    examples: [
      ...(
        [
          [`${day}T09:00`, "2026-03-11", "in-time", "到期时报告：按期", "at the moment it was due: in time"],
          [`${day}T09:00`, `${day}T09:00`, "in-time", "报告那一刻即判", "judged at that moment"],
          [`${day}T09:01`, "2026-03-11", "late", "过一分钟报告：逾期", "a minute later: late"],
          ["none", `${day}T09:00`, "open", "到期那一刻未报：未到期", "not made at that moment: not yet due"],
          ["none", `${day}T09:01`, "overdue", "过后一分钟未报：逾期", "not made a minute later: overdue"],
          ["2026-03-11T08:00", `${day}T10:00`, "overdue", "次日才报的，当日尚未报", "made the day after, and not yet"],
        ] as const
      ).map(([madeAt, judged, expect, zh, en]) => ({
        name: text(zh, en),
        facts: accident,
        given: given(`${day}T09:00`),
        records: { accidentReports: [sent(madeAt)] },
        judged,
        expect,
      })),
      {
        name: text("登记齐全而没有报告：逾期", "the register is complete and has none: overdue"),
        facts: accident,
        given: given(`${day}T09:00`),
        records: { accidentReports: [] },
        judged: "2026-03-11",
        expect: "overdue",
      },
      {
        name: text("登记不齐全：不定", "the register is not complete: undecided"),
        facts: accident,
        given: given(`${day}T09:00`),
        records: { accidentReports: [] },
        partial: true as const,
        judged: "2026-03-11",
        expect: { atLeast: "in-time", atMost: "overdue" },
      },
      {
        name: text("不必报告的，不适用", "where it need not be told it does not apply"),
        facts: accident,
        given: given({ notApplicable: true }),
        records: { accidentReports: [] },
        judged: "2026-03-11",
        expect: { notApplicable: true },
      },
      ...(
        [
          [first, "overdue", "施行当日适用", "on the first day it applies"],
          [before, { notApplicable: true }, "施行前一日不适用", "the day before it does not"],
        ] as const
      ).map(([happenedOn, expect, zh, en]) => ({
        name: text(zh, en),
        facts: { id: "a", happenedOn },
        given: given(`${happenedOn}T09:00`),
        records: { accidentReports: [] },
        judged: "2026-03-11",
        expect,
      })),
    ],
  });
  return [at, report] as const;
};

/** 单位向省级报告: of larger and graver accidents. */
export const [unitProvinceToldAt, unitProvinceReport] = toldBesides({
  name: "unit-province",
  to: "safety",
  who: (r) => all(r.to.is("safety"), r.at.is("province")),
  due: unitProvinceReportDue,
  titles: {
    at: text("单位首次报告省级的时间", "the unit first told the province at"),
    report: text("单位向省级报告情况", "the unit's report to the province"),
  },
  since: ["2009-07-01", "2009-06-30"],
});

/** 矿山单位向省级矿山安全监察局报告. */
export const [mineBureauToldAt, mineBureauReport] = toldBesides({
  name: "mine-bureau",
  to: "mine-bureau",
  who: (r) => r.to.is("mine-bureau"),
  due: mineBureauReportDue,
  titles: {
    at: text("矿山单位首次报告省级矿山安全监察局的时间", "the mine first told the provincial bureau at"),
    report: text("矿山单位向省级矿山安全监察局报告情况", "the mine's report to the provincial bureau"),
  },
  since: ["2023-01-17", "2023-01-16"],
});
