import { text } from "@anwei/kernel";
import { expect, test } from "vitest";
import { ScorecardError, type ScorecardWritten, scorecard } from "../src/index.js";
import { cites, consequence, number, said } from "./scorecard-world.js";

const title = text("项", "item");
const plan = said("plan");
const fires = number("fires");
const loses = [{ id: "fires", title, each: fires, points: 2 }];

/** A card in which nothing is wrong. */
const sound: ScorecardWritten = {
  id: "test/card",
  title,
  cites,
  from: "2013-01-01",
  appliesTo: ["county", "zone"],
  each: "year",
  full: 100,
  sections: [
    { id: "one", title, full: 40, loses },
    { id: "two", title, full: 60, items: [{ id: "three", title, full: 60, loses }] },
  ],
  grades: {
    title,
    bands: [
      { id: "good", title, atLeast: 60 },
      { id: "bad", title },
    ],
  },
};
const [one, two] = sound.sections as unknown as [ScorecardWritten["sections"][0], ScorecardWritten["sections"][0]];
const veto = (effect: NonNullable<ScorecardWritten["vetoes"]>[0]["effect"]) => ({
  vetoes: [{ title, when: { count: fires, atLeast: 1 } as const, effect }],
});
const bands = (...of: readonly object[]) => ({
  grades: { title, bands: of.map((band, i) => ({ id: `b${i}`, title, ...band })) as never },
});

function codes(more: Partial<ScorecardWritten>): readonly string[] {
  try {
    scorecard({ ...sound, ...more });
    return [];
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    return error.problems.map((p) => `${p.code} ${p.part}`);
  }
}

test("a sound card is taken", () => {
  expect(codes({})).toEqual([]);
});

