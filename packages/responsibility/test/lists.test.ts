import {
  bookOf,
  choice,
  type DefinitionData,
  judge,
  kind,
  prepare,
  prepareExample,
  runExamples,
  source,
  text,
  unshownFaults,
  yesNo,
} from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, consistency, namedList } from "../src/index.js";

const report = source({
  id: "report",
  type: "test",
  title: text("材料", "Report"),
  from: "2009-01-01",
  verified: true,
});

const trades = {
  coal: text("煤矿", "coal"),
  fireworks: text("烟花爆竹", "fireworks"),
  gas: text("燃气", "gas"),
} as const;
const insured = kind("insuredUnits", text("投保单位", "Insured units"), {
  trade: choice(text("行业", "trade"), trades, { none: true }),
  otherTrade: yesNo(text("认定属于“等”", "found to be of the open end")),
});
const written = {
  id: "test/list",
  title: text("名单", "The list"),
  of: insured,
  items: trades,
  editions: [
    { from: "2015-01-01", listed: ["coal", "fireworks"], cites: report.section("二") },
    { from: "2009-01-01", to: "2014-12-31", listed: ["coal"], cites: report.section("一") },
  ],
  example: (trade: keyof typeof trades | undefined, found: boolean | undefined) => ({
    trade: trade ?? ("none" as const),
    ...(found === undefined ? {} : { otherTrade: found }),
  }),
} as const;

const closed = namedList({ ...written, is: (u, t) => u.trade.is(t), ending: "closed" });
const open = namedList({ ...written, is: (u, t) => u.trade.is(t), ending: { found: (u) => u.otherTrade } });

const sound = (definitions: readonly { readonly id: string; readonly data: DefinitionData }[]) => {
  const book = bookOf(...(definitions as never[]));
  return definitions.flatMap(({ id, data }) =>
    data.kind === "parameter"
      ? []
      : [
          ...runExamples(book, data).map((f) => f.example.name.en),
          ...unshownFaults(
            book,
            id,
            data.examples.map((e) => prepareExample(book, data, e)),
          ).faults.map((f) => `${id} ${f.part} ${f.what.en}`),
        ],
  );
};

describe("a named list", () => {
  test("its examples hold and would show an item or a date moved", () => {
    expect(sound([closed.listed])).toEqual([]);
    expect(sound([open.listed])).toEqual([]);
  });

  const ask = (list: typeof closed, facts: Readonly<Record<string, unknown>>, judged = "2026-03-31") => {
    const outcome = judge(prepare(bookOf(list.listed), "test/list", facts, { judged }));
    return outcome.value ?? ("possible" in outcome ? outcome.possible : outcome);
  };

  test("what a closed list does not name is not in it", () => {
    expect(ask(closed, { trade: "gas" })).toBe("unlisted");
    expect(ask(closed, { trade: "coal" })).toBe("listed");
  });

  test("what a list ending in 等 does not name is undecided until an officer answers", () => {
    expect(ask(open, { trade: "gas" })).toEqual(["listed", "unlisted"]);
    expect(ask(open, { trade: "gas", otherTrade: true })).toBe("listed");
    expect(ask(open, { trade: "gas", otherTrade: false })).toBe("unlisted");
    expect(ask(open, { trade: "coal" })).toBe("listed");
  });

  test("by the edition of the day", () => {
    expect(ask(closed, { trade: "fireworks" }, "2014-12-31")).toBe("unlisted");
    expect(ask(closed, { trade: "fireworks" }, "2015-01-01")).toBe("listed");
  });
});

