import { describe, expect, test } from "vitest";
import {
  type AnyDefinition,
  all,
  amount,
  atAnyTime,
  choice,
  count,
  counted,
  type DecisionData,
  type DefinitionData,
  DefinitionError,
  date,
  dateQuantity,
  decision,
  extend,
  grade,
  indicator,
  inPeriod,
  kind,
  kindsOf,
  label,
  NumberTerm,
  ordered,
  type Problem,
  type ProblemCode,
  parameter,
  parameterTable,
  problemsIn,
  problemText,
  quantity,
  record,
  ref,
  sameAs,
  source,
  steps,
  sum,
  summed,
  text,
  unitIn,
  units,
  unordered,
  withUses,
  yesNo,
  yuan,
} from "../src/index.js";

const title = text("题", "title");
const law = source({ id: "law", type: "law", title: text("法", "law"), from: "2010-01-01", verified: true });
const undated = source({ id: "undated", type: "notice", title: text("通知", "notice"), verified: true });
const cites = law.article(1);
const three = { a: text("甲", "a"), b: text("乙", "b"), c: text("丙", "c") };
const outcomes = ordered({ low: text("低", "low"), high: text("高", "high") });
const cases = kind("cases", text("案件", "Cases"), {
  deaths: count(text("死亡", "deaths")),
  loss: amount(text("损失", "loss"), { unit: "yuan", decimals: 2 }),
  sort: choice(text("类别", "sort"), three),
  closed: date(text("办结", "closed"), { none: true }),
  open: yesNo(text("未结", "open")),
  firm: label(text("企业", "firm")),
});
const examples = [{ name: text("例", "example"), facts: { deaths: 1 }, expect: "low" as const }];
const rule = {
  id: "test/rule",
  title,
  cites,
  about: record(cases),
  law: "event" as const,
  outcomes,
  combine: "gravest" as const,
  examples,
};
const number = { ...rule, combine: "greatest" as const, examples: [{ name: title, facts: {}, expect: 1 }] };

