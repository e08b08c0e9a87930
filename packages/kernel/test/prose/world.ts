import fc from "fast-check";
import type {
  IndicatorData,
  LinkData,
  ParameterData,
  ParameterVersion,
  WindowData,
} from "../../src/define/definition.js";
import {
  canonicalJson,
  type DecisionData,
  type DefinitionData,
  type FieldData,
  type KindData,
  meaningOf,
  type Node,
  type QuantityData,
  source,
  type Text,
  text,
  units,
} from "../../src/index.js";
import type { SubjectNode, TestNode } from "../../src/language/node.js";
import { bookOfData, grades, type Mentions, terms, things } from "../small-world.js";

// The small world with titles as people have them, and random definitions of every kind in it, for reading them.

const titles: Readonly<Record<string, Text>> = {
  a: text("苹果数", "apples"),
  b: text("梨数", "pears"),
  c: text("盈亏数", "balance"),
  n: text("坚果数", "nuts"),
  part: text("红苹果数", "red apples"),
  t: text("开封", "unsealed"),
  u: text("受潮", "damp"),
  k: text("方位", "direction"),
  j: text("去向", "destination"),
  g: text("程度", "gravity"),
  h: text("后果", "aftermath"),
  s: text("颜色", "colours"),
  d: text("到货日期", "arrival"),
  e: text("退货日期", "returned on"),
  i: text("称重时间", "weighed at"),
  w: text("保质期", "shelf life"),
  m: text("货款", "price"),
  l: text("超重比例", "share overweight"),
  near: text("邻货", "neighbour"),
};

const memberTitles: Readonly<Record<string, Text>> = {
  x: text("东", "east"),
  y: text("西", "west"),
  z: text("南", "south"),
  low: text("轻微", "slight"),
  mid: text("中等", "middling"),
  high: text("严重", "grave"),
  p: text("朱红", "scarlet"),
  q: text("靛蓝", "indigo"),
};

const named = (members: Readonly<Record<string, Text>>): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.keys(members).map((m) => [m, memberTitles[m] as Text]));

const readable = (name: string, field: FieldData): FieldData => ({
  ...field,
  title: titles[name] ?? field.title,
  ...("members" in field ? { members: named(field.members) } : {}),
});

const title = text("货物", "Crates");

/** `things` as people read them, with money, a share and a reference besides. */
export const goods: KindData = {
  name: "things",
  title,
  fields: {
    ...Object.fromEntries(Object.entries(things.data.fields).map(([name, f]) => [name, readable(name, f)])),
    m: { type: "number", title: titles.m as Text, unit: "yuan", decimals: 2 },
    l: { type: "number", title: titles.l as Text, unit: "", as: "percent", decimals: 4 },
    near: { type: "ref", title: titles.near as Text, to: "things" },
  },
};

export const kinds = new Map<string, KindData>([
  ["things", goods],
  [units.name, units.data],
]);

const cites = [source({ id: "prose", type: "test", title, from: "2000-01-01", verified: true }).whole()];
const [eve, turn] = ["2009-12-31", "2010-01-01"];
const examples = [{ name: title, facts: {}, expect: { notApplicable: true } as const }];

const parameterOf = (id: string, zh: string, en: string, more: Partial<ParameterData> = {}): ParameterData => ({
  kind: "parameter",
  id,
  title: text(zh, en),
  of: { type: "number", title: text(zh, en), unit: "", decimals: 0 },
  moves: { may: "sealed" },
  history: [
    { from: turn, value: "2", cites },
    { from: "2000-01-01", to: eve, value: "1", cites },
  ],
  ...more,
});

const limits = [
  parameterOf("small/limit", "限额", "limit"),
  parameterOf("small/quota", "配额", "quota"),
  parameterOf("small/table", "分区限额", "zonal limit", {
    by: [{ title: text("方位", "direction"), members: named({ x: title, y: title, z: title }) }],
    history: [{ from: "2000-01-01", values: { x: "0", y: "1.5", z: "3" }, cites }],
  }),
];

