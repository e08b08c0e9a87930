import { expect, test } from "vitest";
import {
  bookOf,
  counted,
  decide,
  decision,
  indicator,
  inPeriod,
  kind,
  ordered,
  ownRecords,
  quantity,
  record,
  text,
  unitIn,
  yesNo,
} from "../src/index.js";

const cites = { unsourced: text("测试", "a test") };
const from = "2000-01-01";
const complete = { meetings: text("完整", "complete"), events: text("完整", "complete") };
const meetings = kind("meetings", text("会议", "Meetings"), { held: yesNo(text("召开", "held")) });
const events = kind("events", text("事件", "Events"), { noted: yesNo(text("记录", "noted")) });

const held = indicator({
  id: "test/held",
  title: text("会议", "meetings"),
  cites,
  from,
  about: unitIn("quarter"),
  over: meetings,
  link: ownRecords,
  window: inPeriod(),
  fold: counted(),
  examples: [{ name: text("无", "none"), facts: { id: "u" }, period: "2023-Q1", records: { meetings: [] }, expect: 0 }],
});

const heard = decision({
  id: "test/heard",
  title: text("当季开会", "met in the quarter"),
  cites,
  from,
  about: record(events),
  law: "event",
  outcomes: ordered({ yes: text("是", "yes"), no: text("否", "no") }),
  combine: "gravest",
  rows: (e) => [{ when: held.of(e.unit).below(1), then: "no" }],
  examples: [
    {
      name: text("无", "none"),
      facts: { unit: "u", happenedOn: "2023-05-10" },
      records: { units: [{ id: "u" }], meetings: [] },
      expect: "no",
    },
  ],
});

const at = (happenedOn: string | null, meeting: string, judged: string) =>
  decide(
    heard,
    { id: "e", unit: "u", happenedOn },
    { judged, complete, records: { units: [{ id: "u" }], meetings: [{ id: "m", unit: "u", happenedOn: meeting }] } },
  );

test("a dated record that asks for its unit's quarter means the quarter it happened in, whenever it is judged", () => {
  for (const judged of ["2023-06-30", "2023-08-01", "2025-01-01"]) {
    expect(at("2023-05-10", "2023-06-30", judged).value).toBe("yes");
    expect(at("2023-05-10", "2023-07-01", judged).value).toBe("no");
  }
});

test("where the record's date is unknown, so is the quarter", () => {
  const outcome = at(null, "2023-06-30", "2023-08-01");
  expect(outcome).toMatchObject({ value: null, atLeast: "yes", atMost: "no" });
  expect(outcome.missing).toContain("happenedOn");
});

test("an indicator of the year asks for the quarter of each record, not for the year's last", () => {
  const unheard = indicator({
    id: "test/unheard",
    title: text("未开会季度的事件", "events of quarters without a meeting"),
    cites,
    from,
    about: unitIn("year"),
    over: events,
    link: ownRecords,
    window: inPeriod(),
    where: (e) => held.of(e.unit).below(1),
    fold: counted(),
    examples: [
      {
        name: text("无", "none"),
        facts: { id: "u" },
        period: "2023",
        records: { events: [], meetings: [] },
        expect: 0,
      },
    ],
  });
  expect(bookOf(unheard).definition("test/held")).toBeDefined();
  const outcome = decide(
    unheard,
    { id: "u" },
    {
      period: "2023",
      complete,
      records: {
        meetings: [{ id: "m", unit: "u", happenedOn: "2023-11-01" }],
        events: [
          { id: "1", unit: "u", happenedOn: "2023-02-01" },
          { id: "2", unit: "u", happenedOn: "2023-05-01" },
          { id: "3", unit: "u", happenedOn: "2023-12-01" },
        ],
      },
    },
  );
  expect(outcome.value).toBe("2");
});

test("a year has no one quarter: a rule about a unit's year that asks for one is refused", () => {
  const asking = () =>
    quantity({
      id: "test/some-quarter",
      title: text("某季度会议", "meetings of some quarter"),
      cites,
      from,
      about: unitIn("year"),
      law: "periodEnd",
      unit: "case",
      is: (u) => held.of(u),
      examples: [{ name: text("无", "none"), facts: { id: "u" }, period: "2023", expect: 0 }],
    });
  expect(asking).toThrow(/\[no-period\]/);
});

test("a zero report speaks for no day after the one on which it was recorded", () => {
  const year = (recordedAt: string) =>
    decide(
      held,
      { id: "u" },
      {
        period: "2023-Q1",
        judged: "2024-01-01",
        records: {
          meetings: [],
          completeness: [
            { unit: "u", table: "meetings", from: "2023-01-01", to: "2023-12-31", own: false, recordedAt },
          ],
        },
      },
    );
  expect(year("2023-03-31T18:00").value).toBe("0");
  expect(year("2023-03-30T18:00")).toMatchObject({ value: null, atLeast: "0", atMost: null });
});
