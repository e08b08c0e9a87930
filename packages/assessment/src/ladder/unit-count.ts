import {
  type Cites,
  type Day,
  type ExampleData,
  formatDay,
  type Indicator,
  type NumberTerm,
  type Period,
  type PeriodUnit,
  subtreeRecords,
  text,
  type UnitKind,
  unitIn,
} from "@anwei/kernel";
import type { Measured } from "./measured.js";
import { over } from "./shown.js";
import { type PlainWindow, stretched } from "./window.js";

interface UnitCount {
  readonly id: string;
  readonly of: Measured;
  readonly cites: Cites;
  readonly from: string;
  readonly each: PeriodUnit;
  readonly window: PlainWindow;
  /** The period and the kind of unit of the worked examples. */
  readonly period: Period;
  readonly kind: UnitKind;
}

/** How much there is of something in a window, of a unit with all below it. */
export function unitCount(written: UnitCount): Indicator<"units", NumberTerm> {
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

function examplesOf({ of, window, period, kind }: UnitCount): readonly ExampleData[] {
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
  if (after > last) throw new RangeError(`within a ${period.unit} there is no stretch of ${most.length} ${most.unit}s`);
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
