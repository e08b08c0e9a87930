import { describe, expect, test } from "vitest";
import {
  type AnyDefinition,
  all,
  always,
  amount,
  any,
  type Book,
  bookOf,
  choice,
  compareDefinitions,
  compareExamples,
  count,
  type Difference,
  decision,
  hours,
  type InBook,
  instant,
  instantQuantity,
  kind,
  money,
  type NumberTerm,
  not,
  ordered,
  parameter,
  parameterTable,
  parentOf,
  percent,
  type Quantity,
  quantity,
  type Row,
  range,
  rangeQuantity,
  record,
  source,
  sum,
  type Terms,
  text,
  unitIn,
  unordered,
  yesNo,
  yuan,
} from "../src/index.js";

const title = text("事故等级", "accident level");
const law = source({
  id: "law",
  type: "law",
  title: text("某条例", "a regulation"),
  from: "2007-06-01",
  verified: true,
});
const accidents = kind("accidents", text("事故", "Accidents"), {
  deaths: count(text("死亡人数", "deaths")),
  missing: count(text("下落不明人数", "missing persons")),
  injured: count(text("重伤人数", "serious injuries")),
  loss: money(text("直接经济损失", "direct loss")),
  concealed: yesNo(text("瞒报", "concealment")),
  sector: choice(text("行业", "sector"), { coal: text("煤矿", "coal mine"), other: text("其他", "other") }),
  rate: amount(text("比率", "rate"), { min: 0, max: 1, decimals: 2 }),
  happenedAt: instant(text("发生时间", "time of the accident")),
});
const levels = { low: text("一般事故", "ordinary"), mid: text("较大事故", "larger"), high: text("重大事故", "major") };
const examples = [{ name: title, facts: { happenedOn: "1999-01-01" }, expect: { notApplicable: true as const } }];
const common = { title, about: record(accidents), law: "event" as const, cites: law.article(3), examples };

type Rows = (a: Terms<typeof accidents>) => readonly Row<keyof typeof levels>[];

/** A level of accidents, by rows of its own. */
const level = (rows: Rows, more: object = {}) =>
  decision({ ...common, id: "test/level", outcomes: ordered(levels), combine: "gravest", rows, ...more });

/** Larger from 3 dead, major from so many. */
const majorFrom = (line: number | NumberTerm, more: object = {}) =>
  level(
    (a) => [
      { when: any(sum(a.deaths, a.missing).atLeast(line), a.injured.atLeast(50)), then: "high" },
      { when: sum(a.deaths, a.missing).atLeast(3), then: "mid" },
    ],
    more,
  );

const compared = (left: AnyDefinition, right: AnyDefinition): readonly Difference[] =>
  compareDefinitions({ book: bookOf(left), id: left.id }, { book: bookOf(right), id: right.id });

/** What is found, as people read it. */
const told = (found: readonly Difference[]) =>
  found.map((d) =>
    d.status === "differs"
      ? `${d.facts.zh}：${d.left.said.zh} → ${d.right.said.zh} (${d.way})`
      : d.status === "notAnalysed"
        ? `${d.status}: ${d.because.en}`
        : d.status,
  );

