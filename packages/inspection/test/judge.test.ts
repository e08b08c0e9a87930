import {
  ask,
  type Checklist,
  ChecklistError,
  type Condition,
  checklist,
  checklistFrom,
  dangerRecords,
  inspectionRecords,
  judgeInspection,
  pinOf,
  readChecklist,
  type ScoringData,
} from "@anwei/inspection";
import { bookOf, decide, isSettled, runExamples, text } from "@anwei/kernel";
import { safetyLaw2021 } from "@anwei/law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basics, dustChecklist } from "./dust.js";

const grades = [
  { name: "good", title: text("好", "good"), from: 90 },
  { name: "fair", title: text("一般", "fair"), from: 60 },
  { name: "poor", title: text("差", "poor") },
] as const;

const scoring = (of: Partial<Omit<ScoringData, "cites">> = {}) =>
  ({
    denominator: "applicable",
    full: 100,
    rounding: { mode: "halfUp", decimals: 1 },
    veto: "zero",
    grades,
    ...of,
  }) as const;

const cites = safetyLaw2021.article(41);
const item = <const Id extends string>(id: Id, points: number, more: { veto?: boolean; when?: Condition } = {}) =>
  ask.verdict(id, text(`${id} 项`, id), { cites, points, opens: { grade: "general", days: 10 }, ...more });

const three = (of: Partial<Omit<ScoringData, "cites">> = {}) =>
  checklist({
    id: "test/three",
    version: "1",
    title: text("三项", "three"),
    items: [item("a", 60), item("b", 30), item("v", 10, { veto: true })],
    scoring: scoring(of),
  });

const problemsOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof ChecklistError) return error.problems;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("answers", () => {
  it("are typed by the checklist", () => {
    const list = three();
    const wrong = () => {
      // @ts-expect-error an item that is not there
      judgeInspection(list, { c: "pass" });
      // @ts-expect-error an answer that a verdict cannot have
      judgeInspection(list, { a: "passed" });
      const fuel = ask.choice("fuel", text("燃料", "fuel"), { lpg: text("液化气", "LPG"), cng: text("天然气", "CNG") });
      // @ts-expect-error a member that the choice does not have
      fuel.is("lgp");
      // @ts-expect-error a verdict is not compared with a number
      item("x", 1).atLeast(1);
    };
    expect(wrong).toThrow();
  });

  it("that cannot be read are told together, with the nearest right word", () => {
    const problems = problemsOf(() =>
      judgeInspection(dustChecklist as Checklist, {
        "dust-kinds": "wood",
        "dust-kind": "wod",
        "dust-workers": 1.5,
        "last-training": "2025-02-30",
        workshops: 1,
        workshop: [{ "dust-cleaned": { answer: "fail", poto: "1.jpg" } }, {}],
      }),
    );
    expect(problems.map(({ code, place, todo }) => [code, place.part, todo.en])).toEqual([
      ["unknown-item", "dust-kinds", "Did you mean dust-kind?"],
      ["bad-answer", "dust-kind", "Did you mean wood?"],
      ["bad-answer", "dust-workers", "Mend the answer."],
      ["bad-answer", "last-training", "Mend the answer."],
      ["unknown-key", "workshop[0].dust-cleaned.poto", "Did you mean photo?"],
      ["bad-answer", "workshop", "Mend the number, or remove what is too many."],
    ]);
  });
});

