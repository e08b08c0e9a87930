import { describe, expect, test } from "vitest";
import {
  type AnyDefinition,
  type AskableData,
  type Book,
  bookOf,
  type DecideOptions,
  type DefinitionData,
  decide,
  Exact,
  type ExampleData,
  earlier,
  formatDay,
  judge,
  judgeExample,
  type Outcome,
  parentOf,
  parseDay,
  prepare,
  runExamples,
  termsOf,
  withUses,
  workingCalendar,
} from "../../src/index.js";
import { subjectOf } from "../../src/language/terms.js";
import type { Covers, StatementKind } from "./statement-covers.js";
import { places, targets } from "./statement-kinds.js";
import * as bazhong from "./statements-bazhong.js";
import * as dachuan from "./statements-dachuan.js";
import * as laixi from "./statements-laixi.js";
import * as yongzhou from "./statements-yongzhou.js";
import * as zibo from "./statements-zibo.js";

const regions = { bazhong, dachuan, laixi, yongzhou, zibo };
const covers: Covers = Object.assign({}, ...Object.values(regions).map((r) => r.covers));
const definitions = withUses(Object.values({ ...covers, ...yongzhou.soft }).flatMap((c) => c.by));
const rules = definitions.filter((d) => d.data.kind !== "parameter");

const days = (...written: readonly string[]): Set<number> => new Set(written.map((w) => parseDay(w) as number));

// The State Council's calendar for 2011: holidays on weekdays, and weekend days worked in exchange.
const calendar = workingCalendar({
  years: [2011],
  off: days(
    ...["2011-01-03", "2011-02-02", "2011-02-03", "2011-02-04", "2011-02-07", "2011-02-08", "2011-04-04", "2011-04-05"],
    ...["2011-05-02", "2011-06-06", "2011-09-12", "2011-10-03", "2011-10-04", "2011-10-05", "2011-10-06", "2011-10-07"],
  ),
  worked: days("2011-01-30", "2011-02-12", "2011-04-02", "2011-10-08", "2011-10-09", "2011-12-31"),
});

describe("the table of statements", () => {
  test("samples every region and every kind of sentence", () => {
    expect(Object.keys(covers).length).toBeGreaterThanOrEqual(26);
    for (const [name, region] of Object.entries(regions)) {
      const ids = Object.keys(region.covers);
      expect(ids.length, name).toBeGreaterThanOrEqual(5);
      for (const id of ids) expect(id).toMatch(new RegExp(`^${name}-\\d{2,3}$`));
    }
    const kinds: readonly StatementKind[] = [
      ...(["consequence", "deadline", "duty", "indicator", "norm", "procedure", "statistic", "target"] as const),
      ...(["trigger", "veto"] as const),
    ];
    expect([...new Set(Object.values(covers).map((c) => c.kind))].sort()).toEqual([...kinds].sort());
  });

  test("names definitions of the region, each with two answers", () => {
    for (const [statement, { by }] of Object.entries({ ...covers, ...yongzhou.soft })) {
      const region = statement.split("-")[0];
      expect(by.length, statement).toBeGreaterThan(0);
      for (const { data } of by) expect(data.id, statement).toMatch(new RegExp(`^${region}/`));
      const answers = by
        .flatMap(({ data }) => (data.kind === "parameter" ? [] : data.examples))
        .map((e) => JSON.stringify(e.expect));
      expect(new Set(answers).size, statement).toBeGreaterThanOrEqual(2);
    }
  });

  test("covers every definition that a region's file exports", () => {
    const covered = new Set(definitions.map((d) => d.id));
    for (const region of Object.values(regions)) {
      for (const exported of Object.values(region)) {
        if ("data" in exported)
          expect(covered.has((exported as AnyDefinition).id), (exported as AnyDefinition).id).toBe(true);
      }
    }
  });
});

describe("the worked examples hold", () => {
  for (const { id, data } of rules) {
    test(id, () => expect(runExamples(bookOf(...definitions), data, calendar)).toEqual([]));
  }
});

