import {
  canonicalJson,
  type DecisionData,
  type Following,
  followingOf,
  type Interpreter,
  type Outcome,
  type Period,
  type RecordRow,
} from "@anwei/kernel";
import type { Finding } from "./finding.js";

/**
 * What follows from a decision's answer about a subject, or might follow, with its days computed; `undefined` when
 * nothing does. What a region's decision in its place says that follows, follows too.
 */
export function consequencesOf(
  interpreter: Interpreter,
  decision: DecisionData,
  subject: RecordRow,
  period: Period | undefined,
  { value, notApplicable, certain, possible = [] }: Outcome,
): Pick<Finding, "status" | "consequences" | "perhaps"> | undefined {
  const speaking = [{ data: decision, open: false }, ...interpreter.speakingInstead(decision, subject, period)];
  const follow = (outcome: string, from: typeof speaking): readonly Following[] =>
    distinct(
      from.flatMap(({ data }) =>
        (data.consequences?.[outcome] ?? []).map((c) => followingOf(interpreter, data, c, subject, period)),
      ),
    );
  const sureToSpeak = speaking.filter((s) => !s.open);
  const of = (outcome: string): readonly Following[] => follow(outcome, sureToSpeak);
  const open = distinct((value === null ? possible : [value]).flatMap((outcome) => follow(outcome, speaking)));
  const sure =
    value !== null
      ? of(value)
      : notApplicable !== "no"
        ? []
        : certain
          ? distinct(certain.flatMap(of))
          : open.filter((c) => possible.every((outcome) => of(outcome).some((other) => isSame(c, other))));
  // Every outcome that is still possible has some: one of them follows, whichever it is.
  const always = notApplicable === "no" && certain === undefined && possible.every((outcome) => of(outcome).length > 0);
  const perhaps = open.filter((c) => !sure.some((other) => isSame(c, other)));
  if (sure.length > 0 || (always && perhaps.length > 0)) {
    return { status: "found", consequences: sure, ...(perhaps.length > 0 ? { perhaps } : {}) };
  }
  return open.length > 0 ? { status: "undecided", consequences: open } : undefined;
}

const isSame = (a: Following, b: Following): boolean => a === b || canonicalJson(a) === canonicalJson(b);

const distinct = (of: readonly Following[]): readonly Following[] =>
  of.filter((c, i) => of.findIndex((other) => isSame(c, other)) === i);
