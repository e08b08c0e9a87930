import { accidentLevel } from "@anwei/accident";
import { bookOf, explain, judge, type Language, prepare, saidOf, scopeOf } from "@anwei/kernel";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assessment } from "../src/assessment.js";
import type { Decided } from "../src/decided.js";
import { EngineError } from "../src/engine-error.js";
import { columns } from "../src/report/terminal/layout.js";
import {
  explanationHtml,
  explanationLines,
  renderDecided,
  renderExample,
  renderJson,
  renderNdjson,
  renderRule,
  renderTable,
} from "../src/report.js";
import { assessed, book } from "./report-data.js";

const languages: readonly Language[] = ["zh", "en"];
const chinese = /\p{Script=Han}/u;

let assessment: Assessment;
beforeAll(async () => {
  assessment = await assessed();
});

const decided = (facts: Readonly<Record<string, unknown>>): Decided => {
  const ready = prepare(bookOf(accidentLevel), accidentLevel.id, facts);
  const explanation = explain(ready);
  const answer = ready.interpreter.answer(accidentLevel.id, ready.subject);
  return {
    rule: accidentLevel.id,
    title: accidentLevel.data.title,
    ...judge(ready),
    said: saidOf(ready.data, answer.value, scopeOf(ready.interpreter, ready.data)),
    cites: explanation.cites,
    rulebook: "",
    explanation,
  };
};
const explanationOf = (facts: Readonly<Record<string, unknown>>) => {
  const { explanation } = decided(facts);
  if (!explanation) throw new RangeError("no explanation");
  return explanation;
};

describe("a worked example as lines", () => {
  const example = {
    name: { zh: "死亡29人", en: "29 deaths" },
    facts: { happenedOn: "2015-06-01", deaths: 29, missing: 0, seriousInjuries: 0, directLoss: 0 },
    expect: "extraordinary",
  };

  test("says what was expected, what came out and why", () => {
    const lines = renderExample(book, accidentLevel.id, example, "zh");
    expect(lines.slice(0, 4)).toEqual([
      "死亡29人：不一致",
      "  应得：特别重大事故",
      "  实得：重大事故",
      "  生产安全事故等级：重大事故",
    ]);
    expect(lines).toContain("      死亡人数与下落不明人数之和在30人以上（29人）：不成立");
    expect(renderExample(book, accidentLevel.id, { ...example, expect: "major" }, "en")[0]).toBe(
      "29 deaths: as expected",
    );
  });

  test("calls missing facts by their titles", () => {
    const { directLoss: _, ...facts } = example.facts;
    const lines = renderExample(book, accidentLevel.id, { ...example, facts }, "en");
    expect(lines.slice(0, 3)).toEqual([
      "29 deaths: not as expected",
      "  Expected: extraordinarily serious",
      "  Came to: major to extraordinarily serious",
    ]);
    expect(lines.join("\n")).toMatch(/Missing\n\s+direct economic loss/);
  });

  test("refuses what is no rule", () => {
    expect(() => renderExample(book, "accident/levl", example, "en")).toThrow(EngineError);
  });
});

