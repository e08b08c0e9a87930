import {
  all,
  count,
  decision,
  kind,
  type Language,
  ordered,
  parameter,
  parameterTable,
  quantity,
  record,
  source,
  text,
  unordered,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin, move } from "@anwei/plugin/v1";
import { describe, expect, test } from "vitest";
import { EngineError } from "../src/index.js";
import { renderRulePage } from "../src/report.js";
import { book as cityBook, hostile } from "./report-data.js";

const languages: readonly Language[] = ["zh", "en"];

const harm = `${hostile.other}${hostile.unit}`;
const harmful = (zh: string, en: string) => text(`${zh}${harm}`, `${en} ${harm}`);
const law = source({
  id: "test-law",
  type: "law",
  title: text("试验法", "Test law"),
  number: `第1号${hostile.unit}`,
  issuer: text("试验机关", "Test authority"),
  published: "2000-06-01",
  from: "2001-01-01",
  verified: true,
});
const local = source({
  id: "test-local",
  type: "notice",
  title: harmful("试验办法", "Test measures"),
  from: "2005-01-01",
  verified: false,
});
const injuries = kind("injuries", harmful("受伤", "Injury"), { deaths: count(harmful("死亡", "deaths")) });
const limit = parameter({
  id: "test/limit",
  of: count(harmful("界限", "limit")),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    { value: 30, from: "2008-01-01", cites: law.article(3) },
    { value: 50, from: "2001-01-01", to: "2007-12-31", cites: law.article(2) },
  ],
});
const windows = parameterTable({
  id: "test/windows",
  of: count(text("天数", "days"), { unit: "day" }),
  by: [{ title: text("类别", "sort"), members: { fire: text("火灾", "fire"), other: text("其他", "other") } }],
  history: [{ values: { fire: 7, other: 30 }, from: "2001-01-01", to: "2009-12-31", cites: law.article(5) }],
});
const window = quantity({
  id: "test/window",
  title: text("期限", "Window"),
  about: record(injuries),
  law: "event",
  unit: "day",
  combine: "exactlyOne",
  rows: () => [{ otherwise: windows.at("fire") }],
  cites: { unsourced: harmful("没有来源的理由", "why there is none") },
  examples: [{ name: text("火灾七日", "seven days for a fire"), facts: {}, happened: "2009-01-01", expect: 7 }],
});
const grave = decision({
  id: "test/grave",
  title: harmful("严重", "Grave"),
  note: harmful("附注", "a note"),
  about: record(injuries),
  law: "event",
  outcomes: ordered({ no: harmful("否", "no"), yes: harmful("是", "yes") }),
  combine: "gravest",
  rows: (a) => [{ when: all(a.deaths.atLeast(limit.value)), then: "yes", note: harmful("行注", "row note") }],
  consequences: { yes: [{ id: "tell", text: harmful("报告", "tell"), who: harmful("某人", "somebody") }] },
  cites: law.article(4, {
    reading: { printed: "<b>4O</b>", readAs: "40", because: harmful("因为", "because") },
  }),
  before: [
    {
      from: "2001-01-01",
      to: "2004-12-31",
      rows: (a) => [{ when: a.deaths.atLeast(60), then: "yes" }],
      cites: law.article(1),
    },
  ],
  from: "2005-01-01",
  examples: [
    { name: harmful("够", "enough"), facts: { deaths: 30 }, happened: "2009-01-01", expect: "yes" },
    { name: text("写错的算例", "a wrong example"), facts: { deaths: 19 }, happened: "2009-01-01", expect: "yes" },
  ],
});
const base = definePlugin({
  id: "base",
  title: harmful("国家", "Nation"),
  version: "1.2.3",
  apiVersion: 1,
  documents: [law],
  kinds: [injuries],
  define: [limit, windows, window, grave],
});
const city = definePlugin({
  id: "test-region",
  title: harmful("某市", "A city"),
  region: "511900",
  version: "0.1.0",
  apiVersion: 1,
  extends: [base],
  documents: [local],
  define: [],
  overlay: [
    move(limit, { value: 20, from: "2009-01-01", because: harmful("更严", "stricter"), cites: local.section("三") }),
  ],
});
const hostileBook = compose([base, city]);

const page = (id: string, language: Language = "zh", judged?: string): string =>
  renderRulePage(hostileBook, id, { language, ...(judged === undefined ? {} : { judged }) });

