import {
  type AnyDefinition,
  bookOf,
  choice,
  type DecideOptions,
  type DefinitionData,
  extend,
  judge,
  prepare,
  prepareExample,
  runExamples,
  source,
  text,
  unshownFaults,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  certificateNorm,
  drillCycleNorm,
  drillNorm,
  expenseDue,
  obligedUnits,
  type SafetyTrade,
  safetyBodyNorm,
  safetyTrades,
  staffing,
  staffingNorm,
  trainingNorm,
} from "../src/index.js";

const dachuan = source({
  id: "dachuan-opinion",
  type: "notice",
  title: text("达川区加强安全监管执法的意见", "Dachuan opinion on safety enforcement"),
  from: "2015-09-06",
  verified: true,
});
const laixi = source({
  id: "laixi-report",
  type: "report",
  title: text("莱西安全生产经验材料", "Laixi work-safety report"),
  from: "2005-01-01",
  verified: true,
});
const bazhong = source({
  id: "bazhong-report",
  type: "report",
  title: text("巴中安全生产经验材料", "Bazhong work-safety report"),
  from: "2009-01-01",
  verified: true,
});
const law2014 = source({
  id: "work-safety-law-2014",
  type: "law",
  title: text("安全生产法（2014年修正）", "Work Safety Law (2014)"),
  from: "2014-12-01",
  verified: false,
});

const consequence = { id: "make-good", text: text("限期补足", "it is made good within a time set") };

const sizes = {
  heavy: text("任务较重", "heavy task"),
  larger: text("较大", "larger"),
  ordinary: text("一般", "ordinary"),
} as const;
const trades = { key: text("重点行业", "key"), other: text("其他行业", "other") } as const;
const places = extend(obligedUnits, {
  size: choice(text("乡镇类型", "kind of township"), sizes),
  trade: choice(text("部门类型", "kind of department"), trades),
  member: choice(text("安委会成员", "committee member"), { yes: text("是", "yes"), no: text("否", "no") }),
});

const township = staffingNorm({
  id: "dachuan/township-staff",
  title: text("乡镇安监所人员", "Officers of a township"),
  note: text("原则上", "in principle"),
  of: places,
  appliesTo: (u) => u.kind.is("township"),
  example: { kind: "township" },
  elsewhere: { kind: "village" },
  classes: { title: text("乡镇类型", "kind of township"), members: sizes, of: (u) => u.size, field: "size" },
  who: (s) => s.role.is("officer"),
  person: { role: "officer", engagement: "part-time" },
  others: [{ role: "worker" }],
  history: [{ from: "2015-09-06", least: { heavy: 4, larger: 3, ordinary: 2 }, cites: dachuan.section("六") }],
  consequence,
});

const department = staffingNorm({
  id: "dachuan/department-staff",
  title: text("部门专职人员", "Full-time officers of a department"),
  of: places,
  appliesTo: (u) => u.kind.is("department"),
  example: { kind: "department" },
  elsewhere: { kind: "township" },
  classes: { title: text("部门类型", "kind of department"), members: trades, of: (u) => u.trade, field: "trade" },
  who: (s) => s.engagement.is("full-time"),
  person: { role: "officer", engagement: "full-time" },
  others: [{ engagement: "part-time" }],
  history: [{ from: "2015-09-06", least: { key: 2, other: 1 }, cites: dachuan.section("六") }],
  consequence,
});

const village = staffingNorm({
  id: "dachuan/information-officer",
  title: text("村（居）安全信息员", "Information officer of a village"),
  of: places,
  appliesTo: (u) => u.kind.is("village"),
  example: { kind: "village" },
  elsewhere: { kind: "township" },
  who: (s) => s.fromLeadership,
  person: { role: "information-officer", fromLeadership: true },
  others: [{ fromLeadership: false }],
  history: [{ from: "2015-09-06", least: { every: 1 }, most: { every: 1 }, cites: dachuan.section("六") }],
  consequence,
});

const bazhongVillage = staffingNorm({
  id: "bazhong/village-officers",
  title: text("村级安全员", "Officers of a village"),
  of: places,
  appliesTo: (u) => u.kind.is("village"),
  example: { kind: "village" },
  elsewhere: { kind: "township" },
  who: (s) => s.engagement.is("part-time"),
  person: { role: "information-officer", engagement: "part-time" },
  others: [{ engagement: "full-time" }],
  history: [{ from: "2009-01-01", least: { every: 3 }, most: { every: 5 }, cites: bazhong.section("三") }],
  consequence,
});

