import { describe, expect, test } from "vitest";
import {
  all,
  amount,
  any,
  type Book,
  bookOf,
  type CheckFinding,
  type CheckOptions,
  checkBook,
  choice,
  count,
  type DecisionData,
  type DefinitionData,
  decide,
  decision,
  kind,
  type ListedBook,
  money,
  not,
  ordered,
  type ParameterVersion,
  parameter,
  prepare,
  type QuantityData,
  quantity,
  record,
  source,
  sum,
  type Terms,
  text,
  yesNo,
  yuan,
} from "../src/index.js";

const title = text("试", "test");
const law = source({ id: "law", type: "law", title, from: "2000-01-01", verified: true });
const accidents = kind("accidents", text("事故", "Accidents"), {
  deaths: count(text("死亡人数", "deaths")),
  missing: count(text("下落不明人数", "missing persons")),
  injured: count(text("重伤人数", "serious injuries")),
  loss: money(text("直接经济损失", "direct loss")),
  staff: count(text("从业人员", "employees")),
  concealed: yesNo(text("瞒报", "concealment")),
  sector: choice(text("行业", "sector"), { coal: text("煤矿", "coal mine"), other: text("其他", "other") }),
  rate: amount(text("比率", "rate"), { decimals: 1, min: 0, max: 1 }),
});
const levels = { low: text("一般", "ordinary"), mid: text("较大", "larger"), high: text("重大", "major") };
const common = {
  id: "test/level",
  title,
  cites: law.article(3),
  about: record(accidents),
  law: "event" as const,
  examples: [{ name: title, facts: { happenedOn: "1999-01-01" }, expect: { notApplicable: true as const } }],
};
const gravest = { ...common, outcomes: ordered(levels), combine: "gravest" as const };

const listed = (book: Book & { readonly definitions: ReadonlyMap<string, DefinitionData> }): ListedBook => ({
  ...book,
  ids: () => [...book.definitions.keys()],
});

/** Loaded data, which no definition function has looked at. */
function loaded(from: ListedBook, ...data: readonly DefinitionData[]): ListedBook {
  const own = new Map(data.map((d) => [d.id, d]));
  return {
    ...from,
    ids: () => [...new Set([...from.ids(), ...own.keys()])],
    definition: (id) => own.get(id) ?? from.definition(id),
    history: (id, region) => {
      const d = own.get(id);
      return d?.kind === "parameter" ? d.history : from.history(id, region);
    },
  };
}

/** What the checks find, without what is only worth knowing. */
const found = (book: ListedBook, options: CheckOptions = {}): CheckFinding[] =>
  checkBook(book, options).filter((f) => f.code !== "outcome-without-example" && f.code !== "unsourced");

const only = (findings: readonly CheckFinding[]): CheckFinding => {
  expect(findings.map((f) => `${f.code} ${f.part}`)).toHaveLength(1);
  return findings[0] as CheckFinding;
};