describe("what a changed decision says", () => {
  test("a lower threshold is stricter, shown at the threshold", () => {
    const [d, ...more] = compared(majorFrom(10), majorFrom(8));
    expect(more).toEqual([]);
    expect(d).toMatchObject({
      status: "differs",
      way: "stricter",
      span: { from: "2007-06-01" },
      case: { facts: { deaths: "8" }, happened: "2007-06-01" },
      facts: text("死亡人数8人", "deaths 8 persons"),
      reach: text("死亡人数8至9人", "deaths 8 to 9 persons"),
      left: { outcome: { value: "mid" }, said: levels.mid, cites: [{ place: { zh: "第三条" } }] },
      right: { outcome: { value: "high" }, said: levels.high },
    });
  });

  test("a higher threshold is laxer, from the old threshold on", () => {
    expect(told(compared(majorFrom(10), majorFrom(15)))).toEqual(["死亡人数10人：重大事故 → 较大事故 (laxer)"]);
  });

  test("超过 for 以上 differs in the number itself and nowhere else", () => {
    const more = level((a) => [{ when: a.deaths.moreThan(10), then: "high" }]);
    const least = level((a) => [{ when: a.deaths.atLeast(10), then: "high" }]);
    expect(told(compared(least, more))).toEqual(["死亡人数10人：重大事故 → 一般事故 (laxer)"]);
    expect(
      told(
        compared(
          more,
          level((a) => [{ when: a.deaths.atLeast(11), then: "high" }]),
        ),
      ),
    ).toEqual(["equal"]);
  });

  test("it is said how far one number goes", () => {
    const reach = (left: AnyDefinition, right: AnyDefinition) =>
      compared(left, right).map((d) => (d.status === "differs" ? d.reach?.zh : undefined));
    const from = (n: number) => level((a) => [{ when: a.deaths.atLeast(n), then: "high" }]);
    expect(reach(from(10), from(15))).toEqual(["死亡人数10至14人"]);
    expect(reach(from(10), from(11))).toEqual([undefined]);
    expect(
      reach(
        from(10),
        level(() => [{ when: always, then: "mid" }]),
      ),
    ).toEqual(["死亡人数0至9人", "死亡人数至少10人"]);
  });

  test("each pair of outcomes is shown once", () => {
    const right = level((a) => [{ when: a.deaths.atLeast(2), then: "high" }]);
    expect(told(compared(majorFrom(10), right))).toEqual([
      "死亡人数2人：一般事故 → 重大事故 (stricter)",
      "下落不明人数10人：重大事故 → 一般事故 (laxer)",
      "下落不明人数3人：较大事故 → 一般事故 (laxer)",
      "死亡人数3人：较大事故 → 重大事故 (stricter)",
    ]);
  });

  test("the same said in other words is equal, and proved so", () => {
    const left = level((a) => [{ when: any(a.deaths.atLeast(3), a.concealed), then: "mid" }]);
    const right = level((a) => [
      { when: a.concealed, then: "mid" },
      { when: not(a.deaths.atMost(2)), then: "mid" },
    ]);
    expect(compared(left, right)).toEqual([{ status: "equal", span: { from: "2007-06-01" } }]);
  });

  test("not applying is a result of its own, neither stricter nor laxer", () => {
    const right = majorFrom(10, { appliesWhen: (a: Terms<typeof accidents>) => a.sector.is("coal") });
    expect(told(compared(majorFrom(10), right))).toEqual([
      "行业为其他：一般事故 → 不适用 (other)",
      "死亡人数10人、行业为其他：重大事故 → 不适用 (other)",
      "死亡人数3人、行业为其他：较大事故 → 不适用 (other)",
    ]);
  });

  test("of sets the larger is the stricter", () => {
    const measures = { talk: text("约谈", "talk"), stop: text("停产", "stop") };
    const every = (concealed: "talk" | "stop") =>
      decision({
        ...common,
        id: "test/measures",
        outcomes: unordered(measures),
        combine: "every",
        rows: (a) => [
          { when: a.deaths.atLeast(1), then: "talk" },
          { when: a.concealed, then: concealed },
        ],
      });
    expect(told(compared(every("talk"), every("stop")))).toEqual([
      "瞒报：约谈 → 停产 (other)",
      "死亡人数1人、瞒报：约谈 → 约谈、停产 (stricter)",
    ]);
  });

  test("a product of two facts is not analysed, though trying may show an example", () => {
    const area = (n: number) => level((a) => [{ when: a.deaths.times(a.injured).atLeast(n), then: "mid" }]);
    const apart = level((a) => [{ when: all(a.deaths.atLeast(2), a.injured.atLeast(5)), then: "mid" }]);
    expect(compared(area(10), apart).map((d) => d.status)).toEqual(["differs", "notAnalysed"]);
    expect(told(compared(area(10), area(10)))).toEqual(["equal"]);
    // However far a number is followed, what is the same proves nothing.
    const swapped = level((a) => [{ when: a.injured.times(a.deaths).atLeast(10), then: "mid" }]);
    expect(compared(area(10), swapped).map((d) => d.status)).toEqual(["notAnalysed"]);
  });

  test("where a product turns, one number is followed to find it", () => {
    const over = (share: number) =>
      level((a) => [{ when: a.deaths.atLeast(a.injured.times(a.rate).times(percent(share))), then: "mid" }]);
    const [d] = compared(over(110), over(120));
    expect(d).toMatchObject({
      status: "differs",
      way: "laxer",
      left: { said: levels.mid },
      right: { said: levels.low },
    });
  });

  test("decisions about different things are not compared", () => {
    const units = decision({
      ...common,
      id: "test/unit",
      about: unitIn("year"),
      law: "periodEnd",
      outcomes: ordered(levels),
      combine: "gravest",
      rows: () => [{ when: always, then: "mid" }],
      examples: [{ name: title, facts: {}, period: "1999", expect: { notApplicable: true } }],
    });
    expect(told(compared(majorFrom(10), units))).toEqual(["notAnalysed: they are about different things"]);
  });
});

