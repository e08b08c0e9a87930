import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { controlTargets } from "../packages/assessment/src/index.js";
import {
  type AnyDefinition,
  bookOf,
  type DefinitionData,
  Exact,
  judge,
  percent,
  prepare,
  runExamples,
  source,
  text,
} from "../packages/kernel/src/index.js";
import {
  type Claim,
  consistency,
  derivedTarget,
  lastYearsFor,
  wholesThatAgree,
} from "../packages/responsibility/src/index.js";

/** Figures that three cities print of themselves, by section: what each comes to, and what does not add up. */
const consequence = { id: "figures", text: text("核对原始数据", "check the figures against their origin") };

const documentOf = (id: string, zh: string, en: string, from: string) =>
  source({ id, type: "report", title: text(zh, en), from, verified: false });

type Stated = Omit<Claim, "id" | "name">;

/** Checks a document's figures: each as the rule says, and the disagreements as findings. */
function checked(
  cites: ReturnType<ReturnType<typeof documentOf>["section"]>,
  stated: Readonly<Record<string, Stated>>,
) {
  const claims = Object.entries(stated).map(([id, claim]): Claim => ({ ...claim, id, name: text(id, id) }));
  const made = consistency({ id: "test", cites, claims: claims as [Claim, ...Claim[]], consequence });
  const book = bookOf(...made.definitions);
  const failed = made.definitions.flatMap((d) => runExamples(book, d.data as DefinitionData));
  expect(failed.map((f) => f.example.name.en)).toEqual([]);
  const of = (definition: AnyDefinition, id: string): unknown => {
    const facts = made.records.statedClaims.find((c) => c.id === id);
    if (!facts) throw new Error(`no claim ${id}`);
    return judge(prepare(book, definition.id, facts, { records: made.records, complete: {} })).value;
  };
  return {
    computed: (id: string) => of(made.computed, id),
    disagreeing: claims.map(({ id }) => id).filter((id) => of(made.agreement, id) === "disagree"),
  };
}

const ones = (n: number): readonly string[] => Array.from({ length: n }, () => "1");

describe("Zibo, speech on the first half of 2006", () => {
  const speech = documentOf(
    "zibo",
    "淄博市上半年安全生产形势讲话",
    "Zibo: speech on the first half year",
    "2006-07-01",
  );

  test("section 一: 210 deaths, down 13.58 %, are 243 a year before; 2438 accidents, down 1 %, leave 25 numbers", () => {
    expect(wholesThatAgree({ relation: "change", part: "210", stated: "-0.1358", step: "0.0001" })).toEqual({
      from: 243,
      to: 243,
    });
    expect(wholesThatAgree({ relation: "change", part: "2438", stated: "-0.01", step: "0.01" })).toEqual({
      from: 2451,
      to: 2475,
    });
    expect(wholesThatAgree({ relation: "share", part: "2438", stated: "0.114", step: "0.001" })).toEqual({
      from: 21293,
      to: 21480,
    });
  });

  test("section 一(一): 542 is 3 % and 531 is 5 % less than 559, in whole people, and than no other number", () => {
    for (const [target, share] of [
      [542, percent(3)],
      [531, percent(5)],
    ] as const) {
      expect(lastYearsFor(target, share, "down")).toEqual({ from: 559, to: 559 });
      expect(derivedTarget(559, share, "down")).toBe(target);
    }
  });

  test("half a year uses 210 of 531 and of 542: within time progress, 55.5 and 61 below half of them", () => {
    const { standing, used, allowed, definitions } = controlTargets({
      id: "test/targets",
      cites: speech.section("一"),
      from: "2006-01-01",
      each: "halfYear",
      figures: ["deaths"],
      progress: { by: "month", cites: speech.section("一") },
    });
    const ask = (d: AnyDefinition, value: number) =>
      judge(
        prepare(
          bookOf(...definitions),
          d.id,
          { id: "t", unit: "zibo", indicator: "deaths", value, from: "2006-01-01", to: "2006-12-31" },
          { period: "2006-H1", judged: "2006-06-30", given: { "test/targets/deaths": 210 } },
        ),
      ).value;
    expect([ask(used, 531), ask(used, 542)]).toEqual(["70/177", "105/271"]);
    expect([ask(allowed, 531), ask(allowed, 542)]).toEqual(["265.5", "271"]);
    expect(ask(standing, 531)).toBe("within");
  });

  test("what its sections say of one thing agrees, or is told", () => {
    const { disagreeing, computed } = checked(speech.section("一"), {
      closed: { relation: "total", stated: "126", step: "1", parts: ["21", "105"], expect: "agree" },
      trained: { relation: "total", stated: "4098", step: "1", parts: ["1078", "3020"], expect: "agree" },
      "trained, special operators among them": {
        relation: "total",
        stated: "4098",
        step: "1",
        parts: ["1078", "3020", "5764"],
        expect: "disagree",
      },
      "a third of 9 wholesalers": {
        relation: "product",
        stated: "3",
        step: "1",
        parts: ["0.33333333"],
        whole: "9",
        expect: "agree-as-rounded",
      },
      "major sources of danger to be watched, and found": {
        relation: "total",
        stated: "300",
        step: "0",
        parts: ["287"],
        expect: "disagree",
      },
      "major sources of danger to be on line, and found": {
        relation: "total",
        stated: "1000",
        step: "0",
        parts: ["287"],
        expect: "disagree",
      },
      "townships on line by the end of the year": {
        relation: "total",
        stated: "1",
        step: "0",
        parts: ["0.8"],
        expect: "disagree",
      },
      "decline of deaths asked of the counties, and of the city": {
        relation: "total",
        stated: "0.04",
        step: "0",
        parts: ["0.05"],
        expect: "disagree",
      },
      "major among all sources": {
        relation: "share",
        stated: "0.0759",
        step: "0.0001",
        parts: ["287"],
        whole: "3782",
        expect: "agree-as-rounded",
      },
    });
    expect(disagreeing).toEqual([
      "trained, special operators among them",
      "major sources of danger to be watched, and found",
      "major sources of danger to be on line, and found",
      "townships on line by the end of the year",
      "decline of deaths asked of the counties, and of the city",
    ]);
    expect(computed("major among all sources")).toBe("287/3782");
  });
});

