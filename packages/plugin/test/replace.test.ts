import {
  all,
  always,
  choice,
  count,
  decision,
  judge,
  kind,
  ordered,
  parameter,
  prepare,
  record,
  runExamples,
  source,
  text,
  unordered,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, type Diagnostic, safeCompose } from "../src/index.js";
import { readRulebook, writeRulebook } from "../src/json.js";
import { definePlugin, type Plugin, type PluginWritten, replace } from "../src/v1.js";

const law = source({ id: "law", type: "law", title: text("法", "Law"), from: "2007-06-01", verified: true });
const rules = source({ id: "rules", type: "rule", title: text("办法", "Rules"), from: "2020-01-01", verified: true });

const trades = { coal: text("煤矿", "coal"), other: text("其他", "other") };
const accidents = kind("accidents", text("事故", "Accidents"), {
  deaths: count(text("死亡人数", "deaths")),
  trade: choice(text("行业", "trade"), trades),
});
const levels = {
  ordinary: text("一般", "ordinary"),
  larger: text("较大", "larger"),
  major: text("重大", "major"),
} as const;
const facts = { happenedOn: "2021-01-01", trade: "coal" } as const;
const example = { name: text("例", "example"), facts: { ...facts, deaths: 0 } };

const level = decision({
  id: "accident/level",
  title: text("等级", "Level"),
  cites: law.article(3),
  about: record(accidents),
  law: "event",
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (a) => [
    { when: a.deaths.atLeast(10), then: "major" },
    { when: a.deaths.atLeast(3), then: "larger" },
    { otherwise: "ordinary" },
  ],
  examples: [{ ...example, expect: "ordinary" }],
});
const nation = definePlugin({
  id: "nation",
  title: text("国家", "Nation"),
  version: "1.0.0",
  apiVersion: 1,
  documents: [law],
  define: [level],
});

/** A region's level, whose lines lie at its own numbers. */
const levelAt = (id: string, larger: number, major: number, coalOnly = false) =>
  decision({
    id: `${id}/level`,
    title: text("本地等级", "Local level"),
    cites: rules.article(7),
    about: record(accidents),
    law: "event",
    outcomes: ordered(levels),
    combine: "gravest",
    appliesWhen: (a) => (coalOnly ? a.trade.is("coal") : always),
    rows: (a) => [
      { when: a.deaths.atLeast(major), then: "major" },
      { when: a.deaths.atLeast(larger), then: "larger" },
      { otherwise: "ordinary" },
    ],
    examples: [{ ...example, expect: "ordinary" }],
  });

const how = { because: text("本地从严", "stricter here"), cites: rules.article(7) };
const regional = (
  id: string,
  region: string,
  own: ReturnType<typeof levelAt>,
  more: Partial<PluginWritten> & { readonly exempt?: boolean; readonly from?: string; readonly to?: string } = {},
): Plugin => {
  const { exempt, from, to, ...rest } = more;
  return definePlugin({
    id,
    title: text(id, id),
    region,
    version: "1.0.0",
    apiVersion: 1,
    extends: [nation],
    documents: id === "city" ? [rules] : [],
    define: [own],
    overlay: [
      replace(level, own, {
        ...how,
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        ...(exempt ? { exempt: law.article(45) } : {}),
      }),
    ],
    ...rest,
  });
};

const city = regional("city", "511900", levelAt("city", 2, 8));
const book = compose([city]);

const at = (of: ReturnType<typeof compose>, place: string | undefined, deaths: number | undefined, more: object = {}) =>
  judge(
    prepare(
      of,
      "accident/level",
      { ...facts, ...(deaths === undefined ? {} : { deaths }), ...more },
      {
        ...(place === undefined ? {} : { in: place }),
      },
    ),
  );
const refusals = (plugins: readonly Plugin[]): readonly Diagnostic[] => {
  const composed = safeCompose(plugins);
  return "diagnostics" in composed ? composed.diagnostics : [];
};

