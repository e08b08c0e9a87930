import { decision, type Example, record, text, unordered } from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import { answers } from "../records/answers.js";

const asked = { id: "q", unit: "town", subject: "s", happenedOn: "2024-06-30" } as const;
type Expected =
  | "answered"
  | "gap"
  | "conflict"
  | { readonly possible: readonly ("answered" | "gap" | "conflict" | "notApplicable")[] }
  | { readonly notApplicable: true };

const examples: readonly Example<typeof answers, Expected>[] = [
  { name: text("无单位负责", "nobody answers"), facts: { ...asked, claimants: 0 }, expect: "gap" },
  { name: text("一个单位负责", "one authority answers"), facts: { ...asked, claimants: 1 }, expect: "answered" },
  { name: text("两个单位并列", "two of equal standing"), facts: { ...asked, claimants: 2 }, expect: "conflict" },
  {
    name: text("尚未认定：不定", "not yet found out: undecided"),
    facts: asked,
    expect: { possible: ["answered", "gap", "conflict"] },
  },
  {
    name: text("2021年修正施行当日", "on the day the 2021 amendment came into force"),
    facts: { ...asked, happenedOn: "2021-09-01", claimants: 0 },
    expect: "gap",
  },
  {
    name: text("施行前一日不适用", "the day before it does not apply"),
    facts: { ...asked, happenedOn: "2021-08-31", claimants: 0 },
    expect: { notApplicable: true },
  },
];

const government = text("县级以上地方各级人民政府", "the local government at county level or above");

/** 监管责任状态: whether one authority answers for a subject, nobody (监管盲区), or several alike. */
export const supervision = decision({
  id: "responsibility/supervision",
  title: text("监管责任状态", "whether somebody answers for a subject of supervision"),
  note: text(
    "对象须有明确的监管单位；盲区与职责交叉由人民政府协调明确。原则的先后是读法，由认定责任的一方给出",
    "every subject needs an authority; the government settles gaps and conflicts. In which order principles prevail is a reading, given by whoever resolves them",
  ),
  cites: [
    safetyLaw2021.article(3, { paragraph: 3 }),
    safetyLaw2021.article(9, { paragraph: 1 }),
    safetyLaw2021.article(10, { paragraph: 2 }),
  ],
  about: record(answers),
  law: "event",
  outcomes: unordered({
    answered: text("责任明确", "one authority answers"),
    gap: text("监管盲区", "nobody answers"),
    conflict: text("职责交叉", "several claim alike"),
  }),
  combine: "exactlyOne",
  consequences: {
    gap: [
      {
        id: "assign-authority",
        text: text("明确监管单位", "name the authority that answers"),
        who: government,
      },
    ],
    conflict: [
      {
        id: "settle-conflict",
        text: text("协调明确各单位的监管职责", "settle which of the authorities answers"),
        who: government,
      },
    ],
  },
  rows: (a) => [
    { when: a.claimants.equals(0), then: "gap" },
    { when: a.claimants.equals(1), then: "answered" },
    { when: a.claimants.atLeast(2), then: "conflict" },
  ],
  examples,
});