/** The answers that an outcome leaves open contain another outcome's certain one. */
function contains(open: Outcome, sure: Outcome): boolean {
  if (sure.notApplicable === "yes") return open.notApplicable !== "no";
  if (open.notApplicable === "yes") return false;
  const within = (x: string, lo: string | null | undefined, hi: string | null | undefined): boolean => {
    const date = /^\d{4}-\d{2}-\d{2}/.test(x) ? x : undefined;
    const of = (y: string): Exact => {
      const [n = "0", d = "1"] = y.split("/");
      return Exact.of(n).dividedBy(Exact.of(d));
    };
    if (date !== undefined) return (lo == null || lo <= date) && (hi == null || date <= hi);
    return (lo == null || of(lo).compare(of(x)) <= 0) && (hi == null || of(x).compare(of(hi)) <= 0);
  };
  if (sure.certain) {
    return (
      open.certain?.every((m) => sure.certain?.includes(m)) === true &&
      sure.certain.every((m) => open.possible?.includes(m))
    );
  }
  if (sure.low !== undefined) {
    return (["low", "high"] as const).every((end) => {
      const [found, wanted] = [open[end], sure[end]];
      if (typeof wanted !== "string" || found === undefined) return false;
      return typeof found === "string" ? found === wanted : within(wanted, found.atLeast, found.atMost);
    });
  }
  if (sure.value === null) return false;
  if (open.value !== null) return open.value === sure.value;
  return open.possible ? open.possible.includes(sure.value) : within(sure.value, open.atLeast, open.atMost);
}

/** The example with one fact less: of the subject, of a record, or a value that was given. */
function* hiddenOnce(example: ExampleData): Generator<readonly [what: string, example: ExampleData]> {
  for (const field of Object.keys(example.facts)) {
    if (field !== "id") yield [field, { ...example, facts: { ...example.facts, [field]: null } }];
  }
  for (const [table, rows] of Object.entries(example.records ?? {})) {
    for (const [i, row] of rows.entries()) {
      if (i > 12) break;
      for (const field of Object.keys(row)) {
        // The tree of units and the zero reports are what is judged, not what is missing.
        if (field === "id" || table === "completeness" || (table === "units" && field === "parent")) continue;
        const less = rows.map((r, k) => (k === i ? { ...r, [field]: null } : r));
        yield [`${table}[${i}].${field}`, { ...example, records: { ...example.records, [table]: less } }];
      }
    }
  }
  for (const id of Object.keys(example.given ?? {}))
    yield [`given ${id}`, { ...example, given: { ...example.given, [id]: null } }];
  if (!example.partial) yield ["completeness", { ...example, partial: true }];
}

describe("a fact that is hidden leaves the answer possible", () => {
  const book = bookOf(...definitions);
  for (const { id, data } of rules) {
    test(id, () => {
      for (const example of (data as AskableData).examples) {
        const whole = judgeExample(book, data as AskableData, example, calendar);
        if (whole.value === null && whole.notApplicable !== "yes" && whole.certain?.length !== whole.possible?.length)
          continue;
        if (whole.value === null && whole.notApplicable !== "yes" && !whole.certain && typeof whole.low !== "string")
          continue;
        for (const [what, less] of hiddenOnce(example)) {
          const open = judgeExample(book, data as AskableData, less, calendar);
          // Without a date the newest law is taken, and listed: that is an answer to another question.
          if (open.assumed.some((a) => a.value === "newest")) continue;
          expect(
            contains(open, whole),
            `${example.name.en}: ${what} hidden, ${JSON.stringify(open)} for ${JSON.stringify(whole)}`,
          ).toBe(true);
        }
      }
    });
  }
});

type Value = string | boolean;

/** The book with other values of some parameters, as a region's overlay gives them. */
const reading = (values: Readonly<Record<string, Value>>, from?: string): Book => {
  const book = bookOf(...definitions);
  return {
    ...book,
    history: (id, region) =>
      Object.hasOwn(values, id)
        ? [{ value: values[id] as Value, cites: [], ...(from ? { from } : {}) }]
        : book.history(id, region),
  };
};

const complete = { zh: "算例视为完整", en: "taken to be complete" };

const asked = (
  book: Book,
  rule: AnyDefinition,
  facts: Readonly<Record<string, unknown>>,
  options: DecideOptions = {},
): Outcome => {
  const tables = [
    ...Object.keys(options.records ?? {}),
    ...definitions.flatMap((d) => ("over" in d.data && "table" in d.data.over ? [d.data.over.table] : [])),
  ];
  return judge(
    prepare(book, rule.id, facts, {
      complete: Object.fromEntries(tables.map((t) => [t, complete])),
      calendar,
      ...options,
    }),
  );
};

