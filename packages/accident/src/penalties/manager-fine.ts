import { all, type Example, range, rangeQuantity, record, type Subject, text } from "@anwei/kernel";
import { order14, safetyLaw2021 } from "@anwei/law";
import { type AccidentLevel, accidentLevels, determinedLevel } from "../level/index.js";
import { accidentParties, partyRoles } from "../records/accident-parties.js";
import { accidents } from "../records/accidents.js";
import { incomeCounted } from "./income.js";
import { byLevel, levels, shareTable } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

type Shares = Readonly<Record<AccidentLevel, readonly [low: number, high: number]>>;

// In hundredths.
const of2024: Shares = { ordinary: [20, 30], larger: [30, 40], major: [40, 50], extraordinary: [50, 50] };
const of2021: Shares = { ordinary: [20, 50], larger: [20, 50], major: [20, 50], extraordinary: [20, 50] };

/** 其他负责人和安全生产管理人员罚款比例. */
export const managerShareByLevel = shareTable({
  id: "accident/manager-share-by-level",
  title: text("其他负责人和安全生产管理人员罚款比例（按等级）", "managers' fine as a share of income by level"),
  by: byLevel,
  history: [
    { ranges: of2024, cites: order14.article(20, { verified: false }) },
    { to: "2024-02-29", ranges: of2021, cites: safetyLaw2021.article(96) },
  ],
});

/** 导致事故的其他负责人和安全生产管理人员的罚款比例. */
export const managerShare = rangeQuantity({
  id: "accident/manager-share",
  title: text("其他负责人和安全生产管理人员罚款比例", "managers' fine as a share of income"),
  cites: [safetyLaw2021.article(96), order14.article(20, { verified: false }), milderLaw],
  about: record(accidents),
  law: "eventOrMilder",
  appliesWhen: (a) => determinedLevel.of(a).atLeast("ordinary"),
  combine: "greatest",
  rows: (a: Subject<"accidents">) =>
    levels.map((level) => ({
      when: determinedLevel.of(a).atLeast(level),
      is: range(managerShareByLevel.at(level, "low"), managerShareByLevel.at(level, "high")),
    })),
  examples: [
    ...shares("2024-03-01", of2024),
    ...shares("2024-02-29", of2021),
    ...shares("2021-09-01", of2021),
    {
      name: text("2021年法施行前一日没有此项罚款", "no such fine the day before the law of 2021"),
      facts: { happenedOn: "2021-08-31" },
      given: { "accident/determined-level": "major" },
      judged: "2021-09-01",
      expect: { notApplicable: true },
    },
    {
      name: text("处罚时较轻：依新规定", "the new rule is milder: by the new"),
      facts: { happenedOn: "2024-02-29" },
      given: { "accident/determined-level": "ordinary" },
      judged: "2024-03-01",
      expect: { low: 0.2, high: 0.3 },
    },
    {
      name: text("不构成等级事故的不适用", "not where there is no level"),
      facts: { happenedOn: "2021-09-01" },
      given: { "accident/determined-level": "none" },
      judged: "2021-09-01",
      expect: { notApplicable: true },
    },
  ],
});

function shares(day: string, of: Shares): readonly Example<typeof accidents>[] {
  return levels.map((level) => ({
    name: text(`${accidentLevels[level].zh}，${day}`, `${accidentLevels[level].en}, ${day}`),
    facts: { happenedOn: day },
    given: { "accident/determined-level": level },
    judged: day,
    expect: { low: of[level][0] / 100, high: of[level][1] / 100 },
  }));
}

const party = { id: "p", accident: "a", happenedOn: "2024-06-01", role: "safety-manager", answerable: true } as const;
const given = {
  records: { accidents: [{ id: "a" }] },
  given: {
    "accident/manager-share": { low: 0.2, high: 0.3 },
    "accident/income-counted": { low: 100_000, high: 200_000 },
  },
};

/** 其他负责人和安全生产管理人员因事故发生的罚款. */
export const managerFine = rangeQuantity({
  id: "accident/manager-fine",
  title: text("其他负责人和安全生产管理人员的罚款", "fine of other persons in charge and safety managers"),
  cites: [safetyLaw2021.article(96), order14.article(20, { verified: false })],
  about: record(accidentParties),
  law: "event",
  unit: "yuan",
  appliesWhen: (p) => all(p.role.oneOf("other-person-in-charge", "safety-manager"), p.answerable),
  is: (p) => {
    const [income, share] = [incomeCounted.of(p), managerShare.of(p.accident)];
    return range(income.low.times(share.low), income.high.times(share.high));
  },
  examples: [
    ...(["other-person-in-charge", "safety-manager"] as const).map(
      (role): Example<typeof accidentParties> => ({
        name: partyRoles[role],
        facts: { ...party, role },
        ...given,
        expect: { low: 20_000, high: 60_000 },
      }),
    ),
    {
      name: text("对事故发生不负责任的不罚", "no fine for who is not answerable"),
      facts: { ...party, answerable: false },
      ...given,
      expect: { notApplicable: true },
    },
    {
      name: text("主要负责人另有规定", "the principal is under other rules"),
      facts: { ...party, role: "principal" },
      ...given,
      expect: { notApplicable: true },
    },
    {
      name: text("2021年法施行当日", "the first day of the law of 2021"),
      facts: { ...party, happenedOn: "2021-09-01" },
      ...given,
      expect: { low: 20_000, high: 60_000 },
    },
    {
      name: text("其前一日不适用", "not the day before"),
      facts: { ...party, happenedOn: "2021-08-31" },
      ...given,
      expect: { notApplicable: true },
    },
  ],
});
