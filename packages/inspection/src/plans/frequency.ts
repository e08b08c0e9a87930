import {
  type AnyDefinition,
  amount,
  counted,
  type Decision,
  decision,
  indicator,
  inPeriod,
  min,
  number,
  ordered,
  parameterTable,
  recordIn,
  text,
  type UnitKind,
} from "@anwei/kernel";
import type { FindingWritten } from "../ledger/written.js";
import {
  inspectedUnits,
  inspections,
  type RiskClass,
  riskClasses,
  type SafetyRecord,
  safetyRecords,
} from "../records/index.js";
import { periodNamed } from "../share.js";

export interface FrequencyWritten extends FindingWritten {
  /** Units of these kinds are inspected. */
  readonly kinds: readonly UnitKind[];
  /** How many times a year, by risk class and safety record; 0 where there is no need. */
  readonly times: Readonly<Record<RiskClass, Readonly<Record<SafetyRecord, number>>>>;
}

export type FrequencyStanding = "enough" | "short" | "never";

/**
 * Differentiated frequency (差异化检查频次): how often a unit has to be inspected in a year by its risk class and its record,
 * and whether it was. Where the class is not known, every class that may be is weighed.
 *
 * @throws DefinitionError
 */
export function inspectionFrequency({ id, title, cites, from, consequence, kinds, times }: FrequencyWritten): {
  readonly standing: Decision<"units", FrequencyStanding, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const common = { cites, from, about: recordIn(inspectedUnits, "year"), law: "periodEnd" } as const;
  const [kind] = kinds as readonly [UnitKind];
  const period = periodNamed("year", from, 1);
  const required = parameterTable({
    id: `${id}/times`,
    of: amount(text("每年检查次数", "inspections a year"), { unit: "case", min: 0 }),
    by: [
      { title: text("单位风险等级", "risk class"), members: riskClasses },
      { title: text("安全生产记录", "safety record"), members: safetyRecords },
    ],
    moves: { may: "tighten", stricter: "higher" },
    history: [
      {
        from,
        cites,
        values: Object.fromEntries(
          Object.entries(times).flatMap(([c, byRecord]) => Object.entries(byRecord).map(([r, n]) => [`${c}/${r}`, n])),
        ),
      },
    ],
  });
  const made = indicator({
    ...common,
    id: `${id}/made`,
    title: text("本年受检次数", "inspections of it in the year"),
    over: inspections,
    window: inPeriod(),
    fold: counted(),
    examples: [
      {
        name: text("本年本单位的", "its own, in the year"),
        facts: { id: "u", kind },
        period,
        records: {
          inspections: [
            { id: "1", unit: "u", happenedOn: `${period}-01-01` },
            { id: "2", unit: "u", happenedOn: `${period}-12-31` },
            { id: "3", unit: "v", happenedOn: `${period}-05-01` },
            { id: "4", unit: "u", happenedOn: `${Number(period) + 1}-01-01` },
            { id: "5", unit: "u", happenedOn: `${Number(period) - 1}-12-31` },
          ],
        },
        expect: 2,
      },
    ],
  });
  const cells = Object.entries(times).flatMap(([c, byRecord]) =>
    Object.entries(byRecord).map(([r, n]) => [c as RiskClass, r as SafetyRecord, n] as const),
  );
  const at = (riskClass: RiskClass, safetyRecord: SafetyRecord, n: number, more: object = {}) => ({
    name: text(
      `${riskClasses[riskClass].zh}、记录${safetyRecords[safetyRecord].zh}，检查${n}次`,
      `${riskClass}, record ${safetyRecord}, inspected ${n} times`,
    ),
    facts: { id: "u", kind, riskClass, safetyRecord },
    period,
    given: { [made.id]: n },
    ...more,
  });
  const [oftenClass, oftenRecord, often] = cells.reduce((a, b) => (b[2] > a[2] ? b : a));
  const other = (["county", "enterprise"] as const).find((k) => !kinds.includes(k));
  const standing = decision({
    ...common,
    id,
    title,
    appliesWhen: (u) => u.kind.oneOf(...kinds),
    outcomes: ordered({
      enough: text("达到频次", "often enough"),
      short: text("次数不足", "too seldom"),
      never: text("未检查", "not once"),
    }),
    combine: "gravest",
    consequences: { short: [consequence], never: [consequence] },
    rows: (u) => {
      const asked = required.at(u.riskClass, u.safetyRecord);
      return [
        { when: made.of(u).below(asked), then: "short" },
        { when: made.of(u).below(min(asked, number({ value: "1", unit: "case" }))), then: "never" },
        { otherwise: "enough" },
      ];
    },
    examples: [
      ...cells.flatMap(([c, r, n]) => [
        at(c, r, n, { expect: "enough" as const }),
        ...(n > 0 ? [at(c, r, n - 1, { expect: n === 1 ? ("never" as const) : ("short" as const) })] : []),
        ...(n > 1 ? [at(c, r, 0, { expect: "never" as const })] : []),
      ]),
      ...kinds.slice(1).map((k) =>
        at(oftenClass, oftenRecord, 0, {
          name: text(`另一类单位：${k}`, `another kind: ${k}`),
          facts: { id: "u", kind: k, riskClass: oftenClass, safetyRecord: oftenRecord },
          expect: "never" as const,
        }),
      ),
      at(oftenClass, oftenRecord, often, {
        name: text("施行当年适用", "it applies to the year in which it came into force"),
        period: periodNamed("year", from),
        expect: "enough" as const,
      }),
      at(oftenClass, oftenRecord, 0, {
        name: text("施行前一年不适用", "not to the year before"),
        period: periodNamed("year", from, -1),
        expect: { notApplicable: true } as const,
      }),
      ...(other === undefined
        ? []
        : [
            at(oftenClass, oftenRecord, 0, {
              name: text("其他单位不适用", "not to other units"),
              facts: { id: "u", kind: other, riskClass: oftenClass, safetyRecord: oftenRecord },
              expect: { notApplicable: true } as const,
            }),
          ]),
    ] as never,
  });
  return { standing, definitions: [required, made, standing] };
}