describe("what has more than one reading", () => {
  test.each([
    ["relative", true, 21, "within"],
    ["relative", true, 22, "over"],
    ["relative", false, 22, "within"],
    ["relative", false, 23, "over"],
    ["points", true, 27, "within"],
    ["points", true, 28, "over"],
    ["points", false, 28, "within"],
    ["points", false, 29, "over"],
  ] as const)(
    "bazhong-047: read as %s, the line itself over: %s, %i deaths of a target of 80 are %s",
    (how, inclusive, deaths, expected) => {
      const book = reading({ "bazhong/over-reading": how, "bazhong/over-inclusive": inclusive });
      const options = { period: "2009-Q1", judged: "2009-04-01", given: { "bazhong/so-far": deaths } };
      expect(asked(book, bazhong.overProgress, { form: "cap", limit: 80 }, options).value).toBe(expected);
    },
  );

  const at = (...written: readonly (readonly [on: string, deaths: number])[]) => ({
    period: "2009",
    judged: "2010-01-01",
    records: { accidents: written.map(([happenedOn, deaths], i) => ({ id: `a${i}`, unit: "c", happenedOn, deaths })) },
  });
  const scattered = at(["2009-01-10", 3], ["2009-03-10", 1], ["2009-06-10", 3], ["2009-11-10", 3]);
  const close = at(["2009-01-10", 3], ["2009-03-10", 1], ["2009-06-10", 3], ["2009-07-09", 3]);
  const oneDayLate = at(["2009-01-10", 3], ["2009-03-10", 1], ["2009-06-10", 3], ["2009-07-10", 3]);
  const unbroken = at(["2009-01-10", 3], ["2009-06-10", 3], ["2009-11-10", 3], ["2009-11-11", 1]);
  test.each([
    ["inYear", scattered, "veto"],
    ["halfYear", scattered, "none"],
    ["unbroken", scattered, "none"],
    ["inYear", close, "veto"],
    ["halfYear", close, "veto"],
    ["halfYear", oneDayLate, "none"],
    ["unbroken", close, "none"],
    ["inYear", unbroken, "veto"],
    ["halfYear", unbroken, "none"],
    ["unbroken", unbroken, "veto"],
  ] as const)("bazhong-048: in succession read as %s (case %#)", (how, options, expected) => {
    expect(asked(reading({ "bazhong/succession": how }), bazhong.veto, { id: "c" }, options).value).toBe(expected);
  });

  test("bazhong-048: where no reading is in force, only what all readings say is certain", () => {
    const unread = reading({ "bazhong/succession": "inYear" }, "2030-01-01");
    expect(asked(unread, bazhong.veto, { id: "c" }, scattered)).toMatchObject({
      value: null,
      atLeast: "none",
      atMost: "veto",
      missing: ["parameter bazhong/succession"],
    });
    expect(asked(unread, bazhong.veto, { id: "c" }, at(["2009-01-10", 3], ["2009-02-10", 3])).value).toBe("none");
    expect(asked(unread, bazhong.veto, { id: "c" }, at(["2009-01-10", 10])).value).toBe("veto");
  });

  test("bazhong-132: 97.82 % is 98 % only when rounded", () => {
    const facts = { happenedOn: "2009-11-30", found: 2794, rectified: 2733 };
    expect(asked(reading({}), bazhong.rectified98, facts).value).toBe("missed");
    expect(asked(reading({ "bazhong/rate-rounding": "whole" }), bazhong.rectified98, facts).value).toBe("met");
    expect(
      asked(reading({ "bazhong/rate-rounding": "whole" }), bazhong.rectified98, { ...facts, rectified: 2724 }).value,
    ).toBe("missed");
  });

  test("zibo-031: dangers alone stop an enterprise when either suffices", () => {
    const facts = { trade: "mine", appliedOn: "2005-01-01", danger: true, standardDropped: false };
    expect(asked(reading({}), zibo.permitMeasure, facts, { judged: "2006-06-30" }).value).toBe("none");
    expect(
      asked(reading({ "zibo/stop-reading": "either" }), zibo.permitMeasure, facts, { judged: "2006-06-30" }).value,
    ).toBe("stop");
  });

  test("zibo-078: of all inspections, or of those with an order", () => {
    const records = {
      inspections: [
        { id: "1", unit: "t", happenedOn: "2006-02-01", ordered: true, reinspectedOn: "2006-03-01" },
        { id: "2", unit: "t", happenedOn: "2006-02-01", ordered: false, reinspectedOn: "none" },
      ],
    };
    const options = { period: "2006", judged: "2006-12-31", records };
    expect(asked(reading({}), zibo.reinspected, { id: "t" }, options).value).toBe("met");
    expect(
      asked(reading({ "zibo/reinspection-denominator": "inspected" }), zibo.reinspected, { id: "t" }, options).value,
    ).toBe("missed");
  });

  test("zibo-195 against zibo-107: four fifths of the towns, or all of them", () => {
    const options = { period: "2006", judged: "2006-12-31", given: { "zibo/towns-all": 100, "zibo/towns-online": 99 } };
    expect(asked(reading({}), zibo.townsTarget, { id: "city" }, options).value).toBe("met");
    expect(asked(reading({ "zibo/online-share": "1" }), zibo.townsTarget, { id: "city" }, options).value).toBe(
      "missed",
    );
  });

  test("dachuan-106: five years back to the day, or five whole years", () => {
    const [example] = dachuan.accidentReview.data.examples as readonly [ExampleData];
    const odd = {
      accidents: [...(example.records?.accidents ?? []), { id: "x", unit: "d", happenedOn: "2015-02-02" }],
    };
    const options = { judged: "2015-09-10", records: odd };
    expect(asked(reading({}), dachuan.accidentReview, { id: "d" }, options).value).toBe("5");
    expect(
      asked(reading({ "dachuan/five-years": "calendar" }), dachuan.accidentReview, { id: "d" }, options).value,
    ).toBe("4");
  });

  test("yongzhou-142: 60 % together, or of each post", () => {
    const staff = ["manager", "deputy"].flatMap((post) =>
      Array.from({ length: 10 }, (_, i) => ({
        id: `${post}${i}`,
        unit: "c",
        post,
        trained: i < (post === "manager" ? 10 : 5),
      })),
    );
    const options = { judged: "2024-12-31", records: { staff } };
    expect(asked(reading({}), yongzhou.trainedShare, { id: "c" }, options).value).toBe("met");
    expect(
      asked(reading({ "yongzhou/trained-reading": "each" }), yongzhou.trainedShare, { id: "c" }, options).value,
    ).toBe("missed");
  });
});