describe("days", () => {
  const line = (...history: readonly (readonly [from: string, to: string | undefined, value: number])[]) =>
    parameter({
      id: "test/line",
      of: count(text("人数", "persons")),
      moves: { may: "tighten", stricter: "lower" },
      history: history.map(([from, to, value]) => ({ from, ...(to ? { to } : {}), value, cites: law.article(3) })),
    });

  test("a parameter that moved on one side differs from that day on, whatever its name", () => {
    const left = majorFrom(line(["2007-06-01", undefined, 10]).value);
    const right = majorFrom(line(["2015-01-01", undefined, 8], ["2007-06-01", "2014-12-31", 10]).value);
    const found = compared(left, right);
    expect(found).toMatchObject([
      { status: "equal", span: { from: "2007-06-01", to: "2014-12-31" } },
      { status: "differs", span: { from: "2015-01-01" }, case: { facts: { deaths: "8" }, happened: "2015-01-01" } },
    ]);
    expect(told(compared(left, majorFrom(10)))).toEqual(["equal"]);
  });

  test("spans that say the same are one, and only those that are asked for are looked at", () => {
    const left = majorFrom(10);
    const right = majorFrom(
      line(["2020-01-01", undefined, 8], ["2015-01-01", "2019-12-31", 8], ["2007-06-01", "2014-12-31", 10]).value,
    );
    expect(compared(left, right).map((d) => d.span)).toEqual([
      { from: "2007-06-01", to: "2014-12-31" },
      { from: "2015-01-01" },
    ]);
    const [left1, right1] = [left, right].map((d) => ({ book: bookOf(d), id: d.id })) as unknown as [InBook, InBook];
    const within = { from: "2008-01-01", to: "2010-12-31" };
    expect(compareDefinitions(left1, right1, { within })).toEqual([{ status: "equal", span: within }]);
  });

  test("the law of the day of judging is not the law of the day it happened", () => {
    const moving = line(["2015-01-01", undefined, 8], ["2007-06-01", "2014-12-31", 10]).value;
    const judged = (at: number | NumberTerm) => majorFrom(at, { law: "judged" });
    const apart = ["notAnalysed: they are judged by the law of different days"];
    expect(told(compared(majorFrom(moving), judged(moving)))).toEqual(apart);
    // What happened before it came into force may be judged after.
    expect(told(compared(majorFrom(10), judged(10)))).toEqual(apart);
    expect(told(compared(judged(moving), judged(moving)))).toEqual(["equal"]);
  });

  test("an edition that only one side has is compared with not applying", () => {
    expect(
      told(
        compared(
          level((a) => [{ when: a.deaths.atLeast(3), then: "mid" }], { to: "2009-12-31" }),
          level((a) => [{ when: a.deaths.atLeast(3), then: "mid" }]),
        ),
      ),
    ).toEqual(["equal", "死亡人数0人：不适用 → 一般事故 (other)", "死亡人数3人：不适用 → 较大事故 (other)"]);
  });
});

describe("what a changed quantity says", () => {
  const fine = (of: (a: Terms<typeof accidents>) => NumberTerm, id = "test/fine") =>
    quantity({ ...common, id, unit: "yuan", is: of });

  test("another amount", () => {
    const [left, right] = [10_000, 20_000].map((n) =>
      quantity({
        ...common,
        id: "test/fine",
        unit: "yuan",
        rows: (a) => [{ when: a.concealed, is: yuan(n) }, { otherwise: yuan(0) }],
      }),
    ) as unknown as [AnyDefinition, AnyDefinition];
    expect(told(compared(left, right))).toEqual(["瞒报：1万元 → 2万元 (other)"]);
  });

  test("another share of a loss, from the first fen on", () => {
    const found = compared(
      fine((a) => a.loss.times(percent(1))),
      fine((a) => a.loss.times(percent(2))),
    );
    expect(found.map((d) => d.status)).toEqual(["differs"]);
  });

  test("the same sum in another order, and the same term", () => {
    expect(
      told(
        compared(
          fine((a) => sum(a.loss, a.loss)),
          fine((a) => a.loss.times(2)),
        ),
      ),
    ).toEqual(["equal"]);
  });

  test("a cap that only shows above itself", () => {
    const found = compared(
      fine((a) => a.loss),
      quantity({
        ...common,
        id: "test/fine",
        unit: "yuan",
        rows: (a) => [{ when: a.loss.atMost(yuan(100)), is: a.loss }, { otherwise: yuan(100) }],
      }),
    );
    expect(told(found)).toEqual(["直接经济损失100.01元：100.01元 → 100元 (other)"]);
  });

  test("a deadline an hour later, whenever it happened", () => {
    const due = (n: number) => instantQuantity({ ...common, id: "test/due", is: (a) => a.happenedAt.plus(hours(n)) });
    const [d] = compared(due(1), due(2));
    expect(d).toMatchObject({
      status: "differs",
      left: { outcome: { value: "2007-06-01T01:00" } },
      right: { outcome: { value: "2007-06-01T02:00" } },
    });
  });
});

