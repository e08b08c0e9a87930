import {
  type AnyDefinition,
  all,
  any,
  type Consequence,
  type Decision,
  decision,
  Exact,
  type NumberTerm,
  not,
  ordered,
  type Quantity,
  quantity,
  type Test,
  type Text,
  text,
  type UnitKind,
} from "@anwei/kernel";
import { type Band, type BandGap, bandsOf, type Edge } from "./bands.js";
import { type Given, holding, holdsWith, none, points, type Sheet, side, type Unit } from "./sheet.js";
import type { EligibilityWritten, GradesWritten, VetoWritten } from "./written.js";

type Score = Quantity<"units", NumberTerm>;

/** The grade of a unit: members are the ids of the card's bands, the best first, and `unstated` where it lies between two. */
export type GradeDecision = Decision<"units", string, true, "gravest" | "exactlyOne">;

export interface Grades {
  readonly grade: GradeDecision;
  /** The outcomes, the best first: bands, and gaps between them. */
  readonly order: readonly string[];
  /** Those that hold the grade by the points down, or lower it. */
  readonly besides: readonly AnyDefinition[];
  readonly definitions: readonly AnyDefinition[];
}

type Capping = VetoWritten & { readonly effect: { readonly noBetterThan: string } };
type Lowering = VetoWritten & { readonly effect: { readonly lowersGradeBy: number } };

const isCapping = (veto: VetoWritten): veto is Capping => "noBetterThan" in veto.effect;
const isLowering = (veto: VetoWritten): veto is Lowering => "lowersGradeBy" in veto.effect;

const above = (of: NumberTerm, { at, included }: Edge): Test =>
  included ? of.atLeast(points(at)) : of.moreThan(points(at));
const below = (of: NumberTerm, { at, included }: Edge): Test =>
  included ? of.atMost(points(at)) : of.below(points(at));

/**
 * The grade by the points, then held down by what caps it, then lowered. Half-open bands are proved to take every score
 * exactly once.
 */
