import { choice, kind, text, yearEnd } from "@anwei/kernel";
import { accidentsCounted, measured, veto } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// 扬州市安全生产“一票否决”实施办法 (2007): other numbers for counties and for departments; a veto by another grade.

const yangzhou = document("yangzhou-veto-2007", "扬州市安全生产“一票否决”实施办法", "Yangzhou's veto", "2007-04-16");

const grades = kind("yearGrades", text("年度目标考核结果", "Results of the year's assessment"), {
  grade: choice(text("等次", "grade"), { pass: text("合格", "pass"), fail: text("不合格", "fail") }),
});
const failed = measured({
  over: grades,
  title: text("年度考核不合格", "years assessed as failed"),
  number: text("次数", "number"),
  unit: "time",
  where: (g) => g.grade.is("fail"),
  examples: {
    some: (n) => Array.from({ length: n }, () => ({ grade: "fail" as const })),
    none: [{ grade: "pass" }],
    open: { grade: null },
  },
});
const inYear = { in: "period" } as const;

const { veto: annual, definitions } = veto({
  id: "yangzhou/veto",
  cites: yangzhou.whole(),
  from: "2007-04-16",
  appliesTo: ["county", "department"],
  grounds: [
    {
      id: "county-major",
      kinds: ["county"],
      of: accidentsCounted({ level: "major", responsibility: true }),
      atLeast: 1,
      within: inYear,
    },
    {
      id: "county-larger",
      kinds: ["county"],
      of: accidentsCounted({ level: "larger", responsibility: true }),
      atLeast: 2,
      within: inYear,
    },
    {
      id: "department-larger",
      kinds: ["department"],
      of: accidentsCounted({ level: "larger", responsibility: true }),
      atLeast: 1,
      within: inYear,
    },
    {
      id: "department-ordinary",
      kinds: ["department"],
      of: accidentsCounted({ level: "ordinary", only: true, responsibility: true }),
      atLeast: 2,
      within: inYear,
    },
    { id: "failed", kinds: ["county"], of: failed, atLeast: 1, within: inYear },
  ],
  consequences: [
    {
      id: "no-comprehensive-award",
      text: text("取消综合性先进评选资格", "not eligible for comprehensive awards"),
      who: text("单位和个人", "the unit and its people"),
      until: yearEnd,
    },
  ],
});

const judged = (
  unit: "county" | "department" | "township",
  name: string,
  deaths: readonly (number | null)[],
  expect: RegimeCase["expect"],
  more: { readonly failed?: true; readonly nature?: string } = {},
): RegimeCase => ({
  of: annual,
  name: `${unit}: ${name}`,
  facts: { id: "u", kind: unit },
  period: "2008",
  judged: "2009-01-10",
  records: {
    accidents: deaths.map((n, i) => accident(`a${i}`, "2008-05-01", n, more.nature ? { nature: more.nature } : {})),
    yearGrades: [{ id: "g", unit: "u", happenedOn: "2008-12-31", grade: more.failed ? "fail" : "pass" }],
  },
  expect,
});

const award = { id: "no-comprehensive-award", who: "the unit and its people", until: "2008-12-31" } as const;

regime("扬州 2007: veto", definitions, [
  {
    ...judged("county", "loses the awards of that year", [10], "veto"),
    judged: "2008-12-31",
    follows: [{ ...award, ended: "no" }],
  },
  {
    ...judged("county", "and not of the next", [10], "veto"),
    judged: "2009-01-01",
    follows: [{ ...award, ended: "yes" }],
  },
  { ...judged("county", "loses none without a veto", [9], "none"), follows: [] },
  judged("county", "one larger", [9], "none"),
  judged("county", "two larger", [3, 3], "veto"),
  judged("county", "one major", [10], "veto"),
  judged("county", "two larger without responsibility", [3, 3], "none", { nature: "non-responsibility" }),
  judged("county", "it failed the year's assessment", [], "veto", { failed: true }),
  judged("county", "one larger and one of unknown level", [3, null], { atLeast: "none", atMost: "veto" }),
  judged("department", "one larger", [3], "veto"),
  judged("department", "one ordinary", [2], "none"),
  judged("department", "two ordinary", [1, 2], "veto"),
  judged("department", "a failed grade is no ground", [], "none", { failed: true }),
  judged("township", "not applicable", [30], { notApplicable: true }),
]);