describe("a region's decision in the place of the nation's", () => {
  test("answers in the region and below it, from its first day on, and nowhere else", () => {
    expect([1, 2, 7, 8].map((n) => at(book, "511902", n).value)).toEqual(["ordinary", "larger", "larger", "major"]);
    expect([2, 3, 9, 10].map((n) => at(book, "330100", n).value)).toEqual(["ordinary", "larger", "larger", "major"]);
    expect(at(book, "511900", 8, { happenedOn: "2019-12-31" }).value).toBe("larger");
    expect(at(book, "511900", 8, { happenedOn: "2020-01-01" }).value).toBe("major");
  });

  test("leaves both possible where the region is not known, and certain what both say", () => {
    expect(at(book, undefined, 8)).toMatchObject({ value: null, possible: ["larger", "major"], missing: ["region"] });
    expect(at(book, undefined, 10).value).toBe("major");
  });

  test("bounds what facts are missing", () => {
    expect(at(book, "511900", undefined)).toMatchObject({ atLeast: "ordinary", atMost: "major", missing: ["deaths"] });
  });

  test("narrowed by its own test, it leaves the nation's to the rest; open, both are possible", () => {
    const coal = compose([regional("city", "511900", levelAt("city", 2, 8, true))]);
    expect(at(coal, "511900", 8).value).toBe("major");
    expect(at(coal, "511900", 8, { trade: "other" }).value).toBe("larger");
    expect(at(coal, "511900", 8, { trade: null })).toMatchObject({ possible: ["larger", "major"], missing: ["trade"] });
  });

  test("the narrower region answers before the wider", () => {
    const county = regional("county", "511902", levelAt("county", 1, 5), { extends: [city] });
    const nested = compose([county]);
    expect([at(nested, "511902", 5).value, at(nested, "511921", 5).value]).toEqual(["major", "larger"]);
  });

  test("is explained and cited as what it is", () => {
    const { interpreter, data, subject, period } = prepare(
      book,
      "accident/level",
      { ...facts, deaths: 8 },
      { in: "511900" },
    );
    expect(interpreter.decidingContext(data, subject, period).data.id).toBe("city/level");
    const national = prepare(book, "accident/level", { ...facts, deaths: 8 }, { in: "330100" });
    expect(national.interpreter.decidingContext(data, national.subject, period).data.id).toBe("accident/level");
  });

  test("the nation's own examples are still judged outside all regions", () => {
    expect(runExamples(book, level.data)).toEqual([]);
  });

  test("goes through JSON", () => {
    const read = readRulebook(writeRulebook(book));
    expect([read.meaning, at(read, "511902", 8).value]).toEqual([book.meaning, "major"]);
  });

  test("an exempted one answers milder too", () => {
    const milder = compose([regional("city", "511900", levelAt("city", 5, 20), { exempt: true })]);
    expect([4, 10].map((n) => at(milder, "511900", n).value)).toEqual(["ordinary", "larger"]);
  });

  test("a later floor holds: of both the graver is taken, whatever the region says", () => {
    const later = decision({
      id: "accident/level",
      title: text("等级", "Level"),
      about: record(accidents),
      law: "event",
      outcomes: ordered(levels),
      combine: "gravest",
      from: "2022-01-01",
      cites: law.article(4),
      rows: (a) => [{ when: a.deaths.atLeast(5), then: "major" }],
      before: [
        {
          from: "2007-06-01",
          to: "2021-12-31",
          cites: law.article(3),
          rows: (a) => [
            { when: a.deaths.atLeast(10), then: "major" },
            { when: a.deaths.atLeast(3), then: "larger" },
          ],
        },
      ],
      examples: [{ ...example, expect: "ordinary" }],
    });
    const own = levelAt("city", 2, 8);
    const nationLater = definePlugin({
      id: "nation",
      title: text("国家", "Nation"),
      version: "2.0.0",
      apiVersion: 1,
      documents: [law],
      define: [later],
    });
    const overtaken = compose([
      regional("city", "511900", own, { extends: [nationLater], overlay: [replace(later, own, how)] }),
    ]);
    const on = (happenedOn: string) => at(overtaken, "511900", 5, { happenedOn }).value;
    expect([on("2021-12-31"), on("2022-01-01")]).toEqual(["larger", "major"]);
    expect(overtaken.notes).toMatchObject([
      {
        code: "overtaken",
        subject: "city/level",
        found: { zh: "死亡人数5人：上级规定为重大，本规则为较大（2022-01-01 起）" },
      },
    ]);
  });

  test("whatever both say, the answer is never milder than the nation's, and equals the region's where that is stricter", () => {
    const number = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(number, number, number, (larger, major, deaths) => {
        const composed = safeCompose([regional("city", "511900", levelAt("city", larger, major))]);
        const sound = larger <= 3 && major <= 10;
        expect("rulebook" in composed).toBe(sound || major <= 3);
        if (!("rulebook" in composed)) return;
        const order = Object.keys(levels);
        const own = judge(prepare(composed.rulebook, "city/level", { ...facts, deaths }, { in: "511900" })).value ?? "";
        const nations = at(composed.rulebook, "330100", deaths).value ?? "";
        const graver = order[Math.max(order.indexOf(own), order.indexOf(nations))];
        expect(at(composed.rulebook, "511900", deaths).value).toBe(graver);
        const bounds = at(composed.rulebook, "511900", undefined);
        expect(bounds.possible ?? [bounds.value]).toContain(graver);
      }),
    );
  });
});

