import { type AnyDefinition, bookOf, isSettled, judge, type Outcome, prepare } from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enforcementRules } from "../src/index.js";
import {
  benchmarks,
  firstMinor,
  heaviestTier,
  maximum,
  penalisedBefore,
  penalisedInYear,
  plain,
} from "./benchmarks.js";
import { failuresIn } from "./failures.js";

const definitions = [
  ...enforcementRules,
  penalisedBefore,
  penalisedInYear,
  ...benchmarks.flatMap((b) => b.definitions),
];
const book = bookOf(...definitions);

type Facts = Readonly<Record<string, unknown>>;
const ends = ({ low, high }: Outcome) => [low, high];
const reasons = ({ certain, possible }: Outcome) => (certain?.length === possible?.length ? certain : possible);
const act = (facts: Facts): Facts => ({
  ...plain,
  lifeSafety: false,
  id: "a",
  unit: "u",
  happenedOn: "2024-06-01",
  ...facts,
});
const ask = (rule: AnyDefinition, facts: Facts, penalties: readonly Facts[] = []): Outcome =>
  judge(prepare(book, rule.id, act(facts), { judged: "2024-12-01", records: { penalties, provisions } }));
const chosen = (rule: AnyDefinition, fine: number, facts: Facts, penalties: readonly Facts[] = []): Outcome =>
  judge(
    prepare(
      book,
      rule.id,
      { id: "p", unit: "u", act: "a", happenedOn: "2024-09-01", fine },
      { judged: "2024-12-01", records: { acts: [act(facts)], penalties, provisions } },
    ),
  );
const provisions = [{ id: "v", unit: "u", act: "a", low: 0, high: 50_000 }];
const earlier = (...days: readonly string[]) =>
  days.map((happenedOn, i) => ({ id: `e${i}`, unit: "u", act: "b", happenedOn }));

test("the worked examples of three benchmarks", () => {
  expect(failuresIn(book, [penalisedBefore, penalisedInYear, ...benchmarks.flatMap((b) => b.definitions)])).toEqual([]);
});

describe("the heavy or heaviest tier", () => {
  const heavy = ["76000", "100000"];
  const ordinary = ["44000", "76000"];

  test.each(["dangers-not-sought", "not-corrected", "resisted", "evidence-destroyed", "fled", "misreported"])(
    "%s leads to it; without it the fine is an ordinary one",
    (circumstance) => {
      expect(ends(ask(heaviestTier.fine, { aggravating: [circumstance] }))).toEqual(heavy);
      expect(ends(ask(heaviestTier.fine, { aggravating: [] }))).toEqual(ordinary);
    },
  );

  test("two penalties within a year lead to it, one does not", () => {
    expect(ends(ask(heaviestTier.fine, {}, earlier("2023-06-02", "2024-05-01")))).toEqual(heavy);
    expect(ends(ask(heaviestTier.fine, {}, earlier("2023-06-01", "2024-05-01")))).toEqual(ordinary);
  });

  test("a fine below it is refused for the ground, the low end is not", () => {
    const facts = { aggravating: ["resisted"] };
    expect(chosen(heaviestTier.chosen, 75_999, facts).value).toBe("below");
    expect(reasons(chosen(heaviestTier.refusedFor, 75_999, facts))).toEqual(["resisted"]);
    expect(chosen(heaviestTier.chosen, 76_000, facts).value).toBe("within");
    expect(chosen(heaviestTier.refusedFor, 76_000, facts).notApplicable).toBe("yes");
  });

  test("with mitigating circumstances too, everything from the one to the other is left open", () => {
    expect(ends(ask(heaviestTier.fine, { aggravating: ["fled"], mitigating: ["merit"] }))).toEqual(["2000", "100000"]);
  });
});