test.each<[string, Partial<ScorecardWritten>, readonly string[]]>([
  ["points that are no number", { full: "many" }, ["bad-points full"]],
  [
    "no points",
    { sections: [{ ...one, full: 0 }, two] },
    ["bad-points one.full", "points-do-not-add-up sections", "points-do-not-add-up sections"],
  ],
  ["points that do not add up", { full: 99 }, ["points-do-not-add-up sections", "points-do-not-add-up sections"]],
  [
    "points that add up for one kind of unit only",
    { sections: [{ ...one, kinds: ["county"] }, two] },
    ["points-do-not-add-up sections"],
  ],
  [
    "items that do not add up to their section",
    { sections: [one, { ...two, items: [{ id: "three", title, full: 59, loses }] } as never] },
    ["points-do-not-add-up two", "points-do-not-add-up two"],
  ],
  [
    "weights of 0.9",
    {
      sections: [
        { ...one, weight: "0.4" },
        { ...two, weight: "0.5" },
      ],
    },
    ["weights-do-not-add-up sections", "weights-do-not-add-up sections"],
  ],
  [
    "a section without a weight",
    { sections: [{ ...one, weight: 1 }, two] },
    ["weights-do-not-add-up sections", "weights-do-not-add-up sections"],
  ],
  ["an id twice", { sections: [one, { ...two, id: "one" }] }, ["duplicate-part one"]],
  ["a section called like the whole", { sections: [one, { ...two, id: "total" }] }, ["duplicate-part total"]],
  ["nobody who is scored", { appliesTo: [] as never }, ["empty-part appliesTo"]],
  ["no day from which it holds", { from: "2013-02-29" }, ["bad-date from"]],
  ["half a decimal", { rounded: { mode: "halfUp", decimals: 0.5 } }, ["bad-steps rounded.decimals"]],
  ["decimals below zero", { rounded: { mode: "halfUp", decimals: -1 } }, ["bad-steps rounded.decimals"]],
  [
    "weights above one and below zero",
    {
      sections: [
        { ...one, weight: "1.5" },
        { ...two, weight: "-0.5" },
      ],
    },
    ["bad-weight one.weight", "bad-weight two.weight"],
  ],
  [
    "a required number that is none",
    { sections: [{ ...one, loses: [{ id: "short", title, required: "abc", done: fires, points: 1 }] } as never, two] },
    ["bad-number one/short.required"],
  ],
  [
    "fewer than none required",
    { sections: [{ ...one, loses: [{ id: "short", title, required: -2, done: fires, points: 1 }] } as never, two] },
    ["bad-number one/short.required"],
  ],
  [
    "limits of grounds that are no numbers",
    {
      sections: [
        {
          ...one,
          applies: { count: fires, below: "abc" },
          loses: [{ id: "if", title, when: { count: fires, atLeast: "many" }, points: 1 }],
        } as never,
        two,
      ],
      notApplicable: "granted",
      vetoes: [{ title, when: { count: fires, atLeast: "" }, effect: { zero: "total" } }],
      eligibility: [{ id: "prize", title, atLeast: 1, unless: [{ count: fires, atLeast: "x" }] }],
    },
    [
      "bad-number one.applies.below",
      "bad-number one/if.when.atLeast",
      "bad-number vetoes[0].when.atLeast",
      "bad-number eligibility[0].unless[0].atLeast",
    ],
  ],
  [
    "an outcome that the decision does not have, and none",
    {
      vetoes: [
        { title, when: { decision: plan, is: ["perhaps"] }, effect: { zero: "total" } },
        { title, when: { decision: plan, is: [] as never }, effect: { zero: "total" } },
      ],
    },
    ["unknown-outcome vetoes[0].when.is", "empty-part vetoes[1].when.is"],
  ],
  ["both bounds below", bands({ atLeast: 60, moreThan: 60 }, {}), ["band-bounds grades/b0"]],
  [
    "both bounds wrong",
    bands({ atLeast: 60, moreThan: 59 }, { below: 60, atMost: 59 }),
    ["band-bounds grades/b0", "band-bounds grades/b1"],
  ],
  ["a band that holds nothing", bands({ atLeast: 60 }, { atLeast: 50, below: 40 }, {}), ["band-bounds grades/b1"]],
  ["bounds that are no numbers", bands({ atLeast: "abc" }, {}), ["bad-points grades/b0.atLeast"]],
  ["an id that is kept", { sections: [one, { ...two, id: "rank" }] }, ["duplicate-part rank"]],
  [
    "a ground twice",
    { sections: [{ ...one, loses: [...loses, ...loses] } as never, two] },
    ["duplicate-part one/fires"],
  ],
  ["an item without grounds", { sections: [{ ...one, loses: [] } as never, two] }, ["empty-part one"]],
  [
    "a cap above the item's points",
    { sections: [{ ...one, loses: [{ ...loses[0], atMost: 41 }] } as never, two] },
    ["cap-above-points one/fires.atMost"],
  ],
  [
    "a bonus above that of the whole",
    { bonus: { most: 3, beyondFull: "kept", items: [{ id: "more", title, most: 4, gains: loses }] } },
    ["cap-above-points bonus/more.most"],
  ],
  [
    "an item of a kind of unit that is not scored",
    { sections: [one, { ...two, items: [{ id: "three", title, full: 60, loses, kinds: ["city"] }] } as never] },
    ["unknown-kind-of-unit two/three.kinds", "points-do-not-add-up two", "points-do-not-add-up two"],
  ],
  ["a veto of an item that is not there", veto({ zero: "four" }), ["unknown-veto-target vetoes[0]"]],
  ["a grade that is not there", veto({ noBetterThan: "best" }), ["unknown-grade vetoes[0]"]],
  ["half a step", veto({ lowersGradeBy: 0.5 }), ["bad-steps vetoes[0]"]],
  [
    "an item that may not apply, and no policy",
    { sections: [{ ...one, applies: { count: fires, atLeast: 1 } }, two] },
    ["policy-missing notApplicable"],
  ],
  [
    "points at discretion, and nobody to ask",
    { sections: [{ ...one, loses: [{ id: "may", title, between: [2, 6] }] } as never, two] },
    ["entries-missing entries"],
  ],
  ["a gap", bands({ atLeast: 80 }, { atMost: 79 }), ["band-gap grades/b0"]],
  ["a gap of one number", bands({ moreThan: 80 }, { below: 80 }), ["band-gap grades/b0"]],
  ["a gap at the bottom", bands({ atLeast: 80 }, { atLeast: 1 }), ["band-gap grades/b1"]],
  ["a gap at the top", bands({ atLeast: 80, atMost: 99 }, {}), ["band-gap grades/b0"]],
  ["an overlap", bands({ atLeast: 80 }, { atMost: 81 }), ["band-overlap grades/b0"]],
  ["an overlap of one number", bands({ atLeast: 80 }, { atMost: 80 }), ["band-overlap grades/b0"]],
  ["bands the wrong way round", bands({ atLeast: 60 }, { atLeast: 80 }, {}), ["band-overlap grades/b1"]],
  ["no bound between two bands", bands({}, {}), ["band-without-bound grades/b0"]],
  ["nothing asked", { eligibility: [{ id: "prize", title }] }, ["nothing-asked eligibility[0]"]],
  [
    "a list of no places",
    { red: { title, takes: { places: 0 }, consequences: [consequence("red")] } },
    ["bad-steps red.takes.places"],
  ],
  [
    "several at once",
    { full: 99, ...veto({ zero: "four" }), ...bands({ atLeast: 80 }, { atMost: 79 }) },
    [
      "points-do-not-add-up sections",
      "points-do-not-add-up sections",
      "unknown-veto-target vetoes[0]",
      "band-gap grades/b0",
    ],
  ],
])("%s", (_, more, refused) => {
  expect(codes(more)).toEqual(refused);
});

test("the number that falls between is said, in both languages", () => {
  expect(() => scorecard({ ...sound, ...bands({ atLeast: 80 }, { atMost: 79 }) })).toThrow(
    /79\.5 分不属任何等次[\s\S]*79\.5 points in no grade/,
  );
});