/** The part of a page in one language, as the text of its elements. */
function said(whole: string, language: Language): string {
  const [, zh = "", en = ""] = whole.split(/<div class="in-(?:zh|en)" lang="[\w-]+">/);
  return (language === "zh" ? zh : en)
    .replace(/<[^>]*>/g, "|")
    .replace(/\s*\|[|\s]*/g, "|")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

const tagsOf = (whole: string): readonly string[] =>
  whole.replace(/<style>[\s\S]*?<\/style>/g, "").match(/<[^>]*>/g) ?? [];

const every = [
  ...hostileBook.ids().map((id) => ({ id, book: hostileBook })),
  ...cityBook.ids().map((id) => ({ id, book: cityBook })),
];

describe.each(every)("the page of $id", ({ id, book }) => {
  const whole = renderRulePage(book, id, { language: "zh", judged: "2009-06-30" });

  test("loads nothing, runs nothing, and takes every name as text", () => {
    const tags = tagsOf(whole);
    expect(tags.filter((t) => /https?:|\/\//i.test(t))).toEqual([]);
    expect(whole).not.toMatch(/https?:\/\//);
    expect(tags.filter((t) => /^<(script|link|img|iframe|object|embed|base|form|b)\b/i.test(t))).toEqual([]);
    expect(tags.filter((t) => /\son\w+=/i.test(t))).toEqual([]);
    expect(whole).not.toMatch(/url\(|@import/);
    expect(whole).toContain("default-src 'none'");
    for (const steering of ["\u001b", "\u202e"]) expect(whole).not.toContain(steering);
  });

  test("its tags are balanced, its ids unique, its links within it", () => {
    const open: string[] = [];
    for (const tag of tagsOf(whole)) {
      if (/^<(?:meta|input|!doctype)/i.test(tag)) continue;
      const [, close, name = ""] = /^<(\/?)([\w-]+)/.exec(tag) ?? [];
      if (close) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    const ids = [...whole.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...whole.matchAll(/(?:href="#|for=")([^"]*)/g)].map((m) => m[1]);
    expect(wanted.filter((at) => !ids.includes(at))).toEqual([]);
    expect(tagsOf(whole).filter((t) => /\shref="(?!#)/.test(t))).toEqual([]);
  });

  test("both languages have the same sections, and no text is missing", () => {
    const sections = (language: Language): readonly string[] =>
      [...whole.matchAll(new RegExp(`<section id="${language}-([\\w-]+)"`, "g"))].map((m) => m[1] ?? "");
    expect(sections("zh").length).toBeGreaterThan(3);
    expect(sections("en")).toEqual(sections("zh"));
    expect(whole).not.toMatch(/undefined|\[object|NaN|>null</);
    for (const language of languages) expect(said(whole, language)).not.toMatch(/\|\|/);
  });

  test("marks between Chinese words are full width", () => {
    // Hostile names bring marks of their own.
    if (book === cityBook) expect(said(whole, "zh")).not.toMatch(/[\u4e00-\u9fff][:(,;]/);
  });

  test("the same book gives the same bytes, and the language only what is shown first", () => {
    expect(renderRulePage(book, id, { language: "zh", judged: "2009-06-30" })).toBe(whole);
    const other = renderRulePage(book, id, { language: "en", judged: "2009-06-30" });
    for (const language of languages) expect(said(other, language)).toBe(said(whole, language));
    expect(other).toContain('id="show-en" class="choose" checked');
    expect(whole).toContain('id="show-zh" class="choose" checked');
  });
});

test("hostile names stand as they are, without what steers a terminal", () => {
  const shown = said(page("test/grave"), "zh");
  expect(shown).toContain(`严重 [31m红 "><img src=x onerror=alert(1)>${hostile.unit}`);
  expect(shown).toContain("<b>4O</b>");
  expect(page("test/grave")).toContain("&lt;b&gt;4O&lt;/b&gt;");
});

describe("whether a rule is in force", () => {
  test.each([
    ["2000-12-31", "2000-12-31尚未施行", "not yet in force on 2000-12-31"],
    ["2001-01-01", "2001-01-01现行", "in force on 2001-01-01"],
    ["2009-12-31", "2009-12-31现行", "in force on 2009-12-31"],
    ["2010-01-01", "2010-01-01已失效", "no longer in force on 2010-01-01"],
  ])("on %s", (day, zh, en) => {
    expect(said(page("test/windows", "zh", day), "zh")).toContain(`|状态|${zh}|`);
    expect(said(page("test/windows", "zh", day), "en")).toContain(`|Status|${en}|`);
  });

  test("is not said without a day", () => {
    expect(said(page("test/windows"), "zh")).toContain("|状态|未给定日期，不判断是否现行|");
    expect(said(page("test/windows"), "en")).toContain("|Status|no date given|");
    expect(said(page("test/windows"), "zh")).not.toMatch(/\d现行/);
  });

  test("is shown at the edition of that day alone", () => {
    const shown = said(page("test/grave", "zh", "2004-12-31"), "zh");
    expect(shown).toContain("|2001-01-01至2004-12-31|2004-12-31现行|");
    expect(shown).toContain("|2005-01-01起|#|");
  });
});

describe("a parameter", () => {
  test("shows places side by side, newest first, each value with its clause", () => {
    const shown = said(page("test/limit"), "en");
    const rows = ["from 2009-01-01|30 persons", "2008-01-01 to 2008-12-31|30 persons", "2001-01-01 to 2007-12-31|50"];
    const at = rows.map((row) => shown.indexOf(row));
    expect(at.every((n) => n > 0)).toBe(true);
    expect(at).toEqual([...at].sort((x, y) => x - y));
    expect(shown).toMatch(/from 2009-01-01\|30 persons\|Test law[^|]*art\. 3\|20 persons\|Test measures/);
    expect(shown).toMatch(/moved by A city .*\(from 2009-01-01\): stricter/);
    expect(said(page("test/grave"), "en")).toMatch(/from 2009-01-01\|30 persons\|Test law[^|]*art\. 3\|20 persons\|/);
  });

  test("after its end is not in the book; a table has a line for each key", () => {
    const shown = said(page("test/windows"), "zh");
    expect(shown).toContain("|2010-01-01起|本规则集未载|");
    expect(shown).toContain("|类别|取值|火灾|7日|其他|30日|");
  });
});

test("examples are run: what passes, what fails and what came of it", () => {
  const shown = said(page("test/grave"), "en");
  expect(shown).toContain("|1 of 2 examples as expected|");
  expect(shown).toMatch(/enough [^|]*\|Happened on\|2009-01-01\|deaths [^|]*\|30 persons\|yes [^|]*\|✓ as expected\|/);
  expect(shown).toMatch(/a wrong example\|.*\|✗ not as expected\|came to: no /i);
  expect(said(page("test/window"), "zh")).toContain("|1个算例中1个一致|");
});

test("outcomes of a set that are taken as given are said by their names", () => {
  const sorts = decision({
    id: "test/sorts",
    title: text("种类", "Sorts"),
    about: record(injuries),
    law: "event",
    outcomes: unordered({ none: text("无", "none"), hot: text("高温", "heat"), tall: text("高处", "height") }),
    combine: "every",
    rows: (a) => [{ when: a.deaths.atLeast(1), then: "hot" }],
    cites: law.article(6),
    examples: [
      { name: text("一人", "one"), facts: { deaths: 1 }, happened: "2009-01-01", expect: { certain: ["hot"] } },
    ],
  });
  const both = decision({
    id: "test/both",
    title: text("两种", "Both sorts"),
    about: record(injuries),
    law: "event",
    outcomes: ordered({ no: text("否", "no"), yes: text("是", "yes") }),
    combine: "gravest",
    rows: (a) => [{ when: all(sorts.of(a).includes("hot"), sorts.of(a).includes("tall")), then: "yes" }],
    cites: law.article(6),
    examples: [
      {
        name: text("两种都有", "both of them"),
        facts: {},
        given: { "test/sorts": ["hot", "tall"] },
        happened: "2009-01-01",
        expect: "yes",
      },
    ],
  });
  const book = compose([
    definePlugin({
      id: "base",
      title: text("国家", "Nation"),
      version: "1.0.0",
      apiVersion: 1,
      documents: [law],
      define: [sorts, both],
    }),
  ]);
  expect(said(renderRulePage(book, "test/both", { language: "zh" }), "zh")).toContain("|作为已知|种类|高温、高处|");
});

test("boundary cases are generated on both sides of a threshold", () => {
  const shown = said(renderRulePage(cityBook, "accident/level", { language: "zh" }), "zh");
  expect(shown).toMatch(/自动生成的边界情形\|\d+个\|/);
  expect(shown).toMatch(/死亡人数29人[^|]*999\.999999万元[^|]*重大事故/);
});

test("sources: number, issuer, dates, what was checked, how a damaged place is read", () => {
  const shown = said(page("test/grave"), "zh");
  expect(shown).toContain("|《试验法》|文号|第1号");
  expect(shown).toContain("|发文机关|试验机关|公布日期|2000-06-01|有效期|2001-01-01起|");
  expect(shown).toContain("|第四条|已核对原文|原文|<b>4O</b>|读作|40|理由|因为");
  expect(shown).toMatch(/\|第三部分\|未核对原文\|/);
  expect(said(page("test/window"), "en")).toMatch(/\|No source\|why there is none/);
});

test("what the checks find is shown, and so is that they found nothing", () => {
  expect(said(page("test/window"), "en")).toContain("unsourced");
  expect(said(renderRulePage(cityBook, "accident/level", { language: "en" }), "en")).toContain(
    "|The checks found nothing.|",
  );
});

test("uses and users are named by id; hashes stand at the foot", () => {
  expect(page("test/grave")).toMatch(/<a href="#zh-parameter-1">界限[^<]*<\/a> <code>test\/limit<\/code>/);
  expect(said(page("test/limit"), "en")).toMatch(/\|Used by\|Grave [^|]*\|test\/grave\|/);
  expect(page("test/limit")).toContain(hostileBook.meaning);
  expect(page("test/limit")).toContain(hostileBook.edition);
});

test("a rule that is not there is refused", () => {
  expect(() => page("nowhere")).toThrow(EngineError);
});
