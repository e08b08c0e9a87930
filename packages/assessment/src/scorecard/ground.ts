import {
  type AnyDefinition,
  Exact,
  max,
  min,
  type NumberTerm,
  type Quantity,
  quantity,
  steps,
  type Text,
  text,
  type UnitKind,
} from "@anwei/kernel";
import { atDiscretion, type Entries } from "./discretion.js";
import { measureOf } from "./measure.js";
import { applying, type Place, where } from "./place.js";
import { askedBy, type Given, holding, none, points, type Sheet, side, type Unit } from "./sheet.js";
import type { Counted, PointsWritten } from "./written.js";

/** The points of one ground of an item. */
export interface PointsGiven {
  readonly title: Text;
  readonly quantity: Quantity<"units", NumberTerm>;
  /** The definition that is the reason: what is counted, or decided. */
  readonly asks: string;
  readonly definitions: readonly AnyDefinition[];
}

function rate(each: Counted, of: Exact) {
  const measure = measureOf(each);
  return { value: of.toString(), unit: measure === "" ? "point" : `point/${measure}` };
}

/** Lowers one ground: how many points it takes or gives, its own cap included. */
export function pointsFor(
  sheet: Sheet,
  place: Place,
  written: PointsWritten,
  entries: Entries | undefined,
): PointsGiven {
  const cap = written.atMost === undefined ? undefined : Exact.of(written.atMost);
  const [kind] = place.kinds as readonly [UnitKind];
  const applies = where(place);
  const capped = (of: NumberTerm): NumberTerm => (cap ? min(points(cap), of) : of);
  const cut = (of: Exact): string => (cap && cap.compare(of) < 0 ? cap : of).toString();
  const shown = (zh: string, en: string, given: Given, expect: string) =>
    sheet.example(kind, text(zh, en), { ...given, ...applies }, expect);
  const common = {
    ...sheet.common(written.cites ?? place.cites),
    id: sheet.id(place.id, written.id),
    title: text(`${place.title.zh}：${written.title.zh}`, `${place.title.en}: ${written.title.en}`),
    unit: "point",
    appliesWhen: (u: Unit) => applying(place, u),
  };
  const elsewhere = (given: Given) => sheet.elsewhere(place.kinds, { ...given, ...applies });

  if ("each" in written) {
    const { each } = written;
    const per = Exact.of(written.points);
    const full = cap ? cap.dividedBy(per).negate().floor().negate() : Exact.of(2);
    const given = (n: Exact): Given => ({ [each.id]: n.toString() });
    return {
      title: written.title,
      asks: each.id,
      definitions: [],
      quantity: quantity({
        ...common,
        is: (u) => capped(each.of(u).times(rate(each, per))),
        examples: [
          shown("没有", "none", given(Exact.zero), "0"),
          shown("一个", "one", given(Exact.one), cut(per)),
          shown(`${full}个`, `${full} of them`, given(full), cut(per.times(full))),
          shown("再多一个", "one more", given(full.plus(Exact.one)), cut(per.times(full.plus(Exact.one)))),
          ...elsewhere(given(Exact.one)),
        ],
      }),
    };
  }
  if ("done" in written) {
    const { done, required } = written;
    const per = Exact.of(written.points);
    const needed = typeof required === "object" ? Exact.of(2) : Exact.of(required);
    const given = (n: Exact): Given => ({
      [done.id]: n.toString(),
      ...(typeof required === "object" ? { [required.id]: needed.toString() } : {}),
    });
    const wanted = (u: Unit) =>
      typeof required === "object" ? required.of(u) : { value: needed.toString(), unit: measureOf(done) };
    const short = (u: Unit): NumberTerm =>
      typeof required === "object"
        ? max("0", required.of(u).minus(done.of(u)))
        : max("0", done.of(u).times("-1").plus(wanted(u)));
    return {
      title: written.title,
      asks: done.id,
      definitions: [],
      quantity: quantity({
        ...common,
        is: (u) => capped(short(u).times(rate(done, per))),
        examples: [
          shown("恰好够", "exactly enough", given(needed), "0"),
          shown("多一个", "one more than enough", given(needed.plus(Exact.one)), "0"),
          shown("少一个", "one short", given(needed.minus(Exact.one)), cut(per)),
          shown("一个也没有", "none at all", given(Exact.zero), cut(per.times(needed))),
          ...elsewhere(given(Exact.zero)),
        ],
      }),
    };
  }
  if ("computed" in written) {
    const { computed } = written;
    const given = (n: string): Given => ({ [computed.id]: n });
    const value = (u: Unit): NumberTerm =>
      measureOf(computed) === "point" ? computed.of(u) : computed.of(u).times(points(Exact.one));
    return {
      title: written.title,
      asks: computed.id,
      definitions: [],
      quantity: quantity({
        ...common,
        is: (u) => capped(max("0", value(u))),
        examples: [
          shown("算得零分", "computed as none", given("0"), "0"),
          shown("算得半分", "computed as half a point", given("0.5"), cut(Exact.of("0.5"))),
          shown("算得负分：不计", "computed as below zero: none", given("-0.5"), "0"),
          ...elsewhere(given("0.5")),
        ],
      }),
    };
  }
  if ("between" in written) {
    const { when, between } = written;
    const [least, most] = [Exact.of(between[0]), Exact.of(between[1])];
    // A card that leaves points to an assessor has entries, or it is refused.
    const own = atDiscretion(sheet, entries as Entries, place, written);
    const held = (holds: boolean): Given => (when ? side(when, holds) : {});
    const bounds = { atLeast: least.toString(), atMost: most.toString() };
    const settled = least.equals(most) ? least.toString() : bounds;
    const open = (zh: string, en: string, given: Given) =>
      sheet.example(kind, text(zh, en), { ...given, ...applies }, settled);
    return {
      title: written.title,
      asks: when ? askedBy(when).id : own.count.id,
      definitions: own.definitions,
      quantity: quantity({
        ...common,
        combine: "exactlyOne",
        rows: (u) => steps(own.rows(u)),
        examples: [
          shown("录入下限", "the lower end entered", { ...own.given(1, least), ...held(true) }, least.toString()),
          shown("录入上限", "the upper end entered", { ...own.given(1, most), ...held(true) }, most.toString()),
          open("录入两次：未定", "entered twice: not settled", { ...own.given(2, most), ...held(true) }),
          ...(when
            ? [
                open("有情形而未录入：未定", "ground, and nothing entered: not settled", {
                  ...own.given(0, Exact.zero),
                  ...held(true),
                }),
                shown("没有情形", "no ground", { ...own.given(1, most), ...held(false) }, "0"),
              ]
            : [shown("没有录入", "nothing entered", own.given(0, Exact.zero), "0")]),
          ...elsewhere({ ...own.given(1, most), ...held(true) }),
        ],
      }),
    };
  }
  const { when } = written;
  const flat = Exact.of(written.points);
  return {
    title: written.title,
    asks: askedBy(when).id,
    definitions: [],
    quantity: quantity({
      ...common,
      combine: "exactlyOne",
      rows: (u) => [{ when: holding(when, u), is: points(Exact.of(cut(flat))) }, { otherwise: points(Exact.zero) }],
      examples: [
        shown("有此情形", "there is ground", side(when, true), cut(flat)),
        shown("没有此情形", "there is no ground", none([when]), "0"),
        ...elsewhere(side(when, true)),
      ],
    }),
  };
}