const memberUnit = staffingNorm({
  id: "laixi/member-staff",
  title: text("成员单位专兼职人员", "Safety staff of a member unit"),
  of: places,
  appliesTo: (u) => u.member.is("yes"),
  example: { kind: "department", member: "yes" },
  elsewhere: { kind: "department", member: "no" },
  who: (s) => s.engagement.oneOf("full-time", "part-time"),
  person: { role: "officer", engagement: "part-time" },
  alike: [{ engagement: "full-time" }],
  others: [{ engagement: "entrusted" }],
  history: [{ from: "2005-01-01", least: { every: 1 }, cites: laixi.section("一") }],
  consequence,
});

const retraining = trainingNorm({
  id: "dachuan/retraining",
  title: text("执法人员轮训", "Retraining of an officer"),
  shareTitle: text("执法人员轮训率", "Officers retrained"),
  type: "rotation",
  other: "yearly",
  measure: "times",
  least: 1,
  cycle: 3,
  who: (s) => s.role.is("officer"),
  person: { role: "officer" },
  others: [{ role: "worker" }],
  share: "1",
  cites: dachuan.section("九"),
  from: "2015-09-06",
  consequence,
});

const hourly = trainingNorm({
  id: "somewhere/retraining",
  title: text("执法人员培训学时", "Hours of an officer"),
  shareTitle: text("执法人员培训率", "Officers trained"),
  type: "yearly",
  other: "rotation",
  measure: "hours",
  least: 40,
  cycle: 1,
  who: (s) => s.role.is("officer"),
  person: { role: "officer" },
  others: [{ role: "worker" }],
  share: "0.9",
  cites: dachuan.section("九"),
  from: "2015-09-06",
  consequence,
});

const certified = certificateNorm({
  id: "dachuan/certified-officers",
  title: text("执法人员持证", "An officer's certificate"),
  shareTitle: text("执法人员持证率", "Officers with a certificate"),
  type: "enforcement",
  other: "assessment",
  who: (s) => s.role.is("officer"),
  person: { role: "officer" },
  others: [{ role: "worker" }],
  share: "1",
  cites: dachuan.section("九"),
  from: "2015-09-06",
  consequence,
});

const body = safetyBodyNorm({
  id: "laixi",
  history: [
    { from: "2014-12-01", line: 100, boundary: "excluded", cites: law2014.article(21) },
    { from: "2005-01-01", to: "2014-11-30", line: 300, boundary: "included", cites: laixi.section("一") },
  ],
  trades: [
    "coal-mines",
    "other-mines",
    "construction",
    "hazardous-production",
    "hazardous-trade",
    "hazardous-transport",
  ],
  consequence,
});

const drilling = {
  of: obligedUnits,
  examples: [{ kind: "enterprise" }],
  elsewhere: [{ kind: "village" }],
  cites: dachuan.section("六"),
  from: "2015-09-06",
  consequence,
} as const;
const twice = drillNorm({
  ...drilling,
  id: "somewhere/drill",
  title: text("演练", "Drills"),
  appliesTo: (u) => u.kind.is("enterprise"),
  plans: ["site"],
  times: 2,
  each: "quarter",
});
const fiveYearly = drillCycleNorm({
  ...drilling,
  id: "somewhere/long-drill",
  title: text("综合演练", "Comprehensive drills"),
  appliesTo: (u) => u.kind.is("enterprise"),
  plans: ["comprehensive"],
  times: 3,
  cycle: 5,
});

describe("every pattern brings examples that hold and that would show a number or a date moved", () => {
  test.each([
    ["township", township],
    ["department", department],
    ["village", village],
    ["village of 3 to 5", bazhongVillage],
    ["member unit", memberUnit],
    ["retraining", retraining],
    ["hours", hourly],
    ["certificates", certified],
    ["safety body", body],
    ["drills", twice],
    ["drills in a cycle", fiveYearly],
  ] as const)("%s", (_, { definitions }) => {
    const all: readonly AnyDefinition[] = definitions;
    const book = bookOf(...all);
    expect(
      all.flatMap((d) => runExamples(book, d.data as DefinitionData)).map((f) => [f.rule, f.example.name.en]),
    ).toEqual([]);
    const unshown = all.flatMap(({ id, data }) =>
      data.kind === "parameter"
        ? []
        : unshownFaults(
            book,
            id,
            data.examples.map((e) => prepareExample(book, data, e)),
          ).faults.map((f) => [id, f.part, f.what.en]),
    );
    expect(unshown).toEqual([]);
  });
});

