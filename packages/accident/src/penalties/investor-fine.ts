import { all, type Example, range, rangeQuantity, record, type Subject, text } from "@anwei/kernel";
import { order14, safetyLaw2014, safetyLaw2021 } from "@anwei/law";
import { type AccidentLevel, accidentLevels, determinedLevel } from "../level/index.js";
import { accidentParties } from "../records/accident-parties.js";
import { byLevel, fineTable, levels } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

type Fines = Readonly<Record<AccidentLevel, readonly [low: number, high: number]>>;

// In 万元.
const of2024: Fines = { ordinary: [2, 5], larger: [5, 10], major: [10, 15], extraordinary: [15, 20] };
const ofLaw: Fines = { ordinary: [2, 20], larger: [2, 20], major: [2, 20], extraordinary: [2, 20] };

const lawOf2014 = safetyLaw2014.article(90, {
  note: text("条号和数额凭记忆", "article and amounts from memory"),
});

/** 个人经营的投资人罚款幅度. */
export const investorFineByLevel = fineTable({
  id: "accident/investor-fine-by-level",
  title: text("个人经营的投资人罚款幅度（按等级）", "range of the individual investor's fine by level"),
  by: byLevel,
  history: [
    { ranges: of2024, cites: order14.article(21, { verified: false }) },
    { to: "2024-02-29", ranges: ofLaw, cites: safetyLaw2021.article(93, { paragraph: 2 }) },
    { ranges: ofLaw, cites: lawOf2014 },
  ],
});

const rows = (p: { readonly accident: Subject<"accidents"> }) =>
  levels.map((level) => ({
    when: determinedLevel.of(p.accident).atLeast(level),
    is: range(investorFineByLevel.at(level, "low"), investorFineByLevel.at(level, "high")),
  }));

/** 个人经营的投资人的罚款: of one who did not fund safety, where that led to the accident. */
export const investorFine = rangeQuantity({
  id: "accident/investor-fine",
  title: text("个人经营的投资人的罚款", "fine of the individual investor"),
  about: record(accidentParties),
  law: "eventOrMilder",
  unit: "yuan",
  appliesWhen: (p) =>
    all(p.role.is("individual-investor"), p.answerable, determinedLevel.of(p.accident).atLeast("ordinary")),
  combine: "greatest",
  cites: [safetyLaw2021.article(93, { paragraph: 2 }), order14.article(21, { verified: false }), milderLaw],
  rows,
  before: [{ cites: [lawOf2014, milderLaw], rows }],
  examples: [
    ...fines("2024-03-01", of2024),
    ...fines("2024-02-29", ofLaw),
    ...fines("2021-09-01", ofLaw),
    ...fines("2021-08-31", ofLaw),
    ...fines("2014-12-01", ofLaw),
    ...["2021-09-01", "2014-12-01"].flatMap((day): readonly Example<typeof accidentParties>[] => [
      {
        name: text(`对事故发生不负责任的不罚，${day}`, `no fine for who is not answerable, ${day}`),
        ...on(day, "major", { answerable: false }),
        expect: { notApplicable: true },
      },
      {
        name: text(`主要负责人另有规定，${day}`, `the principal is under other rules, ${day}`),
        ...on(day, "major", { role: "principal" }),
        expect: { notApplicable: true },
      },
      {
        name: text(`不构成等级事故的不适用，${day}`, `not where there is no level, ${day}`),
        ...on(day, "none"),
        expect: { notApplicable: true },
      },
    ]),
    {
      name: text("2014年法施行前一日不适用", "not the day before the law of 2014"),
      ...on("2014-11-30", "major"),
      expect: { notApplicable: true },
    },
  ],
});

function on(day: string, level: AccidentLevel | "none", more: object = {}) {
  return {
    facts: { id: "p", accident: "a", happenedOn: day, role: "individual-investor", answerable: true, ...more } as const,
    records: { accidents: [{ id: "a" }] },
    given: { "accident/determined-level": level },
    judged: day,
  };
}

function fines(day: string, of: Fines): readonly Example<typeof accidentParties>[] {
  return levels.map((level) => ({
    name: text(`${accidentLevels[level].zh}，${day}`, `${accidentLevels[level].en}, ${day}`),
    ...on(day, level),
    expect: { low: of[level][0] * 10_000, high: of[level][1] * 10_000 },
  }));
}
