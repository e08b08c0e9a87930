import { between, counted, decision, indicator, ordered, record, sameAs, text, type Unsourced } from "@anwei/kernel";
import { accidents } from "../records/accidents.js";

const check: Unsourced = {
  unsourced: text(
    "数据核对：一起事故一条记录；只提示，不合并，是否重复由人核实",
    "a check of data, one record per accident: it only tells; whether they are one is for people to find out",
  ),
};

const record1 = { id: "1", unit: "plant", name: "“3·1”坍塌事故", happenedOn: "2026-03-01" } as const;
const again = { ...record1, id: "2" } as const;
const others = [
  { ...record1, id: "2", happenedOn: "2026-03-02" },
  { ...record1, id: "3", happenedOn: "2026-02-28" },
  { ...record1, id: "4", unit: "other-plant" },
  { ...record1, id: "5", name: "“3·1”触电事故" },
];

/** 同单位同日同名的事故记录数: the record itself included. */
export const sameRecords = indicator({
  id: "accident/same-records",
  title: text("同单位同日同名的事故记录数（含本条）", "records of the same unit, day and name, itself included"),
  cites: check,
  about: record(accidents),
  law: "event",
  over: accidents,
  link: sameAs("unit", "name"),
  window: (a) => between(a.happenedOn, a.happenedOn),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("同单位同日同名两条", "two of the same unit, day and name"),
      facts: record1,
      records: { accidents: [again] },
      expect: 2,
    },
    {
      name: text("前后一日、另一单位、另一名称的不是", "a day earlier or later, another unit or another name is none"),
      facts: record1,
      records: { accidents: others },
      expect: 1,
    },
  ],
});

/** 疑似重复记录: told, never merged. */
export const possibleDuplicate = decision({
  id: "accident/possible-duplicate",
  title: text("疑似重复记录", "whether an accident may be recorded twice"),
  cites: check,
  about: record(accidents),
  law: "event",
  outcomes: ordered({
    single: text("未见重复", "no other record like it"),
    double: text("疑似重复，待核实", "perhaps recorded twice, to be verified"),
  }),
  combine: "gravest",
  rows: (a) => [{ when: sameRecords.of(a).atLeast(2), then: "double" }, { otherwise: "single" }],
  examples: [
    {
      name: text("同单位同日同名", "the same unit, day and name"),
      facts: record1,
      records: { accidents: [again] },
      expect: "double",
    },
    { name: text("只是相近", "near ones only"), facts: record1, records: { accidents: others }, expect: "single" },
    {
      name: text("名称未填：不能断定", "the other's name is not given: undecided"),
      facts: record1,
      records: { accidents: [{ ...again, name: null }] },
      expect: { atLeast: "single", atMost: "double" },
    },
    {
      name: text("事故表未见零报告：不能断定", "no zero report of the table: undecided"),
      facts: record1,
      records: { accidents: [] },
      partial: true,
      expect: { atLeast: "single", atMost: "double" },
    },
  ],
});
