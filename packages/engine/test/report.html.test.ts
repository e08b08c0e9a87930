import type { Language } from "@anwei/kernel";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assessment } from "../src/assessment.js";
import { renderHtml } from "../src/report.js";
import { idsOf, leaving, unbalanced, wantedIn } from "./html-page.js";
import { assessed, hostile } from "./report-data.js";

const languages: readonly Language[] = ["zh", "en"];

let assessment: Assessment;
const pages = new Map<Language, string>();
const page = (language: Language): string => pages.get(language) ?? "";
beforeAll(async () => {
  assessment = await assessed();
  for (const language of languages) pages.set(language, await renderHtml(assessment, { language }));
});

describe.each(languages)("the page in %s", (language) => {
  test("says its language, and that nothing may be loaded", () => {
    expect(page(language)).toContain(`<html lang="${language === "zh" ? "zh-CN" : "en"}">`);
    expect(page(language)).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
  });

  test("loads nothing and runs nothing", () => {
    expect(leaving(page(language))).toEqual([]);
  });

  test("takes every name as text", () => {
    const text = page(language);
    expect(text).not.toContain("<script");
    expect(text).not.toContain("<img");
    expect(text).toContain("&lt;script&gt;alert(&quot;单位&quot;)&lt;/script&gt;");
    expect(text).toContain("=cmd|&#39; /C calc&#39;!A0");
    for (const steering of ["\u001b", "\u202e"]) expect(text).not.toContain(steering);
    // The source of an official outcome is shown, and is no link.
    expect(text).toContain(
      hostile.source.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    );
  });

  test("its tags are balanced", () => {
    expect(unbalanced(page(language))).toBeUndefined();
  });

  test("ids are there once, and every reference leads to one", () => {
    const ids = idsOf(page(language));
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = wantedIn(page(language));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("no text is missing", () => {
    expect(page(language)).not.toMatch(/undefined|\[object|NaN|>null</);
  });

  test("has bars for each unit, bounds as ranges, more than time progress in another colour", () => {
    const charts = page(language).match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect(charts).toHaveLength(4);
    // The city and b lack reports, so their ranges are open; a's has both ends, c's figures are exact.
    const ranges = (chart: string) => new Set([...chart.matchAll(/class="range( open)?"/g)].map((m) => m[1] ?? ""));
    expect(charts.map((c) => [...ranges(c)])).toEqual([[" open"], [""], [" open"], []]);
    // a's 12 to 15 of 40 are more than a quarter of it, less than half; c may have none.
    expect(charts.map((c) => c.match(/class="bar ahead"/g)?.length ?? 0)).toEqual([0, 1, 0, 2]);
    expect(charts.map((c) => [...c.matchAll(/class="value"[^>]*>([^<]*)</g)].map((m) => m[1]))).toEqual([
      ["≥13", "≥19"],
      ["12–15", "12–15"],
      ["0", "≥6"],
      ["1", "1"],
    ]);
  });

  test("what is triggered leads to its finding", () => {
    const [board = ""] = page(language).match(/<table class="board">[\s\S]*?<\/table>/) ?? [];
    const links = [...board.matchAll(/<a class="(found|open)" href="#(f\d+)">/g)];
    expect(links.map((m) => m[1])).toContain("found");
    expect(links.map((m) => m[1])).toContain("open");
    for (const [, , anchor] of links) expect(page(language)).toContain(`<article id="${anchor}"`);
  });
});

test("the same assessment gives the same bytes, in this process too", async () => {
  for (const language of languages) expect(await renderHtml(await assessed(), { language })).toBe(page(language));
});

test("damaged and unchecked sources are marked", () => {
  expect(page("zh")).toContain(
    `<span class="mark">未核对原文</span><span class="mark">原文作“2023%”，读作“10%”</span>`,
  );
  expect(page("en")).toContain(`<span class="mark">from memory</span>`);
});

test("without a board there are no bars, without findings it says so", async () => {
  const none = await renderHtml({ ...assessment, views: [], findings: [] }, { language: "en" });
  expect(none).not.toContain("<svg");
  expect(none).toContain("no finding that anything follows from");
});

test("many results are shortened, and it is said", async () => {
  const [first] = assessment.results;
  if (!first) throw new RangeError("no result");
  const many = { ...assessment, views: [], findings: [], results: Array.from({ length: 501 }, () => first) };
  expect(await renderHtml(many, { language: "en" })).toContain("the first 500 of 501");
});