/** Rules that random terms mention, by their titles only. */
const mentionedRules: readonly DefinitionData[] = [
  ["small/number", "应收数", "number due"],
  ["small/other", "实收数", "number received"],
].map(
  ([id = "", zh = "", en = ""]): QuantityData => ({
    ...common("quantity"),
    kind: "quantity",
    id,
    title: text(zh, en),
    type: "number",
    unit: "",
    combine: "exactlyOne",
    editions: [{ from: "2000-01-01", cites, rows: [{ otherwise: { op: "number", value: "1" } }] }],
  }),
);

function common(_: string) {
  return { title, about: { table: "things" }, law: "event" as const, beforeEnd: "soFar" as const, examples };
}

const mentions: Mentions = {
  numbers: ["small/number", "small/other"],
  parameters: ["small/limit", "small/quota"],
  tables: ["small/table"],
};

export const bookWith = (...data: readonly DefinitionData[]) =>
  bookOfData(kinds, ...limits, ...mentionedRules, ...data);

const made = terms(mentions);
const number = (value: string): Node => ({ op: "number", value });
const fact = (...path: [string] | [string, string]): TestNode => ({ op: "fact", who: "subject", path });
const comparison = fc.constantFrom("atLeast", "moreThan", "atMost", "below", "equal" as const);

/** Somebody else, or another time. */
const subject: fc.Arbitrary<SubjectNode> = fc.record(
  {
    who: fc.constant("subject" as const),
    via: fc.constantFrom("near", "parent"),
    years: fc.constantFrom(-1, -2),
    periods: fc.constantFrom(-1, -3),
  },
  { requiredKeys: ["who"] },
);

const moreNumbers: fc.Arbitrary<Node> = fc.oneof(
  fc
    .tuple(fc.constantFrom("small/number", "small/other"), subject)
    .map(([id, of]): Node => ({ op: "definition", id, of })),
  fc
    .constantFrom("x", "y", "z")
    .map((value): Node => ({ op: "parameter", id: "small/table", at: [{ op: "choice", value }] })),
  fc.constantFrom("day", "month", "quarter" as const).map((by): Node => ({ op: "elapsed", by })),
  fc.constantFrom("a", "b", "n").map((f): Node => fact("near", f)),
  fc.constant<Node>(fact("l")),
);

const clock = fc
  .constantFrom("judgedOn", "asOf", "periodStart", "periodEnd", "yearStart", "yearEnd" as const)
  .map((which): Node => ({ op: "clock", which }));

const money = fc
  .constantFrom("1", "100", "9999.99", "10000", "15000", "100000000", "38318200")
  .map((value): Node => ({ op: "number", value, unit: "yuan" }));

/** Tests of the small world, and those on what it lacks: money, shares, clocks, other subjects. */
const test: fc.Arbitrary<TestNode> = fc.oneof(
  { weight: 4, arbitrary: made.test },
  fc
    .tuple(comparison, moreNumbers, made.number)
    .map(([is, left, right]): TestNode => ({ op: "compare", is, left, right })),
  fc
    .tuple(comparison, fc.constantFrom("0", "0.1", "0.6", "1"))
    .map(([is, value]): TestNode => ({ op: "compare", is, left: fact("l"), right: number(value) })),
  fc.tuple(comparison, money).map(([is, right]): TestNode => ({ op: "compare", is, left: fact("m"), right })),
  fc.tuple(comparison, made.date, clock).map(([is, left, right]): TestNode => ({ op: "compare", is, left, right })),
);

