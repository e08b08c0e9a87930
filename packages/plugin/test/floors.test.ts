import { compareDefinitions, count, parameter, parameterTable, record, text, unordered } from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, type Move } from "../src/index.js";
import { readPlugin, readRulebook, writePlugin, writeRulebook } from "../src/json.js";
import { decision, definePlugin, move, type Plugin, type PluginWritten, rename, replace } from "../src/v1.js";
import {
  accidents,
  example,
  facts,
  how,
  law,
  level,
  levelAt,
  levelOf,
  levels,
  nationAs,
  refusals,
  regionAs,
  rules,
} from "./levels.js";

const told = (...plugins: readonly Plugin[]) => refusals(...plugins).map((d) => `${d.code} ${d.subject}`);
const notesOf = (...plugins: readonly Plugin[]) => compose(plugins).notes.map((d) => `${d.code} ${d.subject}`);
const cityWith = (own: ReturnType<typeof levelOf>, more: Partial<PluginWritten> = {}, by: object = {}): Plugin =>
  regionAs("city", "511900", {
    documents: [rules],
    define: [own],
    overlay: [replace(level, own, { ...how, ...by })],
    ...more,
  });

describe("a region that is milder by an act of its own, after its first day, is refused", () => {
  test("with its first edition, when that comes later than the replacement", () => {
    const own = levelOf("city/level", { larger: 3, major: 11, from: "2021-01-01" });
    expect(told(cityWith(own))).toEqual(["loosens city/level"]);
    expect(told(cityWith(levelOf("city/level", { larger: 3, major: 10, from: "2021-01-01" })))).toEqual([]);
  });

  test("with a later edition", () => {
    const before = [{ larger: 2, major: 8, from: "2020-01-01", to: "2021-12-31" }];
    expect(told(cityWith(levelOf("city/level", { larger: 3, major: 11, from: "2022-01-01" }, { before })))).toEqual([
      "loosens city/level",
    ]);
    expect(told(cityWith(levelOf("city/level", { larger: 3, major: 9, from: "2022-01-01" }, { before })))).toEqual([]);
  });

  test("with an edition of its own after the nation has overtaken it, and not by the nation's act alone", () => {
    const stricter = levelOf(
      "accident/level",
      { larger: 3, major: 5, from: "2022-01-01" },
      {
        cites: law.article(3),
        before: [{ larger: 3, major: 10, from: "2007-06-01", to: "2021-12-31" }],
      },
    );
    const older = { larger: 2, major: 8, from: "2020-01-01" };
    const own = levelOf("city/level", older);
    const under = (of: ReturnType<typeof levelOf>) =>
      cityWith(of, { extends: [nationAs(stricter)], overlay: [replace(stricter, of, how)] });
    expect(notesOf(under(own))).toEqual(["overtaken city/level"]);
    const again = levelOf(
      "city/level",
      { larger: 2, major: 7, from: "2023-01-01" },
      { before: [{ ...older, to: "2022-12-31" }] },
    );
    expect(told(under(again))).toEqual(["loosens city/level"]);
  });

  test("with a value of its own, or one that a county moves", () => {
    const line = (...history: readonly { readonly from?: string; readonly to?: string; readonly value: number }[]) =>
      parameter({
        id: "city/line",
        of: count(text("线", "line")),
        moves: { may: "within", min: "1", max: "20" },
        history: history.map((v) => ({ ...v, cites: rules.article(8) })),
      });
    const cityBy = (of: ReturnType<typeof line>): Plugin => {
      const own = decision({
        id: "city/level",
        title: text("等级", "Level"),
        cites: rules.article(7),
        about: record(accidents),
        law: "event",
        outcomes: level.data.outcomes as never,
        combine: "gravest",
        rows: (a) => [
          { when: a.deaths.atLeast(of.value), then: "major" },
          { when: a.deaths.atLeast(3), then: "larger" },
        ],
        examples: [{ ...example, expect: "ordinary" }],
      });
      return cityWith(own as never, { define: [of, own] });
    };
    const steady = line({ from: "2020-01-01", value: 8 });
    expect(told(cityBy(steady))).toEqual([]);
    const later = line({ from: "2022-01-01", value: 12 }, { from: "2020-01-01", to: "2021-12-31", value: 8 });
    expect(told(cityBy(later))).toEqual(["loosens city/level"]);
    const county = (value: number) =>
      regionAs("county", "511902", {
        extends: [cityBy(steady)],
        overlay: [move(steady, { value, ...how, from: "2021-01-01" })],
      });
    expect(told(county(12))).toEqual(["loosens city/level"]);
    expect(told(county(9))).toEqual([]);
  });
});

