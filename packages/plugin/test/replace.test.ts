import {
  all,
  count,
  decision,
  judge,
  ordered,
  parameter,
  prepare,
  record,
  runExamples,
  text,
  unordered,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, safeCompose } from "../src/index.js";
import { readRulebook, writeRulebook } from "../src/json.js";
import { type Plugin, type PluginWritten, replace } from "../src/v1.js";
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

/** A region's level, whose lines lie at its own numbers. */
const local = (id: string, larger: number, major: number, more?: Parameters<typeof levelOf>[2]) =>
  levelOf(`${id}/level`, { larger, major }, more);

/** A region that puts its level in the place of the nation's. */
const regional = (
  id: string,
  region: string,
  own: ReturnType<typeof levelOf>,
  {
    exempt,
    from,
    to,
    ...more
  }: Partial<PluginWritten> & { readonly exempt?: true; readonly from?: string; readonly to?: string } = {},
): Plugin =>
  regionAs(id, region, {
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
    ...more,
  });

const city = regional("city", "511900", local("city", 2, 8));
const book = compose([city]);

describe("a region's decision in the place of the nation's", () => {
  test("answers in the region and below it, from its first day on, and nowhere else", () => {
    expect([1, 2, 7, 8].map((n) => levelAt(book, "511902", n).value)).toEqual([
      "ordinary",
      "larger",
      "larger",
      "major",
    ]);
    expect([2, 3, 9, 10].map((n) => levelAt(book, "330100", n).value)).toEqual([
      "ordinary",
      "larger",
      "larger",
      "major",
    ]);
    expect(levelAt(book, "511900", 8, { happenedOn: "2019-12-31" }).value).toBe("larger");
    expect(levelAt(book, "511900", 8, { happenedOn: "2020-01-01" }).value).toBe("major");
  });

  test("leaves both possible where the region is not known, and certain what both say", () => {
    expect(levelAt(book, undefined, 8)).toMatchObject({
      value: null,
      possible: ["larger", "major"],
      missing: ["region"],
    });
    expect(levelAt(book, undefined, 10).value).toBe("major");
  });

  test("bounds what facts are missing", () => {
    expect(levelAt(book, "511900", undefined)).toMatchObject({
      atLeast: "ordinary",
      atMost: "major",
      missing: ["deaths"],
    });
  });

  test("narrowed by its own test, it leaves the nation's to the rest; open, both are possible", () => {
    const coal = compose([regional("city", "511900", local("city", 2, 8, { coalOnly: true }))]);
    expect(levelAt(coal, "511900", 8).value).toBe("major");
    expect(levelAt(coal, "511900", 8, { trade: "other" }).value).toBe("larger");
    expect(levelAt(coal, "511900", 8, { trade: null })).toMatchObject({
      possible: ["larger", "major"],
      missing: ["trade"],
    });
  });

  test("the narrower region answers before the wider", () => {
    const county = regional("county", "511902", local("county", 1, 5), { extends: [city] });
    const nested = compose([county]);
    expect([levelAt(nested, "511902", 5).value, levelAt(nested, "511921", 5).value]).toEqual(["major", "larger"]);
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
    expect([read.meaning, levelAt(read, "511902", 8).value]).toEqual([book.meaning, "major"]);
  });

  test("an exempted one answers milder too", () => {
    const milder = compose([regional("city", "511900", local("city", 5, 20), { exempt: true })]);
    expect([4, 10].map((n) => levelAt(milder, "511900", n).value)).toEqual(["ordinary", "larger"]);
  });

  test("a later floor holds: of both the graver is taken, whatever the region says", () => {
    const later = levelOf(
      "accident/level",
      { major: 5, from: "2022-01-01" },
      {
        cites: law.article(3),
        before: [{ larger: 3, major: 10, from: "2007-06-01", to: "2021-12-31" }],
      },
    );
    const own = local("city", 2, 8);
    const overtaken = compose([
      regional("city", "511900", own, { extends: [nationAs(later)], overlay: [replace(later, own, how)] }),
    ]);
    const on = (happenedOn: string) => levelAt(overtaken, "511900", 5, { happenedOn }).value;
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
        const composed = safeCompose([regional("city", "511900", local("city", larger, major))]);
        const sound = larger <= 3 && major <= 10;
        expect("rulebook" in composed).toBe(sound || major <= 3);
        if (!("rulebook" in composed)) return;
        const order = Object.keys(levels);
        const own = judge(prepare(composed.rulebook, "city/level", { ...facts, deaths }, { in: "511900" })).value ?? "";
        const nations = levelAt(composed.rulebook, "330100", deaths).value ?? "";
        const graver = order[Math.max(order.indexOf(own), order.indexOf(nations))];
        expect(levelAt(composed.rulebook, "511900", deaths).value).toBe(graver);
        const bounds = levelAt(composed.rulebook, "511900", undefined);
        expect(bounds.possible ?? [bounds.value]).toContain(graver);
      }),
    );
  });
});

describe("compose refuses", () => {
  test("one that is milder for any facts, with the facts and the clause", () => {
    expect(refusals(regional("city", "511900", local("city", 2, 11)))).toEqual([
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
    ["loosens", () => regional("county", "511902", local("county", 3, 9), { extends: [city] })],
    [
      "not-a-decision",
      () =>
        regional("city", "511900", local("city", 2, 8), {
          overlay: [{ ...replace(level, local("city", 2, 8), how), target: "city/line" }],
          define: [local("city", 2, 8), line],
        }),
    ],
    ["unknown-target", () => regional("city", "511900", local("city", 2, 8), { extends: [] })],
    ["unknown-definition", () => regional("city", "511900", local("city", 2, 8), { define: [] })],
    ["target-not-in-force", () => regional("city", "511900", local("city", 2, 8), { from: "2000-01-01" })],
    [
      "exempt-by-itself",
      () =>
        regional("city", "511900", local("city", 5, 20), {
          overlay: [replace(level, local("city", 5, 20), { ...how, exempt: rules.article(9) })],
        }),
    ],
    [
      "replaces-another-question",
      () => regional("city", "511900", unlike as never, { overlay: [replace(level, unlike, how)] }),
    ],
    ["cycle", () => regional("city", "511900", round, { overlay: [replace(level, round, how)] })],
  ])("%s", (code, plugin) => {
    expect([...new Set(refusals(plugin()).map((d) => d.code))]).toEqual([code]);
  });

  test("two in one region at one time, and lets one follow the other", () => {
    const [one, other] = [local("city", 2, 8), local("city-too", 2, 7)];
    const [first, second] = [
      regional("city", "511900", one, { to: "2020-12-31" }),
      regional("city-too", "511900", other, { from: "2021-01-01" }),
    ];
    expect(refusals(first, regional("city-too", "511900", other)).map((d) => d.code)).toEqual(["overlays-collide"]);
    const both = compose([first, second]);
    expect(levelAt(both, "511900", 7).value).toBe("major");
    expect(levelAt(both, "511900", 7, { happenedOn: "2020-12-31" }).value).toBe("larger");
  });

  test("a target that says something else on the first day than when it was written against", () => {
    const changed = levelOf("accident/level", { major: 9 }, { cites: law.article(3) });
    const own = local("city", 2, 8);
    expect(
      refusals(
        regional("city", "511900", own, { extends: [nationAs(changed)], overlay: [replace(level, own, how)] }),
      ).map((d) => d.code),
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
