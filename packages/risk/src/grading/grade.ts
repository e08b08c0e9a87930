import { type DecideOptions, decide, Exact, type Facts, FactsError, type Outcome, text } from "@anwei/kernel";
import type { risks } from "../records/risks.js";
import { riskColour } from "./colour.js";
import { consequenceScores, exposureScores, lecDanger, lecLevel, likelihoodScores } from "./lec.js";
import { lsLevel, lsRisk } from "./ls.js";
import type { LecLevel, LsLevel, RiskColour } from "./members.js";

/** The three factors of LEC as its tables write them: 6, 3, 15. One that is left out is unknown. */
export interface LecScores {
  readonly L?: number;
  readonly E?: number;
  readonly C?: number;
}

/** The two factors of LS, each from 1 to 5. One that is left out is unknown. */
export interface LsScores {
  readonly L?: number;
  readonly S?: number;
}

export interface LecGrading {
  /** D = L × E × C. */
  readonly danger: Outcome;
  readonly level: Outcome<LecLevel>;
  readonly colour: Outcome<RiskColour>;
}

export interface LsGrading {
  /** R = L × S. */
  readonly risk: Outcome;
  readonly level: Outcome<LsLevel>;
  readonly colour: Outcome<RiskColour>;
}

type Risk = Facts<typeof risks>;

/**
 * Grades a risk by LEC, in one line.
 *
 * @example
 * ```ts
 * lec({ L: 3, E: 6, C: 15 }).level.value // "high", as D is 270
 * ```
 * @throws FactsError for a score that the tables do not have.
 */
export function lec({ L, E, C }: LecScores, options: DecideOptions = {}): LecGrading {
  const facts: Risk = {
    method: "lec",
    ...memberOf(likelihoodScores, "likelihood", "L", L),
    ...memberOf(exposureScores, "exposure", "E", E),
    ...memberOf(consequenceScores, "consequence", "C", C),
  };
  return {
    danger: decide(lecDanger, facts, options),
    level: decide(lecLevel, facts, options) as Outcome<LecLevel>,
    colour: decide(riskColour, facts, options) as Outcome<RiskColour>,
  };
}

/**
 * Grades a risk by the LS matrix, in one line.
 *
 * @example
 * ```ts
 * ls({ L: 3, S: 5 }).colour.value // "orange", as R is 15
 * ```
 * @throws FactsError for a score that is no whole number from 1 to 5.
 */
export function ls({ L, S }: LsScores, options: DecideOptions = {}): LsGrading {
  const facts: Risk = {
    method: "ls",
    ...(L === undefined ? {} : { likelihoodScore: L }),
    ...(S === undefined ? {} : { severityScore: S }),
  };
  return {
    risk: decide(lsRisk, facts, options),
    level: decide(lsLevel, facts, options) as Outcome<LsLevel>,
    colour: decide(riskColour, facts, options) as Outcome<RiskColour>,
  };
}

type ScoreTable = typeof likelihoodScores | typeof exposureScores | typeof consequenceScores;

/** The member of a table that has a score, as a fact. */
function memberOf(table: ScoreTable, field: keyof Risk, factor: string, score: number | undefined): Risk {
  if (score === undefined) return {};
  const values = Object.entries(table.data.history[0]?.values ?? {});
  const found = values.find(([, value]) => Exact.of(String(value)).equals(Exact.of(score)));
  if (found) return { [field]: found[0] };
  const known = values.map(([, value]) => value);
  throw new FactsError([
    {
      code: "not-a-member",
      field: factor,
      expected: text(`${known.join("、")}之一`, `one of ${known.join(", ")}`),
      found: String(score),
      todo: text("改为表中的分值", "Use a score of the table."),
    },
  ]);
}
