import { all, any, dateQuantity, days, type Example, quantity, record, steps, type Terms, text } from "@anwei/kernel";
import { decree493, maritimeLaw2021, powerDecree599, railwayDecree501 } from "@anwei/law";
import { determinedLevel, regimeLevels } from "../level/index.js";
import { accidents } from "../records/index.js";
import { investigationAuthority } from "./authority.js";
import { type InvestigationRegime, investigationRegime, investigationRegimes } from "./regimes.js";

type Accident = Terms<typeof accidents>;

const graded = ["ordinary", "larger", "major", "extraordinary"] as const;
type ByLevel = readonly [ordinary: number, larger: number, major: number, extraordinary: number];

const given = (regime: InvestigationRegime, level: keyof typeof regimeLevels) => ({
  "accident/investigation-regime": regime,
  "accident/determined-level": level,
  "accident/investigation-authority": level === "extraordinary" ? "state" : "county",
});

/** Every level of the regimes whose days are listed. */
const atEachLevel = (expected: Partial<Record<InvestigationRegime, ByLevel>>): readonly Example<typeof accidents>[] =>
  (Object.keys(expected) as InvestigationRegime[]).flatMap((regime) =>
    graded.map((level, i) => ({
      name: text(
        `${investigationRegimes[regime].zh}：${regimeLevels[level].zh}`,
        `${investigationRegimes[regime].en}: ${regimeLevels[level].en}`,
      ),
      facts: { happenedOn: "2026-03-01" },
      given: given(regime, level),
      expect: expected[regime]?.[i] as number,
    })),
  );

const nobodyInvestigates: Example<typeof accidents> = {
  name: text("没有调查机关的，不适用", "where nobody is known to investigate, it does not apply"),
  facts: { happenedOn: "2026-03-01" },
  given: { ...given("general", "ordinary"), "accident/investigation-authority": { notApplicable: true } },
  expect: { notApplicable: true },
};

const investigated = (a: Accident) => investigationAuthority.of(a).exists;

/** 调查期限: within how many days of the accident the report is due, before any extension. */
export const investigationDays = quantity({
  id: "accident/investigation-days",
  title: text("调查期限", "days for the investigation"),
  note: text("自事故发生之日起计算，当日不算", "counted from the accident's day, which is not one of them"),
  cites: [
    decree493.article(29),
    railwayDecree501.article(27),
    powerDecree599.article(23),
    maritimeLaw2021.article(85, { paragraph: 1 }),
  ],
  about: record(accidents),
  law: "event",
  appliesWhen: investigated,
  unit: "day",
  combine: "exactlyOne",
  rows: (a) => {
    const [regime, level] = [investigationRegime.of(a), determinedLevel.of(a)];
    return steps([
      { when: regime.is("maritime"), is: 90 },
      { when: all(regime.is("railway"), level.is("extraordinary")), is: 60 },
      { when: all(regime.is("railway"), level.is("major")), is: 30 },
      { when: all(regime.is("railway"), level.is("larger")), is: 20 },
      { when: regime.is("railway"), is: 10 },
      { when: all(regime.is("power"), level.atMost("larger")), is: 45 },
      { otherwise: 60 },
    ]);
  },
  examples: [
    ...atEachLevel({
      general: [60, 60, 60, 60],
      railway: [10, 20, 30, 60],
      power: [45, 45, 60, 60],
      maritime: [90, 90, 90, 90],
      coal: [60, 60, 60, 60],
      "special-equipment": [60, 60, 60, 60],
    }),
    nobodyInvestigates,
  ],
});

/** 调查报告最长延期: by how many days submitting the report may be put off, with approval. */
export const investigationExtension = quantity({
  id: "accident/investigation-extension",
  title: text("调查报告最长可延长天数", "days by which the report may be put off"),
  note: text(
    "铁路交通事故的规定没有延长调查期限的条款，按不得延长计",
    "the railway decree knows no extension, and none is taken",
  ),
  cites: [
    decree493.article(29),
    railwayDecree501.article(27),
    powerDecree599.article(23),
    maritimeLaw2021.article(85, { paragraph: 1 }),
  ],
  about: record(accidents),
  law: "event",
  appliesWhen: investigated,
  unit: "day",
  combine: "exactlyOne",
  rows: (a) => {
    const regime = investigationRegime.of(a);
    return steps([
      { when: regime.is("maritime"), is: 90 },
      { when: regime.is("railway"), is: 0 },
      { when: all(regime.is("power"), determinedLevel.of(a).atMost("larger")), is: 45 },
      { otherwise: 60 },
    ]);
  },
  examples: [
    ...atEachLevel({
      general: [60, 60, 60, 60],
      railway: [0, 0, 0, 0],
      power: [45, 45, 60, 60],
      maritime: [90, 90, 90, 90],
      coal: [60, 60, 60, 60],
      "special-equipment": [60, 60, 60, 60],
    }),
    nobodyInvestigates,
  ],
});