describe("an inspection", () => {
  const answers = {
    "dust-workers": 12,
    "dust-kind": "wood",
    "last-training": "2025-01-01",
    "responsibility-system": "pass",
    "hidden-danger-records": "fail",
    workshops: 2,
    workshop: [
      { "dust-cleaned": "pass", "spark-detection": { answer: "fail", photo: "1.jpg" } },
      { "dust-cleaned": "not-checked" },
    ],
    "people-rooms": "pass",
  } as const;

  it("has bounds while an answer is missing, and says which", () => {
    const { score, grade, unanswered, notChecked } = judgeInspection(dustChecklist, answers);
    // Kept 5 + 10 + 20 + 30, lost 10 + 10 + 20, and 10 of the second workshop open.
    expect([score?.atLeast, score?.atMost]).toEqual(["56.5", "65.2"]);
    expect(grade?.value).toBe("poor");
    expect(unanswered.map(({ item, instance }) => [item, instance?.number])).toEqual([
      ["contact", undefined],
      ["spark-detection", 2],
      ["site-photo", undefined],
    ]);
    expect(notChecked.map(({ item }) => item)).toEqual(["dust-cleaned"]);
  });

  it("opens the dangers of its fails, with their deadline, and tells what evidence is lacking", () => {
    const { fails, opened } = judgeInspection(dustChecklist, answers, { on: "2026-03-31" });
    expect(fails.map(({ item, lacks }) => [item, lacks])).toEqual([
      ["hidden-danger-records", ["photo"]],
      ["spark-detection", ["note"]],
    ]);
    expect(opened).toMatchObject([
      { item: "hidden-danger-records", grade: "general", days: 7, deadline: "2026-04-07" },
      {
        item: "spark-detection",
        instance: { repeat: "workshop", number: 1 },
        grade: "major",
        deadline: "2026-04-30",
        criterion: { list: "industry-trade-2023", entry: "dust-without-spark-detection" },
      },
    ]);
    const ledger = dangerRecords({ opened }, { id: "i1", unit: "u1", happenedOn: "2026-03-31" });
    expect(ledger.map(({ id, place, grade, deadline }) => [id, place, grade, deadline])).toEqual([
      ["i1/hidden-danger-records", undefined, "general", "2026-04-07"],
      ["i1/spark-detection/workshop/1", "涉粉车间1", "major", "2026-04-30"],
    ]);
    // An item says what is right; the ledger says that it is not so.
    expect(ledger[0]?.content).toBe("不符合：如实记录隐患排查治理情况");
    expect(opened[0]?.cites[0]?.place?.zh).toBe("第四十一条");
    expect(judgeInspection(dustChecklist, answers).opened[0]).not.toHaveProperty("deadline");
  });

  it("asks by its conditions on both sides of their numbers", () => {
    const asked = (workers: number, kind: "wood" | "metal") =>
      judgeInspection(dustChecklist, { "dust-workers": workers, "dust-kind": kind }).unanswered.some(
        ({ item }) => item === "people-rooms",
      );
    expect([asked(9, "wood"), asked(10, "wood"), asked(9, "metal")]).toEqual([false, true, true]);
  });

  it("does not count an answer to what is not asked", () => {
    const { unasked, fails } = judgeInspection(dustChecklist, {
      "dust-workers": 9,
      "dust-kind": "wood",
      "people-rooms": "fail",
    });
    expect(unasked.map(({ item }) => item)).toEqual(["people-rooms"]);
    expect(fails).toEqual([]);
  });

  it("holds a date against its condition on both sides", () => {
    const failed = (on: string) => judgeInspection(dustChecklist, { "last-training": on }).fails.length;
    expect([failed("2024-12-31"), failed("2025-01-01")]).toEqual([1, 0]);
  });

  it.each([
    ["atLeast", [false, true, true]],
    ["moreThan", [false, false, true]],
    ["atMost", [true, true, false]],
    ["below", [true, false, false]],
    ["equals", [false, true, false]],
  ] as const)("%s is held at its number and on both sides of it", (is, expected) => {
    const list = checklist({
      id: "test/compared",
      version: "1",
      title: text("比较", "compared"),
      items: [
        ask.number("n", text("距离", "distance"), {
          unit: "metre",
          decimals: 2,
          cites,
          failsWhen: (metres) => metres[is]("15.00"),
        }),
      ],
    });
    const failed = ["14.99", 15, 15.01].map((n) => judgeInspection(list, { n }).fails.length === 1);
    expect(failed).toEqual(expected);
  });

  it("takes nothing as asked while its condition is open, though it was answered", () => {
    const first = item("first", 60);
    const list = checklist({
      id: "test/open",
      version: "1",
      title: text("未定", "open"),
      items: [first, item("then", 40, { when: first.is("fail") })],
      scoring: scoring(),
    });
    const { score, fails, opened, unanswered } = judgeInspection(list, { then: "fail" });
    // All is kept where the first one passes, and all is lost where it fails.
    expect([score?.atLeast, score?.atMost]).toEqual(["0", "100"]);
    expect([fails, opened]).toEqual([[], []]);
    expect(unanswered.map(({ item }) => item)).toEqual(["first"]);
  });

  it("has an open score while nobody has counted a repeat", () => {
    const { score, uncounted } = judgeInspection(dustChecklist, { ...answers, workshops: null, workshop: null });
    expect(uncounted).toEqual(["workshop"]);
    // Any number of workshops may be lost or kept.
    expect([score?.atLeast, score?.atMost]).toEqual(["0", "100"]);
  });

  it("gives a pin, and refuses another edition", () => {
    const list = three();
    const { checklist: pin } = judgeInspection(list, { a: "pass" });
    expect(pin).toEqual(pinOf(list.data));
    const mended = checklistFrom(readChecklist({ ...list.data, title: text("三项检查", "three") }));
    expect(judgeInspection(list, { a: "pass" }, { pin }).checklist).toEqual(pin);
    expect(judgeInspection(mended, { a: "pass" }, { pin }).checklist).toEqual(pin);
    const items = list.data.items.map((item) => (item.id === "a" ? { ...item, points: 31 } : item));
    const changed = checklistFrom(readChecklist({ ...list.data, items }));
    const [problem] = problemsOf(() => judgeInspection(changed, { a: "pass" }, { pin }));
    expect(problem).toMatchObject({ code: "other-checklist", place: { part: "hash" } });
    const next = checklistFrom(readChecklist({ ...list.data, version: "2" }));
    expect(problemsOf(() => judgeInspection(next, {}, { pin }))[0]?.place.part).toBe("version");
  });
});

