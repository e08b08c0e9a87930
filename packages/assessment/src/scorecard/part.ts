import {
  type AnyDefinition,
  any,
  Exact,
  max,
  min,
  type NumberTerm,
  not,
  type Quantity,
  quantity,
  steps,
  sum,
  type Text,
  text,
  type UnitKind,
} from "@anwei/kernel";
import type { Entries } from "./discretion.js";
import { type PointsGiven, pointsFor } from "./ground.js";
import { applying, type Place, where, within } from "./place.js";
import { every, type Given, holding, none, points, type Sheet, side, type Unit, using } from "./sheet.js";
import type { GroupWritten, ItemWritten, VetoWritten } from "./written.js";

/** A section or an item of a card with its points. */
export interface ScorecardPart {
  readonly id: string;
  readonly title: Text;
  /** 0 for a section, 1 for what lies in it. */
  readonly depth: number;
  readonly full: Exact;
  readonly kinds: readonly UnitKind[];
  readonly lost: Quantity<"units", NumberTerm>;
  readonly score: Quantity<"units", NumberTerm>;
  /** It, or something in it, may not be applicable. */
  readonly mayLack: boolean;
  /** The points that can be had, where items below may not be applicable and then fall away. */
  readonly attainable?: Quantity<"units", NumberTerm>;
  /** Of an item: why points are lost. */
  readonly grounds: readonly PointsGiven[];
  /** Of a group: what lies in it. */
  readonly parts: readonly ScorecardPart[];
  readonly definitions: readonly AnyDefinition[];
}

/** A veto that loses a part whole. */
type Zero = Pick<VetoWritten, "title" | "when">;

interface Lowering {
  readonly sheet: Sheet;
  readonly entries: Entries | undefined;
}

/** Lowers a part and all that lies in it; a part that is vetoed loses every item in it whole. */
export function partOf(
  of: Lowering,
  written: ItemWritten | GroupWritten,
  above: Place | undefined = undefined,
  depth = 0,
  vetoedAbove: readonly Zero[] = [],
): ScorecardPart {
  const place = within(of.sheet, above, written);
  const own = (of.sheet.written.vetoes ?? []).filter(({ effect }) => "zero" in effect && effect.zero === written.id);
  const vetoes = [...vetoedAbove, ...own];
  if (!("items" in written)) return itemOf(of, written, place, depth, vetoes);
  return groupOf(
    of.sheet,
    place,
    Exact.of(written.full),
    depth,
    written.items.map((item) => partOf(of, item, place, depth + 1, vetoes)),
  );
}

