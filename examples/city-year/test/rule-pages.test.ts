import { renderRulePage } from "@anwei/engine/report";
import { national } from "@anwei/national";
import { compose } from "@anwei/plugin";
import bazhong from "@anwei-examples/sichuan-bazhong";
import { describe, expect, test } from "vitest";

const book = compose([national, bazhong]);
// The region's other pages are looked at where its rules are tested.
const shown = book.ids().filter((id) => !/^sichuan/.test(id) || /over-progress|report-out|annual-veto/.test(id));

describe.each(shown)("the page of %s", (id) => {
  const page = renderRulePage(book, id, { language: "zh", judged: "2009-12-31" });

  test("has its titles in both languages, its id and who brought it", () => {
    const { zh = "", en = "" } = book.definition(id)?.title ?? {};
    for (const said of [zh, en.replaceAll("'", "&#39;"), id]) expect(page).toContain(said);
    // The rule was in force on that day, or came later.
    expect(page).toMatch(/2009-12-31(现行|尚未施行|已失效)/);
    expect(page).toMatch(/(not yet |no longer )?in force on 2009-12-31/);
    expect(page).toContain(`${book.pluginOf(id)} `);
  });

  test("none of its examples fails, none of its words is missing", () => {
    expect(page).not.toMatch(/✗|undefined|\[object|NaN/);
    expect(page).not.toMatch(/https?:/);
  });
});

test("the damaged ten per cent is shown as printed and as read", () => {
  const page = renderRulePage(book, "sichuan-bazhong/over-progress/over-by", { language: "zh" });
  expect(page).toContain("<dt>原文</dt><dd>2023%</dd><dt>读作</dt><dd>10%</dd>");
  expect(page).toContain("<dt>Printed</dt><dd>2023%</dd><dt>Read as</dt><dd>10%</dd>");
});
