import {
  all,
  atAnyTime,
  counted,
  decision,
  hours,
  indicator,
  instantQuantity,
  judgedAt,
  judgedOn,
  ordered,
  record,
  recordsBy,
  smallest,
  steps,
  type Terms,
  type Test,
  text,
} from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { clockStates } from "../clock-states.js";
import { type Authority, accidentReports, accidents, authorities, type reporters } from "../records/index.js";
import { notReported } from "./consequences.js";
import { cityReportLatest, passingOnTime, provinceReportLatest, reportMade, stateReportLatest } from "./passing-on.js";

const onPassingOn = [decree493.article(11), decree493.article(10, { paragraph: 1 })] as const;

const day = "2026-03-10";
const accident = { id: "a", happenedOn: day, headInformedAt: `${day}T08:00` } as const;

/** Who may tell each level: the one below, or one further below past it (越级); the unit, a county or a city. */
const tellers = {
  county: ["unit"],
  city: ["unit", "county"],
  province: ["county", "city"],
  state: ["county", "city", "province"],
} as const satisfies Readonly<Record<Authority, readonly (keyof typeof reporters)[]>>;

const tells = (r: Terms<typeof accidentReports>, at: Authority): Test =>
  all(r.form.is("first"), r.to.oneOf("safety", "department"), r.at.is(at), r.from.oneOf(...tellers[at]));

const sent = (at: Authority, madeAt: string, more: object = {}) => ({
  id: `${at} ${madeAt}`,
  accident: "a",
  happenedOn: day,
  form: "first",
  from: tellers[at].at(-1),
  to: "safety",
  at,
  receivedAt: `${day}T09:00`,
  madeAt,
  ...more,
});

/** When a level of authorities was first told. */
const arrivalAt = (at: Authority) => {
  const { zh, en } = authorities[at];
  const byUnit = (tellers[at] as readonly string[]).includes("unit");
  return indicator({
    id: `accident/${at}-told-at`,
    title: text(`${zh}接到首报的时间`, `the ${en} was first told at`),
    note: byUnit
      ? text("单位直接报告的，也算", "told by the unit itself, it was told too")
      : text(
          "下级越级上报的，也算；单位直接报告省级的，不代替逐级上报",
          "told by a lower authority past those between, it was told too; what the unit itself tells the province does not take the place of passing on",
        ),
    cites: [decree493.article(9, { paragraph: 1 }), ...onPassingOn],
    about: record(accidents),
    law: "event",
    over: accidentReports,
    link: recordsBy("accident"),
    window: atAnyTime(),
    where: (r) => tells(r, at),
    fold: (r) => smallest(r.madeAt),
    examples: [
      {
        name: text(
          "取最早的一次；通知公安机关、续报和其他层级的不算",
          "the earliest; not a notice, an update or another level",
        ),
        facts: accident,
        records: {
          accidentReports: [
            sent(at, `${day}T10:30`),
            sent(at, `${day}T10:00`, { to: "department" }),
            sent(at, `${day}T09:10`, { id: "notice", to: "police" }),
            sent(at, `${day}T09:10`, { id: "update", form: "update" }),
            sent(at, `${day}T09:10`, { id: "other", at: at === "state" ? "province" : "state" }),
            sent(at, `${day}T09:10`, { id: "b", accident: "b" }),
          ],
        },
        expect: `${day}T10:00`,
      },
      {
        name: byUnit
          ? text("单位直接报告的也算", "told by the unit itself")
          : text("单位直接报告的不算", "what the unit itself tells it does not count"),
        facts: accident,
        records: { accidentReports: [sent(at, `${day}T09:00`, { from: "unit" })] },
        expect: byUnit ? `${day}T09:00` : { notApplicable: true },
      },
      {
        name: text("尚未报告", "not told yet"),
        facts: accident,
        records: { accidentReports: [sent(at, "none")] },
        expect: { notApplicable: true },
      },
    ],
  });
};

/** 县级接到首报的时间. */
export const countyToldAt = arrivalAt("county");
/** 设区的市级接到首报的时间. */
export const cityToldAt = arrivalAt("city");
/** 省级接到首报的时间. */
export const provinceToldAt = arrivalAt("province");
/** 国家接到首报的时间. */
export const stateToldAt = arrivalAt("state");

const latestGiven = (to: Authority, latest: string | { readonly notApplicable: true }) => ({
  [`accident/${to}-report-latest`]: latest,
});

