import { accidentLevels, accidents } from "@anwei/accident";
import { accidentsCounted, controlIndicators, inSuccession, progressTrigger, veto } from "@anwei/assessment";
import { extend, grade, label, percent, type RecordRow, Records, recordOf, source, text, yearEnd } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";
import { targets } from "@anwei/responsibility";
import { assess } from "../src/assess.js";
import type { Assessment } from "../src/assessment.js";
import { national } from "./nation.js";

const notice = source({
  id: "test-notice",
  type: "test",
  title: text("试验通知", "Test notice"),
  from: "2009-01-01",
  verified: false,
  note: text("只为试验而写", "written for tests only"),
});
const damaged = notice.section("二", {
  reading: { printed: "2023%", readAs: "10%", because: text("上下文可知", "the context shows it") },
});
const id = "test-city";
const from = "2009-01-01";
const control = controlIndicators({
  id,
  cites: notice.section("一"),
  from,
  each: "month",
  figures: ["deaths"],
  spans: ["to-date"],
});
const quarter = progressTrigger({
  id,
  from,
  each: "quarter",
  figures: ["deaths"],
  appliesTo: ["county"],
  overBy: { share: percent(10), cites: damaged },
  readings: {
    measure: "relative",
    boundary: "included",
    basis: "cumulative",
    by: "month",
    cites: notice.section("二", { note: text("所取读法", "the reading taken") }),
  },
  cites: notice.section("二"),
  consequences: [
    {
      id: "report-out",
      text: text("向市政府述职", "report out to the city"),
      who: text("县长", "the head of the county"),
    },
  ],
});
const annualVeto = veto({
  id: `${id}/annual-veto`,
  from,
  cites: notice.section("二"),
  appliesTo: ["county"],
  grounds: [
    {
      id: "larger",
      of: accidentsCounted({ level: "larger" }),
      atLeast: 3,
      within: inSuccession({ months: 6, taken: "inYear", cites: notice.section("二") }),
    },
    { id: "major", of: accidentsCounted({ level: "major" }), atLeast: 1, within: { in: "period" } },
  ],
  consequences: [{ id: "veto", text: text("一票否决", "vetoed"), who: text("县区", "the county"), until: yearEnd }],
});

/** Accidents with their official level, and where it was read. */
const judgedAccidents = extend(accidents, {
  officialLevel: grade(text("官方等级", "official level"), accidentLevels),
  origin: label(text("出处", "source")),
});

export const book = compose([
  definePlugin({
    id,
    title: text("试验市", "Test city"),
    region: "511900",
    version: "0.1.0",
    apiVersion: 1,
    extends: [national],
    documents: [notice],
    extend: [judgedAccidents],
    define: [...control.definitions, ...quarter.definitions, ...annualVeto.definitions],
    views: [
      {
        view: "board",
        id: `${id}/board`,
        title: text("控制指标", "Control targets"),
        progress: "month",
        measures: [
          {
            title: text("死亡人数", "Deaths"),
            actual: control.of.all.deaths["to-date"].now.id,
            target: { table: targets.name, indicator: "deaths" },
          },
        ],
        triggers: [{ decision: quarter.reportOut.id, by: quarter.overProgress.id }, { decision: annualVeto.veto.id }],
      },
      {
        view: "agreement",
        id: `${id}/level`,
        title: text("官方等级与判定等级", "Official and decided level"),
        decision: "accident/level",
        official: "officialLevel",
        source: "origin",
      },
    ],
  }),
]);

/** Names that would do harm where they were not taken as mere text. */
export const hostile = {
  unit: `<script>alert("单位")</script>`,
  accident: `=cmd|' /C calc'!A0`,
  other: `\u001b[31m红\u202e\n"><img src=x onerror=alert(1)>`,
  source: `http://example.invalid/?a=1&b="<b>`,
};

type Raw = Readonly<Record<string, unknown>>;

const known = { missing: 0, seriousInjuries: 0, directLoss: 0 };

const tables: Readonly<Record<string, readonly Raw[]>> = {
  units: [
    { id: "city", name: "试验市", kind: "city", code: "511900", from },
    { id: "a", name: hostile.unit, kind: "county", code: "511901", parent: "city", from },
    { id: "b", name: "乙县", kind: "county", code: "511902", parent: "city", from },
    { id: "c", name: "丙县", kind: "county", code: "511903", parent: "city", from },
  ],
  targets: [
    { id: "t-city", unit: "city", indicator: "deaths", value: 100, from, to: "2009-12-31" },
    { id: "t-a", unit: "a", indicator: "deaths", value: 40, from, to: "2009-12-31" },
    { id: "t-b", unit: "b", indicator: "deaths", value: 30, from, to: "2009-12-31" },
    { id: "t-c", unit: "c", indicator: "deaths", value: 0, from, to: "2009-12-31" },
  ],
  completeness: [
    { id: "z-a", unit: "a", table: "accidents", from, to: "2009-06-30" },
    { id: "z-b", unit: "b", table: "accidents", from, to: "2009-05-31" },
    { id: "z-c", unit: "c", table: "accidents", from, to: "2009-06-30" },
  ],
  accidents: [
    {
      id: "a1",
      unit: "a",
      name: hostile.accident,
      happenedOn: "2009-02-03",
      deaths: 11,
      ...known,
      officialLevel: "larger",
      origin: hostile.source,
    },
    {
      id: "a2",
      unit: "a",
      name: hostile.other,
      happenedOn: "2009-03-04",
      deaths: 1,
      seriousInjuries: 0,
      directLoss: 0,
    },
    // Its date is not known: it may belong to the year or not.
    { id: "a3", unit: "a", name: "日期不详", deaths: 3, ...known },
    {
      id: "b1",
      unit: "b",
      name: "乙一",
      happenedOn: "2009-04-05",
      deaths: 2,
      missing: 0,
      seriousInjuries: 0,
      officialLevel: "ordinary",
    },
    { id: "b2", unit: "b", name: "乙二", happenedOn: "2009-04-06", deaths: 4, ...known, officialLevel: "larger" },
    { id: "c1", unit: "c", name: "丙一", happenedOn: "2009-01-02", deaths: 1, ...known },
  ],
};

export const records = new Records(
  new Map(
    Object.entries(tables).map(([table, rows]): [string, RecordRow[]] => {
      const kind = book.kind(table);
      if (!kind) throw new RangeError(`no kind ${table}`);
      return [table, rows.map((row) => recordOf(kind, row))];
    }),
  ),
);

export const assessed = (): Promise<Assessment> =>
  assess(
    book,
    {
      records,
      raw: tables,
      title: text(`试验年度 ${hostile.unit}`, `Test year ${hostile.unit}`),
      complete: { targets: text("指标全部列入", "every target is listed") },
      assumed: [],
      known: "2009-06-30",
    },
    { judged: "2009-06-30" },
  );