describe("the maximum", () => {
  test.each(["unlawful-casualties", "misreported", "reported-late", "fled"])("%s leads to it", (circumstance) => {
    expect(ends(ask(maximum.fine, { aggravating: [circumstance] }))).toEqual(["500000", "500000"]);
    expect(ends(ask(maximum.fine, { aggravating: ["resisted"] }))).toEqual(["410000", "500000"]);
    expect(ends(ask(maximum.fine, { aggravating: [] }))).toEqual(["290000", "410000"]);
  });

  test("a yuan less than the maximum is refused, a yuan more lies above the statute", () => {
    const facts = { aggravating: ["reported-late"] };
    expect(chosen(maximum.chosen, 499_999, facts).value).toBe("below");
    expect(reasons(chosen(maximum.refusedFor, 499_999, facts))).toEqual(["reported-late"]);
    expect(chosen(maximum.chosen, 500_000, facts).value).toBe("within");
    expect(chosen(maximum.chosen, 500_001, facts).value).toBe("above");
    expect(reasons(chosen(maximum.refusedFor, 500_001, facts))).toEqual(["reported-late", "statute"]);
  });

  test("it prevails over mitigating circumstances where the benchmark says so, not over an exemption of the law", () => {
    const facts = { aggravating: ["fled"], mitigating: ["confessed"] };
    expect(ends(ask(maximum.fine, facts))).toEqual(["500000", "500000"]);
    expect(ends(ask(maximum.fine, { ...facts, noFault: true }))).toEqual(["0", "0"]);
  });
});

describe("the first-minor exemption", () => {
  const first = { matter: "signs", firstTime: true, slight: true, corrected: true, harm: "slight" };

  test("a first and minor act of the list is not fined at all", () => {
    expect(ends(ask(firstMinor.fine, first))).toEqual(["0", "0"]);
    expect(chosen(firstMinor.chosen, 1, first).value).toBe("above");
    expect(reasons(chosen(firstMinor.refusedFor, 1, first))).toEqual(["listed"]);
  });

  test.each([
    ["the second one", { firstTime: false }, ["15000", "35000"]],
    ["one that was not put right", { corrected: false }, ["15000", "35000"]],
    ["one that did harm", { harm: "harmful" }, ["15000", "35000"]],
    ["one not on the list, which the law lets the authority exempt", { matter: "permit" }, ["0", "35000"]],
    ["one that is not minor, which the law lets the authority exempt", { slight: false }, ["0", "35000"]],
  ])("%s is judged otherwise", (_, facts, range) => {
    expect(ends(ask(firstMinor.fine, { ...first, ...facts }))).toEqual(range);
  });
});

const boundsOf = (end: Outcome["low"]): readonly [number, number] =>
  typeof end === "object" ? [Number(end.atLeast), Number(end.atMost)] : [Number(end), Number(end)];

test("whatever is not known, the range with all facts known lies within the bounds", () => {
  const facts = fc.record({
    matter: fc.constantFrom("signs", "records", "permit"),
    slight: fc.boolean(),
    firstTime: fc.boolean(),
    corrected: fc.boolean(),
    harm: fc.constantFrom("none", "slight", "harmful"),
    noFault: fc.boolean(),
    mitigating: fc.subarray(["harm-removed", "merit"]),
    aggravating: fc.subarray(["fled", "resisted", "reported-late"]),
  });
  const names = Object.keys(plain);
  fc.assert(
    fc.property(facts, fc.subarray(names), fc.constantFrom(...benchmarks), (known, hidden, { fine }) => {
      const certain = ask(fine, known);
      const left = ask(fine, { ...known, ...Object.fromEntries(hidden.map((name) => [name, null])) });
      expect(isSettled(certain)).toBe(true);
      for (const end of ["low", "high"] as const) {
        const [least, most] = boundsOf(left[end]);
        expect(least).toBeLessThanOrEqual(Number(certain[end]));
        expect(most).toBeGreaterThanOrEqual(Number(certain[end]));
      }
    }),
    { numRuns: 100 },
  );
});