describe("places", () => {
  const units = [
    { id: "qingdao", code: "370200", kind: "city" },
    { id: "laixi", code: "370285", kind: "county", parent: "qingdao" },
    { id: "town", kind: "township", parent: "laixi" },
    { id: "inside", kind: "enterprise", parent: "town" },
    { id: "outside", kind: "enterprise", parent: "qingdao" },
  ];
  const nested: Book = {
    ...reading({}),
    regionOf: (id) => (id === "laixi/safety-body" ? "370285" : undefined),
    history: (id, region) =>
      id === "laixi/body-line" && region?.startsWith("370285")
        ? [{ from: "2005-01-01", value: "300", cites: [] }]
        : id === "laixi/body-line"
          ? [{ from: "2005-01-01", value: "500", cites: [] }]
          : reading({}).history(id, region),
  };
  const ask = (id: string, more: DecideOptions = {}) =>
    asked(
      nested,
      laixi.safetyBody,
      { ...units.find((u) => u.id === id), id, employees: 300 },
      { judged: "2005-08-30", records: { units }, ...more },
    );

  test("laixi-021: the county's rule and its line hold where the county is, by the code of the nearest unit above", () => {
    expect(ask("inside").value).toBe("required");
    expect(ask("outside").notApplicable).toBe("yes");
  });

  test("laixi-021: where the place is unknown it is open whether the rule applies", () => {
    expect(ask("nowhere")).toMatchObject({ value: null, notApplicable: "maybe" });
    expect(ask("nowhere", { in: "370285" }).value).toBe("required");
    expect(ask("nowhere", { in: "370200" }).notApplicable).toBe("yes");
  });

  test("laixi-021: at 300 the region's line and the act's differ", () => {
    const options = { judged: "2005-08-30" };
    expect(decide(laixi.safetyBody, { employees: 300 }, options).value).toBe("required");
    expect(asked(reading({ "laixi/body-line": "500" }), laixi.safetyBody, { employees: 301 }, options).value).toBe(
      "required",
    );
    expect(asked(reading({ "laixi/body-line": "500" }), laixi.safetyBody, { employees: 300 }, options).value).toBe(
      "free",
    );
  });
});

