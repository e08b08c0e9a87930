import { type Consequence, canonicalJson, type DecisionData, type Outcome } from "@anwei/kernel";
import type { Finding } from "./finding.js";

/** What follows from an outcome, or might follow; `undefined` when nothing does. */
export function consequencesOf(
  speaking: readonly { readonly data: DecisionData; readonly open: boolean }[],
  { value, notApplicable, certain, possible = [] }: Outcome,
): Pick<Finding, "status" | "consequences" | "perhaps"> | undefined {
  const follow = (outcome: string, from: typeof speaking): readonly Consequence[] =>
    distinct(from.flatMap(({ data }) => data.consequences?.[outcome] ?? []));
  const sureToSpeak = speaking.filter((s) => !s.open);
  const of = (outcome: string): readonly Consequence[] => follow(outcome, sureToSpeak);
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

const isSame = (a: Consequence, b: Consequence): boolean => canonicalJson(a) === canonicalJson(b);

const distinct = (of: readonly Consequence[]): readonly Consequence[] =>
  of.filter((c, i) => of.findIndex((other) => isSame(c, other)) === i);
