import { Exact, text } from "@anwei/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type GroupWritten,
  type ItemWritten,
  type PointsWritten,
  type ScorecardWritten,
  type ScoreGround,
  type SectionWritten,
  scorecard,
} from "../src/index.js";
import { answer, cites, number, said } from "./scorecard-world.js";

// A card and facts at random, against a scorer that follows the rules of the paper step by step.

const names = ["alpha", "beta", "gamma"] as const;
const flags = ["first", "second", "third"] as const;
const counts = Object.fromEntries(names.map((n) => [n, number(n)]));
const truths = Object.fromEntries(flags.map((n) => [n, said(n)]));

/** With them a book knows every fact, whether the card asks it or not. */
const asked = [...Object.values(counts), ...Object.values(truths)];

type Facts = Readonly<Record<string, number | boolean>>;
const facts = fc.record({
  ...Object.fromEntries(names.map((n) => [n, fc.nat(7)])),
  ...Object.fromEntries(flags.map((n) => [n, fc.boolean()])),
}) as fc.Arbitrary<Facts>;

const title = text("项", "item");
const pick = <T>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
const ground: fc.Arbitrary<ScoreGround> = fc.oneof(
  pick(...flags).map((f): ScoreGround => ({ decision: truths[f] as never, is: ["yes"] })),
  fc.tuple(pick(...names), fc.nat(4)).map(([n, atLeast]): ScoreGround => ({ count: counts[n] as never, atLeast })),
  fc.tuple(pick(...names), fc.nat(4)).map(([n, below]): ScoreGround => ({ count: counts[n] as never, below })),
);
const half = fc.integer({ min: 1, max: 30 }).map((n) => `${n / 2}`);
const cap = fc.option(pick("1", "1.5"), { nil: undefined });
const points = fc
  .oneof(
    fc.record({ each: pick(...names).map((n) => counts[n]), points: half }),
    fc.record({ required: fc.nat(4), done: pick(...names).map((n) => counts[n]), points: half }),
    fc.record({ when: ground, points: half }),
  )
  .chain((one) => cap.map((atMost) => ({ ...one, ...(atMost === undefined ? {} : { atMost }) })));
const grounds = fc
  .array(points, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((one, i) => ({ id: `g${i}`, title, ...one }) as PointsWritten));