function itemOf(
  { sheet, entries }: Lowering,
  written: ItemWritten,
  place: Place,
  depth: number,
  vetoes: readonly Zero[],
): ScorecardPart {
  const full = Exact.of(written.full);
  const [kind] = place.kinds as readonly [UnitKind];
  // Where items that are not applicable have their points all the same, the item applies everywhere and loses nothing.
  const granted = sheet.granted ? place.applies : [];
  const at: Place = sheet.granted ? { ...place, applies: [] } : place;
  const grounds = written.loses.map((ground) => pointsFor(sheet, at, ground, entries));
  const ids = grounds.map(({ quantity: q }) => q.id);
  const raw = (u: Unit): NumberTerm => {
    const each = grounds.map(({ quantity: q }) => q.of(u));
    const [only] = each;
    if (only && each.length === 1) return only;
    return written.takes === "highest" ? max(...each) : sum(...each);
  };
  const usual: Given = {
    ...where(at),
    ...none(vetoes.map(({ when }) => when)),
    ...Object.assign({}, ...granted.map((g) => side(g, true))),
  };
  const losing = (each: readonly Exact[]): Given =>
    Object.fromEntries(ids.map((id, i) => [id, (each[i] ?? Exact.zero).toString()]));
  const shown = (zh: string, en: string, given: Given, expect: string) =>
    sheet.example(kind, text(zh, en), { ...usual, ...given }, expect);
  const half = full.dividedBy(Exact.of(2));
  const beyond = full.plus(Exact.one);
  const lost = quantity({
    ...sheet.common(place.cites),
    id: sheet.id(place.id, "lost"),
    title: text(`${place.title.zh}：扣分`, `${place.title.en}: points lost`),
    unit: "point",
    appliesWhen: (u) => applying(at, u),
    combine: "exactlyOne",
    rows: (u) =>
      steps([
        ...(granted.length > 0
          ? [
              {
                when: not(every(...(granted.map((g) => holding(g, u)) as [never]))),
                is: points(Exact.zero),
                note: text("不适用，按满分计", "not applicable: full points"),
              },
            ]
          : []),
        ...(vetoes.length > 0
          ? [
              {
                when: any(...vetoes.map(({ when }) => holding(when, u))),
                is: points(full),
                note: text(
                  `否决：${vetoes.map(({ title }) => title.zh).join("；")}`,
                  `vetoed: ${vetoes.map(({ title }) => title.en).join("; ")}`,
                ),
              },
            ]
          : []),
        { otherwise: min(points(full), raw(u)), note: text("扣完为止", "until its points are used up") },
      ]),
    examples: [
      shown("没有扣分", "nothing lost", losing([]), "0"),
      shown("第一项扣一半", "half lost by the first ground", losing([half]), half.toString()),
      shown("恰好扣完", "exactly all", losing([full]), full.toString()),
      shown("扣完为止，不计负分", "all and no more, never below zero", losing([beyond]), full.toString()),
      ...(ids.length > 1
        ? [
            shown(
              written.takes === "highest" ? "两项只计最高的一项" : "两项相加",
              written.takes === "highest" ? "of two only the greatest counts" : "two add up",
              losing([half, half]),
              (written.takes === "highest" ? half : full).toString(),
            ),
          ]
        : []),
      ...vetoes.map(({ title, when }) =>
        shown(`否决：${title.zh}`, `vetoed: ${title.en}`, { ...losing([]), ...side(when, true) }, full.toString()),
      ),
      ...granted.map((g) =>
        shown("不适用，按满分计", "not applicable: full points", { ...losing([full]), ...side(g, false) }, "0"),
      ),
      ...(sheet.shrinks
        ? place.applies.map((g) => ({
            ...shown("不适用", "not applicable", { ...losing([]), ...side(g, false) }, "0"),
            expect: { notApplicable: true as const },
          }))
        : []),
      ...sheet.elsewhere(place.kinds, { ...usual, ...losing([]) }),
    ],
  });
  const score = quantity({
    ...sheet.common(place.cites),
    id: sheet.id(place.id, "score"),
    title: text(`${place.title.zh}：得分`, `${place.title.en}: score`),
    unit: "point",
    appliesWhen: (u) => lost.of(u).exists,
    is: (u) => lost.of(u).times("-1").plus(points(full)),
    examples: [
      sheet.example(kind, text("没有扣分", "nothing lost"), { [lost.id]: "0" }, full.toString()),
      sheet.example(kind, text("扣一半", "half lost"), { [lost.id]: half.toString() }, half.toString()),
      sheet.example(kind, text("扣完", "all lost"), { [lost.id]: full.toString() }, "0"),
      sheet.example(
        kind,
        text("不适用", "not applicable"),
        { [lost.id]: { notApplicable: true } },
        { notApplicable: true as const },
      ),
    ],
  });
  return {
    id: written.id,
    title: written.title,
    depth,
    full,
    kinds: place.kinds,
    mayLack: place.applies.length > 0,
    lost,
    score,
    grounds,
    parts: [],
    definitions: [...grounds.flatMap((g) => [...g.definitions, g.quantity]), lost, score],
  };
}