describe("Bazhong, report of 2009", () => {
  const report = documentOf("bazhong", "巴中市安全生产汇报材料", "Bazhong: report on work safety", "2009-11-30");

  test("preface: 80 % of 120 is 96 people and no other number; 96 people down 44.97 % fit no number a year before", () => {
    const used = (n: number) => Exact.of(n).dividedBy(Exact.of(120)).round("halfUp", 2).toString();
    expect([95, 96, 97].map(used)).toEqual(["0.79", "0.8", "0.81"]);
    expect(wholesThatAgree({ relation: "change", part: "96", stated: "-0.4497", step: "0.0001" })).toBeUndefined();
    // The nearest that fits is another number of deaths, which is not 80 %.
    expect(wholesThatAgree({ relation: "change", part: "93", stated: "-0.4497", step: "0.0001" })).toEqual({
      from: 169,
      to: 169,
    });
    expect(used(93)).toBe("0.78");
  });

  test("what does not add up is a finding", () => {
    const change = { relation: "change", stated: "-0.4497", step: "0.0001", parts: ["96"] } as const;
    const { disagreeing, computed } = checked(report.section("引言"), {
      quota: { relation: "product", stated: "96", step: "1", parts: ["0.8"], whole: "120", expect: "agree" },
      "decline on 174": { ...change, whole: "174", expect: "disagree" },
      "decline on 175": { ...change, whole: "175", expect: "disagree" },
      mended: {
        relation: "share",
        stated: "0.98",
        step: "0.01",
        parts: ["2733"],
        whole: "2794",
        expect: "agree-as-rounded",
      },
      "mended, were the 98 % exact": {
        relation: "share",
        stated: "0.98",
        step: "0",
        parts: ["2733"],
        whole: "2794",
        expect: "disagree",
      },
    });
    expect(disagreeing).toEqual(["decline on 174", "decline on 175", "mended, were the 98 % exact"]);
    expect([computed("decline on 174"), computed("decline on 175"), computed("mended")]).toEqual([
      "-13/29",
      "-79/175",
      "2733/2794",
    ]);
  });
});

describe("Laixi, report of 2005", () => {
  const report = documentOf("laixi", "莱西市安全生产工作情况", "Laixi: report on work safety", "2005-08-30");

  test("its counts are those of its lists, its licences those of its applications", () => {
    const { disagreeing, computed } = checked(report.section("五"), {
      "lines of work": { relation: "total", stated: "5", step: "1", parts: ones(5), expect: "agree" },
      "systems of rules": { relation: "total", stated: "6", step: "1", parts: ones(6), expect: "agree" },
      campaigns: { relation: "total", stated: "8", step: "1", parts: ones(8), expect: "agree" },
      "staff of 58 members, two each": {
        relation: "product",
        stated: "116",
        step: "1",
        parts: ["2"],
        whole: "58",
        expect: "agree",
      },
      applications: { relation: "total", stated: "40", step: "1", parts: ["29", "11"], expect: "agree" },
      licences: { relation: "total", stated: "9", step: "1", parts: ["4", "5"], expect: "agree" },
      "licensed mines": {
        relation: "share",
        stated: "0.1379",
        step: "0.0001",
        parts: ["4"],
        whole: "29",
        expect: "agree-as-rounded",
      },
      "licensed plants": {
        relation: "share",
        stated: "0.4545",
        step: "0.0001",
        parts: ["5"],
        whole: "11",
        expect: "agree-as-rounded",
      },
      licensed: { relation: "share", stated: "0.225", step: "0.001", parts: ["9"], whole: "40", expect: "agree" },
    });
    expect(disagreeing).toEqual([]);
    expect([computed("licensed mines"), computed("licensed plants"), computed("licensed")]).toEqual([
      "4/29",
      "5/11",
      "0.225",
    ]);
  });
});

test("the wholes that agree are those that a search finds", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("share", "change"),
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: -120, max: 150 }),
      fc.constantFrom("0.01", "0.05"),
      (relation, part, hundredths, step) => {
        const stated = Exact.fraction(BigInt(hundredths), 100n);
        const fits = (whole: number): boolean => {
          const share = Exact.fraction(BigInt(relation === "change" ? part - whole : part), BigInt(whole));
          const apart = share.minus(stated);
          const twice = (apart.sign < 0 ? Exact.zero.minus(apart) : apart).times(Exact.of(2));
          return twice.compare(Exact.of(step)) <= 0;
        };
        const greatest = 6_000;
        const found = Array.from({ length: greatest }, (_, i) => i + 1).filter(fits);
        const told = wholesThatAgree({ relation, part: String(part), stated: stated.toString(), step });
        expect(told?.from).toBe(found[0]);
        if (told?.to !== undefined) expect(told.to).toBe(found.at(-1));
        else if (told) expect(found.at(-1)).toBe(greatest);
      },
    ),
    { numRuns: 60 },
  );
});
