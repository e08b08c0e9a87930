import type { ChecklistData, Compared, ConditionData, GroupData } from "../checklist/data.js";
import { itemsOf } from "../checklist/data.js";

/** A test of the answers that are there, in two values; what is not shown has no answer, and meets none of these. */
export type Test =
  | { readonly op: "all" | "any"; readonly of: readonly Test[] }
  | { readonly op: "compare"; readonly item: string; readonly is: Compared; readonly value: string }
  | { readonly op: "is" | "is-not"; readonly item: string; readonly value: string }
  /** A number or a date that is there and is another. */
  | { readonly op: "differs"; readonly item: string; readonly value: string };

// Comparisons that a person could still read, and a cell of a workbook still holds.
const longest = 200;

const opposite = { atLeast: "below", below: "atLeast", moreThan: "atMost", atMost: "moreThan" } as const;

const joined = (op: "all" | "any", of: readonly Test[]): Test => {
  const parts = of.flatMap((part) => ("of" in part && part.op === op && part.of.length <= longest ? part.of : [part]));
  return parts.length === 1 ? (parts[0] as Test) : { op, of: parts };
};

// None of no tests, which nothing meets.
const never = joined("any", []);

const isNever = (test: Test): boolean => "of" in test && test.of.length === 0;
const either = (of: readonly Test[]): Test =>
  joined(
    "any",
    of.filter((part) => !isNever(part)),
  );
const together = (of: readonly Test[]): Test => (of.some(isNever) ? never : joined("all", of));

/**
 * What field tools can ask of answers in place of three-valued conditions: whether a condition certainly holds. An item
 * is shown exactly while it is certainly asked, so that one that is not shown has no answer there either.
 */
export class Certain {
  readonly #around = new Map<
    string,
    { readonly when: ConditionData | undefined; readonly around: readonly GroupData[] }
  >();
  readonly #unasked = new Map<string, Test>();
  readonly #sizes = new Map<Test, number>();

  constructor(data: ChecklistData) {
    for (const { entry, around } of itemsOf(data)) this.#around.set(entry.id, { when: entry.when, around });
  }

  /** The test that is met exactly where the condition certainly holds; `undefined` where it is too long to say. */
  holds(condition: ConditionData): Test | undefined {
    return this.#short(this.#holds(condition, (item) => this.#isUnasked(item)));
  }

  /** The same of an item's own answer, once there is one. */
  holdsOfAnswer(condition: ConditionData): Test | undefined {
    return this.#short(this.#holds(condition, () => never));
  }

  #short(test: Test): Test | undefined {
    return this.#size(test) > longest ? undefined : test;
  }

  #holds(condition: ConditionData, unasked: (item: string) => Test): Test {
    switch (condition.op) {
      case "all":
        return together(condition.of.map((part) => this.#holds(part, unasked)));
      case "any":
        return either(condition.of.map((part) => this.#holds(part, unasked)));
      case "not":
        return this.#fails(condition.of, unasked);
      default:
        return condition;
    }
  }

  #fails(condition: ConditionData, unasked: (item: string) => Test): Test {
    switch (condition.op) {
      case "all":
        return either(condition.of.map((part) => this.#fails(part, unasked)));
      case "any":
        return together(condition.of.map((part) => this.#fails(part, unasked)));
      case "not":
        return this.#holds(condition.of, unasked);
      default:
        return either([unasked(condition.item), another(condition)]);
    }
  }

  /** Where an item is certainly not asked: then it meets no comparison. */
  #isUnasked(item: string): Test {
    const known = this.#unasked.get(item);
    if (known) return known;
    const { when, around = [] } = this.#around.get(item) ?? {};
    const conditions = [...around.map((group) => group.when), when].filter((c) => c !== undefined);
    const test = either(conditions.map((c) => this.#fails(c, (other) => this.#isUnasked(other))));
    this.#unasked.set(item, test);
    return test;
  }

  // Parts that stand in several places are one object here, and so are counted once each, however often they stand.
  #size(test: Test): number {
    if (!("of" in test)) return 1;
    const known = this.#sizes.get(test);
    if (known !== undefined) return known;
    const size = test.of.reduce((sum, part) => sum + this.#size(part), 0);
    this.#sizes.set(test, size);
    return size;
  }
}

function another(of: Extract<ConditionData, { readonly item: string }>): Test {
  const { item, value } = of;
  if (of.op === "is") return { op: "is-not", item, value };
  return of.is === "equals" ? { op: "differs", item, value } : { ...of, is: opposite[of.is] };
}