describe("dates", () => {
  const target = { id: "t", unit: "city", measure: "deaths", form: "cap", strength: "must", year: 2006, limit: 543 };
  const [whole] = zibo.cascade.data.examples as readonly [ExampleData];
  const records = { ...whole.records, targets: whole.records?.targets?.filter((t) => t.id !== "t") ?? [] };

  test.each(["2006-02-01", "2006-12-31", "2011-06-30"])(
    "zibo-009: a target is held against its own year's, judged on %s",
    (judged) => {
      expect(
        asked(reading({}), zibo.cascade, { ...target, happenedOn: "2006-01-09" }, { judged, records }).certain,
      ).toEqual(["laxer"]);
    },
  );

  test("zibo-009: of an undated target it is open which year's it is held against", () => {
    const { certain, possible, missing } = asked(reading({}), zibo.cascade, target, { judged: "2011-06-30", records });
    expect([certain, possible]).toEqual([[], ["laxer"]]);
    expect(missing).toContain("happenedOn");
  });

  test("bazhong-121: without a calendar the end of the remedies is open, and so is the duty to apply", () => {
    const facts = { happenedOn: "2011-03-10", paidOn: "none", courtOn: "none", reviewOn: "none", suitOn: "none" };
    expect(decide(bazhong.courtStep, facts, { judged: "2011-06-11" }).possible).toEqual(["remedyOpen", "apply"]);
    expect(decide(bazhong.courtStep, facts, { judged: "2011-06-30" }).value).toBe("apply");
  });

  test("bazhong-121: a public holiday moves the end of the remedies", () => {
    const facts = { happenedOn: "2011-03-06", paidOn: "none", courtOn: "none", reviewOn: "none", suitOn: "none" };
    expect(asked(reading({}), bazhong.courtStep, facts, { judged: "2011-06-07" }).value).toBe("remedyOpen");
    expect(asked(reading({}), bazhong.courtStep, facts, { judged: "2011-06-08" }).value).toBe("apply");
  });
});

describe("what is called none", () => {
  test("a choice may have a member of that id, and a decision an outcome", () => {
    expect(decide(yongzhou.investigatedBy, { happenedOn: "2024-05-01", deaths: 3, concealed: "none" }).value).toBe(
      "city",
    );
    const options = {
      period: "2006-H1",
      judged: "2006-12-31",
      given: { "zibo/county-control": "up" },
      records: { activities: [] },
    };
    expect(asked(reading({}), zibo.analysisDue, { id: "c" }, options).value).toBe("due");
  });

  test("a given outcome is one of the decision's", () => {
    const options = { period: "2006-H1", judged: "2006-12-31", given: { "zibo/county-control": "upp" } };
    expect(() => asked(reading({}), zibo.analysisDue, { id: "c" }, options)).toThrow(RangeError);
  });
});

describe("whom a term asks", () => {
  const county = termsOf(places);

  test("two steps up are refused, not taken for one", () => {
    expect(() => parentOf(parentOf(county))).toThrow(RangeError);
    expect(parentOf(termsOf(targets).unit)[subjectOf]).toEqual({ who: "subject", via: "parent" });
  });

  test("a year earlier, and one more, is two years earlier", () => {
    const before = earlier(earlier(county, { years: 1 }), { years: 1, periods: 1 });
    expect(before[subjectOf]).toEqual({ who: "subject", years: -2, periods: -1 });
  });
});

