import { expect, test } from "vitest";
import {
  count,
  counted,
  DefinitionError,
  decision,
  indicator,
  inPeriod,
  kind,
  ordered,
  record,
  text,
  unitIn,
} from "../src/index.js";

// What a rule's author does who has no type checker, such as in a plain JavaScript module.

const cases = kind("cases", text("案件", "Cases"), { deaths: count(text("死亡人数", "deaths")) });
const rule = {
  id: "test/rule",
  title: text("规则", "rule"),
  about: record(cases),
  law: "event",
  outcomes: ordered({ low: text("低", "low"), high: text("高", "high") }),
  combine: "gravest",
  examples: [{ name: text("例", "example"), facts: { happenedOn: "2020-01-01", deaths: 3 }, expect: "high" }],
} as const;

const problemsOf = (define: () => unknown) => {
  try {
    define();
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
};

test("a misspelt fact is named, with the nearest one", () => {
  const [problem] = problemsOf(() =>
    decision({
      ...rule,
      cites: { unsourced: text("测试", "a test") },
      rows: (c) => [{ when: (c as unknown as { deahts: typeof c.deaths }).deahts.atLeast(3), then: "high" }],
    }),
  );
  expect(problem).toMatchObject({ code: "unknown-fact", rule: "cases", part: "deahts" });
  expect(problem?.todo.en).toBe("Did you mean deaths?");
});

test("a source that is left out is a problem like others, not a fault of the kernel's", () => {
  const { cites: _, ...without } = { ...rule, cites: undefined };
  const codes = problemsOf(() => decision({ ...without, rows: () => [{ otherwise: "medium" }] } as never)).map(
    (p) => p.code,
  );
  expect(codes).toEqual(expect.arrayContaining(["missing-citation", "unknown-member"]));
  const counting = problemsOf(() =>
    indicator({
      id: "test/count",
      title: text("数", "count"),
      about: unitIn("year"),
      over: cases,
      window: inPeriod(),
      fold: counted(),
      examples: [{ name: text("例", "example"), facts: {}, period: "2020", expect: 0 }],
    } as never),
  );
  expect(counting.map((p) => p.code)).toContain("missing-citation");
});
