import type { DecisionData, QuantityData } from "../src/define/definition.js";
import { Exact, formatDay, parseDay } from "../src/index.js";
import type { Comparison, Node, TestNode } from "../src/language/node.js";

// Rules miswritten in one place, as people do: a threshold a step off, 以上 for 超过, a condition left out.

/** The step of the numbers that a term can be. */
type StepOf = (beside: Node, limit: string) => string;

const twins: Partial<Record<Comparison, Comparison>> = {
  atLeast: "moreThan",
  moreThan: "atLeast",
  atMost: "below",
  below: "atMost",
};

/** A test miswritten in one place. */
export function* miswritten(test: TestNode, stepOf: StepOf): Generator<TestNode> {
  switch (test.op) {
    case "all":
    case "any":
    case "atLeastOf":
      for (const [i, inner] of test.of.entries()) {
        for (const other of miswritten(inner, stepOf)) yield { ...test, of: test.of.with(i, other) };
        if (test.of.length > 1) yield { ...test, of: test.of.toSpliced(i, 1) };
      }
      return;
    case "not":
      for (const other of miswritten(test.of, stepOf)) yield { op: "not", of: other };
      return;
    case "compare": {
      const is = twins[test.is];
      if (is) yield { ...test, is };
      for (const side of ["left", "right"] as const) {
        for (const moved of beside(test[side], test[side === "left" ? "right" : "left"], stepOf)) {
          yield { ...test, [side]: moved };
        }
      }
      return;
    }
    case "grade": {
      const is = twins[test.is];
      if (is) yield { ...test, is };
      return;
    }
    default:
  }
}

function beside(limit: Node, term: Node, stepOf: StepOf): readonly Node[] {
  if (limit.op === "date") {
    const day = parseDay(limit.value) as number;
    return [day - 1, day + 1].map((d): Node => ({ op: "date", value: formatDay(d) }));
  }
  if (limit.op !== "number" || term.op === "number") return [];
  const step = Exact.of(stepOf(term, limit.value));
  return [Exact.of(limit.value).minus(step), Exact.of(limit.value).plus(step)].map(
    (x): Node => ({ ...limit, value: x.toString() }),
  );
}

/** A definition with one of its tests miswritten, and where. */
export function* miswrittenIn<D extends DecisionData | QuantityData>(
  data: D,
  stepOf: StepOf,
): Generator<{ readonly data: D; readonly at: string; readonly test: TestNode }> {
  for (const [e, edition] of data.editions.entries()) {
    for (const [i, row] of edition.rows.entries()) {
      if (!("when" in row)) continue;
      const never: TestNode = { op: "always", value: false };
      for (const when of [...miswritten(row.when, stepOf), never]) {
        const rows = (edition.rows as readonly object[]).with(i, { ...row, when });
        const editions = (data.editions as readonly object[]).with(e, { ...edition, rows });
        yield { data: { ...data, editions } as D, at: `editions[${e}].rows[${i}]`, test: when };
      }
    }
  }
  if (!data.appliesWhen) return;
  const always: TestNode = { op: "always", value: true };
  for (const appliesWhen of [...miswritten(data.appliesWhen, stepOf), always]) {
    yield { data: { ...data, appliesWhen }, at: "appliesWhen", test: appliesWhen };
  }
}

/** The smallest decimal step that a number is written with. */
export const lastDigit = (written: string): string => {
  const decimals = written.split(".")[1]?.length ?? 0;
  return decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`;
};