describe("where nothing is stricter", () => {
  const unlike = (id: string, major: number) =>
    decision({
      id,
      title: text("等级", "Level"),
      cites: law.article(3),
      about: record(accidents),
      law: "event",
      outcomes: unordered(levels),
      combine: "exactlyOne",
      rows: (a) => [{ when: a.deaths.atLeast(major), then: "major" }, { otherwise: "ordinary" }],
      examples: [{ ...example, expect: "ordinary" }],
    });
  const [national, own] = [unlike("accident/kind", 10), unlike("city/kind", 5)];
  const city = (exempt: object) =>
    regionAs("city", "511900", {
      extends: [nationAs(national)],
      documents: [rules],
      define: [own],
      overlay: [replace(national, own, { ...how, ...exempt })],
    });

  test("outcomes without an order are not replaced, unless a law allows it", () => {
    expect(told(city({}))).toEqual(["no-stricter-outcome accident/kind"]);
    const book = compose([city({ exempt: law.article(45) })]);
    expect(levelAt(book, "511900", 6, {}, "accident/kind").value).toBe("major");
  });
});

describe("an exemption", () => {
  const milder = levelOf("city/level", { larger: 5, major: 20 });
  const exempt = { exempt: law.article(45) };

  test("is that of a law above, not of a plugin of the same region, and it matters not who else lists it", () => {
    const helper = regionAs("aside", "511900", { documents: [rules] });
    const own = { extends: [nationAs(), helper], documents: [] };
    expect(told(cityWith(milder, own, { exempt: rules.article(9) }))).toEqual(["exempt-by-itself accident/level"]);
    expect(told(cityWith(milder, own, exempt))).toEqual([]);
    expect(told(cityWith(milder, { documents: [law, rules] }, exempt))).toEqual([]);
  });

  test("holds for what lies within too: a city is held against its exempted province", () => {
    const provinces = levelOf("province/level", { larger: 5, major: 20 });
    const province = regionAs("province", "510000", {
      documents: [rules],
      define: [provinces],
      overlay: [replace(level, provinces, { ...how, ...exempt })],
    });
    const city = (major: number) =>
      cityWith(levelOf("city/level", { larger: 5, major }), { extends: [province], documents: [] });
    expect(told(city(18))).toEqual([]);
    expect(levelAt(compose([city(18)]), "511900", 12).value).toBe("larger");
    expect(told(city(21))).toEqual(["loosens city/level"]);
  });
});

test("what a plugin without a region puts in place is seen by comparisons without a region", () => {
  const own = levelOf("ministry/level", { larger: 2, major: 8 });
  const ministry = definePlugin({
    id: "ministry",
    title: text("部", "Ministry"),
    version: "1.0.0",
    apiVersion: 1,
    extends: [nationAs()],
    documents: [rules],
    define: [own],
    overlay: [replace(level, own, how)],
  });
  const [before, after] = [compose([nationAs()]), compose([ministry])];
  expect(levelAt(after, undefined, 8).value).toBe("major");
  const found = compareDefinitions({ book: before, id: level.id }, { book: after, id: level.id });
  expect(found.map((d) => d.status)).toContain("differs");
  expect(found.filter((d) => d.status === "equal").map((d) => d.span.to)).toEqual(["2019-12-31"]);
});