describe("an explanation as lines", () => {
  const whole = { deaths: 12, missing: 1, seriousInjuries: 0, directLoss: "1234.5", happenedOn: "2015-06-01" };

  test("every test has what was there beside the law's own words", () => {
    const lines = explanationLines(explanationOf(whole), "zh").map((l) => l.trim());
    expect(lines).toContain("死亡人数与下落不明人数之和在30人以上（13人）：不成立");
    expect(lines).toContain("死亡人数与下落不明人数之和在10人以上（13人）：成立");
    expect(lines).toContain("下落不明人数：1人");
    expect(lines).toContain("直接经济损失在1亿元以上（1234.5元）：不成立");
    expect(lines[0]).toMatch(/^生产安全事故等级.*：重大事故$/);
  });

  test("in English the same tree has the same shape", () => {
    const [zh, en] = languages.map((l) => explanationLines(explanationOf(whole), l));
    expect(en?.map((l) => l.search(/\S/))).toEqual(zh?.map((l) => l.search(/\S/)));
    expect(en?.join("\n")).toContain(
      "the sum of the deaths and the missing persons comes to at least 10 persons (13 persons): holds",
    );
  });

  test("missing and assumed facts are named by their titles where names are given", () => {
    const given = { deaths: 2, happenedOn: "2015-06-01" };
    const names = { "accidents.directLoss": { zh: "直接经济损失", en: "direct economic loss" } };
    const lines = explanationLines(explanationOf(given), "zh", names).map((l) => l.trim());
    expect(lines).toContain("直接经济损失");
    // Without its title a fact is named as it is.
    expect(lines).toContain("seriousInjuries");
    expect(lines.some((l) => l.startsWith("missing = 0："))).toBe(true);
    expect(lines).toContain("重伤人数在100人以上（未知）：未定");
  });

  test("parameters have their span and source once; counted records have their names", () => {
    const finding = assessment.findings.find((f) => f.rule === "test-city/report-out" && f.subject.id === "c");
    if (!finding) throw new RangeError("no finding");
    const lines = explanationLines(finding.because, "zh", assessment.names).map((l) => l.trim());
    expect(lines.filter((l) => l.startsWith("超进度比例 = 10%（2009-01-01起）"))).toHaveLength(1);
    expect(lines).toContain("来源：《试验通知》第二部分〔未核对原文；原文作“2023%”，读作“10%”〕");
    expect(lines).toContain("丙县控制指标 t-c");
    expect(lines).toContain("实际死亡人数不低于述职线（1人；界限0人）：成立");
  });

  test("what would change a certain outcome is told", () => {
    const lines = explanationLines(explanationOf({ ...whole, deaths: 9, missing: 0 }), "en").map((l) => l.trim());
    expect(lines).toContain("deaths 10 persons instead of 9 persons (+1 person): major");
  });

  test("as HTML the same lines stand, escaped", () => {
    const finding = assessment.findings.find((f) => f.subject.id === "a");
    if (!finding) throw new RangeError("no finding");
    const page = explanationHtml(finding.because, "zh", assessment.names);
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script");
    expect(page.match(/<details/g)?.length).toBe(page.match(/<\/details>/g)?.length);
  });
});

describe("an assessment for a terminal", () => {
  test.each(languages.flatMap((l) => [60, 80, 81, 100, 132].map((w) => [l, w] as const)))(
    "%s: no line is wider than %i columns, with and without colour",
    (language, width) => {
      for (const colour of [false, true]) {
        const lines = renderTable(assessment, { language, width, colour }).split("\n");
        expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
      }
    },
  );

  test("colour only when asked, and only what this page puts in itself", () => {
    const plain = renderTable(assessment, { language: "zh" });
    expect(plain).not.toContain("\u001b");
    expect(plain).not.toContain("\u202e");
    const coloured = renderTable(assessment, { language: "zh", colour: true });
    expect(coloured).toContain("\u001b[");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
  });

  test("says what was found and why, actual against line, and from where", () => {
    const page = renderTable(assessment, { language: "zh", width: 100 });
    expect(page).toContain("● 丙县  2009年二季度  认定：述职");
    expect(page).toContain("实际死亡人数：12至15人 ≥ 11人（述职线）");
    expect(page).toContain("县长：向市政府述职");
    expect(page).toContain("○ 乙县  2009年（截至判定日）  未定：未否决或一票否决");
    expect(page).toContain("乙一的直接经济损失");
    expect(page).toContain("乙县的零报告（事故，2009-01-01至2009-06-30）");
    expect(page).toContain("原文作“2023%”，读作“10%”");
  });

  test("figures that are not exact stand as ranges", () => {
    const page = renderTable(assessment, { language: "en", width: 100 });
    // To the end of the first quarter, to the end of the second, the target, its share and the place.
    expect(page).toMatch(/ 12–15 +12–15 +40 +30\.0%–37\.5% +1–2 /);
    expect(page).toMatch(/乙县 +0 +≥6 +30 +≥20\.0% /);
    // Nothing is a share of a target of zero.
    expect(page).toMatch(/丙县 +1 +1 +0 +— /);
  });

  test("every differing record stands by itself", () => {
    const page = renderTable(assessment, { language: "en", width: 120 });
    expect(page).toContain("1 equal, 1 within the bounds, 1 differs");
    expect(page).toContain("≠ =cmd|' /C calc'!A0: Official larger, Decided major");
  });

  test("every rule's outcomes are counted, found or not", () => {
    const page = renderTable(assessment, { language: "en", width: 120 });
    expect(page).toContain(
      "Accident level: major 1 · ordinary 2 · larger, or not applicable 1 · ordinary to extraordinarily serious 1 · larger 1",
    );
  });

  test("without findings it says so", () => {
    const none = { ...assessment, findings: [], views: [], assumed: [] };
    expect(renderTable(none, { language: "en" })).toContain("no finding that anything follows from");
  });
});

