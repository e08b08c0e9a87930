import { stepOf } from "../cells/cells.js";
import { fieldOf } from "../cells/leaf.js";
import { Exact } from "../exact/exact.js";
import type { FieldData } from "../facts/fields.js";
import { walk } from "../language/node.js";
import { formatDay, parseDay } from "../time/calendar.js";
import { type CellFacts, factsOf, type Written } from "./cell-facts.js";
import { asked, type Confirmed, type Judging, judgedBoth, saidBy } from "./confirmed.js";
import { termsIn } from "./standing.js";

/** How many sets of other values are looked at, with how many of them a number is followed, and up to where. */
const [mostBases, mostFollowed, upTo] = [80, 6, Exact.of(1_000_000)];

/** Something that can be given a value: a fact, or what another definition says. */
interface Variable {
  readonly of: "facts" | "given";
  readonly name: string;
  /** The values it is first tried with. */
  readonly values: readonly unknown[];
  /** For a number: the step from one to the next. */
  readonly step?: Exact;
}

/**
 * Looks for a difference where terms are beyond cells: with some values for everything else, one number is followed to
 * where either answer turns, and tried on both sides of it. What is found is a difference; nothing found proves nothing.
 */
export function tried(judging: Judging, written: Written): Confirmed | undefined {
  const when = factsOf(written, new Map());
  if (!when) return undefined;
  const variables = variablesOf(judging);
  const chance = chances();
  let followedIn = 0;
  for (let k = 0; k < mostBases && followedIn < mostFollowed; k++) {
    const base = { ...when, ...baseOf(variables, chance) };
    const both = judgedBoth(judging, base, "100");
    if (!both) continue;
    if (isDifference(both)) return both;
    // Where neither applies there is seldom anything to follow.
    if (both.left.outcome.notApplicable === "yes") continue;
    followedIn++;
    for (const variable of variables) {
      const found = variable.step && followed(judging, base, variable, variable.step);
      if (found) return found;
    }
  }
  return undefined;
}

/** Numbers from 0 on that follow no order, and are the same each time. */
function chances(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const isDifference = ({ left, right }: Confirmed): boolean => saidBy(left) !== saidBy(right);

/** A set of values. */
function baseOf(variables: readonly Variable[], chance: (below: number) => number): Pick<CellFacts, "facts" | "given"> {
  const pick = (of: Variable["of"]): CellFacts["facts"] =>
    Object.fromEntries(variables.flatMap((v) => (v.of === of ? [[v.name, v.values[chance(v.values.length)]]] : [])));
  return { facts: pick("facts"), given: pick("given") };
}

/** Follows one number to where the answer of either side turns. */
function followed(judging: Judging, base: CellFacts, { of, name }: Variable, step: Exact): Confirmed | undefined {
  const at = (steps: number): Confirmed | undefined =>
    judgedBoth(judging, { ...base, [of]: { ...base[of], [name]: step.times(Exact.of(steps)).toString() } }, "100");
  for (const side of ["left", "right"] as const) {
    const said = (steps: number): string | undefined => {
      const both = at(steps);
      return both && saidBy(both[side]);
    };
    let [low, high] = [0, upTo.dividedBy(step).toNumber()];
    const [first, last] = [said(low), said(high)];
    if (first === undefined || last === undefined || first === last) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (said(middle) === first) low = middle;
      else high = middle;
    }
    const found = [low, high].map(at).find((both) => both && isDifference(both));
    if (found) return found;
  }
  return undefined;
}

function variablesOf(judging: Judging): readonly Variable[] {
  const { left, right, scope } = judging;
  const found = new Map<string, Variable>();
  for (const term of [...termsIn(left), ...termsIn(right)]) {
    for (const node of walk(term)) {
      if (node.op !== "fact" || node.path[1] !== undefined || found.has(node.path[0])) continue;
      const field = fieldOf(node, scope);
      const values = field && valuesOf(field, judging.day);
      if (!field || !values) continue;
      const step = field.type === "number" ? { step: stepOf(field.decimals) } : {};
      found.set(node.path[0], { of: "facts", name: node.path[0], values, ...step });
    }
  }
  const given = asked(judging).flatMap((id): readonly Variable[] => {
    const data = scope.definitions.get(id);
    if (data?.kind === "decision") {
      const members = Object.keys(data.outcomes.members);
      return [{ of: "given", name: id, values: data.combine === "every" ? [[], ...members.map((m) => [m])] : members }];
    }
    if (!data || data.kind === "parameter" || data.type !== "number") return [];
    const values = data.kind === "quantity" && data.unit === "" ? ["0.25", "0.5", "1", "2"] : numbers;
    return [{ of: "given", name: id, values, step: Exact.one }];
  });
  return [...found.values(), ...given];
}

const numbers = ["100", "10", "1", "40", "0"];

function valuesOf(field: FieldData, from = "2000-01-01"): readonly unknown[] | undefined {
  switch (field.type) {
    case "number": {
      const fits = (x: string): boolean =>
        (field.min === undefined || Exact.of(x).compare(Exact.of(field.min)) >= 0) &&
        (field.max === undefined || Exact.of(x).compare(Exact.of(field.max)) <= 0);
      const some = numbers.filter(fits);
      return some.length > 0 ? some : [field.min ?? field.max];
    }
    case "test":
      return [false, true];
    case "choice":
      return Object.keys(field.members);
    case "date":
      // A year later it is past whatever period the day lies in.
      return [from, formatDay((parseDay(from) ?? 0) + 366)];
    default:
      return undefined;
  }
}