function groupOf(
  sheet: Sheet,
  place: Place,
  full: Exact,
  depth: number,
  parts: readonly ScorecardPart[],
): ScorecardPart {
  const [kind] = place.kinds as readonly [UnitKind];
  const ofKind = parts.filter((p) => p.kinds.includes(kind));
  const common = {
    ...sheet.common(place.cites),
    unit: "point",
    // It applies where something in it does.
    appliesWhen: (u: Unit) => every(u.kind.oneOf(...place.kinds), any(...parts.map((p) => p.lost.of(u).exists))),
    combine: "sum",
  } as const;
  const mayLack = parts.some((p) => p.mayLack);
  const given = (of: (p: ScorecardPart) => string | object): Given =>
    Object.fromEntries(
      parts.flatMap((p) => {
        const value = p.kinds.includes(kind) ? of(p) : { notApplicable: true };
        const full = typeof value === "string" ? p.full.toString() : value;
        return [[p.lost.id, value], [p.score.id, value], ...(p.attainable ? [[p.attainable.id, full]] : [])];
      }),
    );
  const absent = { notApplicable: true } as const;
  const [firstPart] = ofKind;
  const allButFirst = full.minus(firstPart?.full ?? Exact.zero).toString();
  const examples = [
    sheet.example(
      kind,
      text("各项均为零", "none in any"),
      given(() => "0"),
      "0",
    ),
    sheet.example(
      kind,
      text("各项均为满分值", "all of each"),
      given((p) => p.full.toString()),
      full.toString(),
    ),
    sheet.example(
      kind,
      text("只有其余各项", "all but the first"),
      given((p) => (p === firstPart ? "0" : p.full.toString())),
      allButFirst,
    ),
    sheet.example(
      kind,
      text("各项均不适用", "none of them applies"),
      given(() => absent),
      absent,
    ),
    ...sheet.elsewhere(
      place.kinds,
      given(() => "0"),
    ),
  ];
  const summing = (name: "lost" | "score", zh: string, en: string) =>
    quantity({
      ...common,
      id: sheet.id(place.id, name),
      title: text(`${place.title.zh}：${zh}`, `${place.title.en}: ${en}`),
      rows: (u) => parts.map((p) => ({ when: p[name].of(u).exists, is: p[name].of(u), note: p.title })),
      examples: using(
        parts.flatMap((p) => [p.lost, p[name]]),
        examples,
      ),
    });
  const lost = summing("lost", "扣分", "points lost");
  const score = summing("score", "得分", "score");
  const attainable =
    sheet.shrinks && mayLack
      ? quantity({
          ...common,
          id: sheet.id(place.id, "attainable"),
          title: text(`${place.title.zh}：应得分`, `${place.title.en}: points attainable`),
          rows: (u) =>
            parts.map((p) => ({
              when: p.lost.of(u).exists,
              is: p.attainable?.of(u) ?? points(p.full),
              note: p.title,
            })),
          examples: using(
            parts.flatMap((p) => [p.lost, ...(p.attainable ? [p.attainable] : [])]),
            [
              sheet.example(
                kind,
                text("各项均适用", "all of them apply"),
                given(() => "0"),
                full.toString(),
              ),
              ...(ofKind.length > 1
                ? [
                    sheet.example(
                      kind,
                      text("第一项不适用", "the first does not apply"),
                      given((p) => (p === firstPart ? absent : "0")),
                      allButFirst,
                    ),
                  ]
                : []),
              sheet.example(
                kind,
                text("各项均不适用", "none of them applies"),
                given(() => absent),
                absent,
              ),
              ...sheet.elsewhere(
                place.kinds,
                given(() => "0"),
              ),
            ],
          ),
        })
      : undefined;
  return {
    id: place.id,
    title: place.title,
    depth,
    full,
    kinds: place.kinds,
    mayLack,
    lost,
    score,
    ...(attainable ? { attainable } : {}),
    grounds: [],
    parts,
    definitions: [...parts.flatMap((p) => p.definitions), lost, score, ...(attainable ? [attainable] : [])],
  };
}

/** A part and all that lies in it, each before what lies in it. */
export const flat = (part: ScorecardPart): readonly ScorecardPart[] => [part, ...part.parts.flatMap(flat)];
