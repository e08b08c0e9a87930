import { Exact } from "../exact/exact.js";
import type { Node } from "../language/node.js";
import { type Scope, typeOf } from "../language/typing.js";
import { parseDay, parseInstant, secondsPerDay } from "../time/calendar.js";
import { canBeFraction, mayBeAbsent, neverInfinite } from "./leaf.js";

/** A number as a sum of things looked at, each so many times, and a constant. */
export interface Form {
  readonly parts: ReadonlyMap<string, Part>;
  readonly plus: Exact;
}

export interface Part {
  readonly node: Node;
  readonly by: Exact;
}

export const keyOf = (node: Node): string => JSON.stringify(node);

const constant = (plus: Exact): Form => ({ parts: new Map(), plus });

/** What cannot be taken apart is looked at as it is. */
const whole = (node: Node, scope: Scope): Form => {
  // Without a period, records count up to the day of judging.
  const same: Node =
    node.op === "clock" && node.which === "asOf" && !scope.about.period ? { op: "clock", which: "judgedOn" } : node;
  return { parts: new Map([[keyOf(same), { node: same, by: Exact.one }]]), plus: Exact.zero };
};

/** A term as a linear form; terms that are not linear are parts of their own. */
export function formOf(node: Node, scope: Scope): Form {
  return taken(node, scope) ?? whole(node, scope);
}

/** The difference of two terms, where it says as much as comparing them; else `undefined`. */
export function differenceOf(left: Node, right: Node, scope: Scope): Form | undefined {
  return joined([formOf(left, scope), times(formOf(right, scope), Exact.of(-1))], scope);
}

function taken(node: Node, scope: Scope): Form | undefined {
  switch (node.op) {
    case "number": {
      const value = Exact.parse(node.value);
      return value && constant(value);
    }
    case "date": {
      const day = parseDay(node.value);
      return day === undefined ? undefined : constant(Exact.of(day));
    }
    case "instant": {
      const at = parseInstant(node.value);
      return at === undefined ? undefined : constant(Exact.of(at));
    }
    case "plus":
      return joined(
        node.of.map((n) => formOf(n, scope)),
        scope,
      );
    case "minus":
      return joined(
        node.of.map((n, i) => (i === 0 ? formOf(n, scope) : times(formOf(n, scope), Exact.of(-1)))),
        scope,
      );
    case "times": {
      const forms = node.of.map((n) => formOf(n, scope));
      const open = forms.filter((f) => f.parts.size > 0);
      const factor = forms.filter((f) => f.parts.size === 0).reduce((x, f) => x.times(f.plus), Exact.one);
      if (open.length === 0) return constant(factor);
      // Times nothing is nothing, but not where the other factor may have no value.
      return open.length === 1 && factor.sign !== 0 ? times(open[0] as Form, factor) : undefined;
    }
    case "divide": {
      const [over, under] = node.of.map((n) => formOf(n, scope));
      if (!over || !under || under.parts.size > 0 || under.plus.sign === 0) return undefined;
      return times(over, Exact.one.dividedBy(under.plus));
    }
    case "daysBetween":
      return differenceOf(node.to, node.from, scope);
    case "startOfDay":
      return times(formOf(node.of, scope), Exact.of(secondsPerDay));
    case "rangeEnd":
      // A range without one of its ends is none, and has not the other either.
      if (node.of.op !== "range" || mayBeAbsent(node.of[node.end === "low" ? "high" : "low"], scope, undefined))
        return undefined;
      return formOf(node.of[node.end], scope);
    case "shift": {
      const by = formOf(node.by, scope);
      const signed = node.direction === "later" ? by : times(by, Exact.of(-1));
      const instants = typeOf(node.of, scope, () => {})?.type === "instant";
      if (node.unit === "hour" || (node.unit === "day" && instants)) {
        const scale = Exact.of(node.unit === "hour" ? 3600 : secondsPerDay);
        return joined([formOf(node.of, scope), times(signed, scale)], scope);
      }
      // A date moves by whole days only.
      if (node.unit !== "day" || !isWhole(by, scope)) return undefined;
      return joined([formOf(node.of, scope), signed], scope);
    }
    default:
      return undefined;
  }
}

const isWhole = (form: Form, scope: Scope): boolean =>
  form.plus.d === 1n && [...form.parts.values()].every((p) => p.by.d === 1n && !canBeFraction(p.node, scope));

const times = (form: Form, by: Exact): Form => ({
  parts: new Map([...form.parts].map(([key, p]) => [key, { ...p, by: p.by.times(by) }])),
  plus: form.plus.times(by),
});

/**
 * A sum of forms; `undefined` where it says less than they do: where a part that may have no value would cancel out,
 * or one that may be infinite would meet another.
 */
function joined(forms: readonly Form[], scope: Scope): Form | undefined {
  const parts = new Map<string, Part>();
  let plus = Exact.zero;
  for (const form of forms) {
    plus = plus.plus(form.plus);
    for (const [key, part] of form.parts) {
      const by = (parts.get(key)?.by ?? Exact.zero).plus(part.by);
      if (by.sign !== 0) parts.set(key, { ...part, by });
      else if (mayBeAbsent(part.node, scope, undefined) || !neverInfinite(part.node, scope)) return undefined;
      else parts.delete(key);
    }
  }
  if (parts.size > 1 && [...parts.values()].some((p) => !neverInfinite(p.node, scope))) return undefined;
  return { parts, plus };
}
