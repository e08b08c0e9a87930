import {
  type AnyDefinition,
  Exact,
  min,
  type NumberTerm,
  type Quantity,
  quantity,
  sum,
  type Text,
  text,
  type UnitKind,
} from "@anwei/kernel";
import type { Entries } from "./discretion.js";
import { type PointsGiven, pointsFor } from "./ground.js";
import { type Given, points, type Sheet } from "./sheet.js";
import type { BonusWritten, ScorecardWritten } from "./written.js";

/** Points gained besides the card. */
export interface ScorecardBonus {
  readonly id: string;
  readonly title: Text;
  readonly most: Exact;
  readonly kinds: readonly UnitKind[];
  readonly gained: Quantity<"units", NumberTerm>;
  readonly grounds: readonly PointsGiven[];
}

export interface Bonuses {
  readonly items: readonly ScorecardBonus[];
  readonly whole: Quantity<"units", NumberTerm>;
  readonly definitions: readonly AnyDefinition[];
}

/** Lowers the bonuses of a card: each up to its own cap, all together up to that of the whole. */
export function bonusesOf(
  sheet: Sheet,
  { most: written, items }: NonNullable<ScorecardWritten["bonus"]>,
  entries: Entries | undefined,
): Bonuses {
  const lowered = items.map((item) => bonusOf(sheet, item, entries));
  const most = Exact.of(written);
  const [kind] = sheet.kinds as readonly [UnitKind];
  const given = (of: (b: ScorecardBonus) => Exact): Given =>
    Object.fromEntries(
      lowered.map((b) => [b.gained.id, b.kinds.includes(kind) ? of(b).toString() : { notApplicable: true }]),
    );
  const all = lowered.filter((b) => b.kinds.includes(kind)).reduce((a, b) => a.plus(b.most), Exact.zero);
  const earned = quantity({
    ...sheet.common(undefined),
    id: sheet.id("bonus", "gained"),
    title: text(`${sheet.written.title.zh}：加分合计`, `${sheet.written.title.en}: bonuses together`),
    unit: "point",
    appliesWhen: (u) => u.kind.oneOf(...sheet.kinds),
    combine: "sum",
    rows: (u) => lowered.map((b) => ({ when: b.gained.of(u).exists, is: b.gained.of(u), note: b.title })),
    examples: [
      sheet.example(
        kind,
        text("没有加分", "none"),
        given(() => Exact.zero),
        "0",
      ),
      sheet.example(
        kind,
        text("各项加满", "all of each"),
        given((b) => b.most),
        all.toString(),
      ),
      ...sheet.elsewhere(
        sheet.kinds,
        given(() => Exact.zero),
      ),
    ],
  });
  const shown = (zh: string, en: string, of: Exact, expect: Exact) =>
    sheet.example(kind, text(zh, en), { [earned.id]: of.toString() }, expect.toString());
  const whole = quantity({
    ...sheet.common(undefined),
    id: sheet.id("bonus"),
    title: text(`${sheet.written.title.zh}：加分`, `${sheet.written.title.en}: bonus`),
    unit: "point",
    appliesWhen: (u) => u.kind.oneOf(...sheet.kinds),
    is: (u) => min(points(most), earned.of(u)),
    examples: [
      shown("没有加分", "none", Exact.zero, Exact.zero),
      shown("恰为上限", "exactly the cap", most, most),
      shown("超过上限的不计", "what is above the cap does not count", most.plus(Exact.one), most),
      ...sheet.elsewhere(sheet.kinds, { [earned.id]: "0" }),
    ],
  });
  return {
    items: lowered,
    whole,
    definitions: [
      ...lowered.flatMap((b) => [...b.grounds.flatMap((g) => [...g.definitions, g.quantity]), b.gained]),
      earned,
      whole,
    ],
  };
}

function bonusOf(sheet: Sheet, written: BonusWritten, entries: Entries | undefined): ScorecardBonus {
  const most = Exact.of(written.most);
  const place = {
    id: written.id,
    title: written.title,
    cites: written.cites ?? sheet.written.cites,
    kinds: written.kinds ?? sheet.kinds,
    applies: [],
  };
  const [kind] = place.kinds as readonly [UnitKind];
  const grounds = written.gains.map((ground) => pointsFor(sheet, place, ground, entries));
  const gaining = (first: Exact): Given =>
    Object.fromEntries(grounds.map(({ quantity: q }, i) => [q.id, (i === 0 ? first : Exact.zero).toString()]));
  const shown = (zh: string, en: string, of: Exact, expect: Exact) =>
    sheet.example(kind, text(zh, en), gaining(of), expect.toString());
  const gained = quantity({
    ...sheet.common(place.cites),
    id: sheet.id(written.id, "gained"),
    title: text(`${written.title.zh}：加分`, `${written.title.en}: points gained`),
    unit: "point",
    appliesWhen: (u) => u.kind.oneOf(...place.kinds),
    is: (u) => {
      const each = grounds.map(({ quantity: q }) => q.of(u));
      const [only] = each;
      return min(points(most), only && each.length === 1 ? only : sum(...each));
    },
    examples: [
      shown("没有加分", "none", Exact.zero, Exact.zero),
      shown("恰为上限", "exactly the cap", most, most),
      shown("超过上限的不计", "what is above the cap does not count", most.plus(Exact.one), most),
      ...sheet.elsewhere(place.kinds, gaining(Exact.zero)),
    ],
  });
  return { id: written.id, title: written.title, most, kinds: place.kinds, gained, grounds };
}
