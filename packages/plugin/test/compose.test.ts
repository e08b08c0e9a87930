import {
  amount,
  choice,
  count,
  decision,
  extend,
  kind,
  label,
  ordered,
  parameter,
  parameterTable,
  record,
  runExamples,
  source,
  text,
  units,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ComposeError, compose, type Diagnostic, type Move, safeCompose } from "../src/index.js";
import { definePlugin, move, type Plugin, type PluginWritten } from "../src/v1.js";

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2002-11-01", verified: true });
const plan = source({ id: "plan", type: "notice", title: text("方案", "Plan"), from: "2010-01-01", verified: true });

const firms = kind("firms", text("企业", "Firms"), { employees: count(text("从业人员", "employees")) });

const line = parameter({
  id: "firm/line",
  of: count(text("配备线", "staffing line")),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    { from: "2014-12-01", value: 100, cites: law.article(21) },
    { from: "2002-11-01", to: "2014-11-30", value: 300, cites: law.article(19) },
  ],
});

const body = decision({
  id: "firm/body",
  title: text("安全机构", "Safety body"),
  cites: law.article(21),
  about: record(firms),
  law: "event",
  outcomes: ordered({ none: text("不要求", "none"), required: text("应当设置", "required") }),
  combine: "gravest",
  rows: (f) => [{ when: f.employees.moreThan(line.value), then: "required" }, { otherwise: "none" }],
  examples: [
    {
      name: text("100人不超过", "100 is not above"),
      facts: { happenedOn: "2015-01-01", employees: 100 },
      expect: "none",
    },
    { name: text("101人", "101"), facts: { happenedOn: "2015-01-01", employees: 101 }, expect: "required" },
  ],
});

const nation = definePlugin({
  id: "nation",
  title: text("国家", "Nation"),
  version: "1.0.0",
  apiVersion: 1,
  documents: [law],
  define: [line, body],
});

const regional = (id: string, region: string, more: Partial<PluginWritten> = {}): Plugin =>
  definePlugin({
    id,
    title: text(id, id),
    region,
    version: "1.0.0",
    apiVersion: 1,
    extends: [nation],
    documents: [plan],
    define: [],
    ...more,
  });

const moved = (value: number, from = "2010-01-01") =>
  move(line, { value, from, because: text("更严", "stricter"), cites: plan.section("三") });

const diagnose = (plugins: readonly Plugin[]): readonly Diagnostic[] => {
  const composed = safeCompose(plugins);
  return "diagnostics" in composed ? composed.diagnostics : [];
};

const codes = (plugins: readonly Plugin[]): readonly string[] => diagnose(plugins).map((d) => d.code);

describe("a rulebook", () => {
  const city = regional("city", "511900", { overlay: [moved(200)] });
  const other = regional("other", "370300", { overlay: [moved(250)] });

  test("is the same whatever the order of its plugins", () => {
    const plugins = [nation, city, other];
    const book = compose(plugins);
    fc.assert(
      fc.property(fc.shuffledSubarray(plugins, { minLength: 3 }), (shuffled) => {
        const again = compose(shuffled);
        expect([again.meaning, again.edition, again.ids()]).toEqual([book.meaning, book.edition, book.ids()]);
        expect(again.history("firm/line", "511902")).toEqual(book.history("firm/line", "511902"));
      }),
    );
  });

  test("takes parents along, once", () => {
    expect(compose([city]).plugins.map((p) => p.id)).toEqual(["city", "nation"]);
    expect(compose([city, nation, city]).edition).toBe(compose([city]).edition);
  });

  test("has another meaning after a change that decides, and the same after one of words", () => {
    const define = (title: string, rows: "none" | "required") =>
      compose([
        definePlugin({
          id: "x",
          title: text("x", "x"),
          version: "1.0.0",
          apiVersion: 1,
          documents: [law],
          define: [
            decision({
              id: "firm/other",
              title: text(title, title),
              cites: law.article(1),
              about: record(firms),
              law: "event",
              outcomes: ordered({ none: text("无", "none"), required: text("有", "required") }),
              combine: "gravest",
              rows: () => [{ otherwise: rows }],
              examples: [{ name: text("例", "example"), facts: {}, expect: rows }],
            }),
          ],
        }),
      ]);
    expect(define("a", "none").meaning).toBe(define("b", "none").meaning);
    expect(define("a", "none").edition).not.toBe(define("b", "none").edition);
    expect(define("a", "none").meaning).not.toBe(define("a", "required").meaning);
  });

  test("judges each place by its own values, and the nation by the nation's", () => {
    const book = compose([city, other]);
    const valueAt = (region: string | undefined, on: string) =>
      book.history("firm/line", region).find((v) => (v.from ?? "") <= on && on <= (v.to ?? "9999"))?.value;
    expect([undefined, "511902", "370303", "330100"].map((r) => valueAt(r, "2012-01-01"))).toEqual([
      "300",
      "200",
      "250",
      "300",
    ]);
    expect(valueAt("511902", "2009-12-31")).toBe("300");
    expect(valueAt("511902", "2010-01-01")).toBe("200");
  });

  test("lets a later national floor hold over a region's older value", () => {
    const book = compose([city]);
    const at = (on: string) =>
      book.history("firm/line", "511900").find((v) => (v.from ?? "") <= on && on <= (v.to ?? "9999"));
    expect(at("2014-11-30")?.value).toBe("200");
    expect(at("2014-12-01")?.value).toBe("100");
    expect(at("2014-12-01")?.cites).toEqual([law.article(21)]);
  });

  test("judges nested regions from the widest to the narrowest", () => {
    const county = regional("county", "511902", { extends: [city], overlay: [moved(150, "2011-01-01")] });
    const book = compose([county]);
    const at = (region: string, on: string) =>
      book.history("firm/line", region).find((v) => (v.from ?? "") <= on && on <= (v.to ?? "9999"))?.value;
    expect([at("511902", "2012-01-01"), at("511921", "2012-01-01"), at("511902", "2010-06-01")]).toEqual([
      "150",
      "200",
      "200",
    ]);
  });

  test("runs its examples", () => {
    const book = compose([nation]);
    const data = book.definition("firm/body");
    expect(data && runExamples(book, data)).toEqual([]);
  });
});