/** A literal against a literal, or alone, says nothing of the choice it belongs to. */
const ofSomeChoice = (node: TestNode): boolean =>
  !/"(left|set)":\{"op":"choice","value":"\w+"\},"(right|member)":\{"op":"choice"|"exists","of":\{"op":"choice"/.test(
    JSON.stringify(node),
  );

const tidy = test.filter(ofSomeChoice);

const law = fc.constantFrom("event", "periodEnd", "judged", "eventOrMilder" as const);
const about = fc.constantFrom(
  { table: "things" },
  { table: "things", period: "quarter" as const },
  { table: "things", period: "year" as const },
);
const beforeEnd = fc.constantFrom("soFar", "notYet" as const);
const span = fc.constantFrom("always", "turn", "late" as const);

const editionsOf = <R>(when: "always" | "turn" | "late", rows: readonly R[], other: readonly R[]) =>
  when === "turn"
    ? [
        { from: turn, cites, rows },
        { from: "2000-01-01", to: eve, cites, rows: other },
      ]
    : [{ from: when === "late" ? turn : "2000-01-01", cites, rows }];

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 3, nil: undefined });

const inTurns = (tests: readonly TestNode[]): TestNode[] =>
  tests.map((t, i) =>
    i === 0 ? t : { op: "all", of: [...tests.slice(0, i).map((of): TestNode => ({ op: "not", of })), t] },
  );

const ruleTitle = text("验收", "acceptance");
const outcomeTitles = named(grades);

const decisions: fc.Arbitrary<DecisionData> = fc
  .record({
    about,
    law,
    beforeEnd,
    combine: fc.constantFrom("gravest", "exactlyOne", "every" as const),
    rows: fc.array(fc.tuple(tidy, fc.constantFrom("low", "mid", "high")), { minLength: 1, maxLength: 3 }),
    other: fc.array(fc.tuple(tidy, fc.constantFrom("low", "mid", "high")), { minLength: 1, maxLength: 2 }),
    otherwise: optional(fc.constantFrom("low", "mid", "high")),
    turns: fc.boolean(),
    span,
    applies: optional(tidy),
    who: optional(fc.constant(text("库管员", "the storekeeper"))),
  })
  .map(({ about, law, beforeEnd, combine, rows, other, otherwise, turns, span, applies, who }): DecisionData => {
    const written = (of: typeof rows) => {
      const tests = of.map(([t]) => t);
      const own = (turns ? inTurns(tests) : tests).map((when, i) => ({ when, then: of[i]?.[1] as string }));
      return otherwise && combine !== "every" ? [...own, { otherwise }] : own;
    };
    return {
      kind: "decision",
      id: "small/rule",
      title: ruleTitle,
      about,
      law,
      beforeEnd,
      outcomes: { ordered: true, members: outcomeTitles },
      combine,
      ...(applies ? { appliesWhen: applies } : {}),
      ...(who ? { consequences: { high: [{ id: "back", text: text("退货", "send it back"), who }] } } : {}),
      editions: editionsOf(span, written(rows), written(other)),
      examples,
    };
  });

const quantities: fc.Arbitrary<QuantityData> = fc
  .constantFrom("number", "range", "date", "instant" as const)
  .chain((type) => {
    const value: fc.Arbitrary<Node> = type === "number" ? fc.oneof(made.number, moreNumbers) : made[type];
    return fc
      .record({
        about,
        law,
        beforeEnd,
        combine: fc.constantFrom("exactlyOne", "greatest", "least", "sum" as const),
        rows: fc.array(fc.tuple(tidy, value), { maxLength: 2 }),
        otherwise: value,
        ends: fc.boolean(),
        span,
        applies: optional(tidy),
      })
      .map(({ about, law, beforeEnd, combine, rows, otherwise, ends, span, applies }): QuantityData => {
        const own = rows.map(([when, is]) => ({ when, is }));
        const written = ends || own.length === 0 ? [...own, { otherwise }] : own;
        return {
          kind: "quantity",
          id: "small/rule",
          title: ruleTitle,
          about,
          law,
          beforeEnd,
          type,
          unit: "",
          combine,
          ...(applies ? { appliesWhen: applies } : {}),
          editions: editionsOf(span, written, [{ otherwise }]),
          examples,
        };
      });
  });

/** What was said of the subject, said of the record that an indicator looks at. */
const ofRecord = <T>(node: T): T =>
  JSON.parse(JSON.stringify(node).replaceAll('"who":"subject"', '"who":"record"')) as T;
