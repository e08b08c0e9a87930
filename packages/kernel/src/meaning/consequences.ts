import type { ConsequenceData, ConsequenceWords, DecisionData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import { exactly, isKnown } from "../exact/interval.js";
import type { Node, TestNode } from "../language/node.js";
import { termTexts } from "../prose/consequences.js";
import type { Text } from "../text.js";
import { formatDay } from "../time/calendar.js";
import type { Period } from "../time/period.js";
import { compareIntervals } from "./context.js";
import type { Interpreter } from "./interpret.js";
import type { Bounds } from "./outcome.js";
import type { RecordRow } from "./records.js";
import { scopeOf } from "./scope.js";
import { either, type Truth, type Value } from "./value.js";

/** A day of a consequence: in the rule's words and, where it is known, by its date. */
export interface FollowingDay extends Partial<Bounds> {
  readonly said: Text;
  /** `null` where it is not known, then with bounds; or where it has not come, then without. */
  readonly value: string | null;
}

/** What follows from one answer: a consequence with its days computed. It is plain JSON. */
export interface Following extends ConsequenceWords {
  readonly due?: FollowingDay;
  readonly until?: FollowingDay;
  /** What ends it, in words. */
  readonly endsWhen?: Text;
  /** Of what ends: whether it has on the day of judging. */
  readonly ended?: "no" | "yes" | "maybe";
}

/**
 * What a consequence of a decision comes to for a subject. Working days beyond the years that the calendar knows, and
 * facts that are missing, leave a day between bounds.
 */
export function followingOf(
  interpreter: Interpreter,
  data: DecisionData,
  consequence: ConsequenceData,
  subject: RecordRow,
  period: Period | undefined,
): Following {
  const { due: dueNode, until: untilNode, endsWhen: endNode, ...words } = consequence;
  const said = termTexts(consequence, { scope: scopeOf(interpreter, data) });
  const context = interpreter.contextOf(data, subject, period);
  const evaluated = (node: Node): Value => interpreter.aside(() => interpreter.evaluate(node, context)).result;
  const truthOf = (node: TestNode): Truth => interpreter.aside(() => interpreter.truth(node, context)).result;
  const until = untilNode && evaluated(untilNode);
  const ends: readonly Truth[] = [
    ...(until ? [isPast(until, interpreter.world.judgedOn)] : []),
    ...(endNode ? [truthOf(endNode)] : []),
  ];
  return {
    ...words,
    ...(dueNode && said.due ? { due: { said: said.due, ...dateOf(evaluated(dueNode)) } } : {}),
    ...(until && said.until ? { until: { said: said.until, ...dateOf(until) } } : {}),
    ...(said.endsWhen ? { endsWhen: said.endsWhen } : {}),
    ...(ends.length > 0 ? { ended: answers[ends.reduce(either)] } : {}),
  };
}

const answers = { true: "yes", false: "no", unknown: "maybe" } as const satisfies Record<Truth, Following["ended"]>;

/** Whether a day lies before the day of judging; one that has not come does not. */
function isPast(day: Value, judgedOn: number | undefined): Truth {
  if (day.type !== "number" || day.absent === "yes") return "false";
  if (judgedOn === undefined) return "unknown";
  const past = compareIntervals("below", day.is, exactly(Exact.of(judgedOn)));
  return day.absent === "maybe" && past === "true" ? "unknown" : past;
}

function dateOf(day: Value): Omit<FollowingDay, "said"> {
  if (day.type !== "number" || day.absent === "yes") return { value: null };
  const end = (x: Exact): string | null => (x.isFinite ? formatDay(x.toNumber()) : null);
  if (day.absent === "no" && isKnown(day.is)) return { value: end(day.is.lo) };
  return { value: null, atLeast: end(day.is.lo), atMost: day.absent === "no" ? end(day.is.hi) : null };
}