/** Eighteen independent tests have more combinations than a proof tries. */
/** What a definition is refused for. */
function refused(define: () => unknown): readonly Problem[] {
  try {
    define();
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
}

const found = (define: () => unknown): readonly string[] => refused(define).map((p) => `${p.code} ${p.part}`);

/** What data that were loaded rather than written are refused for. */
function loaded<D extends DefinitionData>(
  definition: AnyDefinition<D>,
  change: (data: D) => DefinitionData,
): readonly Problem[] {
  const all = withUses([definition]);
  const data = change(structuredClone(definition.data) as D);
  return problemsIn(data, kindsOf(all), new Map([...all.map((d) => [d.id, d.data] as const), [data.id, data]]));
}

const sound = decision({ ...rule, rows: (c) => [{ when: c.deaths.atLeast(3), then: "high" }, { otherwise: "low" }] });
const counting = indicator({
  id: "test/counting",
  title,
  cites,
  about: unitIn("year"),
  over: cases,
  window: inPeriod(),
  fold: counted(),
  examples: [{ name: title, facts: {}, period: "2010", expect: 0 }],
});

/** A definition for every code, with all that it is refused for. */
const triggers: Readonly<Record<ProblemCode, readonly [() => readonly Problem[], ...string[]]>> = {
  "bad-id": [() => refused(() => decision({ ...rule, id: "Rule", rows: () => [{ otherwise: "low" }] })), "bad-id id"],
  "missing-title": [
    () =>
      refused(() =>
        decision({
          ...rule,
          title: text("", ""),
          outcomes: ordered({ low: text("", "low"), high: title }),
          rows: () => [{ otherwise: "low" }],
        }),
      ),
    "missing-title title",
    "missing-title outcomes",
  ],
  "missing-citation": [
    () => refused(() => decision({ ...rule, cites: { unsourced: text("", "") }, rows: () => [{ otherwise: "low" }] })),
    "missing-citation cites",
  ],
  "missing-in-force": [
    () => refused(() => decision({ ...rule, cites: undated.whole(), rows: () => [{ otherwise: "low" }] })),
    "missing-in-force from",
  ],
  "missing-example": [
    () => refused(() => decision({ ...rule, examples: [], rows: () => [{ otherwise: "low" }] })),
    "missing-example examples",
  ],
  "bad-example": [
    () =>
      refused(() =>
        decision({
          ...rule,
          rows: () => [{ otherwise: "low" }],
          examples: [
            { name: title, facts: { deaths: -1, sort: "d" as never }, expect: "lower" as never },
            {
              name: title,
              facts: { dead: 1 } as never,
              judged: "2010-02-30",
              happened: "x",
              period: "2010-Q5",
              given: { "test/none": 1 },
              records: { nothing: [{}], cases: [{ deaths: "many" }] },
              expect: { atLeast: "low", atMost: "highest" as never },
            },
          ],
        }),
      ),
    "bad-example examples[0].facts.deaths",
    "bad-example examples[0].facts.sort",
    "bad-example examples[0].expect",
    "bad-example examples[1].facts.dead",
    "bad-example examples[1].records.nothing[0]",
    "bad-example examples[1].records.cases[0].deaths",
    "bad-example examples[1].given",
    "bad-example examples[1].happened",
    "bad-example examples[1].judged",
    "bad-example examples[1].period",
    "bad-example examples[1].expect",
  ],
  "bad-date": [
    () =>
      ["2010-02-30", "2012-01-01"].flatMap((from) =>
        refused(() =>
          parameter({ id: "test/limit", of: count(title), history: [{ from, to: "2011-01-01", value: 1, cites }] }),
        ),
      ),
    "bad-date history[0].from",
    "bad-date history[0]",
  ],
  "history-overlap": [
    () =>
      refused(() =>
        parameter({
          id: "test/limit",
          of: count(title),
          history: [
            { from: "2012-01-01", value: 2, cites },
            { from: "2010-01-01", to: "2012-01-01", value: 1, cites },
          ],
        }),
      ),
    "history-overlap history[0]",
  ],
  "history-hole": [
    () =>
      refused(() =>
        parameter({
          id: "test/limit",
          of: count(title),
          history: [
            { from: "2012-01-02", value: 2, cites },
            { from: "2010-01-01", to: "2011-12-31", value: 1, cites },
          ],
        }),
      ),
    "history-hole history[0]",
  ],
  "empty-history": [
    () => refused(() => parameter({ id: "test/limit", of: count(title), history: [] })),
    "empty-history history",
  ],
  "empty-rows": [() => refused(() => decision({ ...rule, rows: () => [] })), "empty-rows rows"],
  "otherwise-not-last": [
    () => refused(() => decision({ ...rule, rows: (c) => [{ otherwise: "low" }, { when: c.open, then: "high" }] })),
    "otherwise-not-last rows[0]",
  ],
  "otherwise-in-every": [
    () =>
      refused(() =>
        decision({
          ...rule,
          combine: "every",
          examples: [{ name: title, facts: {}, expect: { certain: ["low"] } }],
          rows: (c) => [{ when: c.open, then: "high" }, { otherwise: "low" }],
        }),
      ),
    "otherwise-in-every rows[1]",
  ],
  "gravest-needs-order": [
    () =>
      refused(() => decision({ ...rule, outcomes: unordered(outcomes.members), rows: () => [{ otherwise: "low" }] })),
    "gravest-needs-order combine",
  ],
  "milder-needs-order": [
    () =>
      refused(() =>
        dateQuantity({
          ...number,
          law: "eventOrMilder",
          examples: [{ name: title, facts: {}, expect: "2010-01-01" }],
          is: () => "2010-01-01",
        }),
      ),
    "milder-needs-order law",
  ],
  "rows-not-disjoint": [
    () =>
      refused(() =>
        decision({
          ...rule,
          combine: "exactlyOne",
          rows: (c) => [
            { when: c.deaths.atMost(3), then: "low" },
            { when: c.deaths.atLeast(3), then: "high" },
          ],
        }),
      ),
    "rows-not-disjoint rows",
  ],
  "rows-not-complete": [
    () =>
      refused(() =>
        decision({
          ...rule,
          combine: "exactlyOne",
          rows: (c) => [
            { when: c.deaths.below(3), then: "low" },
            { when: c.deaths.moreThan(3), then: "high" },
          ],
        }),
      ),
    "rows-not-complete rows",
  ],
  "rows-not-analysed": [
    () =>
      refused(() =>
        decision({
          ...rule,
          combine: "exactlyOne",
          // Exactly one does hold, but a product of facts is beyond what is proved.
          rows: (c) => [
            { when: c.deaths.times(c.deaths).atLeast(4), then: "high" },
            { when: c.deaths.below(2), then: "low" },
          ],
        }),
      ),
    "rows-not-analysed rows",
  ],
  "unknown-kind": [
    () => loaded(sound, (d) => ({ ...d, about: { table: "nothing" } })),
    "unknown-kind about",
    "unknown-fact rows[0].when",
  ],
  "unknown-fact": [
    () => loaded(sound, (d) => changed(d, { op: "fact", who: "subject", path: ["death"] })),
    "unknown-fact rows[0].when",
  ],
  "unknown-member": [
    () =>
      refused(() =>
        decision({
          ...rule,
          consequences: { worse: [] } as never,
          rows: (c) => [{ when: c.sort.is("d" as never), then: "higher" as never }],
        }),
      ),
    "unknown-member rows[0].when",
    "unknown-member consequences",
    "unknown-member rows[0]",
  ],
  "unknown-definition": [
    () => loaded(sound, (d) => changed(d, { op: "parameter", id: "test/none" })),
    "unknown-definition rows[0].when",
  ],
  "unknown-unit": [
    () => refused(() => quantity({ ...number, unit: "wanYuan", is: () => ({ value: "1", unit: "mu" }) })),
    "unknown-unit rows[0].otherwise",
    "unit-mismatch rows[0].otherwise",
    "unknown-unit unit",
  ],
  "unit-mismatch": [
    () => refused(() => decision({ ...rule, rows: (c) => [{ when: c.deaths.atLeast(yuan(3)), then: "high" }] })),
    "unit-mismatch rows[0].when",
  ],
  "type-mismatch": [
    () => loaded(sound, (d) => changed(d, { op: "fact", who: "subject", path: ["sort"] })),
    "type-mismatch rows[0].when",
  ],
  "wrong-subject": [
    () =>
      loaded(
        decision({
          ...rule,
          id: "test/asking",
          rows: (c) => [{ when: sound.of(c).is("high"), then: "high" }, { otherwise: "low" }],
        }),
        (data) => ({ ...data, about: { table: "units" }, examples: data.examples.map((e) => ({ ...e, facts: {} })) }),
      ),
    "wrong-subject rows[0].when",
  ],

  "no-period": [
    () =>
      refused(() =>
        indicator({
          id: "test/counting",
          title,
          cites,
          about: record(cases),
          over: cases,
          window: inPeriod(),
          fold: counted(),
          examples: [{ name: title, facts: {}, expect: 0 }],
        }),
      ),
    "no-period window",
  ],
  "missing-key": [
    () =>
      refused(() =>
        parameterTable({
          id: "test/table",
          of: count(title),
          by: [{ title, members: three }],
          history: [{ values: { a: 1, b: 2 }, cites }],
        }),
      ),
    "missing-key history[0].values",
  ],
  "bad-value": [
    () => refused(() => parameter({ id: "test/limit", of: count(title), history: [{ value: yuan(3), cites }] })),
    "bad-value history[0].value",
  ],
  cycle: [
    () => loaded(sound, (d) => changed(d, { op: "definition", id: "test/rule", of: { who: "subject" } })),
    "cycle uses",
  ],
  "duplicate-id": [
    () => {
      const [p, q] = [1, 2].map((value) =>
        parameter({ id: "test/limit", of: count(title), history: [{ value, cites }] }),
      );
      return refused(() =>
        decision({
          ...rule,
          rows: (c) => [{ when: all(c.deaths.atLeast(p!.value), c.deaths.atLeast(q!.value)), then: "high" }],
        }),
      );
    },
    "duplicate-id uses",
  ],
  "reserved-name": [
    () =>
      refused(() =>
        kind("things", title, {
          node: label(title),
          grade: grade(title, { 2: title, 1: title }),
        }),
      ),
    "reserved-name node",
    "reserved-name grade",
    "reserved-name grade",
  ],
};

/** The same decision, with another term in its first test. */
function changed(data: DecisionData, left: unknown): DecisionData {
  const [edition] = data.editions;
  const [row, ...rest] = edition!.rows;
  const when = { ...(row as { when: object }).when, left };
  return { ...data, editions: [{ ...edition!, rows: [{ ...row, when } as never, ...rest] }] };
}

describe("every code", () => {
  test.each(Object.entries(triggers))("%s", (code, [trigger, ...expected]) => {
    const problems = trigger();
    expect(problems.map((p) => `${p.code} ${p.part}`)).toEqual(expected);
    expect(problems.map((p) => p.code)).toContain(code);
    for (const p of problems) {
      for (const said of [p.expected, p.found, p.todo]) {
        expect(said.zh).not.toBe("");
        expect(said.en).not.toBe("");
      }
      expect(problemText(p, "zh")).toMatch(/^\[[a-z-]+\] .*[\u4e00-\u9fff]/);
      expect(problemText(p, "en")).toContain(p.rule);
    }
  });
});

test("all problems are reported at once, in one error in both languages", () => {
  const problems = refused(() =>
    decision({
      ...rule,
      id: "x",
      title: text("", "no Chinese"),
      cites: [],
      examples: [],
      rows: (c) => [{ otherwise: "lower" as never }, { when: c.deaths.atLeast(yuan(1)), then: "high" }],
    }),
  );
  expect(problems.map((p) => p.code).sort()).toEqual(
    [
      "bad-id",
      "missing-citation",
      "missing-example",
      "missing-title",
      "otherwise-not-last",
      "unit-mismatch",
      "unknown-member",
    ].sort(),
  );
  const error = new DefinitionError("x", problems);
  expect(error.code).toBe("definition-refused");
  expect(error.message.split("\n")).toHaveLength(2 * problems.length);
});

test("a misspelt fact names the nearest one", () => {
  const [problem] = loaded(sound, (d) => changed(d, { op: "fact", who: "subject", path: ["deths"] }));
  expect(problem?.todo).toEqual(text("是否为 deaths？", "Did you mean deaths?"));
});

test("parts name the edition where a rule has several", () => {
  const parts = found(() =>
    decision({
      ...rule,
      from: "2012-01-01",
      rows: () => [{ otherwise: "low" }],
      before: [
        {
          cites: [],
          from: "2010-01-01",
          to: "2011-06-30",
          rows: (c) => [{ when: c.deaths.atLeast(yuan(1)), then: "higher" as never }],
        },
      ],
    }),
  );
  expect(parts).toEqual([
    "unit-mismatch editions[1].rows[0].when",
    "unknown-member editions[1].rows[0]",
    "history-hole editions[0]",
    "missing-citation editions[1].cites",
  ]);
});

describe("what is allowed", () => {
  test("a rule without a source need not be dated", () => {
    expect(
      found(() =>
        decision({ ...rule, cites: { unsourced: text("试用", "on trial") }, rows: () => [{ otherwise: "low" }] }),
      ),
    ).toEqual([]);
  });

  test("a choice that always exists may have a member called none", () => {
    expect(found(() => kind("things", title, { sort: choice(title, { none: title, some: title }) }))).toEqual([]);
  });

  test("rows in steps are disjoint", () => {
    expect(
      found(() =>
        decision({
          ...rule,
          combine: "exactlyOne",
          rows: (c) =>
            steps([{ when: c.open, then: "low" }, { when: c.deaths.atLeast(3), then: "high" }, { otherwise: "low" }]),
        }),
      ),
    ).toEqual([]);
  });

  test("a parameter that changes is proved at each date", () => {
    const limit = parameter({
      id: "test/limit",
      of: count(title),
      history: [
        { from: "2012-01-01", value: 5, cites },
        { to: "2011-12-31", value: 3, cites },
      ],
    });
    const rows = (low: number) => () =>
      decision({
        ...rule,
        combine: "exactlyOne",
        rows: (c) => [
          { when: c.deaths.below(limit.value), then: "low" },
          { when: c.deaths.atLeast(low), then: "high" },
        ],
      });
    expect(found(rows(5))).toEqual(["rows-not-complete rows"]);
    expect(
      found(() =>
        decision({
          ...rule,
          combine: "exactlyOne",
          rows: (c) => [
            { when: c.deaths.below(limit.value), then: "low" },
            { when: c.deaths.atLeast(limit.value), then: "high" },
          ],
        }),
      ),
    ).toEqual([]);
  });
});

describe("what a kind is refused for", () => {
  test.each([
    [
      "a unit that is not in the list",
      () => kind("k", title, { x: amount(title, { unit: "wanYuan" }) }),
      ["unknown-unit x"],
    ],
    [
      "an assumption that cannot be read",
      () => kind("k", title, { x: count(title, { assume: { value: -1, because: title } }) }),
      ["bad-value x"],
    ],
    ["a part of nothing", () => kind("k", title, { x: count(title, { partOf: "y" }) }), ["unknown-fact x"]],
    ["a field without a title", () => extend(units, { x: yesNo(text("", "x")) }), ["missing-title x"]],
    ["a field's name with a dot", () => kind("k", title, { "x.y": yesNo(title) }), ["reserved-name x.y"]],
  ] as const)("%s", (_, define, expected) => {
    expect(found(define)).toEqual(expected);
  });
});

describe("indicators", () => {
  const base = {
    id: "test/counting",
    title,
    cites,
    over: cases,
    window: atAnyTime(),
    fold: counted(),
    examples: [{ name: title, facts: {}, expect: 0 }],
  };

  test("records agree in choices and texts, not in numbers or dates", () => {
    expect(found(() => indicator({ ...base, about: record(cases), link: sameAs("firm", "sort") }))).toEqual([]);
    expect(found(() => indicator({ ...base, about: record(cases), link: sameAs("deaths") }))).toEqual([
      "type-mismatch link",
      "type-mismatch link",
    ]);
  });

  test("windows and folds of loaded data have their types checked", () => {
    const data = counting.data;
    const fact = (path: string) => ({ op: "fact", who: "record", path: [path] }) as const;
    const codes = (change: object): readonly string[] =>
      loaded(counting, (d) => ({ ...d, ...change }) as DefinitionData).map((p) => `${p.code} ${p.part}`);
    expect(data.kind).toBe("indicator");
    expect(codes({ on: fact("deaths") })).toEqual(["type-mismatch on"]);
    expect(codes({ by: { of: fact("deaths"), members: three } })).toEqual(["type-mismatch by"]);
    expect(codes({ fold: { fold: "sum", of: fact("sort") } })).toContain("type-mismatch fold.of");
    expect(codes({ fold: { fold: "first", of: fact("deaths") } })).toContain("type-mismatch fold.of");
    expect(
      codes({
        window: {
          window: "rolling",
          length: 1,
          unit: "year",
          to: { op: "fact", who: "subject", path: ["name"] },
          firstDay: "counts",
        },
      }),
    ).toEqual(["type-mismatch window.to"]);
  });

  test("definitions that sum each other are a cycle, found before their units are asked for", () => {
    const fold = { fold: "sum", of: { op: "definition", id: "test/counting", of: { who: "record" } } } as const;
    expect(loaded(counting, (d) => ({ ...d, fold })).map((p) => p.code)).toEqual(["cycle"]);
  });
});

test("a sum of nothing is refused", () => {
  const broken = new NumberTerm({ op: "plus", of: [] });
  expect(found(() => quantity({ ...number, is: () => broken }))).toEqual(["bad-value rows[0].otherwise"]);
  expect(found(() => quantity({ ...number, is: () => sum() }))).toEqual(["bad-value rows[0].otherwise"]);
});

test("units of sums and folds are compared", () => {
  expect(found(() => quantity({ ...number, unit: "yuan", is: (c) => c.deaths.plus(c.loss) }))).toEqual([
    "unit-mismatch rows[0].otherwise",
    "unit-mismatch rows[0].otherwise",
  ]);
  const total = indicator({
    id: "test/loss",
    title,
    cites,
    about: unitIn("year"),
    over: cases,
    window: inPeriod(),
    fold: (c) => summed(c.loss),
    examples: [{ name: title, facts: {}, period: "2010", expect: 0 }],
  });
  expect(
    found(() =>
      decision({
        ...rule,
        about: unitIn("year"),
        examples: [{ name: title, facts: {}, period: "2010", expect: "low" }],
        rows: (u) => [{ when: total.of(u).atLeast({ value: "1", unit: "person" }), then: "high" }],
      }),
    ),
  ).toEqual(["unit-mismatch rows[0].when"]);
});

test("a definition is asked only about its own kind of subject", () => {
  const firms = kind("firms", title, { case: ref(title, cases) });
  const about = (who: (f: { case: unknown }) => unknown) => () =>
    decision({
      ...rule,
      id: "test/other",
      about: record(firms),
      examples: [{ name: title, facts: {}, expect: "low" }],
      rows: (f) => [{ when: sound.of(who(f as never) as never).atLeast("high"), then: "high" }],
    });
  expect(found(about((f) => f.case))).toEqual([]);
  expect(found(about((f) => f))).toEqual(["wrong-subject rows[0].when"]);
});