export function gradesOf(sheet: Sheet, written: GradesWritten, score: Score): Grades {
  const { kinds } = sheet;
  const [kind] = kinds as readonly [UnitKind];
  const { bands, gaps } = bandsOf(written, sheet.written.rounded, undefined);
  const ids = bands.map((b) => b.written.id);
  // A gap stands between its bands: what allows no better grade than the lower one settles it, and it outweighs the upper.
  const members = bands.flatMap(({ written: { id, title } }): readonly (readonly [string, Text])[] => [
    [id, title],
    ...gaps.flatMap((gap) => (gap.below === id ? [[gap.id, unstatedTitle(title, gaps.length > 1)] as const] : [])),
  ]);
  const order = members.map(([id]) => id);
  const outcomes = ordered(Object.fromEntries(members));
  const consequences: Record<string, readonly Consequence[]> = Object.fromEntries([
    ...bands.flatMap((b) => (b.written.consequences ? [[b.written.id, b.written.consequences]] : [])),
    ...gaps.flatMap(({ id }) => (written.unstated ? [[id, written.unstated]] : [])),
  ]);
  const titleOf = (id: string): Text => outcomes.members[id] ?? text(id, id);
  const common = { ...sheet.common(written.cites), appliesWhen: (u: Unit) => score.of(u).exists } as const;
  const vetoes = sheet.written.vetoes ?? [];
  const [cappings, lowerings] = [vetoes.filter(isCapping), vetoes.filter(isLowering)];
  const last = cappings.length + lowerings.length === 0;
  const absent = (id: string, more: Given = {}) => [
    sheet.example(
      kind,
      text("没有总分的不适用", "it does not apply where there is no score"),
      { ...more, [id]: { notApplicable: true } },
      { notApplicable: true as const },
    ),
  ];

  const byPoints = decision({
    ...common,
    id: sheet.id(last ? "grade" : "grade-by-points"),
    title: last ? written.title : text(`${written.title.zh}（按分数）`, `${written.title.en}, by points`),
    outcomes,
    combine: "exactlyOne",
    ...(last ? { consequences } : {}),
    rows: (u) => {
      const of = score.of(u);
      return [
        ...bands.map(({ written: { id }, low, high }) => ({
          when: every([...(low ? [above(of, low)] : []), ...(high ? [below(of, high)] : [])]),
          then: id,
        })),
        ...gaps.map(({ id, low, high }) => ({ when: all(above(of, low), below(of, high)), then: id })),
      ];
    },
    examples: [...boundaries(sheet, bands, gaps, kind, score), ...absent(score.id)],
  }) as GradeDecision;
  if (last) return { grade: byPoints, order, besides: [], definitions: [byPoints] };

  const capped =
    cappings.length === 0
      ? byPoints
      : (decision({
          ...common,
          id: sheet.id(lowerings.length > 0 ? "grade-before-lowering" : "grade"),
          title:
            lowerings.length > 0
              ? text(`${written.title.zh}（降档前）`, `${written.title.en}, before lowering`)
              : written.title,
          outcomes,
          combine: "gravest",
          ...(lowerings.length > 0 ? {} : { consequences }),
          rows: (u) => [
            ...order.map((id) => ({ when: byPoints.of(u).is(id), then: id })),
            ...cappings.map(({ when, effect, title }) => ({
              when: holding(when, u),
              then: effect.noBetterThan,
              note: title,
            })),
          ],
          examples: [
            ...order.flatMap((id) =>
              [undefined, ...cappings].map((one) => {
                const given = {
                  ...none(cappings.map(({ when }) => when)),
                  ...(one ? side(one.when, true) : {}),
                };
                const worst = [
                  id,
                  ...cappings.filter((c) => holdsWith(c.when, given)).map((c) => c.effect.noBetterThan),
                ]
                  .map((g) => order.indexOf(g))
                  .reduce((a, b) => Math.max(a, b));
                const title = titleOf(id);
                return sheet.example(
                  kind,
                  one
                    ? text(`${title.zh}，${one.title.zh}`, `${title.en}, ${one.title.en}`)
                    : text(`${title.zh}，没有限制等次的情形`, `${title.en}, nothing holds it down`),
                  { [score.id]: "0", [byPoints.id]: id, ...given },
                  order[worst] as string,
                );
              }),
            ),
            ...absent(score.id, { [byPoints.id]: { notApplicable: true } }),
          ],
        }) as GradeDecision);
  if (lowerings.length === 0) return { grade: capped, order, besides: [capped], definitions: [byPoints, capped] };

  /** So many grades worse; a gap remains one as long as the grades on either side of it would be lowered to different ones. */
  const lowered = (id: string, by: number): string => {
    const gap = gaps.find((g) => g.id === id);
    const to = ids.indexOf(gap?.below ?? id) + by;
    if (by === 0) return id;
    return gap && to < ids.length - 1 ? id : (ids[Math.min(ids.length - 1, to)] as string);
  };
  const allSteps = lowerings.reduce((n, { effect }) => n + effect.lowersGradeBy, 0);
  const loweredBy = quantity({
    ...sheet.common(written.cites),
    id: sheet.id("lowered-by"),
    title: text(`${written.title.zh}：降低档数`, `${written.title.en}: steps that it is lowered by`),
    appliesWhen: (u) => u.kind.oneOf(...kinds),
    combine: "sum",
    rows: (u) =>
      lowerings.map(({ when, effect, title }) => ({
        when: holding(when, u),
        is: effect.lowersGradeBy,
        note: title,
      })),
    examples: [
      sheet.example(kind, text("没有降档情形", "nothing lowers it"), none(lowerings.map(({ when }) => when)), "0"),
      ...lowerings.map((one) => {
        const given = { ...none(lowerings.map(({ when }) => when)), ...side(one.when, true) };
        const by = lowerings
          .filter((l) => holdsWith(l.when, given))
          .reduce((n, { effect }) => n + effect.lowersGradeBy, 0);
        return sheet.example(kind, one.title, given, `${by}`);
      }),
      ...sheet.elsewhere(kinds, none(lowerings.map(({ when }) => when))),
    ],
  });
  const grade = decision({
    ...common,
    id: sheet.id("grade"),
    title: written.title,
    outcomes,
    combine: "gravest",
    consequences,
    rows: (u) => [
      ...order.map((id) => ({ when: capped.of(u).is(id), then: id })),
      ...order.flatMap((id) =>
        Array.from({ length: allSteps }, (_, k) => k + 1).flatMap((by) => {
          const then = lowered(id, by);
          if (then === id || then === lowered(id, by - 1)) return [];
          const when = all(capped.of(u).is(id), loweredBy.of(u).atLeast(by));
          return [{ when, then, note: text(`降低${by}档`, `lowered by ${by}`) }];
        }),
      ),
    ],
    examples: [
      ...order.flatMap((id) =>
        [0, 1, allSteps].map((by) =>
          sheet.example(
            kind,
            text(`${titleOf(id).zh}，降低${by}档`, `${titleOf(id).en}, lowered by ${by}`),
            { [score.id]: "0", [capped.id]: id, [loweredBy.id]: by },
            lowered(id, by),
          ),
        ),
      ),
      ...absent(score.id, { [capped.id]: { notApplicable: true }, [loweredBy.id]: 0 }),
    ],
  }) as GradeDecision;
  return {
    grade,
    order,
    besides: [...(capped === byPoints ? [] : [capped]), loweredBy],
    definitions: [byPoints, ...(capped === byPoints ? [] : [capped]), loweredBy, grade],
  };
}