describe("both languages", () => {
  test("no text is missing", () => {
    for (const language of languages) {
      for (const page of [
        renderTable(assessment, { language }),
        ...assessment.findings.map((f) => explanationLines(f.because, language, assessment.names).join("\n")),
        ...book.ids().map((id) => renderRule(book, id, language).join("\n")),
      ]) {
        expect(page).not.toMatch(/undefined|\[object|NaN|null/);
      }
    }
  });

  test("English rules are in English throughout", () => {
    // The numbers of documents stand as they are.
    const numbers = book.documents.flatMap(({ number }) => number ?? []);
    expect(numbers).toContain("国务院令第493号");
    for (const id of book.ids()) {
      const page = renderRule(book, id, "en").join("\n");
      expect(numbers.reduce((rest, number) => rest.replaceAll(number, ""), page)).not.toMatch(chinese);
    }
  });
});

describe("JSON", () => {
  test("is the assessment itself, the same each time", async () => {
    expect(JSON.parse(renderJson(assessment))).toEqual(JSON.parse(JSON.stringify(assessment)));
    expect(renderJson(await assessed())).toBe(renderJson(assessment));
    expect(renderJson(assessment).endsWith("}\n")).toBe(true);
  });

  test("one finding a line", () => {
    const lines = renderNdjson(assessment).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((l) => JSON.parse(l).subject.id)).toEqual(assessment.findings.map((f) => f.subject.id));
    expect(renderNdjson({ ...assessment, findings: [] })).toBe("");
  });
});

describe("one decided case", () => {
  test("the outcome, the reason, what is missing and the source", () => {
    const lines = renderDecided(decided({ deaths: 12, happenedOn: "2015-06-01" }), "zh", { rulebook: book });
    expect(lines[0]).toBe("生产安全事故等级：重大事故或特别重大事故");
    expect(lines).toContain("  缺少：直接经济损失");
    expect(lines).toContain("  缺少：重伤人数");
    expect(lines).toContain("  来源：《生产安全事故报告和调查处理条例》（国务院令第493号）第三条");
  });

  test("explained when asked", () => {
    const given = decided({ deaths: 12, missing: 0, seriousInjuries: 0, directLoss: 0, happenedOn: "2015-06-01" });
    const short = renderDecided(given, "en");
    expect(short).toContain("  Why: the sum of the deaths and the missing persons: 12 persons ≥ 10 persons");
    expect(renderDecided(given, "en", { explain: true }).length).toBeGreaterThan(short.length);
  });
});

describe("a rule in words", () => {
  test("a decision: its rows, span, outcomes, examples and who uses it", () => {
    const lines = renderRule(book, "accident/level", "zh");
    expect(lines).toContain("可能的结论：一般事故 < 较大事故 < 重大事故 < 特别重大事故");
    expect(lines).toContain("规定（2007-06-01起）：");
    expect(lines.join("\n")).toContain("3. 死亡人数与下落不明人数之和在3人以上，或者重伤人数在10人以上");
    expect(lines).toContain("  死亡30人即特别重大：特别重大事故");
    expect(renderRule(book, "accident/determined-level", "zh")).toContain(
      "  年内较大以上事故起数（test-city/annual-veto/larger-in-year）",
    );
  });

  test("a parameter: its history with sources and readings", () => {
    const lines = renderRule(book, "test-city/over-progress/over-by", "en");
    expect(lines).toContain("May regions move it: only stricter");
    expect(lines).toContain("  from 2009-01-01: 10%");
    expect(lines).toContain("    Source: Test notice, part 2 [from memory; printed “2023%”, read as “10%”]");
    expect(lines).toContain("      the context shows it");
  });

  test("an indicator: what it counts, of whom and when", () => {
    const lines = renderRule(book, "test-city/annual-veto/larger-in-year", "en");
    expect(lines).toContain("  Counted: how many");
    expect(lines).toContain("  Whose: of the unit and all below it");
    expect(lines.join("\n")).toContain("the determined level is “larger” or graver");
  });

  test("an unknown id is refused with the nearest one", () => {
    expect(() => renderRule(book, "accident/levle", "en")).toThrow(EngineError);
    expect(() => renderRule(book, "accident/levle", "en")).toThrow(/accident\/level/);
  });
});
