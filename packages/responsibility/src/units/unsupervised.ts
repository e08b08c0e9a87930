import { countedDistinct, indicator, inPeriod, subtreeRecords, text, unitIn } from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import { answers } from "../records/answers.js";
import { supervision } from "./supervision.js";

const common = {
  cites: [safetyLaw2021.article(9, { paragraph: 1 }), safetyLaw2021.article(10, { paragraph: 2 })],
  about: unitIn("year"),
  over: answers,
  link: subtreeRecords,
  window: inPeriod(),
};
const year = { facts: { id: "county", kind: "county" }, period: "2024", judged: "2024-12-31" } as const;
const answer = (id: string, subject: string, claimants: number, happenedOn = "2024-06-30", unit = "town") => ({
  id,
  subject,
  claimants,
  happenedOn,
  unit,
});
const units = [
  { id: "county", kind: "county" },
  { id: "town", kind: "township", parent: "county" },
  { id: "other-town", kind: "township", parent: "other-county" },
];
const recorded = (of: "gap" | "conflict") => {
  const [hit, miss] = of === "gap" ? [0, 2] : [2, 0];
  return {
    units,
    answers: [
      answer("1", "a", hit),
      answer("2", "a", hit, "2024-09-30"),
      answer("3", "b", hit, "2024-01-01"),
      answer("4", "c", hit, "2024-12-31", "county"),
      answer("5", "d", miss),
      answer("6", "e", 1),
      answer("7", "f", hit, "2023-12-31"),
      answer("8", "g", hit, "2025-01-01"),
      answer("9", "h", hit, "2024-06-30", "other-town"),
    ],
  };
};
const name = text(
  "一个对象一年内认定两次的计一个；上年、下年和外地的不计",
  "a subject found twice in the year counts once; other years and other places do not",
);

/** 监管盲区数: subjects that nobody answered for at some time of the year, of a unit with all below it. */
export const unsupervisedSubjects = indicator({
  ...common,
  id: "responsibility/unsupervised-subjects",
  title: text("本年出现监管盲区的对象数", "subjects without an authority this year"),
  where: (a) => supervision.of(a).is("gap"),
  fold: (a) => countedDistinct(a.subject, { unit: "item" }),
  examples: [{ ...year, name, records: recorded("gap"), expect: 3 }],
});

/** 职责交叉数: subjects that several claimed alike at some time of the year, of a unit with all below it. */
export const contestedSubjects = indicator({
  ...common,
  id: "responsibility/contested-subjects",
  title: text("本年出现职责交叉的对象数", "subjects claimed by several this year"),
  where: (a) => supervision.of(a).is("conflict"),
  fold: (a) => countedDistinct(a.subject, { unit: "item" }),
  examples: [{ ...year, name, records: recorded("conflict"), expect: 3 }],
});