describe("books", () => {
  const total = (id: string, of: (a: Terms<typeof accidents>) => NumberTerm) =>
    quantity({ ...common, id, title: text("伤亡人数", "casualties"), unit: "person", is: of });
  const both = (a: Terms<typeof accidents>) => sum(a.deaths, a.injured);
  const byTotal = (casualties: Quantity<"accidents", NumberTerm>, from: number) =>
    level((a) => [{ when: casualties.of(a).atLeast(from), then: "mid" }]);

  test("what others say is taken as given, though it is another thing now", () => {
    const left = byTotal(total("test/total", both), 3);
    const right = byTotal(
      total("test/total", (a) => a.deaths),
      3,
    );
    expect(told(compared(left, right))).toEqual(["equal"]);
    expect(told(compared(left, byTotal(total("test/total", both), 5)))).toEqual([
      "伤亡人数3人：较大事故 → 一般事故 (laxer)",
    ]);
  });

  test("a decision that asks the other one is looked at over the same facts", () => {
    const national = majorFrom(10);
    const book = bookOf(national);
    const raised = level(
      (a) => [
        { when: all(national.of(a).atLeast("mid"), a.concealed), then: "high" },
        { when: national.of(a).is("high"), then: "high" },
        { when: national.of(a).is("mid"), then: "mid" },
      ],
      { id: "region/level" },
    );
    const lowered = level((a) => [{ when: national.of(a).atLeast("mid"), then: "mid" }], { id: "region/level" });
    const against = (d: AnyDefinition) =>
      told(compareDefinitions({ book, id: national.id }, { book: bookOf(d), id: d.id }));
    expect(against(raised)).toEqual(["死亡人数3人、瞒报：较大事故 → 重大事故 (stricter)"]);
    expect(against(lowered)).toEqual(["死亡人数10人：重大事故 → 较大事故 (laxer)"]);
    expect(told(compareDefinitions({ book: bookOf(raised), id: raised.id }, { book, id: national.id }))).toEqual([
      "死亡人数3人、瞒报：重大事故 → 较大事故 (laxer)",
    ]);
  });

  test("what may say something else is looked through, not taken as given", () => {
    const [strict, lax] = [majorFrom(8), majorFrom(10)];
    const duty = (of: typeof strict, from: "mid" | "high") =>
      decision({
        ...common,
        id: "test/duty",
        title: text("上报", "report"),
        outcomes: ordered({ none: text("不报", "none"), report: text("上报", "report") }),
        combine: "gravest",
        rows: (a) => [{ when: of.of(a).atLeast(from), then: "report" }],
      });
    const against = (from: "mid" | "high", through: readonly string[]) =>
      told(
        compareDefinitions(
          { book: bookOf(duty(lax, from)), id: "test/duty" },
          { book: bookOf(duty(strict, from)), id: "test/duty" },
          { through },
        ),
      );
    expect(against("high", [])).toEqual(["equal"]);
    expect(against("high", [strict.id])).toEqual(["死亡人数8人：不报 → 上报 (stricter)"]);
    // A larger accident is larger by both.
    expect(against("mid", [strict.id])).toEqual(["equal"]);
  });

  test("a quantity is looked through too", () => {
    const share = (of: Quantity<"accidents", NumberTerm>) =>
      quantity({ ...common, id: "test/share", unit: "person", is: (a) => of.of(a).times(2) });
    const counted = (injured: number) =>
      quantity({
        ...common,
        id: "test/counted",
        title: text("折算人数", "counted"),
        unit: "person",
        rows: (a) => [
          { when: a.injured.atLeast(injured), is: a.deaths.plus({ value: "1", unit: "person" }) },
          { otherwise: a.deaths },
        ],
      });
    const sides = [counted(3), counted(5)].map((q): InBook => ({ book: bookOf(share(q)), id: "test/share" }));
    const [left, right] = sides as unknown as [InBook, InBook];
    expect(told(compareDefinitions(left, right))).toEqual(["equal"]);
    expect(told(compareDefinitions(left, right, { through: ["test/counted"] }))).toEqual([
      "重伤人数3人：2人 → 0人 (other)",
    ]);
  });

  test("what is asked of somebody else is not proved to be the same", () => {
    const years = { about: unitIn("year"), law: "periodEnd" as const, cites: law.article(9), title };
    const line = (n: number) =>
      decision({
        ...years,
        id: "test/big",
        title: text("大单位", "big unit"),
        outcomes: ordered({ small: text("小", "small"), big: text("大", "big") }),
        combine: "gravest",
        rows: (u) => [{ when: u.kind.is(n === 1 ? "county" : "city"), then: "big" }],
        examples: [{ name: title, facts: {}, period: "1999", expect: { notApplicable: true } }],
      });
    const below = (of: ReturnType<typeof line>) =>
      decision({
        ...years,
        id: "test/below",
        outcomes: ordered({ no: text("否", "no"), yes: text("是", "yes") }),
        combine: "gravest",
        rows: (u) => [{ when: of.of(parentOf(u)).is("big"), then: "yes" }],
        examples: [{ name: title, facts: {}, period: "1999", expect: { notApplicable: true } }],
      });
    const sides = [below(line(1)), below(line(2))].map((d): InBook => ({ book: bookOf(d), id: d.id }));
    const [left, right] = sides as unknown as [InBook, InBook];
    expect(told(compareDefinitions(left, right))).toEqual(["equal"]);
    const [d] = compareDefinitions(left, right, { through: ["test/big"] });
    expect(d).toMatchObject({ status: "notAnalysed", because: { zh: "所问的上级单位的大单位也可能不同" } });
  });

  test("in a region the decision that is put in its place counts, but nothing milder than the one above", () => {
    const [above, own] = [
      majorFrom(10),
      level(
        (a) => [
          { when: a.deaths.atLeast(5), then: "high" },
          { when: a.deaths.atLeast(4), then: "mid" },
        ],
        { id: "region/level", appliesWhen: (a: Terms<typeof accidents>) => a.sector.is("coal") },
      ),
    ];
    const small = bookOf(above, own);
    const book: Book = {
      ...small,
      regionOf: (id) => (id === own.id ? "990100" : undefined),
      movedIn: (id) => (id === above.id ? ["990100"] : []),
      replacementsOf: (id) => (id === above.id ? [{ by: own.id, from: "2020-01-01" }] : []),
    };
    const found = compareDefinitions({ book: bookOf(above), id: above.id }, { book, id: above.id, region: "990100" });
    expect(found).toMatchObject([
      { status: "equal", span: { from: "2007-06-01", to: "2019-12-31" } },
      {
        status: "differs",
        span: { from: "2020-01-01" },
        way: "stricter",
        facts: { zh: "死亡人数5人、行业为煤矿" },
        left: { outcome: { value: "mid" } },
        right: { outcome: { value: "high" } },
      },
    ]);
    expect(told(compareDefinitions({ book: bookOf(above), id: above.id }, { book, id: above.id }))).toEqual(["equal"]);
    expect(
      told(compareDefinitions({ book, id: above.id, region: "980000" }, { book: bookOf(above), id: above.id })),
    ).toEqual(["equal"]);
  });

  test("an id of the right that stands for one of the left", () => {
    const [left, right] = [byTotal(total("one/total", both), 3), byTotal(total("other/total", both), 3)];
    const sides = [left, right].map((d): InBook => ({ book: bookOf(d), id: d.id })) as unknown as [InBook, InBook];
    expect(told(compareDefinitions(...sides, { sameAs: new Map([["other/total", "one/total"]]) }))).toEqual(["equal"]);
    expect(compareDefinitions(...sides)[0]?.status).toBe("differs");
  });

  test("a value of which the one book has another type is not the same value", () => {
    const asLevel = level((a) => [{ when: all(a.deaths.atLeast(3)), then: "mid" }], { id: "test/total" });
    const left = byTotal(total("test/total", both), 3);
    const right = level((a) => [{ when: (asLevel as ReturnType<typeof majorFrom>).of(a).atLeast("mid"), then: "mid" }]);
    expect(compared(left, right)[0]?.status).toBe("notAnalysed");
  });

  test("a rule of a region does not apply elsewhere", () => {
    const rule = majorFrom(10);
    const small = bookOf(rule);
    const regional: Book = { ...small, regionOf: () => "990100" };
    const at = (region?: string) => ({ book: regional, id: rule.id, ...(region ? { region } : {}) });
    const nation = { book: small, id: rule.id };
    expect(told(compareDefinitions(nation, at()))).toEqual(["equal"]);
    expect(told(compareDefinitions(nation, at("990102")))).toEqual(["equal"]);
    expect(told(compareDefinitions(nation, at("980000")))).toContain("死亡人数3人：较大事故 → 不适用 (other)");
    expect(compareDefinitions(at("980000"), at("980000"))).toEqual([]);
  });

  test("a parameter that a region moves counts in that region", () => {
    const line = parameter({
      id: "test/line",
      of: count(text("人数", "persons")),
      moves: { may: "free" },
      history: [{ from: "2007-06-01", value: 10, cites: law.article(3) }],
    });
    const rule = majorFrom(line.value);
    const small = bookOf(rule);
    const moved: Book = {
      ...small,
      movedIn: (id) => (id === line.id ? ["990100"] : []),
      history: (id, region) =>
        small.history(id, region).map((v) => (region?.startsWith("9901") ? { ...v, value: "8" } : v)),
    };
    const found = compareDefinitions({ book: moved, id: rule.id }, { book: moved, id: rule.id, region: "990100" });
    expect(told(found)).toEqual(["死亡人数8人：较大事故 → 重大事故 (stricter)"]);
  });

  test("a value that is looked up by a choice differs for the choice whose value moved", () => {
    const shares = (coal: number) =>
      parameterTable({
        id: "test/shares",
        of: amount(text("分值", "points")),
        by: [
          { title: text("行业", "sector"), members: { coal: text("煤矿", "coal mine"), other: text("其他", "other") } },
        ],
        moves: { may: "free" },
        history: [{ from: "2007-06-01", values: { coal, other: 1 }, cites: law.article(5) }],
      });
    const points = (coal: number) =>
      quantity({ ...common, id: "test/points", unit: "person", is: (a) => a.deaths.times(shares(coal).at(a.sector)) });
    expect(told(compared(points(2), points(2)))).toEqual(["equal"]);
    expect(told(compared(points(2), points(3)))).toEqual(["行业为煤矿、死亡人数1人：2人 → 3人 (other)"]);
  });

  test("there must be such a definition", () => {
    const book = bookOf(majorFrom(10));
    expect(() => compareDefinitions({ book, id: "test/level" }, { book, id: "test/none" })).toThrow(/test\/none/);
  });
});

