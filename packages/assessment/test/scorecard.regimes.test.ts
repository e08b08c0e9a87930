import { text } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { type Scorecard, type ScorecardWritten, scorecard } from "../src/index.js";
import { answer, cites, consequence, failures, number, short } from "./scorecard-world.js";

const base = { cites, from: "2013-01-01", appliesTo: ["county"], each: "year", full: 100 } as const;
const t = (zh: string, en: string) => text(zh, en);

const major = number("major");
const work = number("work", "point");

/** One item of 100 points that loses what tests say. */
const whole = {
  id: "work",
  title: t("工作", "Work"),
  full: 100,
  loses: [{ id: "work", title: t("工作扣分", "Work"), computed: work }],
} as const;

const asked = (card: Scorecard, which: "score" | "grade" | "red" | "black", facts: Record<string, unknown>) =>
  short(answer(card.definitions, card[which] as Scorecard["score"], facts));

describe("item 10: a gap between ≤ 79 and ≥ 80, and eligibility apart from the grade", () => {
  const gap: ScorecardWritten = {
    ...base,
    id: "test/gap",
    title: t("目标考核", "Assessment of targets"),
    sections: [whole],
    grades: {
      title: t("等次", "Grade"),
      bands: [
        { id: "pass", title: t("合格", "pass"), atLeast: 80 },
        { id: "fail", title: t("不合格", "fail"), atMost: 79 },
      ],
    },
    eligibility: [{ id: "awards", title: t("参评资格", "May compete for awards"), atLeast: 90 }],
  };

  test("is refused with a number that falls between", () => {
    expect(() => scorecard(gap)).toThrow(/\[band-gap\].*79\.5/s);
  });

  test("is no gap between whole points", () => {
    const card = scorecard({ ...gap, rounded: { mode: "halfUp", decimals: 0 } });
    expect(asked(card, "grade", { work: "20.5" })).toBe("pass");
    expect(asked(card, "grade", { work: "20.51" })).toBe("fail");
    expect(failures(card.definitions)).toEqual([]);
  });

  test("has an outcome of its own where the author says so", () => {
    const card = scorecard({
      ...gap,
      grades: { ...(gap.grades as NonNullable<typeof gap.grades>), unstated: [consequence("ask")] },
    });
    expect(["20", "20.01", "20.99", "21"].map((work) => asked(card, "grade", { work }))).toEqual([
      "pass",
      "unstated",
      "unstated",
      "fail",
    ]);
    expect(failures(card.definitions)).toEqual([]);
  });

  const capped = (than: string, more: Partial<ScorecardWritten> = {}) =>
    scorecard({
      ...gap,
      grades: { ...(gap.grades as NonNullable<typeof gap.grades>), unstated: [consequence("ask")] },
      vetoes: [{ title: t("重大事故", "Major"), when: { count: major, atLeast: 1 }, effect: { noBetterThan: than } }],
      ...more,
    });

  test("what allows no better grade than the lower one settles it; the upper one leaves it open", () => {
    const [fails, passes] = [capped("fail"), capped("pass")];
    for (const [card, work, majors, grade] of [
      [fails, "20.5", 0, "unstated"],
      [fails, "20.5", 1, "fail"],
      [fails, "20.5", null, "unstated..fail"],
      [fails, "20", 1, "fail"],
      [passes, "20.5", 1, "unstated"],
      [passes, "20", 1, "pass"],
    ] as const)
      expect(asked(card, "grade", { work, major: majors }), `${work}, ${majors}`).toBe(grade);
    expect(failures(fails.definitions)).toEqual([]);
    expect(failures(passes.definitions)).toEqual([]);
  });

  test("of two gaps each has a name, and a cap between them settles the upper one alone", () => {
    const bands = [
      { id: "good", title: t("良好", "good"), atLeast: 90 },
      { id: "pass", title: t("合格", "pass"), atLeast: 80, atMost: 89 },
      { id: "fail", title: t("不合格", "fail"), atMost: 79 },
    ] as const;
    const grades = { title: t("等次", "Grade"), bands, unstated: [consequence("ask")] } as const;
    const card = capped("pass", { grades });
    const graded = (work: string, majors: number) => asked(card, "grade", { work, major: majors });
    expect(["10.5", "20.5"].map((work) => graded(work, 0))).toEqual(["unstated-below-good", "unstated-below-pass"]);
    expect(["10.5", "20.5"].map((work) => graded(work, 1))).toEqual(["pass", "unstated-below-pass"]);
    expect(failures(card.definitions)).toEqual([]);
    const lowers = capped("pass", {
      grades,
      vetoes: [{ title: t("重大事故", "Major"), when: { count: major, atLeast: 1 }, effect: { lowersGradeBy: 1 } }],
    });
    const lowered = (work: string) => asked(lowers, "grade", { work, major: 1 });
    expect(["10", "10.5", "15", "20.5"].map(lowered)).toEqual(["pass", "unstated-below-good", "fail", "fail"]);
    expect(failures(lowers.definitions)).toEqual([]);
  });

  test("who may compete is not the grade", () => {
    const card = scorecard({ ...gap, rounded: { mode: "halfUp", decimals: 0 } });
    const may = (work: string) => short(answer(card.definitions, card.eligibility.awards as never, { work }));
    expect([may("10"), may("11")]).toEqual(["eligible", "ineligible"]);
    expect(asked(card, "grade", { work: "11" })).toBe("pass");
  });
});

describe("item 12: counties have three parts, departments a common and a special one", () => {
  const card = scorecard({
    ...base,
    appliesTo: ["county", "department"],
    id: "test/two",
    title: t("消防考核", "Assessment"),
    sections: [
      { ...whole, id: "common", full: 40 },
      {
        ...whole,
        id: "fires",
        full: 30,
        kinds: ["county"],
        loses: [{ id: "m", title: t("重大", "Major"), each: major, points: 10 }],
      },
      { ...whole, id: "facilities", full: 30, kinds: ["county"] },
      { ...whole, id: "special", full: 60, kinds: ["department"] },
    ],
  });

  test.each([
    ["county", { work: 10, major: 1 }, "70"],
    ["department", { work: 10, major: 1 }, "80"],
    ["township", { work: 10, major: 1 }, "not applicable"],
  ])("%s", (kind, facts, points) => {
    expect(short(answer(card.definitions, card.score, { ...facts, kind }))).toBe(points);
  });

  test("its examples hold", () => {
    expect(failures(card.definitions)).toEqual([]);
  });
});