interface Step {
  readonly from: Authority;
  readonly to: Exclude<Authority, "county">;
  readonly told: ReturnType<typeof arrivalAt>;
  readonly latest: typeof cityReportLatest;
}

/** 上报到期时间: two hours after the level below was told; while it was not told, the latest moment of all. */
const dueOf = ({ from, to, told, latest }: Step) => {
  const [below, above] = [authorities[from], authorities[to]];
  const given = latestGiven(to, `${day}T15:00`);
  return instantQuantity({
    id: `accident/${to}-report-due`,
    title: text(`${below.zh}向${above.zh}上报的到期时间`, `the ${below.en}'s report to the ${above.en} is due at`),
    note: text(
      "自下一级接到首报起每级2小时；下一级没有接到的，以各级都用足时限的最迟时间为准",
      "two hours from when the level below was first told; where it was not, the latest moment, every level taking all its time",
    ),
    cites: onPassingOn,
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => latest.of(a).exists,
    combine: "exactlyOne",
    rows: (a) => [
      { when: told.of(a).day.by(judgedOn), is: told.of(a).plus(hours(passingOnTime.value)) },
      { otherwise: latest.of(a) },
    ],
    examples: [
      {
        name: text("下一级9:30接到：11:30", "the level below was told at 9:30: 11:30"),
        facts: accident,
        given,
        records: { accidentReports: [sent(from, `${day}T09:30`)] },
        judged: "2026-03-11",
        expect: `${day}T11:30`,
      },
      {
        name: text("下一级次日才接到：自次日起算", "the level below was told the next day only: counted from then"),
        facts: accident,
        given,
        records: { accidentReports: [sent(from, "2026-03-11T09:30")] },
        judged: "2026-03-11",
        expect: "2026-03-11T11:30",
      },
      {
        name: text(
          "至判定之日下一级未接到：最迟时间",
          "by the day of judging the level below was not told: the latest moment",
        ),
        facts: accident,
        given,
        records: { accidentReports: [sent(from, "2026-03-11T09:30")] },
        judged: day,
        expect: `${day}T15:00`,
      },
      {
        name: text("没有任何报告：最迟时间", "no report at all: the latest moment"),
        facts: accident,
        given,
        records: { accidentReports: [] },
        judged: "2026-03-11",
        expect: `${day}T15:00`,
      },
      {
        name: text("不必上报至此", "it does not go so far"),
        facts: accident,
        given: latestGiven(to, { notApplicable: true }),
        records: { accidentReports: [] },
        judged: "2026-03-11",
        expect: { notApplicable: true },
      },
    ],
  });
};

/** 上报份数: how many reports of the step stand how, each by its own clock. */
const countOf = ({ to }: Step) => {
  const above = authorities[to];
  return indicator({
    id: `accident/${to}-reports-made`,
    title: text(`向${above.zh}的首报份数，按报告情况`, `first reports to the ${above.en}, by how they were made`),
    note: text("每份报告按自身的时限判定", "each report is judged by its own time limit"),
    cites: onPassingOn,
    about: record(accidents),
    law: "event",
    over: accidentReports,
    link: recordsBy("accident"),
    window: atAnyTime(),
    where: (r) => tells(r, to),
    by: { of: (r) => reportMade.of(r), members: clockStates },
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text(
          "按期的各一份；逾期的、报告矿山安全监察局的、其他层级的和不由下级报告的不算",
          "one in time by each who may tell it; not a late one, one to the mine bureau, of another level or from nobody below",
        ),
        facts: accident,
        at: "in-time",
        records: {
          accidents: [accident],
          accidentReports: [
            sent(to, `${day}T11:01`),
            ...tellers[to].map((from) => sent(to, `${day}T09:00`, { id: from, from, to: "department" })),
            sent(to, `${day}T09:00`, { id: "bureau", to: "mine-bureau" }),
            sent(to, `${day}T09:00`, { id: "other", at: to === "state" ? "province" : "state" }),
            sent(to, `${day}T09:00`, { id: "back", from: to === "city" ? "city" : "unit" }),
          ],
        },
        judged: "2026-03-11",
        expect: tellers[to].length,
      },
    ],
  });
};