describe("ranges", () => {
  const fine = (low: number, share: number) =>
    rangeQuantity({
      ...common,
      id: "test/fine",
      title: text("罚款幅度", "fine"),
      unit: "yuan",
      rows: (a) => [
        { when: a.concealed, is: range(yuan(low), sum(yuan(100_000), a.loss.times(percent(share)))) },
        { otherwise: range(yuan(0), yuan(10_000)) },
      ],
    });

  test("are compared end by end", () => {
    expect(told(compared(fine(10_000, 50), fine(10_000, 50)))).toEqual(["equal"]);
    expect(told(compared(fine(10_000, 50), fine(20_000, 50)))).toEqual(["瞒报：1万元至10万元 → 2万元至10万元 (other)"]);
    expect(told(compared(fine(10_000, 50), fine(10_000, 60)))).toHaveLength(1);
  });
});

describe("worked examples", () => {
  test("of both are run by both, end to end", () => {
    const example = (deaths: number) => ({
      name: text(`死亡${deaths}人`, `${deaths} deaths`),
      facts: { happenedOn: "2010-01-01", deaths, missing: 0, injured: 0 },
      expect: "high" as const,
    });
    const [left, right] = [majorFrom(10, { examples: [example(10)] }), majorFrom(8, { examples: [example(9)] })].map(
      (d): InBook => ({ book: bookOf(d), id: d.id }),
    ) as unknown as [InBook, InBook];
    expect(compareExamples(left, right)).toMatchObject([
      {
        name: { zh: "死亡9人" },
        left: { said: levels.mid },
        right: { said: levels.high, cites: [{ verified: true }] },
      },
    ]);
    expect(compareExamples(left, left)).toEqual([]);
  });
});