/** Railway and maritime accidents end in a certificate; only the gravest of them are approved by the decree's rule. */
const isApproved = (a: Accident) =>
  all(
    investigated(a),
    any(
      investigationRegime.of(a).oneOf("general", "coal", "special-equipment", "power"),
      determinedLevel.of(a).is("extraordinary"),
    ),
  );

const approvalNote = text(
  "特种设备、电力、煤矿事故的专门规定没有写批复期限，依照一般规定；铁路、海上交通事故以认定书代之，其中特别重大事故仍依照一般规定：后者是本规则的读法（条例第四十五条只让特别重大以下的事故从其他规定）",
  "the rules of special equipment, power and coal give no time for approval, and the general ones hold; railway and maritime accidents end in a certificate, but the gravest of them go by the general rules: a reading of art. 45, which lets other rules prevail below that level only",
);

/** 批复期限: within how many days of its receipt the report is approved. */
export const approvalDays = quantity({
  id: "accident/approval-days",
  title: text("批复期限", "days for the approval"),
  note: approvalNote,
  cites: [decree493.article(32, { paragraph: 1 }), powerDecree599.article(35)],
  about: record(accidents),
  law: "event",
  appliesWhen: isApproved,
  unit: "day",
  combine: "exactlyOne",
  rows: (a) => [{ when: determinedLevel.of(a).is("extraordinary"), is: 30 }, { otherwise: 15 }],
  examples: [
    ...atEachLevel({
      general: [15, 15, 15, 30],
      power: [15, 15, 15, 30],
      coal: [15, 15, 15, 30],
      "special-equipment": [15, 15, 15, 30],
    }),
    ...certified(30),
    nobodyInvestigates,
  ],
});

/** 批复最长延期: by how many days the approval may be put off. */
export const approvalExtension = quantity({
  id: "accident/approval-extension",
  title: text("批复最长可延长天数", "days by which the approval may be put off"),
  note: approvalNote,
  cites: [decree493.article(32, { paragraph: 1 }), powerDecree599.article(35)],
  about: record(accidents),
  law: "event",
  appliesWhen: isApproved,
  unit: "day",
  combine: "exactlyOne",
  rows: (a) => [{ when: determinedLevel.of(a).is("extraordinary"), is: 30 }, { otherwise: 0 }],
  examples: [
    ...atEachLevel({
      general: [0, 0, 0, 30],
      power: [0, 0, 0, 30],
      coal: [0, 0, 0, 30],
      "special-equipment": [0, 0, 0, 30],
    }),
    ...certified(30),
    nobodyInvestigates,
  ],
});

/** Where a certificate takes the place of the approval, but for the gravest. */
function certified(gravest: number): readonly Example<typeof accidents>[] {
  return (["railway", "maritime"] as const).flatMap((regime) => [
    {
      name: text(
        `${investigationRegimes[regime].zh}：重大，不批复`,
        `${investigationRegimes[regime].en}: major, no approval`,
      ),
      facts: { happenedOn: "2026-03-01" },
      given: given(regime, "major"),
      expect: { notApplicable: true as const },
    },
    {
      name: text(`${investigationRegimes[regime].zh}：特别重大`, `${investigationRegimes[regime].en}: the gravest`),
      facts: { happenedOn: "2026-03-01" },
      given: given(regime, "extraordinary"),
      expect: gravest,
    },
  ]);
}

/** 调查报告应提交日期, without extension or appraisal. */
export const investigationDue = dateQuantity({
  id: "accident/investigation-due",
  title: text("调查报告应提交日期", "investigation report due"),
  note: text("技术鉴定所需时间不计入，此处未加", "time for technical appraisal is not counted, and not added here"),
  cites: [decree493.article(29), railwayDecree501.article(27), powerDecree599.article(23), maritimeLaw2021.article(85)],
  about: record(accidents),
  law: "event",
  is: (a) => a.happenedOn.plus(days(investigationDays.of(a))),
  examples: (
    [
      ["2026-03-01", "2026-04-30"],
      ["2026-12-31", "2027-03-01"],
      ["2027-12-31", "2028-02-29"],
    ] as const
  ).map(([happenedOn, expect]) => ({
    name: text(`${happenedOn} 发生`, `happened on ${happenedOn}`),
    facts: { happenedOn },
    given: { "accident/investigation-days": 60 },
    expect,
  })),
});
