import {
  type AnyDefinition,
  all,
  atAnyTime,
  counted,
  formatDay,
  indicator,
  inPeriod,
  moved,
  type PeriodUnit,
  parseDay,
  periodContaining,
  subtreeRecords,
  text,
  type UnitKind,
  unitIn,
  units,
} from "@anwei/kernel";
import type { LedgerWritten } from "../ledger/written.js";
import { inspections } from "../records/index.js";
import { periodNamed, shareOf, type UnitCount, type UnitShare } from "../share.js";

export interface InspectionCoverageWritten extends Omit<LedgerWritten, "title"> {
  readonly each: PeriodUnit;
  /** Units of these kinds are to be inspected. */
  readonly kinds: readonly UnitKind[];
  /** How many times each in the period. */
  readonly times: number;
}

/** How many of the units below a unit were inspected so many times in a period (检查覆盖率). */
export interface InspectionCoverage {
  readonly units: UnitCount;
  readonly inspected: UnitCount;
  readonly share: UnitShare;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Coverage of inspection: the share of units of some kinds that were inspected at least so many times in a period. What share
 * is asked for is a `shareNorm` over it.
 *
 * @throws DefinitionError
 */
export function inspectionCoverage({
  id,
  cites,
  from,
  each,
  kinds,
  times,
}: InspectionCoverageWritten): InspectionCoverage {
  const start = formatDay(periodContaining(each, parseDay(moved(from, 400)) as number).start);
  const period = periodNamed(each, start);
  const [kind] = kinds as readonly [UnitKind];
  const common = { cites, from, about: unitIn(each), law: "periodEnd" } as const;
  const tree = [
    { id: "c", kind: "city" },
    ...["a", "b", "n"].map((u) => ({ id: u, kind, parent: "c" })),
    ...kinds.slice(1).map((k) => ({ id: `k-${k}`, kind: k, parent: "c" })),
    { id: "g", kind: "grid", parent: "c" },
    { id: "x", kind },
  ];
  const visits = (unit: string, many: number, first = 0) =>
    Array.from({ length: many }, (_, i) => ({ id: `${unit}${i}`, unit, happenedOn: moved(start, first + i) }));
  const made = indicator({
    ...common,
    id: `${id}/made`,
    title: text("本期受检次数", "inspections of it in the period"),
    over: inspections,
    window: inPeriod(),
    fold: counted(),
    examples: [
      {
        name: text("本期本单位的", "its own, in the period"),
        facts: { id: "u" },
        period,
        records: {
          inspections: [...visits("u", 2), ...visits("v", 1), { id: "b", unit: "u", happenedOn: moved(start, -1) }],
        },
        expect: 2,
      },
    ],
  });
  const unitsBelow = indicator({
    ...common,
    id: `${id}/units`,
    title: text("应检查单位数", "units to inspect"),
    over: units,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (u) => u.kind.oneOf(...kinds),
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("下辖的这些类别的单位", "those of the kinds below it"),
        facts: { id: "c", kind: "city" },
        period,
        records: { units: tree },
        expect: 2 + kinds.length,
      },
    ],
  });
  const inspected = indicator({
    ...common,
    id: `${id}/inspected`,
    title: text(`受检满${times}次的单位数`, `units inspected ${times} times or more`),
    over: units,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (u) => all(u.kind.oneOf(...kinds), made.of(u).atLeast(times)),
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("恰好够次数的计入，差一次的不计", "just often enough counts, once less does not"),
        facts: { id: "c", kind: "city" },
        period,
        records: {
          units: tree,
          inspections: [
            ...visits("a", times),
            ...visits("b", times - 1),
            ...visits("n", times, -times),
            ...visits("g", times),
            ...visits("x", times),
            ...kinds.slice(1).flatMap((k) => visits(`k-${k}`, times)),
          ],
        },
        expect: kinds.length,
      },
    ],
  });
  const share = shareOf({
    id: `${id}/share`,
    title: text("检查覆盖率", "coverage of inspection"),
    cites,
    from,
    each,
    part: inspected,
    whole: unitsBelow,
  });
  return { units: unitsBelow, inspected, share, definitions: [made, unitsBelow, inspected, share] };
}
