import {
  type AnyDefinition,
  all,
  choice,
  count,
  counted,
  decision,
  indicator,
  inPeriod,
  kind,
  type NumberTerm,
  ordered,
  ownRecords,
  parameter,
  parameterTable,
  record,
  source,
  type Terms,
  text,
  unitIn,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  type AnswersCompared,
  compose,
  type DefinitionChange,
  diffRulebooks,
  type Plugin,
  type RulebookDiff,
} from "../src/index.js";
import { definePlugin, move, rename, replace, retire } from "../src/v1.js";

const law = source({
  id: "law",
  type: "law",
  title: text("条例", "the regulation"),
  from: "2007-06-01",
  verified: true,
});
const rules = source({
  id: "rules",
  type: "rule",
  title: text("办法", "the measures"),
  from: "2020-01-01",
  verified: true,
});
const accidents = kind("accidents", text("事故", "accidents"), {
  deaths: count(text("死亡人数", "deaths")),
  sector: choice(text("行业", "sector"), { coal: text("煤矿", "coal mine"), other: text("其他", "other") }),
});
const levels = { low: text("一般", "ordinary"), mid: text("较大", "larger"), high: text("重大", "major") };
const common = { about: record(accidents), law: "event" as const, cites: law.article(3) };
const shown = [
  { name: text("例", "a case"), facts: { happenedOn: "1999-01-01" }, expect: { notApplicable: true as const } },
];

const line = (value: number, id = "nation/line") =>
  parameter({
    id,
    of: count(text("重大线", "major from")),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from: "2007-06-01", value, cites: law.article(4) }],
  });

const level = (from: number | NumberTerm, more: object = {}) =>
  decision({
    ...common,
    id: "nation/level",
    title: text("事故等级", "accident level"),
    outcomes: ordered(levels),
    combine: "gravest",
    rows: (a) => [
      { when: a.deaths.atLeast(from), then: "high" },
      { when: a.deaths.atLeast(3), then: "mid" },
    ],
    examples: shown,
    ...more,
  });

const duty = (of: ReturnType<typeof level>, from: "mid" | "high") =>
  decision({
    ...common,
    id: "nation/duty",
    title: text("上报", "report"),
    outcomes: ordered({ none: text("不报", "none"), report: text("上报", "report") }),
    combine: "gravest",
    rows: (a) => [{ when: of.of(a).atLeast(from), then: "report" }],
    examples: shown,
  });

const graveInYear = (of: ReturnType<typeof level>) =>
  indicator({
    id: "nation/grave",
    title: text("年内重大事故起数", "major accidents in the year"),
    cites: law.article(5),
    about: unitIn("year"),
    over: accidents,
    link: ownRecords,
    window: inPeriod(),
    where: (a) => of.of(a).atLeast("high"),
    fold: counted(),
    examples: [
      {
        name: text("死亡9人一起", "one with 9 deaths"),
        facts: { id: "u", kind: "county" },
        period: "2010",
        judged: "2010-12-31",
        records: { accidents: [{ id: "a", unit: "u", happenedOn: "2010-02-01", deaths: 9 }] },
        expect: 0,
      },
    ],
  });