describe("rows", () => {
  test("more deaths and a lesser level: the way it mostly goes, and both cells as facts", () => {
    const level = decision({
      ...gravest,
      rows: (a) => [
        { when: a.deaths.atLeast(10), then: "mid" },
        { when: all(a.deaths.atLeast(3), a.deaths.below(10)), then: "high" },
      ],
    });
    const finding = only(found(listed(bookOf(level))));
    expect(finding).toMatchObject({ code: "not-monotone", status: "problem", part: "rows" });
    expect(finding.found.en).toContain("as deaths grows");
    const { rises, falls } = finding.ways as NonNullable<CheckFinding["ways"]>;
    for (const [way, sign] of [
      [rises, 1],
      [falls, -1],
    ] as const) {
      const [before, after] = [way.before, way.after].map(
        (side) => decide(level, { happenedOn: "2010-01-01", ...side.example?.facts }).value as keyof typeof levels,
      ) as [keyof typeof levels, keyof typeof levels];
      const place = (m: keyof typeof levels): number => Object.keys(levels).indexOf(m);
      expect(Math.sign(place(after) - place(before))).toBe(sign);
      expect(levels[before]).toEqual(way.before.outcome);
      expect(levels[after]).toEqual(way.after.outcome);
    }
    expect(falls.after.example?.facts.deaths).toBe("10");
  });

  test("a graver row shadows a milder one, and is named", () => {
    const level = decision({
      ...gravest,
      rows: (a) => [
        { when: a.deaths.atLeast(3), then: "high" },
        { when: a.deaths.atLeast(5), then: "mid" },
      ],
    });
    const finding = only(found(listed(bookOf(level))).filter((f) => f.code !== "outcome-without-row"));
    expect(finding).toMatchObject({ code: "row-never-decides", part: "rows[1]" });
    expect(finding.found).toEqual(text("凡成立时总由第1行决定结果", "whenever it holds row 1 decides"));
  });

  test("rows that hold in the same cases give different outcomes, however they are written", () => {
    const level = decision({
      ...gravest,
      rows: (a) => [
        { when: a.deaths.atLeast(3), then: "mid" },
        { when: not(a.deaths.times(2).below(6)), then: "high" },
      ],
    });
    expect(found(listed(bookOf(level))).map((f) => `${f.code} ${f.part}`)).toEqual(["overlap rows[0]"]);
  });

  test("a row is dead where its facts cannot be: below the least number, between whole ones, beside another fact", () => {
    const level = decision({
      ...gravest,
      rows: (a) => [
        { when: a.deaths.below(0), then: "mid" },
        { when: all(a.deaths.moreThan(2), a.deaths.below(3)), then: "mid" },
        { when: all(a.deaths.atLeast(3), sum(a.deaths, a.missing).below(3)), then: "mid" },
        { when: a.rate.moreThan(1), then: "mid" },
        { when: a.injured.atLeast(10), then: "high" },
        { when: a.loss.atLeast(yuan(1_000_000)), then: "mid" },
      ],
    });
    const dead = found(listed(bookOf(level))).filter((f) => f.status === "problem");
    expect(dead.map((f) => `${f.code} ${f.part}`)).toEqual([0, 1, 2, 3].map((i) => `row-never-holds rows[${i}]`));
  });

  test("a gap is told with the facts that fall into it, and is none where the rule does not apply", () => {
    const written = {
      ...common,
      id: "test/fine",
      unit: "yuan",
      combine: "greatest",
      rows: (a: Terms<typeof accidents>) => [
        { when: all(a.deaths.atLeast(1), a.deaths.below(3)), is: yuan(100) },
        { when: a.deaths.atLeast(3), is: yuan(200) },
      ],
    } as const;
    const open = quantity(written);
    const applying = quantity({ ...written, appliesWhen: (a) => a.deaths.atLeast(1) });
    const gap = found(listed(bookOf(open))).find((f) => f.code === "gap") as CheckFinding;
    expect(gap).toMatchObject({ status: "problem", example: { facts: { deaths: "0" } } });
    expect(found(listed(bookOf(applying))).filter((f) => f.code === "gap")).toEqual([]);
  });

  test("a rule that can never apply", () => {
    const level = decision({
      ...gravest,
      appliesWhen: (a) => all(a.sector.is("coal"), a.sector.is("other")),
      rows: (a) => [
        { when: a.deaths.atLeast(3), then: "mid" },
        { when: a.deaths.atLeast(10), then: "high" },
      ],
    });
    expect(only(found(listed(bookOf(level))))).toMatchObject({ code: "never-applies", part: "appliesWhen" });
  });

  test("products of facts are not analysed, unless a row holds anyway", () => {
    const product = (besides: boolean) =>
      decision({
        ...gravest,
        rows: (a) => [
          { when: any(a.deaths.times(a.injured).atLeast(4), ...(besides ? [a.concealed] : [])), then: "mid" },
          { when: a.staff.atLeast(300), then: "high" },
        ],
      });
    const open = only(found(listed(bookOf(product(false)))));
    expect(open).toMatchObject({ code: "not-analysed", status: "notAnalysed" });
    expect(open.found.en).toContain("row 1 ever holds");
    expect(open.found.en).toMatch(/deaths times (the )?serious injuries/);
    expect(found(listed(bookOf(product(true))))).toEqual([]);
  });

  test("facts that are read through another definition too are not taken to be free of it", () => {
    const level = decision({
      ...gravest,
      rows: (a) => [
        { when: a.deaths.atLeast(10), then: "high" },
        { when: a.deaths.atLeast(3), then: "mid" },
      ],
    });
    const follow = decision({
      ...common,
      id: "test/follow",
      outcomes: ordered({ none: title, some: title }),
      combine: "gravest",
      // Ten deaths are major: this never holds, which takes the other definition's rows to see.
      rows: (a) => [{ when: all(level.of(a).is("mid"), a.deaths.atLeast(10)), then: "some" }],
    });
    const finding = only(found(listed(bookOf(follow))));
    expect(finding).toMatchObject({ code: "not-analysed", rule: "test/follow", status: "notAnalysed" });
  });
});

