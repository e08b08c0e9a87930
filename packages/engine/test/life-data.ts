import { accidents, sectors } from "@anwei/accident";
import {
  atAnyTime,
  counted,
  dateQuantity,
  decision,
  first,
  hours,
  indicator,
  inPeriod,
  instant,
  instantQuantity,
  kind,
  label,
  ordered,
  record,
  recordsBy,
  ref,
  source,
  subtreeRecords,
  summed,
  text,
  unitIn,
  workingDays,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";
import { statutoryCalendar } from "../src/calendar.js";
import { createEngine } from "../src/engine.js";
import { nationOfLevels } from "./nation.js";

const rules = source({
  id: "life-test",
  type: "test",
  title: text("试验规定", "Test rules"),
  from: "2007-06-01",
  verified: false,
});
const cites = rules.article(9);

const calls = kind(
  "calls",
  text("事故报告", "Reports"),
  {
    accident: ref(text("事故", "accident"), accidents),
    madeAt: instant(text("报告时间", "made at")),
    to: label(text("接报单位", "reported to")),
  },
  { complete: text("没有记录的报告按没有报告计", "a report that is not on record is taken not to have been made") },
);

const callDue = instantQuantity({
  id: "life/call-due",
  title: text("单位报告期限", "report due"),
  cites,
  law: "event",
  about: record(accidents),
  combine: "exactlyOne",
  rows: (a) => [{ otherwise: a.occurredAt.plus(hours(1)) }],
  examples: [{ name: text("例", "an example"), facts: { occurredAt: "2015-06-01T08:00" }, expect: "2015-06-01T09:00" }],
});

const called = indicator({
  id: "life/called",
  title: text("首次报告", "first report"),
  cites,
  law: "event",
  about: record(accidents),
  over: calls,
  link: recordsBy("accident"),
  window: atAnyTime(),
  fold: (c) => first(c.madeAt),
  examples: [
    {
      name: text("例", "an example"),
      facts: { id: "a", happenedOn: "2015-06-01" },
      records: { calls: [{ id: "1", accident: "a", happenedOn: "2015-06-01", madeAt: "2015-06-01T08:30" }] },
      expect: "2015-06-01T08:30",
    },
  ],
});

const reviewDue = dateQuantity({
  id: "life/review-due",
  title: text("调查期限", "inquiry due"),
  cites,
  law: "event",
  about: record(accidents),
  combine: "exactlyOne",
  rows: (a) => [{ otherwise: a.happenedOn.plus(workingDays(20)) }],
  examples: [{ name: text("例", "an example"), facts: { happenedOn: "2015-06-01" }, expect: "2015-06-30" }],
});

const timely = decision({
  id: "life/timely",
  title: text("报告是否及时", "reported in time"),
  cites,
  law: "event",
  about: record(accidents),
  outcomes: ordered({ timely: text("及时", "in time"), late: text("迟报", "late") }),
  combine: "gravest",
  rows: (a) => [{ when: called.of(a).moreThan(callDue.of(a)), then: "late" }, { otherwise: "timely" }],
  consequences: { late: [{ id: "warn", text: text("警告", "a warning"), who: text("单位", "the unit") }] },
  examples: [
    {
      name: text("例", "an example"),
      facts: { id: "a", happenedOn: "2015-06-01", occurredAt: "2015-06-01T08:00" },
      given: { "life/called": "2015-06-01T09:01" },
      expect: "late",
    },
  ],
});

const count = indicator({
  id: "life/count",
  title: text("事故起数", "accidents"),
  cites,
  law: "periodEnd",
  about: unitIn("month"),
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  by: { of: (a) => a.sector, members: sectors },
  fold: counted(),
  examples: [
    {
      name: text("例", "an example"),
      facts: { id: "u", kind: "county" },
      period: "2015-06",
      records: { accidents: [] },
      expect: 0,
    },
  ],
});
const dead = indicator({
  id: "life/deaths",
  title: text("死亡人数", "deaths"),
  cites,
  law: "periodEnd",
  about: unitIn("month"),
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  fold: (a) => summed(a.deaths),
  examples: [
    {
      name: text("例", "an example"),
      facts: { id: "u", kind: "county" },
      period: "2015-06",
      records: { accidents: [] },
      expect: 0,
    },
  ],
});

export const lifeBook = compose([
  definePlugin({
    id: "life",
    title: text("试验", "Test"),
    version: "1.0.0",
    apiVersion: 1,
    extends: [nationOfLevels],
    documents: [rules],
    define: [callDue, called, reviewDue, timely, count, dead],
    views: [
      {
        view: "timeline",
        id: "life/accidents",
        title: text("每起事故", "Each accident"),
        table: "accidents",
        facts: ["sector", "deaths", "seriousInjuries", "directLoss", "occurredAt"],
        head: ["accident/determined-level", "life/timely"],
        events: [
          { kind: "happened", fact: "occurredAt" },
          { kind: "due", definition: "life/call-due", met: { definition: "life/called" } },
          { kind: "due", definition: "life/review-due", title: text("应提交调查报告", "the inquiry is to report") },
        ],
        records: [
          { table: "calls", by: "accident", on: "madeAt", shows: ["to"] },
          {
            table: "supplements",
            by: "accident",
            on: "happenedOn",
            shows: ["deathsAdded", "seriousEnded"],
            after: ["accident/determined-level"],
          },
        ],
        sections: [
          { title: text("等级", "Level"), shows: ["accident/first-level", "accident/determined-level"] },
          { title: text("报告", "Reports"), shows: ["life/call-due", "life/called", "life/timely"] },
        ],
      },
      {
        view: "statistics",
        id: "life/month",
        title: text("本月事故", "The month's accidents"),
        period: "month",
        units: ["city", "county"],
        measures: [{ definition: "life/count" }, { definition: "life/deaths" }],
      },
    ],
  }),
]);

export const lifeEngine = createEngine(lifeBook, { calendar: statutoryCalendar });

type Raw = Readonly<Record<string, unknown>>;

const because = text("试验数据齐全", "the test's records are complete");

/** Makes a dataset of the tables and judges it. */
export async function lived(tables: Readonly<Record<string, readonly Raw[]>>, judged: string, known?: string) {
  const dataset = await lifeEngine.readRecords({
    tables: { units, ...tables },
    about: { title: text("试验", "Test"), assumeComplete: { accidents: because } },
  });
  return lifeEngine.assess(dataset, { judged, ...(known === undefined ? {} : { known }) });
}

const units: readonly Raw[] = [
  { id: "city", name: "试验市", kind: "city", code: "990100", parent: null },
  { id: "a", name: "甲县", kind: "county", code: "990101", parent: "city" },
  { id: "b", name: "乙县", kind: "county", code: "990102", parent: "city" },
  { id: "f", name: "甲县某厂", kind: "enterprise", parent: "a" },
];

/** Three accidents: one that grew and was corrected, one reported late, one of which little is known. */
export const lives: Readonly<Record<string, readonly Raw[]>> = {
  accidents: [
    {
      id: "x1",
      unit: "f",
      name: "<b>“3·5”事故</b>",
      happenedOn: "2015-03-05",
      occurredAt: "2015-03-05T09:10",
      recordedAt: "2015-03-05T12:00",
      sector: "construction",
      deaths: 1,
      seriousInjuries: 2,
      directLoss: 500000,
    },
    {
      id: "x1b",
      unit: "f",
      name: "<b>“3·5”事故</b>",
      happenedOn: "2015-03-05",
      occurredAt: "2015-03-05T09:10",
      recordedAt: "2015-03-10T12:00",
      supersedes: "x1",
      sector: "construction",
      deaths: 2,
      seriousInjuries: 2,
      directLoss: 500000,
    },
    {
      id: "x2",
      unit: "b",
      name: "乙县道路事故",
      happenedOn: "2015-02-10",
      occurredAt: "2015-02-10T20:00",
      recordedAt: "2015-02-11T00:10",
      sector: "road",
      deaths: 3,
      seriousInjuries: 0,
      directLoss: 100000,
    },
    { id: "x3", unit: "b", name: "情况不明", happenedOn: "2015-03-28", sector: "road", deaths: 1 },
  ],
  calls: [
    {
      id: "c1",
      unit: "f",
      accident: "x1",
      happenedOn: "2015-03-05",
      madeAt: "2015-03-05T09:40",
      recordedAt: "2015-03-05T10:00",
      to: "甲县",
    },
    { id: "c2", unit: "b", accident: "x2", happenedOn: "2015-02-10", madeAt: "2015-02-10T23:30", to: "乙县" },
  ],
  supplements: [
    {
      id: "s1",
      unit: "f",
      accident: "x1",
      happenedOn: "2015-03-08",
      recordedAt: "2015-03-08T10:00",
      deathsAdded: 0,
      seriousEnded: 1,
    },
    {
      id: "s2",
      unit: "f",
      accident: "x1b",
      happenedOn: "2015-03-20",
      recordedAt: "2015-03-20T10:00",
      deathsAdded: 1,
      seriousEnded: 1,
    },
    {
      id: "s3",
      unit: "f",
      accident: "x1b",
      happenedOn: "2015-06-20",
      recordedAt: "2015-06-20T10:00",
      deathsAdded: 1,
    },
  ],
};
