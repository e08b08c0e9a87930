import {
  all,
  type Consequence,
  choice,
  date,
  dateQuantity,
  decision,
  kind,
  ordered,
  record,
  source,
  termsOf,
  text,
  workingDays,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";
import type { RecordGiven, RecordReader } from "../src/index.js";

const order = source({
  id: "test-order",
  type: "test",
  title: text("试验办法", "Test order"),
  from: "2000-01-01",
  verified: false,
  note: text("只为试验而写", "written for tests only"),
});

/** Hidden dangers, to be mended within ten working days. */
const dangers = kind("dangers", text("隐患", "Hidden dangers"), {
  grade: choice(text("级别", "grade"), { ordinary: text("一般", "ordinary"), major: text("重大", "major") }),
  mendedOn: date(text("整改完成日期", "date mended")),
});

const due = dateQuantity({
  id: "test-host/due",
  title: text("整改期限", "When it is to be mended"),
  cites: order.article(5),
  about: record(dangers),
  law: "event",
  is: (d) => d.happenedOn.plus(workingDays(10)),
  examples: [
    {
      name: text("工作日不详", "the working days are not known"),
      facts: { happenedOn: "2024-09-20" },
      expect: { atLeast: "2024-09-30", atMost: "2024-10-20" },
    },
  ],
});

const criticised: Consequence = {
  id: "criticise",
  text: text("通报批评", "criticised publicly"),
  who: text("单位负责人", "the head of the unit"),
  until: termsOf(dangers).mendedOn,
};
const called: Consequence = {
  id: "call",
  text: text("约谈", "called to account"),
  who: text("分管领导", "the leader in charge"),
};

const mending = decision({
  id: "test-host/mending",
  title: text("隐患整改", "Mending of a hidden danger"),
  cites: order.article(6),
  about: record(dangers),
  law: "event",
  outcomes: ordered({
    inTime: text("按期", "in time"),
    late: text("逾期", "late"),
    grave: text("严重逾期", "gravely late"),
  }),
  combine: "gravest",
  rows: (d) => [
    { when: d.mendedOn.moreThan(due.of(d)), then: "late" },
    { when: all(d.mendedOn.moreThan(due.of(d)), d.grade.is("major")), then: "grave" },
  ],
  consequences: { late: [criticised], grave: [criticised, called] },
  examples: [
    {
      name: text("即日完成", "mended the same day"),
      facts: { happenedOn: "2024-09-20", mendedOn: "2024-09-20", grade: "major" },
      expect: "inTime",
    },
    {
      name: text("半年后完成", "mended half a year later"),
      facts: { happenedOn: "2024-09-20", mendedOn: "2025-03-20", grade: "major" },
      expect: "grave",
    },
  ],
});

export const book = compose([
  definePlugin({
    id: "test-host",
    title: text("试验", "Test"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [order],
    kinds: [dangers],
    define: [due, mending],
  }),
]);

export const judged = "2025-06-30";

/** A county below a city, and dangers of every state of knowledge, as a host's tables hold them. */
export const tables: Readonly<Record<string, readonly RecordGiven[]>> = {
  units: [
    { id: "city", name: "试验市", kind: "city", code: "990100", from: "2000-01-01" },
    { id: "county", name: "甲县", kind: "county", code: "990101", parent: "city", from: "2000-01-01" },
  ],
  隐患: [
    { 编号: "in-time", 单位: "county", 日期: "2024-09-20", 整改完成日期: "2024-10-08", 级别: "一般" },
    { 编号: "late", 单位: "county", 日期: "2024-09-20", 整改完成日期: "2025-03-20", 级别: "一般" },
    { 编号: "grave", 单位: "county", 日期: "2024-09-20", 整改完成日期: "2025-03-20", 级别: "重大" },
    // Late in any case, but how gravely is open.
    { 编号: "ungraded", 单位: "county", 日期: "2024-09-20", 整改完成日期: "2025-03-20", 级别: null },
    // Not known to be mended.
    { 编号: "open", 单位: "county", 日期: "2024-09-20", 整改完成日期: null, 级别: "重大" },
  ],
};

export const reader: RecordReader = { tables, about: { judged, title: text("试验年度", "Test year") } };
