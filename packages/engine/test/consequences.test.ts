import {
  type Consequence,
  count,
  days,
  decision,
  type Following,
  kind,
  ordered,
  Records,
  record,
  recordOf,
  source,
  termsOf,
  text,
  units,
  workingCalendar,
  workingDays,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";
import { describe, expect, test } from "vitest";
import { assess } from "../src/assess.js";
import type { Assessment } from "../src/assessment.js";
import { noticesOf } from "../src/notices/notices.js";
import { renderHtml, renderJson, renderTable } from "../src/report.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2009-01-01", verified: true });
const events = kind("events", text("事件", "Events"), { deaths: count(text("死亡人数", "deaths")) });
const happened = termsOf(events).happenedOn;
const report: Consequence = {
  id: "report",
  text: text("作出书面检查", "make a written self-criticism"),
  who: text("县长", "the head of the county"),
  to: text("市政府", "the city government"),
  due: happened.plus(days(30)),
};
const plan: Consequence = {
  id: "plan",
  text: text("报送方案", "submit a plan"),
  due: happened.plus(workingDays(10)),
};
const card: Consequence = {
  id: "card",
  text: text("黄牌警告", "a yellow card"),
  until: happened.endOf("year"),
};

const book = compose([
  definePlugin({
    id: "test",
    title: text("试验", "Test"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [rules],
    define: [
      decision({
        id: "test/follow",
        title: text("事件处理", "What an event leads to"),
        cites: rules.whole(),
        about: record(events),
        law: "event",
        outcomes: ordered({ none: text("无", "none"), grave: text("严重", "grave") }),
        combine: "gravest",
        rows: (e) => [{ when: e.deaths.atLeast(2), then: "grave" }],
        consequences: { grave: [report, plan, card] },
        examples: [{ name: text("例", "example"), facts: { happenedOn: "2009-05-04", deaths: 2 }, expect: "grave" }],
      }),
    ],
  }),
]);

async function judged(on: string): Promise<Assessment> {
  const tables = {
    units: [{ id: "u", name: "甲县", kind: "county", from: "2000-01-01" }],
    events: [{ id: "e", unit: "u", happenedOn: "2009-11-30", recordedAt: "2009-12-01T08:00", deaths: 2 }],
  };
  const records = new Records(
    new Map([
      ["units", tables.units.map((facts) => recordOf(units.data, facts))],
      ["events", tables.events.map((facts) => recordOf(events.data, facts))],
    ]),
  );
  const calendar = workingCalendar({ years: [2008], off: new Set(), worked: new Set() });
  return assess(book, { records, raw: tables, complete: {}, assumed: [] }, { judged: on, calendar });
}

const follow = ({ findings }: Assessment): Readonly<Record<string, Following>> =>
  Object.fromEntries((findings[0]?.consequences ?? []).map((c) => [c.id, c]));

describe("what follows from a finding", () => {
  test("has its days computed: known, and bounded where the working days are not known", async () => {
    const { report, plan } = follow(await judged("2009-12-15"));
    expect(report?.due).toMatchObject({ value: "2009-12-30" });
    expect(report).not.toHaveProperty("ended");
    expect(plan?.due).toMatchObject({ value: null, atLeast: "2009-12-10" });
    expect((plan?.due?.atMost ?? "") > "2009-12-14").toBe(true);
  });

  test("stands to its last day and has ended on the next", async () => {
    expect(follow(await judged("2009-12-31")).card).toMatchObject({ ended: "no", until: { value: "2009-12-31" } });
    expect(follow(await judged("2010-01-01")).card).toMatchObject({ ended: "yes" });
  });

  test("is told with its days in reports, JSON and notices, in both languages", async () => {
    const assessment = await judged("2010-01-01");
    const [notice] = noticesOf(assessment);
    const says = [
      text(
        "县长：向市政府作出书面检查，不迟于2009-12-30（发生日期后30日）",
        "the head of the county: make a written self-criticism to the city government, no later than 2009-12-30 (30 days after the date)",
      ),
      text(
        "黄牌警告，至2009-12-31（发生日期所在年的最后一日）止，已终止",
        "a yellow card, until 2009-12-31 (the last day of the year of the date), has ended",
      ),
    ];
    for (const language of ["zh", "en"] as const) {
      const page = await renderHtml(assessment, { language });
      for (const said of says) {
        expect(notice?.text[language]).toContain(said[language]);
        expect(renderTable(assessment, { language }).replace(/\s+/g, "")).toContain(said[language].replace(/\s+/g, ""));
        expect(page).toContain(said[language]);
      }
    }
    expect(notice?.text.zh).toMatch(/报送方案，不迟于2009-12-10至20\d\d-\d\d-\d\d（发生日期后10个工作日）/);
    expect(JSON.parse(renderJson(assessment)).findings[0].consequences).toEqual(assessment.findings[0]?.consequences);
  });
});