const of = (claim: Omit<Claim, "name">): Claim => ({ ...claim, name: text(`事项${claim.id}`, claim.id) });
const claims = [
  // Bazhong: 80 % of 120 is 96 deaths; down 44.97 % fits no whole number of last year's deaths, 174 and 175 the nearest.
  of({ id: "quota", relation: "product", stated: "96", step: "1", parts: ["0.8"], whole: "120", expect: "agree" }),
  of({
    id: "on-174",
    relation: "change",
    stated: "-0.4497",
    step: "0.0001",
    parts: ["96"],
    whole: "174",
    expect: "disagree",
  }),
  of({
    id: "on-175",
    relation: "change",
    stated: "-0.4497",
    step: "0.0001",
    parts: ["96"],
    whole: "175",
    expect: "disagree",
  }),
  of({
    id: "on-169",
    relation: "change",
    stated: "-0.4497",
    step: "0.0001",
    parts: ["93"],
    whole: "169",
    expect: "agree-as-rounded",
  }),
  // Bazhong: 2733 of 2794 dangers mended, printed as 98 %; at one more decimal it would not be.
  of({
    id: "mended",
    relation: "share",
    stated: "0.98",
    step: "0.01",
    parts: ["2733"],
    whole: "2794",
    expect: "agree-as-rounded",
  }),
  of({
    id: "mended-finer",
    relation: "share",
    stated: "0.98",
    step: "0.001",
    parts: ["2733"],
    whole: "2794",
    expect: "disagree",
  }),
  of({ id: "left", relation: "total", stated: "2794", step: "1", parts: ["2733", "61"], expect: "agree" }),
  // Zibo: 3 % and 5 % less than 559; all towns on line, and later 80 % of them.
  of({
    id: "province",
    relation: "product",
    stated: "542",
    step: "1",
    parts: ["0.97"],
    whole: "559",
    expect: "agree-as-rounded",
  }),
  of({
    id: "city",
    relation: "product",
    stated: "531",
    step: "1",
    parts: ["0.95"],
    whole: "559",
    expect: "agree-as-rounded",
  }),
  of({ id: "on-line", relation: "total", stated: "1", step: "0.01", parts: ["0.8"], expect: "disagree" }),
  // Laixi: 29 and 11 applied, 4 and 5 were given a permit.
  of({ id: "applied", relation: "total", stated: "40", step: "1", parts: ["29", "11"], expect: "agree" }),
  of({ id: "permitted", relation: "total", stated: "9", step: "1", parts: ["4", "5"], expect: "agree" }),
] as const;

const checks = consistency({
  id: "test",
  cites: report.section("一"),
  claims,
  consequence: { id: "ask", text: text("向起草单位核实", "the drafter is asked") },
});
const book = bookOf(...checks.definitions);
const judged = (
  claim: Readonly<Record<string, unknown>>,
  id: string,
  figures: readonly object[] = checks.records.statedFigures,
) => judge(prepare(book, id, claim, { records: { statedFigures: figures as never } }));

describe("a document's own figures", () => {
  test("the examples hold and would show a limit moved", () => {
    expect(sound(checks.definitions as never)).toEqual([]);
  });

  test.each(checks.records.statedClaims.map((row, i) => [row.id, row, claims[i]] as const))("%s", (_, row, claim) => {
    expect(judged(row, "test/figures-agree").value).toBe(claim?.expect);
  });

  test("by how much they are apart is told", () => {
    const row = checks.records.statedClaims.find((c) => c.id === "on-line");
    expect(judged(row as never, "test/figures/difference").value).toBe("0.2");
  });

  test("any share agrees exactly where it is printed as it is, and as rounded within half a step", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(10_000),
        (a, b, printed) => {
          const off = Math.abs(2 * (printed * b - 10_000 * a)); // twice the distance, in ten-thousandths of b
          const by = off === 0 ? "agree" : off <= b ? "agree-as-rounded" : "disagree";
          const claim = { id: "c", relation: "share", step: "0.0001", happenedOn: "2009-01-01" };
          const figure = (part: string, value: number | string) => ({ id: part, claim: "c", part, value });
          const value = (printed / 10_000).toFixed(4);
          const rows = [figure("stated", value), figure("part", a), figure("whole", b)];
          expect(judged(claim, "test/figures-agree", rows).value).toBe(by);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a figure that cannot be read leaves it undecided", () => {
    const claim = { id: "c", relation: "total", step: "1", happenedOn: "2009-01-01" };
    const rows = [
      { id: "s", claim: "c", part: "stated", value: 40 },
      { id: "p", claim: "c", part: "part", value: null },
    ];
    expect(judged(claim, "test/figures-agree", rows).value).toBeNull();
  });
});
