import { Exact, text } from "@anwei/kernel";
import { type ChecklistData, isJudged, itemsOf, type ScoringData } from "../data.js";
import { plainScore, type ScoredItem, scoredItems } from "../plain-score.js";
import { error, type LintFinding, warning } from "./finding.js";

/** What the scoring comes to: points that add up, grades that can be reached, vetoes and dangers that have an effect. */
export function* scoringFindings(data: ChecklistData): Generator<LintFinding> {
  for (const { entry, path } of itemsOf(data)) {
    if (!isJudged(entry)) continue;
    if (entry.veto && !entry.opens) {
      yield warning("veto-opens-nothing", [...path, "opens"], {
        id: entry.id,
        expected: text("否决项不符合时开出的隐患", "the hidden danger that its fail opens"),
        found: text("无", "none"),
        hint: text("写明隐患的等级、期限和措施", "Say the danger's grade, days and measure."),
        fix: { path: [...path, "opens"], value: { grade: "general" } },
      });
    }
    if (entry.veto && !data.scoring) {
      yield warning("veto-without-effect", [...path, "veto"], {
        id: entry.id,
        expected: text("写明否决后果的评分办法", "a scoring that says what a veto does"),
        found: text("没有评分办法", "no scoring"),
        hint: text("补上评分办法，或删去否决", "Add a scoring, or remove the veto."),
        fix: { path: [...path, "veto"], remove: true },
      });
    }
    if (entry.opens?.grade === "major" && !entry.opens.criterion) {
      yield warning("major-without-criterion", [...path, "opens", "criterion"], {
        id: entry.id,
        expected: text("重大事故隐患判定标准的条目", "the criterion by which it is major"),
        found: text("无", "none"),
        hint: text(
          "引用判定标准，标准未列入的写明依据",
          "Refer to the criteria; for what is in none of them, cite its source.",
        ),
      });
    }
  }
  const { scoring } = data;
  if (!scoring) return;
  const scored = scoredItems(data);
  if (!scored.some(({ points }) => points > 0)) {
    yield error("nothing-scored", ["scoring"], {
      expected: text("至少一项有分值", "an item with points at least"),
      found: text("没有分值", "none"),
      hint: text("给判定项写明分值，或删去评分办法", "Give points to items, or remove the scoring."),
    });
    return;
  }
  const sum = scored.reduce((s, { points }) => s.plus(Exact.of(points)), Exact.zero);
  if (scoring.total !== undefined && !sum.equals(Exact.of(scoring.total))) {
    yield error("points-do-not-add-up", ["scoring", "total"], {
      expected: text(`分值合计 ${scoring.total}`, `points that add up to ${scoring.total}`),
      found: text(`合计 ${sum}`, `${sum} in all`),
      hint: text("改正各项分值或者合计", "Mend the points of the items, or the total."),
      fix: { path: ["scoring", "total"], value: sum.toNumber() },
    });
  }
  yield* unreachable(scoring, scored);
}

/** Grades that no answers reach, whatever conditions hide; of repeats any number is possible, and nothing is said. */
function* unreachable(scoring: ScoringData, scored: readonly ScoredItem[]): Generator<LintFinding> {
  if (scored.some(({ repeated }) => repeated)) return;
  const scores = reachable(scoring, scored);
  if (!scores) {
    yield warning("not-analysed", ["scoring", "grades"], {
      expected: text("可以穷尽的分值", "points whose sums can all be looked at"),
      found: text("太多情形", "too many cases"),
      hint: text("用较少、较整的分值", "Use fewer or rounder points."),
    });
    return;
  }
  const vetoed = scored.some(({ veto }) => veto);
  let above = Exact.infinity;
  for (const [i, { name, from }] of scoring.grades.entries()) {
    const least = from === undefined ? Exact.minusInfinity : Exact.of(from);
    const ceiling = above;
    above = least;
    const last = i === scoring.grades.length - 1;
    if (last && vetoed && scoring.veto === "lowest-grade") continue;
    if (scores.some((s) => s.compare(least) >= 0 && s.compare(ceiling) < 0)) continue;
    const below = scores.filter((s) => s.compare(least) < 0).at(-1);
    const next = scores.find((s) => s.compare(ceiling) >= 0);
    const around = [below, next].flatMap((s) => s?.toString() ?? []);
    yield warning("unreachable-grade", ["scoring", "grades", i], {
      id: name,
      expected: text("有答案能达到的等次", "a grade that some answers reach"),
      found: text(`相邻的得分只有 ${around.join("、")}`, `no score between ${around.join(" and ")}`),
      hint: text("改正等次的界线或者分值", "Mend its bounds, or the points."),
      fix: { path: ["scoring", "grades", i], remove: true },
    });
  }
}

// Additions of one item's answer to one pair of sums.
const mostSteps = 3_000_000;

/** Every score that the items can make, in order; `undefined` where there are too many cases. */
function reachable(scoring: ScoringData, scored: readonly ScoredItem[]): readonly Exact[] | undefined {
  const places = Math.max(...scored.map(({ points }) => Exact.of(points).toString().split(".")[1]?.length ?? 0));
  const scale = Exact.of(10n ** BigInt(places));
  const scaled = (x: number): number => Exact.of(x).times(scale).toNumber();
  const whole = scored.reduce((s, { points }) => s + scaled(points), 0) + 1;
  let steps = 0;
  // A pair of sums as one number: what is kept, and what is lost.
  const grow = (sums: ReadonlySet<number>, by: readonly number[]): Set<number> | undefined => {
    steps += sums.size * by.length;
    return steps > mostSteps ? undefined : new Set([...sums].flatMap((s) => by.map((b) => s + b)));
  };
  let all: Set<number> | undefined = new Set([0]);
  for (const cap of new Set(scored.map((s) => s.cap))) {
    let own: Set<number> | undefined = new Set([0]);
    for (const item of scored.filter((s) => s.cap === cap)) {
      const p = scaled(item.points);
      // It passes, fails or is not checked, or does not apply.
      own = own && grow(own, [p * whole, p, ...(scoring.denominator === "all" ? [] : [0])]);
    }
    const most = cap?.most === undefined ? undefined : scaled(cap.most);
    const capped: readonly number[] | undefined =
      own &&
      [...own].map((s) => {
        const [kept, lost] = [Math.floor(s / whole), s % whole];
        return most !== undefined && lost > most ? (kept + lost - most) * whole + most : s;
      });
    all = all && capped && grow(all, [...new Set(capped)]);
  }
  if (!all) return undefined;
  const scores = new Map<string, Exact>();
  for (const s of all) {
    const score = plainScore(scoring, [{ earned: Exact.of(Math.floor(s / whole)), lost: Exact.of(s % whole) }]);
    if (score) scores.set(score.toString(), score);
  }
  if (scoring.veto === "zero" && scored.some(({ veto }) => veto)) scores.set("0", Exact.zero);
  return [...scores.values()].sort((a, b) => a.compare(b));
}