const either = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.tuple(of, fc.integer({ min: 0, max: 3 })).map(([n, x]) => (x === 0 ? n : ofRecord(n)));

const link: fc.Arbitrary<LinkData> = fc.oneof(
  fc.constantFrom("own", "children", "subtree", "peers" as const).map((unit): LinkData => ({ unit })),
  fc.constant<LinkData>({ ref: "near" }),
  fc.constant<LinkData>({ every: true }),
  fc
    .subarray(["k", "j", "near"], { minLength: 1 })
    .map((fields): LinkData => ({ same: fields.map((f) => [[f], [f]] as const) })),
  fc.constant<LinkData>({ same: [[["k"], ["j"]]] }),
);

const length = fc.integer({ min: 1, max: 24 });
const windowUnit = fc.constantFrom("day", "month", "year" as const);
const dateTerm = fc.oneof(clock, made.date);
const window: fc.Arbitrary<WindowData> = fc.oneof(
  fc.constant<WindowData>({ window: "any" }),
  fc
    .record(
      {
        unit: fc.constantFrom("month", "quarter", "halfYear", "year" as const),
        years: fc.constantFrom(-1, -2),
        periods: fc.constantFrom(-1, -2),
        toDate: fc.boolean(),
      },
      { requiredKeys: ["toDate"] },
    )
    .map((w): WindowData => ({ window: "period", ...w })),
  fc
    .record({ length, unit: windowUnit, to: dateTerm, firstDay: fc.constantFrom("counts", "excluded" as const) })
    .map((w): WindowData => ({ window: "rolling", ...w })),
  fc
    .record({ unit: fc.constantFrom("month", "quarter", "year" as const), containing: dateTerm })
    .map((w): WindowData => ({ window: "calendar", ...w })),
  fc.record({ from: dateTerm, to: dateTerm }).map((w): WindowData => ({ window: "span", ...w })),
);

interface Folding {
  readonly fold: IndicatorData["fold"];
  readonly type: IndicatorData["type"];
  readonly unit: string;
}

const fold: fc.Arbitrary<Folding> = fc.oneof(
  fc
    .constantFrom("case", "person", "item", "tonne")
    .map((unit): Folding => ({ fold: { fold: "count" }, type: "number", unit })),
  fc
    .tuple(length, windowUnit)
    .map(([length, unit]): Folding => ({ fold: { fold: "mostWithin", length, unit }, type: "number", unit: "case" })),
  fc
    .tuple(fc.constantFrom("sum", "min", "max" as const), either(made.number))
    .map(([how, of]): Folding => ({ fold: { fold: how, of }, type: "number", unit: "" })),
  fc
    .tuple(fc.constantFrom("min", "max", "first", "last" as const), either(made.date))
    .map(([how, of]): Folding => ({ fold: { fold: how, of }, type: "date", unit: "" })),
  fc
    .constantFrom("k", "j", "near")
    .map((f): Folding => ({ fold: { fold: "countDistinct", of: ofRecord(fact(f)) }, type: "number", unit: "item" })),
  fc
    .tuple(fc.constantFrom("greatest", "least" as const), either(made.number))
    .map(([first, of]): Folding => ({ fold: { fold: "rank", of, first }, type: "number", unit: "" })),
);

const indicators: fc.Arbitrary<IndicatorData> = fc
  .record({
    about,
    law,
    link,
    window,
    fold,
    where: optional(either(tidy)),
    on: fc.constantFrom("happenedOn", "happenedOn", "d", "e"),
    by: optional(fc.constantFrom("k", "j")),
    from: fc.constantFrom("2000-01-01", turn),
  })
  .map(
    ({ about, law, link, window, fold, where, on, by, from }): IndicatorData => ({
      kind: "indicator",
      id: "small/rule",
      title: ruleTitle,
      about,
      law,
      ...fold,
      over: { table: "things" },
      link,
      on: ofRecord(fact(on)),
      window,
      ...(where ? { where } : {}),
      ...(by ? { by: { of: ofRecord(fact(by)), members: named({ x: title, y: title, z: title }) } } : {}),
      inForce: { from },
      cites,
      examples,
    }),
  );