describe("a score", () => {
  const scoreOf = (list: Checklist, answers: Readonly<Record<string, unknown>>) => {
    const { score, grade } = judgeInspection(list, answers);
    return [score?.value, grade?.value];
  };

  it("never takes 未检查 for a pass, whatever it is measured against", () => {
    const answers = { a: "pass", b: "not-checked", v: "pass" } as const;
    expect(scoreOf(three({ denominator: "all" }) as Checklist, answers)).toEqual(["70", "fair"]);
    expect(scoreOf(three({ denominator: "applicable" }) as Checklist, answers)).toEqual(["70", "fair"]);
    // Measured against what was checked, it is simply not there.
    expect(scoreOf(three({ denominator: "checked" }) as Checklist, answers)).toEqual(["100", "good"]);
    const { notApplicable } = judgeInspection(three({ denominator: "checked" }), {
      a: "not-checked",
      b: "not-checked",
      v: "not-checked",
    }).score as { readonly notApplicable: string };
    expect(notApplicable).toBe("yes");
  });

  it("keeps the points of what does not apply only where all items are the measure", () => {
    const answers = { a: "fail", b: "not-applicable", v: "pass" } as const;
    expect(scoreOf(three({ denominator: "all" }) as Checklist, answers)[0]).toBe("40");
    expect(scoreOf(three({ denominator: "applicable" }) as Checklist, answers)[0]).toBe("14.3");
  });

  it("is zero, or the grade the lowest, where a veto item fails", () => {
    const answers = { a: "pass", b: "pass", v: "fail" } as const;
    expect(scoreOf(three({ veto: "zero" }) as Checklist, answers)).toEqual(["0", "poor"]);
    expect(scoreOf(three({ veto: "lowest-grade" }) as Checklist, answers)).toEqual(["90", "poor"]);
    const open = judgeInspection(three({ veto: "zero" }), { a: "pass", b: "pass" });
    expect([open.score?.atLeast, open.score?.atMost]).toEqual(["0", "100"]);
    const unchecked = judgeInspection(three({ veto: "zero" }), { a: "pass", b: "pass", v: "not-checked" });
    expect(unchecked.score?.value).toBe("90");
  });

  it("loses no more in a section than its cap", () => {
    const list = checklist({
      id: "test/cap",
      version: "1",
      title: text("封顶", "cap"),
      items: [ask.section("s", text("部分", "part"), [item("a", 30), item("b", 30)], { most: 40 }), item("c", 40)],
      scoring: scoring(),
    });
    expect(scoreOf(list as Checklist, { a: "fail", b: "pass", c: "pass" })[0]).toBe("70");
    expect(scoreOf(list as Checklist, { a: "fail", b: "fail", c: "pass" })[0]).toBe("60");
  });

  it("is the same in a dataset", () => {
    const list = three();
    const answers = { a: "pass", b: "fail" } as const;
    const { inspections, inspectionAnswers } = inspectionRecords(list, answers, {
      id: "i1",
      unit: "u1",
      happenedOn: "2026-03-31",
    });
    const score = decide(list.rules?.score as never, inspections[0] as never, { records: { inspectionAnswers } });
    expect([score.atLeast, score.atMost]).toEqual(["0", "70"]);
    expect(
      problemsOf(() => inspectionRecords(dustChecklist, {}, { id: "i", unit: "u", happenedOn: "2026-01-01" })),
    ).toHaveLength(1);
  });

  it("carries its worked examples", () => {
    for (const list of [
      dustChecklist,
      three(),
      three({ veto: "lowest-grade", denominator: "checked" }),
    ] as readonly Checklist[]) {
      const definitions = list.rules?.definitions ?? [];
      const book = bookOf(...definitions);
      expect(definitions.flatMap(({ data }) => runExamples(book, data))).toEqual([]);
    }
  });
});