test("a circle through an old id is one, in code and in JSON", () => {
  const now = levelOf("accident/grade", { larger: 3, major: 10 }, { cites: law.article(3) });
  const nation = definePlugin({
    id: "nation",
    title: text("国家", "Nation"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [law],
    define: [now],
    renamed: [rename("accident/level", now, { on: "2021-01-01" })],
  });
  const round = decision({
    id: "city/level",
    title: text("等级", "Level"),
    cites: rules.article(7),
    about: record(accidents),
    law: "event",
    outcomes: level.data.outcomes as never,
    combine: "gravest",
    rows: (a) => [{ when: now.of(a).atLeast("larger"), then: "major" }],
    examples: [{ ...example, expect: "ordinary" }],
  });
  const overlay = replace(level, round as never, how);
  const city = regionAs("city", "511900", {
    extends: [nation],
    documents: [rules],
    define: [round],
    overlay: [overlay],
  });
  expect(told(city).map((t) => t.split(" ")[0])).toEqual(["cycle"]);
  expect(() => readPlugin(writePlugin(city), { among: [nation] })).toThrow(/cycle/);
});

describe("moves of a table", () => {
  const table = parameterTable({
    id: "nation/table",
    of: count(text("线", "line")),
    by: [{ title: text("类", "class"), members: { a: text("甲", "a"), b: text("乙", "b") } }],
    moves: { may: "tighten", stricter: "lower" },
    history: [
      { from: "2023-01-01", values: { a: 4, b: 20 }, cites: law.article(6) },
      { from: "2007-06-01", to: "2022-12-31", values: { a: 10, b: 20 }, cites: law.article(5) },
    ],
  });
  const moves = [
    move(table, { values: { a: 8 }, ...how }),
    move(table, { values: { b: 15 }, because: how.because, cites: rules.article(9) }),
  ];
  const city = (overlay: readonly Move[]) =>
    regionAs("city", "511900", { extends: [nationAs(level, table)], documents: [rules], overlay });

  test("are the same book in whatever order they are written, and read back", () => {
    const book = compose([city(moves)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(moves, { minLength: 2 }), (shuffled) => {
        const again = compose([city(shuffled)]);
        expect([again.meaning, again.edition]).toEqual([book.meaning, book.edition]);
        expect(again.history(table.id, "511900")).toEqual(book.history(table.id, "511900"));
      }),
    );
    expect(readRulebook(writeRulebook(book)).meaning).toBe(book.meaning);
  });

  test("are cited for the values that they made; the others stay by their own clause", () => {
    const history = compose([city(moves.slice(0, 1))]).history(table.id, "511900");
    expect(history.map(({ values, cites }) => [values, cites])).toEqual([
      [{ a: "4", b: "20" }, [law.article(6)]],
      [{ a: "8", b: "20" }, [rules.article(7), law.article(5)]],
      [{ a: "10", b: "20" }, [law.article(5)]],
    ]);
  });

  test("that the rule above overtakes are told, until the region moves it again", () => {
    expect(notesOf(city(moves))).toEqual(["overtaken nation/table(a)"]);
    const again = move(table, { values: { a: 3 }, ...how, from: "2023-01-01" });
    expect(notesOf(city([...moves, again]))).toEqual([]);
  });

  test("say values by key, and other moves one value", () => {
    const one = { ...moves[0], value: "3" } as Move;
    const { values: _, ...none } = moves[0] as Move;
    for (const wrong of [one, none as Move]) {
      expect(told(city([wrong]))).toEqual(["bad-overlay-value nation/table"]);
    }
  });
});

test("a change without its source is a problem, not a crash", () => {
  const own = levelOf("city/level", { larger: 2, major: 8 });
  const bare = replace(level, own, { because: how.because, from: "2020-01-01" } as never);
  expect(told(cityWith(own, { overlay: [bare] }))).toEqual(["overlay-unsourced accident/level"]);
  expect(facts.trade).toBe("coal");
});