describe("compose refuses, naming the plugins,", () => {
  test.each<readonly [string, () => readonly Plugin[]]>([
    ["loosens", () => [regional("city", "511900", { overlay: [moved(301)] })]],
    [
      "loosens",
      () => [
        regional("county", "511902", {
          extends: [regional("city", "511900", { overlay: [moved(200)] })],
          overlay: [moved(201, "2011-01-01")],
        }),
      ],
    ],
    ["api-version", () => [definePlugin({ ...blank("a"), apiVersion: 2 })]],
    ["bad-plugin-id", () => [definePlugin(blank("A_b"))]],
    ["bad-region", () => [regional("city", "5119")]],
    ["region-outside-parent", () => [regional("county", "370300", { extends: [regional("city", "511900")] })]],
    ["different-plugin", () => [definePlugin(blank("a")), definePlugin({ ...blank("a"), version: "2.0.0" })]],
    ["duplicate-definition", () => [nation, definePlugin({ ...blank("b"), documents: [law], define: [line] })]],
    ["unknown-definition", () => [definePlugin({ ...blank("b"), documents: [law], define: [body] })]],
    ["unknown-document", () => [definePlugin({ ...blank("b"), define: [line] })]],
    [
      "different-document",
      () => [nation, definePlugin({ ...blank("b"), documents: [source({ ...law.data, number: "1" })] })],
    ],
    [
      "different-kind",
      () => [
        nation,
        definePlugin({
          ...blank("b"),
          kinds: [kind("firms", text("企业", "Firms"), { employees: amount(text("人", "staff")) })],
        }),
      ],
    ],
    [
      "different-kind",
      () => {
        const because = text("没有记录的，按未发生计", "what is not on record did not happen");
        const visits = (options: { complete?: typeof because }) =>
          kind("visits", text("走访", "Visits"), { firm: label(text("企业", "firm")) }, options);
        return [
          definePlugin({ ...blank("a"), kinds: [visits({})] }),
          definePlugin({ ...blank("b"), kinds: [visits({ complete: because })] }),
        ];
      },
    ],
    ["id-outside-plugin", () => [definePlugin({ ...blank("b"), region: "511900", documents: [law], define: [line] })]],
    ["unknown-target", () => [definePlugin({ ...blank("b"), documents: [plan], overlay: [moved(1)] })]],
    [
      "not-a-parameter",
      () => [regional("city", "511900", { overlay: [{ ...moved(1), target: "firm/body" } as Move] })],
    ],
    ["overlay-undated", () => [regional("city", "511900", { overlay: [{ ...moved(1), from: "soon" }] })]],
    ["bad-overlay-value", () => [regional("city", "511900", { overlay: [{ ...moved(1), value: "many" }] })]],
    [
      "bad-overlay-value",
      () => [
        regional("city", "511900", {
          overlay: [
            move(line, {
              value: { value: "1", unit: "wanYuan" },
              because: text("因", "why"),
              cites: plan.section("一"),
            }),
          ],
        }),
      ],
    ],
    [
      "overlays-collide",
      () => [
        regional("city", "511900", { overlay: [moved(200)] }),
        regional("city-too", "511900", { overlay: [moved(150)] }),
      ],
    ],
    ["overlays-collide", () => [regional("city", "511900", { overlay: [moved(200), moved(150)] })]],
  ])("%s", (code, plugins) => {
    const made = plugins();
    expect(codes(made)).toContain(code);
    expect(() => compose(made)).toThrow(ComposeError);
  });

  test("rows of which exactly one holds as defined, and two where a region moves a line", () => {
    const free = parameter({
      id: "firm/free",
      of: count(text("线", "line")),
      moves: { may: "free" },
      history: [{ from: "2002-11-01", value: 3, cites: law.article(1) }],
    });
    const size = decision({
      id: "firm/size",
      title: text("规模", "Size"),
      cites: law.article(1),
      about: record(firms),
      law: "event",
      outcomes: ordered({ small: text("小", "small"), middle: text("中", "middle"), large: text("大", "large") }),
      combine: "exactlyOne",
      rows: (f) => [
        { when: f.employees.below(free.value), then: "small" },
        { when: f.employees.between(free.value, 9), then: "middle" },
        { when: f.employees.atLeast(10), then: "large" },
      ],
      examples: [{ name: text("2人", "2"), facts: { happenedOn: "2015-01-01", employees: 2 }, expect: "small" }],
    });
    const base = definePlugin({ ...blank("sizes"), documents: [law], define: [free, size] });
    const city = (value: number) => [
      definePlugin({
        ...blank("city"),
        region: "511900",
        extends: [base],
        documents: [law],
        overlay: [move(free, { value, because: text("因", "because"), cites: law.article(1) })],
      }),
    ];
    expect(codes(city(5))).toEqual([]);
    expect(diagnose(city(20))).toMatchObject([
      {
        code: "definition-refused",
        plugins: ["city"],
        subject: "firm/size",
        found: { en: expect.stringMatching(/rows 1 and 3 both hold/) },
      },
    ]);
  });

  test("a sealed parameter, a value out of range and an unknown key", () => {
    const sealed = parameter({
      id: "firm/sealed",
      of: count(text("封", "sealed")),
      history: [{ from: "2000-01-01", value: 1, cites: law.article(1) }],
    });
    const ranged = parameter({
      id: "firm/ranged",
      of: count(text("幅", "ranged")),
      moves: { may: "within", min: "2", max: "5" },
      history: [{ from: "2000-01-01", value: 3, cites: law.article(1) }],
    });
    const table = parameterTable({
      id: "firm/table",
      of: count(text("表", "table")),
      by: [{ title: text("类", "class"), members: { a: text("甲", "a"), b: text("乙", "b") } }],
      moves: { may: "free" },
      history: [{ from: "2000-01-01", values: { a: 1, b: 2 }, cites: law.article(1) }],
    });
    const base = definePlugin({ ...blank("base"), documents: [law], define: [sealed, ranged, table] });
    const how = { from: "2010-01-01", because: text("因", "because"), cites: plan.section("一") };
    const city = regional("city", "511900", {
      extends: [base],
      overlay: [
        move(sealed, { ...how, value: 0 }),
        move(ranged, { ...how, value: 6 }),
        move(table, { ...how, values: { a: 3, c: 4 } }),
      ],
    });
    expect([...codes([city])].sort()).toEqual(["outside-range", "sealed-parameter", "unknown-key"]);
    const good = regional("city", "511900", {
      extends: [base],
      overlay: [move(ranged, { ...how, value: 5 }), move(table, { ...how, values: { a: 3 } })],
    });
    expect(compose([good]).history("firm/table", "511900")[0]?.values).toEqual({ a: "3", b: "2" });
  });

  test("everything at once, with what to do, in both languages", () => {
    const diagnostics = diagnose([
      definePlugin({ ...blank("B!"), apiVersion: 9, documents: [], define: [body], overlay: [moved(1)] }),
    ]);
    expect(new Set(diagnostics.map((d) => d.code))).toEqual(
      new Set(["api-version", "bad-plugin-id", "unknown-definition", "unknown-document", "unknown-target"]),
    );
    for (const d of diagnostics) {
      for (const said of [d.expected, d.found, d.todo]) expect(said.zh && said.en).toBeTruthy();
    }
  });
});

test("a region's extended kind joins its fields to the nation's", () => {
  const withArea = extend(units, {
    area: choice(text("片区", "area"), { plain: text("平坝", "plain"), hills: text("山区", "hills") }),
  });
  const book = compose([nation, definePlugin({ ...blank("b"), extend: [withArea] })]);
  expect(Object.keys(book.kind("units")?.fields ?? {})).toEqual(expect.arrayContaining(["area", "parent", "kind"]));
});

function blank(id: string): PluginWritten {
  return { id, title: text(id, id), version: "1.0.0", apiVersion: 1, documents: [], define: [] };
}