const every = (of: readonly Test[]): Test => (of.length === 1 ? (of[0] as Test) : all(...of));

const unstatedTitle = ({ zh, en }: Text, several: boolean): Text =>
  several
    ? text(`文件未规定等次（${zh}以下）`, `a grade that the document does not state, below “${en}”`)
    : text("文件未规定等次", "a grade that the document does not state");

/** A score on each edge of a band and on either side of it, as far as a score can lie there. */
function boundaries(sheet: Sheet, bands: readonly Band[], gaps: readonly BandGap[], kind: UnitKind, score: Score) {
  const { rounded } = sheet.written;
  const step = Exact.one.dividedBy(Exact.of(10n ** BigInt(rounded?.decimals ?? 2)));
  const edges = [...bands.flatMap((b) => (b.low ? [b.low] : [])), ...gaps.flatMap((g) => [g.low, g.high])];
  const seen = new Set<string>();
  const inside = (x: Exact, low: Edge | undefined, high: Edge | undefined): boolean => {
    const [l, h] = [low ? x.compare(low.at) : 1, high ? x.compare(high.at) : -1];
    return (l > 0 || (l === 0 && !!low?.included)) && (h < 0 || (h === 0 && !!high?.included));
  };
  return edges
    .flatMap(({ at }) => [at.minus(step), at, at.plus(step)])
    .filter((x) => {
      const fresh = x.sign >= 0 && !seen.has(x.toString());
      seen.add(x.toString());
      return fresh;
    })
    .map((x) => {
      const band = bands.find((b) => inside(x, b.low, b.high));
      const gap = gaps.find((g) => inside(x, g.low, g.high));
      return sheet.example(
        kind,
        text(`${x}分`, `${x} points`),
        { [score.id]: x.toString() },
        band?.written.id ?? gap?.id ?? "",
      );
    });
}

/** Who may be considered for something, by points, by grade, and where nothing excludes it. */
export function eligibilityOf(
  sheet: Sheet,
  written: EligibilityWritten,
  score: Score,
  grades: Grades | undefined,
): Decision<"units", "ineligible" | "eligible", true, "gravest"> {
  const [kind] = sheet.kinds as readonly [UnitKind];
  const { atLeast, noWorseThan, unless = [] } = written;
  const limit = atLeast === undefined ? undefined : Exact.of(atLeast);
  const worst = noWorseThan;
  const usual: Given = {
    [score.id]: (limit ?? sheet.full).toString(),
    ...(worst !== undefined && grades ? { [grades.grade.id]: worst } : {}),
    ...none(unless),
  };
  const shown = (zh: string, en: string, given: Given, expect: "eligible" | "ineligible") =>
    sheet.example(kind, text(zh, en), { ...usual, ...given }, expect);
  const worse = worst === undefined ? undefined : grades?.order[grades.order.indexOf(worst) + 1];
  return decision({
    ...sheet.common(written.cites),
    id: sheet.id(written.id),
    title: written.title,
    appliesWhen: (u) => score.of(u).exists,
    outcomes: ordered({ ineligible: text("不具备资格", "not eligible"), eligible: text("具备资格", "eligible") }),
    combine: "gravest",
    ...(written.consequences ? { consequences: { eligible: written.consequences } } : {}),
    rows: (u) => {
      const asked = [
        ...(limit ? [score.of(u).atLeast(points(limit))] : []),
        ...(worst !== undefined && grades
          ? [grades.grade.of(u).oneOf(...grades.order.slice(0, grades.order.indexOf(worst) + 1))]
          : []),
        ...(unless.length > 0 ? [not(any(...unless.map((g) => holding(g, u))))] : []),
      ];
      return [{ when: every(asked), then: "eligible" }, { otherwise: "ineligible" }];
    },
    examples: [
      shown("恰好符合", "just so", {}, "eligible"),
      ...(limit
        ? [
            shown(
              "差百分之一分",
              "a hundredth of a point short",
              { [score.id]: limit.minus(Exact.of("0.01")).toString() },
              "ineligible",
            ),
          ]
        : []),
      ...(worse !== undefined && grades
        ? [shown("等次差一档", "a grade too low", { [grades.grade.id]: worse }, "ineligible")]
        : []),
      ...unless.map((g) => shown("有排除情形", "something excludes it", side(g, true), "ineligible")),
      sheet.example(
        kind,
        text("没有总分的不适用", "it does not apply where there is no score"),
        { ...usual, [score.id]: { notApplicable: true } },
        { notApplicable: true as const },
      ),
    ],
  });
}