describe("compose refuses", () => {
  test("one that is milder for any facts, with the facts and the clause", () => {
    expect(refusals([regional("city", "511900", levelAt("city", 2, 11))])).toEqual([
      {
        code: "loosens",
        plugins: ["city"],
        subject: "city/level",
        expected: text("不轻于 accident/level 的结果：《法》第三条", "nothing milder than accident/level: Law, art. 3"),
        found: text(
          "死亡人数10人：上级规定为重大，本规则为较大",
          "deaths 10 persons: major by the rule above, larger by this one",
        ),
        todo: text(
          "地方只能从严：改正条件，或引用授权放宽的上位法",
          "A region may only tighten: mend the tests, or cite the law that exempts it.",
        ),
      },
    ]);
  });

  test.each<readonly [string, () => Plugin]>([
    ["loosens", () => regional("county", "511902", levelAt("county", 3, 9), { extends: [city] })],
    [
      "not-a-decision",
      () =>
        regional("city", "511900", levelAt("city", 2, 8), {
          overlay: [{ ...replace(level, levelAt("city", 2, 8), how), target: "city/line" }],
          define: [levelAt("city", 2, 8), line],
        }),
    ],
    ["unknown-target", () => regional("city", "511900", levelAt("city", 2, 8), { extends: [] })],
    ["unknown-definition", () => regional("city", "511900", levelAt("city", 2, 8), { define: [] })],
    ["target-not-in-force", () => regional("city", "511900", levelAt("city", 2, 8), { from: "2000-01-01" })],
    [
      "exempt-by-itself",
      () =>
        regional("city", "511900", levelAt("city", 5, 20), {
          overlay: [replace(level, levelAt("city", 5, 20), { ...how, exempt: rules.article(9) })],
        }),
    ],
    [
      "replaces-another-question",
      () => regional("city", "511900", unlike as never, { overlay: [replace(level, unlike, how)] }),
    ],
    ["cycle", () => regional("city", "511900", round, { overlay: [replace(level, round, how)] })],
  ])("%s", (code, plugin) => {
    expect([...new Set(refusals([plugin()]).map((d) => d.code))]).toEqual([code]);
  });

  test("two in one region at one time, and lets one follow the other", () => {
    const [one, other] = [levelAt("city", 2, 8), levelAt("city-too", 2, 7)];
    const [first, second] = [
      regional("city", "511900", one, { to: "2020-12-31" }),
      regional("city-too", "511900", other, { from: "2021-01-01" }),
    ];
    expect(refusals([first, regional("city-too", "511900", other)]).map((d) => d.code)).toEqual(["overlays-collide"]);
    const both = compose([first, second]);
    expect(at(both, "511900", 7).value).toBe("major");
    expect(at(both, "511900", 7, { happenedOn: "2020-12-31" }).value).toBe("larger");
  });

  test("a target that says something else on the first day than when it was written against", () => {
    const changed = decision({
      id: "accident/level",
      title: text("等级", "Level"),
      cites: law.article(3),
      about: record(accidents),
      law: "event",
      outcomes: ordered(levels),
      combine: "gravest",
      rows: (a) => [{ when: a.deaths.atLeast(9), then: "major" }],
      examples: [{ ...example, expect: "ordinary" }],
    });
    const own = levelAt("city", 2, 8);
    const nationToo = definePlugin({
      id: "nation",
      title: text("国家", "Nation"),
      version: "2.0.0",
      apiVersion: 1,
      documents: [law],
      define: [changed],
    });
    expect(
      refusals([regional("city", "511900", own, { extends: [nationToo], overlay: [replace(level, own, how)] })]).map(
        (d) => d.code,
      ),
    ).toEqual(["target-differs"]);
  });
});

const line = parameter({
  id: "city/line",
  of: count(text("线", "line")),
  history: [{ value: 3, cites: rules.article(1) }],
});

const unlike = decision({
  id: "city/level",
  title: text("本地等级", "Local level"),
  cites: rules.article(7),
  about: record(accidents),
  law: "event",
  outcomes: unordered(levels),
  combine: "every",
  rows: (a) => [{ when: all(a.deaths.atLeast(1)), then: "larger" }],
  examples: [{ ...example, expect: { certain: [] } }],
});

const round = decision({
  id: "city/level",
  title: text("本地等级", "Local level"),
  cites: rules.article(7),
  about: record(accidents),
  law: "event",
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (a) => [{ when: level.of(a).atLeast("larger"), then: "major" }],
  examples: [{ ...example, expect: "ordinary" }],
});