const nation = (define: readonly AnyDefinition[], more: Partial<Parameters<typeof definePlugin>[0]> = {}): Plugin =>
  definePlugin({
    id: "nation",
    title: text("国家规定", "national law"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [law],
    define,
    ...more,
  });

const between = (
  left: readonly Plugin[],
  right: readonly Plugin[],
  where: { left?: string; right?: string } = {},
): RulebookDiff =>
  diffRulebooks(
    { rulebook: compose(left), ...(where.left ? { region: where.left } : {}) },
    { rulebook: compose(right), ...(where.right ? { region: where.right } : {}) },
  );

const changesIn = (diff: RulebookDiff) => diff.definitions.map(({ id, change }) => `${change} ${id}`);
const of = (diff: RulebookDiff, id: string): DefinitionChange => {
  const found = diff.definitions.find((d) => d.id === id);
  if (!found) throw new RangeError(id);
  return found;
};
const facts = (change: DefinitionChange) =>
  "differences" in change
    ? change.differences.map((d) =>
        d.status === "differs" ? `${d.facts.zh}：${d.left.said.zh} → ${d.right.said.zh}` : d.status,
      )
    : [];

describe("one rulebook and another", () => {
  test("that say the same are proved to", () => {
    const diff = between([nation([level(10)])], [nation([level(10)])]);
    expect(diff).toMatchObject({
      verdict: "same",
      plugins: [],
      documents: [],
      fields: [],
      definitions: [],
      same: [{ id: "nation/level" }],
    });
  });

  test("words that changed change no answer", () => {
    const titled = level(10, { title: text("生产安全事故等级", "accident level"), cites: law.article(30) });
    const diff = between([nation([level(10)])], [nation([titled], { version: "1.0.1" })]);
    expect(diff.verdict).toBe("same");
    expect(diff.definitions).toEqual([
      {
        change: "reworded",
        id: "nation/level",
        kind: "decision",
        title: text("事故等级", "accident level"),
        parts: ["title", "source"],
      },
    ]);
    expect(diff.plugins).toMatchObject([{ id: "nation", left: { version: "1.0.0" }, right: { version: "1.0.1" } }]);
  });

  test("rows that changed are told with facts and the clause of both sides", () => {
    const diff = between([nation([level(10)])], [nation([level(8, { cites: law.article(7) })])]);
    expect(diff.verdict).toBe("differs");
    expect(of(diff, "nation/level")).toMatchObject({
      change: "rows",
      verdict: "differs",
      parts: ["rows"],
      differences: [
        {
          way: "stricter",
          reach: { zh: "死亡人数8至9人" },
          left: { said: levels.mid, cites: [{ place: { zh: "第三条" } }] },
          right: { said: levels.high, cites: [{ place: { zh: "第七条" } }] },
        },
      ],
      statements: { left: { zh: expect.stringContaining("10人") }, right: { zh: expect.stringContaining("8人") } },
    });
  });

  test("rows that are written otherwise and say the same are proved to", () => {
    const other = level(10, {
      rows: (a: Terms<typeof accidents>) => [
        { when: all(a.deaths.moreThan(2), a.deaths.below(10)), then: "mid" },
        { when: a.deaths.moreThan(9), then: "high" },
      ],
    });
    const diff = between([nation([level(10), duty(level(10), "mid")])], [nation([other, duty(other, "mid")])]);
    expect(diff.verdict).toBe("same");
    // What builds on it need not be looked at then.
    expect(changesIn(diff)).toEqual(["rows nation/level"]);
  });

  test("what builds on a change is named with the way down to it, and looked at end to end", () => {
    const book = (n: number) => [nation([level(n), duty(level(n), "high"), graveInYear(level(n))])];
    const diff = between(book(10), book(8));
    expect(changesIn(diff)).toEqual(["below nation/duty", "below nation/grave", "rows nation/level"]);
    const asked = of(diff, "nation/duty") as AnswersCompared;
    expect(asked.chains).toEqual([[{ id: "nation/level", title: text("事故等级", "accident level") }]]);
    expect(facts(asked)).toEqual(["死亡人数8人：不报 → 上报"]);
    // Records of others have no cells, but the worked example comes out otherwise.
    expect(of(diff, "nation/grave")).toMatchObject({
      verdict: "differs",
      differences: [],
      examples: [
        { name: { zh: "死亡9人一起" }, left: { outcome: { value: "0" } }, right: { outcome: { value: "1" } } },
      ],
    });
  });

  test("what builds on a change and answers the same is proved to", () => {
    const book = (n: number) => [nation([level(n), duty(level(n), "mid")])];
    expect(of(between(book(10), book(8)), "nation/duty")).toMatchObject({ change: "below", verdict: "same" });
  });

  test("a parameter is told by its values, and what asks it by its answers", () => {
    const book = (n: number) => [nation([line(n), level(line(n).value)])];
    const diff = between(book(10), book(8));
    expect(of(diff, "nation/line")).toMatchObject({
      change: "values",
      parts: ["values"],
      values: [
        {
          span: { from: "2007-06-01" },
          way: "stricter",
          left: { value: "10", said: { zh: "10人" }, cites: [{ place: { zh: "第四条" } }] },
          right: { value: "8", said: { zh: "8人" } },
        },
      ],
    });
    expect(of(diff, "nation/level")).toMatchObject({ change: "below", chains: [[{ id: "nation/line" }]] });
    expect(facts(of(diff, "nation/level"))).toEqual(["死亡人数8人：较大 → 重大"]);
    expect(of(between(book(8), book(10)), "nation/line")).toMatchObject({ values: [{ way: "laxer" }] });
  });

  test("of a table the values of the keys that moved are told", () => {
    const windows = (coal: number, other: number) =>
      parameterTable({
        id: "nation/window",
        of: count(text("时限", "window"), { unit: "hour" }),
        by: [
          { title: text("行业", "sector"), members: { coal: text("煤矿", "coal mine"), other: text("其他", "other") } },
        ],
        moves: { may: "tighten", stricter: "lower" },
        history: [
          { from: "2015-01-01", values: { coal, other }, cites: law.article(9) },
          { from: "2007-06-01", to: "2014-12-31", values: { coal: 2, other: 4 }, cites: law.article(9) },
        ],
      });
    expect(of(between([nation([windows(2, 4)])], [nation([windows(1, 4)])]), "nation/window")).toMatchObject({
      values: [
        {
          span: { from: "2015-01-01" },
          key: { zh: "煤矿" },
          way: "stricter",
          left: { said: { zh: "2小时" } },
          right: { said: { zh: "1小时" } },
        },
      ],
    });
  });

  test("definitions that only one has are listed, and the tombstone of one that was put out of use", () => {
    const gone = retire("nation/duty", { on: "2024-01-01", because: text("并入等级", "part of the level now") });
    const diff = between(
      [nation([level(10), duty(level(10), "mid")])],
      [nation([level(10), line(5)], { retired: [gone] })],
    );
    expect(changesIn(diff)).toEqual(["removed nation/duty", "added nation/line"]);
    expect(of(diff, "nation/duty")).toMatchObject({
      retired: { on: "2024-01-01" },
      cites: [{ place: { zh: "第三条" } }],
    });
    expect(diff).toMatchObject({ verdict: "differs", same: [{ id: "nation/level" }] });
  });

  test("a definition under another id is the same definition", () => {
    const now = level(10, { id: "nation/accident-level" });
    const asks = (of: ReturnType<typeof level>) => duty(of, "high");
    const diff = between(
      [nation([level(10), asks(level(10))])],
      [nation([now, asks(now)], { renamed: [rename("nation/level", now, { on: "2024-01-01" })] })],
    );
    expect(diff.verdict).toBe("same");
    expect(diff.definitions).toMatchObject([
      { change: "reworded", id: "nation/level", right: "nation/accident-level", parts: ["id"] },
    ]);
  });

  test("a document that only one lists is told", () => {
    const diff = between([nation([level(10)])], [nation([level(10)], { documents: [law, rules] })]);
    expect(diff.documents).toMatchObject([{ id: "rules", right: { title: { zh: "办法" } } }]);
    expect(diff.verdict).toBe("same");
  });

  test("what cannot be analysed is said to be so, and is never the same", () => {
    const one = { value: "1", unit: "person" };
    const by = (product: (a: Terms<typeof accidents>) => NumberTerm) =>
      level(10, {
        rows: (a: Terms<typeof accidents>) => [
          { when: product(a).atLeast({ value: "20", unit: "person*person" }), then: "mid" },
        ],
      });
    const diff = between(
      [nation([by((a) => a.deaths.times(a.deaths.plus(one)))])],
      [nation([by((a) => a.deaths.plus(one).times(a.deaths))])],
    );
    expect(diff).toMatchObject({ verdict: "notAnalysed", same: [] });
    expect(diff.definitions).toMatchObject([
      { change: "rows", verdict: "notAnalysed", differences: [{ status: "notAnalysed" }], examples: [] },
    ]);
  });
});

describe("regions", () => {
  const base = nation([line(10), level(line(10).value), duty(level(line(10).value), "high")]);
  const city = (id: string, region: string, more: Partial<Parameters<typeof definePlugin>[0]>) =>
    definePlugin({
      id,
      title: text(id, id),
      region,
      version: "1.0.0",
      apiVersion: 1,
      extends: [base],
      documents: [rules],
      define: [],
      ...more,
    });
  const because = text("从严", "stricter");

  test("a value that a region moves is looked at in that region", () => {
    const moved = city("a-city", "990100", {
      overlay: [move(line(10), { value: 8, because, cites: rules.article(1) })],
    });
    const diff = between([base], [moved]);
    expect(diff.right.region).toBe("990100");
    expect(of(diff, "nation/line")).toMatchObject({
      values: [
        { span: { from: "2020-01-01" }, way: "stricter", right: { value: "8", cites: [{ place: { zh: "第一条" } }] } },
      ],
    });
    expect(facts(of(diff, "nation/level"))).toEqual(["equal", "死亡人数8人：较大 → 重大"]);
    expect(facts(of(diff, "nation/duty"))).toEqual(["equal", "死亡人数8人：不报 → 上报"]);
    expect(between([base], [moved], { right: "980000" }).definitions).toEqual([]);
  });

  test("a decision that a region puts in the place of another is what counts there", () => {
    const own = level(5, { id: "a-city/level", cites: rules.article(2), from: "2020-01-01" });
    const replaced = city("a-city", "990100", {
      define: [own],
      overlay: [replace(level(line(10).value), own, { because, cites: rules.article(2) })],
    });
    const diff = between([base], [replaced]);
    expect(changesIn(diff)).toEqual(["added a-city/level", "below nation/duty", "rows nation/level"]);
    expect(of(diff, "nation/level")).toMatchObject({ parts: ["replacement"], chains: [[{ id: "a-city/level" }]] });
    expect(facts(of(diff, "nation/level"))).toEqual(["equal", "死亡人数5人：较大 → 重大"]);
    expect(facts(of(diff, "nation/duty"))).toEqual(["equal", "死亡人数5人：不报 → 上报"]);
  });

  test("cities are compared by what they call their rules", () => {
    const of = (id: string, region: string, n: number) => {
      const own = level(line(n, `${id}/line`).value, { id: `${id}/level`, title: text("本市等级", "level here") });
      return city(id, region, { define: [line(n, `${id}/line`), own], documents: [law] });
    };
    const diff = between([of("a-city", "990100", 8)], [of("b-city", "980100", 5)]);
    expect(diff).toMatchObject({ left: { region: "990100" }, right: { region: "980100" } });
    expect(diff.definitions).toMatchObject([
      { id: "a-city/level", right: "b-city/level", change: "below" },
      { id: "a-city/line", right: "b-city/line", change: "values", values: [{ way: "stricter" }] },
    ]);
    expect(facts(diff.definitions[0] as DefinitionChange)).toEqual(["死亡人数5人：较大 → 重大"]);
    // What has a namesake that says the same is the same, whatever its sources.
    const alike = between([of("a-city", "990100", 8)], [of("b-city", "980100", 8)]);
    expect(alike.verdict).toBe("same");
    expect(alike.definitions).toEqual([]);
    expect(alike.same).toContainEqual({ id: "a-city/line", right: "b-city/line", title: text("重大线", "major from") });
  });
});
