import {
  type AnyDefinition,
  bookOf,
  type DefinitionData,
  date,
  Exact,
  judge,
  kind,
  percent,
  prepare,
  prepareExample,
  runExamples,
  source,
  text,
  units,
  unshownFaults,
  yesNo,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quota, standardisation } from "../src/index.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2024-01-01", verified: true });
const cites = rules.section("三");
const consequence = { id: "notice", text: text("通报", "public criticism") };
const common = { cites, from: "2024-01-01" } as const;

const unsound = (definitions: readonly AnyDefinition[]) => {
  const book = bookOf(...definitions);
  return definitions.flatMap((d) => {
    const data = d.data as DefinitionData;
    const failed = runExamples(book, data).map((f) => [f.rule, f.example.name.en, f.outcome, f.error]);
    if (data.kind === "parameter") return failed;
    const cases = data.examples.map((e) => prepareExample(book, data, e));
    return [...failed, ...unshownFaults(book, d.id, cases).faults.map((f) => [d.id, f.part, f.what.en])];
  });
};

const grades = standardisation({ ...common, id: "test/standardisation", soon: { months: 3, cites } });
const award = (unit: string, grade: string, from: string, to: string) => ({
  id: `g-${unit}`,
  unit,
  grade,
  happenedOn: from,
  from,
  to,
  revokedOn: "none",
});
const below = { one: ["two"], two: ["three"], three: [] } as const;
const reachesGrade = (grade: "one" | "two" | "three") =>
  quota({
    ...common,
    id: "test/graded",
    title: text("标准化达标率", "Enterprises with a grade"),
    appliesTo: ["city", "county"],
    over: units,
    where: (u) => u.kind.is("enterprise"),
    meets: (u) => grades.reached.of(u).atLeast(grade),
    within: "any-time",
    measure: { share: percent(60) },
    side: "at-least",
    by: "12-31",
    consequences: [consequence],
    example: {
      met: { kind: "enterprise" },
      short: { kind: "enterprise" },
      others: [{ kind: "village" }],
      records: (met, short, on) => ({
        standardisations: [
          ...met.map((unit) => award(unit, grade, on, on)),
          ...below[grade].map((lower) => award(short, lower, on, on)),
        ],
      }),
    },
  });

/** Mines closed in the year; those that went bankrupt do not count. */
const closures = kind("closures", text("关闭", "Closures"), {
  happenedOn: date(text("关闭日期", "closed on")),
  mine: yesNo(text("非煤矿山", "non-coal mine")),
  ordered: yesNo(text("责令关闭", "ordered")),
});
const closed = (side: "at-least" | "at-most", by: "06-30" | { readonly once: string }) =>
  quota({
    ...common,
    id: "test/closed",
    title: text("关闭非煤矿山", "Mines closed"),
    appliesTo: ["city"],
    over: closures,
    where: (c) => c.mine,
    meets: (c) => c.ordered,
    within: "year",
    measure: { count: 5 },
    side,
    by,
    consequences: [consequence],
    example: {
      met: { mine: true, ordered: true },
      short: { mine: true, ordered: false },
      others: [{ mine: false, ordered: true }],
    },
  });

describe("the worked examples hold, and would show a mistake", () => {
  test("grades", () => expect(unsound(grades.definitions)).toEqual([]));
  test.each(["one", "two", "three"] as const)("a share with grade %s", (grade) =>
    expect(unsound(reachesGrade(grade).definitions)).toEqual([]),
  );
  test.each(["at-least", "at-most"] as const)("a number, %s", (side) => {
    for (const by of ["06-30", { once: "2025-03-31" }] as const)
      expect(unsound(closed(side, by).definitions)).toEqual([]);
  });
});

const ask = (
  definition: AnyDefinition,
  records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
  judged: string,
  missing: readonly string[] = [],
) => {
  const complete = Object.fromEntries(
    Object.keys(records)
      .filter((table) => !missing.includes(table))
      .map((table) => [table, text("例", "example")]),
  );
  const city = { id: "city", kind: "city" };
  return judge(
    prepare(bookOf(definition), definition.id, city, { period: judged.slice(0, 4), judged, records, complete }),
  );
};

describe("five mines or more to be closed by the day", () => {
  const closures = (n: number, year = "2024") =>
    Array.from({ length: n }, (_, i) => ({
      id: `c${i}`,
      unit: "city",
      happenedOn: `${year}-06-0${i + 1}`,
      mine: true,
      ordered: true,
    }));
  const of = (n: number, judged: string, year?: string, missing?: readonly string[]) => {
    const { standing } = closed("at-least", "06-30");
    return ask(standing, { units: [{ id: "city", kind: "city" }], closures: closures(n, year) }, judged, missing);
  };

  test("on both sides of the number and of the day", () => {
    expect(of(5, "2024-07-01").value).toBe("met");
    expect(of(4, "2024-07-01").value).toBe("missed");
    expect(of(4, "2024-06-30").value).toBe("not-yet-due");
    expect(of(5, "2025-07-01").value).toBe("missed");
  });
  test("without complete records it is undecided, unless there are enough", () => {
    expect(of(4, "2024-07-01", "2024", ["closures"])).toMatchObject({ value: null, atLeast: "met", atMost: "missed" });
    expect(of(5, "2024-07-01", "2024", ["closures"]).value).toBe("met");
  });
});

test("the share of enterprises with a grade is a naive share of them", () => {
  const { standing, share } = reachesGrade("two");
  const enterprise = fc.record({
    grade: fc.constantFrom("none", "three", "two", "one"),
    to: fc.constantFrom("2024-06-29", "2024-06-30", "2027-01-01"),
    revokedOn: fc.constantFrom("none", "2024-06-30", "2024-07-01"),
    of: fc.constantFrom("city", "county", "elsewhere"),
  });
  fc.assert(
    fc.property(fc.array(enterprise, { maxLength: 12 }), (all) => {
      const records = {
        units: [
          { id: "city", kind: "city" },
          { id: "county", kind: "county", parent: "city" },
          { id: "elsewhere", kind: "city" },
          ...all.map((e, i) => ({ id: `e${i}`, kind: "enterprise", parent: e.of })),
        ],
        standardisations: all.flatMap((e, i) =>
          e.grade === "none" ? [] : [{ ...award(`e${i}`, e.grade, "2024-01-01", e.to), revokedOn: e.revokedOn }],
        ),
      };
      const own = all.filter((e) => e.of !== "elsewhere");
      const good = own.filter(
        (e) => (e.grade === "two" || e.grade === "one") && e.to >= "2024-06-30" && e.revokedOn !== "2024-06-30",
      );
      const [is, of] = [standing, share].map((d) => ask(d, records, "2024-06-30"));
      if (own.length === 0) {
        expect([is?.notApplicable, of?.notApplicable]).toEqual(["yes", "yes"]);
        return;
      }
      expect(of?.value).toBe(Exact.fraction(BigInt(good.length), BigInt(own.length)).toString());
      expect(is?.value).toBe(good.length * 10 >= own.length * 6 ? "met" : "not-yet-due");
    }),
    { numRuns: 60 },
  );
});
