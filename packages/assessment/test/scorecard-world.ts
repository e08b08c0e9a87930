import {
  type AnyDefinition,
  amount,
  bookOf,
  type DefinitionData,
  decision,
  extend,
  judge,
  type Outcome,
  ordered,
  prepare,
  quantity,
  recordIn,
  runExamples,
  source,
  text,
  units,
  yesNo,
} from "@anwei/kernel";
import type { Counted, Decided } from "../src/index.js";

export const rules = source({
  id: "rules",
  type: "test",
  title: text("考核办法", "Rules of assessment"),
  from: "2013-01-01",
  verified: true,
});
export const cites = rules.section("一");
export const year = { period: "2013", judged: "2013-12-31" } as const;
export const consequence = (id: string) => ({ id, text: text(id, id) });

/** A number that tests state for a unit: whatever name it has. */
export const number = (name: string, unit = "case"): Counted => {
  const told = extend(units, {
    [name]: amount(text(name, name), { decimals: 4, min: -1000, ...(unit === "" ? {} : { unit }) }),
  }) as never;
  return quantity({
    id: `test/${name.toLowerCase()}`,
    title: text(name, name),
    cites,
    about: recordIn(told, "year"),
    law: "periodEnd",
    unit,
    is: (u: Record<string, never>) => u[name] as never,
    examples: [{ name: text("所报的数", "as stated"), facts: { [name]: 3 }, ...year, expect: 3 }],
  } as never) as Counted;
};

/** A yes or no that tests state for a unit. */
export const said = (name: string): Decided => {
  const told = extend(units, { [name]: yesNo(text(name, name)) }) as never;
  return decision({
    id: `test/${name.toLowerCase()}`,
    title: text(name, name),
    cites,
    about: recordIn(told, "year"),
    law: "periodEnd",
    outcomes: ordered({ no: text("否", "no"), yes: text("是", "yes") }),
    combine: "gravest",
    rows: (u: Record<string, never>) => [{ when: u[name] as never, then: "yes" }, { otherwise: "no" }],
    examples: [{ name: text("是", "yes"), facts: { [name]: true }, ...year, expect: "yes" }],
  } as never) as unknown as Decided;
};

export const failures = (definitions: readonly AnyDefinition[]) => {
  const book = bookOf(...definitions);
  return definitions
    .flatMap((d) => runExamples(book, d.data as DefinitionData))
    .map((f) => [f.rule, f.example.name.en, f.outcome?.value, f.outcome?.atLeast, f.outcome?.atMost, f.error]);
};

const complete = text("测试", "test");

/** What a definition says of a unit with these facts, among these records. */
export function answer(
  definitions: readonly AnyDefinition[],
  of: AnyDefinition,
  facts: Readonly<Record<string, unknown>>,
  records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {},
): Outcome {
  return judge(
    prepare(
      bookOf(...definitions),
      of.id,
      { id: "u", kind: "county", ...facts },
      {
        ...year,
        records,
        complete: Object.fromEntries(Object.keys(records).map((t) => [t, complete])),
      },
    ),
  );
}

/** An answer as one value: the value, or its bounds. */
export const short = (outcome: Outcome): string =>
  outcome.notApplicable === "yes"
    ? "not applicable"
    : (outcome.value ?? `${outcome.atLeast}..${outcome.atMost}`) +
      (outcome.notApplicable === "maybe" ? " or not applicable" : "");
