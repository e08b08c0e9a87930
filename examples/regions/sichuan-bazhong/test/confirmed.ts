import type { ConfirmedExamples } from "@anwei/plugin/testing";
import { text } from "@anwei/plugin/v1";

const september13 = {
  id: "a",
  unit: "511902",
  happenedOn: "2008-09-13",
  sector: "road",
  deaths: 51,
  missing: 0,
  seriousInjuries: 0,
  directLoss: 0,
} as const;

const closing = {
  accident: "a",
  happenedOn: "2009-08-01",
  causesFound: true,
  responsibleDealtWith: true,
  measuresTaken: true,
  peopleEducated: true,
  evidence: ["causes", "responsible", "measures", "education"],
} as const;

/** The city's target of 120 deaths at the end of May, and what the province says of it. */
const may = {
  facts: { id: "t", unit: "c", indicator: "deaths", trade: "all", value: 120, from: "2009-01-01", to: "2009-12-31" },
  period: "2009-05",
  judged: "2009-06-01",
  in: "511900",
} as const;
const named = (standing: string) => ({
  ...may,
  given: { "sichuan/targets": standing },
  records: { units: [{ id: "c", kind: "city" }] },
});

/** What the report takes from province and nation: targets and the circular, the level of an accident, the closing of one. */
export const confirmed: ConfirmedExamples = {
  "sichuan/targets": [
    {
      ...may,
      given: { "sichuan/targets/deaths": 50 },
      name: text("前五个月50人，未超进度", "50 deaths in five months: within progress"),
      expect: "within",
    },
    {
      ...may,
      given: { "sichuan/targets/deaths": 51 },
      name: text("前五个月51人，超进度", "51 deaths in five months: ahead of progress"),
      expect: "over-progress",
    },
  ],
  "sichuan/circular": [
    { ...named("within"), name: text("巴中未超进度，不通报", "Bazhong within progress: not named"), expect: "none" },
    {
      ...named("over-progress"),
      name: text("巴中超进度，通报", "Bazhong ahead of progress: named"),
      expect: "circular",
    },
  ],
  "accident/level": [
    {
      name: text("巴中“9·13”道路交通事故", "the road accident of 13 September in Bazhong"),
      facts: september13,
      expect: "extraordinary",
    },
    {
      name: text("与之相仿而死亡29人", "one like it, with 29 dead"),
      facts: { ...september13, deaths: 29 },
      expect: "major",
    },
  ],
  "accident/closing": [
    { name: text("2009年的事故，四项俱备", "an accident of 2009, all four met"), facts: closing, expect: "may-close" },
    ...(
      [
        ["causesFound", "原因未查清", "causes not found"],
        ["responsibleDealtWith", "责任人员未处理", "those responsible not dealt with"],
        ["measuresTaken", "措施未落实", "measures not taken"],
        ["peopleEducated", "人员未受教育", "people not educated"],
      ] as const
    ).map(([field, zh, en]) => ({
      name: text(`2009年的事故，${zh}`, `an accident of 2009, ${en}`),
      facts: { ...closing, [field]: false },
      expect: "open",
    })),
  ],
};
