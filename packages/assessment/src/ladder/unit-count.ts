import {
  type Cites,
  type Day,
  type ExampleData,
  formatDay,
  type Indicator,
  type NumberTerm,
  type Period,
  type PeriodUnit,
  parseDay,
  shiftPeriod,
  subtreeRecords,
  text,
  type UnitKind,
  unitIn,
} from "@anwei/kernel";
import { Refusals } from "../refused.js";
import { windowIn } from "./check.js";
import type { Measured } from "./measured.js";
import { firstWholePeriod, over } from "./shown.js";
import { type GroundWindow, type PlainWindow, plainWindow, stretched } from "./window.js";

export interface UnitCountWritten {
  /** `province-city/major-fires`. */
  readonly id: string;
  readonly cites: Cites;
  readonly from: string;
  readonly each: PeriodUnit;
  /** Of which units it is asked: for the worked examples. */
  readonly appliesTo: readonly [UnitKind, ...UnitKind[]];
  readonly of: Measured;
  readonly within: GroundWindow;
}

/**
 * How much there is of something in a time, of a unit with all below it: what grounds of a ladder count, by itself, for a
 * scorecard or a quantity.
 *
 * @example
 * ```ts
 * const majorFires = unitCount({
 *   id: "province-city/major-fires", cites, from: "2013-02-05", each: "year", appliesTo: ["province"],
 *   of: accidentsCounted({ level: "major", only: true, sectors: ["fire"], responsibility: true }), within: { in: "period" },
 * });
 * scorecard({ …, vetoes: [{ title, when: { count: majorFires, atLeast: 1 }, effect: { noBetterThan: "good" } }] });
 * ```
 * @throws DefinitionError
 */
export function unitCount(written: UnitCountWritten): Indicator<"units", NumberTerm> {
  checkUnitCount(written);
  const { id, of, cites, from, each, appliesTo, within } = written;
  return countIn({ id, of, cites, from, each, kind: appliesTo[0], window: plainWindow(within, each) });
}

interface CountIn {
  readonly id: string;
  readonly of: Measured;
  readonly cites: Cites;
  readonly from: string;
  readonly each: PeriodUnit;
  readonly window: PlainWindow;
  /** The kind of unit of the worked examples. */
  readonly kind: UnitKind;
}

/** The first whole period under the rule whose window lies under the law that it is measured by. */
function shownPeriod({ window, each, from, of: { since } }: CountIn): Period {
  let period = firstWholePeriod(each, [from]);
  const earliest = since === undefined ? undefined : parseDay(since);
  while (earliest !== undefined && window.first(period) < earliest) period = shiftPeriod(period, 1);
  return period;
}

/** The same in a window that is made already. */
export function countIn(written: CountIn): Indicator<"units", NumberTerm> {
  const { id, of, cites, from, each, window } = written;
  const { title, number } = of;
  const { said, most } = window;
  return of.indicator({
    id,
    title: most
      ? text(`${said.zh}${title.zh}最多${number.zh}`, `most ${title.en} ${said.en}`)
      : text(`${said.zh}${title.zh}${number.zh}`, `${title.en} ${said.en}`),
    cites,
    from,
    about: unitIn(each),
    link: subtreeRecords,
    window: window.window,
    ...(most ? { most } : {}),
    examples: examplesOf(written),
  });
}

function examplesOf(written: CountIn): readonly ExampleData[] {
  const { of, window, kind } = written;
  const period = shownPeriod(written);
  const { examples, table } = of;
  const { most } = window;
  const [first, last] = [window.first(period), window.last(period)];
  // The least that records can make of it.
  const one = Array.from({ length: 40 }, (_, i) => i + 1).find((n) => examples.some(n).length > 0) ?? 1;
  const records = (what: readonly object[], on: Day, unit = "u") =>
    what.map((facts, i) => ({ ...facts, id: `${unit}-${formatDay(on)}-${i}`, unit, happenedOn: formatDay(on) }));
  const some = (on: Day, unit?: string) => records(examples.some(one), on, unit);
  const asked = (rows: readonly object[]): Pick<ExampleData, "facts" | "records" | "period" | "judged" | "given"> => ({
    facts: { id: "u", kind },
    ...over(period),
    ...(examples.given ? { given: examples.given } : {}),
    records: {
      ...examples.beside,
      units: [
        { id: "u", kind },
        { id: "below", kind: "village", parent: "u" },
        { id: "elsewhere", kind },
      ],
      [table]: rows as readonly Readonly<Record<string, unknown>>[],
    },
  });
  const others: readonly ExampleData[] = [
    ...(examples.also && examples.also.length > 0
      ? [
          {
            ...asked([...some(first), ...records(examples.also, most ? first + 1 : last)]),
            name: text("各类均计入", "each of the kinds counts"),
            expect: one * (1 + examples.also.length),
          },
        ]
      : []),
    ...examples.none.map((facts, i) => ({
      ...asked([...some(first), ...records([facts], first).map((r) => ({ ...r, id: "none" }))]),
      name: text(`相近而不计的（${i + 1}）`, `one that is near and does not count (${i + 1})`),
      expect: one,
    })),
    ...(examples.open
      ? [
          {
            ...asked(records([examples.open], first)),
            name: text("不知是否计入的一起", "one of which it is not known whether it counts"),
            expect: { atLeast: 0, atMost: 1 },
          },
        ]
      : []),
  ];
  if (!most) {
    return [
      {
        ...asked([
          ...some(first),
          ...some(last, "below"),
          ...some(first - 1),
          ...some(last + 1),
          ...some(last, "elsewhere"),
        ]),
        name: text(
          "首日、末日、下级单位的计入，前一日、后一日、其他单位的不计",
          "the first and the last day and units below count; the days before and after and other units do not",
        ),
        expect: 2 * one,
      },
      ...others,
    ];
  }
  const after = stretched(first, most.length, most.unit);
  const length = window.said;
  return [
    {
      ...asked([...some(first), ...some(after), ...some(last + 1)]),
      name: text(`相隔恰满，不在${length.zh}`, `just so far apart that they are not ${length.en}`),
      expect: one,
    },
    {
      ...asked([...some(first), ...some(after - 1, "below"), ...some(first, "elsewhere")]),
      name: text(`近一日，即在${length.zh}`, `a day nearer they are ${length.en}`),
      expect: 2 * one,
    },
    ...others,
  ];
}

/** Refuses a count of a unit likewise. @throws DefinitionError */
function checkUnitCount({ id, from, each, appliesTo, of, within }: UnitCountWritten): void {
  const refusals = new Refusals(id);
  refusals.date(from, "from");
  refusals.kinds(appliesTo, "appliesTo");
  windowIn(refusals, within, "within", { each, from, of });
  refusals.raise();
}