/** 逐级上报情况: how the duty of one level stands, whether or not a report is on record. */
const standing = (step: Step) => {
  const { from, to, latest } = step;
  const [below, above] = [authorities[from], authorities[to]];
  const due = dueOf(step);
  const made = countOf(step);
  const given = latestGiven(to, `${day}T15:00`);
  const of = (madeAt: string | null) => ({
    accidents: [accident],
    accidentReports: [sent(from, `${day}T09:00`, { id: "below" }), ...(madeAt === null ? [] : [sent(to, madeAt)])],
  });
  const state = decision({
    id: `accident/${to}-report`,
    title: text(`${below.zh}向${above.zh}上报情况`, `the ${below.en}'s report to the ${above.en}`),
    note: text(
      "一份按时即为按时。没有报告的，报告登记齐全时过了到期时间即为逾期；登记不齐全的，不定。下一级从未接到报告的，以最迟时间为准：说明报告没有到达，责任在哪一级看前面各步",
      "one report in time is enough. Where there is none, it is overdue after it was due if the register of reports is complete, and undecided if not. Where the level below was never told, the latest moment counts: it says that the report did not arrive, and the steps before say with whom that lies",
    ),
    cites: onPassingOn,
    about: record(accidents),
    law: "event",
    appliesWhen: (a) => latest.of(a).exists,
    outcomes: ordered(clockStates),
    consequences: { late: notReported, overdue: notReported },
    combine: "exactlyOne",
    rows: (a) =>
      steps([
        { when: made.of(a, "in-time").atLeast(1), then: "in-time" },
        { when: made.of(a, "late").atLeast(1), then: "late" },
        { when: judgedAt.moreThan(due.of(a)), then: "overdue" },
        { otherwise: "open" },
      ]),
    examples: [
      ...(
        [
          [`${day}T11:00`, "2026-03-11", "in-time", "2小时整上报：按期", "at two hours: in time"],
          [`${day}T11:01`, "2026-03-11", "late", "过2小时一分钟上报：逾期", "a minute over two hours: late"],
          [null, `${day}T11:00`, "open", "2小时整未上报：未到期", "not made at two hours: not yet due"],
          [null, `${day}T11:01`, "overdue", "过2小时一分钟未上报：逾期", "not made a minute later: overdue"],
          ["none", `${day}T11:01`, "overdue", "登记为未上报", "on record as not made"],
        ] as const
      ).map(([madeAt, judged, expect, zh, en]) => ({
        name: text(zh, en),
        facts: accident,
        given,
        records: of(madeAt),
        judged,
        expect,
      })),
      {
        name: text("从未报告，最迟时间那一刻：未到期", "never reported, at the latest moment: not yet due"),
        facts: accident,
        given,
        records: { accidentReports: [] },
        judged: `${day}T15:00`,
        expect: "open",
      },
      {
        name: text("从未报告，过最迟时间一分钟：逾期", "never reported, a minute after the latest moment: overdue"),
        facts: accident,
        given,
        records: { accidentReports: [] },
        judged: `${day}T15:01`,
        expect: "overdue",
      },
      {
        name: text("报告登记不齐全：不定", "the register of reports is not complete: undecided"),
        facts: accident,
        given,
        records: { accidentReports: [] },
        partial: true as const,
        judged: "2026-03-12",
        expect: { atLeast: "in-time", atMost: "overdue" },
      },
      {
        name: text("登记不齐全，有一份按期：按期", "the register is not complete, one in time is on it: in time"),
        facts: accident,
        given,
        records: of(`${day}T11:00`),
        partial: true as const,
        judged: "2026-03-12",
        expect: "in-time",
      },
      {
        name: text("不必上报至此", "it does not go so far"),
        facts: accident,
        given: latestGiven(to, { notApplicable: true }),
        records: { accidentReports: [] },
        judged: "2026-03-12",
        expect: { notApplicable: true },
      },
      ...(
        [
          ["2007-06-01", "overdue", "条例施行当日适用", "on the day the decree came into force it applies"],
          ["2007-05-31", { notApplicable: true }, "条例施行前一日不适用", "the day before it does not"],
        ] as const
      ).map(([happenedOn, expect, zh, en]) => ({
        name: text(zh, en),
        facts: { id: "a", happenedOn },
        given: latestGiven(to, `${happenedOn}T15:00`),
        records: { accidentReports: [] },
        judged: "2007-06-02",
        expect,
      })),
    ],
  });
  return { due, made, state };
};

/** 逐级上报: county to city, city to province, province to the State. */
export const passedOn = {
  city: standing({ from: "county", to: "city", told: countyToldAt, latest: cityReportLatest }),
  province: standing({ from: "city", to: "province", told: cityToldAt, latest: provinceReportLatest }),
  state: standing({ from: "province", to: "state", told: provinceToldAt, latest: stateReportLatest }),
};
