import {
  bookOf,
  type Citation,
  cited,
  type DecideOptions,
  type Facts,
  judge,
  type Outcome,
  prepare,
  type Quantity,
  type Text,
} from "@anwei/kernel";
import type { accidentParties } from "../records/accident-parties.js";
import type { accidents } from "../records/accidents.js";
import { investorFine } from "./investor-fine.js";
import { managerFine } from "./manager-fine.js";
import { partyFine } from "./party-fine.js";
import { personConductFine } from "./person-conduct-fine.js";
import { principalFine } from "./principal-fine.js";
import { specialEquipmentConductFine } from "./special-equipment-conduct-fine.js";
import { unitConductFine } from "./unit-conduct-fine.js";
import { unitFine } from "./unit-fine.js";

/** An accident and who may be fined for it; a party's day is the accident's where it says none of its own. */
export interface PenaltyFacts {
  readonly accident: Facts<typeof accidents>;
  readonly parties: readonly Facts<typeof accidentParties>[];
}

/** One fine of one party. */
export interface Fine {
  /** The place of the party in the list. */
  readonly party: number;
  /** The rule that says it, and its title. */
  readonly rule: string;
  readonly basis: Text;
  /** Both ends in yuan; an end that missing facts leave open has bounds. */
  readonly range: { readonly low: Outcome["low"]; readonly high: Outcome["high"] };
  /** `maybe` where it is open whether there is this fine at all. */
  readonly notApplicable: "no" | "maybe";
  readonly missing: Outcome["missing"];
  readonly assumed: Outcome["assumed"];
  readonly cites: readonly Citation[];
}

const single: readonly Quantity[] = [
  unitFine,
  principalFine,
  managerFine,
  investorFine,
  unitConductFine,
  personConductFine,
  specialEquipmentConductFine,
];

/**
 * The fines of an accident for its unit and for each person, in one line: each fine by itself, and where a party has
 * several, all of them together. Facts that are left out are unknown: the ends then have bounds.
 *
 * @example
 * ```ts
 * const [fine] = penalties({
 *   accident: { happenedOn: "2024-06-01", deaths: 3, seriousInjuries: 0, directLoss: wan(400) },
 *   parties: [{ role: "unit", answerable: true, especiallySerious: false, especiallyBad: false, conduct: [] }],
 * });
 * fine?.range; // { low: "1000000", high: "1200000" }
 * ```
 * @throws FactsError when facts cannot be read.
 */
export function penalties({ accident, parties }: PenaltyFacts, options: DecideOptions = {}): readonly Fine[] {
  const happenedOn = accident.happenedOn ?? options.happened;
  const dated = { id: "accident", ...accident, ...(happenedOn == null ? {} : { happenedOn }) };
  const { happened: _, ...others } = options;
  const given = {
    ...others,
    records: { ...options.records, accidents: [...(options.records?.accidents ?? []), dated] },
  };
  return parties.flatMap((party, i) => {
    const facts = { ...(happenedOn == null ? {} : { happenedOn }), ...party, accident: dated.id };
    const fineBy = (by: Quantity): readonly Fine[] => {
      const ready = prepare(book(), by.id, facts as Record<string, unknown>, given);
      const { notApplicable, low, high, missing, assumed } = judge(ready);
      if (notApplicable === "yes" || high === "0") return [];
      const clauses = cited(ready);
      const cites = "unsourced" in clauses ? [] : clauses;
      return [
        { party: i, rule: by.id, basis: by.data.title, range: { low, high }, notApplicable, missing, assumed, cites },
      ];
    };
    const fines = single.flatMap(fineBy);
    return fines.length > 1 ? [...fines, ...fineBy(partyFine)] : fines;
  });
}

// A definition never changes, so its book is made once however often it is asked.
let made: ReturnType<typeof bookOf> | undefined;
const book = () => {
  made ??= bookOf(partyFine);
  return made;
};
