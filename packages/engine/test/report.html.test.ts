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

  test("has a chart for each unit, its bounds as a band, its findings as marks", () => {
    const charts = page(language).match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect(charts).toHaveLength(4);
    // The city and b lack reports, so their ranges are open; a's has both ends, c's figures are exact.
    expect(charts.map((c) => /var\(--(band[\w-]*)\)/.exec(c)?.[1])).toEqual([
      "band-open",
      "band",
      "band-open",
      undefined,
    ]);
    expect(charts.map((c) => c.includes('fill="var(--found)"'))).toEqual([false, true, false, true]);
    // The end of each line says the figure.
    expect(charts[1]).toContain(">12–15<");
    expect(charts[2]).toContain(">≥6<");
    for (const chart of charts) expect(chart).not.toMatch(/zr\d|xmlns|<style|:hover/);
  });
});

test("the same assessment gives the same bytes, in this process too", async () => {
  for (const language of languages) expect(await renderHtml(await assessed(), { language })).toBe(page(language));
});

test("figures are exact: shares, bounds and what is ahead of time progress", () => {
  const cells = (unit: string): readonly string[] => {
    const row = page("zh").match(
      new RegExp(`<tr><td class="number">[^<]*</td><th scope="row">${unit}</th>.*?</tr>`),
    )?.[0];
    return [...(row ?? "").matchAll(/<t[dh][^>]*>([^<]*)</g)].map((m) => m[1] ?? "");
  };
  expect(cells("乙县")).toEqual(["1–2", "乙县", "30", "≥6", "≥20.0%", "50.0%", "≥ −9.0", ""]);
  expect(cells("丙县")).toEqual(["—", "丙县", "0", "1", "—", "50.0%", "+1.0", ""]);
});

test("damaged and unchecked sources are marked", () => {
  expect(page("zh")).toContain(
    `<span class="mark">未核对原文</span><span class="mark">原文作“2023%”，读作“10%”</span>`,
  );
  expect(page("en")).toContain(`<span class="mark">from memory</span>`);
});

test("without targets there is no chart, without findings it says so", async () => {
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
