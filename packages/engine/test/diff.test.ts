import { count, decision, kind, type Language, ordered, parameter, record, source, text } from "@anwei/kernel";
import { compose, diffRulebooks, type RulebookDiff } from "@anwei/plugin";
import { definePlugin, retire } from "@anwei/plugin/v1";
import { describe, expect, test } from "vitest";
import { renderDiff, renderDiffPage } from "../src/report.js";
import { hostile } from "./report-data.js";

const law = source({ id: "law", type: "rule", title: text("办法", "Measures"), from: "2015-01-01", verified: true });
const accidents = kind("accidents", text("事故", "Accidents"), { deaths: count(text("死亡人数", "deaths")) });
const examples = [
  { name: text("例", "case"), facts: { happenedOn: "2010-01-01" }, expect: { notApplicable: true as const } },
];
const common = { about: record(accidents), law: "event" as const, examples };

/** A book in which accidents are major from so many deaths, and reported where they are larger or major. */
function book(
  from: number,
  reported: "larger" | "major",
  more: { readonly title?: string; readonly gone?: true } = {},
) {
  const line = parameter({
    id: "test/line",
    of: count(text("重大线", "major from")),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from: "2015-01-01", value: from, cites: law.article(4) }],
  });
  const level = decision({
    ...common,
    id: "test/level",
    title: text(`事故等级${more.title ?? ""}`, `Accident level${more.title ?? ""}`),
    cites: law.article(3),
    outcomes: ordered({
      ordinary: text("一般", "ordinary"),
      larger: text("较大", "larger"),
      major: text("重大", "major"),
    }),
    combine: "gravest",
    rows: (a) => [
      { when: a.deaths.atLeast(line.value), then: "major" },
      { when: a.deaths.atLeast(3), then: "larger" },
    ],
  });
  const duty = decision({
    ...common,
    id: "test/duty",
    title: text("上报", "Report"),
    cites: law.article(9),
    outcomes: ordered({ none: text("不报", "none"), report: text("上报", "report") }),
    combine: "gravest",
    rows: (a) => [{ when: level.of(a).atLeast(reported), then: "report" }],
  });
  return compose([
    definePlugin({
      id: "test",
      title: text("试验", "Test"),
      version: "1.0.0",
      apiVersion: 1,
      documents: [law],
      define: more.gone ? [line, level] : [line, level, duty],
      ...(more.gone ? { retired: [retire("test/duty", { on: "2024-01-01", because: text("已并入", "merged") })] } : {}),
    }),
  ]);
}

const diff = (left: ReturnType<typeof book>, right: ReturnType<typeof book>): RulebookDiff =>
  diffRulebooks({ rulebook: left }, { rulebook: right });

const lines = (of: RulebookDiff, language: Language): string => renderDiff(of, language).join("\n");

describe("what changed, in lines", () => {
  test("facts with what each side says of them, by which clause, and what moved", () => {
    const zh = lines(diff(book(10, "major"), book(8, "major")), "zh");
    expect(zh).toContain("结论有改变。\n结论改变的规则：2条\n");
    expect(zh).toContain("死亡人数8至9人：A 为较大，B 为重大（从严）\n        来源：《办法》第三条");
    expect(zh).toContain("死亡人数8至9人：A 为不报，B 为上报（从严）");
    expect(zh).toContain("起因：事故等级（test/level） → 重大线（test/line）");
    expect(zh).toContain("2015-01-01起：A 10人，B 8人（从严）");
    const en = lines(diff(book(8, "major"), book(10, "major")), "en");
    expect(en).toContain("deaths 8 to 9 persons: major in A, larger in B (laxer)");
    expect(en).toContain("Because of: Accident level (test/level) → major from (test/line)");
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("what is proved to answer the same is told apart from what is the same", () => {
    const en = lines(diff(book(10, "larger"), book(8, "larger")), "en");
    expect(en).toContain("Rules that changed and are proved to answer the same:\n  Report (test/duty)\n");
    const same = lines(diff(book(10, "larger"), book(10, "larger")), "zh");
    expect(same).toContain("没有改变：经证明，无论事实如何，A 与 B 的结论都相同。\n证明相同的规则：3条\n");
  });

  test("what only one has, and that it was put out of use", () => {
    const zh = lines(diff(book(10, "major"), book(10, "major", { gone: true })), "zh");
    expect(zh).toContain("两边都有的规则，经证明结论都相同；另有只在一边的规则。");
    expect(zh).toContain("A 有而 B 没有的规则：\n  上报（test/duty） · 判定\n");
    expect(zh).toContain("2024-01-01停用：已并入");
  });

  test("only words", () => {
    const en = lines(diff(book(10, "major"), book(10, "major", { title: "!" })), "en");
    expect(en).toContain("Nothing changes");
    expect(en).toContain("Rules of which only words changed:\n  Accident level (test/level): its title");
  });
});

describe("what changed, as a page", () => {
  const languages: readonly Language[] = ["zh", "en"];

  test.each(languages)("has both languages, opens in %s, and the same comparison gives the same bytes", (language) => {
    const found = diff(book(10, "major"), book(8, "major"));
    const page = renderDiffPage(found, { language });
    expect(page).toBe(renderDiffPage(diff(book(10, "major"), book(8, "major")), { language }));
    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language === "zh" ? "zh-CN" : "en"}">`));
    expect(page).toContain(`id="show-${language}" class="choose" checked`);
    expect(page).toContain("死亡人数8至9人");
    expect(page).toContain("deaths 8 to 9 persons");
    expect(page).not.toMatch(/<script|javascript:|https?:\/\//);
  });

  test("what stands in a rulebook stays text, on the page and in the terminal", () => {
    const found = diff(book(10, "major"), book(8, "major", { title: `${hostile.other}${hostile.unit}` }));
    for (const language of languages) {
      expect(renderDiffPage(found, { language })).not.toContain("<img");
      for (const mark of ["\u001b", "\u202e"]) expect(lines(found, language)).not.toContain(mark);
    }
  });
});
