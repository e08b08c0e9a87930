import {
  count,
  decision,
  extend,
  judge,
  kind,
  ordered,
  parameter,
  prepare,
  record,
  source,
  text,
  yesNo,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { compose, type Diagnostic, safeCompose } from "../src/index.js";
import { readPlugin, readRulebook, writePlugin, writeRulebook } from "../src/json.js";
import { definePlugin, deprecate, move, type Plugin, type PluginWritten, rename, retire } from "../src/v1.js";

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2002-11-01", verified: true });
const firms = kind("firms", text("企业", "Firms"), { employees: count(text("从业人员", "employees")) });
const line = parameter({
  id: "firm/line",
  of: count(text("线", "line")),
  moves: { may: "tighten", stricter: "lower" },
  history: [{ from: "2002-11-01", value: 300, cites: law.article(19) }],
});
const outcomes = ordered({ none: text("否", "no"), required: text("是", "yes") });
const example = { name: text("1人", "1"), facts: { happenedOn: "2015-01-01", employees: 1 }, expect: "none" } as const;
const bodyAs = (id: string) =>
  decision({
    id,
    title: text("机构", "Body"),
    cites: law.article(21),
    about: record(firms),
    law: "event",
    outcomes,
    combine: "gravest",
    rows: (f) => [{ when: f.employees.moreThan(line.value), then: "required" }],
    examples: [example],
  });
const body = bodyAs("firm/body");
const officer = decision({
  id: "city/officer",
  title: text("专职人员", "Officer"),
  cites: law.article(22),
  about: record(firms),
  law: "event",
  outcomes,
  combine: "gravest",
  rows: (f) => [{ when: body.of(f).is("required"), then: "required" }],
  examples: [{ ...example, given: { "firm/body": "none" } }],
});

const nationAs = (more: Partial<PluginWritten> = {}): Plugin =>
  definePlugin({
    id: "nation",
    title: text("国家", "Nation"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [law],
    define: [line, body],
    ...more,
  });
const cityAs = (more: Partial<PluginWritten> = {}, nation: Plugin = nationAs()): Plugin =>
  definePlugin({
    id: "city",
    title: text("市", "City"),
    region: "511900",
    version: "1.0.0",
    apiVersion: 1,
    extends: [nation],
    documents: [],
    define: [officer],
    ...more,
  });
const refusals = (...plugins: readonly Plugin[]): readonly Diagnostic[] => {
  const composed = safeCompose(plugins);
  return "diagnostics" in composed ? composed.diagnostics : [];
};
const codes = (...plugins: readonly Plugin[]) => refusals(...plugins).map((d) => `${d.code} ${d.subject}`);
const why = { because: text("合并", "merged") };

describe("an id's life", () => {
  test("deprecated: it answers as before, and who builds on it from outside is told until when", () => {
    const nation = nationAs({ deprecated: [deprecate(body, { since: "2026-01-01", until: "2027-01-01", ...why })] });
    const book = compose([cityAs({}, nation)]);
    expect(book.notes).toMatchObject([
      {
        code: "builds-on-deprecated",
        plugins: ["city", "nation"],
        subject: "city/officer",
        found: text(
          "firm/body，2026-01-01 起不宜再用，2027-01-01 起可能停用：合并",
          "firm/body, deprecated since 2026-01-01, out of use from 2027-01-01: merged",
        ),
      },
    ]);
    expect(compose([nation]).notes).toEqual([]);
    expect(book.lifeOf("firm/body").deprecated?.since).toBe("2026-01-01");
    expect(book.meaning).toBe(compose([cityAs()]).meaning);
  });

  test("renamed: the old id goes on answering, in rules, changes and questions; it is reserved", () => {
    const renamed = bodyAs("firm/safety-body");
    const nation = nationAs({
      define: [line, renamed],
      renamed: [rename("firm/body", renamed, { on: "2026-03-01" })],
    });
    const city = readPlugin(writePlugin(cityAs()), { among: [nation] });
    const book = compose([nation, city]);
    expect(book.definition("firm/body")?.id).toBe("firm/safety-body");
    expect(book.mentionedBy("city/officer")).toEqual(["firm/safety-body"]);
    const facts = { happenedOn: "2015-01-01", employees: 301 };
    expect(judge(prepare(book, "city/officer", facts, { in: "511902" })).value).toBe("required");
    expect(book.notes).toEqual([]);
    expect(readRulebook(writeRulebook(book)).meaning).toBe(book.meaning);
    expect(codes(nationAs({ define: [line, body, renamed], renamed: nation.renamed }))).toEqual([
      "reserved-id firm/body",
    ]);
  });

  test("retired: who builds on it is refused with the reason and what to use; nobody may define it again", () => {
    const nation = nationAs({
      define: [line],
      retired: [retire("firm/body", { on: "2026-01-01", use: line, ...why })],
    });
    const city = readPlugin(writePlugin(cityAs()), { among: [nation] });
    expect(refusals(nation, city)).toMatchObject([
      {
        code: "unknown-definition",
        subject: "city/officer",
        found: text("firm/body，2026-01-01 停用：合并", "firm/body, out of use since 2026-01-01: merged"),
        todo: text("改用 firm/line", "Use firm/line."),
      },
    ]);
    expect(compose([nation]).retired("firm/body")?.use).toBe("firm/line");
    const again = definePlugin({ ...blank("other"), documents: [], define: [body] });
    expect(codes(nation, again)).toContain("reserved-id firm/body");
  });

  test.each<readonly [string, Partial<PluginWritten>]>([
    ["bad-life firm/body", { deprecated: [deprecate(body, { since: "soon", ...why })] }],
    ["bad-life firm/body", { deprecated: [deprecate(body, { since: "2026-02-01", until: "2026-01-01", ...why })] }],
    [
      "bad-life firm/body",
      {
        deprecated: [
          deprecate(body, { since: "2026-01-01", ...why }),
          deprecate(body, { since: "2026-02-01", ...why }),
        ],
      },
    ],
    ["bad-life firm/other", { deprecated: [{ id: "firm/other", since: "2026-01-01", ...why }] }],
    ["bad-life firm/old", { renamed: [{ from: "firm/old", to: "firm/other", on: "2026-01-01" }] }],
    ["unknown-definition firm/old", { retired: [{ id: "firm/old", on: "2026-01-01", use: "firm/none", ...why }] }],
    [
      "reserved-id firm/old",
      { retired: [retire("firm/old", { on: "2026-01-01", ...why }), retire("firm/old", { on: "2026-02-01", ...why })] },
    ],
  ])("%s is refused", (code, more) => {
    expect(codes(nationAs(more))).toEqual([code]);
  });

  test("a region's retired ids lie in its own room", () => {
    expect(codes(cityAs({ retired: [retire("firm/old", { on: "2026-01-01", ...why })] }))).toEqual([
      "id-outside-plugin firm/old",
    ]);
  });
});

describe("what a plugin was written against", () => {
  test("another subject or other outcomes are refused; other rows are told", () => {
    const city = writePlugin(cityAs());
    const other = decision({
      ...({
        id: "firm/body",
        title: text("机构", "Body"),
        cites: law.article(21),
        about: record(firms),
        law: "event",
        combine: "gravest",
      } as const),
      outcomes: ordered({ none: text("否", "no"), part: text("兼职", "part-time"), required: text("是", "yes") }),
      rows: (f) => [{ when: f.employees.moreThan(300), then: "required" }],
      examples: [example],
    });
    const nation = nationAs({ define: [line, other] });
    expect(codes(nation, readPlugin(city, { among: [nation] }))).toEqual(["written-against-another firm/body"]);
    const later = parameter({
      id: "firm/line",
      of: count(text("线", "line")),
      moves: { may: "tighten", stricter: "lower" },
      history: [
        { from: "2014-12-01", value: 100, cites: law.article(21) },
        { from: "2002-11-01", to: "2014-11-30", value: 300, cites: law.article(19) },
      ],
    });
    const amended = nationAs({ define: [later, body] });
    expect(compose([amended, readPlugin(city, { among: [amended] })]).notes).toMatchObject([
      { code: "built-on-earlier", plugins: ["city", "nation"], subject: "firm/line" },
    ]);
  });

  test("a move of what has another value on its first day than when it was written is refused with both", () => {
    const moved = move(line, { value: 200, from: "2010-01-01", ...why, cites: law.article(4) });
    const changed = parameter({
      ...lineWritten,
      history: [{ from: "2002-11-01", value: 250, cites: law.article(19) }],
    });
    expect(refusals(cityAs({ define: [], overlay: [moved] }, nationAs({ define: [changed] })))).toMatchObject([
      {
        code: "target-differs",
        expected: text("写改动时所见：2010-01-01 为300", "as it was when the move was written: 300 on 2010-01-01"),
        found: text("250", "250"),
      },
    ]);
    const early = move(line, { value: 200, from: "2000-01-01", ...why, cites: law.article(4) });
    expect(codes(cityAs({ overlay: [early] }))).toEqual(["target-not-in-force firm/line"]);
  });

  test("a law that exempts is cited from above, and then a region may be laxer", () => {
    const laxer = { value: 400, from: "2010-01-01", ...why, cites: law.article(4) };
    expect(codes(cityAs({ overlay: [move(line, laxer)] }))).toEqual(["loosens firm/line"]);
    const book = compose([cityAs({ overlay: [move(line, { ...laxer, exempt: law.article(5) })] })]);
    expect(book.history("firm/line", "511900")[0]?.value).toBe("400");
  });
});

describe("a kind with more fields", () => {
  const here = extend(firms, { riverside: yesNo(text("临河", "by a river")) });
  const flood = decision({
    id: "city/flood",
    title: text("防汛", "Flood"),
    cites: law.article(30),
    about: record(here),
    law: "event",
    outcomes,
    combine: "gravest",
    rows: (f) => [{ when: f.riverside, then: "required" }],
    examples: [
      { name: text("不临河", "not by a river"), facts: { happenedOn: "2015-01-01", riverside: false }, expect: "none" },
    ],
  });

  test("is listed in extend, or refused", () => {
    expect(codes(cityAs({ define: [flood] }))).toContain("extension-unlisted firms.riverside");
    const book = compose([cityAs({ define: [flood], extend: [here] })]);
    expect(Object.keys(book.kind("firms")?.fields ?? {})).toContain("riverside");
    const facts = { happenedOn: "2015-01-01", riverside: true };
    expect(judge(prepare(book, "city/flood", facts, { in: "511900" })).value).toBe("required");
  });

  test("two that say different things of one field are refused, naming both", () => {
    const otherwise = extend(firms, { riverside: count(text("临河处数", "places by a river")) });
    const town = definePlugin({ ...blank("town"), region: "511902", extends: [nationAs()], extend: [otherwise] });
    expect(refusals(cityAs({ define: [flood], extend: [here] }), town)).toMatchObject([
      { code: "different-kind", plugins: ["city", "town"], subject: "firms.riverside" },
    ]);
  });

  test("of a kind that the plugin above describes without a field, that field is refused", () => {
    const older = kind("firms", text("企业", "Firms"), {
      employees: count(text("从业人员", "employees")),
      gone: count(text("旧字段", "old field")),
    });
    const city = cityAs({ define: [], extend: [extend(older, { riverside: yesNo(text("临河", "by a river")) })] });
    expect(refusals(city)).toMatchObject([
      { code: "different-kind", plugins: ["city", "nation"], subject: "firms.gone" },
    ]);
  });
});

const lineWritten = {
  id: "firm/line",
  of: count(text("线", "line")),
  moves: { may: "tighten", stricter: "lower" },
} as const;

function blank(id: string): PluginWritten {
  return { id, title: text(id, id), version: "1.0.0", apiVersion: 1, documents: [], define: [] };
}
