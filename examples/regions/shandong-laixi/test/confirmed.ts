import type { ConfirmedExamples } from "@anwei/plugin/testing";
import { text } from "@anwei/plugin/v1";

const closing = {
  accident: "a",
  happenedOn: "2005-08-01",
  causesFound: true,
  responsibleDealtWith: true,
  measuresTaken: true,
  peopleEducated: true,
  evidence: ["causes", "responsible", "measures", "education"],
} as const;

/** 四不放过: the report takes the nation's four conditions, which hold of accidents of 2005 too. */
export const confirmed: ConfirmedExamples = {
  "accident/closing": [
    { name: text("2005年的事故，四项俱备", "an accident of 2005, all four met"), facts: closing, expect: "may-close" },
    ...(
      [
        ["causesFound", "原因未查清", "causes not found"],
        ["responsibleDealtWith", "责任人员未处理", "those responsible not dealt with"],
        ["measuresTaken", "措施未落实", "measures not taken"],
        ["peopleEducated", "人员未受教育", "people not educated"],
      ] as const
    ).map(([field, zh, en]) => ({
      name: text(`2005年的事故，${zh}`, `an accident of 2005, ${en}`),
      facts: { ...closing, [field]: false },
      expect: "open",
    })),
  ],
  "accident/closing-open": [
    {
      name: text("2005年的事故，原因未查清", "an accident of 2005, causes not found"),
      facts: { ...closing, causesFound: false },
      expect: { certain: ["causes"] },
    },
    {
      name: text("2005年的事故，原因查清而没有佐证", "an accident of 2005, causes found, no evidence of it"),
      facts: { ...closing, evidence: ["responsible", "measures", "education"] },
      expect: { certain: ["causes"] },
    },
  ],
};
