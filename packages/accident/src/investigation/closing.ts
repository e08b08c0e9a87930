import { all, decision, type Facts, not, ordered, record, type Terms, text, unordered } from "@anwei/kernel";
import { closingConditions, closings } from "../records/index.js";

const noSource = {
  unsourced: text(
    "“四不放过”是通行的事故处理原则，规定它的文件条文未见，故不写出处",
    "the four conditions are a principle in general use; the document that lays them down was not seen",
  ),
} as const;

type Condition = keyof typeof closingConditions;

const met = (c: Terms<typeof closings>) => ({
  causes: all(c.causesFound, c.evidence.includes("causes")),
  responsible: all(c.responsibleDealtWith, c.evidence.includes("responsible")),
  measures: all(c.measuresTaken, c.evidence.includes("measures")),
  education: all(c.peopleEducated, c.evidence.includes("education")),
});

const closed: Facts<typeof closings> = {
  accident: "a",
  happenedOn: "2026-06-01",
  causesFound: true,
  responsibleDealtWith: true,
  measuresTaken: true,
  peopleEducated: true,
  evidence: ["causes", "responsible", "measures", "education"],
};

/** What is lacking of each condition: the fact, or the evidence of it. */
const lacking = [
  ["causes", { causesFound: false }, ["responsible", "measures", "education"]],
  ["responsible", { responsibleDealtWith: false }, ["causes", "measures", "education"]],
  ["measures", { measuresTaken: false }, ["causes", "responsible", "education"]],
  ["education", { peopleEducated: false }, ["causes", "responsible", "measures"]],
] as const satisfies readonly (readonly [Condition, Facts<typeof closings>, readonly Condition[]])[];

const lackingExamples = lacking.flatMap(([condition, fact, evidence]) => {
  const { zh, en } = closingConditions[condition];
  return [
    { condition, name: text(zh, en), facts: { ...closed, ...fact } },
    {
      condition,
      name: text(`${zh}：没有佐证材料`, `${en}: no evidence on file`),
      facts: { ...closed, evidence },
    },
  ];
});

/** 尚未满足的条件: which of the four conditions of closing are open, the fact or its evidence being absent. */
export const closingOpen = decision({
  id: "accident/closing-open",
  title: text("四不放过尚未满足的条件", "conditions of closing that are open"),
  note: text("每一条件须有事实，并有在档佐证材料", "each condition needs the fact, and evidence of it on file"),
  cites: noSource,
  about: record(closings),
  law: "event",
  outcomes: unordered(closingConditions),
  combine: "every",
  rows: (c) => {
    const is = met(c);
    return [
      { when: not(is.causes), then: "causes" },
      { when: not(is.responsible), then: "responsible" },
      { when: not(is.measures), then: "measures" },
      { when: not(is.education), then: "education" },
    ];
  },
  examples: [
    { name: text("四项俱备", "all four are met"), facts: closed, expect: { certain: [] } },
    ...lackingExamples.map(({ condition, name, facts }) => ({ name, facts, expect: { certain: [condition] } })),
    {
      name: text("整改是否落实未知：可能未满足", "whether the measures were taken is not known: perhaps open"),
      facts: { ...closed, measuresTaken: null },
      expect: { certain: [], possible: ["measures"] },
    },
  ],
});

/** 可否结案: closed only where none of the four conditions is open; undecided where one is not known. */
export const closing = decision({
  id: "accident/closing",
  title: text("可否结案", "whether it may be closed"),
  cites: noSource,
  about: record(closings),
  law: "event",
  outcomes: ordered({
    "may-close": text("可以结案", "it may be closed"),
    open: text("不得结案", "it may not"),
  }),
  consequences: {
    open: [{ id: "not-closed", text: text("补齐未满足的条件后再行结案", "closed once the open conditions are met") }],
  },
  combine: "gravest",
  rows: (c) => {
    const open = closingOpen.of(c);
    return [
      { when: open.includes("causes"), then: "open" },
      { when: open.includes("responsible"), then: "open" },
      { when: open.includes("measures"), then: "open" },
      { when: open.includes("education"), then: "open" },
    ];
  },
  examples: [
    { name: text("四项俱备", "all four are met"), facts: closed, expect: "may-close" },
    ...lackingExamples.map(({ name, facts }) => ({ name, facts, expect: "open" as const })),
    {
      name: text("整改是否落实未知：不定", "whether the measures were taken is not known: undecided"),
      facts: { ...closed, measuresTaken: null },
      expect: { atLeast: "may-close", atMost: "open" },
    },
    {
      name: text("佐证材料未知：不定", "what evidence there is is not known: undecided"),
      facts: { ...closed, evidence: null },
      expect: { atLeast: "may-close", atMost: "open" },
    },
  ],
});
