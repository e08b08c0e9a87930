import {
  type AnyDefinition,
  bookOf,
  type DefinitionData,
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
import { type ControlPeriod, controlIndicators, controlTargets, type ProgressBy, relativeControl } from "../src/index.js";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2006-01-01", verified: true });
const cites = rules.section("一");
const each = ["month", "quarter", "halfYear", "year"] as const satisfies readonly ControlPeriod[];
const figures = ["accidents", "deaths", "injuries", "serious-injuries", "larger", "major"] as const;

/** The worked examples that do not come out, and the mistakes in a rule that none of them would show. */
const unsound = (definitions: readonly AnyDefinition[], faults = true) => {
  const book = bookOf(...definitions);
  return definitions.flatMap((d) => {
    const data = d.data as DefinitionData;
    const failed = runExamples(book, data).map((f) => [f.rule, f.example.name.en, f.outcome, f.error]);
    if (data.kind === "parameter" || !faults) return failed;
    const cases = data.examples.map((e) => prepareExample(book, data, e));
    return [...failed, ...unshownFaults(book, d.id, cases).faults.map((f) => [d.id, f.part, f.what.en])];
  });
};

describe("the worked examples hold, and would show a mistake", () => {
  test.each(each)("control indicators by the %s", (period) => {
    const written = { id: "test", cites, each: period, from: "2006-01-01", lastYear: { decimals: 4 } } as const;
    const { definitions } = controlIndicators({
      ...written,
      figures,
      spans: ["in-period", "to-date", "rolling-year"],
      trades: ["all", "industry-mining-trade"],
    });
    expect(unsound(definitions, period === "month")).toEqual([]);
  });
  test.each(
    each.flatMap((period) => (["month", "quarter", "day"] as const).map((by) => [period, by] as const)),
  )("control targets by the %s, time progress by the %s", (period, by) => {
    const { definitions } = controlTargets({
      id: "test/targets",
      cites,
      from: "2006-01-01",
      each: period,
      figures: ["deaths", "larger"],
      progress: { by, cites },
    });
    expect(unsound(definitions, period === "month")).toEqual([]);
  });
  test("rates and declines", () => {
    expect(unsound(relativeControl({ id: "test/relative", cites, from: "2006-01-01" }).definitions)).toEqual([]);
  });
});