describe("time and place", () => {
  const limit = (history: readonly { from: string; to?: string; value: number }[]) =>
    parameter({
      id: "test/limit",
      of: count(text("界限", "limit")),
      moves: { may: "free" },
      history: history.map((v) => ({ ...v, cites: law.article(1) })),
    });
  const bands = (at: ReturnType<typeof limit>) =>
    decision({
      ...common,
      outcomes: ordered(levels),
      combine: "exactlyOne",
      rows: (a) => [
        { when: a.deaths.below(at.value), then: "low" },
        { when: all(a.deaths.atLeast(at.value), a.deaths.below(10)), then: "mid" },
        { when: a.deaths.atLeast(10), then: "high" },
      ],
    });

  test("a parameter that has no value for some days of a rule", () => {
    const late = limit([
      { from: "2014-12-01", value: 5 },
      { from: "2002-11-01", to: "2014-11-30", value: 3 },
    ]);
    const finding = only(found(listed(bookOf(bands(late)))));
    expect(finding).toMatchObject({ code: "parameter-not-covering", part: "test/limit" });
    expect(finding.found.en).toContain("2000-01-01/2002-10-31");
  });

  test("a parameter that only a later edition uses needs no value before", () => {
    const late = limit([{ from: "2014-12-01", value: 5 }]);
    const since = (from: string, to: string) =>
      decision({
        ...gravest,
        from,
        rows: (a) => [
          { when: a.deaths.atLeast(late.value), then: "mid" },
          { when: a.deaths.atLeast(10), then: "high" },
        ],
        before: [
          {
            from: "2000-01-01",
            to,
            cites: law.article(1),
            rows: (a) => [
              { when: a.deaths.atLeast(3), then: "mid" },
              { when: a.deaths.atLeast(10), then: "high" },
            ],
          },
        ],
      });
    expect(found(listed(bookOf(since("2014-12-01", "2014-11-30"))))).toEqual([]);
    const finding = only(found(listed(bookOf(since("2014-11-30", "2014-11-29")))));
    expect(finding).toMatchObject({ code: "parameter-not-covering", part: "test/limit" });
    expect(finding.found.en).toContain("2014-11-30/2014-11-30");
  });

  test("rows are proved for each region that moves what they use", () => {
    const whole = limit([{ from: "2000-01-01", value: 3 }]);
    const here = listed(bookOf(bands(whole)));
    expect(found(here)).toEqual([]);
    const moved = (value: string): ListedBook => ({
      ...here,
      movedIn: (id) => (id === "test/limit" ? ["511900"] : []),
      history: (id, region) =>
        here.history(id, region).map((v): ParameterVersion => (region === "511900" ? { ...v, value } : v)),
    });
    expect(found(moved("5"))).toEqual([]);
    // Twelve and more are then low as well as high.
    const broken = found(moved("12")).filter((f) => f.code.startsWith("rows-not-"));
    expect(only(broken)).toMatchObject({ code: "rows-not-disjoint", region: "511900" });
  });

  test("a hole that only a region has", () => {
    const whole = limit([{ from: "2000-01-01", value: 3 }]);
    const here = listed(bookOf(bands(whole)));
    const holed: ListedBook = {
      ...here,
      movedIn: (id) => (id === "test/limit" ? ["511900"] : []),
      history: (id, region) =>
        region === "511900"
          ? here.history(id, region).flatMap((v): ParameterVersion[] => [
              { ...v, from: "2011-01-01" },
              { ...v, from: "2000-01-01", to: "2009-12-31" },
            ])
          : here.history(id, region),
    };
    expect(found(holed).map((f) => [f.code, f.region])).toEqual(
      expect.arrayContaining([
        ["history-hole", "511900"],
        ["parameter-not-covering", "511900"],
      ]),
    );
  });

  test("a rule that has expired without a successor", () => {
    const old = decision({
      ...gravest,
      to: "2019-12-31",
      rows: (a) => [
        { when: a.deaths.atLeast(3), then: "mid" },
        { when: a.deaths.atLeast(10), then: "high" },
      ],
    });
    expect(found(listed(bookOf(old)), { on: "2019-12-31" })).toEqual([]);
    expect(only(found(listed(bookOf(old)), { on: "2020-01-01" }))).toMatchObject({ code: "expired" });
  });
});