describe("against a plain scorer", () => {
  const verdict = fc.constantFrom("pass", "fail", "not-applicable", "not-checked");
  const cards = fc.record({
    denominator: fc.constantFrom("all" as const, "applicable" as const, "checked" as const),
    veto: fc.constantFrom("zero" as const, "lowest-grade" as const),
    decimals: fc.integer({ min: 0, max: 2 }),
    sections: fc.array(
      fc.record({
        most: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        items: fc.array(
          fc.record({
            points: fc.integer({ min: 1, max: 12 }),
            veto: fc.boolean(),
            // Asked only where the item before has this answer.
            on: fc.option(verdict, { nil: undefined }),
          }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
  type Card = typeof cards extends fc.Arbitrary<infer T> ? T : never;
  const made = ({ denominator, veto, decimals, sections }: Card) => {
    let before: ReturnType<typeof item> | undefined;
    return checklist({
      id: "test/card",
      version: "1",
      title: text("卡", "card"),
      items: sections.map(({ most, items }, i) =>
        ask.section(
          `s${i}`,
          text("部分", "part"),
          items.map(({ points, veto, on }, j) => {
            before = item(`i${i}-${j}`, points, { veto, ...(before && on ? { when: before.is(on) } : {}) });
            return before;
          }),
          most === undefined ? {} : { most },
        ),
      ),
      scoring: scoring({ denominator, veto, rounding: { mode: "halfUp", decimals } }),
    });
  };
  /** The score in doubles, rounded; `undefined` where nothing counts. */
  const plain = (card: Card, of: (id: string) => string) => {
    let [kept, whole, vetoed] = [0, 0, false];
    let before: string | undefined;
    for (const [i, { most, items }] of card.sections.entries()) {
      let [earned, lost] = [0, 0];
      for (const [j, { points, veto, on }] of items.entries()) {
        const asked = (i === 0 && j === 0) || on === undefined || before === on;
        // What is not asked counts as not applicable, and meets no condition.
        const answer = asked ? of(`i${i}-${j}`) : "not-applicable";
        before = asked ? answer : undefined;
        if (answer === "pass" || (answer === "not-applicable" && card.denominator === "all")) earned += points;
        if (answer === "fail" || (answer === "not-checked" && card.denominator !== "checked")) lost += points;
        if (answer === "fail" && veto) vetoed = true;
      }
      kept += earned + Math.max(0, lost - (most ?? lost));
      whole += earned + lost;
    }
    if (card.veto === "zero" && vetoed) return 0;
    const scale = 10 ** card.decimals;
    return whole === 0 ? undefined : Math.floor((200 * scale * kept + whole) / (2 * whole)) / scale;
  };

  it("gives the same scores, and bounds that hold every completion", () => {
    fc.assert(
      fc.property(cards, fc.infiniteStream(verdict), fc.infiniteStream(fc.nat(3)), (card, verdicts, holes) => {
        const list = made(card) as Checklist;
        const ids = card.sections.flatMap(({ items }, i) => items.map((_, j) => `i${i}-${j}`));
        const full = Object.fromEntries(ids.map((id) => [id, verdicts.next().value as string]));
        const { score } = judgeInspection(list, full);
        const expected = plain(card, (id) => full[id] as string);
        expect(score?.notApplicable === "yes" ? undefined : Number(score?.value)).toBe(expected);
        // The same answers with some left out.
        const partial = Object.fromEntries(ids.filter(() => holes.next().value !== 0).map((id) => [id, full[id]]));
        const open = judgeInspection(list, partial).score as NonNullable<typeof score>;
        if (expected === undefined) expect(open.notApplicable).not.toBe("no");
        else if (isSettled(open)) expect(Number(open.value)).toBe(expected);
        else {
          expect(Number(open.atLeast)).toBeLessThanOrEqual(expected);
          expect(Number(open.atMost)).toBeGreaterThanOrEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });
});

it("lends an item of a library, and refuses one that was changed", () => {
  const [taken] = checklist({
    id: "test/lent",
    version: "1",
    title: text("借", "lent"),
    items: [basics.take("responsibility-system")],
  }).data.items;
  expect(taken).toMatchObject({ id: "responsibility-system", from: { library: "example/basics", version: "2026-1" } });
  // @ts-expect-error no such item
  expect(() => basics.take("responsibility")).toThrow(RangeError);
});

it("does what the README says", () => {
  const fuel = ask.choice("fuel", text("燃料", "fuel"), {
    lpg: text("液化石油气", "LPG"),
    cng: text("压缩天然气", "CNG"),
  });
  const tanks = ask.number("tanks", text("储罐数", "tanks"), { unit: "item", min: 0 });
  const alarm = ask.verdict("level-alarm", text("液位报警有效", "the level alarm works"), {
    when: fuel.is("lpg"),
    cites,
    points: 20,
    evidence: ["photo"],
    opens: { grade: "general", days: 7, measure: text("修复报警", "repair the alarm") },
  });
  const stations = checklist({
    id: "example/gas-stations",
    version: "2026-1",
    title: text("加气站检查表", "Checklist of gas stations"),
    items: [fuel, tanks, ask.repeat("tank", text("储罐", "tank"), [alarm], { times: tanks })],
    scoring: scoring({ rounding: { mode: "halfUp", decimals: 0 } }),
  });
  const answers = { fuel: "lpg", tanks: 2, tank: [{ "level-alarm": "fail" }, {}] } as const;
  const { score, opened } = judgeInspection(stations, answers, { on: "2026-03-31" });
  expect(score).toMatchObject({ value: null, atLeast: "0", atMost: "50" });
  expect(opened).toMatchObject([
    { item: "level-alarm", instance: { repeat: "tank", number: 1 }, deadline: "2026-04-07" },
  ]);
  expect(judgeInspection(stations, { ...answers, fuel: "cng" }).score?.notApplicable).toBe("yes");
});