const item = fc.record({
  full: fc.integer({ min: 5, max: 20 }),
  loses: grounds,
  takes: pick("sum" as const, "highest" as const),
  applies: fc.option(ground, { nil: undefined, freq: 2 }),
});
const sections = fc.array(fc.array(item, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

const card = fc
  .record({
    sections,
    policy: pick("scaled" as const, "granted" as const, "reduced" as const),
    weighted: fc.boolean(),
    bonus: fc.option(fc.record({ gains: grounds, beyondFull: pick("kept" as const, "cut" as const) }), {
      nil: undefined,
    }),
    zero: fc.option(fc.tuple(ground, pick("total", "s0", "s0-0")), { nil: undefined }),
    rounded: fc.option(pick(0, 1, 2), { nil: undefined }),
  })
  .map(({ sections: all, policy, weighted, bonus, zero, rounded }): ScorecardWritten => {
    const written = all.map(
      (items, s): SectionWritten => ({
        id: `s${s}`,
        title,
        full: items.reduce((n, i) => n + i.full, 0),
        items: items.map(
          ({ applies, ...one }, i): ItemWritten => ({
            id: `s${s}-${i}`,
            title,
            ...one,
            ...(applies ? { applies } : {}),
          }),
        ),
      }),
    );
    const weights = [["1"], ["0.4", "0.6"], ["0.2", "0.3", "0.5"]][written.length - 1] as string[];
    return {
      id: "test/random",
      title,
      cites,
      from: "2013-01-01",
      appliesTo: ["county"],
      each: "year",
      full: weighted ? 100 : written.reduce((n, s) => n + Number(s.full), 0),
      sections: written.map((s, i) => (weighted ? { ...s, weight: weights[i] as string } : s)) as never,
      notApplicable: policy,
      ...(bonus
        ? {
            bonus: {
              most: 3,
              beyondFull: bonus.beyondFull,
              items: [{ id: "more", title, most: 2, gains: bonus.gains }],
            },
          }
        : {}),
      ...(zero ? { vetoes: [{ title, when: zero[0], effect: { zero: zero[1] } }] } : {}),
      ...(rounded === undefined ? {} : { rounded: { mode: "halfUp", decimals: rounded } }),
    };
  });

const zero = Exact.zero;
const least = (a: Exact, b: Exact): Exact => (a.compare(b) < 0 ? a : b);
const most = (a: Exact, b: Exact): Exact => (a.compare(b) > 0 ? a : b);
const factOf = (given: Facts, of: { readonly id: string }): number => given[of.id.slice(5)] as number;

function holds(of: ScoreGround, given: Facts): boolean {
  if ("decision" in of) return given[of.decision.id.slice(5)] === true;
  const value = factOf(given, of.count);
  return "atLeast" in of ? value >= Number(of.atLeast) : value < Number(of.below);
}

function pointsOf(of: PointsWritten, given: Facts): Exact {
  if ("between" in of || "computed" in of) throw new RangeError("not made here");
  const times =
    "each" in of
      ? factOf(given, of.each)
      : "done" in of
        ? Math.max(0, Number(of.required) - factOf(given, of.done))
        : holds(of.when, given)
          ? 1
          : 0;
  const all = Exact.of(of.points).times(Exact.of(times));
  return of.atMost === undefined ? all : least(all, Exact.of(of.atMost));
}

/** The score as a clerk would reckon it. */
function reckoned(of: ScorecardWritten, given: Facts): Exact | undefined {
  const [veto] = of.vetoes ?? [];
  const zeroed = veto && holds(veto.when, given) && "zero" in veto.effect ? veto.effect.zero : undefined;
  // What takes the whole score takes it even where nothing applies.
  if (zeroed === "total") return zero;
  const brought = of.sections.map((section) => {
    let [score, full] = [zero, zero];
    for (const one of (section as GroupWritten).items as readonly ItemWritten[]) {
      const own = Exact.of(one.full);
      const applies = !one.applies || holds(one.applies, given);
      if (!applies && of.notApplicable !== "granted") continue;
      full = full.plus(own);
      const each = one.loses.map((g) => pointsOf(g, given));
      const lost = each.reduce((a, b) => (one.takes === "highest" ? most(a, b) : a.plus(b)), zero);
      const left = zeroed === section.id || zeroed === one.id ? zero : own.minus(least(own, lost));
      score = score.plus(applies ? left : own);
    }
    return { score, full, written: Exact.of(section.full), weight: section.weight };
  });
  const whole = Exact.of(of.full);
  const there = brought.filter(({ full }) => full.sign > 0);
  let score: Exact;
  if (brought[0]?.weight === undefined) {
    score = brought.reduce((n, b) => n.plus(b.score), zero);
    const attainable = brought.reduce((n, b) => n.plus(b.full), zero);
    if (of.notApplicable === "scaled") {
      if (attainable.sign === 0) return undefined;
      score = score.dividedBy(attainable).times(whole);
    }
  } else {
    const scaled = of.notApplicable === "scaled";
    score = there.reduce(
      (n, b) =>
        n.plus(
          b.score
            .dividedBy(scaled ? b.full : b.written)
            .times(Exact.of(b.weight as string))
            .times(whole),
        ),
      zero,
    );
    if (scaled) {
      const weights = there.reduce((n, b) => n.plus(Exact.of(b.weight as string)), zero);
      if (weights.sign === 0) return undefined;
      score = score.dividedBy(weights);
    }
  }
  if (of.bonus) {
    const [more] = of.bonus.items;
    const gained = more.gains.reduce((n, g) => n.plus(pointsOf(g, given)), zero);
    score = score.plus(least(gained, Exact.of(more.most)));
    if (of.bonus.beyondFull === "cut") score = least(score, whole);
  }
  return of.rounded ? score.round(of.rounded.mode, of.rounded.decimals) : score;
}

test("a card scores as a clerk would", () => {
  fc.assert(
    fc.property(card, fc.array(facts, { minLength: 1, maxLength: 4 }), (written, all) => {
      const { definitions, score } = scorecard(written);
      for (const given of all) {
        const outcome = answer([...definitions, ...asked], score, given);
        const wanted = reckoned(written, given);
        expect(outcome.notApplicable === "yes" ? undefined : outcome.value).toBe(wanted?.toString());
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("with facts unknown, the bounds hold the score that they turn out to give", () => {
  fc.assert(
    fc.property(card, facts, fc.subarray([...names, ...flags]), (written, given, unknown) => {
      const { definitions, score } = scorecard(written);
      const known = Object.fromEntries(Object.entries(given).filter(([name]) => !unknown.includes(name as never)));
      const outcome = answer([...definitions, ...asked], score, known);
      const wanted = reckoned(written, given);
      if (!wanted) expect(outcome.notApplicable).not.toBe("no");
      else {
        const [low, high] = outcome.value
          ? [outcome.value, outcome.value]
          : [outcome.atLeast ?? null, outcome.atMost ?? null];
        const exact = (x: string): Exact => {
          const [n = "0", d] = x.split("/");
          return d === undefined ? Exact.of(n) : Exact.of(n).dividedBy(Exact.of(d));
        };
        expect(outcome.notApplicable).not.toBe("yes");
        if (low !== null) expect(exact(low).compare(wanted)).toBeLessThanOrEqual(0);
        if (high !== null && high !== "∞") expect(exact(high).compare(wanted)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);
