import { type AnyDefinition, type Decision, Exact, type NumberTerm, type Quantity } from "@anwei/kernel";
import { bonusesOf, type ScorecardBonus } from "./bonus.js";
import { checkScorecard } from "./check.js";
import { type Entered, entriesOf } from "./discretion.js";
import type { scoreEntries } from "./entries.js";
import { faceOf, type ScorecardFace } from "./face.js";
import { eligibilityOf, type GradeDecision, gradesOf } from "./grade.js";
import { partOf, type ScorecardPart } from "./part.js";
import { Sheet } from "./sheet.js";
import { listOf, type Place, placeOf, type ScoreList } from "./standing.js";
import { totalOf, type Weighted } from "./total.js";
import type { GroupWritten, ItemWritten, ScorecardWritten } from "./written.js";

/** A scorecard and all that it is made of. */
export interface Scorecard {
  /** The score of a unit in a period. */
  readonly score: Quantity<"units", NumberTerm>;
  readonly sections: readonly ScorecardPart[];
  readonly bonuses: readonly ScorecardBonus[];
  readonly grade?: GradeDecision;
  /** By the ids that were written. */
  readonly eligibility: Readonly<Record<string, Decision<"units", "ineligible" | "eligible", true, "gravest">>>;
  readonly rank?: Place;
  readonly red?: ScoreList;
  readonly black?: ScoreList;
  /** The card as a report shows it: for the `views` of a plugin. */
  readonly view: ScorecardFace;
  /** The entries of assessors with the grounds of this card, where it leaves points to them: for the `extend` of a plugin. */
  readonly extend: readonly (typeof scoreEntries)[];
  readonly definitions: readonly AnyDefinition[];
}

/**
 * A scorecard (考核评分表): sections and items with full points, why points are lost, bonuses, vetoes, and what follows from
 * the score: a grade, a rank, a place on a list. Every item says for itself how many points are lost and why
 * (`…/lost`); what is not known gives bounds, from the single ground up to the grade. Points are exact decimals and are
 * rounded only where the card says so.
 *
 * @throws ScorecardError with everything that is wrong with the card; DefinitionError
 *
 * @example
 * ```ts
 * const card = scorecard({
 *   id: "province-city/fire-card",
 *   title: text("消防工作考核评分表", "Scorecard of fire safety"),
 *   cites: rules.section("附件"),
 *   from: "2013-01-01",
 *   appliesTo: ["county"],
 *   each: "year",
 *   full: 100,
 *   sections: [
 *     {
 *       id: "fires",
 *       title: text("火灾事故", "Fires"),
 *       full: 100,
 *       loses: [{ id: "major", title: text("重大火灾", "Major fires"), each: majorFires, points: 20 }],
 *     },
 *   ],
 * });
 * ```
 */
export function scorecard(written: ScorecardWritten): Scorecard {
  checkScorecard(written);
  const sheet = new Sheet(written);
  const entries = entriesOf(sheet, enteredIn(written));
  const sections = written.sections.map(
    (section): Weighted => ({
      part: partOf({ sheet, entries }, section),
      ...(section.weight === undefined ? {} : { weight: Exact.of(section.weight) }),
    }),
  );
  const bonuses = written.bonus && bonusesOf(sheet, written.bonus, entries);
  const total = totalOf(sheet, sections, bonuses);
  const { score } = total;
  const grades = written.grades && gradesOf(sheet, written.grades, score);
  const eligibility = Object.fromEntries(
    (written.eligibility ?? []).map((one) => [one.id, eligibilityOf(sheet, one, score, grades)]),
  );
  const rank = written.rank && placeOf(sheet, written.rank, score, "first");
  const { red, black } = written;
  const shared = { title: red?.title ?? black?.title ?? written.title, ties: "shared" } as const;
  const first = red && "places" in red.takes ? (rank ?? placeOf(sheet, shared, score, "first")) : undefined;
  const last = black && "places" in black.takes ? placeOf(sheet, written.rank ?? shared, score, "last") : undefined;
  const lists = {
    ...(red ? { red: listOf(sheet, red, "red", { score, place: first?.place, grades }) } : {}),
    ...(black ? { black: listOf(sheet, black, "black", { score, place: last?.place, grades }) } : {}),
  };
  const places = new Set([rank, first, last].flatMap((p) => p?.definitions ?? []));
  return {
    score,
    sections: sections.map(({ part }) => part),
    bonuses: bonuses?.items ?? [],
    ...(grades ? { grade: grades.grade } : {}),
    eligibility,
    ...(rank ? { rank: rank.place } : {}),
    ...lists,
    view: faceOf(sheet, {
      sections,
      bonuses,
      score,
      grade: grades?.grade,
      rank: rank?.place,
      besides: [score, ...(grades?.besides ?? [])],
      lists: [...Object.values(eligibility), ...Object.values(lists)],
    }),
    extend: entries ? [entries.kind] : [],
    definitions: [
      ...(entries ? [entries.valid] : []),
      ...sections.flatMap(({ part }) => part.definitions),
      ...(bonuses?.definitions ?? []),
      ...total.definitions,
      ...(grades?.definitions ?? []),
      ...Object.values(eligibility),
      ...places,
      ...Object.values(lists),
    ],
  };
}

/** The grounds of a card whose points an assessor enters. */
function enteredIn({ sections, bonus }: ScorecardWritten): readonly Entered[] {
  const of = (item: Entered["item"], grounds: ItemWritten["loses"]): readonly Entered[] =>
    grounds.flatMap((ground) => ("between" in ground ? [{ item, ground }] : []));
  const inPart = (part: ItemWritten | GroupWritten): readonly Entered[] =>
    "items" in part ? part.items.flatMap(inPart) : of(part, part.loses);
  return [...sections.flatMap(inPart), ...(bonus?.items ?? []).flatMap((item) => of(item, item.gains))];
}
