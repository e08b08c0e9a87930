import { text } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { type Scorecard, type ScorecardWritten, scorecard } from "../src/index.js";
import { answer, cites, consequence, failures, number, said, short } from "./scorecard-world.js";

const base = { cites, from: "2013-01-01", appliesTo: ["county"], each: "year", full: 100 } as const;
const t = (zh: string, en: string) => text(zh, en);

const major = number("major");
const extraordinary = number("extraordinary");
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

describe("item 3: below 60 fails; one extraordinary or two major accidents fail whatever the points", () => {
  const card = scorecard({
    ...base,
    id: "test/province",
    title: t("安全生产工作考核", "Assessment of work safety"),
    sections: [whole],
    vetoes: [
      {
        title: t("特别重大事故", "Extraordinary"),
        when: { count: extraordinary, atLeast: 1 },
        effect: { noBetterThan: "fail" },
      },
      { title: t("两起重大事故", "Two major"), when: { count: major, atLeast: 2 }, effect: { noBetterThan: "fail" } },
    ],
    grades: {
      title: t("等次", "Grade"),
      bands: [
        { id: "pass", title: t("合格", "pass"), atLeast: 60 },
        { id: "fail", title: t("不合格", "fail"), consequences: [consequence("rectify")] },
      ],
    },
  });
  const none = { major: 0, extraordinary: 0, work: 0 };

  test.each([
    [{ ...none, work: 40 }, "pass"],
    [{ ...none, work: "40.01" }, "fail"],
    [{ ...none, major: 1 }, "pass"],
    [{ ...none, major: 2 }, "fail"],
    [{ ...none, extraordinary: 1 }, "fail"],
    [{ major: 1, work: 0 }, "pass..fail"],
    [{ major: 2, work: 0 }, "fail"],
  ])("%j: %s", (facts, grade) => {
    expect(asked(card, "grade", facts)).toBe(grade);
  });
});

describe("item 4: each major fire takes 20 points and bars 优秀; an extraordinary one fails", () => {
  const card = scorecard({
    ...base,
    id: "test/fire",
    title: t("消防工作考核", "Assessment of fire safety"),
    sections: [
      {
        id: "results",
        title: t("火灾事故", "Fires"),
        full: 60,
        loses: [{ id: "major", title: t("重大火灾", "Major fires"), each: major, points: 20 }],
      },
      { ...whole, full: 40 },
    ],
    vetoes: [
      { title: t("重大火灾", "A major fire"), when: { count: major, atLeast: 1 }, effect: { noBetterThan: "good" } },
      {
        title: t("特别重大火灾", "Extraordinary"),
        when: { count: extraordinary, atLeast: 1 },
        effect: { noBetterThan: "fail" },
      },
    ],
    grades: {
      title: t("等次", "Grade"),
      // Low bands, so that what bars 优秀 is the fire and not its points.
      bands: [
        { id: "excellent", title: t("优秀", "excellent"), atLeast: 75 },
        { id: "good", title: t("良好", "good"), atLeast: 60 },
        { id: "pass", title: t("合格", "pass"), atLeast: 40 },
        { id: "fail", title: t("不合格", "fail") },
      ],
    },
  });

  test.each([
    [0, 0, "100", "excellent"],
    [1, 0, "80", "good"],
    [2, 0, "60", "good"],
    [3, 0, "40", "pass"],
    [4, 0, "40", "pass"],
    [0, 1, "100", "fail"],
  ])("%i major, %i extraordinary: %s points, %s", (majors, extra, points, grade) => {
    const facts = { major: majors, extraordinary: extra, work: 0 };
    expect(asked(card, "score", facts)).toBe(points);
    expect(asked(card, "grade", facts)).toBe(grade);
  });
});

describe("item 8: 以上 takes the number in, 以下 leaves it out", () => {
  const card = scorecard({
    ...base,
    id: "test/bands",
    title: t("消防考核", "Assessment"),
    sections: [whole],
    grades: {
      title: t("等次", "Grade"),
      bands: [
        { id: "excellent", title: t("优秀", "excellent"), atLeast: 90 },
        { id: "good", title: t("良好", "good"), atLeast: 80, below: 90 },
        { id: "pass", title: t("合格", "pass"), atLeast: 60, below: 80 },
        { id: "fail", title: t("不合格", "fail"), below: 60 },
      ],
    },
  });

  test.each([
    ["10", "excellent"],
    ["10.01", "good"],
    ["20", "good"],
    ["20.01", "pass"],
    ["40", "pass"],
    ["40.01", "fail"],
  ])("%s points lost: %s", (lost, grade) => {
    expect(asked(card, "grade", { work: lost })).toBe(grade);
  });

  test("what is lost is unknown: any grade", () => {
    expect(asked(card, "grade", {})).toBe("excellent..fail");
  });
});

