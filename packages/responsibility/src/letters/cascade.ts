import type { AnyDefinition, Decision } from "@anwei/kernel";
import { type Covered, letterCoverage } from "./coverage.js";
import { cascadeNumbers } from "./numbers.js";
import { letterRegistered, type Registered } from "./registered.js";
import { renewedLetter } from "./renewed.js";
import { letterSigned } from "./signed.js";
import type { LetterStanding } from "./standing.js";
import type { LetterCascadeWritten } from "./written.js";

/** The cascade of letters and all that it is made of. */
export interface LetterCascade {
  /** Of each letter. */
  readonly signed: Decision<"letters", LetterStanding, true, "gravest">;
  /** Of each change of head. */
  readonly renewed: Decision<"headChanges", LetterStanding, true, "gravest">;
  /** Of each unit and year: whether it has a letter at all. */
  readonly registered: Decision<"units", Registered, true, "gravest">;
  /** Of each giver and year. */
  readonly covered: Decision<"units", Covered, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Responsibility letters signed level by level (层层签订责任书), from a city down to the worker: which are unsigned or late,
 * who has none, whose new head has not signed, and the exact share signed at each level. At the levels of the unit tree
 * every unit owes one, whether it is on the register or not; at the others those that the register lists.
 *
 * @example
 * ```ts
 * letterCascade({
 *   id: "province-city/letters", givers: ["city", "county"], levels: ["county", "township", "enterprise"],
 *   listed: ["workshop", "worker"], by: "01-31", within: 30, withinCites: plan.section("三"), coverage: percent(100),
 *   cites: plan.section("三"), from: "2009-01-01", consequence,
 * });
 * ```
 * @throws DefinitionError
 */
export function letterCascade(written: LetterCascadeWritten): LetterCascade {
  const numbers = cascadeNumbers(written);
  const signed = letterSigned(written, numbers);
  const renewed = renewedLetter(written, numbers);
  const registered = letterRegistered(written);
  const covered = letterCoverage(written, numbers);
  return {
    signed: signed.signed,
    renewed: renewed.renewed,
    registered: registered.registered,
    covered: covered.covered,
    definitions: [
      numbers.within,
      numbers.coverage,
      ...[signed, renewed, registered, covered].flatMap((part) => part.definitions),
    ],
  };
}