const ask = (norm: { readonly definitions: readonly AnyDefinition[] }, id: string) => {
  const book = bookOf(...norm.definitions);
  return (facts: Readonly<Record<string, unknown>>, options: DecideOptions) => judge(prepare(book, id, facts, options));
};
type Row = Readonly<Record<string, unknown>>;
const people = (n: number, more: Row = {}): readonly Row[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${JSON.stringify(more)}${i}`,
    unit: "u",
    role: "officer",
    engagement: "part-time",
    fromLeadership: false,
    from: "2000-01-01",
    to: "none",
    ...more,
  }));

describe("Dachuan", () => {
  const day = "2015-12-31";

  test.each([
    ["heavy", 4],
    ["larger", 3],
    ["ordinary", 2],
  ] as const)("065–067: a township, %s, has at least %i officers, part-timers counting as one", (size, least) => {
    const norm = ask(township, "dachuan/township-staff");
    const of = (n: number, judged = day) =>
      norm({ id: "u", kind: "township", size }, { judged, records: { safetyStaff: people(n) } });
    expect([least - 1, least, least + 1].map((n) => of(n).value)).toEqual(["short", "enough", "enough"]);
    expect(of(least - 1, "2015-09-06").value).toBe("short");
    expect(of(least - 1, "2015-09-05").notApplicable).toBe("yes");
  });

  test("066: where the kind of township is unknown, what every kind agrees on is certain", () => {
    const norm = ask(township, "dachuan/township-staff");
    const of = (n: number) => norm({ id: "u", kind: "township" }, { judged: day, records: { safetyStaff: people(n) } });
    expect(of(1).value).toBe("short");
    expect(of(4).value).toBe("enough");
    expect([of(2), of(3)].map(({ value }) => value)).toEqual([null, null]);
  });

  test.each([
    ["key", 2],
    ["other", 1],
  ] as const)("073, 074: a department, %s, has at least %i full-time officers", (trade, least) => {
    const norm = ask(department, "dachuan/department-staff");
    const of = (n: number, judged = day) =>
      norm(
        { id: "u", kind: "department", trade },
        { judged, records: { safetyStaff: [...people(n, { engagement: "full-time" }), ...people(5)] } },
      );
    expect([least - 1, least].map((n) => of(n).value)).toEqual(["short", "enough"]);
    expect(of(least - 1, "2015-09-06").value).toBe("short");
    expect(of(least - 1, "2015-09-05").notApplicable).toBe("yes");
  });

  test("068: a village names one of its leadership, and one only", () => {
    const norm = ask(village, "dachuan/information-officer");
    const of = (leaders: number, judged = day, asked = norm) =>
      asked(
        { id: "u", kind: "village" },
        { judged, records: { safetyStaff: [...people(leaders, { fromLeadership: true }), ...people(2)] } },
      );
    expect([0, 1, 2].map((n) => of(n).value)).toEqual(["short", "enough", "enough"]);
    const over = ask(village, "dachuan/information-officer/over");
    expect([1, 2].map((n) => of(n, day, over).value)).toEqual(["within", "over"]);
    expect(of(0, "2015-09-05").notApplicable).toBe("yes");
  });

  const officer = { id: "p", unit: "u", role: "officer", from: "2000-01-01", to: "none" };
  const trained = (judged: string, on: string | undefined, from = "2000-01-01") =>
    ask(retraining, "dachuan/retraining/trained")(
      { ...officer, from },
      {
        judged,
        records: {
          trainings: on === undefined ? [] : [{ id: "t", trainee: "p", type: "rotation", happenedOn: on, hours: 8 }],
        },
      },
    );

  test("089: officers are retrained every three years", () => {
    expect(trained("2018-09-06", undefined).value).toBe("not-yet-due");
    expect(trained("2018-09-07", undefined).value).toBe("short");
    expect(trained("2019-01-10", "2016-01-10").value).toBe("trained");
    expect(trained("2019-01-11", "2016-01-10").value).toBe("short");
    expect(trained("2019-01-11", "2016-01-11").value).toBe("trained");
    expect(trained("2015-09-05", undefined).notApplicable).toBe("yes");
    expect(trained("2015-09-06", undefined).value).toBe("not-yet-due");
  });

  test("089: who took up the post later is due later", () => {
    expect(trained("2020-03-01", undefined, "2017-03-01").value).toBe("not-yet-due");
    expect(trained("2020-03-02", undefined, "2017-03-01").value).toBe("short");
  });

  test("091: every officer holds a certificate", () => {
    const norm = ask(certified, "dachuan/certified-officers");
    const of = (held: number, judged = day) =>
      norm(
        { id: "u", kind: "department" },
        {
          judged,
          records: {
            safetyStaff: people(10).map((p, i) => ({ ...p, id: `p${i}` })),
            certificates: Array.from({ length: held }, (_, i) => ({
              id: `c${i}`,
              holder: `p${i}`,
              type: "enforcement",
              happenedOn: "2010-01-01",
              validTo: "none",
            })),
          },
        },
      );
    expect([9, 10].map((n) => of(n).value)).toEqual(["short", "met"]);
    expect(of(9, "2015-09-06").value).toBe("short");
    expect(of(9, "2015-09-05").notApplicable).toBe("yes");
  });

  test("028, 073: what is not in the register is taken not to be there, and strict judgement refuses that", () => {
    const norm = ask(township, "dachuan/township-staff");
    const facts = { id: "u", kind: "township", size: "ordinary" };
    const lax = norm(facts, { judged: day, records: { safetyStaff: people(1) } });
    expect([lax.value, lax.assumed.length]).toEqual(["short", 1]);
    expect(norm(facts, { judged: day, strict: true, records: { safetyStaff: people(1) } }).value).toBeNull();
    expect(norm(facts, { judged: day, strict: true, records: { safetyStaff: people(2) } }).value).toBe("enough");
  });
});

describe("Laixi", () => {
  const norm = ask(body, "laixi/safety-body");
  const unit = (employees: number | undefined, safetyBody: boolean, trades: readonly SafetyTrade[] = []) => ({
    id: "u",
    kind: "enterprise",
    ...(employees === undefined ? {} : { employees }),
    safetyBody,
    safetyTrades: trades,
  });
  const managers = (n: number) => ({ safetyStaff: people(n, { role: "safety-manager" }) });
  const answer = (facts: Row, judged: string, n = 1) => {
    const { value, notApplicable } = norm(facts, { judged, records: managers(n) });
    return notApplicable === "yes" ? "no" : value;
  };

  test("021: from 300 employees, that number included; since December 2014 above 100", () => {
    expect([299, 300, 301].map((n) => answer(unit(n, false), "2005-08-30"))).toEqual(["no", "short", "short"]);
    expect([101, 299, 300].map((n) => answer(unit(n, false), "2014-11-30"))).toEqual(["no", "no", "short"]);
    expect([100, 101, 300].map((n) => answer(unit(n, false), "2014-12-01"))).toEqual(["no", "short", "short"]);
    expect(answer(unit(300, false), "2005-01-01")).toBe("short");
    expect(answer(unit(300, false), "2004-12-31")).toBe("no");
  });

  test.each([
    "coal-mines",
    "other-mines",
    "construction",
    "hazardous-production",
    "hazardous-trade",
    "hazardous-transport",
  ] as const)("022–026: whatever its size, %s", (trade) => {
    expect(answer(unit(1, false, [trade]), "2005-08-30")).toBe("short");
    expect(answer(unit(undefined, false, [trade]), "2005-08-30")).toBe("short");
    expect(answer(unit(1, true, [trade]), "2005-08-30")).toBe("met");
  });

  test("027: and at least one manager, full- or part-time", () => {
    expect(answer(unit(300, true), "2005-08-30", 0)).toBe("short");
    expect(answer(unit(300, true), "2005-08-30", 1)).toBe("met");
  });

  test("018, 019: a member unit has staff", () => {
    const of = (n: number, judged = "2005-08-30") =>
      ask(memberUnit, "laixi/member-staff")(
        { id: "u", kind: "department", member: "yes" },
        { judged, records: { safetyStaff: people(n) } },
      );
    expect([0, 1].map((n) => of(n).value)).toEqual(["short", "enough"]);
    expect(of(0, "2005-01-01").value).toBe("short");
    expect(of(0, "2004-12-31").notApplicable).toBe("yes");
  });
});

describe("Bazhong", () => {
  test("090: a village has three to five part-time officers", () => {
    const of = (n: number, id = "bazhong/village-officers") =>
      ask(bazhongVillage, id)(
        { id: "u", kind: "village" },
        { judged: "2009-11-30", records: { safetyStaff: people(n) } },
      );
    expect([2, 3, 5, 6].map((n) => of(n).value)).toEqual(["short", "enough", "enough", "enough"]);
    expect([5, 6].map((n) => of(n, "bazhong/village-officers/over").value)).toEqual(["within", "over"]);
  });
});

describe("the law's staffing, against a hand-written reading of its three editions", () => {
  const trades = Object.keys(safetyTrades) as SafetyTrade[];
  const byHand = (on: string, employees: number, trade: SafetyTrade, full: number, part: number, entrusted: number) => {
    const named: readonly SafetyTrade[] =
      on < "2014-12-01"
        ? ["coal-mines", "other-mines", "construction", "hazardous-production", "hazardous-trade", "hazardous-storage"]
        : on < "2021-09-01"
          ? [
              "coal-mines",
              "other-mines",
              "smelting",
              "construction",
              "road-transport",
              "hazardous-production",
              "hazardous-trade",
              "hazardous-storage",
            ]
          : [
              "coal-mines",
              "other-mines",
              "smelting",
              "construction",
              "road-transport",
              "other-transport",
              "hazardous-production",
              "hazardous-trade",
              "hazardous-storage",
              "hazardous-loading",
            ];
    if (named.includes(trade) || employees > (on < "2014-12-01" ? 300 : 100)) return full > 0 ? "met" : "short";
    return full + part + (on < "2014-12-01" ? entrusted : 0) > 0 ? "met" : "short";
  };
  const book = bookOf(staffing);

  test("any unit on any day", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("2002-11-01", "2014-11-30", "2014-12-01", "2021-08-31", "2021-09-01", "2026-03-31"),
        fc.oneof(fc.constantFrom(1, 99, 100, 101, 299, 300, 301), fc.nat(1000)),
        fc.constantFrom(...trades),
        fc.nat(2),
        fc.nat(2),
        fc.nat(1),
        (judged, employees, trade, full, part, entrusted) => {
          const staff = [
            ...people(full, { role: "safety-manager", engagement: "full-time" }),
            ...people(part, { role: "safety-manager", engagement: "part-time" }),
            ...people(entrusted, { role: "safety-manager", engagement: "entrusted" }),
          ];
          const facts = { id: "u", kind: "enterprise", employees, safetyBody: false, safetyTrades: [trade] };
          const { value } = judge(prepare(book, staffing.id, facts, { judged, records: { safetyStaff: staff } }));
          expect(value).toBe(byHand(judged, employees, trade, full, part, entrusted));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("safety expense of a revenue, slice by slice, against exact fen by hand", () => {
  const yi = 10_000_000_000n; // 一亿元 in fen
  const brackets = {
    hazardous: [
      [yi / 10n, 4500n],
      [yi, 2250n],
      [10n * yi, 550n],
      [undefined, 200n],
    ],
    metallurgy: [
      [yi / 10n, 3000n],
      [yi, 1500n],
      [10n * yi, 500n],
      [50n * yi, 200n],
      [100n * yi, 100n],
      [undefined, 50n],
    ],
    machinery: [
      [yi / 10n, 2350n],
      [yi, 1250n],
      [10n * yi, 250n],
      [50n * yi, 100n],
      [undefined, 50n],
    ],
    fireworks: [
      [yi / 10n, 4000n],
      [yi / 5n, 3000n],
      [undefined, 2500n],
    ],
    "civil-explosives": [
      [yi / 10n, 4000n],
      [yi, 2000n],
      [10n * yi, 500n],
      [undefined, 200n],
    ],
    power: [
      [yi / 10n, 3000n],
      [yi, 1500n],
      [10n * yi, 1000n],
      [50n * yi, 800n],
      [100n * yi, 600n],
      [undefined, 200n],
    ],
  } as const;
  type Industry = keyof typeof brackets;
  // In hundred-thousandths of a fen.
  const byHand = (industry: Industry, fen: bigint): bigint => {
    let [due, below] = [0n, 0n];
    for (const [to, rate] of brackets[industry]) {
      const top = to === undefined || fen < to ? fen : to;
      if (top > below) due += (top - below) * rate;
      below = to ?? below;
    }
    return due;
  };
  const book = bookOf(expenseDue);
  const due = (industry: Industry, fen: bigint) => {
    const revenue = `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
    return judge(prepare(book, expenseDue.id, { sector: industry, revenue, happenedOn: "2026-03-31" }, {})).value;
  };
  const exact = (scaled: bigint): string => {
    const digits = String(scaled).padStart(8, "0");
    return `${digits.slice(0, -7)}.${digits.slice(-7)}`.replace(/\.?0+$/, "") || "0";
  };

  test("a unit of hazardous goods with 200 million sets 3.025 million aside", () => {
    expect(due("hazardous", 2n * yi)).toBe("3025000");
  });

  test("any revenue, and both sides of every bracket", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(brackets) as Industry[])),
        fc.oneof(
          fc
            .tuple(fc.constantFrom(yi / 10n, yi / 5n, yi, 10n * yi, 50n * yi, 100n * yi), fc.constantFrom(-1n, 0n, 1n))
            .map(([at, by]) => at + by),
          fc.bigInt({ min: 0n, max: 300n * yi }),
        ),
        (industry, fen) => {
          expect(due(industry, fen)).toBe(exact(byHand(industry, fen)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