describe("item 9: a table of items, each deducted to zero at most", () => {
  const plan = said("plan");
  const letter = said("letter");
  const below = said("below");
  const absentAtScene = number("absentAtScene", "time");
  const inspections = number("inspections", "time");
  const deadly = said("deadly");
  const written: ScorecardWritten = {
    ...base,
    full: 20,
    id: "test/table",
    title: t("消防责任书评分表", "Fire responsibility table"),
    entries: { refused: [consequence("refused")], awaited: [consequence("awaited")] },
    sections: [
      {
        id: "plan",
        title: t("年度计划", "Yearly plan"),
        full: 6,
        loses: [
          { id: "none", title: t("没有年度计划", "No yearly plan"), when: { decision: plan, is: ["no"] }, points: 6 },
        ],
      },
      {
        id: "lead",
        title: t("组织领导", "Leadership"),
        full: 5,
        loses: [
          { id: "letter", title: t("未签责任书", "No letter"), when: { decision: letter, is: ["no"] }, points: 5 },
          {
            id: "inspections",
            title: t("带队检查", "Inspections in person"),
            required: 2,
            done: inspections,
            points: 3,
          },
          { id: "scene", title: t("未到场", "Not on scene"), each: absentAtScene, points: 3 },
        ],
      },
      {
        id: "equipment",
        title: t("装备", "Equipment"),
        full: 9,
        loses: [
          {
            id: "below",
            title: t("未达标", "Below standard"),
            when: { decision: below, is: ["yes"] },
            between: [2, 6],
          },
        ],
      },
    ],
    vetoes: [
      {
        title: t("重大火灾", "A deadly fire"),
        when: { decision: deadly, is: ["yes"] },
        effect: { noBetterThan: "fail" },
      },
    ],
    grades: {
      title: t("等次", "Grade"),
      bands: [
        { id: "reached", title: t("达标", "reached"), atLeast: 12 },
        { id: "fail", title: t("不达标", "not reached") },
      ],
    },
  };
  const card = scorecard(written);
  const good = {
    plan: true,
    letter: true,
    below: false,
    absentAtScene: 0,
    inspections: 2,
    deadly: false,
  };
  const entry = (points: string, more: object = {}) => ({
    id: `e${points}`,
    unit: "u",
    happenedOn: "2014-01-10",
    periodEnd: "2013-12-31",
    ground: "test-table-equipment-below",
    points,
    reason: "two pumps are missing",
    by: "assessor",
    ...more,
  });
  const score = (facts: object, ...entries: readonly object[]) =>
    short(answer(card.definitions, card.score, { ...good, ...facts }, { scoreEntries: entries as never[] }));

  test("its examples hold", () => {
    expect(failures(card.definitions)).toEqual([]);
  });

  test.each([
    [{}, "20"],
    [{ plan: false }, "14"],
    [{ letter: false }, "15"],
    [{ inspections: 1 }, "17"],
    [{ inspections: 0 }, "15"],
    [{ inspections: 3 }, "20"],
    [{ absentAtScene: 1 }, "17"],
    [{ letter: false, inspections: 0, absentAtScene: 2 }, "15"],
    [{ inspections: null }, "15..20"],
    [{ below: true }, "14..18"],
    [{ below: null }, "14..20"],
  ])("%j: %s", (facts, points) => {
    expect(score(facts)).toBe(points);
  });

  test.each([
    ["2", "18"],
    ["6", "14"],
    ["4.5", "15.5"],
    ["1.9", "14..18"],
    ["6.1", "14..18"],
  ])("an assessor enters %s: %s", (points, left) => {
    expect(score({ below: true }, entry(points))).toBe(left);
  });

  test("an entry without a reason is not taken; with its reason not on record it may be", () => {
    expect(score({ below: true }, entry("3", { reason: "none" }))).toBe("14..18");
    expect(score({ below: true }, entry("3", { reason: null }))).toBe("14..18");
  });

  test("two entries that contradict each other settle nothing; of another year or unit they do not count", () => {
    expect(score({ below: true }, entry("3"), entry("5"))).toBe("14..18");
    expect(score({ below: true }, entry("3"), entry("5", { periodEnd: "2012-12-31" }))).toBe("17");
    expect(score({ below: true }, entry("3"), entry("5", { unit: "other" }))).toBe("17");
  });

  test("without ground the entry takes nothing", () => {
    expect(score({}, entry("3"))).toBe("20");
  });

  test("a deadly fire fails, whatever the points", () => {
    expect(asked(card, "grade", { ...good, below: false, deadly: true })).toBe("fail");
    expect(asked(card, "grade", good)).toBe("reached");
    expect(asked(card, "grade", { ...good, deadly: null })).toBe("reached..fail");
  });
});

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