describe("definitions that were loaded", () => {
  const level = decision({
    ...gravest,
    rows: (a) => [
      { when: a.deaths.atLeast(3), then: "mid" },
      { when: a.loss.atLeast(yuan(100)), then: "high" },
    ],
  });
  const book = listed(bookOf(level));
  const changed = (change: (data: DecisionData) => DecisionData): CheckFinding[] =>
    found(loaded(book, change(level.data)));

  test("a wrong unit, a missing source and example, a hole in the editions", () => {
    const [edition] = level.data.editions as [DecisionData["editions"][number]];
    const persons = JSON.parse(JSON.stringify(edition).replace('"unit":"yuan"', '"unit":"person"')) as typeof edition;
    expect(changed((d) => ({ ...d, editions: [persons] }))).toMatchObject([
      { code: "unit-mismatch", part: "rows[1].when", status: "problem" },
    ]);
    expect(changed((d) => ({ ...d, editions: [{ ...edition, cites: [] }] })).map((f) => f.code)).toContain(
      "missing-citation",
    );
    expect(changed((d) => ({ ...d, examples: [] })).map((f) => f.code)).toEqual(["missing-example"]);
    const holed = [
      { ...edition, from: "2011-01-01" },
      { ...edition, to: "2009-12-31" },
    ];
    expect(changed((d) => ({ ...d, editions: holed })).map((f) => f.code)).toContain("history-hole");
  });

  test("definitions that go round are told, and those that use them are not analysed", () => {
    const asks = (id: string, of: string): QuantityData => ({
      kind: "quantity",
      id,
      title,
      about: { table: "accidents" },
      law: "event",
      type: "number",
      unit: "",
      combine: "exactlyOne",
      beforeEnd: "soFar",
      editions: [
        {
          from: "2000-01-01",
          cites: [law.whole()],
          rows: [{ otherwise: { op: "definition", id: of, of: { who: "subject" } } }],
        },
      ],
      examples: [],
    });
    const round = loaded(book, asks("test/a", "test/b"), asks("test/b", "test/a"), asks("test/c", "test/a"));
    const findings = found(round).filter((f) => f.code !== "unused");
    expect(findings.map((f) => `${f.code} ${f.rule}`)).toEqual([
      "cycle test/a",
      "not-analysed test/b",
      "not-analysed test/c",
    ]);
    expect(findings[0]?.found.en).toContain("test/a → test/b → test/a");
  });

  test("a parameter that no rule uses", () => {
    const lonely = parameter({
      id: "test/lonely",
      of: count(title),
      history: [{ from: "2000-01-01", value: 1, cites: law.article(9) }],
    });
    const both = loaded(book, lonely.data);
    expect(only(found(both))).toMatchObject({ code: "unused", rule: "test/lonely" });
    expect(only(checkBook(both, { rules: ["test/lonely"] }))).toMatchObject({ rule: "test/lonely" });
    expect(checkBook(both, { rules: ["test/level"] }).map((f) => f.rule)).not.toContain("test/lonely");
  });

  test("an example with zero reports is one of any rule", () => {
    const reported = {
      name: title,
      facts: { happenedOn: "1999-01-01" },
      records: { completeness: [{ unit: "county", table: "accidents", from: "1999-01-01", to: "1999-12-31" }] },
      expect: { notApplicable: true as const },
    };
    expect(changed((d) => ({ ...d, examples: [reported] }))).toEqual([]);
  });
});

test("what is found stands in words of both languages, and its facts can be judged", () => {
  const level = decision({
    ...gravest,
    rows: (a) => [
      { when: a.deaths.atLeast(10), then: "mid" },
      { when: all(a.deaths.atLeast(3), a.deaths.below(10)), then: "high" },
      { when: a.deaths.below(0), then: "high" },
    ],
  });
  const book = listed(bookOf(level));
  for (const f of found(book)) {
    expect(f.found.zh).toMatch(/[一-鿿]/);
    expect(f.hint.zh).toMatch(/[一-鿿]/);
    expect(f.found.en).not.toMatch(/[一-鿿]/);
    expect(f.clause?.document.id).toBe("law");
    if (f.example) expect(() => prepare(book, f.rule, f.example?.facts ?? {})).not.toThrow();
  }
});