// Numbers that can move by one without another answer, and why.
const idle: Readonly<Record<string, string>> = {
  "bazhong/exposure appliesWhen": "a guard: a page of one tenth is not a case",
  "bazhong/rectified-98 appliesWhen": "a guard: one danger is not a case",
  "bazhong/veto rows.2": "another reading, whose cases are above",
  "bazhong/veto rows.3": "another reading, whose cases are above",
  "bazhong/village-norm rows.2": "the row before holds first",
  "dachuan/fund-grows appliesWhen": "a guard: a fund of one yuan is not a case",
  "dachuan/terminal-target appliesWhen": "a guard: nobody is short of nothing",
  "laixi/body-line": "the act's own line of 100 still holds",
  "laixi/letters-signed appliesWhen": "a guard: one letter is not a case",
  "paper/remedy-ends": "60 days end before three months",
  "yongzhou/help-due rows.1": "the graver row holds first",
  "yongzhou/rate-target appliesWhen": "a guard: an output of one yuan is not a case",
  "yongzhou/trained-share rows.1": "another reading, whose cases are above",
  "yongzhou/warning rows": "the graver row holds first, or the count is none",
  "zibo/county-control rows.1": "a guard: one death in either year is not a case",
  "zibo/inspection-plan rows": "the row before holds first",
  "zibo/one-third appliesWhen": "a guard: one wholesaler is not a case",
  "zibo/reinspected appliesWhen": "a guard: one order is not a case",
  "zibo/towns-target appliesWhen": "a guard: one town is not a case",
};

type Json = Record<string, unknown>;

/** The number or date moved by its smallest step: a hundredth where it has decimals. */
function moved(value: string, by: 1 | -1): string {
  const day = parseDay(value);
  if (day !== undefined) return formatDay(day + by);
  return Exact.of(value)
    .plus(value.includes(".") ? Exact.of(`${0.01 * by}`) : Exact.of(by))
    .toString();
}

/** Every number and date of a definition, each with the definition in which it is moved. */
function* mutants(data: DefinitionData): Generator<readonly [path: string, data: DefinitionData]> {
  const constants: (readonly (string | number)[])[] = [];
  const visit = (x: unknown, path: readonly (string | number)[]): void => {
    if (typeof x !== "object" || x === null) return;
    const { op, value } = x as { op?: unknown; value?: unknown };
    if (op === "number" || op === "date") constants.push([...path, "value"]);
    const numeric = data.kind === "parameter" && (data.of.type === "number" || data.of.type === "date");
    if (numeric && path[0] === "history" && path.length === 2 && typeof value === "string")
      constants.push([...path, "value"]);
    for (const [key, inner] of Object.entries(x)) {
      // The field a parameter is a value of has bounds of its own, which are no part of the rule.
      if (key === "examples" || key === "cites" || (key === "of" && path.length === 0)) continue;
      if (numeric && path.at(-1) === "values" && typeof inner === "string") constants.push([...path, key]);
      visit(inner, [...path, key]);
    }
  };
  visit(data, []);
  for (const path of constants) {
    for (const by of [1, -1] as const) {
      const copy = structuredClone(data) as unknown as Json;
      const holder = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, copy);
      const last = path.at(-1) as string;
      holder[last] = moved(holder[last] as string, by);
      yield [path.join(".").replace("editions.0.", ""), copy as unknown as DefinitionData];
    }
  }
}

test("a number moved by one fails an example, of its own definition or of one that uses it", () => {
  const whole = bookOf(...definitions);
  const users = (id: string): readonly AnyDefinition[] =>
    definitions.filter((d) => withUses([d]).some((u) => u.id === id));
  let count = 0;
  const survivors: string[] = [];
  for (const { id, data } of definitions) {
    const affected = users(id);
    for (const [path, changed] of mutants(data)) {
      count++;
      const book: Book = {
        ...whole,
        definition: (x) => (x === id ? changed : whole.definition(x)),
        history: (x, region) => (x === id && changed.kind === "parameter" ? changed.history : whole.history(x, region)),
      };
      const noticed = affected.some((d) => runExamples(book, d.id === id ? changed : d.data, calendar).length > 0);
      if (!noticed && !Object.keys(idle).some((known) => `${id} ${path}`.startsWith(known)))
        survivors.push(`${id} ${path}`);
    }
  }
  expect(count).toBeGreaterThan(300);
  expect(survivors).toEqual([]);
});