const periodIndicators: fc.Arbitrary<IndicatorData> = fc
  .record({
    law,
    each: fc.constantFrom("day", "month", "quarter" as const),
    from: dateTerm,
    to: dateTerm,
    where: optional(tidy),
  })
  .map(
    ({ law, each, from, to, where }): IndicatorData => ({
      kind: "indicator",
      id: "small/rule",
      title: ruleTitle,
      about: { table: "things", period: each },
      law,
      type: "number",
      unit: each === "day" ? "day" : "item",
      over: { periods: each, from, to },
      link: { every: true },
      on: ofRecord(fact("happenedOn")),
      window: { window: "any" },
      ...(where ? { where } : {}),
      fold: { fold: "count" },
      inForce: { from: "2000-01-01" },
      cites,
      examples,
    }),
  );

const parameters: fc.Arbitrary<ParameterData> = fc
  .record({
    of: fc.constantFrom<FieldData>(
      { type: "number", title, unit: "person", decimals: 0 },
      { type: "number", title, unit: "yuan", decimals: 2, min: "0" },
      { type: "number", title, unit: "", as: "percent", decimals: 4, max: "1" },
      { type: "number", title, unit: "", decimals: 4 },
    ),
    values: fc.tuple(...([0, 1] as const).map(() => fc.constantFrom("0", "0.1", "1", "3", "300", "10000"))),
    two: fc.boolean(),
    keyed: fc.boolean(),
    moves: fc.constantFrom<ParameterData["moves"]>(
      { may: "sealed" },
      { may: "free" },
      { may: "tighten", stricter: "lower" },
      { may: "tighten", stricter: "higher" },
      { may: "within", min: "0", max: "10000" },
    ),
  })
  .map(({ of, values: [a = "0", b = "0"], two, keyed, moves }): ParameterData => {
    const version = (value: string, other: string): Pick<ParameterVersion, "value" | "values"> =>
      keyed ? { values: { x: value, y: other } } : { value };
    return parameterOf("small/rule", ruleTitle.zh, ruleTitle.en, {
      of,
      moves,
      ...(keyed ? { by: [{ title: text("方位", "direction"), members: named({ x: title, y: title }) }] } : {}),
      history: two
        ? [
            { from: turn, ...version(a, b), cites },
            { from: "2000-01-01", to: eve, ...version(b, a), cites },
          ]
        : [{ from: "2000-01-01", ...version(a, b), cites }],
    });
  });

/** A definition of any kind. */
export const definitions: fc.Arbitrary<DefinitionData> = fc.oneof(
  { weight: 4, arbitrary: decisions },
  { weight: 3, arbitrary: quantities },
  { weight: 4, arbitrary: indicators },
  { weight: 1, arbitrary: periodIndicators },
  { weight: 1, arbitrary: parameters },
);

const associative = new Set(["all", "any", "plus", "times", "min", "max"]);

/**
 * What decides, in one form: what differs only in how conditions or numbers that are joined alike are nested means
 * the same, and a rule without a period has no end of one to wait for.
 */
export function meaning(data: DefinitionData): string {
  const flat = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(flat);
    if (typeof value !== "object" || value === null) return value;
    const node = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, flat(v)])) as {
      op?: string;
      of?: unknown;
    };
    if (node.op === undefined || !associative.has(node.op) || !Array.isArray(node.of)) return node;
    const of = node.of.flatMap((n: { op?: string; of?: unknown[] }) => (n.op === node.op ? (n.of ?? []) : [n]));
    return (node.op === "all" || node.op === "any") && of.length === 1 ? of[0] : { ...node, of };
  };
  const { beforeEnd, ...rest } = flat(meaningOf(data)) as { beforeEnd?: string; about?: { period?: string } };
  return canonicalJson(rest.about?.period === undefined ? rest : { ...rest, beforeEnd });
}
